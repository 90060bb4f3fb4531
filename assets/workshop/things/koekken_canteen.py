"""The buffet, the bin for food waste, and the soap."""

from collections.abc import Callable, Sequence

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import ball, circle, disc, rod, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.koekken_tools import PORCELAIN, gastro_tub, inside_out


def buffet() -> Parts:
    """A buffet of 2.6 x 0.8 m: salads, hot dishes and bread under a shelf; its front to -y."""
    parts = box((2.5, 0.68, 0.08), (0, 0.02, 0), palette.CHARCOAL)
    parts += box(
        (2.56, 0.74, 0.74), (0, 0.02, 0.08), palette.WHITE, "kit-oak", "bottom", cuts=(6, 2)
    )
    for k in range(5):
        parts += box((0.02, 0.012, 0.74), (-1.03 + k * 0.515, -0.353, 0.08), linear("#6b4f32"))
    parts += slab((2.64, 0.84, 0.05), (0, 0, 0.82), linear("#d9d5cb"), 0.012, "laminate")
    parts += placed(sheet_sign(), 0, -0.362, 0.36)
    parts += _hot_pans() + _salads() + _bread()
    return parts + _guard()


def sheet_sign() -> Parts:
    """The word BUFFET on its front."""
    return [sheet((-0.3, 0, 0), (0.6, 0, 0), (0, 0, 0.15), swatch="sign-buffet")]


def _hot_pans() -> Parts:
    parts = slab((0.72, 0.56, 0.02), (-0.9, 0, 0.862), palette.STEEL, 0.005, "steel-plate")
    colours = ("#7a4526", "#d9b768")
    for k, colour in enumerate(colours):
        parts += placed(gastro_tub(0.32, 0.5, 0.06, linear(colour)), -1.07 + k * 0.35, 0, 0.862)
    for k in range(2):
        handle = [(-1.02 + k * 0.35, -0.1, 0.93), (-0.98 + k * 0.35, -0.3, 0.98)]
        parts += tube(handle, 0.006, 6, palette.SILVER)
    return parts


def _bowl(food: str, radius: float = 0.15) -> Parts:
    outer = ((radius * 0.45, 0.0), (radius * 0.8, 0.05), (radius, 0.12))
    parts = turned(outer, 16, PORCELAIN, creases=False)
    parts += inside_out(turned(((radius * 0.86, 0.09), (radius, 0.12)), 16, PORCELAIN))
    ring = np.concatenate([circle(radius * 0.9, 16), np.full((17, 1), 0.1)], 1)
    heap = disc((0, 0, 0.135), ring, linear(food), up=True, swatch="chopped")
    return [*parts, heap]


def _salads() -> Parts:
    parts: Parts = []
    foods: Sequence[tuple[str, float, float]] = (
        ("#8fb84f", 0.02, 0.17),
        ("#d8572f", 0.36, 0.17),
        ("#e8a23a", 0.7, 0.17),
        ("#e9e2c8", 0.02, -0.16),
        ("#b9325a", 0.36, -0.16),
        ("#5f8a3d", 0.7, -0.16),
    )
    for food, x, y in foods:
        parts += placed(_bowl(food), x, y, 0.87)
        spoon = [(x + 0.03, y, 0.98), (x + 0.12, y - 0.08, 1.06)]
        parts += tube(spoon, 0.006, 6, palette.SILVER)
    return parts


def _bread() -> Parts:
    board = slab((0.34, 0.6, 0.025), (1.08, 0, 0.87), linear("#b98a58"), 0.008, "kit-oak")
    rye, white = linear("#5a3a22"), linear("#d9ab6a")
    parts = list(board)
    for k in range(7):
        slice_ = slab((0.11, 0.012, 0.1), (1.0, -0.2 + k * 0.032, 0.895), rye, 0.005, "worn")
        parts += placed(slice_, 0, 0, 0)
    for k in range(4):
        parts += ball((1.17, -0.2 + k * 0.1, 0.925), (0.05, 0.05, 0.036), 12, white)
    return parts + slab((0.12, 0.09, 0.05), (1.08, 0.2, 0.895), linear("#f0dc8a"), 0.008)


def _guard() -> Parts:
    """The shelf over the dishes with stacked plates and a lit strip below."""
    parts: Parts = []
    for x in (-1.24, 1.24):
        parts += rod((x, 0.2, 0.86), (x, 0.2, 1.32), 0.016, 8, palette.SILVER)
    parts += slab((2.6, 0.42, 0.03), (0, 0.14, 1.32), linear("#e4ecec"), 0.008)
    warm = (1.0, 0.86, 0.6)
    glow = sheet((-1.2, 0.2, 1.318), (2.4, 0, 0), (0, -0.06, 0), warm, "laminate", glow=1.7)
    for x in (-0.9, -0.6, 0.75):
        for k in range(4):
            z = 1.35 + k * 0.013
            ring = ((0.075, z), (0.08, z), (0.125, z + 0.02), (0.122, z + 0.022))
            parts += turned(ring, 14, PORCELAIN, at=(x, 0.14, 0))
    for k in range(6):
        at = (0.0 + 0.085 * (k % 3), 0.1 + 0.085 * (k // 3), 1.35)
        cup = ((0.03, 0.0), (0.036, 0.1), (0.034, 0.1), (0.0, 0.03))
        parts += turned(cup, 10, linear("#a9c6cf"), at=at)
    return [*parts, glow]


def food_waste_bin() -> Parts:
    """A grey bin with a green lid for food waste, 0.65 m high."""
    grey = linear("#6a7075")
    parts = slab((0.42, 0.38, 0.55), (0, 0, 0.03), grey, 0.03, "worn", rounds=2)
    parts += slab((0.45, 0.42, 0.06), (0, 0, 0.57), palette.GREEN, 0.025, rounds=2)
    parts += slab((0.16, 0.08, 0.02), (0, -0.22, 0.02), palette.CHARCOAL, 0.006)
    parts.append(
        sheet((-0.13, -0.1925, 0.22), (0.26, 0, 0), (0, 0, 0.26), swatch="sign-food-waste")
    )
    for x in (-0.15, 0.15):
        parts += rod((x - 0.02, 0.15, 0.035), (x + 0.02, 0.15, 0.035), 0.035, 10, palette.BLACK)
    return parts + box((0.3, 0.2, 0.03), (0, -0.05, 0.0), palette.BLACK)


def soap_dispenser() -> Parts:
    """A soap dispenser on the wall, back at y 0."""
    parts = slab((0.11, 0.1, 0.22), (0, -0.052, 0.04), palette.WHITE, 0.025, rounds=2)
    parts += slab((0.075, 0.03, 0.05), (0, -0.1, 0.0), palette.STEEL, 0.01)
    parts.append(sheet((-0.045, -0.1025, 0.15), (0.09, 0, 0), (0, 0, 0.04), swatch="sign-soap"))
    return parts + slab((0.02, 0.004, 0.09), (0.0, -0.1025, 0.055), linear("#e08aa8"), 0.001)


THINGS: dict[str, Callable[[], Parts]] = {
    "canteen-buffet": buffet,
    "food-waste-bin": food_waste_bin,
    "soap-dispenser": soap_dispenser,
}
