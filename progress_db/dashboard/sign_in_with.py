"""Signing in through a provider: there, and back again."""

from dataclasses import asdict
from datetime import datetime, timedelta

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response
from itsdangerous import BadData, URLSafeSerializer

from progress_db.dashboard import before
from progress_db.dashboard.desk import language_of
from progress_db.dashboard.sign_in import welcome
from progress_db.server import sessions
from progress_db.server.database import writing
from progress_db.server.errors import HiddenError
from progress_db.server.house import House, house_of
from progress_db.server.oidc import OidcError, Provider, Started
from progress_db.server.providers import providers_of
from progress_db.server.sessions import Vouched
from progress_db.server.vouched import account_for

router = APIRouter(include_in_schema=False)
COOKIE = "kollega_with"
LASTS = timedelta(minutes=10)
KEYS_S = 300


@router.get("/sign-in/with/{name}")
def go_there(request: Request, name: str) -> Response:
    """To the provider; what must come back is kept in this browser."""
    house, provider = house_of(request), _provider(request, name)
    try:
        url, started = provider.begin(_back(request, provider))
    except OidcError as error:
        return _no(request, provider, error)
    response = RedirectResponse(url, 303)
    until = int((house.clock() + LASTS).timestamp())
    kept = _signer(house).dumps({"name": name, "until": until, **asdict(started)})
    before.put_cookie(response, house, COOKIE, str(kept), int(LASTS.total_seconds()))
    return response


@router.get("/sign-in/back/{name}")
def come_back(request: Request, name: str) -> Response:
    """From the provider: a session, or why not. Each start is good for one return."""
    house, provider = house_of(request), _provider(request, name)
    try:
        response = welcome(request, house, _session(request, house, provider))
    except OidcError as error:
        response = _no(request, provider, error)
    before.drop_cookie(response, house, COOKIE)
    return response


@router.get("/sign-in/keys/{name}")
def our_keys(request: Request, name: str) -> Response:
    """The public halves of our keys at a provider (JWKS), for that provider."""
    keys = _provider(request, name).keys
    if keys is None:
        raise HiddenError
    return JSONResponse(keys.published, headers={"Cache-Control": f"public, max-age={KEYS_S}"})


def _session(request: Request, house: House, provider: Provider) -> str:
    started, now = _started(request, house, provider.name), house.clock()
    vouch = provider.finish(request.query_params, started, _back(request, provider), now)
    with writing(house.engine) as connection:
        account_id = account_for(connection, provider.settings, vouch, now)
        if not sessions.hats_of(connection, account_id):
            raise OidcError("unknown")
        vouched = Vouched(provider.name, vouch.id_token)
        return sessions.begin(connection, account_id, now, vouched)


def _started(request: Request, house: House, name: str) -> Started:
    cookie = request.cookies.get(sessions.cookie_name(house.settings.https, COOKIE), "")
    try:
        kept = _signer(house).loads(cookie)
        until = datetime.fromtimestamp(kept["until"], house.clock().tzinfo)
        started = Started(kept["state"], kept["nonce"], kept["verifier"])
    except (BadData, KeyError, TypeError) as error:
        raise OidcError("state") from error
    if kept["name"] != name or house.clock() > until:
        raise OidcError("state")
    return started


def _no(request: Request, provider: Provider, error: OidcError) -> Response:
    label = provider.label(language_of(request))
    status = 503 if error.why == "away" else 403
    page = "sign_in/provider_no.html"
    return before.page(request, page, status, provider=provider, label=label, why=error.why)


def _provider(request: Request, name: str) -> Provider:
    try:
        return providers_of(request)[name]
    except KeyError as error:
        raise HiddenError from error


def _back(request: Request, provider: Provider) -> str:
    return f"{before.address(request)}/sign-in/back/{provider.name}"


def _signer(house: House) -> URLSafeSerializer:
    return URLSafeSerializer(house.keys.cookie_key("with"), salt="with")
