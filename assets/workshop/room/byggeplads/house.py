"""The house that is being built: slab, block walls, half a brick skin, windows, rooms."""

from itertools import pairwise

import numpy as np

from assets.workshop.kit.shell import Band, Opening, wall, window
from assets.workshop.room.byggeplads.measures import (
    HOUSE_EAST,
    HOUSE_NORTH,
    HOUSE_SOUTH,
    HOUSE_WEST,
    SLAB,
    WALL,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, Patch, linear, placed
from assets.workshop.shapes.rounds import rod, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.byggeplads_tools import plasterboard_stack

CONCRETE, WOOL = linear("#b7b4ad"), linear("#e8d890")
WIDE, DEEP = HOUSE_EAST - HOUSE_WEST, HOUSE_NORTH - HOUSE_SOUTH
_THICK = 0.22  # of the block walls
_SKIN, _BRICK = 0.27, 0.11  # from the blocks to the bricks' face, and how thick they are
_CELL = 0.13  # between the vertices of the sunlit front, where the scaffold's shadow falls

FRONT = (
    Opening(1.0, 1.2, 0.92, 2.25),
    Opening(3.3, 1.0, SLAB, 2.25),
    Opening(5.5, 1.5, 0.92, 2.25),
)
BACK = (Opening(1.2, 1.8, SLAB, 2.25), Opening(5.6, 1.4, 0.92, 2.25))
GABLE = (Opening(1.9, 1.4, 0.92, 2.25),)
COURSES = ((0.0, 2.6, 2.5), (2.6, 4.7, 1.92), (4.7, 6.2, 1.17), (6.2, 7.3, 0.92), (7.3, WIDE, 0.5))


def house() -> Parts:
    """All but the roof."""
    return [*_floor(), *_blocks(), *_skin(), *_windows(), *_inside()]


def _floor() -> Parts:
    middle = ((HOUSE_WEST + HOUSE_EAST) / 2, (HOUSE_SOUTH + HOUSE_NORTH) / 2 - 0.13, 0)
    return box((WIDE + 0.1, DEEP + 0.5, SLAB), middle, CONCRETE, "worn", "bottom", cuts=8)


def _blocks() -> Parts:
    """The walls of aircrete, from without and from within."""
    w, e, s, n = HOUSE_WEST, HOUSE_EAST, HOUSE_SOUTH, HOUSE_NORTH
    bands, t = (Band(99.0, palette.WHITE, "blocks", (1.2, 0.8)),), _THICK
    outer = (((w, s), (e, s), FRONT), ((e, s), (e, n), ()), ((e, n), (w, n), BACK))
    parts = [p for a, b, holes in outer for p in wall(a, b, WALL, holes, bands)]
    parts += wall((w, n), (w, s), WALL, GABLE, bands)
    inner = (
        ((e - t, s + t), (w + t, s + t), _other_way(FRONT, WIDE - 2 * t, t)),
        ((w + t, n - t), (e - t, n - t), _other_way(BACK, WIDE - 2 * t, t)),
        ((w + t, s + t), (w + t, n - t), _other_way(GABLE, DEEP - 2 * t, t)),
        ((e - t, n - t), (e - t, s + t), ()),
    )
    parts += [p for a, b, holes in inner for p in wall(a, b, WALL, holes, bands)]
    for y in (s + t / 2, n - t / 2):
        parts += box((WIDE, t + 0.02, 0.05), ((w + e) / 2, y, WALL), swatch="plank-1", cuts=(10, 1))
    for x in (w + t / 2, e - t / 2):
        parts += box((t + 0.02, DEEP, 0.05), (x, (s + n) / 2, WALL), swatch="plank-1", cuts=(1, 6))
    return parts


def _other_way(holes: tuple[Opening, ...], length: float, thick: float) -> tuple[Opening, ...]:
    """The same holes along the wall's inner face, which runs back."""
    return tuple(Opening(length + thick - o.at - o.wide, o.wide, o.low, o.high) for o in holes)


def _skin() -> Parts:
    """The brick skin of the front, in steps where the bricklayer stopped, and wool above it."""
    edges = {x for left, right, _ in COURSES for x in (left, right)}
    edges |= {x for o in FRONT for x in (o.at, o.at + o.wide)}
    parts: Parts = []
    for left, right in pairwise(sorted(edges)):
        middle = (left + right) / 2
        high = next(h for a, b, h in COURSES if a <= middle <= b)
        hole = next((o for o in FRONT if o.at < middle < o.at + o.wide), None)
        for low, up in _standing(high, hole):
            parts.append(_face(left, right, low, up, 0.0, "brick"))
            parts.append(_ledge(left, right, up))
        if hole is None and high < 2.3:
            parts.append(
                _face(left, right, high, min(high + 0.85, 2.6), _BRICK + 0.02, "insulation")
            )
    return parts + _ends() + _reveals()


def _standing(high: float, hole: Opening | None) -> list[tuple[float, float]]:
    """Between which heights bricks stand over the slab's edge."""
    if hole is None:
        return [(0.02, high)]
    pieces = [(0.02, min(hole.low, high))] if hole.low > SLAB else []
    return [*pieces, *([(hole.high, high)] if high > hole.high else [])]


def _face(left: float, right: float, low: float, up: float, back: float, swatch: str) -> Patch:
    corner = (HOUSE_WEST + left, HOUSE_SOUTH - _SKIN + back, low)
    cuts = (max(round((right - left) / _CELL), 1), max(round((up - low) / _CELL), 1))
    size = (1.0, 1.0) if swatch == "brick" else (1.2, 1.2)
    return sheet(corner, (right - left, 0, 0), (0, 0, up - low), palette.WHITE, swatch, cuts, size)


def _ledge(left: float, right: float, up: float) -> Patch:
    """The bricks' upper side."""
    corner = (HOUSE_WEST + left, HOUSE_SOUTH - _SKIN, up)
    cuts = (max(round((right - left) / 0.3), 1), 1)
    return sheet(corner, (right - left, 0, 0), (0, _BRICK, 0), linear("#a1604c"), "worn", cuts)


def _ends() -> Parts:
    """The bricks' ends where the next course is lower; they step down in halves."""
    parts: Parts = []
    for (_, x, high), (_, _, low) in pairwise(COURSES):
        parts.append(_end(x, low, high))
        for k in range(3):
            top = high - (k + 1) * (high - low) / 4
            at = (HOUSE_WEST + x + 0.06 + k * 0.12, HOUSE_SOUTH - _SKIN + _BRICK / 2, low)
            parts += box((0.12, _BRICK, top - low), at, linear("#a9563f"), "worn", "bottom left")
    return [*parts, _end(WIDE, 0.02, COURSES[-1][2])]


def _end(x: float, low: float, high: float) -> Patch:
    corner = (HOUSE_WEST + x, HOUSE_SOUTH - _SKIN, low)
    return sheet(corner, (0, _BRICK, 0), (0, 0, high - low), palette.WHITE, "brick", (1, 6), (1, 1))


def _reveals() -> Parts:
    """The bricks' edges beside the openings, the sills and a lintel of steel."""
    parts: Parts = []
    for o in FRONT:
        for x, sign in ((o.at, 1.0), (o.at + o.wide, -1.0)):
            high = min(o.high, next(h for a, b, h in COURSES if a <= x - sign * 0.05 <= b))
            if high <= o.low:
                continue
            y = HOUSE_SOUTH - _SKIN
            corner = (HOUSE_WEST + x, y if sign > 0 else HOUSE_SOUTH, o.low)
            # the left edge looks east, the right edge looks west
            along = (0, sign * _SKIN, 0)
            parts.append(
                sheet(corner, along, (0, 0, high - o.low), palette.WHITE, "brick", (1, 6), (1, 1))
            )
    at = (HOUSE_WEST + 1.6, HOUSE_SOUTH - _SKIN / 2, 2.24)
    return parts + box((1.5, _SKIN, 0.02), at, palette.DARK_STEEL)


def _windows() -> Parts:
    """Two new windows are in; one hole is still braced with boards."""
    a, b = (HOUSE_WEST, HOUSE_SOUTH), (HOUSE_EAST, HOUSE_SOUTH)
    parts = window(a, b, FRONT[0], 1, linear("#3c4a52"))
    x, y = HOUSE_WEST + FRONT[0].at, HOUSE_SOUTH + 0.13
    for k in range(2):
        corner = (x + 0.06 + k * 0.57, y, 0.98)
        parts.append(sheet(corner, (0.52, 0, 0), (0, 0, 1.2), linear("#8fb0c4"), "worn"))
        tag = (x + 0.16 + k * 0.57, y - 0.004, 1.5)
        parts.append(sheet(tag, (0.2, 0, 0), (0, 0, 0.26), palette.WHITE))
    parts += _braced(FRONT[2])
    north = ((HOUSE_EAST, HOUSE_NORTH), (HOUSE_WEST, HOUSE_NORTH))
    return parts + window(*north, BACK[1], 1, linear("#3c4a52"))


def _braced(o: Opening) -> Parts:
    left, right = HOUSE_WEST + o.at, HOUSE_WEST + o.at + o.wide
    parts: Parts = []
    for x in (left + 0.05, right - 0.05, (left + right) / 2):
        parts += box((0.05, 0.1, o.high - o.low), (x, HOUSE_SOUTH + 0.08, o.low), swatch="plank-2")
    for z in (o.low + 0.45, o.high - 0.1):
        parts += box(
            (o.wide, 0.03, 0.1), ((left + right) / 2, HOUSE_SOUTH + 0.03, z), swatch="plank-0"
        )
    return parts


def _inside() -> Parts:
    """What one sees through the openings: a wall of studs, boards, a lamp, a trestle."""
    parts: Parts = []
    for x in np.arange(1.0, 4.7, 0.6):
        at = (float(x), 9.9, SLAB)
        parts += box((0.045, 0.09, WALL - SLAB), at, swatch="plank-1", cuts=(1, 3))
    for z in (SLAB, WALL - 0.05):
        parts += box((3.9, 0.09, 0.045), (2.85, 9.9, z), swatch="plank-2", cuts=(4, 1))
    board = box((1.2, 0.013, 2.4), (3.4, 9.84, SLAB), linear("#dcd9cf"), cuts=3)
    parts += [*board, *placed(plasterboard_stack(), -1.2, 10.6, SLAB, 4)]
    parts += _work_lamp(1.1, 9.0)
    for x in (-0.2, 0.5):
        parts += box((0.05, 0.6, 0.05), (x, 8.7, SLAB + 0.72), swatch="plank-0")
        for y in (8.45, 8.95):
            parts += box((0.05, 0.05, 0.72), (x, y, SLAB), swatch="plank-0")
    return parts + slab((1.4, 0.5, 0.03), (0.15, 8.7, SLAB + 0.77), palette.WHITE, 0.004, "plywood")


def _work_lamp(x: float, y: float) -> Parts:
    parts: Parts = []
    for turn in np.radians((90, 210, 330)):
        foot = (x + 0.45 * np.cos(turn), y + 0.45 * np.sin(turn), SLAB)
        parts += rod(foot, (x, y, SLAB + 0.9), 0.014, 5, palette.CHARCOAL)
    parts += rod((x, y, SLAB + 0.8), (x, y, SLAB + 1.7), 0.016, 6, palette.YELLOW)
    parts += slab((0.34, 0.08, 0.24), (x, y - 0.03, SLAB + 1.62), palette.YELLOW, 0.02)
    face: Colour = (1.0, 0.96, 0.86)
    corner = (x - 0.14, y - 0.075, SLAB + 1.65)
    parts.append(sheet(corner, (0.28, 0, 0), (0, 0, 0.18), face, glow=2.4))
    return parts + turned(((0.05, SLAB), (0.05, SLAB + 0.04)), 8, palette.BLACK, at=(x, y, 0))
