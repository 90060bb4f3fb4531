"""Turns a list of quads into one Panda3D mesh, quickly."""

from collections.abc import Iterable
from dataclasses import dataclass
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
    Vec4,
)

from game.ui.glyphs import Glyphs
from game.ui.palette import Colour
from game.ui.text import Block

GLSL = Path(__file__).parent / "glsl"
SHAPE, LETTER, PICTURE = 0.0, 1.0, 2.0
# A quad: x, y, half width, half height, cos, sin, tint (4), u0 v0 u1 v1 (a shape: 0 0 w h), radius,
# stroke, softness, kind, layer.
Quad = tuple[float, ...]

CELLS = 36  # the most that one side of a quad is divided into

_SHARES = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.float32)


@dataclass(frozen=True, slots=True)
class Run:
    """A block of text with its left upper corner at a point; its letters are drawn last of all."""

    block: Block
    x: float
    y: float
    colour: Colour


def build(parts: Iterable[Quad | Run], glyphs: Glyphs, name: str, finest: float = 0.0) -> GeomNode:
    """A node with all parts in their order; x right, y down become x right, z up.

    With `finest` quads are cut into cells no wider or higher than that.
    """
    node = GeomNode(name)
    pieces = list(_pieces(parts, glyphs))
    if pieces:
        quads = np.concatenate(pieces)
        node.add_geom(_geom(_vertices(*_cut(quads, finest))))
    return node


def _pieces(parts: Iterable[Quad | Run], glyphs: Glyphs) -> Iterable[NDArray[np.float32]]:
    """Rows of quads: the shapes and pictures between two texts, then the letters of a text."""
    rows: list[Quad] = []
    for part in parts:
        if not isinstance(part, Run):
            rows.append(part)
            continue
        if rows:
            yield np.asarray(rows, np.float32)
            rows = []
        yield _letters(part, glyphs)
    if rows:
        yield np.asarray(rows, np.float32)


def _letters(run: Run, glyphs: Glyphs) -> NDArray[np.float32]:
    """(letters, 19) of a text."""
    lines = [_line(run.block, index, glyphs) for index in range(len(run.block.lines))]
    drawn = np.concatenate(lines)
    out = np.zeros((len(drawn), 19), np.float32)
    out[:, 0:4] = drawn[:, 0:4] + (run.x, run.y, 0.0, 0.0)
    out[:, 4] = 1.0
    out[:, 6:10] = run.colour
    out[:, 10:14] = drawn[:, 4:8]
    out[:, 17] = LETTER
    return out


def _line(block: Block, index: int, glyphs: Glyphs) -> NDArray[np.float32]:
    """(letters, 8) of one line: middle, half width and height, place on the atlas."""
    line = block.lines[index]
    found = [glyphs.glyph(char, block.weight) for char in line.text]
    edges = np.array([glyph.box for glyph in found], np.float32).reshape(-1, 4) * block.em
    pens = np.cumsum([0.0, *(glyph.advance for glyph in found)][:-1]) * block.em + line.x
    low = edges[:, :2] + np.stack([pens, np.full(len(pens), block.baseline(index))], axis=1)
    half = (edges[:, 2:] - edges[:, :2]) / 2
    places = np.array([glyph.uv for glyph in found], np.float32).reshape(-1, 4)
    drawn = np.concatenate([low + half, half, places], axis=1).astype(np.float32)
    return drawn[half[:, 0] > 0]


def _cut(quads: NDArray[np.float32], finest: float) -> tuple[NDArray[np.float32], ...]:
    """The quads, large ones several times, and which part (-1..1) of them each shows (n, 2, 2)."""
    whole = np.array([[-1, -1], [1, 1]], np.float32)
    if not finest or quads[:, 2:4].max() * 2 <= finest:
        return quads, np.broadcast_to(whole, (len(quads), 2, 2))
    counts = np.clip(np.ceil(quads[:, 2:4] * 2 / finest), 1, CELLS).astype(int)
    cells = [_grid(int(across), int(down)) for across, down in counts]
    return np.repeat(quads, counts.prod(axis=1), axis=0), np.concatenate(cells)


@cache
def _grid(across: int, down: int) -> NDArray[np.float32]:
    """(cells, 2, 2): the corners of each cell of a square from -1 to 1."""
    column, row = (edge.ravel() for edge in np.meshgrid(np.arange(across), np.arange(down)))
    low = np.stack([column / across, row / down], axis=1)
    high = np.stack([(column + 1) / across, (row + 1) / down], axis=1)
    return (np.stack([low, high], axis=1) * 2 - 1).astype(np.float32)


def _vertices(quads: NDArray[np.float32], cells: NDArray[np.float32]) -> NDArray[np.float32]:
    """(quads, 19) to (quads, 4, 15): position, tint, place, manner of each corner."""
    count = len(quads)
    out = np.zeros((count, 4, 15), np.float32)
    corners = cells[:, None, 0] + (cells[:, None, 1] - cells[:, None, 0]) * _SHARES[None]
    local = corners * quads[:, None, 2:4]
    cos, sin = quads[:, None, 4], quads[:, None, 5]
    out[..., 0] = quads[:, None, 0] + local[..., 0] * cos - local[..., 1] * sin
    out[..., 2] = -(quads[:, None, 1] + local[..., 0] * sin + local[..., 1] * cos)
    out[..., 3:7] = quads[:, None, 6:10]
    first, last = quads[:, None, 10:12], quads[:, None, 12:14]
    shape = (quads[:, 17] == SHAPE)[:, None, None]
    out[..., 7:9] = np.where(shape, local, first + (last - first) * (corners + 1) / 2)
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
    root.set_shader_input("hang", Vec4(0.0, 0.0, 1.0, 0.0))
    root.set_shader_input("metres", 1.0)
    root.set_transparency(TransparencyAttrib.M_premultiplied_alpha)
    root.set_depth_test(False)
    root.set_depth_write(False)
    root.set_two_sided(True)
    root.set_light_off()
    root.set_bin("fixed", sort)
