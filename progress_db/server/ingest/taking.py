"""A batch of events taken in: nothing lost, nothing doubled, all of it or none of it."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, update

from progress_db.server.database import lock_municipality, set_counter, writing
from progress_db.server.house import House
from progress_db.server.ingest.admitting import Admitted, admit, offset_of
from progress_db.server.ingest.door import Seat, seat_of
from progress_db.server.ingest.people import change_settings, let_in
from progress_db.server.ingest.storing import store
from progress_db.server.keys import DeviceToken
from progress_db.server.summaries.books import Books
from progress_db.server.summaries.keeping import keep
from progress_db.server.tables import devices
from progress_db.sync.wire import Batch, Receipt, Refused

LONGEST_VERSION = 20

_SEEN = (
    update(devices)
    .where(devices.c.municipality == bindparam("here"), devices.c.id == bindparam("device"))
    .values({name: bindparam(name) for name in ("seen_at", "clock_off_s", "version")})
)


def take_batch(house: House, device: DeviceToken, batch: Batch) -> Receipt:
    """Store a batch and bring the summaries up to date, in one transaction.

    Sent again, it changes nothing and gives a receipt that all of it is safe. Raises ServerError
    401 for a device that is not known or revoked.
    """
    now = house.clock()
    admitted = admit(batch, now)
    with writing(house.engine) as connection:
        seq = lock_municipality(connection, device.municipality)
        seat = seat_of(connection, device)
        stored, refused = _take(connection, house, seat, admitted, seq)
        _seen(connection, seat, batch, now)
    every = [*admitted.refused, *refused]
    return Receipt(
        stored=stored,
        had=len(batch.events) - stored - len(every),
        refused=every,
        server_time=now,
        clock_off_s=round(offset_of(batch, now).total_seconds(), 3),
    )


def _take(
    connection: Connection, house: House, seat: Seat, admitted: Admitted, seq: int
) -> tuple[int, list[Refused]]:
    if not admitted.events:
        return 0, []
    taken, refused = let_in(connection, seat, admitted.events)
    new = store(connection, seat, taken, seq)
    if new:
        set_counter(connection, seat.municipality, seq + len(taken))
        fresh = [one for one in taken if one.event.id in new]
        change_settings(connection, seat.municipality, fresh)
        keep(Books(connection, house.keys, house.packs, seat.municipality), fresh, seq)
    return len(new), refused


def _seen(connection: Connection, seat: Seat, batch: Batch, now: datetime) -> None:
    told = {
        "here": seat.municipality,
        "device": seat.device_id,
        "seen_at": now,
        "clock_off_s": offset_of(batch, now).total_seconds(),
        "version": batch.version[:LONGEST_VERSION],
    }
    connection.execute(_SEEN, told)
