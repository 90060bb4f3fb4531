"""What came down from the class, as the game reads it: assignments, notes, who looked, how it went.

Reads only the progress file; needs neither network nor server.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from progress_db.rows import Row
from progress_db.store import Store
from progress_db.sync import kept
from progress_db.sync.outbox import waiting
from progress_db.sync.taking import write_bundle as write_bundle
from progress_db.sync.wire import Assigned, Item, Note, Viewed


@dataclass(frozen=True, slots=True)
class SyncState:
    """How syncing stands. `last_sync` is UTC by this device's clock, None before the first.

    `clock_off_s`: this device's clock minus the server's. `jumped`: the clock went back since the
    last events. `waiting`: events still to be sent. `refused`: kept here, never taken there.
    """

    last_sync: datetime | None
    clock_off_s: float
    waiting: int
    refused: int
    jumped: bool


def assigned_to(store: Store, learner_id: UUID, today: date) -> tuple[Assigned, ...]:
    """What she has been given and may do today: what is due first, then the teacher's order."""
    sql = "SELECT * FROM assigned WHERE learner_id = ? AND coalesce(opens_on, '') <= ?"
    sql += " ORDER BY coalesce(due_on, '9') > ?, position, place"
    day = today.isoformat()
    return tuple(_assigned(row) for row in store.file.rows(sql, (str(learner_id), day, day)))


def assigned_items(store: Store, learner_id: UUID, today: date) -> tuple[Item, ...]:
    """The items of all that she may do today, in that order, each once."""
    items = (item for one in assigned_to(store, learner_id, today) for item in one.items)
    return tuple(dict.fromkeys(items))


def notes_for(store: Store, learner_id: UUID) -> tuple[Note, ...]:
    """What teachers wrote to her, newest first."""
    sql = "SELECT * FROM notes WHERE learner_id = ? ORDER BY at DESC, id DESC"
    return tuple(_note(row) for row in store.file.rows(sql, (str(learner_id),)))


def views_of(store: Store, learner_id: UUID) -> tuple[Viewed, ...]:
    """Who looked at what is hers, newest first."""
    sql = "SELECT * FROM looks WHERE learner_id = ? ORDER BY at DESC"
    return tuple(Viewed.model_validate(row) for row in store.file.rows(sql, (str(learner_id),)))


def sync_state(store: Store) -> SyncState:
    """How syncing stands on this device."""
    state = kept.state(store)
    last = state.get(kept.LAST_SYNC, "")
    sql = "SELECT count(*) AS n FROM sync_events WHERE how = 'refused'"
    return SyncState(
        last_sync=datetime.fromisoformat(last) if last else None,
        clock_off_s=float(state.get(kept.CLOCK_OFF, "0")),
        waiting=waiting(store),
        refused=int(store.file.rows(sql)[0]["n"]),
        jumped=state.get(kept.JUMPED) == "1",
    )


def _note(row: Row) -> Note:
    return Note.model_validate({**row, "phrases": json.loads(row["phrases"])})


def _assigned(row: Row) -> Assigned:
    return Assigned.model_validate(
        {**row, "learner_ids": [row["learner_id"]], "items": json.loads(row["items"])}
    )
