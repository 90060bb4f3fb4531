"""The scripted rig: head and pointer driven by a program, as smoothly as a person would."""

import math

from game.rig.rig import Action, Pose, Ray, RigState
from game.rig.seat import EYE_HEIGHT_M
from game.stage.motion import Point, Spring

_HAND = (0.20, 0.22, -0.38)  # from the eyes: right, ahead, up
_HEAD_S, _HAND_S = 0.55, 0.40  # about how long a turn takes
_SETTLED_M = 0.012
_TREMOR_M = 0.0015
_HEAD_YAW, _HEAD_PITCH = 75.0, 45.0


class ScriptedRig:
    """Looks, points and presses when told to; the same script gives the same frames.

    All points are in the tracking space (metres from the learner's mark, y ahead).
    """

    name = "scripted"

    def __init__(self, eye_height: float = EYE_HEIGHT_M, left_handed: bool = False) -> None:
        self._eyes = (0.0, 0.0, eye_height)
        side = -1.0 if left_handed else 1.0
        self.set_left_handed(left_handed)
        self._look: Point = (0.0, 2.0, eye_height - 0.05)
        self._yaw, self._pitch = Spring(0.0), Spring(0.0)
        self._aim: Point | None = None
        self._tip = [Spring(0.15 * side), Spring(1.2), Spring(0.9)]
        self._waiting: list[tuple[Action, bool]] = []
        self._now = 0.0
        self.pulses: list[tuple[float, float]] = []

    @property
    def settled(self) -> bool:
        """True when the pointer has come to rest on what it was told to point at."""
        return self._aim is not None and math.dist(self._aim, self._at()) < _SETTLED_M

    def set_left_handed(self, left: bool) -> None:
        """Point from the other hand."""
        side = -1.0 if left else 1.0
        self._hand = (_HAND[0] * side, _HAND[1], self._eyes[2] + _HAND[2])

    def face(self, yaw: float = 0.0, pitch: float = 0.0) -> None:
        """Look this way, in degrees, until told to look at something."""
        away = 2.0
        x, y = -math.sin(math.radians(yaw)) * away, math.cos(math.radians(yaw)) * away
        self._look = (x, y, self._eyes[2] - 0.05 + math.tan(math.radians(pitch)) * away)

    def look_at(self, point: Point) -> None:
        """Turn the head to this."""
        self._look = point

    def point_at(self, point: Point | None) -> None:
        """Point at this; None lets the hand sink (nothing points)."""
        self._aim = point

    def press(self, action: Action, *, when_settled: bool = False) -> None:
        """Do an action in the next frame, or as soon as the pointer has settled."""
        self._waiting.append((action, when_settled))

    def begin_frame(self, dt: float) -> RigState:
        """Glide on by `dt` seconds."""
        self._now += dt
        yaw, pitch = self._wanted_turn()
        head = Pose(
            *self._eyes, self._yaw.follow(yaw, _HEAD_S, dt), self._pitch.follow(pitch, _HEAD_S, dt)
        )
        if self._aim is not None:
            for glide, goal in zip(self._tip, self._aim, strict=True):
                glide.follow(goal, _HAND_S, dt)
        return RigState(head, self._ray(), self._due())

    def use_screen(self, only: bool) -> None:
        """There is nothing else."""

    def pulse(self, strength: float, seconds: float) -> None:
        """Remember the tick, so that a test can ask for it."""
        self.pulses.append((strength, seconds))

    def close(self) -> None:
        """Nothing to give back."""

    def _due(self) -> tuple[Action, ...]:
        ready = self.settled
        due = tuple(action for action, patient in self._waiting if ready or not patient)
        self._waiting = [entry for entry in self._waiting if entry[1] and not ready]
        return due

    def _wanted_turn(self) -> tuple[float, float]:
        x, y, z = (p - e for p, e in zip(self._look, self._eyes, strict=True))
        yaw = -math.degrees(math.atan2(x, y))
        pitch = math.degrees(math.atan2(z, math.hypot(x, y)))
        return (
            min(max(yaw, -_HEAD_YAW), _HEAD_YAW),
            min(max(pitch, -_HEAD_PITCH), _HEAD_PITCH),
        )

    def _at(self) -> Point:
        x, y, z = (glide.value for glide in self._tip)
        return (x, y, z)

    def _ray(self) -> Ray | None:
        if self._aim is None:
            return None
        shake = _TREMOR_M * math.sin(self._now * 9.3), _TREMOR_M * math.sin(self._now * 7.1 + 1.0)
        x, y, z = self._at()
        target = (x + shake[0], y, z + shake[1])
        way = [t - h for t, h in zip(target, self._hand, strict=True)]
        length = math.hypot(*way) or 1.0
        return Ray(self._hand, (way[0] / length, way[1] / length, way[2] / length))
