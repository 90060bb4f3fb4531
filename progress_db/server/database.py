"""The database underneath: SQLite on a laptop, PostgreSQL where DATABASE_URL says so."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import (
    DDL,
    Connection,
    Engine,
    Table,
    bindparam,
    create_engine,
    event,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import QueuePool

from progress_db.server import tables
from progress_db.server.errors import ServerError

PARTITIONS = 8  # of `events` on PostgreSQL; many municipalities share one

Rows = Sequence[Mapping[str, Any]]

_COUNTER = (
    select(tables.counters.c.seq)
    .where(tables.counters.c.municipality == bindparam("municipality"))
    .with_for_update()
)
_SET_COUNTER = (
    update(tables.counters)
    .where(tables.counters.c.municipality == bindparam("here"))
    .values(seq=bindparam("last"))
)


def engine_for(url: str, pool: int = 5) -> Engine:
    """An engine for `sqlite:///file` or `postgresql://…`. Raises ServerError for anything else."""
    if url.startswith(("postgresql://", "postgres://")):
        url = "postgresql+psycopg://" + url.split("://", 1)[1]
    if url.startswith("postgresql+psycopg://"):
        return create_engine(
            url,
            pool_size=pool,
            max_overflow=pool,
            pool_pre_ping=True,
            json_deserializer=_from_json,
        )
    if not url.startswith("sqlite://"):
        text = "DATABASE_URL begins with postgresql:// or sqlite:///: correct it and start again."
        raise ServerError("bad-database-url", text)
    engine = create_engine(
        url, poolclass=QueuePool, connect_args={"timeout": 20, "check_same_thread": False}
    )
    event.listen(engine, "connect", _tune_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all of it or nothing. SQLite takes its turn at once."""
    with engine.connect().execution_options(kollega_writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One connection that only reads."""
    with engine.connect() as connection:
        yield connection


def lock_municipality(connection: Connection, municipality: int) -> int:
    """Wait for this municipality's turn and give its last `seq`; held until the transaction ends.

    One ingest at a time in a municipality makes `seq` count in the order of commits, and lets
    summaries be added to without losing any. Different municipalities never wait for each other.
    """
    here = {"municipality": municipality}
    row = connection.execute(_COUNTER, here).one_or_none()
    if row is None:
        insert_new(connection, tables.counters, [{**here, "seq": 0}])
        row = connection.execute(_COUNTER, here).one()
    return int(row.seq)


def set_counter(connection: Connection, municipality: int, seq: int) -> None:
    """Keep the last `seq`; the lock must be held."""
    connection.execute(_SET_COUNTER, {"here": municipality, "last": seq})


def insert_new(connection: Connection, table: Table, rows: Rows) -> None:
    """Insert rows; those whose primary key is there already are left as they are."""
    if rows:
        connection.execute(_insert(connection, table).on_conflict_do_nothing(), list(rows))


def upsert(connection: Connection, table: Table, rows: Rows) -> None:
    """Insert rows, or put them in the place of those with the same primary key."""
    if not rows:
        return
    statement = _insert(connection, table)
    keys = [column.name for column in table.primary_key]
    new = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    if not new:
        connection.execute(statement.on_conflict_do_nothing(), list(rows))
        return
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=new), list(rows))


def answers(engine: Engine) -> bool:
    """Whether the database answers now."""
    try:
        with engine.connect() as connection:
            connection.execute(select(1))
    except OperationalError:
        return False
    return True


def _from_json(written: str | bytes) -> Any:
    """PostgreSQL sends UTF-8: `json` need not look which encoding it is (a third of its time)."""
    return json.loads(written if isinstance(written, str) else written.decode())


def _insert(connection: Connection, table: Table) -> Any:
    dialect: Any = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert(table)


def _tune_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # A read that turns into a write would not wait its turn, so who writes says so at once.
    writes = connection.get_execution_options().get("kollega_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


for _number in range(PARTITIONS):
    _part = DDL(  # type: ignore[no-untyped-call]
        f"CREATE TABLE IF NOT EXISTS events_{_number} PARTITION OF events "
        f"FOR VALUES WITH (MODULUS {PARTITIONS}, REMAINDER {_number})"
    )
    event.listen(tables.events, "after_create", _part.execute_if(dialect="postgresql"))
