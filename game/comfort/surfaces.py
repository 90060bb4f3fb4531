"""Where the walls and the furniture are, as points on them, so that the nearest is found at once.

The points come from the models themselves: whatever a teacher's own room looks like, it is guarded.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from panda3d.core import Geom, GeomEnums, GeomNode, GeomTriangles, InternalName, NodePath

from game.comfort.near import NOTHING, Near, near_point
from game.stage.motion import Point

Points = NDArray[np.float32]  # (n, 3), metres of the world
Triangles = NDArray[np.float32]  # (n, 3, 3)
Index = NDArray[np.int64]
Span = tuple[Point, Point]  # two corners

LOW_M, HIGH_M = 0.6, 2.2  # where a head can be
ACROSS, UP, DOWN = 35.0, 15.0, -35.0  # degrees: where panels hang before her
_EDGE_M = 0.15  # triangles are halved until no edge is longer
_GRAIN_M = 0.08  # of points in the same cube of this side one is kept
_SLACK_M = 0.03  # so far may the true surface be before the nearest point
_CELL_M = 0.5


class Surfaces:
    """Points on surfaces, by cells of the floor plan."""

    def __init__(self, points: Points) -> None:
        self.count = len(points)
        cells = defaultdict(list)
        for cell, point in zip(np.floor(points[:, :2] / _CELL_M).astype(int), points, strict=True):
            cells[int(cell[0]), int(cell[1])].append(point)
        self._cells: dict[tuple[int, int], Points] = {
            cell: np.asarray(found, np.float32) for cell, found in cells.items()
        }
        self._around: dict[tuple[int, int], Points] = {}

    @classmethod
    def of_nothing(cls) -> "Surfaces":
        """No surface anywhere."""
        return cls(np.empty((0, 3), np.float32))

    def nearest(self, eyes: Point) -> Near:
        """The nearest surface within half a metre, NOTHING when there is none."""
        found = self._near(math.floor(eyes[0] / _CELL_M), math.floor(eyes[1] / _CELL_M))
        if not len(found):
            return NOTHING
        away = np.asarray(eyes, np.float32) - found
        x, y, z = found[int(np.einsum("ij,ij->i", away, away).argmin())].tolist()
        return near_point(eyes, (x, y, z), _SLACK_M)

    def before(self, eyes: Point, heading: float, most: float) -> float:
        """How many metres are free in the field of view of `heading` (degrees), `most` at most.

        Takes about a tenth of a millisecond: ask when she stands or faces elsewhere.
        """
        column, row = (math.floor(eyes[axis] / _CELL_M) for axis in (0, 1))
        reach = math.ceil(most / _CELL_M)
        steps = range(-reach, reach + 1)
        near = [self._cells.get((column + i, row + j)) for i in steps for j in steps]
        parts = [points for points in near if points is not None]
        if not parts:
            return most
        away = np.concatenate(parts) - np.asarray(eyes, np.float32)
        metres = np.linalg.norm(away, axis=1)
        turned = np.degrees(np.arctan2(-away[:, 0], away[:, 1])) - heading
        across = np.abs((turned + 180.0) % 360.0 - 180.0)
        up = np.degrees(np.arcsin(away[:, 2] / np.maximum(metres, 1e-6)))
        seen = metres[(across < ACROSS) & (up > DOWN) & (up < UP)]
        return min(float(seen.min()) - _SLACK_M, most) if len(seen) else most

    def _near(self, column: int, row: int) -> Points:
        key = (column, row)
        if key not in self._around:
            cells = [(column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
            parts = [self._cells[cell] for cell in cells if cell in self._cells]
            none = np.empty((0, 3), np.float32)
            self._around[key] = np.concatenate(parts) if parts else none
        return self._around[key]


def survey(models: Sequence[NodePath], world: NodePath, span: Span) -> Points:
    """Points on the models' surfaces at heads' height, no two much nearer than 8 cm.

    `span` is the part of the world that matters. Takes a tenth of a second for a large room.
    """
    (x0, y0, _), (x1, y1, _) = span
    within = (np.array((x0, y0, LOW_M), np.float32), np.array((x1, y1, HIGH_M), np.float32))
    parts = [part for model in models for part in _triangles(model, world)]
    rest = _within(np.concatenate(parts), within) if parts else np.empty((0, 3, 3), np.float32)
    found: list[Points] = []
    while len(rest):
        edges = np.linalg.norm(rest - np.roll(rest, -1, axis=1), axis=2)
        long = edges.max(axis=1) > _EDGE_M
        found.append(rest[~long].mean(axis=1))
        rest = _within(_halved(rest[long], edges[long].argmax(axis=1)), within)
    return _thinned(np.concatenate(found)) if found else np.empty((0, 3), np.float32)


def _within(triangles: Triangles, span: tuple[Points, Points]) -> Triangles:
    low, high = triangles.min(axis=1), triangles.max(axis=1)
    kept: NDArray[np.bool_] = ((high >= span[0]) & (low <= span[1])).all(axis=1)
    return triangles[kept]


def _halved(triangles: Triangles, longest: NDArray[np.intp]) -> Triangles:
    """Two for each, across the middle of its longest edge."""
    rows = np.arange(len(triangles))
    a, b, c = (triangles[rows, (longest + i) % 3] for i in range(3))
    middle = (a + b) / 2
    return np.concatenate([np.stack([a, middle, c], 1), np.stack([middle, b, c], 1)])


def _thinned(points: Points) -> Points:
    cubes = np.floor(points / _GRAIN_M).astype(np.int64)
    keys = (cubes[:, 0] << 40) + (cubes[:, 1] << 20) + cubes[:, 2]
    return points[np.unique(keys, return_index=True)[1]]


def _triangles(model: NodePath, world: NodePath) -> Iterator[Triangles]:
    for path in (model, *model.find_all_matches("**/+GeomNode")):
        node = path.node()
        if not isinstance(node, GeomNode):
            continue
        matrix = path.get_mat(world)
        turn = np.array([[matrix.get_cell(r, c) for c in range(3)] for r in range(4)], np.float32)
        for geom in node.get_geoms():
            plain = geom.decompose()
            corners = _corners(plain) @ turn[:3] + turn[3]
            for index in _indices(plain):
                yield corners[index].reshape(-1, 3, 3)


def _corners(geom: Geom) -> Points:
    data, name = geom.get_vertex_data(), InternalName.get_vertex()
    form = data.get_format()
    array = data.get_array(form.get_array_with(name))
    rows = np.frombuffer(array.get_handle().get_data(), np.uint8)
    start = form.get_column(name).get_start()
    places = rows.reshape(-1, array.get_array_format().get_stride())[:, start : start + 12]
    return np.frombuffer(places.tobytes(), np.float32).reshape(-1, 3)


def _indices(geom: Geom) -> Iterator[Index]:
    for part in geom.get_primitives():
        if not isinstance(part, GeomTriangles):
            continue
        listed = part.get_vertices()
        if listed is None:
            first = part.get_first_vertex()
            yield np.arange(first, first + part.get_num_vertices())
            continue
        raw: bytes = listed.get_handle().get_data()
        if part.get_index_type() == GeomEnums.NT_uint16:
            yield np.frombuffer(raw, np.uint16).astype(np.int64)
        else:
            yield np.frombuffer(raw, np.uint32).astype(np.int64)
