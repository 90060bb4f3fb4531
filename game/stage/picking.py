"""Picking by ray: which box does a pointing ray meet first?"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from panda3d.core import LMatrix4, NodePath, Point3, Vec3

from game.rig.rig import Ray
from game.stage.motion import Point

SLACK = 0.022  # metres of forgiveness for each metre of distance: small things are easy to hit
_MIN_SLACK_M = 0.015
_MUCH_SMALLER = 0.7
_CORNER = math.sqrt(3)  # a box that grows by so much at each side grows by more at its corners


@dataclass(frozen=True, slots=True)
class Box:
    """A box in the space of `to_world`: two corners. `middle` and `radius`: the ball around it."""

    id: str
    low: Point
    high: Point
    to_world: LMatrix4
    from_world: LMatrix4 = field(init=False)
    middle: Point = field(init=False)
    radius: float = field(init=False)

    def __post_init__(self) -> None:
        back = LMatrix4(self.to_world)
        back.invert_in_place()
        centre = Point3(*((a + b) / 2 for a, b in zip(self.low, self.high, strict=True)))
        there = self.to_world.xform_point(centre)
        object.__setattr__(self, "from_world", back)
        object.__setattr__(self, "middle", (there.x, there.y, there.z))
        object.__setattr__(self, "radius", math.dist(self.low, self.high) / 2)


def to_world(ray: Ray, origin: NodePath, root: NodePath) -> Ray:
    """A ray of the tracking space in world space."""
    matrix = origin.get_mat(root)
    start = matrix.xform_point(Point3(*ray.origin))
    direction = matrix.xform_vec(Vec3(*ray.direction))
    return Ray((start.x, start.y, start.z), (direction.x, direction.y, direction.z))


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, and how many metres away (along a ray, or from a point)."""

    id: str
    away: float


def first(ray: Ray, boxes: Iterable[Box], slack: float = SLACK) -> Found | None:
    """The first box that the ray meets; where it meets none, the first that it almost meets.

    Else a thing could not be pointed at beside which another stands a little nearer.
    """
    known = tuple(boxes)
    met = _first(ray, known, 0.0)
    return met if met is not None or not slack else _first(ray, known, slack)


def _first(ray: Ray, boxes: Iterable[Box], slack: float) -> Found | None:
    met = sorted(
        ((reach, box) for box in boxes if (reach := hit(ray, box, slack)) is not None),
        key=lambda found: found[0],
    )
    for index, (reach, box) in enumerate(met):
        if not any(_holds(box, other) for _, other in met[index + 1 :]):
            return Found(box.id, reach)
    return None


def _holds(box: Box, other: Box) -> bool:
    """Whether the other stands in or on it, as a bottle on a trolley: then that one is meant."""
    smaller = other.radius < box.radius * _MUCH_SMALLER
    return smaller and distance_to(other.middle, box) == 0.0


def nearest(ray: Ray, boxes: Iterable[Box]) -> str | None:
    """The id of the first box along the ray, None when it meets none."""
    found = first(ray, boxes)
    return found.id if found else None


def closest(point: Point, boxes: Iterable[Box], reach: float) -> Found | None:
    """The box closest to a point, None when all are further away than `reach` metres."""
    best: Found | None = None
    for box in boxes:
        if math.dist(point, box.middle) > box.radius + reach:
            continue
        away = distance_to(point, box)
        if away <= reach and (best is None or away < best.away):
            best = Found(box.id, away)
    return best


def distance_to(point: Point, box: Box) -> float:
    """Metres from a point to the box, 0 inside it."""
    there = box.from_world.xform_point(Point3(*point))
    beyond = [
        max(low - at, at - high, 0.0)
        for at, low, high in zip(there, box.low, box.high, strict=True)
    ]
    return math.hypot(*beyond)


def hit(ray: Ray, box: Box, forgiving: float = SLACK) -> float | None:
    """Metres to where the ray enters the box (with a little forgiveness), None when it misses."""
    away = math.dist(box.middle, ray.origin)
    slack = max(away * forgiving, _MIN_SLACK_M if forgiving else 0.0)
    if _passes(ray, box, away, slack):
        return None
    start = box.from_world.xform_point(Point3(*ray.origin))
    step = box.from_world.xform_vec(Vec3(*ray.direction))
    enter, leave = 0.0, math.inf
    for axis in range(3):
        low, high = box.low[axis] - slack, box.high[axis] + slack
        span = _slab(start[axis], step[axis], low, high)
        enter, leave = max(enter, span[0]), min(leave, span[1])
    return enter if enter <= leave else None


def _passes(ray: Ray, box: Box, away: float, slack: float) -> bool:
    """Whether the ray misses even the ball around the box: most boxes need no more than this."""
    (ox, oy, oz), (dx, dy, dz), (mx, my, mz) = ray.origin, ray.direction, box.middle
    along = (mx - ox) * dx + (my - oy) * dy + (mz - oz) * dz
    reach = box.radius + slack * _CORNER
    return along < -reach or away * away - along * along > reach * reach


def _slab(start: float, step: float, low: float, high: float) -> tuple[float, float]:
    if abs(step) < 1e-9:
        return (0.0, math.inf) if low <= start <= high else (math.inf, -math.inf)
    first, second = (low - start) / step, (high - start) / step
    return min(first, second), max(first, second)


def floor_point(ray: Ray) -> Point | None:
    """Where the ray meets the floor (z = 0), None when it points upwards."""
    x, y, z = ray.origin
    dx, dy, dz = ray.direction
    if dz > -1e-4 or z <= 0:
        return None
    along = -z / dz
    return (x + dx * along, y + dy * along, 0.0)
