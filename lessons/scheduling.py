"""When a card comes back: FSRS with our ids, our clock and no dice. The only importer of fsrs."""

from datetime import UTC, datetime, timedelta
from hashlib import blake2b

from fsrs import Card, Rating, Scheduler

from lessons.errors import LessonError
from lessons.skills import CardId, CardState

__all__ = ["Rating", "due_at", "retrievability", "review", "strength"]

# Fuzz is off: the same history always gives the same dates, and the daily plan is capped anyway,
# so it does no harm when many cards fall due together.
SCHEDULER = Scheduler(enable_fuzzing=False)

# FSRS counts whole days by rounding down, so a shift at 16.30 after one at 17.00 would count as
# the same day for ever. From this much of a day on (a night lies between), it is another day.
NEXT_DAY_AFTER = timedelta(hours=11)
DAY = timedelta(days=1)
WEEK = timedelta(days=7)


def review(state: CardState | None, card: CardId, rating: Rating, at: datetime) -> CardState:
    """The card after a review at `at`; None is a card she meets for the first time.

    Pure. A clock that has jumped back counts as the same day, and the new dates start from `at`,
    so a card that was once reviewed "in the future" heals. Raises LessonError for a naive time
    or for another card's state.
    """
    now = _utc(at)
    if state is not None and state.card != card:
        raise LessonError("wrong-card", f"The state of {state.card} was given for {card}.")
    before = _fsrs_card(state, card, now)
    before.last_review = _counted_from(before.last_review, now)
    after, _ = SCHEDULER.review_card(before, rating, now)
    return CardState(
        card=card,
        fsrs=after.to_json(),
        due=after.due,
        stability=after.stability,
        reviews=1 if state is None else state.reviews + 1,
    )


def retrievability(state: CardState | None, at: datetime) -> float:
    """The chance, 0..1, that she still knows it at `at`; 0 for a card that she has not met."""
    if state is None:
        return 0.0
    now = _utc(at)
    card = Card.from_json(state.fsrs)
    card.last_review = _counted_from(card.last_review, now)
    return float(SCHEDULER.get_card_retrievability(card, now))


def strength(state: CardState | None, at: datetime) -> float:
    """How well it sits, 0..1: the chance that she still knows it a week after `at`."""
    return retrievability(state, _utc(at) + WEEK)


def due_at(state: CardState, now: datetime) -> datetime:
    """When the card is due; now, if its last review lies in the future (the clock was wrong)."""
    last = Card.from_json(state.fsrs).last_review
    now = _utc(now)
    return now if last is not None and last > now else state.due


def _fsrs_card(state: CardState | None, card: CardId, now: datetime) -> Card:
    if state is not None:
        return Card.from_json(state.fsrs)
    return Card(card_id=_number(card), due=now)  # without an id of ours, Card() sleeps for one


def _number(card: CardId) -> int:
    """A number for fsrs that is the same on every machine (63 bits of a hash of the id)."""
    return int.from_bytes(blake2b(str(card).encode(), digest_size=8).digest(), "big") >> 1


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
