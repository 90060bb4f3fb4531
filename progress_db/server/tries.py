"""Wrong passwords are counted, by login and by address, and make the next try wait.

The counts are in the database, so that all app processes count together; the keys are keyed hashes,
so the table says nothing of anybody. A try is counted before the password is looked at and taken
back when it was right: tries that come at the same moment cannot slip past.
"""

import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Connection, delete, select, update

from progress_db.server.database import insert_new
from progress_db.server.keys import Keys
from progress_db.server.tables import failed_tries

FREE = {"login": 5, "address": 50}  # tries that wait for nothing; a school is often one address
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)
FORGOTTEN = timedelta(hours=1)  # after the last wait


@dataclass(frozen=True, slots=True)
class TryKey:
    """Whose tries are counted: `kind` login or address, and a hash of it."""

    kind: str
    key: str


def keys_of(keys: Keys, login: str, address: str) -> tuple[TryKey, TryKey]:
    """The two counts that a try goes to."""
    secret = keys.cookie_key("tries")
    named = (("login", login), ("address", address))
    return tuple(  # type: ignore[return-value]
        TryKey(kind, hmac.new(secret, f"{kind}/{name}".encode(), sha256).hexdigest())
        for kind, name in named
    )


def take(connection: Connection, keys: Sequence[TryKey], now: datetime) -> timedelta:
    """Count one try. Zero, or how long she must still wait: then the try was not counted."""
    kept: dict[TryKey, tuple[int, datetime]] = {
        one: _row(connection, one, now) for one in sorted(keys, key=lambda one: one.key)
    }
    waits = [until - now for _count, until in kept.values() if until > now]
    if waits:
        return max(waits)
    for one, (tried, _until) in kept.items():
        new = {"count": tried + 1, "until": now + wait_after(tried + 1, FREE[one.kind])}
        connection.execute(update(failed_tries).where(failed_tries.c.key == one.key).values(new))
    return timedelta(0)


def right(connection: Connection, keys: Iterable[TryKey], now: datetime) -> None:
    """The password was right: her login starts afresh, the address gets this one try back."""
    for one in keys:
        here = failed_tries.c.key == one.key
        if one.kind == "login":
            connection.execute(delete(failed_tries).where(here))
        else:
            back = {"count": failed_tries.c.count - 1, "until": now}
            connection.execute(update(failed_tries).where(here).values(back))


def wait_after(count: int, free: int) -> timedelta:
    """How long the next try waits after so many wrong ones."""
    if count < free:
        return timedelta(0)
    return min(FIRST_WAIT * (1 << min(count - free, 10)), LONGEST_WAIT)


def _row(connection: Connection, one: TryKey, now: datetime) -> tuple[int, datetime]:
    """The count so far, held until the transaction ends, and until when she waits."""
    insert_new(connection, failed_tries, [{"key": one.key, "count": 0, "until": now}])
    found = connection.execute(
        select(failed_tries).where(failed_tries.c.key == one.key).with_for_update()
    ).one()
    if now - found.until > FORGOTTEN:
        return 0, now
    return int(found._mapping["count"]), found.until
