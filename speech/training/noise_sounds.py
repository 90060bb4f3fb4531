"""Sounds that people and things make, out of filtered noise and pulses; nobody was recorded.

Each draws itself from dice and is a Sound of any loudness. Built after descriptions of their
acoustics: a cough is a burst, a stretch of noise and often a voiced end (Korpáš et al. 1996);
laughter is four to six voiced calls a second (Bachorowski et al. 2001).
"""

import numpy as np
from numpy.typing import NDArray
from scipy import signal

from speech.audio import RATE
from speech.training import noises
from speech.training.waveform import Dice, Sound, loudness

Floats = NDArray[np.floating]


def breath(dice: Dice) -> Sound:
    """0.3 to 1 s of air: noise about 0.5 to 4 kHz that swells and falls."""
    count = _samples(dice.uniform(0.3, 1.0))
    air = _band(noises.pink(count, (), dice), dice.uniform(300, 900), dice.uniform(3000, 6000))
    return _sound(air * _swell(count, dice.uniform(0.3, 0.7)))


def cough(dice: Dice) -> Sound:
    """One to three bursts, each a hard onset, noise that dies away, and a hoarse end."""
    parts = []
    for _ in range(int(dice.integers(1, 4))):
        count = _samples(dice.uniform(0.15, 0.35))
        burst = _tract(noises.white(count, (), dice), _open_mouth(dice)) * _dying(count, 5.0)
        voice = _tract(_pulses(count, dice.uniform(110, 260), dice), _open_mouth(dice))
        parts += [burst + 0.3 * voice * _swell(count, 0.6), _pause(dice, 0.05, 0.25)]
    return _sound(np.concatenate(parts[:-1]))


def laughter(dice: Dice) -> Sound:
    """Three to eight calls, four to six a second: a breath and a voiced part, each time lower."""
    call_s, pitch, mouth = 1 / dice.uniform(4, 6.5), dice.uniform(140, 420), _open_mouth(dice)
    count, air_count = _samples(call_s * 0.6), _samples(call_s * 0.4)
    parts = []
    for number in range(int(dice.integers(3, 9))):
        voice = _pulses(count, pitch * 0.95**number, dice) + 0.1 * noises.white(count, (), dice)
        air = _tract(noises.white(air_count, (), dice), mouth) * 0.15
        parts += [air, _tract(voice, mouth) * _swell(count, 0.3) * 0.92**number]
    return _sound(np.concatenate(parts))


def knock(dice: Dice) -> Sound:
    """One to four things that meet: tones between 200 and 5000 Hz that die away at once."""
    parts = []
    for _ in range(int(dice.integers(1, 5))):
        count = _samples(dice.uniform(0.06, 0.25))
        seconds = np.arange(count)[:, None] / RATE
        tones = np.sin(2 * np.pi * seconds * dice.uniform(200, 5000, 4)).sum(axis=1)
        hit = tones + noises.white(count, (), dice)
        parts += [hit * _dying(count, 8.0), _pause(dice, 0.05, 0.4)]
    return _sound(np.concatenate(parts[:-1]))


def lip_smack(dice: Dice) -> Sound:
    """A click of the lips or the tongue, 5 to 20 ms."""
    count = _samples(dice.uniform(0.005, 0.02))
    click = _band(noises.white(count + 200, (), dice), dice.uniform(1000, 2000), 6000)
    return _sound(click[100 : 100 + count] * _dying(count, 4.0))


def background(dice: Dice) -> Sound:
    """0.5 to 3 s of a room in which nobody speaks."""
    return noises.draw_kind((), dice)(_samples(dice.uniform(0.5, 3.0)), (), dice)


def _open_mouth(dice: Dice) -> list[tuple[float, float]]:
    """Formants (Hz, width in Hz) of a mouth that stands open, of a longer or shorter throat."""
    throat = dice.uniform(0.85, 1.2)
    formants = ((700, 130), (1300, 120), (2600, 200), (3500, 300))
    return [(hz * throat * dice.uniform(0.85, 1.15), width) for hz, width in formants]


def _tract(source: Floats, formants: list[tuple[float, float]]) -> Floats:
    """Resonances one after the other, at unit power."""
    shaped: Floats = source
    for hz, width in formants:
        radius = np.exp(-np.pi * width / RATE)
        poles = [1.0, -2 * radius * np.cos(2 * np.pi * hz / RATE), radius**2]
        shaped = signal.lfilter([1 - radius], poles, shaped)
    return np.asarray(shaped / loudness(_sound(shaped)))


def _pulses(count: int, pitch_hz: float, dice: Dice) -> Floats:
    """The glottis: a pulse a period, not quite even, that falls by a fifth of its pitch."""
    pitch = pitch_hz * np.linspace(1.05, 0.85, count) * (1 + 0.02 * dice.standard_normal(count))
    phase = np.cumsum(pitch / RATE)
    pulses = np.diff(np.floor(phase), prepend=0.0)
    return np.asarray(signal.lfilter([1.0], [1.0, -0.95], pulses - pulses.mean()))


def _band(sound: Sound, low_hz: float, high_hz: float) -> Floats:
    sections = signal.butter(2, [low_hz, high_hz], "bandpass", fs=RATE, output="sos")
    return np.asarray(signal.sosfilt(sections, sound))


def _swell(count: int, peak_at: float) -> Floats:
    """Rises to 1 at `peak_at` (0..1) of the way and falls again, with rounded ends."""
    way = np.linspace(0, 1, count)
    return np.sin(np.pi / 2 * np.minimum(way / peak_at, (1 - way) / (1 - peak_at))) ** 2


def _dying(count: int, by: float) -> Floats:
    """Falls from 1 to exp(-by), after an onset of 3 ms."""
    fall = np.exp(-by * np.linspace(0, 1, count))
    onset = min(count, _samples(0.003))
    fall[:onset] *= np.linspace(0, 1, onset)
    return fall


def _pause(dice: Dice, least_s: float, most_s: float) -> Floats:
    return np.zeros(_samples(dice.uniform(least_s, most_s)))


def _samples(seconds: float) -> int:
    return round(seconds * RATE)


def _sound(values: Floats) -> Sound:
    return np.asarray(values, np.float32)
