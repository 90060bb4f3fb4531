"""A class at a glance: a line for each learner, from the summaries, in two queries for them all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, and_, func, select

from progress_db.danish_time import day_of
from progress_db.dashboard.desk import Desk
from progress_db.server.tables import days, glances, memberships, stuck

STUCK_AFTER = 2  # tries of a turn that were not accepted


@dataclass(frozen=True, slots=True)
class Stop:
    """The turn at which she is stuck now, and how many tries there did not succeed."""

    pack: str
    scene: str
    turn: str
    missed: int


@dataclass(frozen=True, slots=True)
class Line:
    """What a class page says of one learner. `week_s`: seconds practised since Monday."""

    learner: Row[Any]
    last_at: datetime | None
    week_s: int
    can: int
    words: int
    stop: Stop | None


@dataclass(frozen=True, slots=True)
class Size:
    """How many are in a class now, and when one of them last practised."""

    learners: int
    last_at: datetime | None


def monday_of(now: datetime) -> date:
    """The first day of this week in Denmark."""
    today = day_of(now)
    return today - timedelta(days=today.weekday())


def lines_of(desk: Desk, learners: Sequence[Row[Any]]) -> list[Line]:
    """A line for each of these learners, who must come from `desk.see`, in the same order."""
    ids = [one.id for one in learners]
    seen, stops = _glances(desk, ids), _stops(desk, ids)
    return [_line(one, seen.get(one.id), stops.get(one.id)) for one in learners]


def sizes_of(desk: Desk, class_ids: Iterable[UUID]) -> Mapping[UUID, Size]:
    """The sizes of these classes; those that are empty are left out."""
    last = func.max(glances.c.last_at)
    rows = desk.connection.execute(
        select(memberships.c.class_id, func.count().label("learners"), last.label("last_at"))
        .outerjoin(
            glances,
            and_(
                glances.c.municipality == memberships.c.municipality,
                glances.c.learner_id == memberships.c.learner_id,
            ),
        )
        .where(
            memberships.c.municipality == desk.municipality,
            memberships.c.class_id.in_(list(class_ids)),
            memberships.c.left_at.is_(None),
        )
        .group_by(memberships.c.class_id)
    )
    return {row.class_id: Size(row.learners, row.last_at) for row in rows}


def _line(learner: Row[Any], seen: Row[Any] | None, stop: Stop | None) -> Line:
    if seen is None:
        return Line(learner, None, 0, 0, 0, stop)
    return Line(learner, seen.last_at, int(seen.week_s or 0), seen.can, seen.words_known, stop)


def _glances(desk: Desk, ids: Sequence[UUID]) -> Mapping[UUID, Row[Any]]:
    this_week = (
        select(days.c.learner_id, func.sum(days.c.seconds).label("week_s"))
        .where(
            days.c.municipality == desk.municipality,
            days.c.learner_id.in_(ids),
            days.c.day >= monday_of(desk.now),
        )
        .group_by(days.c.learner_id)
        .subquery()
    )
    rows = desk.connection.execute(
        select(glances, this_week.c.week_s)
        .outerjoin(this_week, this_week.c.learner_id == glances.c.learner_id)
        .where(glances.c.municipality == desk.municipality, glances.c.learner_id.in_(ids))
    )
    return {row.learner_id: row for row in rows}


def _stops(desk: Desk, ids: Sequence[UUID]) -> Mapping[UUID, Stop]:
    """Of each learner the turn that she tried last, where her last try was not accepted."""
    newest = func.row_number().over(
        partition_by=stuck.c.learner_id, order_by=(stuck.c.last_at.desc(), stuck.c.turn)
    )
    ranked = (
        select(stuck.c.learner_id, stuck.c.pack, stuck.c.scene, stuck.c.turn, stuck.c.missed)
        .add_columns(newest.label("place"))
        .where(
            stuck.c.municipality == desk.municipality,
            stuck.c.learner_id.in_(ids),
            stuck.c.last_accepted.is_(False),
            stuck.c.missed >= STUCK_AFTER,
        )
        .subquery()
    )
    rows = desk.connection.execute(select(ranked).where(ranked.c.place == 1))
    return {row.learner_id: Stop(row.pack, row.scene, row.turn, row.missed) for row in rows}
