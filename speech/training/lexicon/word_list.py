"""Which words the model shall know: those it must, and the most frequent ones beside them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from speech.danish.everyday import EVERYDAY
from speech.danish.normalise import words_of
from speech.training.lexicon.numerals import numeral_words
from speech.training.lexicon.table import read_words

_SPELLED = re.compile("[a-zæøåéèüöä]+")
_TRUSTED = 3000  # words at the head of a frequency list are in use, whatever a dictionary says
_LONGEST = 30  # letters; what is longer is no word of a list


@dataclass(frozen=True, slots=True)
class WordList:
    """Words that the model must know, and how rare each known one is (0 is most frequent)."""

    needed: frozenset[str]
    ranks: dict[str, int]

    def chosen(self, count: int) -> tuple[str, ...]:
        """All needed words and the most frequent others, `count` in all at least, sorted."""
        others = [word for word in self.ranks if word not in self.needed]
        return tuple(sorted({*self.needed, *others[: max(0, count - len(self.needed))]}))

    def rank(self, word: str) -> int:
        """Unlisted words come behind all listed ones."""
        return self.ranks.get(word, len(self.ranks))


def word_list(texts: Iterable[str], frequent: Iterable[str]) -> WordList:
    """The words of `texts`, of our own list and of numerals; `frequent` ones in their order."""
    said = {word for text in (*texts, *EVERYDAY) for word in words_of(text)}
    needed = said | numeral_words() | read_words()
    ranks = dict.fromkeys(word for word in frequent if is_spelled(word))
    kept = frozenset(word for word in needed if is_spelled(word))
    return WordList(kept, {word: rank for rank, word in enumerate(ranks)})


def is_spelled(word: str) -> bool:
    """Is it one Danish word, in the letters that texts are normalised to?"""
    return len(word) <= _LONGEST and _SPELLED.fullmatch(word) is not None


def read_frequencies(path: Path, dictionary: Path | None = None) -> tuple[str, ...]:
    """The words of a frequency list: one a line, most frequent first, counts behind them.

    With a `dictionary` (a word a line, such as Debian's wdanish) rarer words that it lacks are left
    out: film subtitles are full of English names.
    """
    rows = (line.split() for line in path.read_text("utf-8").splitlines())
    words = tuple(dict.fromkeys(row[0].lower() for row in rows if row))
    if dictionary is None:
        return words
    known = {line.strip().lower() for line in dictionary.read_text("utf-8").splitlines()}
    return tuple(w for at, w in enumerate(words) if at < _TRUSTED or w in known)
