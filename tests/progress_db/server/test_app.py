"""The server as a whole: it answers, it says no in one sentence, it keeps browsers on a lead."""

from pathlib import Path
from typing import cast as cast_to

import pytest
from fastapi import FastAPI
from sqlalchemy import Engine

from progress_db.dashboard.words import Words
from progress_db.server.headers import ALWAYS
from progress_db.server.house import House
from tests.progress_db.cast import client_of, make_cast, make_house, sign_in


def test_it_answers(engine: Engine, tmp_path: Path) -> None:
    with client_of(make_house(engine, tmp_path)) as client:
        assert client.get("/healthz").json() == {"ok": True}


def test_nobody_is_sent_to_sign_in(engine: Engine, tmp_path: Path) -> None:
    with client_of(make_house(engine, tmp_path)) as client:
        answer = client.get("/")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")


def test_each_role_begins_in_its_own_room(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    house = make_house(engine, tmp_path)
    begins = {"teacher": "/classes", "analyst": "/figures", "operator": "/operation"}
    for word, room in begins.items():
        with client_of(house) as client:
            sign_in(client, house, cast.accounts[word])
            assert client.get("/").headers["location"] == room


def test_a_change_without_the_forms_token_is_refused(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    house = make_house(engine, tmp_path)
    with client_of(house) as client:
        sign_in(client, house, cast.accounts["teacher"])
        client.headers["X-CSRF-Token"] = "another"
        answer = client.post("/hat", data={"grant": str(cast.klass)})
    assert answer.status_code == 403
    assert "form" in answer.text


def test_every_answer_keeps_the_browser_on_a_lead(engine: Engine, tmp_path: Path) -> None:
    with client_of(make_house(engine, tmp_path)) as client:
        for url in ("/healthz", "/nothing", "/static/kollega.css"):
            policy = client.get(url).headers["content-security-policy"]
            assert "script-src 'self'" in policy
            assert "unsafe" not in policy


@pytest.mark.parametrize("path", ["/broken", "/api/v1/broken"])
def test_what_breaks_unforeseen_keeps_the_same_lead_and_tells_nothing(
    house: House, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    with client_of(house) as client:
        usual = client.get("/nothing").headers
        app = cast_to(FastAPI, client.app)
        app.add_api_route(path, breaks)
        answer = client.get(path)
    assert answer.status_code == 500
    always = {*ALWAYS, "cache-control"}
    assert {name: answer.headers.get(name) for name in always} == {
        name: usual[name] for name in always
    }
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    assert [one.message for one in caplog.records if one.message == "unexpected"]
    said = Words("da").say("no-unexpected")
    assert ("unexpected" if path.startswith("/api") else said) in answer.text


def breaks() -> None:
    raise KeyError("secret")


def test_what_is_not_there_is_said_in_a_page(engine: Engine, tmp_path: Path) -> None:
    with client_of(make_house(engine, tmp_path)) as client:
        answer = client.get("/nothing")
    assert answer.status_code == 404
    assert answer.text.count("<h1>") == 1
