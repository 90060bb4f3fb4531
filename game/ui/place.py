"""Where panels hang: on a gentle curve before the learner's eyes, measured in degrees.

The curve is twice as wide as a circle around her, so that panels at the sides turn half toward
her: enough in a headset, and still straight on a monitor. One panel unit is one degree as seen
from the learner's place, straight ahead and level. The ends were chosen for a picture 68 degrees
wide (16:9) and eyes at 1.55 m: bottom edge at -21, and faces of colleagues 1.4 to 2.1 m away
between -1 and +9.
"""

import math
from dataclasses import dataclass

from panda3d.core import NodePath, Point3

AWAY_M = 1.5
BEND_M = 2 * AWAY_M  # radius of the curve; its middle lies behind her
UNIT_M = AWAY_M * math.tan(math.radians(1.0))
EYE_M = 1.55
TOP, BOTTOM = 15.8, -19.7  # of all panels
LEFT, RIGHT = -33.0, 33.0
SIDE_WIDTH = 15.2  # of the panels beside the colleagues
INNER = RIGHT - SIDE_WIDTH - 0.4  # where the middle ends and the sides begin
FACE_M = 0.31  # from the crown to below the chin


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a panel's upper middle hangs: azimuth (units along the curve, as good as degrees), then

    `x` in the panel's plane (both to the right), and `top` upwards from the eyes.
    """

    azimuth: float
    top: float
    x: float = 0.0

    def put(self, node: NodePath, width: float, rise: float = 0.0) -> None:
        """Hang a sheet of this width here; `rise` in units above its spot."""
        turn = self.azimuth * UNIT_M / BEND_M
        side = (self.x - width / 2) * UNIT_M
        forth = Point3(math.sin(turn) * BEND_M, math.cos(turn) * BEND_M - (BEND_M - AWAY_M), 0)
        across = Point3(math.cos(turn), -math.sin(turn), 0) * side
        node.set_pos(Point3(forth + across) + Point3(0, 0, (self.top + rise) * UNIT_M))
        node.set_h(-math.degrees(turn))
        node.set_scale(UNIT_M)


@dataclass(frozen=True, slots=True)
class Head:
    """A colleague's head as seen from the learner's place: degrees and units."""

    azimuth: float
    crown: float
    chin: float


def see_head(crown: Point3) -> Head:
    """`crown` is just above the head, in metres from the learner's eyes (y ahead)."""
    distance = max(math.hypot(crown.x, crown.y), 0.3)
    scale = AWAY_M / distance / UNIT_M
    azimuth = math.degrees(math.atan2(crown.x, crown.y))
    return Head(azimuth, crown.z * scale, (crown.z - FACE_M) * scale)
