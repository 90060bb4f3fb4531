from dataclasses import replace

import numpy as np
import pytest

from speech.audio import RATE
from speech.training.augmentation import NOTHING, augment
from speech.training.pitch import pitch_marks, track_pitch
from speech.training.synthetic import SOURCE
from speech.training.voice_conversion import (
    VoiceChange,
    changed_voice,
    draw_change,
    in_another_voice,
)
from speech.training.waveform import as_sound
from tests.speech.training.voices import example, hummed


def top_formant_hz(sound, low, high):
    """The strongest smoothed frequency between two."""
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    hz = np.fft.rfftfreq(len(sound), 1 / RATE)
    smooth = np.convolve(power, np.hanning(240), "same")
    inside = (hz > low) & (hz < high)
    return hz[inside][smooth[inside].argmax()]


@pytest.mark.parametrize("hz", [75.0, 120.0, 240.0, 380.0])
def test_pitch_is_found(hz):
    assert track_pitch(hummed(hz)).middle_hz == pytest.approx(hz, rel=0.02)


def test_noise_and_silence_have_no_pitch():
    noise = np.random.default_rng(1).standard_normal(RATE).astype(np.float32) * 0.1
    assert track_pitch(noise).middle_hz == 0
    assert track_pitch(np.zeros(RATE, np.float32)).middle_hz == 0


def test_marks_lie_a_period_apart():
    sound = hummed(100.0)
    marks = pitch_marks(sound, track_pitch(sound))
    assert np.median(np.diff(marks)) == 160
    assert (np.diff(marks) > 0).all()


@pytest.mark.parametrize("factor", [0.6, 0.8, 1.3, 1.7])
def test_pitch_changes_and_formants_stay(factor):
    sound = hummed(140.0)
    made = changed_voice(sound, VoiceChange(pitch=factor))
    assert len(made) == len(sound)
    assert track_pitch(made).middle_hz == pytest.approx(140 * factor, rel=0.03)
    was, now = (top_formant_hz(s, 1300, 2100) for s in (sound, made))
    assert now == pytest.approx(was, rel=0.07)


@pytest.mark.parametrize("factor", [0.85, 1.18])
def test_formants_change_and_pitch_stays(factor):
    sound = hummed(110.0)
    made = changed_voice(sound, VoiceChange(formants=factor))
    assert track_pitch(made).middle_hz == pytest.approx(110, rel=0.03)
    assert top_formant_hz(made, 1200, 2300) == pytest.approx(1700 * factor, rel=0.06)


def test_tempo_changes_neither():
    sound = np.concatenate([np.zeros(4000, np.float32), hummed(130.0), np.zeros(4000, np.float32)])
    made = changed_voice(sound, VoiceChange(tempo=0.8))
    assert len(made) == len(sound) / 0.8
    assert track_pitch(made).middle_hz == pytest.approx(130, rel=0.03)
    assert np.flatnonzero(np.abs(made) > 0.05)[0] == pytest.approx(5000, abs=200)


def test_a_flat_melody_is_flat():
    glide = np.concatenate([hummed(hz, 0.2) for hz in (100, 120, 145, 170, 200)])
    spread = [
        np.ptp(np.percentile(np.log(track.hz[track.hz > 0]), [10, 90]))
        for track in (track_pitch(changed_voice(glide, VoiceChange(melody=m))) for m in (1.0, 0.3))
    ]
    assert spread[1] < 0.6 * spread[0]


def test_noise_keeps_its_place_and_is_not_made_to_buzz():
    burst = np.zeros(RATE, np.float32)
    burst[6000:8000] = np.random.default_rng(2).standard_normal(2000) * 0.2
    made = changed_voice(burst, VoiceChange(pitch=1.6, formants=1.15))
    loud = np.flatnonzero(np.abs(made) > 0.05)
    assert 5900 < loud[0] < 6150 and 7850 < loud[-1] < 8100
    assert track_pitch(made).middle_hz == 0


def test_a_moment_too_short_to_change_is_left():
    click = np.ones(100, np.float32) * 0.1
    assert (changed_voice(click, VoiceChange(pitch=1.5)) == click).all()


def test_people_are_drawn_between_deep_and_high():
    dice = np.random.default_rng(3)
    drawn = [draw_change(120.0, dice) for _ in range(200)]
    pitches = np.array([change.pitch for change in drawn]) * 120
    assert 80 < pitches.min() < 95 and 210 < pitches.max() <= 120 * 1.9
    assert np.corrcoef(pitches, [change.formants for change in drawn])[0, 1] > 0.5


def test_an_example_in_another_voice_keeps_its_phones():
    spoken = example(hummed(150.0), (0, 3), (8000, 5))
    made = in_another_voice(spoken, np.random.default_rng(4))
    assert [phone for _, phone in made.phones] == [3, 5]
    tempo = len(spoken.samples) / len(made.samples)
    assert made.phones[1][0] == pytest.approx(8000 / tempo, abs=2)
    assert track_pitch(as_sound(made.samples)).middle_hz != pytest.approx(150, rel=0.02)


def test_only_peoples_recordings_get_another_voice():
    settings = replace(NOTHING, voice=1.0)
    for spoken in (example(hummed(), source=SOURCE), example(hummed(), speaker="")):
        made = augment(spoken, np.random.default_rng(1), settings)
        assert (made.samples == spoken.samples).all()
    made = augment(example(hummed()), np.random.default_rng(1), settings)
    assert len(made.samples) != RATE
