"""How much of a thing, a place or a face is to be seen from the learner's eyes.

What is asked for is painted in one colour that no room has; it is drawn once over everything else
and once as it is, and the share of its pixels that remains is what nothing stands before.
"""

import math
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from panda3d.core import CardMaker, NodePath, Point3, Vec3

from game.rig.rig import Pose, Ray
from game.rig.seat import EYE_HEIGHT_M
from game.stage.engine import FIELD_OF_VIEW
from game.stage.picking import distance_to, first
from game.stage.workplace import Stage
from scenes.pack import Place

FACE_M = 0.13  # around the middle of the eyes
_BODY_M = 0.3
_PAINT = (1.0, 0.0, 1.0, 1.0)
_OVER = 1000  # of bins and priorities: above all that the game uses
_MARGIN, _LEAST_FOV, _MOST_FOV = 1.5, 6.0, 110.0
_RAYS = 24
_MARK_M = 0.2  # a place is seen when something so high would be seen there


@dataclass(frozen=True, slots=True)
class Sight:
    """What one looks for from the learner's eyes.

    `yaw` (degrees from straight ahead, to the left positive), `pitch` (up positive), `metres`;
    `seen` is the share of it (0..1) that nothing hides, `picked` the share of the rays to what is
    seen that pick it and nothing else.
    """

    yaw: float
    pitch: float
    metres: float
    seen: float
    picked: float = 1.0


def see_thing(stage: Stage, name: str) -> Sight:
    """A thing or a place, with the targets that the stage has now."""
    if name in stage.things.things:
        thing = stage.things.things[name]
        return _see(stage, thing.node, Point3(*thing.box.middle), thing.box.radius, name)
    place = stage.things.places[name]
    mark = _mark_of(stage, place)
    width, depth, height = place.size
    try:
        middle = Point3(place.x, place.y, place.z + min(height, _MARK_M) / 2)
        with ExitStack() as stack:
            for node in _standing_at(stage, name):
                stack.enter_context(_painted(node))
            return _see(stage, mark, middle, math.hypot(width, depth) / 2, name)
    finally:
        mark.remove_node()


def _standing_at(stage: Stage, place: str) -> list[NodePath]:
    """What stands at a place already belongs to what one sees of it."""
    there = next((box for box in stage.things.boxes() if box.id == place), None)
    things = stage.things.things.values()
    return [t.node for t in things if there and distance_to(t.box.middle, there) == 0.0]


def see_face(stage: Stage, person: str) -> Sight:
    """A colleague's face."""
    colleague = stage.cast.people[person]
    return _see(stage, colleague.root, Point3(*colleague.eye_point()), _BODY_M, "")


def _see(stage: Stage, node: NodePath, middle: Point3, radius: float, name: str) -> Sight:
    engine = stage.engine
    eyes = Point3(0, 0, EYE_HEIGHT_M)
    way = Vec3(engine.origin.get_relative_point(engine.root, middle)) - Vec3(eyes)
    metres = way.length()
    yaw = math.degrees(math.atan2(-way.x, way.y))
    pitch = math.degrees(math.atan2(way.z, math.hypot(way.x, way.y)))
    wide = 2 * math.degrees(math.atan(_MARGIN * radius / max(metres, 0.1)))
    with _looking(stage, Pose(0, 0, EYE_HEIGHT_M, yaw, pitch), wide), _painted(node):
        seen = _paint(stage)
        whole = _all_of(stage, node)
        face = _ring(whole.shape, FACE_M / _BODY_M / _MARGIN) if not name else whole
        share = float((seen & whole & face).sum() / max((whole & face).sum(), 1))
        picked = _picked(stage, seen & whole, name) if name else 1.0
    return Sight(yaw, pitch, metres, share, picked)


@contextmanager
def _looking(stage: Stage, head: Pose, wide: float) -> Iterator[None]:
    """From here on the picture is a small part of the room."""
    engine = stage.engine
    width, height = engine.size
    fov = min(max(wide, _LEAST_FOV), _MOST_FOV)
    across = math.degrees(2 * math.atan(math.tan(math.radians(fov) / 2) * width / height))
    engine.set_head(head)
    engine.lens.set_fov(across)
    try:
        yield
    finally:
        engine.set_head(Pose(0, 0, EYE_HEIGHT_M))
        engine.lens.set_fov(FIELD_OF_VIEW)


@contextmanager
def _painted(node: NodePath) -> Iterator[None]:
    state = node.get_state()
    node.set_shader_off(_OVER)
    node.set_light_off(_OVER)
    node.set_texture_off(_OVER)
    node.set_material_off(_OVER)
    node.set_transparency(0, _OVER)
    node.set_color(_PAINT, _OVER)
    node.set_color_scale((1, 1, 1, 1), _OVER)
    try:
        yield
    finally:
        node.set_state(state)


def _all_of(stage: Stage, node: NodePath) -> NDArray[np.bool_]:
    """Its pixels when nothing hides it."""
    node.set_bin("fixed", _OVER, _OVER)
    node.set_depth_test(False, _OVER)
    return _paint(stage)


def _paint(stage: Stage) -> NDArray[np.bool_]:
    """Which pixels of the middle square are painted (through glass it is less bright)."""
    stage.engine.frame()
    rgb = stage.engine.pixels().astype(np.int16)
    side, wide = rgb.shape[0], rgb.shape[1]
    left = (wide - side) // 2
    red, green, blue = np.moveaxis(rgb[:, left : left + side], -1, 0)
    painted: NDArray[np.bool_] = (red - green > 70) & (blue - green > 70) & (abs(red - blue) < 60)
    return painted


def _ring(shape: tuple[int, ...], share: float) -> NDArray[np.bool_]:
    side = shape[0]
    y, x = np.mgrid[0:side, 0:side] - side / 2
    inside: NDArray[np.bool_] = x * x + y * y < (share * side / 2) ** 2
    return inside


def _picked(stage: Stage, seen: NDArray[np.bool_], name: str) -> float:
    """Of rays through pixels where it is seen, how many pick it among the targets."""
    rows, columns = np.nonzero(seen)
    if not len(rows):
        return 0.0
    chosen = np.linspace(0, len(rows) - 1, min(_RAYS, len(rows))).astype(int)
    boxes = stage.things.boxes()
    if all(box.id != name for box in boxes):
        return 1.0  # it is no target now
    side = seen.shape[0]
    met = [first(_ray(stage, columns[i], rows[i], side), boxes) for i in chosen]
    return sum(found is not None and found.id == name for found in met) / len(met)


def _ray(stage: Stage, column: int, row: int, side: int) -> Ray:
    """From her eyes through a pixel of the middle square, in the world."""
    engine = stage.engine
    half = math.tan(math.radians(engine.lens.get_vfov()) / 2)
    x, z = ((column + 0.5) / side * 2 - 1) * half, (1 - (row + 0.5) / side * 2) * half
    matrix = engine.head.get_mat(engine.root)
    start, way = matrix.xform_point(Point3(0)), matrix.xform_vec(Vec3(x, 1, z))
    way.normalize()
    return Ray((start.x, start.y, start.z), (way.x, way.y, way.z))


def _mark_of(stage: Stage, place: Place) -> NodePath:
    """What would stand at a place as a box, in the world."""
    width, depth, height = place.size
    high = min(height, _MARK_M)
    mark = stage.engine.root.attach_new_node("sought")
    maker = CardMaker("side")
    for heading, wide, deep in ((0, width, depth), (90, depth, width)):
        for turn in (heading, heading + 180):
            maker.set_frame(-wide / 2, wide / 2, 0, high)
            side = mark.attach_new_node(maker.generate())
            side.set_h(turn)
            side.set_pos(side, 0, -deep / 2, 0)
    maker.set_frame(-width / 2, width / 2, -depth / 2, depth / 2)
    top = mark.attach_new_node(maker.generate())
    top.set_pos_hpr(0, 0, high, 0, -90, 0)
    mark.set_pos(place.x, place.y, place.z + 0.01)
    return mark
