"""Sight: eyes, head, neck and chest turn to what she attends to, and sway a little."""

from dataclasses import dataclass
from random import Random

from panda3d.core import Point3, Vec3

from game.stage.clips import Skeleton, as_point, turned
from game.stage.gaze import Eyes, Neck, Turn, bearing
from game.stage.motion import Spring, clamp, distance, wander
from game.stage.temper import Bearing

_KEEP_OF_CLIPS = 0.3  # of the head's turns in stances and talk: where she looks comes first
_CHEST_SHARE, _CHEST_SHARE_AT_WORK = 0.16, 0.05  # of a turn: hands at work stay where they are
_NECK_YAW, _NECK_PITCH = 76.0, 40.0  # degrees
_AHEAD_M = 3.0
_LARGE = 18.0  # degrees: eyes that move so far are shut on the way


@dataclass(frozen=True, slots=True)
class Glance:
    """What she looks at (in her model's space; None is straight ahead), and how.

    `lapse` is added to the turn; `chest` degrees of yaw that something else asks of the chest.
    """

    target: Point3 | None
    lapse: Turn
    opened: float = 0.0
    chest: float = 0.0
    nod: float = 0.0
    at_work: bool = False


class Sight:
    """One person's eyes and what carries them."""

    def __init__(self, body: Skeleton, dice: Random) -> None:
        self._body = body
        self._seed = dice.uniform(0, 100)
        self._neck, self._eyes, self._beat = Neck(), Eyes(), Spring()
        self._aim = Turn(0.0, 0.0)
        self.leapt = False  # this frame the eyes have begun a large move

    def eyes(self) -> Point3:
        """Between the eyes, in model space."""
        return Point3((self._body.where("eye_l") + self._body.where("eye_r")) * 0.5)

    def step(self, now: float, dt: float, glance: Glance, bearing_: Bearing) -> float:
        """Turn; gives how far the eyes look down, in degrees."""
        eyes = self.eyes()
        local = glance.target if glance.target is not None else eyes + Vec3(0, -_AHEAD_M, 0)
        aim = bearing(as_point(eyes), as_point(local))
        self.leapt = abs(aim.yaw - self._aim.yaw) + abs(aim.pitch - self._aim.pitch) > _LARGE
        self._aim = aim
        share = _CHEST_SHARE_AT_WORK if glance.at_work else _CHEST_SHARE
        chest, head = self._neck.step(_plus(aim, glance.lapse), share, dt)
        self._turn_trunk(now, chest + glance.chest, bearing_)
        wanted = Turn(head.yaw + chest, head.pitch)
        self._turn_head(now, dt, self._beyond_chest(wanted), glance, bearing_)
        return self._turn_eyes(Point3(local), eyes, glance.lapse, dt)

    def _beyond_chest(self, wanted: Turn) -> Turn:
        """What neck and head add to where clips and turns have brought the chest."""
        ahead = self._body.frame_of("spine_03").xform_vec(Vec3(0, -1, 0))
        chest = bearing((0.0, 0.0, 0.0), (ahead.x, ahead.y, ahead.z))
        yaw = clamp(wanted.yaw - chest.yaw, _NECK_YAW)
        return Turn(yaw, clamp(wanted.pitch - chest.pitch, _NECK_PITCH))

    def _turn_trunk(self, now: float, chest: float, bearing_: Bearing) -> None:
        seed, turn, lively = self._seed, self._body.turn, bearing_.lively
        sway = lively * wander(now * 0.7, seed)
        lean = bearing_.lean
        low = 0.6 * lean + 0.5 * lively * wander(now * 0.9, seed + 3)
        high = 0.4 * lean + 0.4 * lively * wander(now * 1.1, seed + 5)
        turn("spine_02", turned(chest * 0.4 + 0.7 * sway, low))
        turn("spine_03", turned(chest * 0.6, high, 0.5 * sway))

    def _turn_head(
        self, now: float, dt: float, head: Turn, glance: Glance, bearing_: Bearing
    ) -> None:
        beat = self._beat.follow(glance.opened * 3.2 * bearing_.lively, 0.22, dt) + glance.nod
        tilt = bearing_.tilt + 1.6 * bearing_.lively * wander(now * 0.5, self._seed + 7)
        down = head.pitch + bearing_.bow
        neck = turned(head.yaw * 0.42, down * 0.40 + beat * 0.4, tilt * 0.4)
        self._body.turn("neck_01", neck, _KEEP_OF_CLIPS)
        skull = turned(head.yaw * 0.58, down * 0.60 + beat * 0.6, tilt)
        self._body.turn("head", skull, _KEEP_OF_CLIPS)

    def _turn_eyes(self, local: Point3, eyes: Point3, lapse: Turn, dt: float) -> float:
        skull = self._body.frame_of("head")
        skull.invert_in_place()
        seen = skull.xform_vec(Vec3(local - eyes))
        aim = _plus(bearing((0.0, 0.0, 0.0), (seen.x, seen.y, seen.z)), lapse)
        metres = distance(as_point(eyes), as_point(local))
        left, right, down = self._eyes.step(aim, metres, dt)
        self._body.aim("eye_l", left, down)
        self._body.aim("eye_r", right, down)
        return down


def _plus(a: Turn, b: Turn) -> Turn:
    return Turn(a.yaw + b.yaw, a.pitch + b.pitch)
