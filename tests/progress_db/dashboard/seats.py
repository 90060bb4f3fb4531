"""A chair at the teacher's desk for tests of pages, and a look at what the tables then hold."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient
from sqlalchemy import Engine, Row, select

from progress_db.server import tables
from progress_db.server.database import reading
from tests.progress_db.cast import Cast, client_of, make_cast, make_house, sign_in


@contextmanager
def seat(
    engine: Engine, tmp_path: Path, word: str = "teacher"
) -> Iterator[tuple[TestClient, Cast]]:
    """A client that is signed in as one of the cast."""
    cast = make_cast(engine)
    house = make_house(engine, tmp_path)
    with client_of(house) as client:
        sign_in(client, house, cast.accounts[word])
        yield client, cast


def rows(engine: Engine, of: str, **where: object) -> list[Row[Any]]:
    """The rows of a table in which these columns have these values."""
    table = tables.metadata.tables[of]
    with reading(engine) as connection:
        return list(connection.execute(select(table).filter_by(**where)))
