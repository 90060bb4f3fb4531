"""Groups within a class: make them, name them, put learners into them."""

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Form
from fastapi.responses import Response
from pydantic import BaseModel
from sqlalchemy import Row, delete, insert, select, update
from uuid6 import uuid7

from progress_db.dashboard.classes.named import Teacher
from progress_db.dashboard.desk import Desk
from progress_db.dashboard.written import why_not_line
from progress_db.server.access import What
from progress_db.server.errors import HiddenError
from progress_db.server.tables import assignments, groups, memberships

LONGEST_GROUP = 40
router = APIRouter(include_in_schema=False)
PAGE = "/classes/{class_id}/groups"


class Places(BaseModel):
    """For each learner the id of a group, or "" for none; two lists of the same length."""

    learner: list[UUID] = []
    place: list[str] = []


@router.get(PAGE)
def groups_page(class_id: UUID, desk: Teacher) -> Response:
    """The groups, and who is in which."""
    return _page(desk, class_id)


@router.post(PAGE)
def new(class_id: UUID, desk: Teacher, name: Annotated[str, Form()] = "") -> Response:
    """Make a group."""
    desk.see.klass(class_id)
    why = _why_not(desk, class_id, name)
    if why:
        return _page(desk, class_id, name, why)
    add_group(desk, class_id, name)
    return desk.back(PAGE.format(class_id=class_id), "classes-told-group")


@router.post(PAGE + "/place")
def place(class_id: UUID, desk: Teacher, form: Annotated[Places, Form()]) -> Response:
    """Put learners into groups; what is not of this class any more is passed over, and told."""
    inside = {one.id for one in desk.see.learners(class_id, What.CLASS)}
    known = {str(group.id): group.id for group in groups_of(desk, class_id)} | {"": None}
    pairs = list(zip(form.learner, form.place, strict=False))
    fitting = [one for one in pairs if one[0] in inside and one[1] in known]
    for learner_id, chosen in fitting:
        set_membership(desk, class_id, learner_id, group_id=known[chosen])
    told = "classes-told-placed" if fitting == pairs else "classes-told-placed-some"
    return desk.back(PAGE.format(class_id=class_id), told)


@router.post(PAGE + "/{group_id}")
def rename(
    class_id: UUID, group_id: UUID, desk: Teacher, name: Annotated[str, Form()] = ""
) -> Response:
    """Give a group another name."""
    group = _group(desk, class_id, group_id)
    why = "" if name.strip() == group.name else _why_not(desk, class_id, name)
    if why:
        return _page(desk, class_id, name, why)
    here = (groups.c.municipality == desk.municipality) & (groups.c.id == group.id)
    desk.connection.execute(update(groups).where(here).values(name=name.strip()))
    return desk.back(PAGE.format(class_id=class_id), "classes-told-group-named")


@router.post(PAGE + "/{group_id}/remove")
def remove(class_id: UUID, group_id: UUID, desk: Teacher) -> Response:
    """Take a group away. Its learners stay in the class; what it was given is withdrawn."""
    group = _group(desk, class_id, group_id)
    members = (memberships.c.municipality == desk.municipality) & (
        memberships.c.group_id == group.id
    )
    given = (assignments.c.municipality == desk.municipality) & (assignments.c.group_id == group.id)
    open_now = assignments.c.withdrawn_at.is_(None)
    connection = desk.connection
    connection.execute(update(memberships).where(members).values(group_id=None))
    connection.execute(update(assignments).where(given, open_now).values(withdrawn_at=desk.now))
    here = (groups.c.municipality == desk.municipality) & (groups.c.id == group.id)
    connection.execute(delete(groups).where(here))
    return desk.back(PAGE.format(class_id=class_id), "classes-told-group-gone")


def groups_of(desk: Desk, class_id: UUID) -> Sequence[Row[Any]]:
    """The groups of a class that came from `desk.see`, by name."""
    here = (groups.c.municipality == desk.municipality) & (groups.c.class_id == class_id)
    return desk.connection.execute(select(groups).where(here).order_by(groups.c.name)).all()


def add_group(desk: Desk, class_id: UUID, name: str) -> UUID:
    """Make a group in a class that came from `desk.see`; the name must have been checked."""
    key = {"municipality": desk.municipality, "id": uuid7(), "class_id": class_id}
    desk.connection.execute(insert(groups), {**key, "name": name.strip()})
    return UUID(str(key["id"]))


def set_membership(desk: Desk, class_id: UUID, learner_id: UUID, **columns: object) -> None:
    """Change columns of a membership in a class that came from `desk.see`."""
    here = (
        (memberships.c.municipality == desk.municipality)
        & (memberships.c.class_id == class_id)
        & (memberships.c.learner_id == learner_id)
    )
    desk.connection.execute(update(memberships).where(here).values(**columns))


def _group(desk: Desk, class_id: UUID, group_id: UUID) -> Row[Any]:
    desk.see.klass(class_id)
    found = next((one for one in groups_of(desk, class_id) if one.id == group_id), None)
    if found is None:
        raise HiddenError
    return found


def _why_not(desk: Desk, class_id: UUID, name: str) -> str:
    taken = {group.name.casefold() for group in groups_of(desk, class_id)}
    if name.strip().casefold() in taken:
        return "classes-why-group-there"
    return why_not_line(name, LONGEST_GROUP)


def _page(desk: Desk, class_id: UUID, name: str = "", why: str = "") -> Response:
    return desk.page(
        "classes/groups.html",
        422 if why else 200,
        klass=desk.see.klass(class_id),
        groups=groups_of(desk, class_id),
        learners=desk.see.learners(class_id, What.CLASS),
        name=name,
        why=desk.words.say(why) if why else "",
    )
