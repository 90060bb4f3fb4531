"""The room while headsets are in use: who is where, and what the teacher says to it."""

from datetime import timedelta
from html import unescape
from pathlib import Path
from re import search
from uuid import UUID, uuid4

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, insert, select

from progress_db.server import tables
from progress_db.server.database import reading, upsert, writing
from tests.progress_db.cast import HERE, NOW, Cast, client_of, make_house, sign_in


def is_at(engine: Engine, cast: Cast, **columns: object) -> None:
    row = {
        "municipality": HERE,
        "device_id": cast.device,
        "at": NOW - timedelta(seconds=2),
        "learner_id": cast.learners[1],
        "state": "playing",
        "pack": "lager",
        "scene": "foerste-dag",
        "turn": "velkommen",
        "tries": 0,
        "needs_help": False,
    }
    with writing(engine) as connection:
        upsert(connection, tables.presence, [{**row, **columns}])


def ready_orders(engine: Engine) -> list[tuple[UUID | None, str, str]]:
    with reading(engine) as connection:
        rows = connection.execute(select(tables.orders).order_by(tables.orders.c.seq)).all()
    return [(row.device_id, row.ready, row.text) for row in rows]


def orders(engine: Engine) -> list[tuple[int, str, UUID | None, str]]:
    with reading(engine) as connection:
        rows = connection.execute(select(tables.orders).order_by(tables.orders.c.seq)).all()
    return [(row.seq, row.kind, row.device_id, row.text) for row in rows]


def test_it_says_who_is_where_and_needs_help(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    is_at(engine, cast, tries=3, needs_help=True)
    page = teacher.get(f"/classes/{cast.klass}/room").text
    assert "Hils på Lars, og fortæl, at du er ny." in page
    assert "vil gerne have hjælp" in page
    assert "Brug for hjælp: Brille 1." in page
    assert "forsøg nr. 3" in page


def test_a_headset_that_is_silent_is_told_as_silent(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    is_at(engine, cast, at=NOW - timedelta(minutes=5), needs_help=True)
    page = teacher.get(f"/classes/{cast.klass}/room").text
    assert "ikke hørt fra den lige nu" in page
    assert "Ingen er i gang" in page
    assert "Brug for hjælp" not in page


def test_what_has_not_changed_is_not_sent_again(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    is_at(engine, cast)
    asked = search(r'hx-get="([^"]+)"', teacher.get(f"/classes/{cast.klass}/room").text)
    assert asked is not None
    again = unescape(asked.group(1))
    assert teacher.get(again).status_code == 204
    is_at(engine, cast, turn="mette")
    moved = teacher.get(again)
    assert "Hils på Mette" in moved.text
    assert "room-told" not in moved.text  # still one at it: nothing new to say aloud
    is_at(engine, cast, needs_help=True)
    assert "Brug for hjælp: Brille 1." in teacher.get(again).text


def test_all_are_paused_and_stopped_in_order(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    for kind in ("pause", "go_on", "stop"):
        url = f"/classes/{cast.klass}/room/orders"
        assert teacher.post(url, data={"kind": kind}).status_code == 303
    assert orders(engine) == [(1, "pause", None, ""), (2, "go_on", None, ""), (3, "stop", None, "")]
    assert teacher.post(url, data={"kind": "erase"}).status_code == 422


def test_a_hint_goes_to_one_headset_for_ten_minutes(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    is_at(engine, cast)
    url = f"/classes/{cast.klass}/room/hint/{cast.device}"
    assert "Tag det roligt" in teacher.get(url).text
    assert teacher.post(url, data={"text": " Prøv at hilse først. "}).status_code == 303
    assert orders(engine) == [(1, "hint", cast.device, "Prøv at hilse først.")]
    with reading(engine) as connection:
        row = connection.execute(select(tables.orders)).one()
    assert row.expires_at - row.created_at == timedelta(minutes=10)


def test_a_ready_hint_goes_as_a_key_with_its_danish_to_one_or_all(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    is_at(engine, cast)
    for where in (f"/{cast.device}", ""):
        url = f"/classes/{cast.klass}/room/hint{where}"
        page = teacher.get(url).text
        assert "Lyt én gang til." in page
        assert teacher.post(url, data={"ready": "listen"}).status_code == 303
    said = ("listen", "Lyt én gang til.")
    assert ready_orders(engine) == [(cast.device, *said), (None, *said)]


def test_the_page_shows_a_hint_in_the_language_of_who_gets_it(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    is_at(engine, cast)
    language = tables.learners.update().values(help_language="fa")
    with writing(engine) as connection:
        connection.execute(language)
    page = teacher.get(f"/classes/{cast.klass}/room/hint/{cast.device}").text
    assert "Kursisten ser den på dansk og persisk" in page
    assert '<span class="help" lang="fa" dir="rtl">یک بار دیگر گوش کنید.</span>' in page


def test_a_hint_that_is_not_ready_is_no_hint(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    url = f"/classes/{cast.klass}/room/hint"
    for forged in ("proud", "hop", "../listen"):  # one of the notes, none, none
        assert teacher.post(url, data={"ready": forged}).status_code == 422
    assert orders(engine) == []


def test_the_room_says_whether_a_hint_has_arrived(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    is_at(engine, cast)
    room = f"/classes/{cast.klass}/room"
    assert "er på vej" not in teacher.get(room).text
    teacher.post(f"{room}/hint", data={"ready": "calm"})
    page = teacher.get(room).text
    assert "»Tag det roligt. Du har god tid.«" in page
    assert "er på vej" in page
    is_at(engine, cast, heard=1)
    assert "er nået frem" in teacher.get(room).text
    teacher.post(f"{room}/hint/{cast.device}", data={"text": "Prøv at hilse."})
    page = teacher.get(room).text
    assert "»Prøv at hilse.«" in page
    assert "er på vej" in page


@pytest.mark.parametrize(
    ("text", "told"), [("", "Skriv noget"), ("010190-1234", "CPR"), ("x" * 201, "for lang")]
)
def test_a_hint_that_cannot_be_is_refused(
    engine: Engine, teacher: TestClient, cast: Cast, text: str, told: str
) -> None:
    url = f"/classes/{cast.klass}/room/hint/{cast.device}"
    answer = teacher.post(url, data={"text": text})
    assert answer.status_code == 422
    assert told in answer.text
    assert orders(engine) == []


def test_a_hint_to_no_headset_of_the_class_is_hidden(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    other = uuid4()
    with writing(engine) as connection:
        row = {"municipality": HERE, "id": other, "class_id": cast.other_class, "name": "Brille 9"}
        connection.execute(insert(tables.devices), {**row, "enrolled_at": NOW})
    for device in (other, uuid4()):
        url = f"/classes/{cast.klass}/room/hint/{device}"
        assert teacher.get(url).status_code == 404
        assert teacher.post(url, data={"text": "Hej"}).status_code == 404
    assert orders(engine) == []


def test_headsets_stand_in_the_order_in_which_people_count(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    with writing(engine) as connection:
        for name in ("Brille 10", "Brille 2"):
            row = {"municipality": HERE, "id": uuid4(), "class_id": cast.klass, "name": name}
            connection.execute(insert(tables.devices), {**row, "enrolled_at": NOW})
    page = teacher.get(f"/classes/{cast.klass}/room").text
    assert page.index("Brille 1<") < page.index("Brille 2<") < page.index("Brille 10<")


def test_looking_into_the_room_is_written_down_once(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    for _ in range(3):
        teacher.get(f"/classes/{cast.klass}/room/now")
    with reading(engine) as connection:
        seen = [row.what for row in connection.execute(select(tables.views)).all()]
    assert seen == ["room"] * len(cast.learners)


@pytest.mark.parametrize("word", ["colleague", "stranger", "foreigner", "analyst", "operator"])
def test_nobody_else_looks_into_the_room_or_stops_it(
    engine: Engine, cast: Cast, tmp_path: Path, word: str
) -> None:
    house, url = make_house(engine, tmp_path), f"/classes/{cast.klass}/room"
    with client_of(house) as client:
        sign_in(client, house, cast.accounts[word])
        for page in ("", "/now"):
            assert client.get(url + page).status_code in (403, 404)
        assert client.post(f"{url}/orders", data={"kind": "stop"}).status_code in (403, 404)
        for to in (f"/hint/{cast.device}", "/hint"):
            assert client.get(url + to).status_code in (403, 404)
            assert client.post(url + to, data={"ready": "calm"}).status_code in (403, 404)
    assert orders(engine) == []
