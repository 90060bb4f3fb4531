"""The headset rig's promises: hands, pointer, buttons, seat, presence, and what may go wrong."""

import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.demo.simulated import ControllerType, Pacing, SimulatedHeadset
from game.errors import GameError
from game.rig.eyes import EyeQuality
from game.rig.headset_rig import SNAP_DEGREES, HeadsetRig, HeadsetSettings
from game.rig.presses import HOLD_S, PRESSED, Presses
from game.rig.rig import Action, PointsBy, Pose, Presence, RigState, Side
from game.rig.vr_hands import BATTERY_FRAMES
from game.rig.wearing import TAKEN_OFF_S
from game.stage.engine import Engine
from tests.game.vr_world import DT, frame, frames, small_engine, worn
from tests.headset.built import needs_gcc, runtime

pytestmark = needs_gcc

LEFT, RIGHT = Side.LEFT, Side.RIGHT
FOR_OWN_BINDINGS = {"recentre", "stop"}  # a school may bind them; else a long press does them
STANDING = HeadsetSettings(standing=True, quality=EyeQuality(samples=0))


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with small_engine() as opened:
        yield opened


@pytest.fixture
def at_work(engine: Engine) -> Iterator[tuple[SimulatedHeadset, HeadsetRig]]:
    with worn(engine, (8, 8)) as both:
        both[1].begin_frame(DT)
        yield both


def look(rig: HeadsetRig, count: int = 1) -> RigState:
    for _ in range(count - 1):
        rig.begin_frame(DT)
    return rig.begin_frame(DT)


def press(
    headset: SimulatedHeadset, rig: HeadsetRig, action: str, side: Side, held_s: float = 0.0
) -> tuple[Action, ...]:
    """Down, held, and up again; what it meant."""
    headset.press(action, side)
    found = [*rig.begin_frame(DT).actions, *rig.begin_frame(held_s).actions]
    headset.press(action, side, down=False)
    return (*found, *rig.begin_frame(DT).actions)


# --- hands and pointer --------------------------------------------------------------------------


def test_two_hands_where_they_are(at_work: tuple[SimulatedHeadset, HeadsetRig]) -> None:
    headset, rig = at_work
    headset.set_hand(LEFT, Pose(-0.3, 0.4, 1.0, 10.0, -20.0, 5.0))
    hands = {hand.side: hand for hand in look(rig).hands}
    assert set(hands) == {LEFT, RIGHT}
    pose = hands[LEFT].pose
    rise = 1.55 - 1.2  # the seat lifts her eyes
    assert (pose.x, pose.y, pose.z) == pytest.approx((-0.3, 0.4, 1.0 + rise), abs=1e-5)
    assert (pose.h, pose.p, pose.r) == pytest.approx((10.0, -20.0, 5.0), abs=1e-3)
    way = hands[LEFT].aim.direction
    assert way[2] == pytest.approx(math.sin(math.radians(-20.0)), abs=1e-5)
    assert math.hypot(*way) == pytest.approx(1.0, abs=1e-5)


def test_the_hand_that_pressed_last_points(at_work: tuple[SimulatedHeadset, HeadsetRig]) -> None:
    headset, rig = at_work
    state = look(rig)
    assert state.points_by is PointsBy.HAND
    assert state.pointer is not None
    assert state.pointer.origin[0] > 0
    press(headset, rig, "select", LEFT)
    pointer = look(rig).pointer
    assert pointer is not None
    assert pointer.origin[0] < 0


def test_left_handed_she_points_with_the_left(
    at_work: tuple[SimulatedHeadset, HeadsetRig],
) -> None:
    _headset, rig = at_work
    rig.set_left_handed(True)
    pointer = look(rig).pointer
    assert pointer is not None
    assert pointer.origin[0] < 0


def test_the_only_hand_points(at_work: tuple[SimulatedHeadset, HeadsetRig]) -> None:
    headset, rig = at_work
    headset.disconnect(RIGHT)
    state = look(rig)
    assert [hand.side for hand in state.hands] == [LEFT]
    assert state.pointer is not None
    assert state.pointer.origin[0] < 0
    headset.connect(RIGHT)
    state = look(rig)
    assert len(state.hands) == 2
    assert state.pointer is not None
    assert state.pointer.origin[0] > 0


def test_without_hands_the_gaze_points(at_work: tuple[SimulatedHeadset, HeadsetRig]) -> None:
    headset, rig = at_work
    for side in Side:
        headset.set_never_connected(side)
    headset.set_head(Pose(0.0, 0.0, 1.2, 0.0, 30.0))
    state = look(rig)
    assert state.hands == ()
    assert state.points_by is PointsBy.GAZE
    assert state.pointer is not None
    assert state.pointer.direction == pytest.approx((0.0, math.cos(0.5236), 0.5), abs=1e-4)
    assert state.pointer.origin == pytest.approx((0.0, 0.0, 1.55), abs=1e-5)


def test_a_hand_that_is_not_seen_does_not_point(
    at_work: tuple[SimulatedHeadset, HeadsetRig],
) -> None:
    headset, rig = at_work
    headset.set_seen(RIGHT, False)
    assert [hand.side for hand in look(rig).hands] == [LEFT]


def test_a_hand_closes(at_work: tuple[SimulatedHeadset, HeadsetRig]) -> None:
    headset, rig = at_work
    headset.analog("squeeze", LEFT, 0.4)
    headset.press("grab", RIGHT)
    closed = {hand.side: hand.closed for hand in look(rig).hands}
    assert closed == {LEFT: pytest.approx(0.4), RIGHT: 1.0}


def test_batteries(at_work: tuple[SimulatedHeadset, HeadsetRig]) -> None:
    headset, rig = at_work
    headset.set_battery(LEFT, 0.25)
    headset.set_battery(RIGHT, None)
    assert [hand.battery for hand in look(rig, BATTERY_FRAMES).hands] == [pytest.approx(0.25), None]


def test_the_pointing_hand_shakes(at_work: tuple[SimulatedHeadset, HeadsetRig]) -> None:
    headset, rig = at_work
    rig.pulse(0.5, 0.1)
    press(headset, rig, "select", LEFT)
    rig.pulse(0.25, 0.2)
    pulses = [(p.side, p.amplitude, p.seconds) for p in headset.stats().haptics]
    assert pulses == [
        ("right", pytest.approx(0.5), pytest.approx(0.1)),
        ("left", pytest.approx(0.25), pytest.approx(0.2)),
    ]
    headset.disconnect(LEFT)
    headset.disconnect(RIGHT)
    look(rig)
    rig.pulse(1.0, 1.0)
    assert len(headset.stats().haptics) == 2


# --- buttons --------------------------------------------------------------------------------------


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("action", sorted(PRESSED.keys() - {"grab", *FOR_OWN_BINDINGS}))
def test_a_press_is_an_action(
    at_work: tuple[SimulatedHeadset, HeadsetRig], action: str, side: Side
) -> None:
    headset, rig = at_work
    assert press(headset, rig, action, side) == (PRESSED[action],)


def test_a_school_may_bind_more() -> None:
    for name in FOR_OWN_BINDINGS:
        assert Presses().read(frozenset({name}), DT) == (PRESSED[name],)


def test_grabbing_lasts_as_long_as_it_is_held(
    at_work: tuple[SimulatedHeadset, HeadsetRig],
) -> None:
    headset, rig = at_work
    headset.press("grab", LEFT)
    assert look(rig).actions == (Action.GRAB,)
    assert look(rig, 5).actions == ()
    headset.press("grab", LEFT, down=False)
    assert look(rig).actions == (Action.RELEASE,)


def test_a_lost_controller_lets_go(at_work: tuple[SimulatedHeadset, HeadsetRig]) -> None:
    headset, rig = at_work
    headset.press("grab", LEFT)
    look(rig)
    headset.disconnect(LEFT)
    assert look(rig).actions == (Action.RELEASE,)


@pytest.mark.parametrize(
    ("button", "short", "long"),
    [
        ("pause", Action.PAUSE, Action.STOP),
        ("help", Action.HELP, Action.RECENTRE),
        ("repeat", Action.REPEAT, Action.SLOWER),
    ],
)
def test_holding_means_something_else(
    at_work: tuple[SimulatedHeadset, HeadsetRig], button: str, short: Action, long: Action
) -> None:
    headset, rig = at_work
    assert press(headset, rig, button, LEFT) == (short,)
    assert press(headset, rig, button, RIGHT, held_s=HOLD_S) == (long,)


def test_every_controller_has_every_button_that_is_needed(engine: Engine) -> None:
    for controller in ControllerType:
        with worn(engine, (8, 8)) as (headset, rig):
            headset.set_controller(controller)
            look(rig, 2)
            for side in Side:
                assert press(headset, rig, "select", side) == (Action.SELECT,)
                assert press(headset, rig, "pause", side, HOLD_S) == (Action.STOP,)
                assert press(headset, rig, "step", side) == (Action.STEP,)


def test_the_headsets_own_menu_has_the_buttons(
    at_work: tuple[SimulatedHeadset, HeadsetRig],
) -> None:
    headset, rig = at_work
    headset.take_input(True)
    headset.press("select", RIGHT)
    state = look(rig)
    assert state.actions == ()
    assert (state.presence, state.focused) == (Presence.AWAY, False)
    headset.press("select", RIGHT, down=False)
    look(rig)
    headset.take_input(False)
    assert look(rig).presence is Presence.HERE


# --- where she sits -------------------------------------------------------------------------------


def test_seated_eyes_are_at_the_same_height_for_everybody(engine: Engine) -> None:
    for height in (0.9, 1.2, 1.7):
        with worn(engine, (8, 8)) as (headset, rig):
            headset.set_head(Pose(0.4, -0.3, height, 50.0))
            head = look(rig).head
            assert (head.x, head.y, head.z) == pytest.approx((0.0, 0.0, 1.55), abs=1e-5)
            assert head.h == pytest.approx(0.0, abs=1e-3)


def test_standing_heights_are_true(engine: Engine) -> None:
    with worn(engine, (8, 8), STANDING) as (headset, rig):
        headset.set_head(Pose(0.4, -0.3, 1.72, 50.0))
        head = look(rig).head
        assert (head.x, head.y, head.z) == pytest.approx((0.0, 0.0, 1.72), abs=1e-5)


def test_she_moves_as_she_moves(at_work: tuple[SimulatedHeadset, HeadsetRig]) -> None:
    headset, rig = at_work
    headset.set_head(Pose(0.1, 0.2, 1.3, 15.0, -10.0, 5.0))
    head = look(rig).head
    assert (head.x, head.y, head.z) == pytest.approx((0.1, 0.2, 1.65), abs=1e-5)
    assert (head.h, head.p, head.r) == pytest.approx((15.0, -10.0, 5.0), abs=1e-3)


def test_a_snap_turn_is_about_her_own_head(
    at_work: tuple[SimulatedHeadset, HeadsetRig],
) -> None:
    headset, rig = at_work
    headset.set_head(Pose(0.2, 0.1, 1.2, 10.0))
    look(rig)
    assert press(headset, rig, "turn_left", RIGHT) == (Action.TURN_LEFT,)
    head = look(rig).head
    assert (head.x, head.y) == pytest.approx((0.2, 0.1), abs=1e-5)
    assert head.h == pytest.approx(10.0 + SNAP_DEGREES, abs=1e-3)
    hand = look(rig).hands[1].pose
    assert hand.h == pytest.approx(SNAP_DEGREES, abs=1e-3)


def test_a_new_scene_undoes_turns_but_not_her_own_looking(
    at_work: tuple[SimulatedHeadset, HeadsetRig],
) -> None:
    headset, rig = at_work
    headset.set_head(Pose(0.2, 0.1, 1.2, 10.0))
    press(headset, rig, "turn_left", RIGHT)
    press(headset, rig, "turn_left", LEFT)
    rig.face()
    head = look(rig).head
    assert head.h == pytest.approx(10.0, abs=1e-3)
    assert (head.x, head.y) == pytest.approx((0.2, 0.1), abs=1e-5)


def test_recentring_makes_here_straight_ahead(
    at_work: tuple[SimulatedHeadset, HeadsetRig],
) -> None:
    headset, rig = at_work
    headset.set_head(Pose(0.5, -0.4, 1.0, 70.0, 20.0))
    look(rig)
    assert press(headset, rig, "help", RIGHT, held_s=HOLD_S) == (Action.RECENTRE,)
    head = look(rig).head
    assert (head.x, head.y, head.z) == pytest.approx((0.0, 0.0, 1.55), abs=1e-5)
    assert (head.h, head.p) == pytest.approx((0.0, 20.0), abs=1e-3)


@pytest.mark.parametrize("pitch", [89.0, -89.0])
def test_even_looking_straight_up_or_down(
    at_work: tuple[SimulatedHeadset, HeadsetRig], pitch: float
) -> None:
    headset, rig = at_work
    headset.set_head(Pose(0.0, 0.0, 1.2, 40.0, pitch))
    look(rig)
    rig.recentre()
    headset.set_head(Pose(0.0, 0.0, 1.2, 40.0))
    assert look(rig).head.h == pytest.approx(0.0, abs=0.5)


def test_recentring_from_the_headsets_own_menu_does_not_move_her(
    at_work: tuple[SimulatedHeadset, HeadsetRig],
) -> None:
    headset, rig = at_work
    headset.set_head(Pose(0.5, -0.4, 1.0, 70.0))
    look(rig)
    headset.recentre(seated=True)
    head = look(rig).head
    assert (head.x, head.y, head.z) == pytest.approx((0.0, 0.0, 1.55), abs=1e-4)
    assert head.h == pytest.approx(0.0, abs=1e-2)


def test_while_the_head_is_not_seen_it_stays_where_it_was(
    at_work: tuple[SimulatedHeadset, HeadsetRig],
) -> None:
    headset, rig = at_work
    headset.set_head(Pose(0.1, 0.0, 1.2, 20.0))
    before = look(rig).head
    headset.set_seen(None, False)
    headset.set_head(Pose(0.9, 0.9, 0.2, 90.0))
    assert look(rig).head == before


def test_the_play_area_is_known(at_work: tuple[SimulatedHeadset, HeadsetRig]) -> None:
    headset, rig = at_work
    headset.set_play_area((2.5, 1.5))
    assert rig.play_area == pytest.approx((2.5, 1.5))
    headset.set_play_area(None)
    assert rig.play_area is None


# --- is she there? --------------------------------------------------------------------------------


def test_taken_off_she_is_away_and_put_on_she_sits_anew(
    at_work: tuple[SimulatedHeadset, HeadsetRig],
) -> None:
    headset, rig = at_work
    headset.wear(False)
    assert look(rig).presence is Presence.AWAY
    headset.set_head(Pose(0.6, 0.2, 0.7, 120.0))
    rig.begin_frame(TAKEN_OFF_S)
    headset.wear(True)
    state = look(rig)
    assert state.presence is Presence.HERE
    assert (state.head.x, state.head.z) == pytest.approx((0.0, 1.55), abs=1e-4)
    assert state.head.h == pytest.approx(0.0, abs=1e-2)


def test_set_right_on_the_nose_she_sits_as_before(
    at_work: tuple[SimulatedHeadset, HeadsetRig],
) -> None:
    headset, rig = at_work
    headset.wear(False)
    look(rig)
    headset.set_head(Pose(0.0, 0.0, 1.2, 25.0))
    headset.wear(True)
    assert look(rig).head.h == pytest.approx(25.0, abs=1e-2)


def test_asleep_it_is_away(at_work: tuple[SimulatedHeadset, HeadsetRig]) -> None:
    headset, rig = at_work
    headset.sleep(True)
    assert look(rig, 3).presence is Presence.AWAY
    headset.sleep(False)
    assert look(rig).presence is Presence.HERE


def test_another_application_has_the_picture(
    engine: Engine, at_work: tuple[SimulatedHeadset, HeadsetRig]
) -> None:
    headset, rig = at_work
    headset.take_picture(True)
    state = frame(engine, rig)
    assert (state.presence, state.focused) == (Presence.AWAY, False)
    headset.take_picture(False)
    assert frames(engine, rig, 2)[-1].presence is Presence.HERE
    assert headset.stats().after_focus_lost == 0


def test_unplugged_it_is_gone_until_it_is_back(
    engine: Engine, at_work: tuple[SimulatedHeadset, HeadsetRig]
) -> None:
    headset, rig = at_work
    headset.plug(False)
    assert frame(engine, rig).presence is Presence.GONE
    assert not rig.ended
    headset.plug(True)
    assert frame(engine, rig).presence is Presence.HERE


def test_a_runtime_that_asks_to_go_is_answered(
    engine: Engine, at_work: tuple[SimulatedHeadset, HeadsetRig]
) -> None:
    headset, rig = at_work
    headset.quit()
    states = frames(engine, rig, 3)
    assert [state.presence for state in states] == [Presence.GONE] * 3
    assert rig.ended
    stats = headset.stats()
    assert stats.acknowledged_quit
    assert not stats.running
    assert "after_end" not in stats.errors


def test_a_runtime_that_dies_raises_nothing(
    engine: Engine, at_work: tuple[SimulatedHeadset, HeadsetRig]
) -> None:
    headset, rig = at_work
    headset.end()
    states = frames(engine, rig, 3)
    assert all(state.presence is Presence.GONE for state in states)
    assert states[-1].hands == ()
    rig.pulse(1.0, 1.0)
    assert rig.play_area is None
    rig.close()


def test_it_dies_between_waiting_and_drawing(
    engine: Engine, at_work: tuple[SimulatedHeadset, HeadsetRig]
) -> None:
    headset, rig = at_work
    rig.begin_frame(DT)
    headset.end()
    engine.frame()
    assert frame(engine, rig).presence is Presence.GONE


# --- opening --------------------------------------------------------------------------------------


def test_no_headset_is_one_sentence(engine: Engine) -> None:
    with SimulatedHeadset(runtime(), size=(8, 8)) as headset:
        headset.plug(False)
        with pytest.raises(GameError, match="G030: The headset cannot be started"):
            HeadsetRig(engine)
    assert engine.eyes == []


@pytest.mark.parametrize("text", [None, "", "{}", '{"actions": []}'])
def test_a_broken_manifest_is_one_sentence(
    engine: Engine, tmp_path: Path, text: str | None
) -> None:
    manifest = tmp_path / "actions.json"
    if text is not None:
        manifest.write_text(text, "utf-8")
    with SimulatedHeadset(runtime(), size=(8, 8)) as headset:
        with pytest.raises(GameError, match="G031"):
            HeadsetRig(engine, HeadsetSettings(manifest=manifest))
        assert not headset.stats().running


def test_waiting_for_the_display_is_told_apart(engine: Engine) -> None:
    with SimulatedHeadset(runtime(), size=(8, 8), pacing=Pacing.PACED):
        ticks = iter(range(100))
        rig = HeadsetRig(
            engine, HeadsetSettings(quality=EyeQuality(samples=0)), clock=lambda: next(ticks)
        )
        state = rig.begin_frame(DT)
        rig.close()
    assert state.waited_s == 1.0
