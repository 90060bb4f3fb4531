"""Hands that say something: counting on the fingers, showing with an open hand, talking along."""

from collections.abc import Callable, Mapping

import numpy as np

from assets.workshop.arrays import Floats
from assets.workshop.people.poser import OPEN, ArmGoal, HandShape, Pose, Poser, X, Y, mixed
from assets.workshop.people.quaternion import after, turn
from assets.workshop.people.sampling import Motion
from assets.workshop.people.standing import Standing, ease, lively, pulse

COUNT_S, SHOW_S = 4.2, 3.0
_FIST = 74.0  # degrees of a finger folded in
_BEATS = (0.75, 1.45, 2.15)  # when thumb, index and middle finger come out


def count(poser: Poser) -> Motion:
    """One, two, three on the right hand, thumb first, as one does in Denmark."""

    def goals(t: float) -> dict[str, ArmGoal]:
        out = [ease((t - beat) / 0.22) for beat in _BEATS]
        bounce = 0.05 * sum(pulse(t, b - 0.1, b + 0.08, b + 0.1, b + 0.4) for b in _BEATS)
        fingers = (_FIST * (1 - out[1]) + 4, _FIST * (1 - out[2]) + 5, _FIST + 2, _FIST + 4)
        shape = HandShape(fingers, 60.0 * (1 - out[0]) - 6.0 * out[0], 3.0)
        goal = ArmGoal(
            (0.20, -0.95, 0.22), (0.02, 0.62 - bounce, 0.80), (-0.55, 0.25, -0.75),
            (0.02, 0.92 - 2 * bounce, 0.42), shape,
        )  # fmt: skip
        return {"r": goal}

    return _raised(poser, COUNT_S, (0.1, 0.65, 3.3, 4.1), goals, {"head": turn(X, 3.0)})


def show(poser: Poser) -> Motion:
    """An open hand, palm up, goes out to the side: look, here."""
    goal = ArmGoal(
        (0.48, -0.80, 0.40), (0.62, 0.10, 0.78), (-0.10, 1.0, 0.20), (0.70, 0.16, 0.70),
        HandShape((5.0, 8.0, 11.0, 13.0), 2.0, 5.0),
    )  # fmt: skip
    turns = {"spine_03": turn(Y, -6.0), "head": turn(Y, -9.0)}
    return _raised(poser, SHOW_S, (0.1, 0.7, 2.1, 2.9), lambda t: {"r": goal}, turns)


def _raised(
    poser: Poser, period: float, timing: tuple[float, float, float, float],
    goals: Callable[[float], dict[str, ArmGoal]], turns: Mapping[str, Floats],
) -> Motion:  # fmt: skip
    standing = Standing(poser, period)

    def motion(t: float) -> Pose:
        k = pulse(t, *timing)
        over: Pose = {}
        for side, goal in goals(t).items():
            poser.arm(over, side, goal)
        pose = mixed(standing.pose(t), over, k)
        for joint, q in turns.items():
            part = mixed({}, {joint: q}, k)[joint]
            pose[joint] = after(part, pose[joint])
        return pose

    return motion


def telling(w: float, phase: float, lift: float = 0.0) -> ArmGoal:
    """A forearm before the body, palm half up, beating time; `lift` holds it over a table."""
    beat = 0.09 * np.sin(4 * w + phase) + 0.06 * np.sin(7 * w + 2 * phase)
    out = 0.10 * np.sin(3 * w + phase)
    return ArmGoal(
        (0.26, -1.0, 0.20),
        (0.08 + out, 0.02 + 1.4 * beat + lift, 1.0),
        (-0.62, 0.62 + beat, 0.10),
        (0.0 + 1.3 * out, 0.10 + 2.0 * beat + lift, 1.0),
        lively(OPEN, 4.0 + 40 * beat),
    )
