"""What a page's function gets, and how it answers: one dependency for every page.

    @router.get("/classes/{class_id}")
    def class_page(class_id: UUID, desk: Annotated[Desk, needs(Role.TEACHER)]) -> Response:
        klass = desk.see.klass(class_id)
        return desk.page("classes/class.html", klass=klass)

`needs` finds the viewer, checks her hat and, when something changes, the form's token; it opens one
transaction that is committed before the answer is sent. Functions are plain `def`: they run beside
the loop. A POST ends in `desk.back(url, "told-key")`, which shows that text on the next page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from sqlalchemy import Connection

from progress_db.dashboard.nav import is_here, nav_of
from progress_db.dashboard.words import Words
from progress_db.server import sessions
from progress_db.server.access import Access
from progress_db.server.database import writing
from progress_db.server.errors import ServerError
from progress_db.server.house import House, house_of
from progress_db.server.keys import is_same
from progress_db.server.viewer import Role, Viewer

TEMPLATES = Path(__file__).parent / "templates"
TOLD = "kollega_told"
LANGUAGE = "kollega_language"
_TOLD_KEY = re.compile(r"[a-z-]{1,60}-told(-[a-z-]{1,60})?")
SAFE = frozenset({"GET", "HEAD"})

PAGES = Environment(
    loader=FileSystemLoader(TEMPLATES),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
PAGES.globals["nav_of"] = nav_of
PAGES.globals["is_here"] = is_here
PAGES.globals["csrf"] = lambda viewer: Markup(
    '<input type="hidden" name="csrf" value="{}">'
).format(viewer.csrf)


class SignInFirstError(Exception):
    """Nobody is signed in; the app answers with the sign-in page."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One request: who asks (`viewer`), what she may see (`see`), the transaction, the words."""

    request: Request
    house: House
    connection: Connection
    viewer: Viewer
    see: Access
    words: Words
    now: datetime

    @property
    def municipality(self) -> int:
        """The municipality of the hat that she wears."""
        return self.viewer.hat.municipality

    def page(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A whole page, or the part of it that htmx asked for."""
        told = told_to(self.request, self.words)
        shared = {"viewer": self.viewer, "told": told, "now": self.now}
        html = render(self.request, template, self.words, **shared, **values)
        response = HTMLResponse(html, status)
        if TOLD in self.request.cookies:
            response.delete_cookie(TOLD)
        return response

    def back(self, url: str, told: str = "") -> Response:
        """After a change: go to a page, and say there what was done (a key of the texts)."""
        return back_to(url, told)


def render(request: Request, template: str, words: Words, **values: Any) -> str:
    """A template with what all of them use: `say`, `words`, `path`, `fragment` (for htmx)."""
    shared = {
        "viewer": None,
        "told": "",
        "say": words.say,
        "words": words,
        "path": request.url.path,
        "fragment": request.headers.get("HX-Request") == "true",
    }
    return PAGES.get_template(template).render({**shared, **values})


def back_to(url: str, told: str = "") -> Response:
    """See Other; `told` is a key of the texts."""
    response = RedirectResponse(url, 303)
    if told:
        response.set_cookie(TOLD, told, max_age=60, httponly=True, samesite="strict")
    return response


def told_to(request: Request, words: Words) -> str:
    """The key of what was done on the page before; "" where the cookie holds anything else."""
    key = request.cookies.get(TOLD, "")
    return key if _TOLD_KEY.fullmatch(key) and words.maybe(key) else ""


def language_of(request: Request) -> str:
    """The language of somebody who has not signed in: what she chose, else Danish."""
    return request.cookies.get(LANGUAGE, "da")


def remember_language(response: Response, language: str) -> None:
    """Pages before sign-in, and those that need none, are in this language from now on."""
    response.set_cookie(LANGUAGE, language, max_age=31_536_000, httponly=True, samesite="lax")


def session_of(request: Request) -> str:
    """The cookie of who is signed in; empty where there is none."""
    https = house_of(request).settings.https
    return request.cookies.get(sessions.cookie_name(https), "")


async def sent_token(request: Request) -> str:
    """The form's token, from the header that htmx sends or from the form."""
    if request.method in SAFE:
        return ""
    sent = request.headers.get("X-CSRF-Token")
    if sent is None and "form" in request.headers.get("Content-Type", ""):
        sent = str((await request.form()).get("csrf", ""))
    return sent or ""


def needs(*roles: Role) -> Any:
    """A dependency that gives the Desk to somebody with one of these hats, else a clear no."""

    def desk(request: Request, token: str = Depends(sent_token)) -> Iterator[Desk]:
        house = house_of(request)
        now = house.clock()
        cookie = session_of(request)
        with writing(house.engine) as connection:
            viewer = sessions.find(connection, cookie, now) if cookie else None
            if viewer is None:
                raise SignInFirstError
            _check(request, viewer, token, roles)
            sessions.touch(connection, cookie, now)
            see = Access(connection, viewer, now)
            yield Desk(request, house, connection, viewer, see, Words(viewer.language), now)

    desk.__dict__["roles"] = frozenset(roles)  # the role matrix test reads it
    return Depends(desk, scope="function")


def _check(request: Request, viewer: Viewer, token: str, roles: tuple[Role, ...]) -> None:
    if viewer.role not in roles:
        raise ServerError("not-yours", "This page is not for the role you have now.", 403)
    if request.method not in SAFE and not is_same(token, viewer.csrf):
        text = "The form was too old or came from elsewhere: go back, load the page, try again."
        raise ServerError("bad-form", text, 403)
    if viewer.must_change and not request.url.path.startswith(("/account", "/sign-")):
        raise MustChangeError


class MustChangeError(Exception):
    """She signed in with a first password; the app sends her to choose her own."""
