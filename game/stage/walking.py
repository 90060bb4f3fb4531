"""Walking: where a person is, which way she faces, and how fast she goes along a way."""

import math

from game.stage.gait import Gait
from game.stage.motion import Spring, clamp
from game.stage.paths import Spot, length_of

_CORNER_M = 0.22  # a corner is passed when it is this near
_AHEAD = 24.0  # degrees: more aside than this and she turns before she goes
_STEER, _STEER_MOST = 4.5, 130.0  # degrees a second, for each degree off; at most
_NEAR_M, _LOOK_M = 0.7, 2.6
_SETTLED = 3.0  # degrees
_TURN_S, _TURN_MOST = 0.9, 150.0  # turning on the spot: about this long, degrees a second at most


def wrapped(degrees: float) -> float:
    """The same direction within ± 180 degrees."""
    return (degrees + 180.0) % 360.0 - 180.0


class Walker:
    """One person's place on the floor. Headings: degrees counter-clockwise, 0 faces +y.

    `gait` is how her legs go, `turning` (degrees a second) how fast she turns on the spot, `facing`
    the heading that she wants to have when she stands.
    """

    def __init__(self, speed: float) -> None:
        self.gait = Gait(speed)
        self.x = self.y = self.heading = self.facing = 0.0
        self.turning = 0.0
        self._way: list[Spot] = []
        self._swing = Spring()

    @property
    def spot(self) -> Spot:
        """Where she is."""
        return (self.x, self.y)

    @property
    def goes(self) -> bool:
        """True while she is on her way."""
        return bool(self._way)

    @property
    def settled(self) -> bool:
        """True when she faces the way she wants to."""
        return abs(wrapped(self.facing - self.heading)) < _SETTLED and abs(self.turning) < 20.0

    @property
    def ahead(self) -> Spot:
        """What she looks at on her way: a spot some metres off in its direction."""
        far = (spot for spot in self._way if math.dist(spot, self.spot) > _NEAR_M)
        x, y = next(far, self._way[-1] if self._way else self.spot)
        away = max(math.dist((x, y), self.spot), 1e-3)
        share = max(_LOOK_M / away, 1.0)
        return (self.x + (x - self.x) * share, self.y + (y - self.y) * share)

    @property
    def goal(self) -> Spot:
        """The last spot on her way; where she is when she has none."""
        return self._way[-1] if self._way else self.spot

    def stand(self, x: float, y: float, heading: float) -> None:
        """Be here at once."""
        self.x, self.y = x, y
        self.heading = self.facing = heading
        self.turning = 0.0
        self.gait.halt()
        self._way, self._swing = [], Spring()

    def go(self, way: tuple[Spot, ...], facing: float) -> None:
        """Walk along these spots and face this way there."""
        self._way = list(way)
        self.facing = facing
        self._swing = Spring()

    def step(self, dt: float) -> None:
        """Move for `dt` seconds."""
        if self._way:
            self._walk(dt)
        else:
            self._turn_to(self.facing, dt)

    def _walk(self, dt: float) -> None:
        while len(self._way) > 1 and math.dist(self.spot, self._way[0]) < _CORNER_M:
            del self._way[0]
        (x, y), left = self._way[0], length_of((self.spot, *self._way))
        direct = math.degrees(math.atan2(self.x - x, y - self.y))
        off = wrapped(direct - self.heading)
        if not self.gait.goes and abs(off) > _AHEAD and left > _CORNER_M:
            self._turn_to(direct, dt)
            return
        self.turning = 0.0
        if left > _CORNER_M:
            self._steer(clamp(clamp(off * _STEER, _STEER_MOST) * dt, abs(off)))
        metres = self.gait.step(left, dt)
        if self.gait.goes:
            self._move(direct if left < 2 * _CORNER_M else self.heading, min(metres, left))
        else:
            self._arrive()

    def _steer(self, degrees: float) -> None:
        """Turn about the foot that stands."""
        x, y = self._foot()
        self.x, self.y = self.x + x, self.y + y
        self.heading += degrees
        x, y = self._foot()
        self.x, self.y = self.x - x, self.y - y

    def _foot(self) -> Spot:
        """Where the standing foot is, seen from her place on the floor."""
        ahead, aside = self.gait.foot
        turn = math.radians(self.heading)
        sine, cosine = math.sin(turn), math.cos(turn)
        return (-sine * ahead - cosine * aside, cosine * ahead - sine * aside)

    def _move(self, heading: float, metres: float) -> None:
        turn = math.radians(heading)
        self.x -= math.sin(turn) * metres
        self.y += math.cos(turn) * metres

    def _arrive(self) -> None:
        self.x, self.y = self._way[-1]
        self._way, self._swing = [], Spring()

    def _turn_to(self, heading: float, dt: float) -> None:
        """Turn on the spot, softly."""
        off = wrapped(heading - self.heading)
        self._swing.value = -off
        before = self._swing.value
        turned = self._swing.follow(0.0, _TURN_S, dt) - before
        if dt > 0:
            most = _TURN_MOST * dt
            turned = clamp(turned, most)
            self._swing.speed = clamp(self._swing.speed, _TURN_MOST)
            self.turning = turned / dt
        self.heading += turned
