"""The form of an assignment: what was typed, how it changes, what is wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, Field

from progress_db.dashboard.assigning.items import MOST_ITEMS, Item, read_items, stored_items
from progress_db.dashboard.assigning.kept import Found, Task, moved
from progress_db.dashboard.packs.shelf import Shelf
from progress_db.dashboard.written import LONGEST_TITLE, read_day, why_not_line

WHOLE_CLASS = "class"
Texts = Annotated[list[Annotated[str, Field(max_length=160)]], Field(max_length=400)]


class TaskForm(BaseModel):
    """What the browser sends. `do`: save, show, add, or up, down, remove with `:` and a number."""

    title: Annotated[str, Field(max_length=400)] = ""
    whom: Annotated[str, Field(max_length=80)] = WHOLE_CLASS
    opens_on: Annotated[str, Field(max_length=40)] = ""
    due_on: Annotated[str, Field(max_length=40)] = ""
    item: Texts = []
    pick: Texts = []
    pack: Annotated[str, Field(max_length=60)] = ""
    do: Annotated[str, Field(max_length=20)] = "save"


@dataclass(frozen=True, slots=True)
class Draft:
    """An assignment while it is written. `whom` is class, group:ID or learner:ID."""

    title: str = ""
    whom: str = WHOLE_CLASS
    opens_on: str = ""
    due_on: str = ""
    items: tuple[Item, ...] = ()
    pack: str = ""  # whose scenes are shown to choose from
    why: dict[str, str] = field(default_factory=dict)  # field -> key of the texts


def draft_of(form: TaskForm, shelf: Shelf) -> Draft:
    """What the form says, after the button that was pressed."""
    items = read_items([*form.item, *form.pick], shelf)
    draft = Draft(form.title, form.whom, form.opens_on, form.due_on, items, form.pack)
    return pressed(draft, form.do)


def pressed(draft: Draft, do: str) -> Draft:
    """The draft after up:2, down:0, remove:1; other buttons change no item."""
    verb, _, number = do.partition(":")
    if not number.isdecimal() or int(number) >= len(draft.items):
        return draft
    at = int(number)
    if verb == "remove":
        return replace(draft, items=(*draft.items[:at], *draft.items[at + 1 :]))
    by = {"up": -1, "down": 1}.get(verb, 0)
    return replace(draft, items=tuple(moved(draft.items, at, by)))


def draft_from(row: Found) -> Draft:
    """The form of an assignment that is there already."""
    items = stored_items(row.items)
    whom = WHOLE_CLASS
    if row.learner_id:
        whom = f"learner:{row.learner_id}"
    elif row.group_id:
        whom = f"group:{row.group_id}"
    opens, due = (day.isoformat() if day else "" for day in (row.opens_on, row.due_on))
    return Draft(row.title, whom, opens, due, items, items[0].pack if items else "")


def checked(draft: Draft, learners: Sequence[Any], groups: Sequence[Any]) -> tuple[Draft, Task]:
    """The draft with what is wrong in it, and what it says; save only when `why` is empty."""
    why: dict[str, str] = {}
    if reason := why_not_line(draft.title, LONGEST_TITLE):
        why["title"] = reason
    if not draft.items:
        why["items"] = "assigning-why-nothing"
    elif len(draft.items) > MOST_ITEMS:
        why["items"] = "assigning-why-many"
    group, learner = _whom(draft.whom, learners, groups, why)
    opens = _day(draft.opens_on, "opens_on", why)
    due = _day(draft.due_on, "due_on", why)
    if opens and due and due < opens:
        why["due_on"] = "assigning-why-before"
    task = Task(draft.title.strip(), draft.items, group, learner, opens, due)
    return replace(draft, why=why), task


def _whom(
    whom: str, learners: Sequence[Any], groups: Sequence[Any], why: dict[str, str]
) -> tuple[UUID | None, UUID | None]:
    kind, _, text = whom.partition(":")
    group = next((row.id for row in groups if kind == "group" and str(row.id) == text), None)
    learner = next((row.id for row in learners if kind == "learner" and str(row.id) == text), None)
    if kind != WHOLE_CLASS and group is None and learner is None:
        why["whom"] = "assigning-why-whom"
    return group, learner


def _day(text: str, name: str, why: dict[str, str]) -> date | None:
    try:
        return read_day(text)
    except ValueError:
        why[name] = "assigning-why-day"
        return None
