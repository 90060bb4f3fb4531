"""Erased at school, gone everywhere: from headsets that come late, and after a restored backup."""

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Engine, delete, select, update

from progress_db.events import EventKind
from progress_db.server import tables
from progress_db.server.app import make_app
from progress_db.server.backup import make_backup
from progress_db.server.database import reading, writing
from progress_db.server.erasure import Order, Receipt, erase, receipt_of
from progress_db.server.house import House
from progress_db.server.restore import restore
from progress_db.store import Store
from progress_db.sync.device import Device
from progress_db.sync.inbox import sync_state
from tests.progress_db.behind_socket import running
from tests.progress_db.cast import HERE, NOW, Cast, make_cast
from tests.progress_db.samples import SteppingClock
from tests.progress_db.server.test_backup import home as home
from tests.progress_db.server.test_backup import house as house
from tests.progress_db.sync.test_real_server import CODE, Classroom, her_try
from tests.progress_db.sync.test_real_server import room as room

Headset = tuple[Store, Device]


def take_away(engine: Engine, device_id: UUID) -> None:
    """The device that is only written down: nobody has it, so it would never confirm."""
    with writing(engine) as connection:
        connection.execute(delete(tables.devices).where(tables.devices.c.id == device_id))


def erase_her(room: Classroom, learner: UUID, ledger: Path) -> None:
    with writing(room.house.engine) as connection:
        erase(connection, room.house.keys, ledger, Order(HERE, learner), room.house.clock())


def receipt(room: Classroom, learner: UUID) -> Receipt:
    with reading(room.house.engine) as connection:
        mine = select(tables.erasures).where(tables.erasures.c.learner_id == learner)
        return receipt_of(connection, connection.execute(mine).one())


def of_hers(headset: Headset, learner: UUID) -> list[str]:
    """What is left of her on a headset."""
    store = headset[0]
    left = [event.kind.value for event in store.events(learner)]
    left += [row["id"] for row in store.file.rows("SELECT id FROM sync_events WHERE how <> 'came'")]
    return left + [str(one.id) for one in store.learners() if one.id == learner]


def test_every_headset_erases_and_confirms_and_the_receipt_is_whole(
    room: Classroom, tmp_path: Path
) -> None:
    amina = room.cast.learners[0]
    take_away(room.house.engine, room.cast.device)
    early, away = room.headset(1), room.headset(2)
    for headset in (early, away):
        room.sync(headset)
        headset[0].append([her_try(amina, 1 + headset[1].device_id.int % 1000)])
        room.sync(headset)
    away[0].append([her_try(amina, n) for n in range(2000, 2600)])
    erase_her(room, amina, tmp_path / "ledger")
    assert receipt(room, amina).waiting == 2
    assert room.sync(early).erased == 1
    assert receipt(room, amina).waiting == 1

    weeks = room.clock() + timedelta(weeks=5)
    assert isinstance(room.house.clock, SteppingClock)
    room.house.clock.now = weeks
    synced = room.sync(away)
    assert (synced.sent, synced.refused, synced.erased) == (0, 0, 1)
    for headset in (early, away):
        assert of_hers(headset, amina) == ["learner_erased"]
        state = sync_state(headset[0])
        assert (state.waiting, state.refused) == (0, 0)
    done = receipt(room, amina)
    assert done.waiting == 0 and len(done.devices) == 2
    assert all(one["confirmed_at"] for one in done.as_json()["devices"])
    assert (room.sync(away).sent, room.count()) == (0, 0)


def test_a_device_that_still_brings_her_is_asked_again(room: Classroom, tmp_path: Path) -> None:
    """One whose folder was put back from a copy after it had confirmed."""
    amina = room.cast.learners[0]
    take_away(room.house.engine, room.cast.device)
    headset = room.headset(1)
    room.sync(headset)
    headset[0].append([her_try(amina, 1)])
    erase_her(room, amina, tmp_path / "ledger")
    with writing(room.house.engine) as connection:
        connection.execute(update(tables.device_erasures).values(done_at=NOW))
    assert room.sync(headset).erased == 1
    assert of_hers(headset, amina) == ["learner_erased"]
    assert receipt(room, amina).waiting == 0


@pytest.fixture
def cast(house: House) -> Cast:
    """The people of a house whose database can be put back from a backup."""
    made = make_cast(house.engine)
    take_away(house.engine, made.device)
    with writing(house.engine) as connection:
        mine = tables.classes.c.id == made.klass
        opened = {"code": CODE, "code_until": NOW + timedelta(days=1)}
        connection.execute(update(tables.classes).where(mine).values(opened))
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[tuple[Path, list[Store]]]:
    """Where headsets keep their things, and what is to be closed."""
    stores: list[Store] = []
    yield tmp_path, stores
    for store in stores:
        store.close()


@contextmanager
def classroom(house: House, cast: Cast, folder: tuple[Path, list[Store]]) -> Iterator[Classroom]:
    """The server runs, from now to the end of the block."""
    ticking = dataclasses.replace(house, clock=SteppingClock(NOW, timedelta(milliseconds=10)))
    with running(make_app(ticking)) as target:
        made = Classroom(ticking, cast, target, folder[0])
        made.stores = folder[1]
        yield made


def moved(headset: Headset, room: Classroom) -> Headset:
    """The same headset; the server has another port now."""
    return headset[0], headset[1].model_copy(update={"server": room.server})


def test_a_backup_older_than_the_erasure_does_not_take_her_back(
    house: House, cast: Cast, folder: tuple[Path, list[Store]]
) -> None:
    amina, bilal = cast.learners[:2]
    with classroom(house, cast, folder) as room:
        told, away = room.headset(1), room.headset(2)
        for headset in (told, away):
            room.sync(headset)
        told[0].append([her_try(amina, 1), her_try(bilal, 2)])
        room.sync(told)
        room.sync(away)
        away[0].append([her_try(amina, 3)])
        path, _ = make_backup(room.house)
        told[0].append([her_try(amina, 4), *(her_try(bilal, n) for n in range(100, 130))])
        room.sync(told)
        erase_her(room, amina, house.settings.backup_folder)
        assert room.sync(told).erased == 1
    house.engine.dispose()
    assert restore(house.settings, path, True, NOW + timedelta(minutes=1)).erased_again == 1
    with classroom(house, cast, folder) as room:
        for headset in (told, away):
            room.sync(moved(headset, room))
            assert events_left(headset, amina) == ["learner_erased"]
        assert tries_at_school(room, amina) == 0
        assert tries_at_school(room, bilal) == 31, "what came after the backup is sent again"
        assert receipt(room, amina).waiting == 0
        assert room.sync(moved(told, room)).sent == 0


def events_left(headset: Headset, learner: UUID) -> list[str]:
    return [event.kind.value for event in headset[0].events(learner)]


def tries_at_school(room: Classroom, learner: UUID) -> int:
    hers = tables.events.c.learner_id == learner
    tries = tables.events.c.kind == EventKind.TRY_SCORED.value
    with reading(room.house.engine) as connection:
        return len(connection.execute(select(tables.events.c.id).where(hers, tries)).all())
