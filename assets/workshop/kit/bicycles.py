"""Bicycles and the stands that they lean in."""

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import ball, hoop, rod, tube, turned
from assets.workshop.shapes.solids import box, slab

_RADIUS = 0.335
_BACK, _FRONT = (-0.53, 0.0, _RADIUS), (0.55, 0.0, _RADIUS)
_CRANK, _SEAT, _HEAD = (-0.09, 0.0, 0.29), (-0.24, 0.0, 0.84), (0.33, 0.0, 0.86)


def bicycle(colour: Colour = palette.RED, basket: bool = True) -> Parts:
    """A Danish everyday bicycle along x, its front to +x, about 2,000 triangles."""
    parts = [*placed(_wheel(), *_BACK), *placed(_wheel(), *_FRONT)]
    tubes = ((_CRANK, _SEAT), (_CRANK, _HEAD), ((-0.19, 0, 0.68), (0.35, 0, 0.78)))
    for a, b in (*tubes, (_BACK, _CRANK), (_BACK, (-0.21, 0, 0.72))):
        parts += rod(a, b, 0.018, 6, colour, False)
    parts += rod((0.31, 0, 0.95), (0.4, 0, 0.66), 0.02, 6, colour, False)
    for y in (-0.055, 0.055):
        parts += tube([(0.4, y, 0.66), (0.45, y, 0.56), _FRONT], 0.012, 5, colour, False)
    parts += _mudguard(_BACK, 10, 200, colour) + _mudguard(_FRONT, 0, 140, colour)
    parts += _handlebar() + _saddle() + _drive() + _rack()
    return parts + (_basket() if basket else [])


def _wheel() -> Parts:
    parts = hoop((0, 0, 0), (0, 1, 0), _RADIUS - 0.022, 0.021, (22, 6), palette.BLACK)
    parts += hoop((0, 0, 0), (0, 1, 0), _RADIUS - 0.048, 0.009, (22, 4), palette.SILVER)
    for k in range(9):
        turn = k * np.pi / 9
        way = np.array([np.cos(turn), 0, np.sin(turn)]) * (_RADIUS - 0.05)
        parts += rod(-way, way, 0.0028, 3, palette.SILVER, False)
    return parts + rod((0, -0.05, 0), (0, 0.05, 0), 0.018, 7, palette.STEEL)


def _mudguard(hub: tuple[float, float, float], start: float, end: float, colour: Colour) -> Parts:
    turns = np.radians(np.linspace(start, end, 11))
    path = [(hub[0] + 0.36 * np.cos(a), 0.0, hub[2] + 0.36 * np.sin(a)) for a in turns]
    return tube(path, 0.026, 6, colour, caps=True, flat=0.25)


def _handlebar() -> Parts:
    stem = rod((0.31, 0, 0.94), (0.29, 0, 1.05), 0.013, 6, palette.SILVER)
    left = [(0.3, 0, 1.04), (0.33, 0.12, 1.06), (0.24, 0.26, 1.06), (0.1, 0.29, 1.05)]
    parts: Parts = list(stem)
    for side in (1, -1):
        path = [(x, side * y, z) for x, y, z in left]
        parts += tube(path, 0.011, 6, palette.SILVER)
        parts += rod(path[-1], (0.0, side * 0.3, 1.04), 0.017, 7, linear("#5a3d28"))
    parts += ball((0.37, 0, 0.9), (0.05, 0.045, 0.045), 8, palette.CHARCOAL)
    return parts + ball((0.26, 0.21, 1.09), (0.028, 0.028, 0.022), 8, palette.SILVER)


def _saddle() -> Parts:
    post = rod(_SEAT, (-0.265, 0, 0.95), 0.013, 6, palette.SILVER)
    seat = slab((0.27, 0.17, 0.06), (-0.29, 0, 0.94), linear("#4a3526"), 0.028, rounds=2)
    nose = slab((0.16, 0.05, 0.045), (-0.14, 0, 0.945), linear("#4a3526"), 0.02, rounds=2)
    return [*post, *seat, *nose]


def _drive() -> Parts:
    wheel = turned(
        ((0.0, -0.004), (0.095, -0.004), (0.095, 0.004), (0.0, 0.004)), 16, palette.CHARCOAL
    )
    parts = placed(wheel, _CRANK[0], -0.045, _CRANK[2], p=90)
    parts += slab((0.52, 0.022, 0.1), (-0.3, -0.05, 0.265), palette.CHARCOAL, 0.01)
    for way, y in ((1, -0.1), (-1, 0.1)):
        foot = (_CRANK[0] + way * 0.12, y, _CRANK[2] - way * 0.12)
        parts += rod((_CRANK[0], y * 0.7, _CRANK[2]), foot, 0.011, 5, palette.STEEL)
        parts += box((0.09, 0.08, 0.02), (foot[0], y * 1.35, foot[2] - 0.01), palette.BLACK)
    return parts + rod((-0.14, 0.05, 0.27), (-0.2, 0.2, 0.0), 0.011, 5, palette.STEEL)


def _rack() -> Parts:
    parts: Parts = []
    for y in (-0.06, 0.06):
        parts += tube([(-0.22, y, 0.74), (-0.74, y, 0.74), _BACK], 0.007, 5, palette.BLACK, False)
    for x in (-0.4, -0.55, -0.7):
        parts += rod((x, -0.06, 0.74), (x, 0.06, 0.74), 0.006, 5, palette.BLACK, False)
    return parts + ball((-0.77, 0, 0.7), (0.02, 0.03, 0.025), 8, palette.RED)


def _basket() -> Parts:
    wicker = linear("#a9784a")
    parts = box((0.26, 0.36, 0.22), (0.56, 0, 0.86), wicker, "bicycle-basket", "top")
    parts += box((0.24, 0.34, 0.01), (0.56, 0, 0.9), linear("#5a3d28"), skip="bottom")
    return parts + _mouth(0.56, 1.08, (0.27, 0.37))


def _mouth(x: float, z: float, size: tuple[float, float]) -> Parts:
    """A rounded rim round a basket's mouth."""
    w, d = size[0] / 2, size[1] / 2
    path = [(x - w, -d, z), (x + w, -d, z), (x + w, d, z), (x - w, d, z), (x - w, -d, z)]
    return tube(path, 0.012, 5, linear("#8a5f38"), caps=False)


def bicycle_stand(places: int = 4, apart: float = 0.55) -> Parts:
    """A row of hoops in a rail for `places` front wheels; wheels come from -y."""
    wide = (places - 1) * apart
    parts: Parts = []
    for y in (-0.22, 0.22):
        parts += rod(
            (-wide / 2 - 0.15, y, 0.03), (wide / 2 + 0.15, y, 0.03), 0.022, 7, palette.STEEL
        )
    for k in range(places):
        for side in (-0.04, 0.04):
            x = k * apart - wide / 2 + side
            path = [
                (x, -0.22, 0.03),
                (x, -0.16, 0.4),
                (x, 0.0, 0.5),
                (x, 0.16, 0.4),
                (x, 0.22, 0.03),
            ]
            parts += tube(path, 0.011, 6, palette.STEEL, False)
    return parts


def parked(colours: tuple[Colour, ...], apart: float = 0.55) -> Parts:
    """Bicycles in a stand, front wheels in the hoops, a little askew."""
    dice = np.random.default_rng(len(colours))
    parts = bicycle_stand(len(colours), apart)
    wide = (len(colours) - 1) * apart
    for k, colour in enumerate(colours):
        lean, turn = float(dice.normal(3, 2)), 90 + float(dice.normal(0, 3))
        one = placed(bicycle(colour, basket=k % 2 == 0), r=0.0, p=-lean)
        parts += placed(one, k * apart - wide / 2, -0.52, 0, turn)
    return parts
