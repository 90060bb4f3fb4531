"""Sums of months over pseudonyms, changed by what changed and never counted anew by ingest."""

from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite

from progress_db.server.summaries.books import Books, Row
from progress_db.server.tables import figures

PLACE = ("month", "school_id", "trade", "education", "module")
COUNTED = (
    "learners",
    "seconds",
    "scenes",
    "level_ny",
    "level_med",
    "level_selv",
    "culture",
)
Cell = tuple[date, UUID, str, int, int]


class Sums:
    """What is to be added to the figures (or, with a minus, taken from them)."""

    def __init__(self) -> None:
        self._cells: dict[Cell, dict[str, int]] = {}

    def put(self, month: Row | None) -> None:
        """Count a row of months."""
        self._add(month, 1)

    def take(self, month: Row | None) -> None:
        """Count a row of months no longer."""
        self._add(month, -1)

    def rows(self) -> list[Row]:
        """The cells in which something changed, always in the same order."""
        cells = sorted(self._cells.items())
        return [
            dict(zip(PLACE, cell, strict=True)) | found
            for cell, found in cells
            if any(found.values())
        ]

    def _add(self, month: Row | None, sign: int) -> None:
        if month is None:
            return
        cell = self._cells.setdefault(_cell(month), dict.fromkeys(COUNTED, 0))
        for name, value in _counted(month).items():
            cell[name] += sign * value


def add_figures(books: Books, sums: Sums) -> None:
    """Add to the table; a cell without learners goes. The lock is held."""
    rows = [{"municipality": books.municipality, **row} for row in sums.rows()]
    if not rows:
        return
    books.connection.execute(_adding(books.connection.dialect.name), rows)
    if any(row["learners"] < 0 for row in rows):
        here = figures.c.municipality == books.municipality
        books.connection.execute(delete(figures).where(here, figures.c.learners <= 0))


@cache
def _adding(database: str) -> Any:
    dialect: Any = postgresql if database == "postgresql" else sqlite
    new = dialect.insert(figures)
    more = {name: figures.c[name] + new.excluded[name] for name in COUNTED}
    keys = [column.name for column in figures.primary_key]
    return new.on_conflict_do_update(index_elements=keys, set_=more)


def _cell(month: Row) -> Cell:
    place = (month["school_id"], month["trade"], month["education"], month["module"])
    return (month["month"], *place)


def _counted(month: Row) -> dict[str, int]:
    ends = [str(level).rpartition("/")[2] for level in month["levels"]]
    return {
        "learners": 1,
        "seconds": month["seconds"],
        "scenes": month["scenes"],
        "level_ny": ends.count("ny"),
        "level_med": ends.count("med"),
        "level_selv": ends.count("selv"),
        "culture": month["culture"],
    }
