"""What a new class needs before its first shift: learners, cards, headsets, something to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select

from progress_db.dashboard.classes.glance import Line
from progress_db.dashboard.desk import Desk
from progress_db.server.access import What
from progress_db.server.tables import assignments, devices, views


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: a word for its texts, its address, how many there are, how many it takes."""

    word: str
    url: str
    have: int
    need: int = 1

    @property
    def done(self) -> bool:
        """Whether it needs no more."""
        return self.have >= max(1, self.need)


def steps_of(desk: Desk, klass: Row[Any], lines: Sequence[Line]) -> list[Step]:
    """The four steps of a new class; none once all are done, or somebody has practised."""
    if klass.ended_at is not None or any(line.last_at for line in lines):
        return []
    own, learners = f"/classes/{klass.id}", [line.learner for line in lines]
    headsets, tasks = _counts(desk, klass.id)
    steps = [
        Step("learners", f"{own}/import", len(learners)),
        Step("cards", f"{own}/cards", len(with_card(desk, learners)), len(learners)),
        Step("devices", f"{own}/devices", headsets),
        Step("task", f"{own}/assign/new", tasks),
    ]
    return [] if all(step.done for step in steps) else steps


def with_card(desk: Desk, learners: Sequence[Row[Any]]) -> frozenset[UUID]:
    """Those for whom a card was made, and those who have been on a headset already."""
    been = {one.id for one in learners if one.shares is not None}
    found = desk.connection.execute(
        select(views.c.learner_id)
        .distinct()
        .where(
            views.c.municipality == desk.municipality,
            views.c.learner_id.in_([one.id for one in learners]),
            views.c.what == What.CARD.value,
        )
    ).scalars()
    return frozenset(found) | been


def _counts(desk: Desk, class_id: UUID) -> tuple[int, int]:
    """Headsets that are in, and assignments that are not withdrawn."""
    asked = (
        select(func.count())
        .select_from(table)
        .where(
            table.c.municipality == desk.municipality,
            table.c.class_id == class_id,
            table.c[gone].is_(None),
        )
        .scalar_subquery()
        for table, gone in ((devices, "revoked_at"), (assignments, "withdrawn_at"))
    )
    headsets, tasks = desk.connection.execute(select(*asked)).one()
    return headsets, tasks
