"""When a card comes back: FSRS with our ids, our clock and no dice. The only importer of fsrs."""

from collections.abc import Iterable
from copy import copy
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from hashlib import blake2b

from fsrs import Card, Rating, Scheduler, State

from lessons.errors import LessonError
from lessons.skills import CardId, CardState

__all__ = [
    "DEFAULT_WEIGHTS",
    "Rating",
    "Replay",
    "Weights",
    "days_between",
    "due_at",
    "last_review",
    "retrievability",
    "review",
    "strength",
    "was_hard",
    "weights_of",
]

Weights = tuple[float, ...]  # the 21 numbers of FSRS-6

DEFAULT_WEIGHTS: Weights = tuple(Scheduler().parameters)

# FSRS counts whole days by rounding down, so a shift at 16.30 after one at 17.00 would count as
# the same day for ever. From this much of a day on (a night lies between), it is another day.
NEXT_DAY_AFTER = timedelta(hours=11)
DAY = timedelta(days=1)
WEEK = timedelta(days=7)

# How far a date may move so that days are even: py-fsrs's own ranges (days from, to, share of it).
# A date below two and a half days stays.
SPREADS = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
LEAST_SPREAD = 2.5
LONGEST = Scheduler().maximum_interval  # days


def review(
    state: CardState | None,
    card: CardId,
    rating: Rating,
    at: datetime,
    weights: Weights = DEFAULT_WEIGHTS,
    *,
    spread: bool = True,
) -> CardState:
    """The card after a review at `at`; None is a card she meets for the first time.

    Pure: what moves a date by a day or two, so that cards learned together do not come back
    together, is a hash of the card and its number of reviews; `spread=False` gives FSRS's own
    date. A clock that has jumped back counts as the same day, and the new dates start from `at`,
    so a card that was once reviewed "in the future" heals. Raises LessonError for a naive time
    or for another card's state.
    """
    now = _utc(at)
    if state is not None and state.card != card:
        raise LessonError("wrong-card", f"The state of {state.card} was given for {card}.")
    before = _fsrs_card(state, card, now)
    before.last_review = _counted_from(before.last_review, now)
    after, _ = _scheduler(weights).review_card(before, rating, now)
    made = _state(card, after, 1 if state is None else state.reviews + 1)
    return made if spread else replace(made, due=after.due)


class Replay:
    """Many reviews under one set of weights, oldest first: what `review` does, but quicker."""

    def __init__(self, weights: Weights = DEFAULT_WEIGHTS) -> None:
        self._scheduler = _scheduler(weights)
        self._cards: dict[CardId, tuple[Card, int]] = {}

    def review(self, card: CardId, rating: Rating, at: datetime) -> None:
        """One more review."""
        now = _utc(at)
        before, reviews = self._cards.get(card) or (_fsrs_card(None, card, now), 0)
        before.last_review = _counted_from(before.last_review, now)
        after, _ = self._scheduler.review_card(before, rating, now)
        self._cards[card] = after, reviews + 1

    def retrievability(self, card: CardId, at: datetime) -> float:
        """The chance, 0..1, that a card that was reviewed before is still known at `at`."""
        now = _utc(at)
        asked = copy(self._cards[card][0])
        asked.last_review = _counted_from(asked.last_review, now)
        return float(self._scheduler.get_card_retrievability(asked, now))

    def state(self, card: CardId) -> CardState:
        """A card that was reviewed before, as it is now."""
        return _state(card, *self._cards[card])

    def states(self) -> dict[CardId, CardState]:
        """Every card as it is now."""
        return {card: self.state(card) for card in self._cards}


def retrievability(
    state: CardState | None, at: datetime, weights: Weights = DEFAULT_WEIGHTS
) -> float:
    """The chance, 0..1, that she still knows it at `at`; 0 for a card that she has not met."""
    if state is None:
        return 0.0
    now = _utc(at)
    card = Card.from_json(state.fsrs)
    card.last_review = _counted_from(card.last_review, now)
    return float(_scheduler(weights).get_card_retrievability(card, now))


def strength(state: CardState | None, at: datetime, weights: Weights = DEFAULT_WEIGHTS) -> float:
    """How well it sits, 0..1: the chance that she still knows it a week after `at`."""
    return retrievability(state, _utc(at) + WEEK, weights)


def due_at(state: CardState, now: datetime) -> datetime:
    """When the card is due; now, if its last review lies in the future (the clock was wrong)."""
    last = last_review(state)
    now = _utc(now)
    return now if last is not None and last > now else state.due


def last_review(state: CardState) -> datetime | None:
    """When the card was last reviewed (UTC)."""
    return Card.from_json(state.fsrs).last_review


def was_hard(state: CardState) -> bool:
    """Whether she did not know it at the last review: FSRS has put it back to its first step."""
    card = Card.from_json(state.fsrs)
    return card.state is not State.Review and not card.step


def days_between(before: datetime, after: datetime) -> int:
    """Whole days from one review to the next, as the scheduler counts them; never below 0."""
    counted = _counted_from(before, after)
    return (after - counted).days if counted is not None else 0


def weights_of(numbers: Iterable[float]) -> Weights | None:
    """These numbers as weights; None when FSRS would not take them."""
    rounded = tuple(round(float(number), 6) for number in numbers)  # from float32: 0.8000000119
    try:
        _scheduler(rounded)
    except ValueError:
        return None
    return rounded


@lru_cache(maxsize=64)
def _scheduler(weights: Weights) -> Scheduler:
    # The library's fuzz throws dice, so it stays off; `_spread` takes its place.
    return Scheduler(parameters=weights, enable_fuzzing=False)


def _state(card: CardId, after: Card, reviews: int) -> CardState:
    assert after.last_review is not None
    due = after.last_review + _spread(after.due - after.last_review, card, reviews)
    return CardState(card, after.to_json(), due, after.stability, reviews)


def _spread(away: timedelta, card: CardId, reviews: int) -> timedelta:
    days = away.days
    if days < LEAST_SPREAD:
        return away
    room = 1.0 + sum(share * max(min(days, end) - start, 0.0) for start, end, share in SPREADS)
    earliest, latest = max(2, round(days - room)), round(days + room)
    latest = min(latest, LONGEST)
    chosen = earliest + _hash(f"{card}/{reviews}") % (latest - earliest + 1)
    return timedelta(days=chosen)


def _fsrs_card(state: CardState | None, card: CardId, now: datetime) -> Card:
    if state is not None:
        return Card.from_json(state.fsrs)
    return Card(card_id=_hash(str(card)), due=now)  # without an id of ours, Card() sleeps for one


def _hash(text: str) -> int:
    """A number that is the same on every machine (63 bits)."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") >> 1


def _counted_from(last: datetime | None, now: datetime) -> datetime | None:
    """The time from which fsrs should count whole days until `now`."""
    if last is None:
        return None
    if last > now:
        return now
    rest = (now - last) % DAY
    return last - (DAY - rest) if rest >= NEXT_DAY_AFTER else last


def _utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise LessonError("time-without-zone", f"The time {at} must say its zone (UTC).")
    return at.astimezone(UTC)
