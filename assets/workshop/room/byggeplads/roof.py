"""The roof that is being built: trusses, battens over half of it, the topping-out wreath."""

import numpy as np

from assets.workshop.room.byggeplads.measures import (
    HOUSE_EAST,
    HOUSE_NORTH,
    HOUSE_SOUTH,
    HOUSE_WEST,
    WALL,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed, tinted
from assets.workshop.shapes.rounds import hoop, rod
from assets.workshop.shapes.solids import box, sheet

_PITCH = 32.0  # degrees
_OVER = 0.45  # how far the rafters reach beyond the walls
_FOOT = WALL + 0.05
_MIDDLE = (HOUSE_SOUTH + HOUSE_NORTH) / 2
_HALF = (HOUSE_NORTH - HOUSE_SOUTH) / 2
_RISE = _HALF * float(np.tan(np.radians(_PITCH)))
XZ = tuple[float, float]


def _timber(x: float, a: XZ, b: XZ, tall: float, tone: float) -> Parts:
    """A timber in the plane x from (y, z) to (y, z), its underside on that line."""
    way = np.subtract(b, a)
    length = float(np.hypot(*way))
    parts = box((length, 0.045, tall), (length / 2, 0, 0), swatch="plank-1", cuts=(2, 1))
    turn = float(np.degrees(np.arctan2(way[1], way[0])))
    upright = placed(tinted(parts, tone), r=-turn)
    return placed(upright, x, a[0], a[1], h=90)


def truss(x: float, tone: float = 1.0) -> Parts:
    """A roof truss across the house at x: a tie, two rafters, four webs."""
    south, north, top = HOUSE_SOUTH, HOUSE_NORTH, _FOOT + _RISE
    drop = _OVER * float(np.tan(np.radians(_PITCH)))
    parts = _timber(x, (south - 0.1, _FOOT), (north + 0.1, _FOOT), 0.12, tone)
    parts += _timber(x, (south - _OVER, _FOOT - drop + 0.06), (_MIDDLE, top + 0.06), 0.15, tone)
    parts += _timber(x, (_MIDDLE, top + 0.06), (north + _OVER, _FOOT - drop + 0.06), 0.15, tone)
    third = 2 * _HALF / 3
    for sign in (-1, 1):
        foot = (_MIDDLE + sign * third / 2, _FOOT + 0.1)
        half_up = (_MIDDLE + sign * _HALF * 0.5, _FOOT + _RISE * 0.5)
        parts += _timber(x, foot, (_MIDDLE, top), 0.09, tone)
        parts += _timber(x, foot, half_up, 0.09, tone)
    for y in (_MIDDLE - third / 2, _MIDDLE + third / 2):
        plate = box((0.05, 0.2, 0.14), (x, y, _FOOT), palette.STEEL)
        parts += plate
    return parts


def roof() -> Parts:
    """Nine trusses, battens on the west half, membrane on the far slope, a bracing, a wreath."""
    dice = np.random.default_rng(12)
    parts: Parts = []
    for x in np.linspace(HOUSE_WEST + 0.1, HOUSE_EAST - 0.1, 9):
        parts += truss(float(x), float(dice.uniform(0.9, 1.08)))
    return [*parts, *_battens(), *_membrane(), *_brace(), *_wreath()]


def _on_slope(along: float, sign: float) -> tuple[float, float]:
    """(y, z) on a rafter's upper side, `along` metres down from the ridge."""
    lean = np.radians(_PITCH)
    y = _MIDDLE + sign * along * float(np.cos(lean))
    return y, _FOOT + _RISE + 0.235 - along * float(np.sin(lean))


def _battens() -> Parts:
    parts: Parts = []
    long = 5.4
    lean = {-1.0: -_PITCH, 1.0: _PITCH}
    for sign in (-1.0, 1.0):
        for along in np.arange(0.12, 3.3, 0.36):
            y, z = _on_slope(float(along), sign)
            one = box((long, 0.06, 0.04), swatch="plank-0", cuts=(3, 1), skip="bottom")
            parts += placed(one, HOUSE_WEST - 0.25 + long / 2, y, z, p=-lean[sign])
    return parts


def _membrane() -> Parts:
    """The grey-blue sheet on the north slope: it closes the view under the rafters."""
    y, z = _on_slope(3.55, 1.0)
    top_y, top_z = _on_slope(0.0, 1.0)
    left, wide = HOUSE_WEST - 0.2, 5.2
    up = (0, top_y - y, top_z - z - 0.0)
    corner, colour = (left + wide, y, z - 0.012), linear("#7d8f99")
    outer = sheet(corner, (-wide, 0, 0), up, colour, "worn", (6, 4))
    inner = sheet((left, y, z - 0.016), (wide, 0, 0), up, linear("#a9b4b8"), "worn", (6, 4))
    return [outer, inner]


def _brace() -> Parts:
    """A slanting board that keeps the open trusses upright, and a purlin under them."""
    parts: Parts = []
    for sign in (-1.0, 1.0):
        low, high = _on_slope(3.0, sign), _on_slope(0.5, sign)
        a, b = (HOUSE_EAST - 0.3, low[0], low[1] - 0.2), (2.6, high[0], high[1] - 0.2)
        parts += rod(a, b, 0.035, 4, palette.WOOD)
    return parts


def _wreath() -> Parts:
    """Topping-out: a green wreath and ribbons on the ridge's west end."""
    x, z = HOUSE_WEST + 1.15, _FOOT + _RISE + 0.3
    parts = rod((x, _MIDDLE, z), (x, _MIDDLE, z + 0.75), 0.02, 6, palette.WOOD)
    parts += hoop((x, _MIDDLE, z + 0.75), (0, 1, 0), 0.27, 0.07, (18, 7), linear("#4d7a3a"))
    for turn in range(0, 360, 60):
        a = np.radians(turn)
        at = (x + 0.27 * float(np.cos(a)), _MIDDLE - 0.07, z + 0.71 + 0.27 * float(np.sin(a)))
        parts += box((0.05, 0.03, 0.07), at, palette.RED if turn % 120 else palette.WHITE)
    for dx, colour in ((-0.08, palette.RED), (0.05, palette.WHITE)):
        parts += box((0.06, 0.01, 0.5), (x + dx, _MIDDLE - 0.02, z), colour)
    return parts
