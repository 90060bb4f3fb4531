"""What the doctor tells of help that is spoken: one line for each help language."""

import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import numpy as np

from game.doctor import Check
from game.shift.help_voice import RATE, SPOKEN
from lessons.help_language import HELP_LANGUAGES, Texts
from speech.system_voice import SystemVoice
from speech.voice import Spoken, VoiceSpec

PATIENCE_S = 20.0
LEAST_S, LEAST_RMS = 0.3, 0.01  # of a sentence that was really said; RMS of full scale
ASKED = "who-are-you"
NAMES = {
    "en": "English",
    "ar": "Arabic",
    "fa": "Farsi",
    "uk": "Ukrainian",
    "so": "Somali",
    "ti": "Tigrinya",
    "tr": "Turkish",
    "pl": "Polish",
}
MEND = "Install a voice for it in the system (Linux: eSpeak NG); until then help is written."


class Patient(Protocol):
    """A voice that one may wait for: SystemVoice, or a test's."""

    def ask(self, text: str, spec: VoiceSpec) -> int:
        """Order a line; gives its ticket."""

    def wait_for(self, ticket: int, timeout_s: float) -> Spoken | None:
        """The line; None when time runs out."""


def help_voices() -> Iterator[Check]:
    """Each help language is said here once, and measured."""
    voice = SystemVoice()
    try:
        for language in HELP_LANGUAGES:
            yield check_help(language, voice)
    finally:
        voice.close()


def check_help(language: str, voice: Patient) -> Check:
    """Whether help in this language is spoken, and by what."""
    name, label = NAMES[language], f"help in {language}"
    if language not in SPOKEN:
        carried = "pictures, Danish sound and “vis mig” carry it"
        return Check(label, True, f"{name} has no voice: help is written, and {carried}.")
    spec = VoiceSpec(language=language, variant="f2", rate=RATE)
    spoken = voice.wait_for(voice.ask(Texts(language).text(ASKED), spec), PATIENCE_S)
    if spoken is None or spoken.source == "silent" or not _sounds(spoken.wav):
        return Check(label, False, f"Help in {name} is not spoken here.", MEND)
    return Check(label, True, f"{name} is spoken by the system's voice ({spoken.seconds:.1f} s).")


def _sounds(path: Path) -> bool:
    """Whether somebody speaks in this file (16-bit PCM)."""
    with wave.open(str(path), "rb") as sound:
        rate, frames = sound.getframerate(), sound.readframes(sound.getnframes())
    pcm = np.frombuffer(frames, dtype="<i2") / 32768.0
    rms = float(np.sqrt(np.mean(pcm**2))) if len(pcm) else 0.0
    return len(pcm) >= LEAST_S * rate and rms >= LEAST_RMS
