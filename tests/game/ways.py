"""Ways of playing: bodies that act through each rig's own devices, and what someone wishes."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from panda3d.core import LQuaternion, Point2, Point3, Vec3

from game.demo.simulated import SimulatedHeadset
from game.rig.desktop import DesktopRig
from game.rig.rig import Action, Pose, RigState, Side
from game.rig.scripted import ScriptedRig
from game.shift.sign_in import NEW
from game.stage.engine import Engine
from game.stage.motion import Point
from game.view import Chose, Command, LearnerInput, LookedAt, Screen, TouchedThing, View
from tests.game.rig_probes import KEYS, FakeDevices

CODE = ("sun", "boat", "key")
MOVED_M = 0.05  # what she looks at hangs elsewhere now: she rests on it anew
LOOKS_AWAY_S = 0.8  # between two things
LONG_ENOUGH_S = 5.0  # to rest on something until it is pressed, its sound heard first


class Gazing:
    """A body without hands: it looks at a thing, and rests."""

    def __init__(self, headset: SimulatedHeadset) -> None:
        self._headset, self._eyes = headset, ScriptedRig()
        self._aim: Point | None = None
        self._look: Point = (0.0, 2.0, 1.5)
        self._rested = 0.0
        headset.set_head(self._eyes.begin_frame(0.0).head)
        for side in Side:
            headset.disconnect(side)

    @property
    def settled(self) -> bool:
        return self._aim is not None and self._rested > LONG_ENOUGH_S

    def look_at(self, point: Point) -> None:
        if self._aim is None:
            self._look = point

    def point_at(self, point: Point | None) -> None:
        if point is None:
            self._rested = -LOOKS_AWAY_S
        elif self._aim is None or math.dist(self._aim, point) > MOVED_M:
            self._rested = min(self._rested, 0.0)
        self._aim = point
        self._look = point or self._look

    def press(self, action: Action, *, when_settled: bool = False) -> None:
        assert action is Action.SELECT, "all else is pressed by looking at it"

    def move(self, dt: float) -> None:
        self._rested += dt
        self._eyes.look_at(self._look if self._rested > 0 else (0.0, 2.0, 3.2))
        self._headset.set_head(self._eyes.begin_frame(dt).head)


class Desk(DesktopRig):
    """A desktop rig that remembers where the head was."""

    head = Pose(0.0, 0.0, 1.55)

    def begin_frame(self, dt: float) -> RigState:
        state = super().begin_frame(dt)
        self.head = state.head
        return state


class AtDesk:
    """A body with a mouse and a keyboard; it turns the view until the thing is in the picture."""

    def __init__(self, engine: Engine) -> None:
        self.devices = FakeDevices()
        self.rig = Desk(engine, devices=self.devices)
        self._lens = engine.lens
        self._aim: Point | None = None
        self._waiting: list[Action] = []
        self.settled = False

    def look_at(self, point: Point) -> None:
        if self._aim is None:
            self._turn_to(point)

    def point_at(self, point: Point | None) -> None:
        self._aim, self.settled = point, False

    def press(self, action: Action, *, when_settled: bool = False) -> None:
        self._waiting.append(action)

    def move(self, dt: float) -> None:
        self.devices.mouse = (0.0, -0.99)
        if self._aim is None or self._turn_to(self._aim):
            return
        seen = self._seen(self._aim)
        assert seen is not None, f"{self._aim} is above or below the picture"
        self.devices.mouse, self.settled = seen, True
        self.devices.pressed += [KEYS[action] for action in self._waiting]
        self._waiting = []

    def _turn_to(self, point: Point) -> bool:
        """Turn once more where it is not in the picture."""
        if self._seen(point) is None and not self.devices.pressed:
            left = self._from_head(point).x < 0
            self.devices.pressed.append("q" if left else "e")
            return True
        return bool(self.devices.pressed)

    def _from_head(self, point: Point) -> Vec3:
        head, turn = self.rig.head, LQuaternion()
        turn.set_hpr(Vec3(head.h, head.p, head.r))
        return Vec3(turn.conjugate().xform(Point3(*point) - Point3(head.x, head.y, head.z)))

    def _seen(self, point: Point) -> tuple[float, float] | None:
        at = Point2()
        inside = self._lens.project(Point3(self._from_head(point)), at)
        return (at.x, at.y) if inside and abs(at.x) < 0.95 else None


@dataclass
class Wishes:
    """What someone wants who sees every menu once and then works. `rightly`: see point_rightly."""

    rightly: Callable[[], list[LearnerInput]]
    seen: list[str] = field(default_factory=list)

    def next(self, view: View) -> LearnerInput | LookedAt | None:
        if view.paused:
            name = "stop" if "stop" not in self.seen else "resume"
            return self._first(name, Command(name))
        wish = self._wishes.get(view.screen, Wishes._none)(self, view)
        return wish

    def _first(self, what: str, wish: LearnerInput) -> LearnerInput:
        self.seen.append(what)
        return wish

    def _none(self, view: View) -> LearnerInput | None:
        return None

    def _who(self, view: View) -> LearnerInput:
        return Chose("owl" if "owl" in {card.id for card in view.cards} else NEW)

    def _code(self, view: View) -> LearnerInput | None:
        return Chose(CODE[round(view.progress * 3)]) if view.progress < 1.0 else None

    def _language(self, view: View) -> LearnerInput:
        return Chose("ar")

    def _care(self, view: View) -> LearnerInput:
        return self._first("care", Chose("yes"))

    def _tutorial(self, view: View) -> LearnerInput | LookedAt | None:
        if view.picture == "look":
            return LookedAt(view.subtitle.person) if view.subtitle else None
        if view.targets:
            return TouchedThing(view.targets[0])
        if view.cards:
            return Chose(view.cards[0].id)
        return Command("help" if view.picture == "help" else "next")

    def _offer(self, view: View) -> LearnerInput:
        """From the very beginning; then by ear."""
        return Chose(view.cards[-1].id)

    def _steps(self, view: View) -> LearnerInput:
        """At work, without rehearsal."""
        return Chose(view.cards[-1].id)

    def _board(self, view: View) -> LearnerInput:
        if "settings" not in self.seen:
            return Command("settings")
        return Command("next")

    def _settings(self, view: View) -> LearnerInput:
        if "settings" not in self.seen:
            return self._first("settings", Chose("subtitles"))
        return Command("back")

    def _scene(self, view: View) -> LearnerInput | None:
        if not {"stop", "resume"} <= set(self.seen) and "pause" in view.commands:
            return self._first("pause", Command("pause"))
        if "next" in view.commands:
            return Command("next")
        wish = next(iter(self.rightly()), None)
        if isinstance(wish, Chose) and wish.card_id not in {card.id for card in view.cards}:
            return Command("help") if "help" in view.commands else None
        return wish

    def _exercise(self, view: View) -> LearnerInput | None:
        return next(iter(self.rightly()), None)

    def _stopped(self, view: View) -> LearnerInput:
        return self._first("stopped", Chose("go_on"))

    _wishes = {  # noqa: RUF012 (one table for all)
        Screen.WHO: _who,
        Screen.CODE: _code,
        Screen.HELP_LANGUAGE: _language,
        Screen.CARE: _care,
        Screen.TUTORIAL: _tutorial,
        Screen.OFFER: _offer,
        Screen.STEPS: _steps,
        Screen.BOARD: _board,
        Screen.SETTINGS: _settings,
        Screen.EXERCISE: _exercise,
        Screen.SCENE: _scene,
        Screen.STOPPED: _stopped,
    }
