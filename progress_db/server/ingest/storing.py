"""Events put into the table: each once, whatever is sent again."""

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select, text

from progress_db.server.ingest.door import Seat
from progress_db.server.stamped import Stamped
from progress_db.server.tables import events

# One statement for a whole batch, with one array a column: a fifth of the time of many rows.
# `n` counts from 1, so that seq goes on where the counter stands; what was there leaves a gap.
_ON_POSTGRESQL = text("""
INSERT INTO events (municipality, id, seq, learner_id, device_id, at, device_at, kind, pack,
  pack_version, scorer_version, body)
SELECT :municipality, t.id, :seq + t.n, t.learner_id, CAST(:device AS uuid), t.at, t.device_at,
  t.kind, t.pack, t.pack_version, t.scorer_version, CAST(t.body AS jsonb)
FROM unnest(CAST(:ids AS uuid[]), CAST(:learners AS uuid[]), CAST(:ats AS timestamptz[]),
  CAST(:device_ats AS timestamptz[]), CAST(:kinds AS text[]), CAST(:packs AS text[]),
  CAST(:versions AS text[]), CAST(:scorers AS text[]), CAST(:bodies AS text[])) WITH ORDINALITY
  AS t(id, learner_id, at, device_at, kind, pack, pack_version, scorer_version, body, n)
ON CONFLICT (municipality, id) DO NOTHING
RETURNING id
""")


def store(
    connection: Connection, seat: Seat, found: Sequence[Stamped], seq: int
) -> frozenset[UUID]:
    """Insert or leave as it is; gives the ids that were new. Their `seq` begins after `seq`."""
    if not found:
        return frozenset()
    if connection.dialect.name == "postgresql":
        rows = connection.execute(_ON_POSTGRESQL, _columns(seat, found, seq))
        return frozenset(rows.scalars())
    return _on_sqlite(connection, seat, found, seq)


def _columns(seat: Seat, found: Sequence[Stamped], seq: int) -> dict[str, Any]:
    all_events = [one.event for one in found]
    return {
        "municipality": seat.municipality,
        "device": seat.device_id,
        "seq": seq,
        "ids": [event.id for event in all_events],
        "learners": [event.learner_id for event in all_events],
        "ats": [event.at for event in all_events],
        "device_ats": [one.device_at for one in found],
        "kinds": [event.kind.value for event in all_events],
        "packs": [event.pack for event in all_events],
        "versions": [event.pack_version for event in all_events],
        "scorers": [event.scorer_version for event in all_events],
        "bodies": [json.dumps(event.body, ensure_ascii=False) for event in all_events],
    }


def _on_sqlite(
    connection: Connection, seat: Seat, found: Sequence[Stamped], seq: int
) -> frozenset[UUID]:
    ids = [one.event.id for one in found]
    here = (events.c.municipality == seat.municipality) & events.c.id.in_(ids)
    had = frozenset(connection.execute(select(events.c.id).where(here)).scalars())
    fresh = [_row(seat, one, seq + n) for n, one in enumerate(found, 1) if one.event.id not in had]
    if fresh:
        connection.execute(insert(events), fresh)
    return frozenset(ids) - had


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
