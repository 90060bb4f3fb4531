"""Noise behind speech: white, pink, brown, hum, the babble of others, and another speaker."""

from collections.abc import Callable, Sequence

import numpy as np
from scipy import signal

from speech.audio import RATE, Samples
from speech.training.waveform import Dice, Sound, as_sound, loudness

Crowd = Sequence[Samples]
"""Speech of others."""

NoiseKind = Callable[[int, Crowd, Dice], Sound]

_HUM_HZ, _HARMONICS = 50.0, (1, 2, 3, 5)
# A filter that falls 3 dB an octave (P. Kellet's, by way of J. O. Smith, Spectral Audio Signal
# Processing), and one that falls 6.
_PINK = ([0.049922, -0.095993, 0.050612, -0.004408], [1, -2.494956, 2.017265, -0.522189])
_BROWN = ([1.0], [1.0, -0.985])


def white(count: int, crowd: Crowd, dice: Dice) -> Sound:
    """The same power at all frequencies."""
    return dice.standard_normal(count, np.float32)


def pink(count: int, crowd: Crowd, dice: Dice) -> Sound:
    """Power that falls with frequency, as of ventilation."""
    return _unit(signal.lfilter(*_PINK, white(count, crowd, dice)))


def brown(count: int, crowd: Crowd, dice: Dice) -> Sound:
    """Power that falls steeply, as of engines and wind."""
    return _unit(signal.lfilter(*_BROWN, white(count, crowd, dice)))


def hum(count: int, crowd: Crowd, dice: Dice) -> Sound:
    """Mains hum and its harmonics, with a little hiss."""
    seconds = np.arange(count) / RATE
    tones = [
        np.sin(2 * np.pi * _HUM_HZ * n * seconds + dice.uniform(0, 2 * np.pi)) / n
        for n in _HARMONICS
    ]
    return _unit(np.sum(tones, axis=0) + 0.3 * white(count, crowd, dice))


def babble(count: int, crowd: Crowd, dice: Dice) -> Sound:
    """Two to six of the crowd at once; `crowd` must not be empty."""
    together = np.zeros(count, np.float32)
    for _ in range(dice.integers(2, 7)):
        together += _somebody(count, crowd, dice) * np.float32(dice.uniform(0.4, 1.0))
    return _unit(together)


def draw_kind(crowd: Crowd, dice: Dice) -> NoiseKind:
    """One of the kinds; babble, which is the hardest, twice as often, if there is a crowd."""
    kinds = (white, pink, brown, hum, babble, babble) if crowd else (white, pink, brown, hum)
    return kinds[dice.integers(len(kinds))]


def mixed(speech: Sound, noise: Sound, above_db: float) -> Sound:
    """Speech `above_db` decibels above noise of the same length, both over their whole length."""
    gain = loudness(speech) / loudness(noise) * 10 ** (-above_db / 20)
    return np.asarray(speech + noise * gain, np.float32)


def interrupted(speech: Sound, crowd: Crowd, above_db: float, dice: Dice) -> Sound:
    """With one of the crowd talking behind her for a part of the time."""
    count = len(speech)
    other = _somebody(count, crowd, dice)
    begin = int(dice.integers(0, max(1, count // 2)))
    other[:begin] = 0
    other[begin + int(dice.integers(count // 4, count // 2 + 1)) :] = 0
    return mixed(speech, other, above_db)


def _somebody(count: int, crowd: Crowd, dice: Dice) -> Sound:
    """One of the crowd, repeated or cut to length, from any place on."""
    said = as_sound(crowd[int(dice.integers(len(crowd)))])[: max(count, 1)]
    return np.roll(np.resize(said, count), int(dice.integers(max(count, 1))))


def _unit(sound: Sound) -> Sound:
    return np.asarray(sound / loudness(sound), np.float32)
