"""In the frame loop: nothing but her head moves the camera, except in the dark."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from random import Random
from typing import ClassVar, cast

import pytest

from game.app import App
from game.comfort.fading import BLINK_S
from game.rig.rig import Action, Pose, Ray, RigState
from game.settings import ROOT, LearnerSettings
from game.shift.part import Shown
from game.sitting import Sitting
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.stage.workplace import Stage
from game.ui.ui import Ui
from game.view import ChimeCue, Cue, EnterCue, LearnerInput, Screen, View
from scenes.pack import Pack
from tests.game.stage_world import small_pack
from tests.game.test_any_inputs import point_rightly
from tests.game.test_app import DT as FRAMES_DT
from tests.game.test_app import Frames

DT = 1 / 60
FLOOR = Ray((0.0, 0.0, 1.55), (-0.36, -0.53, -0.77))  # free floor behind her


class StillRig:
    """A head that never moves by itself; presses what a test tells it to."""

    name = "still"

    def __init__(self) -> None:
        self.pose, self.pointer = Pose(0.0, 0.0, 1.55), None
        self.actions: tuple[Action, ...] = ()
        self.faced = 0

    def begin_frame(self, dt: float) -> RigState:
        actions, self.actions = self.actions, ()
        if Action.TURN_LEFT in actions:
            self.pose = replace(self.pose, h=self.pose.h + 30.0)
        return RigState(self.pose, self.pointer, actions)

    def face(self, yaw: float = 0.0, pitch: float = 0.0) -> None:
        self.faced += 1
        self.pose = replace(self.pose, h=yaw, p=pitch)

    def set_left_handed(self, left: bool) -> None: ...

    def use_screen(self, only: bool) -> None: ...

    def pulse(self, strength: float, seconds: float) -> None: ...

    def close(self) -> None: ...


class NoKiosk:
    kiosk = None
    packs: ClassVar[dict[str, Pack]] = {"small": small_pack()}


class ToldSitting:
    """Shows one screen for ever, and gives the cues that a test puts in."""

    def __init__(self) -> None:
        self.settings = LearnerSettings()
        self.rooms, self.on_screen = NoKiosk(), False
        self.next_cues: tuple[Cue, ...] = ()
        self.ticks = 0
        self.given: list[LearnerInput] = []

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        self.ticks += 1
        self.given += inputs
        cues, self.next_cues = self.next_cues, ()
        return Shown(View(Screen.SCENE), cues)

    def close(self) -> None: ...


class Scene:
    """An app in the small workplace; `frame` gives how dark it is drawn."""

    def __init__(self, engine: Engine) -> None:
        pack = small_pack()
        self.rig, self.sitting = StillRig(), ToldSitting()
        stage = Stage(engine, ROOT / "assets", Random(3), {"small": pack})
        stage.enter(pack, ("lars", "mette"), "start")
        ui = Ui(engine.origin, engine.root, ROOT / "assets")
        self.app = App(engine, stage, ui, self.rig, cast(Sitting, self.sitting))
        self.frame()

    @property
    def where(self) -> tuple[float, ...]:
        matrix = self.app.engine.camera.get_mat(self.app.engine.root)
        return tuple(round(matrix.get_cell(r, c), 4) for r in range(4) for c in range(4))

    @property
    def veil(self) -> tuple[float, float]:
        veil = self.app._comfort.veil
        return veil.dark, veil.narrow

    def frame(self, *actions: Action, dt: float = DT) -> float:
        self.rig.actions = actions
        self.app.frame(dt, draw=False)
        return self.veil[0]

    def go(self, *cues: Cue) -> list[float]:
        """Let the sitting give these cues; how dark it was drawn in each frame of a second."""
        self.sitting.next_cues = cues
        return [self.frame() for _ in range(round(1.0 / DT))]


@pytest.fixture(scope="module")
def one_scene() -> Iterator[Scene]:
    made = Scene(open_engine(EngineSettings(Picture.NONE, sound=False)))
    yield made
    made.app.close()


@pytest.fixture
def scene(one_scene: Scene) -> Scene:
    one_scene.rig.pose, one_scene.rig.pointer = Pose(0.0, 0.0, 1.55), None
    one_scene.sitting.settings = LearnerSettings()
    one_scene.go(EnterCue("small", ("lars", "mette"), "start"))
    one_scene.go()
    one_scene.rig.faced = 0
    return one_scene


# --- her own camera ---------------------------------------------------------------------------


def test_for_twenty_seconds_at_work_nothing_moves_the_camera() -> None:
    engine = open_engine(EngineSettings(Picture.NONE, sound=False))
    frames = Frames(engine, StillRig())
    frames.to_work()
    places = []
    for _ in range(round(21.0 / FRAMES_DT)):
        frames.do(*point_rightly(frames.bench))
        at = engine.camera.get_mat(engine.root)
        places.append(tuple(round(at.get_cell(r, c), 4) for r in range(4) for c in range(4)))
    assert len(set(places)) == 1
    frames.app.close()
    frames.bench.keeper.close()


# --- from place to place ----------------------------------------------------------------------


def test_another_mark_is_reached_in_the_dark(scene: Scene) -> None:
    before = scene.where
    scene.sitting.next_cues = (EnterCue("small", ("mette",), "side"), ChimeCue("step"))
    levels, moved_at = [], None
    for _ in range(60):
        levels.append(scene.frame())
        if moved_at is None and scene.where != before:
            moved_at = levels[-1]
    assert moved_at == 1.0
    assert levels[0] < 0.1
    assert levels[-1] == 0.0
    assert scene.rig.faced == 1


def test_the_sitting_waits_while_it_becomes_dark(scene: Scene) -> None:
    before = scene.sitting.ticks
    levels = scene.go(EnterCue("small", ("mette",), "side"))
    closing = levels.index(1.0)
    assert closing * DT <= 0.25
    assert scene.sitting.ticks - before == len(levels) - closing


def test_the_same_place_again_is_not_dark(scene: Scene) -> None:
    assert max(scene.go(EnterCue("small", ("lars", "mette"), "start"))) == 0.0


def test_the_same_place_blinks_where_her_view_is_turned_straight(scene: Scene) -> None:
    scene.rig.pose = replace(scene.rig.pose, h=40.0)
    scene.frame()
    levels = scene.go(EnterCue("small", ("lars", "mette"), "start"))
    assert max(levels) == 1.0
    assert sum(level > 0.0 for level in levels) * DT <= 0.2


def test_whoever_has_walked_away_is_brought_back_in_the_dark(scene: Scene) -> None:
    scene.rig.pointer = FLOOR
    scene.frame(Action.STEP)
    stood = scene.where
    scene.go()
    levels = scene.go(EnterCue("small", ("lars", "mette"), "start"))
    assert scene.where != stood
    assert max(levels) == 1.0


# --- steps and turns --------------------------------------------------------------------------


def test_a_step_is_dark_in_its_first_picture_and_soon_clear(scene: Scene) -> None:
    before, scene.rig.pointer = scene.where, FLOOR
    assert scene.frame(Action.STEP) == 1.0
    assert scene.where != before
    assert scene.frame() < 1.0
    assert scene.frame(dt=BLINK_S - DT) == 0.0


def test_a_turn_is_dark_in_its_first_picture_and_soon_clear(scene: Scene) -> None:
    assert scene.frame(Action.TURN_LEFT) == 1.0
    assert scene.frame() < 1.0
    assert scene.frame(dt=BLINK_S - DT) == 0.0


def test_her_own_head_never_makes_it_blink(scene: Scene) -> None:
    for degrees in range(0, 60, 12):
        scene.rig.pose = replace(scene.rig.pose, h=float(degrees), x=degrees / 600)
        assert scene.frame() == 0.0


@pytest.mark.parametrize("wanted", [False, True])
def test_the_view_is_narrow_while_turning_only_for_who_wants_it(scene: Scene, wanted: bool) -> None:
    scene.sitting.settings = LearnerSettings(vignette=wanted)
    scene.frame(Action.TURN_LEFT)
    scene.frame()
    assert scene.veil[1] == (1.0 if wanted else 0.0)
    for _ in range(60):
        scene.frame()
    assert scene.veil[1] == 0.0


# --- too near ---------------------------------------------------------------------------------


def test_too_near_she_is_told_the_way_and_it_clears_when_she_goes_it(scene: Scene) -> None:
    sign = scene.app._comfort._sign
    eyes = scene.app.stage.point_of("lars") or (0.0, 0.0, 0.0)
    scene.rig.pose = Pose(eyes[0], eyes[1] + 2.0 - 0.2, eyes[2])
    assert scene.frame() == 1.0
    assert not sign.node.is_hidden()
    scene.rig.pose = Pose(0.0, 0.0, 1.55)
    for _ in range(60):
        scene.frame()
    assert scene.veil == (0.0, 0.0)
    assert sign.node.is_hidden()
