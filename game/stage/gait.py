"""Gait: steps of a length that brings her exactly where she wants to be, on feet that never slide.

The walking clip moves each foot back at an even speed while it stands; mixed with standing by a
`pace` (0..1) its steps are so much shorter. The body goes forward by what the standing foot goes
back, whatever the pace. She starts from the middle of a stance and stops in the middle of one:
there both feet are where a standing person has them.
"""

import math

from game.stage.motion import ease

PERIOD_S = 16 / 15  # of the walking clip: two steps
STANCE = 0.6  # share of the cycle that a foot stands, as in the clip
_HALF = 0.5  # of the cycle: one step
_MIDDLE = STANCE / 2  # of the cycle after a foot strikes: it stands under her
_LAST_STEP = _MIDDLE / _HALF  # how long the step in which she stops is, in whole steps
_FIRST_RATE, _LAST_RATE = 0.62, 0.75  # she starts and stops slower
_ASIDE_M, _MIDFOOT_M = 0.09, 0.07  # a foot beside the middle, its own middle before the ankle
_RATE_S = 0.15
_SLACK = 0.25  # of a step: so much less or more than a last step is still one


class Gait:
    """How the legs go. `phase` is where the clip is, in cycles; `pace` how much of it shows."""

    def __init__(self, speed: float) -> None:
        """`speed` (metres a second) is that of the clip at full pace."""
        self.stride = speed * STANCE * PERIOD_S
        self.half = speed * _HALF * PERIOD_S
        self.phase, self.pace, self.goes = _MIDDLE, 0.0, False
        self._from = self._aim = self._begun = 0.0
        self._rate = _FIRST_RATE
        self._drift: float | None = None

    @property
    def foot(self) -> tuple[float, float]:
        """Metres that the middle of the standing foot is ahead of her, and to her left."""
        left = self._begun % 1.0 < _HALF
        return self.pace * self._ahead() + _MIDFOOT_M, _ASIDE_M if left else -_ASIDE_M

    def halt(self) -> None:
        """Stand."""
        self.pace, self.goes = 0.0, False

    def step(self, left: float, dt: float) -> float:
        """Go on for `dt` seconds with `left` metres to go; gives the metres gone.

        `goes` is False as soon as she has arrived; what is left then are millimetres.
        """
        if not self.goes:
            self._begin(left)
        rate = 1.0 if self._drift is None else _LAST_RATE
        self._rate += (rate - self._rate) * min(dt / _RATE_S, 1.0)
        strikes = self._begun + _HALF
        if self.phase >= strikes:
            self._strike(strikes, left)
        before, done = self.pace * self._ahead(), self._done
        self.phase += dt * self._rate / PERIOD_S
        if self._drift is not None:
            return self._stop(before, done)
        self.phase = min(self.phase, self._begun + _HALF)
        self.pace = self._from + (self._aim - self._from) * ease(self._done)
        return before - self.pace * self._ahead()

    @property
    def _done(self) -> float:
        """How much (0..1) of what is being done with the pace is done."""
        if self._drift is not None:
            return min((self.phase - self._begun) / _MIDDLE, 1.0)
        first = _MIDDLE if self._from == 0.0 else 0.0
        return (self.phase - self._begun - first) / (_HALF - first)

    def _begin(self, left: float) -> None:
        """Set off from the middle of a stance, with the other foot than the last time."""
        self._begun = _HALF if self._begun % 1.0 < _HALF else 0.0
        self.phase, self.pace, self.goes = self._begun + _MIDDLE, 0.0, True
        self._rate, self._drift = _FIRST_RATE, None
        self._from, self._aim = 0.0, self._pace_for(left, (_HALF - _MIDDLE) / _HALF)

    def _pace_for(self, left: float, first: float) -> float:
        """The pace at which whole steps fit into what is left; `first` is in whole steps too."""
        steps = left / self.half
        whole = max(math.ceil(steps - _LAST_STEP - first - 0.02), 0)
        return min(steps / (whole + _LAST_STEP + first), 1.0)

    def _ahead(self) -> float:
        """Metres that the standing foot is ahead of her at full pace."""
        return self.stride * (0.5 - (self.phase - self._begun) / STANCE)

    def _strike(self, phase: float, left: float) -> None:
        """The other foot stands now: go on, or stop over it."""
        self._from = self.pace = self._aim
        self._begun = phase
        last = self.pace * self._ahead()
        if left <= last + _SLACK * self.half * max(self.pace, 0.3):
            self._drift = left - last
        else:
            self._aim = self._pace_for(left, 0.0)

    def _stop(self, before: float, done: float) -> float:
        """The last half step; what the steps did not fit is made up on the way."""
        self.phase = min(self.phase, self._begun + _MIDDLE)
        self.pace = self._from * (1.0 - ease(self._done))
        share = (self._drift or 0.0) * (ease(self._done) - ease(done))
        gone = before - self.pace * self._ahead() + share
        if self._done > 1.0 - 1e-6:
            self.halt()
        return gone
