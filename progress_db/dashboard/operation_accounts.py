"""Operation: accounts and the roles of leads, municipalities and operators."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Form
from fastapi.responses import Response
from sqlalchemy import func, select

from progress_db.dashboard.closing import refuse_own
from progress_db.dashboard.desk import Desk, needs
from progress_db.server import accounts, passwords, places, sessions
from progress_db.server.accounts import Newcomer, NewGrant
from progress_db.server.errors import HiddenError, ServerError
from progress_db.server.tables import accounts as accounts_table
from progress_db.server.tables import grants
from progress_db.server.viewer import Role

router = APIRouter(include_in_schema=False, prefix="/operation/accounts")
Operator = Annotated[Desk, needs(Role.OPERATOR)]
Typed = Annotated[str, Form()]
MOST = 50  # accounts on a page; the search finds the others


@router.get("")
def accounts_page(desk: Operator, search: str = "") -> Response:
    """Accounts that are looked for, and the form for a new one."""
    return _page(desk, search[:80], {}, {}, 200)


@router.post("")
def add(
    desk: Operator, name: Typed = "", login: Typed = "", role: Typed = "", vouched: Typed = ""
) -> Response:
    """An account with one role."""
    plain = accounts.plain_login(login)
    wrong = _faults(desk, name, plain)
    given = _grant_of(desk, role)
    if given is None:
        wrong["role"] = desk.words.say("operation-choose-role")
    if wrong or given is None:
        typed = {"name": name, "login": login, "role": role, "vouched": vouched}
        return _page(desk, "", typed, wrong, 422)
    first = "" if vouched else passwords.first_password()
    kept = passwords.hashed(first) if first else None
    new = Newcomer(plain, name, password=kept, must_change=bool(first))
    made = accounts.add(desk.connection, new, [given], desk.viewer, desk.now)
    if not first:
        return desk.back(f"/operation/accounts/{made}", "operation-told-added")
    return _show(desk, made, first)


@router.get("/{account_id}")
def account_page(desk: Operator, account_id: UUID) -> Response:
    """One account: its roles, and what was done to it."""
    hats = sessions.hats_of(desk.connection, account_id)
    return desk.page(
        "operation/account.html",
        account=desk.see.account(account_id),
        hats=hats,
        places=places.names_of(desk.connection, hats),
        roles=_roles(desk),
        changes=accounts.changes_of(desk.connection, account_id),
    )


@router.post("/{account_id}/roles")
def give(desk: Operator, account_id: UUID, role: Typed = "") -> Response:
    """One more role."""
    desk.see.account(account_id)
    given = _grant_of(desk, role)
    if given is None:
        raise HiddenError
    accounts.give(desk.connection, account_id, given, desk.viewer, desk.now)
    return desk.back(f"/operation/accounts/{account_id}", "operation-told-saved")


@router.post("/{account_id}/roles/{grant_id}/take")
def take(desk: Operator, account_id: UUID, grant_id: UUID) -> Response:
    """One role less; the last operator stays."""
    desk.see.account(account_id)
    hats = sessions.hats_of(desk.connection, account_id)
    if any(hat.id == grant_id and hat.role is Role.OPERATOR for hat in hats):
        _keep_one_operator(desk, account_id)
    accounts.take_away(desk.connection, account_id, grant_id, desk.viewer, desk.now)
    return desk.back(f"/operation/accounts/{account_id}", "operation-told-saved")


@router.post("/{account_id}/password")
def new_first_password(desk: Operator, account_id: UUID) -> Response:
    """A new first password, shown once; its owner can see who gave it."""
    desk.see.account(account_id)
    first = passwords.first_password()
    kept = passwords.hashed(first)
    accounts.set_first_password(desk.connection, account_id, kept, desk.viewer, desk.now)
    return _show(desk, account_id, first)


@router.post("/{account_id}/close")
def close(desk: Operator, account_id: UUID) -> Response:
    """Nobody signs in with it any more."""
    desk.see.account(account_id)
    refuse_own(desk, account_id)
    accounts.close(desk.connection, account_id, desk.viewer, desk.now)
    return desk.back(f"/operation/accounts/{account_id}", "school-told-closed")


@router.post("/{account_id}/reopen")
def reopen(desk: Operator, account_id: UUID) -> Response:
    """It works again."""
    desk.see.account(account_id)
    accounts.reopen(desk.connection, account_id, desk.viewer, desk.now)
    return desk.back(f"/operation/accounts/{account_id}", "school-told-reopened")


def _page(
    desk: Desk, search: str, typed: dict[str, str], wrong: dict[str, str], status: int
) -> Response:
    return desk.page(
        "operation/accounts.html",
        status,
        accounts=desk.see.all_accounts(search, MOST + 1)[:MOST],
        more=len(desk.see.all_accounts(search, MOST + 1)) > MOST,
        most=MOST,
        search=search,
        roles=_roles(desk),
        typed=typed,
        wrong=wrong,
        by_provider=bool(desk.request.app.state.providers),
    )


def _roles(desk: Desk) -> list[tuple[str, str]]:
    """What an operator may give: (value in the form, text)."""
    say = desk.words.say
    found = [("", say("operation-choose")), ("operator", say("common-role-operator"))]
    for town in places.all_municipalities(desk.connection):
        found.append((f"analyst/{town.id}", f"{say('common-role-analyst')} · {town.name}"))
        for school in places.schools_of(desk.connection, town.id):
            value = f"lead/{town.id}/{school.id}"
            found.append((value, f"{say('common-role-lead')} · {school.name}"))
    return found


def _grant_of(desk: Desk, value: str) -> NewGrant | None:
    """The role of a value of the form; only of those that the form offers."""
    if not value or value not in dict(_roles(desk)):
        return None
    word, _, where = value.partition("/")
    number, _, school = where.partition("/")
    return NewGrant(Role(word), int(number or 0), UUID(school) if school else None)


def _faults(desk: Desk, name: str, login: str) -> dict[str, str]:
    found = {}
    if in_name := accounts.fault_of_name(name):
        found["name"] = desk.words.say(f"name-{in_name}")
    if in_login := accounts.fault_of_login(login):
        found["login"] = desk.words.say(f"login-{in_login}")
    elif accounts.account_of(desk.connection, login) is not None:
        found["login"] = desk.words.say("operation-login-known")
    return found


def _keep_one_operator(desk: Desk, account_id: UUID) -> None:
    others = desk.connection.scalar(
        select(func.count())
        .select_from(grants.join(accounts_table, accounts_table.c.id == grants.c.account_id))
        .where(
            grants.c.role == Role.OPERATOR.value,
            grants.c.account_id != account_id,
            accounts_table.c.disabled_at.is_(None),
        )
    )
    if not others:
        text = "This is the last operator: make another one first."
        raise ServerError("last-operator", text, 409)


def _show(desk: Desk, account_id: UUID, first: str) -> Response:
    return desk.page(
        "account/first_password.html",
        account=desk.see.account(account_id),
        first=first,
        to=f"/operation/accounts/{account_id}",
        days=accounts.FIRST_LASTS.days,
    )
