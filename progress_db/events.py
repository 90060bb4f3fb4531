"""What can happen, as append-only events. Every summary is rebuilt from these."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from uuid6 import uuid7

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


class EventKind(StrEnum):
    """Every kind of event, with the keys of its body."""

    LEARNER_ADDED = "learner_added"  # picture, code_hash, help_language, label
    LEARNER_ERASED = "learner_erased"  # (body empty; earlier events are gone)
    SETTINGS_CHANGED = "settings_changed"  # changed settings by name
    # level (of the scenes that are open), levels (by ability), reads (null: not found out), items,
    # seconds
    PLACEMENT_DONE = "placement_done"
    SITTING_STARTED = "sitting_started"  # rig
    SITTING_ENDED = "sitting_ended"  # seconds
    EXERCISE_DONE = "exercise_done"  # exercise, item, right, attempts
    SCENE_STARTED = "scene_started"  # scene; resumed (true) where she goes on in the middle
    # scene, turn, choice, verdict, wording, words_heard, words_missed, words_added, sure, reasons,
    # ms, speech_s, busy_s, recogniser
    TRY_SCORED = "try_scored"
    TURN_DONE = "turn_done"  # scene, turn, reply, how, attempts; in a rehearsal its step
    REPAIR_USED = "repair_used"  # scene, turn, reply
    NET_USED = "net_used"  # scene, turn, attempts
    CULTURE_SEEN = "culture_seen"  # scene, turn, point, outcome
    SCENE_DONE = "scene_done"  # scene, seconds
    STEP_DONE = "step_done"  # scene, step (hear, repeat, prompts), seconds
    # Where she is, so that she can go on there: scene and step; of a warm-up its cards and whether
    # it is `before` a real shift, of a scene its turn and what is broken. No step: a shift is over.
    BOOKMARK = "bookmark"
    CARD_REVIEWED = "card_reviewed"  # card, rating, due, state (FSRS card as JSON)
    THING_BROUGHT = "thing_brought"  # pack, word, by (the milestone): it came into her locker
    WINS_TOLD = "wins_told"  # wins (keys): what a colleague praised after the shift
    WEIGHTS_FITTED = "weights_fitted"  # weights (21 numbers), loss, default_loss, reviews


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: UUIDv7 id, UTC time, learner, kind, versions, body."""

    id: UUID
    at: datetime
    learner_id: UUID
    kind: EventKind
    body: dict[str, Json]
    pack: str = ""
    pack_version: str = ""
    scorer_version: str = ""


Clock = Callable[[], datetime]


def new_event(
    clock: Clock,
    learner_id: UUID,
    kind: EventKind,
    body: dict[str, Json],
    pack: str = "",
    pack_version: str = "",
    scorer_version: str = "",
) -> Event:
    """Make an event at the clock's time (must be timezone-aware UTC)."""
    return Event(uuid7(), clock(), learner_id, kind, body, pack, pack_version, scorer_version)
