"""What furnishes the bathroom of 214: basin, toilet, shower corner, towels, rails, hooks."""

from assets.workshop.kit.shell import on_wall, sign
from assets.workshop.kit.textiles import curtain, hung_towel, rolled, stack
from assets.workshop.kit.worktops import tap
from assets.workshop.room.hotel.measures import BATH_NORTH, BATH_SOUTH, BATH_WEST, ROOM_EAST
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed, scaled
from assets.workshop.shapes.rounds import ball, rod, tube, turned
from assets.workshop.shapes.solids import box, slab

BASIN_X = 2.5
_CERAMIC = linear("#f7f7f4")


def _north(parts: Parts, x: float, z: float) -> Parts:
    return on_wall(parts, (BATH_WEST, BATH_NORTH), (ROOM_EAST, BATH_NORTH), x - BATH_WEST, z)


def _east(parts: Parts, y: float, z: float) -> Parts:
    return on_wall(parts, (ROOM_EAST, BATH_NORTH), (ROOM_EAST, BATH_SOUTH), BATH_NORTH - y, z)


def _south(parts: Parts, x: float, z: float) -> Parts:
    return on_wall(parts, (ROOM_EAST, BATH_SOUTH), (BATH_WEST, BATH_SOUTH), ROOM_EAST - x, z)


def basin() -> Parts:
    """A shelf of stone 1.5 m wide with a round basin on it, its tap, tumblers and soap."""
    parts = slab((1.5, 0.5, 0.05), (0, -0.26, 0.8), linear("#4a4f52"), 0.008, "laminate")
    parts += slab((1.4, 0.46, 0.03), (0, -0.24, 0.28), palette.WHITE, 0.006, "kit-walnut")
    for x in (-0.7, 0.7):
        parts += slab((0.03, 0.46, 0.53), (x, -0.24, 0.28), palette.WHITE, 0.004, "kit-walnut")
    parts += placed(stack((0.34, 0.3, 0.06), 4, swatch="terry", seed=6), 0.42, -0.26, 0.31)
    bowl = turned(((0.1, 0.0), (0.2, 0.09), (0.22, 0.13), (0.205, 0.135)), 24, _CERAMIC)
    bowl += turned(((0.205, 0.135), (0.18, 0.06), (0.03, 0.03)), 24, _CERAMIC, creases=False)
    bowl += turned(((0.03, 0.03), (0.0, 0.03)), 12, palette.STEEL)
    parts += placed(bowl, 0, -0.27, 0.85) + placed(tap(0.17, 0.28), 0, -0.05, 0.85)
    for x in (-0.58, -0.48):
        parts += placed(_tumbler(), x, -0.12, 0.85)
    parts += placed(_soap(), 0.3, -0.12, 0.85)
    parts += placed(rolled(0.26, 0.045), 0.55, -0.1, 0.85)
    parts += tube([(0, -0.26, 0.56), (0, -0.26, 0.46), (0, -0.05, 0.44)], 0.02, 8, palette.STEEL)
    return _north(parts, BASIN_X, 0.0)


def _tumbler() -> Parts:
    return turned(((0.03, 0), (0.036, 0.1), (0.033, 0.1), (0.028, 0.01)), 14, linear("#d5e2e6"))


def _soap() -> Parts:
    """A pump bottle."""
    body = turned(((0.0, 0), (0.03, 0), (0.03, 0.11), (0.012, 0.13), (0.012, 0.15)), 12)
    spout = tube([(0, 0, 0.14), (0, 0, 0.175), (0, -0.04, 0.172)], 0.007, 6, palette.STEEL)
    return [*placed(body), *spout]


def toilet() -> Parts:
    """A toilet on the east wall with its plate, seat, brush, and the roll on its holder."""
    ring = scaled(
        turned(((0.0, 0.0), (0.15, 0.02), (0.185, 0.2), (0.2, 0.36)), 20, _CERAMIC, creases=False),
        0.92,
        1.25,
        1.0,
    )
    seat = scaled(
        turned(((0.2, 0.0), (0.205, 0.02), (0.195, 0.04), (0.0, 0.05)), 22, palette.WHITE),
        0.95,
        1.22,
        1,
    )
    parts = placed(ring, 0, -0.34, 0.05) + placed(seat, 0, -0.33, 0.41)
    parts += slab((0.3, 0.2, 0.3), (0, -0.1, 0.08), _CERAMIC, 0.05, rounds=2)
    parts += slab((0.44, 0.16, 1.1), (0, -0.08, 0), palette.WHITE, 0.006)
    parts += slab((0.24, 0.012, 0.16), (0, -0.166, 0.86), palette.SILVER, 0.006)
    parts += turned(
        ((0.04, 0), (0.05, 0.1), (0.045, 0.36)), 12, palette.SILVER, at=(-0.36, -0.1, 0)
    )
    parts += rod((-0.36, -0.1, 0.3), (-0.36, -0.1, 0.5), 0.009, 6, palette.STEEL)
    return _east(parts, 4.5, 0.0)


def roll_holder() -> Parts:
    """The paper on its holder on the north wall, nearly used up."""
    parts = tube([(0, 0, 0.02), (0, -0.06, 0.02), (0.15, -0.06, 0.02)], 0.008, 6, palette.STEEL)
    roll = placed(turned(((0.022, -0.05), (0.036, -0.05), (0.036, 0.05), (0.022, 0.05)), 14), r=90)
    return _north([*parts, *placed(roll, 0.08, -0.06, 0.02)], 3.55, 0.72)


def shower_corner() -> Parts:
    """The shower's low step, its rail with a curtain drawn aside, soap on a shelf, grab rail."""
    west, north = 2.72, BATH_SOUTH + 1.05
    parts = box((0.03, 1.05, 0.03), (west, BATH_SOUTH + 0.52, 0), palette.STEEL)
    parts += box((ROOM_EAST - west, 0.03, 0.03), ((west + ROOM_EAST) / 2, north, 0), palette.STEEL)
    rail = [(west, BATH_SOUTH, 2.1), (west, north, 2.1), (ROOM_EAST, north, 2.1)]
    parts += tube(rail, 0.013, 8, palette.SILVER, caps=False)
    drawn = curtain(0.4, 1.95, 5, 0.05, linear("#eef3f2"), "linen")
    parts += placed(drawn, ROOM_EAST - 0.24, north, 0.12)
    parts += _south(slab((0.24, 0.1, 0.02), (0, -0.05, 0), palette.STEEL, 0.005), 3.75, 1.15)
    for x, color in ((3.69, "#2f6f7c"), (3.8, "#e6d7a8")):
        bottle = slab((0.06, 0.04, 0.17), (x, BATH_SOUTH + 0.05, 1.17), linear(color), 0.012)
        parts += bottle + box((0.03, 0.03, 0.02), (x, BATH_SOUTH + 0.05, 1.34), palette.WHITE)
    drain = turned(((0.07, 0.003), (0.0, 0.004)), 14, palette.DARK_STEEL, at=(3.35, 3.1, 0))
    return parts + drain


def towels() -> Parts:
    """A heated rail with towels on the south wall, a stool, hooks and the notice about towels."""
    parts: Parts = []
    for x in (-0.24, 0.24):
        parts += rod((x, -0.06, 0.7), (x, -0.06, 1.75), 0.014, 8, palette.SILVER)
    for k in range(7):
        z = 0.75 + k * 0.155
        parts += rod((-0.24, -0.06, z), (0.24, -0.06, z), 0.01, 6, palette.SILVER)
    parts += placed(hung_towel(0.42, 0.42, 0.3), 0, -0.06, 1.685)
    parts = _south(parts, 2.2, 0.0)
    parts += _south(sign("hotel-notice-towel", 0.26, 0.277), 1.5, 1.42)
    hook = ball((0, -0.05, 0), (0.014, 0.014, 0.014), 8, palette.STEEL)
    hook += rod((0, 0, 0), (0, -0.05, 0), 0.008, 6, palette.STEEL)
    for x in (1.78, 1.66):
        parts += _south(hook, x, 1.85) if x < 1.7 else []
    return parts + _shelf()


def _shelf() -> Parts:
    """A shelf of steel rods over the toilet with folded towels on it."""
    parts: Parts = []
    for k in range(5):
        y = -0.06 - k * 0.05
        parts += rod((-0.3, y, 0), (0.3, y, 0), 0.007, 6, palette.SILVER)
    for x in (-0.3, 0.3):
        parts += box((0.012, 0.28, 0.02), (x, -0.14, -0.01), palette.SILVER)
    parts += placed(stack((0.3, 0.24, 0.06), 3, swatch="terry", seed=2), -0.12, -0.16, 0.008)
    parts += placed(stack((0.2, 0.2, 0.03), 4, swatch="terry", seed=5), 0.17, -0.16, 0.008)
    return _east(parts, 4.5, 1.5)


def bath_mat() -> Parts:
    """A white mat before the shower."""
    return slab((0.5, 0.75, 0.015), (2.35, 3.75, 0), linear("#e9e6dd"), 0.006, "terry")


def bathroom() -> Parts:
    """All of it."""
    makers = (basin, toilet, roll_holder, shower_corner, towels, bath_mat)
    return [part for make in makers for part in make()]
