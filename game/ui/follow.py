"""Keeps the panels before her: never locked to the head, but they come along when she moves."""

import math
from dataclasses import dataclass

from game.rig.rig import Pose

FAR_M = 0.7  # she has stepped away from where the panels hang
ASIDE = 55.0  # degrees; she looks away for good
PATIENCE_S = 0.9


@dataclass(slots=True)
class Follow:
    """Where the panels hang, in the tracking space, and for how long she has been away."""

    x: float = 0.0
    y: float = 0.0
    heading: float = 0.0
    away_s: float = 0.0

    def step(self, head: Pose, dt: float) -> bool:
        """True once she has been away long enough; then this place has moved to her."""
        turned = abs((head.h - self.heading + 180.0) % 360.0 - 180.0)
        moved = math.hypot(head.x - self.x, head.y - self.y)
        self.away_s = self.away_s + dt if turned > ASIDE or moved > FAR_M else 0.0
        if self.away_s < PATIENCE_S:
            return False
        self.x, self.y, self.heading, self.away_s = head.x, head.y, head.h, 0.0
        return True
