"""All summaries of a municipality made anew from its events, or compared with those that are kept.

Where a learner was (school, trade, module) is no event: a month that is kept keeps its place.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import groupby, islice
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, Table, delete, select

from progress_db.server.copying import put_many
from progress_db.server.database import lock_municipality, reading, writing
from progress_db.server.keys import Keys
from progress_db.server.stamped import COLUMNS, Stamped, stamped_of
from progress_db.server.summaries.books import Books, Row
from progress_db.server.summaries.figures import PLACE as CELL
from progress_db.server.summaries.figures import Sums
from progress_db.server.summaries.months import placed, where_now
from progress_db.server.summaries.paths import paths_anew
from progress_db.server.summaries.whole import PERSONAL, Whole, whole_of
from progress_db.server.tables import events, figures, months
from scenes.pack import Pack

AT_ONCE = 2000  # rows that are fetched or written together
LEARNERS_AT_ONCE = 200

Packs = Mapping[str, Pack]
Months = Mapping[bytes, Mapping[date, Row]]


def rebuild(engine: Engine, keys: Keys, packs: Packs, municipality: int) -> int:
    """Make every summary anew, in one transaction; gives how many learners have events.

    Ingest of this municipality waits meanwhile; events are streamed, a learner at a time.
    """
    with writing(engine) as connection:
        lock_municipality(connection, municipality)
        books = Books(connection, keys, packs, municipality)
        before = _kept_months(connection, municipality)
        for table in (*PERSONAL, months, figures):
            connection.execute(delete(table).where(table.c.municipality == municipality))
        count = _write_all(engine, books, before)
        paths_anew(connection, municipality)
    return count


def differences(engine: Engine, keys: Keys, packs: Packs, municipality: int) -> list[str]:
    """Where kept summaries are not what the events come to: table and id, nothing of a person.

    An empty list says that they are the same. Nothing may be taken in meanwhile.
    """
    with reading(engine) as connection:
        books = Books(connection, keys, packs, municipality)
        before = _kept_months(connection, municipality)
        sums, found = Sums(), list[str]()
        pseudonyms: set[bytes] = set()
        with _learners(engine, municipality) as learners:
            while group := list(islice(learners, LEARNERS_AT_ONCE)):
                wholes = {one: whole_of(all_hers, packs) for one, all_hers in group}
                found += _unlike(books, wholes)
                for one, whole in wholes.items():
                    pseudonyms.add(keys.pseudonym(municipality, one))
                    found += _unlike_months(books, one, whole, before, sums)
        found += [f"months of {one.hex()}" for one in before.keys() - pseudonyms]
        return found + _unlike_figures(connection, municipality, sums)


# --- making anew -----------------------------------------------------------------------------


def _write_all(engine: Engine, books: Books, before: Months) -> int:
    sums, pile, count = Sums(), _Pile(books.connection), 0
    with _learners(engine, books.municipality) as learners:
        for learner_id, found in learners:
            count += 1
            whole = whole_of(found, books.packs)
            for table, rows in whole.rows.items():
                pile.add(table, books.hers(learner_id, list(rows)))
            pile.add(months, _months(books, learner_id, whole, before, sums))
    cells = [{"municipality": books.municipality, **row} for row in sums.rows()]
    pile.add(figures, cells)
    pile.write()
    return count


def _months(books: Books, learner_id: UUID, whole: Whole, before: Months, sums: Sums) -> list[Row]:
    pseudonym = books.pseudonym(learner_id)
    there = before.get(pseudonym, {})
    rows = placed(whole.months, there, lambda: where_now(books, [learner_id])[learner_id])
    for row in rows.values():
        sums.put(row)
    whose = {"municipality": books.municipality, "pseudonym": pseudonym}
    return [{**whose, **row} for row in rows.values()]


class _Pile:
    """Rows that wait until there are enough of them to be written together."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[Table, list[Row]] = {}

    def add(self, table: Table, rows: Sequence[Row]) -> None:
        waiting = self._rows.setdefault(table, [])
        waiting.extend(rows)
        if len(waiting) >= AT_ONCE:
            self._write(table)

    def write(self) -> None:
        for table in self._rows:
            self._write(table)

    def _write(self, table: Table) -> None:
        if self._rows[table]:
            put_many(self._connection, table, self._rows[table])
            self._rows[table] = []


# --- reading ---------------------------------------------------------------------------------


@contextmanager
def _learners(engine: Engine, municipality: int) -> Iterator[Iterator[tuple[UUID, list[Stamped]]]]:
    """Each learner with all her events in order, streamed over a connection of its own."""
    asked = (
        select(*COLUMNS)
        .where(events.c.municipality == municipality)
        .order_by(events.c.learner_id, events.c.at, events.c.id)
    )
    with engine.connect().execution_options(yield_per=AT_ONCE) as connection:
        rows = (stamped_of(row) for row in connection.execute(asked))
        grouped = groupby(rows, lambda one: one.event.learner_id)
        yield ((learner_id, list(hers)) for learner_id, hers in grouped)


def _kept_months(connection: Connection, municipality: int) -> dict[bytes, dict[date, Row]]:
    rows = connection.execute(select(months).where(months.c.municipality == municipality))
    found: dict[bytes, dict[date, Row]] = {}
    for row in rows.mappings():
        kept = {name: row[name] for name in row if name not in ("municipality", "pseudonym")}
        found.setdefault(row["pseudonym"], {})[row["month"]] = kept
    return found


# --- comparing -------------------------------------------------------------------------------


def _unlike(books: Books, wholes: Mapping[UUID, Whole]) -> Iterator[str]:
    for table in PERSONAL:
        asked = select(table).where(
            table.c.municipality == books.municipality, table.c.learner_id.in_(list(wholes))
        )
        kept = _by_key(table, books.connection.execute(asked).mappings())
        rows = [
            row for one, whole in wholes.items() for row in books.hers(one, list(whole.rows[table]))
        ]
        anew = _by_key(table, rows)
        for key in sorted(kept.keys() | anew.keys(), key=str):
            if kept.get(key) != anew.get(key):
                yield f"{table.name} {' '.join(map(str, key))}"


def _by_key(table: Table, rows: Any) -> dict[tuple[Any, ...], Row]:
    names = [column.name for column in table.primary_key]
    return {tuple(row[name] for name in names): dict(row) for row in rows}


def _unlike_months(
    books: Books, learner_id: UUID, whole: Whole, before: Months, sums: Sums
) -> Iterator[str]:
    pseudonym = books.pseudonym(learner_id)
    there = before.get(pseudonym, {})
    rows = placed(whole.months, there, lambda: where_now(books, [learner_id])[learner_id])
    for month in sorted(rows.keys() | there.keys()):
        if month in rows:
            sums.put(rows[month])
        if rows.get(month) != there.get(month):
            yield f"months {pseudonym.hex()} {month}"


def _unlike_figures(connection: Connection, municipality: int, sums: Sums) -> list[str]:
    kept = connection.execute(select(figures).where(figures.c.municipality == municipality))
    anew = {_cell(row): row for row in sums.rows()}
    there = {
        _cell(row): {name: row[name] for name in row if name != "municipality"}
        for row in kept.mappings()
    }
    unlike = [cell for cell in anew.keys() | there.keys() if anew.get(cell) != there.get(cell)]
    return [f"figures {' '.join(map(str, cell))}" for cell in sorted(unlike, key=str)]


def _cell(row: Any) -> tuple[Any, ...]:
    return tuple(row[name] for name in CELL)
