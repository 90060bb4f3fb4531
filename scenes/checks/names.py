"""Names that must lead somewhere: turns, words, phrases, things, people, marks, places."""

from collections.abc import Iterator
from difflib import get_close_matches

from scenes.checks.walk import lines, replies, turns
from scenes.draft import Draft
from scenes.pack import Line, Part, Scene, Turn
from scenes.problems import Code, PackError

_Name = tuple[Code, str, str | None, Part, tuple[str | int, ...]]
_KINDS = {
    Code.UNKNOWN_TURN: "turn in this scene",
    Code.UNKNOWN_WORD: "word in words.yaml",
    Code.UNKNOWN_PHRASE: "phrase in phrases.yaml",
    Code.UNKNOWN_THING: "thing or person in workplace.yaml",
    Code.UNKNOWN_PERSON: "person in workplace.yaml",
    Code.UNKNOWN_MARK: "mark in workplace.yaml",
    Code.UNKNOWN_PLACE: "place in workplace.yaml",
    Code.UNKNOWN_TRAINS: "word or phrase in this pack",
    Code.UNKNOWN_CULTURE: "culture point in culture.yaml",
}


def check_names(draft: Draft) -> Iterator[PackError]:
    """P020 to P028."""
    for code, kind, name, part, inside in _names(draft):
        known = [draft.ids.get(one) for one in kind.split("|")]
        if name is None or name == "learner" or None in known:
            continue
        every = frozenset[str]().union(*(ids for ids in known if ids))
        if name not in every:
            text = f"there is no {_KINDS[code]} called ‘{name}’{_hint(name, every)}"
            yield draft.origins.error(code, text, part, *inside)


def _hint(name: str, known: frozenset[str]) -> str:
    near = get_close_matches(name, sorted(known), 1)
    return f"; do you mean ‘{near[0]}’?" if near else ""


def _names(draft: Draft) -> Iterator[_Name]:
    yield from _in_words(draft)
    yield from _in_workplace(draft)
    for scene in draft.scenes:
        yield from _in_scene(scene)
    for scene, turn in turns(draft):
        yield from _in_turn(scene, turn)
    for scene, _, reply in replies(draft):
        yield Code.UNKNOWN_TURN, f"turns of {scene.id}", reply.goto, reply, ("goto",)
        yield from _trains(reply, reply.trains)
    for _, line in lines(draft):
        yield from _in_line(line)


def _in_words(draft: Draft) -> Iterator[_Name]:
    for word in draft.words:
        yield Code.UNKNOWN_THING, "things", word.object, word, ("object",)
    for phrase in draft.phrases:
        for index, name in enumerate(phrase.words):
            yield Code.UNKNOWN_WORD, "words", name, phrase, ("words", index)
        point = None if phrase.culture is None else str(phrase.culture)
        yield Code.UNKNOWN_CULTURE, "culture", point, phrase, ("culture",)


def _in_workplace(draft: Draft) -> Iterator[_Name]:
    if draft.workplace is None:
        return
    for person in draft.workplace.people:
        yield Code.UNKNOWN_MARK, "marks", person.at, person, ("at",)
    for thing in draft.workplace.things:
        yield Code.UNKNOWN_WORD, "words", thing.word, thing, ("word",)


def _in_scene(scene: Scene) -> Iterator[_Name]:
    yield Code.UNKNOWN_MARK, "marks", scene.start_at, scene, ("start_at",)
    yield Code.UNKNOWN_TURN, f"turns of {scene.id}", scene.start, scene, ("start",)
    for index, name in enumerate(scene.words):
        yield Code.UNKNOWN_WORD, "words", name, scene, ("words", index)
    for index, name in enumerate(scene.phrases):
        yield Code.UNKNOWN_PHRASE, "phrases", name, scene, ("phrases", index)
    for index, name in enumerate(scene.here):
        yield Code.UNKNOWN_PERSON, "people", name, scene, ("here", index)
    for index, point in enumerate(scene.culture):
        yield Code.UNKNOWN_CULTURE, "culture", str(point), scene, ("culture", index)


def _in_turn(scene: Scene, turn: Turn) -> Iterator[_Name]:
    known = f"turns of {scene.id}"
    yield Code.UNKNOWN_TURN, known, turn.goto, turn, ("goto",)
    if turn.consequence:
        yield Code.UNKNOWN_TURN, known, turn.consequence.again, turn.consequence, ("again",)
    if turn.do:
        yield Code.UNKNOWN_TURN, known, turn.do.goto, turn.do, ("goto",)
        yield Code.UNKNOWN_THING, "things", turn.do.object, turn.do, ("object",)
        yield Code.UNKNOWN_PLACE, "places", turn.do.place, turn.do, ("place",)
        for index, name in enumerate(turn.do.accept):
            yield Code.UNKNOWN_THING, "things", name, turn.do, ("accept", index)
        yield from _trains(turn.do, turn.do.trains)


def _in_line(line: Line) -> Iterator[_Name]:
    yield Code.UNKNOWN_PERSON, "people", line.speaker, line, ("speaker",)
    yield Code.UNKNOWN_THING, "things|people|places", line.look, line, ("look",)
    yield Code.UNKNOWN_THING, "things|people|places", line.point, line, ("point",)
    yield Code.UNKNOWN_MARK, "marks", line.walk_to, line, ("walk_to",)


def _trains(part: Part, names: tuple[str, ...]) -> Iterator[_Name]:
    for index, name in enumerate(names):
        yield Code.UNKNOWN_TRAINS, "words|phrases", name, part, ("trains", index)
