"""The ray of a hand that points, and the arc and ring that show where she would stand."""

import math
from pathlib import Path

from panda3d.core import (
    Geom,
    GeomEnums,
    GeomNode,
    GeomTristrips,
    GeomVertexData,
    GeomVertexFormat,
    GeomVertexWriter,
    NodePath,
    OmniBoundingVolume,
    PTA_LVecBase4f,
    Shader,
    TransparencyAttrib,
    UnalignedLVecBase4f,
)

from game.stage.decals import landing_mark
from game.stage.look import AMBER, SOFT
from game.stage.motion import Point

GLSL = Path(__file__).parent / "glsl"
DRAWN_LAST = 610  # in the bin "fixed": over the panels, which are further away than its start
LANDING_M = 0.55  # across

_STEPS = 24
_LIFT, _MOST_LIFT_M = 0.16, 0.5  # of the arc, for each metre
_LIGHT = 0.75


class Beam:
    """One ribbon, bent by the graphics card; all points are in the tracking space."""

    def __init__(self, origin: NodePath) -> None:
        self.node = origin.attach_new_node(_ribbon())
        vertex, fragment = ((GLSL / f"beam.{s}").read_text("utf-8") for s in ("vert", "frag"))
        self.node.set_shader(Shader.make(Shader.SL_GLSL, vertex, fragment), 100)
        self._values = PTA_LVecBase4f.empty_array(3)
        self.node.set_shader_input("beam", self._values)
        self.node.set_transparency(TransparencyAttrib.M_alpha)
        self.node.set_depth_write(False)
        self.node.set_two_sided(True)
        self.node.set_bin("fixed", DRAWN_LAST)
        self.node.node().set_bounds(OmniBoundingVolume())  # its points are known to the card alone
        self.node.node().set_final(True)
        self._ends: tuple[Point, Point] = ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
        self.landing = landing_mark(origin, LANDING_M)
        self.hide()

    @property
    def ends(self) -> tuple[Point, Point]:
        """Where it starts and ends."""
        return self._ends

    def show(self, start: Point, end: Point, *, over: bool, landing: bool = False) -> None:
        """From a hand to what it points at; amber `over` what can be pressed.

        With `landing` it is an arc to the floor, with a ring where she would stand.
        """
        self._ends = (start, end)
        lift = min(math.dist(start, end) * _LIFT, _MOST_LIFT_M) if landing else 0.0
        colour = AMBER if over else SOFT
        self._values[0] = UnalignedLVecBase4f(*start, lift)
        self._values[1] = UnalignedLVecBase4f(*end, _LIGHT)
        self._values[2] = UnalignedLVecBase4f(colour.x, colour.y, colour.z, 1.0)
        self.node.show()
        if landing:
            self.landing.set_pos(end[0], end[1], end[2] + 0.012)
            self.landing.show()
        else:
            self.landing.hide()

    def show_landing(self, at: Point) -> None:
        """Only the ring, for one who looks to the floor."""
        self.node.hide()
        self.landing.set_pos(at[0], at[1], at[2] + 0.012)
        self.landing.show()

    def hide(self) -> None:
        """Show nothing."""
        self.node.hide()
        self.landing.hide()

    def close(self) -> None:
        """Take it out of the world."""
        self.node.remove_node()
        self.landing.remove_node()


def _ribbon() -> GeomNode:
    data = GeomVertexData("beam", GeomVertexFormat.get_v3(), GeomEnums.UH_static)
    points = GeomVertexWriter(data, "vertex")
    strip = GeomTristrips(GeomEnums.UH_static)
    for step in range(_STEPS + 1):
        for side in (-1.0, 1.0):
            points.add_data3(step / _STEPS, side, 0.0)
    strip.add_next_vertices(2 * (_STEPS + 1))
    strip.close_primitive()
    geom = Geom(data)
    geom.add_primitive(strip)
    node = GeomNode("beam")
    node.add_geom(geom)
    return node
