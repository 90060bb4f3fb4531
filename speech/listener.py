"""One turn of listening: sound in, ear events out, time counted in samples and never by a clock."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import numpy as np

from speech.audio import NOTHING, RATE, Samples, peak_of
from speech.ears import EarEvent, Finished, Level, Partial, Quiet, Trouble
from speech.heard import Listening
from speech.recogniser import Recogniser
from speech.voice_activity import (
    FRAME,
    FRAME_S,
    Began,
    Ended,
    FalseStart,
    Gate,
    GateSettings,
    Paused,
)

HURRY_S = 0.4  # before so much silence only a very sure reply is taken as the whole of it
TAIL_S = 0.2  # of the silence after speech that is kept: plosives end late


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
    ) -> None:
        """`clock` gives seconds of the wall, `processor` those that this process has worked."""
        self._recogniser, self._net, self._clock = recogniser, net, clock
        self._processor, self._began_work = processor, 0.0
        self._settings = settings or GateSettings()
        self._listening, self._patience_s = Listening("", ()), 0.0
        self.listening = False
        self._rest: Samples = NOTHING
        self._forget()

    def listen(self, listening: Listening, patience_s: float) -> tuple[EarEvent, ...]:
        """Begin a turn. Wordings that nobody can listen for are reported as Trouble."""
        self._forget()
        self._net.reset()
        self._began_work = self._processor()
        self._listening, self._patience_s = listening, patience_s
        self.listening = True
        skipped = self._recogniser.prepare(listening).skipped
        return tuple(Trouble(f"Nobody knows all words of “{text}”.", False) for text in skipped)

    def stop(self) -> None:
        """Forget the turn."""
        self.listening = False
        self._forget()

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

    def _forget(self) -> None:
        self._gate = Gate(self._settings)
        self._rest = NOTHING
        self._before: deque[Samples] = deque(maxlen=round(self._settings.pre_roll_s / FRAME_S))
        self._speech: list[Samples] = []
        self._waited_s = 0.0

    def _frame(self, frame: Samples) -> list[EarEvent]:
        change = self._gate.push(self._net.probability(frame))
        events: list[EarEvent] = [Level(peak_of(frame), self._gate.speaking)]
        match change:
            case Began():
                events += self._hear(np.concatenate([*self._before, frame]))
            case FalseStart():
                self._begin_again()
            case Paused(silent):
                events += self._hear(frame)
                events += self._finish_if_complete(silent)
            case Ended(silent):
                events += self._hear(frame)
                events.append(self._finish(silent))
            case None if self._gate.speaking:
                events += self._hear(frame)
            case None:
                self._before.append(frame)
                events += self._wait()
        return events

    def _hear(self, samples: Samples) -> list[EarEvent]:
        self._speech.append(samples)
        words = self._recogniser.accept(samples)
        return [] if words is None else [Partial(words)]

    def _begin_again(self) -> None:
        """It was a click or a cough: the recogniser forgets it."""
        self._before.extend(self._speech)
        self._speech = []
        self._recogniser.prepare(self._listening)

    def _wait(self) -> list[EarEvent]:
        self._waited_s += FRAME_S
        if self._waited_s < self._patience_s:
            return []
        self.stop()
        return [Quiet(self._patience_s)]

    def _finish_if_complete(self, silent_frames: int) -> list[EarEvent]:
        """She stopped: a whole reply needs no more silence to be over."""
        began = self._clock()
        hurried = silent_frames * FRAME_S < HURRY_S
        if not self._recogniser.is_complete(self._said(silent_frames), hurried):
            return []
        return [self._finish(silent_frames, began)]

    def _finish(self, silent_frames: int, began: float | None = None) -> Finished:
        began = self._clock() if began is None else began
        heard = self._recogniser.finish(self._said(silent_frames))
        self.stop()
        busy_s = self._processor() - self._began_work
        return Finished(replace(heard, ms=(self._clock() - began) * 1000, busy_s=busy_s))

    def _said(self, silent_frames: int) -> Samples:
        """The sound of the stretch, with a little of the silence behind it."""
        whole = np.concatenate(self._speech)
        return whole[: len(whole) - silent_frames * FRAME + round(TAIL_S * RATE)]
