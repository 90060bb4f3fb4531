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
from speech.voice_activity import FRAME, FRAME_S, Began, Ended, FalseStart, Gate, GateSettings

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
        settings: GateSettings | None = None,
    ) -> None:
        self._recogniser, self._net, self._clock = recogniser, net, clock
        self._settings = settings or GateSettings()
        self._patience_s = 0.0
        self.listening = False
        self._rest: Samples = NOTHING
        self._forget()

    def listen(self, listening: Listening, patience_s: float) -> tuple[EarEvent, ...]:
        """Begin a turn. Wordings that nobody can listen for are reported as Trouble."""
        self._forget()
        self._net.reset()
        self._patience_s = patience_s
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
                self._before.extend(self._speech)
                self._speech = []
            case Ended():
                events.append(self._finish(frame, change))
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

    def _wait(self) -> list[EarEvent]:
        self._waited_s += FRAME_S
        if self._waited_s < self._patience_s:
            return []
        self.stop()
        return [Quiet(self._patience_s)]

    def _finish(self, frame: Samples, end: Ended) -> Finished:
        began = self._clock()
        whole = np.concatenate([*self._speech, frame])
        keep = len(whole) - end.silent_frames * FRAME + round(TAIL_S * RATE)
        heard = self._recogniser.finish(whole[:keep])
        self.stop()
        return Finished(replace(heard, ms=(self._clock() - began) * 1000))
