"""Noises of a workplace and the sound of a room, mixed with speech at a wanted distance in dB."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from speech.audio import FULL_SCALE, RATE, Samples

Floats = NDArray[np.float64]
_LOWEST_HZ = 50.0
_BABBLERS = 4


def pink(count: int, dice: np.random.Generator) -> Floats:
    """Noise of fans and far machines: power falls with frequency; shape (count,), mean power 1."""
    spectrum = np.fft.rfft(dice.standard_normal(count))
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    return _unit(np.fft.irfft(spectrum / np.sqrt(np.maximum(hertz, _LOWEST_HZ)), count))


def babble(count: int, voices: Sequence[Samples], dice: np.random.Generator) -> Floats:
    """Several people at once, out of `voices`; mean power 1. Without voices it is pink noise."""
    heard = [voice for voice in voices if len(voice)]
    if not heard:
        return pink(count, dice)
    mixed = np.zeros(count)
    for _ in range(_BABBLERS):
        voice = heard[int(dice.integers(len(heard)))].astype(np.float64)
        looped = np.resize(np.roll(voice, int(dice.integers(len(voice)))), count)
        mixed += _unit(looped)
    return _unit(mixed)


def noisy(speech: Samples, noise: Floats, snr_db: float) -> Samples:
    """Speech with this noise `snr_db` below it, measured where she speaks (the loud half)."""
    clean = speech.astype(np.float64)
    power = np.sort(clean**2)[len(clean) // 2 :].mean() if len(clean) else 0.0
    mixed = clean + noise[: len(clean)] * np.sqrt(power) * 10 ** (-snr_db / 20)
    return np.asarray(np.clip(mixed, -FULL_SCALE, FULL_SCALE - 1), np.int16)


def in_room(speech: Samples, echo_s: float, dry_db: float, dice: np.random.Generator) -> Samples:
    """Speech in a room: `echo_s` until the echo has died (60 dB), which lies `dry_db` below her.

    The echo is decaying noise (Moorer, Computer Music Journal 3(2), 1979).
    """
    count = max(1, round(echo_s * RATE))
    tail = dice.standard_normal(count) * 10 ** (-3 * np.arange(count) / count)
    tail *= 10 ** (-dry_db / 20) / np.sqrt(np.sum(tail**2))
    tail[0] = 1.0
    length = len(speech) + count - 1
    size = 1 << (length - 1).bit_length()
    wet = np.fft.irfft(np.fft.rfft(speech, size) * np.fft.rfft(tail, size), size)[: len(speech)]
    return np.asarray(np.clip(wet, -FULL_SCALE, FULL_SCALE - 1), np.int16)


def _unit(noise: Floats) -> Floats:
    return np.asarray(noise / max(1e-9, float(np.sqrt(np.mean(noise**2)))))
