"""A hijab: a hood with an opening for the face, and cloth wound round neck and shoulders."""

import numpy as np
from scipy.ndimage import gaussian_filter

from assets.workshop.arrays import Floats, Ints, bump, ramp, rgb, unit, vec
from assets.workshop.people.body import SKIN_VERTICES, Body
from assets.workshop.people.domes import woven
from assets.workshop.people.looks import Piece
from assets.workshop.people.mesh import Mesh, facing_out, grid_faces
from assets.workshop.people.part import Part
from assets.workshop.people.raster import picture_of, uv_grid
from assets.workshop.people.skull import Skull

HOOD_COLUMNS, HOOD_ROWS = 40, 11
WRAP_COLUMNS, WRAP_ROWS = 40, 13


def hijab(body: Body, skull: Skull, piece: Piece, around: list[Floats]) -> list[Part]:
    """Hood and wrap; `around` are points of the garments that the wrap must lie upon.

    A tucked one goes under the clothes at the neck; its under-scarf shows round the face.
    """
    tucked = piece.style == "hijab_tucked"
    hood = _hood(body, skull)
    wrap = _wrap(body, skull, [] if tucked else around, tucked)
    _, v = uv_grid(256)
    color = rgb(piece.color)
    hood_colors = woven(color, 256, 0.10, 4)
    if piece.trim:
        under = ramp(0.885, 0.890, v)[..., None]
        hood_colors = hood_colors * (1 - 0.25 * bump(v - 0.88, 0.010))[..., None]
        hood_colors = hood_colors * (1 - under) + under * woven(rgb(piece.trim), 256, 0.06, 5)
    wrap_colors = woven(color, 256, 0.12, 7, along="u")
    edge = 0.20 * ramp(0.06, 0.0, v) + 0.22 * bump(v - 0.975, 0.010)
    pictures = (hood_colors, wrap_colors * (1 - edge)[..., None])
    parts = zip(("hijab", "hijab_wrap"), (hood, wrap), pictures, strict=True)
    return [Part(name, mesh, mesh.normals(), picture_of(p)) for name, mesh, p in parts]


def face_oval(skull: Skull, turn: Floats) -> Floats:
    """Points (k, 2) of x and y on the border of the opening; turn 0 is the top."""
    s = skull.scale
    low = np.cos(turn) < 0
    x = 0.063 * np.sin(turn) * (1 - 0.40 * low * np.abs(np.cos(turn)) ** 1.3)
    y = np.where(low, 0.093, 0.083) * np.cos(turn)
    return np.stack([x * s, float(skull.eye[1]) - 0.026 * s + y * s], 1)


def inside_opening(skull: Skull, points: Floats) -> Floats:
    """About 1 in the opening's middle, 0 on its border, negative outside (...)."""
    s = skull.scale
    y = points[..., 1] - (float(skull.eye[1]) - 0.026 * s)
    low = y < 0
    tall = np.where(low, 0.093, 0.083) * s
    share = np.clip(np.abs(y) / tall, 0, 1)
    wide = 0.063 * s * (1 - 0.40 * low * share**1.3)
    front = points[..., 2] > skull.centre[2] - 0.01
    result: Floats = np.where(front, 1 - np.hypot(points[..., 0] / wide, y / tall), -1.0)
    return result


def _border(skull: Skull, turn: Floats) -> Floats:
    """Directions from the skull's centre to the border of the opening."""
    ends = []
    for x, y in face_oval(skull, turn):
        z = np.linspace(-0.02, 0.14, 60)
        aims = unit(np.stack([np.full(60, x), np.full(60, y - skull.centre[1]), z], 1))
        points = skull.centre + aims * skull.radius(aims)[:, None]
        miss = np.hypot(points[:, 0] - x, points[:, 1] - y) - 0.0005 * np.arange(60) / 60
        ends.append(aims[np.argmin(miss)])
    border = np.array(ends)
    border[:-1] = unit(gaussian_filter(border[:-1], (1.5, 0), mode="wrap"))
    border[-1] = border[0]
    return border


def _hood(body: Body, skull: Skull) -> Mesh:
    turn = np.pi + np.arange(HOOD_COLUMNS + 1) / HOOD_COLUMNS * 2 * np.pi  # cut below
    border = _border(skull, turn)
    pole = unit(vec(0, 0.10, -1.0))
    angle = np.arccos(np.clip(border @ pole, -1, 1))
    across = unit(border - (border @ pole)[:, None] * pole)
    v = np.linspace(0, 1, HOOD_ROWS)
    bend = angle[None, :] * v[:, None]
    aim = np.cos(bend)[..., None] * pole + np.sin(bend)[..., None] * across[None]
    loose = 0.016 - 0.0075 * ramp(0.72, 1.0, v)[:, None]
    loose = loose + 0.0015 * np.sin(5 * turn)[None] * np.sin(6 * v)[:, None]
    loose = loose + 0.016 * ramp(0.1, 0.6, -aim[..., 1]) * ramp(1.0, 0.8, v)[:, None]
    radius = np.minimum(skull.radius(aim, smooth=True), 0.125 * skull.scale)
    snug = np.where(v[:, None] > 0.9, skull.radius(aim), 0.0)
    rings = skull.centre + aim * (np.maximum(radius, snug) + loose)[..., None]
    tucked = rings[-1:] + (skull.centre - rings[-1:]) * 0.12 + vec(0, 0, -0.006)
    positions = np.concatenate([rings, tucked]).reshape(-1, 3)
    faces = facing_out(positions, grid_faces(HOOD_ROWS + 1, HOOD_COLUMNS + 1), skull.centre)
    u, w = np.meshgrid(np.linspace(0.01, 0.99, HOOD_COLUMNS + 1), np.linspace(0, 1, HOOD_ROWS + 1))
    return _mesh(positions, faces, np.stack([u, w], -1), body.rigid("head", len(positions)))


def _mesh(positions: Floats, faces: Ints, uvs: Floats, weights: Floats) -> Mesh:
    blank = np.zeros((len(positions), 2))
    return Mesh(positions, faces, weights, uvs.reshape(-1, 2), blank)


def _wrap(body: Body, skull: Skull, around: list[Floats], tucked: bool) -> Mesh:
    """Rings from under the chin to the collar bones, outside neck and clothes."""
    s, e = skull.scale, float(skull.eye[1])
    neck = body.at("neck_01")
    axis = float(neck[2]) + 0.018 * s
    low = float(neck[1]) - (0.105 if tucked else 0.075) * s
    heights = np.linspace(e - 0.094 * s, low, WRAP_ROWS)
    azimuth = np.linspace(-np.pi, np.pi, WRAP_COLUMNS + 1)  # the cut lies at the nape
    points = np.concatenate([*around, body.vertices[:SKIN_VERTICES]])
    radius = _reach(points, heights, azimuth, axis)
    radius = np.maximum.accumulate(np.clip(radius, 0.064 * s, 0.122 * s), axis=0)
    radius = gaussian_filter(radius, (1.0, 1.2), mode=("nearest", "wrap"))
    close = 0.007 * ramp(0.3, 0.7, np.linspace(0.0, 1.0, WRAP_ROWS))[:, None] if tucked else 0.0
    radius = radius + 0.011 - close
    radius[:, -1] = radius[:, 0]
    t = np.linspace(0, 1, WRAP_ROWS)[:, None]
    folds = np.sin(t * 19 + 2.6 * np.sin(azimuth[None] - 0.6) + 0.8 * np.cos(2 * azimuth)[None])
    radius = radius + 0.0038 * folds * ramp(0.0, 0.15, t) * ramp(1.0, 0.8, t)
    front = 0.5 + 0.5 * np.cos(azimuth)[None]
    y = heights[:, None] + 0.050 * s * (1 - front) * (1 - t) - 0.030 * front**3 * t**2
    y = y + 0.045 * np.sin(azimuth)[None] ** 2 * t**1.5
    rings = np.stack([radius * np.sin(azimuth), y, axis + radius * np.cos(azimuth)], -1)
    positions = rings.reshape(-1, 3)
    faces = grid_faces(WRAP_ROWS, WRAP_COLUMNS + 1)
    faces = facing_out(positions, faces, vec(0, float(neck[1]), axis))
    u, w = np.meshgrid(np.linspace(0, 1, WRAP_COLUMNS + 1), np.linspace(0, 1, WRAP_ROWS))
    return _mesh(positions, faces, np.stack([u, w], -1), _wrap_weights(body, positions, s))


def _reach(points: Floats, heights: Floats, azimuth: Floats, axis: float) -> Floats:
    """Farthest point (heights, azimuths) from the neck's axis in each cell."""
    near = (np.abs(points[:, 0]) < 0.20) & (np.abs(points[:, 1] - heights.mean()) < 0.25)
    points = points[near]
    angle = np.arctan2(points[:, 0], points[:, 2] - axis) % (2 * np.pi)
    radius = np.hypot(points[:, 0], points[:, 2] - axis)
    table = np.zeros((len(heights), len(azimuth)))
    for i, y in enumerate(heights):
        level = np.abs(points[:, 1] - y) < 0.016
        for j, a in enumerate(azimuth):
            apart = np.abs((angle[level] - a + np.pi) % (2 * np.pi) - np.pi)
            inside = radius[level][apart < 0.17]
            table[i, j] = inside.max() if len(inside) else 0.0
    return table


def _wrap_weights(body: Body, positions: Floats, s: float) -> Floats:
    """Head at the chin, neck halfway, chest below: a turn of the head winds the cloth."""
    neck = float(body.at("neck_01")[1])
    y = positions[:, 1]
    chest = ramp(neck + 0.055 * s, neck - 0.020 * s, y)
    head = ramp(neck + 0.030 * s, neck + 0.085 * s, y) * (1 - chest)
    weights = np.zeros((len(positions), len(body.skeleton.names)))
    weights[:, body.skeleton.index("spine_03")] = chest
    weights[:, body.skeleton.index("head")] = head
    weights[:, body.skeleton.index("neck_01")] = 1 - chest - head
    return weights
