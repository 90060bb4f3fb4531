"""Recordings in a folder with a table: path, transcript, speaker, and more where it is known."""

from collections.abc import Iterator
from pathlib import Path

from speech.clips import Skipped, table_rows
from speech.training.corpus.utterance import (
    Corpus,
    Utterance,
    collect,
    item_type_of,
    split_of,
    spoken_text,
)

_UNTRUSTED = ("none", "low")


def read_folder(index: Path) -> Corpus:
    """The corpus of a tab-separated table; the sound lies beside it.

    Columns: path, transcript, speaker; where they are there also split (train, dev, test),
    item_type (letter, number, word, phrase, sentence), label_confidence (rows of `none` and `low`
    are left out), start_s and duration_s (a part of a longer file). Raises SpeechError
    `table-unreadable` or `corpus-empty`.
    """
    return collect(index.parent.name, _rows(index))


def _rows(index: Path) -> Iterator[Utterance | Skipped]:
    for row in table_rows(index):
        path, text = index.parent / row["path"], spoken_text(row["transcript"])
        why = _why_not(row, path, text)
        yield Skipped(row["path"], why) if why else _utterance(row, path, text)


def _utterance(row: dict[str, str], path: Path, text: str) -> Utterance:
    duration = row.get("duration_s")
    return Utterance(
        path,
        text,
        row["speaker"] or "unknown",
        split_of(row.get("split")),
        row.get("item_type") or item_type_of(text),
        float(row.get("start_s") or 0.0),
        float(duration) if duration else None,
    )


def _why_not(row: dict[str, str], path: Path, text: str) -> str:
    if not text:
        return "no transcript"
    if row.get("label_confidence") in _UNTRUSTED:
        return "the transcript is a guess"
    return "" if path.is_file() else "no such file"
