"""Accounts: made, given roles, given new passwords, closed; each change is written down.

Who may do this to whom is decided by `access.py`; here it is done.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, delete, insert, select, update
from uuid6 import uuid7

from progress_db.privacy import looks_like_cpr
from progress_db.server import sessions
from progress_db.server.tables import account_changes, accounts, class_teachers, classes, grants
from progress_db.server.viewer import Role, Viewer

LONGEST_LOGIN, LONGEST_NAME = 120, 80
FIRST_LASTS = timedelta(days=14)  # so long a first password opens anything


@dataclass(frozen=True, slots=True)
class Newcomer:
    """An account to be made. `password` is hashed already, or None: a provider vouches for her."""

    login: str
    name: str
    language: str = "da"
    password: str | None = None
    must_change: bool = False


@dataclass(frozen=True, slots=True)
class NewGrant:
    """A role to be given. `municipality` is 0 for an operator."""

    role: Role
    municipality: int
    school_id: UUID | None = None


def plain_login(text: str) -> str:
    """A login as it is kept: however it was typed, it is the same."""
    return unicodedata.normalize("NFKC", text).strip().casefold()


def fault_of_login(login: str) -> str:
    """Why it may not be a login, as the end of a key of the texts; empty when it may."""
    if looks_like_cpr(login):
        return "cpr"
    if not login or any(sign.isspace() or not sign.isprintable() for sign in login):
        return "spaces"
    return "long" if len(login) > LONGEST_LOGIN else ""


def fault_of_name(name: str) -> str:
    """Why it may not be a name, as the end of a key of the texts; empty when it may."""
    if looks_like_cpr(name):
        return "cpr"
    if not name.strip() or not name.isprintable():
        return "empty"
    return "long" if len(name) > LONGEST_NAME else ""


def account_of(connection: Connection, login: str) -> Row[Any] | None:
    """The account with this plain login."""
    return connection.execute(select(accounts).where(accounts.c.login == login)).one_or_none()


def add(
    connection: Connection,
    new: Newcomer,
    given: Sequence[NewGrant],
    by: Viewer | None,
    now: datetime,
) -> UUID:
    """A new account with its roles; the login must be free."""
    made = uuid7()
    row = {
        "id": made,
        "login": new.login,
        "name": new.name.strip(),
        "language": new.language,
        "password": new.password,
        "must_change": new.must_change,
        "password_until": now + FIRST_LASTS if new.must_change else None,
        "created_at": now,
    }
    connection.execute(insert(accounts), row)
    note(connection, made, "made", by, now)
    for one in given:
        give(connection, made, one, by, now)
    return made


def give(
    connection: Connection, account_id: UUID, new: NewGrant, by: Viewer | None, now: datetime
) -> None:
    """Give a role; one that she has already is left as it is."""
    for hat in sessions.hats_of(connection, account_id):
        if (hat.role, hat.municipality, hat.school_id) == (
            new.role,
            new.municipality,
            new.school_id,
        ):
            return
    row = {
        "id": uuid7(),
        "account_id": account_id,
        "role": new.role.value,
        "municipality": new.municipality,
        "school_id": new.school_id,
        "created_at": now,
    }
    connection.execute(insert(grants), row)
    note(connection, account_id, f"given-{new.role.value}", by, now)


def take_away(
    connection: Connection, account_id: UUID, grant_id: UUID, by: Viewer | None, now: datetime
) -> None:
    """Take a role away, and with a teacher's role the classes of that school."""
    mine = (grants.c.id == grant_id) & (grants.c.account_id == account_id)
    row = connection.execute(select(grants).where(mine)).one_or_none()
    if row is None:
        return
    connection.execute(delete(grants).where(mine))
    if row.role == Role.TEACHER.value:
        _leave_classes(connection, account_id, row.municipality, row.school_id)
    note(connection, account_id, f"taken-{row.role}", by, now)


def set_password(
    connection: Connection, account_id: UUID, kept: str, by: Viewer | None, now: datetime
) -> None:
    """Her own new password (already hashed); everybody who is signed in as her is signed out."""
    new = {"password": kept, "must_change": False, "password_until": None}
    connection.execute(update(accounts).where(accounts.c.id == account_id).values(new))
    sessions.end_all(connection, account_id)
    note(connection, account_id, "password", by, now)


def set_first_password(
    connection: Connection, account_id: UUID, kept: str, by: Viewer | None, now: datetime
) -> None:
    """A first password (already hashed) that she must change; signs her out everywhere."""
    new = {"password": kept, "must_change": True, "password_until": now + FIRST_LASTS}
    connection.execute(update(accounts).where(accounts.c.id == account_id).values(new))
    sessions.end_all(connection, account_id)
    note(connection, account_id, "first-password", by, now)


def rehash(connection: Connection, account_id: UUID, old: str, fresh: str) -> None:
    """The same password hashed with today's costs, unless it was changed meanwhile."""
    here = (accounts.c.id == account_id) & (accounts.c.password == old)
    connection.execute(update(accounts).where(here).values(password=fresh))


def close(connection: Connection, account_id: UUID, by: Viewer | None, now: datetime) -> None:
    """Nobody signs in with it any more; what it wrote and looked at stays told."""
    here = (accounts.c.id == account_id) & accounts.c.disabled_at.is_(None)
    connection.execute(update(accounts).where(here).values(disabled_at=now))
    connection.execute(delete(class_teachers).where(class_teachers.c.account_id == account_id))
    sessions.end_all(connection, account_id)
    note(connection, account_id, "closed", by, now)


def reopen(connection: Connection, account_id: UUID, by: Viewer | None, now: datetime) -> None:
    """The account works again."""
    here = accounts.c.id == account_id
    connection.execute(update(accounts).where(here).values(disabled_at=None))
    note(connection, account_id, "reopened", by, now)


def changes_of(connection: Connection, account_id: UUID, most: int = 20) -> Sequence[Row[Any]]:
    """What was done to an account, newest first."""
    mine = account_changes.c.account_id == account_id
    newest = (account_changes.c.at.desc(), account_changes.c.id.desc())
    return connection.execute(
        select(account_changes).where(mine).order_by(*newest).limit(most)
    ).all()


def note(
    connection: Connection, account_id: UUID, what: str, by: Viewer | None, now: datetime
) -> None:
    """Write down what was done, and by whom (None: the command line or a provider)."""
    row = {
        "id": uuid7(),
        "at": now,
        "account_id": account_id,
        "by_account": by.account_id if by else None,
        "by_name": by.name if by else "",
        "what": what,
    }
    connection.execute(insert(account_changes), row)


def _leave_classes(
    connection: Connection, account_id: UUID, municipality: int, school_id: UUID
) -> None:
    here = select(classes.c.id).where(
        classes.c.municipality == municipality, classes.c.school_id == school_id
    )
    connection.execute(
        delete(class_teachers).where(
            class_teachers.c.municipality == municipality,
            class_teachers.c.account_id == account_id,
            class_teachers.c.class_id.in_(here),
        )
    )
