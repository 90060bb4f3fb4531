"""Where sound comes from: the doorway of all microphones, and those that need no device."""

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import numpy as np

from speech.audio import NOTHING, RATE, Samples, read_sound


class Microphone(Protocol):
    """Gives 16 kHz mono int16 samples. No call blocks.

    `name` may change when another device takes over; `worn` says that it is a headset's.
    """

    @property
    def name(self) -> str:
        """What the system calls it."""

    @property
    def worn(self) -> bool:
        """Whether it is at her mouth and far from any loudspeaker."""

    def start(self) -> None:
        """Begin to capture. Raises SpeechError `microphone-missing`."""

    def read(self) -> Samples:
        """All samples since the last read, perhaps none."""

    def alive(self) -> bool:
        """Can more sound come? False once a device is gone, and True again when it is back."""

    def close(self) -> None:
        """Give the device back."""


class NullMicrophone:
    """No microphone: silence that takes no time."""

    name = "none"
    worn = False

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
    worn = False

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
        return drain(self._waiting)

    def alive(self) -> bool:
        """Always: more may be fed."""
        return True

    def close(self) -> None:
        """Forget what is left."""
        self._waiting.clear()


class WavMicrophone:
    """A sound file played into the microphone once, at the pace of `clock` (seconds)."""

    worn = False

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


def drain(waiting: deque[Samples]) -> Samples:
    """Take everything that waits, also while another thread adds to it."""
    blocks = []
    while waiting:
        blocks.append(waiting.popleft())
    return np.concatenate(blocks) if blocks else NOTHING
