"""What she sees of her pointing: the right aid at the right place, and few things to draw."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from panda3d.core import Point3
from PIL import Image

from game.pointing.dwell import PRESS_S, READ_S, STEP_S
from game.rig.rig import Pose, Side
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.ui.reticle import Reticle
from game.view import Card, Screen, View
from tests.game.hand_world import HandWorld, along, toward

CARDS = View(Screen.SCENE, text="Spørg Lars", cards=(Card("yes", "Ja tak"),), commands=("pause",))
BARE = View(Screen.SCENE)
FLOOR = (1.3, 0.95, 0.0)  # free, and not far


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


def visible(world: HandWorld) -> set[str]:
    aids = world.pointing.aids
    nodes = (aids.beam.node, aids.beam.landing, aids.reticle.node)
    gloves = (glove.node for glove in aids.hands.gloves.values())
    return {node.get_name() for node in (*nodes, *gloves) if not node.is_hidden()}


def test_a_ray_goes_from_the_hand_to_the_card_and_ends_in_a_dot(world: HandWorld) -> None:
    world.show(CARDS)
    world.aim(world.answer("yes"), Side.LEFT)
    world.go(0.1)
    assert visible(world) == {"beam", "reticle", "hand-left"}
    start, end = world.pointing.aids.beam.ends
    hand = world.her.held[Side.LEFT]
    assert (Point3(*start) - Point3(hand.x, hand.y, hand.z)).length() < 0.2
    assert end == pytest.approx(world.answer("yes"), abs=0.01)
    assert tuple(world.pointing.aids.reticle.node.get_pos()) == pytest.approx(end, abs=1e-4)


def test_where_she_may_stand_there_is_an_arc_and_a_ring(world: HandWorld) -> None:
    world.show(BARE)
    world.aim(FLOOR)
    world.go(0.1)
    assert visible(world) == {"beam", "landing", "hand-right"}
    assert tuple(world.pointing.aids.beam.landing.get_pos()) == pytest.approx(FLOOR, abs=0.02)


def test_where_she_may_not_stand_there_is_none(world: HandWorld) -> None:
    world.show(BARE)
    world.aim((0.0, 9.0, 0.0))
    world.go(0.1)
    assert "landing" not in visible(world)


def test_a_hand_that_holds_something_casts_a_ray_only_where_it_may_go(world: HandWorld) -> None:
    world.take("box", "table")
    world.aim((0.0, 2.0, 2.6))
    world.go(0.6)
    assert visible(world) == {"hand-right"}
    world.aim(world.thing("table"))
    world.go(0.1)
    assert {"beam", "reticle"} <= visible(world)


def test_a_mouse_needs_no_aids_and_neither_does_nothing(world: HandWorld) -> None:
    world.show(CARDS)
    world.her.mouse = along(toward((0.0, 0.0, 1.55), world.answer("yes")))
    world.go(0.1)
    assert visible(world) == set()


def test_her_gaze_has_a_dot_and_its_ring_fills(world: HandWorld) -> None:
    world.show(CARDS)
    world.look((0.0, 2.0, 2.2))
    world.go(0.1)
    assert visible(world) == {"reticle"}
    world.look(world.answer("yes"))
    shares = []
    for _ in range(10):
        world.go((READ_S + PRESS_S - 0.2) / 10)
        shares.append(world.pointing.aids.reticle.share)
    assert shares == sorted(shares) and shares[-1] > 0.7


def feet(world: HandWorld) -> tuple[float, float]:
    head = world.engine.head.get_pos(world.engine.root)
    return (head.x, head.y)


def test_resting_her_gaze_on_the_floor_warns_then_steps_there(world: HandWorld) -> None:
    world.show(BARE)
    there = world.engine.root.get_relative_point(world.engine.origin, Point3(*FLOOR))
    before = feet(world)
    world.look(FLOOR)
    world.go(0.8)
    assert "landing" not in visible(world)
    world.go(STEP_S - 1.2 + READ_S)
    assert "landing" in visible(world)
    assert feet(world) == pytest.approx(before, abs=0.01)
    world.go(1.0)
    assert feet(world) == pytest.approx((there.x, there.y), abs=0.05)


@pytest.mark.parametrize("view", [replace(BARE, paused=True), View(Screen.BOARD)])
def test_nobody_steps_by_gaze_while_paused_or_at_the_board(world: HandWorld, view: View) -> None:
    world.view = view
    before = feet(world)
    for _ in range(400):
        world.look(FLOOR)
        world.pointing.inputs(world.her.state(), view, 1 / 60)
    assert feet(world) == pytest.approx(before, abs=1e-4)


# --- drawn --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    made = open_engine(EngineSettings(Picture.OFFSCREEN, (200, 200), sound=False))
    made.set_head(Pose(0.0, 0.0, 1.5))
    yield made
    made.close()


def test_the_ring_fills_from_the_top_and_clockwise(engine: Engine, tmp_path: Path) -> None:
    reticle = Reticle(engine.origin)
    reticle.show((0.0, 1.0, 1.5), Pose(0.0, 0.0, 1.5), over=True, share=0.4)
    reticle.node.set_scale(0.5)
    engine.screenshot(tmp_path / "ring.png")
    reticle.close()
    with Image.open(tmp_path / "ring.png") as image:
        pixels = image.convert("RGB")
    on_ring = {}
    for name, (dx, dy) in {"right": (1, 0), "down": (0, 1), "left": (-1, 0)}.items():
        along_it = [pixels.getpixel((100 + dx * r, 100 + dy * r)) for r in range(20, 99)]
        on_ring[name] = any(r > 220 and b < 110 for r, _, b in along_it)
    assert on_ring == {"right": True, "down": False, "left": False}
    assert pixels.getpixel((100, 100)) == (255, 255, 255)
