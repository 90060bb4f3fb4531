"""What stands in the break corner."""

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, placed, scaled
from assets.workshop.shapes.rounds import rod, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab


def mug() -> Parts:
    """A coffee mug with a handle."""
    outer = ((0.034, 0.0), (0.04, 0.006), (0.041, 0.095))
    parts = turned(outer, 18, palette.TEAL)
    parts += turned(((0.041, 0.095), (0.0365, 0.095)), 18, palette.WHITE)
    parts += turned(((0.0365, 0.095), (0.035, 0.075)), 18, palette.WHITE)
    parts += turned(((0.035, 0.076), (0.0, 0.076)), 18, (0.03, 0.014, 0.006))
    bend = np.linspace(-0.42 * np.pi, 0.42 * np.pi, 9)
    handle = [(0.036 + 0.034 * float(np.cos(a)), 0, 0.051 + 0.03 * float(np.sin(a))) for a in bend]
    return [*parts, *tube(handle, 0.0075, 8, palette.TEAL, caps=False)]


def coffee_machine() -> Parts:
    """An office coffee machine, front to -y."""
    dark = palette.CHARCOAL
    back = slab((0.34, 0.24, 0.46), (0, 0.1, 0), dark, 0.025, rounds=2)
    head = slab((0.34, 0.2, 0.15), (0, -0.08, 0.3), palette.BLACK, 0.03, rounds=2)
    base = slab((0.34, 0.2, 0.05), (0, -0.09, 0), palette.BLACK, 0.02)
    tray = box((0.26, 0.14, 0.006), (0, -0.09, 0.05), palette.STEEL, "grille")
    inset = [sheet((-0.13, -0.0235, 0.06), (0.26, 0, 0), (0, 0, 0.24), palette.STEEL, "brushed")]
    spout = slab((0.07, 0.06, 0.06), (0, -0.1, 0.245), palette.STEEL, 0.015)
    screen = [sheet((-0.06, -0.1815, 0.36), (0.12, 0, 0), (0, 0, 0.055), palette.TEAL, glow=0.0)]
    buttons = [
        p
        for x in (-0.11, 0.11)
        for p in placed(rod((0, 0, 0), (0, -0.012, 0), 0.018, 12, palette.SILVER), x, -0.178, 0.385)
    ]
    beans = slab((0.2, 0.16, 0.09), (0, 0.08, 0.46), (0.10, 0.055, 0.03), 0.02)
    cup = placed(scaled(mug(), 0.85, 0.85, 0.85), 0, -0.1, 0.056, h=-50)
    return [*back, *head, *base, *tray, *inset, *spout, *screen, *buttons, *beans, *cup]
