"""The ears of the game: a microphone, and the recogniser in a process of its own."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from speech.ears import EarEvent, Finished, Quiet, Trouble
from speech.errors import SpeechError
from speech.heard import Listening
from speech.hearing_messages import Happened, Listen, Sound, StopListening
from speech.microphone import Microphone
from speech.models import model_dir, verify
from speech.recogniser_process import RecogniserProcess

MOST_FAILED_STARTS = 3
_SETTLE_STEP_S = 0.002


@dataclass(slots=True)
class _Turn:
    """The turn in progress: what to listen for, and whether she has been heard in it."""

    request: Listen
    voiced: bool = False


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

    @property
    def ready(self) -> bool:
        """Is the model loaded? Listening may begin before; it then answers late."""
        return self._process is not None and self._process.ready

    @property
    def pid(self) -> int:
        """Number of the recogniser's process; 0 where it has been given up."""
        return self._process.pid if self._process else 0

    def listen(self, listening: Listening, patience_s: float = 8.0) -> None:
        """Begin to listen for this turn; sound from before is not heard."""
        self._turns += 1
        self._events.clear()
        self._turn = _Turn(Listen(self._turns, listening, patience_s))
        if self._process is None:
            self._end_turn("The recogniser has been given up: point instead.")
            return
        self._send(self._turn.request)
        try:
            self._microphone.start()
            self._microphone.read()
        except SpeechError as error:
            self._end_turn(error.text)

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

    def _send(self, request: Listen | StopListening | Sound) -> None:
        if self._process is not None:
            self._process.send(request)

    def _pump(self) -> None:
        samples = self._microphone.read()
        if self._turn is None or self._process is None:
            return
        if len(samples):
            self._send(Sound(samples.tobytes()))
            self._process.ping()
        elif not self._microphone.alive():
            self._end_turn("The microphone is gone: plug it in again.")

    def _take_answers(self) -> None:
        for answer in self._process.answers() if self._process else ():
            if isinstance(answer, Happened):
                self._take(answer)

    def _take(self, answer: Happened) -> None:
        if self._turn is None or answer.turn != self._turn.request.turn:
            return  # from a turn that was dropped
        event = answer.event
        self._events.append(event)
        self._turn.voiced |= getattr(event, "speech", False)
        if isinstance(event, Finished | Quiet):
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
        lost = self._turn is not None and self._turn.voiced
        self._events.append(Trouble(f"{trouble} It was started again.", lost))
        if self._turn is not None:
            self._turn.voiced = False
            self._send(self._turn.request)

    def _give_up(self, trouble: str) -> None:
        self._process = None
        self._end_turn(f"{trouble} It does not start: point instead.")

    def _end_turn(self, trouble: str) -> None:
        """Nothing more will be heard in this turn."""
        self._turn = None
        self._events.append(Trouble(trouble, lost_turn=True, final=True))
