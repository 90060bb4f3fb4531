import numpy as np
import pytest

from speech.acoustic.log_mel import BANDS, log_mel, mel_bank

SECONDS = np.arange(16_000) / 16_000


def tone(hz, level=0.1):
    return (level * np.sin(2 * np.pi * hz * SECONDS)).astype(np.float32)


def centre_hz(band, warp=1.0):
    bank = mel_bank(warp)
    return float(bank[:, band] @ np.linspace(0, 8000, 201) / bank[:, band].sum())


def test_a_second_has_a_hundred_frames_of_eighty_bands():
    mel = log_mel(tone(440))
    assert mel.shape == (BANDS, 100)
    assert mel.dtype == np.float32


@pytest.mark.parametrize("length", [0, 1, 159])
def test_too_short_a_sound_has_no_frames(length):
    assert log_mel(np.zeros(length, np.float32)).shape == (BANDS, 0)


def test_one_frame_is_enough():
    assert log_mel(np.ones(160, np.float32)).shape == (BANDS, 1)


@pytest.mark.parametrize("hz", [300, 1000, 3000, 7000])
def test_a_tone_is_loudest_where_its_pitch_lies(hz):
    loudest = int(log_mel(tone(hz))[:, 50].argmax())
    assert centre_hz(loudest) == pytest.approx(hz, rel=0.05, abs=30)


def test_int16_and_floats_are_the_same_sound():
    samples = np.round(tone(440) * 32768).astype(np.int16)
    assert np.allclose(log_mel(samples), log_mel(samples / np.float32(32768)), atol=1e-6)


def test_ten_times_as_loud_is_half_a_unit_more():
    loud, quiet = log_mel(tone(440, 0.5)), log_mel(tone(440, 0.05))
    assert (loud.max() - quiet.max()) == pytest.approx(0.5, abs=1e-3)


def test_nothing_lies_more_than_eight_decades_below_the_loudest():
    mel = log_mel(np.concatenate([tone(440), np.zeros(8000, np.float32)]))
    assert mel.max() - mel.min() == pytest.approx(2.0, abs=1e-6)


def test_the_triangles_have_the_same_area():
    areas = mel_bank().sum(0)[50:] * 40  # Hz a bin; low triangles are narrower than two bins
    assert areas == pytest.approx(np.ones(BANDS - 50), abs=0.05)


def test_a_warp_moves_formants_and_keeps_the_ends():
    assert centre_hz(30, 1.1) == pytest.approx(centre_hz(30) / 1.1, rel=0.02)
    assert centre_hz(79, 1.1) == pytest.approx(centre_hz(79), rel=0.03)
    assert mel_bank(1.0) == pytest.approx(mel_bank())
