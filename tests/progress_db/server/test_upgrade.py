"""The steps from version to version lead to the tables of the code, and lose no row on the way."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest
from alembic import command
from sqlalchemy import Engine, func, insert, select, text
from uuid6 import uuid7

from progress_db.server.database import engine_for, reading, writing
from progress_db.server.errors import ServerError
from progress_db.server.migrations import config_over, newest, revision, upgrade
from progress_db.server.tables import backups, events, learners, municipalities, views
from tests.progress_db.cast import HERE, NOW


@pytest.fixture(params=["sqlite", "postgres"])
def bare(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Both databases, with no table in them."""
    url = f"sqlite:///{tmp_path / 'bare.db'}"
    if request.param == "postgres":
        url = _new_database(request.getfixturevalue("postgres"))
    engine = engine_for(url)
    yield engine
    engine.dispose()


def _new_database(pattern: str) -> str:
    name = f"bare_{uuid7().hex}"
    server = engine_for(pattern.format("postgres"))
    with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    server.dispose()
    return pattern.format(name)


def test_the_steps_lead_to_the_tables_of_the_code(bare: Engine) -> None:
    assert upgrade(bare) == ("", newest())
    with writing(bare) as connection:
        command.check(config_over(connection))  # raises where they differ


def test_a_second_time_changes_nothing(bare: Engine) -> None:
    upgrade(bare)
    assert upgrade(bare) == (newest(), newest())


def test_events_are_in_parts_on_postgres(bare: Engine) -> None:
    upgrade(bare)
    with writing(bare) as connection:
        connection.execute(insert(events), _event())
        if bare.dialect.name == "postgresql":
            parts = connection.execute(text("SELECT count(*) FROM pg_inherits")).scalar_one()
            assert parts % 8 == 0 and parts > 0
        assert connection.execute(select(func.count()).select_from(events)).scalar_one() == 1


def test_rows_of_the_first_version_are_there_after_the_second(bare: Engine) -> None:
    upgrade(bare, "0001")
    with writing(bare) as connection:
        row = {"id": HERE, "name": "Kommunen her", "created_at": NOW}
        connection.execute(insert(municipalities), row)
        connection.execute(insert(events), _event())
        connection.execute(insert(views), _view())
    assert upgrade(bare) == ("0001", newest())
    with reading(bare) as connection:
        for table, count in ((municipalities, 1), (events, 1), (views, 1), (backups, 0)):
            assert connection.execute(select(func.count()).select_from(table)).scalar_one() == count
        assert connection.execute(select(events.c.at)).scalar_one() == NOW


def test_what_learners_have_said_of_sharing_is_known_after_the_upgrade(bare: Engine) -> None:
    upgrade(bare, "0005")
    yes, no, silent = uuid7(), uuid7(), uuid7()
    hours = {yes: ((0, False), (2, True)), no: ((2, False), (1, True)), silent: ()}
    with writing(bare) as connection:
        for one in hours:
            connection.execute(text(_LEARNER), {"id": one.hex, "municipality": HERE, "now": NOW})
        for one, said in hours.items():
            for hour, shares in said:
                body = {"kind": "settings_changed", "body": {"shares": shares}}
                at = {"at": NOW + timedelta(hours=hour), "learner_id": one}
                connection.execute(insert(events), {**_event(), **body, **at})
    upgrade(bare)
    with reading(bare) as connection:
        rows = connection.execute(select(learners.c.id, learners.c.shares, learners.c.shares_at))
        found = {row.id: (row.shares, row.shares_at) for row in rows}
    later = NOW + timedelta(hours=2)
    assert found == {yes: (True, later), no: (False, later), silent: (None, None)}


# As the fifth step knows learners: the table of the code has columns that come later.
_LEARNER = """
INSERT INTO learners (municipality, id, school_id, picture, label, help_language, code_hash,
  created_at, changed_at)
VALUES (:municipality, :id, :id, 'cat', '', 'en', '', :now, :now)
"""


def test_two_processes_upgrade_one_after_the_other(bare: Engine) -> None:
    went: list[tuple[str, str]] = []
    others = [Thread(target=lambda: went.append(upgrade(bare))) for _ in range(3)]
    for other in others:
        other.start()
    for other in others:
        other.join()
    assert sorted(went) == [("", newest()), (newest(), newest()), (newest(), newest())]


def test_a_newer_database_is_refused_in_one_sentence(bare: Engine) -> None:
    upgrade(bare)
    with writing(bare) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(ServerError, match="newer Kollega"):
        upgrade(bare)
    assert revision(bare) == "9999"


def test_a_step_that_fails_leaves_nothing_behind(bare: Engine) -> None:
    upgrade(bare, "0001")
    with writing(bare) as connection:
        connection.execute(text("CREATE TABLE backups (id INTEGER)"))
    with pytest.raises(Exception, match="backups"):
        upgrade(bare)
    assert revision(bare) == "0001"


def _event() -> dict[str, object]:
    who = {"municipality": HERE, "id": uuid7(), "seq": 1, "learner_id": uuid7()}
    return {**who, "at": NOW, "device_at": NOW, "kind": "scene_done", "body": {"turns": 5}}


def _view() -> dict[str, object]:
    who = {"municipality": HERE, "id": uuid7(), "at": NOW, "account_id": uuid7()}
    return {**who, "account_name": "Teacher", "role": "teacher", "learner_id": uuid7(), "what": "x"}
