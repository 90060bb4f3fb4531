"""Whether the server lives, for whoever watches it."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from progress_db.server.database import answers
from progress_db.server.house import house_of
from progress_db.server.migrations import newest, revision

router = APIRouter(tags=["health"])
_AWAY: dict[int | str, dict[str, Any]] = {503: {"description": "Not now"}}


@router.get("/healthz", summary="Whether the server and its database answer", responses=_AWAY)
def healthz(request: Request) -> JSONResponse:
    """200 with ok true, or 503 while the database does not answer."""
    good = answers(house_of(request).engine)
    return JSONResponse({"ok": good}, 200 if good else 503)


@router.get(
    "/readyz",
    summary="Whether the database is of this version, so that pages will work",
    responses=_AWAY,
)
def readyz(request: Request) -> JSONResponse:
    """200 with ok true, or 503 while the database is away or of another revision."""
    engine = house_of(request).engine
    found = revision(engine) if answers(engine) else ""
    good = found == newest()
    return JSONResponse({"ok": good, "revision": found}, 200 if good else 503)
