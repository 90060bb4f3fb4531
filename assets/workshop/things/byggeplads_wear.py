"""What protects people on a building site and in a hall: helmet, ears, eyes, harness."""

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, both_sides, linear, patch, placed, scaled
from assets.workshop.shapes.rounds import ball, grid_faces, hoop, rod, tube, turned
from assets.workshop.shapes.solids import box, slab

_DEEPER = 1.16  # a head is deeper than wide


def helmet(colour: Colour = palette.YELLOW) -> Parts:
    """A safety helmet on the table, its peak to -y."""
    profile = [
        (0.122, 0.012),
        (0.126, 0.03),
        (0.124, 0.07),
        (0.108, 0.115),
        (0.07, 0.148),
        (0.0, 0.158),
    ]
    shell = turned(profile, 24, colour, creases=False)
    shell += hoop((0, 0, 0.014), (0, 0, 1), 0.125, 0.007, (24, 6), colour)
    shell += both_sides(turned(((0.118, 0.014), (0.0, 0.014)), 18, palette.CHARCOAL))
    parts = scaled(shell, 1, _DEEPER, 1)
    parts += slab((0.18, 0.09, 0.012), (0, -0.155, 0.008), colour, 0.006, rounds=2)
    for x in (-0.036, 0.0, 0.036):
        line = [(x, -0.125, 0.1), (x, -0.065, 0.147), (x, 0.045, 0.15), (x, 0.122, 0.11)]
        parts += tube(line, (0.006, 0.011, 0.011, 0.006), 6, colour)
    parts += placed(slab((0.055, 0.006, 0.026), bevel=0.002), 0, -0.145, 0.05, p=-12)
    return parts


def ear_protectors() -> Parts:
    """Ear protectors that lie on their cups, the band to +y."""
    parts: Parts = []
    for x in (-0.075, 0.075):
        side = -1 if x < 0 else 1
        cup = slab((0.046, 0.085, 0.105), (x, 0, 0.0), palette.RED, 0.022, rounds=2)
        pad = slab(
            (0.026, 0.078, 0.096), (x - side * 0.03, 0, 0.0045), palette.BLACK, 0.012, rounds=2
        )
        parts += [*cup, *pad]
        parts += rod(
            (x + side * 0.004, 0, 0.1), (x + side * 0.004, 0, 0.155), 0.0045, 6, palette.STEEL
        )
    turn = np.radians(np.linspace(0, 180, 13))
    band = [(0.079 * np.cos(a), 0.0, 0.15 + 0.07 * np.sin(a)) for a in turn]
    return placed([*parts, *tube(band, 0.013, 8, palette.CHARCOAL, flat=0.45)], 0, 0.0, 0.0)


def safety_glasses() -> Parts:
    """Clear safety glasses lying open, the lenses to -y."""
    glass, frame = linear("#cfdde2"), palette.CHARCOAL
    parts: Parts = []
    turn = np.radians(np.linspace(-62, 62, 9))
    rings = np.zeros((2, len(turn), 3))
    rings[..., 0] = 0.078 * np.sin(turn)
    rings[..., 1] = -0.06 * np.cos(turn) + 0.02
    rings[..., 2] = np.array([[0.004], [0.048]])
    flat = rings.reshape(-1, 3)
    normals = np.stack([np.sin(turn), -np.cos(turn), np.zeros(len(turn))], 1)
    lens = patch(flat, np.tile(normals, (2, 1)), grid_faces(2, len(turn)), None, glass)
    parts += both_sides([lens])
    parts += tube([(x, y, 0.05) for x, y, _ in rings[1]], 0.004, 6, frame)
    parts += tube(
        [(-0.012, -0.042, 0.012), (0, -0.046, 0.02), (0.012, -0.042, 0.012)], 0.004, 6, frame
    )
    for side in (-1, 1):
        arm = [
            (side * 0.07, -0.008, 0.045),
            (side * 0.072, 0.06, 0.045),
            (side * 0.066, 0.105, 0.02),
        ]
        parts += tube(arm, (0.005, 0.004, 0.003), 6, palette.ORANGE)
    return parts


def fall_harness() -> Parts:
    """A fall harness folded on the table: shoulder loops, thigh loops, a ring, its line coiled."""
    strap, second = linear("#d8441c"), palette.CHARCOAL
    parts: Parts = []
    for x in (-0.1, 0.1):
        loop = [
            (x + 0.11 * np.cos(a), 0.06 + 0.16 * np.sin(a), 0.016 + 0.008 * np.cos(3 * a))
            for a in np.linspace(0, 2 * np.pi, 15)
        ]
        parts += tube(loop, 0.02, 6, strap, False, flat=0.3)
        thigh = [
            (x + 0.09 * np.cos(a), -0.15 + 0.08 * np.sin(a), 0.014)
            for a in np.linspace(0, 2 * np.pi, 13)
        ]
        parts += tube(thigh, 0.02, 6, second, False, flat=0.35)
        parts += slab((0.05, 0.04, 0.012), (x, -0.075, 0.02), palette.STEEL, 0.004)
    parts += slab((0.34, 0.055, 0.03), (0, -0.06, 0.0), second, 0.012, rounds=2)
    parts += hoop((0, 0.12, 0.042), (0, 0.3, 1), 0.028, 0.005, (16, 6), palette.STEEL)
    for k in range(3):
        parts += hoop(
            (0.24, 0.02, 0.012 + k * 0.014),
            (0, 0, 1),
            0.07 - 0.004 * k,
            0.008,
            (20, 6),
            palette.WHITE,
        )
    parts += box((0.05, 0.02, 0.018), (0.24, -0.06, 0.0), palette.STEEL)
    return [*parts, *ball((0.0, 0.12, 0.02), (0.03, 0.03, 0.016), 8, second)]
