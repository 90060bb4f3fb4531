"""The same with the real server: taken out, moved, a class that is over, a headset taken out."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import insert, update

from progress_db.errors import StoreError
from progress_db.events import EventKind
from progress_db.server import tables
from progress_db.server.database import writing
from progress_db.store import Store
from progress_db.sync.device import Device
from progress_db.sync.leavers import shown
from tests.progress_db.cast import HERE, NOW
from tests.progress_db.sync.test_real_server import Classroom, her_try
from tests.progress_db.sync.test_real_server import room as room

OTHER = UUID("019ab000-0000-7000-8000-00000000ccc2")
OTHER_CODE = "ZZZZ-3333"


def set_membership(room: Classroom, learner: UUID, klass: UUID, left: bool) -> None:
    own = (tables.memberships.c.learner_id == learner) & (tables.memberships.c.class_id == klass)
    with writing(room.house.engine) as connection:
        changed = update(tables.memberships).where(own)
        connection.execute(changed.values(left_at=NOW if left else None))


def other_class(room: Classroom) -> None:
    """A second class of the school, open for headsets."""
    with writing(room.house.engine) as connection:
        mine = tables.classes.select().where(tables.classes.c.id == room.cast.klass)
        row = dict(connection.execute(mine).one()._mapping)
        fresh = {"id": OTHER, "name": "Other", "code": OTHER_CODE}
        until = {"code_until": NOW + timedelta(days=1)}
        connection.execute(insert(tables.classes), {**row, **fresh, **until})


def shows(headset: tuple[Store, Device]) -> set[UUID]:
    return {one.id for one in shown(headset[0])}


def test_taken_out_of_the_class_and_back(room: Classroom) -> None:
    amina, klass = room.cast.learners[0], room.cast.klass
    headset = room.headset(1)
    room.sync(headset)
    headset[0].append([her_try(amina, 1)])
    set_membership(room, amina, klass, left=True)
    synced = room.sync(headset)
    assert (synced.sent, synced.refused, room.count()) == (1, 0, 1)
    assert shows(headset) == set(room.cast.learners) - {amina}
    assert headset[0].events(amina) == ()
    set_membership(room, amina, klass, left=False)
    room.sync(headset)
    assert shows(headset) == set(room.cast.learners)
    assert len(headset[0].events(amina, [EventKind.TRY_SCORED])) == 1


def test_moved_to_another_class_she_is_on_its_headsets_with_all_that_she_did(
    room: Classroom,
) -> None:
    amina, klass = room.cast.learners[0], room.cast.klass
    other_class(room)
    first, second = room.headset(1), room.headset(2, code=OTHER_CODE)
    for headset in (first, second):
        room.sync(headset)
    assert shows(second) == set()
    first[0].append([her_try(amina, 1)])
    set_membership(room, amina, klass, left=True)
    room.add("memberships", class_id=OTHER, learner_id=amina, joined_at=NOW)
    first[0].append([her_try(amina, 2)])
    for headset in (first, second):
        room.sync(headset)
    assert (shows(first), shows(second)) == (set(room.cast.learners) - {amina}, {amina})
    assert first[0].events(amina) == ()
    assert len(second[0].events(amina, [EventKind.TRY_SCORED])) == 2


def test_a_class_that_is_over_leaves_its_headsets_and_begins_again(room: Classroom) -> None:
    amina = room.cast.learners[0]
    headset = room.headset(1)
    room.sync(headset)
    headset[0].append([her_try(amina, 1)])
    over = update(tables.classes).where(
        tables.classes.c.municipality == HERE, tables.classes.c.id == room.cast.klass
    )
    for ended, here in ((NOW, set()), (None, set(room.cast.learners))):
        with writing(room.house.engine) as connection:
            connection.execute(over.values(ended_at=ended))
        room.sync(headset)
        assert shows(headset) == here
    assert room.count() == len(headset[0].events(amina, [EventKind.TRY_SCORED])) == 1


def test_a_headset_taken_out_of_its_class_keeps_only_what_the_school_lacks(
    room: Classroom,
) -> None:
    amina, other = room.cast.learners[:2]
    headset = room.headset(1)
    room.sync(headset)
    headset[0].append([her_try(amina, 1), her_try(other, 2)])
    room.sync(headset)
    headset[0].append([her_try(amina, 3)])
    with writing(room.house.engine) as connection:
        mine = tables.devices.c.id == headset[1].device_id
        connection.execute(update(tables.devices).where(mine).values(revoked_at=NOW))
    with pytest.raises(StoreError) as caught:
        room.sync(headset)
    assert caught.value.code == "not-enrolled"
    assert shows(headset) == set()
    assert headset[0].events(other) == ()
    assert len(headset[0].events(amina, [EventKind.TRY_SCORED])) == 2
