"""Where her head is turned: a thing or a person in the middle of her view for a moment."""

import math

from panda3d.core import Point3, Vec3

from game.pointing.sight import ahead
from game.rig.rig import Pose
from game.stage.engine import Engine
from game.stage.picking import to_world
from game.stage.workplace import Stage
from game.view import LookedAt, Screen, View

WITHIN_DEGREES = 8.0  # of straight ahead
MOMENT_S = 0.3
_ASKS = frozenset({Screen.TUTORIAL})  # where it matters to what she looks


class Looking:
    """Tells once each time that something comes to rest before her."""

    def __init__(self, engine: Engine, stage: Stage) -> None:
        self._engine, self._stage = engine, stage
        self._for_s: dict[str, float] = {}  # what is before her, since when

    def inputs(self, head: Pose, view: View, dt: float) -> tuple[LookedAt, ...]:
        """What she has looked at long enough in this frame of `dt` seconds."""
        names = self._before_her(head) if view.screen in _ASKS else ()
        was, self._for_s = self._for_s, {}
        for name in names:
            self._for_s[name] = was[name] + dt if name in was else 0.0
        return tuple(
            LookedAt(name)
            for name, seconds in self._for_s.items()
            if was.get(name, MOMENT_S) < MOMENT_S <= seconds
        )

    def _before_her(self, head: Pose) -> list[str]:
        """People and things near enough to straight ahead, a colleague before a box or not."""
        ray = to_world(ahead(head), self._engine.origin, self._engine.root)
        eyes, way = Point3(*ray.origin), Vec3(*ray.direction).normalized()
        names = (*self._stage.cast.people, *self._stage.things.things)
        return [name for name in names if self._off(name, eyes, way) <= WITHIN_DEGREES]

    def _off(self, name: str, eyes: Point3, way: Vec3) -> float:
        """Degrees between straight ahead and the thing, or the person's eyes."""
        point = self._stage.point_of(name)
        if point is None:
            return math.inf
        return abs(way.angle_deg((Point3(*point) - eyes).normalized()))
