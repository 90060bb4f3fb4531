"""The competence profile: hers, in two languages, with dates, no scores, for screen readers."""

import re
import zlib
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, insert, select, update
from uuid6 import uuid7

from lessons.help_language import LANGUAGES, LOCALE
from progress_db.dashboard.desk import Desk
from progress_db.dashboard.profiling import profile_of
from progress_db.dashboard.words import Words
from progress_db.exports.profile import Line, Profile, Shown, Trade, profile_pdf
from progress_db.server.access import Access, What
from progress_db.server.database import reading, writing
from progress_db.server.house import House
from progress_db.server.sessions import begin, find
from progress_db.server.tables import culture, learners, plays, views
from tests.progress_db.cast import HERE, NOW, client_of, make_cast, make_house, sign_in

KEYS = (
    "title",
    "belongs",
    "can",
    "nothing",
    "levels",
    "ours",
    "culture",
    "means",
    "not_exam",
    "footer",
)


def example(language: str = "ar", can: int = 2) -> Profile:
    one = Shown(
        Line("Jeg kan melde mig syg.", "…"), Line("Lager"), "A1", "1. okt. 2026", Line("vist")
    )
    trade = Trade(Line("Lager"), [Line("Ny på jobbet", "…")])
    words = {key: Line(f"Ord om {key}", "…") for key in KEYS}
    return Profile(
        "Ræven", language, "23. nov. 2026", [one] * can, [trade], [Line("Kom til tiden")], words
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_tagged_pdf_with_its_fonts_in_every_language(language: str) -> None:
    made = profile_pdf(example(language), NOW)
    text = made + _unpacked(made)
    assert made.startswith(b"%PDF-1.7")
    assert b"/StructTreeRoot" in text and b"pdfuaid:part>1" in text
    assert b"/FontFile" in text


def test_one_who_has_shown_nothing_yet_has_a_profile_too() -> None:
    assert profile_pdf(example(can=0), NOW).startswith(b"%PDF")


def test_all_languages_have_its_texts() -> None:
    keys = {
        language: set(re.findall(r"^(profile-[a-z-]+) = \S", _texts(language), re.M))
        for language in LANGUAGES
    }
    assert len(keys["da"]) == 7
    assert all(found == keys["da"] for found in keys.values())


def test_it_has_what_she_can_do_with_the_day_and_no_missteps(
    engine: Engine, tmp_path: Path
) -> None:
    cast = make_cast(engine)
    house = make_house(engine, tmp_path)
    hers = cast.learners[0]
    pack = house.packs["lager"]
    scene = pack.scenes[0]
    with writing(engine) as connection:
        row = {"municipality": HERE, "learner_id": hers, "pack": "lager", "at": NOW}
        counts = {"turns": 5, "said": 5, "unaided": 5, "broken": 0}
        connection.execute(insert(plays), {**row, "id": uuid7(), "scene": scene.id, **counts})
        points = [point.number for point in _culture(house)][:2]
        for point, outcome in zip(points, ("met", "misstep"), strict=True):
            told = {"pack": _pack_of(house), "point": point, "outcome": outcome, "missteps": 0}
            connection.execute(insert(culture), {**row, **told})
        connection.execute(update(learners).where(learners.c.id == hers).values(help_language="uk"))
        viewer = find(connection, begin(connection, cast.accounts["teacher"], NOW), NOW)
        assert viewer is not None
        see = Access(connection, viewer, NOW)
        desk = Desk(None, house, connection, viewer, see, Words("da"), NOW)  # type: ignore[arg-type]
        profile = profile_of(desk, see.learner(hers, What.PROFILE))
    assert [(one.when, one.level) for one in profile.can] == [("23. nov. 2026", scene.level)]
    assert profile.can[0].text.help
    assert len(profile.culture) == 1
    assert profile.words["title"].help == "Профіль умінь"


def test_a_teacher_gets_it_and_it_is_noted(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    house = make_house(engine, tmp_path)
    with client_of(house) as client:
        sign_in(client, house, cast.accounts["teacher"])
        answer = client.get(f"/learners/{cast.learners[3]}/profile.pdf")
        away = client.get(f"/learners/{cast.strangers_learner}/profile.pdf")
    assert answer.content.startswith(b"%PDF")
    assert away.status_code == 404
    with reading(engine) as connection:
        seen = select(func.count()).where(views.c.what == "profile")
        assert connection.execute(seen).scalar_one() == 1


def test_a_picture_of_an_older_version_harms_no_page(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    house = make_house(engine, tmp_path)
    learner = cast.learners[3]
    with writing(engine) as connection:
        hers = learners.c.id == learner
        connection.execute(update(learners).where(hers).values(picture="dragon", label=""))
    rooms = ("", "/data", "/profile.pdf", "/views")
    pages = [f"/learners/{learner}{room}" for room in rooms]
    pages += [
        f"/classes/{cast.klass}{room}" for room in ("", "/assign", "/assign/new", "/export.csv")
    ]
    with client_of(house) as client:
        sign_in(client, house, cast.accounts["teacher"])
        answers = {page: client.get(page).status_code for page in pages}
    assert answers == dict.fromkeys(pages, 200)


def _culture(house: House) -> Any:
    return house.packs[_pack_of(house)].culture


def _pack_of(house: House) -> str:
    return next(name for name, pack in house.packs.items() if len(pack.culture) > 1)


def _texts(language: str) -> str:
    return (LOCALE / language / "profile.ftl").read_text("utf-8")


def _unpacked(made: bytes) -> bytes:
    """All compressed streams of a PDF, opened."""
    found = b""
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", made, re.S):
        try:
            found += zlib.decompress(stream)
        except zlib.error:
            continue
    return found
