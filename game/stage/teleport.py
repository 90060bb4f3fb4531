"""Where she may stand: free floor near by, away from people and things, in plain sight."""

import math
from collections.abc import Iterable

from game.rig.rig import Ray
from game.rig.seat import EYE_HEIGHT_M
from game.stage.motion import Point
from game.stage.picking import Box, distance_to, first
from game.stage.room import Room
from scenes.pack import Mark

REACH_M = 5.0  # no further than this at once
PERSON_M = 0.75  # nobody is stepped on, nor too close to be polite
THING_M = 0.28
HEAD_ROOM_M = 1.9  # what hangs higher than this is no obstacle

EYES_ABOVE_SEAT_M = 0.72
_BODY_M = 0.3  # a ray that passes a person closer than this is meant for her


def landing(
    room: Room, boxes: Iterable[Box], people: Iterable[Point], ray: Ray, feet: Point
) -> Point | None:
    """The spot on the floor that a ray of world space points out, if she may stand there.

    `boxes` are those of all things, `people` stand at these points, `feet` is where she stands.
    """
    spot = room.floor_point(ray)
    if spot is None or math.dist(spot[:2], feet[:2]) > REACH_M:
        return None
    things, crowd = tuple(boxes), tuple(people)
    met = first(ray, things, slack=0.0)
    if met is not None and met.away < math.dist(ray.origin, spot):
        return None
    if any(_passes(ray, spot, person) for person in crowd):
        return None
    taken = any(math.dist(spot[:2], person[:2]) < PERSON_M for person in crowd)
    return None if taken or any(_stands_by(spot, box) for box in things) else spot


def lowered(mark: Mark) -> float:
    """How high the tracking space's floor is at a mark: below the room's where one sits.

    So she looks into the faces of those who sit with her.
    """
    return 0.0 if mark.seat is None else mark.seat + EYES_ABOVE_SEAT_M - EYE_HEIGHT_M


def origin_for(spot: Point, head: tuple[float, float], heading: float) -> tuple[float, float]:
    """Where the tracking space's middle must be for a head at `head` in it to be above `spot`.

    `heading` is the tracking space's own, in degrees.
    """
    turn = math.radians(heading)
    x = head[0] * math.cos(turn) - head[1] * math.sin(turn)
    y = head[0] * math.sin(turn) + head[1] * math.cos(turn)
    return spot[0] - x, spot[1] - y


def _passes(ray: Ray, spot: Point, person: Point) -> bool:
    """Whether the way from hand to floor goes through a person (a column where she stands)."""
    x, y = ray.origin[:2]
    way = (spot[0] - x, spot[1] - y)
    length = math.hypot(*way)
    if length < 1e-6:
        return False
    along = ((person[0] - x) * way[0] + (person[1] - y) * way[1]) / length
    if not 0.0 < along < length:
        return False
    return abs((person[0] - x) * way[1] - (person[1] - y) * way[0]) / length < _BODY_M


def _stands_by(spot: Point, box: Box) -> bool:
    """Whether the box is closer than `THING_M`, anywhere between the floor and her head."""
    bottom = box.to_world.get_row3(3).z + box.low[2]
    if bottom > HEAD_ROOM_M:
        return False
    level = min(max(bottom + (box.high[2] - box.low[2]) / 2, 0.0), HEAD_ROOM_M)
    return distance_to((spot[0], spot[1], level), box) < THING_M
