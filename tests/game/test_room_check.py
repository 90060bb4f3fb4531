"""The room check as a part of a sitting: asked, heard, told, and never in her way."""

from collections.abc import Iterator

import pytest

from game.microphones import ChosenMicrophones
from game.settings import LearnerSettings
from game.shift.room import OTHER, RoomPart
from game.view import Chose, Command, Mic, Screen, SpeakCue
from lessons.help_language import Texts
from progress_db.events import EventKind
from speech.ears import Level, MicrophoneChanged, MicrophoneState, RoomHeard, Trouble, Tuning
from speech.far_talk import OwnVoice
from speech.remembered import Remembered
from speech.room import RoomReport, RoomVerdict
from speech.steady_microphone import SteadyMicrophone
from tests.game.fakes import Bench, FakeEars, SittingBench
from tests.scenes.samples import kaffe

VOICE = OwnVoice(-22.0, 14.0)
DA = Texts("en").pair


class TwoMicrophones:
    """A headset and a laptop."""

    names = ("Quest 3", "Built-in")

    def __init__(self) -> None:
        self.name = "Quest 3"

    def use(self, name: str) -> None:
        self.name = name


class RoomBench(Bench):
    part: RoomPart

    def __init__(self, microphones: TwoMicrophones | None = None) -> None:
        super().__init__(kaffe())
        self.told: list[OwnVoice | None] = []
        self.part = RoomPart(self.say, self.speaker, self.ears, self.told.append, microphones)

    def until_it_listens(self) -> None:
        self.until(lambda: self.ears.listening is not None)

    def heard(self, verdict: RoomVerdict, voice: OwnVoice | None = None) -> None:
        self.until_it_listens()
        self.ears.give(Level(0.3, True), RoomHeard(RoomReport(verdict, -30.0, -60.0, voice=voice)))
        self.tick()


@pytest.fixture
def room() -> RoomBench:
    return RoomBench()


def test_she_is_asked_aloud_before_the_ears_open(room: RoomBench) -> None:
    room.tick()
    room.tick()
    assert room.spoken() == ["Sig: Hej"]
    assert room.ears.room_checks == 0
    room.until_it_listens()
    room.tick()
    assert (room.view.screen, room.view.mic) == (Screen.ROOM, Mic.LISTENING)
    assert room.view.text == "Sig: Hej"


def test_the_meter_follows_her_voice(room: RoomBench) -> None:
    room.until_it_listens()
    room.ears.give(Level(0.4, True))
    loud = room.tick().progress
    for _ in range(30):
        room.tick()
    assert loud > 0.7
    assert room.view.progress < 0.2


def test_heard_well_it_says_so_and_goes_on_by_itself(room: RoomBench) -> None:
    room.heard(RoomVerdict.GOOD, VOICE)
    assert (room.view.picture, room.view.text) == ("good", "Jeg kan høre dig godt")
    assert "right" in room.chimes()
    room.until(lambda: room.part.done)
    assert room.told == [VOICE]
    assert "Jeg kan høre dig godt" in room.spoken()


@pytest.mark.parametrize(
    "verdict", [v for v in RoomVerdict if v not in (RoomVerdict.GOOD, RoomVerdict.LISTENING)]
)
def test_advice_is_shown_in_both_languages_said_and_tried_again(
    room: RoomBench, verdict: RoomVerdict
) -> None:
    room.heard(verdict)
    words = DA(f"room-{verdict.value.replace('_', '-')}")
    assert (room.view.picture, room.view.text, room.view.help) == (verdict.value, *words)
    room.tick()
    assert words.da in room.spoken()
    room.until(lambda: room.ears.room_checks == 2)
    assert not room.part.done
    room.heard(RoomVerdict.GOOD, VOICE)
    room.until(lambda: room.part.done)
    assert room.told == [VOICE]


@pytest.mark.parametrize("ticks", [0, 1, 5, 12])
def test_she_may_go_on_at_any_time(room: RoomBench, ticks: int) -> None:
    for _ in range(ticks):
        room.tick()
    room.tick(Command("next"))
    assert room.part.done
    assert room.told == [None]
    assert room.ears.listening is None


def test_a_pause_closes_the_ears_and_asks_anew(room: RoomBench) -> None:
    room.until_it_listens()
    room.cues.extend(room.part.leave())
    assert room.ears.listening is None
    room.part.again()
    room.until_it_listens()
    assert room.ears.room_checks == 2


def test_a_microphone_that_is_pulled_out_is_told_and_comes_back(room: RoomBench) -> None:
    room.until_it_listens()
    room.ears.give(MicrophoneChanged(MicrophoneState.GONE))
    room.tick()
    assert (room.view.mic, room.view.picture) == (Mic.GONE, "gone")
    assert room.view.text == DA("microphone-gone").da
    room.ears.give(MicrophoneChanged(MicrophoneState.BACK))
    assert room.tick().mic is Mic.LISTENING


def test_ears_that_are_gone_for_good_hold_nobody_up(room: RoomBench) -> None:
    room.until_it_listens()
    room.ears.give(Trouble("It does not start.", lost_turn=True, final=True))
    room.tick()
    assert room.part.done


def test_another_microphone_is_one_card_away() -> None:
    microphones = TwoMicrophones()
    room = RoomBench(microphones)
    room.until_it_listens()
    assert [card.id for card in room.view.cards] == [OTHER]
    room.tick(Chose(OTHER))
    assert microphones.name == "Built-in"
    room.until(lambda: room.ears.room_checks == 2)
    room.tick(Chose(OTHER))
    assert microphones.name == "Quest 3"


def test_with_one_microphone_there_is_nothing_to_choose(room: RoomBench) -> None:
    room.until_it_listens()
    assert room.view.cards == ()


# --- in a sitting ------------------------------------------------------------------------------


@pytest.fixture
def bench() -> Iterator[SittingBench]:
    made = SittingBench([kaffe()], microphones=TwoMicrophones())
    yield made
    made.close()


def good(bench: SittingBench) -> None:
    """She says hej and is heard well."""
    for _ in range(60):
        if bench.ears.listening is not None and bench.ears.listening.turn_id == "room":
            break
        bench.tick()
    bench.ears.give(RoomHeard(RoomReport(RoomVerdict.GOOD, -24.0, -60.0, voice=VOICE)))
    for _ in range(20):
        if bench.tick().screen is not Screen.ROOM:
            return
    raise AssertionError("it never goes on")


def test_before_her_first_shift_the_microphone_is_tried_once(bench: SittingBench) -> None:
    bench.sign_up()
    assert bench.command("next").screen is Screen.ROOM
    good(bench)
    assert bench.view.screen in (Screen.EXERCISE, Screen.SCENE)
    assert bench.ears.tunings[-1].voice == VOICE
    assert bench.sitting.settings.room_checked
    (changed,) = bench.events(EventKind.SETTINGS_CHANGED)
    assert changed.body == {"room_checked": True}


def test_passing_it_by_is_remembered_too(bench: SittingBench) -> None:
    bench.sign_up()
    bench.command("next")
    assert bench.command("next").screen is not Screen.ROOM
    assert bench.sitting.settings.room_checked


def test_from_the_settings_it_is_always_there(bench: SittingBench) -> None:
    bench.sign_up()
    bench.command("settings")
    assert "room_check" in [card.id for card in bench.view.cards]
    assert bench.choose("room_check").screen is Screen.ROOM
    good(bench)
    assert bench.view.screen is Screen.SETTINGS
    bench.command("back")
    assert bench.view.screen is Screen.BOARD


def test_who_plays_without_a_microphone_is_not_asked(bench: SittingBench) -> None:
    bench.sign_up()
    bench.command("settings")
    bench.choose("microphone")
    assert "room_check" not in [card.id for card in bench.view.cards]
    bench.command("back")
    assert bench.command("next").screen is not Screen.ROOM


def test_how_long_she_pauses_is_kept_as_a_number_between_visits(bench: SittingBench) -> None:
    bench.sign_up("owl")
    bench.sitting._learnt(Tuning(1.57, VOICE))
    bench.command("back")
    changed = bench.events(EventKind.SETTINGS_CHANGED)[-1]
    assert changed.body == {"end_silence_s": 1.57}
    learner = changed.learner_id
    bench.choose(str(learner), "sun", "boat", "key")
    assert bench.ears.tunings[-1] == Tuning(1.57)
    assert bench.sitting.settings.end_silence_s == 1.57


@pytest.mark.parametrize(("stored", "used"), [(9.0, 2.5), (0.1, 0.6), (-3.0, 0.6), ("x", 1.2)])
def test_a_number_from_a_strange_store_stays_within_its_limits(stored: object, used: float) -> None:
    assert LearnerSettings.of({"end_silence_s": stored}).end_silence_s == used


def test_the_chosen_microphone_is_remembered_on_this_machine(tmp_path) -> None:
    remembered = Remembered(tmp_path / "machine.json")
    steady = SteadyMicrophone(devices=lambda: (), run=lambda work: work())
    microphones = ChosenMicrophones(steady, remembered)
    microphones.use("Quest 3")
    assert (steady.wanted, remembered.read().name) == ("Quest 3", "Quest 3")


def test_a_disk_that_is_full_does_not_stop_her_choice(tmp_path) -> None:
    (tmp_path / "file").write_text("")
    steady = SteadyMicrophone(devices=lambda: (), run=lambda work: work())
    ChosenMicrophones(steady, Remembered(tmp_path / "file" / "x.json")).use("Quest 3")
    assert steady.wanted == "Quest 3"


def test_the_ears_are_told_what_the_loudspeaker_plays() -> None:
    bench = RoomBench()
    bench.tick()
    bench.tick()
    (cue,) = [cue for cue in bench.cues if isinstance(cue, SpeakCue)]
    ears: FakeEars = bench.ears
    assert ears.playing == cue.wav
    bench.until_it_listens()
    assert ears.playing is None
