"""Soft chimes and a footstep, synthesised."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

RATE = 44100
Sound = NDArray[np.float64]

# Overtones of a small wooden-bar instrument: (multiple of the pitch, loudness, decay in seconds).
_BAR = ((1.0, 1.0, 0.55), (2.0, 0.22, 0.40), (3.93, 0.16, 0.16), (9.2, 0.03, 0.05))


def _times(seconds: float) -> Sound:
    return np.arange(int(seconds * RATE)) / RATE


def bar(pitch: float, seconds: float = 1.1) -> Sound:
    """One struck bar at `pitch` Hz: a 4 ms attack, then partials that fade."""
    t = _times(seconds)
    tone = np.zeros_like(t)
    for multiple, loudness, decay in _BAR:
        tone += loudness * np.sin(2 * np.pi * pitch * multiple * t) * np.exp(-t / decay)
    return tone * np.minimum(t / 0.004, 1.0) * np.minimum((seconds - t) / 0.08, 1.0)


def melody(notes: tuple[tuple[float, float, float], ...], tail: float = 1.1) -> Sound:
    """Bars struck one after another: (start in seconds, pitch in Hz, loudness)."""
    length = max(start for start, _, _ in notes) + tail
    out = np.zeros(int(length * RATE) + 1)
    for start, pitch, loudness in notes:
        note = loudness * bar(pitch, tail)
        first = int(start * RATE)
        out[first : first + len(note)] += note
    return out


def footstep(dice: np.random.Generator) -> Sound:
    """A soft shoe on concrete: a low thump and a breath of grit."""
    t = _times(0.28)
    thump = np.sin(2 * np.pi * (95 - 90 * t) * t) * np.exp(-t / 0.035)
    grit = np.convolve(dice.standard_normal(len(t)), np.ones(9) / 9, "same")
    return thump + 0.5 * grit * np.exp(-(((t - 0.018) / 0.022) ** 2))


def levelled(sound: Sound, peak_db: float) -> Sound:
    """The sound with its peak at `peak_db` (dB below full scale)."""
    return np.asarray(sound / np.abs(sound).max() * 10 ** (peak_db / 20))


C5, D5, E5, G5, A5, C6 = 523.25, 587.33, 659.25, 783.99, 880.0, 1046.5

CHIMES: dict[str, Callable[[], Sound]] = {
    # Rising and open: well said.
    "right": lambda: levelled(melody(((0.0, G5, 0.8), (0.11, C6, 1.0))), -12),
    # The same first step, then it stays: nearly there, never a buzzer.
    "almost": lambda: levelled(melody(((0.0, G5, 0.8), (0.16, A5, 0.7))), -15),
    "listen": lambda: levelled(melody(((0.0, D5, 0.8),), tail=0.45), -17),
    "done": lambda: levelled(
        melody(((0.0, C5, 0.7), (0.13, E5, 0.8), (0.26, G5, 0.9), (0.39, C6, 1.0)), tail=1.4), -11
    ),
    "step": lambda: levelled(footstep(np.random.default_rng(3)), -20),
}
