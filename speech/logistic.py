"""Logistic regression whose weights may not be negative: more evidence is never worth less."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

STEPS = 4000
SETTLED = 1e-6  # a step that moves no scaled weight by more is the last
PENALTY = 1e-3  # on squared weights, of features brought to unit spread


@dataclass(frozen=True, slots=True)
class Logistic:
    """log odds = bias + weights · features."""

    bias: float
    weights: tuple[float, ...]

    def log_odds(self, features: Floats) -> Floats:
        """Of features of shape (rows, weights)."""
        return np.asarray(self.bias + features @ np.array(self.weights))


def fit_logistic(
    features: Floats, right: NDArray[np.bool_], shares: Floats, steps: int = STEPS
) -> Logistic:
    """The weights under which `right` is likeliest.

    `features` (rows, columns), `right` (rows,), `shares` (rows,) how much each row counts. By
    accelerated projected gradient descent (Beck & Teboulle 2009), deterministic.
    """
    middle, spread = _scale(features, shares)
    scaled = np.column_stack([(features - middle) / spread, np.ones(len(features))])
    counts = shares / shares.sum()
    penalty = np.append(np.full(features.shape[1], PENALTY), 0.0)
    rate = 1 / (0.25 * np.linalg.norm(scaled * np.sqrt(counts)[:, None], 2) ** 2 + PENALTY)
    least = np.append(np.zeros(features.shape[1]), -np.inf)
    now = ahead = np.zeros(len(least))
    for step in range(steps):
        slope = scaled.T @ (counts * (_likelihood(scaled @ ahead) - right)) + penalty * ahead
        before, now = now, np.maximum(ahead - rate * slope, least)
        ahead = now + step / (step + 3) * (now - before)
        if step and float(np.abs(now - before).max()) < SETTLED:
            break
    weights = now[:-1] / spread
    return Logistic(float(now[-1] - middle @ weights), tuple(float(w) for w in weights))


def _scale(features: Floats, shares: Floats) -> tuple[Floats, Floats]:
    middle = np.average(features, axis=0, weights=shares)
    spread = np.sqrt(np.average((features - middle) ** 2, axis=0, weights=shares))
    return middle, np.maximum(spread, 1e-6)


def _likelihood(log_odds: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(log_odds, -30, 30))))
