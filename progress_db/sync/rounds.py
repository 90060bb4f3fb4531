"""What the process that speaks with the server does, round after round, until the game ends.

It tells where the device is, brings the teacher's orders, and syncs while nobody plays. A server
that is away costs nothing but its news.
"""

import itertools
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection

from progress_db.errors import StoreError
from progress_db.sync.live import GOING, TAKEN
from progress_db.sync.patience import AwayError, Patience
from progress_db.sync.wire import Live, LiveAnswer

SOONEST_S, LATEST_S = 1.0, 60.0  # between two questions, whatever the server asks for
SYNC_EVERY_S = 300.0  # while nobody plays
LOOK_EVERY_S = 120.0  # while somebody plays: has the teacher given something?
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Contact:
    """Asks the server, syncs everything, or only looks what the teacher has given.

    An AwayError or a StoreError means: later.
    """

    ask: Callable[[Live], LiveAnswer]
    sync: Callable[[Callable[[], bool]], None]  # with what is asked whether it may go on
    look: Callable[[], None] = lambda: None


class Rounds:
    """Asks the server again and again, and syncs between sittings; in them it only looks."""

    def __init__(
        self,
        contact: Contact,
        incoming: Connection,
        outgoing: Connection,
        clock: Callable[[], float] = time.monotonic,
        patience: Patience | None = None,
    ) -> None:
        self._contact, self._in, self._out = contact, incoming, outgoing
        self._clock, self._patience = clock, patience or Patience()
        self._here = Live(state="idle")
        self._after = 0  # the last order that is known
        self._failures = 0
        self._ask_at = self._sync_at = self._look_at = clock()
        self._syncing: threading.Thread | None = None
        self._stale = True  # something may have happened since the last sync

    def go(self) -> None:
        """Until the game's end of the pipe is closed; then what is new goes up once more."""
        try:
            while True:
                self.once(self._ask_at - self._clock())
        except (EOFError, BrokenPipeError):
            self._here = Live(state="idle")
            if self._stale and not self._failures:
                self._sync(self._going_at_the_end())

    def once(self, wait_s: float) -> None:
        """Take what the game says, for at most so long; else ask, or sync. Raises EOFError."""
        if self._in.poll(max(wait_s, 0.0)):
            self._take(self._in.recv())
            return
        now = self._clock()
        if self._idle and now >= self._sync_at and self._begin(self._sync):
            self._sync_at = now + SYNC_EVERY_S
        elif not self._idle and now >= self._look_at and self._begin(self._look):
            self._look_at = now + LOOK_EVERY_S
        self._ask()

    @property
    def _idle(self) -> bool:
        return self._here.state == "idle"

    def _take(self, here: Live) -> None:
        """Her place has changed. Who comes, waits or needs help is told soon, the rest in its turn.

        Nobody is there any more: time to sync.
        """
        if here.state == "idle" and not self._idle:
            self._sync_at = self._clock()
        if here.state != "idle" and self._idle:
            self._look_at = self._clock() + LOOK_EVERY_S
        if _matters(here) != _matters(self._here) and not self._failures:
            self._ask_at = min(self._ask_at, self._clock() + SOONEST_S)
        self._stale = self._stale or here.state != "idle"
        self._here = here
        self._out.send(TAKEN)

    def _ask(self) -> None:
        try:
            answer = self._contact.ask(self._here.model_copy(update={"orders_after": self._after}))
        except (AwayError, StoreError) as error:
            self._failures += 1
            asked_s = error.after_s if isinstance(error, AwayError) else LATEST_S
            wait_s = SOONEST_S + self._patience.pause_s(self._failures, asked_s)
            self._ask_at = self._clock() + min(wait_s, LATEST_S)
            _log.info("no word from the school: %s", type(error).__name__)
            return
        self._failures = 0
        for order in sorted(answer.orders, key=lambda one: one.seq):
            if order.seq > self._after:
                self._after = order.seq
                self._out.send(order)
        self._ask_at = self._clock() + min(max(answer.ask_again_s, SOONEST_S), LATEST_S)

    def _begin(self, what: Callable[[], None]) -> bool:
        """In a thread of this process: pauses and hints go on while much goes up. One at a time."""
        if self._syncing is not None and self._syncing.is_alive():
            return False
        self._syncing = threading.Thread(target=what, name="sync", daemon=True)
        self._syncing.start()
        return True

    def _sync(self, going: Callable[[], bool] | None = None) -> None:
        self._stale = False
        try:
            self._contact.sync(going or (lambda: self._idle))
        except (AwayError, StoreError) as error:
            self._stale = True
            _log.info("syncing waits: %s", type(error).__name__)

    def _look(self) -> None:
        try:
            self._contact.look()
        except (AwayError, StoreError) as error:
            _log.info("looking waits: %s", type(error).__name__)

    def _going_at_the_end(self) -> Callable[[], bool]:
        """Tells the game, which waits, whenever the server has answered; the first has not yet."""
        asked = itertools.count()

        def going() -> bool:
            try:
                if next(asked):
                    self._out.send(GOING)
            except OSError:
                return False  # the game has stopped waiting
            return True

        return going


def _matters(here: Live) -> tuple[object, ...]:
    return here.state, here.learner_id, here.needs_help
