"""Between events, cards and the rows of the progress file."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from lessons.load import in_line
from lessons.review_log import Logged
from lessons.scheduling import DEFAULT_WEIGHTS, Rating, Replay, Weights, weights_of
from lessons.skills import CardId, CardState
from progress_db.errors import StoreError
from progress_db.events import Event, EventKind, Json

Row = dict[str, Any]
CARD_KINDS = (EventKind.CARD_REVIEWED, EventKind.WEIGHTS_FITTED)  # what cards are made of


def row_of(event: Event) -> Row:
    """The row of an event; raises StoreError when its time is not UTC-aware."""
    if event.at.tzinfo is None:
        raise StoreError("bad-value", f"The time of event {event.id} must say its zone (UTC).")
    return {
        "id": str(event.id),
        "at": event.at.astimezone(UTC).isoformat(),
        "learner_id": str(event.learner_id),
        "kind": event.kind.value,
        "pack": event.pack,
        "pack_version": event.pack_version,
        "scorer_version": event.scorer_version,
        "body": json.dumps(event.body, ensure_ascii=False, separators=(",", ":")),
    }


def event_of(row: Mapping[str, Any]) -> Event:
    """The event of a row."""
    return Event(
        id=UUID(row["id"]),
        at=datetime.fromisoformat(row["at"]),
        learner_id=UUID(row["learner_id"]),
        kind=EventKind(row["kind"]),
        body=json.loads(row["body"]),
        pack=row["pack"],
        pack_version=row["pack_version"],
        scorer_version=row["scorer_version"],
    )


def review_body(state: CardState, rating: int) -> dict[str, Json]:
    """The body of a CARD_REVIEWED event: `rating` is 1 (again) to 4 (easy)."""
    return {
        "card": str(state.card),
        "rating": int(rating),
        "due": state.due.astimezone(UTC).isoformat(),
        "state": json.loads(state.fsrs),
    }


def reviewed(event: Event, reviews: int) -> CardState:
    """The card after this CARD_REVIEWED event, which was its review number `reviews`."""
    state = event.body["state"]
    # The lead may have stored the FSRS card as text or as an object: both are its JSON.
    text = state if isinstance(state, str) else json.dumps(state)
    stability = json.loads(text)["stability"]
    return CardState(
        card=CardId.parse(str(event.body["card"])),
        fsrs=text,
        due=datetime.fromisoformat(str(event.body["due"])),
        stability=None if stability is None else float(stability),
        reviews=reviews,
    )


def logged(event: Event) -> Logged:
    """The review of a CARD_REVIEWED event, without what came of it."""
    rating = Rating(int(str(event.body["rating"])))
    return Logged(CardId.parse(str(event.body["card"])), rating, event.at)


def weights_in(event: Event) -> Weights:
    """The weights of a WEIGHTS_FITTED event; FSRS's own where it holds none that FSRS takes."""
    numbers = event.body.get("weights")
    if not isinstance(numbers, list):
        return DEFAULT_WEIGHTS
    return weights_of(float(str(number)) for number in numbers) or DEFAULT_WEIGHTS


def replay_cards(
    events: Iterable[Event], start: Mapping[CardId, CardState] | None = None
) -> dict[CardId, CardState]:
    """The cards after these events, oldest first, from `start` on; other kinds are passed over.

    New weights count every review so far anew, so with a WEIGHTS_FITTED among the events they
    must be all of them, from nothing on.
    """
    cards = dict(start or {})
    log: list[Logged] = []
    for event in events:
        if event.kind is EventKind.CARD_REVIEWED:
            before = cards.get(CardId.parse(str(event.body["card"])))
            after = reviewed(event, 1 if before is None else before.reviews + 1)
            cards[after.card] = after
            log.append(logged(event))
        elif event.kind is EventKind.WEIGHTS_FITTED:
            cards = _counted_anew(log, weights_in(event), cards, event.at)
    return cards


def _counted_anew(
    log: Iterable[Logged], weights: Weights, before: Mapping[CardId, CardState], at: datetime
) -> dict[CardId, CardState]:
    """Every card by new weights; what stands in line keeps its place."""
    replay = Replay(weights)
    for entry in log:
        replay.review(entry.card, entry.rating, entry.at)
    states = replay.states()
    for card, state in before.items():
        if in_line(state, at):
            states[card] = replace(states[card], due=max(states[card].due, state.due))
    return states


def card_row(learner_id: UUID, state: CardState) -> Row:
    """The row of a card; `due` is UTC."""
    card = state.card
    return {
        "learner_id": str(learner_id),
        "card": str(card),
        "pack": card.pack,
        "kind": card.kind,
        "item": card.item,
        "skill": card.skill.value,
        "fsrs": state.fsrs,
        "due": state.due.astimezone(UTC).isoformat(),
        "stability": state.stability,
        "reviews": state.reviews,
    }


def card_of(row: Mapping[str, Any]) -> CardState:
    """The card of a row."""
    return CardState(
        card=CardId.parse(row["card"]),
        fsrs=row["fsrs"],
        due=datetime.fromisoformat(row["due"]),
        stability=row["stability"],
        reviews=row["reviews"],
    )
