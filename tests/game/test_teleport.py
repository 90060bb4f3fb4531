"""Where she may stand, and that her head ends there wherever it is in her own space."""

import math
from collections.abc import Iterator
from random import Random

import pytest
from panda3d.core import Point3

from game.rig.rig import Pose, Ray
from game.rig.seat import EYE_HEIGHT_M
from game.stage.engine import EngineSettings, Picture, open_engine
from game.stage.motion import Point
from game.stage.teleport import PERSON_M, REACH_M, THING_M, lowered
from game.stage.workplace import Stage
from scenes.pack import Mark
from tests.game.hand_world import along, toward
from tests.game.stage_world import ASSETS, small_pack

MARK = (0.0, -2.0)  # of the small pack; she looks along y


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    engine = open_engine(EngineSettings(Picture.NONE, sound=False))
    made = Stage(engine, ASSETS, Random(7), {"small": small_pack()})
    yield made
    made.close()
    engine.close()


def enter(stage: Stage, head: Pose, mark: str = "start") -> None:
    stage.enter(small_pack(), ("lars",), mark)
    stage.update(0.0, 0.01, head)


def at(stage: Stage, x: float, y: float, eyes: Point = (0.0, 0.0, 1.55)) -> Ray:
    """From her eyes to a point on the floor of the world."""
    there = stage.engine.origin.get_relative_point(stage.engine.root, Point3(x, y, 0.0))
    return along(toward(eyes, (there.x, there.y, there.z)))


HEADS = [Pose(0, 0, 1.55), Pose(0.4, -0.3, 1.2, 70.0, -10.0), Pose(-0.8, 0.6, 1.7, -150.0)]


@pytest.mark.parametrize("mark", ["start", "side"])
@pytest.mark.parametrize("head", HEADS)
def test_her_head_ends_above_the_spot_and_looks_as_before(
    stage: Stage, head: Pose, mark: str
) -> None:
    enter(stage, head, mark)
    looked = stage.engine.head.get_h(stage.engine.root)
    ray = at(stage, 1.1, -3.0, (head.x, head.y, head.z))
    assert stage.step_to(ray)
    there = stage.engine.head.get_pos(stage.engine.root)
    assert (there.x, there.y) == pytest.approx((1.1, -3.0), abs=1e-3)
    assert there.z == pytest.approx(head.z)
    assert stage.engine.head.get_h(stage.engine.root) == pytest.approx(looked)


def test_no_step_is_longer_than_her_reach(stage: Stage) -> None:
    enter(stage, HEADS[0])
    assert not stage.step_to(at(stage, MARK[0] - REACH_M - 0.2, -2.2))
    assert stage.step_to(at(stage, MARK[0] - REACH_M + 0.2, -2.2))


def test_she_steps_on_nobody_and_not_too_close(stage: Stage) -> None:
    enter(stage, HEADS[0])
    lars = stage.cast.people["lars"].head_point()
    x, y, _ = lars
    for aside, free in ((0.0, False), (0.45, False), (0.6, True)):
        assert (math.hypot(aside, 0.55) > PERSON_M) == free
        assert (stage.ground_point(at(stage, x + aside, y - 0.55)) is not None) == free


def test_she_does_not_step_behind_somebody(stage: Stage) -> None:
    enter(stage, HEADS[0])
    x, y, _ = stage.cast.people["lars"].head_point()
    way = (x - MARK[0], y - MARK[1])
    behind = (MARK[0] + way[0] * 1.6, MARK[1] + way[1] * 1.6)
    assert stage.ground_point(at(stage, *behind)) is None


def test_things_are_not_stepped_on_nor_through(stage: Stage) -> None:
    enter(stage, HEADS[0])
    thing = stage.things.things["bin"]
    thing.node.set_pos(-1.5, -3.0, 0.0)
    half = thing.high[0]
    try:
        assert stage.ground_point(at(stage, -1.5, -3.0)) is None
        assert stage.ground_point(at(stage, -1.5, -3.0 + half + THING_M - 0.08)) is None
        assert stage.ground_point(at(stage, -1.5, -3.0 + half + THING_M + 0.1)) is not None
        eyes = (-2.4, -1.0, 0.3)  # so low that the bin is in the way of what is behind it
        assert stage.ground_point(at(stage, -0.9, -3.0, eyes)) is None
    finally:
        thing.node.set_transform(thing.home)


def test_what_hangs_high_is_no_obstacle(stage: Stage) -> None:
    enter(stage, HEADS[0])
    thing = stage.things.things["bin"]
    thing.node.set_pos(-1.5, -3.0, 2.2)
    try:
        assert stage.ground_point(at(stage, -1.5, -3.0)) is not None
    finally:
        thing.node.set_transform(thing.home)


def test_walls_tables_and_the_sky_are_no_floor(stage: Stage) -> None:
    enter(stage, HEADS[0])
    assert stage.ground_point(along(Pose(0, 0, 1.55, 0, 20))) is None
    assert stage.ground_point(at(stage, 0.0, -4.9)) is None  # the wall behind her


def test_turning_and_stepping_can_be_undone_by_recentring(stage: Stage) -> None:
    head = Pose(0.3, 0.2, 1.5, 25.0)
    enter(stage, head)
    assert stage.step_to(at(stage, 1.1, -3.0, (head.x, head.y, head.z)))
    stage.turn(30.0)
    stage.turn(30.0)
    there = stage.engine.head.get_pos(stage.engine.root)
    assert (there.x, there.y) == pytest.approx((1.1, -3.0), abs=1e-3)
    stage.recentre()
    assert stage.engine.head.get_h(stage.engine.root) == pytest.approx(60.0)
    there = stage.engine.head.get_pos(stage.engine.root)
    assert (there.x, there.y) == pytest.approx((1.1, -3.0), abs=1e-3)


def test_at_a_table_she_looks_into_the_faces_of_those_who_sit() -> None:
    standing, sitting = Mark(id="a", x=0, y=0), Mark(id="b", x=0, y=0, seat=0.46)
    assert lowered(standing) == 0.0
    assert EYE_HEIGHT_M + lowered(sitting) == pytest.approx(1.18)
