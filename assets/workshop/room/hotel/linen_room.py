"""What fills the linen room: racks of sheets and towels, a basket, machines, the board."""

from collections.abc import Sequence

from assets.workshop.kit.decor import notice_board, switch
from assets.workshop.kit.shell import on_wall, sign
from assets.workshop.kit.textiles import crumpled, pillow, stack
from assets.workshop.room.hotel.measures import LINEN_EAST, LINEN_NORTH, LINEN_SOUTH, LINEN_WEST
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import hoop, rod, turned
from assets.workshop.shapes.solids import box, sheet, slab

_LEVELS = (0.2, 0.68, 1.12, 1.56, 1.98)
_FRAME = linear("#c3c8ca")
_TOWEL_BLUE, _TOWEL_SAND = linear("#a9c3cf"), linear("#dccdae")

Load = tuple[str, float, int, Colour]  # cloth, width of a stack, pieces in it, colour
_SHEETS: Load = ("linen", 0.38, 6, linear("#f3f1ea"))
_TOWELS: Load = ("terry", 0.3, 5, linear("#f4f2ec"))
_BLUE: Load = ("terry", 0.3, 5, _TOWEL_BLUE)
_SAND: Load = ("terry", 0.26, 6, _TOWEL_SAND)
_CASES: Load = ("linen", 0.3, 8, linear("#eef0ee"))


def rack(wide: float, loads: Sequence[Load], labels: Sequence[str], seed: int) -> Parts:
    """A rack of steel, back at y 0, one load and one label a shelf from the lowest."""
    parts: Parts = []
    for x in (-wide / 2, wide / 2):
        for y in (-0.02, -0.46):
            parts += box(
                (0.035, 0.035, 2.15), (x, y, 0), _FRAME, "upright", "top bottom", cuts=(1, 3)
            )
    for i, z in enumerate(_LEVELS):
        parts += box((wide, 0.47, 0.028), (0, -0.24, z - 0.028), _FRAME, "worn", cuts=(3, 1))
        if i < len(loads):
            parts += _filled(wide, loads[i], z, seed + i)
        if i < len(labels):
            corner = (-wide / 2 + 0.1, -0.4765, z - 0.052)
            plate = sheet(corner, (0.36, 0, 0), (0, 0, 0.065), swatch=f"hotel-shelf:{labels[i]}")
            parts.append(plate)
    return parts


def _filled(wide: float, load: Load, z: float, seed: int) -> Parts:
    """Stacks side by side on a shelf."""
    swatch, one, pieces, color = load
    count = int((wide - 0.06) / (one + 0.03))
    step = (wide - 0.06) / count
    parts: Parts = []
    for k in range(count):
        tall = pieces - ((seed * 7 + k * 3) % 3)
        pile = stack((one, 0.36, 0.34 / pieces * 0.9), tall, color, swatch, seed * 5 + k)
        parts += placed(pile, -wide / 2 + 0.03 + step * (k + 0.5), -0.25, z)
    return parts


def racks() -> Parts:
    """Two racks at the south wall, one at the west wall."""
    west, mid = (LINEN_WEST, LINEN_SOUTH), (LINEN_EAST, LINEN_SOUTH)
    a = rack(
        1.5,
        (_SHEETS, _SHEETS, _CASES, _TOWELS),
        ("LAGNER 180 CM", "LAGNER 90 CM", "PUDEBETRÆK", "HÅNDKLÆDER"),
        1,
    )
    b = rack(
        1.5,
        (_BLUE, _TOWELS, _SAND, _BLUE),
        ("BADELAGNER", "HÅNDKLÆDER", "BADEMÅTTER", "GÆSTEHÅNDKLÆDER"),
        8,
    )
    c = rack(
        1.6,
        (_SHEETS, _CASES, _SHEETS, _TOWELS),
        ("DYNEBETRÆK", "PUDEBETRÆK", "LAGNER 90 CM", "HÅNDKLÆDER"),
        15,
    )
    for x in (-0.5, 0.15):
        c += placed(pillow((0.6, 0.42, 0.16), seed=4), x, -0.24, 1.98)
    parts = on_wall(a, mid, west, LINEN_EAST + 1.35, 0.0) + on_wall(
        b, mid, west, LINEN_EAST - 0.18, 0.0
    )
    return parts + on_wall(c, west, (LINEN_WEST, LINEN_NORTH), 1.4, 0.0)


def basket() -> Parts:
    """The basket on wheels for used linen: a canvas bag in a frame of steel."""
    color = linear("#3d6a86")
    parts: Parts = []
    for x in (-0.4, 0.4):
        for y in (-0.27, 0.27):
            parts += rod((x, y, 0.1), (x, y, 0.8), 0.013, 6, palette.SILVER)
            parts += rod((x, y - 0.015, 0.045), (x, y + 0.015, 0.045), 0.045, 10, palette.CHARCOAL)
    for y in (-0.27, 0.27):
        parts += rod((-0.4, y, 0.8), (0.4, y, 0.8), 0.013, 6, palette.SILVER)
        parts += box((0.78, 0.012, 0.62), (0, y, 0.18), color, "linen", cuts=3)
    for x in (-0.4, 0.4):
        parts += rod((x, -0.27, 0.8), (x, 0.27, 0.8), 0.013, 6, palette.SILVER)
        parts += box((0.012, 0.53, 0.62), (x, 0, 0.18), color, "linen", cuts=3)
    parts += box((0.78, 0.53, 0.02), (0, 0, 0.16), color)
    parts += placed(crumpled(0.74, 0.51, 0.26, seed=31, cells=18), 0, 0, 0.6)
    plate = sheet(
        (-0.26, -0.278, 0.42), (0.52, 0, 0), (0, 0, 0.156), swatch="hotel-plate:BRUGT LINNED"
    )
    return placed([*parts, plate], 0.3, -2.78, 0, 62)


def machines() -> Parts:
    """A washing machine and a dryer at the east wall, detergent on top."""
    parts: Parts = []
    for i, dark in enumerate((palette.CHARCOAL, palette.DARK_STEEL)):
        one = slab((0.6, 0.58, 0.85), (0, -0.3, 0), palette.WHITE, 0.012)
        one += placed(
            hoop((0, 0, 0), (0, 1, 0), 0.17, 0.022, (22, 8), palette.SILVER), 0, -0.595, 0.44
        )
        glass = placed(
            turned(((0.165, 0.0), (0.1, 0.03), (0.0, 0.04)), 20, dark), 0, -0.59, 0.44, p=90
        )
        one += glass + box((0.56, 0.01, 0.09), (0, -0.592, 0.73), palette.PALE)
        one += rod((0.2, -0.59, 0.775), (0.2, -0.62, 0.775), 0.026, 12, palette.STEEL)
        parts += placed(one, -0.31 + i * 0.63, 0, 0)
    for x, color in ((-0.4, "#2d63b3"), (-0.22, "#e8e4d8"), (0.3, "#2f7d5b")):
        parts += slab((0.15, 0.1, 0.24), (x, -0.2, 0.85), linear(color), 0.02)
        parts += rod((x, -0.2, 1.09), (x, -0.2, 1.12), 0.03, 10, palette.WHITE)
    return on_wall(parts, (LINEN_EAST, LINEN_NORTH), (LINEN_EAST, LINEN_SOUTH), 0.78, 0.0)


def walls() -> Parts:
    """The notice board, the plan for accidents with chemicals, a switch."""
    east = ((LINEN_EAST, LINEN_NORTH), (LINEN_EAST, LINEN_SOUTH))
    notices = (
        ("hotel-notice-knock", 0.05, 0.34, 0.3, 0.32),
        ("hotel-notice-lost", 0.4, 0.36, 0.28, 0.3),
        ("hotel-list", 0.74, 0.3, 0.28, 0.385),
        ("hotel-notice-break", 0.08, 0.03, 0.26, 0.277),
        ("hotel-notice-acid", 0.42, 0.03, 0.28, 0.3),
    )
    parts = on_wall(notice_board(1.1, 0.72, notices), *east, 2.35, 1.3)
    north = ((LINEN_WEST, LINEN_NORTH), (LINEN_EAST, LINEN_NORTH))
    parts += on_wall(sign("hotel-notice-acid", 0.3, 0.32), *north, 1.4, 1.4)
    return parts + on_wall(switch(), *north, 1.9, 1.08)


def table() -> Parts:
    """A table to fold on, 0.9 m high, between the racks and the door."""
    x, y = -2.55, -1.0
    parts = slab((1.1, 0.6, 0.04), (x, y, 0.86), palette.WHITE, 0.008, "laminate", h=90)
    for dx in (-0.25, 0.25):
        for dy in (-0.5, 0.5):
            parts += box((0.05, 0.05, 0.86), (x + dx, y + dy, 0), palette.STEEL, cuts=(1, 3))
    parts += placed(stack((0.34, 0.3, 0.05), 4, swatch="terry", seed=41), x, y - 0.3, 0.9, 90)
    return parts + placed(stack((0.36, 0.3, 0.04), 3, seed=43), x - 0.02, y + 0.28, 0.9, 90)


def linen_room() -> Parts:
    """All of it."""
    makers = (racks, basket, machines, walls, table)
    return [part for make in makers for part in make()]
