"""One thing in the room: its node, its box, where it belongs and where it is."""

import math
from dataclasses import dataclass, field

from panda3d.core import NodePath, Point3, TransformState

from game.stage.motion import Point
from game.stage.picking import Box

HAND, HOME = "hand", "home"


@dataclass(slots=True)
class Thing:
    """Its node, its box (`low`, `high`) in its own space, where it belongs and where it is.

    `touch` is what it sounds like; `grip` is where it sits in the palm that holds it, None until a
    palm has it.
    """

    id: str
    node: NodePath
    low: Point
    high: Point
    home: TransformState
    touch: str = "box"
    at: str = HOME
    glow: float = 0.0
    start: TransformState = field(default_factory=TransformState.make_identity)
    goal: TransformState | None = None
    grip: TransformState | None = None
    moved_s: float = 0.0
    _box: Box | None = None
    _box_at: TransformState | None = None

    @property
    def box(self) -> Box:
        """Its box where it stands now, made anew only after it has moved."""
        here = self.node.get_transform()
        if self._box is None or here != self._box_at:
            self._box, self._box_at = Box(self.id, self.low, self.high, here.get_mat()), here
        return self._box

    @property
    def middle(self) -> Point3:
        """Its middle in its own space."""
        return Point3(*((a + b) / 2 for a, b in zip(self.low, self.high, strict=True)))

    @property
    def share_of_glow(self) -> float:
        """Big things glow less: a whole forklift in amber would be a lamp."""
        size = max(b - a for a, b in zip(self.low, self.high, strict=True))
        return min(1.0, math.pow(0.7 / max(size, 0.01), 0.6))


def bounds(node: NodePath) -> tuple[Point, Point]:
    """Lowest and highest corner of what is below a node; a small box where nothing is."""
    corners = node.get_tight_bounds()
    if not corners:
        return (-0.1, -0.1, 0.0), (0.1, 0.1, 0.2)
    low, high = corners
    return (low.x, low.y, low.z), (high.x, high.y, high.z)
