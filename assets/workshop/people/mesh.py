"""Triangle meshes with skin weights, and the cutting, smoothing and joining of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from assets.workshop.arrays import Bools, Floats, Ints, unit


@dataclass(frozen=True, slots=True)
class Mesh:
    """Positions (n, 3) in metres, y up and z front; faces (m, 3); weights (n, joints).

    `uvs` (n, 2) have v down. `marks` (n, k) are any numbers that painting wants along.
    """

    positions: Floats
    faces: Ints
    weights: Floats
    uvs: Floats
    marks: Floats

    def normals(self) -> Floats:
        """Smooth vertex normals (n, 3), also across uv seams."""
        return seamless_normals(self.positions, self.faces)


def corner_normals(positions: Floats, faces: Ints) -> Floats:
    """Area-weighted vertex normals (n, 3)."""
    a, b, c = (positions[faces[:, k]] for k in range(3))
    face = np.cross(b - a, c - a)
    total = np.zeros_like(positions)
    for k in range(3):
        np.add.at(total, faces[:, k], face)
    return unit(total)


def welded(positions: Floats) -> tuple[Ints, int]:
    """For each vertex the number of its place (n,), and how many places there are."""
    _, first, ids = np.unique(
        np.round(positions, 6), axis=0, return_index=True, return_inverse=True
    )
    return np.asarray(ids, np.int64).reshape(-1), len(first)


def seamless_normals(positions: Floats, faces: Ints) -> Floats:
    """Vertex normals where vertices at the same place share one."""
    ids, count = welded(positions)
    places = np.zeros((count, 3))
    places[ids] = positions
    return corner_normals(places, ids[faces])[ids]


def smoothed(
    positions: Floats, faces: Ints, rounds: int, amount: float, movable: Bools | None = None
) -> Floats:
    """Laplacian smoothing; vertices of no face and those not movable stay."""
    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    edges = np.concatenate([edges, edges[:, ::-1]])
    degree = np.bincount(edges[:, 0], minlength=len(positions)).astype(float)
    free = degree > 0 if movable is None else (degree > 0) & movable
    result = positions.copy()
    for _ in range(rounds):
        total = np.zeros_like(result)
        np.add.at(total, edges[:, 0], result[edges[:, 1]])
        mean = total / np.maximum(degree, 1.0)[:, None]
        result[free] += amount * (mean[free] - result[free])
    return result


def smoothed_seamless(mesh: Mesh, rounds: int, amount: float, movable: Bools) -> Mesh:
    """Smooth a mesh whose uv seams have doubled vertices, keeping them together."""
    ids, count = welded(mesh.positions)
    places = np.zeros((count, 3))
    places[ids] = mesh.positions
    free = np.zeros(count, bool)
    free[ids] = movable
    return replace(mesh, positions=smoothed(places, ids[mesh.faces], rounds, amount, free)[ids])


def compact(mesh: Mesh, faces: Ints) -> Mesh:
    """Only these faces and the vertices that they use."""
    used, inverse = np.unique(faces, return_inverse=True)
    return Mesh(
        mesh.positions[used],
        np.asarray(inverse, np.int64).reshape(-1, 3),
        mesh.weights[used],
        mesh.uvs[used],
        mesh.marks[used],
    )


def joined(meshes: Sequence[Mesh]) -> Mesh:
    """Meshes as one; all need the same number of joints and marks."""
    starts = np.cumsum([0, *(len(m.positions) for m in meshes[:-1])])
    return Mesh(
        np.concatenate([m.positions for m in meshes]),
        np.concatenate([m.faces + s for m, s in zip(meshes, starts, strict=True)]),
        np.concatenate([m.weights for m in meshes]),
        np.concatenate([m.uvs for m in meshes]),
        np.concatenate([m.marks for m in meshes]),
    )


def _rows(mesh: Mesh) -> tuple[Floats, list[int]]:
    parts = [mesh.positions, mesh.weights, mesh.uvs, mesh.marks]
    cuts = np.cumsum([p.shape[1] for p in parts])[:-1]
    return np.concatenate(parts, 1), [int(c) for c in cuts]


def _from_rows(rows: Floats, cuts: list[int], faces: Ints) -> Mesh:
    positions, weights, uvs, marks = np.split(rows, cuts, axis=1)
    return Mesh(positions, faces, weights, uvs, marks)


def clipped(mesh: Mesh, field: Floats) -> Mesh:
    """The part where `field` (n,), given per vertex, is above zero; edges are cut exactly."""
    rows, cuts = _rows(mesh)
    extra: list[Floats] = []
    made: dict[tuple[int, int], int] = {}

    def crossing(i: int, j: int) -> int:
        key = (min(i, j), max(i, j))
        if key not in made:
            t = field[key[0]] / (field[key[0]] - field[key[1]])
            made[key] = len(rows) + len(extra)
            extra.append(rows[key[0]] + (rows[key[1]] - rows[key[0]]) * t)
        return made[key]

    faces = _clip_faces(mesh.faces, field > 0, crossing)
    everything = np.concatenate([rows, np.array(extra)]) if extra else rows
    whole = _from_rows(everything, cuts, faces)
    return compact(whole, faces)


def _clip_faces(faces: Ints, inside: Bools, crossing: Callable[[int, int], int]) -> Ints:
    kept = [faces[inside[faces].all(1)]]
    cut: list[list[int]] = []
    some = inside[faces].any(1) & ~inside[faces].all(1)
    for triangle in faces[some].tolist():
        polygon: list[int] = []
        for k in range(3):
            i, j = triangle[k], triangle[(k + 1) % 3]
            if inside[i]:
                polygon.append(i)
            if inside[i] != inside[j]:
                polygon.append(crossing(i, j))
        cut += [[polygon[0], polygon[k], polygon[k + 1]] for k in range(1, len(polygon) - 1)]
    if cut:
        kept.append(np.array(cut, np.int64))
    return np.concatenate(kept)


def open_edges(mesh: Mesh) -> Ints:
    """Directed edges (k, 2) that only one face has, seams between equal places not counted."""
    ids, _ = welded(mesh.positions)
    edges = np.concatenate([mesh.faces[:, [0, 1]], mesh.faces[:, [1, 2]], mesh.faces[:, [2, 0]]])
    places = np.sort(ids[edges], axis=1)
    _, index, counts = np.unique(places, axis=0, return_index=True, return_counts=True)
    alone = np.sort(index[(counts == 1)])
    result = edges[alone]
    kept: Ints = result[ids[result[:, 0]] != ids[result[:, 1]]]
    return kept


def with_rim(mesh: Mesh, depth: float) -> Mesh:
    """Close every open border with a strip that goes `depth` metres inward."""
    edges = open_edges(mesh)
    if not len(edges):
        return mesh
    normals = mesh.normals()
    used, inverse = np.unique(edges, return_inverse=True)
    inner = np.asarray(inverse, np.int64).reshape(-1, 2) + len(mesh.positions)
    strip = np.concatenate(
        [
            np.stack([edges[:, 1], edges[:, 0], inner[:, 0]], 1),
            np.stack([edges[:, 1], inner[:, 0], inner[:, 1]], 1),
        ]
    )
    return Mesh(
        np.concatenate([mesh.positions, mesh.positions[used] - normals[used] * depth]),
        np.concatenate([mesh.faces, strip]),
        np.concatenate([mesh.weights, mesh.weights[used]]),
        np.concatenate([mesh.uvs, mesh.uvs[used]]),
        np.concatenate([mesh.marks, mesh.marks[used]]),
    )


def grid_faces(rows: int, columns: int, wrap: bool = False) -> Ints:
    """Two triangles a cell of a grid of vertices numbered row by row."""
    last = columns if wrap else columns - 1
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(last), indexing="ij")
    a, b = i * columns + j, i * columns + (j + 1) % columns
    cells = np.stack([a, a + columns, b, b, a + columns, b + columns], -1)
    return cells.reshape(-1, 3).astype(np.int64)


def facing_out(positions: Floats, faces: Ints, centre: Floats) -> Ints:
    """The faces, all turned if on the whole they face towards `centre`."""
    a, b, c = (positions[faces[:, k]] for k in range(3))
    outward = (np.cross(b - a, c - a) * ((a + b + c) / 3 - centre)).sum()
    return faces if outward >= 0 else faces[:, ::-1].copy()
