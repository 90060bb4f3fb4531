"""Weeks of one simulated learner, measured day by day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from game.simulation.kinds import Kind
from game.simulation.shift import Played, SimulatedLearner
from lessons.can_do import trade_levels
from lessons.course import SceneId
from lessons.mastery import highest
from lessons.scheduling import due_at, retrievability
from lessons.skills import CardId
from progress_db.plays import plays_of
from scenes.pack import Pack

FIRST_DAY = datetime(2026, 1, 5, tzinfo=UTC)  # a Monday
BEGINS = time(16, 30)
STARVED = 10  # a card that was due in so many of her shifts, and never practised, has starved


@dataclass(frozen=True, slots=True)
class Day:
    """One day on which she came. `backlog` is what is still due when she leaves."""

    day: int
    exercises: int
    new: int
    due: int
    due_done: int
    backlog: int
    minutes: float
    turns: int
    scene: SceneId


@dataclass(frozen=True, slots=True)
class Course:
    """One learner's weeks. `levels`: the day on which each level of her trade was reached.

    `remembered` is her true recall of all cards at the end, 0..1, `predicted` what the plan
    believed; `starved` counts the cards that went unpractised through STARVED shifts.
    """

    kind: str
    workplace: str
    days: tuple[Day, ...]
    levels: Mapping[str, int]
    scenes: Mapping[SceneId, int]
    cards: int
    remembered: float
    predicted: float
    starved: int


@dataclass(slots=True)
class _Watch:
    """What is looked at every day."""

    levels: dict[str, int] = field(default_factory=dict)
    waits: dict[CardId, int] = field(default_factory=dict)  # shifts due without being practised
    reviews: dict[CardId, int] = field(default_factory=dict)
    starved: set[CardId] = field(default_factory=set)
    days: list[Day] = field(default_factory=list)


def course_of(
    number: int, kind: Kind, workplace: str, packs: Mapping[str, Pack], weeks: int
) -> Course:
    """Play these weeks. Raises DeadEndError when a scene does not end."""
    learner, watch = SimulatedLearner(number, kind, workplace, packs), _Watch()
    for day in range(weeks * 7):
        if learner.comes(day):
            at = datetime.combine((FIRST_DAY + timedelta(days=day)).date(), BEGINS, UTC)
            _watch(learner, watch, day, learner.shift(at))
    return _told(learner, watch, FIRST_DAY + timedelta(weeks=weeks))


def _watch(learner: SimulatedLearner, watch: _Watch, day: int, played: Played) -> None:
    end = played.at + timedelta(days=1)
    overdue = [card for card, state in learner.cards.items() if due_at(state, end) < end]
    same = {card: watch.reviews.get(card) == learner.cards[card].reviews for card in overdue}
    watch.waits = {card: watch.waits.get(card, 0) + 1 if same[card] else 0 for card in overdue}
    watch.reviews = {card: state.reviews for card, state in learner.cards.items()}
    watch.starved |= {card for card, shifts in watch.waits.items() if shifts >= STARVED}
    watch.days.append(
        Day(
            day,
            played.exercises,
            played.new,
            played.due,
            played.due_done,
            len(overdue),
            round(played.seconds / 60, 1),
            played.turns,
            played.scene,
        )
    )
    best = _level(learner, end)
    if best and best not in watch.levels:
        watch.levels[best] = day


def _level(learner: SimulatedLearner, now: datetime) -> str:
    events, summary = learner.book.events, learner.book.tally.summary()
    trade = {
        name: pack
        for name, pack in learner.packs.items()
        if name == learner.workplace or pack.head.common
    }
    told = trade_levels(trade, plays_of(events, learner.id), summary.words_known, now)
    best = highest(told[0].levels) if told else None
    return best.id if best else ""


def _told(learner: SimulatedLearner, watch: _Watch, end: datetime) -> Course:
    cards = learner.cards
    count = max(1, len(cards))
    return Course(
        kind=learner.kind.name,
        workplace=learner.workplace,
        days=tuple(watch.days),
        levels=watch.levels,
        scenes=dict(learner.book.tally.summary().scenes or {}),
        cards=len(cards),
        remembered=sum(learner.memory.recall(card, end) for card in cards) / count,
        predicted=sum(retrievability(state, end) for state in cards.values()) / count,
        starved=len(watch.starved),
    )
