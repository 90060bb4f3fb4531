"""How loud sound is in each of a few bands of speech, from moment to moment."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from speech.audio import FRAME, FULL_SCALE, RATE, Samples

Floats = NDArray[np.float64]

WINDOW = FRAME
BANDS = 6
LOWEST_HZ, HIGHEST_HZ = 200.0, 7000.0  # hum, knocks and DC lie below
FLOOR = 1e-10  # of full scale squared, -100 dB: nothing


def band_powers(samples: Samples, hop: int = WINDOW) -> Floats:
    """Mean square of full scale in each band: shape (frames, BANDS), a frame every `hop` samples.

    No frames where the sound is shorter than WINDOW. The bands together give about the mean
    square of the sound between LOWEST_HZ and HIGHEST_HZ.
    """
    if len(samples) < WINDOW:
        return np.zeros((0, BANDS))
    scaled = samples.astype(np.float32) / np.float32(FULL_SCALE)
    frames = np.lib.stride_tricks.sliding_window_view(scaled, WINDOW)[::hop]
    spectrum = np.abs(np.fft.rfft(frames * _window(), axis=1)) ** 2
    return np.asarray(np.add.reduceat(spectrum, _edges(), axis=1)[:, :BANDS] + FLOOR)


def decibels(power: Floats) -> Floats:
    """dB of full scale for mean squares."""
    return np.asarray(10.0 * np.log10(np.maximum(power, FLOOR)))


def level_db(power: float) -> float:
    """dB of full scale for one mean square."""
    return float(10.0 * np.log10(max(power, FLOOR)))


@cache
def _window() -> NDArray[np.float32]:
    """A Hann window, scaled so that powers are mean squares."""
    shape = np.hanning(WINDOW)
    return np.asarray(shape * np.sqrt(2.0 / (WINDOW * (shape**2).sum())), np.float32)


@cache
def _edges() -> NDArray[np.intp]:
    """First bin of each band, and of what lies above the last."""
    hertz = np.geomspace(LOWEST_HZ, HIGHEST_HZ, BANDS + 1)
    return np.asarray(hertz * WINDOW / RATE, np.intp)
