"""The way into a class: its file is looked for in a thread, and a process of its own speaks.

The game itself opens no socket, and nothing is sent before somebody has said yes.
"""

import logging
import multiprocessing
import signal
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread

from game.class_line import ClassLine, line_to_class
from game.shift.joining import Asked, Joined
from progress_db.errors import StoreError
from progress_db.store import utc_now
from progress_db.sync.device import Device, device_file, read_device
from progress_db.sync.invitation import Invitation, invitations_in, settle, settled
from progress_db.sync.likely import likely_folders

LOOK_EVERY_S = 5.0
_log = logging.getLogger(__name__)

Run = Callable[[Path, Invitation, Connection], None]
Folders = Callable[[Path], Iterable[Path]]


def enrol_once(data: Path, invited: Invitation, outgoing: Connection) -> None:
    """The process's whole life: one try; tells "" or why not."""
    from progress_db.sync.door import Door, door_to  # the network's libraries only here
    from progress_db.sync.enrolling import enrol, made_up_name
    from progress_db.sync.patience import AwayError, Patience

    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def opens(server: str, pinned: str) -> Door:
        return door_to(server, pinned, "", Patience(tries=2))

    try:
        enrol(invited.where, made_up_name(), device_file(data), utc_now, opens)
        outgoing.send("")
    except AwayError:
        outgoing.send("away")
    except StoreError as error:
        outgoing.send(error.code)


class ClassFiles:
    """Implements Invites, for the device that keeps its progress in `data`."""

    def __init__(
        self, data: Path, folders: Folders = likely_folders, run: Run = enrol_once
    ) -> None:
        self._data, self._folders, self._run = data, folders, run
        self._later: set[str] = set()  # not now, until the program is started again
        self._coming: Future[Invitation | None] = Future()
        self._coming.set_result(self._find())  # once before the first sign-in
        self._look_at = LOOK_EVERY_S
        self._process: multiprocessing.process.BaseProcess | None = None
        self._in: Connection | None = None
        self._gone = False
        self._line: ClassLine | None = None

    def look(self, now: float) -> None:
        """See Invites."""
        if now >= self._look_at and self._coming.done():
            self._look_at, self._coming = now + LOOK_EVERY_S, Future()
            Thread(target=self._bring, args=(self._coming,), name="files", daemon=True).start()

    @property
    def asked(self) -> Asked | None:
        """See Invites."""
        found = self._found
        return Asked(found.host, found.mark) if found is not None else None

    def not_now(self, *, remember: bool) -> None:
        """See Invites."""
        if (found := self._found) is not None:
            if remember:
                self._settle(found.mark)
            else:
                self._later.add(found.mark)
        self._forget()

    def begin(self) -> None:
        """See Invites."""
        self._gone = self._found is None  # a stick was pulled out meanwhile
        if self._found is None or self._process is not None:
            return
        context = multiprocessing.get_context("spawn")
        self._in, theirs = context.Pipe(duplex=False)
        given = self._data, self._found, theirs
        self._process = context.Process(target=self._run, args=given, name="join", daemon=True)
        self._process.start()
        theirs.close()

    def ended(self) -> Joined | None:
        """See Invites."""
        if self._gone:
            return Joined(why="gone")
        if self._in is None or not self._in.poll():
            return None
        try:
            why = str(self._in.recv())
        except (EOFError, OSError):
            why = "unexpected"
        self._end()
        device = self._device()
        if device is None:  # what stands on the disk is true, whatever was said
            _log.warning("no class was joined: %s", why)
            return Joined(why=why or "unexpected")
        if self._found is not None:
            self._settle(self._found.mark)
        self._forget()
        self._line = line_to_class(self._data)
        return Joined(device.class_name, device.name, school=self._line)

    def close(self) -> None:
        """See Invites."""
        self._end()
        if self._line is not None:
            self._line.close()

    @property
    def _found(self) -> Invitation | None:
        done = self._coming.done() and self._coming.exception() is None
        found = self._coming.result() if done else None
        return None if found is None or found.mark in self._later else found

    def _find(self) -> Invitation | None:
        if self._device() is not None:
            return None
        known = {*settled(self._data), *self._later}
        found = invitations_in(self._folders(self._data))
        return next((one for one in found if one.mark not in known), None)

    def _bring(self, coming: Future[Invitation | None]) -> None:
        try:
            coming.set_result(self._find())
        except Exception as error:  # the sign-in goes on without
            _log.warning("no class's file was looked for: %s", type(error).__name__)
            coming.set_exception(error)

    def _forget(self) -> None:
        self._coming = Future()
        self._coming.set_result(None)

    def _settle(self, mark: str) -> None:
        try:
            settle(self._data, mark)
        except StoreError as error:
            _log.warning("not remembered: %s", error.code)
        self._later.add(mark)

    def _device(self) -> Device | None:
        try:
            return read_device(device_file(self._data))
        except StoreError:
            return None  # joining again is what mends it

    def _end(self) -> None:
        if self._process is not None:
            if self._process.is_alive():
                self._process.join(1.0)
            if self._process.is_alive():
                self._process.kill()
            self._process.join()
        if self._in is not None:
            self._in.close()
        self._process = self._in = None
