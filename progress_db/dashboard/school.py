"""The school, for who leads it: its teachers, who teaches which class, new and closed accounts."""

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Form
from fastapi.responses import Response
from sqlalchemy import Row, delete, insert, select

from progress_db.dashboard.closing import refuse_own
from progress_db.dashboard.desk import Desk, needs
from progress_db.server import accounts, passwords, sessions
from progress_db.server.access import Found
from progress_db.server.accounts import Newcomer, NewGrant
from progress_db.server.errors import HiddenError, ServerError
from progress_db.server.places import school_of
from progress_db.server.tables import class_teachers
from progress_db.server.viewer import Role

router = APIRouter(include_in_schema=False, prefix="/school")
Lead = Annotated[Desk, needs(Role.LEAD)]
Typed = Annotated[str, Form()]


@router.get("")
def school_page(desk: Lead) -> Response:
    """The teachers with their classes."""
    return _page(desk, {}, {}, 200)


@router.post("/teachers")
def invite(
    desk: Lead, name: Typed = "", login: Typed = "", language: Typed = "da", vouched: Typed = ""
) -> Response:
    """A new teacher: an account with a first password, or one that a provider vouches for."""
    plain = accounts.plain_login(login)
    known = accounts.account_of(desk.connection, plain)
    wrong = _faults(desk, name, plain, known)
    if wrong:
        typed = {"name": name, "login": login, "vouched": vouched}
        return _page(desk, typed, wrong, 422)
    role = NewGrant(Role.TEACHER, desk.municipality, desk.see.school_id())
    if known is not None:
        accounts.give(desk.connection, known.id, role, desk.viewer, desk.now)
        return desk.back(f"/school/teachers/{known.id}", "school-told-known")
    first = "" if vouched else passwords.first_password()
    kept = passwords.hashed(first) if first else None
    new = Newcomer(plain, name, "en" if language == "en" else "da", kept, bool(first))
    made = accounts.add(desk.connection, new, [role], desk.viewer, desk.now)
    if not first:
        return desk.back(f"/school/teachers/{made}", "school-told-made")
    return _show(desk, desk.see.teacher(made), first)


@router.get("/teachers/{account_id}")
def teacher_page(desk: Lead, account_id: UUID) -> Response:
    """One teacher: her classes, her password, closing the account."""
    teacher = desk.see.teacher(account_id)
    taught = {row.class_id for row in _taught(desk) if row.account_id == account_id}
    return desk.page(
        "school/teacher.html",
        teacher=teacher,
        classes=desk.see.classes(),
        taught=taught,
        all_hers=desk.see.is_all_hers(account_id),
        changes=accounts.changes_of(desk.connection, account_id),
    )


@router.post("/teachers/{account_id}/classes")
def set_classes(
    desk: Lead, account_id: UUID, chosen: Annotated[list[UUID] | None, Form()] = None
) -> Response:
    """Which classes she teaches; only classes of this school count."""
    desk.see.teacher(account_id)
    ours = [row.id for row in desk.see.classes()]
    mine = {"municipality": desk.municipality, "account_id": account_id}
    desk.connection.execute(
        delete(class_teachers).where(
            class_teachers.c.municipality == desk.municipality,
            class_teachers.c.account_id == account_id,
            class_teachers.c.class_id.in_(ours),
        )
    )
    rows = [{**mine, "class_id": one} for one in ours if one in (chosen or [])]
    if rows:
        desk.connection.execute(insert(class_teachers), rows)
    return desk.back(f"/school/teachers/{account_id}", "school-told-classes")


@router.post("/teachers/{account_id}/password")
def new_first_password(desk: Lead, account_id: UUID) -> Response:
    """A new first password, shown once."""
    teacher = _wholly(desk, account_id)
    first = passwords.first_password()
    kept = passwords.hashed(first)
    accounts.set_first_password(desk.connection, account_id, kept, desk.viewer, desk.now)
    return _show(desk, teacher, first)


@router.post("/teachers/{account_id}/close")
def close(desk: Lead, account_id: UUID) -> Response:
    """Close the account, or take it off this school where it has roles elsewhere."""
    desk.see.teacher(account_id)
    refuse_own(desk, account_id)
    if desk.see.is_all_hers(account_id):
        accounts.close(desk.connection, account_id, desk.viewer, desk.now)
        return desk.back("/school", "school-told-closed")
    for hat in sessions.hats_of(desk.connection, account_id):
        if (hat.role, hat.school_id) == (Role.TEACHER, desk.see.school_id()):
            accounts.take_away(desk.connection, account_id, hat.id, desk.viewer, desk.now)
    return desk.back("/school", "school-told-left")


@router.post("/teachers/{account_id}/reopen")
def reopen(desk: Lead, account_id: UUID) -> Response:
    """The account works again."""
    _wholly(desk, account_id)
    accounts.reopen(desk.connection, account_id, desk.viewer, desk.now)
    return desk.back(f"/school/teachers/{account_id}", "school-told-reopened")


def _faults(desk: Desk, name: str, login: str, known: Row[Any] | None) -> dict[str, str]:
    in_name, in_login = accounts.fault_of_name(name), accounts.fault_of_login(login)
    found = {}
    if in_name:
        found["name"] = desk.words.say(f"name-{in_name}")
    if in_login:
        found["login"] = desk.words.say(f"login-{in_login}")
    elif known is not None and not desk.see.may_share(known.id):
        found["login"] = desk.words.say("school-login-elsewhere")
    return found


def _page(desk: Desk, typed: dict[str, str], wrong: dict[str, str], status: int) -> Response:
    school = school_of(desk.connection, desk.municipality, desk.see.school_id())
    if school is None:
        raise HiddenError
    names = {row.id: row.name for row in desk.see.classes()}
    teaches: dict[UUID, list[str]] = {}
    for row in _taught(desk):
        if row.class_id in names:
            teaches.setdefault(row.account_id, []).append(names[row.class_id])
    return desk.page(
        "school/school.html",
        status,
        school=school,
        teachers=desk.see.teachers(),
        teaches={one: sorted(theirs) for one, theirs in teaches.items()},
        typed=typed,
        wrong=wrong,
        by_provider=bool(desk.request.app.state.providers),
    )


def _taught(desk: Desk) -> Sequence[Row[Any]]:
    here = class_teachers.c.municipality == desk.municipality
    ours = class_teachers.c.class_id.in_([row.id for row in desk.see.classes()])
    return desk.connection.execute(select(class_teachers).where(here, ours)).all()


def _wholly(desk: Desk, account_id: UUID) -> Found:
    """A teacher who has no role beyond this school; her account is the lead's to look after."""
    teacher = desk.see.teacher(account_id)
    if not desk.see.is_all_hers(account_id):
        text = "This account has roles beyond the school: ask the operator."
        raise ServerError("not-only-yours", text, 403)
    return teacher


def _show(desk: Desk, account: Found, first: str) -> Response:
    return desk.page(
        "account/first_password.html",
        account=account,
        first=first,
        to="/school",
        days=accounts.FIRST_LASTS.days,
    )
