"""Fruit and vegetables, bread, and the wall of the bottle machine."""

import numpy as np

from assets.workshop.kit.shell import on_wall, sign
from assets.workshop.room.butik.measures import NORTH, PANT_EAST, PANT_Y, SOUTH, WEST
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import ball, tube
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.butik import basket_shell

_GREEN_CRATE = linear("#2f6b45")
_WOOD = palette.WHITE

Fruit = tuple[str, str, float, str]  # what it looks like, its colour, its size, its price label

_FRUITS: tuple[Fruit, ...] = (
    ("round", "#b92f28", 0.04, "ÆBLER 20,00"),
    ("round", "#e08a1e", 0.04, "APPELSINER 25,00"),
    ("round", "#c9c23a", 0.038, "PÆRER 22,00"),
    ("round", "#d0342c", 0.034, "TOMATER 15,00"),
    ("long", "#4b8a3a", 0.024, "AGURK 12,00"),
    ("long", "#e0b23a", 0.02, "BANANER 18,00"),
    ("long", "#e07a26", 0.017, "GULERØDDER 14,00"),
    ("round", "#b8935a", 0.036, "KARTOFLER 16,00"),
)


def _crate(fruit: Fruit, seed: int) -> Parts:
    """A crate 0.5 x 0.36 m with a heap in it, its label at the front."""
    kind, colour, size, price = fruit
    parts: Parts = []
    for x, y, wall_ in (
        (0.0, -0.18, (0.5, 0.012, 0.12)),
        (0.0, 0.18, (0.5, 0.012, 0.12)),
        (-0.25, 0.0, (0.012, 0.36, 0.12)),
        (0.25, 0.0, (0.012, 0.36, 0.12)),
    ):
        parts += box(wall_, (x, y, 0), _GREEN_CRATE, skip="bottom")
    tint = linear(colour)
    dark = (tint[0] * 0.4, tint[1] * 0.4, tint[2] * 0.4)
    parts.append(sheet((-0.24, -0.17, 0.06), (0.48, 0, 0), (0, 0.34, 0), dark))
    parts += _heap(kind, tint, size, seed)
    label = sheet((-0.07, -0.188, 0.02), (0.14, 0, 0), (0, 0, 0.077), swatch=f"butik-price:{price}")
    return [*parts, label]


def _heap(kind: str, colour: Colour, size: float, seed: int) -> Parts:
    dice = np.random.default_rng(seed)
    parts: Parts = []
    if kind == "round":
        for x in np.linspace(-0.185, 0.185, 5):
            for y in np.linspace(-0.11, 0.11, 3):
                at = (x + dice.normal(0, 0.006), y + dice.normal(0, 0.006))
                z = 0.085 + 0.025 * float(np.cos(x * 6) * np.cos(y * 8)) + dice.normal(0, 0.004)
                tone = float(dice.uniform(0.8, 1.15))
                tint = (colour[0] * tone, colour[1] * tone, colour[2] * tone)
                centre = (float(at[0]), float(at[1]), float(z))
                parts += ball(centre, (size, size, size * 0.95), 7, tint)
        return parts
    for k in range(9):
        x = -0.2 + 0.05 * k
        lean = float(dice.normal(0, 0.012))
        z = 0.09 + 0.02 * (k % 2)
        way = [(x, -0.15, z), (x + lean, 0.0, z + 0.02), (x + lean, 0.15, z)]
        parts += tube(way, (size * 0.6, size, size * 0.5), 6, colour)
    return parts


def fruit_stand() -> Parts:
    """A stand of wood with eight crates on two slopes that face south, and its sign."""
    parts = slab((2.2, 1.0, 0.5), (0, 0.0, 0), _WOOD, 0.012, "butik-slats")
    parts += slab((2.2, 0.5, 0.3), (0, 0.27, 0.48), _WOOD, 0.012, "butik-slats")
    for i, fruit in enumerate(_FRUITS):
        x, back = -0.81 + 0.54 * (i % 4), i // 4
        crate = placed(_crate(fruit, 70 + i), p=14)
        parts += placed(crate, x, -0.24 + 0.5 * back, 0.54 + 0.3 * back)
    board = slab((1.5, 0.03, 0.3), (0, 0.5, 1.42), palette.WHITE, 0.008)
    for x in (-0.6, 0.6):
        board += box((0.04, 0.04, 0.66), (x, 0.5, 0.78), palette.SLATE)
    face = sheet(
        (-0.72, 0.484, 1.435), (1.44, 0, 0), (0, 0, 0.27), swatch="butik-sign:FRUGT OG GRØNT"
    )
    return placed([*parts, *board, face], -3.7, 0.1, 0)


def bakery() -> Parts:
    """The bread shelf on the west wall: three slopes of loaves and rolls, its sign and poster."""
    parts = slab((2.3, 0.56, 0.4), (0, -0.29, 0), _WOOD, 0.012, "butik-slats")
    parts += box((2.3, 0.03, 1.5), (0, -0.02, 0.4), _WOOD, "butik-slats", cuts=(3, 3))
    lies = [(0.0, -0.14, 0.05), (0.0, -0.11, 0.055), (0.0, 0.11, 0.055), (0.0, 0.14, 0.05)]
    thick = (0.012, 0.058, 0.058, 0.012)
    loaf = tube(lies, thick, 8, palette.WHITE, False, "butik-crust")
    rye = box((0.12, 0.26, 0.1), (0, 0, 0), linear("#5a3a22"), "linen", "bottom back")
    roll = ball((0, 0, 0.03), (0.05, 0.05, 0.038), 7, linear("#c98d4b"))
    for i, z in enumerate((0.42, 0.8, 1.18)):
        parts += slab((2.3, 0.46, 0.03), (0, -0.26, z), _WOOD, 0.006, "butik-slats")
        parts += box((2.3, 0.016, 0.07), (0, -0.49, z), _WOOD, "butik-slats")
        one, step = ((rye, 0.165), (loaf, 0.175), (roll, 0.125))[i]
        for k in range(int(2.1 / step)):
            turn = float((k * 37) % 11 - 5)
            parts += placed(one, -1.04 + step * k, -0.27, z + 0.03, turn)
    for k, text in enumerate(("RUGBRØD 24,95", "FRANSKBRØD 19,95", "BOLLER 3,50")):
        corner = (-0.9, -0.4995, 0.43 + 0.38 * k)
        plate = sheet(corner, (0.13, 0, 0), (0, 0, 0.0715), swatch=f"butik-price:{text}")
        parts.append(plate)
    west = ((WEST, SOUTH), (WEST, NORTH))
    hung = on_wall(parts, *west, 4.1, 0.0) + on_wall(
        sign("butik-sign:BRØD", 1.5, 0.28), *west, 4.1, 2.46
    )
    return hung + on_wall(sign("butik-poster-0", 0.62, 0.823), *west, 5.95, 1.25)


def bottle_wall() -> Parts:
    """Round the bottle machine: the sign PANT, a bin, a crate of empties."""
    wall_ = ((WEST, PANT_Y), (PANT_EAST, PANT_Y))
    parts = on_wall(sign("butik-sign:FLASKER OG DÅSER", 1.7, 0.319), *wall_, 1.8, 2.44)
    parts += on_wall(sign("butik-poster-1", 0.6, 0.797), *wall_, 2.65, 1.32)
    bin_ = slab((0.4, 0.36, 0.8), (-5.35, PANT_Y - 0.25, 0), palette.GREEN, 0.03, "worn")
    bin_ += slab((0.42, 0.38, 0.05), (-5.35, PANT_Y - 0.25, 0.8), palette.CHARCOAL, 0.015)
    return parts + bin_


def baskets() -> Parts:
    """The stack of baskets by the entrance, and its stand; one thing more lies on top."""
    parts = slab((0.5, 0.38, 0.05), (0, 0, 0), palette.CHARCOAL, 0.01)
    for k in range(4):
        parts += placed(basket_shell(), 0, 0, 0.05 + 0.075 * k)
    return placed(parts, -3.95, -1.75, 0, 14)


def fresh() -> Parts:
    """All of it."""
    return [*fruit_stand(), *bakery(), *bottle_wall(), *baskets()]
