"""The care home's floors: linoleum with a border in the corridor, oak at the resident's."""

import numpy as np

from assets.workshop.kit.tiles import PER_METRE, laid, patched
from assets.workshop.room.plan import Extent
from assets.workshop.room.plejehjem.measures import (
    DUTY_EAST,
    DUTY_NORTH,
    DUTY_SOUTH,
    DUTY_WEST,
    EAST,
    EXTENT,
    HOME_EAST,
    HOME_NORTH,
    HOME_SOUTH,
    HOME_WEST,
    NORTH,
    SOUTH,
    WEST,
)
from assets.workshop.shapes.mesh import Floats

_HOME: Extent = (HOME_WEST, HOME_SOUTH - 0.11, HOME_EAST, HOME_NORTH)
_DUTY: Extent = (DUTY_WEST, DUTY_SOUTH, DUTY_EAST, DUTY_NORTH + 0.11)


def painted() -> Floats:
    """All floors of the house (h, w, 3), linear."""
    corridor = laid(EXTENT, "linoleum-grey", 1.6) * np.array([0.98, 0.92, 0.8])
    rooms = [
        (_HOME, laid(_HOME, "planks-oak", 1.3)),
        (_DUTY, laid(_DUTY, "linoleum-green", 1.5)),
    ]
    return patched(EXTENT, _bordered(corridor), rooms, 0.012)


def _bordered(floor: Floats) -> Floats:
    """A darker border along the corridor's walls, as such floors have, for weak eyes."""
    out = floor.copy()
    north, west = EXTENT[3], EXTENT[0]
    xs = west + (np.arange(out.shape[1]) + 0.5) / PER_METRE
    ys = north - (np.arange(out.shape[0]) + 0.5) / PER_METRE
    inside = np.minimum(np.minimum(xs - WEST, EAST - xs)[None], _from_sides(ys)[:, None])
    out[(inside > 0) & (inside < 0.22)] *= np.array([0.42, 0.5, 0.46])
    return out


def _from_sides(ys: Floats) -> Floats:
    return np.asarray(np.minimum(ys - SOUTH, NORTH - ys))
