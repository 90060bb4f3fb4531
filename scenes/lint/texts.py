"""Every Danish text of a pack, with what it is, its level, and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from scenes.draft import Draft
from scenes.index import turn_lines
from scenes.pack import AskTurn, Bilingual, Level, Part, Scene, Turn, Workplace
from scenes.problems import Code, PackError
from scenes.slots import fill, right_values


class Kind(Enum):
    """What a text is. LINE to REPAIR are spoken; PROSE is read with help beside it."""

    LINE = "line"
    WORDING = "wording"
    NEAR = "near"
    REPAIR = "repair"
    TASK = "task"
    WORD = "word"
    FORM = "form"
    EXAMPLE = "example"
    PHRASE = "phrase"
    PROSE = "prose"
    NAME = "name"


RUNNING = frozenset(Kind) - {Kind.WORD, Kind.FORM, Kind.NAME}
"""Kinds that are sentences, to which grammar applies."""


@dataclass(frozen=True, slots=True)
class DanishText:
    """One text, slots filled; `inside` is its field in `part`; None as level: not for learners."""

    kind: Kind
    text: str
    part: Part
    inside: tuple[str | int, ...] = ("da",)
    level: Level | None = None
    scene: Scene | None = None

    def error(self, draft: Draft, code: Code, text: str) -> PackError:
        """Something to tell about this text."""
        return draft.origins.error(code, text, self.part, *self.inside)


def danish_texts(draft: Draft) -> Iterator[DanishText]:
    """All Danish texts of what could be read."""
    yield from _of_head(draft)
    yield from _of_words(draft)
    for scene in draft.scenes:
        yield _bilingual(Kind.NAME, scene.title, scene)
        yield _bilingual(Kind.PROSE, scene.about, scene)
        for turn in scene.turns:
            yield from _of_turn(scene, turn)


def of_scene(texts: tuple[DanishText, ...], scene: Scene) -> tuple[DanishText, ...]:
    """Those of one scene, in order."""
    return tuple(text for text in texts if text.scene is scene)


def _of_head(draft: Draft) -> Iterator[DanishText]:
    """Of the pack, its place and its culture points."""
    if draft.head:
        yield _bilingual(Kind.NAME, draft.head.title)
        for repair in draft.head.repairs:
            for index, wording in enumerate(repair.wordings):
                yield DanishText(Kind.REPAIR, wording, repair, ("wordings", index), "A1")
    if draft.workplace:
        yield from _of_place(draft.workplace)
    for point in draft.culture:
        yield _bilingual(Kind.NAME, point.title)
        yield _bilingual(Kind.PROSE, point.why)


def _of_place(workplace: Workplace) -> Iterator[DanishText]:
    yield _bilingual(Kind.NAME, workplace.title)
    for person in workplace.people:
        yield _bilingual(Kind.NAME, person.role)
    for thing in workplace.things:
        yield DanishText(Kind.NAME, thing.label, thing, ("label",))
    for place in workplace.places:
        yield DanishText(Kind.NAME, place.label, place, ("label",))


def _of_words(draft: Draft) -> Iterator[DanishText]:
    for word in draft.words:
        yield DanishText(Kind.WORD, word.da, word, level=word.level)
        for name, form in word.forms.items():
            yield DanishText(Kind.FORM, form, word, ("forms", name), word.level)
        if word.example:
            yield DanishText(Kind.EXAMPLE, word.example, word, ("example",), word.level)
    for phrase in draft.phrases:
        yield DanishText(Kind.PHRASE, phrase.da, phrase, level=phrase.level)


def _of_turn(scene: Scene, turn: Turn) -> Iterator[DanishText]:
    for line in turn_lines(turn):
        yield DanishText(Kind.LINE, line.da, line, ("da",), scene.level, scene)
    task = turn.ask or turn.do
    if task:
        yield _bilingual(Kind.TASK, task.task, scene)
    if turn.ask:
        yield from _of_ask(scene, turn.ask)
    if turn.consequence:
        yield _bilingual(Kind.PROSE, turn.consequence.reason, scene)
    if turn.end:
        yield _bilingual(Kind.PROSE, turn.end.summary, scene)


def _of_ask(scene: Scene, ask: AskTurn) -> Iterator[DanishText]:
    for reply in ask.replies:
        values = right_values(reply.slots)
        for index, wording in enumerate(reply.wordings):
            text, inside = fill(wording, values), ("wordings", index)
            yield DanishText(Kind.WORDING, text, reply, inside, scene.level, scene)
    for miss in ask.near:
        for index, wording in enumerate(miss.wordings):
            inside = ("wordings", index)
            yield DanishText(Kind.NEAR, wording, miss, inside, scene.level, scene)


def _bilingual(kind: Kind, text: Bilingual, scene: Scene | None = None) -> DanishText:
    level = scene.level if scene else None
    return DanishText(kind, text.da, text, ("da",), level, scene)
