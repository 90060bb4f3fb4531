"""What placement may ask: items of her packs at each level, and the exercise that asks each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from lessons.ability import PLACED, Ability, Asked
from lessons.course import LEVELS, culture_card, phrase_card
from lessons.culture_turns import culture_turns
from lessons.exchanges import can_be_taken_over
from lessons.exercises import Exercise, ExerciseKind, Option
from lessons.making.culture import choose_reply
from lessons.making.hearing import listen_and_point
from lessons.making.making import Making
from lessons.making.saying import hear_and_repeat, see_and_say
from lessons.skills import CardId, Skill
from scenes.index import index_of
from scenes.pack import Pack, Word

PICTURES = 4  # to read a word among


class Task(StrEnum):
    """What she does."""

    POINT = "point"  # hears a word and points at its picture
    READ = "read"  # sees a word, without its sound, and points at its picture
    REPLY = "reply"  # hears a colleague and points at the fitting reply
    NAME = "name"  # sees a picture and says the word
    REPEAT = "repeat"  # hears a sentence and says it: whole only if she can take it in


@dataclass(frozen=True, slots=True)
class Nature:
    """What a task shows of whom: how much harder than its word (levels), luck, slip, seconds."""

    ability: Ability
    harder: float
    luck: float
    slip: float
    seconds: float


# Repeating a sentence without its text is how tests of speaking often begin: what is too long and
# too strange to be understood cannot be held. The slips of what is said are mostly the ears'.
NATURES = {
    Task.POINT: Nature(Ability.HEAR, -0.1, 0.25, 0.05, 7.0),
    Task.REPLY: Nature(Ability.HEAR, 0.1, 0.33, 0.08, 16.0),
    Task.NAME: Nature(Ability.SAY, 0.1, 0.02, 0.15, 9.0),
    Task.REPEAT: Nature(Ability.SAY, 0.0, 0.04, 0.15, 11.0),
}


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """One thing to ask. `level` is of PLACED; `card` is what is known once it was right.

    Who repeats a sentence right has not shown that she knows it: it is no card of hers yet.
    """

    task: Task
    level: str
    card: CardId

    @property
    def asked(self) -> Asked:
        """What its answer shows. The middle of a level is half way through it."""
        return asked_of(self.task, self.level)

    @property
    def shows_card(self) -> bool:
        """Whether a right answer shows that she knows the card."""
        return self.task is not Task.REPEAT


def asked_of(task: Task, level: str) -> Asked:
    """What an answer to such an item shows."""
    nature = NATURES[task]
    hard = PLACED.index(level) + 0.5 + nature.harder
    return Asked(nature.ability, hard, nature.luck, nature.slip)


def items_of(packs: Iterable[Pack], *, speaks: bool) -> tuple[Item, ...]:
    """All that may be asked from these packs; without `speaks` only what she points at."""
    found = [item for pack in packs for item in _items(pack)]
    return tuple(item for item in found if speaks or NATURES[item.task].ability is not Ability.SAY)


def reading_of(
    packs: Mapping[str, Pack], card: CardId, known: Sequence[CardId], dice: Random
) -> Exercise | None:
    """The word of `card`, written, among the pictures of words that she has pointed at before:

    who cannot read gets no hint from which picture is new. None where there are too few.
    """
    right = _word(packs, card)
    pictures = {word.picture: word for word in (*(_word(packs, c) for c in known), right)}
    if len(pictures) < PICTURES:
        return None
    others = [word for word in pictures.values() if word is not right]
    dice.shuffle(others)
    chosen = [right, *others[: PICTURES - 1]]
    dice.shuffle(chosen)
    return Exercise(
        kind=ExerciseKind.CHOOSE_MEANING,
        card=replace(card, skill=Skill.MEAN),
        say="",
        show=right.da,
        help="",
        picture="",
        options=tuple(Option(word.id, word.da, "", word.picture or "") for word in chosen),
        right=right.id,
        model=right.da,
    )


def exercise_of(pack: Pack, item: Item, language: str, dice: Random) -> Exercise:
    """The exercise that asks for this item; nothing that is to be said stands there to read."""
    making = Making(pack, item.card, language, dice)
    index = index_of(pack)
    match item.task:
        case Task.REPLY:
            return _danish_only(choose_reply(making, index.culture[int(item.card.item)]))
        case Task.REPEAT:
            asked = hear_and_repeat(making, index.phrases[item.card.item])
            return replace(asked, show="", help="", options=())
        case Task.NAME:
            return replace(see_and_say(making, index.words[item.card.item]), options=())
        case _:
            return listen_and_point(making, index.words[item.card.item])


def _danish_only(exercise: Exercise) -> Exercise:
    """Her own language would answer what is asked of her Danish."""
    options = tuple(replace(option, help="") for option in exercise.options)
    return replace(exercise, help="", options=options)


def _word(packs: Mapping[str, Pack], card: CardId) -> Word:
    return index_of(packs[card.pack]).words[card.item]


def _items(pack: Pack) -> Iterator[Item]:
    name = pack.head.id
    for word in pack.words:
        if word.picture and word.level in PLACED:
            yield from _word_items(name, word)
    for phrase in pack.phrases:
        if phrase.level in PLACED and can_be_taken_over(phrase.da):
            yield Item(Task.REPEAT, phrase.level, phrase_card(name, phrase.id))
    for point in pack.culture:
        level = _level_of_point(pack, point.number)
        if level in PLACED:
            yield Item(Task.REPLY, level, culture_card(name, point.number))


def _word_items(pack: str, word: Word) -> Iterator[Item]:
    yield Item(Task.POINT, word.level, CardId(pack, "word", word.id, Skill.HEAR))
    yield Item(Task.NAME, word.level, CardId(pack, "word", word.id, Skill.SAY))


def _level_of_point(pack: Pack, number: int) -> str:
    """The level of the hardest scene whose turn may be asked; "" where there is none.

    The dice choose the turn, so a point that comes at several levels is asked at the highest.
    """
    lines = {turn.line.id for turn in culture_turns(pack, number)}
    levels = [
        scene.level
        for scene in pack.scenes
        if any(line.id in lines for turn in scene.turns for line in turn.say)
    ]
    return max(levels, key=LEVELS.index, default="")
