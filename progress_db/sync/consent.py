"""Whether she lets her class see what she does: her latest answer, on whichever headset."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from uuid6 import uuid7

from progress_db.events import Event, EventKind, Json
from progress_db.store import Store

SHARES = "shares"  # of her settings: whether her teacher may see what she does
_STEP = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Answer:
    """What she said and when. `event_id`: the event that says it; None: the class's list does.

    `shares` None: the device has left the class to which she had said it.
    """

    shares: bool | None
    at: datetime
    event_id: UUID | None = None

    @property
    def place(self) -> tuple[datetime, bool]:
        """The latest holds; at the same moment a no."""
        return self.at, not self.shares


def answers(store: Store) -> dict[UUID, Answer]:
    """The latest of each learner who has given one; what a class has been told counts too."""
    return {one: answer for one, answer in _latest(store).items() if answer.shares is not None}


def unsaid(store: Store) -> list[Event]:
    """Events after which nobody has answered: a yes was for the class that the device leaves."""
    body: dict[str, Json] = {SHARES: None}
    here = {learner.id for learner in store.learners()}
    return [
        Event(uuid7(), answer.at + _STEP, learner_id, EventKind.SETTINGS_CHANGED, body)
        for learner_id, answer in answers(store).items()
        if learner_id in here  # of who was forgotten there is nobody to ask
    ]


def _latest(store: Store) -> dict[UUID, Answer]:
    last: dict[UUID, Answer] = {}
    for learner_id, answer in (*_said_here(store), *_said_in_class(store)):
        if learner_id not in last or answer.place > last[learner_id].place:
            last[learner_id] = answer
    return last


def answer_of(store: Store, learner_id: UUID) -> bool | None:
    """Hers; None where she has not been asked."""
    answer = answers(store).get(learner_id)
    return None if answer is None else answer.shares


def moment_for(store: Store, learner_id: UUID, now: datetime) -> datetime:
    """When a new answer of hers is given: now, or after the last that is known here.

    So it holds, however wrong a clock is on which she gave one of them.
    """
    last = _latest(store).get(learner_id)
    return now if last is None else max(now, last.at + _STEP)


def hear_no(store: Store, learner_id: UUID, now: datetime) -> None:
    """The server says that she has said no: it holds here until the class's list tells when.

    In a transaction.
    """
    hear(store, learner_id, Answer(shares=False, at=moment_for(store, learner_id, now)))


def hear(store: Store, learner_id: UUID, answer: Answer) -> None:
    """What the class knows of her answer. In a transaction."""
    sql = (
        "INSERT INTO sync_learners (learner_id, shares, shares_at) VALUES (?, ?, ?)"
        " ON CONFLICT (learner_id)"
        " DO UPDATE SET shares = excluded.shares, shares_at = excluded.shares_at"
    )
    row = (str(learner_id), int(bool(answer.shares)), answer.at.isoformat())
    store.file.change(sql, row)


def _said_here(store: Store) -> Iterator[tuple[UUID, Answer]]:
    for event in store.events(kinds=[EventKind.SETTINGS_CHANGED]):
        said = event.body.get(SHARES, ...)
        if said is None or isinstance(said, bool):
            yield event.learner_id, Answer(said, event.at, event.id)


def _said_in_class(store: Store) -> Iterator[tuple[UUID, Answer]]:
    sql = "SELECT learner_id, shares, shares_at FROM sync_learners WHERE shares_at IS NOT NULL"
    for row in store.file.rows(sql):
        at = datetime.fromisoformat(row["shares_at"])
        yield UUID(row["learner_id"]), Answer(bool(row["shares"]), at)
