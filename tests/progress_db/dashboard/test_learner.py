"""A learner's page: what she can do, where it is hard, what comes next, and the notes."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, insert, select, update
from uuid6 import uuid7

from progress_db.dashboard.learner.practice import practice_of
from progress_db.server import sessions, tables
from progress_db.server.access import Access
from progress_db.server.database import reading, writing
from progress_db.server.errors import HiddenError
from progress_db.server.house import House
from tests.progress_db.cast import HERE, NOW, Cast, client_of, make_house, sign_in


def add(engine: Engine, table: str, *rows: dict[str, object]) -> None:
    with writing(engine) as connection:
        connection.execute(insert(tables.metadata.tables[table]), list(rows))


def of_her(cast: Cast, **columns: object) -> dict[str, object]:
    return {"municipality": HERE, "learner_id": cast.learners[0], **columns}


def play(cast: Cast, scene: str, said: int = 5) -> dict[str, object]:
    how = {"turns": 5, "said": said, "unaided": 5, "broken": 0}
    return of_her(cast, id=uuid7(), at=NOW - timedelta(days=1), pack="lager", scene=scene, **how)


def test_a_new_learner_has_a_page_and_a_first_scene(teacher: TestClient, cast: Cast) -> None:
    page = teacher.get(f"/learners/{cast.learners[0]}").text
    assert "<h1>Ræv" in page
    assert "Ingen scene er spillet til ende endnu" in page
    assert "Her begynder man" in page
    assert page.count("<h1>") == 1


def beside(page: str) -> dict[str, str]:
    """Where the links to the one before and the one after lead."""
    return dict(re.findall(r'<a rel="(prev|next)" href="([^"]+)"', page))


def test_one_goes_through_the_class_in_its_order_and_looks_only_at_whom_one_opens(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    with writing(engine) as connection:
        last = tables.learners.c.id == cast.learners[8]
        connection.execute(update(tables.learners).where(last).values(label="Åse"))
    of_class = teacher.get(f"/classes/{cast.klass}").text
    shown = re.findall(r'class="whole" href="(/learners/[^"]+)"', of_class)
    assert len(shown) == 12
    assert shown[-1].endswith(str(cast.learners[8]))
    for at, url in enumerate(shown):
        page = teacher.get(url).text
        ways = {"prev": shown[at - 1] if at else None, "next": (*shown, None)[at + 1]}
        assert beside(page) == {word: way for word, way in ways.items() if way}
        assert f"{at + 1} af 12" in page
        with reading(engine) as connection:
            asked = select(tables.views.c.learner_id).where(tables.views.c.what == "learner")
            opened = {str(one) for one in connection.execute(asked).scalars()}
        assert opened == {one.rpartition("/")[2] for one in shown[: at + 1]}


def test_who_has_left_or_is_alone_has_nobody_beside_her(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    first, gone = cast.learners[0], cast.learners[1:]
    with writing(engine) as connection:
        hers = tables.memberships.c.learner_id.in_(gone)
        connection.execute(update(tables.memberships).where(hers).values(left_at=NOW))
    for one in (first, gone[0]):
        page = teacher.get(f"/learners/{one}")
        assert page.status_code == 200
        assert beside(page.text) == {}
        assert "Holdets kursister" not in page.text


def test_the_order_of_a_class_is_told_to_nobody_else(house: House, cast: Cast) -> None:
    with writing(house.engine) as connection:
        for word in ("colleague", "stranger", "foreigner", "analyst", "operator"):
            cookie = sessions.begin(connection, cast.accounts[word], NOW)
            viewer = sessions.find(connection, cookie, NOW)
            assert viewer is not None
            with pytest.raises(HiddenError):
                Access(connection, viewer, NOW).class_order(cast.klass)


def test_what_she_can_do_is_told_in_sentences(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    add(engine, "plays", play(cast, "foerste-dag"), play(cast, "en-fejl", said=1))
    page = teacher.get(f"/learners/{cast.learners[0]}").text
    assert "Jeg kan fortælle om en fejl" in page
    assert "på vej · B1" in page
    assert "Scener: 1 af 3" in page


def test_words_and_culture_are_counted_once(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    when = {"at": NOW, "event_id": uuid7(), "reviews": 2}
    due, later = NOW - timedelta(days=1), NOW + timedelta(days=3)
    add(
        engine,
        "cards",
        of_her(cast, card="lager/word/kasse#hear", due=later, known=True, **when),
        of_her(cast, card="lager/word/kasse#say", due=due, known=False, **when),
        of_her(cast, card="lager/word/hylde#say", due=due, known=False, **when),
    )
    seen = {"missteps": 1, "at": NOW}
    add(
        engine,
        "culture",
        of_her(cast, pack="lager", point=1, outcome="met", **seen),
        of_her(cast, pack="hotel", point=1, outcome="mended", **seen),
        of_her(cast, pack="lager", point=14, outcome="misstep", **seen),
    )
    page = teacher.get(f"/learners/{cast.learners[0]}").text
    assert "Kursisten har mødt 2 og kan 1 af dem." in page
    assert "2 trænger til" in page
    assert "1 klaret, 0 rettet undervejs, 1 endnu ikke på plads" in page


def test_where_she_is_stuck_is_told_with_what_was_heard(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    add(
        engine,
        "stuck",
        stuck(cast, "velkommen", last_accepted=False),
        stuck(cast, "mette", last_accepted=True),
        stuck(cast, "gone-from-the-pack", last_accepted=False),
    )
    page = teacher.get(f"/learners/{cast.learners[0]}").text
    assert "Hils på Lars, og fortæl, at du er ny." in page
    assert "»hej jeg er ny«" in page
    assert "Man kan sige" in page
    assert page.index('<span class="tag">hedder</span>') < page.index(
        '<span class="tag">jeg</span>'
    )
    assert "3 forsøg blev ikke godtaget" in page
    assert page.count('class="card stuck"') == 1


@pytest.mark.parametrize(
    ("learners", "could", "told"), [(14, 11, True), (4, 4, False), (14, 3, False)]
)
def test_what_others_did_is_told_only_of_enough_of_them(
    engine: Engine, teacher: TestClient, cast: Cast, learners: int, could: int, told: bool
) -> None:
    way = {"pack": "lager", "scene": "foerste-dag", "next_pack": "lager", "next_scene": "forsinket"}
    add(engine, "plays", play(cast, "foerste-dag"))
    add(engine, "paths_on", {"municipality": HERE, "learners": learners, "could": could, **way})
    page = teacher.get(f"/learners/{cast.learners[0]}").text
    assert (f"{learners} kursister, der kunne det samme" in page) is told


def test_a_suggestion_is_assigned_with_one_press(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    url = f"/learners/{cast.learners[0]}"
    chosen = {"pack": "lager", "scene": "foerste-dag"}
    assert teacher.post(f"{url}/assign", data=chosen).status_code == 303
    with reading(engine) as connection:
        row = connection.execute(select(tables.assignments)).one()
    assert (row.class_id, row.learner_id) == (cast.klass, cast.learners[0])
    assert row.items == [{"kind": "scene", "pack": "lager", "id": "foerste-dag"}]
    assert "Den er givet" in teacher.get(url).text
    assert teacher.post(f"{url}/assign", data={**chosen, "scene": "nej"}).status_code == 404


def test_notes_are_written_read_and_removed_by_their_author(
    engine: Engine, teacher: TestClient, cast: Cast, tmp_path: Path
) -> None:
    url = f"/learners/{cast.learners[0]}"
    assert (
        teacher.post(f"{url}/notes", data={"text": "Godt gået!\n<b>Kom snart</b>"}).status_code
        == 303
    )
    page = teacher.get(url).text
    assert "&lt;b&gt;Kom snart" in page
    with reading(engine) as connection:
        note = connection.execute(select(tables.notes)).one()
    house = make_house(engine, tmp_path)
    with client_of(house) as lead:
        sign_in(lead, house, cast.accounts["lead"])
        assert "Kom snart" in lead.get(url).text
        assert lead.post(f"{url}/notes/{note.id}/remove").status_code == 404
    assert teacher.post(f"{url}/notes/{note.id}/remove").status_code == 303
    assert "Kom snart" not in teacher.get(url).text


def test_a_note_holds_ready_sentences_and_own_words_in_a_language_she_reads(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    url = f"/learners/{cast.learners[0]}"
    with writing(engine) as connection:
        connection.execute(tables.learners.update().values(help_language="pl"))
    sent = {"phrase": ["talk", "proud", "hop"], "text": "Do zobaczenia!", "language": "pl"}
    assert teacher.post(f"{url}/notes", data=sent).status_code == 303
    assert teacher.post(f"{url}/notes", data={"phrase": ["ask"], "language": "ti"}).is_redirect
    with reading(engine) as connection:
        rows = connection.execute(select(tables.notes).order_by(tables.notes.c.id)).all()
    assert [(row.phrases, row.text, row.language) for row in rows] == [
        (["proud", "talk"], "Do zobaczenia!", "pl"),
        (["ask"], "", "da"),
    ]
    page = teacher.get(url).text
    assert '<p class="note-text" lang="pl" dir="auto">Do zobaczenia!</p>' in page
    assert page.count('<span lang="da">Kom og tal med mig, næste gang vi ses.</span>') == 2


def test_what_was_chosen_stays_when_a_note_is_refused(teacher: TestClient, cast: Cast) -> None:
    sent = {"phrase": ["talk"], "text": "Ring til 010190-1234"}
    answer = teacher.post(f"/learners/{cast.learners[0]}/notes", data=sent)
    assert answer.status_code == 422
    assert 'value="talk" checked' in answer.text
    assert 'value="ask" checked' not in answer.text


@pytest.mark.parametrize(
    ("text", "told"),
    [("Ring til 010190-1234", "CPR"), ("  ", "Skriv noget"), ("x" * 1001, "for lang")],
)
def test_a_note_that_cannot_be_is_refused_with_the_reason(
    engine: Engine, teacher: TestClient, cast: Cast, text: str, told: str
) -> None:
    answer = teacher.post(f"/learners/{cast.learners[0]}/notes", data={"text": text})
    assert answer.status_code == 422
    assert told in answer.text
    assert text in answer.text
    with reading(engine) as connection:
        assert connection.execute(select(tables.notes)).all() == []


def test_every_look_is_written_down(engine: Engine, teacher: TestClient, cast: Cast) -> None:
    for _ in range(3):
        teacher.get(f"/learners/{cast.learners[0]}")
    with reading(engine) as connection:
        rows = connection.execute(select(tables.views)).all()
    assert sorted(row.what for row in rows) == ["learner", "notes"]
    assert {row.learner_id for row in rows} == {cast.learners[0]}


@pytest.mark.parametrize(
    "word", ["colleague", "stranger", "foreigner", "analyst", "foreign analyst", "operator"]
)
def test_nobody_else_sees_her(engine: Engine, cast: Cast, tmp_path: Path, word: str) -> None:
    house, url = make_house(engine, tmp_path), f"/learners/{cast.learners[0]}"
    with client_of(house) as client:
        sign_in(client, house, cast.accounts[word])
        assert client.get(url).status_code in (403, 404)
        assert client.post(f"{url}/notes", data={"text": "Hej"}).status_code in (403, 404)
        chosen = {"pack": "lager", "scene": "foerste-dag"}
        assert client.post(f"{url}/assign", data=chosen).status_code in (403, 404)


def test_practised_days_are_drawn_and_listed_in_weeks() -> None:
    class Day:
        def __init__(self, day: date, seconds: int) -> None:
            self.day, self.seconds = day, seconds

    today = date(2026, 11, 25)  # a Wednesday
    days = [Day(today, 1200), Day(date(2026, 11, 16), 3600), Day(date(2026, 1, 1), 600)]
    practice = practice_of(days, today)
    assert [week.days for week in practice.weeks] == [0, 0, 0, 0, 1, 1]
    assert practice.weeks[-1].monday == date(2026, 11, 23)
    assert practice.top == 60
    highest, low = practice.bars
    assert (highest.y, highest.height) == (0, 80)
    assert low.height == pytest.approx(80 / 3, abs=0.1)


def stuck(cast: Cast, turn: str, *, last_accepted: bool) -> dict[str, object]:
    return of_her(
        cast,
        pack="lager",
        scene="foerste-dag",
        turn=turn,
        missed=3,
        accepted=0,
        nets=1,
        last_at=NOW,
        last_accepted=last_accepted,
        heard=["hej", "jeg", "er", "ny"],
        words_missed={"jeg": 1, "hedder": 3},
    )
