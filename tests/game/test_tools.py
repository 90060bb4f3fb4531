"""What people hold is in their hands, and gone when they hold nothing."""

from collections.abc import Iterator
from random import Random

import pytest

from game.rig.rig import Pose
from game.stage.engine import EngineSettings, Picture, open_engine
from game.stage.workplace import Stage
from scenes.pack import Pack
from tests.game.stage_world import ASSETS, small_pack


def with_tablet() -> Pack:
    pack = small_pack()
    first, *others = pack.workplace.people
    people = (first.model_copy(update={"idle": "tablet"}), *others)
    place = pack.workplace.model_copy(update={"people": people})
    return pack.model_copy(update={"workplace": place})


@pytest.fixture
def stage() -> Iterator[Stage]:
    engine = open_engine(EngineSettings(Picture.NONE, sound=False))
    made = Stage(engine, ASSETS, Random(4))
    made.enter(with_tablet(), ("lars", "mette"), "start")
    for frame in range(60):
        made.update(frame / 30, 1 / 30, Pose(0.0, 0.0, 1.55))
    yield made
    made.close()
    engine.close()


def test_a_tablet_lies_on_the_left_hand(stage: Stage) -> None:
    lars = stage.cast.people["lars"]
    tablet = lars.root.find("**/tool-tablet")
    assert not tablet.is_hidden()
    low, high = tablet.get_tight_bounds(lars.root)
    hand = lars.body.where("middle_01_l")
    assert all(a - 0.06 < p < b + 0.06 for a, p, b in zip(low, hand, high, strict=True))


def test_who_holds_nothing_has_no_tool(stage: Stage) -> None:
    assert stage.cast.people["mette"].root.find("**/tool-*").is_empty()
