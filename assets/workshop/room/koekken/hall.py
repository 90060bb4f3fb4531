"""The canteen: tables laid for lunch with chairs, menu, coffee corner, hooks, pictures, plants."""

from assets.workshop.kit.cabinets import counter
from assets.workshop.kit.decor import coat_hooks, framed_picture, notice_board, pot_plant
from assets.workshop.kit.seating import canteen_chair, table
from assets.workshop.kit.shell import on_wall
from assets.workshop.room.koekken.measures import (
    BUFFET,
    FAR_TABLE,
    HALL_EAST,
    HALL_NORTH,
    TABLE,
    TABLE_SIZE,
    WEST,
)
from assets.workshop.room.koekken.shell import HALL_BACK, HALL_FRONT, HALL_SIDE, HALL_WEST, notice
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import rod, tube, turned
from assets.workshop.shapes.solids import slab
from assets.workshop.things.koekken_tools import PORCELAIN, candle

SEATS = (-0.35, 0.4, 1.15)  # along the scenes' table, on its far side: where colleagues sit
_OAK_CHAIR: Colour = linear("#d8b47f")
_BLUE_CHAIR: Colour = linear("#53758c")
GLASS = linear("#a9c6cf")


def tables() -> Parts:
    """Two long tables with chairs; the near one keeps a place free for the learner."""
    parts: Parts = []
    for (x, y), free in ((TABLE, True), (FAR_TABLE, False)):
        parts += placed(table(*TABLE_SIZE, 0.74, "board"), x, y)
        parts += placed(_chairs(free), x, y)
    parts += placed(_laid(), *TABLE, 0.74)
    return parts + placed(_sparse(), *FAR_TABLE, 0.74)


def _chairs(free: bool) -> Parts:
    """Chairs on both sides: three opposite the learner at the scenes' table, none before her."""
    parts: Parts = []
    far = [x - TABLE[0] for x in SEATS] if free else [-0.75, 0.0, 0.75]
    for k, x in enumerate((*far, -1.5, 1.5)):
        turn = (24, 0, -24, 5, -6)[k] if free else 3.0 * (k - 2)
        parts += placed(canteen_chair((_OAK_CHAIR, _BLUE_CHAIR)[k % 2]), x, 0.62, 0, turn)
    near = (-1.35, -0.75, 1.3) if free else (-1.4, 0.0, 0.7)
    for k, x in enumerate(near):
        turn = 180 + (8 if free and k == 2 else -3 * (k - 1))
        parts += placed(canteen_chair((_BLUE_CHAIR, _OAK_CHAIR)[k % 2]), x, -0.64, 0, turn)
    return parts


def _laid() -> Parts:
    """Plates, glasses, a jug, bread and napkins on the scenes' table; z 0 is its top."""
    parts: Parts = []
    for x in (-1.42, -0.75, 0.75):
        parts += placed(_cover(), x, 0.2)
    for x in (-1.3, 1.35):
        parts += placed(_cover(), x, -0.2, 0, 180)
    jug = ((0.05, 0.0), (0.055, 0.1), (0.045, 0.2), (0.05, 0.22))
    parts += turned(jug, 16, GLASS, at=(-0.42, 0.02, 0))
    parts += turned(
        ((0.0, 0.0), (0.049, 0.0), (0.052, 0.09), (0.0, 0.15)),
        16,
        linear("#bcd6de"),
        at=(-0.42, 0.02, 0),
    )
    parts += placed(_bread_basket(), 0.62, 0.0, 0.0, 20)
    for k, x in enumerate((-1.0, 1.1)):
        parts += placed(_salt_and_pepper(), x, 0.02, 0, 30 * k)
    return parts


def _cover() -> Parts:
    """A plate with a knife, a fork, a glass and a napkin; the eater sits at +y."""
    parts = turned(
        ((0.08, 0.0), (0.13, 0.02), (0.126, 0.022), (0.085, 0.008), (0.0, 0.008)), 22, PORCELAIN
    )
    for x, long in ((-0.165, 0.2), (0.165, 0.19)):
        parts += slab((0.016, long, 0.004), (x, 0.0, 0.0), palette.SILVER, 0.0015)
    parts += slab((0.09, 0.16, 0.006), (0.235, 0.0, 0), linear("#7d9a84"), 0.002)
    glass = ((0.028, 0.0), (0.034, 0.1), (0.032, 0.1), (0.027, 0.012), (0.0, 0.01))
    return parts + turned(glass, 14, GLASS, at=(-0.13, -0.17, 0))


def _bread_basket() -> Parts:
    parts = turned(
        ((0.09, 0.0), (0.13, 0.07), (0.124, 0.07), (0.088, 0.01), (0.0, 0.01)),
        18,
        linear("#b98a58"),
        "kit-fabric",
    )
    for k in range(4):
        slice_ = slab((0.1, 0.016, 0.09), (0, -0.045 + k * 0.03, 0.03), linear("#5a3a22"), 0.005)
        parts += placed(slice_, p=-12, h=6 * k)
    return parts


def _salt_and_pepper() -> Parts:
    parts: Parts = []
    for x, ink in ((-0.025, palette.WHITE), (0.025, linear("#4a3a2c"))):
        parts += turned(((0.018, 0.0), (0.014, 0.06), (0.0, 0.075)), 12, ink, at=(x, 0, 0))
    return parts


def _sparse() -> Parts:
    """What stands on the far table: candles, a jug, two covers."""
    parts: Parts = []
    for x in (-0.6, 0.6):
        parts += placed(candle(), x, 0.0)
    for x, y, h in ((-1.0, -0.2, 180), (0.1, 0.2, 0), (1.1, -0.2, 180)):
        parts += placed(_cover(), x, y, 0, h)
    return parts


def menu_wall() -> Parts:
    """The day's menu over the buffet, allergens beside it."""
    along = BUFFET[0] - WEST
    parts = on_wall(notice("menu-board", 1.5, 0.985), *HALL_BACK, along - 0.1, 1.56)
    parts += on_wall(notice("allergens", 0.44, 0.565), *HALL_BACK, along + 1.05, 1.62)
    return parts


def coffee_corner() -> Parts:
    """A counter with cups under the pass's side of the hall, tray trolley, water."""
    side = 1.55
    parts = on_wall(counter(1.8, "ddd", linear("#6f8574"), "wood"), *HALL_SIDE, side, 0)
    for k in range(8):
        cup = turned(((0.032, 0.0), (0.04, 0.09), (0.037, 0.09), (0.0, 0.02)), 12, PORCELAIN)
        spot = placed(cup, -0.2 + 0.1 * (k % 4), -0.16 - 0.1 * (k // 4), 0.0)
        parts += on_wall(spot, *HALL_SIDE, side + 0.2, 0.9)
    parts += on_wall(_urn(), *HALL_SIDE, side - 0.4, 0.9)
    parts += on_wall(framed_picture("poster", 0.5, 0.66), *HALL_SIDE, side, 1.5)
    return parts


def _urn() -> Parts:
    """A coffee urn with a tap."""
    body = ((0.13, 0.0), (0.14, 0.02), (0.14, 0.36), (0.12, 0.42), (0.03, 0.45), (0.0, 0.46))
    parts = placed(turned(body, 24, palette.SILVER, "steel-plate"), 0, -0.22)
    parts += rod((0, -0.36, 0.08), (0, -0.43, 0.08), 0.014, 8, palette.CHARCOAL)
    parts += tube([(0, -0.42, 0.08), (0, -0.44, 0.07), (0, -0.44, 0.03)], 0.01, 6, palette.SILVER)
    return parts + rod((0, -0.41, 0.09), (0, -0.41, 0.13), 0.008, 6, palette.CHARCOAL)


def west_wall() -> Parts:
    """Hooks with jackets, the notice board, pictures, a plant in the corner."""
    jackets = (linear("#41566b"), None, linear("#a8543a"), linear("#55604f"), None)
    parts = on_wall(coat_hooks(jackets), *HALL_WEST, 2.75, 1.68)
    notices = (
        ("notice-1", 0.06, 0.42, 0.26, 0.34),
        ("notice-2", 0.38, 0.44, 0.25, 0.33),
        ("notice-4", 0.72, 0.4, 0.28, 0.37),
        ("cleaning-plan", 0.08, 0.06, 0.4, 0.3),
        ("notice-5", 0.62, 0.04, 0.24, 0.31),
    )
    parts += on_wall(notice_board(1.1, 0.82, notices), *HALL_WEST, 4.55, 1.25)
    parts += placed(pot_plant(1.35, 18, upright=0.55, seed=4), WEST + 0.45, HALL_NORTH - 0.45)
    parts += placed(pot_plant(1.1, 16, upright=0.6, seed=7), HALL_EAST - 0.4, HALL_NORTH - 0.4)
    for k, x in enumerate((0.9, 1.35, 3.35, 3.8)):
        parts += placed(pot_plant(0.32, 10, seed=k), WEST + x, HALL_NORTH + 0.04, 0.8)
    return parts


def front_wall() -> Parts:
    """On the canteen's side of the pass: a rail for trays and a lower front of wood."""
    parts = on_wall(framed_picture("poster", 0.42, 0.56), *HALL_FRONT, 6.6, 1.35)
    parts += on_wall(
        slab((2.2, 0.02, 0.86), (0, -0.012, 0.06), palette.WHITE, 0.004, "kit-oak"),
        *HALL_FRONT,
        2.2,
        0,
    )
    for z in (0.82, 0.86):
        rail = [(-1.1, -0.3 + (z - 0.82) * 3, 0.84), (1.1, -0.3 + (z - 0.82) * 3, 0.84)]
        parts += on_wall(tube(rail, 0.014, 8, palette.SILVER), *HALL_FRONT, 2.2, 0)
    return parts


def hall() -> Parts:
    """All of it."""
    makers = (tables, menu_wall, coffee_corner, west_wall, front_wall)
    return [part for make in makers for part in make()]
