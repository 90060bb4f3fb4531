"""Which groups of a school are shown, so that nothing under five can be found by subtraction.

The threats, the rules and why they suffice are in docs/data-protection/suppression.md; the attack
is in tests/progress_db/figures/test_attack.py. In short: a group is shown with five learners or
more, and only if what is left of its school is nobody or five and more; numbers of people are steps
of five; all sums over schools are sums of what is shown; a smaller group is never shown alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from progress_db.server.figures.bounds import Division, conclude, rest_of, wide
from progress_db.server.figures.published import STEP, Span, in_fives

Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Kept:
    """One division of a school (its trades, or its modules) and the groups of it that are shown."""

    counts: Counts
    keys: frozenset[str]

    @property
    def hidden(self) -> tuple[int, ...]:
        """The learners of each group that is not shown."""
        return tuple(n for key, n in self.counts.items() if key not in self.keys)

    @property
    def smallest(self) -> str:
        """The group to leave out next."""
        return min(self.keys, key=lambda key: (self.counts[key], key))

    @property
    def division(self) -> Division:
        """What is shown of it, in the order of the keys."""
        spans = tuple(in_fives(self.counts[key]) for key in sorted(self.keys))
        return Division(spans, rest_of(any(self.hidden)))

    def without(self, key: str) -> "Kept":
        """One group fewer."""
        return replace(self, keys=self.keys - {key})


def shown_groups(counts: Counts) -> Kept:
    """The groups of five and more; the smallest steps back when it would uncover a small rest."""
    kept = Kept(counts, frozenset(key for key, n in counts.items() if n >= STEP))
    if 0 < sum(kept.hidden) < STEP and kept.keys:
        return kept.without(kept.smallest)
    return kept


def settled(learners: int, divisions: Sequence[Kept]) -> tuple[Span, tuple[Kept, ...]]:
    """The number that is shown of the whole, and the groups: the smallest are left out until no
    number can be narrowed too far; when none is left, the whole is told less exactly.
    """
    whole, now = in_fives(learners), tuple(divisions)
    while not _safe(whole, now):
        shown = [(kept.counts[kept.smallest], n) for n, kept in enumerate(now) if kept.keys]
        if shown:
            number = min(shown)[1]
            fewer = now[number].without(now[number].smallest)
            now = (*now[:number], fewer, *now[number + 1 :])
        else:
            whole = vaguer(whole)
    return whole, now


def vaguer(span: Span) -> Span:
    """A step of five more below."""
    return Span(span.low - STEP, span.high)


def _safe(whole: Span, divisions: Sequence[Kept]) -> bool:
    if whole.low <= STEP and not any(kept.keys for kept in divisions):
        return True
    concluded, known = conclude(whole, [kept.division for kept in divisions])
    spans = [concluded, *(span for division in known for span in division.parts)]
    return all(map(wide, spans)) and all(map(_rest_is_safe, divisions, known))


def _rest_is_safe(kept: Kept, known: Division) -> bool:
    """Whether each small group of the rest may still be one learner, all others at their most.

    A reader may know these rules: a hidden group of five or more is no larger than any shown one.
    """
    small = sum(1 for n in kept.hidden if n < STEP)
    large = len(kept.hidden) - small
    if not small or (large and not known.parts):
        return True
    most = (small - 1) * (STEP - 1)
    if large:
        most += large * min(span.high for span in known.parts)
    return known.rest.low <= 1 + most
