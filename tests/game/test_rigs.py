"""All rigs keep the same promises, each through its own devices."""

import itertools
import math
from collections.abc import Iterator

import pytest

from game.demo.simulated import SimulatedHeadset
from game.rig.desktop import DesktopRig
from game.rig.rig import Action, Ray
from game.rig.scripted import ScriptedRig
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from tests.game.rig_probes import DT, DesktopProbe, FakeDevices, Probe, ScriptedProbe, VrProbe
from tests.headset.built import needs_gcc, runtime

TARGET = (0.4, 2.0, 1.2)


@pytest.fixture
def engine() -> Iterator[Engine]:
    opened = open_engine(EngineSettings(picture=Picture.NONE, sound=False))
    yield opened
    opened.close()


@pytest.fixture(params=["desktop", "scripted", pytest.param("vr", marks=needs_gcc)])
def probe(request: pytest.FixtureRequest) -> Iterator[Probe]:
    if request.param == "scripted":
        yield ScriptedProbe()
        return
    if request.param == "desktop":
        yield DesktopProbe(request.getfixturevalue("engine"))
        return
    engine = open_engine(EngineSettings(size=(32, 32), samples=0, sound=False))
    with SimulatedHeadset(runtime(), size=(48, 48)) as headset:
        opened = VrProbe(engine, headset)
        yield opened
        opened.rig.close()
    engine.close()


def miss(ray: Ray | None, target: tuple[float, float, float]) -> float:
    """How far (metres) the ray passes the target."""
    assert ray is not None
    way = [t - o for t, o in zip(target, ray.origin, strict=True)]
    along = sum(w * d for w, d in zip(way, ray.direction, strict=True))
    foot = [o + d * along for o, d in zip(ray.origin, ray.direction, strict=True)]
    return math.dist(foot, target)


def test_the_pointer_arrives_at_what_is_pointed_at(probe: Probe) -> None:
    probe.point_at(TARGET)
    last = probe.run(90)[-1]
    assert miss(last.pointer, TARGET) < 0.02


def test_a_press_is_reported_once(probe: Probe) -> None:
    probe.point_at(TARGET)
    probe.press(Action.SELECT)
    actions = [action for state in probe.run(5) for action in state.actions]
    assert actions == [Action.SELECT]


def test_every_press_has_its_meaning(probe: Probe) -> None:
    for action in (Action.PAUSE, Action.SLOWER, Action.BACK):
        probe.press(action)
    actions = [action for state in probe.run(3) for action in state.actions]
    assert actions == [Action.PAUSE, Action.SLOWER, Action.BACK]


def test_the_head_is_at_seated_height_and_never_moves_unasked(probe: Probe) -> None:
    heads = [state.head for state in probe.run(120)][90:]
    assert heads[0].z == pytest.approx(1.55)
    assert max(abs(head.h - heads[0].h) for head in heads) < 0.01


def test_the_direction_of_the_pointer_is_a_unit(probe: Probe) -> None:
    probe.point_at(TARGET)
    ray = probe.run(10)[-1].pointer
    assert ray is not None
    assert math.hypot(*ray.direction) == pytest.approx(1.0, abs=1e-5)


# --- desktop alone ----------------------------------------------------------------------------


def desktop(engine: Engine, left_handed: bool = False) -> tuple[DesktopRig, FakeDevices]:
    devices = FakeDevices()
    return DesktopRig(engine, left_handed, devices), devices


def test_dragging_with_the_right_button_turns_the_head(engine: Engine) -> None:
    rig, devices = desktop(engine)
    devices.looking = True
    rig.begin_frame(DT)
    devices.mouse = (0.5, 0.2)
    head = rig.begin_frame(DT).head
    assert head.h < -10
    assert head.p > 5


def test_the_mouse_alone_does_not_turn_the_head(engine: Engine) -> None:
    rig, devices = desktop(engine)
    rig.begin_frame(DT)
    devices.mouse = (0.7, 0.7)
    assert rig.begin_frame(DT).head.h == 0


def test_the_edge_turns_slowly(engine: Engine) -> None:
    rig, devices = desktop(engine)
    devices.mouse = (0.99, 0.0)
    for _ in range(60):
        state = rig.begin_frame(DT)
    assert -60 < state.head.h < -20


def test_snap_turns_add_up(engine: Engine) -> None:
    rig, devices = desktop(engine)
    devices.pressed = ["q", "q", "e"]
    assert rig.begin_frame(DT).head.h == pytest.approx(30.0)


def test_left_handed_keys_are_mirrored(engine: Engine) -> None:
    rig, devices = desktop(engine, left_handed=True)
    devices.pressed = ["u", "s", "r", "space"]
    assert rig.begin_frame(DT).actions == (Action.REPEAT, Action.SLOWER, Action.PAUSE)


def test_the_pointer_turns_with_the_head(engine: Engine) -> None:
    rig, _devices = desktop(engine)
    rig.face(yaw=90.0)
    ray = rig.begin_frame(DT).pointer
    assert ray is not None
    assert ray.direction[0] == pytest.approx(-1.0, abs=1e-4)


def test_without_a_mouse_nothing_points(engine: Engine) -> None:
    rig, devices = desktop(engine)
    devices.mouse = None
    assert rig.begin_frame(DT).pointer is None


def test_closing_gives_the_devices_back(engine: Engine) -> None:
    rig, devices = desktop(engine)
    rig.close()
    assert devices.closed


def test_without_a_window_the_rig_is_unfocused_and_quiet(engine: Engine) -> None:
    state = DesktopRig(engine).begin_frame(DT)
    assert not state.focused
    assert state.actions == ()


# --- scripted alone ---------------------------------------------------------------------------


def test_a_patient_press_waits_until_the_hand_has_settled() -> None:
    rig = ScriptedRig()
    rig.point_at(TARGET)
    rig.press(Action.SELECT, when_settled=True)
    frames = [rig.begin_frame(DT) for _ in range(90)]
    pressed = [index for index, state in enumerate(frames) if Action.SELECT in state.actions]
    assert len(pressed) == 1
    assert pressed[0] > 5
    assert miss(frames[pressed[0]].pointer, TARGET) < 0.03


def test_the_head_glides_towards_what_it_looks_at() -> None:
    rig = ScriptedRig()
    rig.begin_frame(DT)
    rig.look_at((-2.0, 2.0, 1.5))
    yaws = [rig.begin_frame(DT).head.h for _ in range(120)]
    steps = [b - a for a, b in itertools.pairwise(yaws)]
    assert yaws[-1] == pytest.approx(45.0, abs=0.5)
    assert max(abs(step) for step in steps) < 4.0


def test_the_same_script_gives_the_same_frames() -> None:
    def play() -> list[object]:
        rig = ScriptedRig()
        rig.point_at(TARGET)
        rig.look_at(TARGET)
        return [rig.begin_frame(DT) for _ in range(40)]

    assert play() == play()
