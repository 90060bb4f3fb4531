"""Where the learner's own space lies in the headset's: recentring and turning."""

import math

from panda3d.core import LMatrix4, LQuaternion, Point3, Vec3

from game.rig.rig import Pose, Ray

EYE_HEIGHT_M = 1.55
_STEEP = 0.9  # looks so far up or down that the crown tells the way better than the nose


class Seat:
    """Turns poses of the headset (metres, z up) into poses of the tracking space.

    Seated, the eyes are at `EYE_HEIGHT_M` when the seat is taken; standing, heights are true.
    """

    def __init__(self, *, standing: bool = False) -> None:
        self._standing = standing
        self._matrix = LMatrix4.ident_mat()
        self._turned = 0.0
        self.taken = False

    def take(self, head: LMatrix4) -> None:
        """Here is straight ahead: the head is over the mark and looks along y."""
        at = head.get_row3(3)
        rise = 0.0 if self._standing else EYE_HEIGHT_M - at.z
        self._matrix = LMatrix4.translate_mat(-at.x, -at.y, rise) * LMatrix4.rotate_mat(
            -heading(head), Vec3(0, 0, 1)
        )
        self._turned, self.taken = 0.0, True

    def turn(self, head: LMatrix4, degrees: float) -> None:
        """Turn her to the left by this, about her own head: it stays where it is."""
        at = (head * self._matrix).get_row3(3)
        self._matrix = (
            self._matrix
            * LMatrix4.translate_mat(-at.x, -at.y, 0)
            * LMatrix4.rotate_mat(degrees, Vec3(0, 0, 1))
            * LMatrix4.translate_mat(at.x, at.y, 0)
        )
        self._turned += degrees

    def face(self, head: LMatrix4, yaw: float) -> None:
        """Undo what has been turned, or turn to `yaw`; her own head's way is left to her."""
        self.turn(head, yaw - self._turned)

    def pose(self, device: LMatrix4) -> Pose:
        """A device's pose in the tracking space."""
        here = device * self._matrix
        at = here.get_row3(3)
        turn = LQuaternion()
        turn.set_from_matrix(here.get_upper_3())
        hpr = turn.get_hpr()
        return Pose(at.x, at.y, at.z, hpr.x, hpr.y, hpr.z)

    def ray(self, device: LMatrix4) -> Ray:
        """Where a device points."""
        here = device * self._matrix
        start, way = here.xform_point(Point3(0, 0, 0)), here.xform_vec(Vec3(0, 1, 0))
        way.normalize()
        return Ray((start.x, start.y, start.z), (way.x, way.y, way.z))


def heading(head: LMatrix4) -> float:
    """Which way the head faces over the floor, in degrees to the left of y."""
    way = head.get_row3(1)
    if abs(way.z) > _STEEP:
        way = head.get_row3(2) * (-1.0 if way.z > 0 else 1.0)
    return math.degrees(math.atan2(-way.x, way.y))
