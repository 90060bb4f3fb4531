"""A bad network between a device and its server: cuts at any byte, waits, and repeats requests.

    with BadNetwork(("127.0.0.1", 8000), dice=Random(7)) as network:
        network.address  # give this to the client in place of the server's

It works on TCP, one HTTP request after the other, so it needs no trust and knows no client. What is
repeated is a whole request, as some proxies do when an answer is late: its second answer is thrown
away, or takes the place of the first.
"""

import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from types import TracebackType

CHUNK = 4096
END = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Badness:
    """How often each thing happens to a request (0 to 1), and how long a wait is at most."""

    cut_up: float = 0.1  # somewhere in the request
    cut_down: float = 0.1  # somewhere in the answer: the server has done it all
    repeat: float = 0.1
    wait: float = 0.1
    wait_s: float = 0.05


@dataclass(slots=True)
class Counted:
    """What was done to requests so far."""

    requests: int = 0
    cuts: int = 0
    repeats: int = 0
    waits: int = 0


@dataclass
class BadNetwork:
    """A proxy on a free port of this machine; `counted` tells what it did."""

    target: tuple[str, int]
    dice: Random
    badness: Badness = Badness()
    counted: Counted = field(default_factory=Counted)

    def __enter__(self) -> "BadNetwork":
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(0.1)
        self._begin(self._accept)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()
        self._listener.close()

    @property
    def address(self) -> str:
        """Where the client goes, instead of to the server."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def _begin(self, run, *given) -> None:
        thread = threading.Thread(target=run, args=given)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._over.is_set():
            with suppress(TimeoutError):
                client, _ = self._listener.accept()
                client.settimeout(0.1)
                self._begin(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        with client:
            rest = b""
            while not self._over.is_set():
                request, rest = self._read(client, rest)
                if not request or not self._pass_on(client, request):
                    return

    def _happens(self, how_often: float) -> bool:
        with self._lock:
            return self.dice.random() < how_often

    def _somewhere(self, content: bytes) -> bytes:
        with self._lock:
            self.counted.cuts += 1
            return content[: self.dice.randrange(len(content))]

    def _pass_on(self, client: socket.socket, request: bytes) -> bool:
        """One request and its answer; False where the connection is cut."""
        self.counted.requests += 1
        if self._happens(self.badness.wait):
            self.counted.waits += 1
            time.sleep(self.badness.wait_s * self.dice.random())
        if self._happens(self.badness.cut_up):
            self._ask(self._somewhere(request), whole=False)
            return False
        answer = self._ask(request)
        if self._happens(self.badness.repeat):
            self.counted.repeats += 1
            again = self._ask(request)
            answer = again if self._happens(0.5) else answer
        return self._answer(client, answer)

    def _answer(self, client: socket.socket, answer: bytes) -> bool:
        cut = bool(answer) and self._happens(self.badness.cut_down)
        with suppress(OSError):
            client.sendall(self._somewhere(answer) if cut else answer)
            return bool(answer) and not cut
        return False

    def _ask(self, request: bytes, *, whole: bool = True) -> bytes:
        """The server's answer; b"" where it gives none (killed, say)."""
        with suppress(OSError), socket.create_connection(self.target, timeout=10.0) as server:
            server.sendall(request)
            if whole:
                return self._read(server, b"", most_s=30.0)[0]
        return b""

    def _read(
        self, source: socket.socket, rest: bytes, most_s: float = 60.0
    ) -> tuple[bytes, bytes]:
        """One HTTP message with its body, and what came after it; b"" where it ends early."""
        until = time.monotonic() + most_s
        content = bytearray(rest)
        while not self._over.is_set() and time.monotonic() < until:
            if (size := _size(bytes(content))) is not None and len(content) >= size:
                return bytes(content[:size]), bytes(content[size:])
            try:
                chunk = source.recv(CHUNK)
            except TimeoutError:
                continue
            except OSError:
                break
            if not chunk:
                break
            content += chunk
        return b"", b""


def _size(content: bytes) -> int | None:
    """How long the whole message is; None while its head, or a chunked body, is not whole yet."""
    at = content.find(END)
    if at < 0:
        return None
    head = content[:at].lower()
    begin = at + len(END)
    if b"transfer-encoding: chunked" in head:
        end = content.find(b"0" + END, begin)
        return None if end < 0 else end + 1 + len(END)
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length":
            return begin + int(value)
    return begin
