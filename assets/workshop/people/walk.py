"""Walking on the spot: feet roll over the floor at an even speed, the stage moves the person."""

import numpy as np

from assets.workshop.arrays import Floats, vec
from assets.workshop.people.poser import RELAXED, ArmGoal, HandShape, Pose, Poser, X, Y, Z
from assets.workshop.people.quaternion import after, blended, turn, turned
from assets.workshop.people.standing import FEET_APART, HANGING, TOES_OUT, Standing, ease

PERIOD = 16 / 15  # seconds for two steps: a whole number of samples
STANCE = 0.60  # share of a cycle that a foot is on the floor
STEP = 0.62  # metres a foot travels back while it stands, for a body of size 1
APART = 0.086
HEEL = -0.055  # metres that the heel touches the floor behind the ankle


STEP_LIFT = 0.045  # metres that feet are lifted when she steps on the spot
BOX_ARM = ArmGoal(
    (0.5, -0.4, -1.0), palm=(-1.0, 0.45, 0.0), hand=(-0.10, -0.10, 1.0),
    shape=HandShape((14, 16, 18, 20), 10, 4.0), wrist=(0.015, -0.330, 0.310),
)  # fmt: skip


class Walk:
    """A walking cycle; `speed` is how fast the stage must move the person, metres a second.

    Old people (the poser's `stoop`) take shorter steps and more time.
    """

    def __init__(self, poser: Poser) -> None:
        self._poser = poser
        self._stride = STEP * poser.size * (1.0 - 0.38 * poser.stoop)
        self._lift = 1.0 - 0.45 * poser.stoop
        self.speed = self._stride / (STANCE * PERIOD)

    def hips(self, t: float) -> Floats:
        """Where the pelvis joint is: lowest when both feet stand."""
        w = 2 * np.pi * t / PERIOD
        start = self._poser.places["pelvis"]
        bob = self._poser.size * vec(0.012 * np.sin(w), -0.030 - 0.013 * np.cos(2 * w + 0.2), 0.0)
        low, back = 0.020 * self._poser.stoop, 0.04 * self._poser.stoop
        return vec(0.0, self._poser.hip_height(0.03) - low, float(start[2]) - back) + bob

    def pose(self, t: float) -> Pose:
        """The whole body at a time of the cycle."""
        w = 2 * np.pi * t / PERIOD
        pose: Pose = {
            "pelvis": after(turn(Y, 5.0 * np.cos(w)), turn(Z, 2.0 * np.sin(w))),
            "spine_01": turn(X, 2.5),
            "spine_02": after(turn(Y, -5.0 * np.cos(w)), turn(Z, -1.6 * np.sin(w))),
            "spine_03": turn(Y, -4.0 * np.cos(w)),
            "neck_01": turn(Y, 2.5 * np.cos(w)),
            "head": after(turn(Y, 1.5 * np.cos(w)), turn(X, 0.8 * np.cos(2 * w) - 1.0)),
        }
        Standing(self._poser, PERIOD).stooped(pose)
        hips = self.hips(t)
        for side, offset, sign in (("l", 0.0, 1.0), ("r", 0.5, -1.0)):
            phase = (t / PERIOD + offset) % 1.0
            ankle, foot, toes = self._foot(phase, side, sign)
            self._poser.leg(pose, side, hips, ankle, foot)
            pose[f"ball_{side}"] = toes
            self._poser.arm(pose, side, _swinging(-np.cos(2 * np.pi * phase), self._poser.stoop))
        return pose

    def carrying(self, t: float) -> Pose:
        """The same with a box of about 40 cm held before the belly."""
        pose = self.pose(t)
        for side in "lr":
            self._poser.arm(pose, side, BOX_ARM)
        for joint in ("spine_02", "spine_03"):
            pose[joint] = blended(pose[joint], turn(X, -2.0), 0.5)
        return pose

    def _foot(self, phase: float, side: str, sign: float) -> tuple[Floats, Floats, Floats]:
        """Ankle, turn of the foot and of the toes: heel strike, roll, push off, swing."""
        if phase < STANCE:
            k = phase / STANCE
            z = self._stride * (0.5 - k)
            push = ease((k - 0.62) / 0.38)
            pitch = -16.0 * (1 - ease(k / 0.16)) + 38.0 * push
            lift, toes = 0.0, -pitch if pitch > 0 else 0.0
        else:
            k = (phase - STANCE) / (1 - STANCE)
            z = self._stride * (-0.5 + ease(k))
            pitch = 38.0 * (1 - ease(k / 0.45)) - 16.0 * ease((k - 0.5) / 0.5)
            lift = 0.052 * float(np.sin(np.pi * k)) * self._lift
            toes = -38.0 * (1 - ease(k / 0.4))
        pitch, toes = pitch * self._lift, toes * self._lift
        ankle = self._rolled(side, pitch) + vec(sign * APART, lift, z)
        return ankle, after(turn(X, pitch), turn(Y, -sign * 4.0)), turn(X, toes)

    def _rolled(self, side: str, pitch: float) -> Floats:
        """Where the ankle is over a foot that rolls on its heel (toes up) or on its ball."""
        foot, ball = self._poser.places[f"foot_{side}"], self._poser.places[f"ball_{side}"]
        ahead = HEEL * self._poser.size if pitch < 0 else float(ball[2] - foot[2])
        contact = vec(0.0, -float(foot[1]), ahead)
        start = vec(0.0, float(self._poser.sole[side][1]), 0.0)
        return start + contact - turned(turn(X, pitch), contact)


def _swinging(forward: float, stoop: float) -> ArmGoal:
    """An arm at -1 (back) to 1 (forward) of its swing, smaller where the back is bent."""
    bend, lean = 0.16 + 0.20 * max(forward, 0.0), HANGING * stoop
    swing = 0.36 * forward * (1.0 - 0.4 * stoop)
    return ArmGoal(
        (0.15, -1.0, swing - 0.06 + lean),
        (0.07, -1.0, swing + bend + lean),
        (-1.0, 0.0, -0.25),
        (0.02, -1.0, 1.1 * swing + bend + lean),
        RELAXED,
    )


class Stepping:
    """Small steps on the spot, as one turns round."""

    def __init__(self, poser: Poser) -> None:
        self._poser, self._standing = poser, Standing(poser, PERIOD)

    def hips(self, t: float) -> Floats:
        """Where the pelvis joint is: over the foot that stands."""
        w = 2 * np.pi * t / PERIOD
        shift = self._poser.size * vec(-0.020 * np.sin(w), -0.006, 0.0)
        return self._standing.hips(0.0) + shift

    def pose(self, t: float) -> Pose:
        """The whole body at a time of the cycle: left foot up, then the right."""
        w = 2 * np.pi * t / PERIOD
        pose = self._standing.pose(0.0)
        pose["pelvis"] = turn(Z, 1.2 * np.sin(w))
        pose["spine_01"] = after(turn(Z, -1.2 * np.sin(w)), pose["spine_01"])
        for side, sign in (("l", 1.0), ("r", -1.0)):
            self._poser.arm(pose, side, _swinging(0.16 * sign * np.sin(w), self._poser.stoop))
            up = max(0.0, sign * np.sin(w))
            place = self._poser.sole[side]
            ankle = vec(
                sign * FEET_APART * self._poser.size,
                float(place[1]) + STEP_LIFT * up**1.5,
                0.012 * sign,
            )
            out = turn(Y, sign * (TOES_OUT - self._standing.rest_toes(side)))
            foot = after(turn(X, 9.0 * up), out)
            self._poser.leg(pose, side, self.hips(t), ankle, foot)
        return pose
