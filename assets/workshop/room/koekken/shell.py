"""Walls, ceilings, lamps, doors and windows of kitchen and canteen."""

from assets.workshop.kit.decor import Pendant, radiator, switch
from assets.workshop.kit.shell import (
    XY,
    Band,
    Opening,
    Panel,
    ceiling,
    door,
    on_wall,
    wall,
    window,
)
from assets.workshop.room.koekken.measures import (
    BACK_DOOR,
    DOORWAY,
    EAST,
    EAST_WINDOW,
    EXIT,
    FAR_TABLE,
    HALL_EAST,
    HALL_NORTH,
    HALL_SOUTH,
    HALL_TALL,
    NORTH,
    PASS,
    SOUTH,
    TABLE,
    TALL,
    WEST,
    WINDOWS,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear
from assets.workshop.shapes.solids import box, sheet

SAGE = linear("#a9b8a2")
COVE = linear("#6d7276")
_TILED = (
    Band(0.1, COVE),
    Band(2.0, palette.WHITE, "tiles-white", (0.6, 0.6)),
    Band(99.0, linear("#f4f2ea"), "plaster", (1.5, 1.5)),
)
_PAINTED = (
    Band(0.09, palette.WHITE),
    Band(1.0, SAGE, "plaster", (1.5, 1.5)),
    Band(99.0, linear("#f7f2e6"), "plaster", (1.5, 1.5)),
)

KITCHEN_NORTH: tuple[XY, XY] = ((WEST, NORTH), (EAST, NORTH))
KITCHEN_EAST: tuple[XY, XY] = ((EAST, NORTH), (EAST, SOUTH))
KITCHEN_SOUTH: tuple[XY, XY] = ((EAST, SOUTH), (WEST, SOUTH))
KITCHEN_WEST: tuple[XY, XY] = ((WEST, SOUTH), (WEST, NORTH))
HALL_FRONT: tuple[XY, XY] = ((HALL_EAST, HALL_SOUTH), (WEST, HALL_SOUTH))
HALL_WEST: tuple[XY, XY] = ((WEST, HALL_SOUTH), (WEST, HALL_NORTH))
HALL_BACK: tuple[XY, XY] = ((WEST, HALL_NORTH), (HALL_EAST, HALL_NORTH))
HALL_SIDE: tuple[XY, XY] = ((HALL_EAST, HALL_NORTH), (HALL_EAST, HALL_SOUTH))

PANELS = tuple(
    Panel(x, y, TALL - 0.012, 1.2, 0.6, (6.8, 6.9, 6.8), (0.97, 0.99, 1.0))
    for x in (-1.9, 1.5)
    for y in (-1.9, 0.55)
)
PENDANTS = tuple(
    Pendant(x, y, 2.0, HALL_TALL, colour, 0.44)
    for (cx, y), colour in ((TABLE, linear("#f4f1e8")), (FAR_TABLE, linear("#c5923f")))
    for x in (cx - 1.05, cx, cx + 1.05)
)
HALL_PANELS = (
    Panel(-1.6, 4.0, HALL_TALL - 0.012, 0.6, 0.6, (8.0, 7.6, 7.0)),
    Panel(2.6, 4.0, HALL_TALL - 0.012, 0.6, 0.6, (8.0, 7.6, 7.0)),
    Panel(2.9, 7.6, HALL_TALL - 0.012, 0.6, 0.6, (8.0, 7.6, 7.0)),
)


def _mirrored(o: Opening) -> Opening:
    """An opening of the kitchen's north wall as it lies in the canteen's front wall."""
    return Opening(HALL_EAST - (WEST + o.at + o.wide), o.wide, o.low, o.high)


def notice(swatch: str, wide: float, high: float) -> Parts:
    """A flat notice, back at y 0; its swatch is among the room's backdrops, so shades nothing."""
    return [sheet((-wide / 2, -0.008, 0), (wide, 0, 0), (0, 0, high), swatch=swatch)]


def kitchen_walls() -> Parts:
    """Tiles to two metres, the doorway and the pass to the canteen, the back door."""
    parts = wall(*KITCHEN_NORTH, TALL, (DOORWAY, PASS), _TILED)
    parts += wall(*KITCHEN_EAST, TALL, (), _TILED)
    parts += wall(*KITCHEN_SOUTH, TALL, (BACK_DOOR,), _TILED)
    parts += wall(*KITCHEN_WEST, TALL, (), _TILED)
    parts += door(*KITCHEN_SOUTH, BACK_DOOR, palette.GREEN, "worn", frame=palette.STEEL)
    parts.append(
        ceiling(WEST, SOUTH, EAST, NORTH, TALL, palette.WHITE, "ceiling-tiles", (0.6, 0.6))
    )
    return parts + _steel_frames()


def _steel_frames() -> Parts:
    """Steel edges round the doorway and the pass, on both sides of the wall."""
    parts: Parts = []
    middle, deep = (NORTH + HALL_SOUTH) / 2, HALL_SOUTH - NORTH + 0.03
    for o in (DOORWAY, PASS):
        left, right = WEST + o.at, WEST + o.at + o.wide
        for x in (left, right):
            size = (0.03, deep, o.high - o.low)
            parts += box(
                size, (x, middle, o.low), palette.STEEL, "steel-plate", "bottom", cuts=(1, 4)
            )
        size = (right - left + 0.03, deep, 0.03)
        parts += box(
            size, ((left + right) / 2, middle, o.high - 0.015), palette.STEEL, "steel-plate"
        )
    return parts


def hall_walls() -> Parts:
    """The canteen: sage below, white above, windows to the garden, the way out."""
    openings = (_mirrored(PASS), _mirrored(DOORWAY))
    front = wall(*HALL_FRONT, HALL_TALL, openings, _PAINTED)
    parts = [q for q in front if float(q.normals[:, 1].min()) > 0.9]  # the kitchen has the reveals
    parts += wall(*HALL_WEST, HALL_TALL, (EXIT,), _PAINTED)
    parts += wall(*HALL_BACK, HALL_TALL, WINDOWS, _PAINTED)
    parts += wall(*HALL_SIDE, HALL_TALL, (EAST_WINDOW,), _PAINTED)
    for o in WINDOWS:
        parts += window(*HALL_BACK, o)
        parts += on_wall(radiator(1.5), *HALL_BACK, o.at + o.wide / 2, 0.14)
    parts += window(*HALL_SIDE, EAST_WINDOW)
    parts += on_wall(radiator(1.5), *HALL_SIDE, EAST_WINDOW.at + EAST_WINDOW.wide / 2, 0.14)
    parts += door(*HALL_WEST, EXIT, linear("#cdb28c"), "kit-oak")
    parts += on_wall(switch(), *HALL_WEST, EXIT.at + EXIT.wide + 0.2, 1.0)
    area = (WEST, HALL_SOUTH, HALL_EAST, HALL_NORTH)
    parts.append(ceiling(*area, HALL_TALL, palette.WHITE, "ceiling-tiles", (0.6, 0.6)))
    return parts


def lamps() -> Parts:
    """Cool panels over the cooks, warm pendants over the tables."""
    panels = [p for lamp in (*PANELS, *HALL_PANELS) for p in lamp.parts()]
    return panels + [p for lamp in PENDANTS for p in lamp.parts()]


def wall_signs() -> Parts:
    """KØKKEN, KANTINE, OPVASK and the notices on the tiles."""
    parts = on_wall(notice("sign-canteen", 1.1, 0.255), *KITCHEN_NORTH, 3.7, 2.2)
    parts += on_wall(notice("sign-pass", 0.9, 0.16), *KITCHEN_NORTH, 5.8, 2.42)
    parts += on_wall(notice("sign-kitchen", 1.0, 0.25), *HALL_FRONT, 4.3, 2.25)
    parts += on_wall(notice("sign-staff", 0.8, 0.125), *HALL_FRONT, 5.5, 1.62)
    parts += on_wall(notice("sign-dishwash", 0.8, 0.2), *KITCHEN_EAST, 3.75, 2.2)
    parts += on_wall(notice("sign-cold", 1.1, 0.206), *KITCHEN_WEST, 3.2, 2.3)
    parts += on_wall(notice("own-control", 0.42, 0.56), *KITCHEN_WEST, 4.62, 1.42)
    parts += on_wall(notice("board-chart", 0.42, 0.374), *KITCHEN_WEST, 1.78, 1.62)
    parts += on_wall(notice("cleaning-plan", 0.48, 0.36), *KITCHEN_SOUTH, 4.15, 1.5)
    parts += on_wall(notice("escape-plan", 0.42, 0.3), *KITCHEN_SOUTH, 4.9, 1.5)
    parts += on_wall(notice("sign-fire", 0.24, 0.24), *KITCHEN_SOUTH, 4.58, 1.12)
    return parts


def shell() -> Parts:
    """All of it."""
    return [*kitchen_walls(), *hall_walls(), *lamps(), *wall_signs()]
