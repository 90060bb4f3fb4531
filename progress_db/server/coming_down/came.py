"""The answer of /down: bundle and page, each hashed and signed for this device alone."""

from typing import Literal
from uuid import UUID

from progress_db.server.coming_down.bundle import bundle_for, note_brought
from progress_db.server.coming_down.page import page_after
from progress_db.server.database import writing
from progress_db.server.house import House
from progress_db.server.ingest.door import seat_of
from progress_db.server.keys import DeviceToken
from progress_db.sync.wire import Came, digest, signed_bytes


def came_for(
    house: House, device: DeviceToken, after: int, learner: UUID | None, *, own: bool
) -> Came:
    """What comes down after `after`; with `learner`, only her events (if she is in the class)."""
    now = house.clock()
    with writing(house.engine) as connection:
        seat = seat_of(connection, device)
        bundle = bundle_for(connection, seat, now)
        note_brought(connection, seat, bundle.notes, now)
        ids = [one.id for one in bundle.learners if learner is None or one.id == learner]
        page = page_after(connection, seat, ids, after, own=own)
    text = bundle.model_dump_json()
    return Came(
        bundle=text,
        bundle_sha256=digest(text),
        bundle_signature=_signed(house, "bundle", device.device_id, text),
        events=page.text,
        events_sha256=digest(page.text),
        events_signature=_signed(house, "events", device.device_id, page.text),
        next_after=page.next_after,
        more=page.more,
        server_time=now,
    )


def _signed(house: House, purpose: Literal["bundle", "events"], device_id: UUID, text: str) -> str:
    return house.keys.sign(signed_bytes(purpose, device_id, digest(text)))
