"""Keeps events without ever holding a frame up: one thread owns the store."""

import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from progress_db.errors import StoreError
from progress_db.events import Event
from progress_db.store import Store

T = TypeVar("T")
_log = logging.getLogger(__name__)
_Work = Callable[[], None]


class Keeper:
    """Appends events in the background; `ask` reads after everything before it was written.

    `trouble` is a key of the screen texts while writing fails (`disk-full`, say); the store keeps
    what waits and writes it as soon as it can. `notice` is `data-damaged` after a new beginning.
    """

    def __init__(self, open_store: Callable[[], Store]) -> None:
        self._work: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._opened: Future[Store] = Future()
        self.trouble = ""
        # A daemon: a mistake elsewhere must not keep the program from ending. `close` waits for it.
        self._thread = threading.Thread(
            target=self._run, args=(open_store,), name="keeper", daemon=True
        )
        self._thread.start()
        self._store = self._opened.result()
        self.notice = "data-damaged" if self._store.notice else ""

    def append(self, events: list[Event]) -> None:
        """Keep these events; returns at once."""
        self._work.put(lambda: self._try(lambda store: store.append(events)))

    def ask(self, question: Callable[[Store], T]) -> T:
        """Ask the store something and wait: between screens, never within a scene."""
        return self.ask_soon(question).result()

    def ask_soon(self, question: Callable[[Store], T]) -> Future[T]:
        """Ask the store something without waiting for the answer."""
        answer: Future[T] = Future()

        def work() -> None:
            try:
                answer.set_result(question(self._store))
            except Exception as error:  # whatever it is belongs to her who asked, and waits
                answer.set_exception(error)

        self._work.put(work)
        return answer

    def close(self) -> None:
        """Write what waits and close the store."""
        self._work.put(lambda: self._try(lambda store: store.close()))
        self._work.put(None)
        self._thread.join()

    def _run(self, open_store: Callable[[], Store]) -> None:
        try:
            self._opened.set_result(open_store())
        except Exception as error:
            self._opened.set_exception(error)
            return
        while (work := self._work.get()) is not None:
            work()

    def _try(self, write: Callable[[Store], object]) -> None:
        try:
            write(self._store)
            self.trouble = ""
        except StoreError as error:
            self.trouble = "data-locked" if error.code == "locked" else "disk-full"
            _log.warning("progress waits: %s", error.code)
        except Exception:  # one bad event must not end the keeping of all others
            _log.exception("an event was not kept")
