"""The municipality's sums made anew for a few months of a school, after a learner has gone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, delete, select

from progress_db.server.database import upsert
from progress_db.server.tables import figures, months

_LEVELS = ("ny", "med", "selv")


@dataclass(frozen=True, slots=True)
class FigureKey:
    """One row of `figures`: a month of a school, a trade, an education and a module."""

    municipality: int
    month: date
    school_id: UUID
    trade: str
    education: int
    module: int


def keys_of(connection: Connection, municipality: int, pseudonym: bytes) -> frozenset[FigureKey]:
    """The sums in which a pseudonym is counted."""
    rows = connection.execute(
        select(*(months.c[name] for name in FigureKey.__slots__)).where(
            months.c.municipality == municipality, months.c.pseudonym == pseudonym
        )
    )
    return frozenset(FigureKey(*row) for row in rows)


def sum_again(connection: Connection, keys: Iterable[FigureKey]) -> int:
    """Sums of the months that are left; rows in which nobody is left go. Gives how many."""
    wanted = tuple(keys)
    for key in wanted:
        here = [months.c[name] == getattr(key, name) for name in FigureKey.__slots__]
        rows = connection.execute(select(months).where(*here)).all()
        if rows:
            upsert(connection, figures, [_summed(key, rows)])
        else:
            gone = [figures.c[name] == getattr(key, name) for name in FigureKey.__slots__]
            connection.execute(delete(figures).where(*gone))
    return len(wanted)


def _summed(key: FigureKey, rows: Iterable[Row[Any]]) -> dict[str, Any]:
    found = list(rows)
    reached = [level.rsplit("/", 1)[-1] for row in found for level in row.levels]
    return {
        **{name: getattr(key, name) for name in FigureKey.__slots__},
        "learners": len(found),
        "seconds": sum(row.seconds for row in found),
        "scenes": sum(row.scenes for row in found),
        **{f"level_{level}": reached.count(level) for level in _LEVELS},
        "culture": sum(row.culture for row in found),
    }
