"""Events put into the table: each once, whatever is sent again."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from pydantic_core import to_json
from sqlalchemy import ColumnElement, Connection, insert, select, text

from progress_db.server.ingest.door import Seat
from progress_db.server.stamped import Stamped
from progress_db.server.tables import events

# One statement and one parameter for a whole batch: a third of the time of one array a column.
# `n` counts from 1, so that seq goes on where the counter stands; what was there leaves a gap.
_ON_POSTGRESQL = text("""
INSERT INTO events (municipality, id, seq, learner_id, device_id, at, device_at, kind, pack,
  pack_version, scorer_version, body)
SELECT :municipality, t.id, :seq + t.n, t.learner, CAST(:device AS uuid), t.at, t.device_at,
  t.kind, t.pack, t.version, t.scorer, t.body
FROM ROWS FROM (jsonb_to_recordset(CAST(:rows AS jsonb)) AS (id uuid, learner uuid,
    at timestamptz, device_at timestamptz, kind text, pack text, version text, scorer text,
    body jsonb)) WITH ORDINALITY
  AS t(id, learner, at, device_at, kind, pack, version, scorer, body, n)
ON CONFLICT (municipality, id) DO NOTHING
""")


def store(
    connection: Connection, seat: Seat, found: Sequence[Stamped], seq: int
) -> frozenset[UUID]:
    """Insert or leave as it is; gives the ids that were new.

    They are numbered in their order after `seq`; what was there leaves a gap.
    """
    if not found:
        return frozenset()
    put = _on_postgresql if connection.dialect.name == "postgresql" else _on_sqlite
    return put(connection, seat, found, seq)


def _on_postgresql(
    connection: Connection, seat: Seat, found: Sequence[Stamped], seq: int
) -> frozenset[UUID]:
    here = {"municipality": seat.municipality, "device": seat.device_id, "seq": seq}
    rows = to_json([_told(one) for one in found]).decode()
    stored = connection.execute(_ON_POSTGRESQL, {**here, "rows": rows}).rowcount
    ids = frozenset(one.event.id for one in found)
    if stored in (0, len(ids)):
        return ids if stored else frozenset()
    new = select(events.c.id).where(_among(seat, ids), events.c.seq > seq)
    return frozenset(connection.execute(new).scalars())


def _told(one: Stamped) -> dict[str, Any]:
    event = one.event
    return {
        "id": event.id,
        "learner": event.learner_id,
        "at": event.at,
        "device_at": one.device_at,
        "kind": event.kind.value,
        "pack": event.pack,
        "version": event.pack_version,
        "scorer": event.scorer_version,
        "body": event.body,
    }


def _on_sqlite(
    connection: Connection, seat: Seat, found: Sequence[Stamped], seq: int
) -> frozenset[UUID]:
    ids = frozenset(one.event.id for one in found)
    had = frozenset(connection.execute(select(events.c.id).where(_among(seat, ids))).scalars())
    fresh = [_row(seat, one, seq + n) for n, one in enumerate(found, 1) if one.event.id not in had]
    if fresh:
        connection.execute(insert(events), fresh)
    return ids - had


def _among(seat: Seat, ids: frozenset[UUID]) -> ColumnElement[bool]:
    return (events.c.municipality == seat.municipality) & events.c.id.in_(ids)


def _row(seat: Seat, one: Stamped, seq: int) -> dict[str, Any]:
    event = one.event
    return {
        "municipality": seat.municipality,
        "id": event.id,
        "seq": seq,
        "learner_id": event.learner_id,
        "device_id": seat.device_id,
        "at": event.at,
        "device_at": one.device_at,
        "kind": event.kind.value,
        "pack": event.pack,
        "pack_version": event.pack_version,
        "scorer_version": event.scorer_version,
        "body": event.body,
    }
