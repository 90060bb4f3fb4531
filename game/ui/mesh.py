"""Turns a list of quads into one Panda3D mesh, quickly."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from panda3d.core import (
    Geom,
    GeomEnums,
    GeomNode,
    GeomTriangles,
    GeomVertexArrayFormat,
    GeomVertexData,
    GeomVertexFormat,
    InternalName,
    NodePath,
    Shader,
    Texture,
    TransparencyAttrib,
)

GLSL = Path(__file__).parent / "glsl"
SHAPE, LETTER, PICTURE = 0.0, 1.0, 2.0
# A quad: x, y, half width, half height, cos, sin, tint (4), u0 v0 u1 v1 (a shape: 0 0 w h), radius,
# stroke, softness, kind, layer.
Quad = tuple[float, ...]

_CORNERS = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], np.float32)


def build(quads: Sequence[Quad], name: str) -> GeomNode:
    """A node with all quads in their order; x right, y down become x right, z up."""
    node = GeomNode(name)
    if quads:
        node.add_geom(_geom(_vertices(np.asarray(quads, np.float32))))
    return node


def _vertices(quads: NDArray[np.float32]) -> NDArray[np.float32]:
    """(quads, 19) to (quads, 4, 15): position, tint, place, manner of each corner."""
    count = len(quads)
    out = np.zeros((count, 4, 15), np.float32)
    local = _CORNERS[None] * quads[:, None, 2:4]
    cos, sin = quads[:, None, 4], quads[:, None, 5]
    out[..., 0] = quads[:, None, 0] + local[..., 0] * cos - local[..., 1] * sin
    out[..., 2] = -(quads[:, None, 1] + local[..., 0] * sin + local[..., 1] * cos)
    out[..., 3:7] = quads[:, None, 6:10]
    share = (_CORNERS + 1) / 2
    first, last = quads[:, None, 10:12], quads[:, None, 12:14]
    shape = (quads[:, 17] == SHAPE)[:, None, None]
    out[..., 7:9] = np.where(shape, local, first + (last - first) * share[None])
    out[..., 9:11] = np.where(shape, quads[:, None, 12:14], quads[:, None, 18:19])
    out[..., 11:15] = quads[:, None, 14:18]
    return out


def _geom(vertices: NDArray[np.float32]) -> Geom:
    count = len(vertices)
    data = GeomVertexData("sheet", _format(), GeomEnums.UH_static)
    data.unclean_set_num_rows(count * 4)
    data.modify_array_handle(0).copy_data_from(vertices.tobytes())
    corners = np.array([0, 2, 1, 0, 3, 2], np.uint32)  # y down turns the winding
    index = (np.arange(count, dtype=np.uint32)[:, None] * 4 + corners).astype(np.uint32)
    triangles = GeomTriangles(GeomEnums.UH_static)
    triangles.set_index_type(GeomEnums.NT_uint32)
    array = triangles.modify_vertices()
    array.unclean_set_num_rows(count * 6)
    array.modify_handle().copy_data_from(index.tobytes())
    geom = Geom(data)
    geom.add_primitive(triangles)
    return geom


@cache
def _format() -> GeomVertexFormat:
    array = GeomVertexArrayFormat()
    array.add_column(InternalName.get_vertex(), 3, GeomEnums.NT_float32, GeomEnums.C_point)
    for name in ("tint", "place", "manner"):
        array.add_column(InternalName.make(name), 4, GeomEnums.NT_float32, GeomEnums.C_other)
    form = GeomVertexFormat()
    form.add_array(array)
    return GeomVertexFormat.register_format(form)


def dress(root: NodePath, glyphs: Texture, pictures: Texture, sort: int) -> None:
    """Let everything below `root` be drawn as sheets: over the room, in its own order."""
    vertex = (GLSL / "sheet.vert").read_text(encoding="utf-8")
    fragment = (GLSL / "sheet.frag").read_text(encoding="utf-8")
    root.set_shader(Shader.make(Shader.SL_GLSL, vertex, fragment), 100)
    root.set_shader_input("glyphs", glyphs)
    root.set_shader_input("pictures", pictures)
    root.set_transparency(TransparencyAttrib.M_premultiplied_alpha)
    root.set_depth_test(False)
    root.set_depth_write(False)
    root.set_two_sided(True)
    root.set_light_off()
    root.set_bin("fixed", sort)
