"""Today's shift: what is due and what is new as short exercises, then a scene; and why each."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from functools import partial
from itertools import chain
from random import Random

from lessons.course import Assigned, Cards, History, SceneId, cards_of, cards_of_scene
from lessons.errors import LessonError
from lessons.exercises import Exercise
from lessons.load import FEWEST, MOST, MOST_NEW, in_line, in_turn, kept_for_new, new_today, room_for
from lessons.makers import can_make, make_exercise
from lessons.new_cards import assigned_cards, new_cards
from lessons.next_scene import Course, NextScene, course_of, next_scene
from lessons.opening import Knowledge, open_scenes
from lessons.reasons import Reason, why_due, why_new
from lessons.scheduling import DEFAULT_WEIGHTS, Weights, due_at, retrievability
from lessons.skills import CardId
from lessons.wrap_up import comes_back, wrap_up
from scenes.pack import Pack

__all__ = [
    "FEWEST",
    "MOST",
    "MOST_NEW",
    "History",
    "Reason",
    "SceneId",
    "Shift",
    "cards_of",
    "comes_back",
    "due_by",
    "due_tomorrow",
    "open_scenes",
    "plan_for_today",
    "wrap_up",
]

USUAL_MIN = 8
BEFORE_WORK_MIN = 2  # so few minutes hold no scene: only what she needs at work today


@dataclass(frozen=True, slots=True)
class Shift:
    """Today's plan. `due` is how many cards are due in all; the warm-up takes what its time holds.

    `reasons` stand beside the exercises of `warm_up`. `plays_scene` is False before a real shift,
    when there is only time to warm up for it.
    """

    warm_up: tuple[Exercise, ...]
    pack_id: str
    scene_id: str
    new_cards: tuple[CardId, ...]
    due: int
    reasons: tuple[Reason, ...]
    scene_reason: Reason
    plays_scene: bool


def plan_for_today(
    packs: Mapping[str, Pack],
    cards: Cards,
    history: History,
    now: datetime,
    help_language: str,
    dice: Random,
    assigned: Sequence[SceneId] | Assigned = (),
    zone: tzinfo = UTC,
    workplace: str = "",
    *,
    minutes: int = USUAL_MIN,
    weights: Weights = DEFAULT_WEIGHTS,
    reads: bool = True,
    start_level: str = "",
) -> Shift:
    """The plan, pure. What a teacher assigned and is not finished comes first, at any level.

    Assigned words come first among the new ones; how many are new at once stays as it is.
    `workplace` is the pack that she has chosen to work in; what is due of other packs comes back
    all the same. `minutes` (5 to 10) hold warm-up and scene; two are for before a real shift:
    nothing new and no scene. `weights` are her own, `zone` says when her day ends, without `reads`
    nothing needs a letter, up to `start_level` every scene is open. Raises LessonError.
    """
    if not packs:
        raise LessonError("no-packs", "There is no pack to learn from.")
    known = Knowledge(cards, history, now, weights, zone, start_level)
    given = assigned if isinstance(assigned, Assigned) else Assigned(tuple(assigned))

    def make(card: CardId) -> Exercise:
        return exercise_for(packs, card, cards, help_language, dice, reads)

    return _planned(packs, course_of(packs, workplace), known, given, minutes, make)


def _planned(
    packs: Mapping[str, Pack],
    course: Course,
    known: Knowledge,
    given: Assigned,
    minutes: int,
    make: Callable[[CardId], Exercise],
) -> Shift:
    today = next_scene(packs, course, known, given.scenes, given.since)
    due = _due_today(packs, known)
    wanted = [c for c in assigned_cards(packs, given, known) if has_exercise(packs, c)]
    chosen = _chosen(packs, course, today, known, due, minutes, wanted)
    return Shift(
        warm_up=tuple(make(card) for card in chosen),
        pack_id=today.pack.head.id,
        scene_id=today.scene.id,
        new_cards=tuple(card for card in chosen if card not in known.cards),
        due=len(due),
        reasons=_reasons(chosen, course, today, known, wanted),
        scene_reason=today.why,
        plays_scene=minutes > BEFORE_WORK_MIN,
    )


def _due_today(packs: Mapping[str, Pack], known: Knowledge) -> list[CardId]:
    waits = due_by(known.cards, known.now, _end_of_day(known.now, 0, known.zone), known.weights)
    return [card for card in waits if has_exercise(packs, card)]


def due_by(
    cards: Cards, now: datetime, until: datetime, weights: Weights = DEFAULT_WEIGHTS
) -> tuple[CardId, ...]:
    """The cards that are due by `until`: those she is likeliest to have forgotten first."""
    due = [card for card, state in cards.items() if due_at(state, now) < until]
    chances = {card: retrievability(cards[card], now, weights) for card in due}
    return tuple(sorted(due, key=lambda card: (chances[card], cards[card].due, card)))


def due_tomorrow(cards: Cards, now: datetime, zone: tzinfo = UTC) -> tuple[CardId, ...]:
    """What tomorrow's warm-up can choose from, if nothing more is practised today."""
    return due_by(cards, now, _end_of_day(now, 1, zone))


def _chosen(
    packs: Mapping[str, Pack],
    course: Course,
    today: NextScene,
    known: Knowledge,
    due: Sequence[CardId],
    minutes: int,
    wanted: Sequence[CardId],
) -> list[CardId]:
    if minutes <= BEFORE_WORK_MIN:
        return _before_work(course, today, known, room_for(minutes, 0))
    new = chain(wanted, new_cards(course, today.pack, today.scene, known))
    return _warm_up(packs, due, new, known, room_for(minutes, today.scene.minutes))


def exercise_for(
    packs: Mapping[str, Pack],
    card: CardId,
    cards: Cards,
    help_language: str,
    dice: Random,
    reads: bool,
) -> Exercise:
    """The exercise for a card, as hard as she has met it often. Raises LessonError."""
    met = cards[card].reviews if card in cards else 0
    return make_exercise(packs[card.pack], card, help_language, dice, met=met, reads=reads)


def _warm_up(
    packs: Mapping[str, Pack],
    due: Sequence[CardId],
    new: Iterator[CardId],
    known: Knowledge,
    room: int,
) -> list[CardId]:
    """Due cards and new ones; then, before their day, those that stand in line; then weak ones.

    `due`: the likeliest forgotten first.
    """
    chosen: list[CardId] = []
    can = partial(has_exercise, packs)
    waiting = sorted(due, key=lambda card: (known.cards[card].due, card))
    turns = in_turn(due, waiting)
    fresh = new_today(known.cards.values(), known.now)
    _take(chosen, turns, room - min(fresh, kept_for_new(len(due), room)))
    _take(chosen, new, min(len(chosen) + fresh, room))
    _take(chosen, turns, room)
    line = (card for card, state in known.cards.items() if in_line(state, known.now))
    in_order = sorted(filter(can, line), key=lambda c: (known.cards[c].due, c))
    _take(chosen, iter(in_order), min(len(chosen) + fresh, room))
    fewest = min(FEWEST, room)
    _take(chosen, new, fewest if fresh else 0)
    if len(chosen) < fewest:
        weak = sorted(known.cards, key=lambda card: (known.chance(card), card))
        _take(chosen, filter(can, weak), fewest)
    return chosen


def _before_work(course: Course, today: NextScene, known: Knowledge, room: int) -> list[CardId]:
    """What she has met of her workplace: what the coming scene needs first, each the weakest."""
    needed = set(cards_of_scene(today.pack, today.scene))
    here = {pack.head.id: pack for pack in (*course.trade, today.pack)}
    met = [card for card in known.cards if has_exercise(here, card)]
    met.sort(key=lambda card: (card not in needed, known.chance(card), card))
    chosen: list[CardId] = []
    _take(chosen, iter(met), room)
    return chosen


def _reasons(
    chosen: Iterable[CardId],
    course: Course,
    today: NextScene,
    known: Knowledge,
    wanted: Sequence[CardId],
) -> tuple[Reason, ...]:
    needed = set(cards_of_scene(today.pack, today.scene))
    common = frozenset(pack.head.id for pack in course.common)
    return tuple(
        why_due(known.cards[card], known, card in needed)
        if card in known.cards and card not in wanted
        else why_new(card, common, card in needed, assigned=card in wanted)
        for card in chosen
    )


def _take(chosen: list[CardId], source: Iterator[CardId], until: int) -> None:
    """Fill up to `until`, no item twice: hearing a word would give away how to say it."""
    items = {(card.pack, card.kind, card.item) for card in chosen}
    while len(chosen) < until:
        card = next(source, None)
        if card is None:
            return
        if (card.pack, card.kind, card.item) not in items:
            items.add((card.pack, card.kind, card.item))
            chosen.append(card)


def has_exercise(packs: Mapping[str, Pack], card: CardId) -> bool:
    """A pack may have lost a card since it was practised; then it rests."""
    return card.pack in packs and can_make(packs[card.pack], card)


def _end_of_day(now: datetime, days_on: int, zone: tzinfo) -> datetime:
    """When her day, or a later one, ends. Cards count by the day, not by the minute."""
    day = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    return (day + timedelta(days=days_on + 1)).astimezone(UTC)
