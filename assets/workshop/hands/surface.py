"""A mesh around a solid that is given by its distance: naive surface nets."""

from collections.abc import Callable

import numpy as np

from assets.workshop.shapes.mesh import Floats, Ints

Distance = Callable[[Floats], Floats]
_EDGES = np.array(
    [(0, 1), (2, 3), (4, 5), (6, 7), (0, 2), (1, 3), (4, 6), (5, 7), (0, 4), (1, 5), (2, 6), (3, 7)]
)
_CORNERS = np.array([(i & 1, i >> 1 & 1, i >> 2) for i in range(8)])


def around(distance: Distance, low: Floats, high: Floats, cell: float) -> tuple[Floats, Ints]:
    """Points (n, 3) on the surface and faces (m, 3), counter-clockwise from outside.

    `distance` (points (k, 3) to (k,)) is negative inside; the solid lies between the corners.
    """
    shape = np.ceil((high - low) / cell).astype(int) + 1
    axes = [low[a] + cell * np.arange(shape[a]) for a in range(3)]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), -1)
    values = distance(grid.reshape(-1, 3)).reshape(shape)
    corners = np.stack(
        [
            values[i : shape[0] - 1 + i, j : shape[1] - 1 + j, k : shape[2] - 1 + k]
            for i, j, k in _CORNERS
        ],
        -1,
    )
    crossed = (corners.min(-1) < 0) & (corners.max(-1) >= 0)
    cells = np.argwhere(crossed)
    points = low + cell * (cells + _middles(corners[crossed]))
    index = np.full(shape - 1, -1, np.int64)
    index[tuple(cells.T)] = np.arange(len(cells))
    return points, _faces(values, index)


def _middles(corners: Floats) -> Floats:
    """In each cell, the mean of where its edges are crossed (0..1)."""
    a, b = corners[:, _EDGES[:, 0]], corners[:, _EDGES[:, 1]]
    crossed = (a < 0) != (b < 0)
    share = np.where(crossed, a / np.where(crossed, a - b, 1.0), 0.0)
    start, way = _CORNERS[_EDGES[:, 0]], _CORNERS[_EDGES[:, 1]] - _CORNERS[_EDGES[:, 0]]
    where = start[None] + share[..., None] * way[None]
    total = (where * crossed[..., None]).sum(1)
    return np.asarray(total / crossed.sum(1)[:, None])


def _faces(values: Floats, index: Ints) -> Ints:
    """Two triangles for each crossed edge of the grid, between its four cells."""
    found = []
    for axis in range(3):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        ahead = np.roll(values, -1, axis)
        crossed = np.argwhere((values < 0) != (ahead < 0))
        inside = (crossed > 0).all(1) | ((crossed[:, axis] >= 0) & (crossed[:, [u, v]] > 0).all(1))
        crossed = crossed[inside & (crossed < np.array(index.shape)).all(1)]
        quads = np.stack([_cell(index, crossed, u, v, i, j) for i, j in _AROUND], 1)
        outward = values[tuple(crossed.T)] < 0
        quads[~outward] = quads[~outward][:, ::-1]
        found.append(quads)
    quads = np.concatenate(found)
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])


_AROUND = ((-1, -1), (0, -1), (0, 0), (-1, 0))


def _cell(index: Ints, edges: Ints, u: int, v: int, i: int, j: int) -> Ints:
    at = edges.copy()
    at[:, u] += i
    at[:, v] += j
    return np.asarray(index[tuple(at.T)])
