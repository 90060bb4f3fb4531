"""What a microphone and its cable do to speech: tilt, bands, a headset's sound, clipping."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import signal

from speech.audio import RATE
from speech.training.waveform import Dice, Sound, at_peak

_HEADSET_TAPS = 65


def tilted(sound: Sound, amount: float) -> Sound:
    """Duller (`amount` > 0) or sharper (< 0), by one zero of a filter at `amount`, -1..1."""
    return np.asarray(signal.lfilter([1.0, amount], [1.0], sound), np.float32)


def band_limited(sound: Sound, low_hz: float, high_hz: float) -> Sound:
    """What lies between the two frequencies, 12 dB an octave at each end."""
    sections = signal.butter(2, [low_hz, high_hz], "bandpass", fs=RATE, output="sos")
    return np.asarray(signal.sosfilt(sections, sound), np.float32)


def headset_band(sound: Sound, dice: Dice) -> Sound:
    """A headset's microphone: weak lows, a bump between 2 and 4 kHz, weak highs; each one other.

    Delayed by nothing: the filter is symmetric and its delay is taken off.
    """
    bump_hz = round(dice.uniform(2000, 4000), -2)
    taps = _headset_taps(bump_hz, round(dice.uniform(3, 9)), round(dice.uniform(5000, 7500), -2))
    return np.asarray(signal.oaconvolve(sound, taps, mode="same"), np.float32)


def clipped(sound: Sound, level: float) -> Sound:
    """With its tops cut off at `level` (0..1) of its peak; the rest as loud as before."""
    limit = level * float(np.abs(sound).max(initial=0.0))
    return np.clip(sound, -limit, limit)


def levelled(sound: Sound, dice: Dice, least: float = 0.05, most: float = 0.9) -> Sound:
    """As loud as may be: the peak between `least` and `most` of full scale, even in decibels."""
    return at_peak(sound, float(np.exp(dice.uniform(np.log(least), np.log(most)))))


@lru_cache(maxsize=256)
def _headset_taps(bump_hz: float, bump_db: float, top_hz: float) -> NDArray[np.float64]:
    frequencies = [0, 100, 250, 1000, bump_hz, bump_hz + 800, top_hz, RATE / 2]
    decibels = [-40, -12, -3, 0, bump_db, 0, -6, -30]
    gains = [10 ** (db / 20) for db in decibels]
    return np.asarray(signal.firwin2(_HEADSET_TAPS, frequencies, gains, fs=RATE))
