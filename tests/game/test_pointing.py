"""Every way of doing things: laser, fingertip, hand, gaze, one hand, the left one, none."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from panda3d.core import LMatrix4, Point3, Vec3

from game.pointing.dwell import PRESS_S, READ_S, SOUND_COMES_S
from game.rig.rig import Action, Hand, Side
from game.stage.engine import EngineSettings, Picture, open_engine
from game.stage.glove import frame_of, tip_of
from game.stage.motion import Point
from game.ui.ui import REST_S
from game.view import (
    Card,
    Chose,
    Command,
    LearnerInput,
    Mic,
    Rested,
    Screen,
    TouchedPlace,
    TouchedThing,
    View,
)
from tests.game.hand_world import EYES, HandWorld, along, toward

CARDS = View(
    Screen.SCENE,
    text="Spørg Lars",
    cards=(Card("yes", "Ja tak"), Card("say", "Hvad siger du?", sound=True)),
    commands=("pause", "help"),
)
THINGS = View(Screen.SCENE, targets=("box", "other"))
SIDES = (Side.LEFT, Side.RIGHT)


@pytest.fixture(scope="module")
def room() -> Iterator[HandWorld]:
    engine = open_engine(EngineSettings(Picture.NONE, sound=False))
    made = HandWorld(engine)
    yield made
    made.close()
    engine.close()


@pytest.fixture
def world(room: HandWorld) -> HandWorld:
    room.begin()
    return room


# --- the laser ----------------------------------------------------------------------------------


@pytest.mark.parametrize("side", SIDES)
def test_either_hand_alone_presses_cards_and_buttons(world: HandWorld, side: Side) -> None:
    world.show(CARDS)
    for name, given in (("yes", Chose("yes")), ("help", Command("help"))):
        world.aim(world.answer(name), side)
        assert world.go(0.2) == []
        assert world.frame(Action.SELECT) == (given,)


@pytest.mark.parametrize("side", SIDES)
def test_the_laser_takes_and_puts_down_by_two_presses(world: HandWorld, side: Side) -> None:
    world.show(THINGS)
    world.aim(world.thing("box"), side)
    assert world.frame(Action.SELECT) == (TouchedThing("box"),)
    world.take("box", "table", "shelf")
    world.go(1.0)
    world.aim(world.thing("table"), side)
    assert world.frame(Action.SELECT) == (TouchedPlace("table"),)


def test_a_panel_hides_what_is_behind_it(world: HandWorld) -> None:
    world.show(replace(CARDS, targets=("box",)))
    card = world.answer("yes")
    behind = tuple(eye + (at - eye) * 1.4 for at, eye in zip(card, EYES, strict=True))
    origin = world.engine.root.get_relative_point(world.engine.origin, behind)
    world.stage.things.things["box"].node.set_pos(origin)
    world.her.mouse = along(toward(EYES, card))
    assert world.frame(Action.SELECT) == (Chose("yes"),)


def test_one_press_that_arrives_as_trigger_and_grip_counts_once(world: HandWorld) -> None:
    world.show(THINGS)
    world.aim(world.thing("box"))
    assert world.frame(Action.SELECT, Action.GRAB) == (TouchedThing("box"),)


def test_stop_and_pause_work_wherever_she_points(world: HandWorld) -> None:
    world.show(View(Screen.SCENE))
    assert world.frame(Action.STOP) == (Command("stop"),)
    assert world.frame(Action.PAUSE) == (Command("pause"),)
    assert world.frame(Action.HELP) == ()


# --- fingertips ---------------------------------------------------------------------------------


def lean_in(world: HandWorld) -> None:
    """Come so near that the panels are in reach."""
    world.her.head = replace(world.her.head, y=world.her.head.y + 0.6)


def poke(world: HandWorld, goal: Point, depth: float, side: Side = Side.RIGHT) -> None:
    """Put the fingertip on the line from the eyes to a goal, so far before it."""
    head = world.her.head
    eyes = (head.x, head.y, head.z)
    pose = toward(eyes, goal)
    ray = along(pose)
    far = sum((g - e) ** 2 for g, e in zip(goal, eyes, strict=True)) ** 0.5 - depth
    tip = [e + d * far for e, d in zip(eyes, ray.direction, strict=True)]
    held = LMatrix4(frame_of(Hand(side, pose, ray)).get_mat())
    held.set_row(3, Point3(*tip) - held.xform_vec(Vec3(*tip_of(side))))
    at = held.get_row3(3)
    world.her.held[side] = replace(pose, x=at.x, y=at.y, z=at.z)


def poke_through(
    world: HandWorld, goal: Point, depths: list[float], side: Side = Side.RIGHT
) -> list[LearnerInput]:
    given: list[LearnerInput] = []
    for depth in depths:
        poke(world, goal, depth, side)
        given += world.frame()
    return given


THROUGH = [0.2, 0.1, 0.05, 0.01, -0.01, -0.03, -0.02, -0.005]


@pytest.mark.parametrize("side", SIDES)
def test_a_fingertip_that_goes_through_a_card_presses_it_once(world: HandWorld, side: Side) -> None:
    world.show(CARDS)
    lean_in(world)
    card = world.answer("yes")
    assert poke_through(world, card, THROUGH, side) == [Chose("yes")]
    trembling = [0.005, -0.005, 0.01, -0.01] * 5
    assert poke_through(world, card, trembling, side) == []
    assert poke_through(world, card, [0.01, 0.04, 0.02, -0.01], side) == [Chose("yes")]


def test_a_fingertip_from_behind_or_from_the_side_presses_nothing(world: HandWorld) -> None:
    world.show(CARDS)
    lean_in(world)
    card = world.answer("yes")
    aside = (card[0], card[1], card[2] + 1.0)
    assert poke_through(world, aside, [0.1]) == []
    assert poke_through(world, card, [-0.05, -0.02, 0.01, 0.02]) == []


def test_a_panel_that_appears_around_her_finger_is_not_pressed(world: HandWorld) -> None:
    world.show(CARDS)
    lean_in(world)
    card = world.answer("yes")
    world.show(View(Screen.SCENE))
    assert poke_through(world, card, [0.1, -0.02]) == []
    world.show(CARDS)
    assert poke_through(world, card, [-0.02, -0.01, 0.002, -0.01]) == []


def test_a_finger_close_by_lifts_the_card_under_it_whatever_the_ray_meets(
    world: HandWorld,
) -> None:
    world.show(CARDS)
    lean_in(world)
    poke(world, world.answer("help"), 0.06)
    world.frame()
    assert world.ui.items(world.view)[-1].name == "tip"


# --- hands and things ---------------------------------------------------------------------------


def beside(world: HandWorld, name: str) -> Point:
    """Just before a thing, as near as a hand comes that wants it."""
    thing = world.stage.things.things[name]
    x, y, z = world.thing(name)
    return (x, y - (thing.high[1] - thing.low[1]) / 2 - 0.05, z)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("press", [Action.GRAB, Action.SELECT])
def test_a_hand_by_a_thing_takes_it(world: HandWorld, side: Side, press: Action) -> None:
    world.show(THINGS)
    world.reach(beside(world, "box"), side)
    world.her.held[side] = replace(world.her.held[side], p=60.0)  # its ray meets nothing
    assert world.frame(press) == (TouchedThing("box"),)


def test_a_hand_that_closes_on_nothing_takes_nothing(world: HandWorld) -> None:
    world.show(THINGS)
    world.reach((0.4, 0.3, 1.2))
    world.her.held[Side.RIGHT] = replace(world.her.held[Side.RIGHT], p=60.0)
    assert world.frame(Action.GRAB) == ()


def grab_box(world: HandWorld, side: Side = Side.RIGHT) -> None:
    world.show(THINGS)
    world.reach(beside(world, "box"), side)
    assert world.frame(Action.GRAB) == (TouchedThing("box"),)
    world.take("box", "table", "shelf")


def carry(world: HandWorld, goal: Point, side: Side = Side.RIGHT, seconds: float = 0.8) -> None:
    pose = world.her.held[side]
    start, steps = (pose.x, pose.y, pose.z), round(seconds * 60)
    for step in range(1, steps + 1):
        share = step / steps
        x, y, z = (a + (b - a) * share for a, b in zip(start, goal, strict=True))
        world.her.held[side] = replace(pose, x=x, y=y, z=z)
        world.frame()


@pytest.mark.parametrize("side", SIDES)
def test_a_thing_in_her_hand_goes_with_that_hand(world: HandWorld, side: Side) -> None:
    grab_box(world, side)
    other = Side.LEFT if side is Side.RIGHT else Side.RIGHT
    world.reach((0.0, 0.3, 1.0), other)
    world.her.points = side
    before, hand = world.thing("box"), world.her.held[side]
    carry(world, (hand.x - 0.3, hand.y - 0.4, hand.z + 0.4), side)
    after = world.thing("box")
    moved = tuple(b - a for a, b in zip(before, after, strict=True))
    assert moved == pytest.approx((-0.3, -0.4, 0.4), abs=0.01)


def test_it_turns_with_the_hand(world: HandWorld) -> None:
    grab_box(world)
    world.go(0.6)
    world.her.held[Side.RIGHT] = replace(world.her.held[Side.RIGHT], r=40.0)
    world.go(0.1)
    assert abs(world.stage.things.things["box"].node.get_r()) == pytest.approx(40.0, abs=1.0)


def test_grab_carry_release_puts_it_down_there(world: HandWorld) -> None:
    grab_box(world)
    x, y, z = world.thing("table")
    carry(world, (x, y - 0.2, z + 0.15))
    assert world.frame(Action.RELEASE) == (TouchedPlace("table"),)


def test_opening_the_hand_at_once_is_a_press_and_keeps_it(world: HandWorld) -> None:
    grab_box(world)
    assert world.go(0.1, Action.RELEASE) == []
    assert world.stage.things.held() == "box"


def test_closing_the_hand_again_over_a_place_does_not_put_it_down_but_opening_does(
    world: HandWorld,
) -> None:
    grab_box(world)
    x, y, z = world.thing("table")
    carry(world, (x, y - 0.2, z + 0.15))
    assert world.frame(Action.GRAB) == ()
    assert world.frame(Action.RELEASE) == (TouchedPlace("table"),)


def test_opening_the_hand_nowhere_keeps_it(world: HandWorld) -> None:
    grab_box(world)
    hand = world.her.held[Side.RIGHT]
    carry(world, (hand.x - 0.3, hand.y - 0.6, hand.z + 0.2))
    world.her.held[Side.RIGHT] = replace(world.her.held[Side.RIGHT], p=70.0)
    assert world.frame(Action.RELEASE) == ()
    assert world.stage.things.held() == "box"


def test_from_afar_grab_carry_release_follows_the_ray(world: HandWorld) -> None:
    world.show(THINGS)
    world.aim(world.thing("box"))
    assert world.frame(Action.GRAB) == (TouchedThing("box"),)
    world.take("box", "table", "shelf")
    world.go(1.0)
    hand = world.her.held[Side.RIGHT]
    near = world.here(world.stage.things.things["box"].node.get_pos())
    away = sum((a - b) ** 2 for a, b in zip(near, (hand.x, hand.y, hand.z), strict=True)) ** 0.5
    assert away < 0.6  # it has come to her hand
    world.aim(world.thing("table"))
    world.go(0.3)
    assert world.frame(Action.RELEASE) == (TouchedPlace("table"),)


def test_a_thing_given_to_her_goes_into_the_hand_that_points(world: HandWorld) -> None:
    world.reach((-0.2, 0.5, 1.1), Side.LEFT)
    world.reach((0.2, 0.5, 1.1), Side.RIGHT)
    world.her.points = Side.LEFT
    world.take("box", "table")
    world.go(1.0)
    x, y, _ = world.thing("box")
    assert (x, y) == (pytest.approx(-0.2, abs=0.15), pytest.approx(0.75, abs=0.25))


def test_when_the_hand_is_lost_it_floats_before_her(world: HandWorld) -> None:
    grab_box(world)
    world.go(0.6)
    world.her.held.clear()
    world.look((0.0, 2.0, 1.55))
    world.go(1.0)
    x, y, _ = world.thing("box")
    assert (x, y) == (pytest.approx(0.0, abs=0.05), pytest.approx(0.62, abs=0.1))


# --- gaze ---------------------------------------------------------------------------------------


def test_resting_her_gaze_presses_once(world: HandWorld) -> None:
    world.show(CARDS)
    world.look(world.answer("yes"))
    assert world.go(READ_S + PRESS_S - 0.1) == []
    assert world.go(5.0) == [Chose("yes")]


def test_her_gaze_presses_buttons_things_and_places(world: HandWorld) -> None:
    world.show(CARDS)
    world.look(world.answer("pause"))
    assert world.go(3.0) == [Rested("pause"), Command("pause")]
    world.show(THINGS)
    world.look(world.thing("box"))
    assert world.go(3.0) == [TouchedThing("box")]
    world.take("box", "table")
    world.look(world.thing("table"))
    assert world.go(3.0) == [TouchedPlace("table")]


def test_looking_away_in_time_presses_nothing(world: HandWorld) -> None:
    world.show(CARDS)
    for _ in range(3):
        world.look(world.answer("yes"))
        assert world.go(1.0) == []
        world.look((0.0, 2.0, 3.0))
        assert world.go(0.5) == []


def test_a_card_with_sound_is_heard_before_it_is_pressed(world: HandWorld) -> None:
    world.show(CARDS)
    world.look(world.answer("say"))
    assert world.go(REST_S + 0.1) == [Rested("say")]
    assert world.go(SOUND_COMES_S - REST_S + PRESS_S - 0.3) == []
    assert world.go(1.0) == [Chose("say")]


def test_nothing_fills_while_she_speaks_but_pause_can_still_be_pressed(world: HandWorld) -> None:
    world.show(replace(CARDS, mic=Mic.HEARING))
    world.look(world.answer("yes"))
    assert world.go(4.0) == []
    world.look(world.answer("pause"))
    assert world.go(2.5) == [Command("pause")]


def test_without_the_setting_hands_do_not_press_by_resting(world: HandWorld) -> None:
    world.show(CARDS)
    world.aim(world.answer("yes"))
    assert world.go(6.0) == []


def test_with_the_setting_her_head_points_though_she_holds_controllers(world: HandWorld) -> None:
    world.pointing.set_gaze(True)
    world.show(CARDS)
    world.aim(world.answer("help"))
    world.look(world.answer("yes"))
    assert world.go(3.0) == [Chose("yes")]


def test_with_the_setting_a_resting_mouse_presses(world: HandWorld) -> None:
    world.pointing.set_gaze(True)
    world.show(CARDS)
    world.her.mouse = along(toward(EYES, world.answer("yes")))
    assert world.go(3.0) == [Chose("yes")]


# --- turning without hands ----------------------------------------------------------------------


@pytest.fixture
def worn(world: HandWorld) -> Iterator[HandWorld]:
    world.ui.set_worn(True)
    yield world
    world.ui.set_worn(False)
    world.ui.set_resting(False)


def standing(world: HandWorld) -> tuple[float, float, float]:
    """Where her head is in the world and where it looks."""
    head, root = world.engine.head, world.engine.root
    at, heading = head.get_pos(root), head.get_h(root)
    return (at.x, at.y, heading)


@pytest.mark.parametrize(("name", "degrees"), [("turn-left", 30.0), ("turn-right", -30.0)])
def test_who_has_no_hands_turns_by_resting(worn: HandWorld, name: str, degrees: float) -> None:
    worn.her.head = replace(worn.her.head, x=0.15, y=-0.1)
    worn.go(0.1)
    worn.show(CARDS)
    worn.look(worn.answer(name))
    worn.go(0.1)
    before = standing(worn)
    assert worn.go(4.0) == []
    x, y, heading = standing(worn)
    assert (x, y) == pytest.approx(before[:2], abs=1e-3)
    assert heading == pytest.approx(before[2] + degrees, abs=0.1)


def test_who_has_no_hands_recentres_by_resting(worn: HandWorld) -> None:
    mark = standing(worn)
    worn.her.head = replace(worn.her.head, x=0.3, y=0.2)
    worn.go(0.1)
    worn.show(CARDS)
    worn.look(worn.answer("recentre"))
    looked = worn.her.head.h
    assert worn.go(2.5) == []
    x, y, heading = standing(worn)
    assert (x, y, heading) == pytest.approx(mark, abs=0.02)
    assert worn.ui.root.get_h() == pytest.approx(looked, abs=0.1)


def test_hands_turn_by_their_stick_and_see_no_such_buttons(worn: HandWorld) -> None:
    worn.show(CARDS)
    worn.aim(worn.answer("yes"))
    worn.go(0.1)
    worn.show(CARDS)
    assert "turning" not in worn.ui.panels


def test_the_panels_come_along_when_the_rig_recentres(world: HandWorld) -> None:
    world.show(CARDS)
    world.her.head = replace(world.her.head, x=0.3, h=40.0)
    world.go(0.1)
    assert world.ui.root.get_h() == 0.0
    world.go(0.1, Action.RECENTRE)
    assert world.ui.root.get_h() == pytest.approx(40.0)


# --- haptics ------------------------------------------------------------------------------------


def test_hands_feel_a_card_a_press_and_a_thing_but_no_storm(world: HandWorld) -> None:
    world.show(CARDS)
    world.aim(world.answer("yes"))
    world.go(0.5)
    assert len(world.her.pulses) == 1
    world.frame(Action.SELECT)
    assert len(world.her.pulses) == 2
    strong = world.her.pulses[-1][0]
    assert strong > world.her.pulses[0][0]
    for _ in range(60):  # a second of trembling between two cards
        world.aim(world.answer("yes"))
        world.frame()
        world.aim(world.answer("say"))
        world.frame()
    assert len(world.her.pulses) <= 20


def test_gaze_shakes_nothing(world: HandWorld) -> None:
    world.show(CARDS)
    world.look(world.answer("yes"))
    world.go(1.0)
    assert world.her.pulses == []
