from dataclasses import replace

import numpy as np
import pytest

from speech.audio import RATE
from speech.training import channel, noises, rooms
from speech.training.augmentation import NOTHING, USUAL, augment, changed_speed, padded
from speech.training.example import frame_labels
from speech.training.waveform import as_samples, as_sound, loudness
from tests.speech.training.voices import example, hummed, share_of_power

TONE = np.sin(2 * np.pi * 440 * np.arange(RATE) / RATE).astype(np.float32) * 0.5
CROWD = (as_samples(hummed(200.0)), as_samples(hummed(90.0, 0.5)))


def dice(seed=1):
    return np.random.default_rng(seed)


def only(name, **settings):
    return replace(NOTHING, **{name: 1.0}, **settings)


def test_the_same_dice_give_the_same_example():
    spoken = example(hummed())
    first, second = (augment(spoken, dice(5), USUAL, CROWD) for _ in range(2))
    assert (first.samples == second.samples).all()
    assert first.phones == second.phones
    other = augment(spoken, dice(6), USUAL, CROWD)
    assert len(other.samples) != len(first.samples)


def test_all_switched_off_changes_nothing():
    spoken = example(hummed())
    assert (augment(spoken, dice(), NOTHING, CROWD).samples == spoken.samples).all()


@pytest.mark.parametrize(
    "name",
    ["tilt", "band", "room", "another_speaker", "noise", "hiss", "headset", "clipping", "gain"],
)
def test_each_by_itself_changes_the_sound_and_leaves_the_phones(name):
    spoken = example(hummed(), (0, 3), (8000, 5))
    changed = augment(spoken, dice(), only(name), CROWD)
    assert changed.phones == spoken.phones
    assert len(changed.samples) == len(spoken.samples)
    assert (changed.samples != spoken.samples).any()


def test_speed_moves_pitch_and_phones():
    faster = changed_speed(example(TONE, (0, 3), (8000, 5)), 1.25)
    assert len(faster.samples) == RATE / 1.25
    assert faster.phones == ((0, 3), (6400, 5))
    assert share_of_power(faster.samples, 540, 560) > 0.9  # 440 Hz times 1.25


def test_padding_is_silence():
    spoken = padded(example(TONE, (0, 3)), 0.1, 0.2)
    labels = frame_labels(spoken)
    assert len(labels) == 65
    assert (labels[:5] == 0).all() and (labels[5:55] == 3).all() and (labels[55:] == 0).all()


def test_tilt_takes_highs_or_lows():
    noise = noises.white(RATE, (), dice())
    assert share_of_power(channel.tilted(noise, 0.5), 4000, 8000) < 0.3
    assert share_of_power(channel.tilted(noise, -0.5), 4000, 8000) > 0.7


def test_a_band_keeps_what_lies_in_it():
    noise = noises.white(RATE, (), dice())
    assert share_of_power(channel.band_limited(noise, 300, 3400), 300, 3400) > 0.8


def test_a_headset_has_weak_lows_and_clear_consonants():
    noise = noises.white(RATE, (), dice())
    heard = channel.headset_band(noise, dice())
    assert share_of_power(heard, 0, 100) < 0.2 * share_of_power(noise, 0, 100)
    assert share_of_power(heard, 2000, 4000) > 1.3 * share_of_power(noise, 2000, 4000)


def test_a_headset_does_not_delay():
    click = np.zeros(2000, np.float32)
    click[1000] = 1.0
    assert np.abs(channel.headset_band(click, dice())).argmax() == 1000


def test_clipping_cuts_the_tops():
    assert np.abs(channel.clipped(TONE, 0.4)).max() == pytest.approx(0.2, abs=1e-6)
    quiet = np.abs(TONE) < 0.2
    assert (channel.clipped(TONE, 0.4)[quiet] == TONE[quiet]).all()


def test_gain_stays_in_its_range():
    peaks = [np.abs(channel.levelled(TONE, dice(seed), 0.05, 0.9)).max() for seed in range(30)]
    assert 0.05 <= min(peaks) < 0.15 and 0.6 < max(peaks) <= 0.9


def test_a_room_rings_on_and_begins_with_the_direct_sound():
    response = rooms.impulse_response(dice(), decay_s=(0.4, 0.4))
    assert response[0] == 1.0 and not response[1:16].any()
    early, late = loudness(response[100:1600]), loudness(response[4800:6400])
    assert 20 * np.log10(early / late) == pytest.approx(60 * 0.3 / 0.4, abs=12)
    click = np.zeros(RATE, np.float32)
    click[4000] = 0.5
    heard = rooms.in_room(click, response)
    assert not heard[:3999].any(where=np.abs(heard[:3999]) > 1e-6)
    assert heard[4000] == pytest.approx(0.5, abs=1e-5)
    assert np.abs(heard[5000:9000]).max() > 0


@pytest.mark.parametrize(
    ("kind", "low", "high", "least"),
    [
        (noises.white, 0, 4000, 0.45),
        (noises.pink, 0, 1000, 0.55),
        (noises.brown, 0, 500, 0.8),
        (noises.hum, 40, 300, 0.7),
    ],
)
def test_noise_has_its_colour(kind, low, high, least):
    made = kind(RATE, (), dice())
    assert share_of_power(made, low, high) > least
    assert loudness(made) == pytest.approx(1.0, rel=0.05)


def test_babble_is_made_of_the_crowd():
    made = noises.babble(RATE, CROWD, dice())
    assert share_of_power(made, 500, 2000) > 0.5  # where the crowd's formants lie
    assert noises.draw_kind((), dice()) is not noises.babble


def test_noise_lies_as_far_below_speech_as_said():
    noise = noises.white(RATE, (), dice())
    added = noises.mixed(TONE, noise, 10.0) - TONE
    assert 20 * np.log10(loudness(TONE) / loudness(added)) == pytest.approx(10.0, abs=0.01)


def test_another_speaker_talks_for_a_part_of_the_time():
    added = noises.interrupted(TONE, CROWD, 10.0, dice()) - TONE
    talking = np.abs(added) > 1e-6
    assert 0.15 < talking.mean() < 0.6
    assert not talking[-RATE // 20 :].all()


def test_who_talks_alone_stays_alone_without_a_crowd():
    spoken = example(hummed())
    settings = only("another_speaker")
    assert (augment(spoken, dice(), settings).samples == spoken.samples).all()


def test_sound_is_cut_off_at_full_scale():
    loud = as_samples(np.array([2.0, -2.0, 0.5], np.float32))
    assert loud.tolist() == [32767, -32768, 16384]
    assert as_sound(loud)[2] == 0.5
