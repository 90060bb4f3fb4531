"""What keeping summaries needs: one transaction that holds the lock, the keys and the packs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

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

    def pseudonym(self, learner_id: UUID) -> bytes:
        """What she is called on the municipality's side."""
        return self.keys.pseudonym(self.municipality, learner_id)

    def hers(self, learner_id: UUID, rows: list[Row]) -> list[Row]:
        """Rows as they stand in a table."""
        whose = {"municipality": self.municipality, "learner_id": learner_id}
        return [{**whose, **row} for row in rows]
