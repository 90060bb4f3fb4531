"""What is kept and why (for everybody), how that is going (lead, operator), and accessibility."""

from datetime import timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from sqlalchemy import Connection, case, func, select

from progress_db.dashboard.desk import Desk, language_of, needs, render
from progress_db.dashboard.words import Words
from progress_db.server.purposes import Purpose, purposes
from progress_db.server.tables import backups, device_erasures, devices, job_runs
from progress_db.server.viewer import Role

router = APIRouter(include_in_schema=False)
LATE = timedelta(days=2)  # a job that should run each day
MOST_RUNS = 10
ERASING = ("retention", "backups", "restore")  # a backup put back erases again who was erased

Keepers = Annotated[Desk, needs(Role.LEAD, Role.OPERATOR)]


@router.get("/what-we-keep")
def what_we_keep(request: Request) -> Response:
    """In plain words, for everybody; nobody need sign in."""
    words = Words(language_of(request))
    values: dict[str, Any] = {"rows": shown(words), "bases": bases(words)}
    return HTMLResponse(render(request, "keeping/what_we_keep.html", words, **values))


@router.get("/accessibility")
def accessibility(request: Request) -> Response:
    """How the pages are made for everybody, and whom to tell where they are not."""
    words = Words(language_of(request))
    return HTMLResponse(render(request, "keeping/accessibility.html", words))


@router.get("/protection")
def protection(desk: Keepers) -> Response:
    """What is kept and for how long, the last runs of the jobs, and what went."""
    runs = _runs(desk.connection)
    lately = desk.now - LATE
    late = not any(
        run.job == "retention" and run.ended_at and run.began_at > lately for run in runs
    )
    return desk.page(
        "keeping/protection.html",
        rows=shown(desk.words),
        runs=runs,
        late=late,
        xapi=desk.house.settings.xapi and desk.viewer.role is Role.LEAD,
        titles={one.table: title(one, desk.words) for one in purposes().values()},
        backups=_backups(desk.connection),
        receipts=desk.see.erasures() if desk.viewer.role is Role.LEAD else (),
        open=_open(desk) if desk.viewer.role is Role.LEAD else {},
    )


def shown(words: Words) -> list[dict[str, Any]]:
    """The rows of purposes.toml in one language, those about people first."""
    ordered = sorted(purposes().values(), key=lambda one: one.basis.sure)
    return [
        {
            "title": title(one, words),
            "text": getattr(one.text, words.language),
            "who": getattr(one.who, words.language),
            "basis": getattr(one.basis.text, words.language),
            "period": words.say(f"keeping-rule-{one.rule}", span=span(one, words)),
            "about_people": not one.basis.sure,
        }
        for one in ordered
    ]


def bases(words: Words) -> list[dict[str, Any]]:
    """The legal bases with their sources, each once."""
    found = {one.basis.source: one.basis for one in purposes().values()}
    return [
        {"text": getattr(basis.text, words.language), "source": basis.source, "read": basis.read}
        for basis in found.values()
    ]


def title(purpose: Purpose, words: Words) -> str:
    """What the table is called."""
    return str(getattr(purpose.title, words.language))


def span(purpose: Purpose, words: Words) -> str:
    """The days as people say them: days, months or years."""
    days = purpose.days
    if days >= 360:
        return words.say("keeping-years", count=round(days / 365))
    if days >= 60:
        return words.say("keeping-months", count=round(days / 30.4))
    return words.say("keeping-days", count=days)


def _runs(connection: Connection) -> list[Any]:
    """The last runs of the jobs that erase; what the others make stands under operation."""
    erasing = select(job_runs).where(job_runs.c.job.in_(ERASING))
    rows = connection.execute(
        erasing.order_by(job_runs.c.began_at.desc(), job_runs.c.id).limit(MOST_RUNS)
    )
    return list(rows)


def _backups(connection: Connection) -> Any:
    return connection.execute(
        select(
            func.count().label("count"),
            func.max(backups.c.made_at).label("newest"),
            func.max(backups.c.until).label("until"),
        ).where(backups.c.removed_at.is_(None))
    ).one()


def _open(desk: Desk) -> dict[Any, dict[str, int]]:
    """Devices that have not confirmed, by receipt: those that still can, and those that cannot."""
    gone = devices.c.revoked_at.is_not(None)
    same = (devices.c.municipality == device_erasures.c.municipality) & (
        devices.c.id == device_erasures.c.device_id
    )
    rows = desk.connection.execute(
        select(
            device_erasures.c.learner_id,
            func.sum(case((gone, 0), else_=1)).label("waiting"),
            func.sum(case((gone, 1), else_=0)).label("lost"),
        )
        .join(devices, same)
        .where(
            device_erasures.c.municipality == desk.municipality,
            device_erasures.c.done_at.is_(None),
        )
        .group_by(device_erasures.c.learner_id)
    )
    return {row.learner_id: {"waiting": row.waiting, "lost": row.lost} for row in rows}
