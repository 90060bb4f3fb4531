"""A teacher reads that somebody does not share, in kind words, and that nothing follows from it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, update

from progress_db.server.database import writing
from progress_db.server.tables import learners
from tests.progress_db.cast import NOW, Cast, client_of, make_cast, make_house, sign_in


@pytest.fixture
def cast(engine: Engine) -> Cast:
    return make_cast(engine)


@pytest.fixture
def teacher(engine: Engine, cast: Cast, tmp_path: Path) -> Iterator[TestClient]:
    house = make_house(engine, tmp_path)
    with client_of(house) as client:
        sign_in(client, house, cast.accounts["teacher"])
        yield client


def says(engine: Engine, cast: Cast, shares: bool | None) -> None:
    said = {"shares": shares, "shares_at": None if shares is None else NOW}
    with writing(engine) as connection:
        mine = learners.c.id == cast.learners[0]
        connection.execute(update(learners).where(mine).values(said))


def test_who_said_no_is_marked_in_the_class_and_nobody_else(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    assert "Deler ikke" not in teacher.get(f"/classes/{cast.klass}").text
    says(engine, cast, shares=False)
    page = teacher.get(f"/classes/{cast.klass}").text
    assert page.count('<span class="tag">Deler ikke</span>') == 1
    assert "har ingen konsekvenser" in page


def test_her_page_says_so_and_that_it_has_no_consequence(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    pages = []
    for shares in (True, False, None):
        says(engine, cast, shares)
        pages.append(teacher.get(f"/learners/{cast.learners[0]}").text)
    told = [("valgt ikke at dele" in page, "ikke svaret endnu" in page) for page in pages]
    assert told == [(False, False), (True, False), (False, True)]
    assert "har ingen konsekvenser" in pages[1]
