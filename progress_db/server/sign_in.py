"""Signing in with a login and a password: counted, slow on purpose, the same for unknown logins."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from progress_db.server import accounts, passwords, sessions, tries
from progress_db.server.database import writing
from progress_db.server.house import House


@dataclass(frozen=True, slots=True)
class Refused:
    """Why not, as the end of a key of the texts: wrong, wait, old (first password), roleless."""

    why: str
    wait: timedelta = timedelta(0)


def sign_in(house: House, login: str, password: str, address: str) -> str | Refused:
    """A new session's cookie, or why not. `address`: where the try comes from."""
    plain, now = accounts.plain_login(login), house.clock()
    counted = tries.keys_of(house.keys, plain, address)
    with writing(house.engine) as connection:
        wait = tries.take(connection, counted, now)
        row = accounts.account_of(connection, plain)
    if wait:
        return Refused("wait", wait)
    # Outside of the transaction: it takes long, and on SQLite others would wait for it.
    if not passwords.matches(row.password if row else None, password) or row is None:
        return Refused("wrong")
    fresh = passwords.hashed(password) if passwords.is_old(row.password) else ""
    with writing(house.engine) as connection:
        tries.right(connection, counted, now)
        return _begin(connection, row, fresh, now)


def _begin(connection: Connection, seen: Row[Any], fresh: str, now: datetime) -> str | Refused:
    """The password was right: a session, if the account is still as it was and may sign in."""
    row = accounts.account_of(connection, seen.login)
    if row is None or row.password != seen.password or row.disabled_at is not None:
        return Refused("wrong")
    if row.must_change and row.password_until is not None and now > row.password_until:
        return Refused("old")
    if not sessions.hats_of(connection, row.id):
        return Refused("roleless")
    if fresh:
        accounts.rehash(connection, row.id, row.password, fresh)
    return sessions.begin(connection, row.id, now)
