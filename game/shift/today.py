"""Today's plan for one learner, and what the wrap-up tells of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from random import Random
from uuid import UUID

from game.settings import LearnerSettings
from game.shift.bookmark import still_there
from game.shift.gained import Gained, gained_of
from game.shift.record import Record
from game.shift.school.given import Given, plan_of, read_given
from game.view import LearnedItem
from lessons.course import SceneId
from lessons.curriculum import Shift, plan_for_today
from lessons.encouragement import WeekDay
from lessons.help_language import Texts
from lessons.opening import Knowledge
from lessons.rehearsal import NOTHING_YET, Evidence
from lessons.scheduling import DEFAULT_WEIGHTS, Weights
from lessons.skills import CardId, CardState
from lessons.wrap_up import wrap_up
from progress_db.bookmarks import Bookmark, bookmark_of
from progress_db.events import EventKind
from progress_db.placements import start_level
from progress_db.rehearsals import evidence_of
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
    shown: Mapping[SceneId, Evidence] = field(default_factory=dict)
    bookmark: Bookmark | None = None
    start_level: str = ""
    gained: Gained | None = None
    given: Given | None = None


@dataclass(frozen=True, slots=True)
class Today:
    """The plan, and what encourages: `points` in all, `streak` shifts this week.

    `knowledge` and `shown` are what she knows, and has shown of each scene. `bookmark` is where she
    was cut off and can go on; `at` is the same once she does. `given` is what her class's teacher
    has sent; None where the device belongs to no class.
    """

    shift: Shift
    pack: Pack
    scene: Scene
    points: int
    streak: int
    knowledge: Knowledge
    gained: Gained
    shown: Mapping[SceneId, Evidence] = field(default_factory=dict)
    bookmark: Bookmark | None = None
    at: Bookmark | None = None
    given: Given | None = None

    @property
    def week(self) -> tuple[WeekDay, ...]:
        """The last seven days."""
        return self.gained.week(self.knowledge.now.date())

    @property
    def was_away(self) -> bool:
        """Whether she comes back after a pause."""
        return self.gained.was_away(self.knowledge.now.date())

    @property
    def evidence(self) -> Evidence:
        """What she has shown of today's scene."""
        shown = self.shown.get(SceneId(self.pack.head.id, self.scene.id), NOTHING_YET)
        return replace(shown, level=self.knowledge.start_level)

    def has_met(self, workplace: str) -> bool:
        """Whether she has met anything of this workplace that she could warm up with."""
        here = {self.pack.head.id, workplace}
        return any(card.pack in here for card in self.knowledge.cards)


def read_known(store: Store, learner_id: UUID, in_class: date | None = None) -> Known:
    """Everything that the plan needs, in one go; `in_class`: today, on a device of a class."""
    events = store.events(learner_id)
    summary = summarise(events, learner_id)
    return Known(
        store.cards(learner_id),
        summary,
        current_weights(events),
        evidence_of(events, learner_id),
        bookmark_of(events, learner_id),
        start_level(events, learner_id),
        gained=gained_of(events, learner_id, summary),
        given=read_given(store, learner_id, in_class) if in_class else None,
    )


def read_cards(store: Store, learner_id: UUID) -> tuple[dict[CardId, CardState], Weights]:
    """Her cards, and the weights by which they are scheduled."""
    fits = store.events(learner_id, [EventKind.WEIGHTS_FITTED])
    return store.cards(learner_id), current_weights(fits)


def plan_today(
    packs: dict[str, Pack],
    known: Known,
    now: datetime,
    settings: LearnerSettings,
    dice: Random,
    minutes: int = 0,
) -> Today:
    """Today's plan from what is known, at the workplace that she has chosen. Pure.

    `minutes` stand in place of those that she has set; 0 for hers.
    """
    summary, language = known.summary, settings.help_language
    shift = plan_for_today(
        packs,
        known.cards,
        summary.history,
        now,
        language,
        dice,
        plan_of(known.given.assigned if known.given else (), packs),
        workplace=settings.workplace,
        minutes=minutes or settings.minutes,
        weights=known.weights,
        reads=settings.reads,
        start_level=known.start_level,
    )
    pack = packs[shift.pack_id]
    scene = index_of(pack).scenes[shift.scene_id]
    streak = summary.shifts_this_week(now.date())
    knowledge = Knowledge(
        known.cards, summary.history, now, known.weights, start_level=known.start_level
    )
    mark = known.bookmark if still_there(known.bookmark, packs, now) else None
    gained = known.gained or Gained(summary)
    counts = (summary.points, streak)
    return Today(
        shift, pack, scene, *counts, knowledge, gained, known.shown, mark, given=known.given
    )


def learned_items(
    record: Record, packs: Mapping[str, Pack], texts: Texts, now: datetime
) -> tuple[LearnedItem, ...]:
    """One row an item practised in this sitting: how it went, and when it comes back."""
    rows = wrap_up(packs, record.reviews, texts, now)
    return tuple(
        LearnedItem(row.text, row.help, row.picture, row.stars, row.returns.da) for row in rows
    )
