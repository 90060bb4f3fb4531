"""An event as the server keeps it: with the corrected time, and what the device's clock said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from progress_db.events import Event, EventKind
from progress_db.server.tables import events

Place = tuple[datetime, UUID]  # of an event in the order of a learner's life

COLUMNS = (
    events.c.id,
    events.c.at,
    events.c.learner_id,
    events.c.kind,
    events.c.body,
    events.c.pack,
    events.c.pack_version,
    events.c.scorer_version,
    events.c.device_at,
)
KINDS = {kind.value: kind for kind in EventKind}


@dataclass(frozen=True, slots=True)
class Stamped:
    """`event.at` is corrected; `device_at` is the time as the device told it."""

    event: Event
    device_at: datetime

    @property
    def place(self) -> Place:
        """Its place among a learner's events: by time, then by id."""
        return self.event.at, self.event.id


def in_order(found: Iterable[Stamped]) -> list[Stamped]:
    """Oldest first, the same whatever order they came in."""
    return sorted(found, key=lambda one: one.place)


def stamped_of(row: Any) -> Stamped:
    """The event of a row with COLUMNS, in their order: millions of them are read at times."""
    event_id, at, learner_id, kind, body, pack, pack_version, scorer_version, device_at = row
    known = KINDS[kind]
    made = Event(event_id, at, learner_id, known, body, pack, pack_version, scorer_version)
    return Stamped(made, device_at)
