"""Gaze: what a colleague looks at, and how eyes, head, neck and chest share the turn."""

import math
from dataclasses import dataclass
from random import Random

from game.stage.motion import Point, Spring, clamp

LEARNER = "learner"
AHEAD = ""  # nobody and nothing: straight ahead

_EYES_YAW, _EYES_UP, _EYES_DOWN = 32.0, 20.0, 26.0  # degrees
_HEAD_YAW, _HEAD_PITCH = 72.0, 32.0
_HEAD_SECONDS, _CHEST_SECONDS, _EYES_SECONDS = 0.50, 0.9, 0.09
_HEAD_SHARE = 0.84  # the eyes do the rest
_DEAD_ZONE = 5.0  # smaller turns are done with the eyes alone
HALF_EYE_M = 0.031


@dataclass(frozen=True, slots=True)
class Turn:
    """Degrees: yaw to the person's left, pitch down."""

    yaw: float
    pitch: float


def bearing(origin: Point, target: Point) -> Turn:
    """The turn from straight ahead (-y, as our people face) to the target, in the same space."""
    x, y, z = (t - o for t, o in zip(target, origin, strict=True))
    flat = math.hypot(x, y)
    return Turn(math.degrees(math.atan2(x, -y)), -math.degrees(math.atan2(z, max(flat, 1e-6))))


class Attention:
    """Whom or what she looks at now: mostly what the scene says, with human lapses."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._wanted = LEARNER
        self._away = Turn(0.0, 0.0)
        self._away_left = 0.0
        self._next_away = dice.uniform(3.0, 7.0)
        self._dart = Turn(0.0, 0.0)
        self._next_dart = 0.0
        self._glance, self._glance_left = "", 0.0
        self._since = 0.0
        self.busy = False  # her work is on her mind: she glances at it
        self.jumped = False

    @property
    def wanted(self) -> str:
        """The name of what she attends to: `learner`, a person or a thing."""
        return self._glance if self._glance_left > 0 else self._wanted

    @property
    def lasting(self) -> float:
        """Seconds for which she has attended to the same, glances apart."""
        return self._since

    @property
    def lapse(self) -> Turn:
        """Degrees to add to the turn: looking aside to think, and the eyes' own small darts."""
        aside = self._away if self._away_left > 0 else Turn(0.0, 0.0)
        return Turn(aside.yaw + self._dart.yaw, aside.pitch + self._dart.pitch)

    def attend(self, wanted: str) -> None:
        """Look at this from now on."""
        self._glance_left = 0.0
        if wanted != self._wanted:
            self._wanted, self._since = wanted, 0.0
            self._away_left = 0.0
            self._next_away = self._dice.uniform(3.0, 7.0)
            self.jumped = True

    def glance(self, name: str, seconds: float) -> None:
        """Look at something for a moment, such as a thing just named, and then back."""
        if name != self._wanted:
            self._glance, self._glance_left = name, seconds
            self._away_left = 0.0
            self.jumped = True

    def stay(self, seconds: float) -> None:
        """Do not look aside for a while: it is the other's turn now."""
        self._away_left = 0.0
        self._next_away = max(self._next_away, seconds)

    def think(self) -> None:
        """Look aside for a moment, as one does before speaking."""
        self._away_left = self._dice.uniform(0.45, 0.9)
        side = self._dice.choice((-1.0, 1.0))
        down = self._dice.uniform(14.0, 24.0) if self.busy else self._dice.uniform(-5.0, 9.0)
        self._away = Turn(side * self._dice.uniform(9.0, 17.0), down)
        self.jumped = True

    def step(self, dt: float, speaking: bool) -> None:
        """Let time pass. Speakers look aside more often than listeners."""
        self.jumped = False
        self._since += dt
        self._glance_left -= dt
        self._away_left -= dt
        self._next_away -= dt
        self._next_dart -= dt
        if self._next_away <= 0:
            self.think()
            self._next_away = self._rest(speaking)
        if self._next_dart <= 0:
            self._next_dart = self._dice.uniform(0.5, 1.9)
            self._dart = Turn(self._dice.uniform(-1.1, 1.1), self._dice.uniform(-0.8, 0.8))

    def _rest(self, speaking: bool) -> float:
        if self.busy:
            return self._dice.uniform(1.8, 4.0)
        return self._dice.uniform(3.5, 7.0) if speaking else self._dice.uniform(6.0, 12.0)


class Neck:
    """Turns chest, neck and head after a target with limits and ease; the eyes close the gap."""

    def __init__(self) -> None:
        self._yaw, self._pitch, self._chest = Spring(), Spring(), Spring()
        self._aim = Turn(0.0, 0.0)

    def step(self, aim: Turn, chest_share: float, dt: float) -> tuple[float, Turn]:
        """Chest yaw, and the turn that neck and head share beyond it (degrees)."""
        if abs(aim.yaw - self._aim.yaw) + abs(aim.pitch - self._aim.pitch) > _DEAD_ZONE:
            self._aim = aim
        yaw = clamp(self._aim.yaw * _HEAD_SHARE, _HEAD_YAW)
        pitch = clamp(self._aim.pitch * _HEAD_SHARE, _HEAD_PITCH)
        chest = self._chest.follow(yaw * chest_share, _CHEST_SECONDS, dt)
        head_yaw = self._yaw.follow(yaw, _HEAD_SECONDS, dt)
        head_pitch = self._pitch.follow(pitch, _HEAD_SECONDS, dt)
        return chest, Turn(head_yaw - chest, head_pitch)


class Eyes:
    """Both eyes, quick and within their sockets; `step` gives left yaw, right yaw and pitch."""

    def __init__(self) -> None:
        self._yaw, self._pitch = Spring(), Spring()

    def step(self, aim: Turn, metres: float, dt: float) -> tuple[float, float, float]:
        """`aim` is relative to the head as it is now; near targets make the eyes converge."""
        pitch = min(max(aim.pitch, -_EYES_UP), _EYES_DOWN)
        yaw = self._yaw.follow(clamp(aim.yaw, _EYES_YAW), _EYES_SECONDS, dt)
        down = self._pitch.follow(pitch, _EYES_SECONDS, dt)
        inward = math.degrees(math.atan2(HALF_EYE_M, max(metres, 0.25)))
        return yaw - inward, yaw + inward, down
