"""The fence round the site, its gate, and the signs that one meets there."""

import numpy as np

from assets.workshop.room.byggeplads.measures import (
    FENCE_EAST,
    FENCE_NORTH,
    FENCE_SOUTH,
    FENCE_WEST,
    GATE_EAST,
    GATE_WEST,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import rod
from assets.workshop.shapes.solids import box, sheet

_TALL = 2.0
_STEEL = palette.SILVER


def panel(wide: float, wires: int = 13) -> Parts:
    """A site fence's panel of wire between two feet, along x about the origin."""
    parts: Parts = []
    for x in (-wide / 2, wide / 2):
        parts += rod((x, 0, 0.1), (x, 0, _TALL), 0.021, 5, _STEEL, False)
        parts += box((0.2, 0.62, 0.13), (x, 0, 0), linear("#8c8a86"))
    for z in (0.2, 1.1, _TALL - 0.02):
        parts += rod((-wide / 2, 0, z), (wide / 2, 0, z), 0.016, 4, _STEEL, False)
    for x in np.linspace(-wide / 2, wide / 2, wires + 2)[1:-1]:
        parts += rod((x, 0, 0.2), (x, 0, _TALL - 0.02), 0.0045, 3, _STEEL, False)
    return parts


def fence() -> Parts:
    """Three sides and the back, with the gate's two leaves open inward."""
    parts: Parts = []
    south = ((FENCE_WEST, GATE_WEST), (GATE_EAST, FENCE_EAST))
    for west, east in south:
        parts += _run(west, east, FENCE_SOUTH)
    parts += _run(FENCE_WEST, FENCE_EAST, FENCE_NORTH, 4)
    for x in (FENCE_WEST, FENCE_EAST):
        length = FENCE_NORTH - FENCE_SOUTH
        side = _run(-length / 2, length / 2, 0.0, 8)
        parts += placed(side, x, (FENCE_NORTH + FENCE_SOUTH) / 2, 0, 90)
    return parts + _gate() + _signs()


def _run(west: float, east: float, y: float, wires: int = 13) -> Parts:
    count = max(round((east - west) / 3.4), 1)
    wide = (east - west) / count
    spots = [west + (k + 0.5) * wide for k in range(count)]
    return [p for x in spots for p in placed(panel(wide, wires), x, y)]


def _gate() -> Parts:
    half = (GATE_EAST - GATE_WEST) / 2
    leaf = placed(panel(half - 0.05), half / 2)
    other = placed(panel(half - 0.05), -half / 2)
    return placed(leaf, GATE_WEST, FENCE_SOUTH + 0.1, 0, 82) + placed(
        other, GATE_EAST, FENCE_SOUTH + 0.1, 0, -84
    )


def _plate(swatch: str, wide: float, high: float) -> Parts:
    """A plate with a picture on its front (-y) and grey behind."""
    back = box((wide, 0.01, high), (0, 0, 0), palette.GREY, skip="front")
    cuts = (max(round(wide / 0.4), 1), max(round(high / 0.4), 1))
    return [
        *back,
        sheet((-wide / 2, -0.006, 0), (wide, 0, 0), (0, 0, high), swatch=swatch, cuts=cuts),
    ]


def _signs() -> Parts:
    """Signs for who comes from the street, and the same for who stands inside."""
    y = FENCE_SOUTH
    parts = placed(_plate("site-keep-out", 1.2, 0.75), 3.0, y - 0.03, 1.1)
    parts += placed(_plate("site-keep-out", 1.2, 0.75), -5.2, y + 0.03, 1.15, 180)
    parts += placed(_plate("site-must", 1.5, 0.9), 3.3, y + 0.03, 1.0, 180)
    parts += placed(_plate("site-banner", 3.2, 0.8), FENCE_WEST + 0.03, 6.2, 0.9, 90)
    parts += placed(_plate("site-banner", 3.2, 0.8), FENCE_EAST - 0.03, 1.2, 0.9, -90)
    parts += placed(_plate("site-keep-out", 1.2, 0.75), FENCE_WEST + 0.03, 0.2, 1.05, 90)
    return parts


def entrance_signs() -> Parts:
    """What stands before who has just come in: keep out, what to wear, on a stand of timber."""
    parts: Parts = []
    for x in (-1.05, 1.05):
        parts += box((0.08, 0.08, 2.25), (x, 0.06, 0), swatch="plank-2", cuts=(1, 4))
        parts += placed(box((0.06, 0.9, 0.06), (0, 0.45, 0), swatch="plank-0"), x, 0.1, 0.75, p=-40)
    parts += placed(_plate("site-must", 1.5, 0.9), -0.0, 0, 1.32)
    return parts + placed(_plate("site-keep-out", 0.96, 0.6), 0.0, 0, 0.66)


def project_board() -> Parts:
    """The tall board that says what is built here."""
    parts: Parts = []
    for x in (-0.75, 0.75):
        parts += box((0.1, 0.1, 3.2), (x, 0.07, 0), swatch="plank-2", cuts=(1, 5))
    return parts + placed(_plate("site-board", 1.84, 2.3), 0, 0, 0.85)
