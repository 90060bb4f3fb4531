"""Half-life regression (Settles and Meeder 2016), fitted by log loss: what FSRS must beat.

https://aclanthology.org/P16-1174: a memory halves after 2 ** (w · x) days, where x is 1 and the
roots of how often it was right and wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lessons.review_log import Question

SHORTEST, LONGEST = 15 / 60 / 24, 274.0  # days, as in the paper
STEPS, PACE = 3000, 0.05
DECAY, DECAY_OF_SQUARES = 0.9, 0.999  # Adam's

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class HalfLife:
    """The three weights."""

    weights: tuple[float, ...]

    def chances(self, asked: Sequence[Question]) -> list[float]:
        """The chance, 0..1, that each is known."""
        half = _half_lives(np.array(self.weights), _features(asked))
        days = np.array([question.days for question in asked], dtype=np.float64)
        return [float(chance) for chance in 2.0 ** (-days / half)]


def fit_half_life(asked: Sequence[Question]) -> HalfLife:
    """The weights with the least log loss on these questions (Adam, from a half-life of a day)."""
    features = _features(asked)
    days = np.array([question.days for question in asked], dtype=np.float64)
    known = np.array([question.known for question in asked], dtype=np.float64)
    weights, mean, square = np.zeros(3), np.zeros(3), np.zeros(3)
    for step in range(1, STEPS + 1):
        slope = _slope(weights, features, days, known)
        mean = DECAY * mean + (1 - DECAY) * slope
        square = DECAY_OF_SQUARES * square + (1 - DECAY_OF_SQUARES) * slope**2
        root = np.sqrt(square / (1 - DECAY_OF_SQUARES**step)) + 1e-8
        weights = weights - PACE * mean / (1 - DECAY**step) / root
    return HalfLife(tuple(float(weight) for weight in weights))


def _slope(weights: Numbers, features: Numbers, days: Numbers, known: Numbers) -> Numbers:
    """How the mean log loss rises with each weight."""
    half = _half_lives(weights, features)
    chance = np.clip(2.0 ** (-days / half), 1e-4, 1 - 1e-4)
    by_chance = (chance - known) / (chance * (1 - chance))
    by_exponent = by_chance * chance * np.log(2.0) * days / half * np.log(2.0)
    slope: Numbers = (by_exponent[:, None] * features).mean(axis=0)
    return slope


def _half_lives(weights: Numbers, features: Numbers) -> Numbers:
    exponents = np.clip(features @ weights, np.log2(SHORTEST), np.log2(LONGEST))
    half: Numbers = 2.0**exponents
    return half


def _features(asked: Sequence[Question]) -> Numbers:
    rows = [(1.0, (1 + question.right) ** 0.5, (1 + question.wrong) ** 0.5) for question in asked]
    return np.array(rows, dtype=np.float64)
