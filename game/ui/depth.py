"""How far away the panels hang: never behind a person over whom they are drawn.

Panels are drawn over the room. Where one covers somebody who is nearer than the panel itself, the
two eyes contradict each other, and that hurts. So the whole ball of panels comes nearer than the
nearest person before her; everything is seen at the same place and as large as before.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from game.ui.place import AWAY_M, Head

NEAREST_M = 0.75  # nearer, eyes tire
ROOM_M = 0.3  # before a colleague's head: her hands are nearer than she is
BEFORE = 50.0  # degrees to either side in which somebody may be covered
NEARER_M_S, FARTHER_M_S = 0.5, 0.15
SLACK_M = 0.1  # somebody sways, and the panels stay


@dataclass(slots=True)
class Depth:
    """The ball's radius in metres; `clear` is how far the room before her is free, if known."""

    metres: float = AWAY_M
    clear: float = AWAY_M
    _goal: float = AWAY_M

    def step(self, heads: Iterable[Head], dt: float) -> bool:
        """One frame; True when the radius has changed."""
        wanted = self._wanted(heads)
        if wanted < self._goal or wanted > self._goal + SLACK_M:
            self._goal = wanted
        gap = self._goal - self.metres
        if not gap:
            return False
        speed = NEARER_M_S if gap < 0 else FARTHER_M_S
        self.metres += max(min(gap, speed * dt), -speed * dt)
        return True

    def arrive(self, heads: Iterable[Head]) -> None:
        """Be there at once, while nothing is to be seen."""
        self.metres = self._goal = self._wanted(heads)

    def _wanted(self, heads: Iterable[Head]) -> float:
        """What leaves everybody before her behind the panels, within what is comfortable."""
        people = [head.metres - ROOM_M for head in heads if abs(head.azimuth) < BEFORE]
        return max(min((AWAY_M, self.clear, *people)), NEAREST_M)
