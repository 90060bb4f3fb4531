"""Augmentation of log mel spectra: other throats by warped filters, and holes."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from speech.training.waveform import Dice

Floats = NDArray[np.float32]

MELS, BINS, TOP_HZ = 80, 201, 8000.0
_KNEE_HZ = 5000.0  # formants lie below; above, the axis is bent back so that 8 kHz stays
_LINEAR_HZ, _PER_LINEAR, _LOG_STEP = 1000.0, 200 / 3, np.log(6.4) / 27  # Slaney's mel scale


@cache
def warped_filters(warp: float) -> Floats:
    """Whisper's mel filters, shape (201, 80), on a frequency axis stretched by `warp`.

    Sound of a speaker gets the formants of one whose vocal tract is `warp` times as short
    (vocal tract length perturbation, Jaitly & Hinton 2013). 1.0 gives Whisper's own filters.
    """
    bins = np.linspace(0, TOP_HZ, BINS)
    knee = _KNEE_HZ * min(1.0, 1 / warp)
    above = TOP_HZ - (TOP_HZ - knee * warp) / (TOP_HZ - knee) * (TOP_HZ - bins)
    return _filters(np.where(bins < knee, bins * warp, above))


def masked_bands(mel: Floats, dice: Dice, widest: int = 13) -> Floats:
    """With one band of at most `widest` mels, out of shape (80, frames), at the mean."""
    width = int(dice.integers(1, widest + 1))
    first = int(dice.integers(len(mel) - width))
    masked = mel.copy()
    masked[first : first + width] = mel.mean()
    return masked


def masked_time(mel: Floats, dice: Dice, longest: int = 23) -> Floats:
    """With one stretch of at most `longest` frames at the mean."""
    length = int(dice.integers(2, longest + 1))
    first = int(dice.integers(max(1, mel.shape[1] - length)))
    masked = mel.copy()
    masked[:, first : first + length] = mel.mean()
    return masked


def _filters(heard_at: NDArray[np.float64]) -> Floats:
    """Triangles even on the mel scale, of equal area; `heard_at` is where each bin counts."""
    edges = _hz(np.linspace(_mel(np.array(0.0)), _mel(np.array(TOP_HZ)), MELS + 2))
    steps = np.diff(edges)
    away = edges[:, None] - heard_at[None]
    rising, falling = -away[:-2] / steps[:-1, None], away[2:] / steps[1:, None]
    triangles = np.maximum(0, np.minimum(rising, falling))
    return np.asarray((triangles * (2 / (edges[2:] - edges[:-2]))[:, None]).T, np.float32)


def _mel(hz: NDArray[np.float64]) -> NDArray[np.float64]:
    logs = _LINEAR_HZ / _PER_LINEAR + np.log(np.maximum(hz, 1e-9) / _LINEAR_HZ) / _LOG_STEP
    return np.asarray(np.where(hz < _LINEAR_HZ, hz / _PER_LINEAR, logs))


def _hz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
    knee = _LINEAR_HZ / _PER_LINEAR
    return np.asarray(
        np.where(mel < knee, mel * _PER_LINEAR, _LINEAR_HZ * np.exp(_LOG_STEP * (mel - knee)))
    )
