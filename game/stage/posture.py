"""Posture: what the body does by itself: standing, shifting, working, talking with the hands."""

from dataclasses import dataclass
from random import Random

from game.stage.clips import Skeleton
from game.stage.gesture import Plan
from game.stage.layers import GESTURE, HEAD, PARTS, RIGHT, SHIFT, STANCE, TALK, WORK, Layer
from game.stage.motion import Spring
from scenes.pack import Mood

_HELD = ("idle_folded", "listen", "weight_left", "weight_right", "hands_behind")
_ONCE = ("look_round", "stretch", "rub_arm")  # played from beginning to end
_SEATED = ("idle_folded", "listen", "look_round")
_OF_MOOD = {Mood.WORRIED: ("idle_folded",), Mood.ANNOYED: ("arms_crossed", "hands_on_hips")}
_TALKS, _SEATED_TALKS = ("talk_a", "talk_b"), ("sit_talk_a", "sit_talk_b")
_SLOW_FADE_S, _TALK_FADE_S, _GESTURE_FADE_S, _WORK_FADE_S = 1.1, 0.45, 0.35, 0.7
_WORK_S, _PAUSE_S, _PAUSED = (6.0, 17.0), (0.9, 2.6), 0.04
# Hands that hold something go on holding it while she talks and gestures.
_FREE = {"carry": (HEAD,), "tablet": (HEAD, RIGHT)}
_HEAD_ONLY = ("listen", "look_round")  # of the seated: their hands stay where they are


@dataclass(frozen=True, slots=True)
class Doing:
    """What she does now. `hands` (0..1) is how much the hands talk along."""

    speaking: bool = False
    hands: float = 0.5
    seated: bool = False
    walking: bool = False
    working: bool = False
    mood: Mood = Mood.NEUTRAL


class Posture:
    """Keeps the layers of one person's clips: a stance below, then shifts, work, talk, gestures."""

    def __init__(self, body: Skeleton, stance: str, work: str, dice: Random) -> None:
        self._body, self._dice, self._work_name = body, dice, work
        name = stance if stance in body.clips and not stance.startswith("sit") else "idle"
        self._stance = name
        self._parts = _FREE.get(name, PARTS)
        bottom = self._layer(name, 1.0)
        bottom.raised = 1.0
        body.play(bottom)
        self._shift: Layer | None = None
        self._last_shift = ""
        self._next_shift = dice.uniform(2.5, 8.0)
        self._mood = Mood.NEUTRAL
        self._talk: Layer | None = None
        self._talk_left = 0.0
        self._hands = Spring()
        self._work: Layer | None = None
        self._work_left = 0.0
        self.gesture: Layer | None = None

    @property
    def at_work(self) -> bool:
        """True while her hands are at work (and not in a pause)."""
        return self._work is not None and self._work.speed > _PAUSED

    @property
    def labours(self) -> bool:
        """True while she works, pauses included."""
        return self._work is not None

    @property
    def holds_tool(self) -> bool:
        """True while her hands are where her work wants them, be it in a pause."""
        return self._work is not None and self._work.strength > 0.5

    def step(self, dt: float, doing: Doing) -> None:
        """Let time pass."""
        self._vary(dt, doing)
        self._labour(dt, doing)
        self._converse(dt, doing)
        if self.gesture is not None and self.gesture.leaving:
            self.gesture = None
        self._body.step(dt)

    def perform(self, plan: Plan) -> Layer:
        """Play a gesture's clip over everything else."""
        if self.gesture is not None:
            self.gesture.leaving = True
        layer = self._layer(plan.clip, _GESTURE_FADE_S, GESTURE)
        layer.phase = 0.0
        layer.loop = plan.pose
        layer.hold_at, layer.hold_s = plan.hold_at, plan.hold_s
        layer.parts = self._kept(layer.parts)
        self._body.play(layer)
        self.gesture = layer
        return layer

    def drop_gesture(self) -> None:
        """Let a held pose go."""
        if self.gesture is not None:
            self.gesture.leaving = True

    # --- idle variations -----------------------------------------------------------------------

    def _vary(self, dt: float, doing: Doing) -> None:
        self._next_shift -= dt
        busy = doing.walking or doing.working
        if self._shift is not None and (busy or self._shift.leaving):
            self._end_shift(self._dice.uniform(3.0, 9.0))
        if doing.mood is not self._mood:
            self._mood = doing.mood
            self._next_shift = min(self._next_shift, self._dice.uniform(0.2, 0.8))
        if self._stance != "idle" or busy or self._next_shift > 0:
            return
        if self._shift is not None:
            moody = bool(_OF_MOOD.get(self._mood))
            self._end_shift(
                self._dice.uniform(0.1, 1.0) if moody else self._dice.uniform(3.0, 11.0)
            )
        elif not doing.speaking or self._mood in _OF_MOOD:
            self._begin_shift(doing)

    def _end_shift(self, pause: float) -> None:
        if self._shift is not None:
            self._shift.leaving = True
        self._shift = None
        self._next_shift = pause

    def _begin_shift(self, doing: Doing) -> None:
        """Another variation than the last one."""
        names = _OF_MOOD.get(doing.mood) or (_SEATED if doing.seated else _HELD + _ONCE)
        known = [name for name in names if self._free(name)]
        fresh = [name for name in known if name != self._last_shift] or known
        if not fresh:
            return
        name = self._last_shift = self._dice.choice(fresh)
        layer = self._layer(name, _SLOW_FADE_S, SHIFT)
        if name in _ONCE:
            layer.loop, layer.phase = False, 0.0
            self._next_shift = layer.clip.seconds
        else:
            self._next_shift = self._dice.uniform(7.0, 18.0)
        if doing.seated and name in _HEAD_ONLY:
            layer.parts = (HEAD,)
        self._body.play(layer)
        self._shift = layer

    # --- work ----------------------------------------------------------------------------------

    def _labour(self, dt: float, doing: Doing) -> None:
        """Work with short pauses of uneven length, at uneven speed."""
        self._work_left -= dt
        work = self._work
        if work is None:
            if doing.working:
                self._begin_work(f"{self._work_name}_sit" if doing.seated else self._work_name)
        elif not doing.working:
            work.leaving = True
            self._work = None
        elif self._work_left <= 0:
            pausing = work.speed > _PAUSED
            work.speed = _PAUSED if pausing else self._dice.uniform(0.85, 1.12)
            self._work_left = self._dice.uniform(*(_PAUSE_S if pausing else _WORK_S))

    def _begin_work(self, name: str) -> None:
        if self._free(name):
            self._work = self._layer(name, _WORK_FADE_S, WORK)
            self._body.play(self._work)
            self._work_left = self._dice.uniform(*_WORK_S)

    # --- talking -------------------------------------------------------------------------------

    def _converse(self, dt: float, doing: Doing) -> None:
        self._talk_left -= dt
        if self._talk is not None and (not doing.speaking or self._talk_left <= 0):
            self._talk.leaving = True
            self._talk = None
        if doing.speaking and self._talk is None and doing.hands > 0:
            names = _SEATED_TALKS if doing.seated else _TALKS
            known = [name for name in names if self._free(name)]
            if known:
                self._talk = self._layer(self._dice.choice(known), _TALK_FADE_S, TALK)
                self._talk.parts = self._kept(self._talk.parts)
                self._body.play(self._talk)
                self._talk_left = self._dice.uniform(2.8, 4.6)
        ceiling = self._hands.follow(doing.hands, _TALK_FADE_S, dt)
        for layer in self._body.layers:
            if layer.level == TALK:
                layer.ceiling = ceiling

    def _kept(self, parts: tuple[int, ...]) -> tuple[int, ...]:
        """Those of a clip's parts that hold nothing."""
        return tuple(part for part in parts if part in self._parts)

    def _free(self, name: str) -> bool:
        """Known and not playing already."""
        return name in self._body.clips and not self._body.plays(name)

    def _layer(self, name: str, fade_s: float, level: int = STANCE) -> Layer:
        layer = self._body.layer(name, level)
        layer.phase = self._dice.uniform(0.0, layer.clip.seconds)
        layer.speed = self._dice.uniform(0.88, 1.08)
        layer.fade_s = fade_s
        return layer
