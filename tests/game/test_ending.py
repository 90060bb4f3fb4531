"""The end of a shift: a kind word that is true, and what is new, kept for good."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from game.view import ActCue, ChimeCue, Chose, Command, Screen, SpeakCue, View
from lessons.help_language import Texts
from progress_db.events import EventKind
from tests.game.fakes import ENOUGH_TICKS, SittingBench
from tests.game.test_any_inputs import point_rightly
from tests.scenes.samples import warehouse

LANGUAGE = "en"


@pytest.fixture
def bench() -> Iterator[SittingBench]:
    bench = SittingBench(warehouse())
    bench.sign_up()
    yield bench
    bench.close()


def to_the_wrap_up(bench: SittingBench) -> View:
    """Through the shift by pointing; nothing of it is kept of the cues."""
    bench.command("next")
    for _ in range(10 * ENOUGH_TICKS):
        if bench.view.screen is Screen.WRAP_UP:
            return bench.view
        bench.cues.clear()
        bench.tick(*point_rightly(bench))
    raise AssertionError("no wrap-up")


def told(bench: SittingBench) -> list[list[str]]:
    """The keys that were told, shift by shift."""
    return [list(event.body["wins"]) for event in bench.events(EventKind.WINS_TOLD)]


def news(bench: SittingBench) -> list[View]:
    """Every page after the wrap-up, to the board."""
    pages: list[View] = []
    bench.command("next")
    while bench.view.screen is Screen.NEWS:
        pages.append(bench.view)
        bench.command("next")
    assert bench.view.screen is Screen.BOARD
    return pages


def spoken(bench: SittingBench) -> list[tuple[str, str]]:
    """Who said what since the cues were last cleared."""
    return [
        (cue.person, bench.voice.text_of(cue.wav))
        for cue in bench.cues
        if isinstance(cue, SpeakCue)
    ]


def test_a_colleague_of_the_scene_says_it_in_both_languages(bench: SittingBench) -> None:
    view = to_the_wrap_up(bench)
    said = view.subtitle
    assert said is not None
    assert said.person in {person.id for person in warehouse()[0].workplace.people}
    assert said.text
    assert said.help
    for _ in range(20):
        bench.tick()
    heard = spoken(bench)
    (keys,) = told(bench)
    praised = [Texts("da").text(key) for key in keys if key == "win-first-time"]
    assert {person for person, text in heard if text in (view.title, *praised)} == {said.person}
    assert Texts(LANGUAGE).text("wrap-up") in [text for person, text in heard if not person]
    assert [cue.look for cue in bench.cues if isinstance(cue, ActCue)] == ["learner"]


def test_what_was_told_is_not_told_the_next_time(bench: SittingBench) -> None:
    for _ in range(3):
        to_the_wrap_up(bench)
        bench.go_home()
        bench.clock.go_on(days=1)
    shifts = told(bench)
    assert all(shifts)
    assert not any(set(a) & set(b) for a, b in pairwise(shifts))


def test_a_scene_brings_a_thing_which_is_shown_large_and_said(bench: SittingBench) -> None:
    to_the_wrap_up(bench)
    bench.cues.clear()
    pages = news(bench)
    brought = [event.body for event in bench.events(EventKind.THING_BROUGHT)]
    scene = bench.events(EventKind.SCENE_DONE)[0].body["scene"]
    assert brought[0]["by"] == f"scene/lager/{scene}"
    words = {word.id: word for word in warehouse()[0].words}
    assert [page.picture for page in pages] == [words[body["word"]].picture for body in brought]
    assert all(page.text and page.help for page in pages)
    assert [cue.name for cue in bench.cues if isinstance(cue, ChimeCue)] == ["right"] * len(pages)


def test_the_locker_and_what_she_can_do_are_on_the_board_afterwards(bench: SittingBench) -> None:
    assert not {"locker", "can"} & {card.id for card in bench.view.cards}
    to_the_wrap_up(bench)
    shown = [page.text for page in news(bench)]
    assert {"locker", "can"} <= {card.id for card in bench.view.cards}
    view = bench.choose("locker")
    assert view.screen is Screen.LOCKER
    assert sorted(card.text for card in view.cards) == sorted(shown)
    bench.cues.clear()
    bench.choose(view.cards[0].id)
    for _ in range(10):
        bench.tick()
    assert ("", view.cards[0].text) in spoken(bench)
    assert bench.command("back").screen is Screen.BOARD
    assert bench.choose("can").screen is Screen.CAN
    assert bench.command("back").screen is Screen.BOARD


def test_nothing_comes_twice(bench: SittingBench) -> None:
    for _ in range(4):
        to_the_wrap_up(bench)
        bench.go_home()
        bench.clock.go_on(days=1)
    brought = [event.body for event in bench.events(EventKind.THING_BROUGHT)]
    assert len({body["by"] for body in brought}) == len(brought)
    assert len({(body["pack"], body["word"]) for body in brought}) == len(brought)
    assert len(bench.choose("locker").cards) == len(brought)


def test_the_wrap_up_is_said_again_when_asked(bench: SittingBench) -> None:
    title = to_the_wrap_up(bench).title
    for _ in range(20):
        bench.tick()
    bench.cues.clear()
    bench.tick(Command("repeat"))
    for _ in range(5):
        bench.tick()
    assert title in [text for _, text in spoken(bench)]
    assert bench.view.screen is Screen.WRAP_UP


def test_the_week_shows_work_and_rest_and_a_pause_is_only_a_welcome(bench: SittingBench) -> None:
    to_the_wrap_up(bench)
    assert [day.today for day in bench.view.week] == [False] * 6 + [True]
    assert bench.view.week[-1].mark == "worked"
    bench.go_home()
    assert bench.view.title == Texts("da").text("todays-shift")
    bench.clock.go_on(days=9)
    bench.choose("can")
    view = bench.command("back")
    assert view.title == Texts("da").text("welcome-back")
    assert {day.mark for day in view.week} == {"rested"}
    assert view.points > 0
    to_the_wrap_up(bench)
    assert "win-came-back" in told(bench)[-1]


def test_choosing_nothing_known_changes_nothing(bench: SittingBench) -> None:
    to_the_wrap_up(bench)
    bench.go_home()
    before = bench.choose("locker")
    assert bench.choose("no such thing") == before
    assert bench.tick(Chose("")) == before
