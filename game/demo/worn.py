"""A body in the simulated headset: it moves as smoothly as a person, and OpenVR sees it move."""

import math

from game.demo.simulated import SimulatedHeadset
from game.rig.presses import PRESSED
from game.rig.rig import Action, Pose, Ray, Side
from game.rig.scripted import ScriptedRig
from game.stage.motion import Point

_AT_REST = Pose(0.22, 0.12, 0.95, 0.0, -50.0)  # in the lap: points at the floor
_BUTTONS = {action: name for name, action in PRESSED.items()}


class WornHeadset:
    """Implements Body: head and right hand are put where a scripted learner would have them."""

    def __init__(self, headset: SimulatedHeadset) -> None:
        self._headset = headset
        self._learner = ScriptedRig()
        self._held: list[str] = []
        headset.disconnect(Side.LEFT)  # one hand is enough for everything

    @property
    def settled(self) -> bool:
        """See Body."""
        return self._learner.settled

    def look_at(self, point: Point) -> None:
        """See Body."""
        self._learner.look_at(point)

    def point_at(self, point: Point | None) -> None:
        """See Body."""
        self._learner.point_at(point)

    def press(self, action: Action, *, when_settled: bool = False) -> None:
        """See Body."""
        self._learner.press(action, when_settled=when_settled)

    def move(self, dt: float) -> None:
        """Go on by `dt` seconds; a button that went down comes up the next time."""
        for name in self._held:
            self._headset.press(name, Side.RIGHT, down=False)
        state = self._learner.begin_frame(dt)
        self._headset.set_head(state.head)
        ray = state.pointer
        self._headset.set_hand(Side.RIGHT, _AT_REST if ray is None else held_along(ray))
        self._held = [_BUTTONS[action] for action in state.actions if action in _BUTTONS]
        for name in self._held:
            self._headset.press(name, Side.RIGHT)


def held_along(ray: Ray) -> Pose:
    """How a controller is held that points along this ray."""
    x, y, z = ray.direction
    heading = math.degrees(math.atan2(-x, y))
    return Pose(*ray.origin, heading, math.degrees(math.asin(max(-1.0, min(1.0, z)))))
