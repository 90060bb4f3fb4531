"""The shop's floor: polished tiles, the store room's concrete, the pavement outside."""

from assets.workshop.kit.tiles import laid, patched
from assets.workshop.room.butik.measures import (
    EAST,
    NORTH,
    SOUTH,
    STORE_EAST,
    STORE_NORTH,
    STORE_SOUTH,
    STREET,
    WEST,
)
from assets.workshop.room.plan import Extent
from assets.workshop.shapes.mesh import Floats

EXTENT: Extent = (WEST - 1.0, STREET, STORE_EAST, NORTH)
_PER_METRE = 116
_SHOP: Extent = (WEST, SOUTH - 0.2, EAST + 0.07, NORTH)
_STORE: Extent = (EAST + 0.07, STORE_SOUTH, STORE_EAST, STORE_NORTH)


def painted() -> Floats:
    """All floors in one picture (h, w, 3), linear."""
    outside = laid(EXTENT, "tiles-grey", 1.0, _PER_METRE)
    shop = laid(_SHOP, "butik-floor", 1.2, _PER_METRE)
    store = laid(_STORE, "linoleum-grey", 1.0, _PER_METRE)
    return patched(EXTENT, outside, [(_SHOP, shop), (_STORE, store)], 0.012)
