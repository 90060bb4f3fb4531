"""A table's rows of the learners of a batch: read at once, changed here, written at once."""

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, bindparam, delete, select, tuple_

from progress_db.server.copying import upsert_many
from progress_db.server.summaries.books import Books, Row

Key = tuple[Any, ...]  # of a row among those of its owner
Owner = Any  # the id of a learner, or her pseudonym


class Shelf:
    """Rows are without the two columns that say whose they are. The municipality's lock is held."""

    def __init__(
        self,
        books: Books,
        table: Table,
        owners: Collection[Owner],
        whose: str = "learner_id",
        only: ColumnElement[bool] | None = None,
        touched: Collection[str] = (),
    ) -> None:
        """`only`: which of their rows, a condition that is always the same object, with the

        parameter `touched`.
        """
        self._books, self.table, self._whose = books, table, whose
        self._names = [c.name for c in table.c if c.name not in ("municipality", whose)]
        keys = [column.name for column in table.primary_key]
        self._keys = [name for name in self._names if name in keys]
        self._rows: dict[Owner, dict[Key, Row]] = {owner: {} for owner in owners}
        self._changed: dict[tuple[Owner, Key], Row] = {}
        self._gone: list[Key] = []
        told = {"municipality": books.municipality, "owners": list(owners)}
        more = {} if only is None else {"touched": list(touched)}
        self._read(_reading(table, whose, only), {**told, **more})

    def of(self, owner: Owner) -> Mapping[Key, Row]:
        """The rows of one owner as they are by now."""
        return self._rows[owner]

    def put(self, owner: Owner, rows: Iterable[Row]) -> list[Row]:
        """Rows that are new, or in the place of those with the same key; gives what is changed."""
        there, changed = self._rows[owner], list[Row]()
        for row in rows:
            key = tuple(row[name] for name in self._keys)
            if there.get(key) != row:
                there[key] = self._changed[owner, key] = row
                changed.append(row)
        return changed

    def remove(self, owner: Owner, keys: Iterable[Key]) -> None:
        """These rows go."""
        for key in keys:
            del self._rows[owner][key]
            self._changed.pop((owner, key), None)
            self._gone.append((owner, *key))

    def write(self) -> None:
        """What was removed is deleted, what was changed is written."""
        here, table = {"municipality": self._books.municipality}, self.table
        if self._gone:
            columns = tuple_(*(table.c[name] for name in (self._whose, *self._keys)))
            mine = table.c.municipality == self._books.municipality
            self._books.connection.execute(delete(table).where(mine, columns.in_(self._gone)))
        rows = [{**here, self._whose: owner, **row} for (owner, _), row in self._changed.items()]
        upsert_many(self._books.connection, table, rows)

    def _read(self, asked: Select[Any], told: Mapping[str, Any]) -> None:
        for owner, *values in self._books.connection.execute(asked, told):
            row = dict(zip(self._names, values, strict=True))
            self._rows[owner][tuple(row[name] for name in self._keys)] = row


@cache
def _reading(table: Table, whose: str, only: ColumnElement[bool] | None) -> Select[Any]:
    """Made once: making a statement takes longer than having it answered."""
    names = [c.name for c in table.c if c.name not in ("municipality", whose)]
    asked = select(table.c[whose], *(table.c[name] for name in names)).where(
        table.c.municipality == bindparam("municipality"),
        table.c[whose].in_(bindparam("owners", expanding=True)),
    )
    return asked if only is None else asked.where(only)
