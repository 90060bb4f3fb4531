"""What teachers write to a learner; she reads it on her device."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, delete, insert, select
from uuid6 import uuid7

from progress_db.dashboard.desk import Desk
from progress_db.server.access import What
from progress_db.server.errors import HiddenError
from progress_db.server.tables import notes

LONGEST_NOTE = 1000


def notes_of(desk: Desk, learner_id: UUID) -> Sequence[Row[Any]]:
    """Those of a learner of hers, newest first; leaves a view."""
    desk.see.learner(learner_id, What.NOTES)
    return desk.connection.execute(
        select(notes)
        .where(notes.c.municipality == desk.municipality, notes.c.learner_id == learner_id)
        .order_by(notes.c.created_at.desc(), notes.c.id.desc())
    ).all()


def write_note(desk: Desk, learner_id: UUID, text: str) -> None:
    """Keep a note that was checked."""
    desk.see.learner(learner_id, What.NOTES)
    row = {
        "municipality": desk.municipality,
        "id": uuid7(),
        "learner_id": learner_id,
        "author": desk.viewer.account_id,
        "author_name": desk.viewer.name,
        "text": text.strip().replace("\r\n", "\n"),
        "created_at": desk.now,
    }
    desk.connection.execute(insert(notes), row)


def remove_note(desk: Desk, learner_id: UUID, note_id: UUID) -> None:
    """Remove a note of her own. Raises HiddenError for another's."""
    desk.see.learner(learner_id, What.NOTES)
    gone = desk.connection.execute(
        delete(notes).where(
            notes.c.municipality == desk.municipality,
            notes.c.learner_id == learner_id,
            notes.c.id == note_id,
            notes.c.author == desk.viewer.account_id,
        )
    )
    if not gone.rowcount:
        raise HiddenError
