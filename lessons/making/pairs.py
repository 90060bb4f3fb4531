"""Exercises with two words that sound nearly alike: hear which, say which."""

from lessons.exercises import Exercise, ExerciseKind, Option
from lessons.items import pair_help
from lessons.listenings import of_texts
from lessons.making.making import Making
from lessons.pairs import MinimalPair, PairWord
from lessons.skills import Skill
from speech.heard import ItemKind


def pair(making: Making, found: MinimalPair) -> Exercise:
    """Which of the two, the dice say; heard or said, as the card's skill asks."""
    order = list(found.words)
    making.dice.shuffle(order)
    right, other = order
    if making.card.skill is Skill.HEAR:
        return pair_heard(making, right, other)
    return pair_said(making, right, other)


def pair_heard(making: Making, right: PairWord, other: PairWord) -> Exercise:
    """She hears one word and points at it; resting on a card she hears that one."""
    return Exercise(
        kind=ExerciseKind.PAIR_HEARD,
        card=making.card,
        say=right.da,
        show="",
        help="",
        picture="",
        options=_both(making, right, other),
        right=right.da,
    )


def pair_said(making: Making, right: PairWord, other: PairWord) -> Exercise:
    """She sees one word, with what it means, and says it so that it is not taken for the other.

    At the first meeting, and where she does not read, she hears it first.
    """
    heard = making.met == 0 or not making.reads
    return Exercise(
        kind=ExerciseKind.PAIR_SAID,
        card=making.card,
        say=right.da if heard else "",
        show=right.da,
        help=pair_help(right, making.language),
        picture=right.picture,
        options=_both(making, right, other),
        right=right.da,
        listening=of_texts(
            making.turn_id,
            making.pack,
            right.da,
            (right.da,),
            {other.da: other.da},
            ItemKind.WORD,
        ),
    )


def _both(making: Making, right: PairWord, other: PairWord) -> tuple[Option, ...]:
    """Both words, with pictures where both have one that is its own."""
    pictured = bool(right.picture and other.picture) and right.picture != other.picture
    return making.shuffled(
        Option(word.da, word.da, pair_help(word, making.language), word.picture if pictured else "")
        for word in (right, other)
    )
