"""A restore that is killed leaves the old database or the new one, and the next one clears up."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, inspect, select, text

from progress_db.server import beside, set_aside
from progress_db.server.backup import make_backup, remove_old, rows_in
from progress_db.server.database import engine_for, reading, writing
from progress_db.server.erasure import Order, erase
from progress_db.server.errors import ServerError
from progress_db.server.house import House
from progress_db.server.restore import restore
from progress_db.server.tables import learners
from tests.progress_db.cast import HERE, NOW, SECRET, Cast, make_cast
from tests.progress_db.server.test_backup import LATER, home, house
from tests.progress_db.server.test_erasure import KEYS, lived

ROOT = Path(__file__).parents[3]
__all__ = ["home", "house"]  # fixtures
IN_BOTH = ["_checked", "_made_ready", "begin_epoch", "erase", "after-_made_ready"]
IN_POSTGRES = ["load", "_pour", "_say-2", "after-load", "put_in_place", "after-put_in_place"]
IN_SQLITE = ["put_file", "_aside", "after-_aside", "_on_disk-2", "after-put_file"]
POINTS = [("postgres", point) for point in (*IN_BOTH, *IN_POSTGRES)]
POINTS += [("sqlite", point) for point in (*IN_BOTH, *IN_SQLITE)]
ENDED = ("after-put_in_place", "after-put_file", "_on_disk-2")


@pytest.fixture
def cast(house: House) -> Cast:
    """A backup's worth of people."""
    made = make_cast(house.engine)
    lived(house.engine, made)
    return made


@pytest.fixture
def backup(house: House, cast: Cast) -> Path:
    """A backup; since then somebody was erased, and somebody else lost without a trace."""
    path, _ = make_backup(house)
    with writing(house.engine) as connection:
        erase(connection, KEYS, house.settings.backup_folder, Order(HERE, cast.learners[0]), NOW)
        nowhere = house.settings.server / "elsewhere"
        erase(connection, KEYS, nowhere, Order(HERE, cast.learners[1]), NOW)
    house.engine.dispose()
    return path


@pytest.mark.parametrize(("home", "point"), POINTS, indirect=["home"])
def test_killed_at_any_point_it_is_the_old_one_or_the_new(
    house: House, backup: Path, point: str
) -> None:
    before = _rows(house)
    _killed(house, backup, point)
    found = _learners(house)
    assert found == (13 if point in ENDED else 12)  # 14, less her; or less both of them
    assert point in ENDED or _rows(house) == before
    restore(house.settings, backup, True, LATER)
    assert _learners(house) == 13
    assert _left(house) == []


def test_a_restore_that_is_refused_changes_nothing(house: House, backup: Path) -> None:
    """The row counts are compared before anything takes the place of the old one."""
    before, told = _rows(house), backup.with_suffix(".json")
    told.write_text(told.read_text().replace('"learners": 14', '"learners": 15'))
    with pytest.raises(ServerError, match="has not the rows"):
        restore(house.settings, backup, True, LATER)
    assert _rows(house) == before
    assert _left(house) == []


def test_a_database_in_use_is_left_alone(
    house: House, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "WAIT", "SET LOCAL lock_timeout = '100ms'")
    with writing(house.engine) as using:
        using.execute(select(learners).limit(1)).all()
        using.execute(learners.update().values(label="x"))
        with pytest.raises(ServerError, match=r"stop the server|server stopped"):
            restore(house.settings, backup, True, LATER)
        using.rollback()
    assert _learners(house) == 12
    assert _schemas(house) == []


def test_two_restores_at_once_are_refused(postgres_engine: Engine) -> None:
    with (
        beside.made_beside(postgres_engine),
        pytest.raises(ServerError, match="Another restore"),
        beside.made_beside(postgres_engine),
    ):
        pass


def test_a_damaged_file_is_set_aside_as_it_is(tmp_path: Path) -> None:
    place, made = tmp_path / "server.db", tmp_path / "made.db"
    place.write_bytes(b"no database" * 1000)
    place.with_name("server.db-wal").write_bytes(b"its log")
    with closing(sqlite3.connect(made)) as connection:
        connection.execute("CREATE TABLE one (two)")
    aside = set_aside.put_file(made, place, NOW)
    assert (tmp_path / aside).read_bytes() == b"no database" * 1000
    assert (tmp_path / f"{aside}-wal").read_bytes() == b"its log"
    assert not place.with_name("server.db-wal").exists()
    assert not made.exists()


def test_what_a_killed_one_left_and_what_was_set_aside_comes_to_its_end(house: House) -> None:
    folder = house.settings.server
    work, aside = folder / ".work-x", folder / f"server.db.before-{NOW:%Y%m%d-%H%M%S}"
    work.mkdir()
    (work / "raw.db").write_text("rows")
    aside.write_text("rows")
    (folder / "server.db.before-the-flood").write_text("by hand")
    if house.engine.dialect.name == "postgresql":
        with writing(house.engine) as connection:
            connection.execute(text(f"CREATE SCHEMA {beside.BESIDE}"))
    os.utime(work, times=(NOW.timestamp(), NOW.timestamp()))
    assert remove_old(_at(house, timedelta(hours=23))) == 0
    assert remove_old(_at(house, timedelta(days=1))) == 1
    assert remove_old(_at(house, timedelta(days=28))) == 1
    assert not work.exists() and not aside.exists()
    assert (folder / "server.db.before-the-flood").exists()
    assert not _schemas(house)


def _at(house: House, later: timedelta) -> House:
    return replace(house, clock=lambda: NOW + later)


def _killed(house: House, backup: Path, point: str) -> None:
    name, number = point, "1"
    if point[-2:] == "-2":
        name, number = point[:-2], "2"
    settings = house.settings
    words = [str(settings.server), settings.database_url, str(backup), SECRET.hex(), name, number]
    command = [sys.executable, "-m", "tests.progress_db.server.killed_restore", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()[-2000:]


@contextmanager
def _opened(house: House) -> Iterator[Engine]:
    """The database as it is now, through an engine that is closed again."""
    engine = engine_for(house.settings.database)
    try:
        yield engine
    finally:
        engine.dispose()


def _rows(house: House) -> dict[str, int]:
    with _opened(house) as engine, reading(engine) as connection:
        return rows_in(connection)


def _learners(house: House) -> int:
    with _opened(house) as engine, reading(engine) as connection:
        return connection.execute(select(func.count()).select_from(learners)).scalar_one()


def _schemas(house: House) -> list[str]:
    if house.engine.dialect.name != "postgresql":
        return []
    with _opened(house) as engine:
        return [one for one in inspect(engine).get_schema_names() if one.startswith("kollega")]


def _left(house: House) -> list[str]:
    """What a finished restore leaves beside the database: nothing but what was set aside."""
    kept = {path.name for path in house.settings.server.glob("server.db*")}
    return [*_schemas(house), *(name for name in kept if "-wal" in name or "-shm" in name)]
