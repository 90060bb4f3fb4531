"""Who are you: by pictures alone, for a new learner and for one who comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.shift.sign_in import GREETINGS
from game.view import CardState, ChimeCue, Chose, Command, Rested, Screen, SpeakCue
from lessons.help_language import HELP_LANGUAGES, Texts
from progress_db.events import EventKind
from progress_db.learners import CODE_LENGTH, CODE_PICTURES, PICTURES
from tests.game.fakes import SittingBench
from tests.lessons.sample_pack import sample_pack


@pytest.fixture
def bench() -> Iterator[SittingBench]:
    bench = SittingBench([sample_pack()])
    yield bench
    bench.close()


def cards(bench: SittingBench) -> list[str]:
    return [card.id for card in bench.view.cards]


def again(bench: SittingBench) -> str:
    """Sign out; the id of the only learner."""
    bench.command("back")
    assert bench.view.screen is Screen.WHO
    (only,) = [card.id for card in bench.view.cards if card.id != "new"]
    return only


def test_at_first_there_is_only_someone_new(bench: SittingBench) -> None:
    assert bench.view.screen is Screen.WHO
    assert cards(bench) == ["new"]


def test_everything_can_be_chosen_without_reading(bench: SittingBench) -> None:
    assert all(card.picture for card in bench.view.cards)
    bench.choose("new")
    assert cards(bench) == list(PICTURES)
    assert all(card.picture for card in bench.view.cards)
    bench.choose("owl")
    assert bench.view.screen is Screen.CODE
    assert cards(bench) == list(CODE_PICTURES)
    bench.choose(*CODE_PICTURES[:3])
    assert bench.view.screen is Screen.HELP_LANGUAGE
    assert cards(bench) == list(HELP_LANGUAGES)
    assert all(card.text == GREETINGS[card.id] for card in bench.view.cards)


def test_resting_on_a_language_says_its_greeting(bench: SittingBench) -> None:
    bench.choose("new", "owl", *CODE_PICTURES[:3])
    assert all(card.sound for card in bench.view.cards)
    for language in ("en", "ar", "fa", "uk", "tr", "pl"):
        bench.tick(Rested(language))
        text, spec, _ = bench.voice.asked[-1]
        assert (text, spec.language) == (GREETINGS[language], language)
    bench.tick()
    said = [bench.voice.text_of(cue.wav) for cue in bench.cues if isinstance(cue, SpeakCue)]
    assert said[-1] == GREETINGS["pl"]
    for language, name in (("so", "somali"), ("ti", "tigrinya")):  # no voice: Danish names it
        bench.tick(Rested(language))
        text, spec, _ = bench.voice.asked[-1]
        assert (text, spec.language) == (name, "da")
    assert bench.view.screen is Screen.HELP_LANGUAGE  # resting chooses nothing


def test_a_new_learner_reaches_the_board_in_her_language(bench: SittingBench) -> None:
    bench.sign_up(language="uk")
    assert bench.view.screen is Screen.BOARD
    assert bench.view.help == Texts("uk").text("todays-shift")
    (added,) = bench.events(EventKind.LEARNER_ADDED)
    assert added.body["picture"] == "owl"
    assert added.body["help_language"] == "uk"
    assert "sun" not in str(added.body["code_hash"])
    assert bench.events(EventKind.SITTING_STARTED)[0].body == {"rig": "test"}


def test_the_code_grows_picture_by_picture(bench: SittingBench) -> None:
    bench.choose("new", "owl")
    for number, picture in enumerate(("sun", "boat"), 1):
        view = bench.choose(picture)
        assert view.progress == pytest.approx(number / CODE_LENGTH)
    chosen = [card.id for card in view.cards if card.state is CardState.CHOSEN]
    assert chosen == ["sun", "boat"]


def test_she_comes_back_with_her_three_pictures(bench: SittingBench) -> None:
    bench.sign_up()
    me = again(bench)
    bench.choose(me)
    assert (bench.view.screen, bench.view.picture) == (Screen.CODE, "owl")
    bench.choose("sun", "boat", "key")
    assert bench.view.screen is Screen.BOARD
    assert str(bench.sitting.learner_id) == me
    assert len(bench.events(EventKind.SITTING_STARTED)) == 2
    assert len(bench.events(EventKind.SITTING_ENDED)) == 1


def test_a_wrong_code_may_be_tried_again(bench: SittingBench) -> None:
    bench.sign_up()
    me = again(bench)
    bench.cues.clear()
    bench.choose(me, "sun", "key", "boat")
    assert bench.view.screen is Screen.CODE
    told = (bench.view.notice, bench.view.notice_help)
    assert told == Texts("en").pair("code-wrong")
    assert bench.view.progress == 0
    assert ChimeCue("almost") in bench.cues
    bench.choose("sun", "boat", "key")
    assert bench.view.screen is Screen.BOARD


def test_back_starts_over(bench: SittingBench) -> None:
    bench.choose("new", "owl", "sun", "boat")
    bench.command("back")
    assert bench.view.screen is Screen.WHO
    assert cards(bench) == ["new"]
    bench.sign_up("cat")
    assert bench.events(EventKind.LEARNER_ADDED)[0].body["picture"] == "cat"


def test_two_learners_have_two_pictures(bench: SittingBench) -> None:
    bench.sign_up("owl")
    bench.command("back")
    bench.choose("new")
    assert "owl" not in cards(bench)
    assert len(cards(bench)) == len(PICTURES) - 1


def test_there_is_room_for_more_learners_than_pictures(bench: SittingBench) -> None:
    for picture in PICTURES:
        bench.sign_up(picture)
        bench.command("back")
    bench.choose("new")
    assert cards(bench), "the thirteenth learner can choose no picture"
    bench.choose("fox", "moon", "moon", "moon", "so")
    assert bench.view.screen is Screen.BOARD


@pytest.mark.parametrize("card", ["", "nobody", "sun", "en"])
def test_cards_of_other_screens_do_nothing(bench: SittingBench, card: str) -> None:
    bench.choose(card)
    assert (bench.view.screen, cards(bench)) == (Screen.WHO, ["new"])


def test_a_pause_at_the_sign_in_keeps_what_she_chose(bench: SittingBench) -> None:
    bench.choose("new", "owl", "sun")
    assert bench.tick(Command("pause")).paused
    bench.tick(Chose("boat"))  # nothing is chosen while all rests
    assert not bench.tick(Command("resume")).paused
    assert bench.view.progress == pytest.approx(1 / 3)
    bench.choose("boat", "key")
    assert bench.view.screen is Screen.HELP_LANGUAGE


def test_a_damaged_file_is_told_at_the_sign_in_only(tmp_path: Path) -> None:
    data = tmp_path / "kollega.db"
    data.write_bytes(b"no database" * 50)
    bench = SittingBench([sample_pack()], data)
    try:
        assert bench.view.notice == Texts("en").pair("data-damaged").da
        bench.sign_up()
        assert bench.view.screen is Screen.BOARD
        assert bench.view.notice == ""
    finally:
        bench.close()
