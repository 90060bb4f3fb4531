"""Which words of a wording were heard, missed and added, in order: from alignment and Vosk."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from speech.danish.tolerances import OTHER_ARTICLE, Rule
from speech.danish.weight import is_light, is_weighty
from speech.fusion import Calibration
from speech.heard import Candidate, Heard, HeardWord, Told, ToldWord

_UNKNOWN = "[unk]"


@dataclass(frozen=True, slots=True)
class WordsTold:
    """The words of a wording, with what became of each."""

    explanation: tuple[ToldWord, ...]
    heard: tuple[HeardWord, ...]

    @property
    def missed(self) -> tuple[str, ...]:
        """Words of the usual wording that were not heard."""
        return tuple(w.text for w in self.explanation if w.told is Told.MISSED)

    @property
    def added(self) -> tuple[str, ...]:
        """Words that were heard beside it."""
        return tuple(w.text for w in self.explanation if w.told is Told.ADDED)

    def misses_key(self, keywords: Iterable[str]) -> bool:
        """Is one missing on which the meaning hangs?"""
        return any(is_key(word, keywords) for word in self.missed)

    @property
    def share_missed(self) -> float:
        """Of the words that bear weight; 0 where none does and something was heard."""
        own = [w for w in self.explanation if w.told is not Told.ADDED]
        bearing = [w for w in own if not is_light(w.text)]
        if not bearing:
            return 0.0 if self.heard else 1.0
        return sum(w.told is Told.MISSED for w in bearing) / len(bearing)


def is_key(word: str, keywords: Iterable[str]) -> bool:
    """Does the meaning hang on this word: a keyword, a number, a code's letter, a negation?"""
    return is_weighty(word) or any(word in keyword.split() for keyword in keywords)


def words_told(
    best: Candidate,
    said: Heard,
    weights: Calibration,
    vosk_sure: float,
    missing_from: Callable[[str], float],
    seconded: frozenset[int] = frozenset(),
) -> WordsTold:
    """A word is missed from the likelihood on that `missing_from` gives; Vosk may add words.

    `seconded`: indexes of the words that a second listener heard.
    """
    agreed = agreed_by(best, said, vosk_sure) | seconded
    likely = weights.word_heard(best.words, agreed)
    there = [
        share > 1 - missing_from(word.text) for share, word in zip(likely, best.words, strict=True)
    ]
    rows = _with_added(best, said, there, vosk_sure)
    explanation = tuple(_as_usual(rows, best.usual.split()) if best.usual else rows)
    usual = [w.text for w in explanation if w.told is Told.HEARD]
    heard = (word for word, found in zip(best.words, there, strict=True) if found)
    return WordsTold(explanation, tuple(_of_wording(heard, usual)))


def agreed_by(best: Candidate, said: Heard, vosk_sure: float) -> frozenset[int]:
    """Indexes of the wording's words that Vosk heard too, in the same order."""
    raw = [w.text for w in _sure_raw(said, vosk_sure)]
    same = Levenshtein.opcodes([w.text for w in best.words], raw)
    runs = (range(o.src_start, o.src_end) for o in same if o.tag == "equal")
    return frozenset(index for run in runs for index in run)


def _with_added(
    best: Candidate, said: Heard, there: list[bool], vosk_sure: float
) -> list[ToldWord]:
    """The words as they were said; each of Vosk's own where it stood among them."""
    added = sorted(_added(best, said, vosk_sure), key=lambda word: word.start_s)
    rows: list[ToldWord] = []
    for word, found in zip(best.words, there, strict=True):
        while added and added[0].start_s < word.start_s:
            rows.append(ToldWord(added.pop(0).text, Told.ADDED))
        rows += _one(word, found)
    return rows + [ToldWord(word.text, Told.ADDED) for word in added]


def _one(word: HeardWord, found: bool) -> Iterator[ToldWord]:
    """An article of the other gender is a word missed and a word added."""
    if found and word.forgiven == Rule.EN_ET:
        yield ToldWord(OTHER_ARTICLE[word.text], Told.ADDED)
        found = False
    yield ToldWord(word.text, Told.HEARD if found else Told.MISSED)


def _added(best: Candidate, said: Heard, vosk_sure: float) -> Iterator[HeardWord]:
    """Words that Vosk heard between the first and the last word, beside the wording."""
    last = best.words[-1].end_s
    own = {word.text for word in best.words}
    for word in _sure_raw(said, vosk_sure):
        within = word.start_s >= 0 and word.end_s <= last
        if within and word.text not in own and not is_light(word.text):
            yield word


def _sure_raw(said: Heard, vosk_sure: float) -> list[HeardWord]:
    return [w for w in said.raw_words if w.text != _UNKNOWN and w.evidence >= vosk_sure]


def _as_usual(rows: list[ToldWord], usual: list[str]) -> Iterator[ToldWord]:
    """A learner's own wording beside the usual one.

    Words in another order are words heard; what she left out is missed, what she put in added.
    """
    said = [row.text for row in rows]
    if sorted(said) == sorted(usual):
        yield from rows
        return
    for change in Levenshtein.opcodes(usual, said):
        theirs = rows[change.dest_start : change.dest_end]
        if change.tag == "equal":
            yield from theirs
            continue
        yield from (ToldWord(row.text, Told.ADDED) for row in theirs if row.told is not Told.MISSED)
        missing = usual[change.src_start : change.src_end]
        yield from (ToldWord(word, Told.MISSED) for word in missing)


def _of_wording(heard: Iterable[HeardWord], usual: list[str]) -> Iterator[HeardWord]:
    left = list(usual)
    for word in heard:
        if word.text in left:
            left.remove(word.text)
            yield word
