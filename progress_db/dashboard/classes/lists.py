"""The list of classes; a new class; a class changed, ended, begun again."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Form
from fastapi.responses import Response
from pydantic import BaseModel
from sqlalchemy import insert, update
from uuid6 import uuid7

from progress_db.dashboard.classes.glance import sizes_of
from progress_db.dashboard.classes.named import (
    EDUCATIONS,
    MODULES,
    Teacher,
    education_name,
    trade_name,
    trade_options,
)
from progress_db.dashboard.desk import Desk
from progress_db.dashboard.packs.shelf import Shelf, shelf_of
from progress_db.dashboard.written import why_not_line
from progress_db.server.tables import class_teachers, classes
from progress_db.server.viewer import Role

LONGEST_NAME = 80
router = APIRouter(include_in_schema=False)


class ClassForm(BaseModel):
    """A class as it was typed."""

    name: str = ""
    trade: str = ""
    education: str = ""
    module: str = ""

    def why(self, shelf: Shelf) -> dict[str, str]:
        """What is wrong, by field, as keys of the texts."""
        found = {"name": why_not_line(self.name, LONGEST_NAME)}
        if self.trade and self.trade not in shelf:
            found["trade"] = "classes-why-choice"
        for field, numbers in (("education", EDUCATIONS), ("module", MODULES)):
            if getattr(self, field) not in ("", *map(str, numbers)):
                found[field] = "classes-why-choice"
        return {field: key for field, key in found.items() if key}

    @property
    def columns(self) -> dict[str, Any]:
        """As the table keeps it."""
        return {
            "name": self.name.strip(),
            "trade": self.trade or None,
            "education": int(self.education) if self.education else None,
            "module": int(self.module) if self.module else None,
        }


Typed = Annotated[ClassForm, Form()]


@router.get("/classes")
def classes_page(desk: Teacher, ended: bool = False) -> Response:
    """Her classes as cards; with `ended` those that are over too."""
    every, shelf = desk.see.classes(ended=True), shelf_of(desk)
    rows = every if ended else [row for row in every if row.ended_at is None]
    return desk.page(
        "classes/list.html",
        rows=rows,
        ended=ended,
        some_ended=any(row.ended_at for row in every),
        leads=desk.viewer.role is Role.LEAD,
        sizes=sizes_of(desk, [row.id for row in rows]),
        trade=lambda row: trade_name(desk.words, shelf, row.trade),
        education=lambda row: education_name(desk.words, row),
    )


@router.get("/classes/new")
def new_page(desk: Teacher) -> Response:
    """An empty form."""
    return _form(desk, ClassForm())


@router.post("/classes/new")
def new(desk: Teacher, form: Typed) -> Response:
    """Make the class; a teacher who makes one teaches it."""
    why = form.why(shelf_of(desk))
    if why:
        return _form(desk, form, why=why)
    key = {"municipality": desk.municipality, "id": uuid7()}
    row = {**key, "school_id": desk.see.school_id(), "created_at": desk.now, **form.columns}
    desk.connection.execute(insert(classes), row)
    if desk.viewer.role is Role.TEACHER:
        teaches = {"class_id": key["id"], "account_id": desk.viewer.account_id}
        desk.connection.execute(
            insert(class_teachers), {"municipality": desk.municipality, **teaches}
        )
    return desk.back(f"/classes/{key['id']}", "classes-told-new")


@router.get("/classes/{class_id}/edit")
def change_page(class_id: UUID, desk: Teacher) -> Response:
    """The class as it is."""
    row = desk.see.klass(class_id)
    form = ClassForm(
        name=row.name,
        trade=row.trade or "",
        education=str(row.education or ""),
        module=str(row.module or ""),
    )
    return _form(desk, form, row)


@router.post("/classes/{class_id}/edit")
def change(class_id: UUID, desk: Teacher, form: Typed) -> Response:
    """Save the change."""
    row = desk.see.klass(class_id)
    why = form.why(shelf_of(desk))
    if why:
        return _form(desk, form, row, why)
    set_class(desk, class_id, **form.columns)
    return desk.back(f"/classes/{class_id}", "classes-told-changed")


@router.post("/classes/{class_id}/end")
def end(class_id: UUID, desk: Teacher) -> Response:
    """The class is over: no new device, and it leaves the list; nothing is deleted."""
    desk.see.klass(class_id)
    set_class(desk, class_id, ended_at=desk.now, code=None, code_until=None)
    return desk.back("/classes", "classes-told-ended")


@router.post("/classes/{class_id}/begin-again")
def begin_again(class_id: UUID, desk: Teacher) -> Response:
    """It was not over after all."""
    desk.see.klass(class_id)
    set_class(desk, class_id, ended_at=None)
    return desk.back(f"/classes/{class_id}", "classes-told-again")


def set_class(desk: Desk, class_id: UUID, **columns: object) -> None:
    """Change columns of a class that came from `desk.see`."""
    here = (classes.c.municipality == desk.municipality) & (classes.c.id == class_id)
    desk.connection.execute(update(classes).where(here).values(**columns))


def _form(
    desk: Desk, form: ClassForm, klass: object = None, why: dict[str, str] | None = None
) -> Response:
    say = desk.words.say
    empty = ("", say("classes-not-said"))
    return desk.page(
        "classes/edit.html",
        422 if why else 200,
        form=form,
        klass=klass,
        why={field: say(key, most=LONGEST_NAME) for field, key in (why or {}).items()},
        trades=trade_options(desk.words, shelf_of(desk)),
        educations=[empty, *((n, say("classes-education-named", number=n)) for n in EDUCATIONS)],
        modules=[empty, *((n, say("classes-module-named", number=n)) for n in MODULES)],
    )
