"""Pronunciations of new Danish words in the model's phones: by parts, by espeak-ng, by rule."""

from collections.abc import Iterable, Iterator

from speech.models import Lexicon, Pronunciation
from speech.training.lexicon.citation import by_espeak, by_parts
from speech.training.lexicon.everyday import ways_of
from speech.training.lexicon.table import read_table

_MOST_BY_PARTS = 2


def pronounce(words: Iterable[str], known: Lexicon) -> Iterator[tuple[str, Pronunciation]]:
    """Rows of a lexicon for `words`; `known` serves for the parts of compounds.

    What the table of hand-made pronunciations says goes before everything else. Words that nobody
    can say in the phones of `known` have no row. Raises SpeechError `espeak-missing`.
    """
    table = read_table()
    phones = {phone for said in known.values() for one in said for phone in one}
    for word in words:
        for way in table.get(word) or _ways(word, known, phones):
            yield word, way


def _ways(word: str, known: Lexicon, phones: set[str]) -> tuple[Pronunciation, ...]:
    citations = [*by_parts(word, known)[:_MOST_BY_PARTS], by_espeak(word)]
    sayable = [said for said in citations if said and phones.issuperset(said)]
    ways = ways_of(sayable) if sayable else ()
    return tuple(way for way in ways if phones.issuperset(way))
