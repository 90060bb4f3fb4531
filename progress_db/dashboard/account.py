"""My account: name, language, password, roles, and what was done to the account."""

from typing import Annotated, Any

from fastapi import APIRouter, Form
from fastapi.responses import Response
from sqlalchemy import Row, select, update

from progress_db.dashboard import before
from progress_db.dashboard.desk import Desk, needs, remember_language
from progress_db.dashboard.new_password import faults_of
from progress_db.dashboard.words import LANGUAGES
from progress_db.server import accounts, passwords, sessions, tries
from progress_db.server.addresses import address_of
from progress_db.server.places import names_of
from progress_db.server.tables import accounts as accounts_table
from progress_db.server.viewer import Role

router = APIRouter(include_in_schema=False)
Anyone = Annotated[Desk, needs(*Role)]
Typed = Annotated[str, Form()]


@router.get("/account")
def account_page(desk: Anyone) -> Response:
    """Her account."""
    return _page(desk, desk.viewer.name, desk.viewer.language, {})


@router.post("/account")
def change_account(desk: Anyone, name: Typed = "", language: Typed = "da") -> Response:
    """Her name and the language of her pages."""
    fault = accounts.fault_of_name(name)
    if fault or language not in LANGUAGES:
        wrong = {"name": desk.words.say(f"name-{fault}")} if fault else {}
        return _page(desk, name, language, wrong, 422)
    mine = accounts_table.c.id == desk.viewer.account_id
    new = {"name": name.strip(), "language": language}
    desk.connection.execute(update(accounts_table).where(mine).values(new))
    if name.strip() != desk.viewer.name:
        accounts.note(desk.connection, desk.viewer.account_id, "renamed", desk.viewer, desk.now)
    response = desk.back("/account", "account-told-saved")
    remember_language(response, language)
    return response


@router.get("/account/password")
def password_page(desk: Anyone) -> Response:
    """The form for a new password; the first thing to do after a first password."""
    return _password_page(desk, {}, 200)


@router.post("/account/password")
def change_password(
    desk: Anyone, current: Typed = "", password: Typed = "", again: Typed = ""
) -> Response:
    """Her new password; whoever else is signed in as her is signed out."""
    mine = _mine(desk)
    wrong, status = _fault_of_current(desk, mine.password, current)
    wrong = wrong or faults_of(desk.words, password, again, mine.login)
    if not wrong and passwords.matches(mine.password, password):
        wrong = {"password": desk.words.say("password-same")}
    if wrong:
        return _password_page(desk, wrong, status)
    kept = passwords.hashed(password)
    accounts.set_password(desk.connection, desk.viewer.account_id, kept, desk.viewer, desk.now)
    token = sessions.begin(desk.connection, desk.viewer.account_id, desk.now)
    sessions.wear(desk.connection, token, desk.viewer.hat.id)
    response = desk.back("/account", "account-told-password")
    before.put_session(response, desk.house, token)
    return response


def _fault_of_current(desk: Desk, kept: str | None, current: str) -> tuple[dict[str, str], int]:
    """What is wrong with the password that she has; wrong ones are counted as at the sign-in."""
    if desk.viewer.must_change:  # she signed in with it a moment ago
        return {}, 422
    if kept is None:
        return {"current": desk.words.say("account-vouched")}, 422
    address = address_of(desk.request.scope, desk.house.settings.proxies)
    counted = tries.keys_of(desk.house.keys, f"own/{desk.viewer.account_id}", address)
    wait = tries.take(desk.connection, counted, desk.now)
    if wait:
        minutes = max(1, -(-int(wait.total_seconds()) // 60))
        return {"current": desk.words.say("sign-in-wait", minutes=minutes)}, 429
    if not passwords.matches(kept, current):
        return {"current": desk.words.say("account-wrong-current")}, 422
    tries.right(desk.connection, counted, desk.now)
    return {}, 422


def _page(
    desk: Desk, name: str, language: str, wrong: dict[str, str], status: int = 200
) -> Response:
    languages = [(one, desk.words.say(f"account-language-{one}")) for one in LANGUAGES]
    return desk.page(
        "account/account.html",
        status,
        mine=_mine(desk),
        name=name,
        language=language,
        languages=languages,
        wrong=wrong,
        places=names_of(desk.connection, desk.viewer.hats),
        changes=accounts.changes_of(desk.connection, desk.viewer.account_id),
    )


def _password_page(desk: Desk, wrong: dict[str, str], status: int) -> Response:
    return desk.page("account/password.html", status, mine=_mine(desk), wrong=wrong)


def _mine(desk: Desk) -> Row[Any]:
    mine = accounts_table.c.id == desk.viewer.account_id
    return desk.connection.execute(select(accounts_table).where(mine)).one()
