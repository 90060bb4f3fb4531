"""A learner's day, from the events of that Danish day alone."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import groupby

from progress_db.danish_time import begin_of, day_of
from progress_db.events import Event, EventKind
from progress_db.server.stamped import Stamped
from progress_db.server.summaries.books import Row
from progress_db.summaries import Practised

COUNTED = {
    "tries": EventKind.TRY_SCORED,
    "turns": EventKind.TURN_DONE,
    "exercises": EventKind.EXERCISE_DONE,
    "scenes": EventKind.SCENE_DONE,
    "repairs": EventKind.REPAIR_USED,
    "nets": EventKind.NET_USED,
}


def day_rows(found: Sequence[Stamped]) -> list[Row]:
    """The rows of all days of these events, which are in order and whole days."""
    by_day = groupby((one.event for one in found), lambda event: day_of(event.at))
    rows = (_row(day, list(events)) for day, events in by_day)
    return [row for row in rows if any(row[name] for name in ("seconds", *COUNTED))]


def _row(day: date, events: Sequence[Event]) -> Row:
    kinds = Counter(event.kind for event in events)
    row: Row = {"day": day, "seconds": _seconds(day, events)}
    return row | {name: kinds[kind] for name, kind in COUNTED.items()}


def _seconds(day: date, events: Iterable[Event]) -> int:
    """Practice by the device's own rule; a sitting over midnight counts here from midnight on."""
    begin, practised = begin_of(day), Practised()
    for event in events:
        practised.add(_from(begin, event))
    longest = begin_of(day + timedelta(days=1)) - begin
    return min(practised.seconds, int(longest.total_seconds()))


def _from(begin: datetime, event: Event) -> Event:
    if event.kind is not EventKind.SITTING_ENDED:
        return event
    told, here = float(str(event.body["seconds"])), (event.at - begin).total_seconds()
    return replace(event, body={"seconds": min(told, here)}) if told > here else event
