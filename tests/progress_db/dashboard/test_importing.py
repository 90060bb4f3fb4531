"""A class list is sent, looked at, and only then taken."""

import re
from html import unescape
from pathlib import Path

import pytest
from sqlalchemy import Engine

from progress_db.learners import PICTURES
from tests.progress_db.cast import Cast
from tests.progress_db.dashboard.seats import rows, seat
from tests.progress_db.imports.lists import archive, oneroster, workbook

LIST = workbook(
    [
        ("Fornavn", "Modersmål", "Gruppe", "CPR"),
        ("Mina", "Arabisk", "Blå", "010190-1234"),
        ("Olena", "ukrainsk", "Blå", None),
        ("1", "somali", "Rød", None),  # number 1 is in the class
        ("Ewa 010190-1234", "polsk", None, None),
    ]
)


def send(client, cast: Cast, content: bytes, **form: str):
    files = {"file": ("list", content)}
    return client.post(f"/classes/{cast.klass}/import", files=files, data=form)


def token_in(html: str) -> str:
    found = re.search(r'name="token" value="([^"]+)"', html)
    assert found is not None
    return unescape(found.group(1))


def test_a_list_is_shown_before_it_is_taken(engine: Engine, tmp_path: Path):
    with seat(engine, tmp_path) as (client, cast):
        answer = send(client, cast, LIST)
        assert answer.status_code == 200
        assert len(rows(engine, "learners")) == 14
        for text in ("Ny på holdet", "Er på holdet; bliver rettet", "Række 5", "kolonne A"):
            assert text in answer.text
        assert "010190" not in answer.text
        confirm, token = f"/classes/{cast.klass}/import/confirm", token_in(answer.text)
        assert client.post(confirm, data={"token": token}).status_code == 303
        client.post(confirm, data={"token": token})  # a second press
    assert len(rows(engine, "learners")) == 16
    groups = {row.id: row.name for row in rows(engine, "groups")}
    places = {row.learner_id: groups.get(row.group_id) for row in rows(engine, "memberships")}
    known = {row.label: row for row in rows(engine, "learners", school_id=cast.school)}
    assert places[known["Mina"].id] == places[known["Olena"].id] == "Blå"
    assert (known["Mina"].help_language, known["Mina"].picture) == ("ar", PICTURES[0])
    first = rows(engine, "learners", id=cast.learners[0])[0]
    assert (first.help_language, places[first.id]) == ("so", "Rød")


def test_a_class_of_a_oneroster_file_is_chosen(engine: Engine, tmp_path: Path):
    content = archive(oneroster())
    with seat(engine, tmp_path) as (client, cast):
        asked = send(client, cast, content)
        assert asked.status_code == 422
        assert 'value="DU2, lager"' in asked.text
        shown = send(client, cast, content, title="DU2, lager")
        token = token_in(shown.text)
        client.post(f"/classes/{cast.klass}/import/confirm", data={"token": token})
    assert {row.label for row in rows(engine, "learners", source_id="u1")} == {"Mina"}
    kept = " ".join(str(row) for row in rows(engine, "learners"))
    assert not any(word in kept for word in ("Familynavn", "example.org", "ID-77"))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04xx", b"x" * 1_900_000, b"Ost\nBrie\n"])
def test_a_bad_file_is_asked_for_again(sqlite_engine, tmp_path, content):
    with seat(sqlite_engine, tmp_path) as (client, cast):
        answer = send(client, cast, content)
    assert (answer.status_code, answer.text.count('id="file-why"')) == (422, 1)


def test_no_file_at_all_is_asked_for_again(sqlite_engine, tmp_path):
    with seat(sqlite_engine, tmp_path) as (client, cast):
        answer = client.post(f"/classes/{cast.klass}/import", data={"title": "x"})
    assert answer.status_code == 422
    assert 'id="file-why"' in answer.text


def test_what_was_read_is_good_for_this_class_and_this_teacher_only(sqlite_engine, tmp_path):
    with seat(sqlite_engine, tmp_path, "lead") as (client, cast):
        token = token_in(send(client, cast, LIST).text)
        for klass, sent in ((cast.other_class, token), (cast.klass, token[:-2]), (cast.klass, "")):
            answer = client.post(f"/classes/{klass}/import/confirm", data={"token": sent})
            assert answer.status_code == 422
    assert len(rows(sqlite_engine, "learners")) == 14


def test_names_that_are_typed_come_in_like_a_list(engine: Engine, tmp_path: Path):
    typed = "Amina\r\n\r\n  Bo Hansen \r\n21\r\nEwa; 010190-1234"
    with seat(engine, tmp_path) as (client, cast):
        page = f"/classes/{cast.klass}/import"
        answer = client.post(page, data={"names": typed})
        assert answer.status_code == 200
        assert answer.text.count("Ny på holdet") == 3
        assert "Række 5" in answer.text
        assert "010190" not in answer.text
        client.post(f"{page}/confirm", data={"token": token_in(answer.text)})
        empty = client.post(page, data={"names": " \n"})
        assert empty.status_code == 422
        assert "eller skriv navnene" in empty.text
    labels = {row.label for row in rows(engine, "learners")}
    assert {"Amina", "Bo", "21"} <= labels
    assert "Bo Hansen" not in labels
