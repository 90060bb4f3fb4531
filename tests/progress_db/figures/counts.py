"""Months with practice as ingest keeps them: `months` rows, and their sums in `figures`."""

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert

from progress_db.server.tables import figures, months

Cell = tuple[str, int, int]  # trade, education, module
SUMS = ("seconds", "scenes", "culture", "level_ny", "level_med", "level_selv")
LEVELS = ("ny", "med", "selv")


def month_row(
    municipality: int, number: int, month: date, school: UUID, cell: Cell, **sums: Any
) -> dict[str, Any]:
    """One learner, known by a number, in one month."""
    trade, education, module = cell
    where = {"trade": trade, "education": education, "module": module}
    row = {"seconds": 3600, "scenes": 3, "culture": 1, "levels": [], **sums}
    who = {"municipality": municipality, "pseudonym": number.to_bytes(16), "month": month}
    return {**who, "school_id": school, **where, **row}


def keep(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """The rows, and what they come to."""
    connection.execute(insert(months), list(rows))
    connection.execute(insert(figures), list(_summed(rows)))


def a_year(
    municipality: int, schools: Mapping[UUID, Mapping[Cell, int]], until: date, dice: random.Random
) -> list[dict[str, Any]]:
    """Twelve months before `until`; of each cell so many learners, most of whom come each month."""
    rows, number = [], 0
    for school, cells in schools.items():
        for cell, learners in cells.items():
            for _ in range(learners):
                number += 1
                rows += list(_of_learner(municipality, number, school, cell, until, dice))
    return rows


def _of_learner(
    municipality: int, number: int, school: UUID, cell: Cell, until: date, dice: random.Random
) -> Iterable[dict[str, Any]]:
    last = until.year * 12 + until.month - 2
    begins = dice.randint(last - 11, last)
    for count in range(begins, last + 1):
        if dice.random() < 0.8:
            month = date(count // 12, count % 12 + 1, 1)
            level = [f"{cell[0]}/{dice.choice(LEVELS)}"] if dice.random() < 0.2 else []
            sums = {"seconds": dice.randint(600, 20_000), "culture": dice.randint(0, 3)}
            yield month_row(municipality, number, month, school, cell, levels=level, **sums)


def _summed(rows: Iterable[Mapping[str, Any]]) -> Iterable[dict[str, Any]]:
    keys = ("municipality", "month", "school_id", "trade", "education", "module")
    cells: dict[tuple[Any, ...], Counter[str]] = {}
    for row in rows:
        cell = cells.setdefault(tuple(row[key] for key in keys), Counter())
        reached = Counter(f"level_{level.rpartition('/')[2]}" for level in row["levels"])
        cell.update({"learners": 1, **{name: row.get(name, 0) for name in SUMS[:3]}, **reached})
    for cell_key, sums in cells.items():
        told = {name: sums[name] for name in ("learners", *SUMS)}
        yield {**dict(zip(keys, cell_key, strict=True)), **told}
