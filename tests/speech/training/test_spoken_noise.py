import shutil
from collections import Counter

import numpy as np
import pytest

from speech.audio import RATE
from speech.training.example import frame_labels
from speech.training.phones import PHONES
from speech.training.pitch import track_pitch
from speech.training.spoken_noise import (
    SPN,
    NoiseShares,
    audible_parts,
    joined,
    noise_example,
    noise_examples,
)
from speech.training.waveform import as_sound
from tests.speech.training.voices import example, hummed, share_of_power

needs_espeak = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="needs espeak-ng")
MADE = ("breath", "cough", "laughter", "knock", "lip_smack")


def drawn(kind, count=12):
    dice = np.random.default_rng(1)
    return [noise_example(kind, dice) for _ in range(count)]


def sound_of(examples):
    return np.concatenate([e.samples for e in examples])


@pytest.mark.parametrize("kind", MADE)
def test_noises_are_labelled_where_they_are_heard(kind):
    for made in drawn(kind):
        assert {phone for _, phone in made.phones} <= {0, SPN}
        assert any(phone == SPN for _, phone in made.phones)
        assert made.text == "" and made.source == f"noise:{kind}"
    assert PHONES[SPN] == "SPN"


def test_breath_is_air_without_a_voice():
    made = drawn("breath")
    assert all(track_pitch(as_sound(e.samples)).middle_hz == 0 for e in made)
    assert share_of_power(sound_of(made), 500, 5000) > 0.6


def test_a_cough_begins_at_once_and_dies_away():
    for made in drawn("cough"):
        loud = np.abs(made.samples.astype(int))
        assert loud[: RATE // 20].max() > 0.3 * loud.max()


def test_laughter_comes_in_calls_four_to_seven_a_second():
    for made in drawn("laughter"):
        envelope = np.abs(as_sound(made.samples))
        smooth = np.convolve(envelope, np.ones(400) / 400, "same")[::160]
        power = np.abs(np.fft.rfft(smooth - smooth.mean(), 1024)) ** 2
        hz = np.fft.rfftfreq(1024, 0.01)
        assert 3.5 < hz[1:][power[1:].argmax()] < 7.5


def test_a_room_alone_is_silence():
    for made in drawn("room"):
        assert not frame_labels(made).any()
        assert np.abs(made.samples.astype(int)).max() > 1000


@needs_espeak
def test_hesitations_and_other_languages_are_voices():
    for kind in ("hesitation", "foreign"):
        for made in drawn(kind, 6):
            assert (frame_labels(made) == SPN).mean() > 0.5
            assert track_pitch(as_sound(made.samples)).middle_hz > 0


def test_silence_between_two_sounds_is_silence():
    click = np.full(3200, 9000, np.int16)
    parts = audible_parts(np.concatenate([click, np.zeros(6400, np.int16), click]))
    assert parts == ((0, SPN), (3200, 0), (9600, SPN))


def test_a_noise_stands_beside_a_line():
    noise = example(hummed(seconds=0.1), (0, SPN), text="", speaker="")
    line = example(hummed(seconds=0.2), (0, 4), (1600, 5))
    both = joined(noise, line, 0.1)
    assert both.phones == ((0, SPN), (1600, 0), (3200, 4), (4800, 5))
    assert (both.text, both.speaker) == ("hej", "somebody")
    assert len(both.samples) == 6400
    assert joined(line, noise, 0.1).phones[-1] == (4800, SPN)


def test_noises_are_drawn_by_share_and_seed():
    shares = NoiseShares(hesitation=0, foreign=0, knock=8)
    line = example(hummed(seconds=0.2))
    made = list(noise_examples(120, 3, shares, [line]))
    assert Counter(e.source for e in made if not e.text).most_common(1)[0][0] == "noise:knock"
    assert 30 < sum(e.text == "hej" for e in made) < 80
    again = list(noise_examples(120, 3, shares, [line]))
    assert all((a.samples == b.samples).all() for a, b in zip(made, again, strict=True))
