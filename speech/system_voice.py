"""The colleagues' voices: recorded clips, else a neural voice, else the system's by pyttsx3."""

import multiprocessing
import shutil
import tempfile
import time
import wave
from collections.abc import Callable
from pathlib import Path

from speech.lips import guess_keys, stretch
from speech.voice import Spoken, VoiceSpec
from speech.voice_worker import (
    Job,
    MouthReady,
    WavReady,
    seconds_of,
    speak_forever,
    time_mouths_forever,
)

_SILENCE_RATE = 16000
_LETTERS_PER_S = 13.0


class _Worker:
    """A spawned process and our end of its pipe."""

    def __init__(self, target: Callable[..., None], *more: object) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=target, args=(theirs, *more), daemon=True)
        self.process.start()
        theirs.close()

    def send(self, job: Job | None) -> bool:
        try:
            self.pipe.send(job)
        except (OSError, BrokenPipeError):
            return False
        return True

    def received(self) -> list[WavReady | MouthReady]:
        got: list[WavReady | MouthReady] = []
        try:
            while self.pipe.poll():
                got.append(self.pipe.recv())
        except (EOFError, OSError):
            return got
        return got

    def close(self) -> None:
        self.send(None)
        self.process.join(1.0)
        if self.process.is_alive():
            self.process.kill()
            self.process.join(1.0)
        self.pipe.close()


class SystemVoice:
    """Implements `speech.voice.Voice`. Files live in a temporary folder that `close` removes.

    `neural` is the folder of an installed neural voice. Should it end its process, the system's
    voice takes over and says what was still to be said.
    """

    def __init__(self, neural: Path | None = None) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="kollega-voice-"))
        self._neural = neural
        self._speaker = _Worker(speak_forever, neural)
        self._timer = _Worker(time_mouths_forever)
        self._open: dict[int, Job] = {}
        self._wavs: dict[int, WavReady] = {}
        self._mouths: dict[int, MouthReady] = {}
        self._next = 0

    def ask(self, text: str, spec: VoiceSpec, line_id: str = "", slower: bool = False) -> int:
        """Order a line; see `speech.voice.Voice.ask`."""
        self._next += 1
        clip = None if slower else _clip(spec, line_id)
        job = Job(self._next, text, spec, slower, clip or self.folder / f"{self._next}.wav")
        self._open[job.ticket] = job
        if clip is not None:
            self._wavs[job.ticket] = WavReady(job.ticket, seconds_of(clip), "clip")
        elif not self._speaker.send(job) and self._neural is None:
            self._wavs[job.ticket] = WavReady(job.ticket, 0.0)
        if not self._timer.send(job):
            self._mouths[job.ticket] = MouthReady(job.ticket, 0.0, ())
        return job.ticket

    def poll(self) -> tuple[Spoken, ...]:
        """Lines that became ready, in the order in which they were ordered."""
        for message in (*self._speaker.received(), *self._timer.received()):
            if isinstance(message, WavReady):
                self._wavs[message.ticket] = message
            else:
                self._mouths[message.ticket] = message
        self._give_up_on_the_dead()
        ready = [t for t in sorted(self._open) if t in self._wavs and t in self._mouths]
        return tuple(self._finish(ticket) for ticket in ready)

    def wait_for(self, ticket: int, timeout_s: float) -> Spoken | None:
        """Wait for one line (for tools; never in the frame loop). None when time runs out."""
        until = time.monotonic() + timeout_s
        while time.monotonic() < until:
            for spoken in self.poll():
                if spoken.ticket == ticket:
                    return spoken
            time.sleep(0.01)
        return None

    def close(self) -> None:
        """End both processes and remove every file."""
        self._speaker.close()
        self._timer.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _give_up_on_the_dead(self) -> None:
        """A voice that crashed must not silence the scene: its lines are shown without sound."""
        if self._neural is not None and not self._speaker.process.is_alive():
            self._go_on_without_neural()
        for ticket in self._open:
            if not self._speaker.process.is_alive():
                self._wavs.setdefault(ticket, WavReady(ticket, 0.0))
            if not self._timer.process.is_alive():
                self._mouths.setdefault(ticket, MouthReady(ticket, 0.0, ()))

    def _go_on_without_neural(self) -> None:
        self._neural = None
        self._speaker.close()
        self._speaker = _Worker(speak_forever)
        for ticket, job in self._open.items():
            if ticket not in self._wavs:
                self._speaker.send(job)

    def _finish(self, ticket: int) -> Spoken:
        job, sound = self._open.pop(ticket), self._wavs.pop(ticket)
        mouth = self._mouths.pop(ticket)
        source, seconds = sound.source, sound.seconds
        if seconds <= 0:
            source, seconds = "silent", reading_seconds(job.text)
            _write_silence(job.wav, seconds)
        if mouth.seconds > 0:
            keys = stretch(mouth.keys, seconds / mouth.seconds)
        else:
            keys = guess_keys(job.text, seconds)
        return Spoken(ticket, job.wav, seconds, keys, source)


def reading_seconds(text: str) -> float:
    """How long a line without sound stays, so that it can be read: at least 1.5 s."""
    return max(1.5, len(text) / _LETTERS_PER_S)


def _clip(spec: VoiceSpec, line_id: str) -> Path | None:
    if spec.clips is None or not line_id:
        return None
    clip = spec.clips / f"{line_id}.wav"
    return clip if seconds_of(clip) > 0 else None


def _write_silence(path: Path, seconds: float) -> None:
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(_SILENCE_RATE)
        sound.writeframes(b"\0\0" * round(seconds * _SILENCE_RATE))
