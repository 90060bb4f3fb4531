"""Temper: how a mood sits in the body: leaning in or back, a tilted head, raised shoulders."""

import math
from collections.abc import Mapping
from dataclasses import astuple, dataclass, replace

from game.stage.motion import Spring, pulse, wander
from scenes.pack import Mood

_SETTLE_S = 0.9
_CHUCKLE, _CHUCKLE_HZ, _CHUCKLE_S = 1.5, 4.3, 1.6  # degrees of the back, shakes a second


@dataclass(frozen=True, slots=True)
class Bearing:
    """Degrees: `lean` of the back forward, `bow` of the head down, `tilt` of the head aside.

    `lively` is how much more (or less) than usual all of it moves.
    """

    lean: float = 0.0
    bow: float = 0.0
    tilt: float = 0.0
    lively: float = 1.0


BEARINGS: Mapping[Mood, Bearing] = {
    Mood.NEUTRAL: Bearing(),
    Mood.FRIENDLY: Bearing(lean=1.6, bow=-0.8, tilt=2.2, lively=1.1),
    Mood.BUSY: Bearing(lean=2.8, bow=2.0, lively=1.35),
    Mood.WORRIED: Bearing(lean=5.2, bow=1.2, tilt=2.8, lively=0.85),
    Mood.JOKING: Bearing(lean=-2.0, bow=-2.6, tilt=6.5, lively=1.4),
    Mood.ANNOYED: Bearing(lean=-3.6, bow=-3.4, tilt=-1.0, lively=0.8),
}


class Temper:
    """A mood's bearing, taken on gradually. The head tilts to one side or the other by `side`."""

    def __init__(self, seed: float) -> None:
        self._seed, self._mood = seed, Mood.NEUTRAL
        self._springs = [Spring(value) for value in astuple(Bearing())]
        self._side, self._since = 1.0, 99.0

    @property
    def mood(self) -> Mood:
        """The mood that she is in, or comes into."""
        return self._mood

    def feel(self, mood: Mood, side: float) -> None:
        """Come into a mood; `side` is 1 or -1."""
        if mood is not self._mood:
            self._mood, self._side, self._since = mood, side, 0.0

    def step(self, now: float, dt: float) -> Bearing:
        """The bearing now."""
        aim = BEARINGS[self._mood]
        alive = 1.0 + 0.3 * wander(now * 0.6, self._seed)
        goals = (aim.lean * alive, aim.bow * alive, aim.tilt * alive * self._side, aim.lively)
        followed = (
            s.follow(goal, _SETTLE_S, dt) for s, goal in zip(self._springs, goals, strict=True)
        )
        felt = Bearing(*followed)
        self._since += dt
        if self._mood is not Mood.JOKING or self._since > _CHUCKLE_S:
            return felt
        shake = _CHUCKLE * math.sin(2 * math.pi * _CHUCKLE_HZ * self._since)
        shaken = shake * pulse(self._since, 0.3, 0.5, 1.0, _CHUCKLE_S)
        return replace(felt, lean=felt.lean + shaken)
