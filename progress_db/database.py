"""The SQLite file underneath: opened, checked, brought up to date. The only sqlite_utils here."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database, Migrations

from progress_db.errors import StoreError, store_error
from progress_db.migrations import MIGRATIONS
from progress_db.rows import Row

IN_MEMORY = Path(":memory:")


class ProgressFile:
    """A checked, migrated progress file, for one thread. SQLite's errors become StoreError."""

    def __init__(self, path: Path, patience_s: float) -> None:
        """Raises StoreError: damaged, locked, full, unwritable, newer."""
        self.path = path
        self._db = _connect(path, patience_s)
        try:
            with self.guard():
                self._check()
                self._tune()
                _bring_up_to_date(self._db, path)
        except BaseException:
            self._db.close()
            raise

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """What a query gives, as dictionaries."""
        with self.guard():
            return list(self._db.query(sql, values))

    def change(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run one statement; gives the number of rows it changed."""
        with self.guard():
            return int(self._db.execute(sql, values).rowcount)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it or nothing."""
        with self.guard():
            # IMMEDIATE waits its turn at once; a read that turns into a write would not wait.
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.commit()
            except BaseException:
                self._db.rollback()
                raise

    def scrub(self) -> None:
        """Rewrite the file and empty its log, so that deleted bytes are gone from the disk."""
        with self.guard():
            self._db.vacuum()
            busy = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            text = f"Another program is using {self.path.name}: close it and erase again."
            raise StoreError("locked", text)

    def tidy(self) -> None:
        """Empty the log of what was deleted as far as that is possible now; later it is by itself.

        What is deleted is written over in the file (secure_delete) in either case.
        """
        with self.guard():
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def close(self) -> None:
        """Close the file; SQLite folds its log into it."""
        self._db.close()

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Turn SQLite's errors into one sentence for a person."""
        try:
            yield
        except sqlite3.Error as error:
            raise store_error(error, self.path) from error

    def _check(self) -> None:
        found = [row[0] for row in self._db.execute("PRAGMA integrity_check(3)")]
        if found != ["ok"]:
            raise StoreError("damaged", f"{self.path.name} is damaged: {'; '.join(found)}.")

    def _tune(self) -> None:
        self._db.enable_wal()
        # FULL: an answer that was written survives a flat battery, not only a killed program.
        self._db.execute("PRAGMA synchronous=FULL")
        self._db.execute("PRAGMA secure_delete=ON")


def _connect(path: Path, patience_s: float) -> Database:
    try:
        if path != IN_MEMORY:
            path.parent.mkdir(parents=True, exist_ok=True)
            # Progress is about a person: nobody else on a shared computer should read it.
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        return Database(sqlite3.connect(str(path), timeout=patience_s))
    except sqlite3.Error as error:
        raise store_error(error, path) from error
    except OSError as error:
        text = f"The progress file {path} cannot be opened: {error.strerror}."
        raise StoreError("unwritable", text) from error


def _bring_up_to_date(db: Database, path: Path) -> None:
    steps = Migrations("kollega")
    for step in MIGRATIONS:
        steps()(step)
    unknown = {done.name for done in steps.applied(db)} - {step.__name__ for step in MIGRATIONS}
    if unknown:
        text = f"{path.name} was written by a newer Kollega: install that one, or another file."
        raise StoreError("newer", text)
    if not steps.applied(db) or steps.pending(db):
        steps.apply(db)
