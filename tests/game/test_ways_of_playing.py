"""Every menu and every turn can be finished by two hands, one hand, gaze, or mouse and keyboard.

By voice alone: tests/game/test_voice_menu.py.
"""

from collections.abc import Callable, Iterator
from random import Random
from typing import Protocol

import pytest

from game.app import App
from game.demo.acting import Actor, Body
from game.demo.simulated import SimulatedHeadset
from game.demo.worn import WornHeadset
from game.rig.eyes import EyeQuality
from game.rig.headset_rig import HeadsetRig, HeadsetSettings
from game.rig.rig import Rig, Side
from game.settings import ROOT
from game.shift.care import HEADSET_CARE, SCREEN_CARE, Care
from game.sitting import Sitting
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.stage.workplace import Stage
from game.ui.ui import Ui
from game.view import LookedAt, Screen
from progress_db.events import EventKind
from tests.game.fakes import SittingBench
from tests.game.test_any_inputs import point_rightly
from tests.game.ways import AtDesk, Gazing, Wishes
from tests.headset.built import runtime
from tests.scenes.samples import warehouse

DT = 1 / 20
LONGEST = 16000  # frames
MENUS = {"care", "settings", "pause", "resume", "stop", "stopped"}


class MovingBody(Body, Protocol):
    def move(self, dt: float) -> None: ...


class Evening:
    """A learner who wishes, her body, and the whole game but for picture, ears and voice."""

    def __init__(self, engine: Engine, rig: Rig, body: MovingBody, care: Care) -> None:
        self.bench = SittingBench(warehouse(), hears=False, care=care)
        packs = self.bench.rooms.packs
        stage = Stage(engine, ROOT / "assets", Random(3), packs)
        ui = Ui(engine.origin, engine.root, ROOT / "assets")
        self.bench.sitting = Sitting(self.bench.rooms)
        self.app = App(engine, stage, ui, rig, self.bench.sitting)
        self.app.set_scene(packs)
        self.body, self.actor = body, Actor(body, engine, stage, ui)
        self.wishes = Wishes(lambda: point_rightly(self.bench))
        self.screens: set[Screen] = set()
        self.screen = Screen.WHO

    def play(self) -> None:
        """Until the shift is over."""
        for _ in range(LONGEST):
            view = self.bench.view = self.app.frame(DT, draw=False)
            rests = isinstance(self.body, Gazing) or not self.actor.pressing
            if view.screen is not self.screen and rests:
                self.actor.let_go()
            self.screen = view.screen
            self.screens.add(view.screen)
            if view.screen is Screen.WRAP_UP:
                return
            if not self.actor.busy:
                self._wish()
            self.actor.step(self.app.now)
            self.body.move(DT)
        raise AssertionError(f"it never ended; the view is {self.app.view}")

    def _wish(self) -> None:
        wish = self.wishes.next(self.app.view)
        if isinstance(wish, LookedAt):
            self.actor.watch(wish.name)
        elif wish is not None:
            self.actor.wish([wish])

    def close(self) -> None:
        self.app.sitting.close()
        self.app.ui.close()
        self.app.stage.close()
        self.app.rig.close()
        self.bench.keeper.close()


@pytest.fixture
def engine() -> Iterator[Engine]:
    made = open_engine(EngineSettings(Picture.OFFSCREEN, (64, 36), samples=0, sound=False))
    yield made
    made.close()


def played(evening: Evening) -> None:
    try:
        evening.play()
        done = evening.bench.events(EventKind.SCENE_DONE)
        assert evening.actor.lost == []
        assert len(done) == 1
        wanted = {Screen.WHO, Screen.CODE, Screen.HELP_LANGUAGE, Screen.TUTORIAL, Screen.BOARD}
        wanted |= {Screen.SETTINGS, Screen.EXERCISE, Screen.SCENE, Screen.STOPPED}
        assert evening.screens >= wanted
    finally:
        evening.close()


def in_headset(
    engine: Engine, body: Callable[[SimulatedHeadset], MovingBody], left_handed: bool = False
) -> None:
    with SimulatedHeadset(runtime(), size=(64, 72)) as headset:
        settings = HeadsetSettings(quality=EyeQuality(samples=0))
        made = body(headset)
        rig = HeadsetRig(engine, settings, left_handed)
        evening = Evening(engine, rig, made, HEADSET_CARE)
        played(evening)
        assert set(evening.wishes.seen) >= MENUS
        assert headset.stats().errors == {}


@pytest.mark.parametrize(
    "hands",
    [(Side.LEFT, Side.RIGHT), (Side.RIGHT,), (Side.LEFT,)],
    ids=["two controllers", "the right one alone", "the left one alone"],
)
def test_by_controllers(engine: Engine, hands: tuple[Side, ...]) -> None:
    in_headset(engine, lambda headset: WornHeadset(headset, hands), hands == (Side.LEFT,))


def test_by_gaze_alone(engine: Engine) -> None:
    in_headset(engine, Gazing)


def test_by_mouse_and_keyboard(engine: Engine) -> None:
    body = AtDesk(engine)
    evening = Evening(engine, body.rig, body, SCREEN_CARE)
    played(evening)
    assert MENUS - {"care"} <= set(evening.wishes.seen)
