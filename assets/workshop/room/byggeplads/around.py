"""What one sees round the building site: the street, neighbours, gardens, fields and the sky."""

import numpy as np

from assets.workshop.kit.bicycles import bicycle
from assets.workshop.kit.outdoors import (
    BRICK_YELLOW,
    LIME_WASH,
    board_fence,
    far_house,
    road,
    sky_dome,
    street_lamp,
)
from assets.workshop.kit.plants import BIRCH, LINDEN, OAK, hedge, tree
from assets.workshop.room.byggeplads.measures import EXTENT, FENCE_SOUTH
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.solids import sheet

SUN = (0.62, -0.62, 0.40)  # toward it: a low sun in the south-east, about eight in the morning
SUN_HEADING = float(np.degrees(np.arctan2(-SUN[0], SUN[1])))
_FAR = 46.0


def around() -> Parts:
    """All of it."""
    return [*_fields(), *_street(), *_houses(), *_gardens(), *sky_dome("sky-morning", SUN_HEADING)]


def _fields() -> Parts:
    """Grass round the painted ground, as far as the sky."""
    west, south, east, north = EXTENT
    lawn = linear("#e4e8d2")
    strips = (
        (-_FAR, north, _FAR, _FAR),
        (-_FAR, south, west, north),
        (east, south, _FAR, north),
        (-_FAR, -_FAR, _FAR, south - 9.5),
    )
    return [
        sheet((w, s, 0.0), (e - w, 0, 0), (0, n - s, 0), lawn, "lawn", (16, 10), (1, 1))
        for w, s, e, n in strips
    ]


def _street() -> Parts:
    """The road past the gate with its lamps, and who has come by bicycle."""
    south = EXTENT[1]
    parts = placed(road(64.0, 5.4), 0, south - 5.0, 0.0, 180)
    pavement = linear("#b4b0a8")
    near = sheet((-32, south - 2.3, 0.01), (64, 0, 0), (0, 2.3, 0), pavement, "worn", (20, 1))
    beyond = sheet(
        (-32, south - 9.5, 0.01), (64, 0, 0), (0, 1.9, 0), linear("#b9bf9c"), "worn", (12, 1)
    )
    for x in (-16.0, 4.0, 24.0):
        parts += placed(street_lamp(4.6), x, south - 1.9, 0, 180)
    parts += placed(bicycle(palette.NAVY), 5.6, FENCE_SOUTH + 0.55, 0, 4)
    return [*parts, near, beyond]


def _houses() -> Parts:
    """Neighbours in red and yellow brick, and one that is limewashed."""
    roof_dark = linear("#8c8684")
    parts = placed(far_house(11, 7), -19, 9, 0, 78)
    parts += placed(far_house(10, 7, wall=BRICK_YELLOW, roof=roof_dark), 20.5, 10, 0, -84)
    parts += placed(far_house(12, 7.5, wall=LIME_WASH), -11, 27, 0, 4)
    parts += placed(far_house(12, 7), 6, 30, 0, -3)
    parts += placed(far_house(11, 7, wall=BRICK_YELLOW), -14, -26, 0, 180)
    parts += placed(far_house(12, 7), 3, -27, 0, 176)
    parts += placed(far_house(11, 7, wall=LIME_WASH), 24, -6.5, 0, -96)
    return parts + placed(far_house(10, 7, wall=BRICK_YELLOW, roof=roof_dark), 21, -26, 0, 184)


def _gardens() -> Parts:
    parts = placed(hedge(16, 1.5, 0.7, 3), -13.5, 6, 0, 90)
    parts += placed(hedge(20, 1.3, 0.7, 4), -4, 18.5, 0, 0)
    parts += placed(board_fence(14, 1.8), 14.2, 7, 0, 90)
    parts += placed(hedge(40, 1.1, 0.6, 5), 2, -20.6, 0, 0)
    parts += placed(hedge(9, 1.3, 0.7, 6), 14.6, -5.2, 0, 90)
    trees = (
        (-16, 17, 8, OAK, 2),
        (-9.5, 20.5, 6, BIRCH, 3),
        (13, 20, 7, LINDEN, 4),
        (17.5, 3, 7.5, BIRCH, 5),
        (18, 18, 9, OAK, 6),
        (-17.5, -3, 6.5, LINDEN, 7),
        (-6, -22.5, 6, BIRCH, 8),
        (12, -22.5, 7, OAK, 9),
        (17.5, -8.5, 7, LINDEN, 10),
    )
    for x, y, tall, kind, seed in trees:
        parts += placed(tree(tall, kind, seed, tufts=13 if kind is BIRCH else 9), x, y)
    return parts
