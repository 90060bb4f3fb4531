"""Her latest answer holds on every headset: a no goes up alone, all obey it, a yes undoes it."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from sqlalchemy import select

from progress_db.events import EventKind
from progress_db.server import tables
from progress_db.server.database import reading
from progress_db.store import Store
from progress_db.sync.consent import answer_of, moment_for
from progress_db.sync.device import Device
from progress_db.sync.door import door_to
from progress_db.sync.inbox import sync_state
from progress_db.sync.outbox import sharers
from progress_db.sync.patience import AT_ONCE
from progress_db.sync.taking import forget_class
from progress_db.sync.wire import Live, LiveAnswer
from tests.progress_db.samples import AMINA, event
from tests.progress_db.sync.made import MADE
from tests.progress_db.sync.test_real_server import Classroom, her_try
from tests.progress_db.sync.test_real_server import room as room

Headset = tuple[Store, Device]


@pytest.fixture
def two(room: Classroom) -> tuple[Headset, Headset]:
    """Two headsets of the class, synced."""
    made = room.headset(1), room.headset(2)
    for one in made:
        room.sync(one)
    return made


def says(room: Classroom, headset: Headset, learner: UUID, *, shares: bool) -> UUID:
    """She says it now, as the game writes it down; gives the event's id."""
    at = moment_for(headset[0], learner, room.clock())
    made = event(EventKind.SETTINGS_CHANGED, learner, at, shares=shares)
    headset[0].append([made])
    return made.id


def known(room: Classroom, learner: UUID) -> bool | None:
    """What the school knows of her answer."""
    mine = select(tables.learners.c.shares).where(tables.learners.c.id == learner)
    with reading(room.house.engine) as connection:
        return connection.execute(mine).scalar_one()


def at_school(room: Classroom) -> set[UUID]:
    with reading(room.house.engine) as connection:
        return set(connection.execute(select(tables.events.c.id)).scalars())


def test_a_no_goes_up_alone_and_her_other_headset_obeys(
    room: Classroom, two: tuple[Headset, Headset]
) -> None:
    amina, (first, second) = room.cast.learners[0], two
    first[0].append([her_try(amina, 1)])
    no = says(room, first, amina, shares=False)
    assert room.sync(first).sent == 1
    assert at_school(room) == {no}
    assert known(room, amina) is False
    second[0].append([her_try(amina, 2)])
    synced = room.sync(second)
    assert (synced.sent, synced.refused) == (0, 0), "it is no error, and nothing is lost"
    assert answer_of(second[0], amina) is False
    assert sync_state(second[0]).waiting == 0
    assert room.sync(second).sent == 0
    assert at_school(room) == {no}


def test_a_later_yes_on_another_headset_turns_it_on_again(
    room: Classroom, two: tuple[Headset, Headset]
) -> None:
    amina, (first, second) = room.cast.learners[0], two
    first[0].append([her_try(amina, 1)])
    says(room, first, amina, shares=False)
    second[0].append([her_try(amina, 2)])
    for headset in (first, second):
        room.sync(headset)
    says(room, second, amina, shares=True)
    assert room.sync(second).sent == 2, "her word, and what had waited"
    assert known(room, amina) is True
    room.sync(first)
    assert room.sync(first).sent == 1
    assert room.count() == 4


def test_who_has_not_heard_of_a_no_said_before_her_yes_sends_all(
    room: Classroom, two: tuple[Headset, Headset]
) -> None:
    """Both were offline; her yes goes first, so that nothing before it is refused."""
    amina, (first, second) = room.cast.learners[0], two
    second[0].append([her_try(amina, n) for n in range(600)])
    says(room, first, amina, shares=False)
    room.sync(first)
    says(room, second, amina, shares=True)
    assert room.sync(second).sent == 601
    assert known(room, amina) is True


def test_an_earlier_yes_that_comes_late_does_not_undo_a_no(
    room: Classroom, two: tuple[Headset, Headset]
) -> None:
    amina, (first, second) = room.cast.learners[0], two
    says(room, second, amina, shares=True)
    second[0].append([her_try(amina, 1)])
    says(room, first, amina, shares=False)
    room.sync(first)
    room.sync(second)
    assert known(room, amina) is False
    assert answer_of(second[0], amina) is False
    assert room.count() == 2, "both words of hers, and nothing else"


def test_a_clock_that_is_hours_wrong_cannot_outvote_her(
    room: Classroom, two: tuple[Headset, Headset]
) -> None:
    amina, (first, second), right = room.cast.learners[0], two, room.clock
    for hours in (-5, 5):
        room.clock = lambda: right() + timedelta(hours=hours)  # noqa: B023
        says(room, second, amina, shares=True)
        room.sync(second)
        room.clock = right
        room.sync(first)
        says(room, first, amina, shares=False)
        room.sync(first)
        room.sync(second)
        room.sync(second)
        assert known(room, amina) is False
        assert [answer_of(one[0], amina) for one in two] == [False, False]
        assert amina not in sharers(second[0])


def test_where_she_is_is_not_shown_after_a_no(
    room: Classroom, two: tuple[Headset, Headset]
) -> None:
    amina, (first, second) = room.cast.learners[0], two
    says(room, first, amina, shares=False)
    room.sync(first)
    device = second[1]
    plays = Live(state="playing", learner_id=amina, pack="lager", turn="hej", needs_help=True)
    with door_to(device.server, device.pinned, device.token, AT_ONCE) as door:
        door.post("/api/v1/live", plays.model_dump_json().encode, LiveAnswer)
    shown = tables.presence.c
    with reading(room.house.engine) as connection:
        row = connection.execute(select(shown.learner_id, shown.state, shown.turn)).one()
    assert tuple(row) == (None, "idle", "")


def test_a_yes_is_for_the_class_to_which_it_was_said(
    room: Classroom, two: tuple[Headset, Headset]
) -> None:
    amina, (first, second) = room.cast.learners[0], two
    says(room, first, amina, shares=True)
    room.sync(first)
    forget_class(first[0])
    first[0].append([her_try(amina, 1)])
    assert answer_of(first[0], amina) is None, "she will be asked again"
    room.sync(first)
    assert room.sync(first).sent == 0
    room.sync(second)
    assert answer_of(second[0], amina) is True, "that one device left is nothing to the others"
    says(room, first, amina, shares=True)
    assert room.sync(first).sent > 1


@pytest.fixture
def alone() -> Iterator[Store]:
    made = Store.in_memory(lambda: MADE)
    yield made
    made.close()


SAID = some.lists(some.tuples(some.integers(0, 5), some.booleans()), min_size=1, max_size=6)


@given(SAID, some.randoms())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_latest_holds_in_whatever_order_they_come(
    said: list[tuple[int, bool]], dice: object
) -> None:
    """At the same moment it is a no."""
    last = max(minute for minute, _ in said)
    expected = all(shares for minute, shares in said if minute == last)
    events = [
        event(EventKind.SETTINGS_CHANGED, AMINA, MADE + timedelta(minutes=minute), shares=shares)
        for minute, shares in said
    ]
    for _ in range(2):
        store = Store.in_memory(lambda: MADE)
        dice.shuffle(events)  # type: ignore[attr-defined]
        store.append(events[:2])
        store.merge(events[2:])
        assert answer_of(store, AMINA) is expected
        store.close()


def test_what_she_says_now_is_later_than_all_that_is_known(alone: Store) -> None:
    ahead = MADE + timedelta(hours=9)
    assert moment_for(alone, AMINA, MADE) == MADE
    alone.append([event(EventKind.SETTINGS_CHANGED, AMINA, ahead, shares=True)])
    at = moment_for(alone, AMINA, MADE)
    assert at > ahead
    alone.append([event(EventKind.SETTINGS_CHANGED, AMINA, at, shares=False)])
    assert answer_of(alone, AMINA) is False
