"""What happened in a period, counted from `figures` and `months`; true numbers, not to be shown.

Reads no other table: whoever a learner is, this file cannot tell. A learner counts once in a
period: in the school, trade and module where she was in its last month with practice.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Connection, Table, and_, func, select

from progress_db.server.figures.periods import Kind, Period
from progress_db.server.figures.published import LEVELS
from progress_db.server.tables import figures, months


@dataclass(frozen=True, slots=True)
class Cell:
    """A group at its finest. `trade` "" and `education` 0: not said."""

    school: UUID
    trade: str
    education: int
    module: int

    @property
    def du(self) -> str:
        """The module as a key: "2.3"; "" where none is said."""
        return f"{self.education}.{self.module}" if self.education else ""


@dataclass(frozen=True, slots=True)
class Counted:
    """One school in one period: learners and seconds as a whole and by group."""

    learners: int
    by_trade: Mapping[str, int]
    by_module: Mapping[str, int]
    sums: Mapping[str, int] = field(default_factory=dict)  # seconds, scenes, culture, levels
    trade_seconds: Mapping[str, int] = field(default_factory=dict)
    module_seconds: Mapping[str, int] = field(default_factory=dict)


def first_month(connection: Connection, municipality: int) -> date | None:
    """The first month with practice."""
    here = figures.c.municipality == municipality
    found: date | None = connection.execute(select(func.min(figures.c.month)).where(here)).scalar()
    return found


def count(connection: Connection, municipality: int, period: Period) -> dict[UUID, Counted]:
    """Every school with practice in the period. Sums are of months only."""
    learners = learners_in(connection, municipality, period)
    if period.kind is not Kind.MONTH:
        return {school: _counted(learners, school) for school in _schools(learners)}
    sums = _sums_in(connection, municipality, period)
    found = {}
    for school in _schools(learners):
        here = {cell: row for cell, row in sums.items() if cell.school == school}
        found[school] = _counted(learners, school, here)
    return found


def learners_in(connection: Connection, municipality: int, period: Period) -> dict[Cell, int]:
    """Different learners by cell, each in the cell of her last month."""
    if period.kind is Kind.MONTH:
        rows = connection.execute(
            select(*_cell_of(figures), figures.c.learners).where(
                figures.c.municipality == municipality, figures.c.month == period.first
            )
        )
        return {Cell(*row[:4]): row.learners for row in rows if row.learners > 0}
    here = and_(
        months.c.municipality == municipality,
        months.c.month >= period.first,
        months.c.month < period.end,
    )
    last = (
        select(months.c.pseudonym, func.max(months.c.month).label("month"))
        .where(here)
        .group_by(months.c.pseudonym)
        .subquery()
    )
    same = and_(last.c.pseudonym == months.c.pseudonym, last.c.month == months.c.month)
    counted = select(*_cell_of(months), func.count().label("learners"))
    rows = connection.execute(
        counted.select_from(months.join(last, same)).where(here).group_by(*_cell_of(months))
    )
    return {Cell(*row[:4]): row.learners for row in rows}


def _sums_in(
    connection: Connection, municipality: int, period: Period
) -> dict[Cell, dict[str, int]]:
    names = ("seconds", "scenes", "culture", *(f"level_{level}" for level in LEVELS))
    rows = connection.execute(
        select(*_cell_of(figures), *(figures.c[name] for name in names)).where(
            figures.c.municipality == municipality, figures.c.month == period.first
        )
    )
    return {Cell(*row[:4]): dict(zip(names, row[4:], strict=True)) for row in rows}


def _cell_of(table: Table) -> tuple[Column[Any], ...]:
    columns = table.c
    return columns.school_id, columns.trade, columns.education, columns.module


def _schools(learners: Mapping[Cell, int]) -> tuple[UUID, ...]:
    return tuple(sorted({cell.school for cell in learners}))


def _counted(
    learners: Mapping[Cell, int],
    school: UUID,
    sums: Mapping[Cell, Mapping[str, int]] | None = None,
) -> Counted:
    here = {cell: number for cell, number in learners.items() if cell.school == school}
    whole: Counter[str] = Counter()
    for row in (sums or {}).values():
        whole.update(row)
    seconds = {cell: row["seconds"] for cell, row in (sums or {}).items()}
    return Counted(
        learners=sum(here.values()),
        by_trade=_grouped(here.items(), lambda cell: cell.trade),
        by_module=_grouped(here.items(), lambda cell: cell.du),
        sums=whole,
        trade_seconds=_grouped(seconds.items(), lambda cell: cell.trade),
        module_seconds=_grouped(seconds.items(), lambda cell: cell.du),
    )


def _grouped(pairs: Iterable[tuple[Cell, int]], key: Callable[[Cell], str]) -> dict[str, int]:
    found: Counter[str] = Counter()
    for cell, number in pairs:
        found[key(cell)] += number
    return dict(sorted(found.items()))
