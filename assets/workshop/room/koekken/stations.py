"""The cooks' stations: cold table, dishwash, hand wash, and the store along the south wall."""

import numpy as np

from assets.workshop.kit.cabinets import steel_rack, wall_shelf
from assets.workshop.kit.shell import on_wall
from assets.workshop.kit.worktops import shower_tap, steel_table, tap
from assets.workshop.room.koekken.hotline import plates
from assets.workshop.room.koekken.measures import EAST, NORTH, WEST
from assets.workshop.room.koekken.shell import (
    KITCHEN_EAST,
    KITCHEN_SOUTH,
    KITCHEN_WEST,
    notice,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import rod, tube, turned
from assets.workshop.shapes.solids import box, prism, sheet, slab
from assets.workshop.swatches.koekken import BOARD_COLOURS
from assets.workshop.things.koekken_machines import plate_basket
from assets.workshop.things.koekken_tools import PORCELAIN, gastro_tub

_STEEL = palette.STEEL


def cold_station() -> Parts:
    """The cold table with its well of tubs; boards and knives on the wall above it."""
    at = 3.2
    parts = on_wall(_cold_table(), *KITCHEN_WEST, at, 0)
    parts += on_wall(_board_rack(), *KITCHEN_WEST, at - 0.62, 1.22)
    parts += on_wall(_knife_strip(), *KITCHEN_WEST, at + 0.42, 1.5)
    parts += on_wall(wall_shelf(2.2, 0.28, _STEEL, "steel-plate"), *KITCHEN_WEST, at, 1.86)
    parts += on_wall(_spices(), *KITCHEN_WEST, at, 1.89)
    return parts


def _cold_table() -> Parts:
    """2.2 x 0.7 m with three doors, a well of tubs along the wall and a wooden board in front."""
    parts = box((2.16, 0.6, 0.08), (0, -0.34, 0), palette.CHARCOAL)
    parts += box(
        (2.2, 0.68, 0.78), (0, -0.34, 0.08), _STEEL, "steel-plate", "back bottom", cuts=(4, 2)
    )
    for k in range(4):
        x = -0.825 + k * 0.55
        parts += slab((0.53, 0.02, 0.66), (x, -0.69, 0.12), palette.SILVER, 0.005, "steel-plate")
        parts += box((0.3, 0.02, 0.02), (x, -0.71, 0.72), palette.CHARCOAL)
    parts += slab((2.22, 0.72, 0.04), (0, -0.36, 0.86), _STEEL, 0.008, "steel-plate")
    foods = ("#c9402c", "#7fae45", "#e9d9a0", "#e6a13a", "#b9325a", "#efe9da", "#56803a")
    for k, food in enumerate(foods):
        parts += placed(gastro_tub(0.28, 0.26, 0.05, linear(food)), -0.9 + k * 0.3, -0.17, 0.885)
    return parts


def _board_rack() -> Parts:
    """Five coloured cutting boards on edge in a rack; back at y 0, bottom at z 0."""
    parts = box((0.62, 0.3, 0.02), (0, -0.16, 0), _STEEL, "steel-plate")
    for k, (_, ink) in enumerate(BOARD_COLOURS):
        x = -0.24 + k * 0.12
        parts += slab((0.022, 0.28, 0.42), (x, -0.16, 0.02), linear(ink), 0.006, "worn")
    for x in (-0.3, 0.3):
        parts += tube(
            [(x, -0.02, 0.02), (x, -0.02, 0.2), (x, -0.28, 0.2), (x, -0.28, 0.02)],
            0.007,
            6,
            palette.SILVER,
        )
    return parts


def _knife_strip() -> Parts:
    """A magnetic strip with knives whose grips show what they are for."""
    parts = slab((0.8, 0.03, 0.05), (0, -0.016, 0), palette.CHARCOAL, 0.008)
    inks = [linear(ink) for _, ink in BOARD_COLOURS]
    for k, long in enumerate((0.2, 0.24, 0.18, 0.22, 0.15)):
        x = -0.32 + k * 0.16
        half = 0.02 + 0.003 * (k % 2)
        low = [(x - half, -0.05), (x + half, -0.05), (x + half, -0.02), (x + half, long * 0.6)]
        blade = [*low, (x - half * 0.6, long - 0.02), (x - half, long - 0.1)]
        parts += placed(prism(blade, 0.003, palette.SILVER, "steel-plate"), 0, -0.036)
        parts += slab((0.032, 0.022, 0.13), (x, -0.042, -0.18), inks[k], 0.008)
    return parts


def _spices() -> Parts:
    """Tins, jars and bottles along a shelf of 2.1 m."""
    dice = np.random.default_rng(21)
    inks = ("#b8452f", "#d9a233", "#5d7d3a", "#efe6cf", "#7a4a2a", "#3f6f8f", "#c9772f")
    parts: Parts = []
    x = -1.02
    while x < 1.0:
        r, tall = float(dice.uniform(0.035, 0.06)), float(dice.uniform(0.12, 0.24))
        ink = linear(inks[int(dice.integers(len(inks)))])
        jar = ((r, 0.0), (r, tall * 0.8), (r * 0.75, tall * 0.86), (r * 0.75, tall), (0.0, tall))
        parts += placed(turned(jar, 9, ink), x + r, -0.13)
        band = turned(((r * 1.01, tall * 0.2), (r * 1.01, tall * 0.6)), 9, palette.CREAM)
        parts += placed(band, x + r, -0.13)
        x += 2 * r + float(dice.uniform(0.012, 0.05))
    return parts


def dish_station() -> Parts:
    """Sink with a spray, the place for the machine, a table with clean plates; a shelf above."""
    parts = on_wall(steel_table(1.15, 0.72, 0.88, bowls=(0.12,)), *KITCHEN_EAST, 2.62, 0)
    parts += placed(shower_tap(0.95), EAST - 0.1, NORTH - 2.74, 0.88, -90)
    parts += on_wall(steel_table(1.3, 0.72, 0.88), *KITCHEN_EAST, 4.68, 0)
    parts += on_wall(wall_shelf(1.3, 0.5, _STEEL, "steel-plate"), *KITCHEN_EAST, 4.68, 1.5)
    for k, at in enumerate((4.35, 4.95)):
        parts += on_wall(placed(_basket_of_cups(k), 0, -0.27), *KITCHEN_EAST, at, 1.53)
    parts += on_wall(placed(plate_basket(), 0, -0.36), *KITCHEN_EAST, 2.3, 0.88)
    parts += on_wall(placed(plates(14), 0, -0.2), *KITCHEN_EAST, 5.1, 0.88)
    parts += on_wall(notice("sign-dishes-here", 0.7, 0.125), *KITCHEN_EAST, 2.4, 1.5)
    return parts


def _basket_of_cups(kind: int) -> Parts:
    blue: Colour = (linear("#3f74a8"), linear("#7a7f86"))[kind]
    parts = box((0.5, 0.5, 0.11), (0, 0, 0), blue, "crate", "top bottom")
    for k in range(16):
        x, y = -0.18 + 0.12 * (k % 4), -0.18 + 0.12 * (k // 4)
        parts += turned(((0.042, 0.03), (0.035, 0.12), (0.0, 0.12)), 8, PORCELAIN, at=(x, y, 0))
    return parts


def hand_wash() -> Parts:
    """Round the hand basin: the sign, a box of paper towels, a waste basket."""
    parts = on_wall(notice("sign-wash-hands", 0.34, 0.425), *KITCHEN_WEST, 0.7, 1.42)
    towels = slab((0.28, 0.12, 0.34), (0, -0.062, 0), palette.WHITE, 0.02, rounds=2)
    towels += box((0.2, 0.05, 0.012), (0, -0.07, -0.01), palette.CHARCOAL)
    towels.append(sheet((-0.08, -0.07, -0.08), (0.16, 0, 0), (0, -0.01, 0.08), linear("#e8e4da")))
    parts += on_wall(towels, *KITCHEN_WEST, 0.22, 1.2)
    return parts


def tray_trolley() -> Parts:
    """A trolley of trays with rolls and a cake, between cold table and oven."""
    parts: Parts = []
    for x in (-0.22, 0.22):
        for y in (-0.27, 0.27):
            parts += rod((x, y, 0.08), (x, y, 1.62), 0.014, 6, palette.SILVER)
            parts += rod((x - 0.012, y, 0.05), (x + 0.012, y, 0.05), 0.05, 10, palette.CHARCOAL)
    for k in range(9):
        z = 0.3 + k * 0.15
        parts += box((0.43, 0.53, 0.012), (0, 0, z), _STEEL, "steel-plate")
        if k % 3 == 1:
            parts += box((0.36, 0.44, 0.045), (0, 0, z + 0.012), linear("#a8713c"), "chopped")
        if k % 3 == 2:
            parts += [p for x in (-0.12, 0.0, 0.12) for p in _roll_row(x, z + 0.012)]
    return placed(parts, WEST + 0.36, 1.46, 0, 90)


def _roll_row(x: float, z: float) -> Parts:
    roll = ((0.04, 0.0), (0.046, 0.018), (0.0, 0.05))
    parts: Parts = []
    for y in (-0.18, -0.06, 0.06, 0.18):
        parts += turned(roll, 8, linear("#c98f4a"), at=(x, y, z), creases=False)
    return parts


def store() -> Parts:
    """Along the south wall: a rack of dry goods, hooks with aprons, a floor drain."""
    parts = on_wall(steel_rack(1.5, 1.9, 0.5, (0.2, 0.72, 1.24, 1.76)), *KITCHEN_SOUTH, 2.05, 0)
    parts += on_wall(_dry_goods(), *KITCHEN_SOUTH, 2.05, 0)
    hooks = slab((1.0, 0.02, 0.08), (0, -0.01, 0), palette.WHITE, 0.005, "kit-oak")
    for k in range(4):
        x = -0.36 + k * 0.24
        hooks += tube(
            [(x, -0.02, 0.04), (x, -0.06, 0.03), (x, -0.07, 0.06)], 0.007, 6, palette.STEEL
        )
    parts += on_wall(hooks, *KITCHEN_SOUTH, 3.3, 1.68)
    parts += on_wall(tap(0.12, 0.1), *KITCHEN_SOUTH, 6.9, 0.75)
    return parts


def _dry_goods() -> Parts:
    """Sacks, cartons, tins and oil on the rack; back at y 0."""
    dice = np.random.default_rng(8)
    parts: Parts = []
    for k in range(3):
        parts += slab(
            (0.42, 0.4, 0.2), (-0.48 + k * 0.48, -0.25, 0.2), palette.WHITE, 0.05, "sack", rounds=2
        )
    for k in range(6):
        tall = float(dice.uniform(0.2, 0.34))
        front = {"front": f"carton-{4 if k % 2 else 0}", "side": "carton-side", "top": "carton-top"}
        parts += box((0.22, 0.34, tall), (-0.6 + k * 0.24, -0.25, 0.72), palette.WHITE, front)
    for k in range(10):
        at = (-0.62 + k * 0.137, -0.2 - 0.12 * (k % 2), 1.24)
        ink = linear(("#c23a33", "#d9b233", "#3f7d4a")[k % 3])
        parts += turned(((0.055, 0.0), (0.055, 0.14), (0.0, 0.14)), 14, ink, at=at)
        parts += turned(((0.056, 0.03), (0.056, 0.1)), 14, palette.CREAM, at=at)
    for k in range(3):
        parts += slab(
            (0.3, 0.36, 0.2), (-0.45 + k * 0.45, -0.25, 1.76), linear("#e8e4da"), 0.02, "worn"
        )
    return parts


def stations() -> Parts:
    """All of it."""
    makers = (cold_station, dish_station, hand_wash, tray_trolley, store)
    return [part for make in makers for part in make()]
