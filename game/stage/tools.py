"""What people hold: a broom, a spoon, a pen, a cloth, a box, a tablet; drawn from boxes."""

from collections.abc import Sequence
from dataclasses import dataclass

from panda3d.core import (
    Geom,
    GeomNode,
    GeomTriangles,
    GeomVertexData,
    GeomVertexFormat,
    GeomVertexWriter,
    NodePath,
    Point3,
    Vec3,
)

from game.stage.clips import Skeleton
from game.stage.look import Look

Colour = tuple[float, float, float]
_WOOD, _STEEL, _INK = (0.42, 0.30, 0.17), (0.55, 0.56, 0.58), (0.05, 0.07, 0.22)
_BRISTLE, _CLOTH, _CARTON, _TAPE = (
    (0.24, 0.10, 0.06),
    (0.14, 0.34, 0.50),
    (0.46, 0.33, 0.20),
    (0.60, 0.50, 0.34),
)
_SHELL, _SCREEN = (0.03, 0.03, 0.035), (0.62, 0.74, 0.80)
_LIGHT = 0.75  # of the baked light where people work
_TABLE_M = 0.92  # as the clips of work have it
_BROOM_END_M = 0.05  # above the floor: where the stick meets the brush
_SIDES = (
    ((0, 1, 3, 2), (-1, 0, 0), 0.66),
    ((5, 4, 6, 7), (1, 0, 0), 0.72),
    ((4, 0, 2, 6), (0, 0, -1), 0.40),
    ((1, 5, 7, 3), (0, 0, 1), 1.0),
    ((4, 5, 1, 0), (0, -1, 0), 0.80),
    ((2, 3, 7, 6), (0, 1, 0), 0.62),
)


@dataclass(frozen=True, slots=True)
class Block:
    """A box of one colour: two corners in metres."""

    low: Colour
    high: Colour
    colour: Colour


_SHAPES: dict[str, tuple[Block, ...]] = {
    # the stick runs along y, from above the upper hand to 1 m
    "sweeping": (Block((-0.013, -0.16, -0.013), (0.013, 1.0, 0.013), _WOOD),),
    "stirring": (
        Block((-0.008, -0.008, -0.30), (0.008, 0.008, 0.07), _WOOD),
        Block((-0.022, -0.006, -0.34), (0.022, 0.006, -0.27), _WOOD),
    ),
    "writing": (Block((-0.004, -0.004, -0.045), (0.004, 0.004, 0.095), _INK),),
    "wiping": (Block((-0.10, -0.08, 0.0), (0.10, 0.08, 0.012), _CLOTH),),
    "carry": (
        Block((-0.19, -0.15, -0.14), (0.19, 0.15, 0.14), _CARTON),
        Block((-0.03, -0.151, -0.141), (0.03, 0.151, 0.141), _TAPE),
    ),
    "tablet": (
        Block((-0.09, -0.125, 0.0), (0.09, 0.125, 0.008), _SHELL),
        Block((-0.08, -0.115, 0.008), (0.08, 0.115, 0.0085), _SCREEN),
    ),
}
_BRUSH = (
    Block((-0.19, -0.035, 0.06), (0.19, 0.035, 0.10), _WOOD),
    Block((-0.18, -0.03, 0.0), (0.18, 0.03, 0.06), _BRISTLE),
)


class Tool:
    """What one person holds for one kind of work (or stance), below her model's root."""

    def __init__(self, kind: str, root: NodePath, look: Look) -> None:
        self._kind = kind
        self._node = root.attach_new_node(f"tool-{kind}")
        self._main = _drawn(self._node, _SHAPES[kind])
        self._brush = _drawn(self._node, _BRUSH) if kind == "sweeping" else None
        look.dress_room(self._node)
        self._node.hide()

    def step(self, body: Skeleton, held: bool) -> None:
        """Follow the hands of the last pose; nothing is seen where nothing is held."""
        if not held:
            self._node.hide()
            return
        self._node.show()
        right, left = body.where("middle_01_r"), body.where("middle_01_l")
        match self._kind:
            case "sweeping":
                self._sweep(right, left)
            case "stirring":
                self._main.set_pos(right)
            case "writing":
                self._main.set_pos_hpr(body.where("index_02_r"), Vec3(0, -38, 24))
            case "wiping":
                self._main.set_pos(right.x, right.y, _TABLE_M + 0.003)
            case "tablet":  # on the left palm, tilted to her eyes
                self._main.set_pos_hpr(left + Vec3(-0.08, -0.01, 0.022), Vec3(0, -28, 0))
            case _:
                self._main.set_pos((right + left) * 0.5 + Vec3(0, -0.06, 0.05))

    def _sweep(self, upper: Point3, lower: Point3) -> None:
        """The stick goes through both hands down to the brush on the floor."""
        way = Vec3(lower - upper)
        if way.z > -0.05 or self._brush is None:
            self._node.hide()  # her hands are not there yet
            return
        long = (upper.z - _BROOM_END_M) / -way.z
        end = Point3(upper + way * long)
        self._main.set_pos(upper)
        self._main.look_at(end)
        self._main.set_scale(1.0, (end - upper).length(), 1.0)
        self._brush.set_pos(end.x, end.y, 0.0)


def has_tool(kind: str) -> bool:
    """Whether there is something to hold for this work or stance."""
    return kind in _SHAPES


def _drawn(parent: NodePath, blocks: Sequence[Block]) -> NodePath:
    vertices = GeomVertexData("tool", GeomVertexFormat.get_v3n3c4t2(), Geom.UH_static)
    triangles = GeomTriangles(Geom.UH_static)
    for block in blocks:
        _add_block(vertices, triangles, block)
    geom = Geom(vertices)
    geom.add_primitive(triangles)
    node = GeomNode("tool")
    node.add_geom(geom)
    return parent.attach_new_node(node)


def _add_block(vertices: GeomVertexData, triangles: GeomTriangles, block: Block) -> None:
    first = vertices.get_num_rows()
    place, normal = GeomVertexWriter(vertices, "vertex"), GeomVertexWriter(vertices, "normal")
    colour, map_ = GeomVertexWriter(vertices, "color"), GeomVertexWriter(vertices, "texcoord")
    for writer in (place, normal, colour, map_):
        writer.set_row(first)
    corners = [
        (x, y, z)
        for x in (block.low[0], block.high[0])
        for y in (block.low[1], block.high[1])
        for z in (block.low[2], block.high[2])
    ]
    for number, (around, outward, shade) in enumerate(_SIDES):
        for corner in around:
            place.add_data3(*corners[corner])
            normal.add_data3(*outward)
            red, green, blue = (part * shade * _LIGHT for part in block.colour)
            colour.add_data4(red, green, blue, 1.0)
            map_.add_data2(0.0, 0.0)
        start = first + 4 * number
        triangles.add_vertices(start, start + 1, start + 2)
        triangles.add_vertices(start, start + 2, start + 3)
