"""Signing in and out, with a login and a password or through a provider."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import Response

from progress_db.dashboard import before
from progress_db.dashboard.desk import Desk, back_to, language_of, needs, session_of
from progress_db.dashboard.words import Words
from progress_db.server import sessions
from progress_db.server.addresses import address_of
from progress_db.server.database import reading, writing
from progress_db.server.first_start import is_empty
from progress_db.server.house import House, house_of
from progress_db.server.oidc import Provider
from progress_db.server.providers import providers_of
from progress_db.server.sign_in import Refused, sign_in
from progress_db.server.viewer import Role

router = APIRouter(include_in_schema=False)
PAGE = "sign_in/sign_in.html"


@router.get("/sign-in")
def sign_in_page(request: Request) -> Response:
    """The form; who is signed in already goes to her front page."""
    house, cookie = house_of(request), session_of(request)
    with reading(house.engine) as connection:
        if cookie and sessions.find(connection, cookie, house.clock()):
            return back_to("/")
        empty = is_empty(connection)
    return before.page(request, PAGE, providers=_providers(request), empty=empty, login="", why="")


@router.post("/sign-in")
def try_to_sign_in(
    request: Request,
    login: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    csrf: Annotated[str, Form()] = "",
) -> Response:
    """To the front page, or the form again with the reason."""
    before.check(request, csrf)
    house = house_of(request)
    address = address_of(request.scope, house.settings.proxies)
    done = sign_in(house, login, password, address)
    if isinstance(done, Refused):
        return _again(request, house, login, done)
    return welcome(request, house, done)


@router.post("/sign-out")
def sign_out(desk: Annotated[Desk, needs(*Role)]) -> Response:
    """Out here; then a page that offers to sign out at the provider too, where one vouched."""
    vouched = sessions.end(desk.connection, session_of(desk.request))
    provider = providers_of(desk.request).get(vouched.provider) if vouched else None
    if provider is None or vouched is None:
        response = back_to("/sign-in", "sign-in-told-out")
    else:
        link = provider.sign_out_link(vouched.id_token, f"{before.address(desk.request)}/sign-in")
        response = before.page(
            desk.request, "sign_in/signed_out.html", provider=provider, link=link
        )
    before.drop_cookie(response, desk.house, sessions.COOKIE)
    return response


def welcome(request: Request, house: House, token: str) -> Response:
    """Give the browser its new session, and end the one that it had."""
    old = session_of(request)
    if old:
        with writing(house.engine) as connection:
            sessions.end(connection, old)
    response = back_to("/")
    before.put_session(response, house, token)
    return response


def _again(request: Request, house: House, login: str, refused: Refused) -> Response:
    words = Words(language_of(request))
    minutes = -(-int(refused.wait.total_seconds()) // 60)
    why = words.say(f"sign-in-{refused.why}", minutes=max(1, minutes))
    shared = {"providers": _providers(request), "empty": False, "login": login, "why": why}
    return before.page(request, PAGE, 429 if refused.wait else 422, **shared)


def _providers(request: Request) -> tuple[Provider, ...]:
    return tuple(providers_of(request).values())
