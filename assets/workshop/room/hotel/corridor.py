"""What stands and hangs in the hotel's corridor."""

from assets.workshop.kit.decor import flowers, framed_picture, pot_plant, radiator, switch
from assets.workshop.kit.shell import on_wall, sign
from assets.workshop.kit.textiles import curtain_pair
from assets.workshop.room.hotel.measures import (
    DOOR_LINEN,
    EAST,
    END_WINDOW,
    HALL_NORTH,
    HALL_SOUTH,
    WEST,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.solids import box, slab
from assets.workshop.things.safety import fire_extinguisher

_WALNUT = linear("#7c5539")


def _north(parts: Parts, x: float, z: float) -> Parts:
    """Hung on the corridor's north wall at x."""
    return on_wall(parts, (WEST, HALL_NORTH), (EAST, HALL_NORTH), x - WEST, z)


def _south(parts: Parts, x: float, z: float) -> Parts:
    return on_wall(parts, (EAST, HALL_SOUTH), (WEST, HALL_SOUTH), EAST - x, z)


def pictures() -> Parts:
    """Pictures, the escape plan, the way to the lift, the fire point, a switch."""
    parts = _north(framed_picture("hotel-art-1", 0.7, 0.5), 2.55, 1.3)
    parts += _north(framed_picture("hotel-art-0", 0.6, 0.43), -4.55, 1.32)
    parts += _south(framed_picture("hotel-art-2", 0.7, 0.5), 2.5, 1.3)
    parts += _south(framed_picture("hotel-art-1", 0.6, 0.43), -2.6, 1.35)
    parts += _north(sign("escape-plan", 0.4, 0.29), 0.55, 1.42)
    parts += _south(sign("sign-fire", 0.2, 0.2), 0.5, 1.72)
    parts += _south(fire_extinguisher(), 0.5, 0.75)
    return parts + _north(switch(), -1.12, 1.08) + _south(switch(), DOOR_LINEN - 0.65, 1.08)


def signpost() -> Parts:
    """The hanging sign: which rooms lie ahead, and where the lift is."""
    parts = slab((0.03, 1.0, 0.3), (0.95, 1.72, 2.18), linear("#1f3a52"), 0.006)
    face = placed(sign("hotel-plate:211 – 218", 0.96, 0.28, 0.004), 0.93, 1.72, 2.19, -90)
    back = placed(sign("hotel-plate:ELEVATOR", 0.96, 0.28, 0.004), 0.97, 1.72, 2.19, 90)
    for y in (1.32, 2.12):
        parts += box((0.012, 0.012, 0.14), (0.95, y, 2.47), palette.STEEL)
    return [*parts, *face, *back]


def window_end() -> Parts:
    """The east end: curtains, a radiator, a plant, a narrow table with flowers."""
    a, b = (EAST, HALL_NORTH), (EAST, HALL_SOUTH)
    middle = END_WINDOW.at + END_WINDOW.wide / 2
    drapes = placed(curtain_pair(1.7, 2.2, linear("#b98d4a"), 0.2), 0, -0.2, 0.06)
    parts = on_wall(drapes, a, b, middle, 0.0) + on_wall(radiator(0.9, 0.3), a, b, middle, 0.14)
    parts += placed(pot_plant(1.15, 16, upright=0.75), 6.55, 2.0)
    return parts + _table(6.0)


def _table(x: float) -> Parts:
    """A narrow table along the south wall with flowers on it."""
    parts = slab((1.0, 0.32, 0.03), (x, 0.2, 0.82), _WALNUT, 0.006, "kit-walnut")
    for dx in (-0.44, 0.44):
        for y in (0.08, 0.31):
            parts += box((0.035, 0.035, 0.82), (x + dx, y, 0), _WALNUT, cuts=(1, 2))
    return parts + placed(flowers(linear("#d9566b"), 0.4), x, 0.2, 0.85)


def luggage() -> Parts:
    """A guest's suitcase outside 212, and a tray that waits to be fetched."""
    case = slab((0.4, 0.24, 0.56), (0, 0, 0.05), linear("#a3452f"), 0.04, rounds=2)
    for z in (0.16, 0.3, 0.44):
        case += box((0.404, 0.244, 0.008), (0, 0, z), linear("#7d3323"))
    for side in (-0.1, 0.1):
        case += box((0.015, 0.015, 0.3), (side, 0.07, 0.6), palette.STEEL)
    case += slab((0.24, 0.03, 0.03), (0, 0.07, 0.9), palette.CHARCOAL, 0.01)
    for x in (-0.15, 0.15):
        case += box((0.04, 0.16, 0.05), (x, 0, 0), palette.CHARCOAL)
    return placed(case, 4.05, 2.14, 0, h=-8)


def corridor() -> Parts:
    """All of it."""
    makers = (pictures, signpost, window_end, luggage)
    return [part for make in makers for part in make()]
