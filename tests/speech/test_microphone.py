import time

import miniaudio
import numpy as np
import pytest
import soundfile

from speech.audio import RATE, dithered, levelled, peak_of, read_sound
from speech.device_microphone import DeviceMicrophone
from speech.errors import SpeechError
from speech.microphone import FedMicrophone, NullMicrophone, WavMicrophone
from tests.speech.sounds import noise


def test_what_is_fed_is_read_once_and_in_order():
    microphone = FedMicrophone()
    microphone.feed(np.array([1, 2], np.int16))
    microphone.feed(np.array([3], np.int16))
    assert microphone.read().tolist() == [1, 2, 3]
    assert len(microphone.read()) == 0


def test_starting_forgets_what_was_fed_before():
    microphone = FedMicrophone()
    microphone.feed(np.array([1, 2], np.int16))
    microphone.start()
    assert len(microphone.read()) == 0


def test_a_file_plays_at_the_pace_of_the_clock(tmp_path):
    path = tmp_path / "line.wav"
    soundfile.write(path, np.arange(RATE, dtype=np.int16), RATE, subtype="PCM_16")
    now = [10.0]
    microphone = WavMicrophone(path, lambda: now[0])
    assert len(microphone.read()) == 0
    microphone.start()
    now[0] = 10.25
    assert microphone.read().tolist() == list(range(4000))
    now[0] = 12.0
    assert len(microphone.read()) == RATE - 4000
    assert not microphone.alive()


@pytest.mark.parametrize("rate", [8000, 22050, 48000])
@pytest.mark.parametrize("channels", [1, 2])
def test_any_rate_and_channels_become_ours(tmp_path, rate, channels):
    tone = 0.5 * np.sin(2 * np.pi * 300 * np.arange(rate) / rate)
    path = tmp_path / "tone.flac"
    soundfile.write(path, np.repeat(tone[:, None], channels, 1), rate)
    samples = read_sound(path)
    assert samples.dtype == np.int16
    assert len(samples) == pytest.approx(RATE, abs=4)
    assert peak_of(samples) == pytest.approx(0.5, abs=0.02)


def test_files_that_are_no_sound_are_named(tmp_path):
    path = tmp_path / "text.wav"
    path.write_text("hej")
    with pytest.raises(SpeechError, match=r"text\.wav is not readable as sound"):
        read_sound(path)
    with pytest.raises(SpeechError, match=r"no sound file gone\.wav"):
        read_sound(tmp_path / "gone.wav")


def test_a_device_gives_sound_and_is_given_back():
    microphone = DeviceMicrophone(backends=[miniaudio.Backend.NULL])
    microphone.start()
    deadline = time.monotonic() + 10
    count = 0
    while count < RATE // 10 and time.monotonic() < deadline:
        count += len(microphone.read())
        time.sleep(0.01)
    assert count >= RATE // 10
    assert microphone.alive()
    microphone.close()


def test_no_microphone_is_silent_and_stays():
    microphone = NullMicrophone()
    microphone.start()
    assert len(microphone.read()) == 0
    assert microphone.alive()


def test_a_trace_of_noise_is_always_the_same_and_very_small():
    silence = np.zeros(50_000, np.int16)
    assert np.array_equal(dithered(silence), dithered(silence))
    assert 1 <= np.abs(dithered(silence)).max() <= 20
    assert dithered(silence).std() > 1


def test_levelling_brings_every_peak_to_the_same_place():
    for loudness in (50.0, 2000.0):
        assert peak_of(levelled(noise(0.5, loudness))) == pytest.approx(0.3, abs=0.02)
    assert not levelled(np.zeros(10, np.int16)).any()
