"""Where a body's waist, neck, knees and the rest are: what tailors ask."""

from dataclasses import dataclass

import numpy as np

from assets.workshop.arrays import Floats
from assets.workshop.people.body import ARM_BONES, HAND_BONES, SKIN_VERTICES, Body

USUAL_LEAN = 0.35  # of the neck, metres forward a metre up


@dataclass(frozen=True, slots=True)
class Measures:
    """Heights in metres; per-vertex fields over the whole base mesh.

    `arm` is the share (n,) of arm bones in a vertex's weights, `along` metres from the shoulder
    down the arm (negative off the arm), `hand` the share of hand bones.
    """

    size: float
    neck: float
    shoulder: Floats
    waist: float
    hip: float
    crotch: float
    knee: float
    ankle: float
    upper_arm: float
    arm_length: float
    neck_middle: float
    neck_slope: float
    neck_half: tuple[float, float]
    arm: Floats
    along: Floats
    hand: Floats


def measured(body: Body) -> Measures:
    """Take the measures of a body."""
    neck, hip = float(body.at("neck_01")[1]), float(body.at("pelvis")[1])
    size = neck / 1.567
    arm = body.weight_like(ARM_BONES)
    along, upper, length = _down_the_arms(body, arm)
    middle, half = _neck(body, neck, arm, size)
    return Measures(
        size=size,
        neck=neck,
        shoulder=body.at("upperarm_l"),
        waist=hip + 0.10 * size,
        hip=hip,
        crotch=hip - 0.13 * size,
        knee=float(body.at("calf_l")[1]),
        ankle=float(body.at("foot_l")[1]),
        upper_arm=upper,
        arm_length=length,
        neck_middle=middle,
        neck_slope=0.10 - _lean(body),
        neck_half=half,
        arm=arm,
        along=along,
        hand=body.weight_like(HAND_BONES),
    )


def _lean(body: Body) -> float:
    """How much farther forward than usual the neck leans, metres a metre of height."""
    along = body.at("head") - body.at("neck_01")
    return max(0.0, float(along[2] / along[1]) - USUAL_LEAN) * 0.7


def _down_the_arms(body: Body, arm: Floats) -> tuple[Floats, float, float]:
    along = np.full(len(body.vertices), -1.0)
    upper = length = 0.0
    for side, sign in (("l", 1), ("r", -1)):
        shoulder, elbow, wrist = (body.at(f"{j}_{side}") for j in ("upperarm", "lowerarm", "hand"))
        upper = float(np.linalg.norm(elbow - shoulder))
        lower = float(np.linalg.norm(wrist - elbow))
        length = upper + lower
        first = (body.vertices - shoulder) @ ((elbow - shoulder) / upper)
        second = (body.vertices - elbow) @ ((wrist - elbow) / lower)
        here = body.vertices[:, 0] * sign > 0
        run = np.where(second > 0, upper + second, np.minimum(first, upper))
        along = np.where(here, run, along)
    shoulder = body.at("upperarm_l")
    outside = np.abs(body.vertices[:, 0]) > abs(shoulder[0]) * 0.75
    near = outside & (body.vertices[:, 1] > shoulder[1] - 0.16)
    return np.where((arm > 0.02) | near, along, -0.2), upper, length


def _neck(body: Body, height: float, arm: Floats, size: float) -> tuple[float, tuple[float, float]]:
    skin = body.vertices[:SKIN_VERTICES]
    slab = np.abs(skin[:, 1] - (height + 0.030 * size)) < 0.012 * size
    ring = skin[slab & (arm[:SKIN_VERTICES] < 0.05)]
    low, high = ring.min(0), ring.max(0)
    half = (float(high[0] - low[0]) / 2, float(high[2] - low[2]) / 2)
    return float(high[2] + low[2]) / 2, half
