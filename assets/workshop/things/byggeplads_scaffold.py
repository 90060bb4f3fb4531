"""The bricklayer's scaffold, with what lies on it and the signs that say who may use it."""

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import rod, turned
from assets.workshop.shapes.solids import box, sheet

BAY, DEEP, LIFTS = 2.1, 0.95, (1.1, 3.1)  # metres
_TALL = 4.25


def _tube(
    a: tuple[float, float, float], b: tuple[float, float, float], radius: float = 0.024
) -> Parts:
    return rod(a, b, radius, 6, palette.SILVER, False)


def scaffold() -> Parts:
    """A bricklayer's scaffold of three bays along x, the house at +y; the east bay lacks rails.

    The middle bay's lower rail is a thing of its own (`guard-rail`).
    """
    parts: Parts = []
    for k in range(4):
        parts += _standards((k - 1.5) * BAY)
    for k in range(3):
        parts += _bay(k)
    return parts + _loads() + _signs()


def _standards(x: float) -> Parts:
    parts: Parts = []
    for y in (-DEEP / 2, DEEP / 2):
        parts += rod((x, y, 0.04), (x, y, _TALL), 0.026, 7, palette.SILVER, True)
        parts += box((0.15, 0.15, 0.012), (x, y, 0.028), palette.STEEL)
        parts += box((0.24, 0.24, 0.028), (x, y, 0), swatch="plank-1")
        parts += rod((x, y, 0.04), (x, y, 0.24), 0.034, 7, palette.YELLOW)
    for z in LIFTS:
        parts += _tube((x, -DEEP / 2, z - 0.06), (x, DEEP / 2, z - 0.06))
    return parts


def _bay(k: int) -> Parts:
    west, east = (k - 1.5) * BAY, (k - 0.5) * BAY
    middle, front = (west + east) / 2, -DEEP / 2
    parts: Parts = []
    decked = LIFTS if k < 2 else LIFTS[:1]
    for z in decked:
        parts += _deck(middle, z)
    for z in LIFTS:
        for y in (front, -front):
            parts += _tube((west, y, z - 0.06), (east, y, z - 0.06))
    parts += _tube((west, front, 0.3), (east, front, LIFTS[0] - 0.1), 0.02) if k != 1 else []
    parts += _tube((west, -front, LIFTS[0]), (east, -front, LIFTS[1] - 0.1), 0.02) if k == 2 else []
    for z in decked if k == 0 else (LIFTS[1],) if k == 1 else ():
        for up in (0.5, 1.0):
            parts += _tube((west, front, z + up), (east, front, z + up))
        parts += box(
            (BAY, 0.03, 0.15), (middle, front, z + 0.05), swatch="plank-2", color=linear("#f2c95a")
        )
    return parts


def _deck(x: float, z: float) -> Parts:
    parts: Parts = []
    for k in range(3):
        y = (k - 1) * 0.31
        parts += box(
            (BAY - 0.02, 0.3, 0.045),
            (x, y, z - 0.045),
            swatch=f"plank-{k}",
            color=linear("#d9c7ad"),
            cuts=(3, 1),
        )
    return parts


def _loads() -> Parts:
    """Bricks, a tub of mortar and a bag on the lower deck."""
    parts: Parts = []
    for x, h in ((-2.75, 2), (-2.28, -4), (2.0, 3)):
        for layer in range(3):
            one = box((0.4, 0.24, 0.11), (0, 0, 0), swatch="brick-pack")
            parts += placed(one, x, 0.18, LIFTS[0] + layer * 0.112, h + layer * 1.5)
    tub = turned(((0.2, 0.0), (0.27, 0.26), (0.25, 0.26), (0.22, 0.16)), 16, palette.CHARCOAL)
    mix = turned(((0.225, 0.17), (0.0, 0.19)), 16, linear("#a29b8e"))
    parts += placed([*tub, *mix], 0.55, 0.16, LIFTS[0])
    return parts


def _signs() -> Parts:
    parts: Parts = []
    for x, name in ((-2.3, "scaffold-ok"), (2.25, "scaffold-no")):
        y = -DEEP / 2 - 0.035
        parts += box((0.44, 0.012, 0.616), (x, y, 1.38), palette.WHITE)
        parts.append(
            sheet(
                (x - 0.21, y - 0.0075, 1.395), (0.42, 0, 0), (0, 0, 0.588), swatch=name, cuts=(2, 2)
            )
        )
        parts += _tube((x - 0.3, -DEEP / 2, 1.66), (x + 0.3, -DEEP / 2, 1.66), 0.02)
    x = 1.5 * BAY
    parts += _tube((x - BAY, -DEEP / 2, 2.1), (x, -DEEP / 2, 2.1), 0.02)
    tape = linear("#d8362c")
    for k in range(5):
        parts += box((0.2, 0.004, 0.07), (x - BAY + 0.25 + k * 0.4, -DEEP / 2 - 0.03, 2.0), tape)
    return parts
