"""Small tools and materials of the building site: origin at the bottom centre, front to -y."""

from itertools import pairwise

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import ball, rod, tube, turned
from assets.workshop.shapes.solids import box, prism, sheet, slab

TOOL_BLUE, TOOL_GREEN = linear("#1c5d78"), linear("#2f6a4b")


def drill_driver() -> Parts:
    """A cordless drill driver that stands on its battery, its bit to the left."""
    dark = palette.CHARCOAL
    battery = slab((0.115, 0.075, 0.05), (0.005, 0, 0), dark, 0.012, rounds=2)
    strip = slab((0.116, 0.076, 0.012), (0.005, 0, 0.034), TOOL_BLUE, 0.005)
    grip = placed(
        slab((0.045, 0.04, 0.13), bevel=0.018, color=dark, rounds=2), 0.012, 0, 0.045, r=-7
    )
    body = tube(
        [(0.075, 0, 0.19), (0.06, 0, 0.19), (-0.03, 0, 0.19)], (0.022, 0.033, 0.033), 12, TOOL_BLUE
    )
    collar = tube([(-0.03, 0, 0.19), (-0.065, 0, 0.19)], (0.031, 0.024), 12, palette.GREY)
    chuck = tube(
        [(-0.065, 0, 0.19), (-0.085, 0, 0.19), (-0.105, 0, 0.19)], (0.02, 0.021, 0.012), 12, dark
    )
    bit = rod((-0.105, 0, 0.19), (-0.165, 0, 0.19), 0.004, 6, palette.STEEL)
    trigger = slab((0.018, 0.02, 0.035), (-0.018, 0, 0.135), palette.RED, 0.006)
    return [*battery, *strip, *grip, *body, *collar, *chuck, *bit, *trigger]


def hammer_drill() -> Parts:
    """A mains hammer drill lying on its side handle, its bit to the left, with its cable."""
    dark = palette.CHARCOAL
    body = slab((0.2, 0.07, 0.085), (0.02, 0, 0.09), TOOL_GREEN, 0.028, rounds=2)
    nose = tube(
        [(-0.08, 0, 0.135), (-0.12, 0, 0.135), (-0.15, 0, 0.135)], (0.034, 0.028, 0.02), 12, dark
    )
    bit = rod((-0.15, 0, 0.135), (-0.32, 0, 0.135), 0.006, 6, palette.STEEL)
    grip = placed(slab((0.045, 0.045, 0.15), bevel=0.018, color=dark, rounds=2), 0.13, 0, 0.0, r=-9)
    side = rod((-0.085, 0, 0.13), (-0.085, 0, 0.012), 0.016, 10, dark)
    vents = [sheet((0.01, -0.0355, 0.105), (0.07, 0, 0), (0, 0, 0.035), palette.GREY, "grille")]
    plate = slab((0.05, 0.072, 0.03), (-0.03, 0, 0.12), palette.YELLOW, 0.006)
    cable = [(0.15, 0, 0.01), (0.2, 0.05, 0.006), (0.17, 0.12, 0.006), (0.06, 0.13, 0.006)]
    return [*body, *nose, *bit, *grip, *side, *vents, *plate, *tube(cable, 0.005, 6, dark)]


def small_parts(label: str, long: float) -> Parts:
    """An open carton of nails or screws with a label in front."""
    size = (0.15, 0.1, 0.08)
    names = {"front": label, "side": "carton-side"}
    parts = box(size, swatch=names, skip="top")
    parts += box((0.142, 0.092, 0.002), (0, 0, 0.062), palette.DARK_STEEL)
    dice = np.random.default_rng(len(label))
    for _ in range(26):
        x, y = dice.uniform(-0.05, 0.05), dice.uniform(-0.03, 0.03)
        turn = dice.uniform(0, np.pi)
        way = np.array([np.cos(turn), np.sin(turn), 0.0]) * long / 2
        middle = np.array([x, y, 0.066 + dice.uniform(0, 0.01)])
        low, high = (
            np.clip(middle + s * way, (-0.066, -0.042, 0), (0.066, 0.042, 1)) for s in (-1, 1)
        )
        parts += rod(low, high, 0.0025, 4, palette.STEEL, caps=True)
    for sign, tilt in ((-1, 38), (1, -38)):
        flap = box((0.148, 0.002, 0.05), swatch="carton-side")
        parts += placed(flap, 0, sign * 0.05, 0.08, p=tilt)
    return parts


def spirit_level() -> Parts:
    """A spirit level, 1 m long, along x, with three glasses."""
    body = slab((1.0, 0.024, 0.055), (0, 0, 0), palette.YELLOW, 0.004)
    parts = [*body, *box((0.94, 0.026, 0.008), (0, 0, 0.0235), palette.SILVER)]
    for x in (-0.34, 0.0, 0.34):
        parts += slab((0.07, 0.0255, 0.036), (x, 0, 0.01), palette.CHARCOAL, 0.004)
        parts += rod(
            (x - 0.026, -0.0135, 0.028), (x + 0.026, -0.0135, 0.028), 0.006, 8, palette.LIME
        )
    for x in (-0.5, 0.5):
        parts += slab((0.012, 0.027, 0.058), (x, 0, 0), palette.RED, 0.004)
    return parts


def folding_rule() -> Parts:
    """A folding rule, half opened into a zigzag, lying flat."""
    parts: Parts = []
    points = [(-0.16, -0.03), (0.06, -0.05), (-0.05, 0.05), (0.17, 0.03)]
    for k, (a, b) in enumerate(pairwise(points)):
        way = np.subtract(b, a)
        turn = float(np.degrees(np.arctan2(way[1], way[0])))
        middle = (np.asarray(a) + b) / 2
        one = slab(
            (float(np.linalg.norm(way)) + 0.012, 0.018, 0.0045),
            bevel=0.001,
            color=linear("#f3d23c"),
        )
        for t in np.linspace(-0.4, 0.4, 9):
            one += box(
                (0.002, 0.011, 0.0003), (t * 0.22, 0.003, 0.0045), palette.BLACK, skip="bottom"
            )
        parts += placed(one, float(middle[0]), float(middle[1]), 0.0046 * k, turn)
    for k, (x, y) in enumerate(points[1:3]):
        parts += rod((x, y, 0.004 * k), (x, y, 0.0046 * (k + 2) + 0.0015), 0.006, 8, palette.STEEL)
    return parts


def hammer() -> Parts:
    """A claw hammer lying on its side, its head to the left."""
    shaft = tube(
        [(-0.1, 0, 0.018), (0.02, 0, 0.016), (0.17, 0, 0.016)],
        (0.011, 0.012, 0.014),
        8,
        palette.WOOD,
    )
    grip = tube(
        [(0.07, 0, 0.016), (0.1, 0, 0.016), (0.18, 0, 0.016)],
        (0.014, 0.0165, 0.0165),
        10,
        palette.RED,
    )
    head = slab((0.035, 0.07, 0.034), (-0.115, -0.005, 0.0), palette.DARK_STEEL, 0.007)
    face = rod((-0.115, -0.035, 0.017), (-0.115, -0.068, 0.017), 0.016, 10, palette.STEEL)
    parts = [*shaft, *grip, *head, *face]
    for z in (0.006, 0.028):
        claw = [(-0.115, 0.028, z), (-0.11, 0.06, z), (-0.09, 0.085, z)]
        parts += tube(claw, (0.008, 0.007, 0.003), 6, palette.DARK_STEEL)
    return parts


def bucket() -> Parts:
    """A black builder's bucket with a steel handle, mortar in it."""
    dark, grey = palette.CHARCOAL, linear("#a29b8e")
    body = turned(
        ((0.0, 0.0), (0.115, 0.0), (0.155, 0.27), (0.165, 0.275), (0.165, 0.29)), 20, dark
    )
    inner = turned(((0.158, 0.29), (0.138, 0.17)), 20, dark)
    mix = turned(((0.138, 0.17), (0.06, 0.185), (0.0, 0.18)), 20, grey, creases=False)
    loop = [
        (-0.165, 0, 0.27),
        (-0.15, -0.08, 0.31),
        (0, -0.13, 0.34),
        (0.15, -0.08, 0.31),
        (0.165, 0, 0.27),
    ]
    splash = ball((0.07, -0.135, 0.2), (0.03, 0.008, 0.04), 8, grey)
    return [*body, *inner, *mix, *tube(loop, 0.004, 6, palette.STEEL), *splash]


def broom() -> Parts:
    """A wide broom that leans back a little, its bristles on the ground."""
    head = slab((0.5, 0.07, 0.035), (0, 0, 0.085), palette.WOOD, 0.01)
    hair = prism(((-0.26, 0.0), (0.26, 0.0), (0.24, 0.09), (-0.24, 0.09)), 0.075, linear("#8b3a2a"))
    lines = [
        p
        for x in np.linspace(-0.2, 0.2, 9)
        for p in box((0.004, 0.077, 0.085), (float(x), 0, 0), linear("#6b2a20"), skip="top bottom")
    ]
    stick = rod((0, 0.01, 0.1), (0, 0.3, 1.42), 0.0135, 8, palette.WOOD)
    socket = rod((0, 0.005, 0.1), (0, 0.038, 0.24), 0.019, 8, palette.RED)
    return [*head, *placed(hair, 0, -0.0375), *lines, *stick, *socket]


def timber() -> Parts:
    """A planed board, 1.2 m long, along x, with its end grain and a pencil mark."""
    parts = box((1.2, 0.12, 0.038), swatch="plank-0", cuts=(3, 1))
    parts += box((0.0015, 0.1, 0.0006), (0.24, 0, 0.038), palette.CHARCOAL, skip="bottom")
    return parts


def drawing_roll() -> Parts:
    """The drawing of the house, spread out, its right edge rolled up; front to -y."""
    parts = [
        sheet((-0.3, -0.21, 0.004), (0.54, 0, 0), (0, 0.42, 0), swatch="house-drawing", cuts=(3, 2))
    ]
    parts += box((0.54, 0.42, 0.003), (-0.03, 0, 0), linear("#dfe3e2"), skip="top")
    parts += rod((0.25, -0.21, 0.02), (0.25, 0.21, 0.02), 0.02, 12, palette.WHITE)
    for x, y in ((-0.27, -0.18), (-0.27, 0.18)):
        parts += slab((0.05, 0.03, 0.012), (x, y, 0.004), palette.STEEL, 0.003)
    return parts


def plasterboard_stack() -> Parts:
    """Plasterboards, 2.4 x 0.9 m, on bearers, the top one askew."""
    parts: Parts = []
    for x in (-0.9, 0.0, 0.9):
        parts += box((0.1, 0.86, 0.09), (x, 0, 0), swatch="plank-1")
    names = {"side": "plasterboard-edge", "top": "plasterboard", "bottom": "plasterboard"}
    parts += box((2.4, 0.9, 0.32), (0, 0, 0.09), swatch=names, cuts=(4, 2))
    top = box(
        (2.4, 0.9, 0.013), swatch={"top": "plasterboard"}, color=linear("#e9e7e0"), cuts=(3, 1)
    )
    parts += placed(top, 0.03, 0.01, 0.411, h=2.5)
    for x in (-0.7, 0.75):
        band = linear("#1f5fa8")
        for y in (-0.452, 0.452):
            parts += box((0.02, 0.002, 0.32), (x, y, 0.09), band)
    return parts


def ladder(length: float = 4.2, lean: float = 16.0, colour: Colour = palette.SILVER) -> Parts:
    """An aluminium ladder that leans toward +y by degrees, its feet at the origin."""
    parts: Parts = []
    for x in (-0.19, 0.19):
        parts += slab((0.028, 0.065, length), (x, 0, 0.03), colour, 0.006, "brushed")
        parts += slab((0.04, 0.08, 0.08), (x, 0, 0.0), palette.BLACK, 0.01)
    for z in np.arange(0.3, length, 0.28):
        parts += box((0.36, 0.034, 0.028), (0, 0, float(z)), colour, "brushed", "left right")
    label = box((0.002, 0.05, 0.16), (-0.206, 0, 1.3), palette.YELLOW)
    return placed([*parts, *label], 0, 0, 0.012, p=-lean)


def guard_rail(wide: float = 2.1) -> Parts:
    """A bay's guard rail as it hangs on a scaffold: two rails and a toe board."""
    parts: Parts = []
    for z in (0.5, 1.0):
        parts += rod((-wide / 2, 0, z), (wide / 2, 0, z), 0.024, 8, palette.SILVER)
        for x in (-wide / 2 + 0.12, wide / 2 - 0.12):
            parts += rod((x - 0.1, 0, z), (x + 0.1, 0, z), 0.0255, 8, palette.RED, False)
    for x in (-wide / 2, wide / 2):
        parts += rod((x, 0, 0.0), (x, 0, 1.06), 0.022, 8, palette.SILVER)
    parts += box(
        (wide, 0.03, 0.15), (0, 0, 0.0), swatch="plank-2", color=linear("#f2c95a"), cuts=(4, 1)
    )
    return parts
