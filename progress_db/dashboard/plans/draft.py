"""The form of a plan: weeks that are filled, emptied and put in order."""

from dataclasses import dataclass, field, replace
from typing import Annotated

from pydantic import BaseModel, Field

from progress_db.dashboard.assigning.draft import Texts
from progress_db.dashboard.assigning.items import Item, read_items
from progress_db.dashboard.packs.shelf import Shelf
from progress_db.dashboard.plans.kept import LONGEST_NAME
from progress_db.dashboard.plans.ready import Weeks
from progress_db.dashboard.written import why_not_line

MOST_WEEKS = 40
MOST_IN_ALL = 200


class PlanForm(BaseModel):
    """What the browser sends; an `item` begins with its week: `0/scene:lager:foerste-dag`.

    `do`: save, show, add, more, or up, down, remove, drop with `:week:number`.
    """

    name: Annotated[str, Field(max_length=400)] = ""
    count: Annotated[int, Field(ge=0, le=MOST_WEEKS)] = 1
    item: Texts = []
    pick: Texts = []
    into: Annotated[int, Field(ge=0, le=MOST_WEEKS)] = 0
    pack: Annotated[str, Field(max_length=60)] = ""
    do: Annotated[str, Field(max_length=20)] = "save"


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A plan while it is written."""

    name: str = ""
    weeks: Weeks = ((),)
    pack: str = ""
    into: int = 0
    why: dict[str, str] = field(default_factory=dict)


def draft_of(form: PlanForm, shelf: Shelf) -> PlanDraft:
    """What the form says, after the button that was pressed."""
    weeks: list[tuple[Item, ...]] = []
    for number in range(max(1, form.count)):
        own = [text.partition("/")[2] for text in form.item if text.startswith(f"{number}/")]
        picked = form.pick if number == form.into else []
        weeks.append(read_items([*own, *picked], shelf))
    return PlanDraft(form.name, pressed(tuple(weeks), form.do), form.pack, form.into)


def pressed(weeks: Weeks, do: str) -> Weeks:
    """The weeks after a button; one that means nothing here changes nothing."""
    verb, *numbers = do.split(":")
    if verb == "more" and len(weeks) < MOST_WEEKS:
        return (*weeks, ())
    if not all(number.isdecimal() for number in numbers):
        return weeks
    at = [int(number) for number in numbers]
    if verb == "drop" and len(at) == 1 and len(weeks) > 1:
        return tuple(week for number, week in enumerate(weeks) if number != at[0])
    if len(at) != 2 or at[0] >= len(weeks) or at[1] >= len(weeks[at[0]]):
        return weeks
    return _moved(weeks, at[0], at[1], verb)


def checked(draft: PlanDraft) -> PlanDraft:
    """The draft with what is wrong in it."""
    why = {}
    if reason := why_not_line(draft.name, LONGEST_NAME):
        why["name"] = reason
    size = sum(len(week) for week in draft.weeks)
    if not 0 < size <= MOST_IN_ALL:
        why["items"] = "plans-why-nothing" if not size else "plans-why-many"
    return replace(draft, why=why)


def _moved(weeks: Weeks, week: int, number: int, verb: str) -> Weeks:
    """Up and down go on into the week before and the week after."""
    rows = [list(items) for items in weeks]
    item = rows[week].pop(number)
    if verb == "up":
        to, place = (week, number - 1) if number else (week - 1, len(rows[week - 1]))
    elif verb == "down":
        to, place = (week, number + 1) if number < len(rows[week]) else (week + 1, 0)
    elif verb == "remove":
        return tuple(tuple(items) for items in rows)
    else:
        return weeks
    if not 0 <= to < len(rows):
        return weeks
    rows[to].insert(place, item)
    return tuple(tuple(dict.fromkeys(items)) for items in rows)
