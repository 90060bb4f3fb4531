"""What teachers write to a learner; she reads it on her device."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row, delete, insert, select
from uuid6 import uuid7

from progress_db.dashboard.desk import Desk
from progress_db.dashboard.written import why_not_text
from progress_db.server.access import What
from progress_db.server.errors import HiddenError
from progress_db.server.tables import notes
from progress_db.sync.ready import NOTES

LONGEST_NOTE = 1000
DANISH = "da"


def notes_of(desk: Desk, learner_id: UUID) -> Sequence[Row[Any]]:
    """Those of a learner of hers, newest first; leaves a view."""
    desk.see.learner(learner_id, What.NOTES)
    return desk.connection.execute(
        select(notes)
        .where(notes.c.municipality == desk.municipality, notes.c.learner_id == learner_id)
        .order_by(notes.c.created_at.desc(), notes.c.id.desc())
    ).all()


@dataclass(frozen=True, slots=True)
class Written:
    """A note: keys of ready sentences, and own words in a language."""

    text: str = ""
    phrases: tuple[str, ...] = ()
    language: str = DANISH

    @property
    def why_not(self) -> str:
        """What is wrong with it, as a key of the texts; "" when nothing is."""
        if self.phrases and not self.text.strip():
            return ""
        return why_not_text(self.text, LONGEST_NOTE)


def written_to(learner: Any, text: str, phrases: Sequence[str], language: str) -> Written:
    """What came from the form: known sentences in our order, a language that she reads."""
    known = tuple(one.key for one in NOTES if one.key in phrases)
    return Written(text, known, language if language == learner.help_language else DANISH)


def write_note(desk: Desk, learner_id: UUID, written: Written) -> None:
    """Keep a note that was checked."""
    desk.see.learner(learner_id, What.NOTES)
    row = {
        "municipality": desk.municipality,
        "id": uuid7(),
        "learner_id": learner_id,
        "author": desk.viewer.account_id,
        "author_name": desk.viewer.name,
        "text": written.text.strip().replace("\r\n", "\n"),
        "phrases": written.phrases,
        "language": written.language,
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
