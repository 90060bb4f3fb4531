"""Hints and notes come in her language where they are ready, and as they were written else."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from game.settings import ROOT
from game.shift.school.halts import hint_from
from game.shift.school.pages import notes_pages
from game.shift.speaking import Order
from game.view import TeacherSays
from lessons.help_language import LANGUAGES, Pair, Texts
from progress_db.sync.ready import BY_KEY
from progress_db.sync.wire import Note
from tests.game.test_school import HERS, ClassBench
from tests.progress_db.sync.made import MADE

LISTEN = TeacherSays("hint", "Lyt én gang til.", "listen")
SAID = "Fra din lærer: Lyt én gang til."


@pytest.fixture
def bench() -> Iterator[ClassBench]:
    made = ClassBench()
    made.begin()
    yield made
    made.close()


def test_a_ready_hint_comes_in_her_language_with_its_picture(bench: ClassBench) -> None:
    en = Texts("en")
    bench.school.says.append(LISTEN)
    bench.tick()
    assert bench.view.notice == SAID
    assert bench.view.notice_help == f"{en.text('from-your-teacher')}: {en.text('ready-listen')}"
    assert bench.view.notice_picture == "ear"
    for _ in range(30):
        bench.tick()
    assert SAID in bench.spoken()
    assert en.text("ready-listen") in bench.spoken()


def test_she_may_hear_a_hint_again(bench: ClassBench) -> None:
    bench.school.says.append(LISTEN)
    for _ in range(3):
        bench.tick()
    bench.command("repeat")
    assert bench.view.notice == SAID, "it stays"
    for _ in range(80):
        bench.tick()
    assert bench.spoken().count(SAID) == 2
    assert bench.view.notice == "", "and all goes on"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_ready_sentence_is_there_in_every_language(language: str) -> None:
    english = Texts("en")
    for one in BY_KEY.values():
        words = one.in_language(language)
        assert words.da.endswith((".", "!"))
        assert bool(words.help) is (language != "da")
        assert language in ("da", "en") or words.help != english.text(f"ready-{one.key}")
        assert (ROOT / "assets" / "pictures" / f"{one.picture}.png").is_file()


def test_a_hint_that_is_not_ready_here_comes_in_danish_and_says_from_whom() -> None:
    say = Texts("tr").pair
    newer = hint_from(TeacherSays("hint", "Hop tre gange.", "hop"), say)
    assert newer is not None
    assert newer.words == Pair("Fra din lærer: Hop tre gange.", say("ready-written").help)
    assert hint_from(TeacherSays("hint", "ring 010190-1234"), say) is None


def note(text: str, own: str = "", phrases: tuple[str, ...] = (), language: str = "da") -> Note:
    ids = {"id": UUID(int=1), "learner_id": HERS}
    words = {"text": text, "own": own, "phrases": list(phrases), "language": language}
    return Note.model_validate({**ids, **words, "author": "Læreren", "at": MADE})


def test_ready_sentences_of_a_note_come_in_her_language_and_own_words_as_written() -> None:
    pages = notes_pages([note("Flot! … Vi ses.", "Vi ses.", ("proud", "ask"))], Texts("uk").pair)
    shown = [(page.view.text, page.view.picture) for page in pages]
    proud, ask = (BY_KEY[key].in_language("uk") for key in ("proud", "ask"))
    assert shown == [(proud.da, "star"), (ask.da, "spoerge"), ("Vi ses.", "skrive")]
    assert pages[0].view.help.startswith(proud.help)
    assert pages[0].told[1] == proud, "and it is said, in both"
    assert pages[2].told[1] == Pair("Vi ses.", "")


def test_a_note_in_another_language_is_read_in_that_voice_or_not_at_all() -> None:
    say = Texts("ar").pair
    (polish,) = notes_pages([note("Dobrze!", "Dobrze!", language="pl")], say)
    assert isinstance(polish.told[1], Order)
    assert polish.told[1].spec.language == "pl"
    (somali,) = notes_pages([note("Waa hagaag!", "Waa hagaag!", language="so")], say)
    assert somali.told == (say("school-notes"),), "no Danish voice tries to read Somali"


def test_a_note_of_a_newer_or_an_older_server_is_shown_whole() -> None:
    say = Texts("en").pair
    newer = notes_pages([note("Hop tre gange.\nVi ses.", "Vi ses.", ("hop",))], say)
    assert [page.view.text for page in newer] == ["Hop tre gange. Vi ses."]
    older = notes_pages([note("Vi ses.")], say)
    assert [page.view.text for page in older] == ["Vi ses."]
