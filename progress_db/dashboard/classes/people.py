"""One learner of a class: added, changed, moved to another class, leaving."""

from collections.abc import Iterable
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Form
from fastapi.responses import Response
from pydantic import BaseModel
from sqlalchemy import Row

from lessons.help_language import LANGUAGES
from progress_db.dashboard.classes import kept
from progress_db.dashboard.classes.groups import groups_of, set_membership
from progress_db.dashboard.classes.named import Teacher, language_options
from progress_db.dashboard.desk import Desk
from progress_db.dashboard.written import why_not_line
from progress_db.learners import LONGEST_LABEL, PICTURES
from progress_db.server.access import What
from progress_db.server.errors import HiddenError

router = APIRouter(include_in_schema=False)
ONE = "/classes/{class_id}/learners/{learner_id}"


class LearnerForm(BaseModel):
    """A learner as she was typed. `group`: the id of a group, or ""."""

    picture: str = ""
    label: str = ""
    help_language: str = "en"
    group: str = ""

    def why(self, others: Iterable[Row[Any]]) -> dict[str, str]:
        """What is wrong, by field, as keys of the texts. `others`: who is in the class too."""
        found = {"label": why_not_line(self.label, LONGEST_LABEL, needed=False)}
        if self.picture not in PICTURES:
            found["picture"] = "classes-why-picture"
        if self.help_language not in LANGUAGES:
            found["help_language"] = "classes-why-choice"
        mine = (self.picture, self.label.strip().casefold())
        if any((one.picture, one.label.casefold()) == mine for one in others):
            found["label"] = found["label"] or "classes-why-twin"
        return {field: key for field, key in found.items() if key}


Typed = Annotated[LearnerForm, Form()]


@router.get("/classes/{class_id}/learners/new")
def new_page(class_id: UUID, desk: Teacher) -> Response:
    """An empty form, with a picture that nobody in the class has yet."""
    taken = {one.picture for one in desk.see.learners(class_id, What.CLASS)}
    free = next((picture for picture in PICTURES if picture not in taken), PICTURES[0])
    return _form(desk, class_id, LearnerForm(picture=free), taken=taken)


@router.post("/classes/{class_id}/learners/new")
def new(class_id: UUID, desk: Teacher, form: Typed) -> Response:
    """Add her. Nobody knows her code yet: a card gives her one."""
    others = desk.see.learners(class_id, What.CLASS)
    why = form.why(others)
    if why:
        return _form(desk, class_id, form, why=why, taken={one.picture for one in others})
    one = kept.NewLearner(form.picture, form.label.strip(), form.help_language)
    (learner_id,) = kept.add_learners(desk, class_id, [one])
    _place(desk, class_id, learner_id, form.group)
    return desk.back(f"/classes/{class_id}", "classes-told-learner")


@router.get(ONE)
def change_page(class_id: UUID, learner_id: UUID, desk: Teacher) -> Response:
    """Her picture, label, help language and group; and how to move her."""
    row = _member(desk, class_id, learner_id)
    form = LearnerForm(
        picture=row.picture,
        label=row.label,
        help_language=row.help_language,
        group=str(row.group_id or ""),
    )
    return _form(desk, class_id, form, row)


@router.post(ONE)
def change(class_id: UUID, learner_id: UUID, desk: Teacher, form: Typed) -> Response:
    """Save the change."""
    row = _member(desk, class_id, learner_id)
    others = [one for one in desk.see.learners(class_id, What.CLASS) if one.id != learner_id]
    why = form.why(others)
    if why:
        return _form(desk, class_id, form, row, why)
    values = {"picture": form.picture, "help_language": form.help_language}
    kept.set_learner(desk, learner_id, label=form.label.strip(), **values)
    _place(desk, class_id, learner_id, form.group)
    return desk.back(f"/classes/{class_id}", "classes-told-learner-changed")


@router.post(ONE + "/move")
def move(class_id: UUID, learner_id: UUID, desk: Teacher, to: Annotated[UUID, Form()]) -> Response:
    """To another class of hers; all that she practised goes with her."""
    _member(desk, class_id, learner_id)
    target = desk.see.klass(to)
    if target.id == class_id or target.ended_at is not None:
        raise HiddenError
    kept.leave(desk, class_id, learner_id)
    kept.join(desk, target.id, [learner_id])
    return desk.back(f"/classes/{target.id}", "classes-told-moved")


@router.post(ONE + "/leave")
def leave(class_id: UUID, learner_id: UUID, desk: Teacher) -> Response:
    """She is not in the class any more; what she practised is kept as long as the rules say."""
    _member(desk, class_id, learner_id)
    kept.leave(desk, class_id, learner_id)
    return desk.back(f"/classes/{class_id}", "classes-told-left")


def _member(desk: Desk, class_id: UUID, learner_id: UUID) -> Row[Any]:
    """Who is in this class now. Raises HiddenError for anybody else."""
    found = desk.see.learners(class_id, What.CLASS, [learner_id])
    if not found:
        raise HiddenError
    return found[0]


def _place(desk: Desk, class_id: UUID, learner_id: UUID, group: str) -> None:
    known = {str(one.id): one.id for one in groups_of(desk, class_id)} | {"": None}
    if group in known:
        set_membership(desk, class_id, learner_id, group_id=known[group])


def _form(
    desk: Desk,
    class_id: UUID,
    form: LearnerForm,
    learner: Row[Any] | None = None,
    why: dict[str, str] | None = None,
    taken: Iterable[str] = (),
) -> Response:
    classes = desk.see.classes()
    groups = [(str(one.id), one.name) for one in groups_of(desk, class_id)]
    return desk.page(
        "classes/learner.html",
        422 if why else 200,
        klass=desk.see.klass(class_id),
        learner=learner,
        form=form,
        why={field: desk.words.say(key) for field, key in (why or {}).items()},
        pictures=PICTURES,
        taken=frozenset(taken) if set(PICTURES) - set(taken) else frozenset(),
        languages=language_options(desk.words),
        groups=[("", desk.words.say("classes-no-group")), *groups] if groups else [],
        targets=[(str(one.id), one.name) for one in classes if one.id != class_id],
    )
