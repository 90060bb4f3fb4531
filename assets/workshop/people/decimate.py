"""Fewer triangles: vertices are drawn onto neighbours where the surface changes least."""

import heapq
from dataclasses import dataclass, field
from math import sqrt

import numpy as np

from assets.workshop.arrays import Bools, Floats, Ints

Edge = tuple[float, int, int, int, int]
Quadric = tuple[float, ...]
"""The upper half of a symmetric 4 x 4 matrix, row by row: ten numbers."""
UPPER = np.triu_indices(4)


@dataclass(slots=True)
class _Surface:
    """The mesh while it shrinks: faces of each vertex, error quadrics, and stamps of change.

    All are plain numbers, which are many times faster one by one than arrays.
    """

    positions: list[list[float]]
    faces: list[list[int] | None]
    around: list[set[int]]
    quadrics: list[Quadric]
    importance: list[float]
    locked: list[bool]
    stamps: list[int] = field(default_factory=list)

    def neighbours(self, vertex: int) -> set[int]:
        """Vertices that share a face with this one."""
        found: set[int] = set()
        for index in self.around[vertex]:
            found.update(self.faces[index] or ())
        found.discard(vertex)
        return found

    def cost(self, gone: int, kept: int) -> float:
        """How far the surface moves when `gone` is drawn onto `kept`."""
        (x, y, z), (px, py, pz) = self.positions[kept], self.positions[gone]
        a, b, c, d, e, f, g, h, i, j = self.quadrics[gone]
        k, m, n, o, p, q, r, s, t, u = self.quadrics[kept]
        error = (a + k) * x * x + (e + p) * y * y + (h + s) * z * z + j + u
        error += 2 * ((b + m) * x * y + (c + n) * x * z + (f + q) * y * z)
        error += 2 * ((d + o) * x + (g + r) * y + (i + t) * z)
        length = (px - x) ** 2 + (py - y) ** 2 + (pz - z) ** 2
        return (error + 1e-4 * length * length + 1e-12) * self.importance[gone]

    def allowed(self, gone: int, kept: int) -> bool:
        """Whether the collapse keeps the surface a surface and turns no face over."""
        shared = self.neighbours(gone) & self.neighbours(kept)
        if len(shared) != len(self.around[gone] & self.around[kept]):
            return False
        for index in self.around[gone] - self.around[kept]:
            face = self.faces[index] or []
            after = [self.positions[kept if v == gone else v] for v in face]
            if _turns([self.positions[v] for v in face], after):
                return False
        return True

    def collapse(self, gone: int, kept: int) -> None:
        """Draw `gone` onto `kept`."""
        for index in list(self.around[gone]):
            face = self.faces[index] or []
            if kept in face:
                for vertex in face:
                    self.around[vertex].discard(index)
                self.faces[index] = None
            else:
                self.faces[index] = [kept if v == gone else v for v in face]
                self.around[kept].add(index)
        self.around[gone].clear()
        both = zip(self.quadrics[kept], self.quadrics[gone], strict=True)
        self.quadrics[kept] = tuple(a + b for a, b in both)


def _turns(before: list[list[float]], after: list[list[float]]) -> bool:
    (ox, oy, oz), _ = _normal(before)
    (nx, ny, nz), longest = _normal(after)
    old, new = sqrt(ox * ox + oy * oy + oz * oz), sqrt(nx * nx + ny * ny + nz * nz)
    size = new * old
    thin = new < 0.06 * longest
    return thin or size < 1e-16 or ox * nx + oy * ny + oz * nz < 0.35 * size


def _normal(corners: list[list[float]]) -> tuple[tuple[float, float, float], float]:
    """Twice the area along the normal, and the square of the longest edge, in plain numbers."""
    (ax, ay, az), (bx, by, bz), (cx, cy, cz) = corners
    ux, uy, uz = bx - ax, by - ay, bz - az
    vx, vy, vz = cx - ax, cy - ay, cz - az
    wx, wy, wz = cx - bx, cy - by, cz - bz
    edges = (ux * ux + uy * uy + uz * uz, vx * vx + vy * vy + vz * vz, wx * wx + wy * wy + wz * wz)
    return (uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx), max(edges)


def _quadrics(positions: Floats, faces: Ints) -> list[Quadric]:
    a, b, c = (positions[faces[:, k]] for k in range(3))
    normal = np.cross(b - a, c - a)
    area = np.linalg.norm(normal, axis=1, keepdims=True)
    normal = normal / np.maximum(area, 1e-15)
    plane = np.concatenate([normal, -(normal * a).sum(1, keepdims=True)], 1)
    outer = plane[:, :, None] * plane[:, None, :] * area[..., None]
    total = np.zeros((len(positions), 4, 4))
    for k in range(3):
        np.add.at(total, faces[:, k], outer)
    return [tuple(row) for row in total[:, UPPER[0], UPPER[1]].tolist()]


def _surface(positions: Floats, faces: Ints, locked: Bools, importance: Floats) -> _Surface:
    around: list[set[int]] = [set() for _ in range(len(positions))]
    for index, face in enumerate(faces.tolist()):
        for vertex in face:
            around[vertex].add(index)
    quadrics = _quadrics(positions, faces)
    listed: list[list[int] | None] = list(faces.tolist())
    stamps = [0] * len(positions)
    places, weights = positions.tolist(), np.asarray(importance, float).tolist()
    return _Surface(places, listed, around, quadrics, weights, locked.tolist(), stamps)


def open_vertices(faces: Ints, count: int) -> Bools:
    """Which of `count` vertices lie on an edge with one face only."""
    edges = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), axis=1)
    unique, counts = np.unique(edges, axis=0, return_counts=True)
    result = np.zeros(count, bool)
    result[unique[counts == 1].reshape(-1)] = True
    return result


def decimated(
    positions: Floats, faces: Ints, wanted: int, locked: Bools, importance: Floats
) -> Ints:
    """About `wanted` faces (k, 3) over the same vertices; no vertex moves.

    Locked vertices and open borders stay; `importance` (n,) multiplies a vertex's cost.
    """
    fixed = locked | open_vertices(faces, len(positions))
    surface = _surface(positions, faces, fixed, importance)
    heap: list[Edge] = []
    for vertex in np.unique(faces).tolist():
        _push(heap, surface, vertex)
    left = len(faces)
    while heap and left > wanted:
        _, gone, kept, stamp_gone, stamp_kept = heapq.heappop(heap)
        fresh = surface.stamps[gone] == stamp_gone and surface.stamps[kept] == stamp_kept
        if not fresh or not surface.allowed(gone, kept):
            continue
        left -= len(surface.around[gone] & surface.around[kept])
        touched = surface.neighbours(gone)
        surface.collapse(gone, kept)
        surface.stamps[gone] += 1
        surface.stamps[kept] += 1
        for vertex in sorted(touched):
            _push(heap, surface, vertex)
    return np.array([f for f in surface.faces if f is not None], np.int64)


def _push(heap: list[Edge], surface: _Surface, vertex: int) -> None:
    if surface.locked[vertex]:
        return
    stamps = surface.stamps
    for other in sorted(surface.neighbours(vertex)):
        cost = surface.cost(vertex, other)
        heapq.heappush(heap, (cost, vertex, other, stamps[vertex], stamps[other]))
