"""The office's walls, windows to the street, glass entrance, ceiling and lamps."""

from collections.abc import Sequence

from assets.workshop.kit.decor import Pendant, radiator
from assets.workshop.kit.overhead import panelled
from assets.workshop.kit.shell import XY, Band, Opening, Panel, door, on_wall, wall, window
from assets.workshop.room.kontor.measures import (
    COUNTER,
    EAST_WALL,
    ENTRANCE,
    EXTENT,
    NORTH_WALL,
    SIDE_WINDOW,
    SLATS,
    SOUTH_WALL,
    STREET_WINDOWS,
    TABLE,
    TALL,
    WEST,
    WEST_WALL,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import rod
from assets.workshop.shapes.solids import box, sheet

_SKIRT = Band(0.09, linear("#5a6068"))
PALE = (_SKIRT, Band(9, linear("#f4f2ec"), "plaster", (1.5, 1.5)))
BLUE = (_SKIRT, Band(9, linear("#6f93a8"), "plaster", (1.5, 1.5)))
_FRAME = linear("#3f4850")
_LIGHT = (7.6, 7.3, 6.8)

_SPOTS: tuple[XY, ...] = (
    *((-4.8, -3.2), (-1.2, -3.2), (0.6, -3.2), (0.4, -0.6), (2.8, 0.1), (5.2, -0.2)),
    *((x, 2.4) for x in (-4.8, -2.6, 0.2, 2.6, 5.0)),
)
PANELS = tuple(Panel(x, y, TALL - 0.02, 0.6, 1.2, _LIGHT) for x, y in _SPOTS)
PENDANTS = (
    Pendant(TABLE[0] - 0.6, TABLE[1], 1.96, TALL, linear("#e9b23f"), 0.44),
    Pendant(TABLE[0] + 0.6, TABLE[1], 1.96, TALL, linear("#e9b23f"), 0.44),
    Pendant(COUNTER[0] - 0.55, COUNTER[1], 2.02, TALL, palette.WHITE, 0.36),
    Pendant(COUNTER[0] + 0.55, COUNTER[1], 2.02, TALL, palette.WHITE, 0.36),
)


def _part_covered(
    a: XY,
    b: XY,
    openings: Sequence[Opening],
    bands: Sequence[Band],
    covered: Sequence[Opening],
) -> Parts:
    """A wall left out where boards hang: no light reaches it there, and it would smear."""
    parts = wall(a, b, TALL, (*openings, *covered), bands)
    return parts[: len(parts) - 4 * len(covered)]


def walls() -> Parts:
    """The four walls."""
    parts = wall(*NORTH_WALL, TALL, STREET_WINDOWS, PALE)
    boards = (Opening(4.95, 1.3, 1.11, 2.01), Opening(6.51, 1.48, 1.08, 1.94))
    parts += _part_covered(*EAST_WALL, (), BLUE, boards)
    kitchen = (Opening(2.56, 1.28, 1.55, 2.15), Opening(2.56, 1.28, 0.1, 1.5))
    notices = (*kitchen, Opening(3.82, 1.06, 1.24, 1.98), Opening(6.16, 1.18, 1.32, 1.94))
    parts += _part_covered(*SOUTH_WALL, (), PALE, notices)
    return parts + wall(*WEST_WALL, TALL, (ENTRANCE, SIDE_WINDOW), PALE)


def windows() -> Parts:
    """Frames, radiators under the windows, the glass entrance with its bars, a store's door."""
    parts: Parts = []
    for hole in STREET_WINDOWS:
        parts += window(*NORTH_WALL, hole, bars=1, colour=_FRAME)
        parts += on_wall(radiator(1.5, 0.36), *NORTH_WALL, hole.at + hole.wide / 2, 0.12)
    parts += window(*WEST_WALL, SIDE_WINDOW, bars=1, colour=_FRAME)
    parts += window(*WEST_WALL, ENTRANCE, bars=1, colour=_FRAME)
    parts += placed(_entrance_bars(), WEST - 0.12, -1.05, h=90)
    hole = Opening(10.6, 0.95, 0.0, 2.1)
    parts += placed(door(*SOUTH_WALL, hole, palette.WHITE, "kit-birch"), 0, 0.05)
    return parts


def _entrance_bars() -> Parts:
    parts: Parts = []
    for x in (-0.42, 0.42):
        parts += box((0.76, 0.04, 0.2), (x, 0, 0.02), _FRAME)
        parts += box((0.76, 0.04, 0.05), (x, 0, 1.0), _FRAME)
        inner = 0.1 if x > 0 else -0.1
        parts += rod((inner, -0.07, 0.85), (inner, -0.07, 1.35), 0.014, 8, palette.STEEL)
    return parts


def partition() -> Parts:
    """The wall of slats behind the reception, with its sign on the front."""
    west, east, y, high = SLATS
    wide, tall = east - west - 0.06, high - 0.03
    front, back = (west + 0.03, y - 0.06, 0.02), (east - 0.03, y + 0.06, 0.02)
    felt, size = linear("#6d8a93"), (1.0, 1.0)
    parts: Parts = [
        sheet(front, (wide, 0, 0), (0, 0, tall), palette.WHITE, "office-slats", (10, 8), size),
        sheet(back, (-wide, 0, 0), (0, 0, tall), felt, "office-wool", (8, 7)),
    ]
    for x in (west, east):
        parts += box(
            (0.05, 0.14, high + 0.02), (x, y, 0), linear("#a57c49"), "kit-oak", cuts=(1, 6)
        )
    parts += box((wide + 0.11, 0.14, 0.04), ((west + east) / 2, y, high), palette.WHITE, "kit-oak")
    plate = sheet(
        (west + 0.45, y - 0.064, 1.72), (1.5, 0, 0), (0, 0, 0.321), swatch="office-sign:RECEPTION"
    )
    return [*parts, plate]


def ceiling() -> Parts:
    """Acoustic tiles with flat lamps, and the pendants."""
    parts = panelled(EXTENT, TALL, PANELS, "ceiling-tiles", 0.6)
    parts += [p for panel in PANELS for p in panel.parts()]
    return parts + [p for pendant in PENDANTS for p in pendant.parts()]


def shell() -> Parts:
    """All of it."""
    return [*walls(), *windows(), *partition(), *ceiling()]
