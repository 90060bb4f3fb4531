"""Stop everything: at any moment, from anybody; calm, and nothing is lost."""

from collections.abc import Iterator

import pytest

from game.shift.care import HEADSET_CARE, Care
from game.shift.warm_up import WarmUp
from game.view import Chose, Command, HushCue, Mic, Rested, Screen, SpeakCue
from lessons.help_language import Texts
from progress_db.events import EventKind
from scenes import steps as s
from speech.ears import Level
from tests.game.fakes import SittingBench
from tests.game.test_break import rest, to_work, until, wait
from tests.scenes.samples import kaffe


@pytest.fixture
def bench() -> Iterator[SittingBench]:
    bench = SittingBench([kaffe()])
    yield bench
    bench.close()


def test_it_silences_everybody_and_closes_the_ears(bench: SittingBench) -> None:
    bench.sign_up()
    to_work(bench)
    bench.tick(Command("repeat"))
    while not bench.sitting.speaker.speaking:
        bench.tick()
    bench.cues.clear()
    view = bench.tick(Command("stop"))
    assert view.screen is Screen.STOPPED
    assert [cue for cue in bench.cues if isinstance(cue, HushCue)]
    assert bench.ears.listening is None
    assert view.mic is Mic.OFF
    wait(bench, 60)
    assert bench.view.screen is Screen.STOPPED
    assert not [cue for cue in bench.cues if isinstance(cue, SpeakCue)]


def test_it_is_calm_and_pictured(bench: SittingBench) -> None:
    view = bench.tick(Command("stop"))
    assert view.title and view.text and view.picture == "stopped"
    assert [card.id for card in view.cards] == ["go_on", "finish"]
    assert all(card.picture and card.sound for card in view.cards)


@pytest.mark.parametrize("on", [Chose("go_on"), Command("resume")])
def test_going_on_resumes_the_same_turn(bench: SittingBench, on: object) -> None:
    bench.sign_up()
    part = to_work(bench)
    state = part._talk.state
    bench.tick(Command("stop"))
    wait(bench, 5)
    bench.tick(on)
    bench.tick()
    assert bench.sitting.part is part
    assert part._talk.state == state
    assert bench.view.screen is Screen.SCENE
    assert bench.ears.listening is not None
    bench.tick(Chose("fire-kopper"))
    assert len(bench.events(EventKind.TURN_DONE)) == 1


def test_a_word_that_was_half_said_is_not_judged(bench: SittingBench) -> None:
    bench.sign_up()
    to_work(bench)
    bench.ears.give(Level(0.4, True))
    bench.tick()
    bench.tick(Command("stop"))
    bench.tick(Chose("go_on"))
    bench.tick()
    assert bench.events(EventKind.TRY_SCORED) == ()


def test_finishing_signs_her_out_and_keeps_everything(bench: SittingBench) -> None:
    bench.sign_up()
    to_work(bench)
    bench.tick(Chose("fire-kopper"))
    me, done = str(bench.sitting.learner_id), bench.events(EventKind.TURN_DONE)
    assert len(done) == 1
    bench.tick(Command("stop"))
    bench.tick(Chose("finish"))
    assert bench.tick().screen is Screen.WHO
    assert bench.events(EventKind.TURN_DONE) == done
    assert len(bench.events(EventKind.SITTING_ENDED)) == 1
    assert bench.choose(me, "sun", "boat", "key").screen is Screen.BOARD


@pytest.mark.parametrize("where", ["sign-in", "care", "tutorial", "board", "settings", "warm-up"])
def test_it_works_everywhere(where: str) -> None:
    bench = SittingBench([kaffe()], care=HEADSET_CARE)
    if where != "sign-in":
        bench.sign_up()
    if where not in ("sign-in", "care"):
        bench.choose(*["yes"] * 4)
    if where not in ("sign-in", "care", "tutorial"):
        while bench.view.screen is Screen.TUTORIAL:
            bench.command("next")
        bench.begin()
    if where == "settings":
        bench.command("settings")
    if where == "warm-up":
        bench.command("next")
        assert isinstance(bench.sitting.part, WarmUp)
    before = bench.view.screen
    assert bench.tick(Command("stop")).screen is Screen.STOPPED
    bench.tick(Chose("go_on"))
    assert bench.tick().screen is before
    bench.close()


def test_it_comes_before_a_pause_and_before_a_break() -> None:
    bench = SittingBench([kaffe()], care=HEADSET_CARE)
    bench.sign_up()
    bench.tick(Command("pause"))
    view = bench.tick(Command("stop"))
    assert (view.screen, view.paused) == (Screen.STOPPED, False)
    bench.tick(Chose("go_on"))
    assert not bench.tick().paused
    bench.close()


def test_a_break_that_was_stopped_comes_again() -> None:
    bench = SittingBench([kaffe()], care=Care(break_after_s=5.0))
    bench.sign_up()
    until(bench, Screen.BREAK)
    assert bench.tick(Command("stop")).screen is Screen.STOPPED
    bench.tick(Chose("go_on"))
    until(bench, Screen.BREAK)
    rest(bench)
    assert bench.tick().screen is Screen.BOARD
    bench.close()


def test_a_second_stop_changes_nothing(bench: SittingBench) -> None:
    bench.sign_up()
    bench.tick(Command("stop"))
    assert bench.tick(Command("stop"), Command("pause")).screen is Screen.STOPPED
    assert not bench.view.paused


def test_nothing_else_counts_while_it_stands(bench: SittingBench) -> None:
    bench.sign_up()
    part = to_work(bench)
    step = part.step
    bench.tick(Command("stop"))
    bench.tick(Chose("fire-kopper"), Command("next"), Command("repeat"), Command("back"))
    assert bench.view.screen is Screen.STOPPED
    assert part.step is step and isinstance(step, s.Ask)


def test_resting_on_a_card_says_it(bench: SittingBench) -> None:
    bench.sign_up("owl", "fa")
    bench.tick(Command("stop"))
    bench.cues.clear()
    bench.tick(Rested("finish"))
    wait(bench, 4)
    said = [bench.voice.text_of(cue.wav) for cue in bench.cues if isinstance(cue, SpeakCue)]
    assert said == [Texts(language).text("stop-for-today") for language in ("da", "fa")]
