"""Many new rows at once: PostgreSQL's COPY, which takes a fifth of the time of inserts."""

from typing import Any

from psycopg.types.json import Jsonb
from sqlalchemy import Connection, Table

from progress_db.server.columns import Document
from progress_db.server.database import Rows


def put_many(connection: Connection, table: Table, rows: Rows) -> None:
    """Insert rows that all have the same keys and are not there yet."""
    if not rows:
        return
    if connection.dialect.name != "postgresql":
        connection.execute(table.insert(), list(rows))
        return
    names = list(rows[0])
    documents = {name for name in names if table.c[name].type is Document}
    columns = ", ".join(f'"{name}"' for name in names)
    driver: Any = connection.connection.cursor()
    with driver as cursor, cursor.copy(f"COPY {table.name} ({columns}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row([Jsonb(row[name]) if name in documents else row[name] for name in names])
