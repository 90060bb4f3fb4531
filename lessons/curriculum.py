"""Today's shift: what is due as short exercises, then the scene that trains the weakest skill."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import chain, zip_longest
from random import Random

from lessons.course import (
    Cards,
    History,
    SceneId,
    cards_of,
    cards_of_scene,
    open_scenes,
    weakest,
)
from lessons.errors import LessonError
from lessons.exercises import Exercise
from lessons.makers import can_make, make_exercise
from lessons.scheduling import due_at, retrievability
from lessons.skills import CardId, Skill
from lessons.wrap_up import comes_back, wrap_up
from scenes.pack import Pack, Scene

__all__ = [
    "History",
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

FEWEST, MOST = 5, 8  # exercises of a warm-up: short, so that work begins soon
MOST_DUE = 6  # of these, so that there is something new even in a bad week
MOST_NEW = 3


@dataclass(frozen=True, slots=True)
class Shift:
    """Today's plan. `due` is how many cards are due in all; the warm-up takes the most urgent."""

    warm_up: tuple[Exercise, ...]
    pack_id: str
    scene_id: str
    new_cards: tuple[CardId, ...]
    due: int


def plan_for_today(
    packs: Mapping[str, Pack],
    cards: Cards,
    history: History,
    now: datetime,
    help_language: str,
    dice: Random,
    assigned: Sequence[SceneId] = (),
    zone: tzinfo = UTC,
    workplace: str = "",
) -> Shift:
    """The plan. A scene that a teacher assigned and that is not finished comes first, at any level.

    `workplace` is the pack that she has chosen to work in; what is due of other packs comes back
    all the same. Pure: the same learner, time and dice give the same plan. `zone` says when her
    day ends.
    Raises LessonError when there are no packs.
    """
    if not packs:
        raise LessonError("no-packs", "There is no pack to learn from.")
    here = [packs[workplace]] if workplace in packs else list(packs.values())
    assigned_scene = _assigned_scene(packs, history, assigned)
    pack, scene = assigned_scene or weakest(here, cards, history, now)
    due = [c for c in due_by(cards, now, _end_of_day(now, 0, zone)) if _can_make(packs, c)]
    chosen = _warm_up(packs, due, _new_cards(pack, scene, cards, history), cards, now)
    return Shift(
        warm_up=tuple(make_exercise(packs[c.pack], c, help_language, dice) for c in chosen),
        pack_id=pack.head.id,
        scene_id=scene.id,
        new_cards=tuple(card for card in chosen if card not in cards),
        due=len(due),
    )


def due_by(cards: Cards, now: datetime, until: datetime) -> tuple[CardId, ...]:
    """The cards that are due by `until`: those she is likeliest to have forgotten first."""
    due = [card for card, state in cards.items() if due_at(state, now) < until]
    return tuple(sorted(due, key=lambda c: (retrievability(cards[c], now), cards[c].due, c)))


def due_tomorrow(cards: Cards, now: datetime, zone: tzinfo = UTC) -> tuple[CardId, ...]:
    """What tomorrow's warm-up can choose from, if nothing more is practised today."""
    return due_by(cards, now, _end_of_day(now, 1, zone))


def _assigned_scene(
    packs: Mapping[str, Pack], history: History, assigned: Sequence[SceneId]
) -> tuple[Pack, Scene] | None:
    for wanted in assigned:
        pack = packs.get(wanted.pack)
        for scene in pack.scenes if pack else ():
            if pack and scene.id == wanted.scene and not history.times(pack, scene):
                return pack, scene
    return None


def _warm_up(
    packs: Mapping[str, Pack],
    due: Sequence[CardId],
    new: Iterator[CardId],
    cards: Cards,
    now: datetime,
) -> list[CardId]:
    """Due cards, then new ones; a short warm-up is filled with more new, then with weak ones."""
    chosen: list[CardId] = []
    _take(chosen, iter(due), MOST_DUE)
    _take(chosen, new, min(len(chosen) + MOST_NEW, MOST))
    _take(chosen, new, FEWEST)
    weak = sorted(cards, key=lambda card: (retrievability(cards[card], now), card))
    _take(chosen, (card for card in weak if _can_make(packs, card)), FEWEST)
    return chosen


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


def _new_cards(pack: Pack, scene: Scene, cards: Cards, history: History) -> Iterator[CardId]:
    """By turns from the coming scene and from what earlier scenes have left over; then the words

    of the pack that no scene trains, the easiest first.
    """
    earlier = [s for s in pack.scenes if s is not scene and history.times(pack, s)]
    left_over = chain.from_iterable(_new_of_scene(pack, s, cards, history) for s in earlier)
    of_scenes = _by_turns(_new_of_scene(pack, scene, cards, history), left_over)
    return chain(of_scenes, _new_of_no_scene(pack, cards))


def _new_of_no_scene(pack: Pack, cards: Cards) -> Iterator[CardId]:
    """Words and phrases that no scene lists, by level; the others come with their scenes."""
    trained = {card for scene in pack.scenes for card in cards_of_scene(pack, scene)}
    kinds = ("word", "phrase")
    left = [c for c in cards_of(pack) if c not in cards and c not in trained and c.kind in kinds]
    levels = {word.id: word.level for word in pack.words}
    levels |= {phrase.id: phrase.level for phrase in pack.phrases}
    return iter(sorted(left, key=lambda card: (levels[card.item], card.skill is Skill.SAY)))


def _new_of_scene(pack: Pack, scene: Scene, cards: Cards, history: History) -> Iterator[CardId]:
    """By turns: a word to hear, a phrase to repeat, a heard word to say, a culture point seen,

    what is meant by what was met.
    """
    new = [card for card in cards_of_scene(pack, scene) if card not in cards]
    heard = {c.item for c in cards if c.pack == pack.head.id and c.skill is Skill.HEAR}
    pictured = {word.id for word in pack.words if word.picture}
    hear = [c for c in new if c.kind == "word" and c.skill is Skill.HEAR]
    phrases = [c for c in new if c.kind == "phrase" and c.skill is Skill.SAY]
    say = [c for c in new if c.kind == "word" and c.skill is Skill.SAY]
    say = [card for card in say if card.item in heard or card.item not in pictured]
    culture = [c for c in new if c.skill is Skill.CULTURE] if history.times(pack, scene) else []
    met = {(c.kind, c.item) for c in cards if c.pack == pack.head.id}
    mean = [c for c in new if c.skill is Skill.MEAN and (c.kind, c.item) in met]
    return _by_turns(hear, say, phrases, culture, mean)


def _by_turns(*sources: Iterable[CardId]) -> Iterator[CardId]:
    return (card for row in zip_longest(*sources) for card in row if card is not None)


def _can_make(packs: Mapping[str, Pack], card: CardId) -> bool:
    """A pack may have lost a card since it was practised; then it rests."""
    return card.pack in packs and can_make(packs[card.pack], card)


def _end_of_day(now: datetime, days_on: int, zone: tzinfo) -> datetime:
    """When her day, or a later one, ends. Cards count by the day, not by the minute."""
    day = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    return (day + timedelta(days=days_on + 1)).astimezone(UTC)
