"""The story of one class, told in acts; each database hears as much of it as it needs."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, expect

from progress_db.learners import is_code
from progress_db.server.figures.periods import Kind, period_at
from progress_db.server.settings import PACKS
from progress_db.sync.inbox import assigned_items, notes_for, views_of
from scenes.load import packs_in
from scenes.pack import Pack
from tests.house.classroom.browser import complaints, person
from tests.house.classroom.headset import Headset
from tests.house.classroom.lists import class_list
from tests.house.classroom.serving import Server
from tests.house.classroom.teacher import Teacher

CLASS, SMALL = "DU2 · lager", "DU1 · hotel"
LABELS = tuple(f"K{number:02}" for number in range(1, 13))  # a device each
TWICE = ("K01", "K02")  # they play on two devices
SAYS_NO = "K12"
GIVES_UP = "K05"
FEW = ("R1", "R2", "R3")  # too few to be counted by a municipality


@dataclass
class Lesson:
    """Who and what is there."""

    server: Server
    browser: Browser
    folder: Path
    labels: tuple[str, ...] = LABELS
    headsets: list[Headset] = field(default_factory=list)
    codes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)  # of the browser's console
    stuck: Any = None

    @cached_property
    def packs(self) -> dict[str, Pack]:
        return packs_in(PACKS)

    @contextmanager
    def teacher(self) -> Iterator[Teacher]:
        """The teacher's browser until the end of the block."""
        context = person(self.browser, self.server.url)
        page = context.new_page()
        self.faults = complaints(page)
        page.on("dialog", lambda asked: asked.accept())
        try:
            yield Teacher(page)
        finally:
            context.close()

    # --- acts ---------------------------------------------------------------------------------

    def begins(self, teacher: Teacher) -> None:
        """Set up, a class from Excel, its cards, its code."""
        teacher.sets_up(self.server.said["set_up"])
        teacher.makes_class(CLASS, self.packs["lager"].head.title.da, "DU2", "modul 3")
        teacher.imports(class_list(self.folder / "hold.xlsx", self.labels), len(self.labels))
        self.codes = teacher.prints_cards()
        assert sorted(self.codes) == sorted(self.labels)
        self._enrol(teacher.opens(), len(self.labels))

    def begins_small_class(self, teacher: Teacher) -> None:
        """A second class with three learners, who share one device."""
        teacher.makes_class(SMALL, self.packs["hotel"].head.title.da, "DU1", "modul 2")
        for label, picture in zip(FEW, ("ræv", "ugle", "bjørn"), strict=True):
            teacher.adds(label, picture, "somali")
        self._enrol(teacher.opens(), 1)

    def signs_in_with_her_card(self) -> None:
        """What is printed on a card opens every device of the class, and nothing else does."""
        for headset in self.headsets[: len(self.labels)]:
            learner = headset.learner(self.labels[2])
            code = self.codes[self.labels[2]]
            assert is_code(learner, code)
            assert not is_code(learner, tuple(reversed(code)))

    def plays_offline(self) -> None:
        """Three shifts in a month that is over, two in these days; nothing reaches the school."""
        self.headsets[self.labels.index(SAYS_NO)].says_no(SAYS_NO)
        for headset, label in zip(self.headsets, self.labels, strict=False):
            headset.play(label, "lager", self.packs, *past_shifts(), *last_days())
        for label in FEW if len(self.headsets) > len(self.labels) else ():
            self.headsets[-1].play(label, "hotel", self.packs, *past_shifts())

    def goes_on_elsewhere(self) -> None:
        """Two learners take up another device, where all is as they left it."""
        for own, other, label in ((0, 1, TWICE[0]), (1, 0, TWICE[1])):
            learner = self.headsets[other].learner(label)
            with self.headsets[own].store() as here, self.headsets[other].store() as there:
                assert here.cards(learner.id) == there.cards(learner.id) != {}
            self.headsets[other].play(label, "lager", self.packs, ago(hours=3))
        for headset in (*self.headsets[:2], *self.headsets[:2]):
            headset.sync()
        for label in TWICE:
            learner = self.headsets[0].learner(label)
            with self.headsets[0].store() as here, self.headsets[1].store() as there:
                assert here.cards(learner.id) == there.cards(learner.id)
                assert len(here.events(learner.id)) == len(there.events(learner.id))

    def gets_stuck(self) -> None:
        """One takes the headset off at a turn in which she was not understood."""
        headset = self.headsets[self.labels.index(GIVES_UP)]
        for hours in range(6, 2, -1):
            try:
                self.stuck = headset.gives_up(GIVES_UP, "lager", self.packs, ago(hours=hours))
            except AssertionError:
                continue
            break
        assert self.stuck is not None

    def syncs(self) -> None:
        """Every device finds its school; asked twice, nothing more is sent."""
        for headset in self.headsets:
            told = headset.sync()
            assert (told["refused"], told["reached"]) == (0, True), told
        assert [headset.sync()["sent"] for headset in self.headsets] == [0] * len(self.headsets)

    def sees_the_class(self, teacher: Teacher) -> None:
        """Who has practised is seen, without ranking; who said no is not."""
        teacher.sees_class(CLASS)
        order = [row.inner_text() for row in teacher.page.get_by_role("rowheader").all()]
        assert [text.split()[0] for text in order] == list(self.labels)
        expect(teacher.row(SAYS_NO).get_by_role("cell").nth(1)).to_have_text("aldrig")
        expect(teacher.row("K01").get_by_role("cell").nth(1)).not_to_have_text("aldrig")
        assert teacher.page.get_by_text("%").count() == 0

    def sees_her(self, teacher: Teacher) -> None:
        """What is hard for one learner, a suggestion taken up, a note."""
        teacher.sees_learner(GIVES_UP)
        stuck = teacher.page.get_by_role("region", name="Her driller det")
        expect(stuck).to_contain_text(" ".join(self.stuck.body["words_heard"]) or "ingen ord")
        expect(stuck).to_contain_text(self.stuck.body["words_missed"][0])
        teacher.page.get_by_role("button", name=re.compile("^Giv scenen")).first.click()
        teacher.is_told("Scenen er givet.")
        teacher.writes_note("Du er blevet god til at bede om at få det gentaget.")

    def assigns(self, teacher: Teacher) -> None:
        """A scene and a word to the whole class; the devices have them at their next sync."""
        teacher.sees_class(CLASS)
        scene = self.packs["lager"].scenes[1]
        word = self.packs["lager"].words[0]
        called = f"{word.gender} {word.da}" if word.gender in ("en", "et") else word.da
        teacher.assigns("Uge 1", [scene.title.da], [called])
        for headset in self.headsets[: len(self.labels)]:
            headset.sync()
            with headset.store() as store:
                items = assigned_items(store, headset.learner(self.labels[0]).id, today())
            assert {item.id for item in items} == {scene.id, word.id}

    def hears_of_it(self) -> None:
        """The note is on her device, and so is who has looked."""
        headset = self.headsets[3]  # any device of the class will do
        learner = headset.learner(GIVES_UP)
        with headset.store() as store:
            notes, looks = notes_for(store, learner.id), views_of(store, learner.id)
        assert [note.author for note in notes] == ["Læreren"]
        assert {look.what for look in looks} >= {"class", "learner", "notes"}

    def does_what_was_given(self, teacher: Teacher) -> None:
        """The plan takes the assigned scene first; the teacher sees what came of it."""
        scene = self.packs["lager"].scenes[1]
        for headset, label in zip(self.headsets[:3], self.labels[:3], strict=True):
            kept = headset.play(label, "lager", self.packs, ago(hours=1))
            assert scene.id in [event.body.get("scene") for event in kept]
            headset.sync()
        teacher.sees_class(CLASS)
        teacher.sees_learner(self.labels[2])
        shown = teacher.page.get_by_role("region", name="Det kan kursisten nu")
        assert scene.can is not None
        expect(shown).to_contain_text(scene.can.da)

    def _enrol(self, link: str, count: int) -> None:
        first = len(self.headsets) + 1
        for number in range(first, first + count):
            headset = Headset(self.folder, number)
            headset.enrol(link)
            headset.sync()
            self.headsets.append(headset)


def ago(hours: float) -> datetime:
    """So long before now."""
    return datetime.now(UTC) - timedelta(hours=hours)


def today() -> date:
    """The day by the clock of this machine, in UTC, as devices count it."""
    return datetime.now(UTC).date()


def last_days() -> list[datetime]:
    """The shifts of these days."""
    return [ago(hours=50), ago(hours=26)]


def past_shifts() -> list[datetime]:
    """Three shifts in the newest month whose figures are shown by now."""
    month = period_at(today(), Kind.MONTH).before
    while month.due > today():
        month = month.before
    return [datetime(month.year, month.number, day, 9, 30, tzinfo=UTC) for day in (5, 12, 19)]
