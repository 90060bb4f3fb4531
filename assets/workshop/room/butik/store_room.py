"""The store room: racks with cartons, a pallet, a table, the notice board, brooms."""

from collections.abc import Sequence

import numpy as np

from assets.workshop.kit.cabinets import steel_rack
from assets.workshop.kit.decor import coat_hooks, notice_board, switch
from assets.workshop.kit.goods import WARES, crate_of
from assets.workshop.kit.shell import on_wall, sign
from assets.workshop.room.butik.measures import STORE_EAST, STORE_NORTH, STORE_SOUTH, STORE_WEST
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed, tinted
from assets.workshop.shapes.rounds import rod, tube
from assets.workshop.shapes.solids import box, slab
from assets.workshop.things.goods import carton, crate, loaded_pallet

_EAST = ((STORE_EAST, STORE_NORTH), (STORE_EAST, STORE_SOUTH))
_NORTH = ((STORE_WEST, STORE_NORTH), (STORE_EAST, STORE_NORTH))
_SOUTH = ((STORE_EAST, STORE_SOUTH), (STORE_WEST, STORE_SOUTH))
_LEVELS = (0.2, 0.85, 1.5, 2.1)


def _filled(wide: float, kinds: Sequence[int], seed: int) -> Parts:
    """A rack full of cartons, back at y 0."""
    dice = np.random.default_rng(seed)
    parts = steel_rack(wide, 2.25, 0.55, _LEVELS)
    for level, kind in zip(_LEVELS, kinds, strict=True):
        x = -wide / 2 + 0.08
        while x < wide / 2 - 0.3:
            w, t = float(dice.uniform(0.3, 0.42)), float(dice.uniform(0.24, 0.42))
            one = tinted(
                carton((w, 0.42, t), (kind + int(dice.integers(3))) % 6), dice.uniform(0.9, 1.05)
            )
            if x + w < wide / 2 - 0.04:
                parts += placed(one, x + w / 2, -0.28, level, float(dice.normal(0, 2)))
            x += w + 0.03
    return parts


def racks() -> Parts:
    """Two racks at the east wall, one at the south wall."""
    parts = on_wall(_filled(1.8, (0, 2, 1, 5), 4), *_EAST, 1.2, 0.0)
    parts += on_wall(_filled(1.8, (3, 1, 4, 0), 9), *_EAST, 3.2, 0.0)
    return parts + on_wall(_filled(1.9, (2, 0, 3, 1), 14), *_SOUTH, 3.1, 0.0)


def table() -> Parts:
    """A table at the north wall with papers; cartons flattened beside it."""
    parts = slab((1.5, 0.6, 0.04), (0, -0.32, 0.86), palette.WOOD, 0.008, "laminate")
    for x in (-0.68, 0.68):
        for y in (-0.08, -0.56):
            parts += box((0.05, 0.05, 0.86), (x, y, 0), palette.DARK_STEEL, cuts=(1, 3))
    parts += slab((0.22, 0.3, 0.012), (-0.5, -0.3, 0.9), palette.WHITE, 0.003, h=12)
    for k in range(6):
        flat = box((0.9, 0.012, 0.8), (1.25, -0.08 - 0.02 * k, 0.0), palette.WHITE, "carton-side")
        parts += placed(flat, 0, 0, 0, 0, -2.0)
    return on_wall(parts, *_NORTH, 2.2, 0.0)


def board() -> Parts:
    """The notice board over the table: plan, dates, lifting, breaks."""
    notices = (
        ("butik-notice-plan", 0.06, 0.36, 0.28, 0.3),
        ("butik-notice-date", 0.4, 0.34, 0.3, 0.32),
        ("butik-notice-lift", 0.76, 0.37, 0.27, 0.288),
        ("butik-notice-break", 0.1, 0.03, 0.26, 0.277),
        ("notice-2", 0.46, 0.05, 0.18, 0.236),
        ("notice-4", 0.78, 0.04, 0.2, 0.26),
    )
    parts = on_wall(notice_board(1.12, 0.72, notices), *_NORTH, 2.1, 1.3)
    parts += on_wall(sign("butik-notice-date", 0.34, 0.363), *_SOUTH, 1.3, 1.45)
    jackets = (linear("#0f6b6b"), None, linear("#3d4a58"))
    parts += on_wall(coat_hooks(jackets), *_NORTH, 0.65, 1.7)
    return parts + on_wall(
        switch(), (STORE_WEST, STORE_SOUTH), (STORE_WEST, STORE_NORTH), 1.4, 1.05
    )


def on_the_floor() -> Parts:
    """A loaded pallet, a stand for the waste crate, stacked crates, a broom."""
    dice = np.random.default_rng(3)
    parts = placed(loaded_pallet(dice, "cartons-3"), 7.1, -1.55, 0, 4)
    stand = slab((0.62, 0.44, 0.04), (0, 0, 0.4), palette.STEEL, 0.008, "worn")
    for x in (-0.27, 0.27):
        for y in (-0.18, 0.18):
            stand += box((0.035, 0.035, 0.4), (x, y, 0), palette.DARK_STEEL)
    parts += placed(stand, 8.85, -0.95, 0, -38)
    for k, colour in enumerate((palette.BLUE, palette.GREEN, palette.BLUE)):
        parts += placed(crate((0.6, 0.4, 0.22), colour), 10.05, 2.42, 0.22 * k, 2.0 * k)
    parts += placed(crate_of(WARES["sodavand"], 4, 3, palette.RED), 6.6, 2.4)
    broom = rod((0, 0, 0.06), (0, 0.2, 1.4), 0.013, 8, palette.WOOD)
    broom += slab((0.42, 0.07, 0.07), (0, 0, 0), palette.RED, 0.015)
    return parts + placed(broom, 8.95, -2.0 + 4.5, 0)


def dolly() -> Parts:
    """In aisle 5: a low trolley with crates, on which the new milk waits."""
    parts = slab((0.62, 0.42, 0.04), (0, 0, 0.12), palette.RED, 0.01)
    for x in (-0.24, 0.24):
        for y in (-0.15, 0.15):
            parts += rod((x - 0.015, y, 0.05), (x + 0.015, y, 0.05), 0.05, 10, palette.CHARCOAL)
    for k in range(2):
        parts += placed(crate((0.6, 0.4, 0.24), palette.BLUE), 0, 0, 0.16 + 0.245 * k)
    grip = [(-0.3, 0.2, 0.14), (-0.3, 0.24, 0.9), (0.3, 0.24, 0.9), (0.3, 0.2, 0.14)]
    parts += tube(grip, 0.013, 6, palette.SILVER)
    return placed(parts, 1.75, 1.62, 0, -42)


def store_room() -> Parts:
    """All of it."""
    return [*racks(), *table(), *board(), *on_the_floor(), *dolly()]
