"""The resident's room: her own furniture, photographs, plants, curtains, and the lift's rail."""

from itertools import pairwise

from assets.workshop.kit.decor import (
    Pendant,
    flowers,
    framed_picture,
    pot_plant,
    radiator,
    socket,
    switch,
)
from assets.workshop.kit.seating import armchair, canteen_chair, round_table
from assets.workshop.kit.shell import on_wall
from assets.workshop.kit.textiles import carpet, curtain_pair, pillow
from assets.workshop.room.plejehjem.measures import (
    BED,
    HOME_EAST,
    HOME_NORTH,
    HOME_SOUTH,
    HOME_WEST,
    HOME_WINDOW,
    TABLE,
    TALL,
    TROLLEY,
)
from assets.workshop.room.plejehjem.walls import HOME_NORTH_WALL
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import ball, rod, turned
from assets.workshop.shapes.solids import box, sheet, slab

_TEAK = linear("#e2cdb4")
_ROSE, _GREEN = linear("#a9566a"), linear("#5f7f63")
_EAST_WALL = ((HOME_EAST, HOME_NORTH), (HOME_EAST, HOME_SOUTH))
_SOUTH_WALL = ((HOME_EAST, HOME_SOUTH), (HOME_WEST, HOME_SOUTH))
_WEST_WALL = ((HOME_WEST, HOME_SOUTH), (HOME_WEST, HOME_NORTH))

PENDANT = Pendant(TABLE[0], TABLE[1], 1.72, TALL, linear("#f3efe4"), 0.48)


def window_side() -> Parts:
    """What stands at the window: curtains, radiator, plants on the sill, pendant, table, chairs."""
    middle = HOME_WINDOW.at + HOME_WINDOW.wide / 2
    drapes = placed(curtain_pair(2.7, 2.28, linear("#c98f6b"), 0.2), 0, -0.1, 0.12)
    parts = on_wall(drapes, *HOME_NORTH_WALL, middle, 0.0)
    parts += on_wall(radiator(1.5, 0.42), *HOME_NORTH_WALL, middle, 0.1)
    y, z = HOME_NORTH + 0.06, HOME_WINDOW.low
    parts += placed(pot_plant(0.42, 12, linear("#5a9a4e"), palette.WHITE, 0.6, 3), 1.1, y, z)
    parts += placed(_geranium(linear("#d8433f")), 1.62, y, z)
    parts += placed(_geranium(linear("#e58fb0")), 2.1, y, z)
    parts += placed(pot_plant(0.36, 16, linear("#6f9b62"), _ROSE, 0.25, 8), 2.5, y, z)
    parts += PENDANT.parts()
    x, y = TABLE
    parts += placed(round_table(0.46, 0.72, "kit-oak", _TEAK, linear("#7a5638")), x, y)
    parts += placed(
        carpet(2.3, 1.7, linear("#8c4a44"), border=linear("#c7a77a")), x + 0.1, y - 0.02
    )
    parts += placed(flowers(linear("#e8b53c"), 0.3), x - 0.2, y + 0.24, 0.72)
    seat = canteen_chair(_GREEN, 0.45, "kit-fabric", linear("#7a5638"))
    return parts + placed(seat, x - 0.72, y + 0.28, 0, 68)


def _geranium(colour: tuple[float, float, float]) -> Parts:
    parts = pot_plant(0.26, 12, linear("#4f8745"), linear("#b9603e"), 0.5, 5)
    for k in range(4):
        at = (0.05 * ((k % 2) * 2 - 1), 0.04 * (k // 2 * 2 - 1), 0.25 + 0.03 * (k % 3))
        parts += rod((0, 0, 0.12), at, 0.004, 4, palette.GREEN, False)
        parts += ball(at, (0.036, 0.036, 0.028), 8, colour)
    return parts


def easy_corner() -> Parts:
    """Inger's armchair with a cushion, and the reading lamp behind it."""
    chair = armchair(linear("#7d8f6a"), 0.74)
    chair += placed(pillow((0.42, 0.36, 0.13), _ROSE, seed=4), 0, 0.14, 0.52, p=68)
    parts = placed(chair, 3.3, 5.2, 0, -14)
    foot = ((0.14, 0.0), (0.14, 0.015), (0.012, 0.025), (0.011, 1.35))
    lamp = turned(foot, 14, palette.STEEL)
    shade = turned(((0.17, 1.3), (0.11, 1.55)), 18, linear("#f2e3c2"))
    return parts + placed([*lamp, *shade], 3.0, 5.82)


def bed_side() -> Parts:
    """The bedside table with lamp and photograph, pictures over the bed, the lift's rail."""
    x, y = BED
    parts = placed(_bedside_table(), x - 0.95, HOME_NORTH - 0.24)
    parts += on_wall(framed_picture("care-photo-0", 0.34, 0.255), *HOME_NORTH_WALL, x - 0.25, 1.5)
    parts += on_wall(framed_picture("care-photo-4", 0.24, 0.18), *HOME_NORTH_WALL, x + 0.22, 1.62)
    parts += on_wall(framed_picture("care-photo-2", 0.24, 0.18), *HOME_NORTH_WALL, x + 0.22, 1.34)
    parts += on_wall(socket(), *HOME_NORTH_WALL, x - 1.3, 0.3)
    rail = box((0.07, 3.4, 0.05), (x, y - 0.35, TALL - 0.06), palette.SILVER, cuts=(1, 2))
    for dy in (-1.6, 0.0, 1.2):
        rail += box((0.14, 0.06, 0.02), (x, y - 0.35 + dy, TALL - 0.02), palette.STEEL)
    return parts + rail


def _bedside_table() -> Parts:
    parts = slab((0.46, 0.42, 0.5), (0, 0, 0.1), _TEAK, 0.01, "kit-oak")
    for z in (0.16, 0.38):
        parts += slab((0.4, 0.015, 0.18), (0, -0.215, z), _TEAK, 0.005, "kit-oak")
        parts += rod((0, -0.222, z + 0.09), (0, -0.245, z + 0.09), 0.012, 8, palette.STEEL)
    for dx in (-0.18, 0.18):
        for dy in (-0.16, 0.16):
            parts += ball((dx, dy, 0.05), (0.03, 0.03, 0.05), 8, palette.CHARCOAL)
    parts += slab((0.5, 0.46, 0.025), (0, 0, 0.6), _TEAK, 0.008, "kit-oak")
    lamp = turned(((0.06, 0.0), (0.05, 0.02), (0.015, 0.04), (0.012, 0.22)), 14, linear("#8a5f7a"))
    lamp += turned(((0.1, 0.2), (0.065, 0.34)), 16, linear("#f5e8cc"))
    parts += placed(lamp, -0.14, 0.12, 0.625)
    return parts + placed(_standing_photo("care-photo-1"), 0.14, 0.14, 0.625, h=-8)


def _standing_photo(swatch: str) -> Parts:
    picture = framed_picture(swatch, 0.16, 0.12, linear("#c9a24a"), 0.008)
    leg = rod((0, 0.07, 0), (0, 0.005, 0.1), 0.005, 5, palette.CHARCOAL)
    return placed(picture, 0, 0, 0.012, p=-12) + leg


def chest() -> Parts:
    """The chest of drawers at the east wall, with photographs, a radio, and a painting over it."""
    parts = slab((1.2, 0.44, 0.72), (0, -0.24, 0.1), _TEAK, 0.01, "kit-oak")
    for column in (-1, 1):
        for row in range(3):
            at = (column * 0.295, -0.462, 0.13 + row * 0.23)
            parts += slab((0.56, 0.016, 0.21), at, _TEAK, 0.005, "kit-oak")
            knob = (at[0], -0.47, at[2] + 0.12)
            parts += rod(knob, (knob[0], -0.495, knob[2]), 0.013, 8, palette.BLACK)
    for x in (-0.52, 0.52):
        for y in (-0.08, -0.4):
            parts += rod((x, y, 0), (x, y, 0.1), 0.022, 8, linear("#6e4f33"))
    parts += slab((0.7, 0.3, 0.006), (0, -0.24, 0.82), linear("#f1ede0"), 0.002, "linen")
    parts += placed(_standing_photo("care-photo-3"), -0.3, -0.2, 0.826, h=10)
    parts += placed(_standing_photo("care-photo-2"), -0.05, -0.16, 0.826, h=-6)
    parts += placed(_radio(), 0.32, -0.2, 0.826)
    parts += placed(pot_plant(0.34, 12, seed=11), -0.5, -0.22, 0.82)
    hung = placed(framed_picture("care-seascape", 0.8, 0.52, linear("#a8803f"), 0.0), z=1.3)
    return on_wall(parts + hung, *_EAST_WALL, 2.9, 0.0)


def _radio() -> Parts:
    parts = slab((0.3, 0.11, 0.18), (0, 0, 0), palette.WHITE, 0.02, "kit-walnut", rounds=2)
    front = sheet((-0.13, -0.0555, 0.03), (0.16, 0, 0), (0, 0, 0.12), linear("#cbb894"), "grille")
    for z in (0.06, 0.12):
        parts += rod((0.09, -0.05, z), (0.09, -0.07, z), 0.022, 12, linear("#e9dfc8"))
    return [*parts, front]


def care_trolley() -> Parts:
    """The trolley with what the carers use here, and the peg board over Inger's shoes."""
    x, y = TROLLEY
    parts: Parts = []
    for dx in (-0.32, 0.32):
        for dy in (-0.21, 0.21):
            parts += rod((dx, dy, 0.06), (dx, dy, 0.92), 0.013, 8, palette.SILVER)
            parts += ball((dx, dy, 0.035), (0.035, 0.035, 0.035), 8, palette.CHARCOAL)
    for z in (0.2, 0.82):
        parts += box((0.68, 0.46, 0.02), (0, 0, z), palette.WHITE, cuts=(5, 1))
        for dy in (-0.22, 0.22):
            parts += rod((-0.32, dy, z + 0.07), (0.32, dy, z + 0.07), 0.008, 6, palette.SILVER)
    parts += tube_handle()
    basin = ((0.12, 0.0), (0.15, 0.11), (0.155, 0.115), (0.14, 0.105), (0.11, 0.01), (0.0, 0.01))
    parts += placed(turned(basin, 18, linear("#e8eef0")), -0.14, 0.0, 0.22)
    parts += slab((0.22, 0.3, 0.16), (0.17, 0, 0.22), linear("#d9e4ea"), 0.012)
    return placed(parts, x, y, 0, -8)


def tube_handle() -> Parts:
    """The trolley's push bar."""
    bar = [(0.32, -0.21, 0.92), (0.42, -0.21, 0.98), (0.42, 0.21, 0.98), (0.32, 0.21, 0.92)]
    return [p for a, b in pairwise(bar) for p in rod(a, b, 0.013, 8, palette.STEEL)]


def wall_things() -> Parts:
    """Switch, bathroom door, hooks and thermostat."""
    parts = on_wall(switch(), *_SOUTH_WALL, 3.95, 1.0)
    parts += on_wall(framed_picture("care-photo-1", 0.36, 0.27), *_WEST_WALL, 2.2, 1.45)
    parts += on_wall(framed_picture("care-photo-3", 0.3, 0.225), *_WEST_WALL, 1.6, 1.5)
    bath = slab((0.94, 0.03, 2.06), (0, -0.015, 0), palette.WHITE, 0.005, "kit-birch-up")
    bath += placed(
        [sheet((-0.15, -0.032, 1.5), (0.3, 0, 0), (0, 0, 0.0643), swatch="plate-green:BAD")]
    )
    for dx in (-0.5, 0.5):
        bath += box((0.06, 0.035, 2.12), (dx, -0.0175, 0), palette.WHITE, cuts=(1, 4))
    bath += rod((0.38, -0.03, 1.02), (0.38, -0.08, 1.02), 0.01, 8, palette.STEEL)
    bath += rod((0.38, -0.08, 1.02), (0.26, -0.08, 1.02), 0.009, 8, palette.STEEL)
    return parts + on_wall(bath, *_SOUTH_WALL, 2.0, 0.0)


def resident_room() -> Parts:
    """All of it."""
    makers = (window_side, easy_corner, bed_side, chest, care_trolley, wall_things)
    return [part for make in makers for part in make()]
