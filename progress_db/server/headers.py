"""What every answer says to browsers: what a page may load, and that nobody keeps a copy."""

from collections.abc import Awaitable, Callable

from fastapi import Request, Response

# No inline script or style anywhere; forms go only to us; nobody may put us in a frame.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
YEAR_S = 31_536_000

Next = Callable[[Request], Awaitable[Response]]


async def add_headers(request: Request, call_next: Next) -> Response:
    """A middleware; pages about people are never stored by browsers or proxies."""
    return with_headers(request, await call_next(request))


def with_headers(request: Request, response: Response) -> Response:
    """The answer with what every answer says; also for those that no middleware sees."""
    for name, value in ALWAYS.items():
        response.headers.setdefault(name, value)
    if not request.url.path.startswith("/static/"):
        response.headers.setdefault("Cache-Control", "no-store")
    if request.app.state.house.settings.https:
        response.headers.setdefault("Strict-Transport-Security", f"max-age={YEAR_S}")
    return response
