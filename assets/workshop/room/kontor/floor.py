"""The office's floor: oak at the entrance, carpet among the desks, a mat at the door."""

import numpy as np

from assets.workshop.kit.tiles import laid, patched
from assets.workshop.room.kontor.measures import EXTENT, SLATS, SOUTH, WEST
from assets.workshop.room.plan import Extent
from assets.workshop.shapes.mesh import Floats

_RECEPTION: Extent = (WEST, SOUTH, SLATS[1] + 0.9, SLATS[2])
_WAITING: Extent = (WEST, SLATS[2], SLATS[0], 3.2)
_MAT: Extent = (WEST + 0.1, -2.0, WEST + 1.3, -0.1)
_MEETING: Extent = (2.9, SOUTH + 0.4, 5.9, -0.7)


def painted() -> Floats:
    """The whole floor (h, w, 3), linear."""
    carpet = laid(EXTENT, "carpet-grey", 1.1) * np.array([0.98, 0.98, 1.0])
    oak = laid(_RECEPTION, "planks-oak", 1.3)
    parts = [
        (_RECEPTION, oak),
        (_WAITING, laid(_WAITING, "planks-oak", 1.3)),
        (_MAT, laid(_MAT, "carpet-grey", 0.8) * 0.3),
        (_MEETING, laid(_MEETING, "carpet-blue", 1.1)),
    ]
    return patched(EXTENT, carpet, parts, 0.008)
