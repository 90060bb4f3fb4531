"""Care before a headset is worn: asked in pictures and aloud, answered anyhow, kept nowhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.settings import ROOT
from game.shift.care import GO_ON, ON_SCREEN, QUESTIONS, Care, CareCheck
from game.view import Chose, Command, Mic, Rested, Screen
from lessons.help_language import HELP_LANGUAGES, Texts
from progress_db.events import Event
from speech.models import vocabulary
from tests.game.fakes import Bench, SittingBench
from tests.scenes.samples import kaffe

CHECKED = Care(check=True)
DA = Texts("da")


class CareBench(Bench):
    part: CareCheck

    def __init__(self, language: str = "en", microphone: bool = True) -> None:
        super().__init__(kaffe(), language, microphone)
        self.part = CareCheck(self.say, self.speaker, self.listener, language)

    def until_it_listens(self) -> None:
        self.until(lambda: self.listener.mic is Mic.LISTENING)

    def answers(self) -> list[str]:
        return [card.id for card in self.view.cards]

    def to(self, key: str) -> None:
        """Up to this question, all before it answered with yes."""
        self.tick()
        for _ in QUESTIONS:
            if self.view.picture == key:
                return
            self.tick(Chose("yes"))


@pytest.fixture
def care() -> CareBench:
    return CareBench()


def test_four_pages_each_with_a_picture_and_two_pictured_answers(care: CareBench) -> None:
    seen = []
    for _ in QUESTIONS:
        view = care.tick()
        seen.append(view.picture)
        assert view.screen is Screen.CARE
        assert view.text and view.help
        assert all(card.picture and card.sound for card in view.cards)
        care.tick(Chose("yes"))
    assert seen == ["care-space", "care-glasses", "care-well", "care-flash"]
    assert care.part.done and care.part.choice == GO_ON


def test_every_picture_of_it_is_there(care: CareBench) -> None:
    shown: set[str] = set()
    for question in QUESTIONS:
        for answer in ("", "no"):
            care = CareBench()
            care.to(question.key)
            view = care.tick(*([Chose(answer)] if answer else []))
            shown |= {view.picture, *(card.picture for card in view.cards)}
    missing = [name for name in shown if not (ROOT / f"assets/pictures/{name}.png").exists()]
    assert missing == []


@pytest.mark.parametrize("language", HELP_LANGUAGES)
def test_each_question_is_said_in_danish_and_in_her_language(language: str) -> None:
    care = CareBench(language)
    for question in QUESTIONS:
        care.cues.clear()
        care.until_it_listens()
        said = [DA.text(question.key)]
        if language not in ("so", "ti"):  # for these there is no voice; pictures must do
            said.append(Texts(language).text(question.key))
        assert care.spoken() == said
        care.ears.hear("ja")
        care.tick()
    assert care.part.done


def test_it_is_over_in_forty_seconds_and_can_be_answered_at_once(care: CareBench) -> None:
    while not care.part.done:
        care.until_it_listens()
        care.ears.hear("ja")
        care.tick()
    assert care.now < 40
    hurried = CareBench()
    for _ in QUESTIONS:
        hurried.tick(Chose("yes"))
    assert hurried.part.done and hurried.now <= len(QUESTIONS)


def test_she_may_answer_by_voice_both_ways(care: CareBench) -> None:
    care.until_it_listens()
    care.ears.hear("nej")
    care.tick()
    assert care.answers() == ["ready"]
    care.until_it_listens()
    care.ears.hear("nu er jeg klar")
    care.tick()
    assert care.view.picture == "care-glasses"


def test_what_is_no_answer_is_passed_over(care: CareBench) -> None:
    care.until_it_listens()
    care.ears.hear("xyz")
    care.tick()
    assert care.view.picture == "care-space"
    care.until_it_listens()


def test_silence_asks_once_more_and_then_waits(care: CareBench) -> None:
    care.until_it_listens()
    care.ears.stay_quiet()
    care.tick()
    care.cues.clear()
    care.until_it_listens()
    assert care.spoken()[0] == DA.text("care-space")
    for _ in range(3):
        care.cues.clear()
        care.ears.stay_quiet()
        care.tick()
        care.until_it_listens()
        assert care.spoken() == []


def test_after_a_no_to_space_or_glasses_she_mends_it_and_goes_on(care: CareBench) -> None:
    for key in ("care-space", "care-glasses"):
        care.to(key)
        assert care.tick(Chose("no")).text == DA.text(f"{key}-advice")
        assert care.answers() == ["ready"]
        care.tick(Chose("ready"))
    assert care.tick().picture == "care-well"


@pytest.mark.parametrize(
    ("key", "answer"),
    [("care-well", "screen"), ("care-well", "finish"), ("care-flash", "screen")],
)
def test_who_should_not_wear_it_is_told_another_way(care: CareBench, key: str, answer: str) -> None:
    care.to(key)
    care.tick(Chose("no"))
    assert answer in care.answers()
    care.tick(Chose(answer))
    assert care.part.done and care.part.choice == answer


def test_who_is_unwell_is_not_let_go_on_in_it(care: CareBench) -> None:
    care.to("care-well")
    care.tick(Chose("no"))
    assert "go_on" not in care.answers()
    care.tick(Chose("go_on"))
    assert not care.part.done


def test_flashing_light_is_her_own_choice_after_the_advice(care: CareBench) -> None:
    care.to("care-flash")
    assert care.tick(Chose("no")).text == DA.text("care-flash-advice")
    care.tick(Chose("go_on"))
    assert care.part.done and care.part.choice == GO_ON


def test_back_takes_an_answer_back(care: CareBench) -> None:
    care.tick()
    assert "back" not in care.view.commands
    care.tick(Chose("no"))
    care.tick(Command("back"))
    assert care.answers() == ["yes", "no"]
    care.tick(Chose("yes"))
    care.tick(Command("back"))
    assert care.view.picture == "care-space"


def test_resting_on_an_answer_says_it(care: CareBench) -> None:
    care.until_it_listens()
    care.cues.clear()
    care.tick(Rested("no"))
    care.until_it_listens()
    assert care.spoken()[0] == DA.text("no")
    assert care.answers() == ["yes", "no"]


def test_without_a_microphone_she_points() -> None:
    care = CareBench(microphone=False)
    for _ in range(30):
        care.tick()
    assert care.ears.listens == []
    assert care.answers() == ["yes", "no"]


def test_every_word_that_it_listens_for_can_be_heard() -> None:
    wordings: set[str] = set()
    for question in QUESTIONS:
        for no in (False, True):
            care = CareBench()
            care.to(question.key)
            if no:
                care.tick(Chose("no"))
            care.until_it_listens()
            assert care.ears.listening is not None
            assert care.ears.listening.strict
            wordings |= {way for c in care.ears.listening.choices for way in c.wordings}
    assert len(wordings) > 10
    assert vocabulary().unknown_words(" ".join(sorted(wordings))) == ()


# --- in a sitting ---------------------------------------------------------------------------------


@pytest.fixture
def bench() -> Iterator[SittingBench]:
    bench = SittingBench([kaffe()], care=CHECKED)
    yield bench
    bench.close()


def test_it_comes_after_the_sign_in_each_time(bench: SittingBench) -> None:
    bench.sign_up()
    assert bench.view.screen is Screen.CARE
    me = str(bench.sitting.learner_id)
    assert bench.choose(*["yes"] * 4).screen is Screen.BOARD
    bench.command("back")
    bench.choose(me, "sun", "boat", "key")
    assert bench.view.screen is Screen.CARE


def test_without_care_nobody_is_asked() -> None:
    bench = SittingBench([kaffe()])
    assert bench.sign_up().screen is Screen.BOARD
    bench.close()


def test_who_chooses_the_screen_plays_there_until_she_leaves(bench: SittingBench) -> None:
    bench.sign_up()
    assert not bench.sitting.on_screen
    bench.choose("yes", "yes", "no", ON_SCREEN)
    assert bench.view.screen is Screen.BOARD
    assert bench.sitting.on_screen
    bench.command("back")
    assert not bench.sitting.on_screen


def test_who_stops_for_today_is_signed_out(bench: SittingBench) -> None:
    bench.sign_up()
    assert bench.choose("yes", "yes", "no", "finish").screen is Screen.WHO
    assert bench.sitting.learner_id is None


ANSWERS = (
    ("yes", "yes", "yes", "yes"),
    ("yes", "yes", "no", "screen"),
    ("yes", "yes", "yes", "no", "screen"),
    ("yes", "yes", "yes", "no", "go_on"),
    ("no", "ready", "no", "ready", "yes", "yes"),
)


@pytest.mark.parametrize("answers", ANSWERS)
def test_what_she_answers_is_never_written_down(
    tmp_path: Path, answers: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever she says of her health, the store holds just what it holds without any question."""
    kept = []
    for name, care, given in (("asked", CHECKED, answers), ("not", Care(), ())):
        bench = SittingBench([kaffe()], tmp_path / f"{name}.db", care=care)
        bench.sign_up()
        bench.choose(*given)
        assert bench.view.screen is Screen.BOARD
        kept.append([told(event) for event in bench.events()])
        bench.close()
    assert kept[0] == kept[1]
    raw = b"".join(path.read_bytes() for path in tmp_path.glob("asked.db*"))
    assert not any(word in raw for word in (b"care", b"unwell", b"flash", b"on_screen"))
    assert caplog.text == ""


def told(event: Event) -> tuple[object, ...]:
    """What an event says, but for who and when, and the salted code."""
    body = {key: value for key, value in event.body.items() if key != "code_hash"}
    return event.kind, body
