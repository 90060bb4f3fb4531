"""Resting in place of pressing: cards once they are heard, buttons, things, places, free floor."""

import math

from game.pointing.dwell import PRESS_S, STEP_S, Dwell, SoundFirst
from game.pointing.sight import Kind, Sight
from game.stage.motion import Point
from game.stage.workplace import NARRATOR, Stage
from game.ui.turning import TURNING
from game.ui.ui import REST_S
from game.view import Mic, Screen, View

WARN_S = 1.0  # of looking at one spot before the ring says that she would step there
_SPOT_M = 0.35  # the same spot
_NEAR_M = 0.8  # of her own feet: nothing to step to
_BUTTONS = ("resume", "stop", *TURNING)
_TALKING = (Mic.HEARING, Mic.THINKING)  # her eyes rest where they may while she speaks


class Resting:
    """Says what is pressed by resting. `share` (0..1) is how far the ring is filled."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.dwell = Dwell()
        self.share = 0.0
        self._sound = SoundFirst()
        self._seen: object = None
        self._spot: Point | None = None
        self._spots = 0

    def step(self, sight: Sight, view: View, dt: float) -> bool:
        """One frame of resting on what she sees; True when it is pressed now."""
        seen = (view.screen, view.paused, view.title, view.text, tuple(c.id for c in view.cards))
        if seen != self._seen:
            self._seen = seen
            self.dwell.wait()
        floor = sight.kind is Kind.FLOOR and self._may_step(sight, view)
        target = self._on_floor(sight.spot) if floor else sight.target
        fills, way = self._may_fill(sight, view, dt), sight.ray.direction if sight.ray else None
        needs = STEP_S if floor else PRESS_S
        pressed = self.dwell.step(target, dt, needs, fills=fills, way=way)
        share = self.dwell.share
        self.share = max(share * STEP_S - WARN_S, 0.0) / (STEP_S - WARN_S) if floor else share
        return pressed

    def _may_fill(self, sight: Sight, view: View, dt: float) -> bool:
        speaking = NARRATOR in self._stage.speaking()
        over = self._sound.over(sight.target, rest_s=REST_S, speaking=speaking, dt=dt)
        button = sight.name in view.commands or sight.name in _BUTTONS
        return (button or view.mic not in _TALKING) and (over or not sight.sound)

    def _may_step(self, sight: Sight, view: View) -> bool:
        """Only at work, and not onto her own feet."""
        feet = self._stage.point_of("learner")
        if view.screen is not Screen.SCENE or view.paused or feet is None or sight.spot is None:
            return False
        return math.dist(feet[:2], sight.spot[:2]) > _NEAR_M

    def _on_floor(self, spot: Point | None) -> str:
        """A name for the spot, the same as long as she keeps looking about there."""
        if spot is not None and (self._spot is None or math.dist(spot, self._spot) > _SPOT_M):
            self._spot, self._spots = spot, self._spots + 1
        return f"{Kind.FLOOR}/{self._spots}"
