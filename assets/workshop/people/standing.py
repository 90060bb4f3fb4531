"""How a person stands when she does nothing: breath, sway, weight from foot to foot."""

import numpy as np

from assets.workshop.arrays import Floats, ramp, vec
from assets.workshop.people.poser import RELAXED, ArmGoal, HandShape, Pose, Poser, X, Y, Z
from assets.workshop.people.quaternion import after, turn, undone

REST_ARM = ArmGoal(
    (0.155, -1.0, -0.05), (0.085, -1.0, 0.20), (-1.0, 0.0, -0.30), (0.02, -1.0, 0.10)
)
FEET_APART, TOES_OUT = 0.105, 9.0  # metres from the middle, degrees


def ease(t: float) -> float:
    """0..1 with soft ends."""
    return float(ramp(0.0, 1.0, np.array(t)))


def pulse(t: float, up: float, held: float, down: float, rest: float) -> float:
    """Rise from `up` to `held`, fall from `down` to `rest` (seconds)."""
    return ease((t - up) / (held - up)) * (1.0 - ease((t - down) / (rest - down)))


def lively(shape: HandShape, by: float) -> HandShape:
    """A hand whose fingers curl a few degrees more or less."""
    curl = tuple(c + by * (0.6 + 0.2 * i) for i, c in enumerate(shape.curl))
    return HandShape((curl[0], curl[1], curl[2], curl[3]), shape.thumb, shape.spread)


STOOP_TURNS = {"spine_01": 7.0, "spine_02": 9.0, "spine_03": 7.0, "neck_01": 5.0, "head": -17.0}
HANGING = 0.40  # how far ahead of a bent chest's own down an arm hangs
BREATH_LIFT = 1.7  # degrees that the shoulder blades rise with a breath
BENT_KNEES_M = 0.022  # how much lower old hips are


def breathed(pose: Pose, breath: float) -> None:
    """Shoulders that rise and fall; `breath` is -1 (out) to 1 (in). The arms stay as they hang."""
    for side, sign in (("l", 1.0), ("r", -1.0)):
        lift = turn(Z, sign * BREATH_LIFT * breath)
        pose[f"clavicle_{side}"] = after(lift, pose[f"clavicle_{side}"])
        pose[f"upperarm_{side}"] = after(undone(lift), pose[f"upperarm_{side}"])


class Standing:
    """Whole-body poses over time; `period` is the length of a loop in seconds.

    How old she stands is the poser's `stoop`: bent back, head forward, soft knees, shorter breath.
    """

    def __init__(self, poser: Poser, period: float) -> None:
        self.poser, self.period = poser, period

    def hips(self, t: float) -> Floats:
        """Where the pelvis joint is: weight goes from foot to foot, knees nearly straight."""
        w = 2 * np.pi * t / self.period
        size = self.poser.size
        sideways = 0.010 * np.sin(w) * size
        start = self.poser.places["pelvis"]
        height = self.poser.hip_height(abs(sideways) + 0.014 * size) - 0.0015 * np.cos(2 * w) * size
        stoop = self.poser.stoop
        back = (0.004 + 0.045 * stoop) * size
        return vec(
            float(start[0]) + sideways, height - BENT_KNEES_M * stoop * size, float(start[2]) - back
        )

    def pose(self, t: float, breath: float = 1.0) -> Pose:
        """Breathing and swaying, arms hanging, feet on the floor."""
        w = 2 * np.pi * t / self.period
        beats = max(1, round(self.period / 3.6))
        b = np.sin(w * beats) * breath
        sway = np.sin(w)
        pose: Pose = {
            "pelvis": after(turn(Z, -0.9 * sway), turn(Y, 0.8 * np.sin(w + 0.5))),
            "spine_01": after(turn(Z, 0.8 * sway), turn(X, 0.5 * b)),
            "spine_02": turn(X, -0.7 * b + 1.0),
            "spine_03": after(turn(X, -0.9 * b + 1.0), turn(Y, 1.0 * np.sin(w + 1.0))),
            "neck_01": turn(X, 0.5 * np.sin(w * beats + 0.6)),
            "head": after(turn(Y, 1.6 * np.sin(w + 2.0)), turn(X, 0.8 * np.sin(2 * w + 1.0))),
        }
        self.stooped(pose)
        for side in "lr":
            self.poser.arm(pose, side, self._resting(w, side))
        breathed(pose, b)
        self.stand(pose, self.hips(t))
        return pose

    def stooped(self, pose: Pose) -> None:
        """Bend the back of an old person, the head held up."""
        if self.poser.stoop > 0:
            for joint, degrees in STOOP_TURNS.items():
                bent = turn(X, degrees * self.poser.stoop)
                pose[joint] = after(bent, pose.get(joint, turn(X, 0.0)))

    def _resting(self, w: float, side: str) -> ArmGoal:
        swing = 0.012 * np.sin(w + (0.4 if side == "l" else 0.9))
        upper, fore = REST_ARM.upper, REST_ARM.fore
        stoop = self.poser.stoop
        lean = HANGING * stoop  # the chest leans: hanging arms do not
        shape = lively(RELAXED, 3.0 * np.sin(w + (1.0 if side == "l" else 2.2)))
        return ArmGoal(
            (upper[0], upper[1], upper[2] + swing + lean),
            (fore[0], fore[1], fore[2] + 2 * swing + lean + (0.04 if side == "r" else 0.0)),
            REST_ARM.palm,
            REST_ARM.hand,
            shape,
        )

    def stand(self, pose: Pose, hips: Floats) -> None:
        """Both feet flat on the floor under the hips."""
        for side, sign in (("l", 1.0), ("r", -1.0)):
            place = self.poser.sole[side]
            forward = 0.012 if side == "l" else -0.010
            ankle = vec(sign * FEET_APART * self.poser.size, float(place[1]), forward)
            out = turn(Y, sign * (TOES_OUT - self.rest_toes(side)))
            self.poser.leg(pose, side, hips, ankle, out)

    def rest_toes(self, side: str) -> float:
        """Degrees that the toes point outward in the rest pose."""
        along = self.poser.places[f"ball_{side}"] - self.poser.places[f"foot_{side}"]
        return float(np.degrees(np.arctan2(abs(along[0]), along[2])))
