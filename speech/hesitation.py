"""Was that only "øh"? A hesitation is one long sound that hardly changes."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from speech.audio import FULL_SCALE, RATE, Samples, peak_of

SHORTEST_S, LONGEST_S = 0.12, 1.2
STILL_DB = 6.2  # change over 80 ms; "øh" by synthetic voices 2 to 4, words by people 7.7 and more
_WINDOW, _HOP, _LATER = 512, 256, 5
_BANDS, _LOWEST_HZ, _HIGHEST_HZ = 20, 150.0, 5000.0
_LOUD_DB, _DEEP_DB = 15.0, 35.0
_QUIET = 1e-7
_AUDIBLE = 0.004  # of full scale


def is_hesitation(samples: Samples) -> bool:
    """Whether the sound is short and stays the same from its beginning to its end."""
    if peak_of(samples) < _AUDIBLE:
        return False
    levels = _levels(samples)
    total = levels.max(axis=1, initial=-np.inf)
    loud = np.flatnonzero(total > total.max(initial=-np.inf) - _LOUD_DB)
    if len(loud) <= _LATER:
        return False
    voiced = levels[loud[0] : loud[-1] + 1]
    if not SHORTEST_S <= len(voiced) * _HOP / RATE <= LONGEST_S:
        return False
    return _change_db(np.maximum(voiced, voiced.max() - _DEEP_DB)) <= STILL_DB


def _change_db(levels: NDArray[np.float32]) -> float:
    """How much the spectrum's shape changes over 80 ms; four of five moments change less."""
    shape = levels - levels.mean(axis=1, keepdims=True)
    if len(shape) <= _LATER:
        return float("inf")
    moved = np.sqrt(((shape[_LATER:] - shape[:-_LATER]) ** 2).mean(axis=1))
    return float(np.quantile(moved, 0.8))


def _levels(samples: Samples) -> NDArray[np.float32]:
    """Log spectrum in narrow bands, shape (frames, bands)."""
    if len(samples) < _WINDOW:
        return np.zeros((0, 1), np.float32)
    scaled = samples.astype(np.float32) / np.float32(FULL_SCALE)
    frames = np.lib.stride_tricks.sliding_window_view(scaled, _WINDOW)[::_HOP]
    power = np.abs(np.fft.rfft(frames * np.hanning(_WINDOW), axis=1)) ** 2
    bands = np.add.reduceat(power, _edges(), axis=1)[:, :-1]
    return np.asarray(10.0 * np.log10(bands + _QUIET), np.float32)


@cache
def _edges() -> NDArray[np.intp]:
    hertz = np.geomspace(_LOWEST_HZ, _HIGHEST_HZ, _BANDS + 1)
    return np.unique((hertz * _WINDOW / RATE).astype(np.intp))
