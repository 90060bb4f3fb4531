"""Exercises for the ear: a word, or a sentence, and the pictures of what was said."""

from dataclasses import replace

from lessons.distractors import distractors
from lessons.exercises import Exercise, ExerciseKind
from lessons.making.making import Making
from lessons.naming import named_in, sentences_of
from scenes.pack import Phrase, Word

PICTURES_TO_POINT_AT = 4
MOST_NAMED = 3  # pictures that have to be kept in mind
SENTENCES_FROM = 2  # meetings with a word before it is heard in a sentence


def hear(making: Making, right: Word | Phrase) -> Exercise:
    """The word alone, then in the room, then among others in a sentence."""
    sentence = isinstance(right, Word) and right.picture and making.met >= SENTENCES_FROM
    if isinstance(right, Word) and sentence and making.dice.random() < 0.5:
        return picture_dictation(making, right)
    return listen_and_point(making, right)


def listen_and_point(making: Making, right: Word | Phrase) -> Exercise:
    """She hears the word and points at its picture among three or four."""
    others = making.others(right, PICTURES_TO_POINT_AT - 1)
    exercise = Exercise(
        kind=ExerciseKind.LISTEN_AND_POINT,
        card=making.card,
        say=right.da,
        show="",
        help="",
        picture="",
        options=making.options([right, *others]),
        right=right.id,
    )
    # Where the thing itself may be pointed at, once its picture is known.
    thing = right.object if isinstance(right, Word) and making.met else None
    return replace(exercise, thing=thing or "")


def picture_dictation(making: Making, right: Word) -> Exercise:
    """She hears a sentence and points at what it names, in the order in which it is named."""
    sentence, named = _sentence(making, right)
    beside = [w for w in making.pack.words if w.picture and not named_in(sentence, (w,))]
    count = PICTURES_TO_POINT_AT - len(named)
    others = distractors(beside, right, len(beside), making.language, making.dice)
    taken = {word.picture for word in named}
    fresh = [word for word in others if word.picture not in taken][:count]
    order = tuple(word.id for word in named)
    return Exercise(
        kind=ExerciseKind.PICTURE_DICTATION,
        card=making.card,
        say=sentence,
        show="",
        help="",
        picture="",
        options=making.options([*named, *fresh]),
        right=order[0],
        order=order if len(order) > 1 else (),
        model=sentence,
    )


def _sentence(making: Making, right: Word) -> tuple[str, tuple[Word, ...]]:
    """A sentence of the pack that names the word, and the pictured words that it names."""
    pictured = tuple(word for word in making.pack.words if word.picture)
    found = [(text, named_in(text, pictured)) for text in sentences_of(making.pack, right)]
    fit = [(t, named) for t, named in found if right in named and _apart(named)]
    if fit:
        return making.dice.choice(fit)
    others = [w for w in making.others(right, 2) if isinstance(w, Word) and w.picture]
    row = (right, *others)
    return ", ".join(_with_article(word) for word in row), row


def _apart(named: tuple[Word, ...]) -> bool:
    pictures = [word.picture for word in named]
    return len(pictures) <= MOST_NAMED and len(set(pictures)) == len(pictures)


def _with_article(word: Word) -> str:
    return f"{word.gender} {word.da}" if word.gender in ("en", "et") else word.da
