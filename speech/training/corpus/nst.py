"""NST's Danish speech (Språkbanken, "16 kHz, reorganized"): sessions of sentences read aloud.

Sound: dk/SESSION/SESSION_NAME-1.wav (close microphone) and -2.wav (far), or one file with both
channels; test sound in supplement_dk/testdata/audio/. Texts: one JSON file a session (`pid`,
`info`, `val_recordings` of `file` and `text`), or NST_dk.csv and supplement_dk.csv. Licence CC0.
www.nb.no/sprakbanken/ressurskatalog/oai-nb-no-sbr-55.
"""

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from speech.clips import Skipped
from speech.errors import SpeechError
from speech.training.corpus.utterance import (
    TEST,
    TRAIN,
    Corpus,
    Utterance,
    collect,
    item_type_of,
    spoken_text,
)

NAME = "nst-da"
_CSV_NAMES = ("filename_channel_1", "filename_both_channels")
_TEST_PLACES = ("supplement", "test")
_SILENT = "("  # "( ... tavshed under denne indspilning ...)": nobody speaks


def read_nst(folder: Path) -> Corpus:
    """Everything below `folder`; the close microphone where there are two.

    Raises SpeechError `corpus-layout` or `table-unreadable`.
    """
    sounds = _Sounds.below(folder)
    sessions = [path for path in sorted(folder.rglob("*.json")) if "val_recordings" in _text(path)]
    tables = sorted(folder.rglob("*.csv"))
    rows = [row for path in sessions for row in _session_rows(path, _split_of(path, folder))]
    if not rows:
        rows = [row for path in tables for row in _table_rows(path, _split_of(path, folder))]
    if not rows or not sounds.by_name:
        raise SpeechError(
            "corpus-layout",
            f"{folder} is no NST corpus: it should hold .wav files, and the sessions' .json files "
            "or NST_dk.csv; unpack the archives of sound and of metadata beside each other.",
        )
    return collect(NAME, (row.found(sounds) for row in rows))


@dataclass(frozen=True, slots=True)
class _Sounds:
    """All sound files by name in lower case: case and folders differ between the archives."""

    by_name: dict[str, Path]

    @classmethod
    def below(cls, folder: Path) -> "_Sounds":
        found: dict[str, Path] = {}
        for path in sorted(folder.rglob("*.[wW][aA][vV]")):
            found.setdefault(path.name.lower(), path)
            found[f"{path.parent.name}/{path.name}".lower()] = path
        return cls(found)

    def first(self, names: Iterable[str]) -> Path | None:
        return next((self.by_name[n.lower()] for n in names if n.lower() in self.by_name), None)


@dataclass(frozen=True, slots=True)
class _Row:
    """One recording: names that its sound may have, the likeliest first."""

    names: tuple[str, ...]
    text: str
    speaker: str
    split: str

    def found(self, sounds: _Sounds) -> Utterance | Skipped:
        path, text = sounds.first(self.names), spoken_text(self.text)
        if self.text.startswith(_SILENT) or not text:
            return Skipped(self.names[0], "nobody speaks")
        if path is None:
            return Skipped(self.names[0], "no such file")
        return Utterance(path, text, self.speaker, self.split, item_type_of(text), channel=0)


def _session_rows(path: Path, split: str) -> Iterator[_Row]:
    try:
        session: dict[str, Any] = json.loads(_text(path))
        pid = str(session["pid"])
        speaker = str(session.get("info", {}).get("Speaker_ID") or "").strip() or pid
        for recording in session["val_recordings"]:
            stem = recording["file"].rsplit(".", 1)[0]
            names = [f"{stem}{end}.wav" for end in ("-1", "")]
            tried = (*(f"{pid}_{n}" for n in names), *(f"{pid}/{n}" for n in names))
            yield _Row(tried, recording["text"] or "", speaker, split)
    except (json.JSONDecodeError, KeyError, AttributeError, TypeError) as error:
        raise SpeechError(
            "table-unreadable", f"{path} is not one of NST's sessions: pid, val_recordings."
        ) from error


def _table_rows(path: Path, split: str) -> Iterator[_Row]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                names = tuple(n for key in _CSV_NAMES for n in _names(row.get(key) or ""))
                if names:
                    speaker = (row.get("Speaker_ID") or "").strip() or "unknown"
                    yield _Row(names, row.get("text") or "", speaker, split)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SpeechError("table-unreadable", f"{path} cannot be read as a table.") from error


def _names(name: str) -> tuple[str, ...]:
    """As it is, and as in the test archive, where the session is the folder alone."""
    session, _, own = name.partition("_")
    return (name, f"{session}/{own}") if name else ()


def _split_of(path: Path, folder: Path) -> str:
    inside = path.relative_to(folder).as_posix().lower()
    return TEST if any(place in inside for place in _TEST_PLACES) else TRAIN


def _text(path: Path) -> str:
    return path.read_text("utf-8", errors="replace")
