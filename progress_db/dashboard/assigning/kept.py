"""The assignments of a class, as they are kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Row, func, insert, select, update
from uuid6 import uuid7

from progress_db.dashboard.assigning.items import Item
from progress_db.dashboard.desk import Desk
from progress_db.server.errors import HiddenError
from progress_db.server.tables import assignments

Found = Row[Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Task:
    """What an assignment says. Without `group_id` and `learner_id` it is for the whole class."""

    title: str
    items: tuple[Item, ...]
    group_id: UUID | None = None
    learner_id: UUID | None = None
    opens_on: date | None = None
    due_on: date | None = None

    @property
    def columns(self) -> dict[str, Any]:
        """As it stands in the table."""
        return {
            "title": self.title,
            "items": [item.stored for item in self.items],
            "group_id": self.group_id,
            "learner_id": self.learner_id,
            "opens_on": self.opens_on,
            "due_on": self.due_on,
        }


def add_tasks(desk: Desk, class_id: UUID, tasks: Iterable[Task]) -> list[UUID]:
    """Assign them, after what the class has already; the class must be the viewer's."""
    desk.see.klass(class_id)
    last = desk.connection.execute(
        select(func.coalesce(func.max(assignments.c.position), 0)).where(
            assignments.c.municipality == desk.municipality, assignments.c.class_id == class_id
        )
    ).scalar_one()
    rows = [
        {
            "municipality": desk.municipality,
            "id": uuid7(),
            "class_id": class_id,
            "position": last + number,
            "created_by": desk.viewer.account_id,
            "created_at": desk.now,
            **task.columns,
        }
        for number, task in enumerate(tasks, 1)
    ]
    if rows:
        desk.connection.execute(insert(assignments), rows)
    return [row["id"] for row in rows]


def assignments_of(desk: Desk, class_id: UUID) -> Sequence[Found]:
    """Those that are not withdrawn, in the teacher's order."""
    desk.see.klass(class_id)
    return desk.connection.execute(
        select(assignments)
        .where(
            assignments.c.municipality == desk.municipality,
            assignments.c.class_id == class_id,
            assignments.c.withdrawn_at.is_(None),
        )
        .order_by(assignments.c.position, assignments.c.created_at, assignments.c.id)
    ).all()


def assignment(desk: Desk, class_id: UUID, assignment_id: UUID) -> Found:
    """One of them. Raises HiddenError."""
    found = [row for row in assignments_of(desk, class_id) if row.id == assignment_id]
    if not found:
        raise HiddenError
    return found[0]


def given_with(row: Found, rows: Sequence[Found]) -> list[Found]:
    """Those of `rows` that somebody gave in the same moment, as the weeks of a plan are."""
    when = (row.created_at, row.created_by)
    return [one for one in rows if (one.created_at, one.created_by) == when]


def change(desk: Desk, row: Found, **columns: Any) -> None:
    """Change one assignment."""
    desk.connection.execute(
        update(assignments)
        .where(assignments.c.municipality == desk.municipality, assignments.c.id == row.id)
        .values(**columns)
    )


def move(desk: Desk, class_id: UUID, assignment_id: UUID, by: int) -> None:
    """Put one of them earlier (-1) or later (1); the others close up."""
    rows = list(assignments_of(desk, class_id))
    assignment(desk, class_id, assignment_id)
    order = moved([row.id for row in rows], [row.id for row in rows].index(assignment_id), by)
    for row in rows:
        place = order.index(row.id) + 1
        if row.position != place:
            change(desk, row, position=place)


def moved(things: Sequence[T], at: int, by: int) -> list[T]:
    """The same things with the one at `at` moved; what cannot move stays."""
    order, to = list(things), at + by
    if 0 <= at < len(order) and 0 <= to < len(order):
        order[at], order[to] = order[to], order[at]
    return order
