"""The pages of course plans: ready-made ones and the school's own; giving one to a class."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Form
from fastapi.responses import Response

from progress_db.danish_time import day_of
from progress_db.dashboard.assigning.items import name_of, picture_of
from progress_db.dashboard.assigning.kept import Task, add_tasks
from progress_db.dashboard.desk import Desk, needs
from progress_db.dashboard.packs.shelf import Shelf, by_level, pack_on, shelf_of
from progress_db.dashboard.pictures import has_picture
from progress_db.dashboard.plans import kept
from progress_db.dashboard.plans.draft import PlanDraft, PlanForm, checked, draft_of
from progress_db.dashboard.plans.ready import Weeks, ready_packs, ready_weeks
from progress_db.dashboard.words import Words
from progress_db.dashboard.written import read_day
from progress_db.server.viewer import Role

router = APIRouter(include_in_schema=False)
Teacher = Annotated[Desk, needs(Role.TEACHER, Role.LEAD)]
Typed = Annotated[PlanForm, Form()]


@dataclass(frozen=True, slots=True)
class Shown:
    """A plan with its address; `mine`: she may change it. A ready-made one has its `pack`."""

    name: str
    weeks: Weeks
    url: str
    mine: bool = False
    pack: str = ""


@router.get("/plans")
def plans_page(desk: Teacher, class_id: UUID | None = None) -> Response:
    """All of them; `class_id` is the class for which one is looked for."""
    shelf = shelf_of(desk)
    klass = desk.see.klass(class_id) if class_id else None
    ready = [_ready(desk, shelf, pack.head.id) for pack in ready_packs(shelf)]
    own = [_own(plan) for plan in kept.plans_of(desk)]
    values = {"ready": ready, "own": own, "klass": klass, "shelf": shelf, **_naming(desk, shelf)}
    return desk.page("plans/list.html", **values)


@router.get("/plans/new")
def new_page(desk: Teacher) -> Response:
    """An empty plan."""
    return _form(desk, PlanDraft(), shelf_of(desk))


@router.post("/plans/new")
def new(desk: Teacher, form: Typed) -> Response:
    """Save it, or show the form again after one of its buttons."""
    shelf = shelf_of(desk)
    draft = draft_of(form, shelf)
    if form.do != "save":
        return _form(desk, draft, shelf)
    draft = checked(draft)
    if draft.why:
        return _form(desk, draft, shelf, status=422)
    made = kept.add_plan(desk, draft.name.strip(), draft.weeks)
    return desk.back(f"/plans/{made}", "plans-told-saved")


@router.get("/plans/ready/{pack_id}")
def ready_page(pack_id: str, desk: Teacher, class_id: UUID | None = None) -> Response:
    """A ready-made plan."""
    shelf = shelf_of(desk)
    return _plan_page(desk, shelf, _ready(desk, shelf, pack_id), class_id)


@router.post("/plans/ready/{pack_id}/copy")
def copy_ready(pack_id: str, desk: Teacher) -> Response:
    """Make a plan of one's own of a ready-made one."""
    return _copy(desk, _ready(desk, shelf_of(desk), pack_id))


@router.post("/plans/ready/{pack_id}/give")
def give_ready(
    pack_id: str,
    desk: Teacher,
    class_id: Annotated[UUID, Form()],
    start: Annotated[str, Form()] = "",
) -> Response:
    """Give a ready-made plan to a class."""
    shelf = shelf_of(desk)
    return _give(desk, shelf, _ready(desk, shelf, pack_id), class_id, start)


@router.get("/plans/{plan_id}")
def plan_page(plan_id: UUID, desk: Teacher, class_id: UUID | None = None) -> Response:
    """A plan of the school."""
    return _plan_page(desk, shelf_of(desk), _own(kept.plan(desk, plan_id)), class_id)


@router.get("/plans/{plan_id}/change")
def change_page(plan_id: UUID, desk: Teacher) -> Response:
    """One's own plan, to be changed."""
    plan = kept.own_plan(desk, plan_id)
    first = next((item.pack for week in plan.weeks for item in week), "")
    return _form(desk, PlanDraft(plan.name, plan.weeks or ((),), first), shelf_of(desk), plan_id)


@router.post("/plans/{plan_id}/change")
def change(plan_id: UUID, desk: Teacher, form: Typed) -> Response:
    """Save the change, or show the form again."""
    kept.own_plan(desk, plan_id)
    shelf = shelf_of(desk)
    draft = draft_of(form, shelf)
    if form.do != "save":
        return _form(desk, draft, shelf, plan_id)
    draft = checked(draft)
    if draft.why:
        return _form(desk, draft, shelf, plan_id, 422)
    kept.change_plan(desk, plan_id, draft.name.strip(), draft.weeks)
    return desk.back(f"/plans/{plan_id}", "plans-told-saved")


@router.post("/plans/{plan_id}/copy")
def copy(plan_id: UUID, desk: Teacher) -> Response:
    """Make a plan of one's own of a colleague's."""
    return _copy(desk, _own(kept.plan(desk, plan_id)))


@router.post("/plans/{plan_id}/remove")
def remove(plan_id: UUID, desk: Teacher) -> Response:
    """Remove one's own plan."""
    kept.remove_plan(desk, plan_id)
    return desk.back("/plans", "plans-told-removed")


@router.post("/plans/{plan_id}/give")
def give(
    plan_id: UUID,
    desk: Teacher,
    class_id: Annotated[UUID, Form()],
    start: Annotated[str, Form()] = "",
) -> Response:
    """Give a plan to a class."""
    plan = _own(kept.plan(desk, plan_id))
    return _give(desk, shelf_of(desk), plan, class_id, start)


def _copy(desk: Desk, plan: Shown) -> Response:
    name = desk.words.say("plans-copy-name", name=plan.name)[: kept.LONGEST_NAME]
    made = kept.add_plan(desk, name, plan.weeks)
    return desk.back(f"/plans/{made}/change", "plans-told-copied")


def _give(desk: Desk, shelf: Shelf, plan: Shown, class_id: UUID, start: str) -> Response:
    try:
        first = read_day(start)
    except ValueError:
        first = None
    if first is None:
        return _plan_page(desk, shelf, plan, class_id, 422, start, "assigning-why-day")
    add_tasks(desk, class_id, _tasks(plan, first))
    return desk.back(f"/classes/{class_id}/assign", "plans-told-given")


def _tasks(plan: Shown, first: date) -> Iterator[Task]:
    """What a class gets. The learner sees the title, so it is Danish whatever the teacher reads."""
    title = Words("da").say("plans-title", name="{name}", number="{number}")
    name = plan.name.replace("{", "(").replace("}", ")")
    return kept.tasks_from(name, plan.weeks, first, title)


def _plan_page(
    desk: Desk,
    shelf: Shelf,
    plan: Shown,
    class_id: UUID | None,
    status: int = 200,
    start: str = "",
    why: str = "",
) -> Response:
    today = day_of(desk.now)
    classes = desk.see.classes()
    until = kept.running(desk, _tasks(plan, today))
    twice = [(one.name, until[one.id]) for one in classes if one.id in until]
    values = {"plan": plan, "classes": classes, "twice": twice, "class_id": class_id, "why": why}
    start = start or (today if not today.weekday() else _next_monday(today)).isoformat()
    return desk.page("plans/plan.html", status, start=start, **values, **_naming(desk, shelf))


def _next_monday(day: date) -> date:
    return day + kept.WEEK - kept.WEEK / 7 * day.weekday()


def _form(
    desk: Desk, draft: PlanDraft, shelf: Shelf, plan_id: UUID | None = None, status: int = 200
) -> Response:
    pack = shelf.get(draft.pack) or next(iter(shelf.values()))
    values = {"draft": draft, "plan_id": plan_id, "shelf": shelf, "pack": pack}
    levels = list(by_level(pack))
    return desk.page("plans/form.html", status, levels=levels, **values, **_naming(desk, shelf))


def _ready(desk: Desk, shelf: Shelf, pack_id: str) -> Shown:
    pack = pack_on({one.head.id: one for one in ready_packs(shelf)}, pack_id)
    levels = [level for level, _ in by_level(pack)]
    said = {"pack": pack.head.title.da, "first": levels[0], "last": levels[-1]}
    name = Words("da").say("plans-ready-name", **said)
    return Shown(name, ready_weeks(shelf, pack), f"/plans/ready/{pack_id}", pack=pack_id)


def _own(plan: kept.Plan) -> Shown:
    return Shown(plan.name, plan.weeks, f"/plans/{plan.id}", plan.mine)


def _naming(desk: Desk, shelf: Shelf) -> dict[str, Any]:
    return {
        "name_of": lambda item: name_of(desk.words, shelf, item),
        "picture_of": lambda item: picture_of(shelf, item),
        "has_picture": has_picture,
    }
