"""The frame loop with a real stage and interface, without a picture: whatever she does."""

from collections.abc import Iterator
from random import Random

import pytest

from game.app import LONGEST_STEP_S, App
from game.kiosk import KioskSettings
from game.rig.rig import Action, Rig
from game.rig.scripted import ScriptedRig
from game.settings import ROOT
from game.shift.care import NO_CARE, Care
from game.sitting import Sitting
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.stage.workplace import Stage
from game.ui.ui import Ui
from game.view import Chose, Command, Mic, Screen
from tests.game.fakes import SittingBench
from tests.game.test_any_inputs import Someone, point_rightly
from tests.scenes.samples import warehouse

CODE = ("sun", "boat", "key")
DT = 1 / 20


class Frames:
    """An app around a sitting with fakes; `go` runs frames until something holds."""

    def __init__(
        self,
        engine: Engine,
        rig: Rig | None = None,
        care: Care = NO_CARE,
        kiosk: KioskSettings | None = None,
    ) -> None:
        self.bench = SittingBench(warehouse(), care=care, kiosk=kiosk)
        self.rig = rig or ScriptedRig()
        packs = self.bench.rooms.packs
        stage = Stage(engine, ROOT / "assets", Random(3), packs)
        ui = Ui(engine.origin, engine.root, ROOT / "assets")
        self.bench.sitting = Sitting(self.bench.rooms)
        self.app = App(engine, stage, ui, self.rig, self.bench.sitting)
        self.app.set_scene(packs)

    def do(self, *deeds: object) -> None:
        self.bench.view = self.app.frame(DT, deeds, draw=False)

    def choose(self, *cards: str) -> None:
        for card in cards:
            self.do(Chose(card))
            self.do()

    def to_work(self) -> None:
        self.choose("new", "owl", *CODE, "ar")
        self.do(Command("next"))
        for _ in range(2000):
            if self.app.view.mic is Mic.LISTENING and self.app.view.screen is Screen.SCENE:
                return
            before = self.app.view.screen in (Screen.EXERCISE, Screen.STEPS)
            deeds = point_rightly(self.bench) if before else []
            self.do(*deeds)
        raise AssertionError("nobody asked her anything")


@pytest.fixture
def frames() -> Iterator[Frames]:
    engine = open_engine(EngineSettings(Picture.NONE, sound=False))
    made = Frames(engine)
    yield made
    made.app.close()
    made.bench.keeper.close()


def test_a_hitch_does_not_make_time_jump(frames: Frames) -> None:
    frames.app.frame(3.0, draw=False)
    assert frames.app.now == pytest.approx(LONGEST_STEP_S)


def test_the_quit_action_ends_it(frames: Frames) -> None:
    frames.do()
    assert not frames.app.wants_to_quit
    frames.rig.press(Action.QUIT)
    frames.do()
    assert frames.app.wants_to_quit


def test_settings_reach_the_interface(frames: Frames) -> None:
    frames.choose("new", "owl", *CODE, "ar")
    frames.do()
    assert frames.app.ui.settings.help_language == "ar"
    frames.do(Command("settings"))
    frames.choose("text_size", "left_hand")
    assert frames.app.ui.settings.text_scale == 1.25
    assert frames.app.ui.settings.left_handed
    frames.do(Command("back"))
    frames.do(Command("back"))
    frames.do()
    frames.do()
    assert frames.app.view.screen is Screen.WHO
    assert frames.app.ui.settings.text_scale == 1.0


def test_only_offered_commands_come_from_the_rig(frames: Frames) -> None:
    frames.rig.press(Action.NEXT)
    frames.do()
    frames.do()
    assert frames.app.view.screen is Screen.WHO
    frames.to_work()
    frames.rig.press(Action.PAUSE)
    frames.do()
    assert frames.app.view.paused
    frames.rig.press(Action.REPEAT)
    frames.do()
    assert frames.app.view.paused
    frames.rig.press(Action.PAUSE)
    frames.do()
    assert not frames.app.view.paused


def test_people_listen_when_she_is_asked(frames: Frames) -> None:
    frames.to_work()
    assert set(frames.app.stage.cast.people) == {"lars", "mette"}
    assert frames.app.view.cards


class FakeAudio:
    """A sound system that only knows whether it is on."""

    def __init__(self) -> None:
        self.active = True

    def set_active(self, active: bool) -> None:
        self.active = active

    def update(self) -> None:
        """Nothing plays."""


def test_without_sound_nothing_is_played(frames: Frames) -> None:
    frames.app.engine.audio = audio = FakeAudio()
    frames.choose("new", "owl", *CODE, "ar")
    frames.do()
    assert audio.active
    frames.do(Command("settings"))
    frames.choose("sound")
    assert not audio.active
    frames.choose("sound")
    assert audio.active
    frames.app.engine.audio = None


def test_a_whole_shift_by_pointing_moves_the_things_too(frames: Frames) -> None:
    frames.to_work()
    for _ in range(6000):
        if frames.app.view.screen is Screen.WRAP_UP:
            break
        frames.do(*point_rightly(frames.bench))
    assert frames.app.view.screen is Screen.WRAP_UP
    place = next(p for p in warehouse()[0].workplace.places if p.id == "place-c14")
    box = frames.app.stage.things.things["box-b"].node.get_pos(frames.app.engine.root)
    assert (box.x, box.y) == (pytest.approx(place.x, abs=0.4), pytest.approx(place.y, abs=0.4))


@pytest.mark.parametrize("seed", range(2))
def test_nothing_breaks_with_stage_and_interface(frames: Frames, seed: int) -> None:
    someone = Someone(frames.bench, Random(seed))
    frames.choose("new", "owl", *CODE, "fa")
    screens = set()
    for _ in range(1500):
        if frames.app.view.screen is Screen.WHO:
            frames.choose("new", "owl", *CODE, "fa")
            frames.do(Command("next"))
        someone.sounds()
        frames.do(*someone.deeds(frames.app.view))
        screens.add(frames.app.view.screen)
    assert screens >= {Screen.EXERCISE, Screen.SCENE}
