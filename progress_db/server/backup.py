"""Backups while the server runs: SQLite's own online copy, or pg_dump; checked, rotated, sealed.

A backup is one file, `kollega-20261123-120000.backup`, and its description beside it (`.json`):
when, which database and revision, how many rows of each table, and the SHA-256 of the file.
"""

import gzip
import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, func, insert, select, update
from uuid6 import uuid7

from progress_db.server.beside import clear_beside
from progress_db.server.database import engine_for, reading, writing
from progress_db.server.errors import ServerError
from progress_db.server.house import House
from progress_db.server.ledger import Erased, read_down, write_down
from progress_db.server.migrations import revision
from progress_db.server.postgres_files import count_rows_of, dump
from progress_db.server.sealed import key_in, seal
from progress_db.server.set_aside import clear_old, working_folder
from progress_db.server.tables import backups, erasures, metadata

END = ".backup"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Description:
    """What a backup is. `rows` by table, counted in the backup itself; `sha256` of the file."""

    format: int
    made_at: str
    until: str
    database: str  # sqlite or postgresql
    revision: str
    rows: Mapping[str, int]
    sealed: bool
    sha256: str


def make_backup(house: House) -> tuple[Path, Description]:
    """A new backup in the folder of the settings. Raises ServerError; then there is none."""
    now = house.clock()
    folder = _folder(house)
    path = folder / f"kollega-{now:%Y%m%d-%H%M%S}{END}"
    if path.exists():
        raise ServerError("backup-there", "There is a backup of this second: wait and try again.")
    _complete_ledger(house)
    kind = house.engine.dialect.name
    with working_folder(folder) as work:
        raw, packed = work / "raw", work / "packed"
        rows = _copy(house, raw)
        _pack(raw, packed, house, kind)
        told = Description(
            format=FORMAT,
            made_at=now.isoformat(),
            until=(now + timedelta(days=house.settings.backup_days)).isoformat(),
            database=kind,
            revision=revision(house.engine),
            rows=rows,
            sealed=house.settings.backup_key is not None,
            sha256=sha256_of(packed),
        )
        (work / "told").write_text(json.dumps(asdict(told), indent=1))
        (work / "told").replace(described_by(path))
        packed.replace(path)
    _keep_row(house, now)
    return path, told


def remove_old(house: House) -> int:
    """Remove backups whose time is over, and what was set aside or left by who was killed."""
    now, gone = house.clock(), 0
    for path in sorted(house.settings.backup_folder.glob(f"*{END}")):
        told = description_of(path)
        if datetime.fromisoformat(told.until) <= now:
            path.unlink()
            described_by(path).unlink()
            gone += 1
    settings = house.settings
    clear_beside(house.engine)
    gone += clear_old((settings.server, settings.backup_folder), now, settings.backup_days)
    over = (backups.c.until <= now) & backups.c.removed_at.is_(None)
    with writing(house.engine) as connection:
        connection.execute(update(backups).where(over).values(removed_at=now))
    return gone


def description_of(path: Path) -> Description:
    """What stands beside a backup. Raises ServerError where it is not there or cannot be read."""
    try:
        return Description(**json.loads(described_by(path).read_text("utf-8")))
    except (OSError, ValueError, TypeError) as error:
        told = f"{path.name} has no description beside it that can be read: take another backup."
        raise ServerError("bad-backup", told) from error


def described_by(path: Path) -> Path:
    """The file beside a backup that describes it."""
    return path.with_suffix(".json")


def sha256_of(path: Path) -> str:
    """Of a whole file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def rows_in(connection: Connection) -> dict[str, int]:
    """How many rows each table has."""
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in metadata.sorted_tables
    }


def _folder(house: House) -> Path:
    folder = house.settings.backup_folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.name == "posix" and folder.stat().st_uid == os.getuid():
            folder.chmod(0o700)
    except OSError as error:
        told = f"The folder for backups cannot be written ({error.strerror}): choose another."
        raise ServerError("unwritable", told) from error
    return folder


def _copy(house: House, target: Path) -> dict[str, int]:
    """The whole database at one moment, and its rows counted at that moment."""
    if house.engine.dialect.name == "postgresql":
        dump(house.engine, target)
        return count_rows_of(target)
    _copy_sqlite(house.engine, target)
    engine = engine_for(f"sqlite:///{target}")
    try:
        with reading(engine) as connection:
            return rows_in(connection)
    finally:
        engine.dispose()


def _copy_sqlite(engine: Engine, target: Path) -> None:
    """SQLite's online backup: writers go on meanwhile."""
    with (
        closing(sqlite3.connect(str(engine.url.database))) as live,
        closing(sqlite3.connect(target)) as copy,
    ):
        live.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            told = "The copy of the database is damaged: check the disk, then try again."
            raise ServerError("damaged-backup", told)


def _pack(raw: Path, packed: Path, house: House, kind: str) -> None:
    """Compressed (pg_dump has done so already), then sealed where there is a key."""
    zipped = raw
    if kind == "sqlite":
        zipped = raw.with_suffix(".gz")
        with raw.open("rb") as source, gzip.open(zipped, "wb", 6) as target:
            shutil.copyfileobj(source, target, 1 << 20)
    key = house.settings.backup_key
    with zipped.open("rb") as source, _private(packed) as out:
        if key is None:
            shutil.copyfileobj(source, out, 1 << 20)
        else:
            seal(source, out, key_in(key))
        out.flush()
        os.fsync(out.fileno())


@contextmanager
def _private(path: Path) -> Iterator[Any]:
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        yield file


def _complete_ledger(house: House) -> None:
    """Erasures that another machine's ledger had are written here too."""
    folder = house.settings.backup_folder
    had = {(one.municipality, one.learner_id) for one in read_down(folder)}
    with reading(house.engine) as connection:
        rows = connection.execute(
            select(erasures.c.municipality, erasures.c.learner_id, erasures.c.at)
        ).all()
    write_down(folder, [Erased(*row) for row in rows if (row[0], row[1]) not in had])


def _keep_row(house: House, now: datetime) -> None:
    until = now + timedelta(days=house.settings.backup_days)
    with writing(house.engine) as connection:
        connection.execute(insert(backups), {"id": uuid7(), "made_at": now, "until": until})
