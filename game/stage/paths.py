"""A way over the floor, round people and things: straight where that is free."""

import heapq
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from game.stage.picking import Box
from game.stage.room import Rectangle

Spot = tuple[float, float]
Ends = tuple[Spot, Spot]  # where a way begins and ends
_Cell = tuple[int, int]

CELL_M = 0.2
BODY_M = 0.26  # things are kept at this distance
PERSON_M = 0.55  # people are kept at this distance, middle to middle
ENDS_M = 0.45  # this near to where one starts or ends nothing is in the way
_STEP_M = 0.08
_MOST_CELLS = 4000  # a search gives up here: nobody waits for a way
_SOLID_M = 1.9  # what hangs higher is no obstacle
_FLAT_M = 0.03


@dataclass(frozen=True, slots=True)
class Floor:
    """Where one may walk (empty: everywhere), and what is in the way."""

    walkable: tuple[Rectangle, ...] = ()
    boxes: tuple[Rectangle, ...] = ()
    people: tuple[Spot, ...] = ()

    def free(self, spot: Spot) -> bool:
        """Whether one may stand here."""
        x, y = spot
        if self.walkable and not any(_inside(spot, part, 0.0) for part in self.walkable):
            return False
        if any(_inside(spot, box, BODY_M) for box in self.boxes):
            return False
        return all(math.hypot(x - px, y - py) >= PERSON_M for px, py in self.people)

    def clear(self, start: Spot, end: Spot, ends: Ends) -> bool:
        """Whether one may walk straight from one spot to another; at its `ends` a way is free."""
        length = math.dist(start, end)
        for step in range(int(length / _STEP_M) + 1):
            k = min(step * _STEP_M / max(length, 1e-6), 1.0)
            spot = (start[0] + (end[0] - start[0]) * k, start[1] + (end[1] - start[1]) * k)
            if not _at_an_end(spot, ends) and not self.free(spot):
                return False
        return True


def _at_an_end(spot: Spot, ends: Ends) -> bool:
    return any(math.dist(spot, end) < ENDS_M for end in ends)


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
    """Spots to walk to in turn, the last is `end`. Where there is no way: straight on."""
    ends = (start, end)
    if floor.clear(start, end, ends):
        return (end,)
    found = _search(ends, floor)
    return _pulled((start, *found, end), ends, floor)[1:] if found else (end,)


def _search(ends: Ends, floor: Floor) -> list[Spot]:
    """Cells from start to end by A*, without the ends; empty where there is no way."""
    first, goal = (_cell(end) for end in ends)
    came: dict[_Cell, _Cell | None] = {first: None}
    cost = {first: 0.0}
    queue = [(0.0, first)]
    while queue and len(cost) < _MOST_CELLS:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            return _back(came, cell)
        for near, step in _around(cell):
            spent = cost[cell] + step
            if spent < cost.get(near, math.inf) and _open(near, ends, floor):
                cost[near], came[near] = spent, cell
                heapq.heappush(queue, (spent + math.dist(near, goal), near))
    return []


def _back(came: dict[_Cell, _Cell | None], cell: _Cell) -> list[Spot]:
    cells = [cell]
    while (before := came[cells[-1]]) is not None:
        cells.append(before)
    return [_middle(cell) for cell in reversed(cells)]


def _around(cell: _Cell) -> Iterator[tuple[_Cell, float]]:
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            if dx or dy:
                yield (cell[0] + dx, cell[1] + dy), math.hypot(dx, dy)


def _open(cell: _Cell, ends: Ends, floor: Floor) -> bool:
    spot = _middle(cell)
    return _at_an_end(spot, ends) or floor.free(spot)


def _pulled(spots: tuple[Spot, ...], ends: Ends, floor: Floor) -> tuple[Spot, ...]:
    """The same way without the corners that one can cut."""
    kept, at = [spots[0]], 0
    while at < len(spots) - 1:
        nearer = range(len(spots) - 1, at + 1, -1)
        at = next((i for i in nearer if floor.clear(spots[at], spots[i], ends)), at + 1)
        kept.append(spots[at])
    return tuple(kept)


def length_of(spots: Iterable[Spot]) -> float:
    """Metres along a way."""
    return sum(math.dist(a, b) for a, b in pairwise(spots))


def _cell(spot: Spot) -> _Cell:
    return round(spot[0] / CELL_M), round(spot[1] / CELL_M)


def _middle(cell: _Cell) -> Spot:
    return cell[0] * CELL_M, cell[1] * CELL_M


def _inside(spot: Spot, part: Rectangle, more: float) -> bool:
    x0, y0, x1, y1 = part
    return x0 - more <= spot[0] <= x1 + more and y0 - more <= spot[1] <= y1 + more
