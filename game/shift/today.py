"""Today's plan for one learner, and what the wrap-up tells of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from uuid import UUID

from game.shift.record import Record
from game.view import LearnedItem
from lessons.course import History, SceneId
from lessons.curriculum import Shift, plan_for_today
from lessons.encouragement import Deed, points, shifts_this_week
from lessons.help_language import Texts
from lessons.skills import CardId, CardState
from lessons.wrap_up import wrap_up
from progress_db.events import Event, EventKind
from progress_db.store import Store
from scenes.pack import Pack, Scene

_DEEDS = {
    EventKind.TRY_SCORED: Deed.TRY,
    EventKind.TURN_DONE: Deed.TURN,
    EventKind.EXERCISE_DONE: Deed.EXERCISE,
    EventKind.REPAIR_USED: Deed.REPAIR,
    EventKind.SCENE_DONE: Deed.SCENE,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What the store knows of one learner."""

    cards: dict[CardId, CardState]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """The plan, and what encourages: `points` in all, `streak` shifts this week."""

    shift: Shift
    pack: Pack
    scene: Scene
    points: int
    streak: int


def read_known(store: Store, learner_id: UUID) -> Known:
    """Everything that the plan needs, in one go."""
    return Known(store.cards(learner_id), store.events(learner_id))


def plan_today(
    packs: dict[str, Pack], known: Known, now: datetime, language: str, dice: Random
) -> Today:
    """Today's plan from what is known. Pure."""
    history = History(scenes_finished(known.events))
    shift = plan_for_today(packs, known.cards, history, now, language, dice)
    pack = packs[shift.pack_id]
    scene = next(scene for scene in pack.scenes if scene.id == shift.scene_id)
    days = [e.at.date() for e in known.events if e.kind is EventKind.SCENE_DONE]
    return Today(shift, pack, scene, points_of(known.events), _streak(days, now))


def scenes_finished(events: Sequence[Event]) -> dict[SceneId, int]:
    """How often each scene was finished."""
    done = (e for e in events if e.kind is EventKind.SCENE_DONE)
    return dict(Counter(SceneId(e.pack, str(e.body["scene"])) for e in done))


def points_of(events: Sequence[Event]) -> int:
    """All points for what she has done."""
    deeds = Counter(_DEEDS[e.kind] for e in events if e.kind in _DEEDS)
    culture = (e for e in events if e.kind is EventKind.CULTURE_SEEN)
    deeds[Deed.CULTURE] = sum(e.body["outcome"] != "misstep" for e in culture)
    return points(deeds)


def _streak(days: list[date], now: datetime) -> int:
    return shifts_this_week(days, now.date())


def learned_items(
    record: Record, pack: Pack, texts: Texts, now: datetime
) -> tuple[LearnedItem, ...]:
    """One row an item practised in this sitting: how it went, and when it comes back."""
    rows = wrap_up({pack.head.id: pack}, record.reviews, texts, now)
    return tuple(
        LearnedItem(row.text, row.help, row.picture, row.stars, row.returns.da) for row in rows
    )
