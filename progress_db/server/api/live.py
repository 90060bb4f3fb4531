"""The room while it is in use: a device tells where it is, and hears what the teacher says."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request
from sqlalchemy import Connection, or_, select

from progress_db.server.database import upsert, writing
from progress_db.server.house import house_of
from progress_db.server.ingest.consent import has_said_no
from progress_db.server.ingest.door import Seat, device_of, seat_of
from progress_db.server.keys import DeviceToken
from progress_db.server.room import is_watched
from progress_db.server.said import said
from progress_db.server.tables import memberships, orders, presence
from progress_db.sync.wire import Live, LiveAnswer, Order

SOON_S, LATER_S = 2.0, 30.0
MOST_ORDERS = 50

router = APIRouter(prefix="/api/v1", tags=["live"])


@router.post("/live", summary="Where a device is now", responses=said(400, 401, 422))
def post_live(
    request: Request, device: Annotated[DeviceToken, Depends(device_of)], live: Live
) -> LiveAnswer:
    """Orders after the last one that it knows; `ask_again_s` is short while somebody watches."""
    house = house_of(request)
    now = house.clock()
    with writing(house.engine) as connection:
        seat = seat_of(connection, device)
        upsert(connection, presence, [_presence(connection, seat, live, now)])
        found = _orders(connection, seat, now)
        soon = bool(found) or is_watched(connection, seat.municipality, seat.class_id, now)
    new = [order for order in found if order.seq > live.orders_after]
    return LiveAnswer(orders=new, ask_again_s=SOON_S if soon else LATER_S)


def _presence(connection: Connection, seat: Seat, live: Live, now: datetime) -> dict[str, object]:
    if live.learner_id and has_said_no(connection, seat.municipality, live.learner_id):
        live = Live(state="idle")  # a device that has not heard of it yet
    hers = live.learner_id is not None and _is_member(connection, seat, live.learner_id)
    return {
        "municipality": seat.municipality,
        "device_id": seat.device_id,
        "at": now,
        "learner_id": live.learner_id if hers else None,
        "state": live.state,
        "pack": live.pack[:40],
        "scene": live.scene,
        "turn": live.turn,
        "tries": live.tries,
        "needs_help": live.needs_help,
        "heard": live.orders_after,
    }


def _is_member(connection: Connection, seat: Seat, learner_id: UUID) -> bool:
    """Whether she is in the device's class now: nobody else is shown in its room."""
    asked = select(memberships.c.learner_id).where(
        memberships.c.municipality == seat.municipality,
        memberships.c.class_id == seat.class_id,
        memberships.c.learner_id == learner_id,
        memberships.c.left_at.is_(None),
    )
    return connection.execute(asked).one_or_none() is not None


def _orders(connection: Connection, seat: Seat, now: datetime) -> list[Order]:
    """What was said to the class or to this device, and still holds; oldest first."""
    asked = (
        select(orders.c.seq, orders.c.kind, orders.c.text, orders.c.ready)
        .where(
            orders.c.municipality == seat.municipality,
            orders.c.class_id == seat.class_id,
            or_(orders.c.device_id.is_(None), orders.c.device_id == seat.device_id),
            orders.c.expires_at > now,
        )
        .order_by(orders.c.seq.desc())
        .limit(MOST_ORDERS)
    )
    rows = reversed(connection.execute(asked).all())
    return [Order(seq=row.seq, kind=row.kind, text=row.text, ready=row.ready) for row in rows]
