"""What a request must pass before anything else looks at it: our name, its pace, its size."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from math import ceil

from anyio import move_on_after
from fastapi import FastAPI, Request, Response
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from progress_db.server.addresses import address_of, host_of, is_ours
from progress_db.server.errors import ServerError
from progress_db.server.rates import Pace, Seconds, clock_of
from progress_db.server.settings import ServeSettings

Answer = Callable[[Request, ServerError], Response]
MB = 1_000_000
MOST = 2 * MB
DRAINED = 4  # times as much is read before it is refused, so that the refusal is seen
# Where more may come: a pack with its sounds and pictures.
MORE = {"/packs": 20 * MB}


def put_gates(app: FastAPI, settings: ServeSettings, answer: Answer) -> None:
    """Put all gates before the app; `answer` writes a refusal as a page or as JSON."""
    patience = Patience(settings.slow_body_s)
    app.add_middleware(BodyGate, answer=answer, seconds=clock_of(), patience=patience)
    app.add_middleware(PaceGate, settings=settings, answer=answer, seconds=clock_of())
    app.add_middleware(NameGate, settings=settings, answer=answer)


class NameGate:
    """Refuses requests that call us by a name that is not ours."""

    def __init__(self, app: ASGIApp, settings: ServeSettings, answer: Answer) -> None:
        self._app, self._settings, self._answer = app, settings, answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] == "http" and not is_ours(host_of(scope), self._settings):
            error = ServerError("wrong-host", self._text(), 421)
            await self._answer(Request(scope), error)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _text(self) -> str:
        right = self._settings.public_url or "the one that was printed when it was started"
        return f"This server does not answer to that name: use its own address, {right}."


class PaceGate:
    """Refuses what comes too fast: to /api by address and by device, to the sign-in by address."""

    def __init__(
        self, app: ASGIApp, settings: ServeSettings, answer: Answer, seconds: Seconds
    ) -> None:
        self._app, self._settings, self._answer = app, settings, answer
        self._address = Pace(settings.rate_address, seconds)
        self._device = Pace(settings.rate_device, seconds)
        self._sign_in = Pace(settings.rate_sign_in, seconds)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        wait = self._wait(scope) if scope["type"] == "http" else 0.0
        if not wait:
            await self._app(scope, receive, send)
            return
        again = ceil(wait)
        error = ServerError(
            "too-fast", f"Too many requests: try again in {again} s.", 429, wait=again
        )
        response = self._answer(Request(scope), error)
        response.headers["Retry-After"] = str(again)
        await response(scope, receive, send)

    def _wait(self, scope: Scope) -> float:
        path = scope["path"]
        address = address_of(scope, self._settings.proxies)
        if path.startswith("/api/"):
            return self._address.wait(address) or self._device_wait(scope)
        # Coming back from a provider makes us ask it, so that is a try as well.
        tried = scope["method"] == "POST" or path.startswith("/sign-in/back/")
        if tried and path.startswith(("/sign-in", "/set-up")):
            return self._sign_in.wait(address)
        return 0.0

    def _device_wait(self, scope: Scope) -> float:
        for name, value in scope["headers"]:
            if name == b"authorization":
                return self._device.wait(sha256(value).hexdigest())
        return 0.0


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a body may take: so many seconds, and one more for each so many bytes of it.

    4,000 bytes a second is a bad mobile network; 2 MB may take almost nine minutes.
    """

    seconds: float = 30.0
    bytes_a_second: int = 4000


class BodyGate:
    """Refuses bodies that are too large, also those that do not say so, and those too slow."""

    def __init__(
        self, app: ASGIApp, answer: Answer, seconds: Seconds, patience: Patience = Patience()
    ) -> None:
        self._app, self._answer = app, answer
        self._seconds, self._patience = seconds, patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most, said = most_of(scope["path"]), _said(scope)
        body = _Body(most, self._patience, self._seconds, receive, send)
        if said > most:
            if said <= most * DRAINED and not _asks_first(scope):
                await body.drain()
            await self._refuse(scope, receive, send, _too_large(most))
            return
        try:
            await self._app(scope, body.receive, body.send)
        except ClientDisconnect:
            if body.fault is None:
                raise
        if body.fault is not None and not body.begun:
            await body.drain()
            await self._refuse(scope, receive, send, body.fault)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send, error: ServerError) -> None:
        response = self._answer(Request(scope), error)
        response.headers["Connection"] = "close"  # the rest of it is not read
        await response(scope, receive, send)


class _Body:
    """Counts and times what is received; a fault is to the app as a broken connection."""

    def __init__(
        self, most: int, patience: Patience, seconds: Seconds, receive: Receive, send: Send
    ) -> None:
        self._most, self._patience, self._seconds = most, patience, seconds
        self._receive, self._send = receive, send
        self._began, self._had = seconds(), 0
        self.fault: ServerError | None = None
        self.begun = self._whole = False

    async def receive(self) -> Message:
        if self._whole:
            return await self._receive()  # whether the other side is still there
        if self.fault is None:
            message = await self._in_time()
            if message is not None and self._had <= self._most:
                return message
            self.fault = _too_slow() if message is None else _too_large(self._most)
        return {"type": "http.disconnect"}

    async def _in_time(self) -> Message | None:
        allowed = self._patience.seconds + self._had / self._patience.bytes_a_second
        left = self._began + allowed - self._seconds()
        if left <= 0:
            return None
        with move_on_after(left):
            message = await self._receive()
            self._had += len(message.get("body", b""))
            self._whole = not message.get("more_body", False)
            return message
        return None

    async def drain(self) -> None:
        """Read on in vain: who is cut off while she sends may never see what we answer."""
        while not self._whole and self._had <= self._most * DRAINED:
            message = await self._in_time()
            if message is None or message["type"] == "http.disconnect":
                return

    async def send(self, message: Message) -> None:
        if self.fault is not None and not self.begun:
            return  # what the app says of the broken connection; the gate answers in its place
        self.begun = True
        await self._send(message)


def _too_large(most: int) -> ServerError:
    text = f"This is larger than {most // MB} MB: send a smaller file."
    return ServerError("too-large", text, 413, most=most // MB)


def _too_slow() -> ServerError:
    text = "It came too slowly: try again where the network is better."
    return ServerError("too-slow", text, 408)


def most_of(path: str) -> int:
    """How many bytes a body may have there."""
    return max((most for start, most in MORE.items() if path.startswith(start)), default=MOST)


def _said(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else MOST * 1000
    return 0


def _asks_first(scope: Scope) -> bool:
    """Whether the body is sent only if we want it (`Expect: 100-continue`)."""
    return any(name == b"expect" for name, _ in scope["headers"])
