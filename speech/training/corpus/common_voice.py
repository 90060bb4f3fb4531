"""Mozilla Common Voice: clips/*.mp3 with train.tsv, dev.tsv, test.tsv and validated.tsv.

Layout: github.com/common-voice/cv-dataset. The texts are read aloud; licence CC0.
"""

from collections.abc import Iterator
from pathlib import Path

from speech.clips import Skipped, table_rows
from speech.errors import SpeechError
from speech.training.corpus.utterance import (
    DEV,
    TEST,
    TRAIN,
    Corpus,
    Utterance,
    collect,
    item_type_of,
    spoken_text,
)

NAME = "common-voice-da"
_COLUMNS = ("client_id", "path", "sentence")
_SPLIT_FILES = ((TEST, "test.tsv"), (DEV, "dev.tsv"), (TRAIN, "train.tsv"))
_VALIDATED = "validated.tsv"


def read_common_voice(folder: Path) -> Corpus:
    """The corpus in `folder` (cv-corpus-…/da). What is in validated.tsv alone is for training too,
    but for what people say who are in dev or test. Raises SpeechError `corpus-layout` or as
    `table_rows`.
    """
    clips = folder / "clips"
    if not clips.is_dir() or not any((folder / name).is_file() for _, name in _SPLIT_FILES):
        raise SpeechError(
            "corpus-layout",
            f"{folder} is no Common Voice: it should hold clips/ and train.tsv, dev.tsv, test.tsv; "
            "name the folder of the language (da) inside the archive.",
        )
    return collect(NAME, _rows(folder))


def _rows(folder: Path) -> Iterator[Utterance | Skipped]:
    seen: set[str] = set()
    kept_apart: set[str] = set()
    for split, name in _SPLIT_FILES:
        for row in _table(folder / name):
            seen.add(row["path"])
            if split != TRAIN:
                kept_apart.add(row["client_id"])
            yield _utterance(folder, row, split)
    for row in _table(folder / _VALIDATED):
        if row["path"] in seen:
            continue
        if row["client_id"] in kept_apart:
            yield Skipped(row["path"], "a speaker of dev or test")
        else:
            yield _utterance(folder, row, TRAIN)


def _table(path: Path) -> list[dict[str, str]]:
    return table_rows(path, _COLUMNS) if path.is_file() else []


def _utterance(folder: Path, row: dict[str, str], split: str) -> Utterance | Skipped:
    path, text = folder / "clips" / row["path"], spoken_text(row["sentence"])
    if not text:
        return Skipped(row["path"], "no transcript")
    if not path.is_file():
        return Skipped(row["path"], "no such file")
    return Utterance(path, text, row["client_id"][:16], split, item_type_of(text))
