"""What a line asks of its speaker: a gesture with a mood, a walk, and looks at what she names."""

import re
from collections.abc import Iterator

from game.shift.scene_book import SceneBook
from game.view import ActCue, Cue, WalkCue
from scenes.pack import Line

_MOST_NAMES = 2  # more glances in one line would be restless
_WORD = re.compile(r"[\w-]+")


def acting(book: SceneBook, line: Line) -> tuple[Cue, ...]:
    """The cues that go with a line, at the moment it starts."""
    names = names_in(book, line)
    act = ActCue(line.speaker, line.gesture, line.mood, line.look, line.point or "", names)
    return (WalkCue(line.speaker, line.walk_to), act) if line.walk_to else (act,)


def names_in(book: SceneBook, line: Line) -> tuple[tuple[float, str], ...]:
    """Things and people that the line names, each with how far into its text (0..1)."""
    known = _names(book)
    seen = {line.look, line.point, line.speaker}
    found: list[tuple[float, str]] = []
    for word in _WORD.finditer(line.da):
        name = known.get(word.group().casefold())
        if name is not None and name not in seen:
            seen.add(name)
            found.append((round(word.start() / len(line.da), 3), name))
    return tuple(found[:_MOST_NAMES])


def _names(book: SceneBook) -> dict[str, str]:
    """Word as it may be said, in any form, to the thing or person; what two share is nobody's."""
    known: dict[str, str] = {}
    for text, name in _spoken_names(book):
        key = text.casefold()
        known[key] = name if known.get(key, name) == name else ""
    return {text: name for text, name in known.items() if name}


def _spoken_names(book: SceneBook) -> Iterator[tuple[str, str]]:
    for thing in book.pack.workplace.things:
        word = book.words.get(thing.word) if thing.word else None
        texts = (thing.label, *((word.da, *word.forms.values()) if word else ()))
        yield from ((text, thing.id) for text in texts if text)
    for person in book.pack.workplace.people:
        if person.id in book.scene.here:
            yield person.name, person.id
