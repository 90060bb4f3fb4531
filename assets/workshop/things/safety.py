"""What keeps people safe, and what hangs on walls. On a wall: the back is at y 0."""

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, Patch, patch, placed
from assets.workshop.shapes.rounds import rod, tube, turned
from assets.workshop.shapes.solids import box, prism, sheet, slab


def fire_extinguisher() -> Parts:
    """A red extinguisher on its bracket."""
    red, dark = palette.RED, palette.CHARCOAL
    profile = [(0.0, 0.0), (0.07, 0.0), (0.078, 0.012), (0.08, 0.03), (0.08, 0.40)]
    profile += [(0.074, 0.435), (0.055, 0.465), (0.03, 0.48), (0.026, 0.5)]
    body = turned(profile, 18, red, creases=False)
    label = turned(((0.0808, 0.16), (0.0808, 0.32)), 18, palette.CREAM)
    stripe = turned(((0.0812, 0.28), (0.0812, 0.31)), 18, red)
    valve = slab((0.045, 0.045, 0.05), (0, 0, 0.495), palette.STEEL, 0.01)
    lever = placed(slab((0.025, 0.13, 0.014), bevel=0.005, color=dark), 0, -0.03, 0.548, p=12)
    lower = placed(slab((0.025, 0.11, 0.014), bevel=0.005, color=dark), 0, -0.03, 0.52, p=-8)
    hose = [
        (0.02, 0, 0.515),
        (0.09, 0, 0.5),
        (0.108, 0, 0.4),
        (0.1, -0.01, 0.22),
        (0.096, -0.01, 0.14),
    ]
    gauge = rod((-0.02, -0.02, 0.52), (-0.032, -0.02, 0.52), 0.016, 10, palette.CREAM)
    can = [*body, *label, *stripe, *valve, *lever, *lower, *gauge]
    can += tube(hose, (0.011, 0.011, 0.011, 0.011, 0.018), 8, dark)
    bracket = box((0.05, 0.05, 0.4), (0, -0.02, 0.06), dark)
    return [*placed(can, 0, -0.12), *bracket]


def first_aid() -> Parts:
    """A green cabinet with a white cross."""
    case = slab((0.36, 0.13, 0.36), (0, -0.066, 0), palette.GREEN, 0.025, rounds=2)
    cross = [sheet((-0.12, -0.1325, 0.06), (0.24, 0, 0), (0, 0, 0.24), swatch="sign-first-aid")]
    handle = slab((0.1, 0.02, 0.02), (0, -0.14, 0.335), palette.WHITE, 0.006)
    return [*case, *cross, *handle]


def exit_sign() -> Parts:
    """The lit sign over an emergency exit."""
    case = slab((0.86, 0.09, 0.4), (0, -0.046, 0), palette.PALE, 0.015)
    face = [
        sheet((-0.415, -0.0925, 0.02), (0.83, 0, 0), (0, 0, 0.363), swatch="sign-exit", glow=0.75)
    ]
    return [*case, *face]


def clock() -> Parts:
    """A wall clock that shows ten to seven."""
    rim = turned(
        ((0.0, 0.0), (0.19, 0.0), (0.2, 0.012), (0.2, 0.045), (0.186, 0.05)), 28, palette.CHARCOAL
    )
    inner = turned(((0.186, 0.05), (0.184, 0.04)), 28, palette.CHARCOAL)
    body = placed([*rim, *inner], 0, 0, 0.2, p=90)
    face = [_dial(0.184)]
    hands = _hand(0.105, 0.016, 205) + _hand(0.155, 0.011, 300)
    pin = rod((0, -0.047, 0.2), (0, -0.052, 0.2), 0.012, 10, palette.RED)
    return [*body, *face, *hands, *pin]


def _dial(radius: float) -> Patch:
    angle = np.linspace(0, 2 * np.pi, 29)[:-1]
    ring = np.stack([np.cos(angle), np.sin(angle)], 1)
    points = np.zeros((29, 3))
    points[1:, 0], points[1:, 2] = ring[:, 0] * radius, ring[:, 1] * radius
    points += np.array([0, -0.041, 0.2])
    faces = [(0, 1 + i, 1 + (i + 1) % 28) for i in range(28)]
    uvs = np.concatenate([[[0.5, 0.5]], 0.5 + ring / 2])
    return patch(points, np.tile([0, -1, 0], (29, 1)), faces, uvs, swatch="dial")


def _hand(length: float, width: float, degrees: float) -> Parts:
    outline = ((-width / 2, -0.03), (width / 2, -0.03), (width / 2, length), (-width / 2, length))
    return placed(prism(outline, 0.002, palette.BLACK), 0, -0.046, 0.2, r=degrees)


def bin_() -> Parts:
    """A waste bin with a lid and a pedal."""
    steel, dark = palette.DARK_STEEL, palette.CHARCOAL
    body = turned(((0.17, 0.03), (0.19, 0.56)), 20, palette.SILVER, "brushed")
    foot = turned(((0.0, 0.0), (0.18, 0.0), (0.18, 0.03), (0.17, 0.03)), 20, dark)
    lid = turned(
        ((0.19, 0.56), (0.197, 0.56), (0.197, 0.6), (0.15, 0.66), (0.0, 0.69)),
        20,
        palette.GREEN,
        creases=True,
    )
    pedal = slab((0.12, 0.1, 0.016), (0, -0.21, 0.02), steel, 0.006)
    sign = [sheet((-0.08, -0.1945, 0.30), (0.16, 0, 0), (0, 0, 0.13), palette.WHITE, "bin-sign")]
    return [*body, *foot, *lid, *pedal, *sign]
