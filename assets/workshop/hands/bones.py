"""The bones of a right hand: x right, y to the fingertips, z out of the back, in metres."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from assets.workshop.shapes.mesh import Floats, unit

PALM = "palm"


@dataclass(frozen=True, slots=True)
class Finger:
    """Three bones from `root`: lengths, radii at their four ends, aside (degrees to the right).

    `open` and `fist` are the bends of its joints (degrees), about an axis across the finger.
    """

    name: str
    root: tuple[float, float, float]
    lengths: tuple[float, float, float]
    radii: tuple[float, float, float, float]
    aside: float
    open: tuple[float, float, float]
    fist: tuple[float, float, float]
    axis: tuple[float, float, float] = (1.0, 0.0, 0.0)


# After the hand of an adult of middle size (length 18 cm), a glove's leather thicker.
FINGERS = (
    Finger(
        *("index", (-0.0285, 0.046, 0.005), (0.039, 0.024, 0.018)),
        *((0.0112, 0.0106, 0.0101, 0.0092), -6.0, (4.0, 6.0, 4.0), (76.0, 98.0, 62.0)),
    ),
    Finger(
        *("middle", (-0.0085, 0.051, 0.007), (0.042, 0.027, 0.019)),
        *((0.0114, 0.0108, 0.0103, 0.0094), -1.0, (12.0, 16.0, 10.0), (82.0, 98.0, 62.0)),
    ),
    Finger(
        *("ring", (0.0115, 0.047, 0.005), (0.039, 0.025, 0.018)),
        *((0.0111, 0.0105, 0.0100, 0.0091), 5.0, (16.0, 19.0, 12.0), (84.0, 98.0, 62.0)),
    ),
    Finger(
        *("little", (0.0300, 0.038, 0.001), (0.031, 0.019, 0.016)),
        *((0.0102, 0.0096, 0.0091, 0.0083), 13.0, (19.0, 21.0, 13.0), (84.0, 96.0, 62.0)),
    ),
    Finger(
        *("thumb", (-0.0240, -0.028, -0.008), (0.043, 0.031, 0.022)),
        *((0.0168, 0.0132, 0.0119, 0.0104), -42.0, (4.0, 12.0, 10.0), (24.0, 44.0, 58.0)),
        axis=(0.45, 0.35, 0.82),
    ),
)


@dataclass(frozen=True, slots=True)
class Bone:
    """A round cone between two points, and the bone it moves with."""

    name: str
    start: Floats
    end: Floats
    radius: float
    end_radius: float


def posed(closed: float) -> dict[str, Floats]:
    """Each bone's frame (4, 4) with the hand so far closed (0 open, 1 a fist)."""
    frames = {PALM: np.eye(4)}
    for finger in FINGERS:
        frame = np.eye(4)
        frame[:3, 3] = finger.root
        frame[:3, :3] = _turn(np.array([0.0, 0.0, 1.0]), -finger.aside)
        for joint in range(3):
            bend = finger.open[joint] + (finger.fist[joint] - finger.open[joint]) * closed
            step = np.eye(4)
            step[:3, :3] = _turn(unit(np.array(finger.axis)), -bend)
            frame = frame @ step
            frames[f"{finger.name}-{joint}"] = frame
            frame = frame.copy()
            frame[:3, 3] = frame[:3, 3] + frame[:3, 1] * finger.lengths[joint]
    return frames


def flesh(frames: dict[str, Floats]) -> Iterator[Bone]:
    """The round cones of fingers, palm and cuff in this pose."""
    for finger in FINGERS:
        for joint, length in enumerate(finger.lengths):
            frame = frames[f"{finger.name}-{joint}"]
            start = frame[:3, 3]
            end = start + frame[:3, 1] * length
            radii = finger.radii[joint : joint + 2]
            yield Bone(f"{finger.name}-{joint}", start, end, *radii)
    yield from _palm()


def _palm() -> Iterator[Bone]:
    wrist = {"index": -0.013, "middle": -0.004, "ring": 0.006, "little": 0.014}
    for finger in FINGERS[:4]:
        start = np.array([wrist[finger.name], -0.052, -0.002])
        yield Bone(PALM, start, np.array(finger.root), 0.0175, finger.radii[0] + 0.0015)
    heel = ((-0.020, -0.035, -0.012), (-0.026, 0.030, -0.004), 0.0165, 0.0125)
    yield Bone(PALM, np.array(heel[0]), np.array(heel[1]), heel[2], heel[3])
    ball = ((0.022, -0.035, -0.009), (0.027, 0.020, -0.005), 0.0150, 0.0115)
    yield Bone(PALM, np.array(ball[0]), np.array(ball[1]), ball[2], ball[3])


def _turn(axis: Floats, degrees: float) -> Floats:
    """Rotation about a unit axis (after Rodrigues), counter-clockwise."""
    angle = np.radians(degrees)
    x, y, z = axis
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.asarray(np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross)
