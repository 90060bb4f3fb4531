"""The large things of the factory: machine, conveyor, guard, board, loaded pallet, screen."""

import numpy as np

from assets.workshop.kit.industry import GUARD_YELLOW, guard_panel, inside_out
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import rod, tube
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.fabrik_small import part
from assets.workshop.things.goods import pallet

BODY, TRIM = linear("#e3e6e6"), linear("#2c5f8a")
MACHINE = (2.4, 1.5, 2.15)
BELT_TALL, BELT_WIDE, BELT_LONG = 0.86, 0.52, 5.4


def machine() -> Parts:
    """A machining cell with a lit window, a door that slides, and a hatch for the parts to +x."""
    w, d, t = MACHINE
    parts = box((w - 0.1, d - 0.1, 0.14), (0, 0, 0), palette.CHARCOAL)
    parts += slab((w, d, 0.72), (0, 0, 0.12), TRIM, 0.03, "worn")
    parts += slab((w, d, t - 0.84), (0, 0, 0.84), BODY, 0.05, "worn", rounds=2)
    parts += _door(d) + _top(w, d, t) + _vents(w, d)
    hatch = box((0.06, 0.7, 0.46), (w / 2, 0.0, 0.8), palette.CHARCOAL, skip="left")
    frame = [
        (w / 2 + 0.03, -0.35, 0.8),
        (w / 2 + 0.03, -0.35, 1.28),
        (w / 2 + 0.03, 0.35, 1.28),
        (w / 2 + 0.03, 0.35, 0.8),
    ]
    parts += [*hatch, *tube(frame, 0.025, 4, GUARD_YELLOW)]
    name = sheet((-1.12, -d / 2 - 0.003, 0.44), (0.7, 0, 0), (0, 0, 0.2), swatch="hang:MASKINE 3")
    warning = sheet((0.78, -d / 2 - 0.003, 1.28), (0.3, 0, 0), (0, 0, 0.36), swatch="hall-pinch")
    return [*parts, name, warning]


def _door(d: float) -> Parts:
    y = -d / 2
    parts = slab((1.5, 0.05, 1.06), (-0.28, y - 0.01, 0.92), linear("#c9ced1"), 0.012)
    glass = sheet(
        (-0.88, y - 0.037, 1.06), (1.2, 0, 0), (0, 0, 0.78), swatch="machine-window", glow=0.75
    )
    parts += box((1.28, 0.02, 0.86), (-0.28, y - 0.024, 1.02), palette.CHARCOAL)
    parts += rod((0.4, y - 0.07, 1.15), (0.4, y - 0.07, 1.75), 0.018, 8, palette.STEEL)
    for z in (1.15, 1.75):
        parts += rod((0.4, y - 0.03, z), (0.4, y - 0.07, z), 0.012, 6, palette.STEEL)
    for z in (0.88, 2.0):
        parts += box((2.2, 0.05, 0.03), (0, y - 0.02, z), palette.DARK_STEEL)
    return [*parts, glass]


def _top(w: float, d: float, t: float) -> Parts:
    parts = slab((0.8, 0.7, 0.34), (-0.6, 0.15, t), linear("#b9bfc3"), 0.03)
    parts.append(
        sheet((-0.95, -0.2025, t + 0.06), (0.7, 0, 0), (0, 0, 0.22), palette.GREY, "grille")
    )
    parts += tube(
        [(-0.2, 0.3, t), (-0.2, 0.3, t + 0.5), (-0.2, 0.3, t + 1.0)], 0.11, 12, palette.SILVER
    )
    for k in range(3):
        x = 0.3 + k * 0.12
        parts += tube([(x, 0.5, t), (x, 0.5, t + 0.3), (x, 0.62, t + 0.42)], 0.02, 6, palette.BLACK)
    return parts + box((0.36, 0.3, 0.02), (w / 2 - 0.3, -d / 2 + 0.25, t), palette.CHARCOAL)


def _vents(w: float, d: float) -> Parts:
    parts: Parts = []
    for x in (-0.05, 0.55):
        parts.append(
            sheet((x, -d / 2 - 0.003, 0.36), (0.5, 0, 0), (0, 0, 0.3), palette.GREY, "grille")
        )
    for x in (-w / 2 + 0.15, w / 2 - 0.15):
        for y in (-d / 2 + 0.12, d / 2 - 0.12):
            parts += rod((x, y, 0), (x, y, 0.05), 0.06, 8, palette.BLACK)
    return parts


def conveyor() -> Parts:
    """A belt along x with side rails, legs, a motor, and parts that lie on it in a row."""
    half, z = BELT_LONG / 2, BELT_TALL
    belt = linear("#3f5a4c")
    parts = [
        sheet(
            (-half, -BELT_WIDE / 2, z), (BELT_LONG, 0, 0), (0, BELT_WIDE, 0), belt, "worn", (18, 2)
        )
    ]
    parts.append(
        sheet(
            (-half, BELT_WIDE / 2, z - 0.13),
            (BELT_LONG, 0, 0),
            (0, -BELT_WIDE, 0),
            belt,
            cuts=(6, 1),
        )
    )
    for x in (-half, half):
        parts += rod((x, -BELT_WIDE / 2, z - 0.065), (x, BELT_WIDE / 2, z - 0.065), 0.065, 14, belt)
    for y in (-BELT_WIDE / 2 - 0.03, BELT_WIDE / 2 + 0.03):
        parts += box(
            (BELT_LONG, 0.045, 0.16), (0, y, z - 0.13), palette.SILVER, "brushed", cuts=(10, 1)
        )
        parts += rod((-half, y, z + 0.12), (half, y, z + 0.12), 0.013, 6, palette.STEEL, False)
        for x in np.arange(-half + 0.3, half, 0.8):
            parts += rod((x, y, z), (x, y, z + 0.12), 0.009, 5, palette.STEEL, False)
    for x in (-2.35, -0.8, 0.8, 2.35):
        parts += _legs(x, z)
    return parts + _drive(half, z) + _row(z)


def _legs(x: float, z: float) -> Parts:
    parts: Parts = []
    for y in (-0.26, 0.26):
        parts += box((0.06, 0.06, z - 0.13), (x, y, 0), TRIM, "worn", cuts=(1, 3))
        parts += rod((x, y, 0), (x, y, 0.02), 0.06, 8, palette.CHARCOAL)
    return parts + box((0.05, 0.46, 0.05), (x, 0, 0.24), TRIM)


def _drive(half: float, z: float) -> Parts:
    motor = rod(
        (half - 0.5, -0.4, z - 0.28), (half - 0.16, -0.4, z - 0.28), 0.09, 12, palette.PETROL
    )
    gear = slab((0.16, 0.2, 0.2), (half - 0.1, -0.38, z - 0.38), palette.DARK_STEEL, 0.02)
    switch = slab((0.12, 0.06, 0.16), (0.4, -0.33, z - 0.3), GUARD_YELLOW, 0.012)
    knob = rod((0.4, -0.36, z - 0.22), (0.4, -0.39, z - 0.22), 0.03, 10, palette.RED)
    return [*motor, *gear, *switch, *knob]


def _row(z: float) -> Parts:
    parts: Parts = []
    for k in range(7):
        if k != 4:
            parts += placed(part(0.12), -2.2 + k * 0.72, 0.02 * (-1) ** k, z, 90 + 5 * (-1) ** k)
    return parts


def machine_guard() -> Parts:
    """A guard of yellow posts and wire with its notice: only when the machine stands still."""
    parts = guard_panel(1.3, 1.9)
    parts += box((1.1, 0.006, 0.1375), (0, -0.022, 1.5), palette.WHITE, skip="front")
    parts.append(sheet((-0.55, -0.026, 1.5), (1.1, 0, 0), (0, 0, 0.1375), swatch="hall-guard"))
    return parts


def meeting_board() -> Parts:
    """The team's board for the wall, with a pen tray and magnets."""
    wide, high = 2.3, 1.314
    parts = box((wide + 0.06, 0.025, high + 0.06), (0, -0.0125, 0), palette.STEEL, skip="front")
    parts.append(
        sheet(
            (-wide / 2, -0.027, 0.03),
            (wide, 0, 0),
            (0, 0, high),
            swatch="meeting-board",
            cuts=(6, 4),
        )
    )
    parts += box((0.7, 0.07, 0.012), (0, -0.05, -0.0), palette.STEEL)
    for k, colour in enumerate((palette.RED, palette.GREEN, palette.NAVY)):
        parts += rod(
            (-0.2 + k * 0.16, -0.055, 0.02), (-0.08 + k * 0.16, -0.055, 0.02), 0.009, 8, colour
        )
    return parts


def line_screen() -> Parts:
    """The screen over the line; its back at y 0, hung on two rods."""
    parts = slab((1.24, 0.07, 0.72), (0, -0.035, 0), palette.CHARCOAL, 0.015)
    parts.append(
        sheet((-0.59, -0.0715, 0.03), (1.18, 0, 0), (0, 0, 0.66), swatch="line-screen", glow=0.9)
    )
    for x in (-0.45, 0.45):
        parts += rod((x, -0.035, 0.7), (x, -0.035, 2.7), 0.014, 6, palette.DARK_STEEL)
    return parts


def loaded_pallet() -> Parts:
    """A pallet with grey crates of finished parts, its top layer half full."""
    parts = pallet(np.random.default_rng(21))
    grey: Colour = linear("#6f7b85")
    for layer in range(2):
        for x in (-0.3, 0.3):
            for y in (-0.2, 0.2):
                if layer == 1 and x > 0 and y < 0:
                    continue
                size = (0.585, 0.385, 0.24)
                parts += box(
                    size,
                    (x, y, 0.144 + layer * 0.243),
                    grey,
                    {"side": "crate", "top": "white"},
                    "bottom top",
                )
                inner = box(
                    (0.55, 0.35, 0.2), (x, y, 0.184 + layer * 0.243), linear("#4d565e"), skip="top"
                )
                parts += inside_out(inner)
    for x, y in ((-0.42, -0.2), (-0.3, 0.18), (0.2, 0.2), (-0.18, -0.22), (0.42, 0.2)):
        for k in range(2):
            parts += placed(part(0.12, 9), x, y, 0.43 + 0.05 * k, 40 + 70 * k)
    return parts
