"""What care workers handle: linen, gloves, hand sanitiser, medicine, breakfast, boards."""

from collections.abc import Callable
from dataclasses import replace

from assets.workshop.kit.bedding import pillow
from assets.workshop.kit.cabinets import front
from assets.workshop.kit.textiles import folded
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import ball, rod, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.desk import computer

_GLASS, _WATER, _JUICE = linear("#dfeaee"), linear("#b9d6e2"), linear("#f0b445")


def tray() -> Parts:
    """A birch tray with a rim and two grips, 0.46 x 0.34 m."""
    parts = slab((0.44, 0.32, 0.012), (0, 0, 0), palette.WHITE, 0.005, "kit-birch")
    for y in (-0.16, 0.16):
        parts += slab((0.46, 0.014, 0.045), (0, y, 0.004), palette.WHITE, 0.005, "kit-oak")
    for x in (-0.222, 0.222):
        parts += slab((0.014, 0.32, 0.032), (x, 0, 0.004), palette.WHITE, 0.005, "kit-oak")
        grip = [(x, -0.06, 0.03), (x, -0.05, 0.058), (x, 0.05, 0.058), (x, 0.06, 0.03)]
        parts += tube(grip, 0.008, 6, palette.STEEL)
    napkin = slab((0.15, 0.11, 0.004), (-0.1, 0.05, 0.012), linear("#b5473f"), 0.002, h=12)
    return parts + napkin


def glass() -> Parts:
    """A tumbler with orange juice, 0.11 m tall."""
    parts = turned(((0.028, 0.0), (0.031, 0.004), (0.0335, 0.08)), 18, _JUICE)
    parts += turned(((0.0335, 0.08), (0.0345, 0.11)), 18, _GLASS)
    parts += turned(((0.0345, 0.11), (0.033, 0.11), (0.0325, 0.08)), 18, _GLASS)
    return parts + turned(((0.0325, 0.081), (0.0, 0.081)), 18, linear("#f6c765"))


def plate() -> Parts:
    """A plate with an open rye-bread sandwich: cheese, and half an egg with cress."""
    rim = ((0.07, 0.0), (0.075, 0.004), (0.115, 0.016), (0.118, 0.02))
    parts = turned(rim, 24, palette.WHITE, creases=False)
    parts += turned(((0.118, 0.02), (0.078, 0.009), (0.0, 0.008)), 24, palette.WHITE)
    bread = linear("#6b4429")
    parts += slab((0.1, 0.075, 0.012), (-0.02, 0, 0.009), bread, 0.003, h=14)
    parts += slab((0.084, 0.066, 0.005), (-0.02, 0, 0.021), linear("#f3d36b"), 0.001, h=18)
    parts += ball((0.062, -0.02, 0.012), (0.026, 0.02, 0.014), 10, linear("#faf6ea"))
    parts += ball((0.062, -0.02, 0.022), (0.012, 0.012, 0.006), 8, linear("#f2b63c"))
    for k in range(4):
        parts += ball((0.03 + k * 0.008, 0.045, 0.012), (0.01, 0.009, 0.006), 6, palette.GREEN)
    return parts


def towel() -> Parts:
    """Two folded towels, one on the other."""
    blue, white = linear("#5e8db0"), linear("#f1efe8")
    parts = folded((0.36, 0.25, 0.05), white, "terry")
    return parts + placed(folded((0.35, 0.24, 0.05), blue, "terry"), 0.004, 0.0, 0.05, h=3)


def bed_linen() -> Parts:
    """A folded set of bed linen, striped in green, with its pillow case on top."""
    parts = folded((0.4, 0.3, 0.06), linear("#f2f0ea"))
    parts += placed(folded((0.39, 0.29, 0.05), linear("#b9cfae")), 0, 0, 0.06)
    parts += placed(folded((0.26, 0.28, 0.03), linear("#b9cfae")), -0.03, 0, 0.11, h=-2)
    return parts


def head_pillow() -> Parts:
    """A pillow in a white case."""
    return pillow((0.58, 0.42, 0.15), linear("#f4f2ea"), seed=6)


def glove_box() -> Parts:
    """A box of disposable gloves; one looks out."""
    blue = linear("#2d6fb3")
    parts = box((0.24, 0.12, 0.09), (0, 0, 0), blue)
    face = sheet((-0.119, -0.0605, 0.001), (0.238, 0, 0), (0, 0, 0.088), swatch="care-glove-box")
    slot = sheet((-0.06, -0.025, 0.0905), (0.12, 0, 0), (0, 0.05, 0), linear("#15324f"))
    glove = linear("#7fa9d6")
    for k, x in enumerate((-0.025, -0.008, 0.01, 0.027)):
        tip = (x * 1.7, -0.01 + 0.006 * k, 0.125 + 0.01 * (k % 2))
        parts += tube([(x * 0.6, 0, 0.08), (x, 0, 0.105), tip], (0.012, 0.009, 0.006), 6, glove)
    return [*parts, face, slot]


def hand_sanitiser() -> Parts:
    """A pump bottle of hand sanitiser, 0.24 m tall."""
    parts = slab((0.085, 0.06, 0.155), (0, 0, 0), linear("#eef6fa"), 0.018, rounds=2)
    parts += turned(((0.02, 0.153), (0.02, 0.165), (0.018, 0.18), (0.0, 0.18)), 14, palette.BLUE)
    parts += rod((0, 0, 0.18), (0, 0, 0.215), 0.006, 8, palette.WHITE)
    parts += slab((0.034, 0.05, 0.018), (0, -0.005, 0.212), palette.BLUE, 0.007)
    spout = [(0, -0.02, 0.222), (0, -0.055, 0.222), (0, -0.066, 0.21)]
    parts += tube(spout, 0.006, 6, palette.BLUE)
    return [*parts, *_labels("care-sanitiser", 0.074, 0.1, 0.0305, 0.03)]


def _labels(swatch: str, wide: float, tall: float, out: float, low: float) -> Parts:
    """The same label on the front and on the back."""
    front_side = sheet((-wide / 2, -out, low), (wide, 0, 0), (0, 0, tall), swatch=swatch)
    back_side = sheet((wide / 2, out, low), (-wide, 0, 0), (0, 0, tall), swatch=swatch)
    return [front_side, back_side]


def medicine_cabinet() -> Parts:
    """A locked wall cabinet for medicine, 0.46 x 0.6 m, with its code lock."""
    parts = slab((0.46, 0.22, 0.6), (0, -0.11, 0), palette.WHITE, 0.012)
    leaf = placed(front(0.44, 0.58, palette.WHITE, handle=""), 0, -0.22, 0.01)
    sign = sheet((-0.16, -0.2425, 0.32), (0.32, 0, 0), (0, 0, 0.187), swatch="care-medicine")
    lock = slab((0.07, 0.025, 0.12), (0.17, -0.253, 0.14), palette.CHARCOAL, 0.008)
    for row in range(3):
        for column in range(3):
            at = (0.15 + column * 0.018, -0.267, 0.165 + row * 0.02)
            lock += box((0.011, 0.004, 0.012), at, palette.SILVER)
    return [
        *parts,
        *leaf,
        sign,
        *lock,
        *rod((0.17, -0.27, 0.15), (0.17, -0.285, 0.15), 0.01, 8, palette.STEEL),
    ]


def pill_box() -> Parts:
    """A week's pill box, 0.24 x 0.09 m."""
    parts = slab((0.24, 0.09, 0.032), (0, 0, 0), linear("#bcd3e0"), 0.008)
    top = sheet((-0.117, -0.043, 0.0325), (0.234, 0, 0), (0, 0.086, 0), swatch="care-pill-box")
    for k in range(1, 7):
        parts += box((0.002, 0.086, 0.004), (-0.117 + k * 0.0334, 0, 0.032), linear("#8fb0c4"))
    return [*parts, top]


def round_board() -> Parts:
    """The whiteboard with the day's round, 1.6 x 1.0 m, pens and a cloth on its ledge."""
    parts = box((1.66, 0.025, 1.06), (0, -0.0125, 0), palette.SILVER, skip="back")
    face = sheet((-0.8, -0.026, 0.03), (1.6, 0, 0), (0, 0, 1.0), swatch="care-round-board")
    parts += slab((1.2, 0.07, 0.02), (0, -0.05, 0.0), palette.SILVER, 0.005)
    for k, colour in enumerate((palette.BLUE, palette.RED, palette.BLACK, palette.GREEN)):
        x = -0.3 + k * 0.15
        parts += rod((x, -0.06, 0.03), (x + 0.12, -0.06, 0.03), 0.009, 8, colour)
    parts += slab((0.13, 0.05, 0.035), (0.42, -0.055, 0.02), linear("#4f6f8a"), 0.008)
    return [*parts, face]


def computer_with_care() -> Parts:
    """The computer of any desk, with the care record on its screen."""
    return [replace(q, swatch="care-screen") if q.swatch == "screen" else q for q in computer()]


def wardrobe() -> Parts:
    """The resident's own wardrobe, 1.0 x 2.05 m, one leaf with a mirror."""
    parts = box((0.96, 0.5, 0.08), (0, 0, 0), linear("#4b3626"))
    parts += slab((1.0, 0.56, 1.97), (0, 0, 0.08), palette.WHITE, 0.01, "kit-walnut")
    parts += slab((1.06, 0.6, 0.04), (0, 0, 2.03), linear("#c9b8a5"), 0.012, "kit-walnut")
    for side in (-1, 1):
        x = side * 0.245
        parts += slab((0.47, 0.02, 1.46), (x, -0.288, 0.56), palette.WHITE, 0.006, "kit-oak-up")
        parts += slab((0.47, 0.02, 0.4), (x, -0.288, 0.12), palette.WHITE, 0.006, "kit-oak-up")
        parts += rod((side * 0.04, -0.3, 1.2), (side * 0.04, -0.325, 1.2), 0.014, 10, palette.STEEL)
        parts += rod((x, -0.3, 0.34), (x, -0.322, 0.34), 0.014, 10, palette.STEEL)
    pane = sheet((0.07, -0.2995, 0.7), (0.35, 0, 0), (0, 0, 1.18), linear("#c4d3da"), cuts=(2, 4))
    return [*parts, pane]


def coffee_pot() -> Parts:
    """A thermos jug of coffee, 0.29 m tall."""
    steel, dark = palette.SILVER, palette.CHARCOAL
    body = ((0.06, 0.0), (0.066, 0.01), (0.066, 0.17), (0.045, 0.225), (0.042, 0.24))
    parts = turned(body, 20, steel, "brushed", creases=False)
    parts += turned(((0.044, 0.24), (0.046, 0.265), (0.03, 0.285), (0.0, 0.287)), 18, dark)
    parts += tube([(0, -0.042, 0.245), (0, -0.07, 0.27)], (0.018, 0.012), 8, dark)
    grip = [(0, 0.045, 0.25), (0, 0.115, 0.235), (0, 0.12, 0.12), (0, 0.065, 0.07)]
    parts += tube(grip, 0.011, 8, dark)
    band = turned(((0.0668, 0.075), (0.0668, 0.14)), 20, linear("#6b3f27"))
    tag = sheet((-0.045, -0.0685, 0.085), (0.09, 0, 0), (0, 0, 0.034), swatch="care-label:KAFFE")
    return [*parts, *band, tag]


def water_jug() -> Parts:
    """A jug of water with slices of lemon, 0.23 m tall."""
    parts = turned(((0.05, 0.0), (0.062, 0.02), (0.06, 0.14)), 20, _WATER, creases=False)
    parts += turned(((0.06, 0.14), (0.052, 0.2), (0.056, 0.23)), 20, _GLASS, creases=False)
    parts += turned(((0.056, 0.23), (0.053, 0.23), (0.05, 0.2), (0.057, 0.141)), 20, _GLASS)
    parts += turned(((0.057, 0.142), (0.0, 0.142)), 20, linear("#cfe4ec"))
    for k in range(3):
        spot = (0.02 * (k - 1), 0.012 * (k % 2), 0.144)
        parts += placed(turned(((0.018, 0.0), (0.0, 0.003)), 12, palette.YELLOW), *spot)
    grip = [(0, 0.055, 0.21), (0, 0.11, 0.19), (0, 0.11, 0.09), (0, 0.06, 0.06)]
    return parts + tube(grip, 0.009, 8, _GLASS)


def day_calendar() -> Parts:
    """The big wall calendar with today's day, 0.4 x 0.5 m."""
    parts = box((0.42, 0.02, 0.52), (0, -0.01, 0), linear("#7a5a3c"), skip="back front")
    face = sheet((-0.21, -0.0205, 0.0), (0.42, 0, 0), (0, 0, 0.52), swatch="care-calendar")
    parts += rod((-0.14, -0.02, 0.525), (0.14, -0.02, 0.525), 0.008, 6, palette.STEEL)
    return [*parts, face]


THINGS: dict[str, Callable[[], Parts]] = {
    "tray": tray,
    "juice-glass": glass,
    "plate": plate,
    "towel": towel,
    "bed-linen": bed_linen,
    "head-pillow": head_pillow,
    "glove-box": glove_box,
    "hand-sanitiser": hand_sanitiser,
    "medicine-cabinet": medicine_cabinet,
    "pill-box": pill_box,
    "round-board": round_board,
    "computer-care": computer_with_care,
    "wardrobe": wardrobe,
    "coffee-pot": coffee_pot,
    "water-jug": water_jug,
    "day-calendar": day_calendar,
}
