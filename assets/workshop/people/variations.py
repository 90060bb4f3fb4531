"""What people do while nothing happens: shift their weight, look round, stretch, rub an arm."""

from collections.abc import Callable

import numpy as np

from assets.workshop.arrays import Floats, vec
from assets.workshop.people.poser import HandShape, Pose, Poser, X, Y, Z, mixed
from assets.workshop.people.quaternion import after, turn, turned, undone
from assets.workshop.people.reach import Touch, chest_of, reach
from assets.workshop.people.sampling import HipsAt, Motion
from assets.workshop.people.standing import FEET_APART, TOES_OUT, Standing, breathed, pulse

_Place = Callable[[float, str], Touch]
_SOFT = HandShape((24.0, 28.0, 31.0, 33.0), 16.0, 3.0)


class Variations:
    """Idle variations of one person; each is a motion of `PERIOD` seconds."""

    PERIOD = 7.2

    def __init__(self, poser: Poser) -> None:
        self._poser = poser
        self._standing = Standing(poser, self.PERIOD)

    # --- weight on one leg ---------------------------------------------------------------------

    def leaning_hips(self, sign: float) -> HipsAt:
        """Hips over one foot (1 is the left), a little lower."""

        def hips(t: float) -> Floats:
            size = self._poser.size
            place = self._standing.hips(t)
            return place + vec(sign * 0.052 * size, -0.012 * size, 0.004)

        return hips

    def leaning(self, sign: float) -> Motion:
        """Weight on one leg, the other knee loose, the back in a soft curve."""
        hips = self.leaning_hips(sign)

        def motion(t: float) -> Pose:
            pose = self._standing.pose(t)
            for joint, degrees in (("pelvis", -4.0), ("spine_01", 3.2), ("spine_02", 2.2)):
                pose[joint] = after(turn(Z, sign * degrees), pose[joint])
            pose["head"] = after(turn(Z, -sign * 2.5), pose["head"])
            self._legs(pose, hips(t), sign)
            return pose

        return motion

    def _legs(self, pose: Pose, hips: Floats, sign: float) -> None:
        """The loose leg a little ahead and turned out."""
        size = self._poser.size
        for side, own in (("l", 1.0), ("r", -1.0)):
            loose = own != sign
            place = self._poser.sole[side]
            ahead = 0.060 if loose else -0.012
            aside = FEET_APART * (1.25 if loose else 0.95)
            ankle = vec(own * aside * size, float(place[1]), ahead * size)
            out = TOES_OUT + (9.0 if loose else 0.0) - self._standing.rest_toes(side)
            self._poser.leg(pose, side, hips, ankle, turn(Y, own * out))

    # --- looking, stretching ---------------------------------------------------------------------

    def look_round(self) -> Motion:
        """A slow look to one side, then the other."""

        def motion(t: float) -> Pose:
            pose = self._standing.pose(t)
            yaw = 30.0 * pulse(t, 0.4, 1.3, 2.6, 3.5) - 24.0 * pulse(t, 3.4, 4.4, 5.6, 6.7)
            for joint, share in (("spine_02", 0.10), ("spine_03", 0.15), ("neck_01", 0.3)):
                pose[joint] = after(turn(Y, share * yaw), pose[joint])
            up = turn(X, -4.0 * pulse(t, 0.6, 1.4, 2.4, 3.0))
            pose["head"] = after(after(turn(Y, 0.6 * yaw), up), pose["head"])
            return pose

        return motion

    def stretch(self) -> Motion:
        """Shoulders drawn up and back, the neck bent to one side and the other."""

        def motion(t: float) -> Pose:
            pose = self._standing.pose(t)
            up = pulse(t, 0.5, 1.6, 2.0, 3.4)
            tilt = 13.0 * pulse(t, 2.6, 3.4, 3.9, 4.8) - 12.0 * pulse(t, 4.4, 5.2, 5.7, 6.7)
            breathed(pose, 5.0 * up)
            for side, sign in (("l", 1.0), ("r", -1.0)):
                back = turn(Y, sign * 9.0 * up)
                pose[f"clavicle_{side}"] = after(back, pose[f"clavicle_{side}"])
                pose[f"upperarm_{side}"] = after(undone(back), pose[f"upperarm_{side}"])
            pose["spine_02"] = after(turn(X, -5.0 * up), pose["spine_02"])
            pose["spine_03"] = after(turn(X, -4.0 * up), pose["spine_03"])
            pose["neck_01"] = after(turn(Z, 0.4 * tilt), pose["neck_01"])
            pose["head"] = after(after(turn(Z, 0.6 * tilt), turn(X, 0.3 * abs(tilt))), pose["head"])
            return pose

        return motion

    # --- arms ------------------------------------------------------------------------------------

    def rub_arm(self) -> Motion:
        """The right hand goes to the left upper arm and rubs it."""

        def motion(t: float) -> Pose:
            pose = self._standing.pose(t)
            hips = self._standing.hips(t)
            share = pulse(t, 0.5, 1.5, 5.2, 6.5)
            rub = 0.045 * np.sin(2 * np.pi * (t - 1.5) / 0.9) * pulse(t, 1.6, 2.1, 4.4, 5.0)
            elbow = self._arm_point(pose, hips, 0.62 + rub)
            size = self._poser.size
            at = elbow + vec(0.030 * size, 0.0, 0.066 * size)
            over = dict(pose)
            reach(self._poser, over, hips, "r", Touch(
                (float(at[0]), float(at[1]), float(at[2])), hand=(-1.0, 0.22, -0.10),
                palm=(0.25, -0.1, -1.0), elbow=(0.7, -1.0, 0.1), shape=_SOFT,
            ))  # fmt: skip
            return _mixed_arm(pose, over, "r", share)

        return motion

    def _arm_point(self, pose: Pose, hips: Floats, share: float) -> Floats:
        """A place on the left upper arm: 0 the shoulder, 1 the elbow."""
        places = self._poser.places
        chest, q = chest_of(self._poser, pose, hips)
        at = chest + turned(q, places["clavicle_l"] - places["spine_03"])
        q = after(q, pose["clavicle_l"])
        at = at + turned(q, places["upperarm_l"] - places["clavicle_l"])
        q = after(q, pose["upperarm_l"])
        return at + turned(q, (places["lowerarm_l"] - places["upperarm_l"]) * share)

    def hands_behind(self) -> Motion:
        """Hands laid into each other behind the back."""

        def place(t: float, side: str) -> Touch:
            size, hips = self._poser.size, self._standing.hips(t)
            sign = 1.0 if side == "l" else -1.0
            deep = -0.155 if side == "l" else -0.205
            at = (sign * 0.035 * size, float(hips[1]) - 0.03 * size, float(hips[2]) + deep * size)
            return Touch(at, hand=(-0.85, -0.62, 0.0), palm=(-0.1, 0.0, -1.0),
                         elbow=(0.6, 0.0, -1.0), shape=_SOFT)  # fmt: skip

        return self._both(place, lean=-1.0)

    def hands_on_hips(self) -> Motion:
        """Arms akimbo."""

        def place(t: float, side: str) -> Touch:
            size, hips = self._poser.size, self._standing.hips(t)
            sign = 1.0 if side == "l" else -1.0
            at = (sign * 0.178 * size, float(hips[1]) + 0.085 * size, float(hips[2]) + 0.075 * size)
            return Touch(at, hand=(-0.60, -0.45, 0.80), palm=(-0.8, -0.1, -0.5),
                         elbow=(1.0, 0.0, -0.45), shape=_SOFT)  # fmt: skip

        return self._both(place, lean=-1.5)

    def _both(self, place: _Place, lean: float) -> Motion:
        def motion(t: float) -> Pose:
            pose = self._standing.pose(t)
            pose["spine_02"] = after(turn(X, lean), pose["spine_02"])
            for side in "lr":
                reach(self._poser, pose, self._standing.hips(t), side, place(t, side))
            breathed(pose, np.sin(4 * np.pi * t / self.PERIOD))
            return pose

        return motion


def _mixed_arm(pose: Pose, over: Pose, side: str, share: float) -> Pose:
    arm = {joint: q for joint, q in over.items() if joint.endswith(f"_{side}") and _of_arm(joint)}
    return mixed(pose, arm, share)


def _of_arm(joint: str) -> bool:
    return not joint.startswith(("thigh", "calf", "foot", "ball", "eye"))
