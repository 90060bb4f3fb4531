"""A voice is installed whole or not at all, and every colleague keeps a voice of her own."""

import json
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from speech.errors import SpeechError
from speech.voice import VoiceSpec
from speech.voices.character import character_of, pitched
from speech.voices.commands import voice
from speech.voices.listing import danish_voices
from speech.voices.store import (
    install_voice,
    installed_voices,
    read_voice,
    uninstall_voice,
    voice_in_use,
)
from tests.speech.voices.toy_voice import TOY

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def put(home: Path, name: str = "toy", when: datetime = NOW) -> Path:
    return install_voice(home, name, TOY, "EUPL-1.2", "man", when).folder


def test_an_installed_voice_says_what_it_is(tmp_path: Path) -> None:
    found = read_voice(put(tmp_path))
    assert (found.name, found.licence, found.sounds_like) == ("toy", "EUPL-1.2", "man")
    assert found.size > 500
    assert voice_in_use(tmp_path) == found.folder


def test_the_newest_voice_speaks(tmp_path: Path) -> None:
    put(tmp_path, "old")
    put(tmp_path, "new", NOW.replace(hour=13))
    assert [found.name for found in installed_voices(tmp_path)] == ["new", "old"]
    uninstall_voice(tmp_path, "new")
    assert voice_in_use(tmp_path) == tmp_path / "old"


def test_a_folder_without_a_voice_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SpeechError, match=r"needs one \.onnx file"):
        install_voice(tmp_path / "home", "no", tmp_path / "empty", "?", "man", NOW)
    assert installed_voices(tmp_path / "home") == ()


def test_half_a_voice_is_no_voice(tmp_path: Path) -> None:
    folder = put(tmp_path)
    (folder / "model.onnx").unlink()
    assert voice_in_use(tmp_path) is None
    with pytest.raises(SpeechError, match="install it again"):
        read_voice(folder)


def test_what_is_not_there_cannot_be_removed(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match="No voice 'ghost'"):
        uninstall_voice(tmp_path, "ghost")


def test_women_and_men_are_moved_apart_from_the_voice_there_is() -> None:
    woman = character_of(VoiceSpec(variant="f2"), "man")
    man = character_of(VoiceSpec(variant="m3"), "man")
    assert man.pitch == pytest.approx(1.0)
    assert woman.pitch == pytest.approx(2 ** (3 / 12))
    assert character_of(VoiceSpec(variant="m3"), "woman").pitch < 0.9


def test_a_higher_voice_is_no_quicker() -> None:
    """What is raised gets shorter, so it is asked for as much longer."""
    high = character_of(VoiceSpec(variant="f2", pitch=90, rate=150), "both")
    assert high.pitch > 1.1
    assert high.speed * high.pitch == pytest.approx(1.0)
    assert character_of(VoiceSpec(rate=150), "both", slower=0.72).speed == pytest.approx(0.72)


@pytest.mark.parametrize("pitch", [0.84, 1.0, 1.19])
def test_pitched_sound_has_the_pitch(pitch: float) -> None:
    tone = np.sin(2 * np.pi * 200 * np.arange(16000) / 16000).astype(np.float32)
    made = pitched(tone, 16000, pitch)
    assert len(made) == pytest.approx(16000 / pitch, abs=4)
    loudest = np.argmax(np.abs(np.fft.rfft(made, 16000)))
    assert loudest == pytest.approx(200 * pitch, abs=2)


class Named:
    def __init__(self, name: str, *languages: object) -> None:
        self.name, self.languages = name, languages


class Engine:
    class proxy:  # noqa: N801 - as pyttsx3 calls it
        _driver = object()

    def __init__(self, *voices: Named) -> None:
        self._voices = voices

    def getProperty(self, name: str) -> tuple[Named, ...]:  # noqa: N802
        return self._voices


def test_danish_voices_are_found_however_the_system_writes_their_language() -> None:
    engine = Engine(Named("danish", b"\x05da"), Named("Sara", "da-DK"), Named("english", b"\x02en"))
    assert [row.name for row in danish_voices(lambda: engine)[1]] == ["danish", "Sara"]


def test_a_machine_without_an_engine_has_no_voices() -> None:
    def broken() -> object:
        raise RuntimeError("no espeak here")

    assert danish_voices(broken) == ("", ())


def test_check_lists_and_speaks(tmp_path: Path) -> None:
    asked = ["check", "--home", str(tmp_path), "--json", "--out", str(tmp_path / "line.wav")]
    done = CliRunner().invoke(voice, asked)
    told = json.loads(done.output)
    assert told["ok"] and told["said"]["source"] == "pyttsx3"
    assert "danish" in " ".join(told["system"]["danish"]).lower()
    assert (tmp_path / "line.wav").stat().st_size > 20_000
    plain = CliRunner().invoke(voice, ["check", "--home", str(tmp_path)])
    assert "No neural voice is installed" in plain.output


def test_a_wrong_name_or_folder_is_a_sentence(tmp_path: Path) -> None:
    pytest.importorskip("sherpa_onnx", reason="a neural voice is optional")
    for name, source in (("a b", TOY), ("fine", tmp_path)):
        asked = ["install", name, "--from", str(source), "--licence", "x", "--home", str(tmp_path)]
        done = CliRunner().invoke(voice, asked)
        assert done.exit_code == 1
        assert done.output.startswith("Error: ")
