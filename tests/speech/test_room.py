"""The room check: what she is told about level and noise, and what it never does."""

import numpy as np
import pytest

from speech.audio import FRAME, FRAME_S, RATE
from speech.room import PATIENCE_S, RoomCheck, RoomReport, RoomVerdict, meter
from speech.synthetic import LearnerVoice, say

HEJ = say("hej", LearnerVoice("f2", 50, 130, 80.0)).astype(float)
HEJ = HEJ / np.sqrt(np.sort(HEJ**2)[len(HEJ) // 2 :].mean())


def sound(level_db, noise_db, seconds=2.6, seed=1):
    """Silence, "hej" at this rms, silence, in noise of this rms; dB of full scale."""
    dice = np.random.default_rng(seed)
    whole = dice.standard_normal(round(seconds * RATE)) * 10 ** (noise_db / 20)
    spoken = HEJ * 10 ** (level_db / 20)
    whole[RATE : RATE + len(spoken)] += spoken[: len(whole) - RATE]
    return (whole * 32768).clip(-32768, 32767).astype(np.int16)


def checked(samples, voiced=(1.35, 1.7)):
    """The report on this sound; voice activity says speech between these seconds."""
    check = RoomCheck()
    for at in range(0, len(samples) - FRAME, FRAME):
        if check.done:
            break
        spoken = voiced[0] <= at / RATE <= voiced[1]
        check.push(samples[at : at + FRAME], 0.9 if spoken else 0.05)
    return check.report()


@pytest.mark.parametrize(
    ("level_db", "noise_db", "verdict"),
    [
        (-24, -65, RoomVerdict.GOOD),
        (-38, -70, RoomVerdict.GOOD),
        (-16, -60, RoomVerdict.GOOD),
        (-56, -75, RoomVerdict.TOO_QUIET),
        (2, -60, RoomVerdict.TOO_LOUD),
        (-24, -30, RoomVerdict.TOO_NOISY),
    ],
)
def test_one_word_tells(level_db, noise_db, verdict):
    report = checked(sound(level_db, noise_db))
    assert report.verdict is verdict
    assert report.noise_db == pytest.approx(noise_db, abs=3)
    assert (report.voice is not None) is (verdict is RoomVerdict.GOOD)


def test_the_gain_says_which_way_and_how_far():
    assert checked(sound(-56, -75)).gain_db > 20
    assert checked(sound(2, -60)).gain_db < -8
    assert abs(checked(sound(-26, -65)).gain_db) < 6


def test_it_listens_until_she_has_spoken_and_is_silent_again():
    assert checked(sound(-24, -65)[: round(1.5 * RATE)]).verdict is RoomVerdict.LISTENING


def nobody(noise_db, seconds=PATIENCE_S + 0.5):
    dice = np.random.default_rng(2)
    room = dice.standard_normal(round(seconds * RATE)) * 10 ** (noise_db / 20) * 32768
    return checked(room.clip(-32768, 32767).astype(np.int16), voiced=(99, 99))


def test_nobody_heard_in_a_quiet_room_is_too_quiet():
    report = nobody(-70)
    assert (report.verdict, report.speech_db) == (RoomVerdict.TOO_QUIET, None)


def test_nobody_heard_in_a_loud_room_is_too_noisy():
    assert nobody(-25).verdict is RoomVerdict.TOO_NOISY


@pytest.mark.parametrize("value", [0, 900])
def test_a_device_without_any_sound_is_dead(value):
    still = np.full(round((PATIENCE_S + 1) * RATE), value, np.int16)
    assert checked(still, voiced=(99, 99)).verdict is RoomVerdict.DEAD


def test_who_talks_on_and_on_gets_a_verdict_too():
    speech = np.tile(sound(-24, -65)[RATE:], 20)
    assert checked(speech, voiced=(0, 99)).verdict is not RoomVerdict.LISTENING


def test_before_the_first_sound_nothing_is_known():
    assert RoomCheck().report() == RoomReport(RoomVerdict.LISTENING)


def test_the_meter_grows_with_the_level():
    marks = [meter(peak) for peak in (0.0, 0.001, 0.01, 0.1, 0.3, 1.0)]
    assert marks == sorted(marks)
    assert (marks[0], marks[-1]) == (0, 12)
    assert meter(-1.0) == 0
    assert FRAME_S == 0.032
