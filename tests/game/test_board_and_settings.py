"""Board, settings and wrap-up: what she sets is kept, and holds at her next sign-in."""

from collections.abc import Iterator

import pytest

from game.settings import HELP_LANGUAGES, LearnerSettings
from game.view import CardState, Chose, Command, Mic, Screen, TouchedPlace
from lessons.help_language import Texts
from progress_db.events import EventKind, new_event
from progress_db.learners import add_learner
from scenes import steps as s
from tests.game.fakes import ENOUGH_TICKS, SittingBench, fill_disk, make_room
from tests.lessons.sample_pack import sample_pack
from tests.scenes.samples import kaffe

CODE = ("sun", "boat", "key")


@pytest.fixture
def bench() -> Iterator[SittingBench]:
    bench = SittingBench([kaffe()])
    bench.sign_up()
    yield bench
    bench.close()


def settings_of(bench: SittingBench, *cards: str) -> None:
    """Open the settings, point at these cards, and go back to the board."""
    bench.command("settings")
    assert bench.view.screen is Screen.SETTINGS
    bench.choose(*cards)
    bench.command("back")
    assert bench.view.screen is Screen.BOARD


def come_back(bench: SittingBench) -> None:
    """Sign out and in again, as one does the next day."""
    me = str(bench.sitting.learner_id)
    bench.command("back")
    bench.choose(me, *CODE)
    assert bench.view.screen is Screen.BOARD


def to_work(bench: SittingBench) -> None:
    """Begin the shift and point through the warm-up, to the first question at work."""
    bench.command("next")
    for _ in range(ENOUGH_TICKS):
        step = getattr(bench.sitting.part, "step", None)
        if isinstance(step, s.Ask) and bench.sitting.part._listener.open:
            return
        wanted = getattr(bench.sitting.part, "wanted", None)
        bench.tick(*([wanted] if wanted else []))
    raise AssertionError("no question was ever asked")


# --- the board ------------------------------------------------------------------------------------


def test_the_board_tells_what_today_holds(bench: SittingBench) -> None:
    warm_up, work = bench.view.cards
    assert warm_up.id == "warm-up"
    assert warm_up.help.startswith("Warm-up: ")
    assert (work.id, work.text, work.help) == ("scene", "Kaffepause", "Coffee break")
    assert work.detail
    assert (work.note, work.note_help) == Texts("en").pair("scene-because-first")
    assert (bench.view.points, bench.view.streak) == (0, 0)


@pytest.mark.parametrize("deed", [Command("next"), Chose("warm-up"), Chose("scene")])
def test_the_shift_begins_by_button_and_by_card(bench: SittingBench, deed: object) -> None:
    bench.tick(deed)
    assert bench.tick().screen is Screen.EXERCISE


def test_without_anything_due_work_begins_at_once() -> None:
    """A pack whose scene teaches nothing has no warm-up."""
    pack = sample_pack()  # in whose scenes nobody speaks of numbers
    bare = pack.model_copy(
        update={
            "words": (),
            "phrases": (),
            "culture": (),
            "scenes": (pack.scenes[0].model_copy(update={"words": (), "phrases": ()}),),
        }
    )
    bench = SittingBench([bare])
    try:
        bench.sign_up()
        assert [card.id for card in bench.view.cards] == ["scene"]
        assert bench.command("next").screen is Screen.SCENE
    finally:
        bench.close()


# --- settings -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cards", "name", "value"),
    [
        (("help_language", "ti"), "help_language", "ti"),
        (("microphone",), "microphone", False),
        (("sound",), "sound", False),
        (("subtitles",), "subtitles", False),
        (("left_hand",), "left_hand", True),
        (("text_size",), "text_size", 1.25),
        (("text_size", "text_size"), "text_size", 1.5),
    ],
)
def test_a_setting_is_kept_and_holds_next_time(
    bench: SittingBench, cards: tuple[str, ...], name: str, value: object
) -> None:
    settings_of(bench, *cards)
    assert bench.events(EventKind.SETTINGS_CHANGED)[-1].body == {name: value}
    assert getattr(bench.sitting.settings, name) == value
    come_back(bench)
    assert bench.sitting.settings == LearnerSettings.of({name: value})
    assert bench.sitting.settings != LearnerSettings()


@pytest.mark.parametrize("name", ["microphone", "sound", "subtitles", "left_hand"])
def test_a_switch_goes_to_and_fro(bench: SittingBench, name: str) -> None:
    bench.command("settings")
    before = next(card for card in bench.view.cards if card.id == name)
    after = next(card for card in bench.choose(name).cards if card.id == name)
    assert {before.state, after.state} == {CardState.CHOSEN, CardState.DIM}
    assert before.detail != after.detail
    assert next(card for card in bench.choose(name).cards if card.id == name) == before


def test_the_text_size_comes_round(bench: SittingBench) -> None:
    bench.command("settings")
    details = []
    for _ in range(4):
        details.append(next(c.detail for c in bench.view.cards if c.id == "text_size"))
        bench.choose("text_size")
    assert details == ["100%", "125%", "150%", "100%"]


@pytest.mark.parametrize("language", HELP_LANGUAGES)
def test_the_help_language_changes_the_texts_at_once(bench: SittingBench, language: str) -> None:
    bench.command("settings")
    bench.choose("help_language")
    assert [card.id for card in bench.view.cards] == list(HELP_LANGUAGES)
    bench.choose(language)
    assert bench.view.help == Texts(language).text("settings")
    bench.command("back")
    assert bench.view.help == Texts(language).text("todays-shift")
    assert bench.view.title == Texts("da").text("todays-shift")


def test_back_from_the_languages_is_back_to_the_settings(bench: SittingBench) -> None:
    bench.command("settings")
    bench.choose("help_language")
    bench.command("back")
    assert bench.view.screen is Screen.SETTINGS
    assert bench.view.cards[0].id == "help_language"
    assert bench.command("back").screen is Screen.BOARD
    assert bench.events(EventKind.SETTINGS_CHANGED) == ()


def test_settings_are_hers_alone(bench: SittingBench) -> None:
    settings_of(bench, "subtitles", "text_size")
    bench.command("back")
    assert bench.sitting.settings == LearnerSettings()
    bench.choose("new", "cat", *CODE, "so")
    assert bench.sitting.settings == LearnerSettings(help_language="so")


@pytest.mark.parametrize(
    "body",
    [
        {"text_size": 7.5},
        {"text_size": "large"},
        {"help_language": "xx"},
        {"microphone": 1},
        {"sound": None},
        {"a setting of tomorrow": True},
    ],
)
def test_stored_settings_that_make_no_sense_are_left_out(body: dict[str, object]) -> None:
    assert LearnerSettings.of(body) == LearnerSettings()


def test_a_learner_with_danish_help_can_open_her_settings() -> None:
    """A teacher may add one from the command line."""
    bench = SittingBench([kaffe()])
    try:
        bench.keeper.ask(lambda store: add_learner(store, bench.clock, "cat", CODE, "da"))
        bench.command("back")
        bench.tick()
        me = str(bench.keeper.ask(lambda store: store.learners())[0].id)
        bench = SittingBench([kaffe()], keeper=bench.keeper)
        bench.choose(me, *CODE)
        bench.command("settings")
        assert bench.view.cards[0].id == "help_language"
    finally:
        bench.close()


# --- what they do ---------------------------------------------------------------------------------


def test_without_subtitles_a_line_is_only_heard(bench: SittingBench) -> None:
    settings_of(bench, "subtitles")
    bench.command("next")
    seen = []
    for _ in range(ENOUGH_TICKS):
        step = getattr(bench.sitting.part, "step", None)
        if isinstance(step, s.Ask):
            break
        wanted = getattr(bench.sitting.part, "wanted", None)
        view = bench.tick(*([wanted] if wanted else []))
        seen.append((step, view.subtitle))
    assert any(isinstance(step, s.Say) for step, _ in seen)
    assert all(subtitle is None for _, subtitle in seen)


def test_with_subtitles_a_line_is_shown(bench: SittingBench) -> None:
    to_work(bench)
    bench.tick(Command("repeat"))
    assert bench.view.subtitle is not None


def test_without_a_microphone_nothing_listens_and_cards_are_there(bench: SittingBench) -> None:
    settings_of(bench, "microphone")
    to_work(bench)
    assert bench.ears.listens == []
    assert bench.view.mic is Mic.OFF
    assert [card.id for card in bench.view.cards] == ["fire-kopper"]


def test_without_a_device_she_is_told_and_points() -> None:
    bench = SittingBench([kaffe()], hears=False)
    try:
        bench.sign_up()
        assert bench.view.notice == Texts("en").pair("microphone-missing").da
        to_work(bench)
        assert bench.ears.listens == []
        assert bench.view.mic is Mic.OFF
        assert bench.view.notice == ""
        assert bench.view.cards
    finally:
        bench.close()


def test_who_plays_without_a_microphone_is_not_told_that_there_is_none() -> None:
    bench = SittingBench([kaffe()], hears=False)
    try:
        bench.sign_up()
        settings_of(bench, "microphone")
        assert bench.view.notice == ""
    finally:
        bench.close()


def test_help_texts_at_work_are_in_her_language(bench: SittingBench) -> None:
    to_work(bench)
    assert bench.view.help == "Say how many cups you need."


# --- the whole sitting ----------------------------------------------------------------------------


def point_through(bench: SittingBench) -> None:
    """The rest of the shift by pointing, to the wrap-up."""
    for _ in range(ENOUGH_TICKS):
        if bench.view.screen is Screen.WRAP_UP:
            return
        part = bench.sitting.part
        deeds: list[object] = []
        if isinstance(getattr(part, "step", None), s.Ask) and bench.view.cards:
            deeds = [Chose("fire-kopper"), Chose("gerne")]
            deeds = [deed for deed in deeds if deed.card_id in {c.id for c in bench.view.cards}]
        elif isinstance(getattr(part, "step", None), s.Do):
            deeds = [TouchedPlace("bord")]
        bench.tick(*deeds)
    raise AssertionError("no wrap-up")


def test_a_shift_from_the_board_to_the_wrap_up_and_back(bench: SittingBench) -> None:
    to_work(bench)
    point_through(bench)
    rows = bench.view.learned
    assert rows
    assert all(row.text and 1 <= row.stars <= 3 and row.returns for row in rows)
    assert bench.view.points > 0
    assert bench.view.streak == 1
    assert bench.go_home().screen is Screen.BOARD
    assert bench.view.points > 0


def test_a_pause_at_work_rests_everything(bench: SittingBench) -> None:
    to_work(bench)
    assert bench.view.mic is Mic.LISTENING
    view = bench.tick(Command("pause"))
    assert view.paused
    assert view.mic is Mic.OFF
    assert bench.ears.listening is None
    assert bench.tick(Chose("fire-kopper")).paused
    view = bench.tick(Command("resume"))
    assert not view.paused
    bench.tick()
    assert bench.view.mic is Mic.LISTENING
    assert bench.view.cards


def test_closing_in_the_middle_records_the_end_once(bench: SittingBench) -> None:
    to_work(bench)
    bench.sitting.close()
    bench.sitting.close()
    (ended,) = bench.events(EventKind.SITTING_ENDED)
    assert ended.body["seconds"] == pytest.approx(bench.now, abs=6)
    assert bench.ears.listening is None


def test_a_full_disk_is_told_on_every_screen(bench: SittingBench) -> None:
    bench.keeper.ask(fill_disk)
    bench.keeper.append(
        [
            new_event(
                bench.clock, bench.sitting.learner_id, EventKind.SETTINGS_CHANGED, {"x": "y" * 9000}
            )
        ]
    )
    bench.keeper.ask(lambda store: None)
    assert bench.tick().notice == Texts("en").pair("disk-full").da
    bench.command("settings")
    assert bench.view.notice == Texts("en").pair("disk-full").da
    bench.keeper.ask(make_room)
    bench.choose("subtitles")
    bench.keeper.ask(lambda store: None)
    assert bench.tick().notice == ""


def test_a_new_learner_can_begin_on_a_full_disk() -> None:
    bench = SittingBench([sample_pack()])
    try:
        bench.keeper.ask(fill_disk)
        bench.sign_up()
        assert bench.view.screen is Screen.BOARD
        bench.keeper.ask(make_room)
    finally:
        bench.close()
