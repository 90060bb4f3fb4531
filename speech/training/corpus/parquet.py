"""Parquet files that hold sound in their rows, as data sets on Hugging Face are published.

Needs pyarrow, which is installed with the extra `train` and which nothing else needs.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from speech.errors import SpeechError

AUDIO = "audio"
Row = dict[str, Any]


def rows_of(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a Parquet file with those of `columns` that it has, without the sound.

    Raises SpeechError `pyarrow-missing` or `table-unreadable`.
    """
    file = _opened(path)
    there = [name for name in columns if name in file.schema_arrow.names]
    for batch in file.iter_batches(columns=there):
        yield from batch.to_pylist()


def encoded_sound(path: Path, row: int) -> bytes:
    """The bytes of the sound file in one row (column `audio`, with a field `bytes`)."""
    file = _opened(path)
    for group in range(file.num_row_groups):
        count = file.metadata.row_group(group).num_rows
        if row < count:
            return _group_sounds(path, group)[row]
        row -= count
    raise SpeechError("sound-unreadable", f"{path.name} has no row {row}.")


@lru_cache(maxsize=2)
def _group_sounds(path: Path, group: int) -> list[bytes]:
    """Neighbouring rows are read one after the other, and a group is decompressed as a whole."""
    column = _opened(path).read_row_group(group, columns=[AUDIO]).column(AUDIO)
    return [(sound.as_py() or {}).get("bytes") or b"" for sound in column]


@lru_cache(maxsize=8)
def _opened(path: Path) -> Any:
    """A pyarrow.parquet.ParquetFile; imported by name, since it is not installed everywhere."""
    try:
        parquet = import_module("pyarrow.parquet")
    except ImportError as error:
        raise SpeechError(
            "pyarrow-missing", f"{path.name} is Parquet: pip install 'kollega[train]' to read it."
        ) from error
    try:
        return parquet.ParquetFile(path)
    except (OSError, ValueError) as error:  # ArrowInvalid is a ValueError
        raise SpeechError("table-unreadable", f"{path.name} cannot be read as Parquet.") from error
