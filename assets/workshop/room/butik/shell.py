"""The shop's walls, ceiling, lamps, windows and door, and the store room's."""

from assets.workshop.kit.overhead import panelled
from assets.workshop.kit.shell import Band, Panel, on_wall, sign, wall, window
from assets.workshop.light.sources import Lamp
from assets.workshop.room.butik.measures import (
    DOOR,
    EAST,
    GLASS,
    NORTH,
    PANT_EAST,
    PANT_Y,
    PASSAGE_TALL,
    PASSAGE_WIDE,
    PASSAGE_Y,
    SOUTH,
    STORE_EAST,
    STORE_NORTH,
    STORE_SOUTH,
    STORE_TALL,
    STORE_WEST,
    TALL,
    WEST,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear
from assets.workshop.shapes.rounds import rod
from assets.workshop.shapes.solids import box, sheet, slab

XY = tuple[float, float]

TEAL = linear("#0f6b6b")
_WARM = linear("#efe9dc")
_SHOP = (
    Band(0.12, palette.SLATE),
    Band(2.45, _WARM, "plaster", (1.5, 1.5)),
    Band(2.75, TEAL),
    Band(99.0, palette.WHITE, "plaster", (1.5, 1.5)),
)
_STORE = (Band(0.12, palette.SLATE), Band(99.0, linear("#dfe3e2"), "plaster", (1.5, 1.5)))
_RADIANCE = (7.4, 7.2, 6.8)
ROWS = tuple(
    Panel(x, y, TALL - 0.02, 0.16, 2.3, _RADIANCE, (1.0, 0.99, 0.95))
    for x in (-4.4, -1.75, 0.55, 2.85, 4.9)
    for y in (-3.3, -0.2, 2.8)
)
STORE_LAMPS = tuple(
    Panel(x, 0.3, STORE_TALL - 0.02, 0.14, 2.2, (12.0, 12.2, 12.4), (0.97, 1.0, 1.0))
    for x in (7.4, 9.4)
)


def lamps() -> list[Lamp]:
    """The light tubes of shop and store room."""
    return [panel.lamp() for panel in (*ROWS, *STORE_LAMPS)]


def _east_wall(a: XY, b: XY, tall: float, bands: tuple[Band, ...]) -> Parts:
    """A wall along y with the passage left free, and the piece above it."""
    sign_ = 1.0 if b[1] > a[1] else -1.0
    near = PASSAGE_Y - sign_ * PASSAGE_WIDE / 2
    far = PASSAGE_Y + sign_ * PASSAGE_WIDE / 2
    parts = wall(a, (a[0], near), tall, (), bands) + wall((a[0], far), b, tall, (), bands)
    top = bands[-1]
    corner, along = (a[0], near, PASSAGE_TALL), (0, far - near, 0)
    up = (0, 0, tall - PASSAGE_TALL)
    return [*parts, sheet(corner, along, up, top.colour, top.swatch, (3, 2), top.metres)]


def shop() -> Parts:
    """Four walls with the glass to the street, and the wall round the bottle machine."""
    a, b = (EAST, SOUTH), (WEST, SOUTH)
    parts = wall(a, b, TALL, [GLASS, DOOR], _SHOP) + window(a, b, GLASS, 4, palette.SLATE)
    parts += wall(b, (WEST, NORTH), TALL, (), _SHOP)
    parts += wall((WEST, NORTH), (EAST, NORTH), TALL, (), _SHOP)
    parts += _east_wall((EAST, NORTH), (EAST, SOUTH), TALL, _SHOP)
    parts += wall((WEST, PANT_Y), (PANT_EAST, PANT_Y), TALL, (), _SHOP)
    parts += wall((PANT_EAST, PANT_Y), (PANT_EAST, NORTH), TALL, (), _SHOP)
    return parts + panelled((WEST, SOUTH, EAST, NORTH), TALL, ROWS, "ceiling-tiles", 0.6)


def store() -> Parts:
    """The store room's walls and ceiling, and the passage with its strips."""
    west, east = STORE_WEST, STORE_EAST
    parts = _east_wall((west, STORE_SOUTH), (west, STORE_NORTH), STORE_TALL, _STORE)
    parts += wall((west, STORE_NORTH), (east, STORE_NORTH), STORE_TALL, (), _STORE)
    parts += wall((east, STORE_NORTH), (east, STORE_SOUTH), STORE_TALL, (), _STORE)
    parts += wall((east, STORE_SOUTH), (west, STORE_SOUTH), STORE_TALL, (), _STORE)
    extent = (west, STORE_SOUTH, east, STORE_NORTH)
    return parts + panelled(extent, STORE_TALL, STORE_LAMPS) + _passage()


def _passage() -> Parts:
    """The lining of the way to the store room, its sign, and strips of plastic tied aside."""
    parts: Parts = []
    middle = (EAST + STORE_WEST) / 2
    for side in (-1, 1):
        at = (middle, PASSAGE_Y + side * (PASSAGE_WIDE / 2 + 0.01), 0.0)
        parts += box((0.2, 0.07, PASSAGE_TALL), at, palette.STEEL, "brushed", cuts=(1, 4))
    parts += box((0.2, PASSAGE_WIDE + 0.16, 0.08), (middle, PASSAGE_Y, PASSAGE_TALL), palette.STEEL)
    for k in range(3):
        at = (EAST + 0.02 + 0.03 * k, PASSAGE_Y + PASSAGE_WIDE / 2 - 0.06 - 0.07 * k, 0.04)
        parts += box((0.006, 0.16, PASSAGE_TALL - 0.04), at, linear("#cfe0e4"), h=70, cuts=(1, 4))
    plate = sign("butik-sign:LAGER", 0.9, 0.169)
    return parts + on_wall(plate, (EAST, NORTH), (EAST, SOUTH), NORTH - PASSAGE_Y, 2.34)


def lamp_parts() -> Parts:
    """What one sees of the tubes."""
    return [p for panel in (*ROWS, *STORE_LAMPS) for p in panel.parts()]


def entrance() -> Parts:
    """The sliding door's frame, its two leaves drawn apart, the mat, and a rail to the left."""
    parts: Parts = []
    left, right = EAST - DOOR.at - DOOR.wide, EAST - DOOR.at
    dark = palette.SLATE
    for x in (left, right):
        parts += box((0.08, 0.26, DOOR.high), (x, SOUTH - 0.1, 0), dark, cuts=(1, 4))
    parts += box((DOOR.wide + 0.16, 0.3, 0.22), ((left + right) / 2, SOUTH - 0.08, DOOR.high), dark)
    for x0, x1 in ((left - 0.02, left + 0.5), (right - 0.5, right + 0.02)):
        for x in (x0 + 0.03, x1 - 0.03):
            parts += box((0.05, 0.04, DOOR.high - 0.04), (x, SOUTH - 0.16, 0.02), palette.STEEL)
        for z in (0.02, 1.0, DOOR.high - 0.08):
            parts += box((x1 - x0, 0.04, 0.06), ((x0 + x1) / 2, SOUTH - 0.16, z), palette.STEEL)
    parts += slab(
        (1.7, 1.1, 0.012), ((left + right) / 2, SOUTH + 0.6, 0), palette.CHARCOAL, 0.005, "pile"
    )
    for x in (right + 0.35, right + 1.25):
        parts += rod((x, SOUTH + 1.1, 0), (x, SOUTH + 1.1, 0.95), 0.022, 8, palette.SILVER)
    at = SOUTH + 1.1
    parts += rod((right + 0.35, at, 0.93), (right + 1.25, at, 0.93), 0.02, 8, palette.SILVER)
    parts += on_wall(sign("butik-poster-2", 0.6, 0.797), (WEST, SOUTH), (WEST, NORTH), 0.75, 1.2)
    return parts


def shell() -> Parts:
    """All of it."""
    return [*shop(), *store(), *lamp_parts(), *entrance()]
