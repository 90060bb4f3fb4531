"""One stretch of sound as an acoustic net sees it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from speech.acoustic.graph import SILENCE
from speech.acoustic.phone_net import PhoneNet
from speech.acoustic.viterbi import free_loop
from speech.audio import Samples

Floats = NDArray[np.float32]

LEAST_SPEECH_S = 0.15
PAUSE_S = 0.25  # silences shorter than this are part of speaking


@dataclass(frozen=True, slots=True)
class SeenSound:
    """What alignment looks at: acoustic scores, and how good each phone is at each frame."""

    scores: Floats  # (frames, phones)
    badness: Floats  # (frames, phones): own score below the best of the frame, <= 0
    speech: NDArray[np.bool_]  # (frames,)
    loop: float  # score of the free phone loop
    frame_s: float

    @classmethod
    def of(cls, net: PhoneNet, pcm: Samples) -> "SeenSound | None":
        """Sound of any length, 16 kHz mono; None where it is too short for a single frame."""
        posteriors = net.log_posteriors(pcm)
        if len(posteriors) == 0:
            return None
        scores = np.asarray(posteriors - net.log_priors, np.float32)
        badness = scores - scores.max(1, keepdims=True)
        speech = posteriors.argmax(1) != SILENCE
        return cls(scores, badness, speech, free_loop(scores, frame_s=net.frame_s), net.frame_s)

    def ratio(self, score: float) -> float:
        """How far a path lies below the free phone loop, per frame of speech."""
        least = LEAST_SPEECH_S / self.frame_s
        return (score - self.loop) / max(least, int(self.speech.sum()))

    def begins_s(self) -> float:
        """Where the first speech begins."""
        return float(self.speech.argmax()) * self.frame_s

    def pauses_s(self) -> tuple[float, ...]:
        """Silences inside the speech, in seconds."""
        spoken = np.flatnonzero(self.speech)
        gaps = (np.diff(spoken) - 1) * self.frame_s
        return tuple(round(float(gap), 2) for gap in gaps if gap >= PAUSE_S)
