"""Care and kiosk in the frame loop: the rig hears of the screen, quitting asks the teacher."""

from collections.abc import Iterator

import pytest

from game.kiosk import KioskSettings
from game.rig.rig import Action
from game.rig.scripted import ScriptedRig
from game.shift.care import HEADSET_CARE, Care
from game.stage.engine import EngineSettings, Picture, open_engine
from game.view import Command, Screen
from tests.game.test_app import CODE, Frames

CLASS = KioskSettings(lambda code: code == "1234")


class ScreenRig(ScriptedRig):
    """Remembers what it was told of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[bool] = []

    def use_screen(self, only: bool) -> None:
        self.told.append(only)


def opened(care: Care, kiosk: KioskSettings | None = None) -> Iterator[Frames]:
    engine = open_engine(EngineSettings(Picture.NONE, sound=False))
    made = Frames(engine, ScreenRig(), care=care, kiosk=kiosk)
    yield made
    made.app.close()
    made.bench.keeper.close()


@pytest.fixture
def cared() -> Iterator[Frames]:
    yield from opened(HEADSET_CARE)


@pytest.fixture
def shared() -> Iterator[Frames]:
    yield from opened(Care(), CLASS)


def test_the_rig_is_told_once_to_use_the_screen_and_once_to_stop(cared: Frames) -> None:
    cared.choose("new", "owl", *CODE, "so")
    assert cared.app.view.screen is Screen.CARE
    cared.choose("yes", "yes", "no", "screen")
    for _ in range(5):
        cared.do()
    assert cared.rig.told == [True]
    cared.do(Command("stop"))
    cared.choose("finish")
    assert cared.app.view.screen is Screen.WHO
    assert cared.rig.told == [True, False]


def test_who_goes_on_in_it_leaves_the_rig_alone(cared: Frames) -> None:
    cared.choose("new", "owl", *CODE, "so")
    cared.choose(*["yes"] * 4)
    for _ in range(20):
        cared.do()
    assert cared.app.view.screen is Screen.TUTORIAL
    assert cared.rig.told == []


def test_she_finds_her_colleague_by_turning_her_head(cared: Frames) -> None:
    cared.choose("new", "owl", *CODE, "so")
    cared.choose(*["yes"] * 4)
    for _ in range(20):
        cared.do()
    assert cared.app.view.picture == "look"
    eyes = cared.app.stage.point_of("lars")
    assert eyes is not None
    seat = cared.app.engine.origin.get_relative_point(cared.app.engine.root, eyes)
    cared.rig.look_at((seat.x, seat.y, seat.z))
    for _ in range(80):
        cared.do()
    assert cared.app.view.picture == "point"


def test_in_a_kiosk_quitting_asks_for_the_code(shared: Frames) -> None:
    shared.do()
    shared.rig.press(Action.QUIT)
    shared.do()
    shared.do()
    assert shared.app.view.screen is Screen.TEACHER
    assert not shared.app.wants_to_quit
    shared.do(Command("back"))
    shared.do()
    assert shared.app.view.screen is Screen.WHO
    assert not shared.app.wants_to_quit


def test_and_the_teacher_may(shared: Frames) -> None:
    shared.rig.press(Action.QUIT)
    shared.do()
    shared.choose(*"1234")
    assert not shared.app.wants_to_quit
    shared.choose("done")
    assert shared.app.wants_to_quit
