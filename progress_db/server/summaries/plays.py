"""Scenes that a learner has played to their end, as rows; and how far a change reaches."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from lessons.course import SceneId
from lessons.mastery import ScenePlay
from progress_db.events import EventKind
from progress_db.plays import plays_with_ids
from progress_db.server.database import upsert
from progress_db.server.stamped import Place, Stamped, between
from progress_db.server.summaries.books import Books, Row
from progress_db.server.tables import events, plays

REACHING = (
    EventKind.SITTING_STARTED,
    EventKind.SCENE_STARTED,
    EventKind.TURN_DONE,
    EventKind.NET_USED,
    EventKind.CULTURE_SEEN,
    EventKind.SCENE_DONE,
)
LONG = timedelta(days=4)  # between two new events: what lies between is not read for it
MOST_TURNS = 32_767  # of the column


@dataclass(frozen=True, slots=True)
class Reach:
    """From one scene that began anew (with it) to another (without it); None: no bound.

    What happens to plays between them depends on nothing outside: whatever was open before, a
    scene that begins anew closes it.
    """

    begin: Place | None
    end: Place | None

    def holds(self, place: Place) -> bool:
        """Whether this place lies between them."""
        after = self.begin is None or place >= self.begin
        return after and (self.end is None or place < self.end)


def play_rows(found: Sequence[Stamped]) -> list[Row]:
    """The rows of the plays in these events of one learner, which are in order."""
    if not found:
        return []
    learner_id = found[0].event.learner_id
    return [_row(*one) for one in plays_with_ids((o.event for o in found), learner_id)]


def play_of(row: Row) -> ScenePlay:
    """A row as the lessons know it."""
    return ScenePlay(
        scene=SceneId(row["pack"], row["scene"]),
        at=row["at"],
        turns=row["turns"],
        said=row["said"],
        unaided=row["unaided"],
        broken=row["broken"],
    )


def keep_plays(books: Books, learner_id: UUID, fresh: Iterable[Stamped]) -> None:
    """Count anew the plays that these new events, which are in order, may have changed."""
    places = [one.place for one in fresh if one.event.kind in REACHING]
    for first, last in _runs(places):
        reach = Reach(_begun(books, learner_id, first), _begins(books, learner_id, last))
        _count_anew(books, learner_id, reach)


def _runs(places: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """First and last of each run without a long gap: a run is read at once."""
    if not places:
        return
    first = places[0]
    for place, following in pairwise(places):
        if following[0] - place[0] > LONG:
            yield first, place
            first = following
    yield first, places[-1]


def _count_anew(books: Books, learner_id: UUID, reach: Reach) -> None:
    first = reach.begin[0] if reach.begin else None
    last = reach.end[0] if reach.end else None
    found = between(books.connection, books.municipality, learner_id, first, last, REACHING)
    rows = play_rows([one for one in found if reach.holds(one.place)])
    there = [row for row in books.rows(plays, learner_id, *_bounds(first, last))]
    kept = {row["id"]: row for row in there if reach.holds((row["at"], row["id"]))}
    gone = list(kept.keys() - {row["id"] for row in rows})
    if gone:
        books.remove(plays, learner_id, plays.c.id.in_(gone))
    changed = [row for row in rows if kept.get(row["id"]) != row]
    upsert(books.connection, plays, books.hers(learner_id, changed))


def _bounds(first: datetime | None, last: datetime | None) -> list[ColumnElement[bool]]:
    after = [] if first is None else [plays.c.at >= first]
    return after if last is None else [*after, plays.c.at <= last]


def _begun(books: Books, learner_id: UUID, place: Place) -> Place | None:
    """The last scene that began anew, before or at this place."""
    at, event_id = place
    before = or_(events.c.at < at, and_(events.c.at == at, events.c.id <= event_id))
    # `at` by itself lets the index bound the search; the rest is for equal times.
    asked = _anew(books, learner_id).where(events.c.at <= at, before)
    return _first(books, asked.order_by(events.c.at.desc(), events.c.id.desc()))


def _begins(books: Books, learner_id: UUID, place: Place) -> Place | None:
    """The next scene that begins anew, after this place."""
    at, event_id = place
    after = or_(events.c.at > at, and_(events.c.at == at, events.c.id > event_id))
    asked = _anew(books, learner_id).where(events.c.at >= at, after)
    return _first(books, asked.order_by(events.c.at, events.c.id))


def _anew(books: Books, learner_id: UUID) -> Select[datetime, UUID]:
    return select(events.c.at, events.c.id).where(
        events.c.municipality == books.municipality,
        events.c.learner_id == learner_id,
        events.c.kind == EventKind.SCENE_STARTED.value,
        func.coalesce(events.c.body["resumed"].as_boolean(), False).is_(False),
    )


def _first(books: Books, asked: Select[datetime, UUID]) -> Place | None:
    row = books.connection.execute(asked.limit(1)).one_or_none()
    return (row.at, row.id) if row else None


def _row(event_id: UUID, play: ScenePlay) -> Row:
    return {
        "id": event_id,
        "at": play.at,
        "pack": play.scene.pack,
        "scene": play.scene.scene,
        "turns": min(play.turns, MOST_TURNS),
        "said": min(play.said, MOST_TURNS),
        "unaided": min(play.unaided, MOST_TURNS),
        "broken": play.broken,
    }
