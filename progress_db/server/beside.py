"""A PostgreSQL database made ready in a schema beside the one in use, then put in its place.

What is in use stays whole until one transaction puts the other in its place: whoever is killed at
any moment leaves the old database or the new one. Schemas that a killed one left are dropped by the
next, and by the job that removes old backups.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import OperationalError

from progress_db.server.database import engine_for, writing
from progress_db.server.errors import ServerError

USED = "public"
BESIDE = "kollega_restoring"
PARKED = "kollega_parked"  # where tables are for as long as one transaction lasts
LOCK = 0x72657374  # "rest": the advisory lock on PostgreSQL
WAIT = "SET LOCAL lock_timeout = '20s'"
# Every table of a schema; not those of an extension, which some database has for itself.
_MOVE = """
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT c.relname FROM pg_catalog.pg_class c
    WHERE c.relnamespace = '{old}'::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  LOOP EXECUTE 'ALTER TABLE {old}.' || quote_ident(one.relname) || ' SET SCHEMA {new}'; END LOOP;
END $$"""


def moved(old: str, new: str) -> str:
    """SQL that moves all tables of one schema into another."""
    return _MOVE.format(old=old, new=new)


@contextmanager
def made_beside(engine: Engine) -> Iterator[None]:
    """An empty schema BESIDE for as long as this lasts; nobody else restores meanwhile.

    Raises ServerError where somebody does, or uses what a killed restore has left.
    """
    with _alone(engine) as ours:
        if not ours:
            told = "Another restore of this database is running: wait until it has ended."
            raise ServerError("restoring", told)
        with _not_in_use(), writing(engine) as connection:
            _drop(connection)
            connection.execute(text(f"CREATE SCHEMA {BESIDE}"))
        try:
            yield
        finally:
            with _not_in_use(), writing(engine) as connection:
                _drop(connection)


@contextmanager
def looking_beside(url: str) -> Iterator[Engine]:
    """An engine that finds all its tables in BESIDE."""
    engine = engine_for(url)
    event.listen(engine, "connect", _look, insert=True)
    try:
        yield engine
    finally:
        engine.dispose()


def put_in_place(engine: Engine) -> None:
    """The tables of BESIDE take the place of those in use, which are gone: all at once.

    Raises ServerError where a server still uses them; then nothing has changed.
    """
    with _not_in_use(), writing(engine) as connection:
        connection.execute(text(WAIT))
        connection.execute(text(f"CREATE SCHEMA {PARKED}"))
        connection.exec_driver_sql(moved(USED, PARKED))
        connection.exec_driver_sql(moved(BESIDE, USED))
        connection.execute(text(f"DROP SCHEMA {PARKED} CASCADE"))


def clear_beside(engine: Engine) -> None:
    """Drop what a killed restore has left, unless one is running."""
    if engine.dialect.name != "postgresql":
        return
    with _alone(engine) as ours:
        if ours:
            with writing(engine) as connection:
                _drop(connection)


@contextmanager
def _alone(engine: Engine) -> Iterator[bool]:
    """The lock of this session, which the database gives back when the session breaks."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        words = {"lock": LOCK}
        ours = connection.execute(text("SELECT pg_try_advisory_lock(:lock)"), words).scalar_one()
        try:
            yield bool(ours)
        finally:
            if ours:
                connection.execute(text("SELECT pg_advisory_unlock(:lock)"), words)


@contextmanager
def _not_in_use() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        if getattr(error.orig, "sqlstate", "") != "55P03":  # lock_not_available
            raise
        told = "Something still uses the database, and nothing has changed: stop the server first."
        raise ServerError("in-use", told) from error


def _drop(connection: Connection) -> None:
    connection.execute(text(WAIT))
    connection.execute(text("SET LOCAL client_min_messages = 'warning'"))
    connection.execute(text(f"DROP SCHEMA IF EXISTS {BESIDE} CASCADE"))


def _look(connection: Any, _record: object) -> None:
    connection.autocommit = True  # so that no rollback takes it back
    connection.execute(f"SET search_path TO {BESIDE}")
    connection.autocommit = False
