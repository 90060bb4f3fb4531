"""Sound while it is being changed: floats -1..1, shape (n,), at 16 kHz."""

import numpy as np
import soxr
from numpy.typing import NDArray

from speech.audio import FULL_SCALE, RATE, Samples

Sound = NDArray[np.float32]
Dice = np.random.Generator


def as_sound(samples: Samples) -> Sound:
    """Our int16 form as floats."""
    return np.asarray(samples, np.float32) / np.float32(FULL_SCALE)


def as_samples(sound: Sound) -> Samples:
    """Floats as our int16 form; what is too loud is cut off."""
    return np.asarray(np.clip(sound * FULL_SCALE, -FULL_SCALE, FULL_SCALE - 1), np.int16)


def played_faster(sound: Sound, speed: float) -> Sound:
    """`speed` times as fast: shorter, with pitch and formants higher by the same factor."""
    return np.asarray(soxr.resample(sound, RATE * speed, RATE, quality="MQ"), np.float32)


def loudness(sound: Sound) -> float:
    """Root of the mean square; never quite 0, so that one may divide by it."""
    return float(np.sqrt(np.mean(sound**2))) + 1e-6 if len(sound) else 1e-6


def at_peak(sound: Sound, peak: float) -> Sound:
    """Made so loud that the loudest sample is `peak` (1.0 is full scale)."""
    return np.asarray(sound * (peak / max(float(np.abs(sound).max(initial=0.0)), 1e-6)), np.float32)
