"""Where she was when the last sitting was cut off, from her events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from lessons.rehearsal import Step
from lessons.skills import CardId
from progress_db.events import Event, EventKind, Json

WARM_UP = "warm-up"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place in a shift with this version of a pack.

    `step` is WARM_UP or a Step's value. Of a warm-up, `cards` are still to come, and `before` says
    that no scene follows; in a scene she is at `turn`, with these culture points `broken`.
    """

    pack: str
    version: str
    at: datetime
    scene: str
    step: str
    turn: str = ""
    broken: frozenset[int] = frozenset()
    cards: tuple[CardId, ...] = ()
    before: bool = False


def bookmark_of(events: Iterable[Event], learner_id: UUID) -> Bookmark | None:
    """Her last bookmark; None where the shift came to its end, or where it cannot be read."""
    found: Bookmark | None = None
    for event in events:
        if event.learner_id != learner_id:
            continue
        if event.kind is EventKind.BOOKMARK:
            found = _read(event)
        elif found is not None and event.kind is EventKind.EXERCISE_DONE:
            left = tuple(c for c in found.cards if str(c) != event.body.get("item"))
            found = replace(found, cards=left, at=event.at)
        elif event.kind in (EventKind.SCENE_DONE, EventKind.STEP_DONE):
            found = None
    return found if found is None or found.cards or not found.before else None


def _read(event: Event) -> Bookmark | None:
    body = event.body
    step = str(body.get("step", ""))
    if step not in (WARM_UP, *Step):
        return None
    try:
        return Bookmark(
            pack=event.pack,
            version=event.pack_version,
            at=event.at,
            scene=str(body.get("scene", "")),
            step=step,
            turn=str(body.get("turn", "")),
            broken=frozenset(int(str(point)) for point in _listed(body.get("broken"))),
            cards=tuple(CardId.parse(str(card)) for card in _listed(body.get("cards"))),
            before=body.get("before") is True,
        )
    except ValueError:
        return None


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
