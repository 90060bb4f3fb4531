"""Poses of a skeleton: arms aimed or reaching, legs that stand on their feet, hands with a shape.

All joints rest without a turn, so turns are about the model's own axes: x to the person's left,
y up, z forward.
"""

from dataclasses import dataclass

import numpy as np

from assets.workshop.arrays import Floats, cross, unit, vec
from assets.workshop.people.body import Body
from assets.workshop.people.quaternion import after, between, blended, turn, turned, undone

Pose = dict[str, Floats]
Direction = tuple[float, float, float]

X, Y, Z = np.eye(3)
FINGERS = ("index", "middle", "ring", "pinky")


@dataclass(frozen=True, slots=True)
class HandShape:
    """Degrees that each finger curls (index to pinky), the thumb bends, and fingers spread."""

    curl: tuple[float, float, float, float] = (16.0, 22.0, 27.0, 30.0)
    thumb: float = 14.0
    spread: float = 2.0


RELAXED = HandShape()
OPEN = HandShape((7.0, 11.0, 14.0, 15.0), 4.0, 6.0)
FLAT = HandShape((2.0, 3.0, 4.0, 5.0), 8.0, 3.0)
POINTING = HandShape((3.0, 66.0, 70.0, 72.0), 42.0, 0.0)
HOLDING = HandShape((30.0, 34.0, 36.0, 38.0), 26.0, 3.0)


@dataclass(frozen=True, slots=True)
class ArmGoal:
    """Where an arm goes, seen for the left arm (x outward); the right is mirrored.

    `upper` and `fore` are directions, or with `wrist` (metres from the shoulder) the arm reaches
    there and `upper` says to which side the elbow points. `palm` is where the palm faces.
    """

    upper: Direction
    fore: Direction = (0.0, 0.0, 1.0)
    palm: Direction = (-1.0, 0.0, -0.25)
    hand: Direction | None = None
    shape: HandShape = RELAXED
    wrist: Direction | None = None


class Poser:
    """Knows a skeleton's lengths and poses it."""

    def __init__(self, body: Body, stoop: float = 0.0) -> None:
        """`stoop` (0..1) is how bent with age she is."""
        self.body, self.stoop = body, stoop
        self.places = body.skeleton.places
        self.size = float(self.places["neck_01"][1]) / 1.567
        self.sole = {side: self.places[f"foot_{side}"] for side in "lr"}

    def _between(self, start: str, end: str) -> Floats:
        return self.places[end] - self.places[start]

    # --- arms --------------------------------------------------------------------------------

    def arm(self, pose: Pose, side: str, goal: ArmGoal) -> None:
        """Put one arm where the goal says, in the axes of the chest."""
        sign = vec(1.0 if side == "l" else -1.0, 1.0, 1.0)
        upper_rest = self._between(f"upperarm_{side}", f"lowerarm_{side}")
        fore_rest = self._between(f"lowerarm_{side}", f"hand_{side}")
        upper, fore = np.array(goal.upper) * sign, np.array(goal.fore) * sign
        if goal.wrist is not None:
            reach = np.array(goal.wrist) * sign * self.size
            upper, fore = _bent(reach, upper, upper_rest, fore_rest)
        blade = self._shrugged(side, upper)
        world_upper = between(upper_rest, upper)
        world_fore = after(between(turned(world_upper, fore_rest), fore), world_upper)
        world_fore, world_hand = self._palm(side, goal, sign, fore, world_fore)
        pose[f"clavicle_{side}"] = blade
        pose[f"upperarm_{side}"] = after(undone(blade), world_upper)
        pose[f"lowerarm_{side}"] = after(undone(world_upper), world_fore)
        pose[f"hand_{side}"] = after(undone(world_fore), world_hand)
        self.hand(pose, side, goal.shape)

    def _shrugged(self, side: str, upper: Floats) -> Floats:
        """The shoulder blade follows a raised arm."""
        raised = float(np.degrees(np.arccos(np.clip(-unit(upper)[1], -1, 1))))
        lift = max(0.0, raised - 35.0) * 0.17
        forward = 8.0 * max(0.0, float(unit(upper)[2]))
        sign = 1.0 if side == "l" else -1.0
        return after(turn(Z, lift * sign), turn(Y, -forward * sign))

    def _palm(
        self, side: str, goal: ArmGoal, sign: Floats, fore: Floats, world_fore: Floats
    ) -> tuple[Floats, Floats]:
        """Turn the forearm half and the hand all the way towards the wanted palm."""
        axis = unit(fore)
        now = turned(world_fore, self._palm_normal(side))
        want = np.array(goal.palm) * sign
        now, want = now - axis * (now @ axis), want - axis * (want @ axis)
        off = np.degrees(np.arctan2(cross(now, want) @ axis, now @ want))
        angle = float(np.clip(off, -100, 100))
        hand = after(turn(axis, angle), world_fore)
        if goal.hand is not None:
            along = self._between(f"hand_{side}", f"middle_01_{side}")
            hand = after(between(turned(hand, along), np.array(goal.hand) * sign), hand)
        return after(turn(axis, angle * 0.55), world_fore), hand

    def _palm_normal(self, side: str) -> Floats:
        first = self._between(f"hand_{side}", f"index_01_{side}")
        last = self._between(f"hand_{side}", f"pinky_01_{side}")
        normal = unit(cross(first, last))
        return normal if normal[1] < 0 else -normal

    def hand(self, pose: Pose, side: str, shape: HandShape) -> None:
        """Curl the fingers of one hand."""
        palm = self._palm_normal(side)
        spreads = (1.0, 0.2, -0.6, -1.3)
        for finger, curl, apart in zip(FINGERS, shape.curl, spreads, strict=True):
            along = self._between(f"{finger}_01_{side}", f"{finger}_02_{side}")
            axis = cross(along, palm)
            fan = turn(palm, apart * shape.spread * (1.0 if side == "l" else -1.0))
            pose[f"{finger}_01_{side}"] = after(fan, turn(axis, curl * 0.85))
            pose[f"{finger}_02_{side}"] = turn(axis, curl * 1.15)
            pose[f"{finger}_03_{side}"] = turn(axis, curl * 0.70)
        along = self._between(f"thumb_01_{side}", f"thumb_02_{side}")
        axis = cross(along, palm)
        pose[f"thumb_01_{side}"] = turn(axis, shape.thumb * 0.25)
        pose[f"thumb_02_{side}"] = turn(axis, shape.thumb * 0.5)
        pose[f"thumb_03_{side}"] = turn(axis, shape.thumb * 0.7)

    # --- legs --------------------------------------------------------------------------------

    def hip_height(self, aside: float) -> float:
        """Height of the pelvis on legs almost straight whose ankles are `aside` metres off."""
        thigh, calf = self._between("thigh_l", "calf_l"), self._between("calf_l", "foot_l")
        length = 0.9985 * float(np.linalg.norm(thigh) + np.linalg.norm(calf))
        below = float(self._between("pelvis", "thigh_l")[1])
        return float(self.places["foot_l"][1]) + float(np.sqrt(length**2 - aside**2)) - below

    def leg(self, pose: Pose, side: str, hips: Floats, ankle: Floats, foot: Floats) -> None:
        """Bend one leg so that its ankle is at `ankle` and the foot is turned by `foot`.

        `hips` is where the pelvis joint is; pose["pelvis"] must be set.
        """
        pelvis = pose["pelvis"]
        hip = hips + turned(pelvis, self._between("pelvis", f"thigh_{side}"))
        thigh_rest = self._between(f"thigh_{side}", f"calf_{side}")
        calf_rest = self._between(f"calf_{side}", f"foot_{side}")
        hint = vec(0.12 if side == "l" else -0.12, 0.0, 1.0)
        thigh, calf = _bent(ankle - hip, hint, thigh_rest, calf_rest)
        world_thigh = between(thigh_rest, thigh)
        world_calf = after(between(turned(world_thigh, calf_rest), calf), world_thigh)
        pose[f"thigh_{side}"] = after(undone(pelvis), world_thigh)
        pose[f"calf_{side}"] = after(undone(world_thigh), world_calf)
        pose[f"foot_{side}"] = after(undone(world_calf), foot)


def _bent(reach: Floats, hint: Floats, first: Floats, second: Floats) -> tuple[Floats, Floats]:
    """Directions of two bones that together reach; the joint between them goes towards `hint`."""
    a, b = float(np.linalg.norm(first)), float(np.linalg.norm(second))
    far = min(max(float(np.linalg.norm(reach)), abs(a - b) + 1e-3), (a + b) * 0.9995)
    along = unit(reach)
    aside = unit(hint - along * (hint @ along))
    cosine = (a * a + far * far - b * b) / (2 * a * far)
    joint = along * (a * cosine) + aside * (a * np.sqrt(max(0.0, 1 - cosine * cosine)))
    return joint, along * far - joint


def mixed(under: Pose, over: Pose, share: float) -> Pose:
    """`under` with the joints of `over` blended in."""
    still = np.array([0.0, 0.0, 0.0, 1.0])
    return under | {j: blended(under.get(j, still), q, share) for j, q in over.items()}
