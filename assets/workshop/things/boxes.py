"""The boxes that one carries: A, B, and the broken one."""

from dataclasses import replace

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Floats, Parts, Patch, both_sides, smooth_normals, tinted
from assets.workshop.shapes.rounds import rod
from assets.workshop.shapes.solids import box, sheet

SIZE = (0.40, 0.30, 0.27)


def lettered(letter: str) -> Parts:
    """A carton with a big letter on all four sides."""
    names = {"side": f"box:{letter}", "top": "carton-top", "bottom": "carton-side"}
    return box(SIZE, swatch=names, cuts=2)


def broken() -> Parts:
    """A carton with a crushed corner, a torn lid and bolts that fall out."""
    names = {"side": "box-torn", "top": "carton-side", "bottom": "carton-side"}
    corner = np.array([SIZE[0] / 2, -SIZE[1] / 2, SIZE[2]])
    push = np.array([-0.075, 0.06, -0.07])
    body = [dented(q, corner, 0.17, push) for q in box(SIZE, swatch=names, cuts=7)]
    w, d, t = SIZE[0] / 2, SIZE[1] / 2, SIZE[2]
    gap = sheet((-w + 0.02, -0.02, t + 0.002), (0.26, 0, 0), (0, 0.15, 0), palette.BLACK)
    flaps = [
        sheet((-w + 0.02, d - 0.02, t), (0.30, 0, 0), (0.02, 0.05, 0.13), swatch="carton-side"),
        sheet((-w + 0.02, -0.03, t), (0.22, 0.01, 0), (0.05, -0.03, 0.10), swatch="carton-side"),
    ]
    return [*body, gap, *both_sides(tinted(flaps, 0.95)), *_bolts()]


def dented(q: Patch, centre: Floats, reach: float, push: Floats) -> Patch:
    """A patch pushed in near a point, with new normals."""
    near = np.linalg.norm(q.positions - centre, axis=1) / reach
    amount = np.clip(1 - near, 0, 1)[:, None] ** 0.8
    moved = q.positions + amount * push
    return replace(q, positions=moved, normals=smooth_normals(moved, q.faces))


def _bolts() -> Parts:
    spots = ((-0.10, -0.19, 20), (-0.02, -0.21, 75), (0.06, -0.18, -30), (-0.16, -0.175, 110))
    out: Parts = []
    for x, y, turn in spots:
        way = np.array([np.cos(np.radians(turn)), np.sin(np.radians(turn)), 0.0])
        start = np.array([x, y, 0.009])
        out += rod(start, start + way * 0.05, 0.005, 6, palette.STEEL)
        out += rod(start, start - way * 0.008, 0.009, 6, palette.STEEL)
    return out
