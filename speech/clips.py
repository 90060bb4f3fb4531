"""Tables of recordings: read them, say why a row cannot be used, choose its rivals."""

import csv
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Clip:
    """One recording and what is said in it, in normal form."""

    path: Path
    text: str
    speaker: str
    kind: ItemKind


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
    for row in _rows(index):
        path, text = index.parent / row["path"], normalise(row["transcript"] or "")
        why = _why_not(row, path, text, words)
        if why:
            skipped.append(Skipped(row["path"], why))
        else:
            clips.append(Clip(path, text, row["speaker"] or "", kind_of(row, text)))
    return Table(tuple(clips), tuple(skipped))


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
        self._phones = {text: self._say(text) for text in (*self._texts, *EVERYDAY)}
        self._dice = random.Random(seed)

    def by_chance(self, text: str, count: int) -> tuple[str, ...]:
        """`count` others, drawn by seeded dice."""
        return tuple(self._dice.sample(self._others(text, count), count))

    def nearest(self, text: str, count: int) -> tuple[str, ...]:
        """The `count` others whose phones are nearest, homophones left out."""
        own = self._phones[text]
        others = self._others(text, count)
        return tuple(
            sorted(others, key=lambda other: Levenshtein.distance(own, self._phones[other]))[:count]
        )

    def _others(self, text: str, count: int) -> Sequence[str]:
        """Not the text itself nor its homophones; everyday sentences where the table is small."""
        others = [t for t in self._texts if self._phones[t] != self._phones[text]]
        return others if len(others) >= count else [*others, *(e for e in EVERYDAY if e != text)]

    def _say(self, text: str) -> Pronunciation:
        return tuple(p for word in text.split() for p in self._words.lexicon[word][0])


def _rows(index: Path) -> list[dict[str, str]]:
    try:
        with index.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            columns = reader.fieldnames or ()
            rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SpeechError("table-unreadable", f"{index} cannot be read as a table.") from error
    missing = [name for name in COLUMNS if name not in columns]
    if missing:
        raise SpeechError(
            "table-unreadable",
            f"{index} needs tab-separated columns {', '.join(COLUMNS)}; "
            f"it lacks {', '.join(missing)}.",
        )
    return rows


def _why_not(row: dict[str, str], path: Path, text: str, words: Vocabulary) -> str:
    if not text:
        return "no transcript"
    if row.get("label_confidence") in _UNTRUSTED:
        return "the transcript is a guess"
    unknown = words.unalignable_words(text)
    if unknown:
        return f"words unknown to the model: {', '.join(unknown)}"
    return "" if path.is_file() else "no such file"
