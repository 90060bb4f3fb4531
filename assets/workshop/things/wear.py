"""What one wears: safety shoes and a high-visibility vest."""

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Floats, Parts, both_sides, patch, placed
from assets.workshop.shapes.rounds import grid_faces, hoop, rod, skin, tube


# A shoe from heel to toe: (y, half width, height of the upper, how square the section is).
_LAST = (
    (0.135, 0.020, 0.050, 2.0),
    (0.128, 0.034, 0.105, 2.2),
    (0.095, 0.040, 0.125, 2.3),
    (0.050, 0.039, 0.122, 2.3),
    (0.010, 0.038, 0.108, 2.3),
    (-0.030, 0.041, 0.088, 2.4),
    (-0.070, 0.047, 0.074, 2.6),
    (-0.110, 0.048, 0.066, 2.8),
    (-0.140, 0.040, 0.054, 2.6),
    (-0.155, 0.022, 0.034, 2.2),
)


def safety_shoes() -> Parts:
    """A pair of safety shoes, toes to -y."""
    left = placed(_shoe(), -0.075, 0.0, 0.0, h=-5)
    right = placed(_shoe(), 0.075, 0.0, 0.0, h=7)
    return [*left, *right]


def _shoe() -> Parts:
    upper = _section_skin(_LAST, 0.022, 1.0, palette.CHARCOAL)
    sole = _section_skin(
        tuple((y * 1.03, w * 1.1, 0.03, 3.0) for y, w, _, _ in _LAST), 0.0, 1.0, palette.BLACK
    )
    cap = _section_skin(
        tuple((y, w * 1.04, h * 1.05, s) for y, w, h, s in _LAST[6:]),
        0.022,
        1.0,
        palette.DARK_STEEL,
    )
    band = _section_skin(
        tuple((y * 1.035, w * 1.12, 0.012, 3.0) for y, w, _, _ in _LAST), 0.012, 1.0, palette.YELLOW
    )
    collar = placed(
        hoop((0, 0, 0), (0, 0, 1), 0.034, 0.012, (18, 8), palette.YELLOW), 0, 0.082, 0.138, p=10
    )
    hole = placed(hoop((0, 0, 0), (0, 0, 1), 0.014, 0.02, (12, 6), palette.BLACK), 0, 0.082, 0.132)
    laces: Parts = []
    for i in range(4):
        y, z = 0.03 - i * 0.024, 0.139 - i * 0.0125
        laces += tube(
            [(-0.022, y, z - 0.008), (0, y - 0.004, z), (0.022, y, z - 0.008)],
            0.004,
            6,
            palette.YELLOW,
        )
    return [*upper, *sole, *cap, *band, *collar, *hole, *laces]


def _section_skin(
    sections: tuple[tuple[float, float, float, float], ...],
    floor: float,
    fullness: float,
    color: tuple[float, float, float],
) -> Parts:
    """Arched sections along y, closed to the floor."""
    angle = np.linspace(0, np.pi, 13)
    rings = []
    for y, half, height, square in sections:
        c, s = np.cos(angle), np.sin(angle)
        x = half * fullness * np.sign(c) * np.abs(c) ** (2 / square)
        z = floor + height * np.abs(s) ** (2 / square)
        rings.append(np.stack([x, np.full_like(x, y), z], 1))
    first = [np.tile(rings[0].mean(0), (13, 1))]
    last = [np.tile(rings[-1].mean(0), (13, 1))]
    body = skin(np.stack([*first, *rings, *last]), color)
    return [_facing_out(body)]


def _facing_out(body):  # type: ignore[no-untyped-def]
    from dataclasses import replace

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
        shell.append(_panel(side, front=True))
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


def _panel(side: float, front: bool):  # type: ignore[no-untyped-def]
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


def _back():  # type: ignore[no-untyped-def]
    t = np.linspace(0, 1, 15)
    u = np.linspace(-1, 1, 11)
    x = _half_width(t)[:, None] * u[None]
    depth = 0.07 * np.sqrt(np.clip(1 - (x / 0.29) ** 2, 0.0, 1)) * (1 - 0.75 * t[:, None] ** 3)
    z = 0.02 + (0.575 - 0.045 * np.abs(u[None])) * t[:, None]
    points = np.stack([x, depth, z], 2).reshape(-1, 3)
    uvs = np.stack([0.5 + 0.5 * (x / 0.29), t[:, None] * np.ones_like(x)], 2).reshape(-1, 2)
    return _cloth(points, uvs, 15, 11, (0, 1, 0))


def _cloth(points: Floats, uvs: Floats, rows: int, columns: int, toward: tuple[int, int, int]):  # type: ignore[no-untyped-def]
    faces = np.asarray(grid_faces(rows, columns))
    a, b, c = (points[faces[:, i]] for i in range(3))
    flat = np.cross(b - a, c - a)
    if (flat @ np.asarray(toward, float)).sum() < 0:
        faces, flat = faces[:, ::-1], -flat
    normals = np.zeros_like(points)
    for i in range(3):
        np.add.at(normals, faces[:, i], flat)
    from assets.workshop.shapes.mesh import unit

    return patch(points, unit(normals), faces, uvs, swatch="vest")
