"""The gate to the yard, the emergency exit, and what one sees outside."""

import numpy as np

from assets.workshop.room.lager.measures import (
    EXIT_TALL,
    EXIT_WIDE,
    EXIT_X,
    GATE_EAST,
    GATE_TALL,
    GATE_WEST,
    NORTH,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import ball, hoop, rod, tube
from assets.workshop.shapes.solids import box, prism, sheet, slab
from assets.workshop.things.lifting import wheel

_MIDDLE = (GATE_WEST + GATE_EAST) / 2
_WIDE = GATE_EAST - GATE_WEST
ASPHALT = linear("#5f6264")
LAWN = linear("#7f9d58")


def gate() -> Parts:
    """Reveal, rails, the rolled-up door, striped posts, bumpers, its sign."""
    parts: Parts = []
    for x in (GATE_WEST, GATE_EAST):
        parts += box((0.12, 0.32, GATE_TALL), (x, NORTH + 0.1, 0), palette.DARK_STEEL, cuts=4)
        inward = 0.16 if x == GATE_WEST else -0.16
        parts += box((0.1, 0.08, GATE_TALL), (x + inward * 0.3, NORTH - 0.08, 0), palette.STEEL)
        parts += placed(_post(), x - inward * 0.2, NORTH - 0.55)
        parts += box((0.26, 0.14, 0.5), (x - inward, NORTH + 0.32, -0.1), palette.BLACK)
    parts += box(
        (_WIDE + 0.5, 0.42, 0.42), (_MIDDLE, NORTH - 0.24, GATE_TALL - 0.02), palette.STEEL
    )
    for k in range(3):
        z = GATE_TALL - 0.14 - k * 0.14
        parts += slab((_WIDE - 0.06, 0.05, 0.135), (_MIDDLE, NORTH + 0.02, z), palette.PALE, 0.02)
    parts += box(
        (_WIDE - 0.06, 0.06, 0.05), (_MIDDLE, NORTH + 0.02, GATE_TALL - 0.47), palette.BLACK
    )
    corner = (_MIDDLE - 1.3, NORTH - 0.456, GATE_TALL + 0.0)
    parts.append(sheet(corner, (2.6, 0, 0), (0, 0, 0.4), swatch="sign-goods-in", cuts=(4, 1)))
    parts += _control()
    return parts


def _post() -> Parts:
    post = box((0.16, 0.16, 1.15), swatch={"side": "hazard"}, color=palette.WHITE, skip="bottom")
    return post + box((0.24, 0.24, 0.015), color=palette.DARK_STEEL)


def _control() -> Parts:
    x = GATE_WEST - 0.07
    case = slab((0.12, 0.06, 0.24), (x, NORTH - 0.19, 1.2), palette.YELLOW, 0.015)
    for z, colour in ((1.385, palette.GREEN), (1.32, palette.CHARCOAL), (1.255, palette.RED)):
        case += rod((x, NORTH - 0.22, z), (x, NORTH - 0.235, z), 0.02, 10, colour)
    return case


def emergency_exit() -> Parts:
    """A green-framed door with a bar across, a window, and a notice to keep it clear."""
    x, w, y = EXIT_X, EXIT_WIDE, NORTH
    parts = box((w, 0.05, EXIT_TALL), (x, y - 0.02, 0), linear("#cfd6d4"), "worn", "back")
    for side in (-1, 1):
        parts += box(
            (0.08, 0.1, EXIT_TALL + 0.08), (x + side * (w / 2 + 0.04), y - 0.04, 0), palette.GREEN
        )
    parts += box((w + 0.16, 0.1, 0.08), (x, y - 0.04, EXIT_TALL), palette.GREEN)
    parts += slab((w - 0.16, 0.05, 0.06), (x, y - 0.1, 1.02), palette.RED, 0.02)
    for side in (-1, 1):
        parts += box(
            (0.06, 0.08, 0.12), (x + side * (w / 2 - 0.1), y - 0.07, 0.99), palette.CHARCOAL
        )
    pane = sheet((x - 0.16, y - 0.047, 1.38), (0.32, 0, 0), (0, 0, 0.5), DAYLIGHT, glow=0.55)
    clear = sheet((x - 0.24, y - 0.047, 0.62), (0.48, 0, 0), (0, 0, 0.168), swatch="sign-clear")
    return [*parts, pane, clear]


DAYLIGHT = linear("#cfe3f4")


def yard() -> Parts:
    """Asphalt with lines, a lawn, a brick house, trees, a van and a bicycle."""
    parts: Parts = [
        sheet((-6, NORTH + 0.12, -0.04), (26, 0, 0), (0, 13, 0), ASPHALT, cuts=(30, 16)),
        sheet((-20, 19.4, 0.02), (60, 0, 0), (0, 26, 0), LAWN, "foliage", cuts=(14, 6)),
        sheet(
            (GATE_WEST - 0.4, NORTH + 0.02, 0.0),
            (_WIDE + 0.8, 0, 0),
            (0, 0.5, -0.02),
            palette.STEEL,
            "worn",
        ),
    ]
    for x in (2.2, 4.9, 7.6, 10.3):
        parts.append(sheet((x, 11.2, -0.03), (0.1, 0, 0), (0, 4.4, 0), palette.WHITE))
    parts.append(sheet((-22, 46, -4), (80, 0, 0), (0, 0, 34), swatch="sky", glow=1.15))
    parts += _house() + _greenery()
    parts += placed(_van(), 9.0, 13.2, -0.03, h=-12)
    parts += placed(_bicycle(), 4.75, 9.3, -0.03, h=-68)
    parts += placed(_rail(), 4.8, 9.42, -0.03, h=22)
    return parts


def _house() -> Parts:
    wall = sheet((-4, 25, 0), (24, 0, 0), (0, 0, 3.3), swatch="brick", metres=(1, 1), cuts=(12, 2))
    side = sheet((-4, 33, 0), (0, -8, 0), (0, 0, 3.3), swatch="brick", metres=(1, 1))
    roof = sheet((-4.4, 24.6, 3.2), (24.8, 0, 0), (0, 4.5, 1.9), linear("#5a4a48"), cuts=(4, 1))
    panes = [
        sheet((x, 24.97, 1.0), (3.2, 0, 0), (0, 0, 1.2), swatch="windows")
        for x in (-2.2, 2.6, 7.4, 12.2)
    ]
    return [wall, side, roof, *panes]


def _greenery() -> Parts:
    dice = np.random.default_rng(4)
    parts = box((26, 0.8, 0.95), (3, 20.6, 0), linear("#7fa05a"), "foliage", "bottom back", cuts=3)
    for x, y, tall in ((2.0, 22.6, 4.4), (6.4, 23.4, 3.6), (11.8, 22.4, 4.9), (16.5, 23, 4.0)):
        parts += rod((x, y, 0), (x, y, tall * 0.55), 0.14, 6, linear("#6b543f"), False)
        for _ in range(3):
            centre = (
                x + dice.normal(0, 0.5),
                y + dice.normal(0, 0.3),
                tall * dice.uniform(0.6, 0.85),
            )
            size = dice.uniform(0.8, 1.25)
            parts += ball(centre, (size, size, size * 0.85), 10, linear("#a9c878"))
    return parts


def _van() -> Parts:
    white, dark = linear("#eef0f0"), palette.CHARCOAL
    side = (
        (-2.5, 0.3),
        (2.4, 0.3),
        (2.5, 0.95),
        (2.2, 1.15),
        (1.65, 2.0),
        (1.4, 2.25),
        (-2.5, 2.3),
    )
    parts = placed(prism(side, 1.9, white), 0, -0.95, 0)
    parts += placed(
        prism(((1.2, 1.2), (2.1, 1.2), (1.62, 1.92), (1.2, 1.92)), 1.92, dark), 0, -0.96
    )
    parts += box((4.2, 1.93, 0.28), (-0.35, 0, 0.62), palette.TEAL)
    parts += box((0.08, 1.7, 0.2), (2.47, 0, 0.42), dark)
    for x in (-1.6, 1.65):
        for y in (-0.86, 0.86):
            parts += placed(wheel(0.34, 0.22, palette.SILVER), x, y, 0.34, h=90)
    return parts


def _bicycle() -> Parts:
    red, dark = palette.RED, palette.BLACK
    parts: Parts = []
    for x in (-0.52, 0.52):
        parts += hoop((x, 0, 0.34), (0, 1, 0), 0.32, 0.02, (24, 6), dark)
        parts += hoop((x, 0, 0.34), (0, 1, 0), 0.296, 0.009, (24, 4), palette.SILVER)
        for k in range(6):
            turn = k * np.pi / 6
            way = np.array([np.cos(turn), 0, np.sin(turn)]) * 0.29
            parts += rod(
                np.array([x, 0, 0.34]) - way,
                np.array([x, 0, 0.34]) + way,
                0.003,
                3,
                palette.SILVER,
                False,
            )
    crank, seat, head, hub = (-0.06, 0, 0.3), (-0.2, 0, 0.82), (0.36, 0, 0.78), (-0.52, 0, 0.34)
    for a, b in ((crank, seat), (crank, head), (seat, head), (hub, crank), (hub, seat)):
        parts += rod(a, b, 0.018, 6, red, False)
    parts += rod((0.36, 0, 0.9), (0.52, 0, 0.34), 0.018, 6, red, False)
    parts += tube(
        [(0.26, -0.28, 0.96), (0.36, -0.1, 1.0), (0.36, 0.1, 1.0), (0.26, 0.28, 0.96)],
        0.014,
        6,
        palette.SILVER,
    )
    parts += slab((0.26, 0.15, 0.06), (-0.24, 0, 0.86), dark, 0.025)
    parts += box((0.34, 0.12, 0.02), (-0.5, 0, 0.72), dark)
    parts += box((0.24, 0.34, 0.2), (0.62, 0, 0.8), linear("#a9784a"), "grille")
    return parts


def _rail() -> Parts:
    parts: Parts = []
    for x in (-0.8, 0.8):
        parts += tube([(x, 0, 0), (x, 0, 0.7), (x, 0.1, 0.78)], 0.03, 6, palette.STEEL)
    return parts + rod((-0.8, 0.1, 0.78), (0.8, 0.1, 0.78), 0.03, 6, palette.STEEL)
