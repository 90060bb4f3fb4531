"""People, faces, hands and bubbles, built from a few strokes."""

from dataclasses import dataclass

import numpy as np

from assets.workshop.pictures.pen import XY, Pen
from assets.workshop.pictures.tile import INK, ME, PAPER, SKIN

Limb = tuple[float, float]  # degrees of the upper and the lower part: 0 down, 90 right, 180 up


@dataclass(frozen=True, slots=True)
class Pose:
    """How a figure holds itself; angles in degrees, `lean` of the trunk toward the right.

    `width` is how far apart shoulders and hips are: 1 seen from the front, 0 from the side.
    """

    lean: float = 0.0
    left_arm: Limb = (-26.0, -10.0)
    right_arm: Limb = (26.0, 10.0)
    left_leg: Limb = (-13.0, -3.0)
    right_leg: Limb = (13.0, 3.0)
    width: float = 0.0


STAND = Pose(0, (-16, -6), (16, 6), (-5, -1), (5, 1), 1.0)
WAVE = Pose(0, (-16, -6), (118, 164), (-5, -1), (5, 1), 1.0)
POINT = Pose(right_arm=(88.0, 90.0))
WALK = Pose(4, (-32, -10), (34, 50), (-24, -42), (26, 8))
CARRY = Pose(-4, (30, 88), (34, 90), (-6, -2), (10, 2))
WALK_CARRY = Pose(2, (30, 88), (34, 90), (-26, -42), (26, 8))
LIFT = Pose(38, (34, 40), (26, 34), (62, -46), (72, -40))
PUSH = Pose(34, (78, 86), (88, 88), (-36, -40), (12, -26))
SIT = Pose(2, (20, 74), (28, 82), (84, 4), (88, 2))
REACH = Pose(4, (-14, -6), (122, 128), (-8, -4), (8, 2))
CHEER = Pose(0, (-126, -160), (126, 160), (-8, -2), (8, 2), 1.0)
BOW = Pose(62, (10, 6), (4, 0), (-4, -2), (4, 0))
SHRUG = Pose(0, (-38, -118), (38, 118))
TIRED = Pose(16, (10, 0), (4, -4), (-6, -6), (6, -2))


def _aside(point: XY, step: float) -> XY:
    return point[0] + step, point[1]


def _way(degrees: float) -> tuple[float, float]:
    turn = np.radians(degrees)
    return float(np.sin(turn)), float(np.cos(turn))


def _limb(start: XY, limb: Limb, lengths: tuple[float, float]) -> list[XY]:
    points = [start]
    for degrees, length in zip(limb, lengths, strict=True):
        dx, dy = _way(degrees)
        points.append((points[-1][0] + dx * length, points[-1][1] + dy * length))
    return points


def person(
    pen: Pen, hip: XY, unit: float, pose: Pose = STAND, colour: str = ME, vest: str = ""
) -> tuple[XY, XY]:
    """A figure about ten units tall with its hip at a point; where its left and right hands are."""
    dx, dy = _way(180 - pose.lean)
    neck = (hip[0] + dx * 3.3 * unit, hip[1] + dy * 3.3 * unit)
    head = (neck[0] + dx * 1.45 * unit, neck[1] + dy * 1.45 * unit)
    shoulder = (neck[0] - dx * 0.45 * unit, neck[1] - dy * 0.45 * unit)
    wide = 0.85 * unit * pose.width
    left = _limb(_aside(shoulder, -wide), pose.left_arm, (1.75 * unit, 1.7 * unit))
    right = _limb(_aside(shoulder, wide), pose.right_arm, (1.75 * unit, 1.7 * unit))
    pen.line(left, 0.88 * unit, colour)
    for leg, side in ((pose.left_leg, -0.62), (pose.right_leg, 0.62)):
        start = _aside(hip, side * wide)
        pen.line(_limb(start, leg, (2.15 * unit, 2.15 * unit)), 1.0 * unit, colour)
    pen.line([hip, shoulder], (2.0 - 0.1 * pose.width) * unit, colour)
    if pose.width:
        pen.line([_aside(shoulder, -wide), _aside(shoulder, wide)], 0.9 * unit, colour)
    if vest:
        low = (hip[0] + dx * 0.5 * unit, hip[1] + dy * 0.5 * unit)
        pen.line([low, shoulder], 1.5 * unit, vest)
    pen.disc(head, 1.22 * unit, colour)
    pen.line(right, 0.88 * unit, colour)
    return left[-1], right[-1]


def bust(pen: Pen, x: float, bottom: float, size: float, colour: str, skin: str = SKIN[0]) -> XY:
    """Head and shoulders; the middle of the face."""
    head = (x, bottom - size * 1.05)
    pen.oval((x, bottom), (size * 0.78, size * 0.62), colour)
    pen.block((x - size * 0.8, bottom, x + size * 0.8, bottom + size), colour)
    pen.disc(head, size * 0.5, skin)
    return head


def face(pen: Pen, at: XY, radius: float, mood: str = "smile", skin: str = SKIN[0]) -> None:
    """A round face: smile, open, flat, sad, angry, worried, shut."""
    x, y = at
    r = radius
    pen.disc(at, r, skin)
    for side in (-1, 1):
        pen.oval((x + side * 0.36 * r, y - 0.14 * r), (0.1 * r, 0.14 * r), INK)
    _brows(pen, x, y, r, mood)
    _mouth(pen, x, y, r, mood)


def _brows(pen: Pen, x: float, y: float, r: float, mood: str) -> None:
    tilt = {"angry": 0.17, "worried": -0.13, "sad": -0.1}.get(mood)
    if tilt is None:
        return
    for side in (-1, 1):
        inner = (x + side * 0.2 * r, y - 0.40 * r + tilt * r)
        outer = (x + side * 0.58 * r, y - 0.40 * r - tilt * r)
        pen.line([inner, outer], 0.1 * r, INK)


def _mouth(pen: Pen, x: float, y: float, r: float, mood: str) -> None:
    if mood == "smile":
        pen.arc((x, y + 0.12 * r), 0.46 * r, 25, 155, 0.11 * r, INK)
    elif mood == "open":
        pen.oval((x, y + 0.42 * r), (0.22 * r, 0.26 * r), INK)
    elif mood in ("sad", "angry"):
        pen.arc((x, y + 0.86 * r), 0.42 * r, 220, 320, 0.11 * r, INK)
    elif mood == "worried":
        wave = [(x - 0.34 * r, y + 0.5 * r), (x - 0.12 * r, y + 0.42 * r)]
        wave += [(x + 0.12 * r, y + 0.52 * r), (x + 0.34 * r, y + 0.44 * r)]
        pen.curve(wave, 0.1 * r, INK)
    else:
        pen.line([(x - 0.28 * r, y + 0.46 * r), (x + 0.28 * r, y + 0.46 * r)], 0.11 * r, INK)


def bubble(
    pen: Pen, box: tuple[float, float, float, float], tail: XY, fill: str = PAPER, rim: str = INK
) -> None:
    """A speech bubble whose tail points at `tail`."""
    left, top, right, bottom = box
    x = min(max(tail[0], left + 9), right - 9)
    y = bottom if tail[1] > bottom else top
    pen.shape([(x - 6.5, y), (x + 6.5, y), tail], rim)
    radius = min(right - left, bottom - top) * 0.36
    pen.block((left - 1.8, top - 1.8, right + 1.8, bottom + 1.8), rim, radius + 1.8)
    pen.block(box, fill, radius)
    inner = (tail[0] + (x - tail[0]) * 0.24, tail[1] + (y - tail[1]) * 0.24)
    lift = -2.2 if tail[1] > bottom else 2.2
    pen.shape([(x - 4.2, y + lift), (x + 4.2, y + lift), inner], fill)


def thought(pen: Pen, box: tuple[float, float, float, float], tail: XY, fill: str = PAPER) -> None:
    """A thought bubble with two small ones toward `tail`."""
    left, top, right, bottom = box
    pen.block((left - 1.8, top - 1.8, right + 1.8, bottom + 1.8), INK, (bottom - top) / 2)
    pen.block(box, fill, (bottom - top) / 2 - 1)
    middle = ((left + right) / 2, bottom)
    for k, radius in ((0.35, 3.6), (0.72, 2.4)):
        spot = (middle[0] + (tail[0] - middle[0]) * k, middle[1] + (tail[1] - middle[1]) * k)
        pen.disc(spot, radius + 1.4, INK)
        pen.disc(spot, radius, fill)


def open_hand(pen: Pen, at: XY, size: float, colour: str) -> None:
    """A flat hand seen from the palm, fingers up."""
    x, y = at
    pen.block(
        (x - 0.3 * size, y - 0.1 * size, x + 0.3 * size, y + 0.55 * size), colour, 0.16 * size
    )
    for i, tall in enumerate((0.5, 0.62, 0.58, 0.42)):
        fx = x + (-0.225 + 0.15 * i) * size
        pen.line([(fx, y + 0.1 * size), (fx, y - tall * size)], 0.132 * size, colour)
    pen.line(
        [(x - 0.2 * size, y + 0.4 * size), (x - 0.5 * size, y + 0.02 * size)], 0.15 * size, colour
    )


def thumb_up(pen: Pen, at: XY, size: float, colour: str, cuff: str) -> None:
    """A fist with its thumb up."""
    x, y = at
    pen.block((x - 0.62 * size, y - 0.08 * size, x - 0.36 * size, y + 0.56 * size), cuff, 2)
    pen.block(
        (x - 0.3 * size, y - 0.1 * size, x + 0.3 * size, y + 0.54 * size), colour, 0.12 * size
    )
    for i in range(4):
        fy = y - 0.02 * size + i * 0.155 * size
        pen.line([(x + 0.1 * size, fy), (x + 0.38 * size, fy)], 0.15 * size, colour)
        if i:
            pen.line(
                [(x + 0.16 * size, fy - 0.078 * size), (x + 0.42 * size, fy - 0.078 * size)],
                0.02 * size,
                PAPER,
            )
    pen.line(
        [
            (x - 0.16 * size, y),
            (x - 0.02 * size, y - 0.36 * size),
            (x + 0.02 * size, y - 0.56 * size),
        ],
        0.2 * size,
        colour,
    )
