"""The pages of a class's assignments: the list, a new one, a change."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Form
from fastapi.responses import Response
from sqlalchemy import select

from progress_db.dashboard.assigning import kept
from progress_db.dashboard.assigning.done import how_far, practised_of
from progress_db.dashboard.assigning.draft import (
    WHOLE_CLASS,
    Draft,
    TaskForm,
    checked,
    draft_from,
    draft_of,
)
from progress_db.dashboard.assigning.items import name_of, picture_of, read_items, stored_items
from progress_db.dashboard.desk import Desk, needs
from progress_db.dashboard.packs.shelf import Shelf, by_level, shelf_of
from progress_db.dashboard.pictures import has_picture
from progress_db.dashboard.words import Words
from progress_db.dashboard.written import LONGEST_TITLE
from progress_db.server.access import What
from progress_db.server.tables import groups
from progress_db.server.viewer import Role

router = APIRouter(include_in_schema=False)
Teacher = Annotated[Desk, needs(Role.TEACHER, Role.LEAD)]
Typed = Annotated[TaskForm, Form()]
LIST = "/classes/{class_id}/assign"


@router.get(LIST)
def tasks_page(class_id: UUID, desk: Teacher) -> Response:
    """What the class has to do, in order."""
    klass, shelf = desk.see.klass(class_id), shelf_of(desk)
    learners = desk.see.learners(class_id, What.CLASS)
    practised = practised_of(desk, learners)
    rows = kept.assignments_of(desk, class_id)
    return desk.page(
        "assigning/list.html",
        klass=klass,
        rows=rows,
        far={row.id: how_far(row, learners, practised, shelf) for row in rows},
        whom=_names(learners, groups_of(desk, class_id)),
        items={row.id: stored_items(row.items) for row in rows},
        plans=_plans(rows),
        today=desk.now.date(),
        **_naming(desk, shelf),
    )


@router.get(LIST + "/new")
def new_page(
    class_id: UUID, desk: Teacher, pack: str = "", learner: UUID | None = None, item: str = ""
) -> Response:
    """A new assignment; begins with the class's own trade."""
    klass, shelf = desk.see.klass(class_id), shelf_of(desk)
    items = read_items([item], shelf)
    begin = items[0].pack if items else pack or klass.trade or ""
    whom = f"learner:{learner}" if learner else WHOLE_CLASS
    title = name_of(desk.words, shelf, items[0]) if items else ""
    draft = Draft(title=title, whom=whom, items=items, pack=begin)
    return _form(desk, class_id, draft, shelf)


@router.post(LIST + "/new")
def new(class_id: UUID, desk: Teacher, form: Typed) -> Response:
    """Save it, or show the form again after one of its buttons."""
    shelf = shelf_of(desk)
    learners, parts = desk.see.learners(class_id, What.CLASS), groups_of(desk, class_id)
    draft = draft_of(form, shelf)
    if form.do != "save":
        return _form(desk, class_id, draft, shelf)
    draft = titled(draft, shelf)
    draft, task = checked(draft, learners, parts)
    if draft.why:
        return _form(desk, class_id, draft, shelf, status=422)
    kept.add_tasks(desk, class_id, [task])
    return desk.back(LIST.format(class_id=class_id), "assigning-told-saved")


@router.get(LIST + "/{assignment_id}")
def change_page(class_id: UUID, assignment_id: UUID, desk: Teacher) -> Response:
    """One assignment, to be changed."""
    row = kept.assignment(desk, class_id, assignment_id)
    return _form(desk, class_id, draft_from(row), shelf_of(desk), row.id)


@router.post(LIST + "/{assignment_id}")
def change(class_id: UUID, assignment_id: UUID, desk: Teacher, form: Typed) -> Response:
    """Save the change, or show the form again."""
    row, shelf = kept.assignment(desk, class_id, assignment_id), shelf_of(desk)
    learners, parts = desk.see.learners(class_id, What.CLASS), groups_of(desk, class_id)
    draft = draft_of(form, shelf)
    if form.do != "save":
        return _form(desk, class_id, draft, shelf, row.id)
    draft = titled(draft, shelf)
    draft, task = checked(draft, learners, parts)
    if draft.why:
        return _form(desk, class_id, draft, shelf, row.id, 422)
    kept.change(desk, row, **task.columns)
    return desk.back(LIST.format(class_id=class_id), "assigning-told-changed")


@router.post(LIST + "/{assignment_id}/move")
def move(
    class_id: UUID, assignment_id: UUID, desk: Teacher, do: Annotated[Literal["up", "down"], Form()]
) -> Response:
    """Earlier or later."""
    kept.move(desk, class_id, assignment_id, -1 if do == "up" else 1)
    return desk.back(LIST.format(class_id=class_id), "assigning-told-moved")


@router.post(LIST + "/{assignment_id}/withdraw")
def withdraw(
    class_id: UUID, assignment_id: UUID, desk: Teacher, plan: Annotated[bool, Form()] = False
) -> Response:
    """Take it back, or with `plan` all that was given with it; what was practised stays."""
    row = kept.assignment(desk, class_id, assignment_id)
    rows = kept.given_with(row, kept.assignments_of(desk, class_id)) if plan else [row]
    for one in rows:
        kept.change(desk, one, withdrawn_at=desk.now)
    told = "assigning-told-withdrawn-plan" if plan else "assigning-told-withdrawn"
    return desk.back(LIST.format(class_id=class_id), told)


def groups_of(desk: Desk, class_id: UUID) -> Sequence[kept.Found]:
    """The groups of a class of hers, by name."""
    desk.see.klass(class_id)
    return desk.connection.execute(
        select(groups)
        .where(groups.c.municipality == desk.municipality, groups.c.class_id == class_id)
        .order_by(groups.c.name)
    ).all()


def _form(
    desk: Desk,
    class_id: UUID,
    draft: Draft,
    shelf: Shelf,
    assignment_id: UUID | None = None,
    status: int = 200,
) -> Response:
    pack = shelf.get(draft.pack) or next(iter(shelf.values()))
    return desk.page(
        "assigning/form.html",
        status,
        klass=desk.see.klass(class_id),
        draft=draft,
        assignment_id=assignment_id,
        learners=desk.see.learners(class_id, What.CLASS),
        groups=groups_of(desk, class_id),
        shelf=shelf,
        pack=pack,
        levels=list(by_level(pack)),
        **_naming(desk, shelf),
    )


def titled(draft: Draft, shelf: Shelf) -> Draft:
    """Without a title it is called after what is first in it: in Danish, as the learner reads."""
    if draft.title.strip() or not draft.items:
        return draft
    danish = Words("da")
    name = name_of(danish, shelf, draft.items[0])
    more = danish.say("assigning-name-more", name=name) if len(draft.items) > 1 else name
    return replace(draft, title=more[:LONGEST_TITLE])


def _plans(rows: Sequence[kept.Found]) -> dict[UUID, int]:
    """Of several assignments that were given at once the first one, with how many they are."""
    found: dict[UUID, int] = {}
    seen: set[UUID] = set()
    for row in rows:
        together = kept.given_with(row, rows)
        if row.id not in seen and len(together) > 1:
            found[row.id] = len(together)
        seen.update(one.id for one in together)
    return found


def _naming(desk: Desk, shelf: Shelf) -> dict[str, Any]:
    return {
        "name_of": lambda item: name_of(desk.words, shelf, item),
        "picture_of": lambda item: picture_of(shelf, item),
        "has_picture": has_picture,
    }


def _names(learners: Sequence[kept.Found], parts: Sequence[kept.Found]) -> dict[UUID, kept.Found]:
    """Whom an assignment is for: a learner or a group by its id."""
    return {row.id: row for row in (*learners, *parts)}
