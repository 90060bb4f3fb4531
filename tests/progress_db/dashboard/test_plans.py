"""Course plans: ready-made, one's own, a colleague's; and a class that gets one."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, Row, select, update

from progress_db.dashboard.assigning.items import Item
from progress_db.dashboard.plans.draft import pressed
from progress_db.dashboard.plans.ready import ready_weeks
from progress_db.server import tables
from progress_db.server.database import reading, writing
from progress_db.server.house import House
from progress_db.server.settings import PACKS
from scenes.load import packs_in
from tests.progress_db.cast import NOW, Cast, client_of, make_house, sign_in

A, B, C = (Item("word", "lager", name) for name in "abc")
FORM = {
    "name": "Mit forløb",
    "count": "2",
    "item": ["0/scene:lager:foerste-dag", "1/scene:lager:plads-c14"],
}


def plans(engine: Engine) -> list[Row[Any]]:
    with reading(engine) as connection:
        return list(connection.execute(select(tables.plans)).all())


def assigned(engine: Engine) -> list[Row[Any]]:
    asked = select(tables.assignments).order_by(tables.assignments.c.position)
    with reading(engine) as connection:
        return list(connection.execute(asked).all())


def test_every_trade_has_a_plan_with_all_its_scenes_in_the_order_of_levels() -> None:
    shelf = packs_in(PACKS)
    trades = [pack for pack in shelf.values() if not pack.head.common]
    for pack in trades:
        items = [item for week in ready_weeks(shelf, pack) for item in week]
        own = [item.id for item in items if item.pack == pack.head.id]
        assert own == [scene.id for scene in pack.scenes]
        levels = [
            scene.level
            for item in items
            for scene in shelf[item.pack].scenes
            if scene.id == item.id
        ]
        assert levels == sorted(levels)
        assert len(items) == len(set(items))


@pytest.mark.parametrize(
    ("do", "weeks"),
    [
        ("up:0:1", ((B, A), (C,))),
        ("up:1:0", ((A, B, C), ())),
        ("up:0:0", ((A, B), (C,))),
        ("down:0:1", ((A,), (B, C))),
        ("down:1:0", ((A, B), (C,))),
        ("remove:0:0", ((B,), (C,))),
        ("drop:0", ((C,),)),
        ("more", ((A, B), (C,), ())),
        ("up:9:9", ((A, B), (C,))),
        ("up:x:y", ((A, B), (C,))),
        ("save", ((A, B), (C,))),
    ],
)
def test_buttons_put_weeks_in_order(do: str, weeks: tuple[tuple[Item, ...], ...]) -> None:
    assert pressed(((A, B), (C,)), do) == weeks


def test_a_plan_is_made_changed_copied_and_removed(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    made = teacher.post("/plans/new", data=FORM)
    assert made.status_code == 303
    url = made.headers["location"]
    assert "Mit forløb" in teacher.get("/plans").text
    assert "Første dag" in teacher.get(f"{url}/change").text
    assert teacher.post(f"{url}/change", data={**FORM, "name": "Nyt navn"}).status_code == 303
    assert teacher.post(f"{url}/copy").status_code == 303
    assert sorted(row.name for row in plans(engine)) == ["Nyt navn", "Nyt navn (kopi)"]
    assert teacher.post(f"{url}/remove").status_code == 303
    assert [row.name for row in plans(engine)] == ["Nyt navn (kopi)"]
    assert [len(week) for week in plans(engine)[0].weeks] == [1, 1]


def test_buttons_of_the_form_save_nothing(engine: Engine, teacher: TestClient) -> None:
    form = {**FORM, "pick": ["word:lager:kasse"], "into": "1", "do": "add"}
    page = teacher.post("/plans/new", data=form)
    assert page.status_code == 200
    assert 'value="1/word:lager:kasse"' in page.text
    assert plans(engine) == []


@pytest.mark.parametrize(
    ("form", "told"),
    [({"name": " "}, "Skriv noget"), ({"name": "0101901234"}, "CPR"), ({"item": []}, "mindst én")],
)
def test_a_mistake_is_said(
    engine: Engine, teacher: TestClient, form: dict[str, Any], told: str
) -> None:
    answer = teacher.post("/plans/new", data={**FORM, **form})
    assert answer.status_code == 422
    assert told in answer.text
    assert plans(engine) == []


def test_a_class_gets_a_plan_week_by_week(engine: Engine, teacher: TestClient, cast: Cast) -> None:
    given = {"class_id": str(cast.klass), "start": "2026-11-30"}
    assert teacher.post("/plans/ready/lager/give", data=given).status_code == 303
    rows = assigned(engine)
    assert [row.title for row in rows[:2]] == [
        "Lageret, A1 til B1, uge 1",
        "Lageret, A1 til B1, uge 2",
    ]
    assert rows[0].opens_on == date(2026, 11, 30)
    assert all(row.due_on - row.opens_on == timedelta(days=6) for row in rows)
    assert rows[1].opens_on - rows[0].opens_on == timedelta(days=7)
    assert [row.position for row in rows] == list(range(1, len(rows) + 1))


def test_a_plan_that_a_class_has_already_says_so_and_may_be_given_again(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    url = teacher.post("/plans/new", data=FORM).headers["location"].partition("?")[0]
    told = "har allerede denne plan til og med"
    given = {"class_id": str(cast.klass), "start": "2026-11-16"}
    assert told not in teacher.get(url).text
    assert teacher.post(f"{url}/give", data=given).status_code == 303
    page = teacher.get(url).text  # week 1 is over, week 2 runs
    assert page.count(told) == 1
    assert f"DU2 · lager {told} 29. nov. 2026." in page
    assert told not in teacher.get("/plans/ready/lager").text
    assert teacher.post(f"{url}/give", data=given).status_code == 303
    assert len(assigned(engine)) == 4


@pytest.mark.parametrize(
    "gone",
    [{"withdrawn_at": NOW}, {"due_on": NOW.date() - timedelta(days=1)}, {"title": "En anden"}],
)
def test_a_plan_that_is_over_or_taken_back_may_be_given_without_a_word(
    engine: Engine, teacher: TestClient, cast: Cast, gone: dict[str, Any]
) -> None:
    given = {"class_id": str(cast.klass), "start": "2026-11-30"}
    teacher.post("/plans/ready/lager/give", data=given)
    assert "har allerede denne plan" in teacher.get("/plans/ready/lager").text
    with writing(engine) as connection:
        connection.execute(update(tables.assignments).values(gone))
    assert "har allerede denne plan" not in teacher.get("/plans/ready/lager").text


def test_a_plan_of_a_colleagues_class_is_not_told(
    engine: Engine, house: House, teacher: TestClient, cast: Cast
) -> None:
    given = {"class_id": str(cast.klass), "start": "2026-11-30"}
    teacher.post("/plans/ready/lager/give", data=given)
    with client_of(house) as client:
        sign_in(client, house, cast.accounts["colleague"])
        page = client.get("/plans/ready/lager").text
    assert "har allerede denne plan" not in page


def test_a_day_that_is_none_is_said(engine: Engine, teacher: TestClient, cast: Cast) -> None:
    given = {"class_id": str(cast.klass), "start": "30/11"}
    answer = teacher.post("/plans/ready/lager/give", data=given)
    assert answer.status_code == 422
    assert "Skriv en dato" in answer.text
    assert assigned(engine) == []


def test_a_class_that_is_not_hers_gets_nothing(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    given = {"class_id": str(cast.other_class), "start": "2026-11-30"}
    assert teacher.post("/plans/ready/lager/give", data=given).status_code == 404
    assert assigned(engine) == []


def test_a_colleague_may_read_and_copy_a_plan_and_only_the_lead_change_it(
    engine: Engine, teacher: TestClient, cast: Cast, tmp_path: Path
) -> None:
    url = teacher.post("/plans/new", data=FORM).headers["location"]
    seen = {"colleague": (200, 404), "lead": (200, 200), "stranger": (404, 404)}
    for word, (read, change) in seen.items():
        house = make_house(engine, tmp_path)
        with client_of(house) as client:
            sign_in(client, house, cast.accounts[word])
            assert client.get(url).status_code == read
            assert client.get(f"{url}/change").status_code == change
            if change == 404:
                assert client.post(f"{url}/remove").status_code == 404
    assert len(plans(engine)) == 1


@pytest.mark.parametrize("word", ["analyst", "operator"])
def test_plans_are_for_teachers(engine: Engine, cast: Cast, tmp_path: Path, word: str) -> None:
    house = make_house(engine, tmp_path)
    with client_of(house) as client:
        sign_in(client, house, cast.accounts[word])
        assert client.get("/plans").status_code == 403
        assert client.post("/plans/new", data=FORM).status_code == 403
