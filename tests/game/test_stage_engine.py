"""The engine opens off-screen or without a picture, draws, and says clearly what is missing."""

from pathlib import Path

import pytest
from panda3d.core import Filename, PNMImage, TransformState

from game.errors import GameError
from game.rig.rig import Pose
from game.stage.engine import EngineSettings, Picture, open_engine


def test_offscreen_engine_saves_a_picture_of_its_size(tmp_path: Path) -> None:
    engine = open_engine(EngineSettings(size=(320, 180), sound=False))
    target = tmp_path / "shot.png"
    engine.screenshot(target)
    engine.close()
    image = PNMImage(Filename(str(target)))
    assert (image.get_x_size(), image.get_y_size()) == (320, 180)


def test_an_unwritable_picture_is_one_clear_error(tmp_path: Path) -> None:
    engine = open_engine(EngineSettings(size=(64, 64), sound=False))
    with pytest.raises(GameError) as caught:
        engine.screenshot(tmp_path / "no-such-folder" / "shot.png")
    engine.close()
    assert caught.value.code == "G004"


def test_without_a_picture_there_is_a_scene_but_no_screenshot(tmp_path: Path) -> None:
    engine = open_engine(EngineSettings(picture=Picture.NONE, sound=False))
    engine.set_head(Pose(1.0, 2.0, 1.5, 90.0))
    engine.frame()
    assert engine.camera.get_pos(engine.root).x == pytest.approx(1.0)
    with pytest.raises(GameError) as caught:
        engine.screenshot(tmp_path / "shot.png")
    assert caught.value.code == "G003"
    engine.close()


def test_movement_leaves_nothing_behind() -> None:
    engine = open_engine(EngineSettings(picture=Picture.NONE, sound=False))
    for step in range(600):
        engine.set_head(Pose(0.001 * step, 0.0, 1.5, 0.01 * step))
        engine.head.get_net_transform()
        engine.frame()
    assert TransformState.get_num_states() < 300
    engine.close()


def test_closing_twice_is_harmless() -> None:
    engine = open_engine(EngineSettings(picture=Picture.NONE, sound=False))
    engine.close()
    engine.close()
    assert engine.wants_to_close
