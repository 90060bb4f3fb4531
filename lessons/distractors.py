"""Wrong options that make sense: of the same kind, never another name for the right one."""

from collections.abc import Iterable, Sequence
from random import Random
from typing import TypeVar

from lessons.items import shown
from lessons.letters import alikeness
from scenes.pack import Phrase, Word

Entry = TypeVar("Entry", Word, Phrase)

# Words more alike than this are not offered as mix-ups: an accent alone would make one of the
# other, and she would be told that she said something else.
TOO_ALIKE = 0.8


def distractors(
    pool: Sequence[Entry], right: Entry, count: int, help_language: str, dice: Random
) -> list[Entry]:
    """At most `count` entries to stand beside `right`: the same kind and level before others."""
    order = list(pool)
    dice.shuffle(order)
    order.sort(key=lambda entry: _strangeness(entry, right))
    return _unlike(order, right, count, help_language)


def near_in_sound(
    pool: Sequence[Entry], right: Entry, count: int, help_language: str, dice: Random
) -> list[Entry]:
    """Like `distractors`, but the first one is the likeliest to be mixed up by ear."""
    others = distractors(pool, right, len(pool), help_language, dice)
    audible = [entry for entry in others if alikeness(entry.da, right.da) <= TOO_ALIKE]
    if audible:
        nearest = max(range(len(audible)), key=lambda i: alikeness(audible[i].da, right.da))
        audible.insert(0, audible.pop(nearest))
    return audible[:count]


def _strangeness(entry: Word | Phrase, right: Word | Phrase) -> tuple[bool, bool, bool]:
    return (
        bool(right.picture) and not entry.picture,
        _kind(entry) != _kind(right),
        entry.level != right.level,
    )


def _kind(entry: Word | Phrase) -> str:
    return entry.kind if isinstance(entry, Word) else entry.function


def _unlike(order: Iterable[Entry], right: Entry, count: int, help_language: str) -> list[Entry]:
    """The first `count` that share neither text, help text nor picture with any other."""
    found: list[Entry] = []
    used = _marks(right, help_language)
    for entry in order:
        if len(found) == count:
            break
        marks = _marks(entry, help_language)
        if not marks & used:
            found.append(entry)
            used |= marks
    return found


def _marks(entry: Word | Phrase, help_language: str) -> set[tuple[str, str]]:
    item = shown(entry, help_language)
    marks = {("text", item.text.lower()), ("help", item.help.lower()), ("picture", item.picture)}
    return {(what, value) for what, value in marks if value} | {("id", entry.id)}
