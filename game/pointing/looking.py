"""Where she looks: at a thing or a person, with her head or, at a screen, with her mouse."""

import math

from panda3d.core import Point3, Vec3

from game.pointing.sight import ahead
from game.rig.rig import PointsBy, Ray, RigState
from game.stage.engine import Engine
from game.stage.picking import to_world
from game.stage.workplace import Stage
from game.view import LookedAt, Screen, View

WITHIN_DEGREES = 8.0  # of straight ahead
MOMENT_S = 0.3


class Looking:
    """Tells once each time that something comes to rest before her."""

    def __init__(self, engine: Engine, stage: Stage) -> None:
        self._engine, self._stage = engine, stage
        self._for_s: dict[str, float] = {}  # what is before her, since when

    def inputs(self, state: RigState, view: View, dt: float) -> tuple[LookedAt, ...]:
        """What she has looked at long enough in this frame of `dt` seconds."""
        names = self._before_her(state, self._wanted(view))
        was, self._for_s = self._for_s, {}
        for name in names:
            self._for_s[name] = was[name] + dt if name in was else 0.0
        return tuple(
            LookedAt(name)
            for name, seconds in self._for_s.items()
            if was.get(name, MOMENT_S) < MOMENT_S <= seconds
        )

    def _wanted(self, view: View) -> tuple[str, ...]:
        """At work what she may touch now; the introduction asks for people as well."""
        if view.screen is Screen.TUTORIAL:
            return (*self._stage.cast.people, *view.targets)
        return view.targets if view.screen is Screen.SCENE else ()

    def _before_her(self, state: RigState, names: tuple[str, ...]) -> list[str]:
        """People and things near enough to where she looks, one before the other or not."""
        if not names:
            return []
        rays = [ahead(state.head)]
        if state.points_by is PointsBy.MOUSE and state.pointer is not None:
            rays.append(state.pointer)  # the eyes follow it, and the head need not
        rays = [to_world(ray, self._engine.origin, self._engine.root) for ray in rays]
        return [n for n in names if min(self._off(n, ray) for ray in rays) <= WITHIN_DEGREES]

    def _off(self, name: str, ray: Ray) -> float:
        """Degrees between a ray of the world and the thing, or the person's eyes."""
        point = self._stage.point_of(name)
        if point is None:
            return math.inf
        to_point = (Point3(*point) - Point3(*ray.origin)).normalized()
        return abs(Vec3(*ray.direction).normalized().angle_deg(to_point))
