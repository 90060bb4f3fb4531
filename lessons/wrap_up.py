"""After the shift: what was practised, how it went, and when it comes back, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Protocol

from lessons.grading import stars_for
from lessons.help_language import Pair, Texts
from lessons.items import item_of
from lessons.scheduling import Rating, due_at
from lessons.skills import CardId, CardState
from scenes.pack import Pack


class Reviewed(Protocol):
    """One review of this shift: the card, how it went, and the card after it."""

    @property
    def card(self) -> CardId:
        """Which card."""

    @property
    def rating(self) -> Rating:
        """How it went."""

    @property
    def state(self) -> CardState:
        """The card after the review."""


@dataclass(frozen=True, slots=True)
class Practised:
    """One row of the wrap-up. `stars` 1..3 by the best try; `returns` is when it comes back."""

    card: CardId
    text: str
    help: str
    picture: str
    stars: int
    returns: Pair
    due: datetime


def wrap_up(
    packs: Mapping[str, Pack],
    reviews: Iterable[Reviewed],
    texts: Texts,
    now: datetime,
    zone: tzinfo = UTC,
) -> tuple[Practised, ...]:
    """One row per card, in the order practised: its best try, and when it comes back."""
    best: dict[CardId, int] = {}
    last: dict[CardId, CardState] = {}
    for review in reviews:
        best[review.card] = max(best.get(review.card, 1), stars_for(review.rating))
        last[review.card] = review.state
    rows = (_row(packs, state, best[card], texts, now, zone) for card, state in last.items())
    return tuple(row for row in rows if row is not None)


def comes_back(due: datetime, now: datetime, texts: Texts, zone: tzinfo = UTC) -> Pair:
    """When, by days of the learner's calendar: today, tomorrow, in so many days."""
    days = (due.astimezone(zone).date() - now.astimezone(zone).date()).days
    if days <= 0:
        return texts.pair("returns-today")
    return texts.pair("returns-tomorrow") if days == 1 else texts.pair("returns-in-days", days=days)


def _row(
    packs: Mapping[str, Pack],
    state: CardState,
    stars: int,
    texts: Texts,
    now: datetime,
    zone: tzinfo,
) -> Practised | None:
    card = state.card
    item = item_of(packs[card.pack], card, texts.language) if card.pack in packs else None
    if item is None:
        return None
    due = due_at(state, now)
    returns = comes_back(due, now, texts, zone)
    return Practised(card, item.text, item.help, item.picture, stars, returns, due)
