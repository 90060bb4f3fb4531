"""The office's floor: oak at the entrance, carpet among the desks, a mat at the door."""

import numpy as np

from assets.workshop.kit.tiles import PER_METRE, laid, patched
from assets.workshop.room.kontor.measures import EXTENT, SLATS, SOUTH, WEST
from assets.workshop.room.plan import Extent
from assets.workshop.shapes.mesh import Floats

_RECEPTION: Extent = (WEST, SOUTH, SLATS[1] + 0.9, SLATS[2])
_WAITING: Extent = (WEST, SLATS[2], SLATS[0], 3.2)
_MAT: Extent = (WEST + 0.1, -2.0, WEST + 1.3, -0.1)
_MEETING: Extent = (2.9, SOUTH + 0.4, 5.9, -0.7)


def painted() -> Floats:
    """The whole floor (h, w, 3), linear."""
    carpet = _squares(laid(EXTENT, "carpet-grey", 1.1))
    oak = laid(_RECEPTION, "planks-oak", 1.3)
    parts = [
        (_RECEPTION, oak),
        (_WAITING, laid(_WAITING, "planks-oak", 1.3)),
        (_MAT, laid(_MAT, "carpet-grey", 0.8) * 0.3),
        (_MEETING, laid(_MEETING, "carpet-blue", 1.1)),
    ]
    return patched(EXTENT, carpet, parts, 0.008)


def _squares(carpet: Floats) -> Floats:
    """Carpet tiles of half a metre, a little unlike one another, some of them petrol."""
    dice = np.random.default_rng(12)
    rows, columns = carpet.shape[:2]
    ys, xs = np.arange(rows) * 2 // PER_METRE, np.arange(columns) * 2 // PER_METRE
    shape = (int(ys[-1]) + 1, int(xs[-1]) + 1)
    tone = np.repeat(dice.uniform(0.82, 1.06, (*shape, 1)), 3, 2)
    tone[dice.random(shape) < 0.16] *= np.array([0.5, 0.78, 0.88])
    return np.asarray(carpet * tone[ys[:, None], xs[None]])
