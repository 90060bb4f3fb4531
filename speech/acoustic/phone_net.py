"""The doorway of every acoustic net: sound in, log posteriors of phones out."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from speech.audio import Samples

Floats = NDArray[np.float32]


class PhoneNet(Protocol):
    """A net that says at every frame how likely each phone is."""

    @property
    def phones(self) -> tuple[str, ...]:
        """Names in output order; the first one is silence."""

    @property
    def frame_s(self) -> float:
        """Seconds between two frames."""

    @property
    def log_priors(self) -> Floats:
        """What to take off the posteriors so that paths can be compared, shape (phones,)."""

    def log_posteriors(self, pcm: Samples) -> Floats:
        """Shape (frames, phones) for 16 kHz mono sound; no frames where it is too short."""
