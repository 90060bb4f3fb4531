"""One panel in the world: hangs a sheet at a spot, fades and slides in and out, knows its rays."""

from panda3d.core import NodePath, Point3, Vec3

from game.ui.place import Spot
from game.ui.sheet import Hot, Sheet

FADE_S = 0.16
SLIDE = 0.7  # units that a new panel rises
_DONE = 0.004


class Panel:
    """Shown from the moment it is made; `leave` lets it fade until it is `gone`."""

    def __init__(self, parent: NodePath, name: str) -> None:
        self.node = parent.attach_new_node(name)
        self.sheet: Sheet | None = None
        self.spot: Spot | None = None
        self._mesh: NodePath | None = None
        self._shown, self._wanted = 0.0, 1.0
        self._drawn = -1.0

    @property
    def gone(self) -> bool:
        """Whether it has faded away."""
        return self._wanted == 0.0 and self._shown == 0.0

    @property
    def leaving(self) -> bool:
        """Whether it is on its way out and answers to nothing."""
        return self._wanted == 0.0

    def hang(self, sheet: Sheet, spot: Spot, order: int) -> None:
        """Show this sheet here; free where nothing changed."""
        self._wanted = 1.0
        if sheet is not self.sheet:
            if self._mesh is not None:
                self._mesh.remove_node()
            self._mesh = self.node.attach_new_node(sheet.node)
            self.sheet = sheet
            self._drawn = -1.0
        if spot != self.spot:
            self.spot = spot
            self._drawn = -1.0
        self.node.set_bin("fixed", order)

    def leave(self) -> None:
        """Begin to fade."""
        self._wanted = 0.0

    def step(self, dt: float) -> None:
        """Go on with fade and slide."""
        if self._shown != self._wanted:
            share = min(dt / FADE_S, 1.0)
            self._shown += (self._wanted - self._shown) * (1 - (1 - share) ** 2)
            if abs(self._shown - self._wanted) < _DONE or dt >= FADE_S * 4:
                self._shown = self._wanted
        if self._shown != self._drawn and self.spot is not None and self.sheet is not None:
            self._drawn = self._shown
            self.node.set_alpha_scale(self._shown)
            self.spot.put(self.node, self.sheet.width, (self._shown - 1.0) * SLIDE)

    def remove(self) -> None:
        """Take it out of the world."""
        self.node.remove_node()

    def meet(self, world: NodePath, origin: Point3, direction: Vec3) -> tuple[float, float] | None:
        """Where a ray of the world meets the sheet, in panel units from its corner (y down)."""
        if self.sheet is None or self.leaving:
            return None
        start = self.node.get_relative_point(world, origin)
        way = self.node.get_relative_vector(world, direction)
        if abs(way.y) < 1e-9 or -start.y / way.y <= 0:
            return None
        met = start + way * (-start.y / way.y)
        x, y = float(met.x), float(-met.z)
        return (x, y) if self.sheet.box.holds(x, y) else None

    def point(self, world: NodePath, x: float, y: float) -> Point3:
        """Where a place of the sheet (panel units from its corner, y down) lies in the world."""
        return world.get_relative_point(self.node, Point3(x, 0.0, -y))

    def hot_at(self, x: float, y: float) -> Hot | None:
        """What answers at a place of the sheet; the last drawn first."""
        hots = self.sheet.hots if self.sheet is not None else []
        return next((hot for hot in reversed(hots) if hot.box.holds(x, y)), None)
