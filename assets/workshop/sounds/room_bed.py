"""The quiet bed of a warehouse: ventilation, a fluorescent hum, far-off work; loops seamlessly."""

import numpy as np

from assets.workshop.sounds.periodic import RATE, SECONDS, shaped_noise
from assets.workshop.sounds.tones import Sound, levelled


def _hum() -> Sound:
    t = np.arange(RATE * SECONDS) / RATE
    return np.asarray(
        sum(a * np.sin(2 * np.pi * f * t) for f, a in ((50, 0.5), (100, 1.0), (200, 0.25)))
    )


def _clank(dice: np.random.Generator) -> Sound:
    t = np.arange(int(RATE * 1.6)) / RATE
    partials = dice.uniform(280, 1900, 5)
    ring = sum(np.sin(2 * np.pi * f * t + f) * np.exp(-t * f / 260) for f in partials)
    return np.asarray(ring * np.minimum(t / 0.01, 1.0))


def _far_off(dice: np.random.Generator) -> Sound:
    """A few muffled clanks, wrapped round the end of the loop."""
    n = RATE * SECONDS
    out = np.zeros(n)
    for start in (3.1, 9.7, 10.4, 17.9):
        clank = _clank(dice)
        at = (int(start * RATE) + np.arange(len(clank))) % n
        out[at] += clank * dice.uniform(0.5, 1.0)
    spectrum = np.fft.rfft(out)
    freq = np.fft.rfftfreq(n, 1 / RATE)
    echo = np.fft.rfft(shaped_noise(dice, 60, 3000, 0.5) * np.exp(-np.arange(n) / RATE / 0.5))
    wet = np.fft.irfft(spectrum * echo / (1 + (freq / 900) ** 2), n)
    return np.asarray(wet / np.abs(wet).max())


def room_bed() -> Sound:
    """Mono, 24 s at 24 kHz, peaking at -26 dB so that every voice stays in front."""
    dice = np.random.default_rng(11)
    air = shaped_noise(dice, 40, 5000, 0.85)
    swell = 1 + 0.15 * np.sin(2 * np.pi * np.arange(len(air)) / len(air) * 2)
    return levelled(air * swell + 0.03 * _hum() + 0.16 * _far_off(dice), -26)
