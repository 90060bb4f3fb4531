"""What a pointing ray meets first: an answer on a panel, a thing or place, or free floor."""

import math
from dataclasses import dataclass
from enum import StrEnum

from panda3d.core import Point3, Vec3

from game.rig.rig import Pose, Ray
from game.stage.engine import Engine
from game.stage.motion import Point
from game.stage.picking import to_world
from game.stage.workplace import Stage
from game.ui.ui import Ui

FAR_M = 2.2  # where a ray that meets nothing seems to end


class Kind(StrEnum):
    """What is met."""

    NOTHING = "nothing"
    PANEL = "panel"  # a panel where nothing answers, and nothing to be touched behind it
    ANSWER = "answer"  # a card or a button
    THING = "thing"  # a thing or a place that may be touched now
    FLOOR = "floor"  # where she may stand


@dataclass(frozen=True, slots=True)
class Sight:
    """What the ray (tracking space) meets, its name, and how many metres along.

    `sound`: resting there plays a sound. `spot` is the free floor, in world space.
    """

    ray: Ray | None = None
    kind: Kind = Kind.NOTHING
    name: str = ""
    away: float = FAR_M
    sound: bool = False
    spot: Point | None = None

    @property
    def target(self) -> str | None:
        """A key of what would be pressed; None where nothing would."""
        pressed = self.kind in (Kind.ANSWER, Kind.THING)
        return f"{self.kind}/{self.name}" if pressed else None

    @property
    def end(self) -> Point | None:
        """Where the ray ends, in the tracking space."""
        return self.at(self.away)

    def at(self, metres: float) -> Point | None:
        """The point of the tracking space so far along the ray."""
        if self.ray is None:
            return None
        x, y, z = (o + d * metres for o, d in zip(self.ray.origin, self.ray.direction, strict=True))
        return (x, y, z)


class Eyes:
    """Asks ui and stage what a ray meets."""

    def __init__(self, engine: Engine, ui: Ui, stage: Stage) -> None:
        self._engine, self._ui, self._stage = engine, ui, stage

    def see(self, ray: Ray | None) -> Sight:
        """What a ray of the tracking space meets first."""
        if ray is None:
            return Sight()
        met = self._ui.met(*self.in_world(ray))
        if met is not None and met.name:
            return Sight(ray, Kind.ANSWER, met.name, met.away, met.sound)
        thing = self._stage.met(ray)
        if thing is not None:  # what she is asked to touch may lie behind a panel's edge
            return Sight(ray, Kind.THING, thing.id, thing.away)
        return Sight(ray, Kind.PANEL, away=met.away) if met is not None else self._floor(ray)

    def in_world(self, ray: Ray) -> tuple[Point3, Vec3]:
        """A ray of the tracking space in world space."""
        there = to_world(ray, self._engine.origin, self._engine.root)
        return Point3(*there.origin), Vec3(*there.direction)

    def _floor(self, ray: Ray) -> Sight:
        spot = self._stage.ground_point(ray)
        if spot is None:
            return Sight(ray)
        return Sight(ray, Kind.FLOOR, away=-ray.origin[2] / ray.direction[2], spot=spot)


def ahead(head: Pose) -> Ray:
    """The head's own way, as a ray from between the eyes."""
    h, p = math.radians(head.h), math.radians(head.p)
    direction = (-math.sin(h) * math.cos(p), math.cos(h) * math.cos(p), math.sin(p))
    return Ray((head.x, head.y, head.z), direction)
