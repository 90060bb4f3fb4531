"""Who is signed in: a random cookie, and a row in the database that every app process reads."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select, update

from progress_db.server.tables import accounts, grants, web_sessions
from progress_db.server.viewer import Grant, Role, Viewer

COOKIE = "kollega_session"  # where we are reached in the clear; see cookie_name
IDLE = timedelta(hours=2)  # without a page
LONGEST = timedelta(hours=12)
SEEN_EVERY = timedelta(minutes=5)  # so that not every page writes


@dataclass(frozen=True, slots=True)
class Vouched:
    """Which provider signed her in, with its token: to be signed out there too."""

    provider: str
    id_token: str


def cookie_name(https: bool, name: str = COOKIE) -> str:
    """The cookie's name; `__Host-` lets no other server of the domain set it."""
    return f"__Host-{name}" if https else name


def begin(
    connection: Connection, account_id: UUID, now: datetime, vouched: Vouched | None = None
) -> str:
    """A new session; gives the cookie's value, which is kept nowhere."""
    token = secrets.token_urlsafe(32)
    row = {
        "token": _hashed(token),
        "account_id": account_id,
        "csrf": secrets.token_urlsafe(32),
        "created_at": now,
        "seen_at": now,
        "expires_at": now + LONGEST,
        "provider": vouched.provider if vouched else None,
        "id_token": vouched.id_token if vouched else None,
    }
    connection.execute(insert(web_sessions), row)
    return token


def find(connection: Connection, token: str, now: datetime) -> Viewer | None:
    """The viewer of this cookie, or None where it is over, unknown, or she may not sign in."""
    row = connection.execute(
        select(web_sessions, accounts.c.name, accounts.c.language, accounts.c.must_change)
        .join(accounts, accounts.c.id == web_sessions.c.account_id)
        .where(web_sessions.c.token == _hashed(token), accounts.c.disabled_at.is_(None))
    ).one_or_none()
    if row is None or now > row.expires_at or now - row.seen_at > IDLE:
        return None
    hats = hats_of(connection, row.account_id)
    if not hats:
        return None
    hat = next((hat for hat in hats if hat.id == row.grant_id), hats[0])
    return Viewer(
        account_id=row.account_id,
        name=row.name,
        language=row.language,
        hat=hat,
        hats=hats,
        csrf=row.csrf,
        must_change=row.must_change,
    )


def touch(connection: Connection, token: str, now: datetime) -> None:
    """Keep that she was here, at most every few minutes."""
    old = (web_sessions.c.token == _hashed(token)) & (web_sessions.c.seen_at < now - SEEN_EVERY)
    connection.execute(update(web_sessions).where(old).values(seen_at=now))


def wear(connection: Connection, token: str, grant_id: UUID) -> None:
    """Change the hat; one that is not hers is passed over when the session is found."""
    here = web_sessions.c.token == _hashed(token)
    connection.execute(update(web_sessions).where(here).values(grant_id=grant_id))


def end(connection: Connection, token: str) -> Vouched | None:
    """Sign out here; gives the provider that vouched for her, if one did."""
    here = web_sessions.c.token == _hashed(token)
    row = connection.execute(select(web_sessions).where(here)).one_or_none()
    connection.execute(delete(web_sessions).where(here))
    return Vouched(row.provider, row.id_token or "") if row and row.provider else None


def end_all(connection: Connection, account_id: UUID) -> None:
    """Sign out everywhere: after a new password, or when an account is closed."""
    connection.execute(delete(web_sessions).where(web_sessions.c.account_id == account_id))


def hats_of(connection: Connection, account_id: UUID) -> tuple[Grant, ...]:
    """What an account may be, oldest first."""
    rows = connection.execute(
        select(grants)
        .where(grants.c.account_id == account_id)
        .order_by(grants.c.created_at, grants.c.id)
    )
    return tuple(Grant(row.id, Role(row.role), row.municipality, row.school_id) for row in rows)


def _hashed(token: str) -> bytes:
    return sha256(token.encode()).digest()
