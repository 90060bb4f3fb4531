"""Sample events for the tests of this package: a clock that steps, and reviews that are real."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from lessons.scheduling import Rating, review
from lessons.skills import CardId, CardState, Skill
from progress_db.events import Event, EventKind, Json, new_event
from progress_db.rows import review_body

START = datetime(2025, 11, 22, 12, 0, tzinfo=UTC)
AMINA = UUID("019ab000-0000-7000-8000-00000000000a")
YUSUF = UUID("019ab000-0000-7000-8000-00000000000b")


class SteppingClock:
    """A clock that goes forward by one step each time it is read."""

    def __init__(self, start: datetime = START, step: timedelta = timedelta(seconds=20)) -> None:
        self.now = start
        self.step = step

    def __call__(self) -> datetime:
        self.now += self.step
        return self.now


def event(kind: EventKind, learner: UUID = AMINA, at: datetime = START, **body: Json) -> Event:
    return new_event(lambda: at, learner, kind, body, pack="lager", pack_version="1.0.0")


def try_event(number: int, learner: UUID = AMINA) -> Event:
    return event(
        EventKind.TRY_SCORED,
        learner,
        START + timedelta(seconds=number),
        scene="foerste-dag",
        turn=f"turn-{number}",
        choice="hvor",
        verdict="accepted",
        words_missed=["pallen"],
        words_added=[],
        sure=0.8,
        ms=140,
    )


def card(item: str, skill: Skill = Skill.SAY) -> CardId:
    return CardId("lager", "word", item, skill)


def reviews(item: str, *ratings: Rating, learner: UUID = AMINA, start: datetime = START):
    """Real reviews of one card, a day apart: the events, and the card after them."""
    state: CardState | None = None
    events = []
    for day, rating in enumerate(ratings):
        at = start + timedelta(days=day)
        state = review(state, card(item), rating, at)
        body = review_body(state, rating)
        events.append(event(EventKind.CARD_REVIEWED, learner, at, **body))
    return events, state
