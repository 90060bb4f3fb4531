"""The server's database for tests: every test that asks for `engine` runs on both databases."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, text

from progress_db.server.database import engine_for
from progress_db.server.house import House
from progress_db.server.tables import metadata
from tests.progress_db.cast import Cast, client_of, make_cast, make_house, sign_in
from tests.progress_db.postgres import cluster

_numbers = count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A cluster for the whole run; the URL has {} for the name of a database."""
    with cluster() as url:
        yield url


@pytest.fixture(scope="session")
def postgres_url(postgres: str) -> Iterator[str]:
    """A database with all tables, emptied before each test that uses it."""
    server = engine_for(postgres.format("postgres"))
    with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("CREATE DATABASE kollega"))
    server.dispose()
    url = postgres.format("kollega")
    engine = engine_for(url)
    metadata.create_all(engine)
    engine.dispose()
    yield url


@pytest.fixture
def sqlite_engine(tmp_path: Path) -> Iterator[Engine]:
    """SQLite, in a file, with all tables."""
    engine = engine_for(f"sqlite:///{tmp_path / 'server.db'}")
    metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def postgres_engine(postgres_url: str) -> Iterator[Engine]:
    """PostgreSQL with all tables, empty."""
    engine = engine_for(postgres_url)
    names = ", ".join(metadata.tables)
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY"))
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Both databases must pass."""
    made: Engine = request.getfixturevalue(f"{request.param}_engine")
    return made


@pytest.fixture
def cast(engine: Engine) -> Cast:
    """A municipality with a school, a class and those who may or may not see it."""
    return make_cast(engine)


@pytest.fixture
def house(engine: Engine, cast: Cast, tmp_path: Path) -> House:
    """The server over the cast's database."""
    return make_house(engine, tmp_path)


@pytest.fixture
def client(house: House) -> Iterator[TestClient]:
    """A browser or a device that nobody has signed in on."""
    with client_of(house) as made:
        yield made


@pytest.fixture
def teacher(house: House, client: TestClient, cast: Cast) -> TestClient:
    """The teacher of the class, signed in."""
    sign_in(client, house, cast.accounts["teacher"])
    return client
