"""Whether a learner lets her class see what she does: her last answer, from whichever device."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, or_, select, update

from progress_db.events import Event, EventKind
from progress_db.server.stamped import Stamped
from progress_db.server.tables import learners

Answer = tuple[datetime, bool]  # when, and not whether: at the same moment a no counts as later
Known = frozenset[UUID]


def who_keeps_it(
    connection: Connection, municipality: int, ids: Collection[UUID], found: Iterable[Stamped]
) -> Known:
    """Who of these has said no, counting what she says in these events."""
    last = _answers(connection, municipality, ids)
    for one in found:
        answer = _answer(one.event)
        if answer is not None and answer >= last.get(one.event.learner_id, answer):
            last[one.event.learner_id] = answer
    return frozenset(learner_id for learner_id, (_, no) in last.items() if no)


def is_her_word(event: Event) -> bool:
    """Whether it is her answer and nothing else; that is taken always."""
    return _answer(event) is not None and event.body.keys() == {"shares"}


def keep_answers(connection: Connection, municipality: int, fresh: Sequence[Stamped]) -> None:
    """Write down what each has said, where it is later than what is known."""
    for one in fresh:
        answer = _answer(one.event)
        if answer is None:
            continue
        at, no = answer
        then = learners.c.shares_at
        later = then <= at if no else then < at
        hers = (learners.c.municipality == municipality) & (learners.c.id == one.event.learner_id)
        new = {"shares": not no, "shares_at": at}
        connection.execute(update(learners).where(hers, or_(then.is_(None), later)).values(new))


def has_said_no(connection: Connection, municipality: int, learner_id: UUID) -> bool:
    """Whether her last answer is no."""
    last = _answers(connection, municipality, [learner_id]).get(learner_id)
    return last is not None and last[1]


def _answers(
    connection: Connection, municipality: int, ids: Collection[UUID]
) -> dict[UUID, Answer]:
    asked = select(learners.c.id, learners.c.shares_at, learners.c.shares).where(
        learners.c.municipality == municipality,
        learners.c.id.in_(list(ids)),
        learners.c.shares_at.is_not(None),
    )
    return {row.id: (row.shares_at, not row.shares) for row in connection.execute(asked)}


def _answer(event: Event) -> Answer | None:
    shares = event.body.get("shares")
    if event.kind is not EventKind.SETTINGS_CHANGED or not isinstance(shares, bool):
        return None
    return event.at, not shares
