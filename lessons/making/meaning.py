"""Exercises for what it means: Danish and a picture or a help text; a situation and a phrase."""

from collections.abc import Iterator
from dataclasses import dataclass

from lessons.exercises import Exercise, ExerciseKind, Option
from lessons.items import help_of, shown
from lessons.making.making import Making
from lessons.making.ordering import can_be_ordered, words_in_order
from lessons.making.saying import hear_and_repeat
from scenes.norms import breaks_norm
from scenes.pack import AskTurn, Pack, Phrase, Word
from scenes.wordings import reply_text
from speech.danish.normalise import normalise

MEANINGS = 4
PHRASES = 3
SITUATION_FROM = 2  # meetings before a phrase is asked for by its situation


@dataclass(frozen=True, slots=True)
class Situation:
    """A turn in which the phrase fits, and the phrases that fit there as well."""

    ask: AskTurn
    fitting: frozenset[str]


def mean(making: Making, right: Word | Phrase) -> Exercise:
    """The meaning first; of a phrase then its words in order, then what it is good for."""
    if isinstance(right, Phrase) and making.met:
        asked = list(situations(making.pack, right))
        if asked and making.met >= SITUATION_FROM:
            return choose_phrase(making, right, making.dice.choice(asked))
        if making.reads and can_be_ordered(right):
            return words_in_order(making, right)
    return choose_meaning(making, right)


def choose_meaning(making: Making, right: Word | Phrase) -> Exercise:
    """She hears it, and sees it where she reads; she points at its picture or its help text."""
    found = _meanings(making, right)
    if len(found) < 2:  # neither picture nor help text: then it is only met
        return hear_and_repeat(making, right)
    seen = making.reads and making.met > 0
    return Exercise(
        kind=ExerciseKind.CHOOSE_MEANING,
        card=making.card,
        say="" if seen else right.da,
        show=right.da if making.reads else "",
        help="",
        picture="",
        options=making.shuffled(found),
        right=right.id,
        model=right.da,
    )


def _meanings(making: Making, right: Word | Phrase) -> list[Option]:
    """Pictures where it has one, else help texts for who reads; the right one first."""
    others = [(entry.id, shown(entry, making.language)) for entry in making.others(right, 99)]
    own = shown(right, making.language)
    if own.picture:
        fit = [(i, item) for i, item in others if item.picture]
    elif own.help and making.reads:
        fit = [(i, item) for i, item in others if item.help]
    else:
        return []
    pictures = bool(own.picture)
    return [
        Option(i, item.text, item.help, item.picture if pictures else "")
        for i, item in ((right.id, own), *fit[: MEANINGS - 1])
    ]


def choose_phrase(making: Making, right: Phrase, found: Situation) -> Exercise:
    """She is told the situation and points at what one says there."""
    task = found.ask.task
    others = [p for p in making.others(right, 99) if p.id not in found.fitting]
    strangers = sorted(others, key=lambda p: isinstance(p, Phrase) and p.function == right.function)
    return Exercise(
        kind=ExerciseKind.CHOOSE_PHRASE,
        card=making.card,
        say=task.da,
        show=task.da,
        help=help_of(task.help, making.language),
        picture=found.ask.picture or "",
        options=making.danish_only([right, *strangers[: PHRASES - 1]]),
        right=right.id,
        model=right.da,
    )


def situations(pack: Pack, phrase: Phrase) -> Iterator[Situation]:
    """The turns of the pack in which the phrase is a fitting reply."""
    said = normalise(phrase.da)
    for ask in (turn.ask for scene in pack.scenes for turn in scene.turns if turn.ask):
        replies = [reply for reply in ask.replies if not breaks_norm(reply)]
        texts = {normalise(reply_text(reply)) for reply in replies}
        trained = {item for reply in replies for item in reply.trains}
        if said in texts or phrase.id in trained:
            yield Situation(ask, frozenset(trained) | _written(pack, texts))


def _written(pack: Pack, texts: set[str]) -> frozenset[str]:
    return frozenset(phrase.id for phrase in pack.phrases if normalise(phrase.da) in texts)
