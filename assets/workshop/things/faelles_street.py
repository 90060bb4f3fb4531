"""What stands at the bus stop: the shelter, the timetable on its pole, a bicycle."""

from collections.abc import Callable

from assets.workshop.kit.bicycles import bicycle
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, both_sides, linear, placed
from assets.workshop.shapes.rounds import rod, tube
from assets.workshop.shapes.solids import box, sheet, slab

FRAME = linear("#3d464c")


def bus_shelter() -> Parts:
    """A shelter of 3.4 x 1.5 m, open to -y, with a bench, a poster and a bent roof."""
    parts: Parts = []
    for x in (-1.66, 0.0, 1.66):
        parts += box((0.08, 0.08, 2.35), (x, 0.68, 0), FRAME, cuts=(1, 6))
    for x in (-1.66, 1.66):
        parts += box((0.08, 0.08, 2.2), (x, -0.45, 0), FRAME, cuts=(1, 6))
        for z in (0.25, 1.2, 2.12):
            parts += box((0.05, 1.1, 0.05), (x, 0.12, z), FRAME)
    for z in (0.25, 2.2):
        parts += box((3.3, 0.05, 0.05), (0, 0.68, z), FRAME, cuts=(4, 1))
    parts += _roof() + _bench() + _poster()
    stripe = sheet((-1.6, 0.655, 1.35), (3.2, 0, 0), (0, 0, 0.06), palette.WHITE, cuts=(4, 1))
    return parts + both_sides([stripe])


def _roof() -> Parts:
    yellow = linear("#f4b81c")
    parts = slab((3.6, 1.62, 0.06), (0, 0.02, 2.36), FRAME, 0.02)
    parts += box((3.62, 0.03, 0.2), (0, -0.8, 2.29), yellow, cuts=(4, 1))
    for x in (-1.81, 1.81):
        parts += box((0.03, 1.62, 0.2), (x, 0.02, 2.29), yellow)
    face = sheet((-0.55, -0.8165, 2.315), (1.1, 0, 0), (0, 0, 0.16), swatch="sign-stop-name")
    return [*parts, face]


def _bench() -> Parts:
    parts: Parts = []
    for y in (0.28, 0.42, 0.56):
        parts += slab((2.0, 0.115, 0.035), (0.35, y, 0.43), palette.WHITE, 0.01, "kit-oak")
    for x in (-0.5, 0.35, 1.2):
        parts += box((0.05, 0.36, 0.43), (x, 0.42, 0), FRAME, cuts=(1, 2))
    return parts


def _poster() -> Parts:
    """A lit case with a poster at one end, seen from within and without."""
    parts = box((0.08, 1.0, 1.7), (-1.66, 0.1, 0.36), FRAME, skip="left right")
    front = sheet((-1.615, -0.4, 0.4), (0, 1.0, 0), (0, 0, 1.6), swatch="stop-poster", glow=0.9)
    back = sheet((-1.705, 0.6, 0.4), (0, -1.0, 0), (0, 0, 1.6), swatch="stop-poster", glow=0.9)
    return [*parts, front, back]


def timetable_pole() -> Parts:
    """A bus stop's pole: the flag on top, the timetable at eye height, front to -y; 2.7 m high."""
    parts = rod((0, 0, 0), (0, 0, 2.7), 0.035, 10, palette.SLATE)
    parts += rod((0, 0, 0), (0, 0, 0.03), 0.12, 14, palette.SLATE)
    parts += slab((0.44, 0.03, 0.56), (0.25, -0.02, 2.12), palette.CHARCOAL, 0.006)
    for y, way in ((-0.0365, 1), (-0.0035, -1)):
        corner = (0.25 - 0.21 * way, y, 2.13)
        parts.append(sheet(corner, (0.42 * way, 0, 0), (0, 0, 0.54), swatch="bus-stop"))
    parts += slab((0.44, 0.04, 0.64), (0, -0.055, 1.18), palette.SLATE, 0.008)
    parts.append(sheet((-0.2, -0.0765, 1.2), (0.4, 0, 0), (0, 0, 0.6), swatch="bus-timetable"))
    return parts + tube([(-0.2, -0.055, 1.2), (-0.2, -0.055, 1.8)], 0.006, 5, palette.STEEL)


def parked_bicycle() -> Parts:
    """A green bicycle on its stand."""
    return placed(bicycle(linear("#3f7d5a")), r=0.0)


THINGS: dict[str, Callable[[], Parts]] = {
    "bus-shelter": bus_shelter,
    "timetable-pole": timetable_pole,
    "city-bicycle": parked_bicycle,
}
