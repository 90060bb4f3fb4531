"""What is still to be sent: whose events, which of them, in batches that a server takes."""

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from pydantic import ValidationError

from progress_db.events import Clock, Event, EventKind
from progress_db.rows import Row, event_of
from progress_db.store import Store
from progress_db.sync import kept
from progress_db.sync.leaving import LEAVING, leaving_body
from progress_db.sync.wire import (
    MOST_BODY,
    MOST_BYTES,
    MOST_EVENTS,
    MOST_PACKED,
    Batch,
    Receipt,
    WireEvent,
    size_of,
)

SHARES = "shares"  # of her settings: whether her teacher may see what she does
ROOM = 2_000  # bytes of a batch beside its events


@dataclass(frozen=True, slots=True)
class Parcel:
    """Events that go up together."""

    events: tuple[WireEvent, ...]

    def pack(self, clock: Clock, version: str = "") -> bytes:
        """The batch as it is sent, gzip; made anew for each try, for it tells when it is sent."""
        batch = Batch(sent_at=clock(), version=version, events=list(self.events))
        return gzip.compress(batch.model_dump_json().encode(), mtime=0)


def sharers(store: Store) -> tuple[UUID, ...]:
    """Whose events leave: what a learner has said herself decides, else whether she belongs here.

    She belongs where she came down with the class's list, or a teacher joined her on this device.
    """
    said: dict[UUID, bool] = {}
    for event in store.events(kinds=[EventKind.SETTINGS_CHANGED]):
        if isinstance(event.body.get(SHARES), bool):
            said[event.learner_id] = event.body[SHARES] is True
    sql = "SELECT learner_id FROM sync_learners WHERE listed = 1 OR joined = 1"
    belong = {UUID(row["learner_id"]) for row in store.file.rows(sql)}
    here = (learner.id for learner in store.learners())
    return tuple(one for one in here if said.get(one, one in belong))


def parcels(store: Store, clock: Clock) -> Iterator[Parcel]:
    """One parcel after the other, oldest first, until nothing waits.

    Ask for the next one only when the last was `settled`: what is unsettled is packed again.
    """
    while events := next_events(store):
        yield from small_enough(events, clock)


def small_enough(events: Sequence[WireEvent], clock: Clock) -> Iterator[Parcel]:
    """These events in as few parcels as their packed size allows."""
    parcel = Parcel(tuple(events))
    if len(events) == 1 or len(parcel.pack(clock)) <= MOST_PACKED:
        yield parcel
        return
    for half in halves(parcel):
        yield from small_enough(half.events, clock)


def halves(parcel: Parcel) -> tuple[Parcel, Parcel]:
    """The older and the newer half."""
    half = len(parcel.events) // 2
    return Parcel(parcel.events[:half]), Parcel(parcel.events[half:])


def next_events(store: Store) -> list[WireEvent]:
    """The oldest events that wait, as many as one batch holds; what stays here is marked so."""
    found: list[WireEvent] = []
    size = ROOM
    while not found and (rows := _unsent(store)):
        for event in map(event_of, rows):
            ready = _ready(event)
            if not isinstance(ready, WireEvent):
                refuse(store, [(event.id, ready)], how="refused" if ready else "stays")
                continue
            size += len(ready.model_dump_json().encode()) + 1
            if size > MOST_BYTES:
                break
            found.append(ready)
    return found


def waiting(store: Store) -> int:
    """How many events are still to be sent."""
    theirs = sharers(store)
    sql = f"SELECT count(*) AS n {_FROM.format(_marks(theirs))}"
    return int(store.file.rows(sql, _values(theirs))[0]["n"])


def settle(store: Store, parcel: Parcel, receipt: Receipt) -> None:
    """Mark what the server has; what it refused is kept here and never sent again."""
    refused = {one.id: f"{one.code}: {one.text}" for one in receipt.refused}
    with store.file.writing():
        for event in parcel.events:
            how = "refused" if event.id in refused else "sent"
            _mark(store, event.id, how, refused.get(event.id, ""))
        _move_on(store)


def refuse(store: Store, why: Sequence[tuple[UUID, str]], how: str = "refused") -> None:
    """These will never be taken, or never leave (`how` is "stays"); they are kept here."""
    with store.file.writing():
        for event_id, text in why:
            _mark(store, event_id, how, text)
        _move_on(store)


def send_anew(store: Store) -> None:
    """Forget what was sent: the server has lost it, and takes what it has only once."""
    with store.file.writing():
        own = (
            "SELECT id FROM events WHERE kind = 'learner_added'"  # the class's list tells of these
        )
        sql = f"DELETE FROM sync_events WHERE how = 'sent' OR how = 'came' AND id NOT IN ({own})"
        store.file.change(sql)
        store.file.change("UPDATE sync_learners SET upto = 0")
        kept.remember(store, **{kept.AFTER: "0"})


def join(store: Store, learner_id: UUID) -> None:
    """A teacher on this device lets a learner's events leave. Her own word stands above it."""
    sql = "INSERT INTO sync_learners (learner_id, joined) VALUES (?, 1)"
    sql += " ON CONFLICT (learner_id) DO UPDATE SET joined = 1"
    with store.file.writing():
        store.file.change(sql, (str(learner_id),))


def _mark(store: Store, event_id: UUID, how: str, why: str) -> None:
    sql = "INSERT OR REPLACE INTO sync_events (id, how, why) VALUES (?, ?, ?)"
    store.file.change(sql, (str(event_id), how, why))


def _ready(event: Event) -> WireEvent | str:
    """As it is sent; else why it never can be, "" where nothing of it leaves."""
    body = leaving_body(event)
    if body is None:
        return ""
    if size_of(dict(body)) > MOST_BODY:
        return f"too-big: more than {MOST_BODY} bytes"
    try:
        return WireEvent(
            id=event.id,
            at=event.at,
            learner_id=event.learner_id,
            kind=event.kind.value,
            body=dict(body),
            pack=event.pack,
            pack_version=event.pack_version,
            scorer_version=event.scorer_version,
        )
    except ValidationError as error:
        return f"malformed: {error.errors()[0]['loc']}"


_FROM = (
    "FROM events e LEFT JOIN sync_learners l ON l.learner_id = e.learner_id"
    " LEFT JOIN sync_events s ON s.id = e.id"
    " WHERE s.id IS NULL AND e.seq > coalesce(l.upto, 0) AND e.learner_id IN ({})"
    f" AND e.kind IN ({', '.join('?' * len(LEAVING))})"
)


def _unsent(store: Store) -> list[Row]:
    theirs = sharers(store)
    sql = f"SELECT e.* {_FROM.format(_marks(theirs))} ORDER BY e.seq LIMIT {MOST_EVENTS}"
    return store.file.rows(sql, _values(theirs))


def _marks(learners: Sequence[UUID]) -> str:
    return ", ".join("?" * len(learners))


def _values(learners: Sequence[UUID]) -> list[str]:
    return [*map(str, learners), *(kind.value for kind in LEAVING)]


def _move_on(store: Store) -> None:
    """Each learner's mark moves up to her first event that waits, so that looking stays quick."""
    kinds = [kind.value for kind in LEAVING]
    waits = (
        "SELECT min(e.seq) - 1 FROM events e LEFT JOIN sync_events s ON s.id = e.id"
        " WHERE e.learner_id = sync_learners.learner_id AND e.seq > sync_learners.upto"
        f" AND s.id IS NULL AND e.kind IN ({', '.join('?' * len(kinds))})"
    )
    last = "SELECT max(e.seq) FROM events e WHERE e.learner_id = sync_learners.learner_id"
    store.file.change(f"UPDATE sync_learners SET upto = coalesce(({waits}), ({last}), upto)", kinds)
