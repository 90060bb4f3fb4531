"""What a teacher says to the room: pause, go on, stop, or a hint to one or all."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import insert
from uuid6 import uuid7

from progress_db.dashboard.desk import Desk
from progress_db.server.database import lock_municipality, set_counter
from progress_db.server.tables import orders
from progress_db.sync.ready import HINTS, in_danish

LASTS = timedelta(minutes=10)  # a headset that wakes up later does not stop of itself
LONGEST_HINT = 200


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a hint in Danish; `ready` is their key where every headset translates them."""

    text: str = ""
    ready: str = ""


NOTHING = Said()


def said_in(ready: str, text: str) -> Said:
    """The ready hint of this key, or else the teacher's own words."""
    if any(ready == one.key for one in HINTS):
        return Said(in_danish([ready]), ready)
    return Said(text.strip())


def give_order(
    desk: Desk, class_id: UUID, kind: str, device_id: UUID | None = None, said: Said = NOTHING
) -> None:
    """Say it to the whole class, or to one headset of it; both must be the viewer's."""
    desk.see.klass(class_id)
    # One number for all orders of a municipality, in the order of commits: devices ask for "after".
    seq = lock_municipality(desk.connection, desk.municipality) + 1
    set_counter(desk.connection, desk.municipality, seq)
    row = {
        "municipality": desk.municipality,
        "id": uuid7(),
        "seq": seq,
        "class_id": class_id,
        "device_id": device_id,
        "kind": kind,
        "text": said.text,
        "ready": said.ready,
        "created_by": desk.viewer.account_id,
        "created_at": desk.now,
        "expires_at": desk.now + LASTS,
    }
    desk.connection.execute(insert(orders), row)
