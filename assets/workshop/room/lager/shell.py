"""Walls, roof, columns, lamps and ducts."""

import numpy as np

from assets.workshop.room.lager.measures import (
    EAST,
    GATE_EAST,
    GATE_TALL,
    GATE_WEST,
    LAMP_SIZE,
    LAMP_TALL,
    LAMP_X,
    LAMP_Y,
    NORTH,
    PLINTH,
    SKYLIGHT_SIZE,
    SKYLIGHTS,
    SOUTH,
    TALL,
    WEST,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, Patch, linear, placed
from assets.workshop.shapes.rounds import hoop, rod, tube
from assets.workshop.shapes.solids import box, sheet

PLINTH_COLOUR = linear("#547a86")
LINE_COLOUR = linear("#e07b28")
ROOF_STEEL = linear("#d8dcde")
DAY = linear("#dcebfb")

_CELL = 0.42  # metres between the vertices that carry the light on walls


def wall(a: tuple[float, float], b: tuple[float, float], low: float, high: float) -> Parts:
    """A wall from a to b, facing right of that way, with plinth and line where it is that low."""
    start, way = np.array([*a, 0.0]), np.array([b[0] - a[0], b[1] - a[1], 0.0])
    parts: Parts = []
    if low < PLINTH:
        parts += [_strip(start, way, low, PLINTH, PLINTH_COLOUR)]
        parts += [_strip(start, way, PLINTH, PLINTH + 0.06, LINE_COLOUR)]
    bottom = max(low, PLINTH + 0.06)
    if high > bottom:
        parts += [_strip(start, way, bottom, high, palette.WHITE, "wall")]
    return parts


def _strip(
    start: np.ndarray,
    way: np.ndarray,
    low: float,
    high: float,
    color: tuple[float, float, float],
    swatch: str = "white",
) -> Patch:
    cuts = (max(round(float(np.linalg.norm(way)) / _CELL), 1), max(round((high - low) / _CELL), 1))
    up = np.array([0.0, 0.0, high - low])
    corner = start + np.array([0.0, 0.0, low])
    metres = (1.0, 1.0) if swatch == "wall" else None
    return sheet(corner, way, up, color, swatch, cuts, metres)


def walls() -> Parts:
    """All four walls, with the gate's opening in the north."""
    parts = _facing_south(GATE_EAST, EAST, 0, TALL)
    parts += _facing_south(GATE_WEST, GATE_EAST, GATE_TALL, TALL)
    parts += _facing_south(WEST, GATE_WEST, 0, TALL)
    parts += wall((WEST, SOUTH), (WEST, NORTH), 0, TALL)
    parts += wall((EAST, NORTH), (EAST, SOUTH), 0, TALL)
    parts += wall((EAST, SOUTH), (WEST, SOUTH), 0, TALL)
    return parts


def _facing_south(west: float, east: float, low: float, high: float) -> Parts:
    return wall((west, NORTH), (east, NORTH), low, high)


def roof() -> Parts:
    """Steel deck with skylights, on trusses."""
    deck = sheet(
        (WEST, NORTH, TALL),
        (EAST - WEST, 0, 0),
        (0, SOUTH - NORTH, 0),
        ROOF_STEEL,
        "roof",
        (26, 22),
        (1.0, 1.0),
    )
    parts: Parts = [deck]
    for y in np.arange(SOUTH + 1.4, NORTH, 2.4):
        parts += placed(_truss(EAST - WEST), (WEST + EAST) / 2, float(y), TALL - 0.62)
    for x, y in SKYLIGHTS:
        parts += _skylight(x, y)
    return parts


def _truss(length: float) -> Parts:
    parts: Parts = []
    for z in (0.0, 0.5):
        parts += box((length, 0.09, 0.09), (0, 0, z), ROOF_STEEL, skip="left right", cuts=1)
    count = 18
    for i in range(count):
        a, b = -length / 2 + i * length / count, -length / 2 + (i + 1) * length / count
        low, high = (0.05, 0.54) if i % 2 == 0 else (0.54, 0.05)
        parts += rod((a, 0, low), (b, 0, high), 0.022, 5, ROOF_STEEL, caps=False)
    return parts


def _skylight(x: float, y: float) -> Parts:
    w, d = SKYLIGHT_SIZE
    frame: Parts = []
    for side in (-1, 1):
        frame += box(
            (0.08, d + 0.16, 0.1), (x + side * (w / 2 + 0.04), y, TALL - 0.1), palette.WHITE
        )
        frame += box((w, 0.08, 0.1), (x, y + side * (d / 2 + 0.04), TALL - 0.1), palette.WHITE)
    pane = sheet((x - w / 2, y + d / 2, TALL - 0.03), (w, 0, 0), (0, -d, 0), DAY, glow=1.9)
    return [*frame, pane]


def columns() -> Parts:
    """Steel columns along the walls with a striped guard at the foot."""
    parts: Parts = []
    spots = [(x, y) for x in (WEST + 0.12, EAST - 0.12) for y in (-3.2, -0.8, 1.6, 4.0)]
    for x, y in spots:
        if x < 0 and y > 3.4:
            continue
        parts += box((0.2, 0.2, TALL), (x, y, 0), palette.STEEL, skip="top bottom", cuts=(1, 14))
        parts += box((0.26, 0.26, 1.1), (x, y, 0), palette.WHITE, {"side": "hazard"}, "bottom")
    return parts


def lamps() -> Parts:
    """The hanging lamps: a housing, a glowing face and two wires."""
    parts: Parts = []
    w, d = LAMP_SIZE
    for x in LAMP_X:
        for y in LAMP_Y:
            parts += box(
                (w + 0.08, d + 0.08, 0.07), (x, y, LAMP_TALL), palette.WHITE, skip="bottom"
            )
            corner = (x - w / 2 - 0.04, y + d / 2 + 0.04, LAMP_TALL)
            face = sheet(corner, (w + 0.08, 0, 0), (0, -d - 0.08, 0), (1.0, 0.96, 0.90), glow=2.6)
            parts.append(face)
            for dy in (-d * 0.35, d * 0.35):
                parts += rod(
                    (x, y + dy, LAMP_TALL), (x, y + dy, TALL - 0.6), 0.006, 4, palette.GREY, False
                )
    return parts


def duct() -> Parts:
    """A spiral duct under the roof with outlets."""
    x, z, radius = 6.55, 4.5, 0.3
    parts = tube(
        [(x, y, z) for y in np.linspace(SOUTH, NORTH - 0.4, 14)],
        radius,
        16,
        palette.SILVER,
        True,
        "brushed",
    )
    for y in np.arange(SOUTH + 0.8, NORTH - 0.5, 1.2):
        parts += hoop((x, y, z), (0, 1, 0), radius, 0.018, (16, 5), palette.SILVER)
    for y in (-3.4, 0.2, 3.8):
        parts += box((0.5, 0.3, 0.12), (x - 0.15, y, z - radius - 0.1), palette.SILVER, "grille")
    return parts


def shell() -> Parts:
    """All of it."""
    return [*walls(), *roof(), *columns(), *lamps(), *duct()]
