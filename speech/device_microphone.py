"""A microphone of this machine: any channels and rate in, ours out; notices when it is gone."""

import time
from collections import deque
from collections.abc import Callable, Generator

import miniaudio
import numpy as np
import soxr

from speech.audio import NOTHING, RATE, Samples
from speech.devices import CaptureDevice, is_worn
from speech.errors import SpeechError
from speech.microphone import drain

STALLED_S = 2.0  # without a single block: the device is gone, whatever the system says
CHANNELS = 2
_LONGEST_S = 30  # of sound kept for a reader who does not come
_PERIOD_MS = 30
_GAP_S = 0.5
_TRUST_S = 3.0  # of capturing before the rate is judged
_TRUE_RATES = (8_000, 11_025, 22_050, 32_000, 44_100, 48_000, 96_000)
_NEAR = 0.08

Clock = Callable[[], float]


class DeviceMicrophone:
    """A microphone of this machine through miniaudio; the system's own choice by default."""

    def __init__(
        self,
        device: CaptureDevice | None = None,
        backends: list[miniaudio.Backend] | None = None,
        clock: Clock = time.monotonic,
    ) -> None:
        self.name = device.name if device else "default"
        self.worn = is_worn(self.name)
        self._key = device.key if device else None
        self._backends, self._clock = backends, clock
        self._device: miniaudio.CaptureDevice | None = None
        self._intake = BlockIntake(clock)

    def start(self) -> None:
        """Open the device on first use and forget older sound."""
        if not self.alive():
            self.close()  # unplugged: it may be back by now
        if self._device is None:
            self._intake = BlockIntake(self._clock)
            self._device = self._open()
            self._device.stop_callback = self._intake.stop
            listener = _collect(self._intake)
            next(listener)
            self._device.start(listener)
        self._intake.read()

    def read(self) -> Samples:
        """Everything captured since the last read."""
        return self._intake.read()

    def alive(self) -> bool:
        """False once the device has stopped by itself, or gives nothing more (unplugged)."""
        return self._device is None or self._intake.alive()

    def close(self) -> None:
        """Stop and release the device."""
        if self._device is not None:
            self._device.stop_callback = None
            self._device.close()
            self._device = None

    def _open(self) -> miniaudio.CaptureDevice:
        try:
            return miniaudio.CaptureDevice(
                miniaudio.SampleFormat.SIGNED16,
                nchannels=CHANNELS,
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


class BlockIntake:
    """Blocks from the sound system's thread, taken out by the game's. `clock` counts seconds."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._waiting: deque[Samples] = deque(maxlen=_LONGEST_S * 1000 // _PERIOD_MS)
        self._began = self._last = clock()
        self._count = 0
        self._stopped = False

    def put(self, block: bytes) -> None:
        """One block of interleaved samples; called on the sound system's thread."""
        now = self._clock()
        if now - self._last > _GAP_S:
            self._began, self._count = now, 0  # a pause says nothing about the rate
        self._last = now
        mono = one_channel(np.frombuffer(block, np.int16), CHANNELS)
        self._count += len(mono)
        self._waiting.append(mono)

    def stop(self) -> None:
        """The sound system says that the device has stopped."""
        self._stopped = True

    def alive(self) -> bool:
        """Whether blocks still come."""
        return not self._stopped and self._clock() - self._last < STALLED_S

    def read(self) -> Samples:
        """Everything since the last read, at our rate whatever the driver calls it."""
        samples = drain(self._waiting)
        rate = true_rate(self._count, self._last - self._began)
        if rate == RATE or len(samples) == 0:
            return samples
        return np.asarray(soxr.resample(samples, rate, RATE), np.int16)


def one_channel(interleaved: Samples, channels: int) -> Samples:
    """The louder channel of each block: the other may be dead, or turned about so that both cancel.

    A last frame that is not whole is left out.
    """
    whole = len(interleaved) // channels * channels
    if whole == 0:
        return NOTHING
    each = interleaved[:whole].reshape(-1, channels)
    loudness = (each.astype(np.float32) ** 2).sum(axis=0)
    return each[:, int(loudness.argmax())]


def true_rate(count: int, seconds: float) -> int:
    """The rate at which samples really come; ours unless they clearly come at another usual one."""
    if seconds < _TRUST_S:
        return RATE
    rate = count / seconds
    return next((usual for usual in _TRUE_RATES if abs(rate / usual - 1) < _NEAR), RATE)


def _collect(intake: BlockIntake) -> Generator[None, bytes, None]:
    """Runs on the sound system's thread: only puts blocks aside."""
    while True:
        block = yield
        intake.put(block)
