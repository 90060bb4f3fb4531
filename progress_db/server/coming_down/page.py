"""A page of what the class's learners did, as their other devices sent it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, or_, select

from progress_db.server.ingest.door import Seat
from progress_db.server.tables import counters, events

MOST = 500
COLUMNS = (
    events.c.seq,
    events.c.id,
    events.c.at,
    events.c.learner_id,
    events.c.kind,
    events.c.body,
    events.c.pack,
    events.c.pack_version,
    events.c.scorer_version,
)


@dataclass(frozen=True, slots=True)
class Page:
    """`text`: JSON of a list of WireEvent, oldest `seq` first."""

    text: str
    next_after: int
    more: bool


def page_after(
    connection: Connection, seat: Seat, ids: Sequence[UUID], after: int, *, own: bool
) -> Page:
    """The next events of these learners; `own`: also those that this device sent itself."""
    # All up to here is committed: ingest counts in the order of commits. What is stored while we
    # read waits for the next time, so that nothing before it is passed over.
    here = select(counters.c.seq).where(counters.c.municipality == seat.municipality)
    until = connection.execute(here).scalar_one_or_none() or 0
    seqs = sorted(seq for one in ids for seq in _seqs(connection, seat, one, after, until, own))
    more, page = len(seqs) > MOST, seqs[:MOST]
    found = _rows(connection, seat, ids, page, own) if page else []
    last = page[-1] if more else max(int(until), after)
    text = json.dumps([_wire(row) for row in found], ensure_ascii=False, separators=(",", ":"))
    return Page(text, last, more)


def _seqs(
    connection: Connection, seat: Seat, learner_id: UUID, after: int, until: int, own: bool
) -> Sequence[int]:
    """By index, and no more than a page needs: what is read does not grow with what there is."""
    mine = events.c.learner_id == learner_id
    asked = _asked(seat, own, events.c.seq).where(mine, events.c.seq > after, events.c.seq <= until)
    return connection.execute(asked.order_by(events.c.seq).limit(MOST + 1)).scalars().all()


def _rows(
    connection: Connection, seat: Seat, ids: Sequence[UUID], page: Sequence[int], own: bool
) -> Sequence[Any]:
    """Whole events only of the page itself: each learner alone would fill one."""
    between = events.c.seq.between(page[0], page[-1])
    asked = _asked(seat, own, *COLUMNS).where(events.c.learner_id.in_(list(ids)), between)
    return connection.execute(asked.order_by(events.c.seq)).all()


def _asked(seat: Seat, own: bool, *columns: Any) -> Select[Any]:
    here = select(*columns).where(events.c.municipality == seat.municipality)
    if own:
        return here
    return here.where(or_(events.c.device_id.is_(None), events.c.device_id != seat.device_id))


def _wire(row: Any) -> dict[str, object]:
    return {
        "id": str(row.id),
        "at": row.at.isoformat(),
        "learner_id": str(row.learner_id),
        "kind": row.kind,
        "body": row.body,
        "pack": row.pack,
        "pack_version": row.pack_version,
        "scorer_version": row.scorer_version,
    }
