"""The two small processes behind a voice: one speaks through pyttsx3, one times the mouth.

They are two because pyttsx3 and the phoneme events both need libespeak-ng, and one process can
hold it only once. Neither ever touches the frame loop.
"""

import contextlib
import io
import time
import wave
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from speech.errors import SpeechError
from speech.espeak import EspeakMissingError, espeak
from speech.lips import mouth_keys
from speech.voice import MouthKey, VoiceSpec

if TYPE_CHECKING:
    from speech.voices.neural import NeuralVoice

LONGEST_WAIT_S = 0.5
TRIES = 2
SLOWER = 0.72  # the share of the normal rate at which a colleague speaks slowly


@dataclass(frozen=True, slots=True)
class Job:
    """A line to speak into the file `wav`."""

    ticket: int
    text: str
    spec: VoiceSpec
    slower: bool
    wav: Path

    @property
    def rate(self) -> int:
        """Words a minute."""
        return round(self.spec.rate * (SLOWER if self.slower else 1.0))

    @property
    def voice(self) -> str:
        """espeak-ng's name of the voice, with its variant."""
        return self.spec.language + (f"+{self.spec.variant}" if self.spec.variant else "")


@dataclass(frozen=True, slots=True)
class WavReady:
    """The file was written by `source`; `seconds` is 0 when no voice could speak it."""

    ticket: int
    seconds: float
    source: str = "pyttsx3"


@dataclass(frozen=True, slots=True)
class MouthReady:
    """The mouth of the line at the timing engine's own length of `seconds` (0: unknown)."""

    ticket: int
    seconds: float
    keys: tuple[MouthKey, ...]


def seconds_of(wav: Path) -> float:
    """Length of a PCM WAV file in seconds; 0.0 where there is none."""
    try:
        with wave.open(str(wav), "rb") as sound:
            return sound.getnframes() / sound.getframerate()
    except (OSError, EOFError, wave.Error):
        return 0.0


def speak_forever(pipe: Connection, neural: Path | None = None) -> None:
    """Process target: Jobs in, WavReady out, until None comes or the other end is gone.

    `neural` is the folder of an installed voice; what it cannot say, the system's voice says.
    """
    first = _neural(neural)
    engine = _engine()
    for job in _jobs(pipe):
        source = "neural" if first is not None and _speak_neural(first, job) else "pyttsx3"
        if source == "pyttsx3" and engine is not None:
            _speak_surely(engine, job)
        pipe.send(WavReady(job.ticket, seconds_of(job.wav), source))


def _neural(folder: Path | None) -> "NeuralVoice | None":
    if folder is None:
        return None
    from speech.voices.neural import NeuralVoice

    try:
        return NeuralVoice(folder)
    except SpeechError:
        return None  # `voice check` tells; the system's voice speaks


def _speak_neural(voice: "NeuralVoice", job: Job) -> bool:
    """Whether the neural voice, which is Danish, has said it."""
    if job.spec.language != "da":
        return False
    try:
        voice.write(job.text, job.spec, SLOWER if job.slower else 1.0, job.wav)
    except (SpeechError, RuntimeError, ValueError, OSError):
        job.wav.unlink(missing_ok=True)
        return False
    return True


def time_mouths_forever(pipe: Connection) -> None:
    """Process target: Jobs in, MouthReady out, until None comes or the other end is gone."""
    for job in _jobs(pipe):
        try:
            said = espeak().say(job.text, job.voice, job.rate, job.spec.pitch)
        except EspeakMissingError:
            pipe.send(MouthReady(job.ticket, 0.0, ()))
            continue
        seconds = len(said.pcm) / said.rate
        pipe.send(MouthReady(job.ticket, seconds, mouth_keys(said.phonemes, seconds)))


def _jobs(pipe: Connection) -> Iterator[Job]:
    while True:
        try:
            job = pipe.recv()
        except (EOFError, OSError):
            return
        if job is None:
            return
        yield job


def _engine() -> Any | None:
    import pyttsx3

    try:
        engine = pyttsx3.init()
        engine.runAndWait()  # it counts as busy, and takes no property, until it ran once
        return engine
    except (RuntimeError, OSError, ImportError, KeyError):
        return None  # no voice on this machine: lines are shown, not heard


def _speak_surely(engine: Any, job: Job) -> None:
    """On a busy machine pyttsx3's loop sometimes ends before the file is there: then once more."""
    for _ in range(TRIES):
        with contextlib.redirect_stdout(io.StringIO()):  # pyttsx3 prints what it saves
            _speak(engine, job)
        if seconds_of(job.wav) > 0:
            return


def _speak(engine: Any, job: Job) -> None:
    with contextlib.suppress(ValueError, KeyError):
        engine.setProperty("voice", _installed(engine, job))
    _set_rate(engine, job.rate)
    with contextlib.suppress(KeyError, ValueError):
        engine.setProperty("pitch", job.spec.pitch)
    engine.save_to_file(job.text, str(job.wav))
    engine.runAndWait()


def _set_rate(engine: Any, rate: int) -> None:
    """espeak-ng takes a new rate in a moment of its own; a line begun before that keeps the old."""
    engine.setProperty("rate", rate)
    until = time.monotonic() + LONGEST_WAIT_S
    while engine.getProperty("rate") != rate and time.monotonic() < until:
        time.sleep(0.002)


def _installed(engine: Any, job: Job) -> str:
    """The system's own voice of that language where it has one (SAPI5, NSSS), else espeak's."""
    if "espeak" in type(engine.proxy._driver).__module__:
        return job.voice
    for voice in engine.getProperty("voices"):
        if any(str(language).lower().startswith(job.spec.language) for language in voice.languages):
            return str(voice.id)
    return job.voice
