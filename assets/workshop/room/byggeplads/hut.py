"""The crew's hut with its steps, lit windows, the notice board, and the toilet beside it."""

from assets.workshop.room.byggeplads.measures import HUT, HUT_SIZE
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import rod, tube
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.lifting import wheel

_WALL, _TRIM = linear("#e9e6da"), linear("#2f6f68")
_FLOOR = 0.52  # over the ground
_PANEL = 0.5


def hut() -> Parts:
    """The hut on its wheels, its front to -y before it is turned to its place."""
    w, d, t = HUT_SIZE
    parts = _shell(w, d, t) + _front(w, d) + _steps() + _underneath(w, d)
    return placed(parts, HUT[0], HUT[1], 0, HUT[2])


def _shell(w: float, d: float, t: float) -> Parts:
    parts: Parts = []
    sides = (
        ((-w / 2, -d / 2), (1, 0), w),
        ((w / 2, -d / 2), (0, 1), d),
        ((w / 2, d / 2), (-1, 0), w),
        ((-w / 2, d / 2), (0, -1), d),
    )
    for (x, y), (a, b), long in sides:
        up, cuts = (0, 0, t), (round(long / 0.3), 9)
        start = (x, y, _FLOOR)
        parts.append(sheet(start, (a * long, b * long, 0), up, _WALL, "wall", cuts, (1, 1)))
    for x in (-w / 2, w / 2):
        for y in (-d / 2, d / 2):
            parts += box((0.09, 0.09, t), (x, y, _FLOOR), _TRIM, skip="top bottom")
    parts += slab((w + 0.16, d + 0.2, 0.09), (0, 0, _FLOOR + t), _TRIM, 0.02)
    return parts + box((w + 0.02, d + 0.02, 0.12), (0, 0, _FLOOR - 0.1), palette.CHARCOAL)


def _front(w: float, d: float) -> Parts:
    y = -d / 2
    parts: Parts = []
    for x in (-1.65, -0.35):
        parts += _window(x, y)
    parts += _door(1.25, y)
    sign = sheet((0.72, y - 0.02, _FLOOR + 2.14), (1.3, 0, 0), (0, 0, 0.28), swatch="site-hut")
    parts += [sign, *box((1.34, 0.02, 0.32), (1.37, y - 0.005, _FLOOR + 2.12), palette.WHITE)]
    lamp = slab((0.2, 0.12, 0.12), (0.55, y - 0.06, _FLOOR + 2.0), palette.CHARCOAL, 0.02)
    return [*parts, *lamp]


def _window(x: float, y: float) -> Parts:
    z = _FLOOR + 1.0
    parts = box((1.06, 0.05, 0.86), (x, y - 0.02, z - 0.03), palette.WHITE)
    corner = (x - 0.47, y - 0.048, z + 0.03)
    glass = sheet(
        corner, (0.94, 0, 0), (0, 0, 0.74), linear("#e8c98a"), swatch="hut-window", glow=0.7
    )
    return [*parts, glass, *box((1.12, 0.12, 0.03), (x, y - 0.05, z - 0.05), palette.PALE)]


def _door(x: float, y: float) -> Parts:
    leaf = box((0.84, 0.05, 1.98), (x, y - 0.01, _FLOOR + 0.02), _TRIM, cuts=(1, 4))
    for side in (-0.45, 0.45):
        leaf += box((0.06, 0.08, 2.04), (x + side, y - 0.02, _FLOOR), palette.WHITE)
    leaf += box((0.96, 0.08, 0.06), (x, y - 0.02, _FLOOR + 2.02), palette.WHITE)
    pane = sheet(
        (x - 0.2, y - 0.038, _FLOOR + 1.2),
        (0.4, 0, 0),
        (0, 0, 0.55),
        linear("#e8c98a"),
        glow=0.55,
        swatch="hut-window",
    )
    knob = tube(
        [
            (x + 0.34, y - 0.03, _FLOOR + 1.0),
            (x + 0.34, y - 0.09, _FLOOR + 1.0),
            (x + 0.22, y - 0.09, _FLOOR + 1.0),
        ],
        0.012,
        6,
        palette.STEEL,
    )
    return [*leaf, pane, *knob]


def _steps() -> Parts:
    """Three steps of grating with a handrail, up to the door."""
    x, front = 1.25, -HUT_SIZE[1] / 2
    parts: Parts = []
    for k in range(3):
        at = (x, front - 0.2 - (2 - k) * 0.27, (k + 1) * _FLOOR / 3 - 0.04)
        parts += box((0.95, 0.3, 0.04), at, palette.STEEL, {"top": "grille", "side": "brushed"})
    for side in (-0.5, 0.5):
        low, high = (x + side, front - 0.95, 0.02), (x + side, front - 0.05, _FLOOR)
        parts += rod(low, high, 0.03, 4, palette.DARK_STEEL)
        rail = [
            (x + side, front - 0.86, 0.1),
            (x + side, front - 0.86, 0.95),
            (x + side, front - 0.06, _FLOOR + 0.95),
            (x + side, front - 0.06, _FLOOR),
        ]
        parts += tube(rail, 0.02, 6, palette.YELLOW)
    return parts


def _underneath(w: float, d: float) -> Parts:
    parts: Parts = []
    for x in (-0.45, 0.45):
        for y in (-d / 2 + 0.12, d / 2 - 0.12):
            parts += placed(wheel(0.3, 0.16, palette.STEEL), x - 0.8, y, 0.3, h=90)
    for x in (-w / 2 + 0.25, w / 2 - 0.25):
        for y in (-d / 2 + 0.15, d / 2 - 0.15):
            parts += box((0.2, 0.3, _FLOOR - 0.1), (x, y, 0), linear("#a7a5a0"))
    hitch = tube(
        [(-w / 2, 0, _FLOOR - 0.05), (-w / 2 - 0.9, 0, 0.45), (-w / 2 - 0.95, 0, 0.02)],
        0.04,
        7,
        palette.CHARCOAL,
    )
    return parts + hitch


def notices() -> Parts:
    """The board at the hut's corner with a small roof, on two posts."""
    parts: Parts = []
    for x in (-0.7, 0.7):
        parts += box((0.08, 0.08, 2.1), (x, 0.05, 0), swatch="plank-2", cuts=(1, 4))
    parts += box((1.46, 0.03, 1.1), (0, 0, 0.88), palette.WOOD)
    parts.append(
        sheet((-0.7, -0.02, 0.9), (1.4, 0, 0), (0, 0, 1.05), swatch="hut-board", cuts=(4, 3))
    )
    parts += placed(box((1.7, 0.5, 0.025), (0, 0, 0), swatch="plywood-dark"), 0, -0.08, 2.08, p=-14)
    return parts


def toilet() -> Parts:
    """A blue toilet cabin with a white roof."""
    blue = linear("#2a6ca8")
    parts = slab((1.1, 1.1, 2.1), (0, 0, 0.08), blue, 0.03)
    parts += slab((1.16, 1.16, 0.2), (0, 0, 2.16), palette.WHITE, 0.07, rounds=2)
    parts += box((1.14, 1.14, 0.1), (0, 0, 0), palette.CHARCOAL)
    parts += slab((0.74, 0.03, 1.84), (0, -0.55, 0.16), linear("#dfe5e8"), 0.01)
    parts.append(sheet((-0.28, -0.568, 1.6), (0.56, 0, 0), (0, 0, 0.175), swatch="site-toilet"))
    parts += box((0.05, 0.04, 0.12), (0.3, -0.575, 1.05), palette.CHARCOAL)
    return parts + rod((0.46, 0.46, 2.2), (0.46, 0.46, 2.55), 0.05, 8, palette.WHITE)
