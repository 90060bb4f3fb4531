"""One panel in the world: hangs a sheet at a spot, fades and slides in and out, knows its rays."""

import math

from panda3d.core import NodePath, OmniBoundingVolume, Point3, Vec3, Vec4

from game.ui.glyphs import Glyphs
from game.ui.place import Spot, around, seen_at
from game.ui.sheet import Hot, Sheet

FADE_S = 0.16
SLIDE = 0.7  # units that a new panel rises
_DONE = 0.004


class Panel:
    """Shown once its mesh is woven; `leave` lets it fade until it is `gone`.

    `metres` is the radius of the ball around the parent's origin on which it lies; 0 lets it hang
    straight, on the monitor's curve.
    """

    def __init__(self, parent: NodePath, name: str, metres: float = 0.0) -> None:
        self.node = parent.attach_new_node(name)
        self.sheet: Sheet | None = None
        self.spot: Spot | None = None
        self._parent, self._metres = parent, metres
        self._mesh: NodePath | None = None
        self._woven: Sheet | None = None
        self._shown, self._wanted = 0.0, 1.0
        self._drawn = (-1.0, 1.0)
        if metres:  # where the card bends the mesh, its own bounds say nothing
            self.node.node().set_bounds(OmniBoundingVolume())
            self.node.node().set_final(True)

    @property
    def gone(self) -> bool:
        """Whether it has faded away."""
        return self._wanted == 0.0 and self._shown == 0.0

    @property
    def leaving(self) -> bool:
        """Whether it is on its way out and answers to nothing."""
        return self._wanted == 0.0

    @property
    def woven(self) -> bool:
        """Whether what is drawn is the sheet that hangs here."""
        return self._woven is self.sheet

    def hang(self, sheet: Sheet, spot: Spot, order: int) -> None:
        """Show this sheet here; free where nothing changed."""
        self._wanted = 1.0
        if sheet is not self.sheet or spot != self.spot:
            self.sheet, self.spot = sheet, spot
            self._drawn = (-1.0, 1.0)
        if self.node.get_bin_draw_order() != order or not self.node.has_bin():
            self.node.set_bin("fixed", order)

    def weave(self, glyphs: Glyphs, finest: float = 0.0) -> None:
        """Make the mesh of what hangs here; until then the old one is seen."""
        if self.sheet is None or self.woven:
            return
        if self._mesh is not None:
            self._mesh.remove_node()
        self._mesh = self.node.attach_new_node(self.sheet.node(glyphs, finest))
        self._woven = self.sheet
        self._drawn = (-1.0, 1.0)

    def leave(self) -> None:
        """Begin to fade."""
        self._wanted = 0.0

    def stand_at(self, metres: float) -> None:
        """Lie on a nearer or farther ball, seen at the same place and as large as before."""
        self._metres = metres

    def step(self, dt: float, light: float = 1.0) -> None:
        """Go on with fade and slide; `light` (0..1) fades all panels together."""
        if self._woven is None:
            if self.leaving:
                self._shown = 0.0
            return
        if self._shown != self._wanted:
            share = min(dt / FADE_S, 1.0)
            self._shown += (self._wanted - self._shown) * (1 - (1 - share) ** 2)
            if abs(self._shown - self._wanted) < _DONE or dt >= FADE_S * 4:
                self._shown = self._wanted
        if (self._shown, light) != self._drawn and self.woven:
            self._put(moved=self._drawn[0] != self._shown)
            self._drawn = (self._shown, light)
            self.node.set_alpha_scale(self._shown * light)

    def remove(self) -> None:
        """Take it out of the world."""
        self.node.remove_node()

    # --- rays -------------------------------------------------------------------------------

    def meet(self, world: NodePath, origin: Point3, direction: Vec3) -> tuple[float, float] | None:
        """Where a ray of the world meets the sheet, in panel units from its corner (y down)."""
        if self.sheet is None or self.spot is None or self.leaving:
            return None
        found = (self._on_ball if self._metres else self._on_plane)(world, origin, direction)
        return found if found is not None and self.sheet.box.holds(*found) else None

    def point(self, world: NodePath, x: float, y: float) -> Point3:
        """Where a place of the sheet (panel units from its corner, y down) lies in the world."""
        if not self._metres or self.spot is None:
            return world.get_relative_point(self.node, Point3(x, 0.0, -y))
        left, top, wide = self._corner()
        there = around(left + x * wide, top - y, self._metres)
        return world.get_relative_point(self._parent, there)

    def hot_at(self, x: float, y: float) -> Hot | None:
        """What answers at a place of the sheet; the last drawn first."""
        hots = self.sheet.hots if self.sheet is not None else []
        return next((hot for hot in reversed(hots) if hot.box.holds(x, y)), None)

    def _on_plane(
        self, world: NodePath, origin: Point3, direction: Vec3
    ) -> tuple[float, float] | None:
        start = self.node.get_relative_point(world, origin)
        way = self.node.get_relative_vector(world, direction)
        if abs(way.y) < 1e-9 or -start.y / way.y <= 0:
            return None
        met = start + way * (-start.y / way.y)
        return float(met.x), float(-met.z)

    def _on_ball(
        self, world: NodePath, origin: Point3, direction: Vec3
    ) -> tuple[float, float] | None:
        """Where the ray leaves the ball; a hand beyond it points at nothing of it."""
        start = Vec3(self._parent.get_relative_point(world, origin))
        way = self._parent.get_relative_vector(world, direction)
        if not way.normalize():
            return None
        along = start.dot(way)
        inside = along * along - start.length_squared() + self._metres**2
        if inside < 0 or (reach := math.sqrt(inside) - along) <= 0:
            return None
        azimuth, elevation = seen_at(Point3(start + way * reach))
        left, top, wide = self._corner()
        return (azimuth - left) / wide, top - elevation

    def _corner(self) -> tuple[float, float, float]:
        """Degrees of the sheet's left upper corner on the ball, and of a unit across."""
        assert self.sheet is not None
        assert self.spot is not None
        wide = self.spot.stretch
        left = self.spot.azimuth + self.spot.x - self.sheet.width / 2 * wide
        return left, self.spot.top, wide

    def _put(self, *, moved: bool) -> None:
        if not moved or self.spot is None or self.sheet is None:
            return
        rise = (self._shown - 1.0) * SLIDE
        if self._metres:
            left, top, wide = self._corner()
            self.node.set_shader_input("hang", Vec4(left, top + rise, wide, 1.0))
        else:
            self.spot.put(self.node, self.sheet.width, rise)
