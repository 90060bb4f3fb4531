"""Furniture of canteen, break room, changing room, office and corridor."""

from assets.workshop.kit.cabinets import counter, fridge, lockers, wall_cabinet
from assets.workshop.kit.decor import coat_hooks, framed_picture, pot_plant
from assets.workshop.kit.seating import (
    TEXTILE_GREEN,
    TEXTILE_OCHRE,
    armchair,
    bench,
    canteen_chair,
    desk,
    sofa,
    swivel_chair,
    table,
)
from assets.workshop.kit.shell import on_wall
from assets.workshop.kit.textiles import Garment, carpet, hanging
from assets.workshop.room.faelles.measures import (
    DESK,
    EAST,
    HALF,
    HALL_EAST,
    HALL_SOUTH,
    HALL_WEST,
    NORTH,
    ROOM,
    SEATS_Y,
    SOFA_Y,
    SOUTH,
    SPLIT_EAST,
    SPLIT_WEST,
    TABLE,
    WEST,
    Line,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, both_sides, linear, placed
from assets.workshop.shapes.rounds import rod, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.faelles import visitor_chair
from assets.workshop.things.koekken_tools import PORCELAIN
from assets.workshop.things.wear import safety_shoes

_WHITE_CHAIR: Colour = linear("#efece4")
_RED_CHAIR: Colour = linear("#b8553c")
_SOUTH_CANTEEN: Line = ((EAST, SPLIT_EAST[1]), (ROOM, SPLIT_EAST[1]))
_SOUTH_BREAK: Line = ((-ROOM, SPLIT_WEST[1]), (WEST, SPLIT_WEST[1]))
_NORTH_CHANGING: Line = ((WEST, SPLIT_WEST[0]), (-ROOM, SPLIT_WEST[0]))
_SOUTH_CHANGING: Line = ((-ROOM, SOUTH), (WEST, SOUTH))
_WEST_CHANGING: Line = ((WEST, SOUTH), (WEST, SPLIT_WEST[0]))
_NORTH_OFFICE: Line = ((ROOM, SPLIT_EAST[0]), (EAST, SPLIT_EAST[0]))
_SOUTH_OFFICE: Line = ((EAST, SOUTH), (ROOM, SOUTH))
_EAST_CANTEEN: Line = ((EAST, NORTH), (EAST, SPLIT_EAST[1]))


def notice(swatch: str, wide: float, high: float) -> Parts:
    """A flat notice, back at y 0; its swatch is among the room's backdrops, so shades nothing."""
    return [sheet((-wide / 2, -0.008, 0), (wide, 0, 0), (0, 0, high), swatch=swatch)]


def flag_sign(swatch: str, wide: float, high: float) -> Parts:
    """A sign that stands out from a wall and reads from both sides, its middle at the origin."""
    parts = box((wide + 0.02, 0.02, high + 0.02), (0, 0, -0.01), palette.WHITE, skip="front back")
    parts.append(sheet((-wide / 2, -0.0105, 0), (wide, 0, 0), (0, 0, high), swatch=swatch))
    parts.append(sheet((wide / 2, 0.0105, 0), (-wide, 0, 0), (0, 0, high), swatch=swatch))
    for x in (-wide * 0.35, wide * 0.35):
        parts += rod((x, 0, high), (x, 0, high + 0.3), 0.004, 5, palette.DARK_STEEL, False)
    return parts


def corridor() -> Parts:
    """Signs over the doors, hooks with jackets, a mat, a plant at the end."""
    signs = (
        ("sign-director", 0.72, 0.154, 0.75, -2.4),
        ("sign-changing", 0.9, 0.125, -0.68, -1.45),
        ("sign-canteen", 0.72, 0.167, 0.75, 1.9),
        ("sign-break-room", 0.78, 0.167, -0.72, 2.55),
    )
    parts: Parts = []
    for swatch, wide, high, x, y in signs:
        parts += placed(flag_sign(swatch, wide, high), x, y, 2.24)
    parts += on_wall(notice("sign-clocking", 0.62, 0.097), *HALL_EAST, 5.1, 1.62)
    parts += on_wall(notice("note-safety", 0.34, 0.437), *HALL_EAST, 5.75, 1.3)
    jackets = (linear("#41566b"), linear("#a8543a"), None, linear("#55604f"))
    parts += on_wall(coat_hooks(jackets, 0.26), *HALL_WEST, 4.75, 1.68)
    parts += on_wall(framed_picture("painting", 0.8, 0.55), *HALL_SOUTH, HALF, 1.3)
    parts += placed(pot_plant(1.2, 16, upright=0.6, seed=3), -0.85, SOUTH + 0.35)
    return parts + placed(carpet(1.6, 1.1, linear("#3a3d40")), 0.0, NORTH - 0.75)


def canteen() -> Parts:
    """The long table with chairs, a kitchenette, birthday flags over the windows."""
    x, y = TABLE
    parts = placed(table(3.0, 0.8, 0.74, "board"), x, y, 0, 90)
    far = zip((*SEATS_Y, 3.25, 0.55), (-24.0, 24.0, 0.0, -4.0, 6.0), strict=True)
    for k, (at, turn) in enumerate(far):
        parts += placed(
            canteen_chair((_WHITE_CHAIR, _RED_CHAIR)[k % 2]), x + 0.62, at, 0, turn - 90
        )
    for k, at in enumerate((0.75, 3.1)):
        chair = canteen_chair((_RED_CHAIR, _WHITE_CHAIR)[k % 2])
        parts += placed(chair, x - 0.66, at, 0, 86 + 10 * k)
    for at in (3.2, 2.55, 1.2, 0.6):
        parts += placed(_coffee_cover(), x + 0.2, at, 0.74, -90)
    return parts + _kitchenette() + _garland()


def _coffee_cover() -> Parts:
    """A small plate with a fork, and a cup; the eater sits at +y of it."""
    ring = ((0.055, 0.0), (0.09, 0.014), (0.086, 0.016), (0.05, 0.006), (0.0, 0.006))
    parts = turned(ring, 18, PORCELAIN)
    parts += slab((0.014, 0.15, 0.004), (0.115, 0.0, 0), palette.SILVER, 0.0015)
    cup = ((0.03, 0.0), (0.038, 0.08), (0.035, 0.08), (0.03, 0.02), (0.0, 0.02))
    parts += turned(cup, 14, linear("#7d9aa0"), at=(-0.14, -0.05, 0))
    return parts + slab((0.1, 0.1, 0.004), (0.2, 0.02, 0), linear("#c8102e"), 0.001)


def _kitchenette() -> Parts:
    """Counter with sink, wall cabinets, a microwave and a fridge along the south wall."""
    green = linear("#5f7f78")
    parts = on_wall(counter(2.4, "ddwd", green, "wood", (0.5,)), *_SOUTH_CANTEEN, 2.1, 0)
    parts += on_wall(wall_cabinet(1.8, 0.66, 0.34, 3, green), *_SOUTH_CANTEEN, 1.8, 1.5)
    parts += on_wall(fridge(0.6, 1.75), *_SOUTH_CANTEEN, 3.7, 0)
    parts += on_wall(notice("note-canteen", 0.3, 0.386), *_SOUTH_CANTEEN, 3.08, 1.5)
    oven = slab((0.48, 0.36, 0.28), (0, -0.28, 0), palette.CHARCOAL, 0.012)
    oven.append(sheet((-0.21, -0.4615, 0.04), (0.3, 0, 0), (0, 0, 0.2), palette.SLATE, "laminate"))
    parts += on_wall(oven, *_SOUTH_CANTEEN, 1.3, 0.9)
    for k in range(5):
        cup = turned(((0.03, 0.0), (0.038, 0.08), (0.036, 0.08), (0.0, 0.02)), 12, PORCELAIN)
        parts += on_wall(placed(cup, 0.1 * k, -0.12), *_SOUTH_CANTEEN, 2.0, 0.9)
    return parts


def _garland() -> Parts:
    """Paper flags on a string along the east wall, and TILLYKKE! between the windows."""
    parts: Parts = []
    for k in range(13):
        at = 0.5 + k * 0.37
        sag = 0.16 * ((k % 6.0) / 3.0 - 1.0) ** 2
        flag = sheet((-0.12, -0.05, -0.16), (0.24, 0, 0), (0, 0, 0.18), swatch="bunting")
        parts += on_wall(both_sides([flag]), *_EAST_CANTEEN, at, 2.34 + sag)
    string = [(k * 0.37, -0.05, 2.36 + 0.16 * ((k % 6.0) / 3.0 - 1.0) ** 2) for k in range(13)]
    parts += on_wall(tube(string, 0.004, 4, palette.WHITE), *_EAST_CANTEEN, 0.5, 0.0)
    return parts + on_wall(notice("sign-birthday", 0.62, 0.155), *_EAST_CANTEEN, 2.4, 1.7)


def break_room() -> Parts:
    """A sofa under the notice board, a low table on a rug, an armchair, a counter for coffee."""
    parts = placed(sofa(3, linear("#6f8f93")), WEST + 0.45, SOFA_Y, 0, 90)
    parts += placed(carpet(2.4, 1.7, TEXTILE_OCHRE, border=linear("#8a6a34")), -4.0, SOFA_Y, 0, 90)
    parts += placed(table(1.1, 0.5, 0.45), -4.05, SOFA_Y, 0.012, 90)
    parts += placed(armchair(TEXTILE_GREEN), -3.35, 4.05, 0, -30)
    parts += on_wall(counter(1.7, "ddd", linear("#d9c9a8"), "wood"), *_SOUTH_BREAK, 2.2, 0)
    parts += on_wall(_coffee_things(), *_SOUTH_BREAK, 2.2, 0.9)
    parts += on_wall(framed_picture("poster", 0.45, 0.6), *_SOUTH_BREAK, 2.2, 1.35)
    parts += placed(pot_plant(1.4, 18, upright=0.5, seed=9), WEST + 0.42, NORTH - 0.42)
    for k, (x, ink) in enumerate(((-0.6, "#c5573f"), (0.55, "#d6a23a"))):
        cushion = slab((0.38, 0.12, 0.36), (0, 0, 0), linear(ink), 0.055, "kit-fabric", rounds=2)
        turned_ = placed(cushion, 0, 0, 0, 6 - 12 * k, -16)
        parts += placed(turned_, WEST + 0.42, SOFA_Y + x, 0.46, 90)
    return parts


def _coffee_things() -> Parts:
    """A row of mugs, a sugar bowl and a filter machine; back at y 0."""
    inks = ("#c5573f", "#e9e4d6", "#4f7f8c", "#d6a23a", "#e9e4d6")
    parts: Parts = []
    for k, ink in enumerate(inks):
        mug = ((0.036, 0.0), (0.041, 0.005), (0.041, 0.09), (0.037, 0.09), (0.0, 0.03))
        parts += turned(mug, 14, linear(ink), at=(-0.1 + 0.105 * k, -0.16 - 0.06 * (k % 2), 0))
    body = slab((0.2, 0.24, 0.34), (-0.5, -0.2, 0), palette.CHARCOAL, 0.02, rounds=2)
    body += slab((0.16, 0.12, 0.14), (-0.5, -0.3, 0.03), linear("#2b211a"), 0.03)
    return parts + body


def changing_room() -> Parts:
    """Lockers along the west wall with a gap for the open one, benches, hooks, a shoe rack."""
    teal, pale = linear("#3f8f92"), linear("#cfd8da")
    parts = on_wall(lockers(4, (teal, pale)), *_WEST_CHANGING, 1.05, 0)
    parts += on_wall(lockers(4, (pale, teal)), *_WEST_CHANGING, 2.95, 0)
    parts += placed(bench(2.4), -4.05, -1.6, 0, 90)
    parts += placed(bench(1.8), -3.4, 0.02, 0)
    parts += on_wall(notice("note-lock", 0.36, 0.463), *_NORTH_CHANGING, 3.4, 1.35)
    parts += on_wall(_clothes_rail(), *_NORTH_CHANGING, 1.75, 1.86)
    parts += on_wall(notice("sign-shower", 0.4, 0.171), *_SOUTH_CHANGING, 1.7, 2.2)
    mirror = slab((0.9, 0.02, 0.7), (0, -0.011, 0), linear("#b9c9d0"), 0.004)
    parts += on_wall(mirror, *_SOUTH_CHANGING, 3.0, 1.15)
    parts += on_wall(
        counter(1.0, "dd", linear("#cfd8da"), "laminate", (0.0,)), *_SOUTH_CHANGING, 3.0, 0
    )
    parts += placed(_shoe_rack(), -2.05, 0.16)
    return parts


def _clothes_rail() -> Parts:
    """A rail with work clothes on hangers: jackets, a vest; its middle at the origin."""
    parts = rod((-0.95, -0.3, 0), (0.95, -0.3, 0), 0.014, 8, palette.STEEL)
    for x in (-0.9, 0.9):
        parts += rod((x, 0, 0), (x, -0.3, 0), 0.012, 6, palette.STEEL)
    inks = ("#2c3b4d", "#d8d622", "#33506e", "#e07b28", "#2c3b4d")
    for k, ink in enumerate(inks):
        sleeve = 0.0 if k in (1, 3) else 0.5
        cloth = hanging(Garment(0.7, 0.21, 0.24, sleeve, linear(ink), "kit-fabric"))
        parts += placed(cloth, -0.66 + 0.33 * k, -0.3, -0.03, 62 + 7 * k)
    return parts


def _shoe_rack() -> Parts:
    parts: Parts = []
    for z in (0.12, 0.4):
        parts += box((0.9, 0.3, 0.02), (0, 0, z), palette.STEEL, "steel-plate", cuts=2)
    for x in (-0.44, 0.44):
        parts += box((0.02, 0.3, 0.5), (x, 0, 0), palette.DARK_STEEL)
    parts += placed(safety_shoes(), -0.2, 0.0, 0.42)
    return parts


def office() -> Parts:
    """The director's desk and chair, one of two visitors' chairs, shelves, a picture, a plant."""
    parts = placed(desk(1.6, 0.8, 0.74, "kit-walnut", drawers=False), *DESK, 0, 90)
    parts += placed(swivel_chair(linear("#4a3a32")), 4.18, -2.05, 0, -90)
    parts += placed(visitor_chair(), 2.74, -1.28, 0, 74)
    parts += on_wall(_shelves(), *_SOUTH_OFFICE, 2.0, 0)
    parts += on_wall(framed_picture("painting", 1.1, 0.75), *_NORTH_OFFICE, 2.4, 1.2)
    parts += placed(pot_plant(1.5, 18, upright=0.65, seed=12), EAST - 0.45, SPLIT_EAST[0] - 0.45)
    lamp = turned(((0.09, 0.0), (0.09, 0.012), (0.012, 0.02)), 16, palette.CHARCOAL)
    lamp += tube([(0, 0, 0.02), (0, 0, 0.3), (0.1, 0, 0.42)], 0.009, 8, palette.CHARCOAL)
    shade = ((0.07, 0.36), (0.03, 0.44), (0.0, 0.45))
    lamp += turned(shade, 16, linear("#2f6f5f"), at=(0.13, 0, 0))
    parts += placed(lamp, 3.82, -2.6, 0.74, 90)
    parts += placed(
        carpet(2.6, 1.9, linear("#8a4a3c"), border=linear("#5a2f2a")), 3.5, -2.05, 0, 90
    )
    return parts


def _shelves() -> Parts:
    """A bookcase of 2.2 m with binders, a cup and a plant; back at y 0."""
    wood = palette.WHITE
    parts: Parts = []
    for x in (-1.1, 0.0, 1.1):
        parts += box((0.03, 0.34, 1.9), (x, -0.17, 0), wood, "kit-walnut", "bottom", cuts=(1, 4))
    for k, z in enumerate((0.08, 0.5, 0.92, 1.34, 1.87)):
        parts += box((2.2, 0.34, 0.03), (0, -0.17, z), wood, "kit-walnut", cuts=(4, 1))
        if k < 3:
            for x in (-1.06, 0.04):
                kind = f"binders-{(k + (x > 0)) % 2}"
                front = sheet((x, -0.3, z + 0.03), (1.02, 0, 0), (0, 0, 0.33), swatch=kind)
                parts += [
                    front,
                    *box(
                        (1.02, 0.26, 0.32),
                        (x + 0.51, -0.16, z + 0.03),
                        palette.SLATE,
                        skip="front bottom back",
                    ),
                ]
    parts.append(sheet((-1.1, -0.004, 0), (2.2, 0, 0), (0, 0, 1.9), wood, "kit-walnut", (4, 4)))
    parts += placed(pot_plant(0.3, 10, seed=2), -0.7, -0.18, 1.37)
    trophy = (
        (0.05, 0.0),
        (0.05, 0.02),
        (0.012, 0.05),
        (0.016, 0.1),
        (0.06, 0.2),
        (0.055, 0.2),
        (0.0, 0.12),
    )
    return parts + turned(trophy, 16, linear("#d0a23a"), at=(0.5, -0.18, 1.37))


def furniture() -> Parts:
    """All of it."""
    makers = (corridor, canteen, break_room, changing_room, office)
    return [part for make in makers for part in make()]
