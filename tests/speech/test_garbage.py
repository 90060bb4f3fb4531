"""Whatever a sound system gives: the listener tells something sensible, or nothing, and goes on."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speech.ears import EarEvent, Finished, Quiet, Tuning
from speech.echo import EchoGate
from speech.far_talk import OwnVoice
from speech.hearing_messages import (
    CheckRoom,
    Happened,
    Hushed,
    Listen,
    Ping,
    Played,
    Pong,
    Sound,
    StopListening,
    Tune,
)
from speech.hearing_worker import serve
from speech.listener import Listener
from speech.scripted_recogniser import ScriptedRecogniser
from speech.voice_activity import SpeechNet
from tests.speech.sounds import TURN, spoken

DICE = np.random.default_rng(9)
SHAPES = {
    "loud noise": lambda n: DICE.integers(-32768, 32767, n),
    "nothing": lambda n: np.zeros(n),
    "stuck": lambda n: np.full(n, -32768),
    "square": lambda n: np.sign(np.sin(np.arange(n) / 20)) * 32767,
    "offset": lambda n: DICE.standard_normal(n) * 30 + 12000,
    "clicks": lambda n: (DICE.random(n) < 0.001) * 32767,
    "one-sided": lambda n: np.abs(DICE.standard_normal(n) * 9000),
}


class Hears:
    """The recogniser's side of the pipe in this process, with the real voice activity net."""

    def __init__(self):
        recogniser = ScriptedRecogniser(["ja jeg er klar"] * 999)
        self.listener = Listener(recogniser, SpeechNet(), lambda: 0.0, lambda: 0.0, echo=EchoGate())

    def do(self, *requests) -> list[EarEvent]:
        answers: list[Happened | Pong] = []
        serve(self.listener, iter(requests), answers.append)
        return [answer.event for answer in answers if isinstance(answer, Happened)]


def pcm(samples):
    return np.asarray(samples).clip(-32768, 32767).astype(np.int16).tobytes()


@pytest.mark.parametrize("name", SHAPES)
def test_garbage_is_survived_and_a_line_after_it_is_heard(name):
    hears = Hears()
    hears.do(Listen(1, TURN, 60.0))
    for _ in range(4):
        hears.do(Sound(pcm(SHAPES[name](16000))))
    events = hears.do(Listen(2, TURN, 8.0), Sound(pcm(spoken("ja jeg er klar", after_s=2.0))))
    assert any(isinstance(event, Finished) for event in events)


ACTIONS = st.one_of(
    st.binary(max_size=9001).map(Sound),
    st.sampled_from(sorted(SHAPES)).map(lambda name: Sound(pcm(SHAPES[name](3001)))),
    st.integers(1, 9).map(lambda turn: Listen(turn, TURN, 1.0)),
    st.integers(1, 9).map(CheckRoom),
    st.sampled_from(
        [
            StopListening(),
            Hushed(),
            Ping(1),
            Played("no such file.wav"),
            Tune(Tuning(0.6, OwnVoice(-20.0, 12.0)), worn=True),
            Tune(Tuning(float("nan")), worn=False, moved=True),
        ]
    ),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(ACTIONS, max_size=60))
def test_any_order_of_requests_is_survived(requests):
    Hears().do(*requests)


def test_a_turn_of_nothing_but_a_muted_device_ends_in_quiet():
    events = Hears().do(Listen(1, TURN, 3.0), Sound(pcm(np.zeros(5 * 16000))))
    assert isinstance(events[-1], Quiet)
