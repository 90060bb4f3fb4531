"""What a request must pass before anything else looks at it: our name, its pace, its size."""

from collections.abc import Callable
from hashlib import sha256
from math import ceil

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
# Where more may come: a pack with its sounds and pictures.
MORE = {"/packs": 20 * MB}


def put_gates(app: FastAPI, settings: ServeSettings, answer: Answer) -> None:
    """Put all gates before the app; `answer` writes a refusal as a page or as JSON."""
    app.add_middleware(SizeGate, answer=answer)
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


class SizeGate:
    """Refuses bodies that are too large, also those that do not say how large they are."""

    def __init__(self, app: ASGIApp, answer: Answer) -> None:
        self._app, self._answer = app, answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most = most_of(scope["path"])
        if _said(scope) > most:
            await self._refuse(scope, receive, send, most)
            return
        counting = _Counting(most, receive, send)
        try:
            await self._app(scope, counting.receive, counting.send)
        except ClientDisconnect:
            if not counting.over:
                raise
        if counting.over and not counting.begun:
            await self._refuse(scope, receive, send, most)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send, most: int) -> None:
        text = f"This is larger than {most // MB} MB: send a smaller file."
        error = ServerError("too-large", text, 413, most=most // MB)
        response = self._answer(Request(scope), error)
        response.headers["Connection"] = "close"  # the rest of it is not read
        await response(scope, receive, send)


class _Counting:
    """Counts what is received; once it is too much, the app hears of it as a broken connection."""

    def __init__(self, most: int, receive: Receive, send: Send) -> None:
        self._left, self._receive, self._send = most, receive, send
        self.over = self.begun = False

    async def receive(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            self.over = True
            return {"type": "http.disconnect"}
        return message

    async def send(self, message: Message) -> None:
        if self.over and not self.begun:
            return  # what the app says of the broken connection; the gate answers in its place
        self.begun = True
        await self._send(message)


def most_of(path: str) -> int:
    """How many bytes a body may have there."""
    return max((most for start, most in MORE.items() if path.startswith(start)), default=MOST)


def _said(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else MOST * 1000
    return 0
