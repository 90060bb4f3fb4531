"""The front of the building, the pavement with the bus stop, the road and what lies around."""

from assets.workshop.kit.bicycles import parked
from assets.workshop.kit.outdoors import far_house, kerb, road, sky_dome, street_lamp
from assets.workshop.kit.plants import BIRCH, OAK, hedge, tree
from assets.workshop.kit.shell import Band, Opening, wall
from assets.workshop.room.faelles.measures import EAST, FACADE, KERB_Y, STREET, WEST
from assets.workshop.room.faelles.shell import (
    BREAK_WINDOW,
    CANTEEN_WINDOW,
    WINDOW_HIGH,
    WINDOW_LOW,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import rod, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.lifting import wheel

SUN = (0.72, 0.22, 0.5)
SUN_HEADING = -73.0
_LAWN = linear("#ccd8ac")


def front() -> Parts:
    """The brick front with entrance and windows, its roof edge, the canopy with its sign."""
    east, west = EAST + 0.2, WEST - 0.2
    views = [(*w, WINDOW_LOW, WINDOW_HIGH) for w in (BREAK_WINDOW, CANTEEN_WINDOW)]
    spots = [(-0.9, 1.8, 0.0, 2.15), *views]
    openings = [Opening(east - (x + wide), wide, low, high) for x, wide, low, high in spots]
    finish = (Band(0.3, linear("#8e8c88")), Band(99.0, palette.WHITE, "brick", (1.0, 1.0)))
    whole = wall((east, FACADE), (west, FACADE), 3.1, openings, finish)
    parts = [q for q in whole if float(q.normals[:, 1].min()) > 0.9]
    for x, wide in (BREAK_WINDOW, CANTEEN_WINDOW):
        sill = (wide + 0.2, 0.16, 0.06)
        parts += box(sill, (x + wide / 2, FACADE + 0.05, WINDOW_LOW - 0.06), linear("#b9b4aa"))
    middle = (east + west) / 2
    parts += box(
        (east - west + 0.5, 0.5, 0.34), (middle, FACADE, 3.0), linear("#474d52"), cuts=(8, 1)
    )
    parts += slab((2.8, 1.4, 0.14), (0, FACADE + 0.7, 2.5), linear("#474d52"), 0.02)
    for x in (-1.25, 1.25):
        parts += rod((x, FACADE + 1.25, 0), (x, FACADE + 1.25, 2.5), 0.04, 10, palette.SLATE, False)
    sign = sheet((1.2, FACADE + 1.405, 2.5), (-2.4, 0, 0), (0, 0, 0.3), swatch="sign-main-door")
    return [*parts, *box((2.42, 0.03, 0.32), (0, FACADE + 1.385, 2.49), palette.WHITE), sign]


def pavement() -> Parts:
    """Flags beyond the painted floor, the kerb, the road with its far side, lawns."""
    parts: Parts = []
    for west, east in ((-34.0, WEST - 0.2), (EAST + 0.2, 34.0)):
        size = (east - west, 0, 0), (0, KERB_Y - FACADE, 0)
        parts.append(
            sheet(
                (west, FACADE, -0.002), *size, linear("#e9e6e0"), "tiles-grey", (18, 4), (0.8, 0.8)
            )
        )
    parts += placed(kerb(48, 0.14), 0, KERB_Y + 0.07, -0.12)
    parts += placed(road(68, STREET[1] - STREET[0]), 0, (STREET[0] + STREET[1]) / 2, -0.11)
    for corner, along, up in (
        ((EAST + 0.2, -22, -0.03), (30, 0, 0), (0, 22 + FACADE, 0)),
        ((-36, -22, -0.03), (36 + WEST - 0.2, 0, 0), (0, 22 + FACADE, 0)),
        ((-50, STREET[1] + 1.6, -0.02), (100, 0, 0), (0, 34, 0)),
    ):
        parts.append(sheet(corner, along, up, _LAWN, "lawn", (12, 8), (1.5, 1.5)))
    return parts


def around() -> Parts:
    """Hedges, trees and houses across the road and east of the building; bicycles at the door."""
    parts = placed(hedge(44, 1.2, 0.7, 3), 6.0, STREET[1] + 2.4)
    parts += placed(hedge(20, 1.3, 0.7, 5), EAST + 5.0, -2.0, 0, 90)
    for k, (x, y, tall) in enumerate(
        ((-9.0, 19.6, 6.0), (3.4, 21.0, 7.0), (13.0, 19.4, 5.4), (22.0, 20.5, 6.6))
    ):
        parts += placed(tree(tall, OAK if k % 2 else BIRCH, 4 + k, 6), x, y)
    for x, y, tall, seed in ((10.2, 2.4, 5.0, 12), (9.4, -3.4, 6.0, 13), (15.0, 6.6, 5.2, 15)):
        parts += placed(tree(tall, OAK, seed, 6), EAST - 5.0 + x, y)
    houses = ((-14.0, 26.0, 13.0, 0), (6.0, 27.0, 12.0, 4), (24.0, 26.0, 14.0, -3))
    for x, y, wide, turn in houses:
        parts += placed(far_house(wide), x, y, 0, turn)
    parts += placed(parked((palette.RED, linear("#2f6f8f"))), 4.6, FACADE + 0.55, 0, 180)
    parts += placed(street_lamp(4.4), -3.6, KERB_Y - 0.3, 0, 180)
    parts += placed(_street_sign(), 9.5, KERB_Y - 0.5, 0, -90)
    parts += placed(_litter_bin(), 5.6, 8.9)
    return parts + placed(_bus(), 17.0, STREET[1] - 1.75, -0.11)


def _street_sign() -> Parts:
    parts = rod((0, 0, 0), (0, 0, 2.5), 0.028, 8, palette.STEEL)
    for y, way in ((-0.03, 1), (0.03, -1)):
        corner = (-0.4 * way, y, 2.25)
        parts.append(sheet(corner, (0.8 * way, 0, 0), (0, 0, 0.167), swatch="sign-street"))
    return parts


def _litter_bin() -> Parts:
    parts = turned(((0.19, 0.25), (0.21, 0.8), (0.18, 0.84), (0.12, 0.84)), 16, linear("#3f5a4a"))
    return parts + rod((0, 0, 0), (0, 0, 0.3), 0.04, 8, palette.SLATE)


def _bus() -> Parts:
    """A yellow town bus that drives west."""
    yellow = linear("#f4b81c")
    parts = box((10.6, 2.5, 2.45), (0, 0, 0.42), yellow, skip="bottom front back left")
    parts.append(
        sheet((-5.3, 1.25, 0.42), (0, -2.5, 0), (0, 0, 2.45), swatch="bus-front", cuts=(2, 3))
    )
    for y, way in ((-1.25, 1), (1.25, -1)):
        corner = (-5.3 * way, y, 0.42)
        parts.append(
            sheet(corner, (10.6 * way, 0, 0), (0, 0, 2.45), swatch="bus-side", cuts=(8, 3))
        )
    for x in (-3.6, 2.6):
        for y in (-1.16, 1.16):
            parts += placed(wheel(0.46, 0.24, palette.SILVER), x, y, 0.46, h=90)
    for y in (-1.5, 1.5):
        parts += box((0.1, 0.22, 0.4), (-5.35, y, 1.9), palette.CHARCOAL)
    return parts


def street() -> Parts:
    """All of it, under a morning sky."""
    return [*front(), *pavement(), *around(), *sky_dome("sky-morning", SUN_HEADING, 1.15)]
