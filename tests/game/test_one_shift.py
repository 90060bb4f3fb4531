"""A shift in steps: first heard and repeated, next time with prompts and lived; and cut off."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.shift.at_work import AtWork
from game.shift.rehearsing.choosing import StepChoice
from game.shift.rehearsing.rehearsing import Rehearsing
from game.shift.warm_up import WarmUp
from game.view import CardState, Chose, Command, Screen, SpeakCue
from lessons.help_language import Texts
from lessons.rehearsal import Step
from progress_db.events import EventKind
from scenes import steps as s
from scenes.pack import Pack
from tests.game.fakes import ENOUGH_TICKS, SittingBench
from tests.game.test_any_inputs import point_rightly
from tests.game.test_board_and_settings import CODE
from tests.scenes.samples import kaffe

DA = Texts("da")


@pytest.fixture
def bench() -> Iterator[SittingBench]:
    bench = SittingBench([kaffe()], lives=False)
    bench.sign_up()
    yield bench
    bench.close()


def until(bench: SittingBench, *screens: Screen) -> None:
    """Through the warm-up by pointing, and through anything else by waiting."""
    for _ in range(ENOUGH_TICKS):
        if bench.view.screen in screens:
            return
        warms_up = isinstance(bench.sitting.part, WarmUp)
        bench.tick(*(point_rightly(bench) if warms_up else []))
    raise AssertionError(f"never came to {screens}; the view is {bench.view}")


def to_the_steps(bench: SittingBench) -> StepChoice:
    bench.command("next")
    until(bench, Screen.STEPS)
    assert isinstance(bench.sitting.part, StepChoice)
    return bench.sitting.part


def states(bench: SittingBench) -> dict[str, CardState]:
    return {card.id: card.state for card in bench.view.cards}


def part_through(bench: SittingBench, *, skip: bool) -> list[str]:
    """To the wrap-up; the steps that were played. `skip`: `next` all the way."""
    seen: list[str] = []
    for _ in range(ENOUGH_TICKS):
        part = bench.sitting.part
        if bench.view.screen is Screen.WRAP_UP:
            return seen
        if isinstance(part, Rehearsing | AtWork):
            name = part.step.value if isinstance(part, Rehearsing) else "live"
            seen += [] if seen[-1:] == [name] else [name]
        skips = skip and isinstance(part, Rehearsing)
        bench.tick(*([Command("next")] if skips else point_rightly(bench)))
    raise AssertionError(f"no wrap-up; the view is {bench.view}")


# --- which step -------------------------------------------------------------------------------


def test_a_new_scene_is_heard_and_repeated_and_that_is_enough_for_today(
    bench: SittingBench,
) -> None:
    to_the_steps(bench)
    assert states(bench) == {
        "hear": CardState.CHOSEN,
        "repeat": CardState.PLAIN,
        "prompts": CardState.PLAIN,
        "live": CardState.PLAIN,
    }
    assert all(card.picture and card.text and card.help for card in bench.view.cards)
    bench.command("next")
    assert part_through(bench, skip=True) == ["hear", "repeat"]
    assert bench.events(EventKind.SCENE_DONE) == ()


def test_next_time_she_has_prompts_and_then_lives_it(bench: SittingBench) -> None:
    to_the_steps(bench)
    bench.command("next")
    part_through(bench, skip=True)
    bench.go_home()
    to_the_steps(bench)
    assert states(bench) == {
        "hear": CardState.RIGHT,
        "repeat": CardState.RIGHT,
        "prompts": CardState.CHOSEN,
        "live": CardState.PLAIN,
    }
    bench.command("next")
    assert part_through(bench, skip=True) == ["prompts", "live"]
    assert len(bench.events(EventKind.SCENE_DONE)) == 1
    bench.go_home()
    to_the_steps(bench)
    assert states(bench)["live"] is CardState.CHOSEN


@pytest.mark.parametrize("step", Step)
def test_she_may_always_choose_another_step(bench: SittingBench, step: Step) -> None:
    to_the_steps(bench)
    bench.choose(step)
    part = bench.sitting.part
    assert isinstance(part, AtWork if step is Step.LIVE else Rehearsing)
    assert part.step is step or step is Step.LIVE


def test_the_question_is_said_aloud_and_each_card_says_what_it_is(bench: SittingBench) -> None:
    to_the_steps(bench)
    for _ in range(6):
        bench.tick()
    said = [bench.voice.text_of(cue.wav) for cue in bench.cues if isinstance(cue, SpeakCue)]
    assert said[-2:] == [DA.text("choose-step"), Texts("en").text("choose-step")]
    assert all(card.sound for card in bench.view.cards)


def test_back_in_a_rehearsal_leads_to_the_steps(bench: SittingBench) -> None:
    to_the_steps(bench)
    bench.choose(Step.REPEAT)
    bench.command("back")
    assert bench.view.screen is Screen.STEPS
    bench.choose(Step.LIVE)
    assert isinstance(bench.sitting.part, AtWork)


# --- cut off, and gone on with ----------------------------------------------------------------


def sign_in_again(bench: SittingBench) -> None:
    """Stop, enough for today, and in again."""
    bench.command("stop")
    bench.choose("finish")
    me = next(card.id for card in bench.view.cards if card.id != "new")
    bench.choose(me, *CODE)
    assert bench.view.screen is Screen.BOARD


def cards(bench: SittingBench) -> list[str]:
    return [card.id for card in bench.view.cards]


def to_the_second_question(bench: SittingBench) -> None:
    """At work, after a misstep: what was broken waits for mending."""
    to_the_steps(bench)
    bench.choose(Step.LIVE)
    for _ in range(ENOUGH_TICKS):
        part = bench.sitting.part
        assert isinstance(part, AtWork)
        if part.step == s.Ask("sammen", 1) and part._listener.open:
            break
        bench.tick(*point_rightly(bench))
    bench.tick(Chose("alene"))
    for _ in range(ENOUGH_TICKS):
        if isinstance(bench.sitting.part.step, s.Explain):
            return
        bench.tick()
    raise AssertionError("nobody explained")


def test_she_goes_on_in_the_scene_and_mends_what_was_broken(bench: SittingBench) -> None:
    to_the_second_question(bench)
    sign_in_again(bench)
    assert cards(bench)[0] == "continue"
    bench.choose("continue")
    part = bench.sitting.part
    assert isinstance(part, AtWork)
    for _ in range(ENOUGH_TICKS):
        if bench.view.screen is Screen.WRAP_UP:
            break
        explained = isinstance(part.step, s.Explain)
        bench.tick(*([Command("next")] if explained else point_rightly(bench)))
    outcomes = [e.body["outcome"] for e in bench.events(EventKind.CULTURE_SEEN)]
    assert outcomes == ["misstep", "mended"]
    turns = [e.body["turn"] for e in bench.events(EventKind.TURN_DONE)]
    assert turns == ["kopper", "kanden", "sammen"]  # none twice
    assert bench.go_home().screen is Screen.BOARD
    assert "continue" not in cards(bench)


def test_next_on_the_board_goes_on_too(bench: SittingBench) -> None:
    to_the_steps(bench)
    bench.choose(Step.LIVE)
    sign_in_again(bench)
    bench.command("next")
    assert isinstance(bench.sitting.part, AtWork)


def test_she_goes_on_in_a_rehearsal(bench: SittingBench) -> None:
    to_the_steps(bench)
    bench.choose(Step.HEAR)
    while bench.sitting.part.beat.turn_id != "sammen":
        bench.tick(Command("next"))
    sign_in_again(bench)
    bench.choose("continue")
    part = bench.sitting.part
    assert isinstance(part, Rehearsing)
    assert (part.step, part.beat.turn_id) == (Step.HEAR, "sammen")


def test_she_goes_on_at_her_exercise(bench: SittingBench) -> None:
    bench.command("next")
    first = bench.sitting.part
    assert isinstance(first, WarmUp)
    all_cards = [exercise.card for exercise in first._exercises]
    while first.exercise.card == all_cards[0]:
        bench.tick(*point_rightly(bench))
    sign_in_again(bench)
    bench.choose("continue")
    part = bench.sitting.part
    assert isinstance(part, WarmUp)
    assert [exercise.card for exercise in part._exercises] == all_cards[1:]
    until(bench, Screen.STEPS)


def test_choosing_something_else_costs_nothing(bench: SittingBench) -> None:
    to_the_second_question(bench)
    sign_in_again(bench)
    bench.choose("scene")
    assert bench.view.screen in (Screen.EXERCISE, Screen.STEPS)


def test_after_a_day_it_begins_anew(bench: SittingBench) -> None:
    to_the_steps(bench)
    bench.choose(Step.LIVE)
    bench.clock.go_on(hours=25)
    sign_in_again(bench)
    assert "continue" not in cards(bench)


def another_version(pack: Pack) -> Pack:
    return pack.model_copy(update={"head": pack.head.model_copy(update={"version": "9.0.0"})})


def test_in_another_version_of_the_pack_it_begins_anew(bench: SittingBench) -> None:
    to_the_steps(bench)
    bench.choose(Step.LIVE)
    sitting = bench.sitting
    sitting.rooms = replace(sitting.rooms, packs={"kaffe": another_version(kaffe())})
    sign_in_again(bench)
    assert "continue" not in cards(bench)


def test_a_crash_costs_nothing_either(bench: SittingBench) -> None:
    """Nothing was ended; another program opens the same record."""
    to_the_second_question(bench)
    later = SittingBench([kaffe()], keeper=bench.keeper, lives=False)
    me = next(card.id for card in later.view.cards if card.id != "new")
    later.choose(me, *CODE)
    assert cards(later)[0] == "continue"
    later.choose("continue")
    assert isinstance(later.sitting.part, AtWork)


# --- short sessions ---------------------------------------------------------------------------


def test_before_a_shift_she_only_warms_up(bench: SittingBench) -> None:
    assert "before" not in cards(bench)  # nothing has been met yet
    to_the_steps(bench)
    bench.choose(Step.LIVE)
    part_through(bench, skip=False)
    bench.go_home()
    assert "before" in cards(bench)
    bench.choose("before")
    assert isinstance(bench.sitting.part, WarmUp)
    screens = set()
    for _ in range(ENOUGH_TICKS):
        screens.add(bench.view.screen)
        if bench.view.screen is Screen.WRAP_UP:
            break
        bench.tick(*point_rightly(bench))
    assert screens == {Screen.EXERCISE, Screen.WRAP_UP}
    assert bench.go_home().screen is Screen.BOARD
    assert "continue" not in cards(bench)


def test_her_minutes_are_hers_and_go_round(bench: SittingBench) -> None:
    bench.command("settings")
    bench.choose("more")
    found = []
    for _ in range(4):
        shown = next(card for card in bench.view.cards if card.id == "minutes")
        assert shown.picture
        assert shown.sound
        found.append(shown.detail)
        bench.choose("minutes")
    assert [int("".join(c for c in text if c.isdigit())) for text in found] == [8, 10, 5, 8]
    changed = [event.body["minutes"] for event in bench.events(EventKind.SETTINGS_CHANGED)]
    assert changed == [10, 5, 8, 10]
