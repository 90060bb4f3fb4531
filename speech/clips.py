"""Tables of recordings: read them, say why a row cannot be used, choose its rivals."""

import csv
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from speech.audio import Samples, read_sound
from speech.danish.everyday import EVERYDAY
from speech.danish.normalise import normalise
from speech.errors import SpeechError
from speech.heard import ItemKind
from speech.models import Pronunciation, Vocabulary

COLUMNS = ("path", "transcript", "speaker")
_UNTRUSTED = ("none", "low")
_KINDS = {"word": ItemKind.WORD, "number": ItemKind.NUMBER, "letter": ItemKind.WORD}
_WORDS_IN_PHRASE = 3
UNRIVALLED = 99


@dataclass(frozen=True, slots=True)
class Clip:
    """One recording and what is said in it, in normal form.

    `item_type` is the table's own word for what it is (`letter` is finer than our kinds).
    """

    path: Path
    text: str
    speaker: str
    kind: ItemKind
    item_type: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that cannot be used, and why, in a few words."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one table."""

    clips: tuple[Clip, ...]
    skipped: tuple[Skipped, ...]


def read_table(index: Path, words: Vocabulary) -> Table:
    """Read a tab-separated table with path, transcript, speaker; the sound lies beside it.

    Raises SpeechError `table-unreadable` where the table is not one.
    """
    clips: list[Clip] = []
    skipped: list[Skipped] = []
    for row in table_rows(index):
        path, text = index.parent / row["path"], normalise(row["transcript"] or "")
        why = _why_not(row, path, text, words)
        if why:
            skipped.append(Skipped(row["path"], why))
        else:
            kind = kind_of(row, text)
            item_type = row.get("item_type") or kind.value
            clips.append(Clip(path, text, row["speaker"] or "", kind, item_type))
    return Table(tuple(clips), tuple(skipped))


def table_rows(index: Path, columns: Sequence[str] = COLUMNS) -> list[dict[str, str]]:
    """The rows of a tab-separated table with a heading, by column.

    Raises SpeechError `table-unreadable` where it is not one or lacks one of `columns`.
    """
    try:
        with index.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            found = reader.fieldnames or ()
            rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SpeechError("table-unreadable", f"{index} cannot be read as a table.") from error
    missing = [name for name in columns if name not in found]
    if missing:
        raise SpeechError(
            "table-unreadable",
            f"{index} needs tab-separated columns {', '.join(columns)}; "
            f"it lacks {', '.join(missing)}.",
        )
    return rows


def read_clip(clip: Clip) -> Samples | Skipped:
    """The sound of a clip, or why there is none."""
    try:
        return read_sound(clip.path)
    except SpeechError as error:
        return Skipped(str(clip.path), error.text)


def kind_of(row: dict[str, str], text: str) -> ItemKind:
    """The table's own item type where it is one of ours, else by the number of words."""
    if row.get("item_type", "") in _KINDS:
        return _KINDS[row["item_type"]]
    count = len(text.split())
    if count == 1:
        return ItemKind.WORD
    return ItemKind.PHRASE if count <= _WORDS_IN_PHRASE else ItemKind.SENTENCE


class Rivals:
    """What else might be said: other texts of the table, drawn by chance or the nearest."""

    def __init__(self, texts: Iterable[str], words: Vocabulary, seed: int = 0) -> None:
        self._words = words
        self._texts = tuple(dict.fromkeys(texts))
        self._everyday = tuple(text for text in EVERYDAY if not words.unalignable_words(text))
        self._phones = {text: self._say(text) for text in (*self._texts, *self._everyday)}
        self._dice = random.Random(seed)

    def distance(self, text: str, others: Iterable[str]) -> int:
        """Phones in which `text` differs from the nearest of `others`; UNRIVALLED without any."""
        own = self._phones[text]
        apart = (Levenshtein.distance(own, self._phones[other]) for other in others)
        return min(apart, default=UNRIVALLED)

    def by_chance(self, text: str, count: int) -> tuple[str, ...]:
        """`count` others, drawn by seeded dice; fewer where there are no more."""
        others = self._others(text, count)
        return tuple(self._dice.sample(others, min(count, len(others))))

    def nearest(self, text: str, count: int) -> tuple[str, ...]:
        """The `count` others whose phones are nearest, homophones left out."""
        own = self._phones[text]
        others = self._others(text, count)
        return tuple(
            sorted(others, key=lambda other: Levenshtein.distance(own, self._phones[other]))[:count]
        )

    def _others(self, text: str, count: int) -> Sequence[str]:
        """Not the text itself nor its homophones; everyday sentences where the table is small."""
        others = [t for t in self._texts if not self._sounds_like(t, text)]
        if len(others) >= count:
            return others
        return [*others, *(e for e in self._everyday if e not in self._texts)]

    def _sounds_like(self, one: str, other: str) -> bool:
        """May both be said the very same way, word for word?"""
        if self._phones[one] == self._phones[other]:
            return True
        pairs = list(zip_longest(one.split(), other.split()))
        lexicon = self._words.lexicon
        return all(a and b and not set(lexicon[a]).isdisjoint(lexicon[b]) for a, b in pairs)

    def _say(self, text: str) -> Pronunciation:
        return tuple(p for word in text.split() for p in self._words.lexicon[word][0])


def _why_not(row: dict[str, str], path: Path, text: str, words: Vocabulary) -> str:
    if not text:
        return "no transcript"
    if row.get("label_confidence") in _UNTRUSTED:
        return "the transcript is a guess"
    unknown = words.unalignable_words(text)
    if unknown:
        return f"words unknown to the model: {', '.join(unknown)}"
    return "" if path.is_file() else "no such file"
