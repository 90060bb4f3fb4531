"""What is kept of a placement: where she begins, and the cards that she has shown to know."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from game.shift.rooms import Rooms
from game.shift.today import read_cards
from lessons.grading import rating_for
from lessons.placement import Placed
from lessons.scheduling import Weights, review
from lessons.skills import CardId, CardState
from progress_db.events import Clock, Event, EventKind, Json, new_event
from progress_db.rows import review_body
from scenes.pack import Pack
from speech.heard import Verdict


def keep(rooms: Rooms, learner_id: UUID, placed: Placed, seconds: float) -> None:
    """Write down where she begins."""
    cards, weights = rooms.keeper.ask(lambda store: read_cards(store, learner_id))
    kept = events_of(placed, seconds, rooms.clock, learner_id, rooms.packs, cards, weights)
    rooms.keeper.append(list(kept))


def events_of(
    placed: Placed,
    seconds: float,
    clock: Clock,
    learner_id: UUID,
    packs: Mapping[str, Pack],
    cards: Mapping[CardId, CardState],
    weights: Weights,
) -> Iterator[Event]:
    """The placement, and a review of each card that she knew: Good, as for whoever knows it at

    once. What she did not know is left as it was: nobody has taught it to her yet.
    """
    levels: dict[str, Json] = {str(ability): level for ability, level in placed.levels.items()}
    body: dict[str, Json] = {
        "level": placed.level,
        "levels": levels,
        "reads": placed.reads,
        "items": placed.items,
        "seconds": round(seconds),
    }
    yield new_event(clock, learner_id, EventKind.PLACEMENT_DONE, body)
    for card in placed.known:
        rating = rating_for(Verdict.ACCEPTED, "said", 1, skill=card.skill)
        state = review(cards.get(card), card, rating, clock(), weights)
        version = packs[card.pack].head.version
        reviewed = review_body(state, int(rating))
        yield new_event(clock, learner_id, EventKind.CARD_REVIEWED, reviewed, card.pack, version)
