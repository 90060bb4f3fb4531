"""Exercises for how things are said and done at work: the fitting reply."""

from lessons.culture_turns import culture_turns
from lessons.errors import LessonError
from lessons.exercises import Exercise, ExerciseKind, Option
from lessons.items import help_of
from lessons.making.making import Making
from scenes.pack import CulturePoint, Reply
from scenes.wordings import reply_text

REPLIES_TO_CHOOSE = 3


def choose_reply(making: Making, point: CulturePoint) -> Exercise:
    """A colleague says a line; of two or three replies one fits at a Danish workplace."""
    turns = list(culture_turns(making.pack, point.number))
    if not turns:
        text = f"No turn of {making.pack.head.id} lets one break culture point {point.number}."
        raise LessonError("no-such-card", text)
    turn = making.dice.choice(turns)
    missteps = list(turn.missteps)
    making.dice.shuffle(missteps)
    replies = [turn.fitting, *missteps[: REPLIES_TO_CHOOSE - 1]]
    return Exercise(
        kind=ExerciseKind.CHOOSE_REPLY,
        card=making.card,
        say=turn.line.da,
        show=turn.line.da,
        help=help_of(turn.line.help, making.language),
        picture=turn.ask.picture or "",
        options=making.shuffled(_option(reply, making.language) for reply in replies),
        right=turn.fitting.id,
        why=point.why.da,
        why_help=help_of(point.why.help, making.language),
        by=turn.line.speaker,
    )


def _option(reply: Reply, language: str) -> Option:
    return Option(reply.id, reply_text(reply), help_of(reply.help, language), reply.picture or "")
