"""Walls with openings, floors' edges, ceilings with lamps, doors and windows of any house."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from assets.workshop.light.sources import Lamp
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Floats, Parts, Patch, placed
from assets.workshop.shapes.rounds import rod, tube
from assets.workshop.shapes.solids import box, sheet, slab

XY = tuple[float, float]

_CELL_M = 0.32  # between the vertices that carry the light on large surfaces
_FRAME_M = 0.09  # round an opening: what a frame shades stays below the frame
DEEP_M = 0.22  # how thick a wall is where an opening shows it


@dataclass(frozen=True, slots=True)
class Opening:
    """A hole in a wall: from `at` metres along it, `wide`, between the heights `low` and `high`."""

    at: float
    wide: float
    low: float = 0.0
    high: float = 2.1


@dataclass(frozen=True, slots=True)
class Band:
    """A wall's finish up to a height (metres): colour, swatch, metres a repeat of the swatch."""

    up_to: float
    colour: Colour = palette.WHITE
    swatch: str = "white"
    metres: tuple[float, float] | None = None


PLAIN = (Band(0.08, palette.PALE), Band(99.0, palette.WHITE))


def wall(
    a: XY, b: XY, tall: float, openings: Sequence[Opening] = (), bands: Sequence[Band] = PLAIN
) -> Parts:
    """A wall from a to b, facing right of that way, with the reveals of its openings."""
    start = np.array([*a, 0.0])
    length = float(np.hypot(b[0] - a[0], b[1] - a[1]))
    way = (np.array([*b, 0.0]) - start) / length
    edges = _edges(length, [e for o in openings for e in (o.at, o.at + o.wide)])
    parts: Parts = []
    for left, right in pairwise(edges):
        for low, high in _closed((left + right) / 2, tall, openings):
            for band_low, band_high, band in _banded(low, high, bands):
                corner = start + way * left + np.array([0, 0, band_low])
                parts.append(_strip(corner, way * (right - left), band_high - band_low, band))
    return parts + [p for o in openings for p in _reveal(start, way, o)]


def _edges(length: float, openings: Sequence[float]) -> list[float]:
    """Where the strips between 0 and a length begin and end."""
    near = (e + side for e in openings for side in (-_FRAME_M, 0.0, _FRAME_M))
    return sorted({0.0, length, *(round(e, 4) for e in near if 0.01 < e < length - 0.01)})


def _closed(at: float, tall: float, openings: Sequence[Opening]) -> list[tuple[float, float]]:
    """The heights between which the wall stands at a point along it."""
    holes = [(o.low, o.high) for o in openings if o.at < at < o.at + o.wide]
    edges = _edges(tall, [h for o in openings for h in (o.low, o.high)])
    pieces = pairwise(edges)
    return [p for p in pieces if not any(low < sum(p) / 2 < high for low, high in holes)]


def _banded(low: float, high: float, bands: Sequence[Band]) -> list[tuple[float, float, Band]]:
    out, bottom = [], 0.0
    for band in bands:
        a, b = max(low, bottom), min(high, band.up_to)
        if b - a > 1e-6:
            out.append((a, b, band))
        bottom = band.up_to
    return out


def _strip(corner: Floats, along: Floats, high: float, band: Band) -> Patch:
    cuts = (max(round(float(np.linalg.norm(along)) / _CELL_M), 1), max(round(high / _CELL_M), 1))
    return sheet(corner, along, (0, 0, high), band.colour, band.swatch, cuts, band.metres)


def _reveal(start: Floats, way: Floats, o: Opening) -> Parts:
    """The inside of an opening: two sides, the top, and the sill where it is not a door."""
    out = np.array([-way[1], way[0], 0.0]) * DEEP_M  # away from the room
    low, high = np.array([0, 0, o.low]), np.array([0, 0, o.high])
    left, right = start + way * o.at, start + way * (o.at + o.wide)
    up = high - low
    parts = [
        sheet(left + low, out, up, palette.WHITE, cuts=(1, 3)),
        sheet(right + low + out, -out, up, palette.WHITE, cuts=(1, 3)),
        sheet(left + high, out, right - left, palette.WHITE, cuts=(1, 3)),
    ]
    if o.low > 0:
        parts.append(sheet(left + low, right - left, out, palette.WHITE, cuts=(3, 1)))
    return parts


def ceiling(
    west: float,
    south: float,
    east: float,
    north: float,
    tall: float,
    colour: Colour = palette.WHITE,
    swatch: str = "white",
    metres: tuple[float, float] | None = None,
) -> Patch:
    """A ceiling seen from below."""
    cuts = (max(round((east - west) / _CELL_M), 1), max(round((north - south) / _CELL_M), 1))
    corner = (west, north, tall)
    return sheet(corner, (east - west, 0, 0), (0, south - north, 0), colour, swatch, cuts, metres)


@dataclass(frozen=True, slots=True)
class Panel:
    """A flat lamp in or under the ceiling: its middle, its size x by y (metres), its light."""

    x: float
    y: float
    z: float
    wide: float = 0.6
    deep: float = 0.6
    radiance: Colour = (6.0, 5.8, 5.5)
    tint: Colour = (1.0, 0.97, 0.92)
    glow: float = 2.2

    def lamp(self) -> Lamp:
        """The light that it gives."""
        return Lamp((self.x, self.y, self.z - 0.01), (self.wide, self.deep), self.radiance)

    def parts(self) -> Parts:
        """A thin frame and the glowing face."""
        w, d = self.wide, self.deep
        frame = box((w + 0.04, d + 0.04, 0.02), (self.x, self.y, self.z), palette.WHITE)
        corner = (self.x - w / 2, self.y + d / 2, self.z - 0.002)
        return [*frame, sheet(corner, (w, 0, 0), (0, -d, 0), self.tint, glow=self.glow)]


def window(a: XY, b: XY, o: Opening, bars: int = 1, colour: Colour = palette.WHITE) -> Parts:
    """The frame and sill in an opening of the wall a-b; light comes in between the bars."""
    start, way = _line(a, b)
    heading = float(np.degrees(np.arctan2(way[1], way[0])))
    w, h = o.wide, o.high - o.low
    parts: Parts = []
    for x in np.linspace(0, w, bars + 2):
        parts += box((0.05, 0.06, h), (float(np.clip(x, 0.025, w - 0.025)), 0.12, o.low), colour)
    for z in (o.low, o.high - 0.05):
        parts += box((w, 0.06, 0.05), (w / 2, 0.12, z), colour)
    parts += slab((w + 0.1, 0.2, 0.025), (w / 2, -0.02, o.low - 0.025), palette.WHITE, 0.008)
    x, y = (start + way * o.at)[:2].tolist()
    return placed(parts, x, y, 0.0, heading)


def door(
    a: XY,
    b: XY,
    o: Opening,
    colour: Colour = palette.PALE,
    swatch: str = "white",
    ajar: float = 0.0,
    frame: Colour = palette.WHITE,
    handle_right: bool = True,
) -> Parts:
    """A door leaf with frame and handle in an opening of the wall a-b, `ajar` degrees inward."""
    start, way = _line(a, b)
    heading = float(np.degrees(np.arctan2(way[1], way[0])))
    w, h = o.wide, o.high
    side = 1 if handle_right else -1
    leaf = slab((w - 0.04, 0.04, h - 0.02), (0, 0.0, 0.008), colour, 0.004, swatch)
    leaf += placed(_handle(), side * (w / 2 - 0.1), -0.02, 1.02, r=0.0 if handle_right else 180.0)
    hinge = -side * (w / 2 - 0.02)
    leaf = placed(placed(leaf, -hinge), hinge, 0.0, 0.0, side * ajar * -1.0)
    parts = placed(leaf, w / 2, 0.04)
    for x in (-0.03, w + 0.03):
        parts += box((0.07, 0.03, h + 0.06), (x, -0.012, 0), frame, cuts=(1, 4))
    parts += box((w + 0.13, 0.03, 0.07), (w / 2, -0.012, h), frame)
    x, y = (start + way * o.at)[:2].tolist()
    return placed(parts, x, y, 0.0, heading)


def _handle() -> Parts:
    plate = rod((0, 0, 0), (0, -0.012, 0), 0.026, 12, palette.STEEL)
    lever = tube([(0, -0.01, 0), (0, -0.05, 0), (-0.12, -0.05, 0)], 0.009, 8, palette.STEEL)
    return [*plate, *lever]


def _line(a: XY, b: XY) -> tuple[Floats, Floats]:
    start = np.array([*a, 0.0])
    way = np.array([*b, 0.0]) - start
    return start, np.asarray(way / np.linalg.norm(way))


def on_wall(parts: Parts, a: XY, b: XY, along: float, z: float, out: float = 0.004) -> Parts:
    """Parts whose back is at y = 0 and whose front is toward -y, hung on the wall a-b."""
    start, way = _line(a, b)
    heading = float(np.degrees(np.arctan2(way[1], way[0])))
    inward = np.array([way[1], -way[0], 0.0])
    x, y = (start + way * along + inward * out)[:2].tolist()
    return placed(parts, x, y, z, heading)


def sign(swatch: str, wide: float, high: float, thick: float = 0.006) -> Parts:
    """A flat sign, back at y = 0, its bottom centre at the origin."""
    plate = box((wide, thick, high), (0, -thick / 2, 0), palette.WHITE, skip="front back")
    corner = (-wide / 2, -thick, 0)
    return [*plate, sheet(corner, (wide, 0, 0), (0, 0, high), swatch=swatch)]
