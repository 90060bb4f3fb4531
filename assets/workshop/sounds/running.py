"""Things that hum, tick or run by themselves: short loops, heard from where the thing stands."""

from collections.abc import Callable

import numpy as np

from assets.workshop.sounds import strikes as s
from assets.workshop.sounds.periodic import RATE, scattered, shaped_noise
from assets.workshop.sounds.tones import Sound, levelled

SECONDS = 4
_LENGTH = RATE * SECONDS
PEAK_DB = -30


def _noise(seed: int, low: float, high: float, slope: float) -> Sound:
    return shaped_noise(np.random.default_rng(seed), low, high, slope, _LENGTH)


def _tones(*partials: tuple[int, float]) -> Sound:
    t = np.arange(_LENGTH) / RATE
    return np.asarray(sum(a * np.sin(2 * np.pi * f * t) for f, a in partials))


def _beats(times: np.ndarray, sound: Sound) -> Sound:
    return scattered([(float(start), 1.0, sound) for start in times], _LENGTH)


def clock() -> Sound:
    """A second hand."""
    return _beats(np.arange(0, SECONDS, 2.0), s.wood(1900)) + _beats(
        np.arange(1, SECONDS, 2.0), s.wood(2050)
    )


def fridge() -> Sound:
    """A compressor."""
    return _tones((50, 1.0), (100, 0.7), (150, 0.2)) + 0.5 * _noise(1, 60, 900, 0.8)


def fan() -> Sound:
    """A hood or a ventilator."""
    return _noise(2, 80, 5000, 0.7) + 0.1 * _tones((96, 1.0), (192, 0.5))


def frying() -> Sound:
    """Fat in a pan."""
    crackle = _beats(
        np.random.default_rng(4).uniform(0, SECONDS, 60),
        s.burst(np.random.default_rng(5), 0.02, 3000, 11000, 0.004),
    )
    return 0.5 * _noise(3, 2500, 11000, 0.2) + 0.8 * crackle


def belt() -> Sound:
    """A conveyor with a roller that knocks."""
    knock = _beats(np.arange(0, SECONDS, 0.5), 0.5 * s.wood(160))
    return _noise(6, 150, 2600, 0.5) + 0.4 * _tones((75, 1.0), (150, 0.6)) + knock


def machine() -> Sound:
    """A press: a stroke every two seconds, and its motor."""
    stroke = s.together(s.thump(58), 0.4 * s.steel(320))
    air = s.hiss(np.random.default_rng(7), 0.5)
    beats = _beats(np.arange(0, SECONDS, 2.0), stroke) + _beats(np.arange(0.7, SECONDS, 2.0), air)
    return beats + 0.5 * _tones((49, 1.0), (98, 0.6), (196, 0.3)) * 0.6


def computer() -> Sound:
    """A fan behind a desk."""
    return _noise(8, 120, 3200, 0.9) + 0.05 * _tones((180, 1.0))


RUNNING: dict[str, Callable[[], Sound]] = {
    "clock": clock,
    "fridge": fridge,
    "fan": fan,
    "frying": frying,
    "belt": belt,
    "machine": machine,
    "computer": computer,
}


def running() -> dict[str, Sound]:
    """`run-<kind>` for everything that runs by itself."""
    return {f"run-{name}": levelled(make(), PEAK_DB) for name, make in RUNNING.items()}
