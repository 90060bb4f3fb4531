"""What keeping summaries needs: one transaction that holds the lock, the keys and the packs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, delete, select

from progress_db.server.keys import Keys
from scenes.pack import Pack

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Books:
    """The summaries of one municipality, open for writing."""

    connection: Connection
    keys: Keys
    packs: Mapping[str, Pack]
    municipality: int

    def rows(self, table: Table, learner_id: UUID, *more: Any) -> list[Row]:
        """A learner's rows, without the two columns that say whose they are."""
        mine = [column for column in table.c if column.name not in ("municipality", "learner_id")]
        asked = select(*mine).where(
            table.c.municipality == self.municipality, table.c.learner_id == learner_id, *more
        )
        return [dict(row) for row in self.connection.execute(asked).mappings()]

    def remove(self, table: Table, learner_id: UUID, *more: Any) -> None:
        """Delete these rows of a learner."""
        hers = (table.c.municipality == self.municipality) & (table.c.learner_id == learner_id)
        self.connection.execute(delete(table).where(hers, *more))

    def hers(self, learner_id: UUID, rows: list[Row]) -> list[Row]:
        """Rows as they stand in a table."""
        whose = {"municipality": self.municipality, "learner_id": learner_id}
        return [{**whose, **row} for row in rows]
