"""The care home's walls, doors, windows, ceilings and lamps."""

from collections.abc import Sequence

from assets.workshop.kit.overhead import panelled
from assets.workshop.kit.shell import (
    XY,
    Band,
    Opening,
    Panel,
    door,
    wall,
    window,
)
from assets.workshop.room.plejehjem.measures import (
    DUTY_DOOR,
    DUTY_EAST,
    DUTY_GLASS,
    DUTY_NORTH,
    DUTY_SOUTH,
    DUTY_WEST,
    DUTY_WINDOW,
    EAST,
    GARDEN_DOOR,
    HOME_EAST,
    HOME_NORTH,
    HOME_SOUTH,
    HOME_WEST,
    HOME_WINDOW,
    NORTH,
    ROOM_FOUR,
    ROOM_THREE,
    ROOM_TWO,
    SOUTH,
    TALL,
    WEST,
    YARD_WINDOWS,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import rod, tube
from assets.workshop.shapes.solids import box, sheet

SAGE, TRIM = linear("#a9bba3"), linear("#8a6a48")
_SKIRT = Band(0.09, linear("#d8d6cd"))
CORRIDOR = (
    _SKIRT,
    Band(0.95, SAGE, "plaster", (1.5, 1.5)),
    Band(0.98, TRIM),
    Band(9, linear("#f5f1e6"), "plaster", (1.5, 1.5)),
)
HOME = (Band(0.09, palette.WHITE), Band(9, linear("#ffffff"), "care-wallpaper", (0.6, 0.6)))
DUTY = (_SKIRT, Band(9, linear("#eef1ec"), "plaster", (1.5, 1.5)))
DUTY_BOARD = (_SKIRT, Band(9, linear("#8fb3b3"), "plaster", (1.5, 1.5)))

NORTH_WALL: tuple[XY, XY] = ((WEST, NORTH), (EAST, NORTH))
SOUTH_WALL: tuple[XY, XY] = ((EAST, SOUTH), (WEST, SOUTH))
EAST_WALL: tuple[XY, XY] = ((EAST, NORTH), (EAST, SOUTH))
HOME_NORTH_WALL: tuple[XY, XY] = ((HOME_WEST, HOME_NORTH), (HOME_EAST, HOME_NORTH))
DUTY_EAST_WALL: tuple[XY, XY] = ((DUTY_EAST, DUTY_NORTH), (DUTY_EAST, DUTY_SOUTH))

_LAMP, _WARM = (8.2, 7.9, 7.4), (13.5, 12.2, 10.2)
PANELS = (
    *(Panel(x, 0.0, TALL - 0.02, radiance=_LAMP) for x in (-4.9, -2.5, -0.1, 2.3, 4.7)),
    *(Panel(x, -3.3, TALL - 0.02, 0.6, 1.2, _LAMP) for x in (-4.1, -1.9)),
    *(Panel(x, 2.6, TALL - 0.02, 0.5, 0.5, _WARM) for x in (1.2, 2.9, 4.6)),
)


def _unlined(
    a: XY,
    b: XY,
    openings: Sequence[Opening],
    bands: Sequence[Band],
    covered: Sequence[Opening] = (),
) -> Parts:
    """A wall whose other side already shows how deep its openings are.

    Where it is `covered` by a board or a cabinet it is left out: no light reaches it there, and
    its black vertices would smear.
    """
    holes = (*openings, *covered)
    parts = wall(a, b, TALL, holes, bands)
    return parts[: len(parts) - sum(4 if o.low > 0 else 3 for o in holes)]


def _lined(
    a: XY,
    b: XY,
    openings: Sequence[Opening],
    bands: Sequence[Band],
    covered: Sequence[Opening] = (),
) -> Parts:
    """A wall with the depth of its openings, left out where something covers it."""
    parts = wall(a, b, TALL, (*openings, *covered), bands)
    return parts[: len(parts) - sum(4 if o.low > 0 else 3 for o in covered)]


def walls() -> Parts:
    """The walls of corridor, resident's room and staff room."""
    board = Opening(4.58, 1.24, 1.1, 2.06)
    parts = _lined(*NORTH_WALL, (ROOM_TWO, ROOM_THREE, ROOM_FOUR), CORRIDOR, (board,))
    parts += wall(*SOUTH_WALL, TALL, (*YARD_WINDOWS, DUTY_DOOR, DUTY_GLASS), CORRIDOR)
    parts += wall(*EAST_WALL, TALL, (GARDEN_DOOR,), CORRIDOR)
    parts += wall((WEST, SOUTH), (WEST, NORTH), TALL, (), CORRIDOR)
    return parts + _home_walls() + _duty_walls()


def _home_walls() -> Parts:
    west, east, south, north = HOME_WEST, HOME_EAST, HOME_SOUTH, HOME_NORTH
    cabinet, calendar = Opening(3.49, 0.46, 1.25, 1.85), Opening(2.98, 0.4, 1.51, 2.01)
    parts = _lined(*HOME_NORTH_WALL, (HOME_WINDOW,), HOME, (calendar, cabinet))
    painting, chest = Opening(2.5, 0.8, 1.3, 1.82), Opening(2.3, 1.2, 0.1, 0.82)
    parts += _unlined((east, north), (east, south), (), HOME, (painting, chest))
    hole = Opening(east - (WEST + ROOM_FOUR.at + ROOM_FOUR.wide), ROOM_FOUR.wide)
    parts += _unlined((east, south), (west, south), (hole,), HOME)
    wardrobe = Opening(3.33, 1.0, 0.09, 2.04)
    return parts + _unlined((west, south), (west, north), (), HOME, (wardrobe,))


def _duty_walls() -> Parts:
    west, east, south, north = DUTY_WEST, DUTY_EAST, DUTY_SOUTH, DUTY_NORTH
    holes = [
        Opening(EAST - o.at - o.wide - west, o.wide, o.low, o.high) for o in (DUTY_GLASS, DUTY_DOOR)
    ]
    parts = _unlined((west, north), (east, north), holes, DUTY)
    parts += wall(*DUTY_EAST_WALL, TALL, (DUTY_WINDOW,), DUTY)
    covered = (
        Opening(0.53, 0.44, 1.2, 1.8),
        Opening(1.33, 1.64, 1.21, 2.25),
        Opening(3.09, 0.34, 1.36, 1.7),
        Opening(3.56, 0.78, 1.14, 1.94),
    )
    parts += _unlined((east, south), (west, south), (), DUTY_BOARD, covered)
    kitchen = (Opening(0.02, 1.9, 1.55, 2.15), Opening(0.03, 1.88, 0.1, 1.5))
    return parts + _unlined((west, south), (west, north), (), DUTY, kitchen)


def ceilings() -> Parts:
    """Acoustic tiles over corridor and staff room, plain white over the resident's room."""
    parts = panelled((WEST, SOUTH, EAST, NORTH), TALL, PANELS, "ceiling-tiles", 0.6)
    parts += panelled(
        (DUTY_WEST, DUTY_SOUTH, DUTY_EAST, DUTY_NORTH), TALL, PANELS, "ceiling-tiles", 0.6
    )
    parts += panelled((HOME_WEST, HOME_SOUTH, HOME_EAST, HOME_NORTH), TALL, PANELS)
    return parts + [p for panel in PANELS for p in panel.parts()]


def doors() -> Parts:
    """Closed doors of two neighbours, Inger's and the staff room's open, the garden's of glass."""
    parts: Parts = []
    for hole in (ROOM_TWO, ROOM_THREE):
        parts += door(*NORTH_WALL, hole, palette.WHITE, "kit-birch-up")
        x = WEST + hole.at + hole.wide / 2
        parts += box((hole.wide, 0.02, hole.high), (x, NORTH + 0.12, 0), palette.CHARCOAL)
        corner, steel = (x - 0.44, NORTH + 0.0185, 0.02), palette.STEEL
        parts.append(sheet(corner, (0.88, 0, 0), (0, 0, 0.26), steel, "brushed"))
    parts += door(*NORTH_WALL, ROOM_FOUR, palette.WHITE, "kit-birch-up", -98, handle_right=True)
    parts += door(*SOUTH_WALL, DUTY_DOOR, palette.WHITE, "kit-birch-up", -95, handle_right=True)
    parts += window(*EAST_WALL, GARDEN_DOOR, bars=1, colour=linear("#5c6d66"))
    return parts + placed(_kick_plates(), EAST + 0.12, NORTH - GARDEN_DOOR.at - 0.85, h=-90)


def _kick_plates() -> Parts:
    """The lower part of the garden door's two leaves, with their bars to push."""
    parts: Parts = []
    for x in (-0.42, 0.42):
        parts += box((0.76, 0.04, 0.3), (x, 0, 0.02), linear("#5c6d66"))
        parts += box((0.76, 0.04, 0.06), (x, 0, 0.98), linear("#5c6d66"))
        parts += rod((x - 0.3, -0.07, 1.06), (x + 0.3, -0.07, 1.06), 0.014, 8, palette.STEEL)
    return parts


def windows() -> Parts:
    """Frames of all windows, the partition of the staff room among them."""
    parts = window(*HOME_NORTH_WALL, HOME_WINDOW, bars=1)
    parts += window(*DUTY_EAST_WALL, DUTY_WINDOW, bars=1)
    parts += window(*SOUTH_WALL, DUTY_GLASS, bars=2, colour=TRIM)
    for hole in YARD_WINDOWS:
        parts += window(*SOUTH_WALL, hole, bars=1)
    return parts


def handrails() -> Parts:
    """A round rail of wood along both sides of the corridor, off where doors are."""
    parts: Parts = []
    for west, east in ((-3.9, -3.15), (-1.85, 0.35), (1.75, 5.9)):
        parts += _rail(west, east, NORTH, -1.0)
    for west, east in ((-5.9, -2.05), (-0.7, 5.9)):
        parts += _rail(west, east, SOUTH, 1.0)
    return parts


def _rail(west: float, east: float, wall_y: float, inward: float) -> Parts:
    y, z = wall_y + inward * 0.075, 0.9
    ends = [(west, wall_y + inward * 0.01, z), (west + 0.03, y, z)]
    path = [*ends, (east - 0.03, y, z), (east, wall_y + inward * 0.01, z)]
    parts = tube(path, 0.021, 10, palette.WHITE, swatch="kit-oak")
    count = max(round((east - west) / 1.1), 1)
    for k in range(count):
        x = west + (k + 0.5) * (east - west) / count
        parts += tube([(x, wall_y, z - 0.07), (x, y, z - 0.05), (x, y, z)], 0.008, 6, palette.STEEL)
    return parts


def shell() -> Parts:
    """All of it."""
    return [*walls(), *ceilings(), *doors(), *windows(), *handrails()]
