"""Pages of cards: on, away, again, and each card is said."""

import pytest

from game.shift.pages import Page, Pages
from game.view import Card, ChimeCue, Chose, Command, Screen, View
from lessons.help_language import Pair
from tests.game.fakes import Bench
from tests.scenes.samples import kaffe

TITLE, CUP, AGAIN = Pair("Mit skab", "My locker"), Pair("en kop", "a cup"), Pair("Igen", "Again")


def page(name, *, chime=""):
    view = View(Screen.LOCKER, name, cards=(Card("cup", CUP.da, CUP.help, "kop", sound=True),))
    return Page(view, (TITLE,), {"cup": (CUP, AGAIN)}, chime)


@pytest.fixture
def bench():
    bench = Bench(kaffe())
    bench.part = Pages([page("one", chime="right"), page("two")], bench.speaker, "en")
    return bench


def wait(bench):
    bench.until(lambda: not bench.speaker.busy)


def test_a_page_is_said_in_danish_and_then_in_the_help_language(bench):
    bench.tick()
    wait(bench)
    bench.tick()
    wait(bench)
    assert bench.spoken() == ["Mit skab", "My locker"]
    assert bench.chimes() == ["right"]


def test_a_card_is_said_with_all_there_is_to_say_of_it(bench):
    bench.tick()
    bench.taken()
    bench.tick(Chose("cup"))
    for _ in range(20):
        bench.tick()
    assert bench.spoken() == ["en kop", "a cup", "Igen", "Again"]


def test_next_turns_the_page_and_after_the_last_it_is_over(bench):
    assert bench.tick().title == "one"
    assert bench.tick(Command("next")).title == "two"
    assert not bench.part.done
    bench.tick(Command("next"))
    assert bench.part.done


def test_back_leaves_from_any_page_and_nobody_speaks_on(bench):
    for _ in range(3):
        bench.tick()
    assert bench.speaker.busy
    bench.taken()
    bench.tick(Command("back"))
    assert bench.part.done
    assert not bench.speaker.busy
    assert [cue for cue in bench.cues if isinstance(cue, ChimeCue)] == []


def test_repeat_and_a_pause_begin_the_page_anew(bench):
    for begin_anew in (lambda: bench.tick(Command("repeat")), bench.part.again):
        for _ in range(10):
            bench.tick()
        bench.taken()
        begin_anew()
        for _ in range(9):
            bench.tick()
        assert bench.spoken() == ["Mit skab", "My locker"]
