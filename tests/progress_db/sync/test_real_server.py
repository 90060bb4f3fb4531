"""The device against the server itself, on both databases, over a real socket."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest
from sqlalchemy import Engine, delete, func, insert, select, update

from lessons.scheduling import Rating
from progress_db.errors import StoreError
from progress_db.events import Event, EventKind
from progress_db.learners import is_code
from progress_db.server import tables
from progress_db.server.app import make_app
from progress_db.server.database import reading, writing
from progress_db.server.epoch import begin_epoch
from progress_db.server.erasure import Order, erase
from progress_db.server.house import House
from progress_db.store import Store
from progress_db.sync.address import address
from progress_db.sync.client import Synced, look_once, sync_once
from progress_db.sync.device import Device, device_file
from progress_db.sync.door import Door, RefusedError, door_to
from progress_db.sync.enrolling import enrol
from progress_db.sync.inbox import assigned_items, notes_for, views_of
from progress_db.sync.patience import AwayError, Patience
from tests.progress_db.behind_socket import running
from tests.progress_db.cast import HERE, NOW, Cast, make_cast, make_house
from tests.progress_db.samples import SteppingClock, event, reviews, try_event
from tests.progress_db.sync.proxy import Badness, BadNetwork

CODE = "ABCD-2345"


class Classroom:
    """A server with a class that takes devices, and the devices of this test."""

    def __init__(self, house: House, cast: Cast, target: tuple[str, int], folder: Path) -> None:
        self.house, self.cast, self.target, self._folder = house, cast, target, folder
        self.clock = house.clock
        self.stores: list[Store] = []

    @property
    def server(self) -> str:
        host, port = self.target
        return f"http://{host}:{port}"

    def headset(self, number: int, server: str = "", code: str = CODE) -> tuple[Store, Device]:
        data = self._folder / str(number) / "kollega.db"
        store = Store.open(data, self.clock)
        self.stores.append(store)
        where = address(server or self.server, code)
        name = f"Brille {20 + number}"
        return store, enrol(where, name, device_file(data), self.clock, self.opens)

    def opens(self, server: str, pinned: str) -> Door:
        return door_to(server, pinned, "", Patience(20, sleep=lambda _: None))

    def sync(self, headset: tuple[Store, Device], tries: int = 1) -> Synced:
        store, device = headset
        patience = Patience(tries, sleep=lambda _: None)
        with door_to(device.server, device.pinned, device.token, patience) as door:
            packs = device_file(store.path).with_name("school-packs")
            return sync_once(store, device, self.clock, door, packs)

    def count(self) -> int:
        with reading(self.house.engine) as connection:
            sql = select(func.count()).select_from(tables.events)
            return int(connection.execute(sql).scalar_one())

    def add(self, table: str, **row: object) -> None:
        with writing(self.house.engine) as connection:
            given = {"municipality": HERE, **row}
            connection.execute(insert(tables.metadata.tables[table]), given)


@pytest.fixture
def room(engine: Engine, tmp_path: Path) -> Iterator[Classroom]:
    clock = SteppingClock(NOW, timedelta(milliseconds=10))
    cast = make_cast(engine)
    house = make_house(engine, tmp_path, clock)
    with writing(engine) as connection:
        mine = tables.classes.c.id == cast.klass
        opened = {"code": CODE, "code_until": NOW + timedelta(days=1)}
        connection.execute(update(tables.classes).where(mine).values(opened))
    with running(make_app(house)) as target:
        made = Classroom(house, cast, target, tmp_path)
        yield made
        for store in made.stores:
            store.close()


def her_try(learner: UUID, number: int) -> Event:
    return replace(try_event(number, learner), at=NOW + timedelta(seconds=number))


def test_a_class_on_two_headsets(room: Classroom) -> None:
    amina = room.cast.learners[0]
    first, second = room.headset(1), room.headset(2)
    room.sync(first)
    learners = first[0].learners()
    assert {learner.id for learner in learners} == set(room.cast.learners)
    assert all(is_code(learner, ("sun", "boat", "key")) for learner in learners)
    mine, state = reviews("palle", Rating.Good, Rating.Good, learner=amina, start=NOW)
    first[0].append([*mine, her_try(amina, 1)])
    synced = room.sync(first)
    assert (synced.sent, synced.refused) == (3, 0)
    assert room.sync(second).received == 3
    assert list(second[0].cards(amina).values()) == [state]
    assert (room.sync(second).sent, room.count()) == (0, 3)


def test_enrolling_again_after_a_lost_answer_is_the_same_device(room: Classroom) -> None:
    with BadNetwork(room.target, Random(3), Badness(0.3, 0.5, 0.3, 0.0)) as network:
        room.headset(1, network.address)
    with reading(room.house.engine) as connection:
        names = select(tables.devices.c.name)
        assert list(connection.execute(names).scalars()).count("Brille 21") == 1


def test_a_wrong_code_says_so_and_after_ten_one_must_wait(room: Classroom) -> None:
    with pytest.raises(RefusedError) as caught:
        room.headset(1, code="WRNG-2222")
    assert "teacher" in caught.value.text
    for number in range(2, 11):
        with pytest.raises(RefusedError):
            room.headset(number, code="WRNG-2222")
    with pytest.raises(AwayError) as away:
        room.headset(11)
    assert "Too many" in away.value.text


def test_what_the_teacher_gave_and_wrote_and_who_looked_comes_down(room: Classroom) -> None:
    amina, teacher = room.cast.learners[0], room.cast.accounts["teacher"]
    made = {"created_by": teacher, "created_at": NOW}
    items = [{"kind": "scene", "pack": "lager", "id": "foerste-dag"}]
    given = {"class_id": room.cast.klass, "title": "Uge 1", "items": items, "position": 1}
    room.add("assignments", id=UUID(int=1), **given, **made)
    note = {"author": teacher, "author_name": "Teacher", "text": "Flot!", "created_at": NOW}
    room.add("notes", id=UUID(int=2), learner_id=amina, **note)
    look = {"account_id": teacher, "account_name": "Teacher", "role": "teacher", "what": "page"}
    room.add("views", id=UUID(int=3), at=NOW, learner_id=amina, **look)
    headset = room.headset(1)
    room.sync(headset)
    store = headset[0]
    assert [item.id for item in assigned_items(store, amina, NOW.date())] == ["foerste-dag"]
    assert [one.text for one in notes_for(store, amina)] == ["Flot!"]
    assert [one.name for one in views_of(store, amina)] == ["Teacher"]
    assert notes_for(store, room.cast.learners[1]) == ()


def test_while_somebody_plays_only_what_is_given_comes(room: Classroom) -> None:
    amina, teacher = room.cast.learners[0], room.cast.accounts["teacher"]
    first, second = room.headset(1), room.headset(2)
    for headset in (first, second):
        room.sync(headset)
    first[0].append([her_try(amina, 1)])
    room.sync(first)
    items = [{"kind": "scene", "pack": "lager", "id": "foerste-dag"}]
    given = {"class_id": room.cast.klass, "title": "Nu", "items": items, "position": 1}
    room.add("assignments", id=UUID(int=1), **given, created_by=teacher, created_at=NOW)
    store, device = second
    with door_to(device.server, device.pinned, device.token, Patience(1)) as door:
        look_once(store, device, room.clock, door)
    assert [item.id for item in assigned_items(store, amina, NOW.date())] == ["foerste-dag"]
    assert store.events(amina, [EventKind.TRY_SCORED]) == ()
    assert room.sync(second).received == 1, "what she did elsewhere comes when she has got up"


def test_a_revoked_device_is_told_and_keeps_everything(room: Classroom) -> None:
    headset = room.headset(1)
    room.sync(headset)
    with writing(room.house.engine) as connection:
        gone = tables.devices.c.id == headset[1].device_id
        connection.execute(update(tables.devices).where(gone).values(revoked_at=NOW))
    headset[0].append([her_try(room.cast.learners[0], 1)])
    with pytest.raises(StoreError) as caught:
        room.sync(headset)
    assert caught.value.code == "not-enrolled"
    assert len(headset[0].events(kinds=[EventKind.TRY_SCORED])) == 1


def test_who_begins_on_a_headset_of_the_class_is_in_the_class(room: Classroom) -> None:
    first, second = room.headset(1), room.headset(2)
    room.sync(first)
    new = UUID("019ab000-0000-7000-8000-0000000000aa")
    picture = {"picture": "owl", "label": "Ny", "help_language": "uk"}
    code = first[0].learners()[0].code_hash
    first[0].append([event(EventKind.LEARNER_ADDED, new, NOW, **picture, code_hash=code)])
    first[0].append([her_try(new, 1)])
    assert room.sync(first).sent == 0, "she has not said yes"
    first[0].append([event(EventKind.SETTINGS_CHANGED, new, NOW, shares=True)])
    assert room.sync(first).sent == 3
    room.sync(second)
    here = {learner.id: learner.label for learner in second[0].learners()}
    assert here[new] == "Ny"
    assert [one.kind for one in second[0].events(new, [EventKind.TRY_SCORED])] == ["try_scored"]


def test_over_a_bad_network_every_event_is_there_once(room: Classroom) -> None:
    amina = room.cast.learners[0]
    with BadNetwork(room.target, Random(5), Badness(0.2, 0.2, 0.2, 0.0)) as network:
        first, second = room.headset(1, network.address), room.headset(2, network.address)
        for start in range(0, 600, 100):
            for headset, shift in ((first, 0), (second, 1000)):
                numbers = range(start + shift, start + shift + 100)
                room.sync(headset, tries=100)
                headset[0].append([her_try(amina, n) for n in numbers])
        for headset in (first, second, first):
            room.sync(headset, tries=100)
        assert network.counted.cuts
    assert room.count() == 1200
    for store, _ in (first, second):
        assert len(store.events(amina, [EventKind.TRY_SCORED])) == 1200


def test_erased_at_school_she_is_gone_from_the_headset_and_the_school_knows(
    room: Classroom,
) -> None:
    amina = room.cast.learners[0]
    headset = room.headset(1)
    room.sync(headset)
    headset[0].append([her_try(amina, 1)])
    room.sync(headset)
    with writing(room.house.engine) as connection:
        ledger = headset[0].path.with_name("ledger")
        erase(connection, room.house.keys, ledger, Order(HERE, amina), room.clock())
    headset[0].append([her_try(amina, 2)])
    room.sync(headset)
    room.sync(headset)
    assert amina not in {learner.id for learner in headset[0].learners()}
    assert headset[0].events(amina, [EventKind.TRY_SCORED]) == ()
    assert room.count() == 0
    with reading(room.house.engine) as connection:
        done = select(tables.device_erasures.c.done_at).where(
            tables.device_erasures.c.device_id == headset[1].device_id
        )
        assert connection.execute(done).scalar_one() is not None


def test_a_server_restored_from_a_backup_gets_back_what_came_after_it(room: Classroom) -> None:
    amina = room.cast.learners[0]
    headset, other = room.headset(1), room.headset(2)
    room.sync(other)
    room.sync(headset)
    headset[0].append([her_try(amina, n) for n in range(30)])
    room.sync(headset)
    with writing(room.house.engine) as connection:
        connection.execute(delete(tables.events))
        begin_epoch(connection, room.clock())
    room.sync(headset)
    assert room.count() == 30
    assert room.sync(other).received == 30
    assert room.sync(headset).sent == 0


def test_a_headset_whose_clock_is_wrong_agrees_with_the_others_afterwards(room: Classroom) -> None:
    amina = room.cast.learners[0]
    wrong, right = room.headset(1), room.headset(2)
    hours = timedelta(hours=3)
    room.sync(right)

    def ahead() -> datetime:
        return room.house.clock() + hours

    room.clock = ahead
    room.sync(wrong)
    wrong[0].append([replace(her_try(amina, n), at=ahead()) for n in range(5)])
    assert room.sync(wrong).clock_off_s == pytest.approx(hours.total_seconds(), abs=5)
    room.clock = room.house.clock
    room.sync(right)
    theirs, own = (one[0].events(amina, [EventKind.TRY_SCORED]) for one in (right, wrong))
    assert [(one.id, one.at) for one in own] == [(one.id, one.at) for one in theirs]
    assert len(own) == 5
    assert own[-1].at < room.house.clock()
