"""Where she begins: in four minutes of speaking and pointing her level, and whether she reads.

Pure: what to ask next is a function of the answers so far, of the seconds spent, and of the dice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from lessons.ability import PLACED, Ability, Estimate, before_any, learned
from lessons.exercises import Exercise
from lessons.placement_items import (
    NATURES,
    Item,
    Task,
    asked_of,
    exercise_of,
    items_of,
    reading_of,
)
from lessons.skills import CardId
from scenes.pack import Pack

LONGEST_S = 225.0  # the last item begins; then four minutes hold it
MOST = 28  # items
FEWEST = 8  # before it may be sure
SURE = 0.85  # chance that the level is the right one, by each ability, at which it stops
ENOUGH = 4  # answers, below which nothing is said of her level
WORDS_READ = 3
MUST_READ = 2  # of them
QUICK_S = 7.0  # a word that takes longer was spelled out, or guessed
EASY = 2  # items of the first level, by pointing, to begin with
IN_A_ROW = 2  # of the same task
VARIETY = 0.4  # how much less a task is worth for each time that it has come


@dataclass(frozen=True, slots=True)
class Answer:
    """What she was asked, and whether it was right. What she passes over is not right."""

    item: Item
    right: bool


@dataclass(frozen=True, slots=True)
class Placement:
    """All that was asked so far, and what it shows. `read`: of the words that she was to read."""

    items: tuple[Item, ...]
    speaks: bool
    estimate: Estimate = field(default_factory=before_any)
    answers: tuple[Answer, ...] = ()
    read: tuple[tuple[CardId, bool], ...] = ()

    @property
    def abilities(self) -> tuple[Ability, ...]:
        """What can be measured of her: without ears, only what she understands."""
        return tuple(Ability) if self.speaks else (Ability.HEAR,)

    @property
    def reads(self) -> bool | None:
        """Whether she reads Danish letters; None where too few words were asked."""
        right = sum(quick for _, quick in self.read)
        if right >= MUST_READ:
            return True
        return None if len(self.read) < WORDS_READ else False

    @property
    def pointed(self) -> tuple[CardId, ...]:
        """The words that she has pointed at rightly by ear."""
        return tuple(a.item.card for a in self.answers if a.right and a.item.task is Task.POINT)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where she begins. `level` is that of the scenes that are open to her, `levels` by ability.

    `known` are the cards that she has shown to know.
    """

    level: str
    levels: Mapping[Ability, str]
    reads: bool | None
    items: int
    known: tuple[CardId, ...]


def begin_placement(packs: Sequence[Pack], *, speaks: bool) -> Placement:
    """Before the first item. `packs`: her workplace, and what all workplaces share."""
    return Placement(items_of(packs, speaks=speaks), speaks)


def next_item(placement: Placement, seconds: float, dice: Random) -> Item | None:
    """What to ask next: what tells most in the least time; None when it is enough."""
    if is_enough(placement, seconds):
        return None
    fresh = _fresh(placement)
    if not fresh:
        return None
    worth = {kind: _worth(placement, *kind) for kind in dict.fromkeys(map(_kind, fresh))}
    best = max(worth, key=lambda kind: worth[kind])
    return dice.choice([item for item in fresh if _kind(item) == best])


def is_enough(placement: Placement, seconds: float) -> bool:
    """Whether her level is sure, or her time is up."""
    count = len(placement.answers)
    if seconds >= LONGEST_S or count >= MOST:
        return True
    sure = all(placement.estimate.sure(ability) >= SURE for ability in placement.abilities)
    return count >= FEWEST and sure


def answered(placement: Placement, item: Item, *, right: bool) -> Placement:
    """With this answer."""
    estimate = placement.estimate.after(item.asked, right=right)
    answers = (*placement.answers, Answer(item, right))
    return replace(placement, estimate=estimate, answers=answers)


def without_speaking(placement: Placement) -> Placement:
    """From now on nothing can be heard of her: the rest is pointing."""
    items = tuple(i for i in placement.items if NATURES[i.task].ability is Ability.HEAR)
    return replace(placement, items=items, speaks=False)


def word_to_read(
    placement: Placement, packs: Mapping[str, Pack], dice: Random
) -> tuple[CardId, Exercise] | None:
    """A word to read, once she has pointed at enough words; None while, or when, there is none.

    Only words that she knows by ear: then what is tried is whether she reads.
    """
    seen = {card for card, _ in placement.read}
    fresh = [card for card in placement.pointed if card not in seen]
    if placement.reads is not None or not fresh:
        return None
    exercise = reading_of(packs, fresh[0], placement.pointed, dice)
    return None if exercise is None else (fresh[0], exercise)


def has_read(placement: Placement, card: CardId, *, right: bool, seconds: float) -> Placement:
    """With this word read, or not. Quick and right is read."""
    return replace(placement, read=(*placement.read, (card, right and seconds <= QUICK_S)))


def make_item(packs: Mapping[str, Pack], item: Item, language: str, dice: Random) -> Exercise:
    """The exercise that asks for this item."""
    return exercise_of(packs[item.card.pack], item, language, dice)


def placed(placement: Placement) -> Placed:
    """Where she begins after these answers.

    A scene asks for both ears and mouth, so that the lower one decides, where both were tried.
    """
    estimate = placement.estimate if len(placement.answers) >= ENOUGH else None
    levels = {a: estimate.level(a) if estimate else PLACED[0] for a in placement.abilities}
    lower = estimate.lower() if estimate and placement.speaks else levels[Ability.HEAR]
    known = (a.item.card for a in placement.answers if a.right and a.item.shows_card)
    return Placed(
        level=lower,
        levels=levels,
        reads=placement.reads,
        items=len(placement.answers) + len(placement.read),
        known=tuple(dict.fromkeys(known)),
    )


def _fresh(placement: Placement) -> list[Item]:
    """What may come now: not asked before, easy at first, and not always the same."""
    gone = {(a.item.card.pack, a.item.card.kind, a.item.card.item) for a in placement.answers}
    fresh = [i for i in placement.items if (i.card.pack, i.card.kind, i.card.item) not in gone]
    if len(placement.answers) < EASY:
        easy = [i for i in fresh if i.task is Task.POINT and i.level == PLACED[0]]
        return easy or fresh
    last = {answer.item.task for answer in placement.answers[-IN_A_ROW:]}
    return [item for item in fresh if len(last) > 1 or item.task not in last] or fresh


def _kind(item: Item) -> tuple[Task, str]:
    return item.task, item.level


def _worth(placement: Placement, task: Task, level: str) -> float:
    """Bits a second; less for a task that has come often, so that each way of showing it comes."""
    bits = learned(asked_of(task, level), placement.estimate, placement.abilities)
    often = sum(answer.item.task is task for answer in placement.answers)
    return bits / (NATURES[task].seconds * (1.0 + VARIETY * often))
