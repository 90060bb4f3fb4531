"""A page of what the class's learners did, as their other devices sent it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, or_, select

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
    found: list[Any] = []
    for learner_id in ids:
        found += _of(connection, seat, learner_id, after, until, own)
    found.sort(key=lambda row: int(row.seq))
    more, page = len(found) > MOST, found[:MOST]
    last = int(page[-1].seq) if more else max(int(until), after)
    text = json.dumps([_wire(row) for row in page], ensure_ascii=False, separators=(",", ":"))
    return Page(text, last, more)


def _of(
    connection: Connection, seat: Seat, learner_id: UUID, after: int, until: int, own: bool
) -> Sequence[Any]:
    """By index, and no more than a page needs: what is read does not grow with what there is."""
    asked = select(*COLUMNS).where(
        events.c.municipality == seat.municipality,
        events.c.learner_id == learner_id,
        events.c.seq > after,
        events.c.seq <= until,
    )
    if not own:
        asked = asked.where(or_(events.c.device_id.is_(None), events.c.device_id != seat.device_id))
    return connection.execute(asked.order_by(events.c.seq).limit(MOST + 1)).all()


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
