"""Whose account it is that a provider vouched for: known, recognised by her login, or made."""

import unicodedata
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from progress_db.server import accounts, sessions
from progress_db.server.accounts import Newcomer
from progress_db.server.oidc import OidcError, Vouch
from progress_db.server.providers import ProviderSettings
from progress_db.server.tables import accounts as accounts_table
from progress_db.server.tables import identities


def account_for(
    connection: Connection, settings: ProviderSettings, vouch: Vouch, now: datetime
) -> UUID:
    """The account; raises OidcError("unknown") where she has none, or it is closed."""
    known = _known(connection, vouch)
    if known is None:
        known = _recognised(connection, settings, vouch, now) or _made(
            connection, settings, vouch, now
        )
    if known is None or not _is_open(connection, known):
        raise OidcError("unknown")
    return known


def _known(connection: Connection, vouch: Vouch) -> UUID | None:
    here = (identities.c.issuer == vouch.issuer) & (identities.c.subject == vouch.subject)
    row = connection.execute(select(identities.c.account_id).where(here)).one_or_none()
    return row.account_id if row else None


def _recognised(
    connection: Connection, settings: ProviderSettings, vouch: Vouch, now: datetime
) -> UUID | None:
    """By her login, which the provider must have verified; at most one person of a provider."""
    row = accounts.account_of(connection, _login(settings, vouch.claims))
    if row is None or row.disabled_at is not None:
        return None
    if _is_anothers(connection, vouch.issuer, row.id):
        raise OidcError("unknown")
    if row.must_change:  # the first password was never used: the provider takes its place
        new = {"password": None, "must_change": False, "password_until": None}
        connection.execute(update(accounts_table).where(accounts_table.c.id == row.id).values(new))
    sessions.end_all(connection, row.id)  # whoever came in by a password may be somebody else
    _keep(connection, vouch, row.id, now)
    accounts.note(connection, row.id, "linked", None, now)
    return UUID(str(row.id))


def _made(
    connection: Connection, settings: ProviderSettings, vouch: Vouch, now: datetime
) -> UUID | None:
    """A new account, where the settings say so and give her a role."""
    login, name = _login(settings, vouch.claims), _text(vouch.claims, settings.name_claim)
    given = [
        rule.grant() for rule in settings.roles if rule.value in _values(vouch.claims, rule.claim)
    ]
    if not settings.create or not given or accounts.account_of(connection, login):
        return None
    if accounts.fault_of_login(login) or accounts.fault_of_name(name):
        return None
    made = accounts.add(connection, Newcomer(login, name), given, None, now)
    _keep(connection, vouch, made, now)
    return made


def _keep(connection: Connection, vouch: Vouch, account_id: UUID, now: datetime) -> None:
    row = {"issuer": vouch.issuer, "subject": vouch.subject, "account_id": account_id}
    connection.execute(insert(identities), {**row, "created_at": now})


def _is_anothers(connection: Connection, issuer: str, account_id: UUID) -> bool:
    """Whether somebody else of this provider has the account: an address was given anew."""
    here = (identities.c.issuer == issuer) & (identities.c.account_id == account_id)
    return connection.execute(select(identities.c.subject).where(here)).first() is not None


def _is_open(connection: Connection, account_id: UUID) -> bool:
    here = accounts_table.c.id == account_id
    row = connection.execute(select(accounts_table.c.disabled_at).where(here)).one_or_none()
    return row is not None and row.disabled_at is None


def _login(settings: ProviderSettings, claims: Mapping[str, Any]) -> str:
    """Her login, or nothing where the provider did not verify it.

    Nor one that only Unicode makes the same as another: `straße@` is not `strasse@`'s address.
    """
    text = _text(claims, settings.login_claim).strip()
    plain = accounts.plain_login(text)
    verified = settings.trust_login or claims.get(settings.verified_claim) is True
    is_itself = unicodedata.is_normalized("NFKC", text) and plain == text.lower()
    return plain if verified and is_itself else ""


def _text(claims: Mapping[str, Any], name: str) -> str:
    value = claims.get(name, "")
    return value if isinstance(value, str) else ""


def _values(claims: Mapping[str, Any], name: str) -> list[str]:
    value = claims.get(name, [])
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
