"""Every table has a purpose and a period, and the job keeps each period by the clock."""

import dataclasses
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, insert, select, update
from uuid6 import uuid7

from progress_db.server.database import reading, writing
from progress_db.server.epoch import begin_epoch, epoch_of
from progress_db.server.house import House
from progress_db.server.ledger import read_down
from progress_db.server.migrations import upgrade
from progress_db.server.purposes import WITH_DAYS, purposes
from progress_db.server.retention import keep_periods
from progress_db.server.tables import (
    accounts,
    classes,
    device_erasures,
    erasures,
    glances,
    grants,
    learners,
    memberships,
    metadata,
)
from tests.progress_db.cast import HERE, NOW, Cast, make_cast, make_house


def at(house: House, now: datetime) -> House:
    return dataclasses.replace(house, clock=lambda: now)


def count(engine: Engine, table: Any, *where: Any) -> int:
    with reading(engine) as connection:
        asked = select(func.count()).select_from(table).where(*where)
        return int(connection.execute(asked).scalar_one())


def test_every_table_has_a_purpose_and_no_purpose_is_without_a_table() -> None:
    assert set(purposes()) == set(metadata.tables)


def test_every_purpose_says_all_in_both_languages() -> None:
    for purpose in purposes().values():
        for text in (purpose.title, purpose.text, purpose.who, purpose.basis.text):
            assert len(text.da) > 2 and len(text.en) > 2 and text.da != text.en, purpose.table
        assert purpose.basis.source and purpose.basis.read <= date(2026, 12, 31)


def test_what_has_a_learner_never_outlives_her_by_accident() -> None:
    goes = {"learner", "days", "class", "confirmed"}
    for purpose in purposes().values():
        if "learner_id" in metadata.tables[purpose.table].c:
            assert purpose.rule in goes, purpose.table


BY_TIME = [p for p in purposes().values() if p.rule == "days"]


@pytest.mark.parametrize("table", [purpose.table for purpose in BY_TIME])
def test_a_row_goes_when_its_time_is_over_and_not_before(
    engine: Engine, tmp_path: Path, table: str
) -> None:
    purpose = purposes()[table]
    house = make_house(engine, tmp_path)
    with writing(engine) as connection:
        connection.execute(insert(metadata.tables[table]), _row(table, purpose.by))
    over = NOW + purpose.period
    keep_periods(at(house, over - timedelta(days=1)))
    assert count(engine, metadata.tables[table]) == 1
    gone = keep_periods(at(house, over + timedelta(days=1)))
    assert gone.get(table) == 1
    assert count(engine, metadata.tables[table]) == 0


def _row(table: str, by: str) -> dict[str, Any]:
    """A row with something in every column that must have something."""
    made = {}
    for column in metadata.tables[table].c:
        if column.name == by:
            made[column.name] = NOW.date() if str(column.type) == "DATE" else NOW
        elif not column.nullable:
            made[column.name] = _value(str(column.type).partition("(")[0])
    return made


def _value(kind: str) -> Any:
    if kind.startswith(("DATETIME", "TIMESTAMP")):
        return NOW
    known = {"CHAR": uuid7(), "UUID": uuid7(), "VARCHAR": "x", "TEXT": "x", "DATE": NOW.date()}
    more = {"JSON": {}, "BLOB": b"0" * 16, "BOOLEAN": False, "FLOAT": 0.0}
    return {**known, **more}.get(kind, 1)


def test_a_learner_goes_six_months_after_her_class_and_her_practice(
    engine: Engine, tmp_path: Path
) -> None:
    cast = make_cast(engine)
    house = make_house(engine, tmp_path)
    _end_the_class(engine, cast, NOW)
    _practised(engine, cast, 0, NOW + timedelta(days=100))
    keep_periods(at(house, NOW + timedelta(days=182)))
    assert count(engine, learners) == 14
    keep_periods(at(house, NOW + timedelta(days=184)))
    assert count(engine, learners) == 3  # she who practised later, and those of other classes
    assert len(read_down(house.settings.backup_folder)) == 11
    keep_periods(at(house, NOW + timedelta(days=284)))
    assert count(engine, learners, learners.c.id == cast.learners[0]) == 0
    assert count(engine, learners) == 2


def test_who_is_in_a_class_that_runs_stays_however_long_she_is_away(
    engine: Engine, tmp_path: Path
) -> None:
    cast = make_cast(engine)
    keep_periods(at(make_house(engine, tmp_path), NOW + timedelta(days=3000)))
    assert count(engine, learners, learners.c.id == cast.learners[0]) == 1


def test_who_left_a_class_goes_six_months_later(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    with writing(engine) as connection:
        hers = memberships.c.learner_id == cast.learners[3]
        connection.execute(update(memberships).where(hers).values(left_at=NOW))
    keep_periods(at(make_house(engine, tmp_path), NOW + timedelta(days=184)))
    assert count(engine, learners) == 13


def test_a_class_goes_with_its_devices_two_years_after_its_end(
    engine: Engine, tmp_path: Path
) -> None:
    cast = make_cast(engine)
    _end_the_class(engine, cast, NOW)
    gone = keep_periods(at(make_house(engine, tmp_path), NOW + timedelta(days=732)))
    assert (gone["classes"], gone["devices"], gone["learners"]) == (1, 1, 12)
    assert count(engine, classes) == 2


def test_a_closed_account_goes_with_its_roles_a_year_later(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    with writing(engine) as connection:
        hers = accounts.c.id == cast.accounts["colleague"]
        connection.execute(update(accounts).where(hers).values(disabled_at=NOW))
    keep_periods(at(make_house(engine, tmp_path), NOW + timedelta(days=367)))
    assert count(engine, accounts) == len(cast.accounts) - 1
    assert count(engine, grants, grants.c.account_id == cast.accounts["colleague"]) == 0


def test_a_receipt_waits_for_the_last_device(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    house = make_house(engine, tmp_path)
    _end_the_class(engine, cast, NOW)
    keep_periods(at(house, NOW + timedelta(days=184)))
    receipts = count(engine, erasures)
    assert receipts == 12
    keep_periods(at(house, NOW + timedelta(days=700)))
    assert count(engine, erasures) == receipts
    with writing(engine) as connection:
        connection.execute(update(device_erasures).values(done_at=NOW))
    keep_periods(at(house, NOW + timedelta(days=700)))
    assert (count(engine, erasures), count(engine, device_erasures)) == (0, 0)


def test_a_second_run_finds_nothing(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    late = at(make_house(engine, tmp_path), NOW + timedelta(days=184))
    _end_the_class(engine, cast, NOW)
    assert keep_periods(late)["learners"] == 12
    assert keep_periods(late) == {}


def test_the_last_restore_is_never_forgotten(engine: Engine, tmp_path: Path) -> None:
    with writing(engine) as connection:
        begin_epoch(connection, NOW)
        before = epoch_of(connection)
    keep_periods(at(make_house(engine, tmp_path), NOW + timedelta(days=3000)))
    with reading(engine) as connection:
        assert epoch_of(connection) == before


def test_every_rule_with_days_is_one_that_the_job_keeps() -> None:
    kept = {"days", "inactive", "ended", "closed", "confirmed"}
    assert kept == WITH_DAYS


def _end_the_class(engine: Engine, cast: Cast, now: datetime) -> None:
    with writing(engine) as connection:
        hers = classes.c.id == cast.klass
        connection.execute(update(classes).where(hers).values(ended_at=now))


def _practised(engine: Engine, cast: Cast, number: int, now: datetime) -> None:
    row = {"municipality": HERE, "learner_id": cast.learners[number], "last_at": now}
    counts = dict.fromkeys(("seconds", "scenes", "can", "words_known", "culture_met"), 1)
    with writing(engine) as connection:
        connection.execute(insert(glances), {**row, **counts, "levels": {}})


def test_the_steps_can_be_taken_over_the_same_engine(tmp_path: Path) -> None:
    """The job runs over a database that came up by steps, as a real one does."""
    from progress_db.server.database import engine_for

    engine = engine_for(f"sqlite:///{tmp_path / 'stepped.db'}")
    upgrade(engine)
    make_cast(engine)
    assert keep_periods(make_house(engine, tmp_path)) == {}
    engine.dispose()
