"""Where sound comes from: a real device, a file, a test's own hand, or nowhere."""

from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import miniaudio
import numpy as np

from speech.audio import NOTHING, RATE, Samples, read_sound
from speech.errors import SpeechError

_LONGEST_S = 30  # of sound kept for a reader who does not come
_PERIOD_MS = 30
_ALSA_NULL = "generate zero samples"  # in the name of a device that ALSA lists where there is none


class Microphone(Protocol):
    """Gives 16 kHz mono int16 samples. No call blocks."""

    name: str

    def start(self) -> None:
        """Begin to capture. Raises SpeechError `microphone-missing`."""

    def read(self) -> Samples:
        """All samples since the last read, perhaps none."""

    def alive(self) -> bool:
        """Can more sound come? False once a device is gone."""

    def close(self) -> None:
        """Give the device back."""


class NullMicrophone:
    """No microphone: silence that takes no time."""

    name = "none"

    def start(self) -> None:
        """Nothing to start."""

    def read(self) -> Samples:
        """Never any sound."""
        return NOTHING

    def alive(self) -> bool:
        """There never was one."""
        return True

    def close(self) -> None:
        """Nothing to give back."""


class FedMicrophone:
    """Sound comes from whoever calls `feed`: a test, or the scripted learner of the demo."""

    name = "fed"

    def __init__(self) -> None:
        self._waiting: deque[Samples] = deque()

    def start(self) -> None:
        """Forget what was fed before."""
        self._waiting.clear()

    def feed(self, pcm: Samples) -> None:
        """Add 16 kHz mono int16 samples."""
        self._waiting.append(np.asarray(pcm, np.int16))

    def read(self) -> Samples:
        """Everything fed since the last read."""
        return _drain(self._waiting)

    def alive(self) -> bool:
        """Always: more may be fed."""
        return True

    def close(self) -> None:
        """Forget what is left."""
        self._waiting.clear()


class WavMicrophone:
    """A sound file played into the microphone once, at the pace of `clock` (seconds)."""

    def __init__(self, path: Path, clock: Callable[[], float]) -> None:
        self.name = path.name
        self._samples = read_sound(path)
        self._clock = clock
        self._began: float | None = None
        self._at = 0

    def start(self) -> None:
        """Begin at the beginning of the file."""
        self._began, self._at = self._clock(), 0

    def read(self) -> Samples:
        """As much of the file as time has passed since the last read."""
        if self._began is None:
            return NOTHING
        upto = int((self._clock() - self._began) * RATE)
        part, self._at = self._samples[self._at : upto], max(self._at, upto)
        return part

    def alive(self) -> bool:
        """False when the file is at its end."""
        return self._at < len(self._samples)

    def close(self) -> None:
        """Stop playing the file."""
        self._began = None


@dataclass(frozen=True, slots=True)
class CaptureDevice:
    """A microphone of this machine; `key` is miniaudio's own id of it."""

    name: str
    key: Any


def capture_devices() -> tuple[CaptureDevice, ...]:
    """The microphones of this machine; empty where there is no sound system."""
    try:
        found = miniaudio.Devices()
        if found.backend == "Null":
            return ()
        real = (d for d in found.get_captures() if _ALSA_NULL not in d["name"])
        return tuple(CaptureDevice(d["name"], d["id"]) for d in real)
    except miniaudio.MiniaudioError:
        return ()


class DeviceMicrophone:
    """A microphone of this machine through miniaudio; the system's own choice by default."""

    def __init__(
        self,
        device: CaptureDevice | None = None,
        backends: list[miniaudio.Backend] | None = None,
    ) -> None:
        self.name = device.name if device else "default"
        self._key = device.key if device else None
        self._backends = backends
        self._device: miniaudio.CaptureDevice | None = None
        self._waiting: deque[Samples] = deque(maxlen=_LONGEST_S * 1000 // _PERIOD_MS)

    def start(self) -> None:
        """Open the device on first use and forget older sound."""
        self._waiting.clear()
        if not self.alive():
            self.close()  # unplugged: it may be back by now
        if self._device is None:
            self._device = self._open()
            listener = _collect(self._waiting)
            next(listener)
            self._device.start(listener)

    def read(self) -> Samples:
        """Everything captured since the last read."""
        return _drain(self._waiting)

    def alive(self) -> bool:
        """False once the device has stopped by itself (unplugged)."""
        return self._device is None or self._device.callback_generator is not None

    def close(self) -> None:
        """Stop and release the device."""
        if self._device is not None:
            self._device.close()
            self._device = None

    def _open(self) -> miniaudio.CaptureDevice:
        try:
            return miniaudio.CaptureDevice(
                miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=_PERIOD_MS,
                device_id=self._key,
                backends=self._backends,
                app_name="Kollega",
            )
        except miniaudio.MiniaudioError as error:
            raise SpeechError(
                "microphone-missing",
                f"No microphone could be opened ({error.args[0]}): plug one in.",
            ) from error


def _collect(waiting: deque[Samples]) -> Generator[None, bytes, None]:
    """Runs on the sound system's thread: only puts blocks aside."""
    while True:
        block = yield
        waiting.append(np.frombuffer(block, np.int16))


def _drain(waiting: deque[Samples]) -> Samples:
    blocks = []
    while waiting:
        blocks.append(waiting.popleft())
    return np.concatenate(blocks) if blocks else NOTHING
