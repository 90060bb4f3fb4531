"""All that keeps her at ease, frame by frame: what the App asks."""

import math
from collections.abc import Iterable
from typing import Protocol

from panda3d.core import NodePath

from game.comfort.fading import Fade, Jump, Shade
from game.comfort.guard import Guard
from game.comfort.near import Near, darkness
from game.comfort.passage import Passage, Tick
from game.comfort.veil import Veil
from game.rig.rig import Action
from game.shift.part import Shown
from game.stage.workplace import Stage
from game.view import EnterCue, LearnerInput, View

# The rig turns or recentres the view itself; it says so by these.
TURNS = frozenset({Action.TURN_LEFT, Action.TURN_RIGHT, Action.RECENTRE})
_SAME_M, _SAME_DEGREES = 0.01, 0.5
_TURNED_DEGREES = 3.0  # as much as a quick head does in a frame
_LOST = 0.97  # so dark that she is told the way back


class Sign(Protocol):
    """Tells her in the dark which way to go."""

    def show(self, way: tuple[float, float], strength: float) -> None:
        """Point this way (right, ahead, as her head sees it); `strength` 0..1, 0 for nothing."""

    def close(self) -> None:
        """Take it away."""


class Comfort:
    """`vignette` is the learner's own setting: a narrower view while she turns or steps."""

    def __init__(self, stage: Stage, sign: Sign) -> None:
        self._stage, self._sign = stage, sign
        self._head = stage.engine.head
        self.veil = Veil(self._head)
        self.vignette = False
        self.near = Near()
        self._fade, self._jump, self._shade = Fade(), Jump(), Shade()
        self._passage = Passage(self._fade, self._leads_away)
        self._guard = Guard(stage)
        self._stood = self._standing()
        self._looked, self._facing = self._head.get_hpr(), 0

    def through(
        self, now: float, dt: float, inputs: Iterable[LearnerInput], tick: Tick, view: View
    ) -> Shown:
        """The sitting's next moment; `view` again while it becomes dark before another place."""
        return self._passage.tick(now, dt, inputs, tick, view)

    def faced(self) -> None:
        """The rig was told to look straight ahead, which it does in its next frame."""
        self._facing = 2

    def update(self, dt: float, actions: Iterable[Action]) -> None:
        """One frame, once her head and all the stage are where they will be drawn."""
        self._jump.step(dt)
        if self._has_jumped() or not TURNS.isdisjoint(actions):
            self._jump.begin()
        self.near = self._guard.look()
        self._shade.step(darkness(self.near.metres), dt)
        dark = max(self._fade.shown, self._jump.dark, self._shade.level)
        self.veil.draw(dark, self._jump.narrow if self.vignette else 0.0)
        self._tell_the_way()

    def before(self, place: NodePath, most: float) -> float:
        """How many metres of the room are free before a place that looks along its y."""
        root = self._stage.engine.root
        at = place.get_pos(root)
        return self._guard.before((at.x, at.y, at.z), place.get_h(root), most)

    def close(self) -> None:
        """Take veil and sign away."""
        self.veil.close()
        self._sign.close()

    def _has_jumped(self) -> bool:
        """Whether anything but her own head has moved her view since the last frame."""
        stood, self._stood = self._stood, self._standing()
        looked, self._looked = self._looked, self._head.get_hpr()
        faced, self._facing = self._facing == 1, max(self._facing - 1, 0)
        turned = max(abs(_turn(looked.x, self._looked.x)), abs(_turn(looked.y, self._looked.y)))
        return _moved(stood, self._stood) or (faced and turned > _TURNED_DEGREES)

    def _tell_the_way(self) -> None:
        lost = (self._shade.level - _LOST) / (1.0 - _LOST)
        way = self._head.get_relative_vector(self._stage.engine.root, self.near.away)
        self._sign.show((way.x, way.y), max(lost, 0.0))

    def _leads_away(self, cue: EnterCue) -> bool:
        """Whether something would be seen to change, other than at the very first."""
        setting = self._stage.setting
        if setting is None:
            return False
        mark = setting.mark
        here = (mark.x, mark.y, mark.heading)
        asked, same = (cue.pack, cue.people, cue.mark), (setting.pack.head.id, setting.people)
        return asked != (*same, mark.id) or _moved(self._standing(), here)

    def _standing(self) -> tuple[float, float, float]:
        origin = self._stage.engine.origin
        return origin.get_x(), origin.get_y(), origin.get_h()


def _moved(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    far = math.dist(one[:2], other[:2]) > _SAME_M
    return far or abs(_turn(one[2], other[2])) > _SAME_DEGREES


def _turn(one: float, other: float) -> float:
    """Degrees from one heading to the other, -180 to 180."""
    return (other - one + 180.0) % 360.0 - 180.0
