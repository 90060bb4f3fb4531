"""Realistic Views of a class's device: what leaves, the question, what is given, the room."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from game.shift.pages import Page
from game.shift.part import Part
from game.shift.school.given import Given
from game.shift.school.halts import Held, Hint, Hinted, hint_from
from game.shift.school.mine import Mine
from game.shift.school.pages import given_line, given_pages, notes_pages, told_pages, views_pages
from game.shift.sign_in import Face, SignIn
from game.shift.speaking import Speaker
from game.view import Card, Screen, TeacherSays, View
from lessons.help_language import Pair, Texts
from progress_db.learners import PICTURES
from progress_db.sync.wire import Assigned, Note, Viewed
from tests.game.fakes import FakeEars, FakeVoice

TODAY = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
HERS = UUID("019ab000-0000-7000-8000-00000000000a")
TITLES = ("Uge 48: Sikkerhed på lageret", "Ord til torsdag", "Sygemelding og fravær", "B1-scener")
LOOKS = ("learner", "class", "room", "notes", "profile", "export")
NOTE = (
    "Godt gået i dag. Du spurgte, da du ikke forstod, hvor kassen skulle stå. Øv gerne tallene "
    "fra tyve til hundrede en gang til, så taler vi om dem på torsdag."
)


def given() -> Given:
    """Four assignments, a note, six looks."""
    dues = (TODAY + timedelta(days=4), TODAY, TODAY - timedelta(days=3), None)
    made = [
        Assigned.model_validate(
            {"id": UUID(int=at + 1), "learner_ids": [HERS], "title": title, "items": []}
            | {"due_on": due}
        )
        for at, (title, due) in enumerate(zip(TITLES, dues, strict=True))
    ]
    who = {"id": HERS, "learner_id": HERS, "author": "Lærerens navn", "at": AT}
    note = Note.model_validate({**who, "text": NOTE, "own": NOTE, "phrases": ["talk"]})
    views = [
        Viewed(learner_id=HERS, name="Lærerens navn", role="teacher", what=what, at=AT)
        for what in LOOKS
    ]
    return Given(TODAY, tuple(made), (note,), tuple(views))


def school_views(language: str) -> dict[str, View]:
    """All of them by name, with help in this language."""
    say, all_given = Texts(language).pair, given()
    speaker = Speaker(FakeVoice(), FakeEars())
    pages: dict[str, list[Page]] = {
        "leaves": told_pages(say, language, before=True),
        "leaves_again": told_pages(say, language, before=False),
        "given": given_pages(all_given, say),
        "note": notes_pages(all_given.notes, say),
        "looks": views_pages(all_given.views, say),
        "no_looks": views_pages((), say),
    }
    found = {f"{name}_{at}": p.view for name, many in pages.items() for at, p in enumerate(many)}
    mine = Mine(say, speaker, language, all_given)
    question = _last(list(mine.told()))
    menu = next(mine.menu(shares=True))
    held = Held(say, speaker, language, 0.0)
    free = Held(say, speaker, language, -400.0)
    return found | {
        "question": question.tick(0.0, ()).view,
        "my_teacher": menu.tick(0.0, ()).view,
        "held": held.tick(0.0, ()).view,
        "held_free": free.tick(0.0, ()).view,
        "who_class": who_class(),
        "who_twelve": who_many(12),
        "who_large": who_many(25),
    }


def who_class() -> View:
    """Five of a large class who have the same picture, told apart by first name or number."""
    names = ("Amina", "Yusuf", "Mohammad Reza", "Olena", "12")
    faces = tuple(Card(name, name, picture="owl") for name in names)
    return View(Screen.WHO, "Hvem er du?", cards=faces, commands=("back",))


def who_many(count: int) -> View:
    """A class at the sign-in: by name where it is small, by picture where it is large."""
    labels = ("Amina", "Yusuf", "Mohammad Reza", "Olena", "12", "Fatima Zahra")
    faces = [
        Face(str(UUID(int=at + 1)), PICTURES[at % len(PICTURES)], labels[at % len(labels)])
        for at in range(count)
    ]
    part = SignIn(SmallClass(faces), Texts("da").pair, Speaker(FakeVoice(), FakeEars()))
    return part.tick(0.0, ()).view


@dataclass(frozen=True, slots=True)
class SmallClass:
    """Who is at the door; nobody comes or goes."""

    known: list[Face]

    def faces(self) -> list[Face]:
        return self.known

    def soon(self) -> Future[list[Face]]:
        return Future()

    def is_code(self, learner_id: str, code: Sequence[str]) -> bool:
        return False

    def add(self, picture: str, code: Sequence[str], language: str) -> str:
        raise AssertionError("nobody is made here")


def with_teacher(language: str, view: View) -> View:
    """Today's board, with what the teacher has given."""
    say = Texts(language).pair
    source, line = say("from-your-teacher"), given_line(given(), say)
    card = Card("teacher", source.da, source.help, "teacher", sound=True, minor=True)
    cards = [replace(each, detail=line) if each.id == "scene" else each for each in view.cards]
    return replace(view, cards=(*cards, card))


def hinted(view: View) -> View:
    """A hint as long as may be, in a scene."""
    text = (
        "Fra din lærer: Kig på etiketten på kassen, og læs tallet langsomt højt for Mette. "
        "Hvis du er i tvivl, så spørg: Hvor skal den stå? Du må gerne pege imens, det er helt fint."
    )
    speaker = Speaker(FakeVoice(), FakeEars())
    return Hinted(view, speaker, Hint(Pair(text, ""), "teacher"), "en").tick(0.0, ()).view


def hinted_ready(view: View, language: str) -> View:
    """A ready hint, in her language."""
    said = TeacherSays("hint", ready="repeat")
    hint = hint_from(said, Texts(language).pair)
    assert hint is not None
    return Hinted(view, Speaker(FakeVoice(), FakeEars()), hint, language).tick(0.0, ()).view


def _last(parts: list[Part]) -> Part:
    return parts[-1]
