"""The pages of classes: who may open them, what they show, what they change."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID

import pytest
from sqlalchemy import Engine, event, insert, update
from uuid6 import uuid7

from progress_db.dashboard.classes.devices import clock_words, enrol_link
from progress_db.dashboard.words import TEXTS, Words
from progress_db.learners import CODE_PICTURES, Learner, is_code
from progress_db.server import tables
from progress_db.server.access import What
from progress_db.server.database import writing
from progress_db.sync.address import read_address
from progress_db.sync.invitation import read_invitation
from tests.progress_db.cast import HERE, NOW, make_house
from tests.progress_db.dashboard.seats import rows, seat


def practised(engine: Engine, learner: UUID) -> None:
    """What ingest would have kept of a little practice this week, and of a turn that was hard."""
    who = {"municipality": HERE, "learner_id": learner}
    counts = dict.fromkeys(("tries", "turns", "exercises", "scenes", "repairs", "nets"), 1)
    glance = {"last_at": NOW - timedelta(hours=2), "seconds": 4000, "scenes": 3, "can": 2}
    hard = {"pack": "lager", "missed": 3, "accepted": 0, "nets": 0, "last_accepted": False}
    said = {"heard": [], "words_missed": {}}
    with writing(engine) as connection:
        for day, seconds in ((NOW.date(), 900), (NOW.date() - timedelta(days=7), 3100)):
            connection.execute(
                insert(tables.days), {**who, "day": day, "seconds": seconds, **counts}
            )
        connection.execute(
            insert(tables.glances),
            {**who, **glance, "words_known": 17, "culture_met": 1, "levels": {}},
        )
        for scene, turn, hours in (("first", "old", 9), ("gone", "now", 2)):
            row = {**who, **hard, **said, "scene": scene, "turn": turn}
            connection.execute(
                insert(tables.stuck), {**row, "last_at": NOW - timedelta(hours=hours)}
            )


def test_her_classes_stand_as_cards(engine: Engine, tmp_path: Path):
    with seat(engine, tmp_path) as (client, cast):
        practised(engine, cast.learners[0])
        html = client.get("/classes").text
    assert "DU2 · lager" in html
    assert "12 kursister" in html
    assert "Senest øvet 23. nov. 2026" in html
    assert "rengøring" not in html


def test_a_line_for_each_learner_without_asking_for_each(engine: Engine, tmp_path: Path):
    with seat(engine, tmp_path) as (client, cast):
        practised(engine, cast.learners[2])
        html = client.get(f"/classes/{cast.klass}").text
    assert html.count("/learners/") == 2 * 12 + 1  # her page, her details; the form for a new one
    line = next(part for part in html.split("<tr") if str(cast.learners[2]) in part)
    for text in ("15 min.", ">2<", ">17<", "23. nov. 2026", "En scene, der ikke er her længere"):
        assert text in line
    seen = rows(engine, "views", account_id=cast.accounts["teacher"])
    assert {(row.learner_id, row.what) for row in seen} == {(one, "class") for one in cast.learners}


def test_the_questions_to_the_database_do_not_grow_with_the_class(engine: Engine, tmp_path: Path):
    asked: list[str] = []
    with seat(engine, tmp_path) as (client, cast):
        client.get(f"/classes/{cast.klass}")
        event.listen(engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
        client.get(f"/classes/{cast.klass}")
        many = len(asked)
        asked.clear()
        client.post(f"/classes/{cast.klass}/learners/{cast.learners[0]}/leave")
        asked.clear()
        client.get(f"/classes/{cast.klass}")
    assert 0 < len(asked) == many <= 14


@pytest.mark.parametrize("word", ["colleague", "stranger", "foreigner"])
def test_nobody_else_opens_it(engine: Engine, tmp_path: Path, word: str):
    with seat(engine, tmp_path, word) as (client, cast):
        klass, one = cast.klass, cast.learners[0]
        for url in ("", "/edit", "/groups", "/cards", "/devices", "/board", "/import"):
            assert client.get(f"/classes/{klass}{url}").status_code == 404
        for url in (
            "export.csv",
            "export.xlsx",
            "code.svg",
            "headsets.kollega",
            f"learners/{one}",
            "learners/new",
        ):
            assert client.get(f"/classes/{klass}/{url}").status_code == 404
        assert client.get(f"/learners/{one}/views").status_code == 404
        for url, form in {
            f"/classes/{klass}/edit": {"name": "x"},
            f"/classes/{klass}/end": {},
            f"/classes/{klass}/groups": {"name": "x"},
            f"/classes/{klass}/cards": {"learner": str(one)},
            f"/classes/{klass}/code": {"open_for": "day"},
            f"/classes/{klass}/learners/new": {"picture": "fox"},
            f"/classes/{klass}/learners/{one}/leave": {},
            f"/classes/{klass}/learners/{one}/move": {"to": str(cast.other_class)},
            f"/devices/{cast.device}/revoke": {},
            f"/devices/{cast.device}/rename": {"name": "x"},
        }.items():
            assert client.post(url, data=form).status_code == 404
    assert rows(engine, "views") == []


@pytest.mark.parametrize("word", ["analyst", "operator"])
def test_who_sees_no_person_comes_to_no_class(engine: Engine, tmp_path: Path, word: str):
    with seat(engine, tmp_path, word) as (client, cast):
        for url in ("/classes", f"/classes/{cast.klass}", f"/learners/{cast.learners[0]}/views"):
            assert client.get(url).status_code == 403


def test_a_learner_of_another_class_is_not_reached_through_ones_own(engine: Engine, tmp_path: Path):
    with seat(engine, tmp_path) as (client, cast):
        base = f"/classes/{cast.klass}/learners/{cast.other_learner}"
        assert client.get(base).status_code == 404
        assert client.post(f"{base}/leave").status_code == 404
        answer = client.post(
            f"/classes/{cast.klass}/cards", data={"learner": str(cast.other_learner)}
        )
        assert answer.status_code == 422
    assert rows(engine, "views", learner_id=cast.other_learner) == []


def test_a_class_is_made_changed_ended_and_opened(engine: Engine, tmp_path: Path):
    with seat(engine, tmp_path) as (client, cast):
        form = {"name": " Aften ", "trade": "lager", "education": "1", "module": "6"}
        where = client.post("/classes/new", data=form).headers["location"]
        (made,) = rows(engine, "classes", name="Aften")
        assert where == f"/classes/{made.id}"
        assert (made.trade, made.education, made.module) == ("lager", 1, 6)
        assert made.school_id == cast.school
        client.post(f"{where}/edit", data={"name": "Morgen"})
        (changed,) = rows(engine, "classes", id=made.id)
        assert (changed.name, changed.trade, changed.module) == ("Morgen", None, None)
        client.post(f"{where}/end")
        assert "Morgen" not in client.get("/classes").text
        assert "Morgen" in client.get("/classes?ended=1").text
        client.post(f"{where}/begin-again")
        assert "Morgen" in client.get("/classes").text


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"name": " "}, "name-why"),
        ({"name": "Hold 010190-1234"}, "name-why"),
        ({"name": "x" * 81}, "name-why"),
        ({"name": "Hold", "education": "4"}, "education-why"),
        ({"name": "Hold", "trade": "nowhere"}, "trade-why"),
    ],
)
def test_a_class_that_cannot_be_is_asked_for_again(sqlite_engine, tmp_path, form, field):
    with seat(sqlite_engine, tmp_path) as (client, _):
        before = len(rows(sqlite_engine, "classes"))
        answer = client.post("/classes/new", data=form)
    assert answer.status_code == 422
    assert f'id="{field}"' in answer.text
    assert len(rows(sqlite_engine, "classes")) == before


def test_a_learner_is_added_changed_moved_and_leaves(engine: Engine, tmp_path: Path):
    with seat(engine, tmp_path, "lead") as (client, cast):
        page = f"/classes/{cast.klass}/learners"
        form = {"picture": "bee", "label": "Ny", "help_language": "so"}
        assert client.post(f"{page}/new", data=form).status_code == 303
        (one,) = rows(engine, "learners", label="Ny")
        assert (one.picture, one.help_language, one.school_id) == ("bee", "so", cast.school)
        assert one.code_hash.startswith("scrypt$")
        client.post(f"{page}/{one.id}", data={**form, "label": "7b", "help_language": "ti"})
        (one,) = rows(engine, "learners", id=one.id)
        assert (one.label, one.help_language) == ("7b", "ti")
        client.post(f"{page}/{one.id}/move", data={"to": str(cast.other_class)})
        assert rows(engine, "memberships", learner_id=one.id, left_at=None)[0].class_id == (
            cast.other_class
        )
        there = f"/classes/{cast.other_class}/learners/{one.id}"
        client.post(f"{there}/move", data={"to": str(cast.klass)})
        assert len(rows(engine, "memberships", learner_id=one.id)) == 2
        client.post(f"{page}/{one.id}/leave")
        assert rows(engine, "memberships", learner_id=one.id, left_at=None) == []
        assert client.get(f"{page}/{one.id}").status_code == 404


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"picture": "bee", "label": "010190-1234"}, "label-why"),
        ({"picture": "dragon", "label": "Ny"}, "picture-why"),
        ({"picture": "bee", "help_language": "xx"}, "help_language-why"),
        ({"picture": "fox", "label": "1"}, "label-why"),
    ],
)
def test_a_learner_who_cannot_be_is_asked_for_again(sqlite_engine, tmp_path, form, field):
    with seat(sqlite_engine, tmp_path) as (client, cast):
        answer = client.post(f"/classes/{cast.klass}/learners/new", data=form)
    assert answer.status_code == 422
    assert f'id="{field}"' in answer.text
    assert len(rows(sqlite_engine, "learners")) == 14


def test_learners_stand_as_numbers_and_danish_names_do(sqlite_engine, tmp_path):
    with seat(sqlite_engine, tmp_path) as (client, cast):
        for label in ("Åse", "Ærø", "Øjvind", "anna"):
            form = {"picture": "bee", "label": label}
            client.post(f"/classes/{cast.klass}/learners/new", data=form)
        html = client.get(f"/classes/{cast.klass}").text
    labels = [part.split("</span>")[0] for part in html.split("> <span>")[1:]]
    assert labels == [*map(str, range(1, 13)), "anna", "Ærø", "Øjvind", "Åse"]


def test_groups_are_made_filled_named_and_removed(engine: Engine, tmp_path: Path):
    with seat(engine, tmp_path) as (client, cast):
        page = f"/classes/{cast.klass}/groups"
        client.post(page, data={"name": "Hurtige"})
        assert client.post(page, data={"name": "hurtige "}).status_code == 422
        (group,) = rows(engine, "groups")
        one, two = cast.learners[:2]
        places = {"learner": [str(one), str(two)], "place": [str(group.id), str(uuid7())]}
        client.post(f"{page}/place", data=places)
        assert "men ikke for alle" in client.get(page).text
        inside = rows(engine, "memberships", group_id=group.id)
        assert [row.learner_id for row in inside] == [one]
        client.post(f"{page}/{group.id}", data={"name": "Nye"})
        assert "Nye" in client.get(f"/classes/{cast.klass}").text
        client.post(f"{page}/{group.id}/remove")
        assert rows(engine, "groups") == []
        assert rows(engine, "memberships", group_id=group.id) == []


def test_cards_give_new_codes_that_are_shown_once(engine: Engine, tmp_path: Path):
    with seat(engine, tmp_path) as (client, cast):
        chosen = [str(one) for one in cast.learners[:9]]
        before = {row.id: row.code_hash for row in rows(engine, "learners")}
        html = client.post(f"/classes/{cast.klass}/cards", data={"learner": chosen}).text
    cards = html.split('class="key-card"')[1:]
    assert len(cards) == 9
    assert html.count('class="sheet"') == 2
    after = {row.id: row for row in rows(engine, "learners")}
    changed = [one for one in before if before[one] != after[one].code_hash]
    assert set(changed) == set(cast.learners[:9])
    order = sorted(cast.learners[:9], key=lambda one: int(after[one].label))
    for who, card in zip(order, cards, strict=True):
        code = [name for name in _pictures(card) if name in CODE_PICTURES]
        row = after[who]
        hers = Learner(who, row.picture, "en", row.label, row.code_hash, NOW)
        assert is_code(hers, code)
    looks = rows(engine, "views", what="card")
    assert {row.learner_id for row in looks} == set(cast.learners[:9])


def _pictures(html: str) -> list[str]:
    return [part.split(".png")[0] for part in html.split('src="/pictures/')[1:]]


def test_a_code_opens_the_class_for_a_day_and_is_closed(engine: Engine, tmp_path: Path):
    with seat(engine, tmp_path) as (client, cast):
        page = f"/classes/{cast.klass}"
        assert client.get(f"{page}/code.svg").status_code == 404
        client.post(f"{page}/code", data={"open_for": "day"})
        (klass,) = rows(engine, "classes", id=cast.klass)
        assert klass.code_until == NOW + timedelta(days=1)
        devices = client.get(f"{page}/devices").text
        assert f"&amp;code={klass.code}" in devices
        assert klass.code in client.get(f"{page}/board").text
        picture = client.get(f"{page}/code.svg")
        assert picture.headers["content-type"] == "image/svg+xml"
        assert picture.text.startswith("<svg")
        file = client.get(f"{page}/headsets.kollega")
        assert file.headers["content-disposition"].endswith('.kollega"')
        kept = tmp_path / "hold.kollega"
        kept.write_bytes(file.content)
        assert read_invitation(kept).where.code == klass.code
        client.post(f"{page}/code", data={"open_for": "no"})
        assert client.get(f"{page}/headsets.kollega").status_code == 404
        assert client.get(f"{page}/code.svg").status_code == 404
        client.post(f"{page}/end")
        assert client.post(f"{page}/code", data={"open_for": "day"}).status_code == 404


def test_a_device_is_named_and_taken_out(engine: Engine, tmp_path: Path):
    with seat(engine, tmp_path) as (client, cast):
        page, base = f"/classes/{cast.klass}/devices", f"/devices/{cast.device}"
        client.post(f"{base}/rename", data={"name": "Brille 7"})
        assert "Brille 7" in client.get(page).text
        wrong = client.post(f"{base}/rename", data={"name": "010190-1234"})
        assert (wrong.status_code, 'role="alert"' in wrong.text) == (422, True)
        client.post(f"{base}/revoke")
        (device,) = rows(engine, "devices", id=cast.device)
        assert device.revoked_at == NOW
        assert "taget af" in client.get(page).text


def test_who_looked_is_told_to_the_teacher_too(engine: Engine, tmp_path: Path):
    with seat(engine, tmp_path) as (client, cast):
        client.get(f"/classes/{cast.klass}")
        html = client.get(f"/learners/{cast.learners[0]}/views").text
    assert "Teacher (Lærer)" in html
    assert "Linjen på holdets liste" in html
    assert "Denne liste" in html


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_class_goes_out_and_it_is_written_down(engine: Engine, tmp_path: Path, form: str):
    with seat(engine, tmp_path) as (client, cast):
        answer = client.get(f"/classes/{cast.klass}/export.{form}")
    assert answer.headers["content-disposition"].endswith(f'"du2-lager-2026-11-23.{form}"')
    assert len(rows(engine, "views", what="export")) == 12
    if form == "csv":
        lines = answer.content.decode("utf-8-sig").splitlines()
        assert lines[1].split(";")[:4] == ["ræv", "1", "", "arabisk"]
        assert "Øvet denne uge (min.)" in lines[0]


def test_every_page_stands_in_english_too(sqlite_engine, tmp_path):
    with seat(sqlite_engine, tmp_path) as (client, cast):
        teacher = tables.accounts.c.id == cast.accounts["teacher"]
        with writing(sqlite_engine) as connection:
            connection.execute(update(tables.accounts).where(teacher).values(language="en"))
        practised(sqlite_engine, cast.learners[0])
        base, one = f"/classes/{cast.klass}", cast.learners[0]
        client.post(f"{base}/code", data={"open_for": "week"})
        client.post(f"{base}/groups", data={"name": "Blue"})
        pages = ("", "/edit", "/groups", "/cards", "/devices", "/board", "/import")
        more = (f"/learners/{one}", "/learners/new")
        urls = [*(base + page for page in (*pages, *more)), "/classes", "/classes/new"]
        for url in (*urls, f"/learners/{one}/views"):
            answer = client.get(url)
            assert (answer.status_code, answer.text.count("<h1>")) == (200, 1)
            assert '<html lang="en">' in answer.text
        cards = client.post(f"{base}/cards", data={"learner": str(one)})
    assert "Print now" in cards.text
    assert '<ol class="code" lang="da">' in cards.text


def test_both_languages_have_the_same_texts():
    for area in ("classes", "imports"):
        keys = [
            set(re.findall(r"^([a-z-]+) =", (TEXTS / tongue / f"{area}.ftl").read_text(), re.M))
            for tongue in ("da", "en")
        ]
        assert keys[0] == keys[1]
    kinds = {f"classes-what-{what}" for what in What}
    assert kinds <= set(re.findall(r"classes-what-[a-z]+", (TEXTS / "da/classes.ftl").read_text()))


def test_the_link_of_the_code_is_what_a_headset_reads(sqlite_engine, tmp_path):
    house = make_house(sqlite_engine, tmp_path)
    far = replace(
        house, settings=house.settings.model_copy(update={"public_url": "https://kollega.example"})
    )
    desk = SimpleNamespace(house=far, request=SimpleNamespace(base_url="http://127.0.0.1:1/"))
    found = read_address(enrol_link(desk, "ABCD-EFGH"))
    assert (found.server, found.code) == ("https://kollega.example", "ABCD-EFGH")


@pytest.mark.parametrize(
    ("off", "said"),
    [
        (119.0, "går rigtigt"),
        (-119.0, "går rigtigt"),
        (600.0, "10 min. for hurtigt"),
        (-9000.0, "2 t. 30 min. for langsomt"),
    ],
)
def test_a_clock_is_told_in_words(off, said):
    assert said in clock_words(Words("da"), off)
