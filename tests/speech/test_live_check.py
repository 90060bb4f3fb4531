import numpy as np
import pytest

from speech.audio import RATE
from speech.live_check import ADVICE, check_live, in_words, level_meter
from speech.microphone import FedMicrophone, NullMicrophone
from speech.room import RoomCheck, RoomReport, RoomVerdict
from tests.speech.sounds import spoken


class LoudnessNet:
    """Calls a frame speech when it is loud."""

    def probability(self, frame):
        return float(np.abs(frame.astype(int)).max() > 1500)

    def reset(self):
        pass


class Time:
    """A clock that sleeping moves; a microphone is fed as it goes on."""

    def __init__(self, microphone=None, sound=()):
        self.now, self.microphone, self.sound = 0.0, microphone, np.asarray(sound, np.int16)

    def clock(self):
        return self.now

    def sleep(self, seconds):
        if self.microphone is not None:
            at = round(self.now * RATE)
            self.microphone.feed(self.sound[at : round((self.now + seconds) * RATE)])
        self.now += seconds


def test_the_level_moves_while_she_speaks_and_then_comes_the_verdict():
    microphone = FedMicrophone()
    time = Time(microphone, spoken("hej", before_s=0.8, after_s=2.0))
    seen = list(check_live(microphone, LoudnessNet(), RoomCheck(), time.clock, time.sleep))
    assert seen[-1].report.verdict is RoomVerdict.GOOD
    assert max(moment.peak for moment in seen) > 0.1
    assert time.now < 5


def test_a_device_that_gives_nothing_at_all_does_not_hold_anybody_up():
    time = Time()
    seen = list(check_live(NullMicrophone(), LoudnessNet(), RoomCheck(), time.clock, time.sleep))
    assert time.now < 21
    assert seen[-1].report.speech_db is None


@pytest.mark.parametrize("verdict", list(RoomVerdict))
def test_every_verdict_has_its_advice(verdict):
    assert ADVICE[verdict].endswith((".", "?"))


def test_measured_in_words():
    assert in_words(RoomReport(RoomVerdict.LISTENING)) == "Nothing was measured."
    assert in_words(RoomReport(RoomVerdict.TOO_QUIET, None, -60.4)) == (
        "The room is at -60 dB; nobody spoke."
    )
    assert "36 dB above it" in in_words(RoomReport(RoomVerdict.GOOD, -24.0, -60.0))


def test_the_meter_is_empty_and_full():
    assert level_meter(0.0, 4) == "▯▯▯▯"
    assert level_meter(1.0, 4) == "▮▮▮▮"
    assert level_meter(0.03, 12).count("▮") in (5, 6)
