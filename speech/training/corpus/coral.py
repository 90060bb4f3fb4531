"""CoRal of the Alexandra Institute: Danish read aloud and in conversation, by dialect and accent.

Published as Parquet (read_aloud/train-00000-of-00252.parquet, or read_aloud/train/0000.parquet),
saved by `datasets` as Arrow, or exported as folders with metadata.csv. Licence OpenRAIL-D: not for
speech synthesis or for telling who speaks. Columns: the data set's card.
"""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from speech.clips import Skipped
from speech.errors import SpeechError
from speech.training.corpus.sound_tables import SUFFIXES, rows_of
from speech.training.corpus.utterance import (
    NO_SPLIT,
    Corpus,
    Utterance,
    collect,
    item_type_of,
    split_of,
    spoken_text,
)

NAME = "coral"
_SPEAKERS = ("id_speaker", "speaker_id")  # the second one in CoRal TTS
_COLUMNS = (*_SPEAKERS, "text", "validated", "asr_cer")
_MOST_DIFFERENT = 0.6  # characters that a recogniser heard otherwise; the makers' own limit
_METADATA = "metadata.csv"


def read_coral(folder: Path) -> Corpus:
    """All tables below `folder`. Raises SpeechError `corpus-layout`, `pyarrow-missing` or
    `table-unreadable`.
    """
    tables = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES)
    exports = sorted(folder.rglob(_METADATA))
    if not tables and not exports:
        raise SpeechError(
            "corpus-layout",
            f"{folder} is no CoRal: it should hold .parquet or .arrow files, or folders with "
            f"{_METADATA}.",
        )
    return collect(NAME, (row for path in (*tables, *exports) for row in _read(path)))


def _read(path: Path) -> Iterator[Utterance | Skipped]:
    split = _split_of_file(path)
    if path.name == _METADATA:
        for row in _csv_rows(path):
            sound = path.parent / row["file_name"]
            there = sound.is_file()
            yield _utterance(row, sound, split) if there else Skipped(str(sound), "no such file")
    else:
        for number, row in enumerate(rows_of(path, _COLUMNS)):
            yield _utterance(row, path, split, number)


def _utterance(
    row: Mapping[str, Any], path: Path, split: str, number: int | None = None
) -> Utterance | Skipped:
    text, name = spoken_text(row.get("text")), path.name if number is None else f"{path}:{number}"
    why = _why_not(row, text)
    if why:
        return Skipped(name, why)
    speaker = next((row[key] for key in _SPEAKERS if row.get(key)), "unknown")
    return Utterance(path, text, str(speaker), split, item_type_of(text), row=number)


def _why_not(row: Mapping[str, Any], text: str) -> str:
    if not text:
        return "no transcript"
    if row.get("validated") == "rejected":
        return "rejected by those who listened to it"
    if float(row.get("asr_cer") or 0.0) > _MOST_DIFFERENT:
        return "a recogniser heard something else"
    return ""


def _split_of_file(path: Path) -> str:
    """By the beginning of the file's name (`train-00000-of-…`), else by the folder's name."""
    own = split_of(path.name.split("-")[0].split(".")[0])
    return own if own != NO_SPLIT else split_of(path.parent.name)


def _csv_rows(path: Path) -> Iterator[dict[str, str]]:
    """Of an export in the form of Hugging Face's AudioFolder."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            if not {"file_name", "text"} <= set(reader.fieldnames or ()):
                raise SpeechError(
                    "table-unreadable", f"{path} needs columns file_name and text, with commas."
                )
            yield from reader
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SpeechError("table-unreadable", f"{path} cannot be read as a table.") from error
