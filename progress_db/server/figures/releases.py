"""Figures of a period are made once, when it is over and late headsets have come in, and kept.

They are never made again: two versions of the same period, a day apart, would tell what one learner
did in between.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from progress_db.danish_time import day_of
from progress_db.server.database import insert_new, reading, writing
from progress_db.server.figures.counting import count, first_month
from progress_db.server.figures.making import release_of
from progress_db.server.figures.periods import Kind, Period, due_periods, period_of
from progress_db.server.figures.published import Release, from_json, to_json
from progress_db.server.house import House
from progress_db.server.tables import municipalities, releases


def publish_due(connection: Connection, municipality: int, now: datetime) -> tuple[str, ...]:
    """Make the releases that are due and not there; gives their keys. The nightly job calls it,
    and so do the pages, which then wait for it once. Call it in a transaction that writes.
    """
    first = first_month(connection, municipality)
    if first is None:
        return ()
    here = set(released(connection, municipality))
    today = day_of(now)
    new = [period for period in due_periods(first, today) if period.key not in here]
    for period in new:
        _publish(connection, municipality, period, now)
    return tuple(period.key for period in new)


def publish_everywhere(house: House) -> dict[str, int]:
    """The nightly job: what is due in every municipality, each in a transaction of its own."""
    with reading(house.engine) as connection:
        here = connection.execute(select(municipalities.c.id)).scalars().all()
    made = 0
    for municipality in here:
        with writing(house.engine) as connection:
            made += len(publish_due(connection, municipality, house.clock()))
    return {"releases": made}


def released(connection: Connection, municipality: int) -> tuple[str, ...]:
    """The keys of all periods that are shown."""
    rows = connection.execute(
        select(releases.c.period).where(releases.c.municipality == municipality)
    )
    return tuple(row.period for row in rows)


def read(
    connection: Connection, municipality: int, periods: Sequence[Period]
) -> dict[str, Release]:
    """The releases of these periods, by key; those that are not made are not there."""
    rows = connection.execute(
        select(releases.c.shown).where(
            releases.c.municipality == municipality,
            releases.c.period.in_([period.key for period in periods]),
        )
    )
    return {row.shown["period"]: from_json(row.shown) for row in rows}


def periods_shown(connection: Connection, municipality: int) -> tuple[Period, ...]:
    """Every period that is shown, the newest of each kind first."""
    found = [period_of(key) for key in released(connection, municipality)]
    kinds = list(Kind)
    return tuple(
        sorted(
            (period for period in found if period is not None),
            key=lambda period: (kinds.index(period.kind), -period.year, -period.number),
        )
    )


def _publish(connection: Connection, municipality: int, period: Period, now: datetime) -> None:
    past = read(connection, municipality, (*period.parts, *period.months))
    made = release_of(period, count(connection, municipality, period), past)
    row = {"municipality": municipality, "period": period.key, "made_at": now}
    insert_new(connection, releases, [{**row, "shown": to_json(made)}])
