"""The whole loop with real dialogue: hands pick up and put down what a turn names."""

from collections.abc import Iterator

import pytest

from game.rig.rig import Action, Pose, RigState, Side
from game.shift.at_work import AtWork
from game.stage.engine import EngineSettings, Picture, open_engine
from game.stage.motion import Point
from game.view import Screen, View
from scenes import steps as s
from tests.game.hand_world import REST, Learner, toward
from tests.game.test_any_inputs import point_rightly
from tests.game.test_app import Frames

BOX, PLACE, WRONG = "box-b", "place-c14", "place-returns"


class HandRig:
    """A rig with hands; `press` queues an action for the next frame."""

    name = "hands"

    def __init__(self) -> None:
        self.her = Learner()
        self.waiting: list[Action] = []

    def begin_frame(self, dt: float) -> RigState:
        actions, self.waiting = tuple(self.waiting), []
        return self.her.state(*actions)

    def face(self, yaw: float = 0.0, pitch: float = 0.0) -> None:
        """Her head is her own."""

    def set_left_handed(self, left: bool) -> None:
        self.her.points = Side.LEFT if left else Side.RIGHT

    def use_screen(self, only: bool) -> None:
        """There is no screen."""

    def pulse(self, strength: float, seconds: float) -> None:
        self.her.pulse(strength, seconds)

    def close(self) -> None:
        """Nothing to give back."""


class HandsAtWork:
    """An app in its first scene, at the turn in which the box is to be picked up."""

    def __init__(self) -> None:
        self.engine = open_engine(EngineSettings(Picture.NONE, sound=False))
        self.rig = HandRig()
        self.frames = Frames(self.engine, self.rig)
        self.frames.to_work()
        self.until("pick_up", by_pointing=True)

    @property
    def view(self) -> View:
        return self.frames.app.view

    def task(self) -> str:
        """What a turn asks of her hands now, "" for nothing."""
        part = self.frames.bench.sitting.part
        step = part.step if isinstance(part, AtWork) else None
        if not isinstance(part, AtWork) or not isinstance(step, s.Do) or not self.view.targets:
            return ""
        do = part.turn(step.turn_id).do
        return do.action if do is not None else ""

    def until(self, task: str, *, by_pointing: bool = False) -> None:
        for _ in range(2000):
            if self.task() == task:
                return
            doing = by_pointing or not isinstance(self._step(), s.Do)
            self.frames.do(*(point_rightly(self.frames.bench) if doing else []))
        raise AssertionError(f"nobody asked her to {task}")

    def done(self, task: str) -> bool:
        """Whether the turn is over within a second."""
        for _ in range(20):
            self.frames.do()
            if self.task() != task:
                return True
        return False

    def _step(self) -> s.Step | None:
        part = self.frames.bench.sitting.part
        return part.step if isinstance(part, AtWork) else None

    def where(self, name: str) -> Point:
        """The middle of a thing or place, in the tracking space."""
        middle = self.frames.app.stage.point_of(name)
        assert middle is not None
        at = self.engine.origin.get_relative_point(self.engine.root, middle)
        return (at.x, at.y, at.z)

    def aim(self, name: str, side: Side) -> None:
        self.rig.her.held[side] = toward(REST[side], self.where(name))
        self.rig.her.points = side

    def reach(self, name: str, side: Side, rise: float = 0.0) -> None:
        x, y, z = self.where(name)
        self.rig.her.held[side] = Pose(x, y - 0.1, z + rise)
        self.rig.her.points = side

    def press(self, action: Action) -> None:
        self.rig.waiting.append(action)
        self.frames.do()

    def at(self) -> str:
        return self.frames.app.stage.things.things[BOX].at

    def close(self) -> None:
        self.frames.app.close()
        self.frames.bench.keeper.close()


@pytest.fixture
def work() -> Iterator[HandsAtWork]:
    made = HandsAtWork()
    yield made
    made.close()


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_grab_carry_and_release_with_one_hand(work: HandsAtWork, side: Side) -> None:
    work.reach(BOX, side)
    work.press(Action.GRAB)
    assert work.at() == "hand" and work.view.holding == BOX
    work.until("put_down")
    work.press(Action.RELEASE)  # above nothing: it stays in her hand
    assert not work.done("put_down") and work.at() == "hand"
    work.press(Action.GRAB)
    assert work.at() == "hand"
    work.reach(PLACE, side, rise=0.25)
    for _ in range(12):
        work.frames.do()
    work.press(Action.RELEASE)
    assert work.done("put_down") and work.at() == PLACE


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_two_presses_from_afar_with_one_hand(work: HandsAtWork, side: Side) -> None:
    work.aim(BOX, side)
    work.press(Action.SELECT)
    assert work.at() == "hand"
    work.until("put_down")
    work.aim(PLACE, side)
    work.press(Action.SELECT)
    assert work.done("put_down") and work.at() == PLACE


def test_in_the_wrong_place_it_stays_in_her_hand_and_nothing_is_lost(work: HandsAtWork) -> None:
    work.reach(BOX, Side.RIGHT)
    work.press(Action.GRAB)
    work.until("put_down")
    work.aim(WRONG, Side.RIGHT)
    work.press(Action.SELECT)
    assert work.at() == "hand"
    work.until("put_down")
    work.aim(PLACE, Side.RIGHT)
    work.press(Action.SELECT)
    assert work.done("put_down") and work.at() == PLACE


def test_resting_her_gaze_does_the_same(work: HandsAtWork) -> None:
    for task, name in (("pick_up", BOX), ("put_down", PLACE)):
        work.until(task)
        work.rig.her.head = toward((0.0, 0.0, 1.55), work.where(name))
        for _ in range(120):
            work.frames.do()
            if work.task() != task:
                break
        work.rig.her.head = Pose(0.0, 0.0, 1.55)
    assert work.at() == PLACE
    assert work.view.screen is Screen.SCENE
