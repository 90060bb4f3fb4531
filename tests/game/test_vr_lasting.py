"""The rig that lasts: chooses, falls back with one sentence, and takes the headset again."""

from collections.abc import Iterator

import pytest

from game.demo.simulated import SimulatedHeadset
from game.doctor import Check, examine
from game.rig.desktop import DesktopRig
from game.rig.eyes import EyeQuality
from game.rig.headset_rig import HeadsetRig, HeadsetSettings
from game.rig.rig import Action, PointsBy, Pose, Presence, Rig, RigState, Side
from game.rig.steadfast import LOOK_AGAIN_S, SteadfastRig, Wanted, choose_rig
from game.rig.vr import look_for_headset, runtime_runs
from game.settings import AppSettings
from game.stage.engine import Engine
from tests.game.rig_probes import FakeDevices
from tests.game.vr_world import DT, small_engine
from tests.headset.built import needs_gcc, runtime

pytestmark = needs_gcc

QUICK = HeadsetSettings(quality=EyeQuality(samples=0))


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with small_engine() as opened:
        yield opened


@pytest.fixture
def headset() -> Iterator[SimulatedHeadset]:
    with SimulatedHeadset(runtime(), size=(8, 8)) as opened:
        yield opened


class Lasting:
    """A steadfast rig whose desktop a test plays."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.devices = engine, FakeDevices()
        desktop = DesktopRig(engine, devices=self.devices)
        self.rig = SteadfastRig(engine, desktop, lambda: HeadsetRig(engine, QUICK))

    def frame(self, dt: float = DT, *keys: str) -> RigState:
        self.devices.pressed += keys
        state = self.rig.begin_frame(dt)
        self.engine.set_head(state.head)
        self.engine.frame()
        return state


@pytest.fixture
def lasting(engine: Engine, headset: SimulatedHeadset) -> Iterator[Lasting]:
    made = Lasting(engine)
    yield made
    made.rig.close()


# --- choosing -------------------------------------------------------------------------------------


def chosen(engine: Engine, wanted: Wanted) -> tuple[Rig, list[str]]:
    told: list[str] = []
    rig = choose_rig(engine, wanted, look_for_headset(), QUICK, told.append)
    return rig, told


@pytest.mark.parametrize("wanted", [Wanted.AUTO, Wanted.VR])
def test_a_headset_is_taken_without_a_word(
    engine: Engine, headset: SimulatedHeadset, wanted: Wanted
) -> None:
    rig, told = chosen(engine, wanted)
    rig.begin_frame(DT)
    assert (rig.name, told) == ("vr", [])
    rig.close()
    assert not headset.stats().running


def test_the_desktop_is_used_when_asked_for(engine: Engine, headset: SimulatedHeadset) -> None:
    rig, told = chosen(engine, Wanted.DESKTOP)
    assert (rig.name, told) == ("desktop", [])
    assert headset.stats().sessions == 0


@pytest.mark.parametrize("wanted", [Wanted.AUTO, Wanted.VR])
def test_no_headset_is_one_sentence(
    engine: Engine, headset: SimulatedHeadset, wanted: Wanted
) -> None:
    headset.plug(False)
    rig, told = chosen(engine, wanted)
    assert rig.name == "desktop"
    assert told == ["An OpenVR runtime, but no headset is connected; Kollega plays in a window."]


def test_no_runtime_is_one_sentence(engine: Engine) -> None:
    with SimulatedHeadset(runtime(), size=(8, 8), installed=False):
        rig, told = chosen(engine, Wanted.AUTO)
        assert not runtime_runs()
    assert rig.name == "desktop"
    assert told == ["No OpenVR runtime; Kollega plays in a window."]


def test_a_headset_that_does_not_start_is_one_sentence(
    engine: Engine, headset: SimulatedHeadset
) -> None:
    headset.end()  # it is plugged in, but nothing answers
    rig, told = chosen(engine, Wanted.VR)
    assert rig.name == "desktop"
    assert len(told) == 1
    assert told[0].startswith("The headset cannot be started")
    assert told[0].endswith("Until then it plays in a window.")
    rig.close()


def headset_check() -> Check:
    return next(check for check in examine(AppSettings()) if check.name == "headset")


def test_the_doctor_says_what_is_there(headset: SimulatedHeadset) -> None:
    check = headset_check()
    assert (check.ok, check.text) == (True, "A headset is connected; Kollega plays in it.")
    headset.plug(False)
    assert "no headset is connected" in headset_check().text
    assert headset_check().ok  # nobody needs one to play
    assert headset.stats().sessions == 0


# --- keys beside her ------------------------------------------------------------------------------


def test_the_person_beside_her_has_keys(lasting: Lasting) -> None:
    for key, action in [
        ("space", Action.PAUSE),
        ("enter", Action.NEXT),
        ("h", Action.HELP),
        ("r", Action.REPEAT),
        ("escape", Action.BACK),
        ("f12", Action.STOP),
        ("end", Action.STOP),
        ("home", Action.RECENTRE),
    ]:
        assert lasting.frame(DT, key).actions == (action,)
    assert lasting.rig.name == "vr"


def test_nobody_else_turns_her_or_presses_for_her(lasting: Lasting) -> None:
    before = lasting.frame()
    state = lasting.frame(DT, "q", "e", "mouse1")
    assert state.actions == ()
    assert state.head == before.head
    assert state.points_by is PointsBy.HAND


def test_home_on_the_keyboard_centres_her(lasting: Lasting, headset: SimulatedHeadset) -> None:
    headset.set_head(Pose(0.5, 0.2, 0.9, 80.0))
    lasting.frame()
    lasting.frame(DT, "home")
    head = lasting.frame().head
    assert (head.x, head.z, head.h) == pytest.approx((0.0, 1.55, 0.0), abs=1e-3)


# --- when it goes away ----------------------------------------------------------------------------


def test_when_the_runtime_quits_the_desktop_goes_on(
    lasting: Lasting, headset: SimulatedHeadset
) -> None:
    assert lasting.frame().presence is Presence.HERE
    headset.quit()
    state = lasting.frame()
    assert state.presence is Presence.GONE
    assert lasting.rig.name == "desktop"
    assert "ended" in lasting.rig.trouble
    assert lasting.engine.view is not None
    assert lasting.engine.view.is_active()
    assert lasting.frame().presence is Presence.GONE
    pressed = lasting.frame(DT, "mouse1")
    assert pressed.presence is Presence.HERE
    assert pressed.actions == (Action.SELECT,)
    assert pressed.points_by is PointsBy.MOUSE
    assert lasting.frame().presence is Presence.HERE


def test_when_the_runtime_dies_the_desktop_goes_on(
    lasting: Lasting, headset: SimulatedHeadset
) -> None:
    lasting.frame()
    headset.end()
    assert [lasting.frame().presence for _ in range(3)] == [Presence.GONE] * 3
    assert lasting.frame(DT, "space").presence is Presence.HERE


def test_the_desktop_begins_straight_ahead(lasting: Lasting, headset: SimulatedHeadset) -> None:
    lasting.devices.mouse = (0.99, 0.0)  # rests at the edge of the mirror all the while
    for _ in range(60):
        lasting.frame()
    lasting.devices.mouse = (0.0, 0.0)
    headset.quit()
    lasting.frame()
    assert lasting.frame().head.h == 0.0


def test_a_headset_that_comes_back_is_taken_again(
    lasting: Lasting, headset: SimulatedHeadset
) -> None:
    lasting.frame()
    lasting.rig.set_left_handed(True)
    headset.quit()
    lasting.frame()
    assert lasting.frame(LOOK_AGAIN_S).presence is Presence.GONE  # looked for in vain
    headset.begin()
    assert lasting.frame(LOOK_AGAIN_S).presence is Presence.GONE  # each vain try waits longer
    state = lasting.frame(LOOK_AGAIN_S)
    assert state.presence is Presence.HERE
    assert (lasting.rig.name, lasting.rig.trouble) == ("vr", "")
    assert state.pointer is not None
    assert state.pointer.origin[0] < 0  # still with the left hand
    assert headset.stats().errors == {}


def test_plugged_out_and_in_again_it_goes_on_where_it_was(
    lasting: Lasting, headset: SimulatedHeadset
) -> None:
    lasting.frame()
    headset.plug(False)
    assert lasting.frame().presence is Presence.GONE
    assert lasting.rig.name == "desktop"
    assert lasting.engine.view is not None
    assert lasting.engine.view.is_active()
    headset.plug(True)
    state = lasting.frame()
    assert (state.presence, lasting.rig.name) == (Presence.HERE, "vr")
    assert not lasting.engine.view.is_active()
    assert headset.stats().sessions == 1


def test_it_can_start_without_and_take_it_later(engine: Engine, headset: SimulatedHeadset) -> None:
    headset.end()
    late = Lasting(engine)
    assert late.frame().presence is Presence.GONE
    assert late.frame(DT, "space").presence is Presence.HERE
    headset.begin()
    assert late.frame(LOOK_AGAIN_S).points_by is PointsBy.HAND
    late.rig.pulse(0.5, 0.1)
    assert headset.stats().haptics[0].side == Side.RIGHT
    late.rig.close()
    late.rig.close()
    assert late.devices.closed
