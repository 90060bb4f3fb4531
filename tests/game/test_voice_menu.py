"""Hands-free: a whole evening by voice alone, and what the ears do meanwhile."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.shift.at_work import AtWork
from game.shift.care import HEADSET_CARE
from game.shift.rehearsing.choosing import StepChoice
from game.shift.thing_names import names_in
from game.shift.voice_menu import TURN, UNTOUCHED_S
from game.shift.warm_up import WarmUp
from game.sitting import Sitting
from game.view import (
    ChimeCue,
    Chose,
    Command,
    LookedAt,
    Mic,
    MicNote,
    Screen,
    SpeakCue,
    View,
)
from lessons.exercises import BY_EAR, ExerciseKind
from lessons.help_language import Texts
from progress_db.events import EventKind
from scenes import steps as s
from scenes.norms import breaks_norm
from scenes.pack import DoTurn, Pack
from scenes.wordings import reply_text
from speech.ears import Level, MicrophoneChanged, MicrophoneState, Partial, RoomHeard, Trouble
from speech.heard import Verdict
from speech.room import RoomReport, RoomVerdict
from tests.game.fakes import TICK_S, SittingBench
from tests.scenes.samples import kaffe, own_packs

LONG = 4000


class Voice:
    """Somebody without hands: whatever she does, she says."""

    def __init__(self, bench: SittingBench) -> None:
        self.bench = bench

    @property
    def view(self) -> View:
        return self.bench.view

    def wait_for_ears(self) -> None:
        for _ in range(LONG):
            if self.bench.ears.listening is not None:
                return
            self.bench.tick()
        raise AssertionError(f"nobody listens to her; the view is {self.view}")

    def say(self, *texts: str) -> View:
        for text in texts:
            self.wait_for_ears()
            self.bench.ears.hear(text)
            self.bench.tick()
            self.bench.tick()
        return self.view

    def sign_up(self) -> View:
        return self.say("jeg er ny", "ugle", "sol", "båd", "nøgle", "engelsk")

    def until(self, screen: Screen) -> View:
        for _ in range(LONG):
            if self.view.screen is screen:
                return self.view
            self.bench.tick()
        raise AssertionError(f"{screen} never came; the view is {self.view}")


@pytest.fixture
def bench() -> Iterator[SittingBench]:
    bench = SittingBench([kaffe()], lives=False)
    yield bench
    bench.close()


@pytest.fixture
def she(bench: SittingBench) -> Voice:
    return Voice(bench)


def narrated(bench: SittingBench) -> list[str]:
    return [bench.voice.text_of(cue.wav) for cue in bench.cues if isinstance(cue, SpeakCue)]


# --- at the door --------------------------------------------------------------------------------


def test_nobody_is_listened_to_before_it_is_clear_that_nobody_presses(
    bench: SittingBench,
) -> None:
    for _ in range(round((UNTOUCHED_S - TICK_S) / TICK_S)):
        bench.tick()
        assert bench.view.mic is Mic.OFF
    assert bench.ears.listens == []
    for _ in range(4):
        bench.tick()
    assert bench.view.mic is Mic.LISTENING
    assert bench.ears.listens == [TURN]
    assert [card.called for card in bench.view.cards] == ["1"]


def test_who_presses_is_not_listened_to(bench: SittingBench, she: Voice) -> None:
    she.wait_for_ears()
    bench.tick(Chose("new"))
    assert bench.view.mic is Mic.OFF
    assert bench.ears.listening is None
    assert not any(card.called for card in bench.view.cards)


def test_a_school_may_keep_the_door_deaf() -> None:
    bench = SittingBench([kaffe()], lives=False)
    bench.sitting = Sitting(replace(bench.rooms, voice_at_door=False))
    for _ in range(40):
        bench.tick()
    assert bench.ears.listens == []
    bench.close()


def test_without_a_microphone_nothing_changes() -> None:
    bench = SittingBench([kaffe()], hears=False)
    for _ in range(40):
        bench.tick()
    assert bench.ears.listens == []
    assert bench.view.mic is Mic.OFF
    bench.close()


def test_she_signs_up_by_voice_and_goes_on_by_voice(bench: SittingBench, she: Voice) -> None:
    assert she.sign_up().screen is Screen.BOARD
    (added,) = bench.events(EventKind.LEARNER_ADDED)
    assert (added.body["picture"], added.body["help_language"]) == ("owl", "en")
    assert bench.sitting.settings.voice_menus
    assert bench.events(EventKind.SETTINGS_CHANGED) == ()  # nothing that she did not set


def test_her_code_is_not_written_on_the_wall(bench: SittingBench, she: Voice) -> None:
    she.say("jeg er ny", "ugle")
    assert she.view.screen is Screen.CODE
    she.wait_for_ears()
    bench.ears.give(Level(0.4, True), Partial("sol"))
    assert bench.tick().mic is Mic.HEARING
    assert bench.view.partial == ""


def test_she_comes_back_with_her_code_said(bench: SittingBench, she: Voice) -> None:
    she.sign_up()
    she.say("slut for i dag")
    assert she.view.screen is Screen.WHO
    assert she.say("ugle", "en", "fem", "nummer otte").screen is Screen.BOARD


def test_who_signs_in_by_hand_is_not_listened_to_afterwards(bench: SittingBench) -> None:
    bench.sign_up()
    for _ in range(40):
        bench.tick()
    assert bench.ears.listens == []
    assert bench.view.mic is Mic.OFF


# --- what comes before work -----------------------------------------------------------------------


class TwoMicrophones:
    """A headset's and a laptop's."""

    names = ("Quest 3", "Built-in")
    name = "Quest 3"

    def use(self, name: str) -> None:
        self.name = name


@pytest.fixture
def in_headset() -> Iterator[SittingBench]:
    """With everything that a headset asks for, and a microphone that wants to be tried."""
    bench = SittingBench([kaffe()], lives=False)
    rooms = replace(bench.rooms, care=HEADSET_CARE, microphones=TwoMicrophones())
    bench.sitting = Sitting(rooms)
    yield bench
    bench.close()


def go_through_tutorial(she: Voice) -> None:
    while she.view.screen is Screen.TUTORIAL:
        if she.bench.ears.listening is not None:
            she.bench.ears.hear("videre")
        she.bench.tick()
    assert she.bench.now < 90.0  # it is not waited for


def test_care_and_introduction_need_no_hands(in_headset: SittingBench) -> None:
    she = Voice(in_headset)
    she.sign_up()
    assert she.view.screen is Screen.CARE
    she.say("ja", "nej", "nu er jeg klar", "tilbage", "ja", "ja")
    assert she.say("ja").screen is Screen.TUTORIAL
    go_through_tutorial(she)
    she.say("nummer to", "jeg lytter")
    assert she.view.screen is Screen.BOARD
    assert not in_headset.sitting.settings.reads


def test_she_gets_past_a_noisy_room_by_voice(in_headset: SittingBench) -> None:
    she, microphones = Voice(in_headset), in_headset.sitting.rooms.microphones
    she.sign_up()
    she.say("ja", "ja", "ja", "ja")
    go_through_tutorial(she)
    she.say("nummer to", "jeg læser", "gå på arbejde")
    for said, screen in (("nummer et", Screen.ROOM), ("videre", Screen.EXERCISE)):
        she.wait_for_ears()
        assert in_headset.ears.listening is not None
        assert in_headset.ears.listening.turn_id == "room"  # no menu takes the ears from it
        in_headset.ears.give(RoomHeard(RoomReport(RoomVerdict.TOO_NOISY)))
        in_headset.tick()
        assert she.say(said).screen is screen
    assert microphones is not None
    assert microphones.name == "Built-in"


# --- menus --------------------------------------------------------------------------------------


@pytest.fixture
def at_board(she: Voice) -> Voice:
    she.sign_up()
    return she


def test_settings_are_changed_by_voice(bench: SittingBench, at_board: Voice) -> None:
    at_board.say("indstillinger")
    assert at_board.view.screen is Screen.SETTINGS
    at_board.say("undertekster")
    assert not bench.sitting.settings.subtitles
    number = next(c.called for c in at_board.view.cards if c.id == "subtitles")
    at_board.say(number)
    assert bench.sitting.settings.subtitles
    at_board.say("sprog", "arabisk")
    assert bench.sitting.settings.help_language == "ar"
    at_board.say("mikrofon")  # she would not be heard any more
    assert bench.sitting.settings.microphone
    assert at_board.say("tilbage").screen is Screen.BOARD


def test_what_is_not_offered_does_nothing(bench: SittingBench, at_board: Voice) -> None:
    before = at_board.view
    after = at_board.say("langsommere")
    assert (after.screen, after.cards) == (before.screen, before.cards)


def test_help_says_what_may_be_said(bench: SittingBench, at_board: Voice) -> None:
    bench.cues.clear()
    at_board.say("hjælp")
    assert at_board.view.notice.startswith("Du kan sige: 1 ")
    assert at_board.view.notice_help.startswith(Texts("en").text("say-one-of", words="1"))
    assert narrated(bench) == [at_board.view.notice]
    assert bench.ears.listening is None  # or she would hear the list as calls
    at_board.wait_for_ears()


def test_again_says_what_stands_there(bench: SittingBench, at_board: Voice) -> None:
    bench.cues.clear()
    at_board.say("igen")
    assert narrated(bench) == ["Dagens vagt"]


def test_a_pause_by_voice_ends_by_voice(bench: SittingBench, at_board: Voice) -> None:
    assert at_board.say("pause").paused
    at_board.wait_for_ears()
    assert bench.tick().mic is Mic.LISTENING
    assert not at_board.say("fortsæt").paused


def test_stop_by_voice_and_on_again(bench: SittingBench, at_board: Voice) -> None:
    assert at_board.say("stop").screen is Screen.STOPPED
    assert at_board.say("fortsæt").screen is Screen.BOARD
    at_board.say("stop alt")
    assert at_board.say("slut for i dag").screen is Screen.WHO


def test_a_call_is_answered_by_a_small_sound(bench: SittingBench, at_board: Voice) -> None:
    bench.cues.clear()
    at_board.say("indstillinger")
    assert ChimeCue("step") in bench.cues


def test_half_a_call_is_asked_for_again(bench: SittingBench, at_board: Voice) -> None:
    at_board.wait_for_ears()
    bench.ears.hear("vis indstillinger ikke nu")
    bench.tick()
    assert bench.view.screen is Screen.BOARD
    at_board.wait_for_ears()
    assert bench.tick().mic_note is MicNote.AGAIN


def test_other_talk_is_nobodys_business(bench: SittingBench, at_board: Voice) -> None:
    before = at_board.view
    at_board.say("xyz abc")
    at_board.wait_for_ears()
    assert bench.tick().cards == before.cards
    assert bench.view.mic_note is MicNote.NONE


def test_a_hand_comes_before_a_voice(bench: SittingBench, at_board: Voice) -> None:
    at_board.wait_for_ears()
    bench.ears.give(Level(0.4, True), Partial("indstillinger"))
    bench.tick()
    bench.tick(Command("back"))
    bench.tick()
    assert bench.view.screen is Screen.WHO


def test_while_she_calls_the_part_waits_but_not_for_a_noise(
    bench: SittingBench, at_board: Voice
) -> None:
    ticks: list[float] = []
    part = bench.sitting.part
    at_board.wait_for_ears()
    bench.ears.give(Level(0.4, True))
    bench.tick()
    whole = part.tick
    part.tick = lambda now, inputs: (ticks.append(now), whole(now, inputs))[1]  # type: ignore[method-assign]
    for _ in range(8):
        bench.tick()
    assert ticks == []
    for _ in range(8):
        bench.tick()
    assert ticks != []


def test_a_microphone_that_goes_is_seen_and_comes_back(
    bench: SittingBench, at_board: Voice
) -> None:
    at_board.wait_for_ears()
    bench.ears.give(MicrophoneChanged(MicrophoneState.GONE))
    assert bench.tick().mic is Mic.GONE
    bench.ears.give(MicrophoneChanged(MicrophoneState.BACK))
    assert bench.tick().mic is Mic.LISTENING


def test_a_crash_of_the_ears_costs_one_call(bench: SittingBench, at_board: Voice) -> None:
    at_board.wait_for_ears()
    bench.ears.give(Trouble("It ended.", lost_turn=True))
    bench.tick()
    assert at_board.say("indstillinger").screen is Screen.SETTINGS


def test_silence_is_no_reason_to_stop_listening(bench: SittingBench, at_board: Voice) -> None:
    at_board.wait_for_ears()
    bench.ears.stay_quiet()
    bench.tick()
    assert at_board.say("indstillinger").screen is Screen.SETTINGS


# --- a whole shift --------------------------------------------------------------------------------


def right_answer(she: Voice) -> str:
    """What she says now in the warm-up or at work; "" where she waits."""
    part = she.bench.sitting.part
    if isinstance(part, WarmUp) and not part.resting:
        exercise = part.exercise
        assert isinstance(part.wanted, Chose)
        number = next(c.called for c in she.view.cards if c.id == part.wanted.card_id)
        if exercise.kind in BY_EAR and exercise.kind is not ExerciseKind.NUMBER_HEARD:
            return number
        right = next(o.text for o in exercise.options if o.id == exercise.right)
        return right if exercise.listening is not None else f"nummer {number}"
    if isinstance(part, AtWork):
        return at_work(part)
    return "på arbejde" if isinstance(part, StepChoice) else "næste"


def at_work(part: AtWork) -> str:
    match part.step:
        case s.Ask(turn_id):
            replies = part.turn(turn_id).ask.replies
            return reply_text(next(reply for reply in replies if not breaks_norm(reply)))
        case s.Do(turn_id):
            return deed(part, part.turn(turn_id).do)
        case s.Explain():
            return "videre"
    return ""


def deed(part: AtWork, do: DoTurn) -> str:
    """What she is to do, with the thing's own name; where to put it as the task says it."""
    if do.action == "put_down":
        return do.task.da
    names = names_in(part.book.pack)
    others = {said for name in names if name != do.object for said in names[name].pointed}
    named = next(said for said in names[do.object].pointed if said not in others)
    return f"{'peg på' if do.action == 'point_at' else 'tag'} {named}"


def play_shift(she: Voice) -> None:
    """From the board to the wrap-up, saying the right thing whenever somebody listens."""
    she.say("gå på arbejde")
    for _ in range(LONG):
        if she.view.screen is Screen.WRAP_UP:
            return
        answer = right_answer(she)
        if answer and she.bench.ears.listening is not None and she.view.mic is Mic.LISTENING:
            she.bench.ears.hear(answer)
        she.bench.tick()
    raise AssertionError(f"the shift never ended; the view is {she.view}")


def packs() -> tuple[Pack, ...]:
    return (kaffe(), *own_packs())


@pytest.mark.parametrize("pack", packs(), ids=lambda pack: pack.head.id)
def test_every_scene_is_finished_by_voice_alone(pack: Pack) -> None:
    """Sign-in, warm-up, Ask and Do turns, wrap-up: nothing is pressed, day after day."""
    bench = SittingBench([pack], lives=False)
    she = Voice(bench)
    try:
        she.sign_up()
        for _ in pack.scenes:
            play_shift(she)
            while she.view.screen in (Screen.WRAP_UP, Screen.NEWS):
                she.say("næste")
            assert she.view.screen is Screen.BOARD
            bench.clock.go_on(days=1)
        done = {event.body["scene"] for event in bench.events(EventKind.SCENE_DONE)}
        turns = bench.events(EventKind.TURN_DONE)
        tries = bench.events(EventKind.TRY_SCORED)
    finally:
        bench.close()
    assert done == {scene.id for scene in pack.scenes}
    assert {event.body["how"] for event in turns} >= {"said", "done"}
    assert all(event.body["attempts"] == 1 for event in turns)
    assert {event.body["verdict"] for event in tries} == {Verdict.ACCEPTED.value}


@pytest.fixture
def at_work_(at_board: Voice) -> Voice:
    at_board.say("gå på arbejde")
    return at_board


def reach(she: Voice, kind: type[s.Step]) -> AtWork:
    """Say the right thing until such a step is up and she is listened to."""
    for _ in range(LONG):
        part = she.bench.sitting.part
        asked = she.bench.ears.listening is not None and she.view.mic is Mic.LISTENING
        if asked and isinstance(part, AtWork) and isinstance(part.step, kind):
            return part
        answer = right_answer(she)
        if answer and asked:
            she.bench.ears.hear(answer)
        she.bench.tick()
    raise AssertionError(f"never reached; the view is {she.view}")


def test_while_she_is_asked_commands_are_understood_too(
    bench: SittingBench, at_work_: Voice
) -> None:
    part = reach(at_work_, s.Ask)
    turn = part.step
    assert at_work_.say("pause").paused
    at_work_.say("fortsæt")
    reach(at_work_, s.Ask)
    assert part.step == turn
    assert at_work_.say("stop").screen is Screen.STOPPED
    at_work_.say("fortsæt")
    reach(at_work_, s.Ask)
    bench.cues.clear()
    at_work_.say("vis mig")
    assert part.modelled
    reach(at_work_, s.Ask)
    assert bench.events(EventKind.TRY_SCORED) == tuple(
        event
        for event in bench.events(EventKind.TRY_SCORED)
        if str(event.body["turn"]).startswith("warm-up")
    )


def how_turns_ended(bench: SittingBench) -> list[object]:
    return [event.body["how"] for event in bench.events(EventKind.TURN_DONE)]


def test_a_reply_may_be_chosen_by_its_number(bench: SittingBench, at_work_: Voice) -> None:
    """For those whom the recogniser does not understand: the safety net needs no hands."""
    reach(at_work_, s.Ask)
    assert [card.called for card in bench.view.cards] == ["1"]
    at_work_.say("nummer to")
    assert how_turns_ended(bench) == []  # there is no such card
    at_work_.say("nummer et")
    assert how_turns_ended(bench) == ["pointed"]


def test_asking_again_in_danish_is_still_a_repair(bench: SittingBench, at_work_: Voice) -> None:
    part = reach(at_work_, s.Ask)
    repair = part.book.pack.head.repairs[0].wordings[0]
    at_work_.say(repair)
    assert len(bench.events(EventKind.REPAIR_USED)) == 1


def test_this_one_is_what_she_looks_at(bench: SittingBench, at_work_: Voice) -> None:
    reach(at_work_, s.Do)
    (place,) = bench.view.targets
    bench.tick(LookedAt(place))
    at_work_.say("den der")
    assert how_turns_ended(bench) == ["said", "done"]


def test_of_two_things_of_a_name_she_is_asked_which() -> None:
    (pack,) = [pack for pack in own_packs() if pack.head.id == "lager"]
    bench = SittingBench([pack], lives=False)
    she = Voice(bench)
    she.sign_up()
    try:
        she.say("gå på arbejde")
        part = reach(she, s.Do)
        while part.turn(part.step.turn_id).do.object != "box-b":
            she.say(right_answer(she))
            part = reach(she, s.Do)
        she.say("kassen")
        assert bench.view.notice == "Hvilken? Sig: Kasse A · Kasse B"
        she.say("kasse b")
        assert bench.view.holding == "box-b"
    finally:
        bench.close()


def test_calls_are_never_recorded(bench: SittingBench, she: Voice) -> None:
    she.sign_up()
    she.say("hjælp", "igen", "indstillinger", "tilbage", "pause", "fortsæt", "stop", "fortsæt")
    kinds = {event.kind for event in bench.events()}
    assert kinds <= {EventKind.LEARNER_ADDED, EventKind.SITTING_STARTED}


def test_nobody_is_listened_to_while_a_colleague_speaks(
    bench: SittingBench, at_board: Voice
) -> None:
    """But for the answer to a question, which may come early, as before."""
    at_board.say("gå på arbejde")
    overlapped = set()
    for _ in range(LONG):
        listening = bench.ears.listening
        if bench.sitting.speaker.speaking and listening is not None:
            overlapped.add(listening.turn_id)
        if bench.view.screen is Screen.WRAP_UP:
            break
        answer = right_answer(at_board)
        if answer and listening is not None and bench.view.mic is Mic.LISTENING:
            bench.ears.hear(answer)
        bench.tick()
    asked = {turn.id for turn in kaffe().scenes[0].turns if turn.ask}
    assert overlapped
    assert overlapped <= asked
