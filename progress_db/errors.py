"""The one error type of this package, and what SQLite's own errors mean to a person."""

import sqlite3
from pathlib import Path


class StoreError(Exception):
    """The progress could not be kept or read: `code` for programs, `text` one sentence for people.

    Codes: locked, full, unwritable, damaged, newer, no-learner, personal-number, bad-value;
    from the command line also stopped, not-sure, unexpected. From syncing (progress_db/sync):
    not-enrolled, enrolled, bad-device, bad-address, bad-picture, unsafe, other-certificate,
    unsigned, refused, too-much, not-kollega, bad-pack, other-pack, and those of unpacking.
    """

    def __init__(self, code: str, text: str) -> None:
        super().__init__(f"{code}: {text}")
        self.code = code
        self.text = text


# Primary result codes of SQLite: https://www.sqlite.org/rescode.html
_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_FULL = {sqlite3.SQLITE_FULL}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_UNWRITABLE = {
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
}


def store_error(error: sqlite3.Error, path: Path) -> StoreError:
    """The same error in one sentence that says what to do."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = None if code is None else code & 0xFF  # extended codes keep the primary one below
    name = path.name
    if primary in _LOCKED:
        text = f"Another program is using {name}: close it and try again."
        return StoreError("locked", text)
    if primary in _FULL:
        text = f"The disk is full, so {name} cannot grow: make room; nothing is lost meanwhile."
        return StoreError("full", text)
    if primary in _DAMAGED:
        return StoreError("damaged", f"{name} is damaged or is not a progress file.")
    if primary in _UNWRITABLE:
        return StoreError("unwritable", f"{name} cannot be read or written: check its folder.")
    return StoreError("bad-value", f"{name} refused what was asked: {error}.")
