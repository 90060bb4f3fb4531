"""Nods of those who listen: small, uneven, and never quite the same."""

import math
from random import Random

from game.stage.motion import pulse

_NOD_S = 0.9


class Nods:
    """Nodding while somebody else speaks."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._next = dice.uniform(0.7, 2.0)
        self._since = 99.0
        self._depth = self._beats = 1.0

    def now(self) -> None:
        """Nod at once: a short one that says mm."""
        if self._since > _NOD_S:
            self._since = 0.0
            self._depth = self._dice.uniform(3.0, 6.5)
            self._beats = self._dice.choice((1.0, 1.0, 2.0))

    def step(self, dt: float, listening: bool) -> float:
        """Degrees that the head is bowed by a nod now."""
        self._since += dt
        if listening:
            self._next -= dt
            if self._next <= 0:
                self.now()
                self._next = self._dice.uniform(1.6, 4.2)
        if self._since > _NOD_S:
            return 0.0
        swing = 0.5 - 0.5 * math.cos(2 * math.pi * self._beats * self._since / _NOD_S)
        return self._depth * swing * pulse(self._since, 0.0, 0.1, 0.6, _NOD_S)
