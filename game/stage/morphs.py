"""Face shapes on the graphics card: morph columns of a mesh become one small float texture.

Panda3D blends morphs on the CPU, leaves the normals as they were (closed lids look dark), and
cannot do it together with hardware skinning. A texture of deltas, positions and normals both, read
in the vertex shader costs the CPU nothing and shades lids and lips rightly.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from panda3d.core import (
    Geom,
    GeomNode,
    GeomVertexArrayData,
    GeomVertexArrayFormat,
    GeomVertexData,
    GeomVertexFormat,
    InternalName,
    NodePath,
    SamplerState,
    Texture,
    TextureAttrib,
    TextureStage,
)

Array = NDArray[np.float32]

MAP_WIDTH = 2048  # texels a row of the delta texture; the shader knows the same number
MAP_STAGE = "morph-map"
NAMES_TAG = "morphs"
_PREFIX = "vertex.morph."


@dataclass(frozen=True, slots=True)
class _Mesh:
    points: Array  # n x 3
    triangles: NDArray[np.int64]  # m x 3
    deltas: Array  # k x n x 3


def pack_morphs(model: NodePath) -> None:
    """Move every morph of `model` into delta textures, in place.

    Each geom keeps its map as texture stage `morph-map`; its node is tagged `morphs` with the
    names in order. Textures and tags survive the trip through a bam file.
    """
    for path in model.find_all_matches("**/+GeomNode"):
        node = path.node()
        assert isinstance(node, GeomNode)
        names = _morph_names(node.get_geom(0).get_vertex_data())
        if names:
            node.set_tag(NAMES_TAG, " ".join(names))
            for index in range(node.get_num_geoms()):
                _pack_geom(node, index, names)


def _morph_names(data: GeomVertexData) -> list[str]:
    format_ = data.get_format()
    count = format_.get_num_columns()
    names = [format_.get_column(i).get_name().get_name() for i in range(count)]
    return [name.removeprefix(_PREFIX) for name in names if name.startswith(_PREFIX)]


def _pack_geom(node: GeomNode, index: int, names: list[str]) -> None:
    geom = node.modify_geom(index)
    mesh = _read(geom, names)
    stage = TextureStage(MAP_STAGE)
    stage.set_sort(100)
    state = node.get_geom_state(index)
    kept = state.get_attrib(TextureAttrib)
    attrib = kept if isinstance(kept, TextureAttrib) else TextureAttrib.make()
    node.set_geom_state(index, state.set_attrib(attrib.add_on_stage(stage, _delta_map(mesh))))
    geom.set_vertex_data(_without_morphs(geom.get_vertex_data()))


def _read(geom: Geom, names: list[str]) -> _Mesh:
    data = geom.get_vertex_data()
    triangles = geom.get_primitive(0).decompose()
    corners = triangles.get_vertices()
    handle = np.frombuffer(corners.get_handle().get_data(), _index_type(corners))
    columns = [_column(data, _PREFIX + name) for name in names]
    return _Mesh(_column(data, "vertex"), handle.astype(np.int64).reshape(-1, 3), np.stack(columns))


def _index_type(corners: GeomVertexArrayData) -> str:
    stride = corners.get_array_format().get_stride()
    return {1: "u1", 2: "u2", 4: "u4"}[stride]


def _column(data: GeomVertexData, name: str) -> Array:
    format_ = data.get_format()
    internal = InternalName.make(name)
    array = data.get_array(format_.get_array_with(internal))
    column = format_.get_column(internal)
    raw = np.frombuffer(array.get_handle().get_data(), np.float32)
    table = raw.reshape(data.get_num_rows(), array.get_array_format().get_stride() // 4)
    start = column.get_start() // 4
    return table[:, start : start + 3]


def _without_morphs(data: GeomVertexData) -> GeomVertexData:
    kept = GeomVertexFormat()
    old = data.get_format()
    for index in range(old.get_num_arrays()):
        array: GeomVertexArrayFormat = old.get_array(index)
        names = [array.get_column(i).get_name().get_name() for i in range(array.get_num_columns())]
        if not any(name.startswith(_PREFIX) for name in names):
            kept.add_array(array)
    kept.set_animation(old.get_animation())
    plain = GeomVertexData(data.get_name(), GeomVertexFormat.register_format(kept), Geom.UH_static)
    plain.copy_from(data, False)
    plain.set_transform_blend_table(data.get_transform_blend_table())
    return plain


def _delta_map(mesh: _Mesh) -> Texture:
    bends = _normal_deltas(mesh)
    pairs = np.stack([mesh.deltas, bends], axis=2).reshape(-1, 3)  # position, normal, position …
    rows = -(-len(pairs) // MAP_WIDTH)
    texels = np.zeros((rows * MAP_WIDTH, 4), np.float16)
    texels[: len(pairs), :3] = pairs[:, ::-1]  # Panda keeps texels as blue, green, red
    texture = Texture(MAP_STAGE)
    texture.setup_2d_texture(MAP_WIDTH, rows, Texture.T_half_float, Texture.F_rgba16)
    texture.set_ram_image(texels.tobytes())
    texture.set_minfilter(SamplerState.FT_nearest)
    texture.set_magfilter(SamplerState.FT_nearest)
    return texture


def _normal_deltas(mesh: _Mesh) -> Array:
    """How each morph turns the smooth normals (k x n x 3), with seams of the skin map welded."""
    _, weld = np.unique(np.round(mesh.points, 5), axis=0, return_inverse=True)
    weld = weld.reshape(-1)
    still = _normals(mesh.points, mesh.triangles, weld)
    bent = [_normals(mesh.points + delta, mesh.triangles, weld) - still for delta in mesh.deltas]
    return np.stack(bent).astype(np.float32)


def _normals(points: Array, triangles: NDArray[np.int64], weld: NDArray[np.int64]) -> Array:
    a, b, c = (points[triangles[:, i]] for i in range(3))
    faces = np.cross(b - a, c - a)
    corners = weld[triangles].reshape(-1)
    spread = np.repeat(faces, 3, axis=0)
    sums = [np.bincount(corners, spread[:, i], weld.max() + 1) for i in range(3)]
    total = np.stack(sums, axis=1)
    length = np.linalg.norm(total, axis=1, keepdims=True)
    unit: Array = (total / np.maximum(length, 1e-12)).astype(np.float32)
    return unit[weld]
