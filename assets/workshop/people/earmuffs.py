"""Ear protection: two cups on a band, on the ears, round the neck, or on a helmet."""

import numpy as np
from PIL import Image

from assets.workshop.arrays import Floats, Ints, bump, ramp, rgb, unit, vec
from assets.workshop.people.fitting import Fitting
from assets.workshop.people.looks import Piece
from assets.workshop.people.mesh import Mesh, facing_out, grid_faces, joined
from assets.workshop.people.part import Part
from assets.workshop.people.raster import flat_picture, picture_of, uv_grid

STYLES = ("earmuffs", "earmuffs_neck", "earmuffs_helmet")
CUP_RINGS, CUP_COLUMNS = 7, 18


def earmuffs(fitting: Fitting, piece: Piece, around: list[Floats]) -> list[Part]:
    """Cups and band; `around` are points of the clothes that a band round the neck lies upon."""
    if piece.style == "earmuffs_neck":
        cups, band = _round_the_neck(fitting, around)
    else:
        cups, band = _on_the_ears(fitting, piece.style == "earmuffs_helmet")
    dark = rgb(piece.trim or (32, 32, 34))
    return [
        Part("cups", cups, cups.normals(), _cup_picture(rgb(piece.color), dark)),
        Part("band", band, band.normals(), flat_picture(dark)),
    ]


def _cup_picture(color: Floats, dark: Floats) -> Image.Image:
    """Cushion, shell, and a ridge round the shell; v runs from the cushion outward."""
    _, v = uv_grid(64)
    colors = np.where((v < 0.36)[..., None], dark, color + np.zeros((64, 64, 3)))
    shade = 1 - 0.4 * bump(v - 0.36, 0.03) - 0.18 * bump(v - 0.72, 0.04) + 0.1 * ramp(0.8, 1.0, v)
    return picture_of(colors * shade[..., None])


def _cup(fitting: Fitting, centre: Floats, out: Floats, joint: str, s: float) -> Mesh:
    """A cup whose cushion lies at `centre` and whose shell bulges along `out`."""
    out = unit(out)
    up = unit(vec(0, 1, 0) - out * out[1])
    side = np.cross(up, out)
    angle = np.linspace(0, 2 * np.pi, CUP_COLUMNS + 1)
    profile = [(0.000, 0.80), (0.004, 0.98), (0.012, 0.98), (0.014, 1.00), (0.024, 0.94),
               (0.031, 0.70), (0.034, 0.00)]  # fmt: skip
    rows = []
    for height, share in profile:
        ring = np.cos(angle)[:, None] * up * 0.043 + np.sin(angle)[:, None] * side * 0.034
        rows.append(centre + (out * height + ring * share) * s)
    positions = np.concatenate(rows)
    faces = facing_out(positions, grid_faces(CUP_RINGS, CUP_COLUMNS + 1), centre + out * 0.015)
    v = np.repeat(np.linspace(0, 1, CUP_RINGS), CUP_COLUMNS + 1)
    uvs = np.stack([np.tile(np.linspace(0, 1, CUP_COLUMNS + 1), CUP_RINGS), v], 1)
    return _mesh(fitting, positions, faces, uvs, joint)


def _mesh(fitting: Fitting, positions: Floats, faces: Ints, uvs: Floats, joint: str) -> Mesh:
    count = len(positions)
    weights = fitting.body.rigid(joint, count)
    return Mesh(positions, faces, weights, uvs, np.zeros((count, 2)))


def _bow(fitting: Fitting, path: Floats, wide: Floats, out: Floats, joint: str) -> Mesh:
    """A flat band with thickness along points (n, 3), wide along `wide`, thick along `out`."""
    w, o = wide * 0.0075, out * 0.0022
    rows = [path - w + o, path + w + o, path + w - o, path - w - o, path - w + o]
    positions = np.concatenate(rows)
    faces = facing_out(positions, grid_faces(5, len(path)), path.mean(0) - out.mean(0) * 0.02)
    u, v = np.meshgrid(np.linspace(0, 1, len(path)), np.linspace(0, 1, 5))
    return _mesh(fitting, positions, faces, np.stack([u, v], -1).reshape(-1, 2), joint)


def _on_the_ears(fitting: Fitting, helmet: bool) -> tuple[Mesh, Mesh]:
    skull, s = fitting.skull, fitting.skull.scale
    y, z = skull.ear_top - 0.030 * s, skull.ear_z + 0.004 * s
    wide = float(skull.radius(unit(vec(1, (y - skull.centre[1]) / 0.08, 0))[None])[0]) + 0.006
    cups = [
        _cup(fitting, vec(sign * wide, y, z), vec(sign, -0.06, 0.10), "head", s)
        for sign in (1.0, -1.0)
    ]
    if helmet:
        return joined(cups), joined([_arm(fitting, sign, wide, y, z) for sign in (1.0, -1.0)])
    return joined(cups), _over_the_head(fitting, wide, y, z)


def _over_the_head(fitting: Fitting, wide: float, y: float, z: float) -> Mesh:
    skull = fitting.skull
    turn = np.linspace(-1.38, 1.38, 27)  # 0 is the crown
    aim = unit(np.stack([np.sin(turn), np.cos(turn), 0 * turn - 0.06], 1))
    lift = 0.010 + 0.012 * np.cos(turn) * fitting.looks.hair.volume
    path = skull.surface(aim, lift)
    path[:, 2] = z + 0.2 * (path[:, 2] - z)
    ends = [vec(side * (wide + 0.028), y + 0.006, z) for side in (-1.0, 1.0)]
    path = np.concatenate([ends[:1], path, ends[1:]])
    forward = np.tile(vec(0, 0, 1), (len(path), 1))
    return _bow(fitting, path, forward, unit(path - skull.centre), "head")


def _arm(fitting: Fitting, sign: float, wide: float, y: float, z: float) -> Mesh:
    """The arm that holds a cup below the helmet's rim."""
    s = fitting.skull.scale
    top = float(fitting.skull.eye[1]) + 0.040 * s
    t = np.linspace(0, 1, 7)[:, None]
    start, end = vec(sign * (wide + 0.032), y, z), vec(sign * (wide + 0.022), top, z)
    path = start + (end - start) * t + vec(sign, 0, 0) * 0.008 * np.sin(np.pi * t)
    forward, out = np.tile(vec(0, 0, 1), (7, 1)), np.tile(vec(sign, 0, 0), (7, 1))
    return _bow(fitting, path, forward, out, "head")


def _round_the_neck(fitting: Fitting, around: list[Floats]) -> tuple[Mesh, Mesh]:
    """The band behind the neck, the cups hanging on the collar bones."""
    m, s = fitting.measures, fitting.skull.scale
    points = np.concatenate(around)
    turn = np.linspace(-2.35, 2.35, 25)  # 0 is behind
    back = np.stack([np.sin(turn), 0 * turn, -np.cos(turn)], 1)
    reach = 0.088 * s
    path = vec(0, m.neck + 0.004, m.neck_middle - 0.008) + back * reach * vec(1.0, 0, 1.12)
    path[:, 1] -= 0.050 * ramp(0.6, 2.35, np.abs(turn))
    path = path + vec(0, 1, 0) * _lifted(points, path)[:, None]
    band = _bow(fitting, path, np.tile(vec(0, 1, 0), (25, 1)), back, "spine_03")
    cups = []
    for sign, end in ((-1.0, path[0]), (1.0, path[-1])):
        low = end + vec(sign * 0.004, -0.028, 0.012)
        z = points[(np.abs(points[:, :2] - low[:2]) < 0.03).all(1), 2]
        front = max(float(z.max()) if len(z) else low[2], float(low[2]) - 0.02) + 0.006
        centre = vec(float(low[0]), float(low[1]), front)
        cups.append(_cup(fitting, centre, vec(sign * 0.35, 0.10, 1.0), "spine_03", s))
    return joined(cups), band


def _lifted(points: Floats, path: Floats) -> Floats:
    """How far (n,) each point of a path must rise to lie on the clothes."""
    lift = np.zeros(len(path))
    for k, point in enumerate(path):
        near = points[np.hypot(points[:, 0] - point[0], points[:, 2] - point[2]) < 0.018]
        low = near[near[:, 1] < point[1] + 0.05]
        lift[k] = max(0.0, float(low[:, 1].max()) + 0.010 - point[1]) if len(low) else 0.0
    return lift
