"""The room: its model, the light that people stand in, and how far one may walk."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from panda3d.core import NodePath

from game.errors import GameError
from game.rig.rig import Ray
from game.stage.look import Light, Look
from game.stage.motion import Point
from game.stage.picking import floor_point

_REACH_M = 6.0  # teleporting goes no further than this at once


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """What stands beside a room's model in its JSON: its light and its floor (x0, y0, x1, y1)."""

    light: Light
    floor: tuple[float, float, float, float]
    sound: str


def read_facts(path: Path) -> RoomFacts:
    """Read a room's JSON; a room without one gets plain light. Raises GameError G007."""
    if not path.is_file():
        return RoomFacts(Light(), (-50.0, -50.0, 50.0, 50.0), path.stem)
    try:
        raw: dict[str, Any] = json.loads(path.read_text("utf-8"))
        known: dict[str, Any] = dict(raw.get("people_light", {}))
        floor = raw.get("floor", (-50.0, -50.0, 50.0, 50.0))
        x0, y0, x1, y1 = (float(value) for value in floor)
        return RoomFacts(Light(**known), (x0, y0, x1, y1), raw.get("sound", path.stem))
    except (ValueError, TypeError, AttributeError) as error:
        raise GameError(
            "G007", f"The room's description {path.name} is damaged: {error}"
        ) from error


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
        """Where a ray of world space meets the floor, inside the room and not too far away."""
        point = floor_point(ray)
        if point is None:
            return None
        x0, y0, x1, y1 = self.facts.floor
        near = (point[0] - ray.origin[0]) ** 2 + (point[1] - ray.origin[1]) ** 2 <= _REACH_M**2
        return point if near and x0 <= point[0] <= x1 and y0 <= point[1] <= y1 else None

    def leave(self) -> None:
        """Take the room away."""
        self.model.remove_node()
