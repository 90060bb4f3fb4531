"""She may begin to answer before the colleague is through; what does not count is never wrong."""

import pytest

from game.view import Command, HushCue, Mic, MicNote, SpeakCue
from progress_db.events import EventKind
from scenes import steps as s
from speech.ears import (
    Advice,
    Advised,
    Finished,
    Ignored,
    Interrupted,
    Level,
    MicrophoneChanged,
    MicrophoneState,
    Partial,
    Trouble,
    Unheeded,
)
from speech.scripted_recogniser import heard_as
from tests.game.fakes import WorkBench
from tests.scenes.samples import kaffe

FOUR = "Vi skal bruge 4 kopper."
QUESTION = "Vi er fire. Hvor mange kopper skal vi bruge?"


@pytest.fixture
def work() -> WorkBench:
    return WorkBench(kaffe(), "pause")


def into_the_question(work: WorkBench) -> None:
    """The colleague has begun to ask, and the ears are open already."""
    work.until(lambda: QUESTION in work.spoken() and work.listener.open)
    work.tick()
    assert isinstance(work.part.step, s.Say)


def tries(work: WorkBench) -> int:
    return len(work.book.bodies(EventKind.TRY_SCORED))


def test_while_she_is_asked_the_ears_are_open_already(work: WorkBench) -> None:
    into_the_question(work)
    assert work.view.mic is Mic.EARLY
    assert work.ears.listens == ["kopper"]
    assert work.ears.playing is not None
    work.reach(s.Ask, "kopper")
    assert work.view.mic is Mic.LISTENING
    assert work.ears.listens == ["kopper"]  # one and the same turn
    assert "listen" in work.chimes()


def test_a_line_that_asks_nothing_is_not_listened_over(work: WorkBench) -> None:
    work.until(lambda: bool(work.spoken()))
    work.tick()
    assert work.ears.listens == []
    assert work.view.mic is Mic.OFF


def test_the_colleague_stops_politely_and_her_reply_counts(work: WorkBench) -> None:
    into_the_question(work)
    work.taken()
    work.ears.give(Level(0.4, True), Interrupted())
    work.tick()
    assert any(isinstance(cue, HushCue) for cue in work.cues)
    assert isinstance(work.part.step, s.Ask)
    assert work.view.mic is Mic.HEARING
    assert "listen" not in work.chimes()
    work.answer(FOUR)
    assert work.view.feedback is not None
    assert tries(work) == 1
    assert work.book.bodies(EventKind.TURN_DONE)[0]["how"] == "said"


def test_a_reply_as_short_as_ja_interrupts_too(work: WorkBench) -> None:
    into_the_question(work)
    assert work.ears.listening is not None
    work.ears.give(Finished(heard_as(FOUR, work.ears.listening)))
    work.tick()
    assert tries(work) == 1
    assert not work.speaker.speaking


def test_a_cough_over_the_colleague_stops_nobody(work: WorkBench) -> None:
    into_the_question(work)
    work.taken()
    work.ears.give(Level(0.4, True), Level(0.0, False))
    work.tick()
    assert not any(isinstance(cue, HushCue) for cue in work.cues)
    assert isinstance(work.part.step, s.Say)


def test_asking_for_the_line_again_closes_the_ears_meanwhile(work: WorkBench) -> None:
    into_the_question(work)
    work.taken()
    work.tick(Command("repeat"))
    assert not work.listener.open
    work.until(lambda: any(isinstance(cue, SpeakCue) for cue in work.cues))
    work.reach(s.Ask, "kopper")
    work.answer(FOUR)
    assert tries(work) == 1


def test_a_pause_in_the_middle_of_the_question(work: WorkBench) -> None:
    into_the_question(work)
    work.cues.extend(work.part.leave())
    assert not work.listener.open
    work.part.again()
    work.reach(s.Ask, "kopper")
    work.answer(FOUR)
    assert tries(work) == 1


def test_a_recogniser_that_restarts_over_the_question_is_listened_to_again(work: WorkBench) -> None:
    into_the_question(work)
    work.ears.give(Trouble("It ended.", lost_turn=True))
    work.tick()
    work.reach(s.Ask, "kopper")
    work.answer(FOUR)
    assert tries(work) == 1


# --- what does not count -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reason", "note"),
    [
        (Unheeded.FAR, MicNote.FAR),
        (Unheeded.OVERLAP, MicNote.AGAIN),
        (Unheeded.HESITATION, MicNote.NONE),
    ],
)
def test_what_does_not_count_is_no_try_and_says_why(
    work: WorkBench, reason: Unheeded, note: MicNote
) -> None:
    work.reach(s.Ask, "kopper")
    work.ears.give(Level(0.4, True), Partial("øh"), Ignored(reason))
    work.tick()
    assert (work.view.mic, work.view.mic_note, work.view.partial) == (Mic.LISTENING, note, "")
    assert tries(work) == 0
    assert work.view.feedback is None
    work.ears.give(Level(0.4, True))
    assert work.tick().mic_note is MicNote.NONE
    work.answer(FOUR)
    assert tries(work) == 1


@pytest.mark.parametrize("advice", list(Advice))
def test_advice_stands_at_the_microphone_until_she_speaks_again(
    work: WorkBench, advice: Advice
) -> None:
    work.reach(s.Ask, "kopper")
    assert work.ears.listening is not None
    said = heard_as("xyz", work.ears.listening)
    work.ears.give(Level(0.4, True), Advised(advice), Finished(said))
    work.tick()
    assert work.view.mic_note.value == advice.value
    work.reach(s.Ask, "kopper")
    work.tick()
    assert work.view.mic_note.value == advice.value
    work.ears.give(Level(0.4, True))
    assert work.tick().mic_note is MicNote.NONE


def test_what_was_heard_stays_at_the_microphone(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.answer(FOUR)
    assert work.view.mic is Mic.OFF
    assert work.view.partial == "vi skal bruge fire kopper"


def test_a_missing_microphone_is_told_once_shows_the_cards_and_judges_nothing(
    work: WorkBench,
) -> None:
    work.reach(s.Ask, "kopper")
    work.part.show_cards = False
    work.taken()
    work.ears.give(Level(0.4, True), MicrophoneChanged(MicrophoneState.GONE))
    work.tick()
    assert work.view.mic is Mic.GONE
    assert work.view.notice == work.say("microphone-gone").da
    assert work.view.cards
    for _ in range(10):
        work.tick()
    assert work.spoken() == [work.say("microphone-gone").da]
    work.ears.give(MicrophoneChanged(MicrophoneState.BACK))
    work.tick()
    assert work.view.mic is Mic.LISTENING
    assert work.view.notice == work.say("microphone-back").da
    assert tries(work) == 0
    work.answer(FOUR)
    assert tries(work) == 1
    assert work.ears.listens == ["kopper"]
