"""Ceilings that leave out where lamps sit, so that no black vertex above a lamp smears."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assets.workshop.kit.shell import Panel
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, Patch
from assets.workshop.shapes.solids import sheet

_CELL_M = 0.4
Extent = tuple[float, float, float, float]


def panelled(
    extent: Extent,
    tall: float,
    panels: Sequence[Panel],
    swatch: str = "white",
    metres: float = 1.0,
    colour: Colour = palette.WHITE,
) -> Parts:
    """A ceiling over west, south, east, north with a hole for each panel; its pattern runs on."""
    west, south, east, north = extent
    holes = [_outline(p) for p in panels if west < p.x < east and south < p.y < north]
    xs = _cuts(west, east, [x for h in holes for x in (h[0], h[2])])
    ys = _cuts(south, north, [y for h in holes for y in (h[1], h[3])])
    parts: Parts = []
    for a, b in pairwise(xs):
        for c, d in pairwise(ys):
            if not any(h[0] < (a + b) / 2 < h[2] and h[1] < (c + d) / 2 < h[3] for h in holes):
                parts.append(_piece((a, c, b, d), tall, swatch, metres, colour))
    return parts


def _outline(panel: Panel) -> Extent:
    w, d = panel.wide / 2 + 0.02, panel.deep / 2 + 0.02
    return (panel.x - w, panel.y - d, panel.x + w, panel.y + d)


def _cuts(low: float, high: float, edges: Sequence[float]) -> list[float]:
    return sorted({low, high, *(round(e, 4) for e in edges if low < e < high)})


def _piece(part: Extent, tall: float, swatch: str, metres: float, colour: Colour) -> Patch:
    west, south, east, north = part
    cuts = (max(round((east - west) / _CELL_M), 1), max(round((north - south) / _CELL_M), 1))
    along, up = (east - west, 0, 0), (0, south - north, 0)
    piece = sheet((west, north, tall), along, up, colour, swatch, cuts)
    return replace(piece, uvs=piece.positions[:, :2] / metres) if swatch != "white" else piece
