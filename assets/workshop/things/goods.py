"""Pallets and what stands on them."""

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, placed, tinted
from assets.workshop.shapes.rounds import turned
from assets.workshop.shapes.solids import box, slab

PALLET_HEIGHT = 0.144
_LONG, _DEEP = 1.2, 0.8

Size = tuple[float, float, float]


def pallet(dice: np.random.Generator) -> Parts:
    """A EUR pallet, 1.2 x 0.8 x 0.144 m, long side along x, standing at the origin."""
    parts: Parts = []

    def board(x: float, y: float, z: float, size: Size, skip: str = "") -> None:
        tone = dice.uniform(0.82, 1.06)
        name = f"plank-{dice.integers(3)}"
        parts.extend(tinted(box(size, (x, y, z), swatch=name, skip=skip), tone))

    for y in (-0.3275, 0.0, 0.3275):
        board(0, y, 0.0, (_LONG, 0.1, 0.022), "bottom")
        for x in (-0.5275, 0.0, 0.5275):
            board(x, y, 0.022, (0.145, 0.1, 0.078), "top bottom")
    for x in (-0.5275, 0.0, 0.5275):
        board(x, 0, 0.1, (0.145, _DEEP, 0.022))
    for y in np.linspace(-0.3275, 0.3275, 5):
        board(0, float(y), 0.122, (_LONG, 0.145 if y == 0 else 0.1, 0.022))
    return parts


def carton(size: Size, kind: int = 0) -> Parts:
    """A closed carton; `kind` 0..5 chooses the print on its four sides."""
    white = "white-" if kind in (3, 4) else ""
    names = {"side": f"carton-{kind}", "top": f"carton-{white}top"}
    return box(size, swatch=names, skip="bottom")


def crate(size: Size, color: tuple[float, float, float]) -> Parts:
    """A stacking crate of plastic."""
    return box(size, color=color, swatch={"side": "crate", "top": "crate-top"}, skip="bottom")


def drum(color: tuple[float, float, float]) -> Parts:
    """A steel drum, 0.88 m tall."""
    profile = ((0.285, 0.0), (0.285, 0.88), (0.262, 0.88), (0.262, 0.865))
    side = turned(profile[:2], 20, color, "drum")
    rim = turned(profile[1:], 20, color)
    lid = turned(((0.262, 0.865), (0.0, 0.865)), 20, color)
    bung = turned(((0.04, 0.865), (0.04, 0.885), (0.0, 0.885)), 8, palette.STEEL, at=(0.15, 0, 0))
    return [*side, *rim, *lid, *bung]


def sacks(dice: np.random.Generator) -> Parts:
    """Five layers of paper sacks, two and one, on a pallet's top."""
    out: Parts = []
    for layer in range(5):
        for side in (-1, 1):
            sack = slab((0.56, 0.74, 0.145), bevel=0.07, swatch="sack", rounds=2)
            turn = float(dice.normal(0, 2.0))
            out += placed(
                tinted(sack, dice.uniform(0.9, 1.05)), side * 0.29, 0, layer * 0.135, turn
            )
    return out


def carton_stack(dice: np.random.Generator, kind: int, layers: int, missing: float = 0.2) -> Parts:
    """Cartons three by two in layers on a pallet's top; the top layer may have gaps."""
    out: Parts = []
    for layer in range(layers):
        for x in (-0.395, 0.0, 0.395):
            for y in (-0.2, 0.2):
                if layer == layers - 1 and dice.random() < missing:
                    continue
                one = tinted(carton((0.385, 0.385, 0.3), kind), dice.uniform(0.88, 1.06))
                at = (x + dice.normal(0, 0.004), y + dice.normal(0, 0.004), layer * 0.301)
                out += placed(one, *at, h=float(dice.normal(0, 0.9)))
    return out


def big_cartons(dice: np.random.Generator, kind: int) -> Parts:
    """Four big cartons, two by two."""
    out: Parts = []
    for layer in range(2):
        for x in (-0.295, 0.295):
            one = tinted(carton((0.58, 0.78, 0.46), kind), dice.uniform(0.9, 1.05))
            out += placed(one, x, 0, layer * 0.462, h=float(dice.normal(0, 0.6)))
    return out


def crate_stack(dice: np.random.Generator, layers: int) -> Parts:
    """Crates two by two in layers, mostly of one colour."""
    colours = (palette.BLUE, palette.TEAL, palette.RED, palette.GREEN)
    first, second = dice.permutation(4)[:2]
    out: Parts = []
    for layer in range(layers):
        for x in (-0.3, 0.3):
            for y in (-0.2, 0.2):
                colour = colours[first if dice.random() < 0.75 else second]
                out += placed(crate((0.592, 0.392, 0.218), colour), x, y, layer * 0.22)
    return out


def wrapped_load(dice: np.random.Generator) -> Parts:
    """A whole pallet load in stretch film."""
    tall = float(dice.uniform(0.85, 1.12))
    load = slab((1.14, 0.76, tall), bevel=0.03, swatch="wrapped")
    return tinted(load, dice.uniform(0.92, 1.04))


def drums(dice: np.random.Generator) -> Parts:
    """Two drums side by side."""
    colour = (palette.BLUE, palette.TEAL, palette.GREEN)[dice.integers(3)]
    return [p for x in (-0.3, 0.3) for p in placed(drum(colour), x, 0)]


def load(dice: np.random.Generator, kind: str) -> Parts:
    """One of the loads above by its name, such as "cartons-2"."""
    name, _, number = kind.partition("-")
    if name == "cartons":
        return carton_stack(dice, int(number), int(dice.integers(2, 4)))
    if name == "big":
        return big_cartons(dice, int(number))
    if name == "crates":
        return crate_stack(dice, int(dice.integers(3, 5)))
    return {"drums": drums, "wrapped": wrapped_load, "sacks": sacks}[name](dice)


def loaded_pallet(dice: np.random.Generator, kind: str) -> Parts:
    """A pallet with a load."""
    return pallet(dice) + placed(load(dice, kind), z=PALLET_HEIGHT)


def shipping_pallet(kind: int, seed: int) -> Parts:
    """A pallet with one full layer, its top 0.45 m above the floor, to stack boxes on."""
    dice = np.random.default_rng(seed)
    return pallet(dice) + placed(carton_stack(dice, kind, 1, missing=0.0), z=PALLET_HEIGHT)


def crate_pallet(seed: int) -> Parts:
    """A pallet with one layer of crates and a board, its top 0.45 m above the floor."""
    dice = np.random.default_rng(seed)
    crates: Parts = []
    for x in (-0.3, 0.3):
        for y in (-0.2, 0.2):
            crates += placed(crate((0.592, 0.392, 0.28), palette.BLUE), x, y)
    lid = box((1.18, 0.78, 0.022), (0, 0, 0.28), swatch="board")
    return pallet(dice) + placed(crates + lid, z=PALLET_HEIGHT)
