"""The doctor's lines on spoken help: what is said, what is silent, and what has no voice."""

import wave
from pathlib import Path

import numpy as np
import pytest

from game.help_voices import NAMES, check_help
from game.shift.help_voice import SPOKEN
from lessons.help_language import HELP_LANGUAGES
from speech.voice import Spoken

RATE = 16000


class Said:
    """Says one second of a hum as loud as this, from this source."""

    def __init__(self, folder: Path, loud: float, source: str = "pyttsx3", seconds: float = 1.0):
        self._wav, self._source, self._seconds = folder / "said.wav", source, seconds
        hum = loud * np.sin(np.arange(int(RATE * seconds)) * 0.05) * 32767
        with wave.open(str(self._wav), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(RATE)
            sound.writeframes(hum.astype("<i2").tobytes())

    def ask(self, text, spec):
        assert text
        return 1

    def wait_for(self, ticket, timeout_s):
        if not self._seconds:
            return None
        return Spoken(ticket, self._wav, self._seconds, (), self._source)


def test_every_help_language_has_a_line() -> None:
    assert set(NAMES) == set(HELP_LANGUAGES)


@pytest.mark.parametrize("language", sorted(SPOKEN))
def test_a_language_that_is_said_is_all_right(language: str, tmp_path: Path) -> None:
    check = check_help(language, Said(tmp_path, 0.2))
    assert check.ok and not check.mend
    assert NAMES[language] in check.text and "1.0 s" in check.text


@pytest.mark.parametrize(
    "said",
    [{"loud": 0.0}, {"loud": 0.2, "source": "silent"}, {"loud": 0.2, "seconds": 0.1}],
    ids=["silence", "no voice", "a click"],
)
def test_what_cannot_be_heard_is_not_spoken(said: dict[str, object], tmp_path: Path) -> None:
    check = check_help("ar", Said(tmp_path, **said))
    assert not check.ok
    assert check.mend


def test_a_voice_that_never_answers_is_not_spoken(tmp_path: Path) -> None:
    assert not check_help("pl", Said(tmp_path, 0.2, seconds=0.0)).ok


@pytest.mark.parametrize("language", sorted(set(HELP_LANGUAGES) - SPOKEN))
def test_a_language_without_voice_says_what_carries_it(language: str, tmp_path: Path) -> None:
    check = check_help(language, Said(tmp_path, 0.2))
    assert check.ok
    assert "no voice" in check.text and "pictures" in check.text
