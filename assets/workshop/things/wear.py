"""What one wears: safety shoes and a high-visibility vest."""

from dataclasses import replace

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import (
    Floats,
    Parts,
    Patch,
    both_sides,
    patch,
    placed,
    smooth_normals,
)
from assets.workshop.shapes.rounds import grid_faces, hoop, rod, skin, tube

Section = tuple[float, float, float, float]

# A shoe from heel to toe: (y, half width, height of the upper, how square the section is).
_LAST = (
    (0.138, 0.010, 0.030, 2.0),
    (0.135, 0.020, 0.060, 2.0),
    (0.128, 0.034, 0.105, 2.2),
    (0.095, 0.040, 0.125, 2.3),
    (0.050, 0.039, 0.122, 2.3),
    (0.010, 0.038, 0.108, 2.3),
    (-0.030, 0.041, 0.088, 2.4),
    (-0.070, 0.047, 0.074, 2.6),
    (-0.110, 0.048, 0.066, 2.8),
    (-0.140, 0.040, 0.054, 2.6),
    (-0.154, 0.027, 0.040, 2.3),
    (-0.162, 0.012, 0.022, 2.0),
)


def safety_shoes() -> Parts:
    """A pair of safety shoes, toes to -y."""
    left = placed(_shoe(), -0.075, 0.0, 0.0, h=-5)
    right = placed(_shoe(), 0.075, 0.0, 0.0, h=7)
    return [*left, *right]


def _widened(wide: float, long: float, tall: float) -> tuple[Section, ...]:
    """The last's outline for soles: wider and longer, and of one height."""
    return tuple((y * long, w * wide, tall, 3.0) for y, w, _, _ in _LAST)


def _shoe() -> Parts:
    toe = tuple((y, w * 1.04, h * 1.05, s) for y, w, h, s in _LAST[7:])
    parts = _section_skin(_LAST, 0.022, palette.CHARCOAL)
    parts += _section_skin(_widened(1.1, 1.03, 0.03), 0.0, palette.BLACK)
    parts += _section_skin(toe, 0.022, palette.DARK_STEEL)
    parts += _section_skin(_widened(1.12, 1.035, 0.012), 0.012, palette.YELLOW)
    collar = hoop((0, 0, 0), (0, 0, 1), 0.034, 0.012, (18, 8), palette.YELLOW)
    parts += placed(collar, 0, 0.082, 0.138, p=10)
    hole = hoop((0, 0, 0), (0, 0, 1), 0.014, 0.02, (12, 6), palette.BLACK)
    parts += placed(hole, 0, 0.082, 0.132)
    for i in range(4):
        y, z = 0.03 - i * 0.024, 0.139 - i * 0.0125
        lace = [(-0.022, y, z - 0.008), (0, y - 0.004, z), (0.022, y, z - 0.008)]
        parts += tube(lace, 0.004, 6, palette.YELLOW)
    return parts


def _section_skin(
    sections: tuple[Section, ...],
    floor: float,
    color: tuple[float, float, float],
) -> Parts:
    """Arched sections along y, closed to the floor."""
    angle = np.linspace(0, np.pi, 13)
    rings = []
    for y, half, height, square in sections:
        c, s = np.cos(angle), np.sin(angle)
        x = half * np.sign(c) * np.abs(c) ** (2 / square)
        z = floor + height * np.abs(s) ** (2 / square)
        rings.append(np.stack([x, np.full_like(x, y), z], 1))
    first = [np.tile(rings[0].mean(0), (13, 1))]
    last = [np.tile(rings[-1].mean(0), (13, 1))]
    body = skin(np.stack([*first, *rings, *last]), color)
    return [_facing_out(body)]


def _facing_out(body: Patch) -> Patch:
    points = body.positions
    centre = points.mean(0)
    a, b, c = (points[body.faces[:, i]] for i in range(3))
    flat = np.cross(b - a, c - a)
    outward = (flat * (a - centre)).sum() > 0
    normals = body.normals
    if ((points - centre) * normals).sum() < 0:
        normals = -normals
    return replace(body, normals=normals, faces=body.faces if outward else body.faces[:, ::-1])


def vest() -> Parts:
    """A vest on a hanger, front to -y, 0.62 m tall, hook on top."""
    shell: Parts = []
    for side in (-1.0, 1.0):
        shell.append(_panel(side))
    shell.append(_back())
    hanger = tube(
        [(-0.2, 0, 0.585), (-0.1, 0, 0.625), (0, 0, 0.645), (0.1, 0, 0.625), (0.2, 0, 0.585)],
        0.008,
        6,
        palette.WOOD,
    )
    hook = tube(
        [(0, 0, 0.645), (0, 0, 0.69), (0.02, 0, 0.71), (0.0, 0, 0.735), (-0.02, 0, 0.715)],
        0.004,
        6,
        palette.STEEL,
    )
    zip_ = rod((0, -0.087, 0.02), (0, -0.083, 0.36), 0.005, 6, palette.DARK_STEEL)
    return [*both_sides(shell), *hanger, *hook, *zip_]


def _half_width(t: Floats) -> Floats:
    """Half the vest's width at height t (0 hem .. 1 shoulder)."""
    return np.asarray(
        0.27
        - 0.02 * t
        - 0.055 * np.clip((t - 0.5) / 0.18, 0, 1) ** 1.5
        + 0.03 * np.clip((t - 0.8) / 0.2, 0, 1)
    )


def _panel(side: float) -> Patch:
    """Half of the front: from the side seam to the zip, with a V neck."""
    t = np.linspace(0, 1, 15)
    outer = _half_width(t)
    neck = 0.004 + 0.105 * np.clip((t - 0.58) / 0.42, 0, 1) ** 1.1
    u = np.linspace(0, 1, 7)
    x = neck[:, None] + (outer - neck)[:, None] * u[None]
    depth = 0.085 * np.sqrt(np.clip(1 - (x / 0.29) ** 2, 0.0, 1)) * (1 - 0.75 * t[:, None] ** 3)
    folds = 0.006 * np.sin(x * 60) * (1 - t[:, None])
    z = 0.02 + 0.575 * t[:, None] - 0.10 * (t[:, None] > 0.93) * u[None] * 0.45
    points = np.stack([side * x, -depth - folds, z * np.ones_like(x)], 2).reshape(-1, 3)
    uvs = np.stack([0.5 + side * 0.5 * (x / 0.29), t[:, None] * np.ones_like(x)], 2).reshape(-1, 2)
    return _cloth(points, uvs, 15, 7, (0, -1, 0))


def _back() -> Patch:
    t = np.linspace(0, 1, 15)
    u = np.linspace(-1, 1, 11)
    x = _half_width(t)[:, None] * u[None]
    depth = 0.07 * np.sqrt(np.clip(1 - (x / 0.29) ** 2, 0.0, 1)) * (1 - 0.75 * t[:, None] ** 3)
    z = 0.02 + (0.575 - 0.045 * np.abs(u[None])) * t[:, None]
    points = np.stack([x, depth, z], 2).reshape(-1, 3)
    uvs = np.stack([0.5 + 0.5 * (x / 0.29), t[:, None] * np.ones_like(x)], 2).reshape(-1, 2)
    return _cloth(points, uvs, 15, 11, (0, 1, 0))


def _cloth(
    points: Floats, uvs: Floats, rows: int, columns: int, toward: tuple[int, int, int]
) -> Patch:
    """A sheet of cloth over a grid of points, its outside `toward` that side."""
    faces = np.asarray(grid_faces(rows, columns))
    normals = smooth_normals(points, faces)
    if (normals @ np.asarray(toward, float)).sum() < 0:
        faces, normals = faces[:, ::-1], -normals
    return patch(points, normals, faces, uvs, swatch="vest")
