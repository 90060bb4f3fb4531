"""Exercises with a colleague's line: along with her, then in her place."""

from lessons.exchanges import Exchange, can_be_taken_over, exchanges
from lessons.exercises import Exercise, ExerciseKind, Option
from lessons.items import help_of
from lessons.listenings import kind_of_text, of_texts
from lessons.making.making import Making
from scenes.pack import Line, Pack, Scene
from scenes.wordings import reply_text
from speech.danish.normalise import normalise
from speech.heard import Listening

LINES = 3
SWAP_FROM = 2  # meetings with a line before she says it in the colleague's place


def line(making: Making, scene: Scene) -> Exercise:
    """She says it with the colleague first; once it sits, the colleague is she."""
    found = list(exchanges(scene))
    right = next(each for each in found if each.line.id == making.card.item)
    others = _others(making, found, right)
    if making.met < SWAP_FROM or making.dice.random() < 0.25:
        return shadow(making, right, others)
    return role_swap(making, right, others)


def shadow(making: Making, right: Exchange, others: list[Line]) -> Exercise:
    """The colleague says her line; she speaks along, or right after."""
    said = right.line
    return Exercise(
        kind=ExerciseKind.SHADOW,
        card=making.card,
        say=said.da,
        show=said.da,
        help=help_of(said.help, making.language),
        picture="",
        options=_options(making, said, others),
        right=said.id,
        listening=_listening(making, said, others),
        by=said.speaker,
        model=said.da,
    )


def role_swap(making: Making, right: Exchange, others: list[Line]) -> Exercise:
    """She hears what she said herself in the scene, and answers as the colleague did.

    Who does not read hears the colleague's line before it, once.
    """
    said, reply = right.line, reply_text(right.reply)
    return Exercise(
        kind=ExerciseKind.ROLE_SWAP,
        card=making.card,
        say=reply if making.reads else said.da,
        show=reply,
        help=help_of(said.help, making.language),
        picture=right.reply.picture or "",
        options=_options(making, said, others),
        right=said.id,
        listening=_listening(making, said, others),
        by="" if making.reads else said.speaker,
        cue="" if making.reads else reply,
        model=said.da,
    )


def _others(making: Making, found: list[Exchange], right: Exchange) -> list[Line]:
    """Other lines to point at, of the same scene and then of the pack; none says the same."""
    scenes = [found, *(list(exchanges(scene)) for scene in making.pack.scenes)]
    lines = {normalise(each.line.da): each.line for scene in scenes for each in scene}
    lines.pop(normalise(right.line.da), None)
    return list(lines.values())[: LINES - 1] or _spare(making.pack, right.line)


def _spare(pack: Pack, said: Line) -> list[Line]:
    """A pack with one exchange: any other line of a colleague."""
    lines = (line for scene in pack.scenes for turn in scene.turns for line in turn.say)
    return [line for line in lines if normalise(line.da) != normalise(said.da)][: LINES - 1]


def _options(making: Making, said: Line, others: list[Line]) -> tuple[Option, ...]:
    return making.shuffled(Option(line.id, line.da, "", "") for line in (said, *others))


def _listening(making: Making, said: Line, others: list[Line]) -> Listening:
    near = {line.id: line.da for line in others if can_be_taken_over(line.da)}
    return of_texts(making.turn_id, making.pack, said.id, (said.da,), near, kind_of_text(said.da))
