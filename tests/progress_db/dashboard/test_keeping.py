"""What is kept is told to everybody; her data, her erasure and its receipt only to her own."""

import html
import json
import logging
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, func, select, update

from progress_db.dashboard.words import TEXTS, Words
from progress_db.server.database import reading, writing
from progress_db.server.erasure import Order, erase
from progress_db.server.house import House
from progress_db.server.jobs import run_jobs
from progress_db.server.purposes import purposes
from progress_db.server.tables import device_erasures, devices, learners, views
from tests.progress_db.cast import HERE, NOW, Cast, client_of, make_cast, make_house, sign_in
from tests.progress_db.server.test_erasure import KEYS, lived


@pytest.fixture
def cast(engine: Engine) -> Cast:
    made = make_cast(engine)
    lived(engine, made)
    return made


@pytest.fixture
def house(engine: Engine, tmp_path: Path) -> House:
    return make_house(engine, tmp_path)


def as_(client: TestClient, house: House, cast: Cast, word: str) -> TestClient:
    sign_in(client, house, cast.accounts[word])
    return client


def test_everybody_can_read_what_is_kept_in_both_languages(house: House) -> None:
    with client_of(house) as client:
        danish = html.unescape(client.get("/what-we-keep").text)
        client.get("/language/en")
        english = html.unescape(client.get("/what-we-keep").text)
        assert client.get("/accessibility").status_code == 200
    for purpose in purposes().values():
        assert purpose.title.da in danish
        assert purpose.title.en in english
    assert "6 måneder efter" in danish and "2 years" in english


def test_both_languages_have_every_text() -> None:
    keys = {
        language: {
            line.split(" =")[0]
            for line in (TEXTS / language / "keeping.ftl").read_text().splitlines()
            if line.startswith("keeping-")
        }
        for language in ("da", "en")
    }
    assert keys["da"] == keys["en"]
    assert Words("da").say("keeping-rule-days", span=Words("da").say("keeping-days", count=1))


def test_her_teacher_can_give_her_everything(house: House, cast: Cast, engine: Engine) -> None:
    hers = cast.learners[0]
    with client_of(house) as client:
        as_(client, house, cast, "teacher")
        assert client.get(f"/learners/{hers}/data").text.count("<h1>") == 1
        assert not _copies(engine, hers)  # to open the page is to take nothing
        answer = client.get(f"/learners/{hers}/data.zip")
    assert answer.headers["content-type"] == "application/zip"
    assert str(hers)[:8] not in answer.headers["content-disposition"]
    with ZipFile(BytesIO(answer.content)) as file:
        assert json.loads(file.read("notes.json"))[0]["text"] == "Godt gået"
        told = file.read("LÆS MIG - READ ME.txt").decode()
        files = {name for name in file.namelist() if name.endswith(".json")} - {"about.json"}
    assert all(f"\n{name}\n" in told for name in files)  # each says what it is and who sees it
    assert _copies(engine, hers) == 1


def _copies(engine: Engine, hers: UUID) -> int:
    with reading(engine) as connection:
        seen = select(func.count()).where(views.c.what == "export", views.c.learner_id == hers)
        return int(connection.execute(seen).scalar_one())


def test_erasing_takes_the_typed_word(house: House, cast: Cast, engine: Engine) -> None:
    hers = cast.learners[0]
    with client_of(house) as client:
        as_(client, house, cast, "teacher")
        answer = client.post(f"/learners/{hers}/erase", data={"word": "måske"})
        assert answer.status_code == 422
        assert 'value="måske"' in answer.text and "Intet er slettet" in answer.text
        assert _there(engine, cast) == 14
        answer = client.post(f"/learners/{hers}/erase", data={"word": " slet "})
        assert answer.headers["location"] == f"/erasures/{hers}"
        assert _there(engine, cast) == 13
        page = client.get(f"/erasures/{hers}").text
        assert client.get(f"/learners/{hers}/data").status_code == 404
    assert "Kursisten er slettet" in page and "Brille 1" in page and "1 maskine mangler" in page


def test_the_receipt_is_for_who_ordered_it_and_for_the_lead(
    house: House, cast: Cast, engine: Engine
) -> None:
    hers = _erased(house, cast, engine)
    with writing(engine) as connection:
        connection.execute(update(device_erasures).values(done_at=NOW))
    sees = {}
    for word in cast.accounts:
        with client_of(house) as client:
            as_(client, house, cast, word)
            sees[word] = client.get(f"/erasures/{hers}").status_code
    assert {word for word, status in sees.items() if status == 200} == {"teacher", "lead"}
    with client_of(house) as client:
        as_(client, house, cast, "lead")
        said = client.get(f"/erasures/{hers}/receipt.json").json()
        assert "Alle maskiner har bekræftet" in client.get("/protection").text
    assert said["deleted_rows"]["events"] == 1
    assert said["devices"][0]["confirmed_at"] == NOW.isoformat()


def test_a_headset_that_never_comes_back_is_told_as_that(
    house: House, cast: Cast, engine: Engine
) -> None:
    hers = _erased(house, cast, engine)
    with client_of(house) as client:
        as_(client, house, cast, "lead")
        before = client.get(f"/erasures/{hers}").text
        with writing(engine) as connection:
            connection.execute(update(devices).values(revoked_at=NOW))
        after, lines = client.get(f"/erasures/{hers}").text, client.get("/protection").text
    assert "tag den fra holdet under Briller" in before
    for page in (after, lines):
        assert "blev taget fra holdet, før" in page
        assert "mangler at bekræfte" not in page and "Alle maskiner har bekræftet" not in page


def test_strangers_reach_none_of_her_data(house: House, cast: Cast, engine: Engine) -> None:
    hers = cast.learners[0]
    for word in ("colleague", "stranger", "foreigner", "analyst", "operator"):
        with client_of(house) as client:
            as_(client, house, cast, word)
            assert client.get(f"/learners/{hers}/data").status_code in (403, 404)
            assert client.get(f"/learners/{hers}/data.zip").status_code in (403, 404)
            answer = client.post(f"/learners/{hers}/erase", data={"word": "SLET"})
            assert answer.status_code in (403, 404)
    assert _there(engine, cast) == 14


def test_lead_and_operator_see_how_the_periods_are_kept(house: House, cast: Cast) -> None:
    for word in ("lead", "operator"):
        with client_of(house) as client:
            as_(client, house, cast, word)
            page = client.get("/protection")
            assert page.status_code == 200
    assert "ikke kørt endnu" in page.text
    run_jobs(house, timedelta(0))
    with client_of(house) as client:
        as_(client, house, cast, "operator")
        text = client.get("/protection").text
    assert "Sletning efter fristerne" in text and "sidste to døgn" not in text
    runs = text.partition("<h2>Det gemmer vi")[0]
    assert "Tal for afsluttede perioder" not in runs  # that job makes figures and erases nothing


def test_erasing_leaves_no_trace_of_her_in_the_log(
    house: House, cast: Cast, caplog: pytest.LogCaptureFixture
) -> None:
    from progress_db.server.logs import SafeLines

    hers = cast.learners[0]
    with caplog.at_level(logging.DEBUG, "kollega"), client_of(house) as client:
        as_(client, house, cast, "teacher")
        client.post(f"/learners/{hers}/erase", data={"word": "SLET"})
        client.get(f"/erasures/{hers}?who={hers}")
    lines = [SafeLines().format(one) for one in caplog.records if one.name.startswith("kollega")]
    assert any("/erasures/{receipt_id}" in line for line in lines)
    assert not any(str(hers) in line for line in lines)


def _erased(house: House, cast: Cast, engine: Engine) -> UUID:
    """A learner whose teacher has ordered it; no headset has heard of it yet."""
    order = Order(HERE, cast.learners[0], cast.accounts["teacher"])
    with writing(engine) as connection:
        erase(connection, KEYS, house.settings.backup_folder, order, NOW)
    return order.learner_id


def _there(engine: Engine, cast: Cast) -> int:
    with reading(engine) as connection:
        return int(connection.execute(select(func.count()).select_from(learners)).scalar_one())
