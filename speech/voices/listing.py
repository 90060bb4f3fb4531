"""What there is to speak with on this machine, best first, and one line said aloud."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from speech.system_voice import SystemVoice
from speech.voice import Spoken, VoiceSpec
from speech.voices.store import installed_voices

PATIENCE_S = 60.0


@dataclass(frozen=True, slots=True)
class SystemVoiceRow:
    """A voice of the system: its name, and its languages as the system tells them."""

    name: str
    languages: tuple[str, ...]


def system_voices() -> tuple[str, tuple[SystemVoiceRow, ...]]:
    """The system's speech engine ("" where there is none) and its Danish voices.

    Asked in a process of its own: one that has used libespeak-ng already would wait for ever.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        try:
            return alone.submit(danish_voices, _pyttsx3).result()
        except BrokenProcessPool:
            return "", ()


def danish_voices(init: Callable[[], Any]) -> tuple[str, tuple[SystemVoiceRow, ...]]:
    """The same of an engine that `init` makes."""
    try:
        engine = init()
    except (RuntimeError, OSError, ImportError, KeyError):
        return "", ()
    driver = type(engine.proxy._driver).__module__.rsplit(".", 1)[-1]
    rows = [SystemVoiceRow(str(v.name), _languages(v)) for v in engine.getProperty("voices")]
    return driver, tuple(row for row in rows if any(x.startswith("da") for x in row.languages))


def _pyttsx3() -> Any:
    import pyttsx3

    return pyttsx3.init()


def _languages(voice: Any) -> tuple[str, ...]:
    """espeak gives bytes with a priority before the name, others text."""
    found = []
    for language in voice.languages or ():
        text = language.decode("utf-8", "ignore") if isinstance(language, bytes) else str(language)
        found.append(text.strip("\x00\x01\x02\x03\x04\x05\x06\x07\x08\t").lower())
    return tuple(found)


def speak_once(text: str, spec: VoiceSpec, home: Path) -> tuple[Spoken | None, bytes]:
    """The line said with the best voice there is, and its WAV file's bytes."""
    neural = next((voice.folder for voice in installed_voices(home)), None)
    voice = SystemVoice(neural)
    try:
        spoken = voice.wait_for(voice.ask(text, spec), PATIENCE_S)
        return spoken, spoken.wav.read_bytes() if spoken is not None else b""
    finally:
        voice.close()
