"""Walls, doors, windows, ceilings and lamps of the corridor and its four rooms."""

from assets.workshop.kit.decor import Pendant, radiator, switch
from assets.workshop.kit.shell import (
    Band,
    Opening,
    Panel,
    ceiling,
    door,
    on_wall,
    wall,
    window,
)
from assets.workshop.room.faelles.measures import (
    BREAK,
    BREAK_DOOR,
    CANTEEN,
    CANTEEN_DOOR,
    CHANGING,
    CHANGING_DOOR,
    ENTRANCE,
    HALF,
    HALL_EAST,
    HALL_NORTH,
    HALL_SOUTH,
    HALL_WEST,
    NORTH,
    OFFICE,
    OFFICE_DOOR,
    SOUTH,
    TABLE,
    TALL,
    Line,
)
from assets.workshop.room.plan import Extent
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, Patch, linear, placed
from assets.workshop.shapes.rounds import tube
from assets.workshop.shapes.solids import box, sheet

_PLASTER = ("plaster", (1.5, 1.5))
OAK: Colour = linear("#d9b98c")
_PALE: Colour = linear("#f5f2e9")


def bands(lower: Colour, high: float = 1.0, upper: Colour = _PALE) -> tuple[Band, ...]:
    """A white skirting, a painted dado, a pale wall above."""
    return (
        Band(0.09, palette.WHITE),
        Band(high, lower, *_PLASTER),
        Band(99.0, upper, *_PLASTER),
    )


_HALL = bands(linear("#d8c28e"), 1.05)
_CANTEEN = bands(linear("#e9e2d0"), 0.9)
_BREAK = bands(linear("#7fa0a0"), 1.1)
_OFFICE = bands(linear("#e6e2d8"), 0.09)
_CHANGING = (
    Band(0.1, linear("#6d7276")),
    Band(1.6, linear("#e9f1f2"), "tiles-white", (0.6, 0.6)),
    Band(99.0, linear("#f3f2ec"), *_PLASTER),
)

WINDOW_LOW, WINDOW_HIGH = 0.85, 2.25
BREAK_WINDOW = (-4.7, 2.1)  # in the north wall: from x, wide
CANTEEN_WINDOW = (2.5, 2.6)
SIDE_WINDOWS = ((0.2, 1.7), (2.5, 1.7))  # in the canteen's east wall: from y, wide
OFFICE_WINDOW = (-3.1, 1.7)
HIGH_WINDOWS = ((-2.9, 0.9), (-0.9, 0.9))  # over the lockers: from y, wide

PANELS = (
    *(Panel(0.0, y, TALL - 0.012, 0.6, 1.2, (5.0, 4.85, 4.6)) for y in (-2.4, 0.4, 3.0)),
    *(Panel(x, -1.6, TALL - 0.012, 0.6, 1.2, (7.2, 7.2, 7.1)) for x in (-4.2, -2.4)),
    Panel(-2.6, 2.6, TALL - 0.012, 0.6, 0.6, (12.0, 11.4, 10.4)),
    Panel(-4.4, 1.5, TALL - 0.012, 0.6, 0.6, (12.0, 11.4, 10.4)),
    *(Panel(x, y, TALL - 0.012, 0.6, 0.6, (7.0, 6.6, 6.0)) for x in (2.2, 5.4) for y in (0.3, 3.5)),
    Panel(2.5, -2.25, TALL - 0.012, 0.6, 0.6, (9.6, 9.1, 8.4)),
    Panel(5.0, -2.25, TALL - 0.012, 0.6, 0.6, (9.6, 9.1, 8.4)),
)
PENDANTS = (
    Pendant(TABLE[0], TABLE[1] - 0.75, 1.95, TALL, linear("#c8573a"), 0.42),
    Pendant(TABLE[0], TABLE[1] + 0.75, 1.95, TALL, linear("#c8573a"), 0.42),
    Pendant(-4.2, 3.6, 1.95, TALL, linear("#f0ede4"), 0.44),
)


def _from_y(a: float, wide: float, line: Line, high: float = 2.1, low: float = 0.0) -> Opening:
    """An opening between two y on a wall that runs north or south."""
    begin = line[0][1]
    at = a - begin if line[1][1] > begin else begin - (a + wide)
    return Opening(at, wide, low, high)


def _from_x(x: float, wide: float, line: Line) -> Opening:
    begin = line[0][0]
    at = x - begin if line[1][0] > begin else begin - (x + wide)
    return Opening(at, wide, WINDOW_LOW, WINDOW_HIGH)


def _facing(parts: Parts, x: float, y: float) -> Parts:
    """Of a wall's parts those that face a way: the wall itself, without reveals."""
    return [q for q in parts if float((q.normals @ (x, y, 0.0)).min()) > 0.9]


def corridor() -> Parts:
    """The corridor with four doorways and the glass doors at its north end."""
    west = (_from_y(*CHANGING_DOOR, HALL_WEST), _from_y(*BREAK_DOOR, HALL_WEST))
    east = (_from_y(*OFFICE_DOOR, HALL_EAST), _from_y(*CANTEEN_DOOR, HALL_EAST, 2.2))
    parts = wall(*HALL_WEST, TALL, west, _HALL) + wall(*HALL_EAST, TALL, east, _HALL)
    parts += wall(*HALL_NORTH, TALL, (ENTRANCE,), _HALL) + wall(*HALL_SOUTH, TALL, (), _HALL)
    parts += door(*HALL_WEST, west[0], linear("#5f9a96"), "worn", ajar=-168)
    parts += door(*HALL_EAST, east[0], OAK, "kit-oak", ajar=-80, handle_right=False)
    for o, line in ((west[1], HALL_WEST), (east[1], HALL_EAST)):
        parts += _lining(o, line)
    parts.append(_ceiling((-HALF, SOUTH, HALF, NORTH)))
    parts += on_wall(switch(), *HALL_WEST, 4.6, 1.0)
    return parts + placed(_glass_doors(), 0.0, NORTH + 0.12)


def _lining(o: Opening, line: Line) -> Parts:
    """A wooden lining round an opening without a door."""
    parts: Parts = []
    for x in (o.at + 0.03, o.at + o.wide - 0.03):
        parts += on_wall(box((0.06, 0.03, o.high), (0, -0.012, 0), OAK, "kit-oak"), *line, x, 0)
    top = box((o.wide, 0.03, 0.06), (0, -0.012, 0), OAK, "kit-oak")
    return parts + on_wall(top, *line, o.at + o.wide / 2, o.high - 0.06)


def _glass_doors() -> Parts:
    """Two leaves of glass in dark frames, the right one half open."""
    dark = linear("#3b444a")
    leaf = box((0.07, 0.05, 2.1), (0.035, 0, 0), dark) + box((0.07, 0.05, 2.1), (0.865, 0, 0), dark)
    for z, high in ((0.0, 0.14), (0.98, 0.06), (2.03, 0.07)):
        leaf += box((0.76, 0.05, high), (0.45, 0, z), dark)
    grip = [(0.79, -0.03, 0.85), (0.79, -0.07, 0.9), (0.79, -0.07, 1.25), (0.79, -0.03, 1.3)]
    leaf += tube(grip, 0.014, 8, palette.STEEL)
    parts = placed(leaf, -0.9)
    parts += placed([*placed(leaf, 0, 0, 0, 180)], 0.9, 0, 0, -62)
    return parts + box((1.8, 0.09, 0.05), (0, 0, 2.1), dark)


def _ceiling(area: Extent) -> Patch:
    return ceiling(*area, TALL, palette.WHITE, "ceiling-tiles", (0.6, 0.6))


def _sides(area: Extent) -> tuple[Line, Line, Line, Line]:
    """A room's west, north, east and south wall."""
    a, b, c, d = area
    return ((a, b), (a, d)), ((a, d), (c, d)), ((c, d), (c, b)), ((c, b), (a, b))


def canteen() -> Parts:
    """The canteen: windows north and east, open to the corridor."""
    west, north, east, south = _sides(CANTEEN)
    parts = _facing(wall(*west, TALL, (_from_y(*CANTEEN_DOOR, west, 2.2),), _CANTEEN), 1, 0)
    views = tuple(_from_y(a, w, east, WINDOW_HIGH, WINDOW_LOW) for a, w in SIDE_WINDOWS)
    parts += wall(*east, TALL, views, _CANTEEN)
    street = _from_x(*CANTEEN_WINDOW, north)
    parts += wall(*north, TALL, (street,), _CANTEEN) + wall(*south, TALL, (), _CANTEEN)
    for o in views:
        parts += window(*east, o) + on_wall(radiator(1.3), *east, o.at + o.wide / 2, 0.14)
    return [*parts, *window(*north, street), _ceiling(CANTEEN)]


def break_room() -> Parts:
    """The break room: a window to the street, open to the corridor."""
    west, north, east, south = _sides(BREAK)
    parts = _facing(wall(*east, TALL, (_from_y(*BREAK_DOOR, east),), _BREAK), -1, 0)
    street = _from_x(*BREAK_WINDOW, north)
    parts += wall(*north, TALL, (street,), _BREAK)
    parts += wall(*west, TALL, (), _BREAK) + wall(*south, TALL, (), _BREAK)
    parts += on_wall(radiator(1.5), *north, street.at + street.wide / 2, 0.14)
    return [*parts, *window(*north, street), _ceiling(BREAK)]


def changing_room() -> Parts:
    """The changing room: tiled, high windows over the lockers, a door to the showers."""
    west, north, east, south = _sides(CHANGING)
    parts = _facing(wall(*east, TALL, (_from_y(*CHANGING_DOOR, east),), _CHANGING), -1, 0)
    lights = tuple(_from_y(a, w, west, 2.5, 2.12) for a, w in HIGH_WINDOWS)
    parts += wall(*west, TALL, lights, _CHANGING)
    shower = Opening(1.25, 0.9)
    parts += wall(*south, TALL, (shower,), _CHANGING) + wall(*north, TALL, (), _CHANGING)
    parts += door(*south, shower, linear("#e4e8ea"), "worn")
    for o in lights:
        parts += window(*west, o, 0)
        pane = sheet(
            (-o.wide / 2, 0.1, o.low),
            (o.wide, 0, 0),
            (0, 0, o.high - o.low),
            linear("#e6f0f4"),
            "laminate",
            glow=1.2,
        )
        parts += on_wall([pane], *west, o.at + o.wide / 2, 0.0, 0.0)
    return [*parts, _ceiling(CHANGING)]


def office() -> Parts:
    """The director's office: a window to the east, quiet walls."""
    west, north, east, south = _sides(OFFICE)
    parts = _facing(wall(*west, TALL, (_from_y(*OFFICE_DOOR, west),), _OFFICE), 1, 0)
    view = _from_y(*OFFICE_WINDOW, east, WINDOW_HIGH, WINDOW_LOW)
    parts += wall(*east, TALL, (view,), _OFFICE)
    parts += wall(*north, TALL, (), _OFFICE) + wall(*south, TALL, (), _OFFICE)
    parts += window(*east, view) + on_wall(radiator(1.3), *east, view.at + view.wide / 2, 0.14)
    return [*parts, _ceiling(OFFICE)]


def lamps() -> Parts:
    """Panels everywhere, pendants over the table and by the sofa."""
    panels = [p for lamp in PANELS for p in lamp.parts()]
    return panels + [p for lamp in PENDANTS for p in lamp.parts()]


def shell() -> Parts:
    """All of it."""
    makers = (corridor, canteen, break_room, changing_room, office, lamps)
    return [part for make in makers for part in make()]
