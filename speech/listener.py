"""One turn of listening: sound in, ear events out, time counted in samples and never by a clock."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import numpy as np

from speech.audio import FRAME, FRAME_S, NOTHING, Samples, is_clipped, peak_of
from speech.ears import (
    Advice,
    Advised,
    EarEvent,
    Finished,
    Ignored,
    Interrupted,
    Learnt,
    Level,
    Partial,
    Quiet,
    RoomHeard,
    Trouble,
    Tuning,
    Unheeded,
)
from speech.echo import EchoGate
from speech.end_of_speech import end_after, learnt, within
from speech.far_talk import OwnVoice, Sounding, is_far, sounding_of
from speech.heard import Listening
from speech.hesitation import is_hesitation
from speech.recogniser import Recogniser
from speech.room import QUIETEST_DB, RoomCheck
from speech.stretch import Stretch
from speech.voice_activity import Began, Ended, FalseStart, Gate, GateSettings, Paused

HURRY_S = 0.4  # before so much silence only a very sure reply is taken as the whole of it
INTERRUPTS_S = 0.25  # of her voice, and the colleague stops
REPORT_EVERY = 8  # frames between two reports of the room check


class FrameNet(Protocol):
    """Gives the probability of speech in a frame (see SpeechNet)."""

    def probability(self, frame: Samples) -> float:
        """0..1 for FRAME samples."""

    def reset(self) -> None:
        """A new stretch follows."""


class Listener:
    """Voice activity and recogniser together, for one turn at a time."""

    def __init__(
        self,
        recogniser: Recogniser,
        net: FrameNet,
        clock: Callable[[], float],
        processor: Callable[[], float],
        settings: GateSettings | None = None,
        echo: EchoGate | None = None,
    ) -> None:
        """`clock` gives seconds of the wall, `processor` those that this process has worked."""
        self._recogniser, self._net, self._clock = recogniser, net, clock
        self._processor, self._began_work = processor, 0.0
        self._settings = settings or GateSettings()
        self.echo = echo or EchoGate()
        self.tuning = Tuning(self._settings.end_silence_s)
        self._listening, self._patience_s = Listening("", ()), 0.0
        self._room: RoomCheck | None = None
        self._dead = False
        self.listening = False
        self._rest: Samples = NOTHING
        self._forget()

    # --- what the game asks ---------------------------------------------------------------

    def listen(self, listening: Listening, patience_s: float) -> tuple[EarEvent, ...]:
        """Begin a turn. Wordings that nobody can listen for are reported as Trouble."""
        self._begin()
        self._listening, self._patience_s = listening, patience_s
        skipped = self._recogniser.prepare(listening).skipped
        return tuple(Trouble(f"Nobody knows all words of “{text}”.", False) for text in skipped)

    def check_room(self) -> None:
        """Begin a check of level and noise."""
        self._begin()
        self._room = RoomCheck()

    def tune(self, tuning: Tuning) -> None:
        """Listen for this learner from now on."""
        self.tuning = replace(tuning, end_silence_s=within(tuning.end_silence_s))

    def stop(self) -> None:
        """Forget the turn."""
        self.listening = False
        self._forget()

    def dead(self, dead: bool) -> tuple[EarEvent, ...]:
        """Told whether the device gives anything at all; advises once when it no longer does."""
        came, self._dead = dead and not self._dead and self.listening, dead
        return (Advised(Advice.DEAD),) if came else ()

    def feed(self, samples: Samples) -> tuple[EarEvent, ...]:
        """Take sound of any length; what happened in it. Ignored while not listening."""
        events: list[EarEvent] = []
        rest = np.concatenate([self._rest, samples])
        at = 0
        while self.listening and at + FRAME <= len(rest):
            events.extend(self._frame(rest[at : at + FRAME]))
            at += FRAME
        self._rest = rest[at:] if self.listening else NOTHING
        return tuple(events)

    # --- frame by frame -------------------------------------------------------------------

    def _begin(self) -> None:
        self._forget()
        self._net.reset()
        self._began_work = self._processor()
        self.listening = True

    def _forget(self) -> None:
        self._gate = Gate(self._settings)
        self._room = None
        self._rest = NOTHING
        self._before: deque[Samples] = deque(maxlen=round(self._settings.pre_roll_s / FRAME_S))
        self._stretch = Stretch([])
        self._waited_s = 0.0
        self._words = ""
        self._interrupted = self._masked = False
        self._passed_over = 0

    def _frame(self, frame: Samples) -> list[EarEvent]:
        probability = self._net.probability(frame)
        if self._room is not None:
            return self._room_frame(self._room, frame, probability)
        if not self.echo.hers(frame):
            self._masked, probability = probability >= self._settings.enter, 0.0
        events = self._gated(frame, probability)
        if probability > 0.0:
            self._masked = False
        return [Level(peak_of(frame), self._gate.speaking), *events]

    def _gated(self, frame: Samples, probability: float) -> list[EarEvent]:
        self._gate.end_silence_s = end_after(
            self._words, self._listening, self.tuning.end_silence_s
        )
        change = self._gate.push(probability)
        match change:
            case Began():
                return self._start(frame)
            case FalseStart():
                self._begin_again()
            case Paused(silent):
                return [*self._hear(frame, probability), *self._finish_if_complete(silent)]
            case Ended(silent):
                return [*self._hear(frame, probability), *self._finish(silent)]
            case None if self._gate.speaking:
                return self._hear(frame, probability)
            case None:
                self._before.append(frame)
                return self._wait()
        return []

    def _room_frame(self, room: RoomCheck, frame: Samples, probability: float) -> list[EarEvent]:
        room.push(frame, probability)
        events: list[EarEvent] = [Level(peak_of(frame), probability >= self._settings.enter)]
        self._waited_s += FRAME_S
        if room.done:
            self.stop()
            events.append(RoomHeard(room.report()))
        elif round(self._waited_s / FRAME_S) % REPORT_EVERY == 0:
            events.append(RoomHeard(room.report()))
        return events

    def _start(self, frame: Samples) -> list[EarEvent]:
        before = [*self._before, frame]
        self._stretch = Stretch(before[:-1], overlaps=self._masked)
        self._stretch.add(frame, voiced=True)
        return self._accept(np.concatenate(before))

    def _hear(self, frame: Samples, probability: float) -> list[EarEvent]:
        self._stretch.add(frame, voiced=probability >= self._settings.leave)
        return [*self._accept(frame), *self._interrupt()]

    def _accept(self, samples: Samples) -> list[EarEvent]:
        words = self._recogniser.accept(samples)
        if words is None:
            return []
        self._words = words
        return [Partial(words)]

    def _interrupt(self) -> list[EarEvent]:
        """Her voice over the colleague's: said once a line, when it is certainly a voice."""
        if self._interrupted or not self.echo.playing or self._stretch.voiced_s < INTERRUPTS_S:
            return []
        self._interrupted = True
        return [Interrupted()]

    def _begin_again(self) -> None:
        """It was a click, a cough or nobody's business: the recogniser forgets it."""
        self._before.extend(self._stretch.sound)
        self._stretch, self._words = Stretch([]), ""
        self._recogniser.prepare(self._listening)

    def _wait(self) -> list[EarEvent]:
        if self.echo.playing:
            return []  # the colleague is still speaking: it is not her turn yet
        self._waited_s += FRAME_S
        if self._waited_s < self._patience_s:
            return []
        self.stop()
        return [Quiet(self._patience_s)]

    # --- the end of a stretch ---------------------------------------------------------------

    def _finish_if_complete(self, silent_frames: int) -> list[EarEvent]:
        """She stopped: a whole reply needs no more silence to be over."""
        began = self._clock()
        hurried = silent_frames * FRAME_S < HURRY_S
        if not self._recogniser.is_complete(self._stretch.said(silent_frames), hurried):
            return []
        return self._finish(silent_frames, began)

    def _finish(self, silent_frames: int, began: float | None = None) -> list[EarEvent]:
        began = self._clock() if began is None else began
        said = self._stretch.said(silent_frames)
        sounding = sounding_of(said)
        right = self._recogniser.is_complete(said, False)
        reason = self._unheeded(said, sounding, right=right)
        if reason is not None:
            self._pass_over()
            return [Ignored(reason)]
        heard = self._recogniser.finish(said)
        events = self._advice(said, sounding)
        if right and sounding is not None:
            events += self._learn(sounding)
        self.stop()
        busy_s = self._processor() - self._began_work
        ms = (self._clock() - began) * 1000
        return [*events, Finished(replace(heard, ms=ms, busy_s=busy_s))]

    def _unheeded(
        self, said: Samples, sounding: Sounding | None, *, right: bool
    ) -> Unheeded | None:
        """Why this does not count, if it does not.

        A right reply from afar counts when it comes a second time in the same turn: then she has
        moved away from the microphone.
        """
        if sounding is not None and is_far(sounding, self.tuning.voice, right=right):
            return None if right and self._passed_over else Unheeded.FAR
        if right:
            return None
        if self._stretch.overlaps:
            return Unheeded.OVERLAP
        return Unheeded.HESITATION if is_hesitation(said) else None

    def _pass_over(self) -> None:
        self._passed_over += 1
        self._gate = Gate(self._settings)
        self._begin_again()

    def _advice(self, said: Samples, sounding: Sounding | None) -> list[EarEvent]:
        if is_clipped(said):
            return [Advised(Advice.TOO_LOUD)]
        if sounding is not None and sounding.level_db < QUIETEST_DB:
            return [Advised(Advice.TOO_QUIET)]
        return []

    def _learn(self, sounding: Sounding) -> list[EarEvent]:
        """It was certainly she: so she sounds, and so long are her pauses."""
        voice = self.tuning.voice
        self.tuning = Tuning(
            learnt(self.tuning.end_silence_s, self._stretch.pauses_s),
            OwnVoice.first(sounding) if voice is None else voice.after(sounding),
        )
        return [Learnt(self.tuning)]
