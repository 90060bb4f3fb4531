"""The game's end of the line to its class. It never waits and opens no socket: a process does.

That process is the only one that speaks with the server while the game runs.
"""

import logging
import math
import multiprocessing
import signal
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from progress_db.errors import StoreError
from progress_db.sync.wire import Live, Order

TAKEN = "taken"  # the process's answer to every message: the next one may come
GOING = "going"  # at the end: the server has answered again, there is still something to send
GOODBYE_S = 5.0  # for what was practised last to go up; then the process is ended
QUIET_S = 1.0  # without a sign of the server at the end
ENDING_S = 5.0  # for a process whose end of the pipe is gone; then it is ended
AGAIN_S, RARELY_S = 5.0, 300.0  # before a process that died is started again: longer each time
LIVES_S = 60.0  # one that lived so long begins with the shortest again
_log = logging.getLogger(__name__)

Run = Callable[[Path, Connection, Connection], None]


def live_forever(data: Path, incoming: Connection, outgoing: Connection) -> None:
    """The process's whole life: until the game has closed its end."""
    from progress_db.sync.contact import contact_of  # the network's libraries only here
    from progress_db.sync.rounds import Rounds

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the game, which then ends us
    try:
        with contact_of(data) as contact:
            if contact is not None:
                Rounds(contact, incoming, outgoing).go()
    except StoreError as error:
        _log.warning("no way to the school: %s", error.code)


class LiveLine:
    """Starts the process at once, and again with patience where it dies; she plays on meanwhile.

    One message at most is on its way: whatever becomes of the process, the pipe never fills up.
    """

    def __init__(
        self, data: Path, run: Run = live_forever, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`data` is the progress file; beside it the process finds out whose device this is."""
        self._data, self._run, self._clock = data, run, clock
        self._wanted: Live | None = None
        self._orders: list[Order] = []
        self._heard = 0  # the last order: a new process hears the old ones again
        self._deaths = 0
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        theirs_in, self._out = context.Pipe(duplex=False)
        self._in, theirs_out = context.Pipe(duplex=False)
        self._process = context.Process(
            target=self._run, args=(self._data, theirs_in, theirs_out), name="sync", daemon=True
        )
        self._process.start()
        theirs_in.close()
        theirs_out.close()
        self._sent: Live | None = None
        self._on_its_way = self._broken = False
        self._dying, self._died_at = False, 0.0
        self._began, self._again_at = self._clock(), math.inf

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid or 0

    @property
    def alive(self) -> bool:
        """Whether the process is there."""
        return not (self._broken or self._dying) and self._process.is_alive()

    def tell(self, here: Live) -> None:
        """The device is here now; only the newest is told."""
        self._wanted = here
        self._look()

    def orders(self) -> tuple[Order, ...]:
        """What the teacher has said since the last time."""
        self._look()
        said, self._orders = tuple(self._orders), []
        return said

    def close(self) -> None:
        """Let what was practised last go up where that is quick, and end the process."""
        if not self._out.closed:
            self._out.close()
            self._let_go()
        self._clear_away()
        self._again_at = math.inf

    def _let_go(self) -> None:
        """Wait while the server answers; a server that is away is not waited for."""
        end = self._clock() + GOODBYE_S
        try:
            while self._in.poll(max(0.0, min(QUIET_S, end - self._clock()))):
                self._in.recv()
        except (EOFError, OSError):
            self._process.join(QUIET_S)

    def _clear_away(self) -> None:
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        for end in (self._in, self._out):
            end.close()
        self._broken = True

    def _look(self) -> None:
        if self._dying:
            self._bury()
        elif self._broken:
            if self._clock() >= self._again_at:
                self._start()
        else:
            self._speak()

    def _speak(self) -> None:
        try:
            while self._in.poll():
                self._take(self._in.recv())
            if not self._on_its_way and self._wanted not in (None, self._sent):
                self._out.send(self._wanted)
                self._sent, self._on_its_way = self._wanted, True
        except (EOFError, OSError):
            _log.warning("the process that speaks with the school has ended")
            self._dying, self._died_at = True, self._clock()
            self._bury()

    def _bury(self) -> None:
        """It is tried again soon, then less and less often; one that ended by itself had to.

        The pipe is gone a moment before the process is, and no frame waits for that.
        """
        code = self._process.exitcode
        if code is None and self._clock() - self._died_at < ENDING_S:
            return
        self._clear_away()
        self._dying = False
        if code == 0:
            return
        self._deaths = 0 if self._died_at - self._began > LIVES_S else self._deaths
        self._again_at = self._died_at + min(RARELY_S, AGAIN_S * 2**self._deaths)
        self._deaths += 1

    def _take(self, came: object) -> None:
        if isinstance(came, Order):
            if came.seq > self._heard:
                self._heard = came.seq
                self._orders.append(came)
        elif came == TAKEN:
            self._on_its_way = False
