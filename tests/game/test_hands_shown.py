"""Gloves are where the hands are, mirrored, and close with them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.errors import GameError
from game.rig.rig import Hand, Pose, Ray, Side
from game.settings import ROOT
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.stage.glove import frame_of, read_glove, tip_of
from game.stage.hands import HandsShown
from tests.game.hand_world import along

ASSETS = ROOT / "assets"


def hand(side: Side, closed: float = 0.0) -> Hand:
    pose = Pose(0.1, 0.4, 1.2, 10.0, 5.0, 0.0)
    return Hand(side, pose, along(pose), closed)


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    made = open_engine(EngineSettings(Picture.NONE, sound=False))
    yield made
    made.close()


@pytest.fixture
def shown(engine: Engine) -> Iterator[HandsShown]:
    made = HandsShown(engine.origin, ASSETS)
    yield made
    made.close()


def points(side: Side) -> np.ndarray:
    data = read_glove(ASSETS, side).get_geom(0).get_vertex_data()
    stride = data.get_array(0).get_array_format().get_stride() // 4
    raw = np.frombuffer(bytes(data.get_array(0).get_handle().get_data()), np.float32)
    return raw.reshape(-1, stride)[:, :3]


@pytest.mark.parametrize("side", list(Side))
def test_the_tip_is_where_the_glove_ends_and_the_finger_points(side: Side) -> None:
    gaps = np.linalg.norm(points(side) - np.array(tip_of(side)), axis=1)
    assert gaps.min() < 0.006
    ahead = points(side)[np.abs(points(side)[:, 0] - tip_of(side)[0]) < 0.006]
    assert ahead[:, 1].max() == pytest.approx(tip_of(side)[1], abs=0.006)


def test_the_left_glove_is_the_right_one_in_a_mirror() -> None:
    assert points(Side.LEFT) == pytest.approx(points(Side.RIGHT) * np.array([-1, 1, 1]))


def test_only_tracked_hands_are_shown_and_where_they_are(shown: HandsShown) -> None:
    shown.show([hand(Side.LEFT)], 0.02)
    left, right = shown.gloves[Side.LEFT].node, shown.gloves[Side.RIGHT].node
    assert not left.is_hidden() and right.is_hidden()
    assert tuple(left.get_pos()) == pytest.approx((0.1, 0.4, 1.2))
    assert left.get_h() == pytest.approx(10.0)
    shown.show([], 0.02)
    assert left.is_hidden()


def test_the_hand_closes_gently_and_the_pointing_finger_stays_out(shown: HandsShown) -> None:
    glove = shown.gloves[Side.RIGHT]
    shown.show([hand(Side.RIGHT, 1.0)], 1 / 60)
    assert 0.0 < glove.closed[0] < 0.8
    for _ in range(60):
        shown.show([hand(Side.RIGHT, 1.0)], 1 / 60)
    assert glove.closed == pytest.approx((1.0, 1.0), abs=0.01)
    for _ in range(60):
        shown.show([hand(Side.RIGHT, 1.0)], 1 / 60, Side.RIGHT)
    assert glove.closed[0] > 0.9 and glove.closed[1] < 0.2


def test_a_finger_goes_with_the_ray_however_the_controller_is_held() -> None:
    held = replace(hand(Side.RIGHT), aim=Ray((0.1, 0.4, 1.2), (0.0, 0.6, -0.8)))
    frame = frame_of(held).get_mat()
    assert tuple(frame.xform_vec((0, 1, 0))) == pytest.approx((0.0, 0.6, -0.8), abs=1e-5)
    assert frame.xform_vec((0, 0, 1)).z > 0.5  # the back of the hand stays up
    assert tuple(frame.get_row3(3)) == pytest.approx((0.1, 0.4, 1.2))


def test_each_hand_is_one_thing_to_draw(shown: HandsShown) -> None:
    for glove in shown.gloves.values():
        assert len(glove.node.find_all_matches("**")) == 1
        assert glove.node.node().get_num_geoms() == 1


def test_a_missing_or_broken_glove_is_told(tmp_path: Path) -> None:
    with pytest.raises(GameError, match="glove"):
        read_glove(tmp_path, Side.LEFT)
    (tmp_path / "hands").mkdir()
    (tmp_path / "hands" / "glove.npz").write_bytes(b"no glove")
    with pytest.raises(GameError, match="glove"):
        read_glove(tmp_path, Side.LEFT)
