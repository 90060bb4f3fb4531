"""Posture: what the body does by itself: standing, shifting, listening, talking with the hands."""

from random import Random

from game.stage.clips import Skeleton
from game.stage.gesture import Plan
from game.stage.layers import GESTURE, SHIFT, STANCE, TALK, Layer
from game.stage.motion import Spring

_VARIATIONS = ("idle_folded", "listen")
_TALKS = ("talk_a", "talk_b")
_SLOW_FADE_S, _TALK_FADE_S, _GESTURE_FADE_S = 1.1, 0.45, 0.35


class Posture:
    """Keeps the layers of one person's clips: a stance below, then talk, then a gesture."""

    def __init__(self, body: Skeleton, stance: str, dice: Random) -> None:
        self._body, self._dice = body, dice
        name = stance if stance in body.clips else "idle"
        self._stance = name
        bottom = self._layer(name, 1.0)
        bottom.raised = 1.0
        body.play(bottom)
        self._shift: Layer | None = None
        self._next_shift = dice.uniform(6.0, 14.0)
        self._talk: Layer | None = None
        self._talk_left = 0.0
        self._hands = Spring()
        self.gesture: Layer | None = None

    def step(self, dt: float, speaking: bool, hands: float) -> None:
        """Let time pass. `hands` (0..1) is how much the hands talk along."""
        self._vary(dt, speaking)
        self._converse(dt, speaking, hands)
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
        self._body.play(layer)
        self.gesture = layer
        return layer

    def drop_gesture(self) -> None:
        """Let a held pose go."""
        if self.gesture is not None:
            self.gesture.leaving = True

    def _vary(self, dt: float, speaking: bool) -> None:
        if self._stance != "idle":
            return
        self._next_shift -= dt
        if self._next_shift > 0 or (speaking and self._shift is None):
            return
        if self._shift is not None:
            self._shift.leaving = True
            self._shift = None
            self._next_shift = self._dice.uniform(9.0, 22.0)
            return
        names = [name for name in _VARIATIONS if self._free(name)]
        if names:
            self._shift = self._layer(self._dice.choice(names), _SLOW_FADE_S, SHIFT)
            self._body.play(self._shift)
            self._next_shift = self._dice.uniform(8.0, 18.0)

    def _converse(self, dt: float, speaking: bool, hands: float) -> None:
        self._talk_left -= dt
        if self._talk is not None and (not speaking or self._talk_left <= 0):
            self._talk.leaving = True
            self._talk = None
        if speaking and self._talk is None and hands > 0:
            names = [name for name in _TALKS if self._free(name)]
            if names:
                self._talk = self._layer(self._dice.choice(names), _TALK_FADE_S, TALK)
                self._body.play(self._talk)
                self._talk_left = self._dice.uniform(2.8, 4.6)
        ceiling = self._hands.follow(hands, _TALK_FADE_S, dt)
        for layer in self._body.layers:
            if layer.level == TALK:
                layer.ceiling = ceiling

    def _free(self, name: str) -> bool:
        """Known and not playing already."""
        return name in self._body.clips and not self._body.plays(name)

    def _layer(self, name: str, fade_s: float, level: int = STANCE) -> Layer:
        layer = self._body.layer(name, level)
        layer.phase = self._dice.uniform(0.0, layer.clip.seconds)
        layer.speed = self._dice.uniform(0.88, 1.08)
        layer.fade_s = fade_s
        return layer
