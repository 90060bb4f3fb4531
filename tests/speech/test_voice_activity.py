import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech.audio import FRAME, FRAME_S
from speech.voice_activity import Began, Ended, FalseStart, Gate, Paused, SpeechNet
from tests.speech.sounds import noise, silence, spoken

PROBABILITIES = st.lists(st.floats(0, 1), max_size=400)


def run(probabilities):
    gate = Gate()
    changes = [(i, gate.push(p)) for i, p in enumerate(probabilities)]
    return [(i, change) for i, change in changes if change is not None]


def frames(seconds):
    return math.ceil(seconds / FRAME_S)


def test_speech_begins_at_once_pauses_and_ends_after_silence():
    sound = [0.0] * 10 + [0.9] * 20 + [0.1] * 60
    (first, began), *pauses, (last, ended) = run(sound)
    assert (first, began) == (10, Began())
    assert [paused for _, paused in pauses] == [Paused(pause - 29) for pause, _ in pauses]
    assert [paused.silent_frames for _, paused in pauses] == [4, 8, 12, 16, 20]
    assert ended == Ended(last - 29, cut=False) == Ended(frames(1.2), cut=False)


def test_a_pause_to_think_does_not_end_it():
    thinking = [0.1] * (frames(1.2) - 1)
    sound = [0.9] * 20 + thinking + [0.9] * 20 + thinking + [0.9] * 9 + [0.1] * 60
    kinds = [type(change) for _, change in run(sound)]
    assert [kind for kind in kinds if kind is not Paused] == [Began, Ended]


def test_between_the_two_limits_speech_goes_on_but_does_not_begin():
    assert run([0.4] * 50) == []
    assert [type(change) for _, change in run([0.9, *[0.4] * 50])] == [Began]


def test_a_click_is_no_speech():
    assert [type(change) for _, change in run([0.9] * 3 + [0.0] * 40)] == [Began, FalseStart]


def test_speech_without_end_is_cut():
    (_, _), (last, ended) = run([0.9] * 500)[:2]
    assert ended == Ended(0, cut=True)
    assert last == frames(12.0) - 1


@given(PROBABILITIES)
def test_beginnings_and_ends_take_turns(probabilities):
    changes = [change for _, change in run(probabilities) if not isinstance(change, Paused)]
    kinds = [isinstance(change, Began) for change in changes]
    assert kinds == [i % 2 == 0 for i in range(len(kinds))]


@given(PROBABILITIES)
def test_no_end_without_enough_speech(probabilities):
    began = 0
    for i, change in run(probabilities):
        if isinstance(change, Began):
            began = i
        elif isinstance(change, Ended):
            assert sum(p >= 0.35 for p in probabilities[began : i + 1]) * FRAME_S >= 0.15


def share_of_speech(sound):
    net = SpeechNet()
    found = [net.probability(sound[i : i + FRAME]) for i in range(0, len(sound) - FRAME, FRAME)]
    return float(np.mean([p > 0.5 for p in found]))


@pytest.mark.parametrize("sound", [silence(2.0), noise(2.0), noise(2.0, 8000.0)])
def test_silence_and_noise_are_no_speech(sound):
    assert share_of_speech(sound) < 0.05


def test_a_spoken_line_is_speech():
    assert share_of_speech(spoken("undskyld jeg kommer ti minutter for sent")) > 0.4
