"""Which Danish words there are: Debian's list of forms, their endings and compounds, a few of ours.

The list (package `wdanish`, 313,013 forms, GPL) is read from where Debian puts it and is no part of
this project. It lacks many an inflected form, so regular endings of its words count as known.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from scenes.lint.knowledge import rules

DEBIAN = Path("/usr/share/dict/danish")
MEND = (
    "Spelling was not checked: there is no Danish word list here; "
    "on Debian and Ubuntu `sudo apt-get install wdanish` brings it."
)
OWN = Path(__file__).with_name("own_words.txt")

_FIRST, _LAST = 3, 4  # letters of a compound's first and last part; shorter make a word of anything
_JOINTS = ("", "s", "e")
_MOST_PARTS = 3
_AFTER_E = ("n", "t", "r", "ne", "rne", "de", "s")  # kasse-n, løfte-r, slukke-de
_AFTER_OTHERS = {"ne": "r", "t": "ig"}  # meter-ne, uenig-t
_AFTER_CONSONANT = ("en", "et", "er", "e", "erne", "ene", "ede", "s")  # terminal-er, plads-en
_DOUBLED = re.compile(r"([bdfgklmnprst])\1$")  # headset-tet, plet-ten
_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The forms that there are, in small letters."""

    forms: frozenset[str]
    _known: dict[str, bool] = field(default_factory=dict, compare=False)

    def knows(self, word: str) -> bool:
        """Whether `word` (small letters) is a form, one with an ending, or a compound of those."""
        found = self._known.get(word)
        if found is None:
            parts = [part for part in word.split("-") if part]
            found = word in self.forms or all(self._form(p) or self.parts(p) for p in parts)
            self._known[word] = found
        return found

    def parts(self, word: str, most: int = _MOST_PARTS) -> tuple[str, ...]:
        """The known words of which a compound is made; nothing where it is none."""
        for cut in range(len(word) - _FIRST, _FIRST - 1, -1):
            first, rest = word[:cut], word[cut:]
            if first not in self.forms:
                continue
            for last in dict.fromkeys(rest.removeprefix(joint) for joint in _JOINTS):
                if self._is_last(last):
                    return first, last
                if most > 2 and (more := self.parts(last, most - 1)):
                    return first, *more
        return ()

    def _is_last(self, word: str) -> bool:
        long_enough = len(word) >= _LAST or word in rules().lists["short_last"]
        return long_enough and self._form(word)

    def _form(self, word: str) -> bool:
        return word in self.forms or any(stem in self.forms for stem in _stems(word))


def _stems(word: str) -> Iterator[str]:
    """What a regular Danish ending may have been put to."""
    for ending in _AFTER_E:
        stem = word.removesuffix(ending)
        if stem != word and stem.endswith("e") and len(stem) >= _SHORTEST_STEM:
            yield stem
    for ending, last in _AFTER_OTHERS.items():
        stem = word.removesuffix(ending)
        if stem != word and stem.endswith(last) and len(stem) >= _SHORTEST_STEM:
            yield stem
    for ending in _AFTER_CONSONANT:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM and stem[-1] not in "aeiouyæøå":
            yield _DOUBLED.sub(r"\1", stem)
            yield stem


def dictionary_of(words: Iterable[str]) -> Dictionary:
    """A dictionary of these words."""
    return Dictionary(frozenset(word.strip().lower() for word in words if word.strip()))


def own_words() -> tuple[str, ...]:
    """Words that Danes use at work and Debian's list does not have."""
    lines = OWN.read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def danish_dictionary(path: Path = DEBIAN) -> Dictionary | None:
    """The dictionary of this machine, or None where it has none."""
    if not path.is_file():
        return None
    return dictionary_of([*path.read_text("utf-8").splitlines(), *own_words()])
