"""The ledger of erasures beside the backups: who must be erased again where one is restored.

One JSON object a line: municipality and learner id, which say nothing to anybody once the learner
is gone. A line is on the disk before the erasure is committed, so that no backup outlives it.
"""

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from progress_db.server.errors import ServerError

NAME = "erasures.jsonl"


@dataclass(frozen=True, slots=True, order=True)
class Erased:
    """A learner who is gone. `at`: when it was ordered (UTC)."""

    municipality: int
    learner_id: UUID
    at: datetime


def write_down(folder: Path, erased: Iterable[Erased]) -> None:
    """Add lines and wait until they are on the disk. Raises ServerError; then nobody is erased."""
    lines = "".join(_line(one) for one in erased)
    if not lines:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / NAME, os.O_CREAT | os.O_APPEND | os.O_RDWR, 0o600)
        with os.fdopen(handle, "r+b") as file:
            _append(file.fileno(), lines.encode())
    except OSError as error:
        told = "The ledger of erasures beside the backups cannot be written: mend that first."
        raise ServerError("no-ledger", told, 503) from error


def read_down(folder: Path) -> tuple[Erased, ...]:
    """All who are gone, each once; a line that a crash cut short was never committed."""
    try:
        lines = (folder / NAME).read_text("utf-8").splitlines()
    except FileNotFoundError:
        return ()
    read = (_read(line) for line in lines)
    found = {(one.municipality, one.learner_id): one for one in read if one is not None}
    return tuple(sorted(found.values()))


def _append(handle: int, content: bytes) -> None:
    size = os.lseek(handle, 0, os.SEEK_END)
    if size:
        os.lseek(handle, -1, os.SEEK_END)
        if os.read(handle, 1) != b"\n":  # a line that was cut short must not spoil the next
            content = b"\n" + content
    os.write(handle, content)
    os.fsync(handle)


def _line(one: Erased) -> str:
    said = {"municipality": one.municipality, "learner": str(one.learner_id)}
    return json.dumps({**said, "at": one.at.isoformat()}) + "\n"


def _read(line: str) -> Erased | None:
    try:
        said = json.loads(line)
        at = datetime.fromisoformat(said["at"])
        return Erased(int(said["municipality"]), UUID(said["learner"]), at)
    except (ValueError, KeyError, TypeError):
        return None
