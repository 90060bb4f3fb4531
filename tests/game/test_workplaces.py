"""Where do you want to work? Asked once where there are several, changed on the board."""

from collections.abc import Iterator

import pytest

from game.settings import LearnerSettings
from game.shift.workplaces import workplace_of
from game.view import CardState, EnterCue, PrepareCue, Screen, SpeakCue
from lessons.help_language import Texts
from scenes.pack import Pack
from tests.game.fakes import SittingBench
from tests.game.test_board_and_settings import CODE, to_work
from tests.scenes.samples import kaffe

ASKED = Texts("en").pair("choose-workplace").da


def named(pack_id: str) -> Pack:
    pack = kaffe()
    head = pack.head.model_copy(update={"id": pack_id, "picture": "warehouse"})
    return pack.model_copy(update={"head": head})


def spoken(bench: SittingBench) -> list[str]:
    return [bench.voice.text_of(cue.wav) for cue in bench.cues if isinstance(cue, SpeakCue)]


@pytest.fixture
def bench() -> Iterator[SittingBench]:
    bench = SittingBench([named("kontor"), named("lager")])
    bench.sign_up(place="")
    yield bench
    bench.close()


def test_a_newcomer_is_asked_where_she_wants_to_work(bench: SittingBench) -> None:
    assert bench.view.screen is Screen.WORKPLACE
    assert [card.id for card in bench.view.cards] == ["kontor", "lager"]
    assert bench.view.commands == ()  # she must choose something before there is a way back
    bench.tick()
    assert ASKED in spoken(bench)


def test_she_works_where_she_has_chosen_and_its_room_is_loaded_meanwhile(
    bench: SittingBench,
) -> None:
    bench.choose("lager")
    assert bench.view.screen is Screen.BOARD
    assert PrepareCue("lager") in bench.cues
    to_work(bench)
    assert {cue.pack for cue in bench.cues if isinstance(cue, EnterCue)} == {"lager"}


def test_the_choice_is_kept_and_can_be_changed_on_the_board(bench: SittingBench) -> None:
    bench.choose("lager")
    me = str(bench.sitting.learner_id)
    bench.command("back")
    bench.choose(me, *CODE)
    assert bench.view.screen is Screen.BOARD
    bench.choose("workplace")
    assert bench.view.screen is Screen.WORKPLACE
    chosen = [card.id for card in bench.view.cards if card.state is CardState.CHOSEN]
    assert chosen == ["lager"]
    bench.command("back")
    assert bench.sitting.settings.workplace == "lager"
    bench.choose("workplace", "kontor")
    assert bench.sitting.settings.workplace == "kontor"


def test_whoever_leaves_the_question_hears_no_more_of_it(bench: SittingBench) -> None:
    bench.choose("lager")
    before = spoken(bench)
    for _ in range(8):
        bench.tick()
    assert spoken(bench) == before


def test_what_is_due_from_another_workplace_comes_back_all_the_same(bench: SittingBench) -> None:
    bench.choose("lager")
    to_work(bench)
    practised = {review.card for review in bench.sitting.record.reviews}
    assert practised
    assert {card.pack for card in practised} == {"lager"}
    bench.sitting.close()
    bench.clock.go_on(days=3)
    known = bench.sitting.rooms.keeper.ask(lambda store: store.cards(store.learners()[0].id))
    assert {card.pack for card in known} == {"lager"}


def test_one_workplace_needs_no_choice() -> None:
    packs = {"kaffe": kaffe()}
    assert workplace_of(packs, LearnerSettings()) is packs["kaffe"]


def test_a_workplace_that_is_gone_is_asked_for_again() -> None:
    packs = {"a": named("a"), "b": named("b")}
    assert workplace_of(packs, LearnerSettings(workplace="c")) is None
