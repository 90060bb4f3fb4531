"""The scenes that a learner has played to their end, measured, from her events."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from lessons.course import SceneId
from lessons.mastery import ScenePlay
from progress_db.events import Event, EventKind

ENOUGH_TRIES = 2


@dataclass(slots=True)
class _Open:
    """A scene that has begun: how each of its turns went (the last way counts)."""

    scene: SceneId
    said: dict[str, bool] = field(default_factory=dict)
    net: set[str] = field(default_factory=set)
    points: dict[str, bool] = field(default_factory=dict)

    def turn(self, event: Event) -> None:
        turn, how = str(event.body["turn"]), event.body["how"]
        if how != "done":
            tries = event.body["attempts"]
            alone = how == "said" and isinstance(tries, int) and tries <= ENOUGH_TRIES
            self.said[turn] = alone

    def ended(self, at: datetime) -> ScenePlay:
        return ScenePlay(
            scene=self.scene,
            at=at,
            turns=len(self.said),
            said=sum(self.said.values()),
            unaided=sum(turn not in self.net for turn in self.said),
            broken=sum(not kept for kept in self.points.values()),
        )


def plays_of(events: Iterable[Event], learner_id: UUID) -> tuple[ScenePlay, ...]:
    """Her plays, oldest first; a scene that was left before its end is none.

    One that was cut off and resumed at a later sitting is one play.
    """
    return tuple(play for _, play in plays_with_ids(events, learner_id))


def plays_with_ids(events: Iterable[Event], learner_id: UUID) -> tuple[tuple[UUID, ScenePlay], ...]:
    """Her plays, each with the id of the event that ended it."""
    found: list[tuple[UUID, ScenePlay]] = []
    now: _Open | None = None
    left: _Open | None = None
    for event in events:
        if event.learner_id != learner_id:
            continue
        if event.kind is EventKind.SCENE_STARTED:
            now = _begin(event, now or left)
        elif now is not None:
            left = now if event.kind is EventKind.SITTING_STARTED else None
            now = _next(now, event, found)
    return tuple(found)


def _begin(event: Event, before: _Open | None) -> _Open:
    scene = SceneId(event.pack, str(event.body["scene"]))
    if event.body.get("resumed") and before is not None and before.scene == scene:
        return before
    return _Open(scene)


def _next(now: _Open, event: Event, found: list[tuple[UUID, ScenePlay]]) -> _Open | None:
    match event.kind:
        case EventKind.TURN_DONE if "step" not in event.body:
            now.turn(event)
        case EventKind.NET_USED:
            now.net.add(str(event.body["turn"]))
        case EventKind.CULTURE_SEEN:
            now.points[str(event.body["point"])] = event.body["outcome"] != "misstep"
        case EventKind.SCENE_DONE:
            found.append((event.id, now.ended(event.at)))
            return None
        case EventKind.SITTING_STARTED:
            return None
        case _:
            pass
    return now
