"""One life of the recogniser's process, with two threads that only wait on its pipes.

The threads are there so that nothing in the game ever blocks: a pipe to a hung process fills up,
and a killed process can leave half a message behind.
"""

import multiprocessing
import sys
import threading
import time
import types
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue

from speech.hearing_messages import Answer, Failed, Ping, Pong, Ready, Request
from speech.hearing_worker import hear_forever

Clock = Callable[[], float]

STARTS_WITHIN_S = 60.0  # a slow disk may take long for the first load
ANSWERS_WITHIN_S = 5.0  # even the longest sentence is through in half a second
_GOODBYE_S = 2.0
_PING_EVERY_S = 0.2  # sound comes in a hundred times a second; to be asked each time costs as much


class RecogniserProcess:
    """Starts the process at once. When it is dead or hung, throw this away and make another."""

    def __init__(
        self,
        directory: Path | None = None,
        clock: Clock = time.monotonic,
        starts_within_s: float = STARTS_WITHIN_S,
        answers_within_s: float = ANSWERS_WITHIN_S,
        second: Path | None = None,
    ) -> None:
        """`second`: folder of a second listener (see `speech.second`)."""
        self._clock = clock
        self._limits = {False: starts_within_s, True: answers_within_s}
        self.ready = False
        self.failed: Failed | None = None
        self._pings = self._pongs = 0
        self._since = self._pinged = clock()
        self._unasked = False
        self._outgoing: SimpleQueue[Request | None] = SimpleQueue()
        self._incoming: deque[Answer] = deque()
        self._start(directory, second)

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid or 0

    def send(self, request: Request) -> None:
        """Queue a request; never blocks."""
        self._unasked = True
        self._outgoing.put(request)

    def watch(self) -> None:
        """Ask for a sign of life after what was sent, a few times a second at most."""
        if self._unasked and self._clock() - self._pinged >= _PING_EVERY_S:
            self.ping()

    def ping(self) -> int:
        """Queue a question that is answered when all before it is done; its number."""
        if self._pongs == self._pings:
            self._since = self._clock()  # until now nothing was owed to us
        self._pings += 1
        self.send(Ping(self._pings))
        self._unasked, self._pinged = False, self._clock()
        return self._pings

    def answered(self, number: int) -> bool:
        """Has the ping with this number been answered?"""
        return self._pongs >= number

    def answers(self) -> tuple[Answer, ...]:
        """Everything that came back since the last call, pongs left out."""
        came = []
        while self._incoming:
            answer = self._incoming.popleft()
            self._since = self._clock()
            match answer:
                case Pong():
                    self._pongs = answer.number
                case Ready():
                    self.ready = True
                case Failed():
                    self.failed = answer
                case _:
                    came.append(answer)
        return tuple(came)

    def trouble(self) -> str:
        """What is wrong with the process, as one sentence; "" when all is well."""
        if not self._process.is_alive():
            return f"The recogniser's process ended (code {self._process.exitcode})."
        owes = not self.ready or self._pongs < self._pings
        if owes and self._clock() - self._since > self._limits[self.ready]:
            return "The recogniser's process does not answer."
        return ""

    def close(self, kill: bool = False) -> None:
        """End the process: politely, or at once."""
        if kill:
            self._process.kill()
        self._outgoing.put(None)
        self._process.join(_GOODBYE_S)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        for thread in self._threads:
            thread.join(_GOODBYE_S)
        for pipe in self._pipes:
            pipe.close()

    def _start(self, directory: Path | None, second: Path | None) -> None:
        spawn = multiprocessing.get_context("spawn")
        theirs_in, ours_out = spawn.Pipe(duplex=False)  # not duplex: that would be a socket
        ours_in, theirs_out = spawn.Pipe(duplex=False)
        self._process = spawn.Process(
            target=hear_forever, args=(theirs_in, theirs_out, directory, second), daemon=True
        )
        with plain_main():
            self._process.start()
        theirs_in.close()
        theirs_out.close()
        self._pipes = (ours_out, ours_in)
        self._threads = (
            threading.Thread(target=_send_all, args=(self._outgoing, ours_out), daemon=True),
            threading.Thread(target=_receive_all, args=(ours_in, self._incoming), daemon=True),
        )
        for thread in self._threads:
            thread.start()


def _send_all(outgoing: "SimpleQueue[Request | None]", pipe: Connection) -> None:
    while True:
        request = outgoing.get()
        try:
            pipe.send(request)
        except (OSError, ValueError):
            return  # the process is gone; its keeper notices
        if request is None:
            return


def _receive_all(pipe: Connection, incoming: deque[Answer]) -> None:
    while True:
        try:
            incoming.append(pipe.recv())
        except (EOFError, OSError):
            return


@contextmanager
def plain_main() -> Iterator[None]:
    """Hide the program's own main module while a process is spawned.

    Spawning imports the main module again in the new process; ours would bring Panda3D with it.
    """
    real = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = real
