"""Who knocks: the device of a token, as long as it is there and not revoked."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Request, Security
from fastapi.security import HTTPBearer
from sqlalchemy import Connection, bindparam, select

from progress_db.server.database import reading
from progress_db.server.errors import ServerError
from progress_db.server.house import House, house_of
from progress_db.server.keys import DeviceToken
from progress_db.server.tables import classes, devices

REVOKED = "This device was taken out of its class: enrol it again with the class's code."
UNKNOWN = "This device is not known here: enrol it again with the class's code."

_SEAT = (
    select(devices.c.class_id, devices.c.revoked_at, classes.c.school_id, classes.c.name)
    .join(
        classes,
        (classes.c.municipality == devices.c.municipality) & (classes.c.id == devices.c.class_id),
    )
    .where(devices.c.municipality == bindparam("municipality"), devices.c.id == bindparam("device"))
)


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a device is at work."""

    municipality: int
    device_id: UUID
    class_id: UUID
    class_name: str
    school_id: UUID


BEARER = HTTPBearer(
    scheme_name="device", description="The token of a device, got when it joined", auto_error=False
)


def device_of(request: Request, _told: Annotated[object, Security(BEARER)]) -> DeviceToken:
    """The device that sent this request. Raises ServerError 401: bad-token or revoked."""
    kind, _, text = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "bearer" or not text:
        raise ServerError("bad-token", UNKNOWN, 401)
    return known_device(house_of(request), text.strip())


def known_device(house: House, text: str) -> DeviceToken:
    """The device of a token's text, which is there and not revoked."""
    token = house.keys.read_device_token(text)
    with reading(house.engine) as connection:
        seat_of(connection, token)
    return token


def seat_of(connection: Connection, token: DeviceToken) -> Seat:
    """Where it is at work. Raises ServerError 401."""
    told = {"municipality": token.municipality, "device": token.device_id}
    row = connection.execute(_SEAT, told).one_or_none()
    if row is None:
        raise ServerError("bad-token", UNKNOWN, 401)
    if row.revoked_at is not None:
        raise ServerError("revoked", REVOKED, 401)
    return Seat(token.municipality, token.device_id, row.class_id, row.name, row.school_id)
