"""A new device joins a class with the code that its teacher shows."""

import hmac
import math
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select, update

from progress_db.errors import StoreError
from progress_db.learners import check_label
from progress_db.server.database import insert_new, reading, writing
from progress_db.server.errors import ServerError
from progress_db.server.house import House
from progress_db.server.ingest.door import REVOKED
from progress_db.server.keys import DeviceToken
from progress_db.server.tables import classes, devices, failed_tries, schools
from progress_db.sync.wire import Enrolled, EnrolRequest

MOST_TRIES = 10
WITHIN = timedelta(minutes=15)
LONGEST_VERSION = 20
WRONG = "This code opens no class now: ask the teacher for the one on the class's page."


class TooOftenError(ServerError):
    """Too many wrong codes from one address. `seconds`: when to come again."""

    def __init__(self, seconds: int) -> None:
        told = f"Too many wrong codes from here: try again in {seconds} s."
        super().__init__("too-many-tries", told, 429)
        self.seconds = seconds


def enrol(house: House, asked: EnrolRequest, address: str) -> Enrolled:
    """Let a device in; the same nonce again gives the same device.

    Raises ServerError: wrong-code 403, revoked 401, bad-name 422; TooOftenError.
    """
    now, key = house.clock(), _key(house, address)
    _check_tries(house, key, now)
    _check_name(asked.name)
    found = _class_of(house, asked.code, now)
    if found is None:
        _count(house, key, now)
        raise ServerError("wrong-code", WRONG, 403)
    # Of the class and the nonce: who asks twice, because the answer was lost, is one device.
    token = DeviceToken(found.municipality, uuid5(found.id, asked.nonce.hex))
    _put_in(house, token, found.id, asked, now)
    return Enrolled(
        device_id=token.device_id,
        token=house.keys.device_token(token),
        municipality=found.municipality,
        school=found.school,
        class_name=found.name,
        public_key=house.keys.public_key,
        server_time=now,
    )


def _class_of(house: House, code: str, now: datetime) -> Any:
    """The class that this code opens, or None; the one question that crosses municipalities."""
    with reading(house.engine) as connection:
        rows = connection.execute(
            select(
                classes.c.municipality,
                classes.c.id,
                classes.c.name,
                schools.c.name.label("school"),
            )
            .join(
                schools,
                (schools.c.municipality == classes.c.municipality)
                & (schools.c.id == classes.c.school_id),
            )
            .where(
                classes.c.code == code,
                classes.c.code_until > now,
                classes.c.ended_at.is_(None),
            )
        ).all()
    return rows[0] if len(rows) == 1 else None


def _put_in(
    house: House, token: DeviceToken, class_id: UUID, asked: EnrolRequest, now: datetime
) -> None:
    row = {
        "municipality": token.municipality,
        "id": token.device_id,
        "class_id": class_id,
        "name": asked.name.strip(),
        "enrolled_at": now,
        "seen_at": now,
        "version": asked.version[:LONGEST_VERSION],
    }
    here = (devices.c.municipality == token.municipality) & (devices.c.id == token.device_id)
    with writing(house.engine) as connection:
        insert_new(connection, devices, [row])
        revoked = connection.execute(select(devices.c.revoked_at).where(here)).scalar_one()
    if revoked is not None:
        raise ServerError("revoked", REVOKED, 401)


def _check_name(name: str) -> None:
    try:
        check_label(name)
    except StoreError as error:
        raise ServerError("bad-name", error.text, 422) from error
    if not name.strip():
        raise ServerError("bad-name", "A device has a name, like Brille 3: write one.", 422)


# --- wrong codes -----------------------------------------------------------------------------


def _key(house: House, address: str) -> str:
    secret = house.keys.cookie_key("enrol")
    return hmac.new(secret, address.encode(), sha256).hexdigest()


def _check_tries(house: House, key: str, now: datetime) -> None:
    with reading(house.engine) as connection:
        row = connection.execute(
            select(failed_tries).where(failed_tries.c.key == key)
        ).one_or_none()
    if row is not None and row.until > now and row._mapping["count"] >= MOST_TRIES:
        raise TooOftenError(math.ceil((row.until - now).total_seconds()))


def _count(house: House, key: str, now: datetime) -> None:
    """One more within the time that began with the first."""
    fresh = {"key": key, "count": 0, "until": now + WITHIN}
    here = failed_tries.c.key == key
    with writing(house.engine) as connection:
        insert_new(connection, failed_tries, [fresh])
        over = here & (failed_tries.c.until <= now)
        connection.execute(update(failed_tries).where(over).values(count=0, until=now + WITHIN))
        more = failed_tries.c.count + 1
        connection.execute(update(failed_tries).where(here).values(count=more))
