"""Where each role begins, the hats, and the language."""

import re
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Form
from fastapi.responses import Response

from progress_db.dashboard.desk import Desk, back_to, needs, remember_language, session_of
from progress_db.server import sessions
from progress_db.server.errors import HiddenError
from progress_db.server.viewer import Role

router = APIRouter(include_in_schema=False)

BEGINS = {
    Role.TEACHER: "/classes",
    Role.LEAD: "/classes",
    Role.ANALYST: "/figures",
    Role.OPERATOR: "/operation",
}
OWN_PAGE = re.compile(r"(/[a-z0-9-]+)+")  # never another server's address
Anyone = Annotated[Desk, needs(*Role)]


@router.get("/")
def home(desk: Anyone) -> Response:
    """Where this role begins."""
    return desk.back(BEGINS[desk.viewer.role])


@router.post("/hat")
def hat(desk: Anyone, grant: Annotated[UUID, Form()]) -> Response:
    """Put on another hat."""
    chosen = next((hat for hat in desk.viewer.hats if hat.id == grant), None)
    if chosen is None:
        raise HiddenError
    sessions.wear(desk.connection, session_of(desk.request), chosen.id)
    return desk.back(BEGINS[chosen.role])


@router.get("/language/{language}")
def language(language: str, to: str = "/") -> Response:
    """Danish or English, before anybody has signed in; then back to the page she came from."""
    response = back_to(to if OWN_PAGE.fullmatch(to) else "/")
    if language in ("da", "en"):
        remember_language(response, language)
    return response
