"""The text format of playthroughs: one step a line, `#` for comments; see docs/packs.md."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Verb(Enum):
    """What a line of a script says. The first eight are the learner's, the others expected."""

    SAYS = ">"
    MUMBLES = "mumble"
    ALMOST = "almost"
    SILENT = "silent"
    POINTS = "point"
    DOES = "do"
    WISHES = "wish"
    LINE = "="
    MODEL = "model"
    ASK = "ask"
    DO = "do?"
    EXPLAIN = "explain"
    CULTURE = "culture"
    NET = "net"
    REPAIR = "repair"
    END = "end"


INPUTS = frozenset(
    {
        Verb.SAYS,
        Verb.MUMBLES,
        Verb.ALMOST,
        Verb.SILENT,
        Verb.POINTS,
        Verb.DOES,
        Verb.WISHES,
    }
)
_ACTIONS = ("point_at", "pick_up", "put_down")
_WISHES = ("repeat", "slower", "model")
_OUTCOMES = ("met", "misstep", "mended")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a script; `rest` is what follows the verb."""

    line: int
    verb: Verb
    rest: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """`rest`, word by word."""
        return tuple(self.rest.split())


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a script cannot be read, or the scene went another way."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        """As a compiler would say it."""
        return f"{self.file}:{self.line}: {self.text}"


class ScriptError(ValueError):
    """A script that cannot be read; `difference` says where and why."""

    def __init__(self, difference: Difference) -> None:
        super().__init__(str(difference))
        self.difference = difference


def read_script(text: str, file: str, bare: bool = False) -> tuple[Entry, ...]:
    """The entries of a script; with `bare`, a line without a verb is something she says.

    Raises ScriptError at the first line that cannot be read.
    """
    entries = []
    for number, written in enumerate(text.splitlines(), 1):
        line = written.strip()
        if line and not line.startswith("#"):
            entries.append(_entry(number, line, file, bare))
    return tuple(entries)


def _entry(number: int, line: str, file: str, bare: bool) -> Entry:
    first, _, rest = line.partition(" ")
    if line[0] in ">=":
        first, rest = line[0], line[1:]
    verb = next((verb for verb in Verb if verb.value == first), None)
    if verb is not None and _fits(verb, rest.split()):
        return Entry(number, verb, rest.strip())
    if bare:
        return Entry(number, Verb.SAYS, line)
    told = f"write ‘{_USAGE[verb]}’" if verb else f"there is no step called ‘{first}’"
    raise ScriptError(Difference(file, number, told))


def _fits(verb: Verb, words: list[str]) -> bool:
    return _SHAPES.get(verb, _no_words)(words)


def _no_words(words: list[str]) -> bool:
    return not words


def _one_word(words: list[str]) -> bool:
    return len(words) == 1


def _some_words(words: list[str]) -> bool:
    return bool(words)


def _does(words: list[str]) -> bool:
    return len(words) in (2, 3) and words[0] in _ACTIONS


def _culture(words: list[str]) -> bool:
    return len(words) == 2 and words[0].isdecimal() and words[1] in _OUTCOMES


_SHAPES: dict[Verb, Callable[[list[str]], bool]] = {
    Verb.SAYS: _some_words,
    Verb.ALMOST: _some_words,
    Verb.POINTS: _one_word,
    Verb.DOES: _does,
    Verb.WISHES: lambda words: len(words) == 1 and words[0] in _WISHES,
    Verb.LINE: _one_word,
    Verb.MODEL: _one_word,
    Verb.EXPLAIN: lambda words: len(words) == 1 and words[0].isdecimal(),
    Verb.CULTURE: _culture,
    Verb.REPAIR: _one_word,
}
_USAGE = {
    **{verb: verb.value for verb in Verb},
    Verb.SAYS: "> what she says",
    Verb.ALMOST: "almost what she nearly says",
    Verb.POINTS: "point REPLY_ID",
    Verb.DOES: f"do {'|'.join(_ACTIONS)} OBJECT [PLACE]",
    Verb.WISHES: f"wish {'|'.join(_WISHES)}",
    Verb.LINE: "= LINE_ID",
    Verb.MODEL: "model REPLY_ID",
    Verb.EXPLAIN: "explain POINT",
    Verb.CULTURE: f"culture POINT {'|'.join(_OUTCOMES)}",
    Verb.REPAIR: "repair REPAIR_ID",
}
