"""What a simulated learner really remembers: exponential forgetting, unlike what FSRS assumes."""

from dataclasses import dataclass, field
from datetime import datetime
from math import exp2
from random import Random

from game.simulation.kinds import Kind
from lessons.skills import CardId

SPREAD = 0.4  # how unlike items are: the deviation of the logarithm of their half-life
DAY_S = 86_400.0
LONGEST_D = 365.0
SAME_DAY_D = 0.25  # sooner than this, a success adds nothing


@dataclass(slots=True)
class _Trace:
    half_life_d: float
    at: datetime


@dataclass(slots=True)
class Memory:
    """One learner's true memory of every card, which the plan never sees."""

    kind: Kind
    dice: Random
    _traces: dict[CardId, _Trace] = field(default_factory=dict)

    def recall(self, card: CardId, now: datetime) -> float:
        """The chance, 0..1, that she knows it now; 0 for what she has never met."""
        trace = self._traces.get(card)
        return 0.0 if trace is None else exp2(-_days(trace, now) / trace.half_life_d)

    def knows(self, card: CardId, now: datetime) -> bool:
        """Whether she knows it this time."""
        return self.dice.random() < self.recall(card, now)

    def met(self, card: CardId, now: datetime, *, knew: bool) -> None:
        """She has met it again, and seen or heard what is right."""
        trace = self._traces.get(card)
        if trace is None:
            own = self.kind.half_life_d * self.dice.lognormvariate(0.0, SPREAD)
            self._traces[card] = _Trace(own, now)
        else:
            trace.half_life_d = self._after(trace, now, knew)
            trace.at = now

    def _after(self, trace: _Trace, now: datetime, knew: bool) -> float:
        days = _days(trace, now)
        if not knew:
            return max(self.kind.half_life_d / 2, trace.half_life_d * 0.6)
        if days < SAME_DAY_D:
            return trace.half_life_d
        edge = 1.0 - exp2(-days / trace.half_life_d)  # what was nearly lost is won for longest
        return min(LONGEST_D, trace.half_life_d * (1.0 + self.kind.gain * edge))


def _days(trace: _Trace, now: datetime) -> float:
    return max(0.0, (now - trace.at).total_seconds() / DAY_S)
