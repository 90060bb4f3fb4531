"""The scripted learner's body: what she wants becomes looking, pointing and pressing.

With it a wish goes the whole way that a person's goes: through the rig, the ray and what is met.
"""

from collections import deque
from collections.abc import Iterable
from typing import Protocol

from panda3d.core import Point3

from game.rig.rig import Action
from game.stage.engine import Engine
from game.stage.motion import Point
from game.stage.workplace import Stage
from game.ui.ui import Ui
from game.view import Chose, Command, LearnerInput, TouchedPlace, TouchedThing

SEES_S = 0.35  # before she moves; by then a new panel hangs where it belongs
GIVES_UP_S = 8.0  # what cannot be found any more (the screen has changed) is let go


class Body(Protocol):
    """Something that looks, points and presses; all points are in the tracking space."""

    @property
    def settled(self) -> bool:
        """Whether the pointer has come to rest."""

    def look_at(self, point: Point) -> None:
        """Turn the head to this."""

    def point_at(self, point: Point | None) -> None:
        """Point at this; None lets the hand sink."""

    def press(self, action: Action, *, when_settled: bool = False) -> None:
        """Do an action, at once or as soon as the pointer has settled."""


class Actor:
    """Acts out one wish after the other. `lost` are wishes whose target was never there."""

    def __init__(self, body: Body, engine: Engine, stage: Stage, ui: Ui) -> None:
        self._body, self._engine, self._stage, self._ui = body, engine, stage, ui
        self._wishes: deque[LearnerInput] = deque()
        self._since: float | None = None
        self._pressing = False
        self.lost: list[LearnerInput] = []

    @property
    def busy(self) -> bool:
        """Whether a wish is still to be acted out."""
        return bool(self._wishes)

    @property
    def pressing(self) -> bool:
        """Whether her hand is on its way already."""
        return self._pressing

    def wish(self, wishes: Iterable[LearnerInput]) -> None:
        """What she wants to do next."""
        self._wishes.extend(wishes)

    def let_go(self) -> None:
        """What she wanted is of another screen by now."""
        self._wishes.clear()
        self._body.point_at(None)
        self._since, self._pressing = None, False

    def watch(self, person: str) -> None:
        """Look at whoever speaks."""
        found = self._stage.point_of(person)
        if found is not None:
            self._body.look_at(self._tracked(Point3(*found)))

    def step(self, now: float) -> None:
        """One moment: aim, and press once the hand rests on it."""
        if not self._wishes:
            return
        self._since = now if self._since is None else self._since
        point = self._where(self._wishes[0])
        if self._pressing and (self._body.settled or point is None):
            self._finish()
        elif now - self._since > GIVES_UP_S:
            self.lost.append(self._wishes[0])
            self._finish()
        elif point is not None and now - self._since >= SEES_S:
            self._aim(point)

    def _aim(self, point: Point) -> None:
        self._body.look_at(point)
        self._body.point_at(point)
        if not self._pressing:
            self._pressing = True
            self._body.press(Action.SELECT, when_settled=True)

    def _finish(self) -> None:
        self._wishes.popleft()
        self._body.point_at(None)
        self._since, self._pressing = None, False

    def _where(self, wish: LearnerInput) -> Point | None:
        """In the tracking space; None where it is not to be seen."""
        match wish:
            case Chose(name) | Command(name):
                there = place_of(self._ui, name)
            case TouchedThing(name) | TouchedPlace(name):
                found = self._stage.point_of(name)
                there = Point3(*found) if found is not None else None
            case _:
                there = None
        return self._tracked(there) if there is not None else None

    def _tracked(self, point: Point3) -> Point:
        near = self._engine.origin.get_relative_point(self._engine.root, point)
        return (near.x, near.y, near.z)


def place_of(ui: Ui, name: str) -> Point3 | None:
    """The middle of the card or button of this name in the world; None where there is none."""
    for panel in ui.panels.values():
        if panel.sheet is None or panel.leaving:
            continue
        for hot in panel.sheet.hots:
            if name in (hot.card, hot.command):
                x, y = hot.box.x + hot.box.width / 2, hot.box.y + hot.box.height / 2
                return panel.point(ui.world, x, y)
    return None
