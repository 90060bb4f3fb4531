"""Sound that closes on itself: everything lies on a circle of `SECONDS`, so a loop has no seam."""

from collections.abc import Sequence

import numpy as np

from assets.workshop.sounds.tones import Sound

RATE = 24000
SECONDS = 24
LENGTH = RATE * SECONDS


def shaped_noise(
    dice: np.random.Generator, low: float, high: float, slope: float, length: int = LENGTH
) -> Sound:
    """Noise mostly between two frequencies (Hz), falling with 1/f**slope, peak 1."""
    freq = np.maximum(np.fft.rfftfreq(length, 1 / RATE), 1.0)
    size = freq**-slope / (1 + (freq / high) ** 6) / (1 + (low / freq) ** 6)
    phase = np.exp(2j * np.pi * dice.random(len(freq)))
    noise = np.fft.irfft(size * phase, length)
    return np.asarray(noise / np.abs(noise).max())


def swelling(turns: int, depth: float, shift: float = 0.0) -> Sound:
    """A slow wave round 1 with a whole number of turns, to make a noise breathe."""
    at = np.arange(LENGTH) / LENGTH
    return np.asarray(1 + depth * np.sin(2 * np.pi * (turns * at + shift)))


def hum(partials: Sequence[tuple[int, float]]) -> Sound:
    """Steady tones at whole Hz, each with its strength."""
    t = np.arange(LENGTH) / RATE
    return np.asarray(sum(size * np.sin(2 * np.pi * f * t + f) for f, size in partials))


def scattered(events: Sequence[tuple[float, float, Sound]], length: int = LENGTH) -> Sound:
    """Short sounds at their times (seconds) and strengths, wrapped round the end."""
    out = np.zeros(length)
    for start, size, sound in events:
        at = (int(start * RATE) + np.arange(len(sound))) % length
        np.add.at(out, at, size * sound)
    return out


def far_away(
    dice: np.random.Generator, sound: Sound, metres: float, echo_s: float, share: float = 0.7
) -> Sound:
    """As it is heard through a room: duller with distance, `share` of it as an echo."""
    freq = np.fft.rfftfreq(LENGTH, 1 / RATE)
    dull = 1 / (1 + (freq / (14000 / (1 + metres))) ** 2)
    tail = dice.standard_normal(LENGTH) * np.exp(-np.arange(LENGTH) / RATE / (echo_s / 6.9))
    tail *= np.arange(LENGTH) / RATE < 2 * echo_s
    wet = np.fft.rfft(tail / np.sqrt((tail**2).sum()))
    mixed = np.fft.rfft(sound) * dull * ((1 - share) + share * wet)
    return np.asarray(np.fft.irfft(mixed, LENGTH))


def loud(sound: Sound, level: float) -> Sound:
    """The sound at an effective level (RMS)."""
    return np.asarray(sound * level / max(float(np.sqrt((sound**2).mean())), 1e-12))
