"""Every request counted and logged: method, route, status, milliseconds; nobody's address."""

import logging
from time import perf_counter

from prometheus_client import Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOG = logging.getLogger("kollega.requests")
REQUESTS = Counter("kollega_requests", "Requests answered", ("method", "route", "status"))
SECONDS = Histogram("kollega_request_seconds", "Seconds until answered", ("method", "route"))
UNKNOWN = "unknown"
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_TOO_OFTEN = frozenset({"/healthz", "/readyz", "/metrics", "/api/v1/live", "/static"})


class Watched:
    """ASGI around the whole app."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; count and log what was a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, began = 500, perf_counter()

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = int(message["status"])
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            _note(scope, status, perf_counter() - began)


def route_of(scope: Scope) -> str:
    """The template of the route, so that no id and no query comes into log or metrics."""
    path = getattr(scope.get("route"), "path", "")
    if path:
        return str(path)
    return "/static" if str(scope.get("path", "")).startswith("/static/") else UNKNOWN


def _note(scope: Scope, status: int, seconds: float) -> None:
    route = route_of(scope)
    method = scope["method"] if scope["method"] in _METHODS else UNKNOWN
    REQUESTS.labels(method, route, str(status)).inc()
    SECONDS.labels(method, route).observe(seconds)
    level = logging.DEBUG if route in _TOO_OFTEN and status < 500 else logging.INFO
    told = {"method": method, "route": route, "status": status, "ms": round(seconds * 1000, 1)}
    LOG.log(level, "answered", extra=told)
