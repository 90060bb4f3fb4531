"""What stands in the shop: trolley, offer, bottle machine, cooler, freezer, steps."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from assets.workshop.kit.goods import shelf
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Floats, Parts, Patch, linear, placed
from assets.workshop.shapes.rounds import rod, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab

Point = tuple[float, float, float]

_STEEL, _DARK = palette.SILVER, palette.CHARCOAL


def shopping_trolley() -> Parts:
    """A wire trolley 1 m tall, its handle to -y."""
    parts: Parts = []
    low = [(-0.2, -0.3, 0.5), (0.2, -0.3, 0.5), (0.17, 0.38, 0.55), (-0.17, 0.38, 0.55)]
    high = [(-0.27, -0.36, 0.96), (0.27, -0.36, 0.96), (0.22, 0.48, 0.88), (-0.22, 0.48, 0.88)]
    for ring in (low, high):
        parts += tube([*ring, ring[0]], 0.009, 6, _STEEL, caps=False)
    for share in (0.33, 0.66):
        between = [_between(a, b, share) for a, b in zip(low, high, strict=True)]
        parts += tube([*between, between[0]], 0.004, 4, _STEEL, caps=False)
    for k in range(4):
        parts += _wires(low[k], low[(k + 1) % 4], high[k], high[(k + 1) % 4], (7, 11)[k % 2])
    for share in np.linspace(0.1, 0.9, 8):
        a = _between(low[0], low[3], float(share))
        b = _between(low[1], low[2], float(share))
        parts += rod(a, b, 0.004, 4, _STEEL, False)
    parts += rod((-0.3, -0.4, 1.0), (0.3, -0.4, 1.0), 0.018, 10, palette.RED)
    return parts + _under()


def _between(a: Point, b: Point, share: float) -> Floats:
    return np.asarray(a) * (1 - share) + np.asarray(b) * share


def _wires(a: Point, b: Point, c: Point, d: Point, count: int) -> Parts:
    """Wires from the edge a-b up to the edge c-d."""
    parts: Parts = []
    for share in np.linspace(0, 1, count):
        foot = _between(a, b, float(share))
        top = _between(c, d, float(share))
        parts += rod(foot, top, 0.004, 4, _STEEL, False)
    return parts


def _under() -> Parts:
    """The frame on four castors."""
    parts: Parts = []
    for x in (-0.22, 0.22):
        frame = [(x, -0.38, 0.99), (x, -0.34, 0.6), (x, -0.3, 0.14), (x * 0.8, 0.4, 0.14)]
        parts += tube([*frame, (x * 0.75, 0.3, 0.52)], 0.013, 6, _STEEL)
        for y, side in ((-0.3, 1.0), (0.4, 0.8)):
            parts += rod(
                (x * side - 0.012, y, 0.055), (x * side + 0.012, y, 0.055), 0.055, 10, _DARK
            )
            parts += box((0.03, 0.03, 0.06), (x * side, y, 0.09), palette.STEEL)
    return parts


def offer_sign() -> Parts:
    """A stand with a yellow offer, 1.3 m tall."""
    parts = slab((0.36, 0.28, 0.02), (0, 0, 0), _DARK, 0.006)
    parts += rod((0, 0.03, 0.02), (0, 0.03, 0.9), 0.016, 8, _STEEL)
    plate = slab((0.46, 0.016, 0.62), (0, 0.02, 0.7), palette.RED, 0.006)
    face = sheet(
        (-0.215, 0.0115, 0.715), (0.43, 0, 0), (0, 0, 0.591), swatch="butik-offer:KAFFE 2 for 70,-"
    )
    back = sheet(
        (0.215, 0.0285, 0.715), (-0.43, 0, 0), (0, 0, 0.591), swatch="butik-offer:KAFFE 2 for 70,-"
    )
    return [*parts, *plate, face, back]


def bottle_machine() -> Parts:
    """The machine that takes empties: a tall white front with a round mouth."""
    parts = slab((0.92, 0.6, 1.86), (0, 0, 0), palette.PALE, 0.02)
    face = sheet((-0.42, -0.3015, 0.1), (0.84, 0, 0), (0, 0, 1.68), swatch="butik-machine")
    rim = placed(
        turned(((0.25, 0.0), (0.22, 0.05), (0.2, 0.05), (0.19, 0.0)), 24, _STEEL),
        0,
        -0.3,
        1.146,
        p=90,
    )
    shelf_ = slab((0.6, 0.1, 0.02), (0, -0.34, 0.78), _STEEL, 0.006)
    return [*parts, face, *rim, *shelf_]


Tier = tuple[float, float, tuple[str, ...]]  # height, depth, wares from the left

_TIERS: tuple[Tier, ...] = (
    (0.32, 0.44, ("letmælk", "mælk", "kærnemælk", "juice")),
    (0.86, 0.40, ("letmælk", "kærnemælk", "juice")),
    (1.26, 0.36, ("smør", "ost", "smør")),
    (1.62, 0.34, ("ost", "yoghurt", "smør")),
)
_FREE_M = 0.62  # left free on the second tier, for what the learner puts there
_WIDE = 2.4


def cooler() -> Parts:
    """An open cooler 2.4 m wide for milk, its front to -y; at 0.86 m a free place at the left."""
    return cooler_with(_TIERS, "MEJERI", _FREE_M)


def cooler_with(tiers: tuple[Tier, ...], text: str, free: float) -> Parts:
    """An open cooler with these tiers; `free` metres at the left of the second stay empty."""
    wide = _WIDE
    parts = box((wide, 0.06, 1.7), (0, 0.35, 0.26), palette.WHITE, cuts=(4, 3))
    parts += slab((wide, 0.8, 0.26), (0, 0, 0), palette.SLATE, 0.01)
    parts += slab((wide, 0.08, 0.2), (0, -0.38, 0.22), palette.PALE, 0.02)
    for x in (-wide / 2 + 0.02, wide / 2 - 0.02):
        parts += slab((0.04, 0.78, 2.04), (x, 0, 0), palette.PALE, 0.008)
    parts += slab((wide, 0.62, 0.16), (0, 0.08, 1.94), palette.PALE, 0.012)
    lamp = sheet((-wide / 2 + 0.05, -0.18, 1.938), (0, 0.06, 0), (wide - 0.1, 0, 0))
    corner = (-0.75, -0.2325, 1.955)
    plate = sheet(corner, (1.5, 0, 0), (0, 0, 0.13), swatch=f"butik-sign:{text}")
    parts += [_glowing(lamp), plate]
    for i, tier in enumerate(tiers):
        parts += _tier(tier, free if i == 1 else 0.0)
    return parts


def _glowing(q: Patch) -> Patch:
    return replace(q, glow=1.8)


def _tier(tier: Tier, free: float) -> Parts:
    """A shelf of the cooler with what stands on it, its labels along the edge."""
    z, deep, names = tier
    front, wide = 0.3 - deep, _WIDE - 0.08
    parts = box((wide, deep, 0.02), (0, front + deep / 2, z - 0.02), palette.WHITE, cuts=(3, 1))
    corner = (-wide / 2, front - 0.002, z - 0.035)
    rail = sheet(corner, (wide, 0, 0), (0, 0, 0.04), palette.YELLOW)
    goods = shelf(names, wide - 0.06 - free, deep, 0.3, seed=int(z * 100), gaps=0.0, behind=0)
    return [*parts, rail, *placed(goods, free / 2, front + 0.01, z)]


def freezer() -> Parts:
    """A chest freezer 1.9 m long with two sliding lids, peas, pizza and ice below them."""
    parts = slab((1.9, 0.82, 0.78), (0, 0, 0.04), palette.WHITE, 0.03, rounds=2)
    parts += box((1.84, 0.78, 0.05), (0, 0, 0), _DARK)
    parts += slab((1.92, 0.84, 0.06), (0, 0, 0.78), palette.STEEL, 0.012, "brushed")
    bed = sheet((-0.9, -0.36, 0.842), (1.8, 0, 0), (0, 0.72, 0), linear("#c8d8e2"))
    parts.append(bed)
    for i, name in enumerate(("ærter", "pizza", "is", "ærter", "pizza", "is")):
        x = -0.75 + i * 0.3
        for y in (-0.18, 0.17):
            face = sheet(
                (x - 0.13, y - 0.15, 0.845), (0.26, 0, 0), (0, 0.3, 0), swatch=f"ware:{name}"
            )
            parts.append(face)
    for x in (-0.9, 0.0, 0.9):
        parts += box((0.025, 0.76, 0.02), (x, 0, 0.848), palette.STEEL)
    for y in (-0.38, 0.0, 0.38):
        parts += box((1.82, 0.02, 0.022), (0, y, 0.848), palette.STEEL)
    plate = sheet((-0.45, -0.4125, 0.42), (0.9, 0, 0), (0, 0, 0.169), swatch="butik-sign:FROST")
    return [*parts, plate]


def steps() -> Parts:
    """Steps with three treads and a rail, standing open."""
    parts: Parts = []
    for i, (y, z) in enumerate(((-0.16, 0.24), (0.0, 0.48), (0.16, 0.72))):
        parts += slab((0.4 - i * 0.02, 0.2, 0.03), (0, y, z), _tread(i), 0.008, "worn")
    for x in (-0.21, 0.21):
        parts += tube([(x, -0.3, 0), (x, 0.14, 0.7), (x, 0.2, 1.15)], 0.014, 6, _STEEL)
        parts += tube([(x, 0.4, 0), (x, 0.2, 0.74)], 0.014, 6, _STEEL)
    return parts + rod((-0.21, 0.2, 1.15), (0.21, 0.2, 1.15), 0.014, 6, palette.RED)


def _tread(i: int) -> Colour:
    return (palette.CHARCOAL, palette.CHARCOAL, palette.RED)[i]


THINGS: dict[str, Callable[[], Parts]] = {
    "shopping-trolley": shopping_trolley,
    "offer-sign": offer_sign,
    "bottle-machine": bottle_machine,
    "milk-cooler": cooler,
    "chest-freezer": freezer,
    "shop-steps": steps,
}
