"""Shells on the skull: what caps, helmets, nets and chef's hats are made of."""

from collections.abc import Callable

import numpy as np

from assets.workshop.arrays import Floats, Ints, unit, vec
from assets.workshop.people.body import Body
from assets.workshop.people.mesh import Mesh, facing_out, grid_faces
from assets.workshop.people.noise import picture_noise
from assets.workshop.people.skull import Skull

AzimuthHeight = Callable[[Floats], Floats]
Offset = Callable[[Floats, Floats], Floats]
"""Metres off the skull at azimuths and at shares 0 (crown) to 1 (rim)."""


def dome(
    body: Body, skull: Skull, rim: AzimuthHeight, offset: Offset, size: tuple[int, int] = (9, 40)
) -> Mesh:
    """A shell from the crown to a rim of given height, its border tucked inward."""
    rows, columns = size
    azimuth = np.linspace(-np.pi, np.pi, columns + 1)
    v = np.linspace(0, 1, rows)
    rings = [_ring(skull, azimuth, float(share), rim, offset) for share in v]
    positions = np.array(rings).reshape(-1, 3)
    inner = positions[-(columns + 1) :]
    top = skull.centre + vec(0, 0, -0.012)
    tucked = inner + (top - inner) * [0.06, 0.0, 0.06] + vec(0, 0.004, 0)
    positions = np.concatenate([positions, tucked])
    faces = facing_out(positions, grid_faces(rows + 1, columns + 1), skull.centre)
    u, w = np.meshgrid(np.linspace(0.01, 0.99, columns + 1), np.append(v * 0.96, 1.0))
    return on_head(body, positions, faces, np.stack([u, w], -1).reshape(-1, 2))


def _ring(
    skull: Skull, azimuth: Floats, share: float, rim: AzimuthHeight, offset: Offset
) -> Floats:
    """One ring: at its border the rim's height, at its top the crown's."""
    around = np.stack([np.sin(azimuth), 0 * azimuth, np.cos(azimuth)], 1)
    low = np.arctan2(rim(azimuth) - skull.centre[1], 0.088 * skull.scale)
    elevation = low + (np.pi / 2 - low) * (1 - share)
    up = np.array([[0, 1.0, 0]]) * np.sin(elevation)[:, None]
    aim = unit(around * np.cos(elevation)[:, None] + up)
    return skull.surface(aim, offset(azimuth, np.full(azimuth.shape, share)))


def peak(
    body: Body, skull: Skull, rim: AzimuthHeight, reach: float, wide: float, droop: float,
    off: float = 0.008,
) -> Mesh:  # fmt: skip
    """Swept forward from the rim; upper and lower side as one strip."""
    columns, rows = 15, 4
    azimuth = np.linspace(-wide, wide, columns)
    height = rim(azimuth)
    level = np.stack([np.sin(azimuth), (height - skull.centre[1]) / 0.1, np.cos(azimuth)], 1)
    root = skull.surface(unit(level), off)
    root[:, 1] = height + 0.003
    t = np.linspace(0, 1, rows)[:, None, None]
    far = reach * skull.scale * np.cos(azimuth / wide * np.pi / 2) ** 0.55
    top = root[None] + t * np.stack([0 * far, 0 * far, far], 1)[None]
    top[..., 0] *= 1 - 0.05 * t[..., 0]
    arch = 0.010 * (np.abs(top[..., 0]) / 0.07) ** 2 * (0.3 + 0.7 * t[..., 0])
    top[..., 1] += -droop * t[..., 0] ** 1.4 - arch
    under = (top - [0, 0.003, 0])[::-1]
    positions = np.concatenate([top.reshape(-1, 3), under.reshape(-1, 3)])
    faces = facing_out(positions, grid_faces(2 * rows, columns), positions.mean(0))
    v = np.concatenate([np.linspace(0, 0.5, rows), np.linspace(0.5, 1, rows)])
    u, w = np.meshgrid(np.linspace(0, 1, columns), v)
    return on_head(body, positions, faces, np.stack([u, w], -1).reshape(-1, 2))


def on_head(body: Body, positions: Floats, faces: Ints, uvs: Floats) -> Mesh:
    """A mesh that follows the head."""
    count = len(positions)
    return Mesh(positions, faces, body.rigid("head", count), uvs, np.zeros((count, 2)))


def woven(color: Floats, size: int, folds: float, seed: int, along: str = "v") -> Floats:
    """A cloth picture (size, size, 3) with soft folds that run down (`v`) or across (`u`)."""
    blur = (30.0, 4.0) if along == "v" else (4.0, 30.0)
    scale = size / 256
    fold = picture_noise((size, size), (blur[0] * scale, blur[1] * scale), seed)
    weave = picture_noise((size, size), (0.7, 0.7), seed + 1)
    tone = 1 + folds * 0.5 * np.clip(fold, -1.8, 1.8) + 0.02 * weave
    result: Floats = color * tone[..., None]
    return result
