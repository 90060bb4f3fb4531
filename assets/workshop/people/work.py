"""Work for the hands, as loops: each meets a table of a known height, whatever the body.

A worker stands (or sits) so that what she works on lies 0.30-0.50 m before her.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from assets.workshop.arrays import Floats, vec
from assets.workshop.people.poser import FLAT, HOLDING, HandShape, Pose, Poser, X, Y
from assets.workshop.people.quaternion import after, turn
from assets.workshop.people.reach import Touch, reach
from assets.workshop.people.sampling import HipsAt, Motion
from assets.workshop.people.sitting import MIDDLE, Sitting
from assets.workshop.people.standing import Standing, breathed

TABLE, DESK = 0.92, 0.74  # metres: to stand at, to sit at
_GRIP = HandShape((62.0, 66.0, 68.0, 70.0), 48.0, 0.0)
_PEN = HandShape((44.0, 50.0, 58.0, 62.0), 40.0, 0.0)
_KEYS = HandShape((26.0, 27.0, 28.0, 30.0), 10.0, 5.0)
_GRASP = HandShape((24.0, 27.0, 30.0, 32.0), 20.0, 4.0)

Place = tuple[float, float, float]
_LOW, _BOX = TABLE + 0.06, TABLE + 0.13  # palms on the table, palms on a box of 13 cm
_PACK_RIGHT = (
    (0.0, (-0.16, _BOX + 0.02, 0.42)),
    (0.9, (-0.36, _LOW + 0.01, 0.38)),  # takes something
    (1.5, (-0.34, _BOX + 0.08, 0.38)),
    (2.2, (-0.07, _BOX + 0.09, 0.43)),
    (2.7, (-0.07, _BOX - 0.01, 0.43)),  # lays it in
    (3.3, (-0.16, _BOX + 0.06, 0.40)),
    (4.4, (-0.17, _BOX, 0.42)),
    (5.3, (-0.09, _BOX + 0.06, 0.38)),
    (5.9, (-0.10, _BOX + 0.03, 0.36)),  # strokes the tape down
    (6.7, (-0.10, _BOX + 0.03, 0.50)),
    (7.3, (-0.14, _BOX + 0.05, 0.44)),
)
_PACK_LEFT = (
    (0.0, (0.17, _BOX - 0.02, 0.42)),
    (2.4, (0.18, _BOX - 0.01, 0.40)),
    (3.4, (0.34, _LOW, 0.38)),
    (4.0, (0.32, _BOX + 0.07, 0.38)),
    (4.7, (0.06, _BOX + 0.08, 0.43)),
    (5.1, (0.06, _BOX - 0.01, 0.43)),
    (5.8, (0.16, _BOX + 0.03, 0.42)),
    (7.2, (0.17, _BOX + 0.02, 0.43)),
)
Touches = Callable[[float], dict[str, Touch]]


@dataclass(frozen=True, slots=True)
class Loop:
    """A loop of work: how long, its poses, and where the hips are."""

    seconds: float
    motion: Motion
    hips: HipsAt


def path(t: float, period: float, keys: Sequence[tuple[float, Place]]) -> Place:
    """A place on a round trip through `keys` (time, place), at rest at each of them."""
    times = [key[0] for key in keys] + [keys[0][0] + period]
    places = [key[1] for key in keys] + [keys[0][1]]
    t = (t - times[0]) % period + times[0]
    after_it = next(i for i, at in enumerate(times) if at > t)
    k = (t - times[after_it - 1]) / (times[after_it] - times[after_it - 1])
    k = k * k * (3.0 - 2.0 * k)
    x, y, z = (a + (b - a) * k for a, b in zip(places[after_it - 1], places[after_it], strict=True))
    return (x, y, z)


class Work:
    """Work loops of one person."""

    def __init__(self, poser: Poser) -> None:
        self._poser = poser

    def all(self) -> dict[str, Loop]:
        """Name to loop; the names are those of a person's work, `_sit` where she sits at it."""
        return {
            "packing": self._standing(8.0, self._pack, lean=7.0, head=14.0, sway=4.0),
            "wiping": self._standing(6.4, self._wipe, lean=9.0, head=13.0, sway=3.0),
            "stirring": self._standing(6.4, self._stir, lean=4.0, head=14.0, sway=1.5),
            "sweeping": self._standing(4.8, self._sweep, lean=9.0, head=8.0, sway=-11.0),
            "typing": self._standing(4.8, self._type(TABLE, 0.0), lean=5.0, head=8.0, sway=0.0),
            "writing": self._standing(6.0, self._write(TABLE, 0.0), lean=10.0, head=16.0, sway=0.0),
            "typing_sit": self._seated(4.8, self._type, lean=3.0, head=6.0),
            "writing_sit": self._seated(6.0, self._write, lean=10.0, head=16.0),
        }

    def _standing(
        self, period: float, touches: Touches, lean: float, head: float, sway: float
    ) -> Loop:
        base = Standing(self._poser, period)

        def hips(t: float) -> Floats:
            return base.hips(t) - vec(0.0, 0.0, 0.0022 * lean)

        def motion(t: float) -> Pose:
            aside = turn(Y, sway * np.sin(2 * np.pi * t / period * (2 if sway < 0 else 1)))
            pose = base.pose(t)
            pose["spine_01"] = after(after(turn(X, lean * 0.4), aside), pose["spine_01"])
            pose["spine_02"] = after(turn(X, lean * 0.4), pose["spine_02"])
            pose["spine_03"] = after(turn(X, lean * 0.2), pose["spine_03"])
            self._bow(pose, head)
            for side, touch in touches(t).items():
                reach(self._poser, pose, hips(t), side, touch)
            breathed(pose, 0.6 * np.sin(4 * np.pi * t / period))
            base.stand(pose, hips(t))
            return pose

        return Loop(period, motion, hips)

    def _seated(
        self, period: float, touches: Callable[[float, float], Touches], lean: float, head: float
    ) -> Loop:
        base = Sitting(self._poser, MIDDLE, period)
        hands = touches(DESK, base.back - 0.02)

        def motion(t: float) -> Pose:
            pose, hips = base.trunk(t, lean), base.hips(t)
            self._bow(pose, head)
            for side, touch in hands(t).items():
                reach(self._poser, pose, hips, side, touch)
            breathed(pose, 0.6 * np.sin(4 * np.pi * t / period))
            base.legs(pose, hips)
            return pose

        return Loop(period, motion, base.hips)

    def _bow(self, pose: Pose, head: float) -> None:
        pose["neck_01"] = after(turn(X, head * 0.35), pose["neck_01"])
        pose["head"] = after(turn(X, head * 0.65), pose["head"])

    # --- standing at a table -----------------------------------------------------------------

    def _pack(self, t: float) -> dict[str, Touch]:
        """Something from the right into the box, again from the left, then the lid pressed shut."""
        right = path(t, 8.0, _PACK_RIGHT)
        left = path(t, 8.0, _PACK_LEFT)
        return {
            "l": Touch(left, hand=(-0.35, -0.25, 1.0), palm=(-0.6, -0.8, 0.0), shape=_GRASP),
            "r": Touch(right, hand=(-0.35, -0.25, 1.0), palm=(-0.6, -0.8, 0.0), shape=_GRASP),
        }

    def _wipe(self, t: float) -> dict[str, Touch]:
        """A cloth under the right hand goes in ovals over the table, the left rests on it."""
        w = 2 * np.pi * t / 6.4
        x = -0.10 + 0.13 * np.sin(w) + 0.085 * np.cos(5 * w)
        z = 0.42 + 0.075 * np.sin(5 * w)
        flat = Touch((x, TABLE + 0.026, z), hand=(-0.25, -0.02, 1.0), shape=FLAT)
        rest = Touch((0.21, TABLE + 0.028, 0.33), hand=(-0.1, -0.05, 1.0), shape=FLAT)
        return {"l": rest, "r": flat}

    def _stir(self, t: float) -> dict[str, Touch]:
        """A spoon in the right hand goes round in a pot, the left holds the pot."""
        w = 2 * np.pi * t / 6.4
        radius = 0.060 + 0.012 * np.sin(w)
        x = -0.11 + radius * np.cos(4 * w)
        z = 0.43 + radius * np.sin(4 * w)
        spoon = Touch((x, TABLE + 0.30, z), hand=(-0.85, -0.35, 0.5), palm=(0.0, -0.55, -0.8),
                      shape=_GRIP)  # fmt: skip
        pot = Touch((0.15, TABLE + 0.19, 0.41), hand=(-0.6, -0.3, 0.8), palm=(-0.5, -0.9, 0.0),
                    shape=HOLDING)  # fmt: skip
        return {"l": pot, "r": spoon}

    def _sweep(self, t: float) -> dict[str, Touch]:
        """Both hands on a stick that goes from side to side."""
        w = 4 * np.pi * t / 4.8
        size = self._poser.size
        swing = np.sin(w)
        high = (-0.02 - 0.03 * swing, 1.20 * size, 0.27)
        low = (0.10 - 0.15 * swing, 0.93 * size, 0.40 + 0.02 * np.cos(w))
        return {
            "l": Touch(low, hand=(-0.95, 0.25, 0.15), palm=(0.0, 0.35, -0.9), shape=_GRIP),
            "r": Touch(high, hand=(-0.95, 0.10, 0.20), palm=(0.1, -0.6, -0.75), shape=_GRIP),
        }

    # --- standing or seated --------------------------------------------------------------------

    def _type(self, height: float, back: float) -> Touches:
        def touches(t: float) -> dict[str, Touch]:
            return {side: self._typing_hand(t, side, height, back) for side in "lr"}

        return touches

    def _typing_hand(self, t: float, side: str, height: float, back: float) -> Touch:
        """Fingers that press keys in turn; now and then the hand moves on."""
        w = 2 * np.pi * t / 4.8
        own = 0.0 if side == "l" else 2.1
        press = [9.0 * max(0.0, np.sin((11 + i) * w + 2.3 * i + own)) for i in range(4)]
        curl = tuple(c + p for c, p in zip(_KEYS.curl, press, strict=True))
        shape = HandShape((curl[0], curl[1], curl[2], curl[3]), _KEYS.thumb, _KEYS.spread)
        sign = 1.0 if side == "l" else -1.0
        x = sign * (0.095 + 0.014 * np.sin(2 * w + own))
        y = height + 0.062 + 0.003 * np.sin(5 * w + own)
        z = 0.385 - back + 0.010 * np.sin(3 * w + own)
        return Touch((x, y, z), hand=(-0.16, -0.10, 1.0), elbow=(0.7, -0.9, -0.3), shape=shape)

    def _write(self, height: float, back: float) -> Touches:
        """A pen in the right hand runs along two lines; the left holds the paper."""

        def touches(t: float) -> dict[str, Touch]:
            line = (t % 3.0) / 3.0
            along = line / 0.82 if line < 0.82 else 1.0 - (line - 0.82) / 0.18
            lift = 0.02 * max(0.0, np.sin(np.pi * (line - 0.82) / 0.18)) if line > 0.82 else 0.0
            small = 0.004 * np.sin(2 * np.pi * t * 2.5) if line < 0.82 else 0.0
            x = 0.03 - 0.15 * along
            z = 0.375 - back + small - (0.012 if t % 6.0 > 3.0 else 0.0) * np.sin(np.pi * line)
            pen = Touch((x, height + 0.052 + lift, z), hand=(-0.55, -0.28, 0.9),
                        palm=(-0.75, -0.65, 0.0), elbow=(0.8, -0.7, -0.3), shape=_PEN)  # fmt: skip
            paper = Touch((0.15, height + 0.028, 0.37 - back), hand=(-0.6, -0.05, 0.9), shape=FLAT)
            return {"l": paper, "r": pen}

        return touches
