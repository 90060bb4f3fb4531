"""Keeps the panels before her: never locked to the head, but they come along when she moves.

She must have turned or walked away and be still again for a moment. Then the panels fade, and come
back where she is: nothing swims before her eyes. Only her eyes' height is followed by gliding.
"""

import math
from dataclasses import dataclass, field

from game.rig.rig import Pose
from game.ui.place import EYE_M

FAR_M = 0.7  # she has stepped away from where the panels hang
ASIDE = 55.0  # degrees; she looks away for good
TALLER_M = 0.22  # she has stood up or sat down
PATIENCE_S = 0.9
FADE_S = 0.2
RESTLESS = 45.0  # degrees a second; while her head turns faster, she is still looking around
RISE_M_S = 0.25


@dataclass(slots=True)
class Follow:
    """Where the panels hang, in the tracking space, and for how long she has been away.

    `light` is how much of them is to be seen (0..1). `height` is that of their eyes.
    """

    x: float = 0.0
    y: float = 0.0
    heading: float = 0.0
    height: float = EYE_M
    goal: float = EYE_M
    away_s: float = 0.0
    light: float = 1.0
    _at_once: bool = False
    _going: bool = False
    _last: Pose | None = field(default=None, repr=False)

    def step(self, head: Pose, dt: float) -> bool:
        """One frame; True when the place has changed."""
        away = self._is_away(head)
        calm = self._calm(head, dt)
        self.away_s = self.away_s + dt if away and calm else self.away_s if away else 0.0
        if self.away_s >= PATIENCE_S or self._at_once:
            self._going = True
        if not self._going:
            self.light = min(self.light + dt / FADE_S, 1.0)
            return self._rise(dt)
        self.light = 0.0 if self._at_once else max(self.light - dt / FADE_S, 0.0)
        if self.light > 0.0:
            self._going = away
            return False
        self._settle(head)
        return True

    def come(self) -> None:
        """Be where she is from the next frame on (she has recentred)."""
        self._at_once = True

    def look_from(self, height: float) -> None:
        """Glide to eyes at this height."""
        self.goal = height

    def _settle(self, head: Pose) -> None:
        self.x, self.y, self.heading = head.x, head.y, head.h
        if abs(head.z - self.goal) > TALLER_M or self._at_once:
            self.height = self.goal = head.z
        self.away_s, self._going, self._at_once = 0.0, False, False

    def _is_away(self, head: Pose) -> bool:
        turned = abs(_between(head.h, self.heading))
        moved = math.hypot(head.x - self.x, head.y - self.y)
        return turned > ASIDE or moved > FAR_M or abs(head.z - self.goal) > TALLER_M

    def _calm(self, head: Pose, dt: float) -> bool:
        last, self._last = self._last, head
        return last is None or abs(_between(head.h, last.h)) <= RESTLESS * dt

    def _rise(self, dt: float) -> bool:
        gap = self.goal - self.height
        if not gap:
            return False
        self.height += math.copysign(min(abs(gap), RISE_M_S * dt), gap)
        return True


def _between(one: float, other: float) -> float:
    """Degrees from one heading to the other, -180 to 180."""
    return (one - other + 180.0) % 360.0 - 180.0
