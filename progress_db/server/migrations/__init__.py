"""The database brought up to this version, step by step; one process at a time does it."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text

from progress_db.server.database import reading, writing
from progress_db.server.errors import ServerError

HERE = Path(__file__).parent
LOCK = 0x6B6F6C6C  # "koll": the advisory lock on PostgreSQL


def upgrade(engine: Engine, to: str = "head") -> tuple[str, str]:
    """Bring the database to a revision; gives those before ("" for an empty one) and after.

    All steps are one transaction: a step that fails leaves the database as it was. Other processes
    wait. Raises ServerError for a database of a newer Kollega.
    """
    with writing(engine) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        before = revision_at(connection)
        _check_known(connection, before)
        command.upgrade(config_over(connection), to)
        return before, revision_at(connection)


def revision(engine: Engine) -> str:
    """The revision of the database; "" where it has none."""
    with reading(engine) as connection:
        return revision_at(connection)


def newest() -> str:
    """The revision that this version of Kollega brings."""
    return str(_scripts().get_current_head())


def config_over(connection: Connection) -> Config:
    """What Alembic is told: our steps, over this connection and its transaction."""
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.set_main_option("path_separator", "os")
    return ScriptDirectory.from_config(config)


def revision_at(connection: Connection) -> str:
    """The same, of the database that this connection is to."""
    return MigrationContext.configure(connection).get_current_revision() or ""


def _check_known(connection: Connection, found: str) -> None:
    known = {step.revision for step in _scripts().walk_revisions()}
    if found and found not in known:
        told = "The database is of a newer Kollega: install that version, then start again."
        raise ServerError("newer-database", told)
    if not found and inspect(connection).has_table("municipalities"):
        told = (
            "The database has tables but no revision: restore a backup, or begin with an empty one."
        )
        raise ServerError("unknown-database", told)
