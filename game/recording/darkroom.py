"""Where stills and films are made: a thread of its own, so that no frame of the game waits."""

import logging
import queue
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from game.recording.glimpse import Glimpse
from game.recording.reel import TROUBLE, Reel

WAITING_MOST = 3  # pictures; those that would come while so many wait are left out

_log = logging.getLogger(__name__)


class Darkroom:
    """Takes pictures and names of sound files. Nothing else comes in: no samples, no microphone.

    Nothing here blocks or raises. Writing is nearly all done outside the interpreter's lock.
    """

    def __init__(self, reel: Reel | None = None) -> None:
        self._reel = reel or Reel()
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._waiting = 0
        self._failed = False
        self._thread = threading.Thread(target=self._work, name="darkroom", daemon=True)
        self._thread.start()

    @property
    def ready(self) -> bool:
        """Whether one more picture may come; ask before taking it, for taking it costs time."""
        return self._waiting < WAITING_MOST

    @property
    def failed(self) -> bool:
        """Something could not be written; nothing is written any more."""
        return self._failed

    def begin(self, place: Path) -> None:
        """The next pictures are a film that will lie at this place."""
        self._jobs.put(partial(self._reel.begin, place))

    def show(self, glimpse: Glimpse, at_s: float) -> None:
        """A picture of the film, at so many seconds of it."""
        self._count(1)
        self._jobs.put(partial(self._show, glimpse, at_s))

    def play(self, file: Path, at_s: float) -> None:
        """A colleague's line begins."""
        self._jobs.put(partial(self._reel.play, file, at_s))

    def hush(self, at_s: float) -> None:
        """Whoever spoke has stopped."""
        self._jobs.put(partial(self._reel.hush, at_s))

    def still(self, glimpse: Glimpse, place: Path) -> None:
        """A single picture."""
        self._jobs.put(partial(self._reel.still, glimpse, place))

    def end(self) -> None:
        """The film is over."""
        self._jobs.put(self._reel.end)

    def erase(self) -> None:
        """The film is over and unwanted, with the stills since it began."""
        self._jobs.put(self._reel.erase)

    def close(self) -> None:
        """Finish what waits; the film is kept."""
        if self._thread.is_alive():
            self.end()
            self._jobs.put(None)
            self._thread.join()

    def _show(self, glimpse: Glimpse, at_s: float) -> None:
        try:
            self._reel.show(glimpse, at_s)
        finally:
            self._count(-1)

    def _count(self, more: int) -> None:
        with self._lock:
            self._waiting += more

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                job()
            except TROUBLE as error:
                _log.warning("recording has ended: %s", type(error).__name__)
                self._failed = True
                self._reel.fail()
