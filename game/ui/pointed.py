"""What a ray meets among the panels, and how long the pointer has rested there."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from panda3d.core import NodePath, Point3, Vec3

from game.ui.panel import Panel
from game.ui.sheet import Hot

REST_S = 0.7  # the pointer rests on a card this long to hear it


@dataclass(frozen=True, slots=True)
class Met:
    """Where a ray meets a panel: metres along the ray, the panel's name, and what answers there

    (a card's id or a command's name, "" for nothing). `sound`: resting there is told in `rested`.
    `point` is the place in the world.
    """

    away: float
    panel: str
    name: str = ""
    sound: bool = False
    hot: Hot | None = None
    point: Point3 = field(default_factory=Point3)


def name_of(hot: Hot | None) -> str:
    """A card's id or a command's name."""
    return (hot.card or hot.command) if hot is not None else ""


def met_by(panels: Iterable[Panel], world: NodePath, origin: Point3, direction: Vec3) -> Met | None:
    """The frontmost panel along a ray of the world; None beside them all."""
    ordered = sorted(panels, key=lambda panel: panel.node.get_bin_draw_order())
    for panel in reversed(ordered):
        place = panel.meet(world, origin, direction)
        if place is not None:
            point, hot = panel.point(world, *place), panel.hot_at(*place)
            sound = hot is not None and hot.sound
            away = (point - origin).length()
            return Met(away, panel.node.get_name(), name_of(hot), sound, hot, point)
    return None


class Resting:
    """Where the pointer is, and since when. `at` is what it meets."""

    def __init__(self) -> None:
        self.at: Met | None = None
        self._since = 0.0
        self._told: str | None = None

    @property
    def name(self) -> str:
        """What is under the pointer and answers, "" for nothing."""
        return self.at.name if self.at is not None else ""

    def move(self, met: Met | None) -> bool:
        """Point here now; True when something else answers than before."""
        changed = (met.name if met is not None else "") != self.name
        if changed:
            self._since, self._told = 0.0, None
        self.at = met
        return changed

    def step(self, dt: float) -> None:
        """One frame of resting."""
        before = self._since
        self._since += dt
        if self.at is not None and self.at.sound and before < REST_S <= self._since:
            self._told = self.at.name

    def told(self) -> str | None:
        """Once each time that it has rested long enough on something with sound."""
        name, self._told = self._told, None
        return name
