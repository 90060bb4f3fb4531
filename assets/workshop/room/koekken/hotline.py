"""The hot line under its hood, and the pass between kitchen and canteen."""

from dataclasses import replace

from assets.workshop.kit.cabinets import wall_shelf
from assets.workshop.kit.shell import on_wall
from assets.workshop.kit.worktops import steel_table
from assets.workshop.room.koekken.measures import HALL_SOUTH, NORTH, PASS, WEST
from assets.workshop.room.koekken.shell import KITCHEN_NORTH
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, Patch, linear, placed
from assets.workshop.shapes.rounds import rod, tube, turned
from assets.workshop.shapes.solids import prism, sheet, slab
from assets.workshop.things.koekken_tools import PORCELAIN

_STEEL = palette.STEEL


def hot_line() -> Parts:
    """The hood over range and oven, a steel table between wall and doorway, pots on a shelf."""
    parts = _hood()
    parts += on_wall(steel_table(0.66, 0.8, 0.9, splash=0.1), *KITCHEN_NORTH, 2.62, 0)
    parts += placed(_ladles(), -1.66, NORTH, 1.52)
    parts += on_wall(wall_shelf(0.7, 0.3, _STEEL, "steel-plate"), *KITCHEN_NORTH, 2.62, 1.36)
    for k, (x, r, tall) in enumerate(((-1.2, 0.1, 0.14), (-0.97, 0.08, 0.1), (-0.75, 0.07, 0.18))):
        parts += placed(_stock_pot(r, tall, k), x, NORTH - 0.16, 1.39)
    parts += placed(_stock_pot(0.17, 0.26, 1), -0.96, NORTH - 0.42, 0.9)
    return parts + placed(_stock_pot(0.18, 0.3, 0), -0.98, NORTH - 0.42, 0.25)


def _hood() -> Parts:
    """A steel hood with filters and two lamps, on the wall from the west corner."""
    west, east, low, high = WEST + 0.02, -0.72, 2.02, 2.5
    side = ((0.0, 0.0), (1.12, 0.0), (1.12, 0.16), (0.5, high - low), (0.0, high - low))
    skin_ = placed(prism(side, east - west, _STEEL, "steel-plate"), h=-90)
    parts = placed(skin_, west, NORTH, low)
    for k in range(4):
        x = west + 0.22 + k * 0.7
        corner = (x, NORTH - 0.12, low - 0.002)
        parts.append(sheet(corner, (0.58, 0, 0), (0, -0.62, 0), palette.GREY, "grille"))
    for x in (west + 0.75, west + 2.1):
        corner = (x, NORTH - 0.86, low - 0.004)
        parts.append(sheet(corner, (0.5, 0, 0), (0, -0.12, 0), (1.0, 0.97, 0.9), glow=2.2))
    return parts


def _stock_pot(radius: float, tall: float, kind: int) -> Parts:
    colour = (palette.SILVER, _STEEL, linear("#b4653a"))[kind % 3]
    wall_ = ((radius * 0.94, 0.0), (radius, 0.01), (radius, tall), (radius * 0.95, tall))
    parts = turned(wall_, 22, colour, "steel-plate")
    lid = ((radius * 0.98, tall), (radius * 0.7, tall + 0.015), (0.0, tall + 0.02))
    parts += turned(lid, 22, palette.SILVER, "steel-plate")
    parts += turned(
        ((0.012, tall + 0.018), (0.02, tall + 0.04), (0.0, tall + 0.045)), 10, palette.CHARCOAL
    )
    for side in (-1, 1):
        ear = [(side * radius, -0.03, tall * 0.8), (side * (radius + 0.035), 0, tall * 0.8)]
        parts += tube([*ear, (side * radius, 0.03, tall * 0.8)], 0.006, 6, palette.STEEL)
    return parts


def _ladles() -> Parts:
    """A rail with ladles, a whisk and a skimmer; its back at y 0, the rail at z 0."""
    parts = rod((-0.62, -0.05, 0), (0.62, -0.05, 0), 0.009, 8, palette.SILVER)
    for x in (-0.58, 0.58):
        parts += rod((x, 0, 0), (x, -0.05, 0), 0.008, 6, palette.SILVER)
    for k in range(7):
        x = -0.5 + k * 0.165
        parts += rod((x, -0.062, 0.005), (x, -0.062, -0.26 - 0.02 * (k % 3)), 0.006, 6, _STEEL)
        bowl = turned(((0.0, -0.02), (0.03, -0.012), (0.042, 0.012)), 12, _STEEL, creases=False)
        tip = -0.29 - 0.02 * (k % 3)
        parts += placed(bowl, x, -0.075, tip, p=60 if k % 2 else 0)
    return parts


def service_pass() -> Parts:
    """The counter through the wall with plates, a shelf with heat lamps, the order rail."""
    left = WEST + PASS.at
    middle, wide = left + PASS.wide / 2, PASS.wide
    size = (wide + 0.1, 0.86, 0.04)
    parts = slab(size, (middle, (NORTH + HALL_SOUTH) / 2, 0.95), _STEEL, 0.008, "steel-plate")
    parts += on_wall(steel_table(2.2, 0.72, 0.9), *KITCHEN_NORTH, PASS.at + wide / 2, 0, 0.35)
    parts += _heat_lamps(middle)
    parts += _order_rail(middle, wide)
    for x in (middle - 0.75, middle - 0.45):
        parts += placed(plates(7), x, NORTH + 0.12, 0.99)
    parts += placed(_served(), middle + 0.1, NORTH + 0.05, 0.99)
    parts += placed(_served(), middle + 0.45, NORTH + 0.12, 0.99, 40)
    bell = (
        (0.045, 0.0),
        (0.045, 0.01),
        (0.034, 0.035),
        (0.008, 0.048),
        (0.008, 0.058),
        (0.0, 0.06),
    )
    return parts + turned(bell, 16, palette.SILVER, at=(middle + 0.85, NORTH - 0.02, 0.99))


def _heat_lamps(middle: float) -> Parts:
    parts: Parts = []
    copper = linear("#b4653a")
    for x in (middle - 0.6, middle, middle + 0.6):
        shade = ((0.1, 0.0), (0.095, 0.05), (0.04, 0.13), (0.02, 0.17), (0.0, 0.17))
        at = (x, (NORTH + HALL_SOUTH) / 2, 1.62)
        parts += turned(shade, 18, copper, "steel-plate", at)
        inner = turned(((0.0, 0.02), (0.095, 0.004)), 18, (1.0, 0.72, 0.38), "laminate", at)
        parts += [_glowing(q) for q in inner]
        parts += rod((at[0], at[1], 1.79), (at[0], at[1], 2.0), 0.005, 5, palette.CHARCOAL)
    return parts


def _glowing(q: Patch) -> Patch:
    return replace(q, normals=-q.normals, faces=q.faces[:, ::-1], glow=2.0)


def _order_rail(middle: float, wide: float) -> Parts:
    """A rail over the pass with order slips."""
    z, y = 1.93, NORTH - 0.05
    parts = slab((wide - 0.1, 0.05, 0.035), (middle, y, z), _STEEL, 0.008, "steel-plate")
    for k, x in enumerate((-0.85, -0.66, -0.4, 0.05, 0.3, 0.72)):
        corner = (middle + x, y - 0.03, z - 0.2 + 0.01 * (k % 2))
        slip = sheet(corner, (0.13, 0, 0.004 * (-1) ** k), (0, 0, 0.206), swatch=f"slip-{k % 4}")
        parts += [slip, sheet((corner[0] + 0.13, y - 0.028, corner[2]), (-0.13, 0, 0), (0, 0, 0.2))]
    return parts


def plates(count: int, radius: float = 0.13) -> Parts:
    """Plates on one another, the lowest on z 0."""
    parts: Parts = []
    for k in range(count):
        z = k * 0.0125
        ring = ((0.078, z), (radius, z + 0.02), (radius - 0.004, z + 0.022))
        parts += turned(ring, 14, PORCELAIN)
    z = (count - 1) * 0.0125
    core = ((radius * 0.86, 0.004), (radius * 0.86, z + 0.012))
    parts += turned(core, 14, linear("#a9a79f"))
    return parts + turned(
        ((radius - 0.004, z + 0.022), (0.085, z + 0.01), (0.0, z + 0.01)), 14, PORCELAIN
    )


def _served() -> Parts:
    """A plate with meat balls, potatoes and something green."""
    parts = plates(1)
    for k in range(3):
        x, y = -0.04 + 0.04 * k, 0.03 - 0.012 * k
        parts += placed(
            turned(((0.028, 0.0), (0.03, 0.012), (0.0, 0.026)), 10, linear("#7d4b2a")), x, y, 0.012
        )
    for x, y in ((-0.03, -0.045), (0.0, -0.06), (0.03, -0.045)):
        parts += placed(
            turned(((0.018, 0.0), (0.022, 0.012), (0.0, 0.028)), 10, linear("#e3cf87")), x, y, 0.012
        )
    green = turned(((0.03, 0.0), (0.026, 0.02), (0.0, 0.03)), 9, linear("#6f9a3f"), "chopped")
    return parts + placed(green, 0.07, 0.0, 0.012)
