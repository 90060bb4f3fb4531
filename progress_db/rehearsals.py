"""What she has shown of each scene, from her events: which steps she did, what she says at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from lessons.course import SceneId
from lessons.rehearsal import Evidence, Step
from progress_db.events import Event, EventKind

REHEARSING = frozenset({EventKind.TURN_DONE, EventKind.STEP_DONE, EventKind.SCENE_DONE})


@dataclass(slots=True)
class _Shown:
    done: set[Step] = field(default_factory=set)
    at_once: set[str] = field(default_factory=set)


def evidence_of(events: Iterable[Event], learner_id: UUID) -> Mapping[SceneId, Evidence]:
    """The evidence of every scene that she has met."""
    shown: dict[SceneId, _Shown] = {}
    for event in events:
        if event.learner_id == learner_id and event.kind in REHEARSING:
            scene = SceneId(event.pack, str(event.body.get("scene", "")))
            _add(shown.setdefault(scene, _Shown()), event)
    return {
        scene: Evidence(frozenset(one.done), frozenset(one.at_once)) for scene, one in shown.items()
    }


def _add(shown: _Shown, event: Event) -> None:
    body = event.body
    if event.kind is EventKind.SCENE_DONE:
        shown.done.add(Step.LIVE)
    elif event.kind is EventKind.STEP_DONE:
        shown.done |= {step for step in Step if step.value == body.get("step")}
    elif body.get("how") == "said" and body.get("attempts") == 1:
        shown.at_once.add(str(body.get("turn", "")))
