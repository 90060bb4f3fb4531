"""A process that works as the game's frame loop does: so many milliseconds of every frame."""

import multiprocessing
import time
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Event
from types import TracebackType

from speech.recogniser_process import plain_main

FRAME_S = 1 / 90
WORK_S = 0.006  # app and cull of a furnished workplace
_GOODBYE_S = 2.0


class FrameLoad:
    """Busy from entering until leaving."""

    def __enter__(self) -> "FrameLoad":
        spawn = multiprocessing.get_context("spawn")
        self._stop = spawn.Event()
        self._frames: Synchronized[int] = spawn.Value("q", 0)
        self._late: Synchronized[int] = spawn.Value("q", 0)
        self._process = spawn.Process(
            target=_frames, args=(self._stop, self._frames, self._late), daemon=True
        )
        with plain_main():
            self._process.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._process.join(_GOODBYE_S)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()

    def count(self) -> int:
        """How many frames there were so far."""
        return self._frames.value

    def late_share(self) -> float:
        """Share of frames that ended after their time, 0..1; 0 where there was none yet."""
        return self._late.value / self._frames.value if self._frames.value else 0.0


def _frames(stop: Event, frames: "Synchronized[int]", late: "Synchronized[int]") -> None:
    due = time.perf_counter()
    while not stop.is_set():
        began = time.perf_counter()
        while time.perf_counter() - began < WORK_S:
            sum(range(200))
        due += FRAME_S
        left = due - time.perf_counter()
        frames.value += 1
        if left > 0:
            time.sleep(left)
        else:
            late.value += 1
            due = time.perf_counter()  # a dropped frame is not caught up with
