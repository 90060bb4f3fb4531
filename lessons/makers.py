"""Makes the exercise for a card: a pure function of pack, card, help language and dice."""

from collections.abc import Sequence
from random import Random

from lessons.culture_turns import culture_turns
from lessons.distractors import distractors, near_in_sound
from lessons.errors import LessonError
from lessons.exercises import Exercise, ExerciseKind, Option
from lessons.items import entry_of, help_of, shown
from lessons.listenings import listening_of
from lessons.skills import CardId, Skill
from scenes.pack import CulturePoint, Pack, Phrase, Reply, Word
from scenes.wordings import reply_text

PICTURES_TO_POINT_AT = 4
THINGS_TO_SAY = 3
REPLIES_TO_CHOOSE = 3


def make_exercise(pack: Pack, card: CardId, help_language: str, dice: Random) -> Exercise:
    """The exercise that asks for this card. Raises LessonError when the pack has none for it."""
    entry = entry_of(pack, card)
    if isinstance(entry, CulturePoint) and card.skill is Skill.CULTURE:
        return choose_reply(pack, card, entry, help_language, dice)
    if isinstance(entry, Word | Phrase) and card.skill is Skill.HEAR:
        return listen_and_point(pack, card, entry, help_language, dice)
    if isinstance(entry, Word) and card.skill is Skill.SAY and entry.picture:
        return see_and_say(pack, card, entry, help_language, dice)
    if isinstance(entry, Word | Phrase) and card.skill is Skill.SAY:
        # A word without a picture too: nobody must read to know what is asked.
        return hear_and_repeat(pack, card, entry, help_language, dice)
    raise LessonError("no-such-card", f"The pack {pack.head.id} has no exercise for {card}.")


def can_make(pack: Pack, card: CardId) -> bool:
    """Whether `make_exercise` has an exercise for this card."""
    entry = entry_of(pack, card)
    if isinstance(entry, CulturePoint):
        return card.skill is Skill.CULTURE and any(culture_turns(pack, entry.number))
    return entry is not None and card.skill is not Skill.CULTURE


def listen_and_point(
    pack: Pack, card: CardId, right: Word | Phrase, help_language: str, dice: Random
) -> Exercise:
    """She hears the word and points at its picture among three or four."""
    count = PICTURES_TO_POINT_AT - 1
    others = _others(pack, right, count, help_language, dice)
    return Exercise(
        kind=ExerciseKind.LISTEN_AND_POINT,
        card=card,
        say=right.da,
        show="",
        help="",
        picture="",
        options=_options([right, *others], help_language, dice),
        right=right.id,
    )


def hear_and_repeat(
    pack: Pack, card: CardId, right: Word | Phrase, help_language: str, dice: Random
) -> Exercise:
    """She hears the word or phrase, sees it, and says it."""
    others = _near(pack, right, THINGS_TO_SAY - 1, help_language, dice)
    item = shown(right, help_language)
    return Exercise(
        kind=ExerciseKind.HEAR_AND_REPEAT,
        card=card,
        say=item.text,
        show=item.text,
        help=item.help,
        picture=item.picture,
        options=_options([right, *others], help_language, dice),
        right=right.id,
        listening=listening_of(f"exercise-{card.item}", pack, right, others),
    )


def see_and_say(
    pack: Pack, card: CardId, right: Word, help_language: str, dice: Random
) -> Exercise:
    """She sees the picture and the help text, and says the Danish word."""
    others = _near(pack, right, THINGS_TO_SAY - 1, help_language, dice)
    item = shown(right, help_language)
    return Exercise(
        kind=ExerciseKind.SEE_AND_SAY,
        card=card,
        say="",
        show="",
        help=item.help,
        picture=item.picture,
        # Danish only: a picture or a help text on the cards would make it a matching game.
        options=_shuffled([Option(w.id, w.da, "", "") for w in (right, *others)], dice),
        right=right.id,
        listening=listening_of(f"exercise-{card.item}", pack, right, others),
    )


def choose_reply(
    pack: Pack, card: CardId, point: CulturePoint, help_language: str, dice: Random
) -> Exercise:
    """A colleague says a line; of two or three replies one fits at a Danish workplace."""
    turns = list(culture_turns(pack, point.number))
    if not turns:
        text = f"No turn of {pack.head.id} lets one break culture point {point.number}."
        raise LessonError("no-such-card", text)
    turn = dice.choice(turns)
    missteps = list(turn.missteps)
    dice.shuffle(missteps)
    replies = [turn.fitting, *missteps[: REPLIES_TO_CHOOSE - 1]]
    return Exercise(
        kind=ExerciseKind.CHOOSE_REPLY,
        card=card,
        say=turn.line.da,
        show=turn.line.da,
        help=help_of(turn.line.help, help_language),
        picture=turn.ask.picture or "",
        options=_shuffled([_reply_option(reply, help_language) for reply in replies], dice),
        right=turn.fitting.id,
        why=point.why.da,
        why_help=help_of(point.why.help, help_language),
    )


def _others(
    pack: Pack, right: Word | Phrase, count: int, help_language: str, dice: Random
) -> Sequence[Word | Phrase]:
    if isinstance(right, Word):
        return distractors(pack.words, right, count, help_language, dice)
    return distractors(pack.phrases, right, count, help_language, dice)


def _near(
    pack: Pack, right: Word | Phrase, count: int, help_language: str, dice: Random
) -> Sequence[Word | Phrase]:
    if isinstance(right, Word):
        return near_in_sound(pack.words, right, count, help_language, dice)
    return near_in_sound(pack.phrases, right, count, help_language, dice)


def _options(
    entries: Sequence[Word | Phrase], help_language: str, dice: Random
) -> tuple[Option, ...]:
    items = [(entry.id, shown(entry, help_language)) for entry in entries]
    return _shuffled([Option(id_, i.text, i.help, i.picture) for id_, i in items], dice)


def _reply_option(reply: Reply, help_language: str) -> Option:
    help_text = help_of(reply.help, help_language)
    return Option(reply.id, reply_text(reply), help_text, reply.picture or "")


def _shuffled(options: list[Option], dice: Random) -> tuple[Option, ...]:
    dice.shuffle(options)
    return tuple(options)
