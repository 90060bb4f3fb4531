import numpy as np
import pytest

from speech.audio import RATE
from speech.hesitation import is_hesitation
from speech.synthetic import LearnerVoice, say

VOICES = [LearnerVoice(variant, 50, rate, 30.0) for variant in ("f2", "m3") for rate in (100, 140)]


@pytest.mark.parametrize("voice", VOICES, ids=str)
@pytest.mark.parametrize("text", ["øh", "æh", "øøøh"])
def test_one_long_sound_is_a_hesitation(text, voice):
    assert is_hesitation(say(text, voice))


@pytest.mark.parametrize("voice", VOICES, ids=str)
@pytest.mark.parametrize("text", ["jeg kommer", "nej tak", "en kasse", "okay", "undskyld"])
def test_words_are_none(text, voice):
    assert not is_hesitation(say(text, voice))


@pytest.mark.parametrize("count", [0, 1, 511, 512, 3000])
def test_short_sounds_and_silence_are_none(count):
    assert not is_hesitation(np.zeros(count, np.int16))


def test_a_steady_tone_that_does_not_end_is_none():
    tone = 9000 * np.sin(2 * np.pi * 300 * np.arange(3 * RATE) / RATE)
    assert not is_hesitation(tone.astype(np.int16))
