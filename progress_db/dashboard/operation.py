"""Operation: how the server is, and its municipalities and schools. No learner, no class."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Form, Path
from fastapi.responses import Response
from sqlalchemy import ColumnElement, Row, Table, func, select

from progress_db.dashboard.desk import Desk, needs
from progress_db.server import accounts, places
from progress_db.server.errors import HiddenError
from progress_db.server.migrations import revision_at
from progress_db.server.tables import accounts as accounts_table
from progress_db.server.tables import backups, job_runs, web_sessions
from progress_db.server.viewer import Role

router = APIRouter(include_in_schema=False, prefix="/operation")
Operator = Annotated[Desk, needs(Role.OPERATOR)]
Typed = Annotated[str, Form()]
Number = Annotated[int, Path(ge=1, le=999)]  # Danish municipality codes are 101 to 860
OLD_BACKUP = timedelta(days=7)  # the operator is told
_NUMBER = re.compile("0*[1-9][0-9]{0,2}")


@router.get("")
def operation_page(desk: Operator) -> Response:
    """How the server is, its jobs, its municipalities."""
    return _page(desk, {}, {}, 200)


@router.post("/municipalities")
def add_municipality(desk: Operator, number: Typed = "", name: Typed = "") -> Response:
    """A municipality, by its code."""
    wrong = _fault_of_name(desk, name)
    if not _NUMBER.fullmatch(number.strip()):
        wrong["number"] = desk.words.say("operation-bad-number")
    elif not wrong and not places.add_municipality(
        desk.connection, int(number), name.strip(), desk.house.clock
    ):
        wrong["number"] = desk.words.say("operation-known-number")
    if wrong:
        return _page(desk, {"number": number, "name": name}, wrong, 422)
    return desk.back(f"/operation/municipalities/{int(number)}", "operation-told-added")


@router.get("/municipalities/{number}")
def municipality_page(desk: Operator, number: Number) -> Response:
    """A municipality with its schools."""
    return _municipality(desk, number, "", {}, 200)


@router.post("/municipalities/{number}/schools")
def add_school(desk: Operator, number: Number, name: Typed = "") -> Response:
    """A school of a municipality."""
    wrong = _fault_of_name(desk, name)
    if wrong:
        return _municipality(desk, number, name, wrong, 422)
    if places.municipality_of(desk.connection, number) is None:
        raise HiddenError
    places.add_school(desk.connection, number, name.strip(), desk.house.clock)
    return desk.back(f"/operation/municipalities/{number}", "operation-told-added")


@router.post("/municipalities/{number}/schools/{school_id}")
def rename_school(
    desk: Operator, number: Number, school_id: UUID, new_name: Typed = ""
) -> Response:
    """Another name for a school."""
    if _fault_of_name(desk, new_name) or not places.school_of(desk.connection, number, school_id):
        return _municipality(desk, number, "", {"rename": desk.words.say("name-empty")}, 422)
    places.rename_school(desk.connection, number, school_id, new_name.strip())
    return desk.back(f"/operation/municipalities/{number}", "operation-told-saved")


def _fault_of_name(desk: Desk, name: str) -> dict[str, str]:
    fault = accounts.fault_of_name(name)
    return {"name": desk.words.say(f"name-{fault}")} if fault else {}


def _page(desk: Desk, typed: dict[str, str], wrong: dict[str, str], status: int) -> Response:
    return desk.page(
        "operation/operation.html",
        status,
        health=_health(desk),
        runs=_last_runs(desk),
        municipalities=places.all_municipalities(desk.connection),
        typed=typed,
        wrong=wrong,
    )


def _municipality(
    desk: Desk, number: Number, name: str, wrong: dict[str, str], status: int
) -> Response:
    found = places.municipality_of(desk.connection, number)
    if found is None:
        raise HiddenError
    return desk.page(
        "operation/municipality.html",
        status,
        municipality=found,
        schools=places.schools_of(desk.connection, number),
        name=name,
        wrong=wrong,
    )


def _health(desk: Desk) -> Sequence[tuple[str, Mapping[str, Any]]]:
    """What holds now: (end of a key of the texts, what it is said with)."""
    dialect = desk.connection.dialect.name
    secure = "https" if desk.house.settings.https else "http"
    return (
        (f"database-{dialect}", {}),
        *_revision(desk),
        (secure, {}),
        _backups(desk),
        ("packs", {"count": len(desk.house.packs)}),
        (
            "accounts",
            {"count": _count(desk, accounts_table, accounts_table.c.disabled_at.is_(None))},
        ),
        ("sessions", {"count": _count(desk, web_sessions, web_sessions.c.expires_at > desk.now)}),
        ("providers", {"count": len(desk.request.app.state.providers)}),
    )


def _count(desk: Desk, table: Table, where: ColumnElement[bool]) -> int:
    return desk.connection.scalar(select(func.count()).select_from(table).where(where)) or 0


def _revision(desk: Desk) -> Sequence[tuple[str, Mapping[str, Any]]]:
    """Which upgrade the database has had; nothing where it was made without them."""
    found = revision_at(desk.connection)
    return (("revision", {"revision": found}),) if found else ()


def _backups(desk: Desk) -> tuple[str, Mapping[str, Any]]:
    here = select(func.max(backups.c.made_at)).where(backups.c.removed_at.is_(None))
    newest = desk.connection.scalar(here)
    if newest is None:
        return "backups-none", {}
    old = desk.now - newest > OLD_BACKUP
    return ("backups-old" if old else "backups"), {"moment": desk.words.moment(newest)}


def _last_runs(desk: Desk) -> Sequence[Row[Any]]:
    """The last run of each job."""
    last = select(job_runs.c.job, func.max(job_runs.c.began_at).label("began_at"))
    newest = last.group_by(job_runs.c.job).subquery()
    return desk.connection.execute(
        select(job_runs)
        .join(newest, (newest.c.job == job_runs.c.job) & (newest.c.began_at == job_runs.c.began_at))
        .order_by(job_runs.c.job)
    ).all()
