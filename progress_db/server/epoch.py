"""Which life of the database this is: another one since each time that a backup was put back."""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update
from uuid6 import uuid7

from progress_db.server.tables import counters, job_runs

JOB = "restore"
FIRST = "first"
# What was given since the backup was made is never given again: a device asks for "all after n",
# and its n may be of the life that was lost.
AHEAD = 2**32


def begin_epoch(connection: Connection, now: datetime) -> None:
    """A backup was put back: devices send anew what they had sent, and get what is new."""
    row = {"id": uuid7(), "job": JOB, "began_at": now, "ended_at": now, "found": {}}
    connection.execute(insert(job_runs), row)
    connection.execute(update(counters).values(seq=counters.c.seq + AHEAD))


def epoch_of(connection: Connection) -> str:
    """The name of this life."""
    asked = select(job_runs.c.id).where(job_runs.c.job == JOB)
    last = asked.order_by(job_runs.c.began_at.desc(), job_runs.c.id.desc()).limit(1)
    found = connection.execute(last).scalar_one_or_none()
    return FIRST if found is None else str(found)
