"""What a device may do to us: channels, wrong rates, silence, an end without a word."""

import numpy as np
import pytest

from speech.audio import RATE
from speech.device_microphone import STALLED_S, BlockIntake, one_channel, true_rate

BLOCK = 480  # 30 ms


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def stereo(left, right):
    return np.stack([left, right], 1).astype(np.int16).tobytes()


def tone(count, hertz=300, rate=RATE):
    return 6000 * np.sin(2 * np.pi * hertz * np.arange(count) / rate)


def test_a_dead_channel_does_not_halve_her_voice():
    left, right = tone(BLOCK), np.zeros(BLOCK)
    for channels in ((left, right), (right, left)):
        interleaved = np.frombuffer(stereo(*channels), np.int16)
        assert np.array_equal(one_channel(interleaved, 2), left.astype(np.int16))


def test_channels_turned_about_do_not_cancel():
    left = tone(BLOCK)
    assert np.abs(one_channel(np.frombuffer(stereo(left, -left), np.int16), 2)).max() > 5000


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7])
def test_half_a_frame_is_left_out(count):
    assert len(one_channel(np.ones(count, np.int16), 2)) == count // 2


def fill(intake, clock, rate, seconds):
    """Blocks as a driver sends them that takes its rate for ours."""
    blocks = round(seconds / 0.03)
    whole = tone(round(rate * 0.03) * blocks, rate=rate)
    for block in np.split(whole, blocks):
        clock.now += 0.03
        intake.put(stereo(block, block))


@pytest.mark.parametrize("rate", [8000, 22050, 44100, 48000])
def test_a_driver_that_lies_about_its_rate_is_found_out(rate):
    clock = Clock()
    intake = BlockIntake(clock)
    fill(intake, clock, rate, 4.0)
    intake.read()
    fill(intake, clock, rate, 1.0)
    samples = intake.read()
    assert len(samples) == pytest.approx(RATE, rel=0.05)
    crossings = int((np.diff(np.signbit(samples)) != 0).sum())
    assert crossings / 2 == pytest.approx(300, rel=0.1)


def test_an_honest_driver_is_left_alone():
    clock = Clock()
    intake = BlockIntake(clock)
    fill(intake, clock, RATE, 6.0)
    assert len(intake.read()) == 6 * RATE


def test_a_pause_of_the_sound_system_is_no_wrong_rate():
    clock = Clock()
    intake = BlockIntake(clock)
    for _ in range(4):
        fill(intake, clock, RATE, 1.6)
        clock.now += 1.6
    fill(intake, clock, RATE, 0.5)
    assert len(intake.read()) == pytest.approx(6.9 * RATE, rel=0.01)


@pytest.mark.parametrize(("count", "seconds"), [(0, 0.0), (0, 10.0), (5, -1.0), (160_000, 10.0)])
def test_without_a_clear_sign_the_rate_is_ours(count, seconds):
    assert true_rate(count, seconds) == RATE


def test_a_device_that_falls_silent_or_stops_is_gone():
    clock = Clock()
    intake = BlockIntake(clock)
    fill(intake, clock, RATE, 1.0)
    assert intake.alive()
    clock.now += STALLED_S
    assert not intake.alive()
    fill(intake, clock, RATE, 0.1)
    assert intake.alive()
    intake.stop()
    assert not intake.alive()
