"""Where stills and films are made: a process of its own, so that no frame of the game waits."""

import logging
import multiprocessing
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from typing import Protocol

from game.recording.developing import Answer, Job, Order, develop_forever
from game.recording.glimpse import Glimpse

WAITING_MOST = 3  # pictures; those that would come while so many wait are left out
_GOODBYE_S = 30.0  # to finish the film

_log = logging.getLogger(__name__)


class Worker(Protocol):
    """A process, or in tests a thread."""

    def is_alive(self) -> bool:
        """Whether it still works."""

    def join(self, timeout: float | None = None) -> None:
        """Wait for its end."""


Start = Callable[[Connection, Connection], Worker]


def in_a_process(orders: Connection, answers: Connection) -> Worker:
    """The real thing; it alone holds these ends of the pipes afterwards."""
    spawn = multiprocessing.get_context("spawn")
    process = spawn.Process(target=develop_forever, args=(orders, answers), daemon=True)
    process.start()
    orders.close()
    answers.close()
    return process


class Darkroom:
    """Takes pictures and names of sound files. Nothing else comes in: no samples, no microphone.

    Nothing here blocks or raises, but `close`.
    """

    def __init__(self, start: Start = in_a_process) -> None:
        pipe = multiprocessing.get_context("spawn").Pipe
        theirs_in, self._orders = pipe(duplex=False)  # not duplex: that would be a socket
        self._answers, theirs_out = pipe(duplex=False)
        self._worker = start(theirs_in, theirs_out)
        self._waiting = 0
        self._failed = False
        self._jobs: SimpleQueue[tuple[Order, bytes | memoryview] | None] = SimpleQueue()
        self._sender = threading.Thread(target=self._send, name="to-the-darkroom", daemon=True)
        self._sender.start()

    @property
    def ready(self) -> bool:
        """Whether one more picture may come; ask before taking it, for taking it costs time."""
        self._listen()
        return self._waiting < WAITING_MOST

    @property
    def failed(self) -> bool:
        """Something could not be written, and nothing is written any more."""
        self._listen()
        return self._failed

    def begin(self, place: Path) -> None:
        """The next pictures are a film that will lie at this place."""
        self._put(Order(Job.BEGIN, place))

    def show(self, glimpse: Glimpse, at_s: float) -> None:
        """A picture of the film, at so many seconds of it."""
        self._waiting += 1
        self._put(Order(Job.SHOW, at_s=at_s, shape=_shape(glimpse)), glimpse.raw)

    def still(self, glimpse: Glimpse, place: Path) -> None:
        """A single picture."""
        self._waiting += 1
        self._put(Order(Job.STILL, place, shape=_shape(glimpse)), glimpse.raw)

    def play(self, file: Path, at_s: float) -> None:
        """A colleague's line begins."""
        self._put(Order(Job.PLAY, file, at_s))

    def hush(self, at_s: float) -> None:
        """Whoever spoke has stopped."""
        self._put(Order(Job.HUSH, at_s=at_s))

    def end(self) -> None:
        """The film is over."""
        self._put(Order(Job.END))

    def erase(self) -> None:
        """The film is over and unwanted, with the stills since it began."""
        self._put(Order(Job.ERASE))

    def close(self) -> None:
        """Finish what waits; the film is kept. May be called twice."""
        if self._orders.closed:
            return
        self._jobs.put(None)
        self._sender.join(_GOODBYE_S)
        self._orders.close()
        self._worker.join(_GOODBYE_S)
        self._listen()
        self._answers.close()

    def _put(self, order: Order, raw: bytes | memoryview = b"") -> None:
        self._jobs.put((order, raw))

    def _send(self) -> None:
        """A thread: pipes take large pictures in small pieces, and the game does not wait."""
        while (job := self._jobs.get()) is not None:
            order, raw = job
            try:
                self._orders.send(order)
                if raw:
                    self._orders.send_bytes(raw)
            except (OSError, ValueError):
                return  # its end is noticed in `_listen`

    def _listen(self) -> None:
        if self._failed or self._answers.closed:
            return
        try:
            while self._answers.poll():
                answer = self._answers.recv()
                self._waiting -= answer is Answer.DONE
                self._failed = self._failed or answer is Answer.FAILED
        except (EOFError, OSError):
            self._failed = not self._orders.closed
        if self._failed:
            _log.warning("the recording has ended: it could not be written")


def _shape(glimpse: Glimpse) -> tuple[int, int, int]:
    return glimpse.width, glimpse.height, glimpse.channels
