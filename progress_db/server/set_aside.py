"""Files that take the place of others, what was there before, and what a killed one left behind."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from progress_db.server.errors import ServerError

WORK = ".work-"
ASIDE = ".before-"
STAMP = "%Y%m%d-%H%M%S"
LOGS = ("-wal", "-shm")  # SQLite's own files beside a database
FIRST = b"SQLite format 3\0"
LONGEST_WORK = timedelta(days=1)


@contextmanager
def working_folder(folder: Path) -> Iterator[Path]:
    """A folder for one piece of work, gone at its end; `clear_old` knows it by its name."""
    with tempfile.TemporaryDirectory(prefix=WORK, dir=folder) as work:
        yield Path(work)


def put_file(made: Path, place: Path, now: datetime) -> str:
    """An SQLite file takes the place of another in one step; gives the name of what was there.

    At every moment there is the old one or the new one. Raises ServerError where a server still
    uses the old one.
    """
    made.chmod(0o600)
    _closed(made)
    _on_disk(made)
    aside = _aside(place, now) if place.exists() else ""
    made.replace(place)
    _on_disk(place.parent)
    return aside


def clear_old(folders: Iterable[Path], now: datetime, days: int) -> int:
    """Remove databases set aside so many days ago, and working folders of who was killed."""
    gone = 0
    for folder in folders:
        for work in folder.glob(f"{WORK}*"):
            if datetime.fromtimestamp(work.stat().st_mtime, now.tzinfo) <= now - LONGEST_WORK:
                shutil.rmtree(work, ignore_errors=True)
                gone += 1
        for aside in folder.glob(f"*{ASIDE}*"):
            if _is_old(aside, now - timedelta(days=days)):
                aside.unlink()
                gone += 1
    return gone


def _is_old(aside: Path, until: datetime) -> bool:
    stamp = aside.name.split(ASIDE)[1][:15]
    try:
        return datetime.strptime(stamp, STAMP).replace(tzinfo=until.tzinfo) <= until
    except ValueError:
        return False


def _aside(place: Path, now: datetime) -> str:
    """A second name for the old file: its own one stays until another file takes it."""
    aside = place.with_name(f"{place.name}{ASIDE}{now.strftime(STAMP)}")
    if not _closed(place):  # damaged; its log must not be taken for one of the new file's
        for end in LOGS:
            if place.with_name(place.name + end).exists():
                place.with_name(place.name + end).replace(aside.with_name(aside.name + end))
    try:
        os.link(place, aside)
    except FileExistsError:
        told = f"{aside.name} is there already: wait a second and try again."
        raise ServerError("aside-there", told) from None
    except OSError:  # a disk that knows one name for each file
        shutil.copy2(place, aside)
    return aside.name


def _closed(path: Path) -> bool:
    """Bring what stands in SQLite's log into the file itself; whether that could be done."""
    with path.open("rb") as file:
        if file.read(len(FIRST)) != FIRST:
            return False  # SQLite would remove the log of what it does not know
    try:
        with closing(sqlite3.connect(path, timeout=2)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return False
        told = f"Something still uses {path.name}, and nothing has changed: stop the server first."
        raise ServerError("in-use", told) from error
    return bool(mode == ("delete",))


def _on_disk(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if os.name != "posix" and path.is_dir():
        return  # Windows has no handle for a folder
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
