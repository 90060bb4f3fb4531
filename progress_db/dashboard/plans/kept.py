"""The course plans of a school, as they are kept; what a plan becomes when a class gets it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, delete, func, insert, select, update
from uuid6 import uuid7

from progress_db.danish_time import day_of
from progress_db.dashboard.assigning.items import stored_items
from progress_db.dashboard.assigning.kept import Task
from progress_db.dashboard.desk import Desk
from progress_db.dashboard.plans.ready import Weeks
from progress_db.server.errors import HiddenError
from progress_db.server.tables import assignments, plans
from progress_db.server.viewer import Role

LONGEST_NAME = 60  # leaves room for the week in the title of an assignment
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as a page shows it; `mine`: the viewer may change it."""

    id: UUID
    name: str
    weeks: Weeks
    mine: bool


def plans_of(desk: Desk) -> list[Plan]:
    """The plans of the viewer's school, by name."""
    rows = desk.connection.execute(select(plans).where(_school(desk)).order_by(plans.c.name)).all()
    return [_plan(desk, row) for row in rows]


def plan(desk: Desk, plan_id: UUID) -> Plan:
    """One plan of her school. Raises HiddenError."""
    row = desk.connection.execute(
        select(plans).where(_school(desk), plans.c.id == plan_id)
    ).one_or_none()
    if row is None:
        raise HiddenError
    return _plan(desk, row)


def own_plan(desk: Desk, plan_id: UUID) -> Plan:
    """A plan that she may change: her own, or any of the school for its lead."""
    found = plan(desk, plan_id)
    if not found.mine:
        raise HiddenError
    return found


def add_plan(desk: Desk, name: str, weeks: Weeks) -> UUID:
    """Keep a new plan of hers."""
    made = uuid7()
    row = {
        "municipality": desk.municipality,
        "id": made,
        "school_id": desk.see.school_id(),
        "name": name,
        "weeks": _stored(weeks),
        "created_by": desk.viewer.account_id,
        "changed_at": desk.now,
    }
    desk.connection.execute(insert(plans), row)
    return made


def change_plan(desk: Desk, plan_id: UUID, name: str, weeks: Weeks) -> None:
    """Change a plan of hers; what was assigned from it stays as it was."""
    own_plan(desk, plan_id)
    changed = {"name": name, "weeks": _stored(weeks), "changed_at": desk.now}
    desk.connection.execute(
        update(plans).where(_school(desk), plans.c.id == plan_id).values(**changed)
    )


def remove_plan(desk: Desk, plan_id: UUID) -> None:
    """Remove a plan of hers; what was assigned from it stays."""
    own_plan(desk, plan_id)
    desk.connection.execute(delete(plans).where(_school(desk), plans.c.id == plan_id))


def tasks_from(name: str, weeks: Weeks, start: date, title: str) -> Iterator[Task]:
    """An assignment for each week that holds something; `title` has {name} and {number}."""
    for number, items in enumerate(weeks):
        if items:
            opens = start + number * WEEK
            due = opens + WEEK - timedelta(days=1)
            told = title.format(name=name, number=number + 1)
            yield Task(title=told, items=items, opens_on=opens, due_on=due)


def running(desk: Desk, tasks: Iterable[Task]) -> dict[UUID, date]:
    """Which whole classes of hers have weeks of these still, and until when the last one runs.

    A week is known by its title, which names its plan; one that is over or withdrawn is none.
    """
    row, hers = assignments.c, [one.id for one in desk.see.classes()]
    asked = select(row.class_id, func.max(row.due_on).label("until")).where(
        row.municipality == desk.municipality,
        row.class_id.in_(hers),
        row.group_id.is_(None),
        row.learner_id.is_(None),
        row.withdrawn_at.is_(None),
        row.title.in_([task.title for task in tasks]),
        row.due_on >= day_of(desk.now),
    )
    return {
        one.class_id: one.until for one in desk.connection.execute(asked.group_by(row.class_id))
    }


def _plan(desk: Desk, row: Row[Any]) -> Plan:
    weeks = tuple(stored_items(week) for week in row.weeks)
    mine = row.created_by == desk.viewer.account_id or desk.viewer.role is Role.LEAD
    return Plan(row.id, row.name, weeks, mine)


def _school(desk: Desk) -> Any:
    here = plans.c.municipality == desk.municipality
    return here & (plans.c.school_id == desk.see.school_id())


def _stored(weeks: Weeks) -> Sequence[Sequence[dict[str, str]]]:
    return [[item.stored for item in week] for week in weeks]
