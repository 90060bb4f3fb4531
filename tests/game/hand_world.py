"""A learner with hands, one hand or none in a small workplace: what she does gives what inputs?"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from panda3d.core import Point3

from game.demo.acting import place_of
from game.pointing.pointing import Pointing
from game.rig.rig import Action, Hand, PointsBy, Pose, Ray, RigState, Side
from game.stage.engine import Engine
from game.stage.motion import Point
from game.stage.workplace import Stage
from game.ui.ui import Ui
from game.view import LearnerInput, MoveThingCue, Screen, View
from tests.game.stage_world import ASSETS, small_pack

DT = 1 / 60
EYES = (0.0, 0.0, 1.55)
REST = {Side.LEFT: (-0.25, 0.3, 1.0), Side.RIGHT: (0.25, 0.3, 1.0)}


def toward(start: Point, goal: Point) -> Pose:
    """A pose at `start` that looks to `goal`."""
    x, y, z = (b - a for a, b in zip(start, goal, strict=True))
    heading = -math.degrees(math.atan2(x, y))
    return Pose(*start, heading, math.degrees(math.atan2(z, math.hypot(x, y))))


def along(pose: Pose) -> Ray:
    """The ray straight ahead of a pose."""
    h, p = math.radians(pose.h), math.radians(pose.p)
    way = (-math.sin(h) * math.cos(p), math.cos(h) * math.cos(p), math.sin(p))
    return Ray((pose.x, pose.y, pose.z), way)


@dataclass
class Learner:
    """The rig of a test: set head and hands, press, and take the state."""

    head: Pose = field(default_factory=lambda: Pose(*EYES))
    held: dict[Side, Pose] = field(default_factory=dict)
    closed: dict[Side, float] = field(default_factory=dict)
    points: Side = Side.RIGHT
    mouse: Ray | None = None
    pulses: list[tuple[float, float]] = field(default_factory=list)

    def state(self, *actions: Action) -> RigState:
        hands = tuple(
            Hand(side, pose, along(pose), self.closed.get(side, 0.0))
            for side, pose in self.held.items()
        )
        if self.mouse is not None:
            return RigState(self.head, self.mouse, actions)
        by_side = {hand.side: hand for hand in hands}
        hand = by_side.get(self.points) or next(iter(hands), None)
        if hand is None:
            return RigState(self.head, along(self.head), actions, points_by=PointsBy.GAZE)
        return RigState(self.head, hand.aim, actions, hands=hands, points_by=PointsBy.HAND)

    def use_screen(self, only: bool) -> None:
        pass

    def pulse(self, strength: float, seconds: float) -> None:
        self.pulses.append((strength, seconds))


class HandWorld:
    """Stage, interface and pointing; a small sitting that takes and puts down whatever it is told.

    All points are in the tracking space, whose origin is the mark `start`.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.pack = small_pack()
        self.stage = Stage(engine, ASSETS, Random(7), {"small": self.pack})
        self.ui = Ui(engine.origin, engine.root, ASSETS)
        self.her = Learner()
        self.pointing = Pointing(engine, self.ui, self.stage, self.her.pulse)
        self.begin()

    def begin(self, people: Sequence[str] = ()) -> None:
        """As on the first day: everything at home, she at her mark, nothing shown."""
        self.stage.enter(self.pack, tuple(people), "start")
        self.her = Learner()
        self.pointing.close()
        self.pointing = Pointing(self.engine, self.ui, self.stage, self.her.pulse)
        self.now = 0.0
        self.ui.come()
        self.ui.hover(None, None)
        self.ui.rested()
        self.show(View(Screen.SCENE))
        self.frame()

    def show(self, view: View) -> None:
        """This is shown now."""
        self.view = view
        self.stage.set_targets(view.targets)
        self.ui.show(view, {})
        self.ui.settle()
        self.ui.settle()

    def go(self, seconds: float, *actions: Action) -> list[LearnerInput]:
        """So many seconds of frames, with these actions in the first."""
        given: list[LearnerInput] = []
        for index in range(max(round(seconds / DT), 1)):
            given += self.frame(*(actions if index == 0 else ()))
        return given

    def frame(self, *actions: Action) -> tuple[LearnerInput, ...]:
        state = self.her.state(*actions)
        given = self.pointing.inputs(state, self.view, DT)
        self.now += DT
        self.stage.update(self.now, DT, state.head, state.pointer)
        self.ui.show(self.view, {})
        self.ui.update(DT, state.head)
        return given

    def take(self, thing: str, *targets: str) -> None:
        """The sitting has put this into her hand, and shows these targets."""
        self.stage.perform(MoveThingCue(thing, "hand"), self.now)
        self.show(View(Screen.SCENE, holding=thing, targets=targets))

    # --- where things are ---------------------------------------------------------------------

    def here(self, point: Point3 | Point) -> Point:
        """A point of the world in the tracking space."""
        there = self.engine.origin.get_relative_point(self.engine.root, Point3(*point))
        return (there.x, there.y, there.z)

    def thing(self, name: str) -> Point:
        middle = self.stage.point_of(name)
        assert middle is not None
        return self.here(middle)

    def answer(self, name: str) -> Point:
        """The middle of a card or button."""
        there = place_of(self.ui, name)
        assert there is not None, f"nothing answers with {name}"
        return self.here(there)

    # --- what she does ------------------------------------------------------------------------

    def aim(self, point: Point, side: Side = Side.RIGHT) -> None:
        """Point at this from where her hand rests."""
        self.her.held[side] = toward(REST[side], point)
        self.her.points = side

    def look(self, point: Point) -> None:
        """Turn her head to this."""
        head = self.her.head
        self.her.head = toward((head.x, head.y, head.z), point)

    def reach(self, point: Point, side: Side = Side.RIGHT) -> None:
        """Put her hand here, pointing ahead."""
        self.her.held[side] = Pose(*point)
        self.her.points = side

    def close(self) -> None:
        self.pointing.close()
        self.ui.close()
        self.stage.close()
