"""Gestures: which clip shows which gesture, and for how long it is held."""

from collections.abc import Collection
from dataclasses import dataclass

from game.stage.gaze import Turn
from game.stage.motion import ease
from scenes.pack import Gesture


@dataclass(frozen=True, slots=True)
class Plan:
    """A clip to play. `hold_at` (seconds into it) is where a held gesture waits, None for none.

    `pose` means that the clip loops until the next gesture.
    """

    clip: str
    hold_at: float | None = None
    hold_s: float = 0.0
    pose: bool = False


POINT_RAISED_S = 0.62  # when the pointing arm is up in its clip
_PLANS = {
    Gesture.WAVE: Plan("wave"),
    Gesture.NOD: Plan("nod"),
    Gesture.SHAKE: Plan("shake_head"),
    Gesture.SHRUG: Plan("shrug"),
    Gesture.HAND_OVER: Plan("hand_over", 1.2, 1.2),
    Gesture.ARMS_CROSSED: Plan("arms_crossed", pose=True),
    Gesture.TABLET: Plan("tablet", pose=True),
    Gesture.BECKON: Plan("beckon"),
    Gesture.STOP: Plan("stop", 0.9, 0.8),
    Gesture.COUNT: Plan("count", 2.6, 0.8),
    Gesture.SHOW: Plan("show", 1.0, 1.3),
}
_POINT_HOLD_S = 2.4


def plan(gesture: Gesture, clips: Collection[str], aim: Turn | None = None) -> Plan | None:
    """The clip for a gesture among those the person has; None for TALK, NONE and absent clips.

    `aim` is where the target of POINT lies from the person's own straight ahead: the hand on that
    side points.
    """
    if gesture is Gesture.POINT:
        clip = "point_left" if aim is not None and aim.yaw > 0 else "point_right"
        made: Plan | None = Plan(clip, POINT_RAISED_S + 0.3, _POINT_HOLD_S)
    else:
        made = _PLANS.get(gesture)
    return made if made is not None and made.clip in clips else None


def point_strength(phase: float, length: float) -> float:
    """How much of the arm's correction towards the target holds at this phase of its clip."""
    rise = ease((phase - 0.1) / (POINT_RAISED_S - 0.1))
    return rise * (1.0 - ease((phase - (length - 0.8)) / 0.7))
