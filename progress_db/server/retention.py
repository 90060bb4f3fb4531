"""The job that ends what has had its time, by the periods of `purposes.toml`; nothing else deletes.

Each part is a transaction of its own, so that nobody waits long and a stop in the middle loses
nothing: the next run goes on.
"""

import logging
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Connection,
    Date,
    Table,
    delete,
    exists,
    func,
    select,
)

from progress_db.server.database import reading, writing
from progress_db.server.epoch import JOB as RESTORE
from progress_db.server.erasure import Order, erase
from progress_db.server.house import House
from progress_db.server.purposes import Purpose, purposes
from progress_db.server.tables import (
    accounts,
    assignments,
    class_teachers,
    classes,
    device_erasures,
    devices,
    erasures,
    glances,
    grants,
    groups,
    identities,
    job_runs,
    learners,
    memberships,
    metadata,
    municipalities,
    web_sessions,
)
from progress_db.server.tables.joins import IS_HERS, IS_IN

LOG = logging.getLogger("kollega.jobs")
OF_A_CLASS = (class_teachers, groups, assignments, memberships, devices)
OF_AN_ACCOUNT = (grants, identities, web_sessions)
AT_ONCE = 200  # learners of a municipality in one look


@dataclass(frozen=True, slots=True)
class Inactive:
    """A learner whose time is over."""

    municipality: int
    learner_id: UUID


def keep_periods(house: House) -> dict[str, int]:
    """End what is over now; gives how many rows went, by table. Learners first: they take more."""
    gone: Counter[str] = Counter()
    for municipality in _municipalities(house):
        gone.update(_inactive(house, municipality))
        gone.update(_ended(house, municipality))
    for purpose in purposes().values():
        if purpose.rule == "days":
            gone[purpose.table] += _old(house, purpose)
    gone.update(_closed(house))
    gone.update(_confirmed(house))
    return {table: count for table, count in sorted(gone.items()) if count}


def inactive(connection: Connection, municipality: int, before: datetime) -> list[Inactive]:
    """Learners without a class that runs, and without practice or change since `before`."""
    rows = connection.execute(
        select(learners.c.id)
        .where(
            learners.c.municipality == municipality,
            learners.c.changed_at < before,
            ~_somewhere(before),
            ~_practised(before),
        )
        .limit(AT_ONCE)
    )
    return [Inactive(municipality, row.id) for row in rows]


def _municipalities(house: House) -> list[int]:
    with reading(house.engine) as connection:
        return list(connection.execute(select(municipalities.c.id)).scalars())


def _inactive(house: House, municipality: int) -> Iterator[str]:
    before = house.clock() - purposes()["learners"].period
    while True:
        with reading(house.engine) as connection:
            found = inactive(connection, municipality, before)
        for one in found:
            yield from _erased(house, one)
        if len(found) < AT_ONCE:
            return


def _erased(house: House, one: Inactive) -> Iterator[str]:
    """The tables of the rows that went, each so many times."""
    with writing(house.engine) as connection:
        order = Order(one.municipality, one.learner_id)
        ledger = house.settings.backup_folder
        counts = erase(connection, house.keys, ledger, order, house.clock())
    yield from Counter(counts).elements()


def _somewhere(before: datetime) -> Any:
    """She is in a class that runs, or was until lately."""
    until = func.coalesce(memberships.c.left_at, classes.c.ended_at)
    return exists(select(1).where(IS_HERS, IS_IN, until.is_(None) | (until >= before)))


def _practised(before: datetime) -> Any:
    return exists(
        select(1).where(
            glances.c.municipality == learners.c.municipality,
            glances.c.learner_id == learners.c.id,
            glances.c.last_at >= before,
        )
    )


def _ended(house: House, municipality: int) -> Counter[str]:
    """Classes that ended long ago, with what belongs to them."""
    before = house.clock() - purposes()["classes"].period
    gone: Counter[str] = Counter()
    with writing(house.engine) as connection:
        here = classes.c.municipality == municipality
        over = connection.execute(select(classes.c.id).where(here, classes.c.ended_at < before))
        ids = list(over.scalars())
        if not ids:
            return gone
        for table in OF_A_CLASS:
            theirs = (table.c.municipality == municipality) & table.c.class_id.in_(ids)
            gone[table.name] += connection.execute(delete(table).where(theirs)).rowcount
        gone["classes"] = connection.execute(
            delete(classes).where(here, classes.c.id.in_(ids))
        ).rowcount
    return gone


def _old(house: House, purpose: Purpose) -> int:
    """Rows whose time lies further back than the period."""
    table = metadata.tables.get(purpose.table)
    if table is None:
        return 0
    column = table.c[purpose.by]
    before: Any = house.clock() - purpose.period
    if isinstance(column.type, Date):
        before = before.date()
    over = column < before
    if table is job_runs:  # devices know this life of the database by its last restore
        over &= job_runs.c.job != RESTORE
    with writing(house.engine) as connection:
        return connection.execute(delete(table).where(over)).rowcount


def _closed(house: House) -> Counter[str]:
    """Accounts that were closed long ago, with their roles and sign-ins."""
    before = house.clock() - purposes()["accounts"].period
    gone: Counter[str] = Counter()
    over = select(accounts.c.id).where(accounts.c.disabled_at < before)
    with writing(house.engine) as connection:
        for table in OF_AN_ACCOUNT:
            theirs = table.c.account_id.in_(over)
            gone[table.name] += connection.execute(delete(table).where(theirs)).rowcount
        closed = accounts.c.disabled_at < before
        gone["accounts"] = connection.execute(delete(accounts).where(closed)).rowcount
    return gone


def _confirmed(house: House) -> Counter[str]:
    """Receipts of erasures that every device has confirmed, or has no longer to confirm."""
    before = house.clock() - purposes()["erasures"].period
    gone: Counter[str] = Counter()
    with writing(house.engine) as connection:
        over = connection.execute(
            select(erasures.c.municipality, erasures.c.learner_id).where(
                erasures.c.at < before, ~_waits()
            )
        ).all()
        for municipality, learner_id in over:
            for table in (device_erasures, erasures):
                gone[table.name] += _of_learner(connection, table, municipality, learner_id)
    return gone


def _waits() -> Any:
    """A device that may still be used has not confirmed."""
    return exists(
        select(1).where(
            device_erasures.c.municipality == erasures.c.municipality,
            device_erasures.c.learner_id == erasures.c.learner_id,
            device_erasures.c.done_at.is_(None),
            devices.c.municipality == device_erasures.c.municipality,
            devices.c.id == device_erasures.c.device_id,
            devices.c.revoked_at.is_(None),
        )
    )


def _of_learner(connection: Connection, table: Table, municipality: int, learner_id: UUID) -> int:
    hers = (table.c.municipality == municipality) & (table.c.learner_id == learner_id)
    return connection.execute(delete(table).where(hers)).rowcount
