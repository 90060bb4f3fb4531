"""The whole game in the simulated headset: a shift that nothing which happens to it can end."""

from collections.abc import Iterator

import pytest

from game.app import App
from game.demo.simulated import SimulatedHeadset
from game.rig.desktop import DesktopRig
from game.rig.eyes import EyeQuality
from game.rig.headset_rig import HeadsetRig, HeadsetSettings
from game.rig.rig import Side
from game.rig.steadfast import SteadfastRig
from game.stage.engine import EngineSettings, open_engine
from tests.game.rig_probes import FakeDevices
from tests.game.test_app import DT, Frames
from tests.headset.built import needs_gcc, runtime

pytestmark = [needs_gcc, pytest.mark.slow]

QUICK = HeadsetSettings(quality=EyeQuality(samples=0))


class Shift:
    """A learner at work in the headset, and somebody at the keyboard."""

    def __init__(self, headset: SimulatedHeadset) -> None:
        self.headset, self.devices = headset, FakeDevices()
        self.engine = open_engine(EngineSettings(size=(32, 18), samples=0, sound=False))
        desktop = DesktopRig(self.engine, devices=self.devices)
        self.rig = SteadfastRig(self.engine, desktop, lambda: HeadsetRig(self.engine, QUICK))
        self.frames = Frames(self.engine, self.rig)
        self.frames.to_work()

    @property
    def app(self) -> App:
        return self.frames.app

    def go(self, count: int = 2, *keys: str, draw: bool = False) -> None:
        self.devices.pressed += keys
        for _ in range(count):
            self.app.frame(DT, draw=draw)

    def press(self, action: str, side: Side) -> None:
        self.headset.press(action, side)
        self.go(1)
        self.headset.press(action, side, down=False)
        self.go(1)


@pytest.fixture(scope="module")
def shift() -> Iterator[Shift]:
    with SimulatedHeadset(runtime(), size=(12, 14)) as headset:
        made = Shift(headset)
        yield made
        made.app.close()
        made.frames.bench.keeper.close()


def test_the_room_is_in_both_eyes(shift: Shift) -> None:
    shift.go(2, draw=True)
    stats = shift.headset.stats()
    assert stats.submits == (2, 2)
    assert stats.errors == {}


def test_one_button_pauses_and_goes_on(shift: Shift) -> None:
    for side in Side:
        shift.press("pause", side)
        assert shift.app.view.paused
        shift.press("pause", side)
        assert not shift.app.view.paused


def test_taking_it_off_pauses_and_putting_it_on_goes_on(shift: Shift) -> None:
    screen = shift.app.view.screen
    shift.headset.wear(False)
    shift.go()
    assert shift.app.view.paused
    shift.headset.wear(True)
    shift.go()
    assert not shift.app.view.paused
    assert shift.app.view.screen is screen


def test_the_headsets_own_menu_pauses(shift: Shift) -> None:
    shift.headset.take_picture(True)
    shift.go()
    assert shift.app.view.paused
    shift.headset.take_picture(False)
    shift.go()
    assert not shift.app.view.paused


def test_a_controller_may_be_lost_and_come_back(shift: Shift) -> None:
    for side in Side:
        shift.headset.disconnect(side)
        shift.go()
    assert not shift.app.view.paused
    for side in Side:
        shift.headset.connect(side)
    shift.go()
    assert not shift.app.wants_to_quit


def test_the_keyboard_beside_her_pauses(shift: Shift) -> None:
    shift.go(1, "space")
    assert shift.app.view.paused
    shift.go(1, "space")
    assert not shift.app.view.paused


def test_when_the_runtime_ends_the_shift_waits_and_goes_on_at_the_desk(shift: Shift) -> None:
    screen, record = shift.app.view.screen, shift.app.sitting.record
    shift.headset.quit()
    shift.go(3)
    assert shift.app.view.paused
    assert not shift.app.wants_to_quit
    shift.go(2, "space")
    assert not shift.app.view.paused
    assert (shift.app.view.screen, shift.app.sitting.record) == (screen, record)
    assert shift.rig.name == "desktop"
