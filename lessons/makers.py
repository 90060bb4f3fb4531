"""Makes the exercise for a card: a pure function of pack, card, learner and dice."""

from random import Random

from lessons.culture_turns import culture_turns
from lessons.errors import LessonError
from lessons.exchanges import scene_of_line
from lessons.exercises import Exercise
from lessons.items import Entry, entry_of
from lessons.making.culture import choose_reply
from lessons.making.hearing import hear
from lessons.making.lines import line
from lessons.making.making import Making
from lessons.making.meaning import mean
from lessons.making.numbers import number
from lessons.making.ordering import has_steps, steps_in_order
from lessons.making.pairs import pair
from lessons.making.saying import say
from lessons.number_kinds import NumberKind
from lessons.pairs import MinimalPair
from lessons.skills import CardId, Skill
from scenes.pack import CulturePoint, Line, Pack, Scene

_OF_TEXTS = {Skill.HEAR: hear, Skill.SAY: say, Skill.MEAN: mean}  # of words and phrases


def make_exercise(
    pack: Pack,
    card: CardId,
    help_language: str,
    dice: Random,
    *,
    met: int = 0,
    reads: bool = True,
) -> Exercise:
    """The exercise that asks for this card. Raises LessonError when the pack has none for it.

    The skill decides the family, `met` (reviews of the card so far) how much it asks for, the dice
    what is left open. Without `reads` it never needs a letter.
    """
    making = Making(pack, card, help_language, dice, met, reads)
    entry = entry_of(pack, card)
    found = _made(making, entry) if entry is not None else None
    if found is None:
        raise LessonError("no-such-card", f"The pack {pack.head.id} has no exercise for {card}.")
    return found


def can_make(pack: Pack, card: CardId) -> bool:
    """Whether `make_exercise` has an exercise for this card."""
    entry = entry_of(pack, card)
    match entry:
        case None:
            return False
        case CulturePoint():
            return card.skill is Skill.CULTURE and any(culture_turns(pack, entry.number))
        case Scene():
            return card.skill is Skill.MEAN and has_steps(pack, entry)
        case Line():
            return card.skill is Skill.SAY
        case MinimalPair():
            return card.skill is Skill.HEAR or (card.skill is Skill.SAY and entry.said)
        case NumberKind():
            return card.skill in (Skill.HEAR, Skill.SAY)
    return card.skill in _OF_TEXTS


def _made(making: Making, entry: Entry) -> Exercise | None:
    if not can_make(making.pack, making.card):
        return None
    match entry:
        case CulturePoint():
            return choose_reply(making, entry)
        case Scene():
            return steps_in_order(making, entry)
        case Line():
            scene = scene_of_line(making.pack, entry.id)
            return line(making, scene) if scene is not None else None
        case NumberKind():
            return number(making, entry)
        case MinimalPair():
            return pair(making, entry)
    return _OF_TEXTS[making.card.skill](making, entry)
