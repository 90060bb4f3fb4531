"""What one sees from the office: bicycles at the window, the street, town houses, trees."""

from assets.workshop.kit.bicycles import parked
from assets.workshop.kit.outdoors import kerb, road, sky_dome, street_lamp
from assets.workshop.kit.plants import LINDEN, tree
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import rod
from assets.workshop.shapes.solids import box, prism, sheet
from assets.workshop.things.lifting import wheel

_LOW = -0.1  # the pavement lies a step lower
_FLAGS, _ROOF = linear("#8d8a83"), linear("#5d5450")
_BICYCLES = (palette.RED, palette.CHARCOAL, palette.TEAL, linear("#d9c37a"), palette.NAVY)


def street() -> Parts:
    """Everything outside."""
    return [*sky_dome(sun_heading=-35.0), *_north(), *_west(), *_houses()]


def _north() -> Parts:
    """Pavement with bicycles, cycle track, carriageway, lamps and trees."""
    parts: Parts = [
        sheet((-24, 4.72, _LOW), (48, 0, 0), (0, 3.3, 0), _FLAGS, "white", (30, 5)),
        sheet((-24, 8.1, _LOW - 0.06), (48, 0, 0), (0, 1.9, 0), linear("#74787a"), cuts=(24, 2)),
    ]
    parts += placed(kerb(48, 0.1, stone=4.0), 0, 8.08, _LOW - 0.08)
    parts += placed(kerb(48, 0.08, stone=4.0), 0, 10.05, _LOW - 0.1)
    parts += placed(road(48, 6.0), 0, 13.1, _LOW - 0.12)
    parts += placed(parked(_BICYCLES[:3], 0.62), 2.65, 6.5, _LOW)
    parts += placed(parked(_BICYCLES[3:4], 0.62), -0.2, 6.5, _LOW)
    for x, seed in ((-6.4, 3), (5.6, 4)):
        parts += placed(tree(5.2, LINDEN, seed, 9), x, 7.3, _LOW)
    parts += placed(street_lamp(4.4), 0.4, 7.6, _LOW, h=180)
    parts += placed(car(linear("#3f6f8f")), -2.2, 14.9, _LOW - 0.12)
    return parts


def _west() -> Parts:
    """The pavement before the entrance, its step, a tree and a house wall beyond."""
    parts: Parts = [sheet((-16, -12, _LOW), (9.75, 0, 0), (0, 16.7, 0), _FLAGS, cuts=(10, 16))]
    parts += box((1.2, 2.2, 0.09), (-6.85, -1.05, _LOW), linear("#a19e97"))
    parts += placed(tree(4.6, LINDEN, 9, 9), -9.6, -0.6, _LOW)
    wall = sheet((-14, -12, _LOW), (0, 16, 0), (0, 0, 7), palette.WHITE, "brick", (10, 5), (1, 1))
    return [*parts, wall]


def _houses() -> Parts:
    """A row of town houses across the street, with their roofs."""
    parts: Parts = []
    for k in range(5):
        x, tall = -20 + k * 8.0, 10.5 + 0.7 * ((k * 2) % 3)
        front = (x, 18.0, _LOW)
        name = f"town-house-{k % 4}"
        parts.append(sheet(front, (7.96, 0, 0), (0, 0, tall), palette.WHITE, name, (6, 8)))
        roof = (x - 0.05, 17.7, _LOW + tall - 0.05)
        parts.append(sheet(roof, (8.06, 0, 0), (0, 3.2, 2.6), _ROOF, cuts=(3, 1)))
        for dx in (2.2, 5.6):
            parts += box(
                (0.9, 0.8, 1.1), (x + dx, 18.9, _LOW + tall + 0.4), palette.PALE, skip="back"
            )
            pane = (x + dx - 0.32, 18.49, _LOW + tall + 0.55)
            parts.append(sheet(pane, (0.64, 0, 0), (0, 0, 0.75), linear("#6b859a")))
    return parts


def car(colour: Colour) -> Parts:
    """A small parked car along x."""
    side = [(-1.9, 0.28), (1.85, 0.28), (1.95, 0.6), (1.75, 0.82), (0.95, 0.92), (0.45, 1.42)]
    side += [(-1.1, 1.45), (-1.75, 0.98), (-1.95, 0.9)]
    parts = placed(prism(side, 1.6, colour), 0, -0.8)
    glass = ((-1.05, 0.95), (0.8, 0.93), (0.4, 1.34), (-1.0, 1.36))
    parts += placed(prism(glass, 1.62, linear("#2d3a44")), 0, -0.81)
    for x in (-1.2, 1.2):
        for y in (-0.74, 0.74):
            parts += placed(wheel(0.3, 0.2, palette.SILVER, 12), x, y, 0.3, h=90)
    return parts + rod((1.93, -0.55, 0.62), (1.96, -0.55, 0.62), 0.1, 10, palette.CREAM)
