"""Motions sampled as keys: no more of them than the eye needs."""

from collections.abc import Callable

import numpy as np

from assets.workshop.arrays import Floats
from assets.workshop.people.clip import Clip
from assets.workshop.people.poser import Pose

Motion = Callable[[float], Pose]
HipsAt = Callable[[float], Floats]

FRAMES = 15  # samples a second; the stage reads clips at the same rate
STRIDES = (12, 6, 4, 3, 2, 1)  # of samples, tried in this order: the first that is true enough
STILL = 2e-3  # of a quaternion's parts: smaller changes are none
TRUE_TURN, TRUE_FINGER, TRUE_SHIFT = 0.0035, 0.012, 0.0006  # about 0.4 and 1.4 degrees; metres
LEGS = ("pelvis", "thigh", "calf", "foot", "ball")
FINGERS = ("thumb", "index", "middle", "ring", "pinky")


def sampled(motion: Motion, hips: HipsAt, seconds: float, exact: bool = False) -> Clip:
    """A motion as keys, joints that never turn left out, quaternions kept on one side.

    `exact` keeps every key of the legs: feet that touch the floor must not slide.
    """
    times = np.linspace(0.0, seconds, max(2, round(seconds * FRAMES) + 1))
    poses = [motion(float(t)) for t in times]
    coarser = {1: times[:1]} | {len(times[::s]): times[::s] for s in _strides(len(times))}
    turns = {}
    for joint in poses[0]:
        q = _one_sided(np.array([pose[joint] for pose in poses]))
        if np.abs(q - [0, 0, 0, 1]).max() > 1e-4:
            turns[joint] = _sparse(q, _tolerance(joint, exact))
    place = _sparse(np.array([hips(float(t)) for t in times]), 0.0 if exact else TRUE_SHIFT)
    return Clip(times, turns, {"pelvis": place}, coarser)


def _tolerance(joint: str, exact: bool) -> float:
    if exact and joint.startswith(LEGS):
        return 0.0
    return TRUE_FINGER if joint.startswith(FINGERS) else TRUE_TURN


def _strides(count: int) -> list[int]:
    return [stride for stride in STRIDES if (count - 1) % stride == 0 and count > 2 * stride]


def _sparse(rows: Floats, tolerance: float) -> Floats:
    """As few rows as give all of them back within the tolerance."""
    if np.abs(rows - rows[0]).max() < (min(STILL, tolerance) or STILL):
        return rows[:1]
    at = np.arange(len(rows))
    for stride in _strides(len(rows)):
        kept = rows[::stride]
        read = np.stack([np.interp(at, at[::stride], column) for column in kept.T], 1)
        if np.abs(read - rows).max() < tolerance:
            return kept
    return rows


def _one_sided(q: Floats) -> Floats:
    for i in range(1, len(q)):
        if q[i] @ q[i - 1] < 0:
            q[i] *= -1
    return q
