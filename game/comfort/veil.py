"""The veil: one dark shell around her head, drawn over everything, for both eyes at once."""

import math
from pathlib import Path

from panda3d.core import (
    Geom,
    GeomEnums,
    GeomNode,
    GeomTriangles,
    GeomVertexData,
    GeomVertexFormat,
    GeomVertexWriter,
    NodePath,
    OmniBoundingVolume,
    PTA_LVecBase4f,
    Shader,
    TransparencyAttrib,
    UnalignedLVecBase4f,
    Vec3,
)

GLSL = Path(__file__).parent / "glsl"
OVER_ALL = 30_000  # in the bin "fixed", after every panel and ray
CLEAR, GONE = 22.0, 36.0  # degrees from straight ahead: whole inside, dark outside, when narrow

_REACH_M = 10.0  # so far that both eyes see its ring at the same place
_INK = Vec3(0.016, 0.027, 0.043)
_UNSEEN = 1 / 512  # less than half a step of eight bits


class Veil:
    """`dark` hides all that she sees, `narrow` leaves a soft round view; both 0..1."""

    def __init__(self, head: NodePath) -> None:
        self.node = head.attach_new_node(_shell())
        self._values = PTA_LVecBase4f.empty_array(1)
        vertex, fragment = ((GLSL / name).read_text("utf-8") for name in ("veil.vert", "veil.frag"))
        self.node.set_shader(Shader.make(Shader.SL_GLSL, vertex, fragment), 100)
        self.node.set_shader_input("veil", self._values)
        self.node.set_shader_input("ink", _INK)
        self.node.set_transparency(TransparencyAttrib.M_alpha, 100)
        self.node.set_depth_test(False)
        self.node.set_depth_write(False)
        self.node.set_two_sided(True)
        self.node.set_bin("fixed", OVER_ALL)
        self.dark = self.narrow = 0.0
        self.node.hide()

    def draw(self, dark: float, narrow: float = 0.0) -> None:
        """Be this dark and this narrow from now on; without either it costs nothing."""
        if (dark, narrow) == (self.dark, self.narrow):
            return
        self.dark, self.narrow = dark, narrow
        begins, ends = math.radians(CLEAR), math.radians(GONE)
        self._values[0] = UnalignedLVecBase4f(dark, narrow, begins, ends)
        if max(dark, narrow) > _UNSEEN:
            self.node.show()
        else:
            self.node.hide()

    def close(self) -> None:
        """Take it away."""
        self.node.remove_node()


def _shell() -> GeomNode:
    """A cube, seen from inside; its corners tell the way that a pixel lies."""
    data = GeomVertexData("veil", GeomVertexFormat.get_v3(), GeomEnums.UH_static)
    writer = GeomVertexWriter(data, "vertex")
    sides = (-_REACH_M, _REACH_M)
    for x in sides:
        for y in sides:
            for z in sides:
                writer.add_data3(x, y, z)
    triangles = GeomTriangles(GeomEnums.UH_static)
    for a, b, c, d in ((0, 1, 3, 2), (4, 5, 7, 6), (0, 1, 5, 4), (2, 3, 7, 6), (0, 2, 6, 4)):
        triangles.add_vertices(a, b, c)
        triangles.add_vertices(a, c, d)
    for corners in ((1, 3, 7), (1, 7, 5)):
        triangles.add_vertices(*corners)
    geom = Geom(data)
    geom.add_primitive(triangles)
    node = GeomNode("veil")
    node.add_geom(geom)
    node.set_bounds(OmniBoundingVolume())  # she is always inside
    node.set_final(True)
    return node
