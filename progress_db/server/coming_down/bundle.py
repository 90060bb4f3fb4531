"""The bundle: the class's learners, what they were given, what was written and looked at."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, select, update

from progress_db.server.epoch import epoch_of
from progress_db.server.given import given_at
from progress_db.server.ingest.door import Seat
from progress_db.server.tables import (
    assignments,
    classes,
    device_erasures,
    groups,
    learners,
    memberships,
    notes,
    school_packs,
    schools,
    views,
)
from progress_db.server.tables.joins import IS_HERS, IS_IN
from progress_db.sync.ready import in_danish
from progress_db.sync.wire import (
    Assigned,
    Bundle,
    ClassLearner,
    Item,
    Note,
    PackOffer,
    Viewed,
)

VIEWS_FOR = timedelta(days=90)
MOST_VIEWS = 2000  # the newest
MOST_NOTES = 1000


def bundle_for(connection: Connection, seat: Seat, now: datetime) -> Bundle:
    """All that comes down to the device of this seat, but for events."""
    members = members_of(connection, seat)
    ids = [row.id for row in members]
    return Bundle(
        municipality=seat.municipality,
        device_id=seat.device_id,
        made_at=now,
        class_name=seat.class_name,
        school=_school(connection, seat),
        learners=[_learner(row) for row in members],
        assignments=_assigned(connection, seat, members),
        notes=_notes(connection, seat, ids),
        views=_views(connection, seat, ids, now),
        packs=_packs(connection, seat),
        erased=_erased(connection, seat),
        epoch=epoch_of(connection),
    )


def members_of(connection: Connection, seat: Seat) -> Sequence[Row[Any]]:
    """Who is in the class now; nobody in one that is over."""
    asked = (
        select(learners, memberships.c.group_id, groups.c.name.label("group_name"))
        .join(memberships, IS_HERS)
        .join(classes, IS_IN)
        .outerjoin(
            groups,
            (groups.c.municipality == memberships.c.municipality)
            & (groups.c.id == memberships.c.group_id),
        )
        .where(
            learners.c.municipality == seat.municipality,
            memberships.c.class_id == seat.class_id,
            memberships.c.left_at.is_(None),
            classes.c.ended_at.is_(None),
        )
        .order_by(learners.c.id)
    )
    return connection.execute(asked).all()


def note_brought(connection: Connection, seat: Seat, found: Sequence[Note], now: datetime) -> None:
    """A device has these notes now: the teacher sees when each was first brought."""
    here = (notes.c.municipality == seat.municipality) & notes.c.seen_at.is_(None)
    ids = [note.id for note in found]
    connection.execute(update(notes).where(here, notes.c.id.in_(ids)).values(seen_at=now))


def _school(connection: Connection, seat: Seat) -> str:
    here = (schools.c.municipality == seat.municipality) & (schools.c.id == seat.school_id)
    return str(connection.execute(select(schools.c.name).where(here)).scalar_one())


def _learner(row: Row[Any]) -> ClassLearner:
    return ClassLearner(
        id=row.id,
        picture=row.picture,
        label=row.label,
        help_language=row.help_language,
        code_hash=row.code_hash,
        group=row.group_name or "",
        shares=row.shares,
        shares_at=row.shares_at,
    )


def _assigned(connection: Connection, seat: Seat, members: Sequence[Row[Any]]) -> list[Assigned]:
    asked = (
        select(assignments)
        .where(
            assignments.c.municipality == seat.municipality,
            assignments.c.class_id == seat.class_id,
            assignments.c.withdrawn_at.is_(None),
        )
        .order_by(assignments.c.position, assignments.c.created_at, assignments.c.id)
    )
    found = [(row, _whose(row, members)) for row in connection.execute(asked)]
    return [
        Assigned(
            id=row.id,
            learner_ids=whose,
            title=row.title,
            items=[Item.model_validate(item) for item in row.items],
            opens_on=row.opens_on,
            due_on=row.due_on,
            position=row.position,
            since=given_at(row),
        )
        for row, whose in found
        if whose
    ]


def _whose(row: Row[Any], members: Sequence[Row[Any]]) -> list[UUID]:
    """One learner, a group, or all of the class, of those who are in it now."""
    if row.learner_id is not None:
        return [one.id for one in members if one.id == row.learner_id]
    if row.group_id is not None:
        return [one.id for one in members if one.group_id == row.group_id]
    return [one.id for one in members]


def _notes(connection: Connection, seat: Seat, ids: list[UUID]) -> list[Note]:
    asked = select(notes).where(
        notes.c.municipality == seat.municipality, notes.c.learner_id.in_(ids)
    )
    newest = asked.order_by(notes.c.created_at.desc(), notes.c.id.desc()).limit(MOST_NOTES)
    return [_note(row) for row in reversed(connection.execute(newest).all())]


def _note(row: Row[Any]) -> Note:
    """A device that knows no phrases shows them in Danish, as part of the text."""
    return Note(
        id=row.id,
        learner_id=row.learner_id,
        author=row.author_name,
        text="\n".join(filter(None, (in_danish(row.phrases), row.text))),
        at=row.created_at,
        phrases=row.phrases,
        own=row.text,
        language=row.language,
    )


def _views(connection: Connection, seat: Seat, ids: list[UUID], now: datetime) -> list[Viewed]:
    asked = select(views).where(
        views.c.municipality == seat.municipality,
        views.c.learner_id.in_(ids),
        views.c.at > now - VIEWS_FOR,
    )
    newest = asked.order_by(views.c.at.desc(), views.c.id.desc()).limit(MOST_VIEWS)
    return [
        Viewed(
            learner_id=row.learner_id,
            name=row.account_name,
            role=row.role,
            what=row.what,
            at=row.at,
        )
        for row in reversed(connection.execute(newest).all())
    ]


def _packs(connection: Connection, seat: Seat) -> list[PackOffer]:
    size = func.length(school_packs.c.content).label("size")
    asked = (
        select(school_packs.c.pack, school_packs.c.version, school_packs.c.sha256, size)
        .where(
            school_packs.c.municipality == seat.municipality,
            school_packs.c.school_id == seat.school_id,
        )
        .order_by(school_packs.c.pack)
    )
    return [
        PackOffer(pack=row.pack, version=row.version, sha256=row.sha256, size=row.size)
        for row in connection.execute(asked)
    ]


def _erased(connection: Connection, seat: Seat) -> list[UUID]:
    asked = (
        select(device_erasures.c.learner_id)
        .where(
            device_erasures.c.municipality == seat.municipality,
            device_erasures.c.device_id == seat.device_id,
            device_erasures.c.done_at.is_(None),
        )
        .order_by(device_erasures.c.learner_id)
    )
    return list(connection.execute(asked).scalars())
