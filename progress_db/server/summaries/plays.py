"""Scenes that a learner has played to their end, as rows; and how far a change reaches."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from uuid import UUID

from lessons.course import SceneId
from lessons.mastery import ScenePlay
from progress_db.events import EventKind
from progress_db.plays import plays_with_ids
from progress_db.server.stamped import Place, Stamped
from progress_db.server.summaries.books import Row
from progress_db.server.summaries.earlier import Span
from progress_db.server.summaries.shelf import Shelf

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


def spans_of_plays(learner_id: UUID, fresh: Iterable[Stamped]) -> list[Span]:
    """Where new events, which are in order, may have changed her plays."""
    times = [one.event.at for one in fresh if one.event.kind in REACHING]
    return [Span(learner_id, first, last) for first, last in _runs(times)]


def count_anew(shelf: Shelf, span: Span, found: Sequence[Stamped]) -> None:
    """The plays in a span that reaches from one scene that began anew to another.

    `found` are her events of it that are REACHING, in order.
    """
    reach = Reach(_anew_at(found, span.first), _anew_at(found, span.last))
    rows = play_rows([one for one in found if reach.holds(one.place)])
    ids = {row["id"] for row in rows}
    kept = [row for row in shelf.of(span.learner_id).values() if row["id"] not in ids]
    gone = [(row["id"],) for row in kept if reach.holds((row["at"], row["id"]))]
    shelf.remove(span.learner_id, gone)
    shelf.put(span.learner_id, rows)


def _anew_at(found: Iterable[Stamped], at: datetime) -> Place | None:
    """The place of the first scene that began anew at this moment; None where none did."""
    kind = EventKind.SCENE_STARTED
    return next(
        (
            one.place
            for one in found
            if one.event.at == at and one.event.kind is kind and not one.event.body.get("resumed")
        ),
        None,
    )


def _runs(times: Sequence[datetime]) -> Iterator[tuple[datetime, datetime]]:
    """First and last of each run without a long gap: a run is read at once."""
    if not times:
        return
    first = times[0]
    for time, following in pairwise(times):
        if following - time > LONG:
            yield first, time
            first = following
    yield first, times[-1]


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
