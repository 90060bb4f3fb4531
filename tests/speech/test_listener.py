import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speech.audio import FRAME, FRAME_S
from speech.ears import Finished, Learnt, Level, Quiet, Trouble
from speech.heard import Choice, Listening
from speech.listener import Listener
from speech.recogniser import Prepared
from speech.scripted_recogniser import ScriptedRecogniser

TURN = Listening("t", (Choice("hello", ("hej",)),))
LOUD, QUIET = 9000, 10


class LoudnessNet:
    """Calls a frame speech when it is loud."""

    def probability(self, frame):
        return float(np.abs(frame).max() > 1000)

    def reset(self):
        pass


class KeepingRecogniser(ScriptedRecogniser):
    """Keeps what it was given."""

    def __init__(self):
        super().__init__(["hej"])
        self.streamed = []
        self.whole = None

    def accept(self, samples):
        self.streamed.append(samples)
        return "hej"

    def finish(self, samples):
        self.whole = samples
        return super().finish(samples)


def ticking():
    """A clock that goes on by 20 ms whenever it is read."""
    now = iter(range(1000))
    return lambda: next(now) * 0.020


def make(recogniser=None):
    return Listener(recogniser or ScriptedRecogniser(["hej"]), LoudnessNet(), ticking(), ticking())


def sound(*parts):
    """Frames of (loudness, count)."""
    return np.concatenate([np.full(FRAME * count, level, np.int16) for level, count in parts])


def without_levels(events):
    return [event for event in events if not isinstance(event, Level | Learnt)]


def test_one_line_is_heard_and_listening_ends():
    listener = make()
    listener.listen(TURN, 8.0)
    events = without_levels(listener.feed(sound((QUIET, 10), (LOUD, 20), (QUIET, 30))))
    (finished,) = events
    assert isinstance(finished, Finished)
    assert finished.heard.candidates[0].choice_id == "hello"
    assert finished.heard.ms == pytest.approx(20.0)
    assert not listener.listening
    assert listener.feed(sound((LOUD, 10))) == ()


class Doubting(ScriptedRecogniser):
    """Never thinks that she is through."""

    def is_complete(self, samples, hurried):
        return False


def test_a_whole_reply_ends_at_the_first_pause():
    listener = make()
    listener.listen(TURN, 8.0)
    assert without_levels(listener.feed(sound((LOUD, 20), (QUIET, 3)))) == []
    assert len(without_levels(listener.feed(sound((QUIET, 1))))) == 1


def test_who_hesitates_gets_time_to_go_on():
    recogniser = Doubting(["hej"])
    listener = make(recogniser)
    listener.listen(TURN, 8.0)
    thinking = (QUIET, frames_of(1.2) - 1)
    assert without_levels(listener.feed(sound((LOUD, 20), thinking, (LOUD, 20), thinking))) == []
    (finished,) = without_levels(listener.feed(sound((QUIET, 1))))
    assert finished.heard.speech_s > 40 * FRAME_S + 1.1


def test_patience_is_counted_in_sound():
    listener = make()
    listener.listen(TURN, 2.0)
    before = frames_of(2.0) - 1
    assert without_levels(listener.feed(sound((QUIET, before)))) == []
    assert without_levels(listener.feed(sound((QUIET, 2)))) == [Quiet(2.0)]
    assert not listener.listening


def frames_of(seconds):
    return int(np.ceil(seconds / FRAME_S))


def test_speech_stops_the_patience():
    listener = make()
    listener.listen(TURN, 1.0)
    events = listener.feed(sound((QUIET, 20), (LOUD, 60), (QUIET, 30)))
    assert [type(event) for event in without_levels(events)] == [Finished]


def test_a_level_for_every_frame():
    listener = make()
    listener.listen(TURN, 8.0)
    levels = [e for e in listener.feed(sound((QUIET, 3), (LOUD, 2))) if isinstance(e, Level)]
    assert [level.speech for level in levels] == [False, False, False, True, True]
    assert levels[-1].peak == pytest.approx(LOUD / 32768)


def test_the_beginning_and_a_little_of_the_end_are_kept():
    recogniser = KeepingRecogniser()
    listener = make(recogniser)
    listener.listen(TURN, 8.0)
    listener.feed(sound((QUIET, 30), (LOUD, 20), (QUIET, 30)))
    loud = np.flatnonzero(recogniser.whole == LOUD)
    assert loud[0] == pytest.approx(0.3 * 16000, abs=FRAME)
    assert len(loud) == 20 * FRAME
    assert len(recogniser.whole) - loud[-1] == pytest.approx(0.128 * 16000, abs=FRAME)
    assert (np.concatenate(recogniser.streamed) == LOUD).sum() == 20 * FRAME


def test_a_click_costs_nothing():
    listener = make()
    listener.listen(TURN, 8.0)
    events = listener.feed(sound((LOUD, 2), (QUIET, 40), (LOUD, 20), (QUIET, 30)))
    assert [type(event) for event in without_levels(events)] == [Finished]


def test_stop_forgets():
    listener = make()
    listener.listen(TURN, 8.0)
    listener.feed(sound((LOUD, 20)))
    listener.stop()
    assert listener.feed(sound((QUIET, 40))) == ()


def test_wordings_that_cannot_be_heard_are_reported():
    class Choosy(ScriptedRecogniser):
        def prepare(self, listening):
            return Prepared(skipped=("hej xyzzy",))

    events = make(Choosy([])).listen(TURN, 8.0)
    assert events == (Trouble("Nobody knows all words of “hej xyzzy”.", False),)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 3000), min_size=1, max_size=60))
def test_how_the_sound_is_cut_into_blocks_makes_no_difference(sizes):
    whole = sound((QUIET, 12), (LOUD, 15), (QUIET, 3), (LOUD, 5), (QUIET, 30))
    once, often = make(), make()
    once.listen(TURN, 8.0)
    often.listen(TURN, 8.0)
    events, at = [], 0
    for size in [*sizes, len(whole)]:
        events += often.feed(whole[at : at + size])
        at += size
    assert tuple(events) == once.feed(whole)
