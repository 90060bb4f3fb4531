"""Scenes that a learner has played to their end, as rows; and how far a change reaches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select

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
    """Count anew the plays that these new events may have changed."""
    done: list[Reach] = []
    for one in fresh:
        if one.event.kind in REACHING and not any(reach.holds(one.place) for reach in done):
            reach = _reach_of(books, learner_id, one.place)
            _count_anew(books, learner_id, reach)
            done.append(reach)


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


def _reach_of(books: Books, learner_id: UUID, place: Place) -> Reach:
    """The nearest scenes that began anew, before (or at) this place and after it."""
    at, event_id = place
    here = events.c.at == at
    before = or_(events.c.at < at, and_(here, events.c.id <= event_id))
    after = or_(events.c.at > at, and_(here, events.c.id > event_id))
    begun = select(events.c.at, events.c.id).where(
        events.c.municipality == books.municipality,
        events.c.learner_id == learner_id,
        events.c.kind == EventKind.SCENE_STARTED.value,
        func.coalesce(events.c.body["resumed"].as_boolean(), False).is_(False),
    )
    # `at` by itself lets the index bound the search; the rest is for equal times.
    last = begun.where(events.c.at <= at, before).order_by(events.c.at.desc(), events.c.id.desc())
    following = begun.where(events.c.at >= at, after).order_by(events.c.at, events.c.id)
    found = [books.connection.execute(one.limit(1)).one_or_none() for one in (last, following)]
    begin, end = ((row.at, row.id) if row else None for row in found)
    return Reach(begin, end)


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
