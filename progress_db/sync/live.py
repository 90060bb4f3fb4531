"""The game's end of the line to its class. It never waits and opens no socket: a process does.

That process is the only one that speaks with the server while the game runs.
"""

import logging
import multiprocessing
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from progress_db.errors import StoreError
from progress_db.sync.wire import Live, Order

TAKEN = "taken"  # the process's answer to every message: the next one may come
GOODBYE_S = 5.0  # for what was practised last to go up; then the process is ended
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
    """Starts the process at once. When it is dead nothing comes and goes, and she plays on.

    One message at most is on its way: whatever becomes of the process, the pipe never fills up.
    """

    def __init__(self, data: Path, run: Run = live_forever) -> None:
        """`data` is the progress file; beside it the process finds out whose device this is."""
        context = multiprocessing.get_context("spawn")
        theirs_in, self._out = context.Pipe(duplex=False)
        self._in, theirs_out = context.Pipe(duplex=False)
        self._process = context.Process(
            target=run, args=(data, theirs_in, theirs_out), name="sync", daemon=True
        )
        self._process.start()
        theirs_in.close()
        theirs_out.close()
        self._wanted: Live | None = None
        self._sent: Live | None = None
        self._on_its_way = self._broken = False
        self._orders: list[Order] = []

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid or 0

    @property
    def alive(self) -> bool:
        """Whether the process is there."""
        return not self._broken and self._process.is_alive()

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
        self._out.close()
        self._process.join(GOODBYE_S)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._in.close()
        self._process.close()
        self._broken = True

    def _look(self) -> None:
        if self._broken:
            return
        try:
            while self._in.poll():
                self._take(self._in.recv())
            if not self._on_its_way and self._wanted not in (None, self._sent):
                self._out.send(self._wanted)
                self._sent, self._on_its_way = self._wanted, True
        except (EOFError, OSError):
            self._broken = True
            _log.warning("the process that speaks with the school has ended")

    def _take(self, came: object) -> None:
        if isinstance(came, Order):
            self._orders.append(came)
        elif came == TAKEN:
            self._on_its_way = False
