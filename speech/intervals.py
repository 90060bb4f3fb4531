"""How far a measured share may be from the true one."""

import math

import numpy as np

_Z = 1.959964  # 95 % of a normal distribution


def wilson(hits: float, n: int) -> list[float]:
    """95 % interval of a share (Wilson, JASA 22, 1927); [0, 1] where nothing was measured."""
    if n == 0:
        return [0.0, 1.0]
    share, square = hits / n, _Z**2 / n
    centre = (share + square / 2) / (1 + square)
    half = _Z / (1 + square) * math.sqrt(share * (1 - share) / n + square / (4 * n))
    return [round(max(0.0, centre - half), 4), round(min(1.0, centre + half), 4)]


def ratio_interval(
    misses: int, n: int, least_misses: int, least_n: int, dice: np.random.Generator
) -> list[float]:
    """95 % interval of the ratio of two shares, by bootstrap: each count drawn anew 2000 times."""
    own = dice.binomial(n, smoothed(misses, n), 2000)
    least = dice.binomial(least_n, smoothed(least_misses, least_n), 2000)
    drawn = ((own + 0.5) / (n + 1)) / ((least + 0.5) / (least_n + 1))
    return [round(float(np.quantile(drawn, q)), 2) for q in (0.025, 0.975)]


def smoothed(misses: int, n: int) -> float:
    """A share that is never 0 or 1, so that ratios exist: half a miss and half a hit more."""
    return (misses + 0.5) / (n + 1)
