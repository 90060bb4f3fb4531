"""Every scene can be played by eye: what she is to point at is before her and nothing hides it."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from game.rig.rig import Pose
from game.rig.seat import EYE_HEIGHT_M
from game.stage.engine import EngineSettings, Picture, open_engine
from game.stage.models import ModelShelf
from game.stage.workplace import Stage
from scenes.load import load_pack
from tests.game.stage_world import ASSETS, small_pack
from tests.looks.scenes import TINY, look_at
from tests.looks.seeing import see_face, see_thing
from tests.looks.views import ROOT, workplace_names


@pytest.mark.slow
@pytest.mark.parametrize("name", workplace_names())
def test_whoever_plays_sees_what_she_needs(name: str, tmp_path: Path) -> None:
    pack = load_pack(ROOT / "scenes/packs" / name)
    found = list(look_at(pack, [scene.id for scene in pack.scenes], cache=tmp_path))
    assert found
    assert [str(finding) for finding in found if finding.wrong] == []


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    engine = open_engine(EngineSettings(Picture.OFFSCREEN, TINY, sound=False, samples=0))
    stage = Stage(engine, ASSETS, Random(7), shelf=ModelShelf(tmp_path))
    stage.enter(small_pack(), ("lars",), "start")
    stage.update(0.0, 0.1, Pose(0.0, 0.0, EYE_HEIGHT_M))
    engine.frame()
    yield stage
    stage.close()
    engine.close()


@pytest.mark.slow
def test_a_person_hides_what_is_behind_him_and_shows_his_face(stage: Stage) -> None:
    box = stage.things.things["box"]
    assert see_thing(stage, "box").seen > 0.9
    face = see_face(stage, "lars")
    assert face.seen > 0.9
    assert face.metres < 2.0
    x, y, _ = stage.cast.people["lars"].eye_point()
    box.node.set_pos(x, y + 0.4, 1.2)
    assert see_thing(stage, "box").seen < 0.3
