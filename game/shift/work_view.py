"""What each step of a scene looks like, as fields of a View. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

from game.shift.doing import Hands
from game.shift.part import Say
from game.shift.scene_book import SceneBook
from game.view import Card, Subtitle
from lessons.items import help_of
from scenes import pack as p
from scenes import steps as s


class Fields(TypedDict, total=False):
    """The fields of a View that a step decides."""

    title: str
    text: str
    help: str
    picture: str
    cards: tuple[Card, ...]
    commands: tuple[str, ...]
    subtitle: Subtitle
    targets: tuple[str, ...]
    highlight: tuple[str, ...]


ASK_COMMANDS = ("pause", "repeat", "slower", "model", "help")
DO_COMMANDS = ("pause", "repeat", "slower", "model", "help")
SAY_COMMANDS = ("pause", "repeat", "slower", "help")


@dataclass(frozen=True, slots=True)
class Showing:
    """What a step's look depends on beside itself. `with_help`: lines have their help text."""

    book: SceneBook
    say: Say
    language: str
    hands: Hands
    with_help: bool


def step_fields(showing: Showing, step: s.Step, cards: Sequence[Card]) -> Fields:
    """A step of a scene; `cards` are the replies to point at."""
    book, language = showing.book, showing.language
    match step:
        case s.Say(line_id):
            line = book.lines[line_id]
            return line_fields(book, line, language, with_help=showing.with_help)
        case s.Model():
            return model_fields(book, step, language, cards)
        case s.Ask(turn_id):
            fields = task_fields(book, turn_id, language)
            fields["cards"] = tuple(cards)
            return fields
        case s.Do():
            return do_fields(book, step, showing.hands, language)
        case s.Explain():
            return reason_fields(book, step, showing.say, language)
        case s.End(turn_id=turn_id):
            return end_fields(book, turn_id, showing.say, language)


def line_fields(book: SceneBook, line: p.Line, language: str, *, with_help: bool) -> Fields:
    """A colleague speaks."""
    name = book.people[line.speaker].name
    helped = help_of(line.help, language) if with_help else ""
    subtitle = Subtitle(line.speaker, name, line.da, helped)
    highlight = (line.point,) if line.point and line.point not in book.people else ()
    return {"subtitle": subtitle, "commands": SAY_COMMANDS, "highlight": highlight}


def model_fields(book: SceneBook, step: s.Model, language: str, cards: Sequence[Card]) -> Fields:
    """A colleague says her line first."""
    reply = book.reply(step.turn_id, step.reply_id)
    helped = help_of(reply.help, language) if reply else ""
    name = book.people[step.speaker].name
    fields = task_fields(book, step.turn_id, language)
    fields["subtitle"] = Subtitle(step.speaker, name, f"“{step.wording}”", helped)
    fields["cards"] = tuple(cards)
    return fields


def task_fields(book: SceneBook, turn_id: str, language: str) -> Fields:
    """What she is to say or do."""
    turn = book.turns[turn_id]
    asked = turn.ask or turn.do
    if asked is None:
        return {}
    picture = asked.picture or "speak" if isinstance(asked, p.AskTurn) else _picture_of(book, asked)
    return {
        "text": asked.task.da,
        "help": help_of(asked.task.help, language),
        "picture": picture,
        "commands": ASK_COMMANDS if isinstance(asked, p.AskTurn) else DO_COMMANDS,
    }


def do_fields(book: SceneBook, step: s.Do, hands: Hands, language: str) -> Fields:
    """She is to point, pick up or put down."""
    fields = task_fields(book, step.turn_id, language)
    task = book.turns[step.turn_id].do
    if task is not None:
        place = book.pack.workplace
        things = tuple(thing.id for thing in place.things if thing.id != hands.holding)
        fields["targets"] = tuple(hands.targets(task, things, tuple(q.id for q in place.places)))
        right = task.place if task.action == "put_down" and task.place else task.object
        fields["highlight"] = (right,) if step.shown else ()
    return fields


def reason_fields(book: SceneBook, step: s.Explain, say: Say, language: str) -> Fields:
    """Why a misstep matters here, before the second chance."""
    consequence = book.turns[step.turn_id].consequence
    if consequence is None:
        return {}
    return {
        "title": say("why").da,
        "text": consequence.reason.da,
        "help": help_of(consequence.reason.help, language),
        "picture": "help",
        "commands": ("pause", "repeat", "next"),
    }


def end_fields(book: SceneBook, turn_id: str, say: Say, language: str) -> Fields:
    """How the scene went, in one sentence."""
    ending = book.turns[turn_id].end
    if ending is None:
        return {}
    return {
        "title": say("well-done").da,
        "text": ending.summary.da,
        "help": help_of(ending.summary.help, language),
        "picture": book.scene.picture or "speak",
        "commands": ("pause", "repeat", "next"),
    }


def _picture_of(book: SceneBook, task: p.DoTurn) -> str:
    thing = next((t for t in book.pack.workplace.things if t.id == task.object), None)
    word = book.words.get(thing.word) if thing is not None and thing.word else None
    return (word.picture if word else None) or "point"
