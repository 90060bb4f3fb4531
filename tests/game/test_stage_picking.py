"""Rays, boxes and the floor."""

import pytest
from panda3d.core import LMatrix4, NodePath

from game.rig.rig import Ray
from game.stage.picking import Box, floor_point, hit, nearest, to_world

AHEAD = Ray((0.0, 0.0, 1.0), (0.0, 1.0, 0.0))


def box(name: str, x: float, y: float, z: float = 1.0, half: float = 0.1) -> Box:
    at = LMatrix4.translate_mat(x, y, z)
    return Box(name, (-half, -half, -half), (half, half, half), at)


def test_the_first_box_along_the_ray_is_picked() -> None:
    assert nearest(AHEAD, [box("far", 0, 3), box("near", 0, 2), box("aside", 1, 1)]) == "near"


def test_nothing_is_picked_beside_or_behind() -> None:
    assert nearest(AHEAD, [box("aside", 0.5, 2), box("behind", 0, -2)]) is None


def test_small_things_far_away_are_forgiving() -> None:
    assert hit(AHEAD, box("near", 0.13, 0.6, half=0.05)) is None
    assert hit(AHEAD, box("far", 0.13, 4.0, half=0.05)) is not None


def test_a_turned_box_is_hit_where_it_stands() -> None:
    turned = LMatrix4.rotate_mat(45, (0, 0, 1)) * LMatrix4.translate_mat(0.65, 2.0, 1.0)
    flat = Box("long", (-0.05, -0.9, -0.1), (0.05, 0.9, 0.1), turned)
    assert hit(AHEAD, flat) == pytest.approx(2.6, abs=0.15)


def test_the_floor_is_met_only_by_rays_that_go_down() -> None:
    assert floor_point(AHEAD) is None
    down = Ray((1.0, 0.0, 2.0), (0.0, 0.6, -0.8))
    assert floor_point(down) == pytest.approx((1.0, 1.5, 0.0))


def test_rays_follow_the_learners_place() -> None:
    root = NodePath("root")
    origin = root.attach_new_node("origin")
    origin.set_pos_hpr(3, 0, 0, 90, 0, 0)
    ray = to_world(AHEAD, origin, root)
    assert ray.origin == pytest.approx((3.0, 0.0, 1.0))
    assert ray.direction == pytest.approx((-1.0, 0.0, 0.0), abs=1e-6)


def test_what_is_really_met_goes_before_what_is_almost_met() -> None:
    scanner = box("scanner", 0.12, 1.2, half=0.1)  # beside the ray, a little nearer
    assert nearest(AHEAD, [scanner]) == "scanner"
    assert nearest(AHEAD, [scanner, box("list", 0, 2)]) == "list"


def test_what_stands_on_a_thing_is_picked_through_the_box_around_both() -> None:
    trolley = box("trolley", 0, 2, half=0.5)
    assert nearest(AHEAD, [trolley, box("bottle", 0.05, 2.2)]) == "bottle"
    assert nearest(AHEAD, [trolley, box("sign", 0.3, 2.2)]) == "trolley"
    assert nearest(AHEAD, [trolley, box("behind", 0, 3)]) == "trolley"
