"""The progress file on the device: append-only events, and the cards they lead to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from lessons.skills import CardId, CardState
from progress_db.database import IN_MEMORY, ProgressFile
from progress_db.errors import StoreError
from progress_db.events import Clock, Event, EventKind, new_event
from progress_db.kept_aside import kept_aside, set_aside
from progress_db.learners import LEARNER_KINDS, Learner, learners_from
from progress_db.rows import CARD_KINDS, card_of, card_row, event_of, replay_cards, row_of

# What else is kept of one learner beside her events.
OF_A_LEARNER = ("cards", "sync_learners", "assigned", "notes", "looks")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person should know: `code` for programs, `text` one sentence."""

    code: str
    text: str
    kept: Path


@dataclass(frozen=True, slots=True)
class Erased:
    """How many events went, and damaged files set aside earlier that may still hold some."""

    events: int
    kept_aside: tuple[Path, ...]


def utc_now() -> datetime:
    """The time of this computer, UTC."""
    return datetime.now(UTC)


class Store:
    """One progress file, used from one thread. Every method may raise StoreError.

    When it cannot write, events wait in memory: play goes on, reads see them, and the next
    `append`, `flush` or `close` tries again.
    """

    def __init__(self, path: Path, clock: Clock, patience_s: float) -> None:
        """Call `Store.open` or `Store.in_memory`."""
        self.path = path
        self.notice: Notice | None = None
        self._clock = clock
        self._patience_s = patience_s
        self._waiting: list[Event] = []
        self._file = self._open_or_begin_anew()

    @classmethod
    def open(cls, path: Path, clock: Clock = utc_now, patience_s: float = 2.0) -> Store:
        """Open or begin the progress file, checked and brought up to date.

        A damaged file is renamed and a new one begun; `notice` then says so. Raises StoreError
        when another program locks it for longer than `patience_s`, when the disk is full, the
        folder cannot be written, or a newer Kollega wrote it.
        """
        return cls(path, clock, patience_s)

    @classmethod
    def in_memory(cls, clock: Clock = utc_now) -> Store:
        """A store that forgets everything at the end: for tests, and where nothing can be kept."""
        return cls(IN_MEMORY, clock, 0.0)

    # --- writing --------------------------------------------------------------------------

    def append(self, events: Sequence[Event]) -> tuple[Event, ...]:
        """Write these events and those that wait, in one transaction; gives those that were new.

        Idempotent by id. Events of an erased learner are not taken.
        """
        for event in events:
            row_of(event)  # refuse a bad event before it can stand in the way of good ones
        self._waiting.extend(events)
        return self.flush()

    def flush(self) -> tuple[Event, ...]:
        """Try again to write what waits; gives the events that were new."""
        if not self._waiting:
            return ()
        try:
            new = self._write()
        except StoreError as error:
            if error.code != "damaged":
                raise
            self._file.close()
            self._file = self._open_or_begin_anew()
            new = self._write()
        self._waiting.clear()
        return new

    @property
    def waiting(self) -> int:
        """How many events wait in memory for a disk that takes them."""
        return len(self._waiting)

    def merge(
        self, events: Sequence[Event], beside: Callable[[], None] = lambda: None
    ) -> tuple[Event, ...]:
        """Take events of other devices, in one transaction; gives those that were new.

        Idempotent by id, in any order: afterwards cards and summaries are as if all had happened
        here. Of an event that is here already the time is taken over, for the server has corrected
        it where a clock was wrong. They are marked as come, so they are not sent up again. What
        waits in memory is written first. `beside` writes in the same transaction. Raises
        StoreError.
        """
        self.flush()
        with self._file.writing():
            retimed = {event.learner_id for event in events if self._retime(event)}
            new = self._take(events)
            for event in events:
                sql = "INSERT OR IGNORE INTO sync_events (id, how) VALUES (?, 'came')"
                self._file.change(sql, (str(event.id),))
            for learner_id in retimed:
                self._rebuild(learner_id)
            beside()
        return new

    def rebuild_cards(self) -> None:
        """Make the cards anew from the events."""
        with self._file.writing():
            self._file.change("DELETE FROM cards")
            for row in self._file.rows("SELECT DISTINCT learner_id FROM events"):
                self._rebuild(UUID(row["learner_id"]))

    def erase(self, learner_id: UUID) -> Erased:
        """Really delete a learner: events, cards, and their bytes in the file and in its log.

        Only a LEARNER_ERASED event with an empty body stays, so that it cannot come back. May be
        run again after a StoreError.
        """
        self._waiting = [e for e in self._waiting if e.learner_id != learner_id]
        tombstone = new_event(self._clock, learner_id, EventKind.LEARNER_ERASED, {})
        with self._file.writing():
            mine = (str(learner_id),)
            sql = "DELETE FROM sync_events WHERE id IN (SELECT id FROM events WHERE learner_id = ?)"
            self._file.change(sql, mine)
            sql = "DELETE FROM events WHERE learner_id = ? AND kind <> 'learner_erased'"
            count = self._file.change(sql, mine)
            for table in OF_A_LEARNER:
                self._file.change(f"DELETE FROM {table} WHERE learner_id = ?", mine)
            self._insert(tombstone)
        self._file.scrub()
        return Erased(count, () if self.path == IN_MEMORY else kept_aside(self.path))

    # --- reading --------------------------------------------------------------------------

    def events(
        self, learner_id: UUID | None = None, kinds: Sequence[EventKind] = ()
    ) -> tuple[Event, ...]:
        """Events by their time, of one learner and of these kinds (of all, where not given).

        Two devices of one learner give the same order, whichever came first; `id` parts what
        happened at the same time. What still waits in memory comes last.
        """
        waiting = (
            event
            for event in self._unwritten()
            if learner_id in (None, event.learner_id) and (not kinds or event.kind in kinds)
        )
        return (*self._stored(learner_id, kinds), *waiting)

    def learners(self) -> tuple[Learner, ...]:
        """Everyone who plays on this device, in the order in which they came."""
        return learners_from(self.events(kinds=LEARNER_KINDS))

    def cards(self, learner_id: UUID) -> dict[CardId, CardState]:
        """The latest state of every card that this learner has met."""
        waiting = [event for event in self._unwritten() if event.learner_id == learner_id]
        if any(event.kind is EventKind.WEIGHTS_FITTED for event in waiting):
            return replay_cards((*self._stored(learner_id, CARD_KINDS), *waiting))
        return replay_cards(waiting, self._stored_cards(learner_id))

    def close(self) -> None:
        """Write what waits, and close the file. Raises StoreError if something is lost by it."""
        try:
            self.flush()
        finally:
            self._file.close()

    # --- parts ----------------------------------------------------------------------------

    def _open_or_begin_anew(self) -> ProgressFile:
        try:
            return ProgressFile(self.path, self._patience_s)
        except StoreError as error:
            if error.code != "damaged":
                raise
        kept = set_aside(self.path, self._clock())
        text = f"The old progress file was damaged. It is kept as {kept.name}; a new one is begun."
        self.notice = Notice("kept-aside", text, kept)
        return ProgressFile(self.path, self._patience_s)

    @property
    def file(self) -> ProgressFile:
        """The file underneath, for what is kept beside the events (progress_db/sync)."""
        return self._file

    def _write(self) -> tuple[Event, ...]:
        with self._file.writing():
            return self._take(self._waiting)

    def _take(self, events: Sequence[Event]) -> tuple[Event, ...]:
        new = tuple(event for event in events if self._insert(event))
        for learner_id in dict.fromkeys(event.learner_id for event in new):
            self._review(learner_id, [e for e in new if e.learner_id == learner_id])
        return new

    def _retime(self, event: Event) -> bool:
        row = row_of(event)
        sql = "UPDATE events SET at = ? WHERE id = ? AND learner_id = ? AND at <> ?"
        values = (row["at"], row["id"], row["learner_id"], row["at"])
        return self._file.change(sql, values) == 1

    def _insert(self, event: Event) -> bool:
        row = row_of(event)
        marks = ", ".join("?" * len(row))
        erased = "SELECT 1 FROM events WHERE learner_id = ? AND kind = ?"
        sql = f"INSERT OR IGNORE INTO events ({', '.join(row)}) SELECT {marks}"
        sql += f" WHERE NOT EXISTS ({erased})"
        values = (*row.values(), row["learner_id"], EventKind.LEARNER_ERASED.value)
        return self._file.change(sql, values) == 1

    def _review(self, learner_id: UUID, events: Sequence[Event]) -> None:
        changing = sorted((e for e in events if e.kind in CARD_KINDS), key=lambda e: (e.at, e.id))
        if not changing:
            return
        fitted = any(event.kind is EventKind.WEIGHTS_FITTED for event in changing)
        if fitted or self._known_since(changing[0]) > len(changing):
            self._rebuild(learner_id)
        else:
            before = self._stored_cards(learner_id)
            self._keep_cards(learner_id, before, replay_cards(changing, before))

    def _rebuild(self, learner_id: UUID) -> None:
        """Her cards from all her events, in the order of their times."""
        after = replay_cards(self._stored(learner_id, CARD_KINDS))
        self._keep_cards(learner_id, self._stored_cards(learner_id), after)

    def _known_since(self, event: Event) -> int:
        """How many stored events that change her cards are not older than this one, with it."""
        row = row_of(event)
        sql = "SELECT count(*) AS n FROM events WHERE learner_id = ? AND (at, id) >= (?, ?)"
        sql += f" AND kind IN ({', '.join('?' * len(CARD_KINDS))})"
        values = (row["learner_id"], row["at"], row["id"], *(kind.value for kind in CARD_KINDS))
        return int(self._file.rows(sql, values)[0]["n"])

    def _keep_cards(
        self,
        learner_id: UUID,
        before: Mapping[CardId, CardState],
        after: Mapping[CardId, CardState],
    ) -> None:
        for card, state in after.items():
            if state != before.get(card):
                row = card_row(learner_id, state)
                marks = ", ".join("?" * len(row))
                sql = f"INSERT OR REPLACE INTO cards ({', '.join(row)}) VALUES ({marks})"
                self._file.change(sql, tuple(row.values()))

    def _stored(self, learner_id: UUID | None, kinds: Sequence[EventKind]) -> list[Event]:
        tests, values = [], []
        if learner_id is not None:
            tests.append("learner_id = ?")
            values.append(str(learner_id))
        if kinds:
            tests.append(f"kind IN ({', '.join('?' * len(kinds))})")
            values.extend(kind.value for kind in kinds)
        where = f"WHERE {' AND '.join(tests)}" if tests else ""
        rows = self._file.rows(f"SELECT * FROM events {where} ORDER BY at, id", values)
        return [event_of(row) for row in rows]

    def _stored_cards(self, learner_id: UUID) -> dict[CardId, CardState]:
        sql = "SELECT * FROM cards WHERE learner_id = ? ORDER BY card"
        states = (card_of(row) for row in self._file.rows(sql, (str(learner_id),)))
        return {state.card: state for state in states}

    def _unwritten(self) -> list[Event]:
        sql = "SELECT 1 FROM events WHERE id = ?"
        once = {event.id: event for event in self._waiting}.values()
        return [event for event in once if not self._file.rows(sql, (str(event.id),))]
