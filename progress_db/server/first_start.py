"""The first start: who can read what the server prints makes the school and the first account."""

from datetime import datetime, timedelta
from urllib.parse import quote
from uuid import UUID

from itsdangerous import BadData, URLSafeSerializer
from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError
from uuid6 import uuid7

from progress_db.server import accounts
from progress_db.server.accounts import Newcomer, NewGrant
from progress_db.server.database import reading
from progress_db.server.errors import ServerError
from progress_db.server.house import House
from progress_db.server.tables import accounts as accounts_table
from progress_db.server.tables import municipalities, schools
from progress_db.server.viewer import Role

OWN = 1  # the municipality of a school by itself
LASTS = timedelta(hours=24)


def set_up_link(house: House, address: str = "") -> str | None:
    """The address at which the first account is made; None once there is an account.

    `address` is how this machine is reached (`http://127.0.0.1:8000`), where no public URL is set.
    The link works for a day and only as long as there is no account at all.
    """
    with reading(house.engine) as connection:
        if not is_empty(connection):
            return None
    until = int((house.clock() + LASTS).timestamp())
    base = (house.settings.public_url or address).rstrip("/")
    return f"{base}/set-up?token={quote(_signer(house).dumps(until))}"


def is_empty(connection: Connection) -> bool:
    """Whether there is no account yet."""
    return connection.execute(select(accounts_table.c.id).limit(1)).first() is None


def check_token(house: House, connection: Connection, token: str) -> None:
    """Raises ServerError for a link that is not ours, is over, or has been used."""
    try:
        until = datetime.fromtimestamp(int(_signer(house).loads(token)), house.clock().tzinfo)
    except (BadData, ValueError, TypeError, OverflowError) as error:
        raise _no("set-up-link", "This link is not complete: copy all of it.") from error
    if not is_empty(connection):
        raise _no("set-up-done", "The server has been set up already: sign in.")
    if house.clock() > until:
        text = "This link is more than a day old: start the server again, it prints a new one."
        raise _no("set-up-old", text)


def set_up(connection: Connection, school: str, first: Newcomer, now: datetime) -> UUID:
    """Make the school and the first account, which may be everything; gives the account's id.

    Raises ServerError when somebody else was quicker.
    """
    try:
        row = {"id": OWN, "name": school, "created_at": now}
        connection.execute(insert(municipalities), row)
    except IntegrityError as error:
        text = "The server has been set up already: sign in."
        raise _no("set-up-done", text) from error
    school_id = uuid7()
    row = {"municipality": OWN, "id": school_id, "name": school, "created_at": now}
    connection.execute(insert(schools), row)
    given = (
        NewGrant(Role.LEAD, OWN, school_id),
        NewGrant(Role.TEACHER, OWN, school_id),
        NewGrant(Role.ANALYST, OWN),
        NewGrant(Role.OPERATOR, 0),
    )
    return accounts.add(connection, first, given, None, now)


def _signer(house: House) -> URLSafeSerializer:
    return URLSafeSerializer(house.keys.cookie_key("set-up"), salt="set-up")


def _no(code: str, text: str) -> ServerError:
    return ServerError(code, text, 403)
