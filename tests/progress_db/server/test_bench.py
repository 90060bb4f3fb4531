"""What the server is measured with: made-up lives are like real ones, and their summaries too."""

from random import Random

import pytest
from sqlalchemy import Engine, func, select

from progress_db.server import tables
from progress_db.server.bench import fill
from progress_db.server.bench_large import MEANWHILE, Size, bench_large
from progress_db.server.database import reading
from progress_db.server.keys import Keys
from progress_db.server.rebuild import differences, rebuild
from progress_db.server.settings import PACKS
from progress_db.server.written_lives import MUNICIPALITY
from scenes.load import packs_in
from tests.progress_db.cast import SECRET
from tests.progress_db.postgres import need_postgres

LEARNERS, EVENTS = 30, 3000


def test_made_up_lives_come_to_summaries(postgres_engine: Engine) -> None:
    packs, keys = packs_in(PACKS), Keys(SECRET)
    assert fill(postgres_engine, packs, LEARNERS, EVENTS, Random(1)).rows == EVENTS
    assert rebuild(postgres_engine, keys, packs, MUNICIPALITY) == LEARNERS
    assert differences(postgres_engine, keys, packs, MUNICIPALITY) == []
    with reading(postgres_engine) as connection:
        glances = connection.execute(select(func.count()).select_from(tables.glances)).scalar_one()
        most = connection.execute(select(func.max(tables.figures.c.learners))).scalar_one()
    assert glances == LEARNERS
    assert 0 < most <= LEARNERS


@pytest.mark.slow
def test_a_country_is_asked_for_pages_while_events_come_in() -> None:
    need_postgres()
    told: list[str] = []
    rows = bench_large(packs_in(PACKS), Size(learners=200, requests=3), 1.0, told.append)
    assert all(set(row) == {"what", "value", "unit", "baseline", "ratio"} for row in rows)
    found = {row["what"]: row for row in rows}
    assert len(found) == len(rows)
    assert (found["learners"]["value"], found["events"]["value"]) == (200, 20_000)
    for page in ("class_page", "learner_page", "overview", "overview_chart", "healthz", "by_key"):
        for figure in (f"{page}_p50", f"{page}_p95"):
            assert found[figure]["value"] > 0
            assert found[figure + MEANWHILE]["baseline"] > 0
    assert found["summaries_unlike"]["value"] == 0
    assert found["summaries_unlike"]["baseline"] >= 1  # events came in meanwhile
    assert len(told) == 3
