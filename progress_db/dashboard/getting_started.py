"""The teacher's first twenty minutes on one page, to read or to print."""

from typing import Annotated

from fastapi import APIRouter
from fastapi.responses import Response

from progress_db.dashboard.desk import Desk, needs
from progress_db.server.viewer import Role

router = APIRouter(include_in_schema=False)
STEPS = {"class": 2, "list": 3, "cards": 4, "devices": 5, "task": 4, "begin": 2}  # minutes


@router.get("/getting-started")
def getting_started(desk: Annotated[Desk, needs(Role.TEACHER, Role.LEAD)]) -> Response:
    """From an empty school to a class that practises."""
    return desk.page("getting_started.html", steps=STEPS)
