"""With sherpa-onnx itself, where it is installed: the toy voice is loaded and speaks for people."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile

from speech.errors import SpeechError
from speech.system_voice import SystemVoice
from speech.voice import Spoken, VoiceSpec
from speech.voices.neural import NeuralVoice
from speech.voices.store import install_voice
from tests.speech.voices.toy_voice import HERTZ, TOY

pytest.importorskip("sherpa_onnx", reason="a neural voice is optional")

LINE = "sæt kassen på bordet."
NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    return install_voice(tmp_path, "toy", TOY, "EUPL-1.2", "man", NOW).folder


def hertz(wav: Path) -> float:
    sound, rate = soundfile.read(wav)
    return float(np.argmax(np.abs(np.fft.rfft(sound))) * rate / len(sound))


def spoken(voice: SystemVoice, ticket: int) -> Spoken:
    found = voice.wait_for(ticket, 60)
    assert found is not None
    return found


def test_each_colleague_has_her_own_pitch_at_one_pace(toy: Path, tmp_path: Path) -> None:
    voice = NeuralVoice(toy)
    man, woman, slow = (tmp_path / name for name in ("m.wav", "f.wav", "s.wav"))
    voice.write(LINE, VoiceSpec(variant="m3"), 1.0, man)
    voice.write(LINE, VoiceSpec(variant="f2", pitch=60), 1.0, woman)
    voice.write(LINE, VoiceSpec(variant="m3"), 0.72, slow)
    assert hertz(man) == pytest.approx(HERTZ, abs=2)
    assert hertz(woman) == pytest.approx(HERTZ * 2 ** (3.7 / 12), abs=3)
    length = soundfile.info(man).duration
    assert soundfile.info(woman).duration == pytest.approx(length, rel=0.02)
    assert soundfile.info(slow).duration == pytest.approx(length / 0.72, rel=0.02)


def test_it_speaks_before_the_system_does_and_the_mouth_keeps_time(toy: Path) -> None:
    voice = SystemVoice(toy)
    line = spoken(voice, voice.ask(LINE, VoiceSpec(variant="m3")))
    foreign = spoken(voice, voice.ask("Hello", VoiceSpec(language="en")))
    voice.close()
    assert line.source == "neural"
    assert abs(line.mouth[-1].at_s - line.seconds) < 0.3
    assert len({key.shape for key in line.mouth}) > 4
    assert foreign.source == "pyttsx3"  # it is a Danish voice


@pytest.mark.parametrize("damage", [b"broken", b""])
def test_a_broken_voice_leaves_the_line_to_the_system(toy: Path, damage: bytes) -> None:
    (toy / "model.onnx").write_bytes(damage)
    voice = SystemVoice(toy)
    line = spoken(voice, voice.ask(LINE, VoiceSpec(variant="f2")))
    voice.close()
    assert line.source == "pyttsx3"


def test_a_voice_that_ends_its_process_loses_no_line(toy: Path) -> None:
    voice = SystemVoice(toy)
    spoken(voice, voice.ask(LINE, VoiceSpec()))
    voice._speaker.process.kill()
    voice._speaker.process.join()
    line = spoken(voice, voice.ask(LINE, VoiceSpec()))
    voice.close()
    assert line.source == "pyttsx3"


def test_a_broken_voice_is_a_sentence(toy: Path) -> None:
    (toy / "voice.json").write_text("{}", "utf-8")
    with pytest.raises(SpeechError, match="install it again"):
        NeuralVoice(toy)
