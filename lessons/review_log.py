"""A log of reviews, and what it asks of a scheduler: does she still know it on another day?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from lessons.scheduling import Rating, days_between
from lessons.skills import CardId


@dataclass(frozen=True, slots=True)
class Logged:
    """One review of a card, as it went into the log."""

    card: CardId
    rating: Rating
    at: datetime


@dataclass(frozen=True, slots=True)
class Question:
    """A review on another day than the one before it, and what had been seen until then.

    `number` is its place in the log, `days` how long the card had rested, `right` and `wrong` how
    often it had been known and not known, `known` whether it was known now.
    """

    number: int
    card: CardId
    at: datetime
    days: int
    right: int
    wrong: int
    known: bool


def questions(log: Iterable[Logged]) -> Iterator[Question]:
    """What the log (oldest first) asks, in its order."""
    last: dict[CardId, datetime] = {}
    counts: dict[CardId, list[int]] = defaultdict(lambda: [0, 0])
    for number, entry in enumerate(log):
        known, count = entry.rating is not Rating.Again, counts[entry.card]
        before = last.get(entry.card)
        days = 0 if before is None else days_between(before, entry.at)
        if days:
            yield Question(number, entry.card, entry.at, days, count[1], count[0], known)
        count[known] += 1
        last[entry.card] = entry.at


def histories(log: Iterable[Logged]) -> Iterator[tuple[tuple[int, int], ...]]:
    """Each card's reviews up to each question, as FSRS learns from them: (rating 1..4, days)."""
    so_far: dict[CardId, tuple[tuple[int, int], ...]] = {}
    last: dict[CardId, datetime] = {}
    for entry in log:
        before = last.get(entry.card)
        days = 0 if before is None else days_between(before, entry.at)
        history = (*so_far.get(entry.card, ()), (int(entry.rating), days))
        if days:
            yield history
        so_far[entry.card], last[entry.card] = history, entry.at
