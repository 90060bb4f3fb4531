"""Backups come back whole, on both databases, while devices send, and without the erased."""

import dataclasses
import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from threading import Event, Thread
from uuid import UUID

import pytest
from sqlalchemy import Engine, func, insert, select
from uuid6 import uuid7

from progress_db.server.backup import description_of, make_backup, remove_old, rows_in
from progress_db.server.database import engine_for, lock_municipality, reading, writing
from progress_db.server.erasure import Order, erase
from progress_db.server.errors import ServerError
from progress_db.server.house import House
from progress_db.server.jobs import run_jobs
from progress_db.server.migrations import upgrade
from progress_db.server.restore import Restored, restore
from progress_db.server.sealed import PIECE, key_in, make_key, seal, unseal
from progress_db.server.settings import ServeSettings
from progress_db.server.tables import backups, erasures, events, learners
from tests.progress_db.cast import HERE, NOW, SECRET, make_cast, make_house
from tests.progress_db.server.test_erasure import KEYS, lived
from tests.progress_db.server.test_upgrade import _new_database

LATER = NOW + timedelta(minutes=1)


@pytest.fixture(params=["sqlite", "postgres"])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ServeSettings]:
    """Settings of a server with a database of this version; its folders are in tmp_path."""
    url = ""
    if request.param == "postgres":
        url = _new_database(request.getfixturevalue("postgres"))
    made = ServeSettings(server=tmp_path / "server", secret=SECRET.hex())
    settings = made.model_copy(update={"database_url": url})
    settings.server.mkdir()
    engine = engine_for(settings.database)
    upgrade(engine)
    engine.dispose()
    yield settings


@pytest.fixture
def house(home: ServeSettings) -> Iterator[House]:
    """A house over it."""
    engine = engine_for(home.database)
    made = make_house(engine, home.server)
    yield dataclasses.replace(made, settings=home)
    engine.dispose()


def test_all_rows_come_back(house: House) -> None:
    cast = make_cast(house.engine)
    lived(house.engine, cast)
    with reading(house.engine) as connection:
        before = rows_in(connection)
    path, told = make_backup(house)
    assert dict(told.rows) == before
    assert path.stat().st_mode & 0o777 == 0o600
    _lose_a_learner(house, cast.learners[5], in_ledger=False)
    done = _restored(house, path)
    assert (done.rows, done.erased_again) == (before, 0)
    # One row more says that a backup was put back, so that devices send anew what is lost.
    with _Opened(house) as engine, reading(engine) as connection:
        assert rows_in(connection) == before | {"job_runs": before["job_runs"] + 1}


def test_who_was_erased_since_stays_erased(house: House) -> None:
    cast = make_cast(house.engine)
    lived(house.engine, cast)
    path, _ = make_backup(house)
    _lose_a_learner(house, cast.learners[0], in_ledger=True)
    assert _restored(house, path).erased_again == 1
    with _Opened(house) as engine, reading(engine) as connection:
        hers = select(func.count()).where(learners.c.id == cast.learners[0])
        assert connection.execute(hers).scalar_one() == 0
        row = connection.execute(select(erasures)).one()
        assert (row.learner_id, row.at) == (cast.learners[0], NOW)
        others = select(func.count()).where(events.c.learner_id == cast.learners[1])
        assert connection.execute(others).scalar_one() == 1


def test_a_backup_while_devices_send_is_of_one_moment(house: House) -> None:
    make_cast(house.engine)
    stop, sent = Event(), [0]

    def send() -> None:
        while not stop.is_set():
            with writing(house.engine) as connection:
                lock_municipality(connection, HERE)
                connection.execute(insert(events), [_event() for _ in range(10)])
            sent[0] += 10

    sender = Thread(target=send)
    sender.start()
    try:
        while sent[0] < 50:
            stop.wait(0.01)
        path, told = make_backup(house)
    finally:
        stop.set()
        sender.join()
    assert told.rows["events"] >= 50 and told.rows["events"] % 10 == 0
    assert _restored(house, path).rows["events"] == told.rows["events"]


def test_a_sealed_backup_opens_with_its_key_alone(house: House, tmp_path: Path) -> None:
    cast = make_cast(house.engine)
    make_key(tmp_path / "key")
    sealed = _with(house, backup_key=tmp_path / "key")
    path, told = make_backup(sealed)
    assert told.sealed
    assert str(cast.learners[0]).encode() not in path.read_bytes()
    with pytest.raises(ServerError, match="KOLLEGA_BACKUP_KEY"):
        _restored(house, path)
    make_key(tmp_path / "other")
    with pytest.raises(ServerError, match="another key"):
        _restored(_with(house, backup_key=tmp_path / "other"), path)
    assert _restored(sealed, path).rows["learners"] == 14


def test_a_changed_backup_is_refused_and_nothing_is_touched(house: House) -> None:
    make_cast(house.engine)
    path, _ = make_backup(house)
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"x")
    with pytest.raises(ServerError, match="not the file"):
        _restored(house, path)
    with _Opened(house) as engine, reading(engine) as connection:
        assert connection.execute(select(func.count()).select_from(learners)).scalar_one() == 14


def test_a_database_that_is_there_is_replaced_only_when_told(house: House) -> None:
    path, _ = make_backup(house)
    house.engine.dispose()
    with pytest.raises(ServerError, match="--replace"):
        restore(house.settings, path, False, LATER)


def test_old_backups_go_and_the_job_is_written_down(house: House) -> None:
    path, told = make_backup(house)
    assert datetime.fromisoformat(told.until) == NOW + timedelta(days=28)
    assert remove_old(house) == 0
    late = _at(house, NOW + timedelta(days=29))
    assert {ran.job: ran.found for ran in run_jobs(late)}["backups"] == {"removed": 1}
    assert not path.exists()
    with reading(house.engine) as connection:
        assert connection.execute(select(backups.c.removed_at)).scalar_one() is not None
    assert run_jobs(late) == ()  # not again on the same day


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE])
def test_sealed_files_open_whole_or_not_at_all(tmp_path: Path, size: int) -> None:
    make_key(tmp_path / "key")
    key = key_in(tmp_path / "key")
    sealed, opened = BytesIO(), BytesIO()
    seal(BytesIO(b"a" * size), sealed, key)
    unseal(BytesIO(sealed.getvalue()), opened, key)
    assert opened.getvalue() == b"a" * size
    for broken in (sealed.getvalue()[:-1], sealed.getvalue()[: -PIECE // 2], b"KOLSEAL1"):
        with pytest.raises(ServerError, match="not whole"):
            unseal(BytesIO(broken), BytesIO(), key)


def test_a_description_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "kollega-1.backup"
    path.write_bytes(b"")
    with pytest.raises(ServerError, match="no description"):
        description_of(path)
    path.with_suffix(".json").write_text(json.dumps({"format": 1}))
    with pytest.raises(ServerError, match="no description"):
        description_of(path)


def _restored(house: House, path: Path) -> Restored:
    house.engine.dispose()
    return restore(house.settings, path, True, LATER)


class _Opened:
    """The database as it is now, through an engine that is closed again."""

    def __init__(self, house: House) -> None:
        self._engine = engine_for(house.settings.database)

    def __enter__(self) -> Engine:
        return self._engine

    def __exit__(self, *_: object) -> None:
        self._engine.dispose()


def _with(house: House, **changed: object) -> House:
    return dataclasses.replace(house, settings=house.settings.model_copy(update=changed))


def _at(house: House, now: datetime) -> House:
    clock: Callable[[], datetime] = lambda: now  # noqa: E731
    return dataclasses.replace(house, clock=clock)


def _lose_a_learner(house: House, learner: UUID, in_ledger: bool) -> None:
    ledger = house.settings.backup_folder if in_ledger else house.settings.server / "elsewhere"
    with writing(house.engine) as connection:
        erase(connection, KEYS, ledger, Order(HERE, learner), NOW)


def _event() -> dict[str, object]:
    who = {"municipality": HERE, "id": uuid7(), "seq": 1, "learner_id": uuid7()}
    return {**who, "at": NOW, "device_at": NOW, "kind": "try", "body": {}}
