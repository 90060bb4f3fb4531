"""The server's own daily work: one process at a time does it, and what it did is written down."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event, Thread
from uuid import UUID

from sqlalchemy import func, insert, select, text, update
from sqlalchemy.exc import SQLAlchemyError
from uuid6 import uuid7

from progress_db.server.backup import remove_old
from progress_db.server.database import writing
from progress_db.server.errors import ServerError
from progress_db.server.figures.releases import publish_everywhere
from progress_db.server.house import House
from progress_db.server.retention import keep_periods
from progress_db.server.summaries.paths import paths_everywhere
from progress_db.server.tables import job_runs

LOG = logging.getLogger("kollega.jobs")
EVERY = timedelta(hours=20)  # so that a laptop that is on in the morning does it each day
LOOK_EVERY_S = 900.0
LOCK = 0x6A6F6273  # "jobs": the advisory lock on PostgreSQL

Work = Callable[[House], dict[str, int]]


def old_backups(house: House) -> dict[str, int]:
    """Remove backups whose time is over."""
    return {"removed": remove_old(house)}


# Figures are made before anything that they are made of comes to its end.
JOBS: Mapping[str, Work] = {
    "figures": publish_everywhere,
    "paths": paths_everywhere,
    "retention": keep_periods,
    "backups": old_backups,
}


@dataclass(frozen=True, slots=True)
class Ran:
    """A job that has run: what it found, as counts."""

    job: str
    found: dict[str, int]


def run_jobs(house: House, at_least: timedelta = EVERY) -> tuple[Ran, ...]:
    """Run every job whose last run began at least so long ago."""
    ran = []
    for name, work in JOBS.items():
        claimed = _claim(house, name, house.clock(), at_least)
        if claimed is not None:
            ran.append(Ran(name, _run(house, name, work, claimed)))
    return tuple(ran)


def keep_running(house: House, stop: Event, look_every_s: float = LOOK_EVERY_S) -> Thread:
    """A thread that runs what is due until `stop`; a fault is logged and tried again next time."""

    def loop() -> None:
        while True:
            try:
                run_jobs(house)
            except (SQLAlchemyError, ServerError, OSError) as error:
                LOG.error("a job did not end", extra={"code": type(error).__name__})
            if stop.wait(look_every_s):
                return

    thread = Thread(target=loop, name="kollega-jobs", daemon=True)
    thread.start()
    return thread


def _claim(house: House, job: str, now: datetime, at_least: timedelta) -> UUID | None:
    """A row that says that it is ours; None where another process began it lately."""
    with writing(house.engine) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        last = connection.execute(
            select(func.max(job_runs.c.began_at)).where(job_runs.c.job == job)
        ).scalar()
        if last is not None and now - last < at_least:
            return None
        made = uuid7()
        row = {"id": made, "job": job, "began_at": now, "found": {}}
        connection.execute(insert(job_runs), row)
        return made


def _run(house: House, name: str, work: Work, claimed: UUID) -> dict[str, int]:
    found = work(house)
    with writing(house.engine) as connection:
        done = update(job_runs).where(job_runs.c.id == claimed)
        connection.execute(done.values(ended_at=house.clock(), found=found))
    LOG.info("a job has run", extra={"job": name, "count": sum(found.values())})
    return found
