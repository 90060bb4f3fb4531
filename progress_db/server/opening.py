"""A server made ready before it listens: folder, secret, database of this version, packs."""

import os
from datetime import UTC, datetime

from sqlalchemy import Engine
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from progress_db.server.addresses import check_proxies
from progress_db.server.database import engine_for
from progress_db.server.errors import ServerError
from progress_db.server.house import House
from progress_db.server.keys import Keys, kept_secret
from progress_db.server.migrations import upgrade
from progress_db.server.settings import ServeSettings
from scenes.load import packs_in


def utc_now() -> datetime:
    """The clock of a real server."""
    return datetime.now(UTC)


def opened(settings: ServeSettings, up: bool = True) -> House:
    """A house over the database of the settings, brought to this version (unless `up` is false).

    Raises ServerError: bad settings, unwritable folder, no database, newer database.
    """
    check_proxies(settings.proxies)
    make_folder(settings)
    keys = keys_for(settings)
    engine = open_engine(settings)
    try:
        if up:
            upgrade(engine)
        _only_ours(settings)
    except DBAPIError as error:
        engine.dispose()
        raise _no_database(settings) from error
    except BaseException:
        engine.dispose()
        raise
    return House(engine, keys, settings, packs_in(settings.packs), utc_now)


def open_engine(settings: ServeSettings) -> Engine:
    """The engine alone. Raises ServerError for an address that is none or does not answer."""
    try:
        engine = engine_for(settings.database)
    except ArgumentError as error:
        told = "DATABASE_URL cannot be read: it looks like postgresql://name:word@machine/base."
        raise ServerError("bad-database-url", told) from error
    try:
        engine.connect().close()
    except (OperationalError, DBAPIError) as error:
        engine.dispose()
        raise _no_database(settings) from error
    return engine


def make_folder(settings: ServeSettings) -> None:
    """The server's folder, for its owner alone. Raises ServerError where it cannot be written."""
    folder = settings.server
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.name == "posix" and folder.stat().st_uid == os.getuid():
            folder.chmod(0o700)
        probe = folder / ".probe"
        probe.write_text("")
        probe.unlink()
    except OSError as error:
        told = f"{folder} cannot be written ({error.strerror}): choose another with --data."
        raise ServerError("unwritable", told) from error


def keys_for(settings: ServeSettings) -> Keys:
    """Of the secret in the settings, or of the one that the folder keeps. Raises ServerError."""
    return Keys(_secret(settings))


def _secret(settings: ServeSettings) -> bytes:
    if not settings.secret:
        return kept_secret(settings.secret_file)
    try:
        return bytes.fromhex(settings.secret)
    except ValueError as error:
        told = "KOLLEGA_SECRET is 64 hex digits (32 bytes): make a new one."
        raise ServerError("bad-secret", told) from error


def _only_ours(settings: ServeSettings) -> None:
    """What SQLite made is for the owner's eyes only."""
    for end in ("", "-wal", "-shm"):
        path = settings.server / f"server.db{end}"
        if os.name == "posix" and path.exists() and path.stat().st_uid == os.getuid():
            path.chmod(0o600)


def _no_database(settings: ServeSettings) -> ServerError:
    if settings.database.startswith("sqlite"):
        told = "The database file cannot be opened: it is damaged, full or not yours to write."
        return ServerError("no-database", f"{told} Restore a backup or choose another folder.")
    told = "The database does not answer or refuses us: check that it runs, and DATABASE_URL."
    return ServerError("no-database", told)
