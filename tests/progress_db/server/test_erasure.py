"""One learner erased in one action: nothing of hers stays, nothing of anybody else goes."""

import json
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID
from zipfile import ZipFile

import pytest
from sqlalchemy import Connection, Engine, Uuid, func, insert, select, update
from uuid6 import uuid7

from progress_db.server.database import reading, writing
from progress_db.server.erasure import STAY, Order, erase, receipt_of
from progress_db.server.errors import ServerError
from progress_db.server.figures_again import FigureKey, keys_of, sum_again
from progress_db.server.keys import Keys
from progress_db.server.ledger import NAME, Erased, read_down, write_down
from progress_db.server.tables import (
    assignments,
    backups,
    device_erasures,
    erasures,
    events,
    figures,
    metadata,
    months,
    notes,
    views,
)
from progress_db.server.taking_along import take_along
from tests.progress_db.cast import HERE, NOW, SECRET, Cast, make_cast

KEYS = Keys(SECRET)
JULY = date(2026, 7, 1)


def lived(engine: Engine, cast: Cast) -> None:
    """Two learners of the class have practised, been seen, been written to."""
    with writing(engine) as connection:
        for learner in cast.learners[:2]:
            _one_lived(connection, cast, learner)
        keys = keys_of(connection, HERE, KEYS.pseudonym(HERE, cast.learners[0]))
        sum_again(connection, keys)


def _one_lived(connection: Connection, cast: Cast, learner: UUID) -> None:
    hers: dict[str, Any] = {"municipality": HERE, "learner_id": learner, "id": uuid7()}
    teacher = cast.accounts["teacher"]
    seen = {"at": NOW, "account_id": teacher, "account_name": "Teacher", "role": "teacher"}
    connection.execute(insert(views), {**hers, **seen, "what": "learner"})
    wrote = {"author": teacher, "author_name": "Teacher", "text": "Godt gået", "created_at": NOW}
    wrote["phrases"] = ["ask"]
    connection.execute(insert(notes), {**hers, **wrote})
    body = {"at": NOW, "device_at": NOW, "kind": "scene_done", "body": {"turns": 5}}
    connection.execute(insert(events), {**hers, "seq": 1, **body})
    given = {"title": "Til dig", "items": [], "created_by": teacher, "created_at": NOW}
    connection.execute(insert(assignments), {**hers, "class_id": cast.klass, **given})
    month = {"month": JULY, "school_id": cast.school, "trade": "lager", "education": 2, "module": 3}
    counts = {"seconds": 600, "scenes": 4, "levels": ["lager/ny"], "culture": 2}
    row = {"municipality": HERE, "pseudonym": KEYS.pseudonym(HERE, learner), **month, **counts}
    connection.execute(insert(months), row)


def erased(engine: Engine, ledger: Path, learner: UUID, by: UUID | None = None) -> dict[str, int]:
    with writing(engine) as connection:
        return erase(connection, KEYS, ledger, Order(HERE, learner, by), NOW)


def test_nothing_of_hers_stays_in_any_table(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    lived(engine, cast)
    hers = cast.learners[0]
    erased(engine, tmp_path, hers)
    with reading(engine) as connection:
        for table in metadata.sorted_tables:
            rows = [str(dict(row)) for row in connection.execute(select(table)).mappings()]
            found = [row for row in rows if str(hers) in row]
            assert bool(found) is (table.name in STAY), table.name
        gone = select(func.count()).where(months.c.pseudonym == KEYS.pseudonym(HERE, hers))
        assert connection.execute(gone).scalar_one() == 0


def test_nothing_of_anybody_else_goes(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    lived(engine, cast)
    other = cast.learners[1]
    before = _rows_with(engine, other)
    erased(engine, tmp_path, cast.learners[0])
    assert _rows_with(engine, other) == before
    assert before > 5


def _rows_with(engine: Engine, learner: UUID) -> int:
    with reading(engine) as connection:
        return sum(
            connection.execute(
                select(func.count()).select_from(table).where(column == learner)
            ).scalar_one()
            for table in metadata.sorted_tables
            for column in table.c
            if isinstance(column.type, Uuid)
        )


def test_the_municipalitys_sums_lose_exactly_hers(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    lived(engine, cast)
    assert _sums(engine) == [(2, 1200, 8, 2, 4)]
    erased(engine, tmp_path, cast.learners[0])
    assert _sums(engine) == [(1, 600, 4, 1, 2)]
    erased(engine, tmp_path, cast.learners[1])
    assert _sums(engine) == []


def _sums(engine: Engine) -> list[tuple[int, ...]]:
    wanted = (figures.c[n] for n in ("learners", "seconds", "scenes", "level_ny", "culture"))
    with reading(engine) as connection:
        return [tuple(row) for row in connection.execute(select(*wanted))]


def test_the_receipt_counts_and_says_who_must_still_confirm(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    lived(engine, cast)
    before, after = NOW - timedelta(days=1), NOW + timedelta(days=1)
    with writing(engine) as connection:
        for made in (before, after):
            kept = {"id": uuid7(), "made_at": made, "until": made + timedelta(days=28)}
            connection.execute(insert(backups), kept)
    erased(engine, tmp_path, cast.learners[0], cast.accounts["teacher"])
    with writing(engine) as connection:
        row = connection.execute(select(erasures)).one()
        receipt = receipt_of(connection, row)
        assert (receipt.waiting, len(receipt.backups)) == (1, 1)
        assert receipt.tables == {
            **dict.fromkeys(("assignments", "events", "learners", "memberships"), 1),
            **dict.fromkeys(("months", "notes", "views"), 1),
        }
        assert row.school_id == cast.school
        connection.execute(update(device_erasures).values(done_at=NOW))
        assert receipt_of(connection, row).waiting == 0
        assert json.loads(json.dumps(receipt.as_json()))["figures_corrected"] == 1


def test_a_second_time_changes_nothing(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    assert erased(engine, tmp_path, cast.learners[0])["learners"] == 1
    assert erased(engine, tmp_path, cast.learners[0]) == {}
    assert len(read_down(tmp_path)) == 1


def test_nobody_is_erased_where_the_ledger_cannot_be_written(
    engine: Engine, tmp_path: Path
) -> None:
    cast = make_cast(engine)
    (tmp_path / "file").write_text("")
    with pytest.raises(ServerError, match="ledger"):
        erased(engine, tmp_path / "file", cast.learners[0])
    assert _rows_with(engine, cast.learners[0]) > 0


def test_a_ledger_line_cut_short_spoils_no_other(tmp_path: Path) -> None:
    one, two = (Erased(HERE, uuid7(), NOW) for _ in range(2))
    write_down(tmp_path, [one])
    with (tmp_path / NAME).open("a") as file:
        file.write('{"municipality": 10')
    write_down(tmp_path, [two, one])
    assert set(read_down(tmp_path)) == {one, two}
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600


def test_the_sums_have_the_keys_of_their_table() -> None:
    assert set(FigureKey.__slots__) == {column.name for column in figures.primary_key}


def test_she_can_take_everything_along_but_her_secret(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    lived(engine, cast)
    hers, other = cast.learners[:2]
    with reading(engine) as connection:
        packed = take_along(connection, KEYS, HERE, hers, NOW)
    with ZipFile(BytesIO(packed)) as file:
        files = {name: file.read(name).decode() for name in file.namelist()}
    tables = {name: json.loads(text) for name, text in files.items() if name.endswith(".json")}
    assert tables["notes.json"][0]["text"] == "Godt gået"
    assert tables["notes.json"][0]["said"] == "Spørg mig, hvis noget er svært."
    assert tables["given.json"][0]["title"] == "Til dig"
    assert tables["months.json"][0]["seconds"] == 600
    assert tables["memberships.json"][0]["class_name"] == "DU2 · lager"
    assert "views.json" in tables and "events.json" in tables
    assert "code_hash" not in str(files)
    assert str(other) not in str(files)
