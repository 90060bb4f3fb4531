"""Whether a class is live: its headsets tell where they are as often as somebody looks."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection, or_, select, update

from progress_db.server.tables import classes

WATCHED = timedelta(seconds=30)  # after the room's page was last asked for
NOTED_EVERY = timedelta(seconds=10)  # so that not every look writes


def look_in(connection: Connection, municipality: int, class_id: UUID, now: datetime) -> None:
    """A teacher has the room's page open now."""
    seen = classes.c.room_seen_at
    old = or_(seen.is_(None), seen < now - NOTED_EVERY)
    here = (classes.c.municipality == municipality) & (classes.c.id == class_id)
    connection.execute(update(classes).where(here, old).values(room_seen_at=now))


def is_watched(connection: Connection, municipality: int, class_id: UUID, now: datetime) -> bool:
    """Whether a teacher had it open within WATCHED."""
    asked = select(classes.c.room_seen_at).where(
        classes.c.municipality == municipality, classes.c.id == class_id
    )
    seen = connection.execute(asked).scalar_one_or_none()
    return seen is not None and now - seen < WATCHED
