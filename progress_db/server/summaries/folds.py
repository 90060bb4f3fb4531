"""Rows to which each new event is added by itself, in whatever order the events come."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Table

from progress_db.events import Event, EventKind
from progress_db.server import tables
from progress_db.server.stamped import Stamped
from progress_db.server.summaries.books import Row
from progress_db.server.summaries.shelf import Key
from progress_db.summaries import KNOWN_FOR, OUTCOMES

_NO_ROWS: Mapping[Key, Row] = {}


@dataclass(frozen=True, slots=True)
class Fold:
    """How a table's rows come of events: which row an event belongs to, and what it does to it.

    `keys` are the names of the key's columns in the table's order; `narrow` is the one by which
    rows are looked up.
    """

    table: Table
    kinds: frozenset[EventKind]
    keys: tuple[str, ...]
    narrow: str
    key_of: Callable[[Event], Key]
    add: Callable[[Row | None, Stamped], Row]

    def rows(self, found: Iterable[Stamped], before: Mapping[Key, Row] = _NO_ROWS) -> list[Row]:
        """The rows after these events; of `before`, those that no event touches are left out."""
        after: dict[Key, Row] = {}
        for one in found:
            if one.event.kind in self.kinds:
                key = self.key_of(one.event)
                added = self.add(after.get(key, before.get(key)), one)
                after[key] = dict(zip(self.keys, key, strict=True)) | added
        return list(after.values())

    def touched(self, found: Iterable[Stamped]) -> set[str]:
        """What `narrow` is in the rows to which these events belong."""
        place = self.keys.index(self.narrow)
        mine = (one.event for one in found if one.event.kind in self.kinds)
        return {self.key_of(event)[place] for event in mine}


def _card(row: Row | None, one: Stamped) -> Row:
    """The last review counts; `due` is corrected as the event's own time is."""
    body, at = one.event.body, one.event.at
    due = datetime.fromisoformat(str(body["due"]))
    known = due - one.device_at >= KNOWN_FOR and int(str(body["rating"])) > 1
    last = {"at": at, "event_id": one.event.id, "known": known}
    last["due"] = due + (at - one.device_at)
    first = at if known else None
    if row is None:
        return {**last, "reviews": 1, "known_first": first}
    times = [time for time in (row["known_first"], first) if time is not None]
    counted = {"reviews": row["reviews"] + 1, "known_first": min(times, default=None)}
    newer = one.place > (row["at"], row["event_id"])
    return {**row, **(last if newer else {}), **counted}


def _culture(row: Row | None, one: Stamped) -> Row:
    """The best outcome counts, from the first time on that it was seen."""
    outcome, at = str(one.event.body["outcome"]), one.event.at
    missed = int(outcome == OUTCOMES[0])
    if row is None:
        return {"outcome": outcome, "missteps": missed, "at": at}
    after = {**row, "missteps": row["missteps"] + missed}
    if outcome == row["outcome"]:
        return {**after, "at": min(at, row["at"])}
    better = OUTCOMES.index(outcome) > OUTCOMES.index(row["outcome"])
    return {**after, "outcome": outcome, "at": at} if better else after


def _stuck(row: Row | None, one: Stamped) -> Row:
    """The last try counts; while there is none, the last use of the net."""
    row = row or dict(_NOTHING, words_missed={}, last_at=one.event.at)
    if one.event.kind is EventKind.NET_USED:
        tried = row["last_id"] is not None
        last = row["last_at"] if tried else max(row["last_at"], one.event.at)
        return {**row, "nets": row["nets"] + 1, "last_at": last}
    body = one.event.body
    accepted = body["verdict"] == "accepted"
    which = "accepted" if accepted else "missed"
    after = {**row, which: row[which] + 1, "words_missed": _more(row, body.get("words_missed"))}
    if row["last_id"] is not None and one.place < (row["last_at"], row["last_id"]):
        return after
    last = {"last_at": one.event.at, "last_id": one.event.id, "last_accepted": accepted}
    return {**after, **last, "heard": body.get("words_heard", [])}


def _more(row: Row, words: object) -> dict[str, int]:
    counted = dict(row["words_missed"])
    for word in words if isinstance(words, list) else ():
        counted[word] = counted.get(word, 0) + 1
    return counted


def _turn(event: Event) -> Key:
    return event.pack, str(event.body["scene"]), str(event.body["turn"])


_NOTHING: Row = {
    "missed": 0,
    "accepted": 0,
    "nets": 0,
    "last_id": None,
    "last_accepted": False,
    "heard": [],
}

CARDS = Fold(
    tables.cards,
    frozenset({EventKind.CARD_REVIEWED}),
    ("card",),
    "card",
    lambda event: (str(event.body["card"]),),
    _card,
)
CULTURE = Fold(
    tables.culture,
    frozenset({EventKind.CULTURE_SEEN}),
    ("pack", "point"),
    "point",
    lambda event: (event.pack, int(str(event.body["point"]))),
    _culture,
)
STUCK = Fold(
    tables.stuck,
    frozenset({EventKind.TRY_SCORED, EventKind.NET_USED}),
    ("pack", "scene", "turn"),
    "turn",
    _turn,
    _stuck,
)
FOLDS = (CARDS, CULTURE, STUCK)
