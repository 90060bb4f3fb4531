"""The ears of the game: a microphone, and the recogniser in a process of its own."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from speech.ears import (
    EarEvent,
    Finished,
    Learnt,
    MicrophoneChanged,
    MicrophoneState,
    Quiet,
    RoomHeard,
    Trouble,
    Tuning,
)
from speech.errors import SpeechError
from speech.heard import Listening
from speech.hearing_messages import (
    CheckRoom,
    Happened,
    Hushed,
    Listen,
    Played,
    Request,
    Sound,
    StopListening,
    Tune,
)
from speech.microphone import Microphone
from speech.models import model_dir, verify
from speech.recogniser_process import RecogniserProcess
from speech.room import RoomVerdict

MOST_FAILED_STARTS = 3
_SETTLE_STEP_S = 0.002


@dataclass(slots=True)
class _Turn:
    """The turn in progress: what to listen for, and whether she has been heard in it.

    `waits`: the microphone is gone, and the turn goes on when it is back.
    """

    request: Listen | CheckRoom
    voiced: bool = False
    waits: bool = False


class ProcessEars:
    """Implements `speech.ears.Ears`. A crash or a hang costs the learner at most one retry."""

    def __init__(
        self,
        microphone: Microphone,
        directory: Path | None = None,
        make: Callable[[Path], RecogniserProcess] = RecogniserProcess,
    ) -> None:
        """Raises SpeechError when the model is missing or damaged. Loading goes on meanwhile."""
        self._home = model_dir(directory)
        verify(self._home)
        self._microphone = microphone
        self._make = make
        self._process: RecogniserProcess | None = make(self._home)
        self._failed_starts = 0
        self._turns = 0
        self._turn: _Turn | None = None
        self._events: list[EarEvent] = []
        self._tuning = Tuning()
        self._tuned_for = ""
        self._playing: Path | None = None

    @property
    def ready(self) -> bool:
        """Is the model loaded? Listening may begin before; it then answers late."""
        return self._process is not None and self._process.ready

    @property
    def pid(self) -> int:
        """Number of the recogniser's process; 0 where it has been given up."""
        return self._process.pid if self._process else 0

    # --- what the game asks ---------------------------------------------------------------

    def listen(self, listening: Listening, patience_s: float = 8.0) -> None:
        """Begin to listen for this turn; sound from before is not heard."""
        self._turns += 1
        self._begin(Listen(self._turns, listening, patience_s))

    def check_room(self) -> None:
        """Begin to listen to level and noise."""
        self._turns += 1
        self._begin(CheckRoom(self._turns))

    def tune(self, tuning: Tuning) -> None:
        """Listen for this learner from now on."""
        self._tuning = tuning
        self._send(Tune(tuning, self._microphone.worn))

    def played(self, wav: Path) -> None:
        """A colleague's line begins; it matters only where she may answer before its end."""
        self._playing = wav
        if self._turn is not None:
            self._send(Played(str(wav)))

    def hushed(self) -> None:
        """The line is over."""
        self._playing = None
        self._send(Hushed())

    def stop(self) -> None:
        """Stop listening; what was being said is forgotten."""
        if self._turn is not None:
            self._turn = None
            self._send(StopListening())
        self._events.clear()

    def poll(self) -> tuple[EarEvent, ...]:
        """Pass on new sound, and take what happened."""
        self._pump()
        self._take_answers()
        self._watch()
        events, self._events = tuple(self._events), []
        return events

    def settle(self, timeout_s: float = 30.0) -> bool:
        """Wait until all sound so far has been heard out; for the demo and tests only.

        False when that takes longer. Events stay for `poll`.
        """
        deadline = time.monotonic() + timeout_s
        self._pump()
        while time.monotonic() < deadline and self._process is not None:
            process, number = self._process, self._process.ping()
            while self._process is process and time.monotonic() < deadline:
                self._take_answers()
                if process.answered(number):
                    return True
                self._watch()
                time.sleep(_SETTLE_STEP_S)
        return False

    def close(self) -> None:
        """Release the microphone and end the recogniser's process."""
        self._turn = None
        self._microphone.close()
        if self._process is not None:
            self._process.close()
            self._process = None

    # --- sound in -------------------------------------------------------------------------

    def _begin(self, request: Listen | CheckRoom) -> None:
        self._events.clear()
        self._turn = _Turn(request)
        if self._process is None:
            self._end_turn("The recogniser has been given up: point instead.")
            return
        try:
            self._microphone.start()
            self._microphone.read()
        except SpeechError as error:
            self._end_turn(error.text)
            return
        self._know_microphone()
        self._send(request)
        if self._playing is not None:
            self._send(Played(str(self._playing)))

    def _send(self, request: Request) -> None:
        if self._process is not None:
            self._process.send(request)

    def _pump(self) -> None:
        samples = self._microphone.read()
        turn = self._turn
        if turn is None or self._process is None:
            return
        if len(samples):
            self._resume(turn)
            self._send(Sound(samples.tobytes()))
        elif not turn.waits and not self._microphone.alive():
            self._pause(turn)
        if self._process is not None:
            self._process.watch()

    def _pause(self, turn: _Turn) -> None:
        """What she was saying is forgotten, never judged: half of it is lost."""
        turn.waits, turn.voiced = True, False
        self._send(StopListening())
        self._events.append(MicrophoneChanged(MicrophoneState.GONE))

    def _resume(self, turn: _Turn) -> None:
        before = self._tuned_for
        moved = self._know_microphone()
        if turn.waits or moved:
            self._turns += 1  # whatever is still said of the old sound is not of this turn
            turn.request, turn.waits = replace(turn.request, turn=self._turns), False
            self._send(turn.request)
            name = self._microphone.name
            back = MicrophoneState.BACK if name == before else MicrophoneState.OTHER
            self._events.append(MicrophoneChanged(back, name))

    def _know_microphone(self) -> bool:
        """Tell the recogniser of a microphone that it does not know; whether it had another one."""
        name = self._microphone.name
        if name == self._tuned_for:
            return False
        first, self._tuned_for = not self._tuned_for, name
        if not first:
            self._tuning = replace(self._tuning, voice=None)  # she sounds different in this one
        self._send(Tune(self._tuning, self._microphone.worn, moved=not first))
        return not first

    # --- answers out ----------------------------------------------------------------------

    def _take_answers(self) -> None:
        for answer in self._process.answers() if self._process else ():
            if isinstance(answer, Happened):
                self._take(answer)

    def _take(self, answer: Happened) -> None:
        turn = self._turn
        if turn is None or turn.waits or answer.turn != turn.request.turn:
            return  # from a turn that was dropped
        event = answer.event
        self._events.append(event)
        turn.voiced |= getattr(event, "speech", False)
        if isinstance(event, Learnt):
            self._tuning = event.tuning
        if isinstance(event, Finished | Quiet) or _is_verdict(event):
            self._turn = None
            self._failed_starts = 0

    def _watch(self) -> None:
        """Notice a dead or hung process, and begin again."""
        if self._process is None:
            return
        trouble = self._process.failed.text if self._process.failed else self._process.trouble()
        if not trouble:
            return
        self._failed_starts = 0 if self._process.ready else self._failed_starts + 1
        self._process.close(kill=True)
        if self._failed_starts >= MOST_FAILED_STARTS:
            self._give_up(trouble)
        else:
            self._restart(trouble)

    def _restart(self, trouble: str) -> None:
        self._process = self._make(self._home)
        self._send(Tune(self._tuning, self._microphone.worn))
        lost = self._turn is not None and self._turn.voiced
        self._events.append(Trouble(f"{trouble} It was started again.", lost))
        if self._turn is not None:
            self._turn.voiced = False
            if not self._turn.waits:
                self._send(self._turn.request)

    def _give_up(self, trouble: str) -> None:
        self._process = None
        self._end_turn(f"{trouble} It does not start: point instead.")

    def _end_turn(self, trouble: str) -> None:
        """Nothing more will be heard in this turn."""
        self._turn = None
        self._events.append(Trouble(trouble, lost_turn=True, final=True))


def _is_verdict(event: EarEvent) -> bool:
    return isinstance(event, RoomHeard) and event.report.verdict is not RoomVerdict.LISTENING
