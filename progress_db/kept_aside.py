"""A damaged progress file is kept beside the new one, under a name that was free."""

from datetime import datetime
from itertools import count
from pathlib import Path

from progress_db.errors import StoreError

SIDE_FILES = ("", "-wal", "-shm")  # SQLite's own, which belong to the file before their suffix


def set_aside(path: Path, now: datetime) -> Path:
    """Rename the file and its side files; gives the new name. Never overwrites anything."""
    stamp = f"{now:%Y%m%dT%H%M%SZ}"
    for number in count(1):
        extra = "" if number == 1 else f"-{number}"
        aside = path.with_name(f"{path.name}.damaged-{stamp}{extra}")
        if not any(_side(aside, end).exists() for end in SIDE_FILES):
            break
    try:
        for end in SIDE_FILES:
            if _side(path, end).exists():
                _side(path, end).rename(_side(aside, end))
    except OSError as error:
        text = f"{path.name} is damaged and cannot be put aside: {error.strerror}."
        raise StoreError("unwritable", text) from error
    return aside


def kept_aside(path: Path) -> tuple[Path, ...]:
    """Every file that was ever set aside for this one, oldest first."""
    return tuple(sorted(path.parent.glob(f"{path.name}.damaged-*")))


def _side(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)
