"""The room: its model, the light that people stand in, and how far one may walk."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from panda3d.core import NodePath

from game.errors import GameError
from game.rig.rig import Ray
from game.stage.look import Light, Look
from game.stage.motion import Point
from game.stage.picking import floor_point

Rectangle = tuple[float, float, float, float]

_REACH_M = 6.0  # teleporting goes no further than this at once


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """What stands beside a room's model in its JSON.

    `floor` and `walkable` are rectangles x0, y0, x1, y1; `background` is what lies beyond.
    """

    light: Light = field(default_factory=Light)
    floor: Rectangle = (-50.0, -50.0, 50.0, 50.0)
    sound: str = ""
    background: tuple[float, float, float] = (0.50, 0.53, 0.56)
    walkable: tuple[Rectangle, ...] = ()


def read_facts(path: Path) -> RoomFacts:
    """Read a room's JSON; a room without one gets plain light. Raises GameError G007."""
    if not path.is_file():
        return RoomFacts(sound=path.stem)
    try:
        raw: dict[str, Any] = json.loads(path.read_text("utf-8"))
        plain = RoomFacts()
        light: dict[str, Any] = raw.get("people_light", {})
        red, green, blue = raw.get("background", plain.background)
        return RoomFacts(
            Light(**light),
            _rectangle(raw.get("floor", plain.floor)),
            raw.get("sound", path.stem),
            (red, green, blue),
            tuple(_rectangle(part) for part in raw.get("walkable", ())),
        )
    except (ValueError, TypeError, AttributeError) as error:
        raise GameError(
            "G007", f"The room's description {path.name} is damaged: {error}"
        ) from error


def _rectangle(raw: Sequence[float]) -> Rectangle:
    x0, y0, x1, y1 = (float(value) for value in raw)
    return (x0, y0, x1, y1)


class Room:
    """A room that has been entered."""

    def __init__(self, root: NodePath, model: NodePath, facts: RoomFacts, look: Look) -> None:
        self.facts = facts
        self.model = model
        model.reparent_to(root)
        look.dress_room(model)
        model.flatten_strong()
        look.relight(facts.light)

    def floor_point(self, ray: Ray) -> Point | None:
        """Where a ray of world space meets floor that one may walk on, not too far away."""
        point = floor_point(ray)
        if point is None:
            return None
        near = math.dist(point, (ray.origin[0], ray.origin[1], 0.0)) <= _REACH_M
        allowed = self.facts.walkable or (self.facts.floor,)
        return point if near and any(_inside(point, part) for part in allowed) else None

    def leave(self) -> None:
        """Take the room away."""
        self.model.remove_node()


def _inside(point: Point, part: Rectangle) -> bool:
    x0, y0, x1, y1 = part
    return x0 <= point[0] <= x1 and y0 <= point[1] <= y1
