"""How a person sits, and how she gets there: feet on the floor under the stage's root, hips behind.

Because the feet stay where they stood, sitting down and standing up need no move of the root: who
sits at a mark stands `back` metres before it.
"""

import numpy as np

from assets.workshop.arrays import Floats, vec
from assets.workshop.people.poser import HandShape, Pose, Poser, X, Y, Z, mixed
from assets.workshop.people.quaternion import after, turn
from assets.workshop.people.reach import Touch, reach
from assets.workshop.people.sampling import Motion
from assets.workshop.people.signs import telling
from assets.workshop.people.standing import Standing, breathed, ease, pulse

LOW, MIDDLE, HIGH = 0.40, 0.46, 0.52  # metres: heights of seats that have a clip
SIT_DOWN_S = 1.8
_BACK_SHARE = 0.94  # of the thigh's length
_OVER_TABLE = 0.25  # forearms rise so much a metre while she talks
_SOFT = 0.92  # flesh gives way on a seat
_LAP = HandShape((22.0, 26.0, 29.0, 31.0), 14.0, 3.0)
_STOOP = {"spine_02": 6.0, "spine_03": 6.0, "neck_01": 4.0, "head": -12.0}


class Sitting:
    """Poses of one person on a seat `seat` metres high."""

    def __init__(self, poser: Poser, seat: float, period: float = 7.2) -> None:
        self._poser, self._period = poser, period
        places = poser.places
        thigh = float(np.linalg.norm(places["calf_l"] - places["thigh_l"]))
        self.back = thigh * _BACK_SHARE
        flesh = under_thigh(poser) * _SOFT
        below = float(places["pelvis"][1] - places["thigh_l"][1])
        self._hip = vec(0.0, seat + flesh + below, -self.back)
        self._lap = 0.45 * thigh

    def hips(self, t: float) -> Floats:
        """Where the pelvis joint is."""
        w = 2 * np.pi * t / self._period
        return self._hip + vec(0.004 * np.sin(w), 0.0, 0.0)

    def pose(self, t: float) -> Pose:
        """Upright, hands in the lap, breathing."""
        pose = self.trunk(t)
        hips = self.hips(t)
        w = 2 * np.pi * t / self._period
        for side in "lr":
            reach(self._poser, pose, hips, side, self._in_lap(side, w))
        breathed(pose, np.sin(2 * w))
        self.legs(pose, hips)
        return pose

    def trunk(self, t: float, lean: float = 0.0) -> Pose:
        """Pelvis, back and head alone; `lean` degrees forward."""
        w = 2 * np.pi * t / self._period
        b = np.sin(2 * w)
        pose: Pose = {
            "pelvis": after(turn(X, -9.0 + 0.5 * lean), turn(Z, 0.6 * np.sin(w))),
            "spine_01": after(turn(X, 4.0 + 0.2 * lean + 0.5 * b), turn(Z, -0.7 * np.sin(w))),
            "spine_02": turn(X, 3.0 + 0.2 * lean - 0.8 * b),
            "spine_03": after(turn(X, 2.0 + 0.1 * lean - 0.9 * b), turn(Y, 1.3 * np.sin(w + 1.0))),
            "neck_01": turn(X, 1.0 + 0.5 * np.sin(2 * w + 0.6)),
            "head": after(turn(Y, 1.8 * np.sin(w + 2.0)), turn(X, 0.8 * np.sin(2 * w + 1.0))),
        }
        for joint, degrees in _STOOP.items():
            pose[joint] = after(turn(X, degrees * self._poser.stoop), pose[joint])
        return pose

    def legs(self, pose: Pose, hips: Floats) -> None:
        """Both feet flat where they stand."""
        Standing(self._poser, self._period).stand(pose, hips)

    def _in_lap(self, side: str, w: float) -> Touch:
        sign = 1.0 if side == "l" else -1.0
        size = self._poser.size
        stir = 0.006 * np.sin(w + (0.0 if side == "l" else 1.9))
        x = sign * 0.105 * size
        y = float(self._hip[1]) + (0.060 + 0.12 * stir) * size
        z = -self.back + self._lap + stir
        return Touch(
            (x, y, z), hand=(-0.42, -0.10, 1.0), palm=(-0.12, -1.0, 0.0),
            elbow=(0.75, -0.6, -0.7), shape=_LAP,
        )  # fmt: skip

    def talk(self, offset: float) -> Motion:
        """Hands that leave the lap to talk along."""

        def motion(t: float) -> Pose:
            s = (t + offset) % self._period
            w = 2 * np.pi * t / self._period
            pose = self.pose(t)
            shares = {"l": 0.8 * pulse(s, 2.6, 3.2, 5.2, 6.0), "r": pulse(s, 0.4, 1.0, 4.8, 5.6)}
            for side, share in shares.items():
                over: Pose = {}
                self._poser.arm(over, side, telling(w, 0.0 if side == "l" else 1.7, _OVER_TABLE))
                pose = mixed(pose, over, share)
            nod = turn(X, 1.8 * np.sin(4 * w) + 1.2 * np.sin(7 * w))
            pose["head"] = after(after(turn(Y, 3.0 * np.sin(w)), nod), pose["head"])
            return pose

        return motion


class SittingDown:
    """From standing to sitting: hips go back and down, the trunk leans forward over the feet."""

    def __init__(self, poser: Poser, seat: float) -> None:
        self._poser = poser
        self._stand, self._sit = Standing(poser, 7.2), Sitting(poser, seat)

    def hips(self, t: float) -> Floats:
        """Where the pelvis joint is."""
        down, back = self._shares(t)
        start, end = self._stand.hips(0.0), self._sit.hips(0.0)
        return start * vec(1 - down, 1 - down, 1 - back) + end * vec(down, down, back)

    def pose(self, t: float) -> Pose:
        """The whole body at a time of the move."""
        down, _ = self._shares(t)
        lean = 34.0 * pulse(t, 0.05, 0.85, 0.95, SIT_DOWN_S)
        pose = mixed(self._stand.pose(0.0), self._sit.pose(0.0), down)
        for joint, share in (("pelvis", 0.5), ("spine_01", 0.3), ("spine_02", 0.2)):
            pose[joint] = after(turn(X, lean * share), pose[joint])
        pose["head"] = after(turn(X, -0.55 * lean), pose["head"])
        hips = self.hips(t)
        self._sit.legs(pose, hips)
        return pose

    def _shares(self, t: float) -> tuple[float, float]:
        return ease((t - 0.15) / (SIT_DOWN_S - 0.35)), ease(t / (SIT_DOWN_S - 0.45))


def under_thigh(poser: Poser) -> float:
    """How far the underside of the thigh is below its bone when seated, metres."""
    body, places = poser.body, poser.places
    if not len(body.vertices):
        return 0.085 * poser.size
    start, end = places["thigh_l"], places["calf_l"]
    share = (body.vertices[:, 1] - start[1]) / (end[1] - start[1])
    near = (share > 0.15) & (share < 0.40) & (body.weight_of("thigh_l") > 0.5)
    bone = start[2] + (end[2] - start[2]) * share
    return float(np.percentile((bone - body.vertices[:, 2])[near], 98))
