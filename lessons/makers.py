"""Makes the exercise for a card: a pure function of pack, card, learner and dice."""

from random import Random

from lessons.culture_turns import culture_turns
from lessons.errors import LessonError
from lessons.exercises import Exercise
from lessons.items import Entry, entry_of
from lessons.making.culture import choose_reply
from lessons.making.hearing import hear
from lessons.making.making import Making
from lessons.making.meaning import mean
from lessons.making.saying import say
from lessons.skills import CardId, Skill
from scenes.pack import CulturePoint, Pack, Phrase, Word

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
    if isinstance(entry, CulturePoint):
        return card.skill is Skill.CULTURE and any(culture_turns(pack, entry.number))
    return entry is not None and card.skill is not Skill.CULTURE


def _made(making: Making, entry: Entry) -> Exercise | None:
    skill = making.card.skill
    if isinstance(entry, CulturePoint):
        return choose_reply(making, entry) if skill is Skill.CULTURE else None
    if isinstance(entry, Word | Phrase) and skill in _OF_TEXTS:
        return _OF_TEXTS[skill](making, entry)
    return None
