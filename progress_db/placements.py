"""Where a learner was placed, from her events."""

from collections.abc import Iterable
from uuid import UUID

from progress_db.events import Event, EventKind


def start_level(events: Iterable[Event], learner_id: UUID) -> str:
    """The level at which she was placed last; "" where nobody has placed her."""
    level = ""
    for event in events:
        if event.kind is EventKind.PLACEMENT_DONE and event.learner_id == learner_id:
            level = str(event.body.get("level", ""))
    return level
