"""Which scene could come next for a learner, and why, in a sentence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from fsrs import Card
from sqlalchemy import select

from lessons.course import Cards, History, SceneId
from lessons.mastery import ScenePlay, Standing, standings
from lessons.next_scene import course_of, next_scene
from lessons.opening import Knowledge
from lessons.skills import CardId, CardState
from progress_db.danish_time import ZONE
from progress_db.dashboard.desk import Desk
from progress_db.dashboard.learner.stuck_at import Stuck
from progress_db.dashboard.packs.shelf import Shelf
from progress_db.events import Event, EventKind
from progress_db.rows import reviewed
from progress_db.server.tables import cards, events, paths_on
from scenes.pack import Pack, Scene

FEWEST = 5  # learners on a way before it is told: of fewer, somebody might be known
MOST_PATHS = 2
REASONS = {  # of the plan -> of these pages
    "scene-because-first": "learner-why-first",
    "scene-because-next": "learner-why-next",
    "scene-because-safety": "learner-why-safety",
    "scene-because-drill": "learner-why-drill",
    "scene-because-everywhere": "learner-why-everywhere",
    "scene-because-again": "learner-why-again",
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A scene, and why: a key of `learner.ftl` with its values."""

    pack: Pack
    scene: Scene
    why: str
    values: Mapping[str, str | int] = field(default_factory=dict)


def suggestions(
    desk: Desk,
    shelf: Shelf,
    trade: str,
    learner_id: Any,
    plays: Sequence[ScenePlay],
    stuck: Sequence[Stuck],
) -> list[Suggestion]:
    """What her own plan would choose, what helped others on, and what has got stuck; each once."""
    shown = standings(plays, desk.now)
    found = [
        _of_plan(desk, shelf, trade, learner_id, plays),
        *_of_others(desk, shelf, shown),
        *(_of_stuck(each) for each in stuck[:1]),
    ]
    by_scene = {(each.pack.head.id, each.scene.id): each for each in reversed(found)}
    return [each for each in found if by_scene[each.pack.head.id, each.scene.id] is each]


def _of_plan(
    desk: Desk, shelf: Shelf, trade: str, learner_id: Any, plays: Sequence[ScenePlay]
) -> Suggestion:
    known = Knowledge(
        cards=card_states(desk, learner_id),
        history=history_of(plays),
        now=desk.now,
        zone=ZONE,
        start_level=_start_level(desk, learner_id),
    )
    chosen = next_scene(shelf, course_of(shelf, trade), known)
    why = REASONS[chosen.why.key]
    return Suggestion(chosen.pack, chosen.scene, why, chosen.why.values)


def _of_stuck(stuck: Stuck) -> Suggestion:
    return Suggestion(stuck.pack, stuck.scene, "learner-why-stuck")


def _of_others(desk: Desk, shelf: Shelf, shown: Mapping[SceneId, Standing]) -> Iterator[Suggestion]:
    """On from what she can do: where at least half of those before her could do it too."""
    can = {scene for scene, standing in shown.items() if standing is Standing.CAN}
    rows = desk.connection.execute(
        select(paths_on).where(
            paths_on.c.municipality == desk.municipality,
            paths_on.c.learners >= FEWEST,
            paths_on.c.pack.in_({scene.pack for scene in can}),
        )
    ).all()
    ways = [
        row
        for row in rows
        if SceneId(row.pack, row.scene) in can
        and SceneId(row.next_pack, row.next_scene) not in can
        and row.could * 2 >= row.learners
    ]
    ways.sort(key=lambda row: (-row.could / row.learners, -row.learners, row.next_scene))
    yield from _told(ways, shelf, desk)


def _told(ways: Iterable[Any], shelf: Shelf, desk: Desk) -> Iterator[Suggestion]:
    done: set[tuple[str, str]] = set()
    for row in ways:
        before, after = (
            _scene(shelf, row.pack, row.scene),
            _scene(shelf, row.next_pack, row.next_scene),
        )
        if before is None or after is None or (row.next_pack, row.next_scene) in done:
            continue
        done.add((row.next_pack, row.next_scene))
        title = desk.words.of(before.title)
        values = {"learners": row.learners, "could": row.could, "scene": title}
        yield Suggestion(shelf[row.next_pack], after, "learner-why-others", values)
        if len(done) == MOST_PATHS:
            return


def card_states(desk: Desk, learner_id: Any) -> Cards:
    """Her cards as the plan knows them, from the last review of each."""
    here = (cards.c.municipality == desk.municipality) & (cards.c.learner_id == learner_id)
    rows = desk.connection.execute(
        select(events.c.id, events.c.at, events.c.body, cards.c.reviews)
        .join(
            events,
            (events.c.municipality == cards.c.municipality) & (events.c.id == cards.c.event_id),
        )
        .where(here)
    )
    found: dict[CardId, CardState] = {}
    for row in rows:
        event = Event(row.id, row.at, learner_id, EventKind.CARD_REVIEWED, dict(row.body))
        state = _state(event, row.reviews)
        if state is not None:
            found[state.card] = state
    return found


def history_of(plays: Iterable[ScenePlay]) -> History:
    """How often each scene was played, and when last."""
    finished: dict[SceneId, int] = {}
    last: dict[SceneId, datetime] = {}
    for play in plays:
        finished[play.scene] = finished.get(play.scene, 0) + 1
        last[play.scene] = max(play.at, last.get(play.scene, play.at))
    return History(finished, last)


def _state(event: Event, reviews: int) -> CardState | None:
    """None for a review that was only counted: without the card's state, or with one that FSRS
    cannot read.
    """
    try:
        state = reviewed(event, reviews)
        Card.from_json(state.fsrs)
        return state
    except (KeyError, ValueError, TypeError):
        return None


def _start_level(desk: Desk, learner_id: Any) -> str:
    body = desk.connection.execute(
        select(events.c.body)
        .where(
            events.c.municipality == desk.municipality,
            events.c.learner_id == learner_id,
            events.c.kind == EventKind.PLACEMENT_DONE.value,
        )
        .order_by(events.c.at.desc())
        .limit(1)
    ).scalar_one_or_none()
    return str((body or {}).get("level", ""))


def _scene(shelf: Shelf, pack_id: str, scene_id: str) -> Scene | None:
    scenes = shelf[pack_id].scenes if pack_id in shelf else ()
    return next((scene for scene in scenes if scene.id == scene_id), None)
