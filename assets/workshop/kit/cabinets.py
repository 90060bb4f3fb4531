"""Cabinets, counters, drawers, shelves, lockers and fridges; backs at y 0, fronts toward -y.

Everything stands on z 0 with its back's middle at the origin, so that `kit.shell.on_wall` puts it
along a wall.
"""

from collections.abc import Sequence

import numpy as np

from assets.workshop.kit.worktops import THICK_M, tap, worktop
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import rod
from assets.workshop.shapes.solids import box, sheet, slab

_GAP_M = 0.006  # between fronts
_PLINTH_M = 0.1
CREAM_FRONT = linear("#e9e6dd")


def front(
    wide: float, tall: float, colour: Colour, swatch: str = "white", handle: str = "top"
) -> Parts:
    """A door's or drawer's front, its bottom middle at the origin, its back at y 0.

    `handle` is top, bottom, left, right, or nothing.
    """
    parts = slab((wide - _GAP_M, 0.02, tall - _GAP_M), (0, -0.011, 0), colour, 0.003, swatch)
    long = min(0.16, wide * 0.5)
    if handle in ("top", "bottom"):
        z = tall - 0.07 if handle == "top" else 0.05
        parts += box((long, 0.014, 0.012), (0, -0.042, z), palette.STEEL)
        for x in (-long / 2 + 0.012, long / 2 - 0.012):
            parts += box((0.012, 0.02, 0.012), (x, -0.03, z), palette.STEEL, skip="front back")
    elif handle:
        x = (wide / 2 - 0.05) * (1 if handle == "right" else -1)
        parts += box((0.012, 0.014, 0.16), (x, -0.042, tall * 0.5 - 0.08), palette.STEEL)
        for z in (tall * 0.5 - 0.07, tall * 0.5 + 0.06):
            parts += box((0.012, 0.02, 0.012), (x, -0.03, z), palette.STEEL, skip="front back")
    return parts


def base_cabinet(
    wide: float, tall: float, deep: float, fronts: str, colour: Colour, swatch: str = "white"
) -> Parts:
    """A cabinet under a worktop on a dark plinth: `fronts` has a letter a unit from the left.

    d a door, w three drawers, o open shelves; all units have the same width.
    """
    body = tall - _PLINTH_M
    parts = box((wide - 0.04, deep - 0.06, _PLINTH_M), (0, -deep / 2 + 0.03, 0), palette.CHARCOAL)
    size = (wide, deep - 0.02, body)
    hollow = "o" in fronts
    skip = "back bottom front" if hollow else "back bottom"
    parts += box(size, (0, -deep / 2 + 0.01, _PLINTH_M), colour, swatch, skip, cuts=2)
    unit = wide / len(fronts)
    for i, kind in enumerate(fronts):
        at = (-wide / 2 + (i + 0.5) * unit, -deep + 0.02, _PLINTH_M)
        parts += placed(_unit(kind, unit, body, deep, colour, swatch), *at)
    return parts


def _unit(kind: str, wide: float, tall: float, deep: float, colour: Colour, swatch: str) -> Parts:
    if kind == "d":
        return front(wide, tall, colour, swatch)
    if kind == "w":
        return drawers(wide, tall, 3, colour, swatch)
    inner: Parts = [sheet((-wide / 2, deep - 0.05, 0), (wide, 0, 0), (0, 0, tall), colour, swatch)]
    for z in (0.0, tall / 2):
        inner += box((wide - 0.02, deep - 0.06, 0.02), (0, deep / 2, z), colour, swatch, cuts=2)
    for x in (-wide / 2 + 0.01, wide / 2 - 0.01):
        inner += box((0.02, deep - 0.06, tall), (x, deep / 2, 0), colour, swatch, "top bottom")
    return inner


def drawers(wide: float, tall: float, count: int, colour: Colour, swatch: str = "white") -> Parts:
    """Drawer fronts above one another, the upmost half as tall as the others."""
    step = tall / (count - 0.4) if count > 1 else tall
    heights = [step] * (count - 1) + [tall - step * (count - 1)]
    starts = np.cumsum([0.0, *heights[:-1]])
    return [
        p
        for z, h in zip(starts, heights, strict=True)
        for p in placed(front(wide, h, colour, swatch), z=float(z))
    ]


def counter(
    wide: float,
    fronts: str,
    colour: Colour = CREAM_FRONT,
    top: str = "wood",
    bowls: Sequence[float] = (),
    deep: float = 0.6,
    tall: float = 0.9,
    swatch: str = "white",
) -> Parts:
    """Base cabinets with a worktop; `bowls` are the middles of sinks, each with its tap."""
    parts = base_cabinet(wide, tall - THICK_M, deep, fronts, colour, swatch)
    parts += placed(worktop(wide + 0.02, deep + 0.02, top, tuple(bowls)), z=tall - THICK_M)
    for x in bowls:
        parts += placed(tap(), x, -0.065, tall)
    return parts


def wall_cabinet(
    wide: float,
    tall: float = 0.7,
    deep: float = 0.34,
    doors: int = 2,
    colour: Colour = CREAM_FRONT,
    swatch: str = "white",
) -> Parts:
    """A cabinet on a wall, its bottom at z 0, with handles low down."""
    parts = box((wide, deep - 0.02, tall), (0, -deep / 2 + 0.01, 0), colour, swatch, "back", cuts=2)
    unit = wide / doors
    for i in range(doors):
        leaf = front(unit, tall, colour, swatch, "bottom")
        parts += placed(leaf, -wide / 2 + (i + 0.5) * unit, -deep + 0.02)
    return parts


def tall_cabinet(
    wide: float, tall: float = 2.1, deep: float = 0.6, colour: Colour = CREAM_FRONT
) -> Parts:
    """A broom or linen cabinet with two leaves."""
    parts = box((wide - 0.04, deep - 0.06, _PLINTH_M), (0, -deep / 2 + 0.03, 0), palette.CHARCOAL)
    size = (wide, deep - 0.02, tall - _PLINTH_M)
    parts += box(
        size, (0, -deep / 2 + 0.01, _PLINTH_M), colour, "white", "back bottom", cuts=(2, 4)
    )
    for side, handle in ((-1, "right"), (1, "left")):
        leaf = front(wide / 2, tall - _PLINTH_M, colour, "white", handle)
        parts += placed(leaf, side * wide / 4, -deep + 0.02, _PLINTH_M)
    return parts


def wall_shelf(
    wide: float, deep: float = 0.25, colour: Colour = palette.WHITE, swatch: str = "board"
) -> Parts:
    """A board on two brackets; one puts things at z 0.03."""
    parts = slab((wide, deep, 0.03), (0, -deep / 2, 0), colour, 0.005, swatch)
    for x in (-wide * 0.36, wide * 0.36):
        parts += box((0.025, deep * 0.85, 0.012), (x, -deep * 0.43, -0.013), palette.DARK_STEEL)
        parts += box((0.025, 0.012, 0.16), (x, -0.007, -0.16), palette.DARK_STEEL)
    return parts


def steel_rack(
    wide: float, tall: float = 1.8, deep: float = 0.5, levels: Sequence[float] = ()
) -> Parts:
    """An open rack of four posts; `levels` are the heights of its shelves' upper sides."""
    parts: Parts = []
    for x in (-wide / 2 + 0.015, wide / 2 - 0.015):
        for y in (-0.015, -deep + 0.015):
            parts += rod((x, y, 0), (x, y, tall), 0.014, 6, palette.SILVER)
    for z in levels or (0.2, 0.7, 1.2, 1.7):
        size = (wide - 0.01, deep - 0.01, 0.03)
        parts += slab(size, (0, -deep / 2, z - 0.03), palette.STEEL, 0.005, "brushed")
    return parts


def lockers(
    count: int, colours: Sequence[Colour], wide: float = 0.3, tall: float = 1.8, deep: float = 0.5
) -> Parts:
    """A row of lockers on a bench-high plinth, each with slats, a lock and a number plate."""
    parts: Parts = []
    total = count * wide
    parts += box((total - 0.02, deep - 0.04, 0.12), (0, -deep / 2, 0), palette.CHARCOAL)
    body = (total, deep - 0.02, tall)
    parts += box(body, (0, -deep / 2 + 0.01, 0.12), palette.SILVER, "worn", "back bottom", cuts=3)
    for i in range(count):
        x = -total / 2 + (i + 0.5) * wide
        parts += placed(_locker_door(wide, tall, colours[i % len(colours)]), x, -deep + 0.02, 0.12)
    return parts


def _locker_door(wide: float, tall: float, colour: Colour) -> Parts:
    parts = slab((wide - 0.01, 0.02, tall - 0.01), (0, -0.01, 0), colour, 0.003, "worn")
    for z in (tall - 0.28, 0.14):
        corner = (-wide * 0.28, -0.0215, z)
        parts.append(sheet(corner, (wide * 0.56, 0, 0), (0, 0, 0.12), colour, "slats"))
    parts += slab((0.07, 0.003, 0.04), (0, -0.022, tall - 0.4), palette.WHITE, 0.001)
    parts += slab((0.035, 0.02, 0.07), (wide * 0.36, -0.03, tall * 0.52), palette.STEEL, 0.006)
    return parts


def fridge(
    wide: float = 0.6,
    tall: float = 1.85,
    deep: float = 0.62,
    colour: Colour = palette.WHITE,
    swatch: str = "white",
    split: float = 0.36,
) -> Parts:
    """A fridge over a freezer with long handles; `split` is the freezer's share of the height."""
    parts = box((wide - 0.04, deep - 0.1, 0.06), (0, -deep / 2 + 0.03, 0), palette.CHARCOAL)
    size = (wide, deep - 0.06, tall - 0.06)
    parts += box(size, (0, -deep / 2 + 0.03, 0.06), colour, swatch, "back bottom", cuts=2)
    for low, high in ((0.06, tall * split), (tall * split, tall)):
        at = (0, -deep + 0.03, low)
        parts += slab((wide, 0.055, high - low - 0.008), at, colour, 0.012, swatch)
        z = low + 0.08 if low > 0.1 else high - 0.38
        parts += box((0.02, 0.03, 0.3), (wide / 2 - 0.06, -deep - 0.012, z), palette.STEEL)
    return parts
