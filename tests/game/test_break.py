"""A break after a quarter of an hour of play: between two turns, never within a sentence."""

from collections.abc import Iterator

import pytest

from game.shift.at_work import AtWork
from game.shift.care import Care
from game.shift.halts import REST_S
from game.shift.standstill import OVERDUE_S, PlayedTime
from game.shift.warm_up import WarmUp
from game.view import CardState, Chose, Command, HushCue, Screen, SpeakCue
from lessons.help_language import Texts
from progress_db.events import EventKind
from scenes import steps as s
from speech.ears import Level
from tests.game.fakes import ENOUGH_TICKS, TICK_S, SittingBench
from tests.scenes.samples import kaffe

AFTER_S = 20.0


@pytest.fixture
def bench() -> Iterator[SittingBench]:
    bench = SittingBench([kaffe()], care=Care(break_after_s=AFTER_S))
    yield bench
    bench.close()


def wait(bench: SittingBench, seconds: float) -> None:
    for _ in range(round(seconds / TICK_S)):
        bench.tick()


def until(bench: SittingBench, screen: Screen) -> None:
    for _ in range(ENOUGH_TICKS):
        if bench.view.screen is screen:
            return
        bench.tick()
    raise AssertionError(f"never came to {screen}")


def to_work(bench: SittingBench) -> AtWork:
    """The first question at work, with the ears open."""
    bench.command("next")
    for _ in range(ENOUGH_TICKS):
        part = bench.sitting.part
        if isinstance(part, AtWork) and isinstance(part.step, s.Ask) and part._listener.open:
            return part
        bench.tick(*([part.wanted] if isinstance(part, WarmUp) else []))
    raise AssertionError("no question was ever asked")


def rest(bench: SittingBench) -> None:
    """The whole break, and on."""
    wait(bench, REST_S + 1)
    bench.tick(Chose("go_on"))


def test_it_comes_on_the_board_too(bench: SittingBench) -> None:
    bench.sign_up()
    wait(bench, AFTER_S - 2)
    assert bench.view.screen is Screen.BOARD
    until(bench, Screen.BREAK)
    assert bench.view.picture == "break"


def test_it_is_told_aloud(bench: SittingBench) -> None:
    bench.sign_up("owl", "uk")
    until(bench, Screen.BREAK)
    wait(bench, 4)
    said = [bench.voice.text_of(cue.wav) for cue in bench.cues if isinstance(cue, SpeakCue)]
    assert said[-2:] == [Texts("da").text("break-text"), Texts("uk").text("break-text")]


def test_she_may_go_on_after_a_rest_and_end_at_once(bench: SittingBench) -> None:
    bench.sign_up()
    until(bench, Screen.BREAK)
    go_on, finish = bench.view.cards
    assert (go_on.state, finish.state) == (CardState.DIM, CardState.PLAIN)
    assert bench.tick(Chose("go_on")).screen is Screen.BREAK
    assert bench.tick(Command("resume")).screen is Screen.BREAK
    wait(bench, REST_S)
    assert bench.view.cards[0].state is CardState.PLAIN
    assert bench.view.progress == 1.0
    bench.tick(Chose("go_on"))
    assert bench.tick().screen is Screen.BOARD


def test_ending_signs_her_out(bench: SittingBench) -> None:
    bench.sign_up()
    until(bench, Screen.BREAK)
    bench.tick(Chose("finish"))
    assert bench.tick().screen is Screen.WHO
    assert len(bench.events(EventKind.SITTING_ENDED)) == 1


def test_the_next_one_is_counted_from_the_last(bench: SittingBench) -> None:
    bench.sign_up()
    until(bench, Screen.BREAK)
    rest(bench)
    wait(bench, AFTER_S - 2)
    assert bench.view.screen is Screen.BOARD
    until(bench, Screen.BREAK)


def test_only_play_counts(bench: SittingBench) -> None:
    bench.sign_up()
    bench.tick(Command("pause"))
    wait(bench, AFTER_S * 3)
    bench.tick(Command("resume"))
    wait(bench, AFTER_S / 2)
    assert bench.view.screen is Screen.BOARD
    bench.tick(Command("stop"))
    wait(bench, AFTER_S * 3)
    bench.tick(Chose("go_on"))
    assert bench.tick().screen is Screen.BOARD


def test_before_the_sign_in_nothing_counts(bench: SittingBench) -> None:
    wait(bench, AFTER_S * 3)
    assert bench.sign_up().screen is Screen.BOARD


def test_a_new_learner_begins_anew(bench: SittingBench) -> None:
    bench.sign_up()
    wait(bench, AFTER_S - 3)
    bench.command("back")
    bench.sign_up("bee")
    wait(bench, AFTER_S - 3)
    assert bench.view.screen is Screen.BOARD


def test_at_work_it_waits_for_the_end_of_the_turn_and_nothing_is_lost(
    bench: SittingBench,
) -> None:
    bench.sign_up()
    part = to_work(bench)
    wait(bench, AFTER_S + 10)
    assert bench.view.screen is Screen.SCENE  # she has not answered yet
    turn = part.step.turn_id
    bench.cues.clear()
    bench.tick(Chose("fire-kopper"))
    until(bench, Screen.BREAK)
    assert part._talk.state.turn_id != turn
    assert bench.ears.listening is None
    before = part._talk.state
    rest(bench)
    bench.tick()
    assert bench.view.screen is Screen.SCENE
    assert bench.sitting.part is part
    assert part._talk.state.turn_id == before.turn_id


def test_nobody_is_cut_off(bench: SittingBench) -> None:
    """Whoever speaks when the time is up finishes the sentence."""
    bench.sign_up()
    to_work(bench)
    wait(bench, AFTER_S)
    bench.cues.clear()
    bench.tick(Chose("fire-kopper"))
    speaking_until = 0.0
    while bench.view.screen is not Screen.BREAK:
        for cue in bench.cues:
            if isinstance(cue, SpeakCue):
                speaking_until = bench.now + cue.seconds
        hushed = [cue for cue in bench.cues if isinstance(cue, HushCue)]
        bench.cues.clear()
        bench.tick()
        assert not hushed or bench.view.screen is not Screen.BREAK
    assert bench.now >= speaking_until


def test_in_a_turn_without_end_any_quiet_moment_will_do(bench: SittingBench) -> None:
    bench.sign_up()
    part = to_work(bench)
    wait(bench, AFTER_S + OVERDUE_S - 20)
    assert bench.view.screen is Screen.SCENE
    until(bench, Screen.BREAK)
    rest(bench)
    wait(bench, 2)
    assert isinstance(part.step, s.Ask)
    assert bench.ears.listening is not None


def test_never_while_she_speaks(bench: SittingBench) -> None:
    bench.sign_up()
    to_work(bench)
    for _ in range(round((AFTER_S + OVERDUE_S * 2) / TICK_S)):
        if bench.ears.listening is not None:
            bench.ears.give(Level(0.4, True))
        bench.tick()
    assert bench.view.screen is Screen.SCENE


def test_in_the_warm_up_it_comes_between_two_exercises() -> None:
    bench = SittingBench([kaffe()], care=Care(break_after_s=2.0))
    bench.sign_up()
    bench.command("next")
    part = bench.sitting.part
    while not isinstance(part, WarmUp):  # the break on the board
        rest(bench)
        bench.command("next")
        part = bench.sitting.part
    first = part.exercise
    wait(bench, 6)
    assert bench.view.screen is Screen.EXERCISE
    bench.tick(Chose(first.right))
    until(bench, Screen.BREAK)
    assert part.exercise is not first or part.done
    assert len(bench.events(EventKind.EXERCISE_DONE)) == 1
    bench.close()


def test_who_plays_at_a_screen_needs_none() -> None:
    bench = SittingBench([kaffe()], care=Care(check=True, break_after_s=AFTER_S))
    bench.sign_up()
    bench.choose("yes", "yes", "no", "screen")
    wait(bench, AFTER_S * 3)
    assert bench.view.screen is Screen.BOARD
    bench.close()


def test_a_machine_that_slept_has_not_played() -> None:
    played = PlayedTime(AFTER_S)
    played.add(3600.0)
    assert not played.due(between=True, quiet=True)
    for _ in range(20):
        played.add(1.0)
    assert played.due(between=True, quiet=True)
    assert not played.due(between=False, quiet=True)
    assert not played.due(between=True, quiet=False)
