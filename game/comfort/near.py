"""How near to her eyes something is, and what that does to her view. Pure."""

import math
from dataclasses import dataclass

from game.stage.motion import Point, ease

FADES_M, DARK_M = 0.45, 0.30


@dataclass(frozen=True, slots=True)
class Near:
    """The nearest thing: metres from between her eyes, and the way from it to her (unit)."""

    metres: float = math.inf
    away: Point = (0.0, 0.0, 0.0)


NOTHING = Near()


def darkness(metres: float) -> float:
    """0 from 45 cm on, 1 from 30 cm down."""
    return ease((FADES_M - metres) / (FADES_M - DARK_M))


def near_point(eyes: Point, point: Point, slack: float = 0.0) -> Near:
    """One point; it counts as nearer by `slack` metres."""
    metres = math.dist(eyes, point)
    if metres < 1e-6:
        return Near(0.0)
    x, y, z = ((e - p) / metres for e, p in zip(eyes, point, strict=True))
    return Near(max(metres - slack, 0.0), (x, y, z))
