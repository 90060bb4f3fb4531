"""A microphone that survives being unplugged: another takes over, and the first one comes back."""

import threading
import time
from collections.abc import Callable, Sequence

from speech.audio import NOTHING, Samples
from speech.device_microphone import DeviceMicrophone
from speech.devices import CaptureDevice, capture_devices, choose
from speech.errors import SpeechError
from speech.microphone import Microphone

LOOK_EVERY_S = 2.0  # while there is none, or not the wanted one

Work = Callable[[], None]


def in_background(work: Work) -> None:
    """Opening and listing devices takes tens of milliseconds: never in the frame loop."""
    threading.Thread(target=work, name="microphone", daemon=True).start()


class SteadyMicrophone:
    """Implements `speech.microphone.Microphone` over the machine's devices. No call blocks.

    `wanted` is the name of the chosen device, "" for whatever suits best.
    """

    def __init__(
        self,
        wanted: str = "",
        devices: Callable[[], Sequence[CaptureDevice]] = capture_devices,
        make: Callable[[CaptureDevice | None], Microphone] = DeviceMicrophone,
        clock: Callable[[], float] = time.monotonic,
        run: Callable[[Work], None] = in_background,
    ) -> None:
        self.wanted = wanted
        self._devices, self._make, self._clock, self._run = devices, make, clock, run
        self._open: Microphone | None = None
        self._better: CaptureDevice | None = None
        self._busy = False
        self._tried = False
        self._next_look = 0.0
        self._closed = True
        self.names: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The device in use; the wanted one before any was opened."""
        return self._open.name if self._open is not None else self.wanted

    @property
    def worn(self) -> bool:
        """Whether the device in use is a headset's."""
        return self._open is not None and self._open.worn

    def start(self) -> None:
        """Begin to capture; between two turns a better device may take over."""
        self._closed = False
        if self._better is not None and not self._busy:
            self._drop()
        if self._open is None:
            self._look()
        else:
            self._open.read()

    def read(self) -> Samples:
        """All samples since the last read. Looks for a device while there is none."""
        if self._closed:
            return NOTHING
        if self._open is not None and not self._open.alive():
            self._drop()
        if self._clock() >= self._next_look and not self._is_wanted():
            self._look()
        return self._open.read() if self._open is not None else NOTHING

    def alive(self) -> bool:
        """False while there is no device; True before the first look has ended."""
        return self._open is not None or not self._tried

    def use(self, name: str) -> None:
        """Take this device from the next `start` on; it need not be there yet."""
        self.wanted, self._better = name, None
        if self._open is not None and self._open.name != name:
            self._drop()

    def close(self) -> None:
        """Give the device back."""
        self._closed = True
        self._drop()

    def _is_wanted(self) -> bool:
        """Whether there is nothing better to look for."""
        return self._open is not None and self._open.name == (self.wanted or self._open.name)

    def _drop(self) -> None:
        gone, self._open, self._better = self._open, None, None
        self._next_look = 0.0
        if gone is not None:
            self._run(gone.close)

    def _look(self) -> None:
        """Look what is there and open the best, in the background, one look at a time."""
        if self._busy:
            return
        self._busy, self._next_look = True, self._clock() + LOOK_EVERY_S
        self._run(self._search)

    def _search(self) -> None:
        try:
            devices = self._devices()
            self.names = tuple(device.name for device in devices)
            self._take(choose(devices, self.wanted), list(devices))
        finally:
            self._tried, self._busy = True, False

    def _take(self, best: CaptureDevice | None, devices: list[CaptureDevice]) -> None:
        if self._open is not None:
            wanted = best is not None and best.name == self.wanted != self._open.name
            self._better = best if wanted else None
            return
        if not devices or self._closed:
            return
        others = [device for device in devices if device is not best]
        for candidate in (best, *([None] if best is not None else []), *others):
            opened = self._try(candidate)
            if opened is not None:
                self._open = opened
                if self._closed:  # meanwhile, on the other thread
                    self._drop()
                return

    def _try(self, device: CaptureDevice | None) -> Microphone | None:
        """A device that is listed but cannot be opened is passed over."""
        made = self._make(device)
        try:
            made.start()
        except SpeechError:
            return None
        return made
