import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speech.audio import RATE
from speech.intake import DEAD_AFTER_S, Intake


def hum(seconds, offset=0):
    return (
        2000 * np.sin(2 * np.pi * 200 * np.arange(round(seconds * RATE)) / RATE) + offset
    ).astype(np.int16)


def test_clean_sound_passes_as_it_is():
    assert np.array_equal(Intake().samples(hum(1.0)), hum(1.0))


@pytest.mark.parametrize("offset", [-6000, 300, 9000])
def test_a_constant_offset_is_taken_out(offset):
    centred = Intake().samples(hum(2.0, offset))
    assert abs(centred[RATE:].mean()) < 40  # 0.1 % of full scale
    assert np.ptp(centred[RATE:].astype(int)) == pytest.approx(4000, abs=150)


def test_half_a_sample_waits_for_its_other_half():
    intake, whole = Intake(), hum(0.1).tobytes()
    parts = [intake.bytes(whole[:333]), intake.bytes(whole[333:334]), intake.bytes(whole[334:])]
    assert np.array_equal(np.concatenate(parts), hum(0.1))


@pytest.mark.parametrize("value", [0, 1234, -32768])
def test_a_device_that_gives_always_the_same_is_dead(value):
    intake = Intake()
    intake.samples(hum(1.0))
    block = np.full(RATE // 2, value, np.int16)
    for _ in range(round(DEAD_AFTER_S * 2) - 1):
        intake.samples(block)
    assert not intake.dead
    intake.samples(block)
    assert intake.dead
    intake.samples(hum(0.1))
    assert not intake.dead


def test_the_silence_of_a_noise_gate_between_words_is_not_dead():
    intake = Intake()
    for _ in range(20):
        intake.samples(np.zeros(2 * RATE, np.int16))
        intake.samples(hum(0.1))
        assert not intake.dead


@settings(max_examples=50, deadline=None)
@given(st.lists(st.binary(max_size=5000), max_size=20))
def test_any_bytes_come_out_as_samples(blocks):
    intake = Intake()
    came = sum(len(intake.bytes(block)) for block in blocks)
    assert came == sum(len(block) for block in blocks) // 2
