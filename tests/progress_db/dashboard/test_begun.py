"""A new class is led to its first shift, and no longer than that."""

import re
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Engine, insert, update

from progress_db.dashboard.words import TEXTS, Words
from progress_db.server import tables
from progress_db.server.database import writing
from tests.progress_db.cast import HERE, NOW
from tests.progress_db.dashboard.seats import rows, seat

NEEDS = "Det mangler, før holdet kan gå i gang"
FORM = {"picture": "fox", "help_language": "en"}


def test_a_new_school_is_shown_the_first_twenty_minutes(sqlite_engine: Engine, tmp_path: Path):
    with seat(sqlite_engine, tmp_path, "lead") as (client, _):
        with writing(sqlite_engine) as connection:
            connection.execute(update(tables.classes).values(ended_at=NOW))
        home = client.get("/classes").text
        page = client.get("/getting-started").text
    assert 'href="/getting-started"' in home
    assert "bed din skoleleder" not in home  # she is the lead
    assert "Udskriv" in page


def test_what_a_class_still_needs_is_said_until_it_has_it(engine: Engine, tmp_path: Path):
    with seat(engine, tmp_path) as (client, _):
        own = client.post("/classes/new", data={"name": "Nyt hold"}).headers["location"]
        assert f'<a class="button" href="{own}/import">' in client.get(own).text
        client.post(f"{own}/learners/new", data={**FORM, "label": "Amina"})
        assert f'<a class="button" href="{own}/cards">' in client.get(own).text
        (member,) = rows(engine, "memberships", class_id=_id(own))
        client.post(f"{own}/cards", data={"learner": str(member.learner_id)})
        client.post(f"{own}/learners/new", data={**FORM, "label": "Bo"})
        page = client.get(own).text
        assert "1 kursist er på holdet" not in page
        assert "1 af 2 har fået et kort" in page


def test_who_has_no_card_is_ticked_for_one(engine: Engine, tmp_path: Path):
    with seat(engine, tmp_path) as (client, _):
        own = client.post("/classes/new", data={"name": "Nyt hold"}).headers["location"]
        client.post(f"{own}/learners/new", data={**FORM, "label": "Amina"})
        assert "Det gamle kort" not in client.get(f"{own}/cards").text
        (member,) = rows(engine, "memberships", class_id=_id(own))
        client.post(f"{own}/cards", data={"learner": str(member.learner_id)})
        client.post(f"{own}/learners/new", data={**FORM, "label": "Bo"})
        page = client.get(f"{own}/cards").text
        ticked = re.findall(r'type="checkbox"[^>]* checked', page)
        assert len(ticked) == 1
        assert str(member.learner_id) not in ticked[0]
        assert page.count(">har et kort<") == 1
        assert "Det gamle kort" in page


def test_a_class_that_has_practised_is_led_no_more(engine: Engine, tmp_path: Path):
    with seat(engine, tmp_path) as (client, cast):
        page = f"/classes/{cast.klass}"
        assert NEEDS in client.get(page).text  # it has no assignment
        counts = dict.fromkeys(("seconds", "scenes", "can", "words_known", "culture_met"), 1)
        row = {"municipality": HERE, "learner_id": cast.learners[0], "last_at": NOW}
        with writing(engine) as connection:
            connection.execute(insert(tables.glances), {**row, **counts, "levels": {}})
        assert NEEDS not in client.get(page).text


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_page_names_only_what_is_there(language: str):
    """Each step of a path is the text of a link, a heading or a button of the pages."""
    words = Words(language)
    there = {
        line.split(" = ", 1)[1]
        for file in ("classes", "assigning", "imports", "common")
        for line in (TEXTS / language / f"{file}.ftl").read_text("utf-8").splitlines()
        if " = " in line
    } | {"Holdets side", "The class's page"}
    for word in ("class", "list", "cards", "devices", "task", "begin"):
        for step in re.split(r" → | eller | or ", words.say(f"begin-{word}-path")):
            assert step in there, step


def _id(url: str) -> UUID:
    return UUID(url.rsplit("/", 1)[1])
