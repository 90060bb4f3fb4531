"""Hands that meet things: an arm goal from a place in the room, whatever the body's proportions."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from assets.workshop.arrays import Floats, unit, vec
from assets.workshop.people.poser import RELAXED, ArmGoal, Direction, HandShape, Pose, Poser
from assets.workshop.people.quaternion import after, turned, undone

_TRUNK = ("pelvis", "spine_01", "spine_02", "spine_03")
_ROUNDS = 3  # the shoulder blade follows the arm: found by repetition


@dataclass(frozen=True, slots=True)
class Touch:
    """Where a hand goes: `at` is the middle of the palm in model space (metres, x to her left).

    `hand` is where the fingers point, `palm` where the palm faces (model space, as they are for the
    left hand; mirrored for the right). `elbow` is to which side the elbow points, likewise.
    `finger` moves the place touched along the fingers (metres from the middle of the palm).
    """

    at: tuple[float, float, float]
    hand: Direction = (-0.1, 0.0, 1.0)
    palm: Direction = (0.0, -1.0, 0.0)
    elbow: Direction = (0.8, -0.7, -0.4)
    shape: HandShape = RELAXED
    finger: float = 0.0


def chest_of(poser: Poser, pose: Pose, hips: Floats) -> tuple[Floats, Floats]:
    """Place and turn of the chest joint in model space."""
    q, at = pose["pelvis"], hips
    for parent, child in pairwise(_TRUNK):
        at = at + turned(q, poser.places[child] - poser.places[parent])
        q = after(q, pose[child])
    return at, q


def reach(poser: Poser, pose: Pose, hips: Floats, side: str, touch: Touch) -> None:
    """Put one hand of a pose to its place; the trunk must be posed already."""
    places = poser.places
    sign = vec(1.0 if side == "l" else -1.0, 1.0, 1.0)
    chest, q = chest_of(poser, pose, hips)
    back = undone(q)
    hand, palm, elbow = (
        turned(back, np.array(d) * sign) * sign for d in (touch.hand, touch.palm, touch.elbow)
    )
    span = float(np.linalg.norm(places[f"middle_01_{side}"] - places[f"hand_{side}"]))
    along = unit(np.array(touch.hand) * sign)
    wrist = np.array(touch.at) - along * (span * 0.62 + touch.finger * poser.size)
    blade = pose.get(f"clavicle_{side}", np.array([0.0, 0.0, 0.0, 1.0]))
    for _ in range(_ROUNDS):
        start = places[f"clavicle_{side}"] - places["spine_03"]
        arm = places[f"upperarm_{side}"] - places[f"clavicle_{side}"]
        shoulder = chest + turned(q, start + turned(blade, arm))
        goal = turned(back, wrist - shoulder) * sign / poser.size
        poser.arm(pose, side, ArmGoal(_row(elbow), palm=_row(palm), hand=_row(hand),
                                      shape=touch.shape, wrist=_row(goal)))  # fmt: skip
        blade = pose[f"clavicle_{side}"]


def _row(v: Floats) -> Direction:
    return (float(v[0]), float(v[1]), float(v[2]))
