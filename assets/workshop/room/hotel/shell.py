"""The hotel's walls, ceilings, doors, windows, and the town that one sees through them."""

from collections.abc import Sequence

import numpy as np

from assets.workshop.kit.shell import Band, Opening, ceiling, door, on_wall, sign, wall, window
from assets.workshop.room.hotel.measures import (
    BATH_DOOR,
    BATH_NORTH,
    BATH_SOUTH,
    BATH_TALL,
    BATH_WEST,
    BATH_WIDE,
    DOOR_211,
    DOOR_212,
    DOOR_214,
    DOOR_216,
    DOOR_LINEN,
    DOOR_STAIRS,
    DOOR_TALL,
    DOOR_WIDE,
    EAST,
    END_WINDOW,
    HALL_NORTH,
    HALL_SOUTH,
    LINEN_EAST,
    LINEN_NORTH,
    LINEN_SOUTH,
    LINEN_WEST,
    NORTH,
    ROOM_EAST,
    ROOM_NORTH,
    ROOM_SOUTH,
    ROOM_WEST,
    TALL,
    WEST,
    WINDOW_EAST,
    WINDOW_LOW,
    WINDOW_TALL,
    WINDOW_WEST,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import rod, tube
from assets.workshop.shapes.solids import box, sheet, slab

PETROL = linear("#5c7f8b")
SAGE = linear("#a5b8a8")
WALNUT = linear("#7c5539")
TRIM = linear("#e9e4d8")
_STEEL = palette.STEEL

_HALL = (
    Band(0.1, WALNUT),
    Band(0.98, PETROL, "hotel-wainscot", (1.0, 1.0)),
    Band(1.04, TRIM),
    Band(99.0, palette.WHITE, "hotel-paper", (0.8, 0.8)),
)
_ROOM = (Band(0.1, TRIM), Band(99.0, linear("#ece6d8"), "plaster", (1.5, 1.5)))
_FEATURE = (Band(0.1, TRIM), Band(99.0, SAGE, "plaster", (1.5, 1.5)))
_TILED = (Band(99.0, palette.WHITE, "tiles-white", (0.6, 0.6)),)
_STORE = (Band(0.1, palette.GREY), Band(99.0, linear("#e8ecea"), "plaster", (1.5, 1.5)))


XY = tuple[float, float]


def _doorway(middle: float, start: float) -> Opening:
    """An opening whose middle is so far from a wall's start."""
    return Opening(abs(middle - start) - DOOR_WIDE / 2, DOOR_WIDE, 0.0, DOOR_TALL)


def _holed(a: XY, b: XY, o: Opening, bands: Sequence[Band], tall: float = TALL) -> Parts:
    """A wall with a way through it, without reveals: a frame of its own lines that."""
    start, way = np.asarray(a), np.asarray(b) - np.asarray(a)
    way = way / np.linalg.norm(way)
    p, q = start + way * o.at, start + way * (o.at + o.wide)
    parts = wall(a, (float(p[0]), float(p[1])), tall, (), bands)
    parts += wall((float(q[0]), float(q[1])), b, tall, (), bands)
    top, up = bands[-1], (0, 0, tall - o.high)
    along = (float(q[0] - p[0]), float(q[1] - p[1]), 0.0)
    corner = (float(p[0]), float(p[1]), o.high)
    return [*parts, sheet(corner, along, up, top.colour, top.swatch, (3, 2), top.metres)]


def hall() -> Parts:
    """The corridor: two long walls with doors, the lift's end, the window's end."""
    c, a, b = (EAST, HALL_SOUTH), (WEST, HALL_NORTH), (EAST, HALL_NORTH)
    parts = _long_wall(a, b, (DOOR_212, DOOR_214, DOOR_216))
    parts += _long_wall(c, (WEST, HALL_SOUTH), (DOOR_STAIRS, DOOR_LINEN, DOOR_211))
    parts += wall(b, c, TALL, [END_WINDOW], _HALL) + window(b, c, END_WINDOW, 1)
    parts += wall((WEST, HALL_SOUTH), a, TALL, (), _HALL)
    parts.append(ceiling(WEST, HALL_SOUTH, EAST, HALL_NORTH, TALL))
    parts += _guest_door(a, b, _doorway(DOOR_212, WEST), "212")
    parts += _guest_door(a, b, _doorway(DOOR_216, WEST), "216")
    parts += _stairs(c, (WEST, HALL_SOUTH), _doorway(DOOR_STAIRS, EAST))
    parts += _guest_door(c, (WEST, HALL_SOUTH), _doorway(DOOR_211, EAST), "211")
    return parts + _open_doors()


def _long_wall(a: XY, b: XY, doors: tuple[float, float, float]) -> Parts:
    """A side of the corridor: the middle one of its doors is a way through."""
    first, through, last = doors
    left, right = (first + through) / 2, (through + last) / 2
    parts = wall(a, (left, a[1]), TALL, [_doorway(first, a[0])], _HALL)
    parts += _holed((left, a[1]), (right, a[1]), _doorway(through, left), _HALL)
    return parts + wall((right, a[1]), b, TALL, [_doorway(last, right)], _HALL)


def _guest_door(a: XY, b: XY, o: Opening, text: str) -> Parts:
    parts = door(a, b, o, palette.WHITE, "hotel-door", frame=WALNUT)
    parts += on_wall(_lock(), a, b, o.at + o.wide - 0.1, 1.08, -0.02)
    return parts + on_wall(sign(f"hotel-number:{text}", 0.2, 0.14), a, b, o.at - 0.22, 1.5)


def _stairs(a: XY, b: XY, o: Opening) -> Parts:
    """The door to the stairs: grey, with its sign."""
    parts = door(a, b, o, linear("#9aa5a8"), frame=WALNUT)
    parts += on_wall(sign("hotel-plate:TRAPPE", 0.5, 0.15), a, b, o.at + o.wide / 2, 1.5, -0.024)
    return parts + on_wall(sign("sign-clear", 0.32, 0.112), a, b, o.at + o.wide / 2, 1.3, -0.024)


def _lock() -> Parts:
    """The reader for key cards above a handle."""
    return slab((0.06, 0.02, 0.1), (0, -0.01, 0), palette.CHARCOAL, 0.008)


def _open_doors() -> Parts:
    """Room 214 and the linen room stand open, their leaves inside."""
    parts = _frame(DOOR_214, HALL_NORTH, ROOM_SOUTH) + _frame(DOOR_LINEN, LINEN_NORTH, HALL_SOUTH)
    a, b = (WEST, HALL_NORTH), (EAST, HALL_NORTH)
    number = sign("hotel-number:214", 0.2, 0.14)
    parts += on_wall(number, a, b, DOOR_214 - DOOR_WIDE / 2 - 0.22 - WEST, 1.5)
    plate = sign("hotel-plate:LINNED", 0.62, 0.186)
    parts += on_wall(plate, (EAST, HALL_SOUTH), (WEST, HALL_SOUTH), EAST - DOOR_LINEN, 2.2)
    leaf = slab((0.04, 0.86, DOOR_TALL - 0.03), (0, 0, 0.01), palette.WHITE, 0.004, "hotel-door")
    leaf += tube([(0.02, 0.34, 1.03), (0.07, 0.34, 1.03), (0.07, 0.23, 1.03)], 0.009, 6, _STEEL)
    parts += placed(leaf, DOOR_214 - DOOR_WIDE / 2 - 0.06, ROOM_SOUTH + 0.5)
    return parts + placed(leaf, DOOR_LINEN + DOOR_WIDE / 2 + 0.07, LINEN_NORTH - 0.5, h=180)


def _frame(middle: float, near: float, far: float) -> Parts:
    """The lining of a doorway between two walls, with its architraves on both sides."""
    parts: Parts = []
    low, high = min(near, far), max(near, far)
    half, mid = DOOR_WIDE / 2, (low + high) / 2
    for side in (-1, 1):
        at = (middle + side * (half + 0.01), mid, 0)
        parts += box((0.05, high - low, DOOR_TALL), at, WALNUT, cuts=(1, 4))
        for y in (low - 0.008, high + 0.008):
            at = (middle + side * (half + 0.03), y, 0)
            parts += box((0.09, 0.022, DOOR_TALL + 0.06), at, WALNUT, cuts=(1, 4))
    parts += box((DOOR_WIDE, high - low, 0.05), (middle, mid, DOOR_TALL - 0.03), WALNUT)
    for y in (low - 0.008, high + 0.008):
        parts += box((DOOR_WIDE + 0.14, 0.022, 0.09), (middle, y, DOOR_TALL - 0.02), WALNUT)
    return parts


def guest_room() -> Parts:
    """Room 214: an L of walls round the bathroom's box, with the window to the north."""
    a, b = (ROOM_WEST, ROOM_NORTH), (ROOM_EAST, ROOM_NORTH)
    glass = Opening(WINDOW_WEST - ROOM_WEST, WINDOW_EAST - WINDOW_WEST, WINDOW_LOW, WINDOW_TALL)
    parts = wall(a, b, TALL, [glass], _FEATURE) + window(a, b, glass, 1)
    corner = (BATH_WEST - 0.12, BATH_NORTH + 0.12)
    parts += wall(b, (ROOM_EAST, corner[1]), TALL, (), _ROOM)
    parts += wall((ROOM_EAST, corner[1]), corner, TALL, (), _ROOM)
    door_in = Opening(corner[1] - BATH_DOOR - BATH_WIDE / 2, BATH_WIDE, 0.0, DOOR_TALL)
    south = (corner[0], ROOM_SOUTH)
    parts += _holed(corner, south, door_in, _ROOM)
    parts += _holed(south, (ROOM_WEST, ROOM_SOUTH), _doorway(DOOR_214, south[0]), _ROOM)
    parts += wall((ROOM_WEST, ROOM_SOUTH), a, TALL, (), _ROOM)
    return [*parts, ceiling(ROOM_WEST, ROOM_SOUTH, ROOM_EAST, ROOM_NORTH, TALL)]


def bathroom() -> Parts:
    """Four tiled walls and the way in from the west."""
    south, north = (BATH_WEST, BATH_SOUTH), (BATH_WEST, BATH_NORTH)
    door_in = Opening(BATH_DOOR - BATH_WIDE / 2 - BATH_SOUTH, BATH_WIDE, 0.0, DOOR_TALL)
    parts = _holed(south, north, door_in, _TILED, BATH_TALL)
    parts += wall(north, (ROOM_EAST, BATH_NORTH), BATH_TALL, (), _TILED)
    parts += wall((ROOM_EAST, BATH_NORTH), (ROOM_EAST, BATH_SOUTH), BATH_TALL, (), _TILED)
    parts += wall((ROOM_EAST, BATH_SOUTH), south, BATH_TALL, (), _TILED)
    parts.append(ceiling(BATH_WEST, BATH_SOUTH, ROOM_EAST, BATH_NORTH, BATH_TALL))
    for side in (-1, 1):
        at = (BATH_WEST - 0.06, BATH_DOOR + side * (BATH_WIDE / 2 + 0.02), 0)
        parts += box((0.16, 0.07, DOOR_TALL + 0.05), at, TRIM, cuts=(1, 4))
    return parts + box((0.16, BATH_WIDE, 0.05), (BATH_WEST - 0.06, BATH_DOOR, DOOR_TALL), TRIM)


def linen_room() -> Parts:
    """Four plain walls and the way in from the corridor."""
    a, b = (LINEN_WEST, LINEN_NORTH), (LINEN_EAST, LINEN_NORTH)
    parts = _holed(a, b, _doorway(DOOR_LINEN, LINEN_WEST), _STORE)
    parts += wall(b, (LINEN_EAST, LINEN_SOUTH), TALL, (), _STORE)
    parts += wall((LINEN_EAST, LINEN_SOUTH), (LINEN_WEST, LINEN_SOUTH), TALL, (), _STORE)
    parts += wall((LINEN_WEST, LINEN_SOUTH), a, TALL, (), _STORE)
    parts.append(ceiling(LINEN_WEST, LINEN_SOUTH, LINEN_EAST, LINEN_NORTH, TALL))
    return parts


def town() -> Parts:
    """The town outside both windows."""
    y, x = NORTH + 1.0, EAST + 1.0
    view = sheet((-2.9, y, -0.7), (7.4, 0, 0), (0, 0, 4.93), swatch="hotel-town", glow=0.8)
    other = sheet((x, 3.7, -0.15), (0, -5.0, 0), (0, 0, 3.33), swatch="hotel-town", glow=0.8)
    return [view, other]


def lift() -> Parts:
    """The lift's steel doors at the corridor's west end, with its button and the floor's number."""
    parts: Parts = []
    for y in (0.96, 1.44):
        parts += box((0.03, 0.47, 2.1), (WEST + 0.015, y, 0), _STEEL, "brushed", cuts=(1, 4))
    for y in (0.68, 1.72):
        parts += box((0.05, 0.08, 2.18), (WEST + 0.02, y, 0), palette.SILVER, "brushed")
    parts += box((0.05, 1.12, 0.08), (WEST + 0.02, 1.2, 2.1), palette.SILVER, "brushed")
    parts += slab((0.02, 0.09, 0.18), (WEST + 0.01, 0.45, 1.05), palette.SILVER, 0.006)
    parts += rod((WEST + 0.02, 0.45, 1.14), (WEST + 0.03, 0.45, 1.14), 0.022, 12, palette.YELLOW)
    floor = sign("hotel-plate:2. SAL", 0.5, 0.15)
    return parts + on_wall(floor, (WEST, HALL_SOUTH), (WEST, HALL_NORTH), 1.2, 2.25)


def shell() -> Parts:
    """All of it."""
    makers = (hall, guest_room, bathroom, linen_room, town, lift)
    return [part for make in makers for part in make()]
