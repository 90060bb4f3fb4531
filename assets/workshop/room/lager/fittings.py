"""Furniture of the hall: packing table, wardrobe, returns, hanging signs, lockers, boards."""

import numpy as np

from assets.workshop.room.lager.measures import (
    BENCH,
    EAST,
    ENTRANCE_X,
    NORTH,
    RETURNS,
    SOUTH,
    TABLE,
    TALL,
    WEST,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed, tinted
from assets.workshop.shapes.rounds import rod, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.goods import carton, crate, loaded_pallet, pallet
from assets.workshop.things.lifting import wheel
from assets.workshop.things.rack import Plan, rack


def packing_table() -> Parts:
    """Table 1.8 x 0.8 m, 0.92 high, with a shelf below, a low rail behind, and its sign."""
    parts = slab((1.8, 0.8, 0.045), (0, 0, 0.875), palette.WHITE, 0.012, "board")
    for x in (-0.84, 0.84):
        for y in (-0.34, 0.34):
            parts += box((0.055, 0.055, 0.875), (x, y, 0), palette.BLUE, cuts=(1, 3))
        parts += box((0.05, 0.68, 0.05), (x, 0, 0.25), palette.BLUE)
        parts += box((0.05, 0.04, 0.2), (x, 0.37, 0.92), palette.BLUE)
    parts += box((1.73, 0.025, 0.1), (0, 0.37, 1.01), palette.BLUE, "worn")
    parts += box((1.68, 0.02, 0.13), (0, -0.36, 0.745), palette.BLUE, "worn")
    parts.append(sheet((-0.24, -0.3715, 0.75), (0.48, 0, 0), (0, 0, 0.12), swatch="sign-packing"))
    parts += box((1.68, 0.68, 0.025), (0, 0, 0.28), palette.STEEL, "worn", cuts=(4, 1))
    parts += placed(tinted(carton((0.42, 0.34, 0.3), 1), 0.98), -0.5, 0.02, 0.305, h=6)
    parts += placed(carton((0.36, 0.3, 0.24), 3), 0.02, 0.0, 0.305, h=-4)
    parts += placed(crate((0.55, 0.38, 0.22), palette.TEAL), 0.52, 0.0, 0.305)
    x, y, h = TABLE
    return placed(parts + _supplies(), x, y, 0, h)


def _supplies() -> Parts:
    """Boxes of labels and rolls of tape along the rail."""
    parts: Parts = []
    for i, x in enumerate((0.12, 0.25, 0.38)):
        colour = (palette.YELLOW, palette.TEAL, palette.RED)[i]
        parts += box((0.12, 0.16, 0.09), (x, 0.27, 0.92), colour, "worn")
    for z in (0.945, 0.997):
        roll = turned(
            ((0.03, -0.025), (0.06, -0.025), (0.06, 0.025), (0.03, 0.025)), 16, palette.KRAFT
        )
        parts += placed(roll, 0.76, 0.26, z)
    return parts


def wardrobe() -> Parts:
    """A stand with a rail for vests (left), shelves for shoes and bins, helmets on top."""
    parts: Parts = []
    for x in (-0.42, 0.42):
        parts += box((0.05, 0.05, 1.46), (x, 0.12, 0), palette.CHARCOAL, cuts=2)
        parts += box((0.05, 0.46, 0.05), (x, 0, 0), palette.CHARCOAL)
    for z in (0.09, 0.375):
        parts += slab((0.86, 0.38, 0.025), (0, 0, z), palette.WHITE, 0.006, "board")
    parts += slab((0.86, 0.34, 0.025), (0, 0.02, 1.44), palette.WHITE, 0.006, "board")
    parts += rod((-0.42, 0, 1.36), (0.42, 0, 1.36), 0.014, 8, palette.STEEL)
    parts += placed(_helmet(palette.WHITE), -0.24, 0.0, 1.465)
    parts += placed(_helmet(palette.YELLOW), 0.2, 0.02, 1.465, h=20)
    parts += placed(_jacket(), 0.2, 0.02, 0.58)
    parts += placed(crate((0.36, 0.3, 0.17), palette.TEAL), 0.2, 0.0, 0.4)
    parts += placed(crate((0.36, 0.3, 0.2), palette.BLUE), 0.2, 0.0, 0.115)
    parts += placed(carton((0.32, 0.24, 0.13), 5), -0.2, 0.0, 0.115, h=4)
    x, y, h = BENCH
    return placed(parts, x, y, 0, h)


def _helmet(colour: tuple[float, float, float]) -> Parts:
    profile = [(0.135, 0.0), (0.14, 0.02), (0.128, 0.03), (0.12, 0.08), (0.09, 0.125), (0.0, 0.145)]
    shell = turned(profile, 18, colour, creases=False)
    brim = slab((0.2, 0.1, 0.012), (0, -0.13, 0.004), colour, 0.006)
    ridge = tube(
        [(0, -0.11, 0.09), (0, -0.04, 0.142), (0, 0.05, 0.142), (0, 0.11, 0.09)], 0.012, 6, colour
    )
    return [*shell, *brim, *ridge]


def _jacket() -> Parts:
    navy = palette.NAVY
    body = slab((0.36, 0.14, 0.62), (0, 0, 0.05), navy, 0.06, rounds=2)
    for side in (-1, 1):
        body += tube(
            [(side * 0.16, 0, 0.62), (side * 0.21, 0.0, 0.4), (side * 0.2, -0.01, 0.06)],
            (0.06, 0.055, 0.045),
            8,
            navy,
        )
    body += box((0.365, 0.144, 0.03), (0, 0, 0.3), palette.SILVER)
    body += tube([(-0.1, 0, 0.68), (0, 0, 0.72), (0, 0, 0.79)], 0.006, 5, palette.WOOD)
    return body


def returns_place() -> Parts:
    """A red trolley under the RETURPLADS sign."""
    red = palette.RED
    parts = slab((1.04, 0.74, 0.05), (0, 0, 0.5), red, 0.012)
    parts.append(
        sheet((-0.5, -0.35, 0.552), (1.0, 0, 0), (0, 0.7, 0), palette.DARK_STEEL, "worn", (3, 3))
    )
    for x in (-0.46, 0.46):
        for y in (-0.31, 0.31):
            parts += box((0.05, 0.05, 0.5), (x, y, 0), red)
        parts += rod((x, 0.33, 0.5), (x, 0.33, 1.05), 0.018, 8, red)
    parts += rod((-0.46, 0.33, 1.05), (0.46, 0.33, 1.05), 0.018, 8, red)
    parts += box((0.9, 0.6, 0.03), (0, 0, 0.2), red)
    for x in (-0.3, 0.3):
        parts += box((0.04, 0.04, 1.7), (x, 0.4, 0.55), palette.DARK_STEEL)
    parts += _sign_panel("sign-returns", 1.16, 0.3625, (0, 0.375, 2.02))
    return placed(parts, *RETURNS)


def _sign_panel(swatch: str, wide: float, tall: float, at: tuple[float, float, float]) -> Parts:
    """A sign with its lower edge's middle at `at`, legible from both sides."""
    x, y, z = at
    front = sheet(
        (x - wide / 2, y - 0.012, z), (wide, 0, 0), (0, 0, tall), swatch=swatch, cuts=(3, 2)
    )
    back = sheet(
        (x + wide / 2, y + 0.012, z), (-wide, 0, 0), (0, 0, tall), swatch=swatch, cuts=(3, 2)
    )
    rim = box((wide + 0.03, 0.02, tall + 0.03), (x, y, z - 0.015), palette.WHITE)
    return [front, back, *rim]


def hanging_signs() -> Parts:
    """C-14 and C-40 over their pallets."""
    parts: Parts = []
    for text, x, y in (("place:C-14", 0.25, 2.3), ("place:C-40", 2.1, 2.7)):
        parts += _sign_panel(text, 1.0, 0.4375, (x, y, 2.62))
        for dx in (-0.4, 0.4):
            parts += rod(
                (x + dx, y, 3.06), (x + dx, y, TALL - 0.1), 0.006, 4, palette.DARK_STEEL, False
            )
    return parts


_SIDE_PLAN: Plan = (
    ("big-1", "crates", "sacks", "cartons-5", "", "cartons-3"),
    ("cartons-4", "cartons-2", "wrapped", "drums", "big-0", "crates"),
    ("crates", "wrapped", "cartons-0", "cartons-1", "wrapped", "cartons-3"),
)


def side_rack() -> Parts:
    """The rack along the east wall, B-21 to B-26."""
    names = tuple(f"B-{n}" for n in range(21, 27))
    return placed(rack(2, 2.7, _SIDE_PLAN, names, seed=77), EAST - 0.95, -2.4, 0, -90)


def loose_goods() -> Parts:
    """Pallets that stand about: at the gate, at the south wall, empties."""
    dice = np.random.default_rng(5)
    parts: Parts = []
    spots = (
        (6.85, 1.75, -88, "cartons-3"),
        (6.8, 3.1, -91, "wrapped"),
        (-4.4, -4.75, 2, "big-0"),
        (-2.9, -4.8, -3, "crates"),
        (4.4, -4.85, 1, "wrapped"),
    )
    for x, y, h, kind in spots:
        parts += placed(loaded_pallet(dice, kind), x, y, 0, h)
    for k in range(7):
        parts += placed(pallet(dice), 2.9, -4.85, k * 0.146, float(dice.normal(0, 1.2)))
    return parts


def lockers() -> Parts:
    """Eight lockers at the west wall, with a bench before them."""
    parts: Parts = []
    for i in range(8):
        y = -4.6 + i * 0.36
        colour = (palette.TEAL, linear("#e6e2d6"))[i % 2]
        parts += box((0.5, 0.355, 1.8), (WEST + 0.27, y, 0.1), colour, "worn", "bottom left")
        parts += box((0.02, 0.02, 0.12), (WEST + 0.53, y + 0.13, 1.05), palette.STEEL)
        parts.append(
            sheet(
                (WEST + 0.5205, y - 0.12, 1.55), (0, 0.24, 0), (0, 0, 0.16), palette.GREY, "grille"
            )
        )
    parts += slab((0.36, 2.5, 0.05), (WEST + 1.05, -3.34, 0.42), palette.WHITE, 0.012, "board")
    for y in (-4.4, -2.3):
        parts += box((0.3, 0.05, 0.42), (WEST + 1.05, y, 0), palette.DARK_STEEL)
    return parts


def wall_signs() -> Parts:
    """Big letters, safety signs and the morning board on the walls."""
    north, south = NORTH - 0.012, SOUTH + 0.012
    parts: Parts = [
        sheet(
            (-2.85, north, 3.92), (2.2, 0, 0), (0, 0, 0.55), swatch="sign-warehouse", cuts=(6, 2)
        ),
        sheet(
            (WEST + 0.02, -0.55, 1.4),
            (0, 1.96, 0),
            (0, 0, 1.1025),
            swatch="lean-board",
            cuts=(5, 3),
        ),
        sheet((WEST + 0.02, 1.95, 1.7), (0, 1.2, 0), (0, 0, 0.5), swatch="sign-walkway"),
        sheet(
            (EAST - 0.02, 3.6, 1.6), (0, -1.5, 0), (0, 0, 0.844), swatch="sign-truck", cuts=(3, 2)
        ),
    ]
    for i, name in enumerate(("sign-shoes", "sign-vest")):
        parts.append(
            sheet(
                (ENTRANCE_X - 1.0 - i * 0.7, south, 1.45), (-0.56, 0, 0), (0, 0, 0.7), swatch=name
            )
        )
    parts += box((0.016, 2.02, 1.16), (WEST + 0.008, 0.43, 1.37), palette.STEEL, skip="left")
    return parts


def fire_point() -> Parts:
    """The red sign over the extinguisher on the office wall, and a back plate."""
    x, y = -2.75, 3.29
    return [sheet((x - 0.14, y - 0.008, 1.42), (0.28, 0, 0), (0, 0, 0.28), swatch="sign-fire")]


def entrance() -> Parts:
    """The staff door in the south wall, with a window to the sky and a mat."""
    x, y = ENTRANCE_X, SOUTH
    parts = box((1.0, 0.06, 2.1), (x, y + 0.02, 0), palette.BLUE, "worn", "front bottom")
    for side in (-1, 1):
        parts += box((0.08, 0.1, 2.18), (x + side * 0.54, y + 0.03, 0), palette.PALE)
    parts += box((1.16, 0.1, 0.08), (x, y + 0.03, 2.1), palette.PALE)
    parts.append(
        sheet((x + 0.3, y + 0.053, 1.0), (-0.6, 0, 0), (0, 0, 0.9), linear("#cfe3f4"), glow=0.6)
    )
    parts += rod((x - 0.4, y + 0.06, 1.0), (x - 0.4, y + 0.12, 1.0), 0.012, 6, palette.STEEL)
    parts += rod((x - 0.4, y + 0.12, 1.0), (x - 0.26, y + 0.12, 1.0), 0.012, 6, palette.STEEL)
    parts += box((1.2, 0.8, 0.012), (x, y + 0.65, 0), palette.CHARCOAL)
    return parts


def welcome() -> Parts:
    """What one meets at the staff door: a greeting, the escape plan, a key box, a hand truck."""
    x, y = ENTRANCE_X, SOUTH + 0.012
    parts: Parts = [
        sheet((x + 1.1, y, 2.28), (-2.2, 0, 0), (0, 0, 0.36), swatch="sign-welcome", cuts=(4, 1)),
        sheet((x + 1.6, y, 1.3), (-0.62, 0, 0), (0, 0, 0.45), swatch="escape-plan"),
        sheet((x + 2.6, y, 1.15), (-0.6, 0, 0), (0, 0, 0.8), swatch="poster"),
    ]
    parts += slab((0.3, 0.08, 0.36), (x - 2.75, y + 0.03, 1.3), palette.ORANGE, 0.015)
    for k in range(5):
        hook = (x - 3.5 - k * 0.22, y, 1.62)
        parts += rod(hook, (hook[0], y + 0.07, 1.62), 0.012, 6, palette.STEEL)
    parts += box((1.3, 0.02, 0.1), (x - 3.95, y + 0.005, 1.57), palette.WOOD, "board")
    parts += placed(_hand_truck(), x - 3.2, SOUTH + 0.3, 0, 180)
    return parts


def _hand_truck() -> Parts:
    parts: Parts = []
    for x in (-0.2, 0.2):
        parts += tube(
            [(x, 0.0, 0.1), (x, 0.1, 0.7), (x, 0.16, 1.1), (x * 0.9, 0.26, 1.2)],
            0.016,
            8,
            palette.RED,
        )
        parts += placed(wheel(0.12, 0.06, palette.YELLOW), x * 1.25, 0.1, 0.12, h=0)
    for z, y in ((0.3, 0.04), (0.6, 0.085), (0.95, 0.14)):
        parts += rod((-0.2, y, z), (0.2, y, z), 0.013, 6, palette.RED)
    return parts + box((0.46, 0.22, 0.012), (0, -0.1, 0.02), palette.STEEL)


def cones() -> Parts:
    """Two traffic cones by the gate."""
    parts: Parts = []
    for x, y in ((3.95, 6.0), (2.95, 5.95)):
        cone = turned(((0.13, 0.03), (0.025, 0.55), (0.0, 0.55)), 14, palette.ORANGE)
        band = turned(((0.092, 0.22), (0.07, 0.33)), 14, palette.WHITE)
        parts += placed([*cone, *band, *box((0.34, 0.34, 0.03), color=palette.ORANGE)], x, y)
    return parts


def fittings() -> Parts:
    """All of it."""
    makers = [packing_table, wardrobe, returns_place, hanging_signs, side_rack, loose_goods]
    makers += [lockers, wall_signs, fire_point, entrance, welcome, cones]
    return [part for make in makers for part in make()]
