"""Exercises for the mouth: hear and repeat, see and say, fill the gap."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lessons.exercises import Exercise, ExerciseKind, Option
from lessons.items import shown
from lessons.listenings import kind_of_text, listening_of, of_texts
from lessons.making.making import Making
from lessons.naming import namings
from scenes.pack import Phrase, Word
from speech.danish.normalise import normalise, spoken_variants

THINGS_TO_SAY = 3
GAP_FROM = 2  # meetings with a word before it is said in a phrase
ALONE_FROM = 3  # meetings with a phrase before it is said from its meaning alone
GAP = "____"
PAUSE = " … "  # what stands for the gap in the voice's text


@dataclass(frozen=True, slots=True)
class Gap:
    """A phrase without one of its words: `before` and `after` as written, `form` as spoken."""

    phrase: Phrase
    word: Word
    before: str
    form: str
    after: str


def say(making: Making, right: Word | Phrase) -> Exercise:
    """First after the voice, then from the picture, then in a phrase."""
    if making.met == 0:
        return hear_and_repeat(making, right)
    gaps = _gaps(making, right)
    first = GAP_FROM if isinstance(right, Word) else 1
    if gaps and making.met >= first and making.dice.random() < 0.5:
        return fill_the_gap(making, right, making.dice.choice(gaps))
    if _shows_itself(making, right):
        return see_and_say(making, right)
    return hear_and_repeat(making, right)


def hear_and_repeat(making: Making, right: Word | Phrase) -> Exercise:
    """She hears the word or phrase, sees it, and says it."""
    others = making.near(right, THINGS_TO_SAY - 1)
    item = shown(right, making.language)
    return Exercise(
        kind=ExerciseKind.HEAR_AND_REPEAT,
        card=making.card,
        say=item.text,
        show=item.text,
        help=item.help,
        picture=item.picture,
        options=making.options([right, *others]),
        right=right.id,
        listening=listening_of(making.turn_id, making.pack, right, others),
    )


def see_and_say(making: Making, right: Word | Phrase) -> Exercise:
    """She sees the picture and the help text, and says the Danish words."""
    others = making.near(right, THINGS_TO_SAY - 1)
    item = shown(right, making.language)
    return Exercise(
        kind=ExerciseKind.SEE_AND_SAY,
        card=making.card,
        say="",
        show="",
        help=item.help,
        picture=item.picture,
        options=making.danish_only([right, *others]),
        right=right.id,
        listening=listening_of(making.turn_id, making.pack, right, others),
    )


def fill_the_gap(making: Making, right: Word | Phrase, gap: Gap) -> Exercise:
    """She hears a phrase that lacks a word, sees what it is about, and says the word or it all."""
    phrase, form = gap.phrase, gap.form
    wrong = {word.id: _bare(word.da) for word in making.near(gap.word, THINGS_TO_SAY - 1)}
    cards = [Option(right.id, form, "", ""), *(Option(i, da, "", "") for i, da in wrong.items())]
    said = (form, *spoken_variants(phrase.da))
    item = shown(gap.word, making.language)
    return Exercise(
        kind=ExerciseKind.FILL_THE_GAP,
        card=making.card,
        say=f"{gap.before}{PAUSE}{gap.after}".strip(),
        show=f"{gap.before} {GAP} {gap.after}".strip().replace(" .", ".").replace(" ?", "?"),
        help=shown(phrase, making.language).help,
        picture=item.picture,
        options=making.shuffled(cards),
        right=right.id,
        listening=of_texts(
            making.turn_id, making.pack, right.id, said, wrong, kind_of_text(phrase.da)
        ),
        model=phrase.da,
    )


def _shows_itself(making: Making, right: Word | Phrase) -> bool:
    """Whether it can be asked for without its sound. A phrase's picture alone is no question."""
    if isinstance(right, Word):
        return bool(right.picture)
    helped = making.reads and bool(shown(right, making.language).help)
    return helped and making.met >= ALONE_FROM


def _gaps(making: Making, right: Word | Phrase) -> Sequence[Gap]:
    """The phrases in which this word, or in this phrase the words, that may be left out."""
    if isinstance(right, Phrase):
        pictured = [word for word in making.pack.words if word.picture]
        return [gap for word in pictured if (gap := _gap(right, word))]
    if not right.picture:
        return []
    return [gap for phrase in making.pack.phrases if (gap := _gap(phrase, right))]


def _gap(phrase: Phrase, word: Word) -> Gap | None:
    """Where the phrase names this word once, as it is written, among others."""
    found = namings(phrase.da, [word])
    spoken = normalise(phrase.da).split()
    if len(found) != 1 or len(spoken) < 3:
        return None
    form = " ".join(spoken[found[0].first : found[0].last])
    parts = re.split(rf"(?<!\w){re.escape(form)}(?!\w)", phrase.da, flags=re.IGNORECASE)
    if len(parts) != 2:
        return None
    return Gap(phrase, word, parts[0].strip(), form, parts[1].strip())


def _bare(text: str) -> str:
    return normalise(text)
