"""What stands about the yard: bench, wear stand, piles of boards and bricks, skips, cables."""

import numpy as np

from assets.workshop.room.byggeplads.measures import BENCH, BENCH_TALL, BOARDS, PPE, SAND
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed, tinted
from assets.workshop.shapes.rounds import rod, tube, turned
from assets.workshop.shapes.solids import box, prism, sheet, slab

_GREY = linear("#8d9196")


def yard() -> Parts:
    """All of it."""
    makers = (bench, wear_stand, board_pile, sand_heap, brick_pallets, power, skips, plates, odds)
    return [part for make in makers for part in make()]


def bench() -> Parts:
    """Two trestles with a thick sheet of plywood, offcuts below, a vice."""
    wide, deep = 1.9, 0.8
    parts = slab((wide, deep, 0.03), (0, 0, BENCH_TALL - 0.03), palette.WHITE, 0.004, "plywood")
    for x in (-0.7, 0.7):
        parts += box((0.09, deep, 0.07), (x, 0, BENCH_TALL - 0.1), swatch="plank-1", cuts=(1, 2))
        for y, lean in ((-0.3, 9), (0.3, -9)):
            for side, roll in ((-0.03, 6), (0.03, -6)):
                leg = box((0.06, 0.05, BENCH_TALL - 0.1), swatch="plank-2", cuts=(1, 3))
                parts += placed(leg, x + side * 3.2, y * 1.18, 0, p=-lean * 0.8, r=roll * 0.9)
        parts += box((0.04, 0.6, 0.08), (x, 0, 0.3), swatch="plank-0")
    dice = np.random.default_rng(3)
    for k in range(5):
        one = box((float(dice.uniform(0.7, 1.2)), 0.1, 0.04), swatch=f"plank-{k % 3}")
        parts += placed(
            one, float(dice.normal(0, 0.1)), -0.15 + 0.1 * k, 0.02, float(dice.normal(0, 5))
        )
    return placed(parts, BENCH[0], BENCH[1], 0, BENCH[2])


def wear_stand() -> Parts:
    """A stand with a shelf for what protects people, the signs of what one must wear over it."""
    wide = 1.9
    parts = slab((wide, 0.5, 0.03), (0, 0, 0.85), palette.WHITE, 0.004, "plywood")
    parts += box((wide - 0.1, 0.42, 0.025), (0, 0, 0.3), swatch="plywood")
    for x in (-wide / 2 + 0.05, wide / 2 - 0.05):
        for y in (-0.19, 0.19):
            tall = 2.2 if y > 0 else 0.85
            parts += box((0.07, 0.07, tall), (x, y, 0), swatch="plank-2", cuts=(1, 3))
    parts += box((wide - 0.13, 0.02, 1.0), (0, 0.212, 1.14), palette.WHITE, "plywood", cuts=(4, 3))
    parts.append(
        sheet((-0.62, 0.2, 1.86), (1.24, 0, 0), (0, 0, 0.266), swatch="site-ppe", cuts=(3, 1))
    )
    parts.append(
        sheet((-0.55, 0.2, 1.18), (1.1, 0, 0), (0, 0, 0.66), swatch="site-must", cuts=(3, 2))
    )
    for x, h in ((-0.6, 0), (-0.1, 8), (0.45, -5)):
        parts += placed(_boots(), x, 0.01, 0.325, h)
    roof = box((wide + 0.16, 0.7, 0.02), swatch="plywood-dark", cuts=(3, 1))
    return placed([*parts, *placed(roof, 0, 0.02, 2.22, p=8)], PPE[0], PPE[1], 0, PPE[2])


def _boots() -> Parts:
    """A pair of yellow rubber boots."""
    parts: Parts = []
    for x in (-0.07, 0.07):
        leg = turned(((0.05, 0.06), (0.055, 0.3), (0.045, 0.3)), 12, palette.YELLOW)
        parts += placed(leg, x, 0.05)
        parts += slab((0.09, 0.25, 0.08), (x, 0, 0.012), palette.YELLOW, 0.035, rounds=2)
        parts += slab((0.094, 0.26, 0.018), (x, 0, 0), palette.CHARCOAL, 0.008)
    return parts


def board_pile() -> Parts:
    """Planed boards, 3 m long, in layers with stickers; a tarpaulin over its far end."""
    dice = np.random.default_rng(8)
    parts: Parts = []
    for x in (-1.2, 0.0, 1.2):
        parts += box((0.09, 0.95, 0.1), (x, 0, 0), swatch="plank-1")
    for layer in range(6):
        for k in range(6):
            size = (3.0 + float(dice.uniform(-0.08, 0.08)), 0.145, 0.05)
            at = (float(dice.normal(0, 0.02)), -0.38 + k * 0.152, 0.1 + layer * 0.068)
            one = box(size, at, swatch=f"plank-{dice.integers(3)}", cuts=(2, 1), skip="bottom")
            parts += tinted(one, float(dice.uniform(0.85, 1.06)))
        for x in (-1.0, 0.1, 1.1):
            parts += box((0.03, 0.94, 0.018), (x, 0, 0.15 + layer * 0.068), swatch="plank-0")
    cover = slab((0.95, 1.02, 0.46), (1.15, 0, 0.09), linear("#2f6f58"), 0.05, "worn", rounds=2)
    return placed([*parts, *cover], BOARDS[0], BOARDS[1], 0, BOARDS[2])


def sand_heap() -> Parts:
    """A heap of sand with a shovel in it."""
    dice = np.random.default_rng(4)
    heap = turned(
        ((1.05, 0.0), (0.75, 0.2), (0.38, 0.46), (0.12, 0.6), (0.0, 0.62)),
        22,
        linear("#cdb88f"),
        creases=False,
    )
    for q in heap:
        q.positions[:, 2] *= 1 + 0.1 * np.sin(q.positions[:, 0] * 4 + 1) + dice.normal(0, 0.012)
    stick = rod((0.25, -0.3, 0.3), (0.75, -0.62, 1.35), 0.018, 7, palette.WOOD)
    grip = rod((0.64, -0.62, 1.33), (0.86, -0.62, 1.37), 0.016, 6, palette.BLACK)
    blade = placed(box((0.24, 0.012, 0.3), color=palette.DARK_STEEL), 0.15, -0.24, 0.05, p=14, h=20)
    return placed([*heap, *stick, *grip, *blade], *SAND)


def brick_pallets() -> Parts:
    """Two pallets of bricks and one of mortar bags, between the hut and the scaffold."""
    dice = np.random.default_rng(9)
    parts: Parts = []
    for x, y, h, tall in ((-4.0, 6.2, 12, 0.9), (-4.4, 7.6, 3, 0.64)):
        stack = _bearers()
        stack += box((1.06, 0.74, tall), (0, 0, 0.144), swatch="brick-pack", cuts=3, skip="bottom")
        for dx in (-0.3, 0.3):
            stack += box(
                (0.03, 0.745, tall + 0.003), (dx, 0, 0.144), palette.CHARCOAL, skip="bottom"
            )
        parts += placed(stack, x, y, 0, h)
    bags = _bearers()
    for layer in range(3):
        for x in (-0.3, 0.3):
            for y in (-0.2, 0.2):
                one = slab((0.56, 0.38, 0.13), bevel=0.05, swatch="mortar-bag", rounds=2)
                bags += placed(one, x, y, 0.144 + layer * 0.125, float(dice.normal(0, 3)))
    return parts + placed(bags, 3.55, 3.95, 0, -34)


def _bearers() -> Parts:
    """A simple pallet: a deck on three bearers."""
    parts = box((1.2, 0.8, 0.03), (0, 0, 0.114), swatch="plywood", cuts=2)
    for x in (-0.53, 0.0, 0.53):
        parts += box((0.12, 0.8, 0.114), (x, 0, 0), swatch="plank-2", skip="top bottom")
    return parts


def power() -> Parts:
    """The site's power cabinet on its feet, with sockets, a cable, and a lamp on a mast."""
    parts = slab((0.7, 0.42, 0.95), (0, 0, 0.35), linear("#e0861c"), 0.02)
    for x in (-0.3, 0.3):
        parts += box((0.05, 0.44, 0.36), (x, 0, 0), palette.CHARCOAL)
    sign = sheet((-0.3, -0.216, 1.08), (0.6, 0, 0), (0, 0, 0.15), swatch="site-power")
    for k in range(6):
        at = (-0.2 + (k % 3) * 0.2, -0.215, 0.62 + (k // 3) * 0.2)
        parts += slab((0.12, 0.05, 0.12), at, palette.BLUE if k < 4 else palette.RED, 0.02)
    cable = [
        (-0.2, -0.24, 0.62),
        (-0.25, -0.5, 0.1),
        (-0.6, -0.8, 0.02),
        (-1.2, -0.6, 0.02),
        (-1.9, -0.9, 0.02),
    ]
    parts += tube(cable, 0.013, 6, palette.ORANGE)
    mast = rod((0.0, 0.35, 0), (0.0, 0.35, 4.6), 0.045, 8, palette.YELLOW)
    for x in (-0.28, 0.28):
        mast += placed(
            slab((0.34, 0.1, 0.26), (0, 0, 0), palette.CHARCOAL, 0.02), x, 0.3, 4.45, p=20
        )
    return placed([*parts, sign, *mast], -8.1, 0.9, 0, 40)


def _skip(colour: Colour, word: str) -> Parts:
    """An open skip, 2.2 m long, with what is sorted into it written on its side."""
    outline = ((-1.1, 1.15), (-0.8, 0.12), (0.8, 0.12), (1.1, 1.15))
    parts = placed(prism(outline, 1.3, colour, "worn"), 0, -0.65)
    parts += box((2.1, 1.2, 0.01), (0, 0, 1.152), palette.CHARCOAL, skip="bottom")
    for y in (-0.65, 0.65):
        parts += box((2.24, 0.06, 0.08), (0, y, 1.1), colour)
    parts.append(sheet((-0.42, -0.662, 0.55), (0.84, 0, 0), (0, 0, 0.36), swatch=f"sort:{word}"))
    return parts


def skips() -> Parts:
    """Three skips along the west fence: wood, plaster, metal; with offcuts in them."""
    dice = np.random.default_rng(11)
    parts: Parts = []
    words = (("TRÆ", linear("#2f6a8a")), ("GIPS", linear("#5f7a3c")), ("METAL", linear("#8a3a30")))
    for k, (word, colour) in enumerate(words):
        one = _skip(colour, word)
        for _ in range(7):
            size = (float(dice.uniform(0.5, 1.3)), 0.1, 0.03)
            bit = box(size, swatch=("plank-1", "plasterboard", "brushed")[k])
            at = (float(dice.uniform(-0.6, 0.6)), float(dice.uniform(-0.4, 0.4)), 1.14)
            one += placed(bit, *at, float(dice.uniform(0, 180)), float(dice.uniform(-18, 18)))
        parts += placed(one, -8.6 + 0.1 * k, -6.6 + k * 2.5, 0, 90 + (-3, 2, 4)[k])
    return parts


def plates() -> Parts:
    """Plywood sheets and a steel plate laid over the mud, where one walks."""
    parts: Parts = []
    spots = ((-0.6, 2.2, 3), (-0.5, 3.5, -4), (2.9, -0.3, -36), (3.6, 0.8, -42))
    for x, y, h in spots:
        parts += placed(box((2.2, 1.15, 0.022), swatch="plywood", cuts=(6, 3)), x, y, 0, h)
    return parts


def odds() -> Parts:
    """Cones, a barrier, a coil of hose, offcuts by the wall."""
    parts: Parts = []
    for x, y in ((2.4, -6.6), (-2.5, -6.2), (7.4, 0.6)):
        cone = turned(((0.13, 0.03), (0.025, 0.62), (0.0, 0.62)), 12, palette.ORANGE)
        band = turned(((0.098, 0.22), (0.07, 0.38)), 12, palette.WHITE)
        parts += placed([*cone, *band, *box((0.34, 0.34, 0.03), color=palette.ORANGE)], x, y)
    parts += placed(_barrier(), 6.2, -2.6, 0, -60)
    dice = np.random.default_rng(13)
    for k in range(7):
        size = (float(dice.uniform(0.8, 1.8)), 0.12, 0.04)
        one = box(size, swatch=f"plank-{k % 3}")
        at = (6.4 + float(dice.normal(0, 0.25)), 7.6 + k * 0.12, 0.02)
        parts += placed(one, *at, 10 + float(dice.normal(0, 9)))
    return parts


def _barrier() -> Parts:
    parts: Parts = []
    for x in (-0.7, 0.7):
        parts += placed(box((0.05, 0.04, 1.05), color=_GREY), x, -0.2, 0, p=-12)
        parts += placed(box((0.05, 0.04, 1.05), color=_GREY), x, 0.2, 0, p=12)
    for z in (0.45, 0.85):
        for k in range(6):
            colour = palette.RED if k % 2 else palette.WHITE
            parts += box((0.26, 0.03, 0.16), (-0.65 + k * 0.26, -0.1, z), colour)
    return parts
