"""Whether a learner lets her class see what she does: her last answer, from whichever device."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import BindParameter, Connection, bindparam, or_, select, update

from progress_db.events import Event, EventKind
from progress_db.server.stamped import Stamped
from progress_db.server.tables import learners

Answer = tuple[datetime, bool]  # when, and not whether: at the same moment a no counts as later
Known = frozenset[UUID]

_IDS: BindParameter[Sequence[UUID]] = bindparam("ids", expanding=True)
_ANSWERS = select(learners.c.id, learners.c.shares_at, learners.c.shares).where(
    learners.c.municipality == bindparam("municipality"),
    learners.c.id.in_(_IDS),
    learners.c.shares_at.is_not(None),
)


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
    """Write down the last that each has said, where it is later than what is known."""
    said: dict[UUID, Answer] = {}
    for one in fresh:
        answer, hers = _answer(one.event), one.event.learner_id
        if answer is not None:
            said[hers] = max(answer, said.get(hers, answer))
    for learner_id, (at, no) in said.items():
        then = learners.c.shares_at
        later = then <= at if no else then < at
        mine = (learners.c.municipality == municipality) & (learners.c.id == learner_id)
        new = {"shares": not no, "shares_at": at}
        connection.execute(update(learners).where(mine, or_(then.is_(None), later)).values(new))


def has_said_no(connection: Connection, municipality: int, learner_id: UUID) -> bool:
    """Whether her last answer is no."""
    last = _answers(connection, municipality, [learner_id]).get(learner_id)
    return last is not None and last[1]


def _answers(
    connection: Connection, municipality: int, ids: Collection[UUID]
) -> dict[UUID, Answer]:
    rows = connection.execute(_ANSWERS, {"municipality": municipality, "ids": list(ids)})
    return {row.id: (row.shares_at, not row.shares) for row in rows}


def _answer(event: Event) -> Answer | None:
    if event.kind is not EventKind.SETTINGS_CHANGED:
        return None
    shares = event.body.get("shares")
    return (event.at, not shares) if isinstance(shares, bool) else None
