"""Assigning: what is chosen, for whom, when and in which order; and what is refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, Row, insert, select, update
from uuid6 import uuid7

from progress_db.server import tables
from progress_db.server.database import reading, writing
from tests.progress_db.cast import HERE, NOW, Cast, client_of, make_house, sign_in

FIRST = "scene:lager:foerste-dag"
SECOND = "scene:lager:plads-c14"
WORD = "word:lager:kasse"


def kept(engine: Engine) -> list[Row[Any]]:
    with reading(engine) as connection:
        asked = select(tables.assignments).order_by(tables.assignments.c.position)
        return list(connection.execute(asked).all())


def assign(client: TestClient, cast: Cast, **form: object) -> int:
    answer = client.post(f"/classes/{cast.klass}/assign/new", data={"title": "Uge 48", **form})
    return answer.status_code


def test_what_is_ticked_is_assigned_in_its_order(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    status = assign(
        teacher, cast, item=[SECOND, FIRST], pick=[WORD], opens_on="2026-11-24", due_on="2026-11-30"
    )
    assert status == 303
    (row,) = kept(engine)
    assert [item["id"] for item in row.items] == ["plads-c14", "foerste-dag", "kasse"]
    assert (row.group_id, row.learner_id, row.position) == (None, None, 1)
    assert row.due_on - row.opens_on == timedelta(days=6)
    page = teacher.get(f"/classes/{cast.klass}/assign").text
    assert "Første dag" in page
    assert "Ingen har øvet det hele endnu" in page


def test_buttons_change_the_draft_and_save_nothing(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    form = {"title": "Min titel", "item": [FIRST, SECOND], "pick": [WORD], "do": "down:0"}
    answer = teacher.post(f"/classes/{cast.klass}/assign/new", data=form)
    assert answer.status_code == 200
    assert "Min titel" in answer.text
    assert answer.text.index(f'value="{SECOND}"') < answer.text.index(f'value="{FIRST}"')
    form["do"] = "remove:1"
    assert f'name="item" value="{SECOND}"' not in (
        teacher.post(f"/classes/{cast.klass}/assign/new", data=form).text
    )
    assert kept(engine) == []


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"title": "Til 010190-1234"}, "CPR"),
        ({"title": "x" * 81}, "for lang"),
        ({"item": []}, "Vælg mindst"),
        ({"item": ["scene:lager:findes-ikke"]}, "Vælg mindst"),
        ({"whom": f"learner:{uuid7()}"}, "der er på holdet"),
        ({"due_on": "i morgen"}, "Skriv en dato"),
        ({"opens_on": "2026-12-02", "due_on": "2026-12-01"}, "ligger før"),
    ],
)
def test_a_mistake_is_said_and_what_was_typed_is_kept(
    engine: Engine, teacher: TestClient, cast: Cast, form: dict[str, object], told: str
) -> None:
    typed = {"title": "Uge 48", "item": [FIRST], **form}
    answer = teacher.post(f"/classes/{cast.klass}/assign/new", data=typed)
    assert answer.status_code == 422
    assert told in answer.text
    assert str(typed["title"])[:80] in answer.text
    assert kept(engine) == []


def test_a_group_and_a_learner_can_be_given_their_own(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    group = uuid7()
    with writing(engine) as connection:
        row = {"municipality": HERE, "id": group, "class_id": cast.klass, "name": "Vest"}
        connection.execute(insert(tables.groups), row)
    assert assign(teacher, cast, item=[FIRST], whom=f"group:{group}") == 303
    assert assign(teacher, cast, item=[FIRST], whom=f"learner:{cast.learners[3]}") == 303
    first, second = kept(engine)
    assert (first.group_id, second.learner_id) == (group, cast.learners[3])
    assert "Gruppen Vest" in teacher.get(f"/classes/{cast.klass}/assign").text


def test_a_learner_of_another_class_cannot_be_given_anything(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    assert assign(teacher, cast, item=[FIRST], whom=f"learner:{cast.other_learner}") == 422
    assert kept(engine) == []


def test_order_change_and_withdrawal(engine: Engine, teacher: TestClient, cast: Cast) -> None:
    assign(teacher, cast, item=[FIRST], title="A")
    assign(teacher, cast, item=[SECOND], title="B")
    base = f"/classes/{cast.klass}/assign"
    _, second = kept(engine)
    assert teacher.post(f"{base}/{second.id}/move", data={"do": "up"}).status_code == 303
    assert [row.title for row in kept(engine)] == ["B", "A"]
    changed = {"title": "C", "item": [FIRST], "whom": "class"}
    assert teacher.post(f"{base}/{second.id}", data=changed).status_code == 303
    assert teacher.post(f"{base}/{second.id}/withdraw").status_code == 303
    page = teacher.get(base).text
    assert "<h2>A</h2>" in page
    assert "<h2>C</h2>" not in page
    assert teacher.get(f"{base}/{second.id}").status_code == 404


def test_without_a_title_it_is_called_after_what_is_first(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    assign(teacher, cast, item=[FIRST], title=" ")
    assign(teacher, cast, item=[SECOND, FIRST], title="")
    assert [row.title for row in kept(engine)] == ["Første dag", "Plads C-14 m.m."]


def test_a_plan_that_was_given_by_mistake_is_taken_back_at_once(
    engine: Engine, cast: Cast, tmp_path: Path
) -> None:
    house = replace(make_house(engine, tmp_path), clock=_ticking())
    with client_of(house) as client:
        sign_in(client, house, cast.accounts["teacher"])
        assign(client, cast, item=[FIRST], title="Bliver")
        client.post(
            "/plans/ready/lager/give", data={"class_id": str(cast.klass), "start": "2026-11-30"}
        )
        base = f"/classes/{cast.klass}/assign"
        weeks = [row for row in kept(engine) if row.title != "Bliver"]
        assert f"Træk alle {len(weeks)} tilbage" in client.get(base).text
        client.post(f"{base}/{weeks[0].id}/withdraw", data={"plan": "true"})
        page = client.get(base).text
    assert [row.title for row in kept(engine) if row.withdrawn_at is None] == ["Bliver"]
    assert "Træk alle" not in page


def _ticking() -> Callable[[], datetime]:
    """A clock that goes on a second each time it is looked at."""
    seconds = count()
    return lambda: NOW + timedelta(seconds=next(seconds))


def test_from_a_scene_the_way_leads_to_giving_it(teacher: TestClient, cast: Cast) -> None:
    page = teacher.get("/preview/lager/foerste-dag").text
    way = f"/classes/{cast.klass}/assign/new?item={FIRST}"
    assert f'href="{way}"' in page
    form = teacher.get(way).text
    assert f'name="item" value="{FIRST}"' in form
    assert "1 ting på listen" in form


def test_who_has_finished_is_counted_not_named(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    assign(teacher, cast, item=[FIRST])
    with writing(engine) as connection:
        connection.execute(insert(tables.plays), [played(one) for one in cast.learners[:2]])
    page = teacher.get(f"/classes/{cast.klass}/assign").text
    assert "2 af 12 har øvet det hele" in page
    assert "/pictures/fox.png" not in page


def test_only_what_was_done_after_it_was_given_counts(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    with writing(engine) as connection:
        earlier = played(cast.learners[0], at=NOW - timedelta(days=9))
        connection.execute(insert(tables.plays), earlier)
        connection.execute(insert(tables.cards), known(cast.learners[0], NOW - timedelta(days=9)))
    assign(teacher, cast, item=[FIRST], title="Igen")
    assign(teacher, cast, pick=[WORD], title="Ord")
    page = teacher.get(f"/classes/{cast.klass}/assign").text
    assert page.count("Ingen har øvet det hele endnu") == 2
    with writing(engine) as connection:
        connection.execute(insert(tables.plays), played(cast.learners[0]))
        connection.execute(update(tables.cards).values(at=NOW))
    page = teacher.get(f"/classes/{cast.klass}/assign").text
    assert page.count("1 af 12 har øvet det hele") == 2


def test_what_opens_later_counts_from_its_first_day_on(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    assign(teacher, cast, item=[FIRST], opens_on=str(NOW.date() + timedelta(days=3)))
    with writing(engine) as connection:
        connection.execute(insert(tables.plays), played(cast.learners[0]))
    assert "Ingen har øvet det hele endnu" in teacher.get(f"/classes/{cast.klass}/assign").text
    with writing(engine) as connection:
        after = played(cast.learners[0], at=NOW + timedelta(days=3))
        connection.execute(insert(tables.plays), after)
    assert "1 af 12 har øvet det hele" in teacher.get(f"/classes/{cast.klass}/assign").text


@pytest.mark.parametrize("word", ["colleague", "stranger", "foreigner", "analyst", "operator"])
def test_nobody_else_opens_the_page(engine: Engine, cast: Cast, tmp_path: Path, word: str) -> None:
    house = make_house(engine, tmp_path)
    with client_of(house) as client:
        sign_in(client, house, cast.accounts[word])
        for url in (f"/classes/{cast.klass}/assign", f"/classes/{cast.klass}/assign/new"):
            assert client.get(url).status_code in (403, 404)
        form = {"title": "X", "item": [FIRST]}
        assert client.post(f"/classes/{cast.klass}/assign/new", data=form).status_code in (403, 404)
    assert kept(engine) == []


def test_a_scene_is_shown_as_text_and_as_pictures(teacher: TestClient) -> None:
    text = teacher.get("/preview/lager/foerste-dag?language=ar").text
    assert "Velkommen til lageret" in text
    assert 'lang="ar" dir="rtl"' in text
    assert "ikke læst af en dansklærer" in text
    assert "Kulturpunkter" in text
    pictures = teacher.get("/preview/lager/foerste-dag?view=pictures").text
    assert pictures.count("/pictures/") > 10
    assert teacher.get("/preview/lager/nej").status_code == 404


def test_a_scene_says_which_scenes_it_goes_on_from(teacher: TestClient) -> None:
    mistake = teacher.get("/preview/lager/en-fejl").text
    assert "Går videre med ord og vaner fra:" in mistake
    assert 'href="/preview/lager/forsinket"' in mistake
    assert (
        'href="/preview/lager/foerste-dag"' not in mistake
    )  # that is what the nearer ones go on from
    assert "Går videre med" not in teacher.get("/preview/lager/foerste-dag").text


def test_pictures_are_the_games_and_nothing_else(teacher: TestClient) -> None:
    assert teacher.get("/pictures/fox.png").content.startswith(b"\x89PNG")
    for name in ("findes-ikke", "..%2f..%2fREADME", "../ATTRIBUTION"):
        assert teacher.get(f"/pictures/{name}.png").status_code in (404, 422)


def played(learner: UUID, at: datetime = NOW) -> dict[str, object]:
    how = {"turns": 5, "said": 5, "unaided": 5, "broken": 0}
    where = {"municipality": HERE, "learner_id": learner, "id": uuid7(), "at": at}
    return {**where, "pack": "lager", "scene": "foerste-dag", **how}


def known(learner: UUID, at: datetime) -> dict[str, object]:
    """A card of WORD that sits since then."""
    whose = {"municipality": HERE, "learner_id": learner, "card": "lager/word/kasse#hear"}
    when = {"at": at, "event_id": uuid7(), "due": at + timedelta(days=9), "known_first": at}
    return {**whose, **when, "known": True, "reviews": 3}
