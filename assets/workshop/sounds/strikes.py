"""Single sounds of things: struck, rubbed, pressed; each from its own ringing and noise."""

from collections.abc import Sequence

import numpy as np

from assets.workshop.sounds.periodic import RATE
from assets.workshop.sounds.tones import Sound

Mode = tuple[float, float, float]  # frequency (Hz), strength, decay (s)


def _times(seconds: float) -> Sound:
    return np.arange(int(seconds * RATE)) / RATE


def ring(modes: Sequence[Mode], seconds: float, attack: float = 0.002) -> Sound:
    """A struck thing: each mode fades in its own time."""
    t = _times(seconds)
    tone = sum(a * np.sin(2 * np.pi * f * t + f) * np.exp(-t / d) for f, a, d in modes)
    return np.asarray(_eased(np.asarray(tone) * np.minimum(t / attack, 1.0)))


def burst(dice: np.random.Generator, seconds: float, low: float, high: float, fade: float) -> Sound:
    """A short noise between two frequencies (Hz) that fades."""
    t = _times(seconds)
    freq = np.fft.rfftfreq(len(t), 1 / RATE)
    spectrum = np.fft.rfft(dice.standard_normal(len(t)))
    noise = np.fft.irfft(spectrum * ((freq > low) & (freq < high)), len(t))
    shape = np.minimum(t / 0.002, 1.0) * np.exp(-t / fade)
    return _eased(np.asarray(noise / np.abs(noise).max() * shape))


def _eased(sound: Sound) -> Sound:
    """Down to nothing over the last tenth, so that no end clicks."""
    n = max(len(sound) // 10, 1)
    out = sound.copy()
    out[-n:] *= np.linspace(1, 0, n)
    return out


def together(*sounds: Sound) -> Sound:
    """Several sounds that begin at once."""
    out = np.zeros(max(len(sound) for sound in sounds))
    for sound in sounds:
        out[: len(sound)] += sound
    return out


def after(pause: float, sound: Sound) -> Sound:
    """The sound after a pause (seconds)."""
    return np.concatenate([np.zeros(int(pause * RATE)), sound])


def glass(pitch: float = 2300.0) -> Sound:
    """A glass or cup set down, or touched by another."""
    return ring(((pitch, 0.6, 0.10), (pitch * 1.72, 0.4, 0.07), (pitch * 2.9, 0.2, 0.04)), 0.5)


def plate(pitch: float = 1250.0) -> Sound:
    """China."""
    modes = ((pitch, 0.5, 0.12), (pitch * 1.51, 0.5, 0.09), (pitch * 2.43, 0.3, 0.06))
    return ring((*modes, (pitch * 3.3, 0.15, 0.03)), 0.5)


def pan(pitch: float = 420.0) -> Sound:
    """Sheet steel: a pot, a pan, a tray."""
    modes = ((pitch, 0.4, 0.35), (pitch * 1.59, 0.5, 0.28), (pitch * 2.31, 0.4, 0.2))
    return ring((*modes, (pitch * 3.87, 0.3, 0.12), (pitch * 6.1, 0.15, 0.06)), 1.2)


def steel(pitch: float = 900.0) -> Sound:
    """A tool on steel: hard and bright, soon over."""
    modes = ((pitch, 0.5, 0.09), (pitch * 2.76, 0.5, 0.06), (pitch * 5.4, 0.3, 0.03))
    return ring(modes, 0.45, 0.001)


def wood(pitch: float = 230.0) -> Sound:
    """Wood on wood."""
    return ring(((pitch, 0.8, 0.04), (pitch * 2.6, 0.4, 0.02), (pitch * 5.1, 0.2, 0.01)), 0.25)


def thump(pitch: float = 85.0) -> Sound:
    """Something heavy and soft: a box, a sack, a door."""
    return ring(((pitch, 1.0, 0.07), (pitch * 1.9, 0.4, 0.04)), 0.4, 0.006)


def rustle(dice: np.random.Generator, seconds: float = 0.3) -> Sound:
    """Paper or stiff cloth."""
    pieces = [
        after(float(at), dice.uniform(0.3, 1.0) * burst(dice, 0.05, 1500, 9000, 0.012))
        for at in dice.uniform(0, seconds, 14)
    ]
    return together(*pieces)


def brush(dice: np.random.Generator, seconds: float = 0.25) -> Sound:
    """Soft cloth over cloth."""
    t = _times(seconds)
    whole = burst(dice, seconds, 400, 4500, 10.0)
    return np.asarray(whole * np.sin(np.pi * t / seconds) ** 2)


def click(dice: np.random.Generator) -> Sound:
    """A key or a button."""
    return together(burst(dice, 0.03, 1200, 8000, 0.004), 0.4 * wood(520))


def step(dice: np.random.Generator, grit: float = 0.3) -> Sound:
    """A shoe; `grit` is what lies under it."""
    return together(thump(dice.uniform(75, 100)), grit * burst(dice, 0.12, 700, 6000, 0.03))


def beep(pitch: float, seconds: float = 0.11) -> Sound:
    """An electronic tone."""
    t = _times(seconds)
    edge = np.minimum(np.minimum(t, seconds - t) / 0.006, 1.0)
    return np.asarray((np.sin(2 * np.pi * pitch * t) + 0.2 * np.sin(6 * np.pi * pitch * t)) * edge)


def chirp(dice: np.random.Generator) -> Sound:
    """A small bird: a few quick glides."""
    notes = []
    for k in range(int(dice.integers(2, 6))):
        length, base = dice.uniform(0.05, 0.12), dice.uniform(2600, 4600)
        t = _times(length)
        glide = base + dice.uniform(-900, 900) * t / length
        notes.append(after(k * 0.14, np.sin(2 * np.pi * glide * t) * np.sin(np.pi * t / length)))
    return together(*notes)


def hiss(dice: np.random.Generator, seconds: float) -> Sound:
    """Steam, spray or compressed air."""
    t = _times(seconds)
    whole = burst(dice, seconds, 1500, 11000, 10.0)
    return np.asarray(whole * np.minimum(t / 0.05, 1) * np.minimum((seconds - t) / 0.2, 1))


def motor(pitch: float, seconds: float, roughness: float = 0.5) -> Sound:
    """A small motor that starts, runs and stops."""
    t = _times(seconds)
    speed = pitch * (1 - 0.35 * np.exp(-t / 0.12) - 0.4 * np.exp((t - seconds) / 0.15))
    phase = 2 * np.pi * np.cumsum(speed) / RATE
    tone = sum(np.sin(k * phase) / k ** (1.6 - roughness) for k in range(1, 7))
    return np.asarray(tone * np.minimum(t / 0.1, 1) * np.minimum((seconds - t) / 0.15, 1))
