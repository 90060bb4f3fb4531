"""What a teacher says to the room: pause, go on, stop, or a hint to one."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import insert
from uuid6 import uuid7

from progress_db.dashboard.desk import Desk
from progress_db.server.database import lock_municipality, set_counter
from progress_db.server.tables import orders

KINDS = ("pause", "go_on", "stop", "hint")
LASTS = timedelta(minutes=10)  # a headset that wakes up later does not stop of itself
LONGEST_HINT = 200
HINTS = (  # Danish, for the learner; all are what a colleague would say
    "Tag det roligt. Du har god tid.",
    "Lyt en gang til: Sig »Undskyld, kan du sige det igen?«",
    "Bed din kollega tale langsommere: »Kan du tale lidt langsommere?«",
    "Peg på svaret, hvis det er svært at sige.",
    "Du er på rette vej. Prøv én gang til.",
    "Ræk hånden op, så kommer jeg hen til dig.",
)


def give_order(
    desk: Desk, class_id: UUID, kind: str, device_id: UUID | None = None, text: str = ""
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
        "text": text.strip(),
        "created_by": desk.viewer.account_id,
        "created_at": desk.now,
        "expires_at": desk.now + LASTS,
    }
    desk.connection.execute(insert(orders), row)
