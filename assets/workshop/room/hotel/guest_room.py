"""What furnishes room 214: bedside tables, desk, television, armchair, curtains, wardrobe."""

from assets.workshop.kit.decor import flowers, framed_picture, radiator, socket, switch
from assets.workshop.kit.seating import armchair, canteen_chair
from assets.workshop.kit.shell import on_wall, sign
from assets.workshop.kit.textiles import Garment, carpet, curtain_pair, hanger, hanging, pillow
from assets.workshop.room.hotel.measures import (
    BATH_NORTH,
    BATH_WEST,
    BED,
    ROOM_EAST,
    ROOM_NORTH,
    ROOM_SOUTH,
    ROOM_WEST,
    WINDOW_EAST,
    WINDOW_WEST,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import rod, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.breaks import mug

_WALNUT = linear("#7c5539")
_DARK = palette.CHARCOAL


def _west(parts: Parts, y: float, z: float) -> Parts:
    """Hung on the room's west wall at y."""
    return on_wall(parts, (ROOM_WEST, ROOM_SOUTH), (ROOM_WEST, ROOM_NORTH), y - ROOM_SOUTH, z)


def _north(parts: Parts, x: float, z: float) -> Parts:
    return on_wall(parts, (ROOM_WEST, ROOM_NORTH), (ROOM_EAST, ROOM_NORTH), x - ROOM_WEST, z)


def bedside() -> Parts:
    """A panel of walnut behind the bed, a table with a drawer on each side, a picture above."""
    x = BED[0]
    parts = _north(
        slab((3.3, 0.03, 1.2), (0, -0.016, 0), palette.WHITE, 0.006, "kit-walnut"), x, 0.1
    )
    for side in (-1, 1):
        table = slab((0.46, 0.4, 0.36), (0, 0, 0.14), palette.WHITE, 0.008, "kit-walnut")
        table += box((0.4, 0.012, 0.14), (0, -0.206, 0.3), _WALNUT)
        table += rod((0, -0.21, 0.37), (0, -0.235, 0.37), 0.014, 10, palette.STEEL)
        for dx in (-0.19, 0.19):
            table += box((0.03, 0.34, 0.14), (dx, 0, 0), _DARK)
        parts += placed(table, x + side * 1.25, 8.35)
    parts += _north(framed_picture("hotel-art-0", 1.0, 0.56), x, 1.55)
    parts += _north(switch(), x - 1.1, 0.75) + _north(switch(), x + 1.1, 0.75)
    books = slab((0.15, 0.2, 0.03), (3.45, 8.16, 0.5), linear("#2f5b7c"), 0.004, h=14)
    return parts + books


def bench() -> Parts:
    """The bench at the foot of the bed, with a folded throw at its east end."""
    x, y = BED[0] - 0.3, 6.12
    parts = slab((1.4, 0.42, 0.1), (x, y, 0.34), linear("#8a7a5f"), 0.04, "kit-fabric", rounds=2)
    for dx in (-0.6, 0.6):
        for dy in (-0.15, 0.15):
            parts += box((0.045, 0.045, 0.35), (x + dx, y + dy, 0), _WALNUT, cuts=(1, 2))
    throw = slab(
        (0.46, 0.44, 0.05), (x + 0.42, y, 0.44), linear("#b98d4a"), 0.024, "linen", rounds=2
    )
    return parts + throw


def window_side() -> Parts:
    """Curtains and a net, the radiator, an armchair with a cushion, a little table."""
    middle = (WINDOW_WEST + WINDOW_EAST) / 2
    wide = WINDOW_EAST - WINDOW_WEST
    drapes = placed(curtain_pair(wide + 0.5, 2.42, linear("#3f7482"), 0.21), 0, -0.2, 0.04)
    parts = _north(drapes, middle, 0.0) + _north(radiator(1.3, 0.42), middle, 0.13)
    parts += placed(armchair(linear("#b5803a")), -0.72, 7.55, 0, 24)
    parts += placed(pillow((0.42, 0.42, 0.12), linear("#e8dfca"), seed=8), -0.78, 7.68, 0.5, 24, 62)
    top = turned(((0.0, 0.48), (0.24, 0.48), (0.24, 0.5), (0.0, 0.5)), 20, _WALNUT)
    parts += placed([*top, *rod((0, 0, 0), (0, 0, 0.48), 0.02, 8, _DARK)], 0.02, 7.95)
    parts += placed(turned(((0.16, 0), (0.16, 0.015), (0, 0.02)), 18, _DARK), 0.02, 7.95)
    parts += placed(flowers(linear("#e9c84b"), 0.26, 5), -0.02, 8.0, 0.5)
    return parts + placed(mug(), 0.1, 7.86, 0.5, 70)


def desk_side() -> Parts:
    """The west wall: a desk with lamp, kettle tray and chair, the television, a mirror."""
    y = 5.66
    top = slab((1.4, 0.5, 0.04), (0, -0.26, 0.71), palette.WHITE, 0.006, "kit-walnut")
    for x in (-0.68, 0.68):
        top += slab((0.04, 0.48, 0.71), (x, -0.26, 0), palette.WHITE, 0.004, "kit-walnut")
    parts = _west(top + _on_desk(), y, 0.0)
    parts += placed(
        canteen_chair(linear("#b5803a"), legs=_DARK), ROOM_WEST + 0.56, y + 0.12, 0, -84
    )
    parts += _west(_television(), 6.6, 1.1)
    board = slab((1.0, 0.36, 0.42), (0, -0.19, 0.12), palette.WHITE, 0.006, "kit-walnut")
    parts += _west(board + box((0.9, 0.3, 0.12), (0, -0.19, 0), _DARK), 6.95, 0.0)
    return parts + _west(socket(), 5.3, 0.32)


def _on_desk() -> Parts:
    """A lamp, a folder, a tray with kettle and cups; y from the wall."""
    parts = turned(((0.07, 0), (0.07, 0.02), (0.01, 0.03), (0.01, 0.34)), 14, palette.STEEL)
    shade = turned(((0.11, 0.3), (0.06, 0.44)), 16, linear("#e8dcc0"), "linen", creases=False)
    parts = placed([*parts, *shade], -0.6, -0.14, 0.75)
    tray = slab((0.42, 0.3, 0.015), (0.44, -0.24, 0.75), _DARK, 0.006)
    kettle = turned(
        ((0.0, 0), (0.075, 0), (0.06, 0.17), (0.03, 0.2), (0, 0.205)), 16, palette.SILVER
    )
    kettle += box((0.02, 0.03, 0.15), (0.085, 0, 0.04), _DARK)
    parts += tray + placed(kettle, 0.36, -0.2, 0.765) + placed(mug(), 0.56, -0.16, 0.765)
    folder = slab((0.22, 0.3, 0.02), (-0.12, -0.27, 0.75), linear("#1f3a52"), 0.004, h=-8)
    return (
        parts + folder + placed(sign("hotel-notice-breakfast", 0.13, 0.139), -0.34, -0.12, 0.752, 0)
    )


def _television() -> Parts:
    """A flat screen on the wall, its face lit."""
    frame = slab((1.1, 0.05, 0.64), (0, -0.03, 0), palette.BLACK, 0.01)
    face = ((-0.53, -0.0565, 0.022), (1.06, 0, 0), (0, 0, 0.596))
    return [*frame, sheet(*face, swatch="hotel-tv", glow=0.8)]


def wardrobe() -> Parts:
    """The open wardrobe in the entrance: rail, hangers, a guest's coat, shelves, a luggage rack."""
    parts = _west(_niche(), 3.75, 0.0)
    for y in (3.36, 3.5, 3.62):
        parts += placed(hanger(0.19), ROOM_WEST + 0.28, y, 1.72, h=84)
    coat = hanging(Garment(0.95, 0.21, 0.27, 0.58, linear("#59646d")))
    parts += placed(coat, ROOM_WEST + 0.28, 3.95, 1.72, h=92)
    notice = placed(sign("hotel-notice-knock", 0.3, 0.32), 0, 0, 0)
    corner = (BATH_WEST - 0.12, BATH_NORTH + 0.12)
    parts += on_wall(notice, corner, (corner[0], ROOM_SOUTH), 2.3, 1.4)
    return parts + _rack()


def _niche() -> Parts:
    sides = palette.WHITE
    parts: Parts = []
    for x in (-0.62, 0.62):
        parts += box((0.03, 0.56, 2.2), (x, -0.28, 0), sides, "hotel-door", cuts=(1, 4))
    parts += slab((1.27, 0.56, 0.04), (0, -0.28, 2.16), sides, 0.004, "kit-walnut")
    parts += slab((1.21, 0.54, 0.03), (0, -0.28, 1.82), sides, 0.004, "kit-walnut")
    parts += slab((1.21, 0.54, 0.1), (0, -0.28, 0.0), sides, 0.004, "kit-walnut")
    parts += rod((-0.6, -0.28, 1.72), (0.6, -0.28, 1.72), 0.014, 8, palette.STEEL)
    parts += slab(
        (0.5, 0.36, 0.12), (-0.25, -0.3, 1.85), linear("#d8d2c4"), 0.05, "linen", rounds=2
    )
    safe = slab((0.38, 0.34, 0.24), (0.36, -0.3, 0.1), _DARK, 0.01)
    safe += slab((0.1, 0.01, 0.07), (0.36, -0.475, 0.2), palette.SILVER, 0.004)
    return parts + safe


def _rack() -> Parts:
    """A folding rack with a guest's open bag."""
    parts: Parts = []
    for x in (-0.26, 0.26):
        parts += rod((x, -0.2, 0.0), (x, 0.2, 0.5), 0.014, 6, palette.STEEL)
        parts += rod((x, 0.2, 0.0), (x, -0.2, 0.5), 0.014, 6, palette.STEEL)
    for y in (-0.16, -0.05, 0.06, 0.17):
        parts += box((0.6, 0.05, 0.008), (0, y, 0.49), linear("#4a3a2c"))
    return placed(parts, -1.3, 4.72, 0, 90)


def rug() -> Parts:
    """The rug beside and below the bed's foot."""
    return placed(carpet(2.9, 2.0, linear("#5b7782"), border=linear("#2f4a55")), 1.9, 6.6)


def guest_room() -> Parts:
    """All of it."""
    makers = (bedside, bench, window_side, desk_side, wardrobe, rug)
    return [part for make in makers for part in make()]
