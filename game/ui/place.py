"""Where panels hang: on a curve before the learner's eyes, measured in degrees.

On a monitor the curve is twice as wide as a circle around her, so that panels at the sides turn
half toward her and stay straight in the picture; one panel unit is one degree as seen from her
place, straight ahead and level. The ends were chosen for a picture 68 degrees wide (16:9) and eyes
at 1.55 m: bottom edge at -21, and faces of colleagues 1.4 to 2.1 m away between -1 and +9.

In a headset the curve is a ball around her eyes: one unit is one degree wherever a panel hangs,
however near the ball is, and everything lies equally far from her. The ends are those of what a
head sees without being turned.
"""

import math
from dataclasses import dataclass

from panda3d.core import NodePath, Point3

AWAY_M = 1.5
BEND_M = 2 * AWAY_M  # radius of the monitor's curve; its middle lies behind her
UNIT_M = AWAY_M * math.tan(math.radians(1.0))
EYE_M = 1.55
FACE_M = 0.31  # from the crown to below the chin


@dataclass(frozen=True, slots=True)
class Field:
    """What panels may take, in degrees: its ends, and `side`, the width of those beside people.

    `inner` is where the middle ends and the sides begin, `board` the widest board, `finest` the
    largest piece of a panel that is drawn straight (0: all of it), `least` the smallest letters
    (em), `target` the smallest thing to point at. `shelf` is the lower edge of the buttons where
    they hang below all else: a hand in the lap would meet them on its way to things in the room.
    """

    right: float
    top: float
    bottom: float
    side_top: float
    side: float
    board: float
    finest: float = 0.0
    least: float = 0.0
    target: float = 0.0
    shelf: float | None = None

    @property
    def left(self) -> float:
        """The left end."""
        return -self.right

    @property
    def inner(self) -> float:
        """How far the middle reaches to either side."""
        return self.right - self.side - 0.4


MONITOR = Field(33.0, 15.8, -19.7, 15.0, 15.2, 62.0)
HEADSET = Field(
    34.8, 14.9, -24.8, 14.9, 16.2, 66.0, finest=5.0, least=0.96, target=3.4, shelf=-34.0
)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a panel's upper middle hangs: azimuth (units along the curve, as good as degrees), then

    `x` in the panel's plane (both to the right), and `top` upwards from the eyes.
    """

    azimuth: float
    top: float
    x: float = 0.0
    stretch: float = 1.0  # wider than it is high, where the ball narrows

    def put(self, node: NodePath, width: float, rise: float = 0.0) -> None:
        """Hang a straight sheet of this width here; `rise` in units above its spot."""
        turn = self.azimuth * UNIT_M / BEND_M
        side = (self.x - width / 2) * UNIT_M
        forth = Point3(math.sin(turn) * BEND_M, math.cos(turn) * BEND_M - (BEND_M - AWAY_M), 0)
        across = Point3(math.cos(turn), -math.sin(turn), 0) * side
        node.set_pos(Point3(forth + across) + Point3(0, 0, (self.top + rise) * UNIT_M))
        node.set_h(-math.degrees(turn))
        node.set_scale(UNIT_M)

    def mirrored(self) -> "Spot":
        """The same spot at the other side."""
        return Spot(-self.azimuth, self.top, -self.x, self.stretch)


def shelved(bottom: float, height: float) -> Spot:
    """Straight ahead and so low that letters would become narrow."""
    return Spot(0.0, bottom + height, stretch=1.0 / math.cos(math.radians(bottom + height / 2)))


def around(azimuth: float, elevation: float, metres: float) -> Point3:
    """A point of the ball around her eyes: degrees to the right and up, y ahead."""
    across, up = math.radians(azimuth), math.radians(elevation)
    level = math.cos(up) * metres
    return Point3(math.sin(across) * level, math.cos(across) * level, math.sin(up) * metres)


def seen_at(point: Point3) -> tuple[float, float]:
    """Degrees to the right and up at which a point is seen from the ball's middle."""
    level = math.hypot(point.x, point.y)
    return (
        math.degrees(math.atan2(point.x, point.y)),
        math.degrees(math.atan2(point.z, level)),
    )


def face_eyes(node: NodePath, azimuth: float, elevation: float, metres: float) -> None:
    """Hang a small straight sheet on the ball, turned to its middle; a unit is a degree."""
    node.set_pos(around(azimuth, elevation, metres))
    node.set_hpr(-azimuth, elevation, 0.0)
    node.set_scale(metres * math.tan(math.radians(1.0)))


@dataclass(frozen=True, slots=True)
class Head:
    """A colleague's head as seen from the learner's place: degrees and units, and metres away."""

    azimuth: float
    crown: float
    chin: float
    metres: float = AWAY_M

    def mirrored(self) -> "Head":
        """The same head at the other side."""
        return Head(-self.azimuth, self.crown, self.chin, self.metres)


def see_head(crown: Point3, *, worn: bool = False) -> Head:
    """`crown` is just above the head, in metres from the learner's eyes (y ahead)."""
    metres = max(math.hypot(crown.x, crown.y), 0.3)
    azimuth = math.degrees(math.atan2(crown.x, crown.y))
    if worn:
        low = crown.z - FACE_M
        up, down = (math.degrees(math.atan2(z, metres)) for z in (crown.z, low))
        return Head(azimuth, up, down, metres)
    scale = AWAY_M / metres / UNIT_M
    return Head(azimuth, crown.z * scale, (crown.z - FACE_M) * scale, metres)
