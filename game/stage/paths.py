"""A way over the floor, round people and things: straight where that is free."""

import heapq
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, pairwise

import numpy as np
from numpy.typing import NDArray

from game.stage.picking import Box
from game.stage.room import Rectangle

Spot = tuple[float, float]
_Cell = tuple[int, int]

CELL_M = 0.2
BODY_M = 0.26  # things are kept at this distance
PERSON_M = 0.55  # people are kept at this distance, middle to middle
ENDS_M = 0.45  # this near to where one starts or ends nothing is in the way
_OFF = 80.0  # a metre where one may not walk (to a chair behind a table) is as long as so many
_BLOCKED = 800.0  # the same through a thing or a person: only where there is no other way
_MARGIN_M = 1.0
_AT_ONCE = 100  # cells looked at in one frame
_STEP_M = 0.1
_SOLID_M = 1.9  # what hangs higher is no obstacle
_FLAT_M = 0.03


@dataclass(frozen=True, slots=True)
class Floor:
    """Where one may walk (empty: everywhere), and what is in the way."""

    walkable: tuple[Rectangle, ...] = ()
    boxes: tuple[Rectangle, ...] = ()
    people: tuple[Spot, ...] = ()


class _Grid:
    """What a metre costs in each cell of the floor around a way."""

    def __init__(self, start: Spot, end: Spot, floor: Floor) -> None:
        spots = [start, end, *((x, y) for x0, y0, x1, y1 in floor.walkable for x, y in
                               ((x0, y0), (x1, y1)))]  # fmt: skip
        self._x0 = min(x for x, _ in spots) - _MARGIN_M
        self._y0 = min(y for _, y in spots) - _MARGIN_M
        wide = math.ceil((max(x for x, _ in spots) + _MARGIN_M - self._x0) / CELL_M) + 1
        deep = math.ceil((max(y for _, y in spots) + _MARGIN_M - self._y0) / CELL_M) + 1
        self._x = self._x0 + CELL_M * np.arange(wide)[:, None]
        self._y = self._y0 + CELL_M * np.arange(deep)[None, :]
        self.cost = self._costs(start, end, floor).tolist()

    def _costs(self, start: Spot, end: Spot, floor: Floor) -> NDArray[np.float64]:
        shape = np.broadcast_shapes(self._x.shape, self._y.shape)
        costs = np.full(shape, _OFF if floor.walkable else 1.0)
        for part in floor.walkable:
            costs[self._inside(part, 0.0)] = 1.0
        for box in floor.boxes:
            costs[self._inside(box, BODY_M)] = _BLOCKED
        for person in floor.people:
            costs[self._near(person, PERSON_M)] = _BLOCKED
        for spot in (start, end):
            costs[self._near(spot, ENDS_M)] = 1.0
        return costs

    def _inside(self, part: Rectangle, more: float) -> NDArray[np.bool_]:
        x0, y0, x1, y1 = part
        across = (self._x >= x0 - more) & (self._x <= x1 + more)
        inside: NDArray[np.bool_] = across & (self._y >= y0 - more) & (self._y <= y1 + more)
        return inside

    def _near(self, spot: Spot, reach: float) -> NDArray[np.bool_]:
        near: NDArray[np.bool_] = (self._x - spot[0]) ** 2 + (self._y - spot[1]) ** 2 < reach**2
        return near

    def cell(self, spot: Spot) -> _Cell:
        """The cell of a spot."""
        return round((spot[0] - self._x0) / CELL_M), round((spot[1] - self._y0) / CELL_M)

    def middle(self, cell: _Cell) -> Spot:
        """The spot in the middle of a cell."""
        return self._x0 + cell[0] * CELL_M, self._y0 + cell[1] * CELL_M

    def around(self, cell: _Cell) -> Iterator[tuple[_Cell, float]]:
        """The cells beside one, with the cost of the step there."""
        x, y = cell
        for i in range(max(x - 1, 0), min(x + 2, len(self.cost))):
            for j in range(max(y - 1, 0), min(y + 2, len(self.cost[0]))):
                if i != x or j != y:
                    yield (i, j), self.cost[i][j] * (1.4142 if i != x and j != y else 1.0)

    def clear(self, start: Spot, end: Spot) -> bool:
        """Whether one may walk straight from one spot to another."""
        steps = max(int(math.dist(start, end) / _STEP_M), 1)
        for step in range(steps + 1):
            k = step / steps
            i, j = self.cell(
                (start[0] + (end[0] - start[0]) * k, start[1] + (end[1] - start[1]) * k)
            )
            if self.cost[i][j] > 1.0:
                return False
        return True


def footprints(boxes: Iterable[Box]) -> Iterator[Rectangle]:
    """What boxes of things cover of the floor, as upright rectangles."""
    for box in boxes:
        corners = [
            box.to_world.xform_point((x, y, z))
            for x in (box.low[0], box.high[0])
            for y in (box.low[1], box.high[1])
            for z in (box.low[2], box.high[2])
        ]
        bottom, top = min(c.z for c in corners), max(c.z for c in corners)
        if bottom < _SOLID_M and top > _FLAT_M:
            xs, ys = [c.x for c in corners], [c.y for c in corners]
            yield (min(xs), min(ys), max(xs), max(ys))


def route(start: Spot, end: Spot, floor: Floor) -> tuple[Spot, ...]:
    """Spots to walk to in turn, the last is `end`. There is always a way, the best there is."""
    return next(way for way in searched(start, end, floor) if way)


def searched(start: Spot, end: Spot, floor: Floor) -> Iterator[tuple[Spot, ...]]:
    """The same in small steps, so that no frame waits: nothing comes until the way is found."""
    grid = _Grid(start, end, floor)
    if grid.clear(start, end):
        yield (end,)
        return
    first, goal = grid.cell(start), grid.cell(end)
    came = {first: first}
    for _ in _search(grid, first, goal, came):
        yield ()
    cells = [goal]
    while cells[-1] != first:
        cells.append(came[cells[-1]])
    spots = (start, *(grid.middle(cell) for cell in cells[-2:0:-1]), end)
    yield _pulled(spots, grid)[1:]


def _search(grid: _Grid, first: _Cell, goal: _Cell, came: dict[_Cell, _Cell]) -> Iterator[None]:
    """Fill `came` (cell to the one before it) from the first to the goal, by A*."""
    cost = {first: 0.0}
    queue = [(0.0, first)]
    for turn in count(1):
        _, cell = heapq.heappop(queue)
        if cell == goal:
            return
        spent = cost[cell]
        for near, step in grid.around(cell):
            if spent + step < cost.get(near, math.inf):
                cost[near], came[near] = spent + step, cell
                heapq.heappush(queue, (spent + step + math.dist(near, goal), near))
        if turn % _AT_ONCE == 0:
            yield


def _pulled(spots: tuple[Spot, ...], grid: _Grid) -> tuple[Spot, ...]:
    """The same way without the corners that one can cut."""
    kept, at = [spots[0]], 0
    while at < len(spots) - 1:
        nearer = range(len(spots) - 1, at + 1, -1)
        at = next((i for i in nearer if grid.clear(spots[at], spots[i])), at + 1)
        kept.append(spots[at])
    return tuple(kept)


def length_of(spots: Iterable[Spot]) -> float:
    """Metres along a way."""
    return sum(math.dist(a, b) for a, b in pairwise(spots))
