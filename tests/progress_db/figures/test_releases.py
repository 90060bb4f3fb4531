"""Releases are counted right on both databases, made once, and know no learner."""

import random
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine, select

from progress_db.server.database import reading, writing
from progress_db.server.figures.counting import Cell, count, learners_in
from progress_db.server.figures.periods import Kind, Period
from progress_db.server.figures.published import Span, from_json, to_json
from progress_db.server.figures.releases import publish_due, publish_everywhere, read, released
from progress_db.server.ingest.taking import take_batch
from progress_db.server.tables import figures, months
from tests.progress_db.batches import batch, scene, token
from tests.progress_db.cast import HERE, NOW, THERE, make_cast, make_house
from tests.progress_db.figures.counts import a_year, keep, month_row

SCHOOL, OTHER = UUID(int=1), UUID(int=2)
STORE, OFFICE = ("lager", 2, 3), ("kontor", 3, 1)
QUARTER = Period(2026, 3, Kind.QUARTER)
OCTOBER = Period(2026, 10)


def test_different_learners_are_counted_where_they_were_last(engine: Engine) -> None:
    dice = random.Random(5)
    rows = a_year(HERE, {SCHOOL: {STORE: 30, OFFICE: 12}}, date(2026, 11, 1), dice)
    for row in rows:  # some change trade, some school
        row["trade"] = dice.choice((row["trade"], "butik"))
        row["school_id"] = dice.choice((SCHOOL, SCHOOL, OTHER))
    last: dict[bytes, Cell] = {}
    for row in sorted(rows, key=lambda row: row["month"]):
        if QUARTER.first <= row["month"] < QUARTER.end:
            place = (row["school_id"], row["trade"], row["education"], row["module"])
            last[row["pseudonym"]] = Cell(*place)
    with writing(engine) as connection:
        keep(connection, rows)
        keep(connection, [{**rows[0], "municipality": THERE}])
        assert learners_in(connection, HERE, QUARTER) == Counter(last.values())


def test_a_month_counts_its_learners_and_sums(engine: Engine) -> None:
    month = OCTOBER.first
    rows = [month_row(HERE, n, month, SCHOOL, STORE, levels=["lager/ny"]) for n in range(6)]
    with writing(engine) as connection:
        keep(connection, [*rows, month_row(HERE, 99, month, OTHER, OFFICE)])
        found = count(connection, HERE, OCTOBER)
        made = publish_due(connection, HERE, NOW)
        shown = read(connection, HERE, [OCTOBER])[OCTOBER.key]
    assert (found[SCHOOL].learners, found[SCHOOL].sums["seconds"]) == (6, 6 * 3600)
    assert OCTOBER.key in made
    assert [school.school for school in shown.schools] == [SCHOOL]
    assert shown.schools[0].levels["ny"] == shown.schools[0].all.learners == Span(5, 9)
    assert from_json(to_json(shown)) == shown


def test_nothing_is_shown_before_it_is_due(engine: Engine) -> None:
    rows = [month_row(HERE, n, OCTOBER.first, SCHOOL, STORE) for n in range(9)]
    due = datetime(2026, 11, 14, 23, 30, tzinfo=UTC)  # 15 November in Denmark
    with writing(engine) as connection:
        keep(connection, rows)
        assert OCTOBER.key not in publish_due(connection, HERE, due - timedelta(hours=1))
        assert OCTOBER.key in publish_due(connection, HERE, due)


def test_a_release_is_made_once_and_never_changes(engine: Engine) -> None:
    with writing(engine) as connection:
        keep(connection, [month_row(HERE, n, OCTOBER.first, SCHOOL, STORE) for n in range(9)])
        publish_due(connection, HERE, NOW)
        before = read(connection, HERE, [OCTOBER])
        keep(connection, [month_row(HERE, 70 + n, OCTOBER.first, SCHOOL, OFFICE) for n in range(9)])
        assert publish_due(connection, HERE, NOW) == ()
        assert read(connection, HERE, [OCTOBER]) == before
        assert released(connection, THERE) == ()


def test_no_learner_is_known_on_the_municipalitys_side(engine: Engine, tmp_path: Path) -> None:
    cast, house = make_cast(engine), make_house(engine, tmp_path)
    for learner in cast.learners[:6]:
        take_batch(house, token(cast), batch(scene(learner, NOW - timedelta(days=40))))
    with reading(engine) as connection:
        kept = [*connection.execute(select(months)), *connection.execute(select(figures))]
        pseudonyms = set(connection.execute(select(months.c.pseudonym)).scalars())
    assert len(pseudonyms) == 6
    written = " ".join(str(value) for row in kept for value in row)
    for learner in cast.learners:
        assert str(learner) not in written
        assert learner.bytes not in pseudonyms
        assert house.keys.pseudonym(HERE, learner) != house.keys.pseudonym(THERE, learner)


def test_the_nightly_job_makes_what_is_due_everywhere(engine: Engine, tmp_path: Path) -> None:
    make_cast(engine)
    house = make_house(engine, tmp_path)
    with writing(engine) as connection:
        for where in (HERE, THERE):
            keep(connection, [month_row(where, n, OCTOBER.first, SCHOOL, STORE) for n in range(9)])
    made = publish_everywhere(house)
    with reading(engine) as connection:
        kept = [*released(connection, HERE), *released(connection, THERE)]
    assert made == {"releases": len(kept)} and kept.count(OCTOBER.key) == 2
    assert publish_everywhere(house) == {"releases": 0}
