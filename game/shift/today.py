"""Today's plan for one learner, and what the wrap-up tells of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random
from uuid import UUID

from game.settings import LearnerSettings
from game.shift.record import Record
from game.view import LearnedItem
from lessons.curriculum import Shift, plan_for_today
from lessons.help_language import Texts
from lessons.scheduling import DEFAULT_WEIGHTS, Weights
from lessons.skills import CardId, CardState
from lessons.wrap_up import wrap_up
from progress_db.events import EventKind
from progress_db.reviews import current_weights
from progress_db.store import Store
from progress_db.summaries import Summary, summarise
from scenes.index import index_of
from scenes.pack import Pack, Scene


@dataclass(frozen=True, slots=True)
class Known:
    """What the store knows of one learner."""

    cards: dict[CardId, CardState]
    summary: Summary
    weights: Weights = DEFAULT_WEIGHTS


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
    cards, weights = read_cards(store, learner_id)
    return Known(cards, summarise(store.events(learner_id), learner_id), weights)


def read_cards(store: Store, learner_id: UUID) -> tuple[dict[CardId, CardState], Weights]:
    """Her cards, and the weights by which they are scheduled."""
    fits = store.events(learner_id, [EventKind.WEIGHTS_FITTED])
    return store.cards(learner_id), current_weights(fits)


def plan_today(
    packs: dict[str, Pack], known: Known, now: datetime, settings: LearnerSettings, dice: Random
) -> Today:
    """Today's plan from what is known, at the workplace that she has chosen. Pure."""
    summary, language = known.summary, settings.help_language
    shift = plan_for_today(
        packs,
        known.cards,
        summary.history,
        now,
        language,
        dice,
        workplace=settings.workplace,
        weights=known.weights,
        reads=settings.reads,
    )
    pack = packs[shift.pack_id]
    scene = index_of(pack).scenes[shift.scene_id]
    streak = summary.shifts_this_week(now.date())
    return Today(shift, pack, scene, summary.points, streak)


def learned_items(
    record: Record, packs: Mapping[str, Pack], texts: Texts, now: datetime
) -> tuple[LearnedItem, ...]:
    """One row an item practised in this sitting: how it went, and when it comes back."""
    rows = wrap_up(packs, record.reviews, texts, now)
    return tuple(
        LearnedItem(row.text, row.help, row.picture, row.stars, row.returns.da) for row in rows
    )
