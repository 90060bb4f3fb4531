"""A shape as arrays, and how to move and join shapes: x right, y ahead, z up, in metres."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Patch:
    """Triangles that share one swatch.

    `positions`, `normals` (n, 3); `uvs` (n, 2) in the swatch, v upward; `colors` (n, 3) linear;
    `faces` (m, 3) counter-clockwise from outside. `glow` > 0 is light of its own (linear), which
    the bake leaves alone.
    """

    positions: Floats
    normals: Floats
    uvs: Floats
    colors: Floats
    faces: Ints
    swatch: str = "white"
    glow: float = 0.0


Parts = list[Patch]


def linear(hex_colour: str) -> Colour:
    """`#rrggbb` in sRGB to linear 0..1."""
    values = np.array([int(hex_colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    out = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return (float(out[0]), float(out[1]), float(out[2]))


def patch(
    positions: Any,
    normals: Any,
    faces: Any,
    uvs: Any = None,
    color: Colour = (1.0, 1.0, 1.0),
    swatch: str = "white",
    glow: float = 0.0,
) -> Patch:
    """A patch from anything array-like, in one colour."""
    points = np.asarray(positions, float)
    texture = np.full((len(points), 2), 0.5) if uvs is None else np.asarray(uvs, float)
    return Patch(
        points,
        np.asarray(normals, float),
        texture,
        np.tile(np.asarray(color, float), (len(points), 1)),
        np.asarray(faces, np.int64).reshape(-1, 3),
        swatch,
        glow,
    )


def turn_matrix(h: float = 0.0, p: float = 0.0, r: float = 0.0) -> Floats:
    """Rotation by heading about z, pitch about x, roll about y (degrees), as in the engine."""
    ch, cp, cr = (np.cos(np.radians(a)) for a in (h, p, r))
    sh, sp, sr = (np.sin(np.radians(a)) for a in (h, p, r))
    about_z = np.array([[ch, -sh, 0], [sh, ch, 0], [0, 0, 1]])
    about_x = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]])
    about_y = np.array([[cr, 0, sr], [0, 1, 0], [-sr, 0, cr]])
    return np.asarray(about_z @ about_x @ about_y)


def placed(
    parts: Iterable[Patch],
    x: float = 0.0,
    y: float = 0.0,
    z: float = 0.0,
    h: float = 0.0,
    p: float = 0.0,
    r: float = 0.0,
) -> Parts:
    """The parts turned about their origin, then moved."""
    matrix, offset = turn_matrix(h, p, r), np.array([x, y, z])
    return [
        replace(q, positions=q.positions @ matrix.T + offset, normals=q.normals @ matrix.T)
        for q in parts
    ]


def scaled(parts: Iterable[Patch], sx: float, sy: float, sz: float) -> Parts:
    """The parts stretched along the axes (positive factors)."""
    factor = np.array([sx, sy, sz])
    return [
        replace(q, positions=q.positions * factor, normals=unit(q.normals / factor)) for q in parts
    ]


def tinted(parts: Iterable[Patch], color: Sequence[float] | float) -> Parts:
    """The parts with every colour multiplied."""
    return [replace(q, colors=q.colors * np.asarray(color)) for q in parts]


def both_sides(parts: Iterable[Patch]) -> Parts:
    """The parts and their backs, for thin sheets."""
    sheets = list(parts)
    backs = [replace(q, normals=-q.normals, faces=q.faces[:, ::-1]) for q in sheets]
    return sheets + backs


def mirrored(parts: Iterable[Patch]) -> Parts:
    """The parts seen in a mirror, left for right."""
    flip = np.array([-1.0, 1.0, 1.0])
    return [
        replace(q, positions=q.positions * flip, normals=q.normals * flip, faces=q.faces[:, ::-1])
        for q in parts
    ]


def smooth_normals(positions: Floats, faces: Ints) -> Floats:
    """Normals (n, 3) of a surface whose faces share their vertices."""
    a, b, c = (positions[faces[:, i]] for i in range(3))
    flat = np.cross(b - a, c - a)
    normals = np.zeros_like(positions)
    for i in range(3):
        np.add.at(normals, faces[:, i], flat)
    return unit(normals)


def unit(vectors: Floats) -> Floats:
    """Rows scaled to length one."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-12))


def joined(parts: Sequence[Patch]) -> Patch:
    """One patch out of several with the same swatch; swatch and glow of the first."""
    starts = np.cumsum([0] + [len(q.positions) for q in parts[:-1]])
    return replace(
        parts[0],
        positions=np.concatenate([q.positions for q in parts]),
        normals=np.concatenate([q.normals for q in parts]),
        uvs=np.concatenate([q.uvs for q in parts]),
        colors=np.concatenate([q.colors for q in parts]),
        faces=np.concatenate([q.faces + s for q, s in zip(parts, starts, strict=True)]),
    )


def triangle_count(parts: Iterable[Patch]) -> int:
    """How many triangles."""
    return sum(len(q.faces) for q in parts)


def bounds(parts: Sequence[Patch]) -> tuple[Floats, Floats]:
    """Lowest and highest corner."""
    points = np.concatenate([q.positions for q in parts])
    return points.min(0), points.max(0)
