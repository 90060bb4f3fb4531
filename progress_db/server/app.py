"""The server put together: doors for devices, pages for people, and one way to say no."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from sqlalchemy.exc import DataError, DBAPIError
from starlette.exceptions import HTTPException

from progress_db.dashboard import areas
from progress_db.dashboard.desk import (
    MustChangeError,
    SignInFirstError,
    back_to,
    language_of,
    render,
)
from progress_db.dashboard.words import Words
from progress_db.server.api import doors
from progress_db.server.errors import ServerError
from progress_db.server.gates import put_gates
from progress_db.server.headers import add_headers, with_headers
from progress_db.server.house import House
from progress_db.server.providers import read_providers
from progress_db.server.watch import Watched

STATIC = Path(__file__).parents[1] / "dashboard" / "static"
LOG = logging.getLogger("kollega.server")
BAD_SIGNS = "There are signs in it that cannot be kept: take them out and send it again."
UNREADABLE = "What was sent cannot be read: send it again as JSON in UTF-8, or as a form."
NOT_NOW = "The database does not answer at the moment: wait a little and try again."


def make_app(house: House) -> FastAPI:
    """The whole server over one house. Any number of them may run over the same database."""
    app = FastAPI(title="Kollega", version="1", lifespan=_lifespan, docs_url=None, redoc_url=None)
    app.state.house = house
    app.state.providers = read_providers(house.settings.server)
    put_gates(app, house.settings, _answer)
    app.middleware("http")(add_headers)
    app.add_middleware(Watched)
    for router in (*doors(), *areas()):
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    _say_no(app)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    yield
    app.state.house.engine.dispose()


def _say_no(app: FastAPI) -> None:
    """Every refusal is one sentence: JSON for programs, a page for people; never a traceback."""
    app.exception_handler(SignInFirstError)(_sign_in_first)
    app.exception_handler(MustChangeError)(_must_change)
    app.exception_handler(ServerError)(_refused)
    app.exception_handler(RequestValidationError)(_malformed)
    app.exception_handler(HTTPException)(_http)
    app.exception_handler(DBAPIError)(_database)
    app.exception_handler(DataError)(_unkeepable)
    app.exception_handler(UnicodeEncodeError)(_unkeepable)
    app.exception_handler(Exception)(_unexpected)


async def _sign_in_first(request: Request, _error: SignInFirstError) -> Response:
    if request.headers.get("HX-Request"):
        return Response(status_code=401, headers={"HX-Redirect": "/sign-in"})
    return back_to("/sign-in")


async def _must_change(_request: Request, _error: MustChangeError) -> Response:
    return back_to("/account/password")


async def _refused(request: Request, error: ServerError) -> Response:
    return _answer(request, error)


async def _malformed(request: Request, error: RequestValidationError) -> Response:
    return _answer(request, ServerError("bad-request", _first(error), 422))


async def _http(request: Request, error: HTTPException) -> Response:
    text = UNREADABLE if error.status_code == 400 else str(error.detail)
    code = {400: "bad-body", 404: "not-found"}.get(error.status_code, "refused")
    response = _answer(request, ServerError(code, text, error.status_code))
    response.headers.update(error.headers or {})  # 405 says what is allowed
    return response


async def _database(request: Request, error: DBAPIError) -> Response:
    LOG.error("database", extra={"code": type(error).__name__})
    return _answer(request, ServerError("not-now", NOT_NOW, 503))


async def _unkeepable(request: Request, _error: Exception) -> Response:
    """A NUL, half a sign, a number beyond all numbers: no text of ours has them."""
    return _answer(request, ServerError("bad-signs", BAD_SIGNS, 422))


async def _unexpected(request: Request, error: Exception) -> Response:
    LOG.error("unexpected", extra={"code": type(error).__name__})
    text = "This should not have happened; it was written down. Go back and try again."
    return with_headers(request, _answer(request, ServerError("unexpected", text, 500)))


def _answer(request: Request, error: ServerError) -> Response:
    """Say no, and write down that it was said, never to whom or of what."""
    LOG.info("refused", extra={"code": error.code, "status": error.status})
    if request.url.path.startswith("/api/"):
        body = {"ok": False, "error": {"code": error.code, "text": error.text}}
        return JSONResponse(body, error.status)
    words = Words(language_of(request))
    text = words.maybe(f"no-{error.code}", **error.values) or error.text
    values: dict[str, Any] = {"code": error.code, "text": text, "status": error.status}
    return HTMLResponse(render(request, "no.html", words, **values), error.status)


def _first(error: RequestValidationError) -> str:
    """Where the first fault is and what it is; never the value, which may be about a person."""
    fault = error.errors()[0]
    where = ".".join(str(part) for part in fault["loc"])
    return f"{where}: {fault['msg']}. Correct it and send it again."
