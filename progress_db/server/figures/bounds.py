"""What a careful reader can conclude from numbers that are shown: exact bounds, no guessing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from progress_db.server.figures.periods import Period
from progress_db.server.figures.published import NOBODY, STEP, Span

NO_END = 10**9
POSSIBLE = 4  # so many values of a number must stay possible, whatever else is shown
HIDDEN_HIGH = STEP - 1  # what a reader takes a group for that is not shown

Shown = Callable[[Period], Span | None]  # what is shown of one group in a period


@dataclass(frozen=True, slots=True)
class Division:
    """A whole divided into `parts` that are shown and a `rest` that is not."""

    parts: tuple[Span, ...]
    rest: Span = NOBODY


def rest_of(hidden: bool) -> Span:
    """All that is known of a rest: there is none, or five and more."""
    return Span(STEP, NO_END) if hidden else NOBODY


def conclude(whole: Span, divisions: Sequence[Division]) -> tuple[Span, tuple[Division, ...]]:
    """The tightest bounds that follow from whole = parts + rest in every division."""
    for division in divisions:
        whole = _both(whole, _sum((*division.parts, division.rest)))
    return whole, tuple(_narrowed(whole, division) for division in divisions)


def wide(span: Span) -> bool:
    """Whether enough values stay possible."""
    return span.high - span.low >= POSSIBLE - 1


def over_time(period: Period, low: int, shown: Shown) -> bool:
    """Whether a group may be shown with at least `low` learners in a period of several parts.

    Whoever practised in the period practised in one of its parts: what the other parts leave over
    is a lower bound of each part, and must not say more of a hidden one than "under five".
    """
    for part in period.parts:
        others = sum(_most(other, shown) for other in period.parts if other != part)
        span, left = shown(part), low - others
        if span is None and left > 1:
            return False
        if span is not None and not wide(Span(max(left, span.low), span.high)):
            return False
        if not over_time(part, left, shown):
            return False
    return True


def _most(period: Period, shown: Shown) -> int:
    span = shown(period)
    own = span.high if span is not None else HIDDEN_HIGH
    return min(own, sum(_most(part, shown) for part in period.parts)) if period.parts else own


def _narrowed(whole: Span, division: Division) -> Division:
    everyone = (*division.parts, division.rest)
    sum_low, sum_high = _sum(everyone).low, _sum(everyone).high
    found = [
        _both(span, Span(whole.low - sum_high + span.high, whole.high - sum_low + span.low))
        for span in everyone
    ]
    return Division(tuple(found[:-1]), found[-1])


def _sum(spans: Sequence[Span]) -> Span:
    return sum(spans, NOBODY)


def _both(one: Span, other: Span) -> Span:
    return Span(max(one.low, other.low), min(one.high, other.high))
