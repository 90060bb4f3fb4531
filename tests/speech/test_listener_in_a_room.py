"""What does not count, who may interrupt, and how long the listener waits, frame by frame."""

import numpy as np
import pytest

from speech.audio import FRAME, FRAME_S
from speech.ears import (
    Advice,
    Advised,
    Finished,
    Ignored,
    Interrupted,
    Learnt,
    Level,
    Partial,
    Quiet,
    Tuning,
    Unheeded,
)
from speech.echo import EchoGate
from speech.far_talk import OwnVoice
from speech.heard import Choice, Listening
from speech.listener import Listener
from speech.scripted_recogniser import ScriptedRecogniser
from speech.synthetic import LearnerVoice, say
from tests.speech.rooms import heard_at

TURN = Listening("t", (Choice("late", ("jeg kommer for sent",)),))
SAYS = "jeg kommer for sent"
DICE = np.random.default_rng(3)


class LoudnessNet:
    """Calls a frame speech when it is loud."""

    def probability(self, frame):
        return float(np.abs(frame.astype(int)).max() > 300)

    def reset(self):
        pass


class Told(ScriptedRecogniser):
    """Believes what the test says: whether she is through, and her words so far."""

    def __init__(self, *, right, words=None):
        super().__init__([SAYS] * 9)
        self.right, self.words, self.prepared = right, words, 0

    def prepare(self, listening):
        self.prepared += 1
        return super().prepare(listening)

    def accept(self, samples):
        return self.words

    def is_complete(self, samples, hurried):
        return self.right


class OpenGate(EchoGate):
    """An echo gate that always plays, and lets through what the test says."""

    passes = True
    playing = True

    def hers(self, frame):
        return self.passes


def make(recogniser, tuning=None, echo=None):
    listener = Listener(recogniser, LoudnessNet(), lambda: 0.0, lambda: 0.0, echo=echo)
    if tuning is not None:
        listener.tune(tuning)
    listener.listen(TURN, 20.0)
    return listener


def speech(count):
    """Frames that change from one to the next, as words do."""
    pitches = DICE.uniform(200, 3000, count)
    times = np.arange(FRAME) / 16000
    waves = [9000 * np.sin(2 * np.pi * pitch * times) for pitch in pitches]
    return np.concatenate(waves).astype(np.int16)


def silence(seconds):
    return (DICE.standard_normal(round(seconds / FRAME_S) * FRAME) * 10).astype(np.int16)


def heard(listener, *parts):
    events = listener.feed(np.concatenate(parts))
    return [event for event in events if not isinstance(event, Level | Partial)]


def ends_after(listener):
    """Seconds of silence until the turn is over."""
    assert heard(listener, speech(20)) == []
    for frame in range(200):
        if heard(listener, silence(FRAME_S)):
            return (frame + 1) * FRAME_S
    raise AssertionError("it never ends")


# --- the end of speech -------------------------------------------------------------------------


@pytest.mark.parametrize("end_s", [0.6, 1.2, 2.5])
def test_an_unfinished_reply_is_waited_for_as_long_as_she_needs(end_s):
    listener = make(Told(right=False), Tuning(end_s))
    assert ends_after(listener) == pytest.approx(end_s, abs=0.04)


def test_a_whole_reply_is_quick_even_for_the_slowest():
    assert ends_after(make(Told(right=True), Tuning(2.5))) < 0.2


@pytest.mark.parametrize("words", ["jeg", "jeg jeg", "[unk] jeg kommer"])
def test_who_has_only_begun_gets_more_time(words):
    listener = make(Told(right=False, words=words), Tuning(1.2))
    assert ends_after(listener) == pytest.approx(1.92, abs=0.04)


@pytest.mark.parametrize("end_s", [float("nan"), -1.0, 0.0, 99.0])
def test_nonsense_from_an_old_store_is_brought_within_the_limits(end_s):
    assert 0.55 < ends_after(make(Told(right=False), Tuning(end_s))) < 2.6


def test_her_pauses_are_learnt_from_right_replies_alone():
    """She thinks for a second between her words; the next end comes later."""
    parts = (speech(10), silence(1.0), speech(10))
    recogniser = Told(right=False)
    listener = make(recogniser, Tuning(1.2))
    assert heard(listener, *parts) == []
    recogniser.right = True
    (learnt, finished) = heard(listener, silence(1.0))
    assert isinstance(learnt, Learnt)
    assert isinstance(finished, Finished)
    assert learnt.tuning.end_silence_s == pytest.approx(1.5, abs=0.05)
    wrong = make(Told(right=False), Tuning(1.2))
    assert [type(event) for event in heard(wrong, *parts, silence(2.6))] == [Finished]


# --- what does not count -----------------------------------------------------------------------


def hesitation():
    times = np.arange(12 * FRAME) / 16000
    return (6000 * np.sin(2 * np.pi * 150 * times) * (1 + 0.2 * np.sin(80 * times))).astype(
        np.int16
    )


def test_an_oeh_is_no_wrong_answer_and_the_turn_goes_on():
    listener = make(Told(right=False))
    assert heard(listener, silence(0.3), hesitation(), silence(2.0)) == [
        Ignored(Unheeded.HESITATION)
    ]
    assert listener.listening
    (finished,) = heard(listener, speech(20), silence(2.0))
    assert isinstance(finished, Finished)


NEAR = LearnerVoice("f2", 50, 140, 80.0)


def near(text="jeg kommer for sent i dag"):
    return heard_at(0.06, say(text, NEAR), gain=0.05)


def far(louder_db=10.0):
    """Somebody who shouts across the room, loud enough to be noticed."""
    return heard_at(2.5, say("hvor er den store kasse", NEAR), gain=0.05, louder_db=louder_db)


def known():
    """A listener who has heard her once."""
    recogniser = Told(right=True)
    listener = make(recogniser)
    (learnt, _) = heard(listener, near(), silence(1.0))
    assert learnt.tuning.voice is not None
    listener.listen(TURN, 20.0)
    return listener, recogniser


def test_somebody_across_the_room_is_not_taken_for_her():
    listener, recogniser = known()
    recogniser.right = False
    events = heard(listener, far(), silence(2.0))
    assert set(events) == {Ignored(Unheeded.FAR)}
    assert listener.listening
    assert [type(event) for event in heard(listener, near(), silence(2.0))] == [Finished]


def test_who_moved_away_is_taken_the_second_time():
    listener, _ = known()
    first = heard(listener, far(), silence(2.0))
    assert first[0] == Ignored(Unheeded.FAR)
    again = first[1:] or heard(listener, far(), silence(2.0))
    assert isinstance(again[-1], Finished)


def test_another_microphone_forgets_how_she_sounded():
    listener, recogniser = known()
    recogniser.right = False
    listener.tune(Tuning(1.2, None))
    assert [type(event) for event in heard(listener, far(), silence(2.0))][-1] is Finished


def test_a_soft_voice_and_a_shout_come_with_advice():
    soft = make(Told(right=True))
    events = heard(soft, speech(20) // 8, silence(1.0))
    assert not any(isinstance(event, Advised) for event in events)
    loud = (speech(20).astype(int) * 8).clip(-32768, 32767).astype(np.int16)
    events = heard(make(Told(right=True)), loud, silence(1.0))
    assert events[0] == Advised(Advice.TOO_LOUD)
    assert isinstance(events[-1], Finished)


def test_a_muted_microphone_is_told_once():
    listener = make(Told(right=True))
    assert listener.dead(False) == ()
    assert listener.dead(True) == (Advised(Advice.DEAD),)
    assert listener.dead(True) == ()


# --- over the colleague's voice ----------------------------------------------------------------


def test_her_voice_over_the_colleagues_interrupts_once():
    listener = make(Told(right=True), echo=OpenGate())
    events = heard(listener, speech(20), silence(1.0))
    assert [type(event) for event in events] == [Interrupted, Learnt, Finished]


def test_a_click_interrupts_nobody():
    listener = make(Told(right=True), echo=OpenGate())
    assert heard(listener, speech(3), silence(2.0)) == []


def test_while_the_colleague_speaks_nobody_counts_her_silence():
    echo = OpenGate()
    listener = make(Told(right=True), echo=echo)
    assert heard(listener, silence(25.0)) == []
    echo.playing = False
    assert heard(listener, silence(20.5)) == [Quiet(20.0)]


def test_what_the_loudspeaker_says_is_not_heard():
    echo = OpenGate()
    echo.passes = False
    listener = make(Told(right=True), echo=echo)
    assert heard(listener, speech(60), silence(1.0)) == []


def test_a_reply_begun_under_the_colleague_is_asked_again_not_judged():
    echo = OpenGate()
    echo.passes = False
    listener = make(Told(right=False), echo=echo)
    assert heard(listener, speech(10)) == []
    echo.passes = True
    events = heard(listener, speech(6), silence(2.6))
    assert events[-1] == Ignored(Unheeded.OVERLAP)
    assert listener.listening


def test_the_voice_of_a_new_learner_is_taken_from_the_game():
    listener = make(Told(right=True), Tuning(0.9, OwnVoice(-20.0, 12.0)))
    assert listener.tuning == Tuning(0.9, OwnVoice(-20.0, 12.0))
