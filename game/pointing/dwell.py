"""Gaze and dwell: resting on something for a while presses it, and presses it once."""

import math

from game.stage.motion import Point

PRESS_S = 1.2  # long enough to look around unharmed, short enough for a whole shift
STEP_S = 2.5  # the floor is looked at more than it is meant
READ_S = 0.5  # after something new has come up nothing fills yet
BLINK_S = 0.18  # a shorter look away is a tremor or a blink
LEFT = math.cos(math.radians(3.0))  # looks elsewhere: the cosine of how far at least
SOUND_COMES_S = 1.6  # a card's sound has begun by then (0.7 s of rest and the voice), or never


class Dwell:
    """Fills while she rests on a target; `share` (0..1) is how full it is.

    Fires once: to press again she must look away for longer than a blink, and really elsewhere,
    since what comes up next may have a button where she still looks.
    """

    def __init__(self) -> None:
        self.share = 0.0
        self._target: str | None = None
        self._filled = self._away = self._quiet = 0.0
        self._spent = False
        self._fired: Point | None = None  # the way she looked when it fired, until she looks away

    def wait(self, seconds: float = READ_S) -> None:
        """Something new has come up: empty, and still for so long."""
        self._quiet, self._filled, self.share = seconds, 0.0, 0.0

    def step(
        self,
        target: str | None,
        dt: float,
        needs_s: float,
        *,
        fills: bool = True,
        way: Point | None = None,
    ) -> bool:
        """One frame of `dt` seconds on a target (None: nothing); True when it is pressed now.

        `needs_s` is how long it takes; it stands still while not `fills`. `way` is the unit
        direction in which she looks, None where nobody knows.
        """
        self._quiet = max(self._quiet - dt, 0.0)
        still = self._still_there(way)
        if not self._rests_on(target, dt) or self._spent or still:
            return False
        if fills and not self._quiet:
            self._filled += dt
        self._spent = self._filled >= needs_s - 1e-9
        self.share = 0.0 if self._spent else self._filled / needs_s
        self._fired = way if self._spent else None
        return self._spent

    def _still_there(self, way: Point | None) -> bool:
        """Whether she has not looked away since it fired."""
        if self._fired is None or way is None:
            return False
        if sum(a * b for a, b in zip(self._fired, way, strict=True)) < LEFT:
            self._fired = None
        return self._fired is not None

    def _rests_on(self, target: str | None, dt: float) -> bool:
        """Whether she is still where she was; a new target begins once the old one is left."""
        if target == self._target:
            self._away = 0.0
            return target is not None
        self._away += dt
        if self._target is None or self._away >= BLINK_S:
            self._target, self._away = target, 0.0
            self._filled, self.share, self._spent = 0.0, 0.0, False
        return False


class SoundFirst:
    """Holds a dwell back until the sound of the card that she rests on has been heard."""

    def __init__(self) -> None:
        self._target: str | None = None
        self._since = 0.0
        self._spoken = False

    def over(self, target: str | None, *, rest_s: float, speaking: bool, dt: float) -> bool:
        """Whether the sound of this target is over, or has not come in time.

        It is asked for after `rest_s` of resting; `speaking` is whether the voice beside her
        speaks now.
        """
        if target != self._target:
            self._target, self._since, self._spoken = target, 0.0, False
        self._since += dt
        if self._since <= rest_s:
            return False
        self._spoken = self._spoken or speaking
        return not speaking and (self._spoken or self._since >= SOUND_COMES_S)
