"""Makes a model's whole lexicon: hand-made forms, Wiktionary, espeak-ng, parts, everyday rules."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from speech.errors import SpeechError
from speech.models import Lexicon, Pronunciation
from speech.training.lexicon.citation import by_espeak, by_parts
from speech.training.lexicon.everyday import MOST, ways_of
from speech.training.lexicon.numerals import compound_numerals
from speech.training.lexicon.sounds import plain

LEXICON = "lexicon.txt"
# espeak-ng so far from Wiktionary, in sounds and as a share of the word's, has misread it.
_FAR, _FAR_SHARE = 3, 0.34
_FREQUENT = 25_000  # rarer words are no parts of compounds
_COMMON, _FEW = 10_000, 4  # rarer words than the first have at most the second number of ways


@dataclass(frozen=True, slots=True)
class Sources:
    """Where pronunciations come from beside espeak-ng, and how rare words are."""

    table: Lexicon  # made by hand: nothing is added to these
    wikipron: Lexicon = field(default_factory=dict)
    rank: Callable[[str], int] = len
    needed: frozenset[str] = frozenset()

    def most(self, word: str) -> int:
        """How many ways a word may have: the model shall stay small."""
        return MOST if word in self.needed or self.rank(word) < _COMMON else _FEW


def build_lexicon(words: Iterable[str], sources: Sources) -> Lexicon:
    """All ways to say each word, the citation form first.

    Raises SpeechError `word-unpronounceable` with the words that have none, `espeak-missing`.
    """
    wanted = tuple(dict.fromkeys(words))
    single = {w: said for w in {*wanted, *sources.table} if (said := _single(w, sources))}
    parts: Lexicon = {w: (said,) for w, said in single.items() if sources.rank(w) < _FREQUENT}
    lexicon = {w: _ways(w, single, parts, sources) for w in wanted if w in single}
    numerals = dict(compound_numerals(sources.table))
    lexicon |= {word: numerals[word][:MOST] for word in wanted if word in numerals}
    lexicon |= {word: sources.table[word] for word in wanted if word in sources.table}
    silent = [word for word in wanted if word not in lexicon]
    if silent:
        text = f"Add by hand to pronunciations.tsv, in the model's phones: {', '.join(silent)}."
        raise SpeechError("word-unpronounceable", text)
    return lexicon


def write_lexicon(lexicon: Lexicon, path: Path) -> None:
    """Write rows of word, tab, phones; the file is whole at any time."""
    rows = (f"{w}\t{' '.join(way)}\n" for w, ways in sorted(lexicon.items()) for way in ways)
    partial = path.with_suffix(".partial")
    partial.write_text("".join(rows), "utf-8")
    partial.replace(path)


def _single(word: str, sources: Sources) -> Pronunciation:
    return sources.table[word][0] if word in sources.table else by_espeak(word)


def _ways(
    word: str, single: dict[str, Pronunciation], parts: Lexicon, sources: Sources
) -> tuple[Pronunciation, ...]:
    read = [*by_parts(word, parts, sources.rank)[:1], single[word]]
    noted = sources.wikipron.get(word, ())[:1]
    misread = noted and all(_is_far(noted[0], said) for said in read)
    citations = [*noted, *read] if misread else [*read, *noted]
    return ways_of(citations, sources.most(word))


def _is_far(noted: Pronunciation, said: Pronunciation) -> bool:
    distance = Levenshtein.distance(plain(noted), plain(said))
    return distance >= max(_FAR, _FAR_SHARE * len(noted))
