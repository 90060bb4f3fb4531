"""Connections that bring nothing: who does not end the head of a request is not waited for long."""

from asyncio import TimerHandle, Transport
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_S = 20.0
# Connections of one app process; beyond them uvicorn answers 503. A browser holds about six.
MOST = 1000
FILES = 4096  # that a process may have open, where the machine lets it
_SLOW = (
    b"HTTP/1.1 408 Request Timeout\r\ncontent-type: text/plain; charset=utf-8\r\n"
    b"connection: close\r\ncontent-length: 60\r\n\r\n"
    b"The request came too slowly: try again on a better network.\n"
)


class PatientProtocol(H11Protocol):
    """Uvicorn's own, which hangs up where for HEAD_S no request is in hand.

    The time runs from the connection, or from the answer before, and no byte begins it anew. While
    a request is in hand, its body has the time of `gates.Patience`.
    """

    head_s = HEAD_S

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._waits: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Somebody is there."""
        super().connection_made(transport)
        self._look()

    def data_received(self, data: bytes) -> None:
        """Something came."""
        super().data_received(data)
        self._look()

    def on_response_complete(self) -> None:
        """A request has been answered; what is left of its body nobody awaits."""
        super().on_response_complete()
        self._look()

    def connection_lost(self, exc: Exception | None) -> None:
        """It is over."""
        self._stop()
        super().connection_lost(exc)

    def _look(self) -> None:
        if self.transport.is_closing() or self._in_hand():
            self._stop()
        elif self._waits is None:
            self._waits = self.loop.call_later(self.head_s, self._hang_up)

    def _in_hand(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _stop(self) -> None:
        if self._waits is not None:
            self._waits.cancel()
            self._waits = None

    def _hang_up(self) -> None:
        self._waits = None
        if self.transport.is_closing() or self._in_hand():
            return
        begun = bool(self.conn.trailing_data[0]) and self.conn.our_state is h11.IDLE
        if begun:
            self.transport.write(_SLOW)
        self.transport.close()


def open_more_files() -> None:
    """Let this process have as many connections as it says that it takes."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
