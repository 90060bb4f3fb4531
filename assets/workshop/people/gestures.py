"""What people do while they talk and work: each gesture as a pose over time."""

from collections.abc import Callable

import numpy as np

from assets.workshop.people.poser import (
    FLAT,
    HOLDING,
    OPEN,
    POINTING,
    RELAXED,
    ArmGoal,
    HandShape,
    Pose,
    Poser,
    X,
    Y,
    Z,
    mixed,
)
from assets.workshop.people.quaternion import after, turn
from assets.workshop.people.sampling import Motion
from assets.workshop.people.signs import telling
from assets.workshop.people.standing import Standing, lively, pulse

Goals = dict[str, ArmGoal]


class Gestures:
    """Gestures of one person, over her standing."""

    def __init__(self, poser: Poser) -> None:
        self._poser = poser

    def _arms(self, base: Pose, goals: Goals, share: float) -> Pose:
        over: Pose = {}
        for side, goal in goals.items():
            self._poser.arm(over, side, goal)
        return mixed(base, over, share)

    def _held(self, period: float, goals: Callable[[float], Goals], **turns: float) -> Motion:
        """A loop with both arms in place; `turns` nod joints forward by degrees."""
        standing = Standing(self._poser, period)

        def motion(t: float) -> Pose:
            pose = self._arms(standing.pose(t), goals(2 * np.pi * t / period), 1.0)
            for joint, degrees in turns.items():
                pose[joint] = after(turn(X, degrees), pose[joint])
            return pose

        return motion

    # --- stances -------------------------------------------------------------------------------

    def idle(self) -> Motion:
        """Standing."""
        return Standing(self._poser, 7.2).pose

    def idle_folded(self) -> Motion:
        """Hands laid into each other before the belly."""

        def goals(w: float) -> Goals:
            lift = 0.006 * np.sin(2 * w)
            left = ArmGoal(
                (1.0, -0.6, -0.35), palm=(-0.2, 0.1, -1.0), hand=(-0.95, -0.22, 0.10),
                shape=HandShape((26, 28, 30, 32), 12), wrist=(-0.075, -0.425 + lift, 0.215),
            )  # fmt: skip
            right = ArmGoal(
                (1.0, -0.6, -0.35), palm=(-0.2, 0.2, -1.0), hand=(-0.93, -0.36, 0.0),
                shape=HandShape((30, 33, 36, 38), 16), wrist=(-0.090, -0.405 + lift, 0.262),
            )  # fmt: skip
            return {"l": left, "r": right}

        return self._held(7.2, goals)

    def arms_crossed(self) -> Motion:
        """Forearms crossed on the chest."""

        def goals(w: float) -> Goals:
            lift = 0.006 * np.sin(2 * w)
            left = ArmGoal(
                (0.9, -1.0, -0.2), palm=(-0.1, -0.5, -1.0), hand=(-0.85, 0.30, -0.20),
                shape=HandShape((18, 20, 22, 24), 10), wrist=(-0.235, -0.235 + lift, 0.200),
            )  # fmt: skip
            right = ArmGoal(
                (0.9, -1.0, -0.2), palm=(-0.1, -0.5, -1.0), hand=(-0.80, 0.12, -0.45),
                shape=HandShape((30, 32, 34, 36), 14), wrist=(-0.225, -0.205 + lift, 0.262),
            )  # fmt: skip
            return {"l": left, "r": right}

        return self._held(7.2, goals, spine_02=-1.5)

    def carry(self) -> Motion:
        """Holding a box of about 40 cm before the belly."""

        def goals(w: float) -> Goals:
            lift = 0.004 * np.sin(2 * w)
            goal = ArmGoal(
                (0.5, -0.4, -1.0), palm=(-1.0, 0.45, 0.0), hand=(-0.10, -0.10, 1.0),
                shape=HandShape((14, 16, 18, 20), 10, 4.0), wrist=(0.015, -0.330 + lift, 0.310),
            )  # fmt: skip
            return {"l": goal, "r": goal}

        return self._held(7.2, goals, spine_02=-3.0)

    def tablet(self) -> Motion:
        """A tablet on the left forearm, the right hand typing on it, eyes on it."""

        def goals(w: float) -> Goals:
            tap = 0.010 * max(0.0, np.sin(5 * w))
            left = ArmGoal(
                (0.5, -1.0, -0.4), palm=(-0.35, 1.0, -0.35), hand=(-0.55, 0.22, 0.80),
                shape=HOLDING, wrist=(-0.020, -0.260, 0.300),
            )  # fmt: skip
            right = ArmGoal(
                (0.9, -1.0, -0.3), palm=(-0.1, -1.0, -0.1), hand=(-0.55, -0.30 - 8 * tap, 0.75),
                shape=HandShape((12, 46, 52, 55), 26),
                wrist=(-0.060 + 0.015 * np.sin(w), -0.165 - tap, 0.255),
            )  # fmt: skip
            return {"l": left, "r": right}

        return self._held(7.2, goals, head=13.0, neck_01=5.0)

    def listen(self) -> Motion:
        """Attentive: a little forward, the head aslant, now and then a small nod."""
        standing = Standing(self._poser, 7.2)

        def motion(t: float) -> Pose:
            pose = standing.pose(t)
            w = 2 * np.pi * t / 7.2
            small = pulse(t, 2.2, 2.5, 3.3, 3.6) * np.sin((t - 2.2) * 8.5)
            pose["spine_02"] = after(turn(X, 3.0), pose["spine_02"])
            pose["neck_01"] = after(turn(X, 3.0), pose["neck_01"])
            tilt = turn(Z, 4.0 + 1.2 * np.sin(w))
            pose["head"] = after(after(tilt, turn(X, -2.5 + 4.0 * small)), pose["head"])
            return pose

        return motion

    # --- talking -------------------------------------------------------------------------------

    def talk(self, offset: float) -> Motion:
        """Hands that talk along: now the right, now both, at rest in between."""
        period = 6.0
        standing = Standing(self._poser, period)

        def motion(t: float) -> Pose:
            s = (t + offset) % period
            w = 2 * np.pi * t / period
            left = 0.85 * pulse(s, 2.2, 2.8, 4.6, 5.4)
            right = 0.95 * pulse(s, 0.4, 0.95, 4.4, 5.1)
            pose = self._arms(standing.pose(t), {"l": telling(w, 0.0)}, left)
            pose = self._arms(pose, {"r": telling(w, 1.7)}, right)
            nod = turn(X, 1.8 * np.sin(4 * w) + 1.2 * np.sin(7 * w))
            aside = after(
                turn(Y, 3.5 * np.sin(w) + 1.5 * np.sin(3 * w)), turn(Z, 2 * np.sin(2 * w))
            )
            pose["head"] = after(after(aside, nod), pose["head"])
            pose["spine_03"] = after(turn(Y, 2.2 * np.sin(w + 0.6)), pose["spine_03"])
            return pose

        return motion

    # --- short gestures ------------------------------------------------------------------------

    def _head_only(self, period: float, turned: Callable[[float], Pose]) -> Motion:
        standing = Standing(self._poser, period)

        def motion(t: float) -> Pose:
            pose = standing.pose(t)
            for joint, q in turned(t).items():
                pose[joint] = after(q, pose[joint])
            return pose

        return motion

    def nod(self) -> Motion:
        """Two nods, the second smaller."""

        def turned(t: float) -> Pose:
            depth = 11.0 * pulse(t, 0.0, 0.15, 0.9, 2.1)
            swing = depth * (0.5 - 0.5 * np.cos(2 * np.pi * t / 0.78))
            return {"head": turn(X, 0.75 * swing), "neck_01": turn(X, 0.35 * swing)}

        return self._head_only(2.4, turned)

    def shake_head(self) -> Motion:
        """No, without a word."""

        def turned(t: float) -> Pose:
            swing = 13.0 * np.sin(2 * np.pi * t / 0.75) * pulse(t, 0.0, 0.25, 1.3, 2.1)
            return {"head": turn(Y, 0.7 * swing), "neck_01": turn(Y, 0.35 * swing)}

        return self._head_only(2.4, turned)

    def _raised(
        self, period: float, timing: tuple[float, float, float, float],
        goals: Callable[[float], Goals], head: Callable[[float], Pose],
    ) -> Motion:  # fmt: skip
        """Arms go to `goals` and back by `timing`; `head` turns (given 0..1) go along."""
        standing = Standing(self._poser, period)

        def motion(t: float) -> Pose:
            k = pulse(t, *timing)
            pose = self._arms(standing.pose(t), goals(t), k)
            for joint, q in head(k).items():
                pose[joint] = after(q, pose[joint])
            return pose

        return motion

    def wave(self) -> Motion:
        """A raised hand that waves from the elbow."""

        def goals(t: float) -> Goals:
            s = np.sin(2 * np.pi * t / 0.52)
            goal = ArmGoal(
                (0.62, -0.62, 0.30), (0.16 + 0.20 * s, 1.0, 0.34), (0.05, 0.1, 1.0),
                (0.10 + 0.38 * s, 1.0, 0.16), OPEN,
            )  # fmt: skip
            return {"r": goal}

        return self._raised(3.0, (0.1, 0.6, 2.2, 2.9), goals, lambda k: {"head": turn(Z, -4 * k)})

    def point(self, side: str) -> Motion:
        """An arm held out with the index finger, the head turned after it."""
        sign = 1.0 if side == "l" else -1.0

        def goals(_: float) -> Goals:
            return {
                side: ArmGoal(
                    (0.72, -0.34, 0.66), (0.68, -0.06, 0.80), (-0.35, -1.0, 0.1),
                    (0.68, 0.0, 0.80), POINTING,
                )
            }  # fmt: skip

        def head(k: float) -> Pose:
            return {"head": turn(Y, 16 * sign * k), "spine_03": turn(Y, 6 * sign * k)}

        return self._raised(3.0, (0.1, 0.6, 2.2, 2.9), goals, head)

    def shrug(self) -> Motion:
        """Shoulders up, palms up: who knows."""
        goal = ArmGoal(
            (0.42, -1.0, 0.10), (0.72, 0.10, 0.72), (-0.15, 1.0, 0.15), (0.85, -0.08, 0.50), OPEN
        )

        def head(k: float) -> Pose:
            blades = {f"clavicle_{s}": turn(Z, 11 * k * g) for s, g in (("l", 1.0), ("r", -1.0))}
            return {"head": after(turn(Z, 7 * k), turn(X, 3 * k)), **blades}

        timing = (0.1, 0.5, 1.4, 2.2)
        return self._raised(2.4, timing, lambda t: {"l": goal, "r": goal}, head)

    def hand_over(self) -> Motion:
        """The right hand offers something, palm up."""
        goal = ArmGoal(
            (0.10, -0.80, 0.58), (-0.04, 0.04, 1.0), (-0.30, 1.0, 0.0), (0.0, 0.05, 1.0),
            HandShape((18, 20, 22, 24), 16, 3.0),
        )  # fmt: skip
        timing = (0.1, 0.8, 2.1, 2.9)
        return self._raised(
            3.0, timing, lambda t: {"r": goal}, lambda k: {"spine_02": turn(X, 4 * k)}
        )

    def beckon(self) -> Motion:
        """Come along: the forearm and fingers draw in, twice."""

        def goals(t: float) -> Goals:
            s = 0.5 - 0.5 * np.cos(2 * np.pi * t / 0.66)
            goal = ArmGoal(
                (0.26, -0.92, 0.30), (-0.02 - 0.12 * s, 0.30 + 0.55 * s, 0.90 - 0.30 * s),
                (-0.15, 0.65, -1.0), (-0.05 - 0.2 * s, 0.40 + 0.5 * s, 0.80 - 0.75 * s),
                lively(RELAXED, -12 + 30 * s),
            )  # fmt: skip
            return {"r": goal}

        return self._raised(3.0, (0.1, 0.6, 2.3, 2.9), goals, lambda k: {"head": turn(X, 3 * k)})

    def stop(self) -> Motion:
        """A flat hand held up: wait."""
        goal = ArmGoal(
            (0.22, -0.66, 0.70), (0.05, 0.52, 0.90), (0.0, 0.10, 1.0), (0.0, 1.0, 0.10), FLAT
        )

        def head(k: float) -> Pose:
            return {"spine_02": turn(X, -2 * k), "head": turn(X, 2 * k)}

        return self._raised(2.6, (0.1, 0.45, 2.0, 2.5), lambda t: {"r": goal}, head)
