"""Pages for somebody who has not signed in yet: their forms have a token too.

The token stands in a cookie and, signed, in the form: a page elsewhere that sends our form (to sign
somebody in as somebody else) has neither. The cookie is no session and is gone after signing in.
"""

import hmac
import secrets
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, Response

from progress_db.dashboard.desk import TOLD, language_of, render, told_to
from progress_db.dashboard.words import Words
from progress_db.server import sessions
from progress_db.server.errors import ServerError
from progress_db.server.house import House, house_of
from progress_db.server.keys import is_same

COOKIE = "kollega_before"
LASTS_S = 86_400


def page(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page whose forms carry `form_token`."""
    house = house_of(request)
    kept = request.cookies.get(_name(house), "") or secrets.token_urlsafe(24)
    words = Words(language_of(request))
    shared = {"told": told_to(request, words), "form_token": _signed(house, kept)}
    response = HTMLResponse(render(request, template, words, **shared, **values), status)
    if TOLD in request.cookies:
        response.delete_cookie(TOLD)
    put_cookie(response, house, COOKIE, kept, LASTS_S)
    return response


def check(request: Request, token: str) -> None:
    """Raises ServerError when the form did not come from a page of ours in this browser."""
    house = house_of(request)
    kept = request.cookies.get(_name(house), "")
    elsewhere = request.headers.get("Sec-Fetch-Site", "same-origin") == "cross-site"
    if elsewhere or not kept or not is_same(token, _signed(house, kept)):
        text = "The form was too old or came from elsewhere: go back, load the page, try again."
        raise ServerError("bad-form", text, 403)


def put_session(response: Response, house: House, token: str) -> None:
    """Give the browser its session; what it had before signing in is gone."""
    put_cookie(response, house, sessions.COOKIE, token, int(sessions.LONGEST.total_seconds()))
    drop_cookie(response, house, COOKIE)


def put_cookie(response: Response, house: House, name: str, value: str, lasts_s: int) -> None:
    """A cookie that no script reads, and that goes nowhere unencrypted where we are encrypted."""
    response.set_cookie(
        sessions.cookie_name(house.settings.https, name), value, max_age=lasts_s, **_flags(house)
    )


def drop_cookie(response: Response, house: House, name: str) -> None:
    """Take a cookie back."""
    response.delete_cookie(sessions.cookie_name(house.settings.https, name), **_flags(house))


def address(request: Request) -> str:
    """How browsers reach us, without a slash at its end."""
    return (house_of(request).settings.public_url or str(request.base_url)).rstrip("/")


def _flags(house: House) -> Mapping[str, Any]:
    secure = house.settings.https
    return {"path": "/", "httponly": True, "samesite": "lax", "secure": secure}


def _name(house: House) -> str:
    return sessions.cookie_name(house.settings.https, COOKIE)


def _signed(house: House, kept: str) -> str:
    return hmac.new(house.keys.cookie_key("form"), kept.encode(), sha256).hexdigest()
