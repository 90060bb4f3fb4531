"""A pallet rack with its goods."""

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, placed, tinted
from assets.workshop.shapes.rounds import rod
from assets.workshop.shapes.solids import box, sheet
from assets.workshop.things.goods import loaded_pallet, pallet

DEPTH = 1.05
HEIGHT = 3.4
LEVELS = (1.32, 2.5)

# What stands where, from the left, a row a level; "" is an empty place, "pallets" a pile of them.
Plan = tuple[tuple[str, ...], ...]


def rack(bays: int, bay: float, plan: Plan, labels: tuple[str, ...], seed: int) -> Parts:
    """A rack of `bays` bays, `bay` metres wide, its middle at the origin, its front to -y."""
    dice = np.random.default_rng(seed)
    left = -bays * bay / 2
    parts: Parts = []
    for i in range(bays + 1):
        parts += placed(_frame(), left + i * bay)
        if i in (0, bays):
            parts += placed(_guard(), left + i * bay, -DEPTH / 2 - 0.12)
    for i in range(bays):
        for level in LEVELS:
            parts += placed(_beams(bay - 0.09), left + (i + 0.5) * bay, 0, level)
    for row, (z, kinds) in enumerate(zip((0.0, *LEVELS), plan, strict=True)):
        parts += placed(_goods(dice, kinds, bays * bay), left, 0, z)
        if row > 0:
            parts += placed(_labels(labels, bays * bay), left, 0, z)
    return parts


def _frame() -> Parts:
    out: Parts = []
    for y in (-DEPTH / 2, DEPTH / 2):
        out += [
            p
            for k in range(4)
            for p in box(
                (0.09, 0.07, HEIGHT / 4),
                (0, y, k * HEIGHT / 4),
                palette.BLUE,
                {"front": "upright", "back": "upright"},
                skip="top bottom" if k < 3 else "bottom",
            )
        ]
        out += box((0.14, 0.13, 0.012), (0, y, 0), palette.DARK_STEEL, skip="bottom")
    low, high = -DEPTH / 2, DEPTH / 2
    for k in range(5):
        a, b = (low, high) if k % 2 else (high, low)
        z = 0.3 + k * 0.58
        out += rod((0, a, z), (0, b, z + 0.52), 0.016, 5, palette.BLUE, caps=False)
        out += rod((0, low, z), (0, high, z), 0.014, 5, palette.BLUE, caps=False)
    return out


def _guard() -> Parts:
    return box((0.2, 0.05, 0.42), swatch={"front": "hazard", "side": "white"}, color=palette.WHITE)


def _beams(width: float) -> Parts:
    out: Parts = []
    for y in (-DEPTH / 2, DEPTH / 2):
        out += box((width, 0.05, 0.12), (0, y, -0.12), palette.ORANGE, "worn")
        out += box((width, 0.052, 0.012), (0, y, -0.066), palette.RUST)
    for x in (-width / 2 + 0.35, 0.0, width / 2 - 0.35):
        out += box((0.08, DEPTH - 0.06, 0.02), (x, 0, -0.022), palette.STEEL)
    return out


def _goods(dice: np.random.Generator, kinds: tuple[str, ...], width: float) -> Parts:
    """Pallets side by side with the short side to the front."""
    out: Parts = []
    step = width / len(kinds)
    for i, kind in enumerate(kinds):
        x = (i + 0.5) * step + dice.normal(0, 0.015)
        if kind == "pallets":
            pile = [placed(pallet(dice), z=k * 0.146, h=float(dice.normal(0, 1))) for k in range(6)]
            out += placed([p for one in pile for p in one], x, 0, 0, 90)
        elif kind:
            out += placed(loaded_pallet(dice, kind), x, -0.05, 0, 90 + float(dice.normal(0, 0.8)))
    return out


def _labels(labels: tuple[str, ...], width: float) -> Parts:
    step = width / len(labels)
    front = -DEPTH / 2 - 0.027
    return [
        sheet(
            ((i + 0.5) * step - 0.13, front, -0.105),
            (0.26, 0, 0),
            (0, 0, 0.088),
            swatch=f"rack:{t}",
        )
        for i, t in enumerate(labels)
    ]


MAIN_PLAN: Plan = (
    ("cartons-1", "crates", "", "big-0", "pallets", "cartons-4"),
    ("crates", "cartons-0", "cartons-3", "drums", "cartons-5", "big-3"),
    ("wrapped", "cartons-2", "crates", "wrapped", "cartons-4", "sacks"),
)


def main_rack() -> Parts:
    """The rack at the back wall: two bays of 2.7 m, places C-12 to C-17."""
    names = tuple(f"C-{n}" for n in range(11, 17))
    return tinted(rack(2, 2.7, MAIN_PLAN, names, seed=14), 1.0)
