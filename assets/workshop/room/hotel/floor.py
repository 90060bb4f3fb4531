"""The hotel's floors: carpet with a border in the corridor, oak, tiles, linoleum."""

import numpy as np

from assets.workshop.kit.tiles import laid, patched
from assets.workshop.room.hotel.measures import (
    BATH_NORTH,
    BATH_SOUTH,
    BATH_WEST,
    EAST,
    HALL_NORTH,
    HALL_SOUTH,
    LINEN_EAST,
    LINEN_NORTH,
    LINEN_SOUTH,
    LINEN_WEST,
    NORTH,
    ROOM_EAST,
    ROOM_NORTH,
    ROOM_SOUTH,
    ROOM_WEST,
    SOUTH,
    WEST,
)
from assets.workshop.room.plan import Extent
from assets.workshop.shapes.mesh import Floats, linear

EXTENT: Extent = (WEST, SOUTH, EAST, NORTH)
_PER_METRE = 150
_HALL: Extent = (WEST, HALL_SOUTH - 0.06, EAST, HALL_NORTH + 0.1)
_ROOM: Extent = (ROOM_WEST, ROOM_SOUTH - 0.12, ROOM_EAST, ROOM_NORTH)
_BATH: Extent = (BATH_WEST - 0.06, BATH_SOUTH, ROOM_EAST, BATH_NORTH)
_LINEN: Extent = (LINEN_WEST, LINEN_SOUTH, LINEN_EAST, LINEN_NORTH + 0.08)


def hall_carpet() -> Floats:
    """Blue carpet with a border of two gold lines and small gold diamonds."""
    base = laid(_HALL, "carpet-blue", 1.0, _PER_METRE) * 0.55
    height, width = base.shape[:2]
    xs, ys = np.meshgrid(np.arange(width) / _PER_METRE, np.arange(height) / _PER_METRE)
    gold = np.asarray(linear("#b8964f"))
    edge = np.minimum(ys - 0.1, HALL_NORTH - HALL_SOUTH + 0.1 - ys)
    lines = ((np.abs(edge - 0.28) < 0.025) | (np.abs(edge - 0.36) < 0.009)).astype(float)
    across, along = (ys - 0.1) % 0.5 - 0.25, xs % 0.5 - 0.25
    inner = (np.abs(across) + np.abs(along) < 0.034) & (edge > 0.42)
    cover = np.maximum(lines, inner * 0.8)[..., None] * 0.75
    return np.asarray(base * (1 - cover) + gold * (base.mean(2, keepdims=True) * 9) * cover)


def painted() -> Floats:
    """All floors in one picture (h, w, 3), linear."""
    whole = laid(EXTENT, "linoleum-grey", 1.0, _PER_METRE)
    room = laid(_ROOM, "planks-oak", 1.0, _PER_METRE)
    bath = laid(_BATH, "tiles-grey", 0.6, _PER_METRE)
    store = laid(_LINEN, "linoleum-green", 1.0, _PER_METRE)
    floors = [(_HALL, hall_carpet()), (_ROOM, room), (_BATH, bath), (_LINEN, store)]
    return patched(EXTENT, whole, floors, 0.012)
