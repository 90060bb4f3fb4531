"""A class's kiosk: the code guards settings and the end; one press for the next learner."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from game.commands import cli, run
from game.errors import GameError
from game.kiosk import KioskSettings, TeachersFile
from game.shift.care import HEADSET_CARE, NO_CARE, Care
from game.shift.teacher import FIRST_WAIT_S, FREE_TRIES, LONGEST_WAIT_S, Patience
from game.view import CardState, Chose, Command, Screen, SpeakCue, WantsToQuit
from lessons.help_language import Texts
from progress_db.events import EventKind
from tests.game.fakes import SittingBench
from tests.scenes.samples import kaffe

CODE = "4711"
DA = Texts("da")
WORN = replace(HEADSET_CARE, check=False, tutorial=False)


def fixed_salt(length: int) -> bytes:
    return bytes(range(length))


@pytest.fixture
def file(tmp_path: Path) -> TeachersFile:
    return TeachersFile(tmp_path / "machine" / "kiosk.json", fixed_salt)


# --- the code -------------------------------------------------------------------------------------


def test_the_code_is_known_again_and_no_other_is(file: TeachersFile) -> None:
    file.set_code(CODE)
    assert file.is_code(CODE)
    assert not any(file.is_code(other) for other in ("4712", "471", "47110", "", "xxxx"))


def test_only_a_salted_hash_is_kept(file: TeachersFile) -> None:
    file.set_code(CODE)
    kept = json.loads(file.path.read_text("utf-8"))["code"]
    assert CODE not in kept
    assert kept.startswith(f"scrypt${fixed_salt(16).hex()}$")
    other = TeachersFile(file.path, lambda length: b"x" * length)
    other.set_code(CODE)
    assert json.loads(file.path.read_text("utf-8"))["code"] != kept


@pytest.mark.parametrize("code", ["123", "1234567", "12a4", "", "١٢٣٤", "12 34"])
def test_a_code_is_four_to_six_digits(file: TeachersFile, code: str) -> None:
    with pytest.raises(GameError) as caught:
        file.set_code(code)
    assert caught.value.code == "G020"
    assert not file.path.exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"code": 5}', '{"code": "x", "new_learners": 1}'])
def test_a_damaged_file_lets_nobody_in(file: TeachersFile, text: str) -> None:
    file.path.parent.mkdir()
    file.path.write_text(text)
    assert not any(file.is_code(code) for code in (CODE, "", "x", "5"))


def test_without_a_code_there_is_no_kiosk(file: TeachersFile) -> None:
    with pytest.raises(GameError) as caught:
        file.settings()
    assert caught.value.code == "G022"
    file.set_code(CODE)
    assert file.settings().new_learners
    assert file.settings().is_code(CODE)


def test_code_and_new_learners_are_kept_apart(file: TeachersFile) -> None:
    file.allow_new_learners(False)
    file.set_code(CODE)
    assert not file.settings().new_learners
    file.allow_new_learners(True)
    assert file.is_code(CODE)


def test_a_file_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "kiosk.json.new").mkdir()
    with pytest.raises(GameError) as caught:
        TeachersFile(tmp_path / "kiosk.json").set_code(CODE)
    assert caught.value.code == "G021"


def test_the_old_code_stays_when_the_new_one_cannot_be_written(file: TeachersFile) -> None:
    file.set_code(CODE)
    file.path.with_name("kiosk.json.new").mkdir()
    with pytest.raises(GameError):
        file.set_code("999999")
    assert file.is_code(CODE)


def test_each_wrong_try_after_the_third_costs_twice_the_wait() -> None:
    patience, waits = Patience(), []
    now = 0.0
    for _ in range(12):
        patience.wrong(now)
        waited = 0.0
        while patience.waits(now):
            now, waited = now + 1.0, waited + 1.0
        waits.append(waited)
    assert waits[: FREE_TRIES - 1] == [0.0] * (FREE_TRIES - 1)
    assert waits[FREE_TRIES - 1 : FREE_TRIES + 2] == [FIRST_WAIT_S * k for k in (1, 2, 4)]
    assert waits[-1] == LONGEST_WAIT_S
    patience.right()
    patience.wrong(now)
    assert not patience.waits(now)


# --- the command line -----------------------------------------------------------------------------


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TeachersFile:
    monkeypatch.setenv("KOLLEGA_DATA", str(tmp_path / "kollega.db"))
    return TeachersFile(tmp_path / "kiosk.json")


def test_the_teacher_sets_the_code(machine: TeachersFile) -> None:
    done = CliRunner().invoke(cli, ["kiosk", "code"], input=f"{CODE}\n")
    assert done.exit_code == 0
    assert CODE not in done.output
    assert machine.is_code(CODE)


def test_a_bad_code_is_one_sentence(
    machine: TeachersFile, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("game.kiosk_commands._asked", lambda: "12")
    assert run(["kiosk", "code"]) == 1
    assert "4 to 6 digits" in capsys.readouterr().err
    assert not machine.path.exists()


@pytest.mark.parametrize(("who", "free"), [("free", True), ("code", False)])
def test_the_teacher_says_who_lets_new_learners_in(
    machine: TeachersFile, who: str, free: bool
) -> None:
    assert CliRunner().invoke(cli, ["kiosk", "new-learners", who]).exit_code == 0
    assert machine.read().new_learners is free


def test_playing_as_a_kiosk_needs_a_code(
    machine: TeachersFile, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("game.doctor.has_display", lambda: True)
    assert run(["play", "--kiosk"]) == 1
    assert "kollega kiosk code" in capsys.readouterr().err


# --- the sitting ----------------------------------------------------------------------------------


def kiosk_bench(care: Care = NO_CARE, *, new_learners: bool = True) -> SittingBench:
    settings = KioskSettings(lambda code: code == CODE, new_learners)
    return SittingBench([kaffe()], care=care, kiosk=settings)


@pytest.fixture
def bench() -> Iterator[SittingBench]:
    bench = kiosk_bench(WORN)
    yield bench
    bench.close()


def enter(bench: SittingBench, code: str = CODE) -> None:
    bench.choose(*code, "done")


def test_it_starts_at_the_pictures(bench: SittingBench) -> None:
    assert bench.view.screen is Screen.WHO
    assert bench.sign_up().screen is Screen.BOARD


def test_settings_need_the_code(bench: SittingBench) -> None:
    bench.sign_up()
    assert bench.command("settings").screen is Screen.TEACHER
    enter(bench)
    assert bench.view.screen is Screen.SETTINGS
    bench.command("back")
    assert bench.command("settings").screen is Screen.TEACHER  # each time


def test_a_wrong_code_opens_nothing(bench: SittingBench) -> None:
    bench.sign_up()
    bench.command("settings")
    enter(bench, "0000")
    assert bench.view.screen is Screen.TEACHER
    assert bench.view.notice == DA.text("teacher-code-wrong")
    assert bench.view.text == ""
    assert bench.command("back").screen is Screen.BOARD


def test_guessing_becomes_slow_and_leaving_the_screen_does_not_help(bench: SittingBench) -> None:
    bench.sign_up()
    bench.command("settings")
    for _ in range(FREE_TRIES):
        enter(bench, "0000")
    assert bench.view.notice == DA.text("teacher-code-wait")
    assert {card.state for card in bench.view.cards} == {CardState.DIM}
    bench.command("back")
    bench.command("settings")
    bench.tick(Chose("4"), Chose("7"))
    assert bench.view.text == ""
    while bench.view.cards[0].state is CardState.DIM:
        bench.tick()
    assert bench.view.notice == ""
    enter(bench)
    assert bench.view.screen is Screen.SETTINGS


def test_digits_are_not_shown_and_can_be_taken_back(bench: SittingBench) -> None:
    bench.sign_up()
    bench.command("settings")
    assert [card.text for card in bench.view.cards if card.id.isdigit()] == list("1234567890")
    bench.choose("4", "8")
    assert bench.view.text == "• •"
    bench.choose("erase", "7", "1", "1", "done")
    assert bench.view.screen is Screen.SETTINGS


def test_the_code_is_never_spoken_or_written(bench: SittingBench) -> None:
    bench.sign_up()
    bench.command("settings")
    enter(bench, "4712")
    enter(bench)
    assert not [event for event in bench.events() if "471" in str(event.body.get("code", ""))]
    assert not [text for text, _, _ in bench.voice.asked if text.strip().isdigit()]


@pytest.mark.parametrize("deed", [Chose("next-learner"), Command("back")])
def test_the_next_learner_comes_in_one_press(bench: SittingBench, deed: object) -> None:
    bench.sign_up()
    bench.tick(deed)
    view = bench.tick()
    assert (view.screen, view.picture) == (Screen.CARE, "wipe")
    assert len(bench.events(EventKind.SITTING_ENDED)) == 1
    bench.tick()
    said = [bench.voice.text_of(cue.wav) for cue in bench.cues if isinstance(cue, SpeakCue)]
    assert said[-1] == DA.text("wipe-text")
    assert bench.choose("next-learner").screen is Screen.WHO


def test_in_the_middle_of_work_a_stop_leads_to_the_next_learner(bench: SittingBench) -> None:
    bench.sign_up()
    bench.command("next")
    view = bench.tick(Command("stop"))
    assert view.cards[1].text == DA.text("next-learner")
    bench.tick(Chose("finish"))
    assert bench.tick().picture == "wipe"


def test_at_a_screen_nothing_is_wiped() -> None:
    bench = kiosk_bench()
    bench.sign_up()
    bench.tick(Chose("next-learner"))
    assert bench.tick().screen is Screen.WHO
    bench.close()


def test_elsewhere_there_is_no_next_learner() -> None:
    bench = SittingBench([kaffe()], care=WORN)
    bench.sign_up()
    assert "next-learner" not in [card.id for card in bench.view.cards]
    assert bench.choose("next-learner").screen is Screen.BOARD
    assert bench.command("back").screen is Screen.WHO
    bench.close()


def test_a_learner_cannot_end_the_program(bench: SittingBench) -> None:
    bench.sign_up()
    assert bench.tick(WantsToQuit()).screen is Screen.TEACHER
    assert not bench.sitting.over
    enter(bench, "0000")
    assert not bench.sitting.over
    bench.command("back")
    assert bench.view.screen is Screen.BOARD
    assert not bench.sitting.over


def test_the_teacher_can(bench: SittingBench) -> None:
    bench.tick(WantsToQuit())
    for digit in CODE:
        bench.tick(Chose(digit))
    assert not bench.sitting.over
    bench.tick(Chose("done"))
    assert bench.sitting.over


def test_going_on_after_a_wish_to_end_loses_nothing(bench: SittingBench) -> None:
    bench.sign_up()
    bench.command("next")
    part = bench.sitting.part
    bench.tick(WantsToQuit())
    bench.command("back")
    assert bench.sitting.part is part


def test_without_a_kiosk_the_sitting_is_not_asked() -> None:
    bench = SittingBench([kaffe()])
    assert bench.tick(WantsToQuit()).screen is Screen.WHO
    bench.close()


def test_new_learners_may_need_the_teacher() -> None:
    bench = kiosk_bench(new_learners=False)
    assert bench.choose("new").screen is Screen.TEACHER
    enter(bench, "0000")
    assert bench.command("back").screen is Screen.WHO
    assert [card.id for card in bench.view.cards] == ["new"]
    bench.choose("new")
    enter(bench)
    assert bench.view.screen is Screen.WHO
    assert len(bench.view.cards) > 1  # her own picture
    bench.choose("owl", "sun", "boat", "key", "so")
    assert bench.view.screen is Screen.BOARD
    bench.command("back")
    me = next(card.id for card in bench.view.cards if card.id != "new")
    assert bench.choose(me, "sun", "boat", "key").screen is Screen.BOARD
    bench.close()
