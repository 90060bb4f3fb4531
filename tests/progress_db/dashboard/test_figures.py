"""The municipality's pages: what is shown, to whom, and that no way leads to a person."""

import csv
import io
import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from openpyxl import load_workbook
from sqlalchemy import Engine, update

from progress_db.dashboard.figures.charts import Chart, Mark, svg_of
from progress_db.server.database import writing
from progress_db.server.figures.periods import next_month
from progress_db.server.house import House
from progress_db.server.tables import schools
from tests.progress_db.cast import HERE, Cast, client_of, make_cast, make_house, sign_in
from tests.progress_db.figures.counts import a_year, keep, month_row

OCTOBER, UNTIL = date(2026, 10, 1), date(2026, 11, 1)
PERSONS = re.compile(r"^/(classes|learners|notes|devices|room|cards|school/teachers|plans)\b")


@contextmanager
def seat(
    engine: Engine, tmp_path: Path, word: str = "analyst", filled: bool = True
) -> Iterator[tuple[TestClient, Cast]]:
    cast, house = make_cast(engine), make_house(engine, tmp_path)
    if filled:
        fill(house, cast)
    with client_of(house) as client:
        sign_in(client, house, cast.accounts[word])
        yield client, cast


def fill(house: House, cast: Cast) -> None:
    cells = {
        cast.school: {("lager", 2, 3): 60, ("kontor", 3, 2): 35},
        cast.other_school: {("kontor", 3, 1): 30, ("plejehjem", 2, 5): 48},
    }
    with writing(house.engine) as connection:
        keep(connection, a_year(HERE, cells, UNTIL, random.Random(3)))
        few = [month_row(HERE, 9000 + n, OCTOBER, cast.school, ("hotel", 2, 4)) for n in range(3)]
        keep(connection, few)


def text_of(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_the_analyst_sees_all_schools_with_a_table_for_each_chart(
    engine: Engine, tmp_path: Path
) -> None:
    with seat(engine, tmp_path) as (client, _):
        page = client.get("/figures")
    text = text_of(page.text)
    assert page.status_code == 200 and page.text.count("<h1>") == 1
    assert "Sprogskolen Havnen" in text and "Sprogskolen Bakken" in text
    assert "Sprogskolen Fjorden" not in text
    assert page.text.count('<img class="chart"') == 4 <= page.text.count("<caption>")
    alts = re.findall(r'<img class="chart"[^>]* alt="([^"]*)"', page.text)
    assert len(alts) == 4 and all(alts)
    assert "oktober 2026" in text and "Øvetid er ikke fremmøde" in text


def test_a_small_group_is_not_named(engine: Engine, tmp_path: Path) -> None:
    with seat(engine, tmp_path) as (client, cast):
        page = client.get("/figures", params={"school": str(cast.school)}).text
        alone = client.get("/figures", params={"group": "trade:hotel"}).text
    tables = text_of(page[page.index("Kursister og timer i hver branche") :])
    assert "Hotel" not in tables and "Øvrige brancher ikke vist *" in tables
    assert "oktober 2026 under 5 * ikke vist *" in text_of(alone)  # hours are not "under 5"


def test_a_lead_sees_her_own_school_only(engine: Engine, tmp_path: Path) -> None:
    with seat(engine, tmp_path, "lead") as (client, cast):
        page = client.get("/figures").text
        asked = client.get("/figures", params={"school": str(cast.other_school)})
        table = client.get("/figures/export.csv").content.decode("utf-8-sig")
    assert "Sprogskolen Havnen" in page and "Bakken" not in page + table
    assert asked.status_code == 404


@pytest.mark.parametrize("word", ["teacher", "stranger", "operator"])
def test_others_see_no_figures(sqlite_engine: Engine, tmp_path: Path, word: str) -> None:
    with seat(sqlite_engine, tmp_path, word) as (client, _):
        for url in ("/figures", "/figures/charts/hours.svg", "/figures/export.csv", "/meaning"):
            assert client.get(url).status_code == 403


def test_the_foreign_analyst_sees_nothing_of_here(sqlite_engine: Engine, tmp_path: Path) -> None:
    with seat(sqlite_engine, tmp_path, "foreign analyst") as (client, cast):
        assert "ingen tal" in client.get("/figures").text
        asked = client.get("/figures", params={"school": str(cast.school)})
        assert "Havnen" not in asked.text


def test_before_the_first_month_is_over_it_says_when(sqlite_engine: Engine, tmp_path: Path) -> None:
    with seat(sqlite_engine, tmp_path, filled=False) as (client, _):
        text = text_of(client.get("/figures").text)
        assert client.get("/figures/export.csv").status_code == 404
    assert "november 2026 kommer den 15. dec. 2026" in text


def test_the_figures_say_when_the_next_month_comes(sqlite_engine: Engine, tmp_path: Path) -> None:
    with seat(sqlite_engine, tmp_path) as (client, _):
        assert "november 2026 kommer den 15. dec. 2026" in text_of(client.get("/figures").text)
    assert next_month(date(2026, 11, 14)).key == "2026-10"
    assert next_month(date(2026, 11, 15)).key == "2026-11"


def test_a_chart_says_no_more_than_its_table(sqlite_engine: Engine, tmp_path: Path) -> None:
    with seat(sqlite_engine, tmp_path) as (client, _):
        page = text_of(client.get("/figures").text)
        quarters = text_of(client.get("/figures?period=2026-Q3").text)
    assert "▶ betyder »mindst«" in page and "mindst" in page  # a school's hotel is held back
    assert "Et hul betyder" in quarters and "3. kvartal 2025 under 5 * ikke vist *" in quarters


def test_an_open_mark_has_no_upper_end_and_a_gap_keeps_its_room() -> None:
    marks = (Mark("a", 5, 9), Mark("b", None, None), Mark("c", 10, None))
    drawn = svg_of(Chart("range", "Kursister", marks))
    said = re.findall(r'aria-label="(label: [^"]*)"[^>]*aria-roledescription="(bar|point)"', drawn)
    assert re.findall(r">([abc])</text>", drawn) == ["a", "b", "c"]
    assert said == [("label: a; low: 5; high: 9", "bar"), ("label: c; low: 10", "point")]


def test_schools_stand_in_danish_order(sqlite_engine: Engine, tmp_path: Path) -> None:
    with seat(sqlite_engine, tmp_path) as (client, cast):
        with writing(sqlite_engine) as connection:
            for school, name in ((cast.school, "Åsen"), (cast.other_school, "Østre")):
                here = schools.c.id == school
                connection.execute(update(schools).where(here).values(name=name))
        page = text_of(client.get("/figures").text)
    assert page.index("Østre") < page.index("Åsen")


@pytest.mark.parametrize(
    "asked",
    [
        {"period": "2026-11"},
        {"period": "2026-Q4"},
        {"period": "' OR 1=1"},
        {"school": "nowhere"},
        {"group": "learner:1"},
    ],
)
def test_what_is_not_shown_is_not_there(
    sqlite_engine: Engine, tmp_path: Path, asked: dict[str, str]
) -> None:
    with seat(sqlite_engine, tmp_path) as (client, _):
        assert client.get("/figures", params=asked).status_code == 404


def test_exports_hold_what_the_page_shows(sqlite_engine: Engine, tmp_path: Path) -> None:
    with seat(sqlite_engine, tmp_path) as (client, _):
        page = text_of(client.get("/figures?period=2026-Q3").text)
        plain = client.get("/figures/export.csv?period=2026-Q3").content.decode("utf-8-sig")
        book = client.get("/figures/export.xlsx?period=2026-Q3").content
    rows = list(csv.reader(io.StringIO(plain), delimiter=";"))
    loaded = load_workbook(io.BytesIO(book))
    assert loaded.worksheets[0].max_row == len(rows) > 5
    loaded.close()
    for _, _, group, low, high, _, note in rows[1:]:
        shown = f"{low}–{high}" if low != "0" else f"højst {high}"
        assert group in page
        assert note or (low, high) == ("0", "4") or shown in page.replace(".", "")


def test_charts_are_pictures_with_text(sqlite_engine: Engine, tmp_path: Path) -> None:
    with seat(sqlite_engine, tmp_path) as (client, _):
        for name in ("learners", "hours", "trades", "modules"):
            answer = client.get(f"/figures/charts/{name}.svg")
            assert answer.headers["content-type"].startswith("image/svg+xml")
            assert "<text" in answer.text and "<script" not in answer.text
        assert client.get("/figures/charts/learner.svg").status_code == 404


def test_the_meaning_says_that_practice_is_not_attendance(
    sqlite_engine: Engine, tmp_path: Path
) -> None:
    with seat(sqlite_engine, tmp_path) as (client, _):
        text = text_of(client.get("/meaning").text)
    for said in ("ikke fremmøde", "ikke en prøve", "sanktioner", "23. nov. 2026"):
        assert said in text


def test_no_link_leads_to_a_person(sqlite_engine: Engine, tmp_path: Path) -> None:
    with seat(sqlite_engine, tmp_path) as (client, _):
        for url in ("/figures", "/figures?period=2026-H1&group=module:2.3", "/meaning"):
            links = re.findall(r'(?:href|src|action|srcset)="([^"]*)"', client.get(url).text)
            assert links and not [link for link in links if PERSONS.search(link)]


def test_no_way_leads_an_analyst_to_a_person(sqlite_engine: Engine, tmp_path: Path) -> None:
    with seat(sqlite_engine, tmp_path) as (client, cast):
        ways = [path for path in paths_of(client.app) if PERSONS.search(path)]
        assert any("learner_id" in way for way in ways)
        for way in ways:
            answer = client.get(_filled(way, cast))
            assert answer.status_code in (403, 404, 405), way


def paths_of(router: Any) -> list[str]:
    """The address of every route, also of routers within routers."""
    found: list[str] = []
    for route in router.routes:
        inner = getattr(route, "original_router", None)
        found += paths_of(inner) if inner is not None else [getattr(route, "path", "")]
    return found


def _filled(path: str, cast: Cast) -> str:
    known = {"class_id": cast.klass, "learner_id": cast.learners[0], "device_id": cast.device}
    return re.sub(r"\{(\w+)(?::\w+)?\}", lambda m: str(known.get(m[1], cast.klass)), path)
