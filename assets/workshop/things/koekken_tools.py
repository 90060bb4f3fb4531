"""What cooks have in their hands: knife, board, pot, pan, tubs, plates, thermometer, cloths."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Floats, Parts, both_sides, linear, placed
from assets.workshop.shapes.rounds import ball, hoop, rod, skin, tube, turned
from assets.workshop.shapes.solids import box, prism, sheet, slab

PORCELAIN = linear("#f3f1ea")
_KNIFE = ((-0.21, 0.0), (-0.12, -0.022), (0.0, -0.024), (0.0, 0.02), (-0.16, 0.02))


def inside_out(parts: Parts) -> Parts:
    """Round walls seen from within."""
    return [replace(q, normals=-q.normals, faces=q.faces[:, ::-1]) for q in parts]


def kitchen_knife() -> Parts:
    """A cook's knife of 0.34 m that lies flat, its point to the left."""
    blade = placed(prism(_KNIFE, 0.003, palette.SILVER, "steel-plate"), 0, 0, 0.012, p=90)
    bolster = slab((0.02, 0.026, 0.02), (0.008, 0, 0.001), palette.STEEL, 0.005)
    grip = slab((0.125, 0.028, 0.022), (0.08, -0.001, 0), palette.CHARCOAL, 0.01, rounds=2)
    rivets = [p for x in (0.045, 0.08, 0.115) for p in ball((x, 0, 0.021), (0.004,) * 3, 6)]
    return [*blade, *bolster, *grip, *rivets]


def cutting_board() -> Parts:
    """A green cutting board (for vegetables), 0.45 x 0.3 m."""
    green = linear("#4fa35c")
    parts = slab((0.45, 0.3, 0.022), (0, 0, 0), green, 0.006, "worn")
    groove = tuple(c * 0.72 for c in green)
    for y in (-0.13, 0.13):
        parts += box((0.41, 0.006, 0.001), (0, y, 0.022), (groove[0], groove[1], groove[2]))
    for x in (-0.205, 0.205):
        parts += box((0.006, 0.26, 0.001), (x, 0, 0.022), (groove[0], groove[1], groove[2]))
    return parts + slab((0.09, 0.022, 0.0015), (0.15, 0.09, 0.022), palette.CHARCOAL, 0.0005)


def pot() -> Parts:
    """A steel pot with a lid and two handles, 0.3 m wide, 0.24 m high."""
    wall = ((0.135, 0.0), (0.145, 0.006), (0.146, 0.19), (0.152, 0.195))
    parts = turned(wall, 28, palette.SILVER, "steel-plate")
    lid = ((0.154, 0.195), (0.154, 0.202), (0.12, 0.215), (0.03, 0.225), (0.0, 0.226))
    parts += turned(lid, 28, palette.STEEL, "steel-plate")
    parts += tube(
        [(-0.035, 0, 0.222), (-0.03, 0, 0.245), (0.03, 0, 0.245), (0.035, 0, 0.222)], 0.007
    )
    for side in (-1, 1):
        ear = [(side * 0.14, -0.045, 0.15), (side * 0.19, -0.04, 0.158)]
        ear += [(side * 0.19, 0.04, 0.158), (side * 0.14, 0.045, 0.15)]
        parts += tube(ear, 0.007, 8, palette.STEEL)
    return parts


def frying_pan() -> Parts:
    """A black iron pan of 0.28 m with a long handle to the right."""
    iron = linear("#2a2b2d")
    parts = turned(((0.0, 0.0), (0.105, 0.0), (0.138, 0.045), (0.141, 0.047)), 28, iron)
    inner = turned(((0.0, 0.005), (0.102, 0.006), (0.137, 0.046)), 28, linear("#3a3a3b"))
    parts += inside_out(inner)
    bar = [(0.13, 0, 0.035), (0.2, 0, 0.06), (0.33, 0, 0.078), (0.345, 0, 0.078)]
    return parts + tube(bar, (0.011, 0.009, 0.012, 0.009), 8, palette.CHARCOAL, flat=0.6)


def plate(radius: float = 0.13) -> Parts:
    """A dinner plate, its foot at z 0."""
    r = radius
    top = ((0.0, 0.008), (r * 0.62, 0.008), (r * 0.72, 0.014), (r, 0.022))
    below = ((r * 0.5, 0.0), (r * 0.62, 0.0), (r, 0.022))
    parts = turned(below, 24, PORCELAIN, creases=False)
    ring = inside_out(turned(top, 24, PORCELAIN, creases=False))
    rim = turned(((r * 0.985, 0.0215), (r, 0.022), (r * 0.985, 0.0228)), 24, linear("#5a86a8"))
    return parts + ring + rim


def plate_stack() -> Parts:
    """Nine dinner plates on one another."""
    parts = turned(((0.112, 0.004), (0.112, 0.112)), 24, linear("#a9a79f"))
    for k in range(8):
        z = k * 0.0125
        rim = (
            (0.075, z),
            (0.126, z + 0.0165),
            (0.13, z + 0.0195),
            (0.128, z + 0.023),
            (0.11, z + 0.017),
        )
        parts += turned(rim, 24, PORCELAIN, creases=False)
    return parts + placed(plate(0.13), 0, 0, 8 * 0.0125)


def gastro_tub(wide: float, deep: float, tall: float, food: Colour) -> Parts:
    """A steel gastro tub with something cut in it."""
    w, d = wide / 2, deep / 2
    parts = box((wide - 0.02, deep - 0.02, tall), (0, 0, 0), palette.SILVER, "steel-plate", "top")
    top = sheet((-w + 0.012, -d + 0.012, tall - 0.02), (wide - 0.024, 0, 0), (0, deep - 0.024, 0))
    parts.append(replace(top, colors=np.tile(food, (len(top.positions), 1)), swatch="chopped"))
    for x in (-w, w):
        parts += box((0.02, deep + 0.02, 0.006), (x, 0, tall - 0.004), palette.SILVER)
    for y in (-d, d):
        parts += box((wide, 0.02, 0.006), (0, y, tall - 0.004), palette.SILVER)
    return parts


def flour_bag() -> Parts:
    """A paper bag with 2 kg of flour."""
    paper = linear("#efe8d6")
    parts = slab((0.15, 0.1, 0.235), (0, 0, 0), paper, 0.014, rounds=2)
    for y, way in ((-0.0505, 1), (0.0505, -1)):
        corner = (-0.066 * way, y, 0.012)
        parts.append(sheet(corner, (0.132 * way, 0, 0), (0, 0, 0.205), swatch="flour-print"))
    return parts + slab((0.14, 0.05, 0.03), (0, 0, 0.225), paper, 0.01)


def probe_thermometer() -> Parts:
    """A digital thermometer that lies flat, its probe to the left."""
    parts = slab((0.11, 0.05, 0.024), (0.05, 0, 0), linear("#f0f0ee"), 0.01, rounds=2)
    parts += slab((0.03, 0.046, 0.026), (0.1, 0, 0), palette.RED, 0.01, rounds=2)
    parts.append(
        sheet((0.01, -0.016, 0.0248), (0.068, 0, 0), (0, 0.034, 0), swatch="thermometer-screen")
    )
    return parts + rod((0.0, 0, 0.012), (-0.15, 0, 0.007), 0.0035, 8, palette.SILVER)


def date_mark() -> Parts:
    """A roll of date marks on a small stand, one mark showing."""
    parts = slab((0.15, 0.1, 0.014), (0, 0, 0), palette.CHARCOAL, 0.005)
    roll = turned(((0.012, -0.05), (0.042, -0.05), (0.042, 0.05), (0.012, 0.05)), 18, palette.WHITE)
    parts += placed(roll, 0, 0.02, 0.06, r=90)
    for x in (-0.058, 0.058):
        parts += box((0.006, 0.05, 0.07), (x, 0.02, 0.01), palette.CHARCOAL)
    front = sheet((-0.056, -0.045, 0.02), (0.112, 0, 0), (0, 0.028, 0.072), swatch="date-label")
    return [*parts, *both_sides([front])]


def kitchen_apron() -> Parts:
    """A black apron that hangs by its loop from a hook, 0.86 m long; its hem at z 0."""
    rows = ((0.0, 0.3), (0.3, 0.29), (0.5, 0.28), (0.56, 0.2), (0.66, 0.13), (0.74, 0.12))
    t = np.linspace(-1, 1, 13)
    grid = [_cloth_row(t, z, half) for z, half in rows]
    dark = linear("#2e3338")
    parts = both_sides([skin(np.array(grid), dark, "worn")])
    pocket = sheet((-0.1, -0.108, 0.3), (0.2, 0, 0), (0, 0.004, 0.17), linear("#3a4046"), "worn")
    loop = [(-0.11, -0.045, 0.73), (-0.06, -0.03, 0.82), (0.0, -0.02, 0.85)]
    loop += [(0.06, -0.03, 0.82), (0.11, -0.045, 0.73)]
    parts += tube(loop, 0.008, 6, dark, flat=0.4)
    for side in (-1, 1):
        band = [(side * 0.27, -0.06, 0.5), (side * 0.3, -0.07, 0.36), (side * 0.28, -0.06, 0.2)]
        parts += tube(band, 0.008, 6, dark, flat=0.4)
    return [*parts, pocket]


def _cloth_row(t: Floats, z: float, half: float) -> Floats:
    folds = 0.012 * np.sin(t * 7) * (1 - z)
    y = -0.1 + 0.06 * t**2 + folds + 0.06 * z
    return np.stack([t * half, y, np.full_like(t, z)], 1)


def dish_cloth() -> Parts:
    """A checked cloth, folded twice."""
    parts = slab((0.24, 0.17, 0.014), (0, 0, 0), palette.WHITE, 0.006, "cloth-checked")
    top = slab((0.23, 0.1, 0.012), (0.004, -0.03, 0.012), palette.WHITE, 0.005, "cloth-checked")
    return parts + placed(top, h=4)


def vegetable_crate() -> Parts:
    """A green crate of carrots, tomatoes, a cabbage and leeks; 0.5 x 0.34 m."""
    green = linear("#3f8f58")
    parts = _crate_walls(green)
    dice = np.random.default_rng(12)
    for k in range(9):
        parts += placed(
            _carrot(), -0.17 + 0.013 * (k % 3), -0.115 + 0.028 * k, 0.115 + 0.012 * (k % 2)
        )
    for k in range(8):
        x, y = 0.05 + 0.07 * (k % 3), -0.1 + 0.072 * (k // 3)
        z = 0.135 + float(dice.normal(0, 0.004))
        parts += ball((x, y, z), (0.036, 0.036, 0.031), 10, linear("#cf3a26"))
        parts += ball((x, y, z + 0.03), (0.012, 0.012, 0.005), 6, linear("#4f7a34"))
    parts += ball((0.13, 0.09, 0.17), (0.085, 0.08, 0.075), 14, linear("#a9c47a"))
    for k in range(3):
        x = -0.02 + 0.035 * k
        parts += rod((x, 0.13, 0.16), (x - 0.1, -0.05, 0.15), 0.014, 8, linear("#e8ead2"))
        parts += tube(
            [(x, 0.13, 0.16), (x + 0.03, 0.2, 0.19), (x + 0.02, 0.25, 0.2)],
            0.018,
            6,
            linear("#5f8f4a"),
            flat=0.4,
        )
    return parts


def _crate_walls(green: Colour) -> Parts:
    parts = box((0.5, 0.34, 0.012), (0, 0, 0), green, "worn")
    for y in (-0.165, 0.165):
        parts += box((0.5, 0.012, 0.16), (0, y, 0), green, "crate")
    for x in (-0.245, 0.245):
        parts += box((0.012, 0.34, 0.16), (x, 0, 0), green, "crate")
    return parts + box((0.47, 0.31, 0.02), (0, 0, 0.08), linear("#6d5a3a"), skip="bottom")


def _carrot() -> Parts:
    orange = linear("#e07a28")
    line = [(-0.055, 0, 0), (0.0, 0, 0.004), (0.08, 0, 0.003), (0.12, 0, 0.0)]
    parts = tube(line, (0.017, 0.018, 0.011, 0.003), 8, orange)
    leaf = [(-0.055, 0, 0), (-0.075, 0.008, 0.01), (-0.085, 0.0, 0.012)]
    return parts + tube(leaf, (0.007, 0.009, 0.003), 5, linear("#5d8f3f"))


def tray_with_rim() -> Parts:
    """A canteen tray of laminated wood, 0.46 x 0.34 m."""
    parts = slab((0.46, 0.34, 0.012), (0, 0, 0), palette.WHITE, 0.005, "tray")
    wood = linear("#8a5c38")
    for y in (-0.165, 0.165):
        parts += slab((0.46, 0.012, 0.016), (0, y, 0.01), wood, 0.005)
    for x in (-0.225, 0.225):
        parts += slab((0.012, 0.33, 0.016), (x, 0, 0.01), wood, 0.005)
    return parts


def candle() -> Parts:
    """A lit candle in a brass candlestick with a ring to hold it by."""
    brass = linear("#c79a45")
    foot = ((0.0, 0.0), (0.05, 0.0), (0.058, 0.01), (0.054, 0.012), (0.02, 0.009))
    parts = turned(foot, 20, brass)
    parts += turned(((0.018, 0.006), (0.013, 0.025), (0.017, 0.045), (0.0, 0.046)), 14, brass)
    parts += hoop((0.068, 0, 0.018), (0, 1, 0), 0.016, 0.0035, (14, 6), brass)
    parts += turned(((0.0115, 0.03), (0.011, 0.2), (0.006, 0.205), (0.0, 0.203)), 12, PORCELAIN)
    parts += rod((0, 0, 0.2), (0.001, 0, 0.213), 0.0012, 4, palette.BLACK)
    burning = turned(
        ((0.0, 0.207), (0.008, 0.216), (0.0105, 0.228), (0.006, 0.25), (0.0, 0.272)),
        10,
        (1.0, 1.0, 1.0),
        "flame",
        creases=False,
    )
    return parts + [replace(q, glow=1.6) for q in burning]


THINGS: dict[str, Callable[[], Parts]] = {
    "kitchen-knife": kitchen_knife,
    "cutting-board": cutting_board,
    "kitchen-pot": pot,
    "frying-pan": frying_pan,
    "plate-stack": plate_stack,
    "flour-bag": flour_bag,
    "probe-thermometer": probe_thermometer,
    "date-mark": date_mark,
    "kitchen-apron": kitchen_apron,
    "dish-cloth": dish_cloth,
    "vegetable-crate": vegetable_crate,
    "canteen-tray": tray_with_rim,
    "candle": candle,
}
