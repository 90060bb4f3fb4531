"""What is still to be sent: whose events, which of them, in batches that a server takes."""

import gzip
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from pydantic import ValidationError

from progress_db.events import Clock, Event
from progress_db.rows import Row, event_of
from progress_db.store import Store
from progress_db.sync import kept
from progress_db.sync.consent import SHARES, answers, hear_no
from progress_db.sync.leaving import LEAVING, leaving_body
from progress_db.sync.wire import (
    MOST_BODY,
    MOST_BYTES,
    MOST_EVENTS,
    MOST_PACKED,
    NOT_SHARED,
    Batch,
    Receipt,
    WireEvent,
    size_of,
)

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
    """Whose events leave: who has said yes, and no later no, on whichever headset.

    Of whoever has not been asked yet nothing leaves, though she is in the class's list. Who was
    forgotten here counts too: the end of a sitting may come late.
    """
    return tuple(one for one, answer in answers(store).items() if answer.shares)


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
    """The oldest events that wait, as many as one batch holds; what stays here is marked so.

    Who she is and what she has said goes first, so that the server knows it when the rest comes.
    """
    return _batch(store, _words) or _batch(store, _unsent)


def waiting(store: Store) -> int:
    """How many events are still to be sent."""
    theirs = sharers(store)
    sql = f"SELECT count(*) AS n {_FROM.format(_marks(theirs))}"
    return int(store.file.rows(sql, _values(theirs))[0]["n"]) + len(_noes(store))


def settle(store: Store, parcel: Parcel, receipt: Receipt) -> None:
    """Mark what the server has; what it refused is kept here and never sent again.

    But for what she has not shared: that waits for another answer of hers.
    """
    refused = {one.id: one for one in receipt.refused}
    with store.file.writing():
        for event in parcel.events:
            no = refused.get(event.id)
            if no is None:
                _mark(store, event.id, "sent", "")
            elif no.code == NOT_SHARED:
                hear_no(store, event.learner_id, receipt.server_time)
            else:
                _mark(store, event.id, "refused", f"{no.code}: {no.text}")
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


def _batch(store: Store, wanted: Callable[[Store], list[Row]]) -> list[WireEvent]:
    found: list[WireEvent] = []
    size = ROOM
    while not found and (rows := wanted(store)):
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


def _words(store: Store) -> list[Row]:
    """Who she is and what she has said, of those who share; and the noes of the others."""
    theirs = sharers(store)
    said = f"e.kind = 'settings_changed' AND e.body ->> '{SHARES}' IS NOT NULL"
    hers = f"(e.kind = 'learner_added' OR {said})"
    sql = f"SELECT e.* {_FROM.format(_marks(theirs))} AND {hers} ORDER BY e.seq LIMIT {MOST_EVENTS}"
    found = store.file.rows(sql, _values(theirs))
    return (found + _noes(store))[:MOST_EVENTS]


def _noes(store: Store) -> list[Row]:
    """Each no that the class does not know, of learners whom it knows: all that leaves of them."""
    noes = [answer.event_id for answer in answers(store).values() if not answer.shares]
    sql = (
        "SELECT e.* FROM events e LEFT JOIN sync_learners l ON l.learner_id = e.learner_id"
        " WHERE e.id IN ({}) AND e.id NOT IN (SELECT id FROM sync_events) AND (l.listed = 1"
        " OR l.away > 0 OR EXISTS (SELECT 1 FROM sync_events s JOIN events o ON o.id = s.id"
        " WHERE s.how = 'sent' AND o.learner_id = e.learner_id)) ORDER BY e.seq"
    )
    ids = [str(one) for one in noes if one is not None]
    return store.file.rows(sql.format(_marks(ids)), ids)


def _marks(learners: Sequence[object]) -> str:
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
