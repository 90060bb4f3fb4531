"""Small drawn things that lie on the scene: contact shadows, marked places, hints above things."""

import math
from collections.abc import Callable

from panda3d.core import (
    CardMaker,
    Geom,
    GeomNode,
    GeomTriangles,
    GeomVertexData,
    GeomVertexFormat,
    GeomVertexWriter,
    NodePath,
    PNMImage,
    SamplerState,
    Texture,
    TransparencyAttrib,
    Vec3,
)

Alpha = Callable[[float, float], float]

_SIDE = 64
_LIFT_M = 0.012  # above the floor, so that the two never flicker


def shadow(parent: NodePath, texture: Texture, width: float, depth: float) -> NodePath:
    """A soft dark spot under something that stands, `width` by `depth` metres."""
    return _flat(parent, "shadow", texture, width, depth)


def place_mark(parent: NodePath, texture: Texture, width: float, depth: float) -> NodePath:
    """A frame on the surface where a thing may be put."""
    mark = _flat(parent, "place", texture, width, depth)
    mark.set_bin("fixed", 5)
    return mark


def landing_mark(parent: NodePath, width: float) -> NodePath:
    """A ring on the floor where she would stand."""
    mark = _flat(
        parent, "landing", _texture("landing", _landing_alpha, (1.0, 0.80, 0.36)), width, width
    )
    mark.set_bin("fixed", 6)
    return mark


def hint(parent: NodePath, colour: Vec3) -> NodePath:
    """A small gem that hovers above the thing a colleague has shown; its tip points down."""
    data = GeomVertexData("hint", GeomVertexFormat.get_v3n3(), Geom.UH_static)
    points, normals = GeomVertexWriter(data, "vertex"), GeomVertexWriter(data, "normal")
    triangles = GeomTriangles(Geom.UH_static)
    for index, (corners, normal) in enumerate(_gem(0.065, 0.15)):
        for corner in corners:
            points.add_data3(*corner)
            normals.add_data3(*normal)
        triangles.add_vertices(3 * index, 3 * index + 1, 3 * index + 2)
    geom = Geom(data)
    geom.add_primitive(triangles)
    node = GeomNode("hint")
    node.add_geom(geom)
    path = parent.attach_new_node(node)
    path.set_color_scale(colour.x, colour.y, colour.z, 1.0)
    return path


def soft_spot() -> Texture:
    """Dark in the middle, gone at the edge."""
    return _texture("soft-spot", lambda r, _: 0.78 * max(1.0 - r, 0.0) ** 1.6, (0.02, 0.02, 0.03))


def frame() -> Texture:
    """A bright rounded frame with a faint fill."""
    return _texture("frame", _frame_alpha, (1.0, 1.0, 1.0))


def _frame_alpha(_: float, box: float) -> float:
    line = 1.0 - min(abs(box - 0.90) / 0.07, 1.0)
    return max(line, 0.16 if box < 0.90 else 0.0)


def _landing_alpha(r: float, _: float) -> float:
    ring = 1.0 - min(abs(r - 0.84) / 0.11, 1.0)
    spot = 1.0 - min(r / 0.16, 1.0)
    return max(ring, 0.9 * spot, 0.22 if r < 0.84 else 0.0)


def _texture(name: str, alpha: Alpha, colour: tuple[float, float, float]) -> Texture:
    image = PNMImage(_SIDE, _SIDE, 4)
    for row in range(_SIDE):
        for column in range(_SIDE):
            x, y = 2 * (column + 0.5) / _SIDE - 1, 2 * (row + 0.5) / _SIDE - 1
            box = (x**8 + y**8) ** 0.125
            image.set_xel_a(column, row, *colour, alpha(math.hypot(x, y), box))
    texture = Texture(name)
    texture.load(image)
    texture.set_wrap_u(SamplerState.WM_clamp)
    texture.set_wrap_v(SamplerState.WM_clamp)
    texture.set_minfilter(SamplerState.FT_linear_mipmap_linear)
    return texture


def _flat(parent: NodePath, name: str, texture: Texture, width: float, depth: float) -> NodePath:
    maker = CardMaker(name)
    maker.set_frame(-width / 2, width / 2, -depth / 2, depth / 2)
    path = parent.attach_new_node(maker.generate())
    path.set_pos_hpr(0, 0, _LIFT_M, 0, -90, 0)
    path.set_texture(texture)
    path.set_transparency(TransparencyAttrib.M_alpha)
    path.set_depth_write(False)
    path.set_depth_offset(1)
    path.set_shader_off(1)
    return path


Corner = tuple[float, float, float]


def _gem(radius: float, height: float) -> list[tuple[tuple[Corner, Corner, Corner], Corner]]:
    ring = [(radius * math.cos(a), radius * math.sin(a)) for a in _angles(8)]
    top, tip = height, 0.0
    faces = []
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
        side = ((ax, ay, top * 0.72), (0.0, 0.0, tip), (bx, by, top * 0.72))
        lid = ((bx, by, top * 0.72), (0.0, 0.0, top), (ax, ay, top * 0.72))
        middle = ((ax + bx) / 2 / radius, (ay + by) / 2 / radius)
        faces.append((side, (middle[0] * 0.8, middle[1] * 0.8, -0.6)))
        faces.append((lid, (middle[0] * 0.4, middle[1] * 0.4, 0.9)))
    return faces


def _angles(count: int) -> list[float]:
    return [2 * math.pi * i / count for i in range(count)]
