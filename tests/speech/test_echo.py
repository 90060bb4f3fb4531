"""The loudspeaker's voice is not taken for hers, and hers is not taken for the loudspeaker's."""

import numpy as np
import pytest

from speech.audio import FRAME, RATE
from speech.echo import EchoGate
from speech.synthetic import LearnerVoice, say
from tests.speech.rooms import convolved, room_response

COLLEAGUE = LearnerVoice("m1", 40, 150, 80.0)
HER = LearnerVoice("f2", 55, 140, 80.0)
LINES = (
    "hej godt du kommer i dag har vi travlt på lageret",
    "der er en kasse på c fyrre den skal flyttes til c fjorten",
    "kan du lige tage den sidste palle inden vi går til frokost",
)
REPLY = "ja det gør jeg med det samme"
SPEECH_RMS = 1500.0
NOISE_RMS = 60.0
BEGINS_S = 1.0


def at_rms(sound, rms):
    return sound / np.sqrt((sound.astype(float) ** 2).mean()) * rms


class Desk:
    """A microphone beside a loudspeaker that comes back `leak_db` against her voice."""

    def __init__(self, leak_db, lag_s=0.12, worn=False):
        self.gate = EchoGate(worn)
        self.leak, self.lag = SPEECH_RMS * 10 ** (leak_db / 20), round(lag_s * RATE)
        self.room = room_response(0.6, 0.4)
        self.dice = np.random.default_rng(4)

    def noise(self, count):
        return self.dice.standard_normal(count) * NOISE_RMS

    def quiet(self, seconds=1.0):
        return self.passes(self.noise(round(seconds * RATE)))

    def line(self, text, reply=""):
        """Play a line; she may reply BEGINS_S after its begin. What passed, and when she spoke."""
        played = say(text, COLLEAGUE)
        echo = at_rms(convolved(played.astype(float), self.room)[: len(played)], self.leak)
        heard = np.pad(echo, (self.lag, RATE))
        hers = np.zeros(len(heard), bool)
        if reply:
            spoken = at_rms(say(reply, HER).astype(float), SPEECH_RMS)
            at = round(BEGINS_S * RATE)
            heard[at : at + len(spoken)] += spoken[: len(heard) - at]
            loud = np.abs(spoken) > 0.2 * np.abs(spoken).max()
            hers[at : at + len(spoken)] = loud[: len(heard) - at]
        self.gate.play(played)
        passed = self.passes(heard + self.noise(len(heard)))
        return passed, hers[: len(passed) * FRAME].reshape(-1, FRAME).any(axis=1)

    def passes(self, sound):
        pcm = sound.clip(-32768, 32767).astype(np.int16)
        frames = pcm[: len(pcm) // FRAME * FRAME].reshape(-1, FRAME)
        return np.array([self.gate.hers(frame) for frame in frames])


def lessons(desk):
    """Two lines, from which the gate learns its room."""
    for line in LINES[:2]:
        desk.quiet()
        desk.line(line)
    assert desk.gate.learnt
    desk.quiet()
    return desk


@pytest.mark.parametrize("leak_db", [-60, -20, -6, 6])
@pytest.mark.parametrize("lag_s", [0.02, 0.3])
def test_the_colleague_is_never_taken_for_her(leak_db, lag_s):
    passed, _ = lessons(Desk(leak_db, lag_s)).line(LINES[2])
    assert passed[: len(passed) - 40].mean() < 0.05


@pytest.mark.parametrize("leak_db", [-60, -20])
def test_where_little_comes_back_she_may_begin_at_once(leak_db):
    passed, hers = lessons(Desk(leak_db)).line(LINES[2], REPLY)
    assert passed[hers].mean() > 0.6
    first = np.flatnonzero(hers)[0]
    assert passed[first : first + 12].any()


def test_beside_a_loud_loudspeaker_she_waits_for_its_end():
    passed, hers = lessons(Desk(6)).line(LINES[2], REPLY)
    assert passed[hers].mean() < 0.3


def test_before_anything_is_learnt_nobody_interrupts_a_loudspeaker():
    desk = Desk(-60)
    desk.quiet()
    passed, _ = desk.line(LINES[0], REPLY)
    assert not passed[:30].any()


def test_in_a_headset_she_may_interrupt_the_very_first_line():
    desk = Desk(-60, worn=True)
    desk.quiet()
    passed, hers = desk.line(LINES[0], REPLY)
    assert passed[hers].mean() > 0.5  # most of it; espeak-ng says it a little otherwise each time
    assert not passed[:20].any()


def test_after_the_line_and_its_tail_everything_is_hers():
    desk = lessons(Desk(0))
    desk.line(LINES[2])
    desk.quiet(1.5)
    assert not desk.gate.playing
    assert desk.quiet(0.5).all()


def test_hushed_in_the_middle_only_the_tail_is_left():
    desk = lessons(Desk(0))
    desk.gate.play(say(LINES[2], COLLEAGUE))
    desk.quiet(0.5)
    desk.gate.hush()
    desk.quiet(1.3)
    assert not desk.gate.playing


def test_another_microphone_is_learnt_anew():
    desk = lessons(Desk(-20))
    desk.gate.forget()
    assert not desk.gate.learnt


def test_a_line_without_sound_closes_nothing():
    desk = Desk(0)
    desk.gate.play(np.zeros(3 * RATE, np.int16))
    assert not desk.gate.playing
    assert desk.quiet(0.5).all()


@pytest.mark.parametrize("count", [0, 1, FRAME - 1, FRAME, FRAME + 1])
def test_lines_of_any_length_and_garbage_break_nothing(count):
    gate = EchoGate()
    gate.play(np.full(count, 30000, np.int16))
    for value in (0, 32767, -32768):
        for _ in range(60):
            assert gate.hers(np.full(FRAME, value, np.int16)) in (True, False)
    gate.hush()
