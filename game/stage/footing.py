"""Footing: what the legs do, as layers over a stance: stand, walk, step round, sit down, rise."""

from random import Random

from game.stage.clips import Skeleton
from game.stage.gait import Gait
from game.stage.layers import FOOTING, Layer
from game.stage.motion import Spring, clamp

SEATS = (0.40, 0.52)  # metres: the heights for which there are clips; between them they mix
_STEPS_AT = 22.0  # degrees a second from which feet step when she turns on the spot
_STEPS_SHOW = 60.0
_SIT_FADE_S = 0.3
_CARRY = "walk_carry"


class Footing:
    """The legs of one person."""

    def __init__(self, body: Skeleton, dice: Random, carries: bool = False) -> None:
        self._body, self._dice = body, dice
        self._gait = _CARRY if carries else "walk"
        self._walk: Layer | None = None
        self._step: Layer | None = None
        self._down: Layer | None = None
        self._seat: list[Layer] = []
        self._steps = Spring()
        self.lift = 0.0  # metres that she is higher than her highest clip
        known = body.clips
        self.back = -known["sit_low"].place("pelvis").y if "sit_low" in known else 0.0
        self.back = abs(self.back)

    @property
    def can_sit(self) -> bool:
        """Whether she has the clips for it."""
        return {"sit_low", "sit_high", "sit_down"} <= self._body.clips.keys()

    @property
    def seated(self) -> bool:
        """True from when she begins to sit down until she has begun to rise."""
        return bool(self._seat) or (self._down is not None and self._down.speed > 0)

    @property
    def moving(self) -> bool:
        """True while she sits down or rises."""
        return self._down is not None

    def sit(self, seat: float, at_once: bool = False) -> None:
        """Sit down on what is `seat` metres high."""
        if self.seated or not self.can_sit:
            return
        self._height = seat
        if at_once:
            self._take_seat()
            return
        self._down = self._transition(1.0, 0.0)

    def rise(self, at_once: bool = False) -> None:
        """Stand up."""
        if at_once or not self._seat:
            self._leave_seat()
            if at_once and self._down is not None:
                self._down.raised, self._down.leaving = 0.0, True
                self._down = None
            return
        clip = self._body.clips["sit_down"]
        self._down = self._transition(-1.0, clip.seconds)

    def step(self, dt: float, gait: Gait, turning: float) -> None:
        """Let time pass. `turning` on the spot is in degrees a second."""
        pace = gait.pace
        self._walk = self._follow(self._walk, self._gait, pace)
        if self._walk is not None:
            self._walk.speed = 0.0
            self._walk.phase = gait.phase % 1.0 * self._walk.clip.seconds
        steps = 0.0
        if not self.seated and pace == 0.0:
            steps = min(max(abs(turning) - _STEPS_AT, 0.0) / _STEPS_SHOW, 1.0)
        strength = clamp(self._steps.follow(steps, 0.35, dt), 1.0)
        self._step = self._follow(self._step, "step", strength if strength > 0.01 else 0.0)
        if self._down is not None:
            self._pass_seat(self._down)

    def _follow(self, layer: Layer | None, name: str, strength: float) -> Layer | None:
        """A loop that shows exactly so much."""
        if strength <= 0.0:
            if layer is not None:
                layer.raised, layer.leaving = 0.0, True
            return None
        if layer is None and name in self._body.clips:
            layer = self._body.layer(name, FOOTING)
            layer.phase = self._dice.choice((0.0, layer.clip.seconds / 2))
            layer.show()
            self._body.play(layer)
        if layer is not None:
            layer.ceiling = strength
        return layer

    # --- seats ---------------------------------------------------------------------------------

    def _transition(self, speed: float, phase: float) -> Layer:
        layer = self._body.layer("sit_down", FOOTING)
        layer.loop, layer.fade_s = False, _SIT_FADE_S
        layer.speed, layer.phase = speed, phase
        self._body.play(layer)
        return layer

    def _pass_seat(self, down: Layer) -> None:
        """Behind the move, once it shows wholly, the seat is taken or left."""
        if down.raised >= 1.0 and down.speed > 0 and not self._seat:
            self._take_seat()
            self._body.layers.remove(down)
            self._body.play(down)
        elif down.raised >= 1.0 and down.speed < 0 and self._seat:
            self._leave_seat()
        if down.leaving:
            self._down = None

    def _take_seat(self) -> None:
        low, high = SEATS
        share = (self._height - low) / (high - low)
        self.lift = max(share - 1.0, 0.0) * (high - low) + min(share, 0.0) * (high - low)
        phase, speed = self._dice.uniform(0.0, 7.0), self._dice.uniform(0.9, 1.1)
        for name, part in (("sit_low", 1.0), ("sit_high", clamp(max(share, 0.0), 1.0))):
            layer = self._body.layer(name, FOOTING)
            layer.phase, layer.speed, layer.ceiling = phase, speed, part
            layer.show()
            self._body.play(layer)
            self._seat.append(layer)

    def _leave_seat(self) -> None:
        for layer in self._seat:
            layer.raised, layer.leaving = 0.0, True
        self._seat = []
        self.lift = 0.0
