"""A body in the simulated headset: it moves as smoothly as a person, and OpenVR sees it move."""

import math
from collections import deque

from game.demo.simulated import SimulatedHeadset
from game.rig.presses import PRESSED
from game.rig.rig import Action, Pose, Ray, Side
from game.rig.scripted import ScriptedRig
from game.stage.motion import Point

_BUTTONS = {action: name for name, action in PRESSED.items()}


class WornHeadset:
    """Implements Body: head and hand are put where a scripted learner would have them.

    `hands` press in turn; a controller that is not among them is switched off.
    """

    def __init__(self, headset: SimulatedHeadset, hands: tuple[Side, ...] = (Side.RIGHT,)) -> None:
        self._headset, self._hands = headset, deque(hands)
        self._learner = ScriptedRig()
        self._held: list[str] = []
        self._use(hands[0])
        headset.set_head(self._learner.begin_frame(0.0).head)
        for side in set(Side) - set(hands):
            headset.disconnect(side)

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
            self._headset.press(name, self._hands[0], down=False)
        if self._held:
            self._hands.rotate(-1)
            self._use(self._hands[0])
        state = self._learner.begin_frame(dt)
        self._headset.set_head(state.head)
        ray = state.pointer
        pose = _at_rest(self._hands[0]) if ray is None else held_along(ray)
        self._headset.set_hand(self._hands[0], pose)
        self._held = [_BUTTONS[action] for action in state.actions if action in _BUTTONS]
        for name in self._held:
            self._headset.press(name, self._hands[0])

    def _use(self, side: Side) -> None:
        self._learner.set_left_handed(side is Side.LEFT)


def _at_rest(side: Side) -> Pose:
    """Low before her, where she still sees what she holds, and pointing at the floor."""
    return Pose(-0.2 if side is Side.LEFT else 0.2, 0.42, 1.2, 0.0, -50.0)


def held_along(ray: Ray) -> Pose:
    """How a controller is held that points along this ray."""
    x, y, z = ray.direction
    heading = math.degrees(math.atan2(-x, y))
    return Pose(*ray.origin, heading, math.degrees(math.asin(max(-1.0, min(1.0, z)))))
