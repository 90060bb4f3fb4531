"""Tables that hold sound in their rows: Parquet and Arrow, as Hugging Face publishes and saves.

Needs pyarrow, which is installed with the extra `train` and which nothing else needs.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from speech.errors import SpeechError

AUDIO = "audio"
SUFFIXES = (".parquet", ".arrow")
Row = dict[str, Any]


def rows_of(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """The rows with those of `columns` that the table has, without the sound.

    Raises SpeechError `pyarrow-missing` or `table-unreadable`.
    """
    file = _opened(path)
    there = [name for name in columns if name in file.schema_arrow.names]
    for batch in file.iter_batches(columns=there):
        yield from batch.to_pylist()


def encoded_sound(path: Path, row: int) -> bytes:
    """The bytes of the sound file in one row (column `audio`, field `bytes`).

    Raises SpeechError as `rows_of`, and `sound-unreadable` where there is no such row.
    """
    file = _opened(path)
    before = 0
    for group in range(file.num_row_groups):
        count = file.metadata.row_group(group).num_rows
        if row < before + count:
            return _sounds(path, group)[row - before]
        before += count
    raise SpeechError("sound-unreadable", f"{path.name} has no row {row}.")


@lru_cache(maxsize=2)
def _sounds(path: Path, group: int) -> list[bytes]:
    """A group is decompressed as a whole, and neighbouring rows are read one after the other."""
    column = _opened(path).read_row_group(group, columns=[AUDIO]).column(AUDIO)
    return [(sound.as_py() or {}).get("bytes") or b"" for sound in column]


class _ArrowFile:
    """An Arrow stream with as much of ParquetFile as is needed here; one group a batch."""

    def __init__(self, stream: Any) -> None:
        self._batches = list(stream)
        self.schema_arrow = stream.schema
        self.num_row_groups = len(self._batches)
        self.metadata = self

    def row_group(self, group: int) -> Any:
        """The group, which knows its `num_rows`."""
        return self._batches[group]

    def read_row_group(self, group: int, columns: Sequence[str]) -> Any:
        """The group with these columns."""
        return self._batches[group].select(list(columns))

    def iter_batches(self, columns: Sequence[str]) -> Iterator[Any]:
        """Every group with these columns."""
        return (batch.select(list(columns)) for batch in self._batches)


@lru_cache(maxsize=8)
def _opened(path: Path) -> Any:
    """A pyarrow ParquetFile or what acts as one. Imported by name: it is not there everywhere."""
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise SpeechError(
            "pyarrow-missing", f"{path.name} needs pyarrow: pip install 'kollega[train]'."
        ) from error
    try:
        if path.suffix == ".arrow":
            return _ArrowFile(arrow.ipc.open_stream(arrow.memory_map(str(path))))
        return parquet.ParquetFile(path)
    except (OSError, ValueError) as error:  # ArrowInvalid is a ValueError
        raise SpeechError("table-unreadable", f"{path.name} cannot be read as a table.") from error
