"""The later acts: the room while it is in use, the municipality's figures, exports, an erasure."""

import csv
import json
import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any

from openpyxl import load_workbook
from playwright.sync_api import Locator, expect
from sqlalchemy import MetaData, Row, create_engine, select

from progress_db.events import EventKind
from progress_db.sync.live import LiveLine
from progress_db.sync.wire import Live, Order
from tests.house.classroom.browser import person
from tests.house.classroom.lesson import CLASS, FEW, TWICE, Lesson
from tests.house.classroom.serving import Server
from tests.house.classroom.teacher import PASSWORD, Person, Teacher

LOOKS = 100  # at the room, each after a fifth of a second


class LiveRoom:
    """Three devices in use: their lines to the school, and what the teacher has said to each."""

    def __init__(self, lesson: Lesson, teacher: Teacher) -> None:
        scene = lesson.packs["lager"].scenes[0]
        self._teacher, self._stack = teacher, ExitStack()
        self.lines: list[LiveLine] = []
        self.heard: list[list[Order]] = []
        self.here: list[Live] = []
        for number, headset in enumerate(lesson.headsets[:3]):
            line = headset.line()
            self._stack.callback(line.close)
            turn = scene.turns[number].id
            who = headset.learner(lesson.labels[number]).id
            where = Live(state="playing", learner_id=who, pack="lager", scene=scene.id, turn=turn)
            self.lines.append(line)
            self.heard.append([])
            self.here.append(where)

    def __enter__(self) -> "LiveRoom":
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def seat(self, label: str) -> Locator:
        """A learner's place in the view of the room."""
        heading = self._teacher.page.get_by_role("heading", name=label)
        return self._teacher.page.get_by_role("listitem").filter(has=heading)

    def now(self, number: int, **changed: Any) -> None:
        self.here[number] = self.here[number].model_copy(update=changed)

    def until(self, holds: Callable[[], bool]) -> None:
        """The devices go on, until this holds."""
        for _ in range(LOOKS):
            for line, heard, where in zip(self.lines, self.heard, self.here, strict=True):
                line.tell(where)
                heard.extend(line.orders())
            if holds():
                return
            self._teacher.page.wait_for_timeout(200)
        raise AssertionError("it never came to that")

    def kinds(self) -> list[list[str]]:
        """What each device has been told."""
        return [[order.kind for order in heard] for heard in self.heard]


def sees_the_room(lesson: Lesson, teacher: Teacher) -> None:
    """Who is where is seen within seconds, without a click; pause, hint and stop arrive."""
    teacher.sees_class(CLASS)
    teacher.follow("Se lokalet nu")
    with LiveRoom(lesson, teacher) as room:
        room.now(1, needs_help=True, tries=3)
        room.until(lambda: room.seat("K02").get_by_text("vil gerne have hjælp").is_visible())
        expect(room.seat("K01")).to_contain_text("i gang")
        expect(room.seat("K01")).to_contain_text(lesson.packs["lager"].scenes[0].title.da)
        teacher.press("Pause for alle", exact=False)
        room.until(lambda: room.kinds() == [["pause"]] * 3)
        for number in range(3):
            room.now(number, state="paused")
        room.until(lambda: room.seat("K03").get_by_text("på pause").is_visible())
        teacher.press("Fortsæt", exact=False)
        _hints(room, teacher)
        teacher.page.get_by_text("Stop alle …", exact=True).click()
        teacher.press("Ja, stop alle", exact=False)
        room.until(lambda: all(kinds[-1:] == ["stop"] for kinds in room.kinds()))
        assert room.kinds() == [
            ["pause", "go_on", "stop"],
            ["pause", "go_on", "hint", "hint", "stop"],
            ["pause", "go_on", "stop"],
        ]
        ready, own = room.heard[1][2:4]
        assert (ready.ready, ready.text) == ("listen", "Lyt én gang til.")
        assert (own.ready, own.text) == ("", "Spørg, om du må få det gentaget.")


def _hints(room: LiveRoom, teacher: Teacher) -> None:
    """One with a tap, which comes in the learner's language; one in the teacher's own words."""
    room.until(lambda: all(kinds[-1:] == ["go_on"] for kinds in room.kinds()))
    hint = re.compile("^Send et hint")
    room.seat("K02").get_by_role("link", name=hint).click()
    teacher.press("Lyt én gang til.", exact=False)
    room.until(lambda: room.kinds()[1][-1:] == ["hint"])
    room.seat("K02").get_by_role("link", name=hint).click()
    teacher.write("Hint på dansk", "Spørg, om du må få det gentaget.")
    teacher.press("Send", exact=True)
    room.until(lambda: room.kinds()[1][-2:] == ["hint", "hint"])


def takes_lists_out(lesson: Lesson, teacher: Teacher) -> None:
    """The class as Danish Excel opens it, one learner's profile, practice as statements."""
    teacher.sees_class(CLASS)
    book = load_workbook(teacher.takes("Excel", lesson.folder))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    book.close()
    assert [row[1] for row in rows[-len(lesson.labels) :]] == list(lesson.labels)
    raw = teacher.takes("CSV", lesson.folder).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(raw.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert [line[1] for line in lines[-len(lesson.labels) :]] == list(lesson.labels)
    teacher.sees_learner("K01")
    profile = teacher.takes("Kompetenceprofil (PDF)", lesson.folder).read_bytes()
    assert profile.startswith(b"%PDF-")
    assert "/StructTreeRoot" in _unpacked(profile)
    _takes_statements(lesson, teacher)


def _takes_statements(lesson: Lesson, teacher: Teacher) -> None:
    menu = teacher.page.get_by_role("navigation", name="Menu")
    menu.get_by_role("link", name="Data").click()
    teacher.follow("Øvelser som xAPI")
    text = teacher.takes("Hent som JSON", lesson.folder).read_text("utf-8")
    statements = json.loads(text)
    assert len(statements) > len(lesson.labels)
    assert {one["actor"]["objectType"] for one in statements} == {"Agent"}
    assert not any(f'"{label}"' in text for label in lesson.labels)


def _unpacked(pdf: bytes) -> str:
    """All streams of a PDF, as text."""
    found = [pdf]
    for part in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.S):
        try:
            found.append(zlib.decompress(part))
        except zlib.error:
            continue
    return b"".join(found).decode("latin-1")


def analyst_reads(lesson: Lesson, teacher: Teacher) -> None:
    """An account made by the operator; figures of a month that is over, small groups hidden."""
    first = _makes_analyst(teacher)
    context = person(lesson.browser, lesson.server.url)
    try:
        analyst = Person(context.new_page())
        analyst.signs_in("analyst@example.org", first)
        analyst.write("Ny adgangskode", PASSWORD)
        analyst.write("Adgangskoden igen", PASSWORD)
        analyst.press("Gem")
        menu = analyst.page.get_by_role("navigation", name="Menu")
        menu.get_by_role("link", name="Tal", exact=True).click()
        _reads_figures(lesson, analyst)
        _reads_no_person(lesson, analyst)
    finally:
        context.close()


def _makes_analyst(teacher: Teacher) -> str:
    teacher.becomes("Drift")
    teacher.follow("Konti")
    teacher.write("Navn", "Analytikeren")
    teacher.write("Brugernavn", "analyst@example.org")
    teacher.page.get_by_label("Rolle", exact=True).select_option(
        label="Kommune · Sprogskolen Havnen"
    )
    teacher.press("Opret konto")
    first = teacher.page.get_by_role("code").inner_text()
    teacher.becomes("Skoleleder")
    return first


def _reads_figures(lesson: Lesson, analyst: Person) -> None:
    """Fourteen learners practised; eleven of them in one trade, and three in one that is hidden."""
    analyst.reads("10–14")
    trades = analyst.page.get_by_role("table").filter(has_text="Branche")
    hidden = trades.get_by_role("row").filter(has_text=lesson.packs["hotel"].head.title.da)
    assert hidden.count() == 0 or "3" not in hidden.inner_text()
    analyst.follow("Hvad tallene ikke siger")
    analyst.reads("Øvetid er ikke fremmøde")
    analyst.page.go_back()
    book = load_workbook(analyst.takes("Hent som Excel", lesson.folder))
    cells = {cell for row in book.worksheets[0].iter_rows(values_only=True) for cell in row}
    book.close()
    text = analyst.takes("Hent som CSV", lesson.folder).read_text("utf-8-sig")
    assert {10, 14} <= cells and ";10;14;" in text
    assert lesson.packs["hotel"].head.title.da not in text


def _reads_no_person(lesson: Lesson, analyst: Person) -> None:
    """No link leads to a person, and no address does."""
    shown = analyst.page.content()
    assert not any(label in shown for label in (*lesson.labels, *FEW))
    learner = lesson.headsets[0].learner("K01").id
    for path in (f"/learners/{learner}", "/classes", f"/learners/{learner}/profile.pdf"):
        answer = analyst.page.request.get(path)
        assert answer.status in (403, 404)
        assert "K01" not in answer.text()


def erases_one(lesson: Lesson, teacher: Teacher) -> None:
    """Gone at the school at once, from her two devices at their next sync; then all is told."""
    label = TWICE[0]
    learner = lesson.headsets[0].learner(label).id
    lesson.server.verb("backup")
    teacher.sees_class(CLASS)
    teacher.sees_learner(label)
    teacher.erases()
    receipt = teacher.page.url
    teacher.reads(f"{len(lesson.labels)} maskiner mangler at bekræfte")
    teacher.reads("Kopi fra")
    assert list(_found(lesson.server, str(learner))) == []
    told = [headset.sync()["erased"] for headset in lesson.headsets]
    assert told == [1] * len(lesson.labels) + [0] * (len(lesson.headsets) - len(lesson.labels))
    for headset in lesson.headsets[:2]:
        with headset.store() as store:
            assert [event.kind for event in store.events(learner)] == [EventKind.LEARNER_ERASED]
            assert store.cards(learner) == {}
    teacher.page.goto(receipt)
    teacher.reads("Alle maskiner har bekræftet.")
    teacher.sees_class(CLASS)
    expect(teacher.row(label)).to_have_count(0)


def _found(server: Server, learner: str) -> Iterator[str]:
    """Tables that still know this learner, but for the two that keep her from coming back."""
    for name, rows in _tables(server):
        if name not in ("erasures", "device_erasures"):
            text = " ".join(str(value).replace("-", "") for row in rows for value in row)
            if learner.replace("-", "") in text:
                yield name


def all_is_there(lesson: Lesson) -> None:
    """At the school is what the devices sent, each event once and from one device only."""
    sent = [one for headset in lesson.headsets for one in headset.sent()]
    there = [
        str(row.id) for name, rows in _tables(lesson.server) if name == "events" for row in rows
    ]
    assert sorted(one.replace("-", "") for one in there) == sorted(
        one.replace("-", "") for one in sent
    )
    assert len(there) > 100 * len(lesson.labels)
    told = lesson.server.verb("rebuild", "--check")
    assert set(told["municipalities"].values()) == {0}


def _tables(server: Server) -> Iterator[tuple[str, Sequence[Row[Any]]]]:
    """Every table of the server's database with all its rows."""
    url = server.environment.get("DATABASE_URL") or f"sqlite:///{server.folder / 'server.db'}"
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    there = MetaData()
    there.reflect(engine)
    try:
        with engine.connect() as connection:
            for table in there.sorted_tables:
                yield table.name, connection.execute(select(table)).all()
    finally:
        engine.dispose()


def nobody_is_in_the_log(lesson: Lesson) -> None:
    """No label, no login and no address of a page of a person."""
    log = lesson.server.log()
    assert '"what": "answered"' in log
    for word in (
        *lesson.labels,
        "example.org",
        str(lesson.headsets[1].learner(lesson.labels[2]).id),
    ):
        assert word not in log
