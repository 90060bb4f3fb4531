"""Who has left the class is not shown, then gone from its headsets; nothing that was played is."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some

from lessons.scheduling import Rating
from progress_db.errors import StoreError
from progress_db.events import EventKind, Json
from progress_db.store import Store
from progress_db.sync.client import sync_once
from progress_db.sync.inbox import notes_for
from progress_db.sync.leavers import hidden, shown
from progress_db.sync.outbox import waiting
from progress_db.sync.taking import forget_class
from progress_db.sync.wire import NOT_SHARED
from tests.progress_db.samples import AMINA, YUSUF, SteppingClock, event, reviews, try_event
from tests.progress_db.sync.made import MADE, class_learner
from tests.progress_db.sync.school import School

K = EventKind
CLASS = {AMINA: class_learner(AMINA), YUSUF: class_learner(YUSUF, label="Yusuf", picture="owl")}


class Headset:
    """A device of the class with its progress file."""

    def __init__(self, school: School, clock: SteppingClock, number: int, path: Path | None = None):
        self.school, self.clock, self.device = school, clock, school.device(number)
        self.store = Store.open(path, clock) if path else Store.in_memory(clock)

    def sync(self) -> None:
        with self.school.door(self.device) as door:
            assert sync_once(self.store, self.device, self.clock, door).whole

    def do(self, kind: EventKind, learner: UUID = AMINA, **body: Json) -> UUID:
        did = event(kind, learner, at=self.clock(), **body)
        self.store.append([did])
        return did.id

    def play(self, learner: UUID = AMINA) -> UUID:
        """She tries a turn."""
        did = try_event(0, learner)
        return self.do(did.kind, learner, **did.body)

    def shows(self) -> set[UUID]:
        return {one.id for one in shown(self.store)}

    def has_of(self, learner: UUID) -> set[str]:
        """The tables in which anything of hers stands, but for the mark that she has left."""
        mine = (str(learner),)
        sql = "SELECT 1 FROM {} WHERE learner_id = ? LIMIT 1"
        tables = ("events", "cards", "assigned", "notes", "looks")
        return {name for name in tables if self.store.file.rows(sql.format(name), mine)}


@pytest.fixture
def clock() -> SteppingClock:
    return SteppingClock(MADE, timedelta(seconds=1))


@pytest.fixture
def school(clock: SteppingClock) -> School:
    return School(clock, learners=dict(CLASS))


@pytest.fixture
def headset(school: School, clock: SteppingClock) -> Iterator[Headset]:
    made = Headset(school, clock, 0)
    made.sync()
    yield made
    made.store.close()


def test_once_all_is_at_school_she_is_gone_and_the_others_stay(
    headset: Headset, school: School
) -> None:
    played, _ = reviews("palle", Rating.Good, Rating.Good, learner=AMINA, start=MADE)
    headset.store.append(played)
    headset.do(K.SETTINGS_CHANGED, left_hand=True)
    headset.play(YUSUF)
    assert headset.has_of(AMINA) == {"events", "cards"}
    del school.learners[AMINA]
    headset.sync()
    assert headset.shows() == {YUSUF}
    assert headset.has_of(AMINA) == set()
    assert {one.id for one in played} <= school.events.keys(), "the school has it all"
    assert headset.store.events(YUSUF, [K.TRY_SCORED])


def test_what_waits_hides_her_and_loses_nothing(headset: Headset, school: School) -> None:
    played = headset.play()
    school.refuses[played] = NOT_SHARED  # the class has heard a no that she takes back later
    del school.learners[AMINA]
    headset.sync()
    assert headset.shows() == {YUSUF}
    assert hidden(headset.store) == (AMINA,)
    assert played in {one.id for one in headset.store.events(AMINA)}
    school.refuses.clear()
    school.learners[AMINA] = class_learner(AMINA, shares_at=headset.clock() + timedelta(days=1))
    headset.sync()
    headset.sync()
    assert headset.shows() == {AMINA, YUSUF}
    assert played in school.events


def test_who_comes_back_has_all_that_she_did_here_and_elsewhere(
    headset: Headset, school: School, clock: SteppingClock
) -> None:
    other = Headset(school, clock, 1)
    other.sync()
    played, state = reviews("palle", Rating.Good, Rating.Easy, learner=AMINA, start=MADE)
    headset.store.append(played)
    del school.learners[AMINA]
    for one in (headset, other, headset):
        one.sync()
    assert headset.has_of(AMINA) == other.has_of(AMINA) == set()
    school.learners[AMINA] = CLASS[AMINA]
    for one in (headset, other):
        one.sync()
        assert one.shows() == {AMINA, YUSUF}
        assert list(one.store.cards(AMINA).values()) == [state]
    sent = [one for _, one in school.got]
    assert len(sent) == len(set(sent)), "nothing went up twice"
    other.store.close()


def test_nobody_goes_from_under_a_sitting(headset: Headset, school: School) -> None:
    headset.do(K.SITTING_STARTED, rig="vr")
    del school.learners[AMINA]
    headset.sync()
    assert headset.shows() == {YUSUF}
    assert headset.has_of(AMINA) == {"events"}, "she is at work"
    late = headset.do(K.SCENE_DONE, scene="s", seconds=1)
    headset.do(K.SITTING_ENDED, seconds=60)
    headset.sync()
    assert headset.has_of(AMINA) == set()
    assert late in school.events


def test_a_sitting_that_never_ended_holds_her_for_half_a_day(
    headset: Headset, school: School
) -> None:
    headset.do(K.SITTING_STARTED, rig="vr")
    del school.learners[AMINA]
    headset.clock.now += timedelta(hours=13)
    headset.sync()
    assert headset.has_of(AMINA) == set()
    late = headset.play()  # it went on after all
    assert waiting(headset.store) == 1
    headset.sync()
    assert late in school.events
    assert headset.has_of(AMINA) == set()


def test_a_no_goes_up_and_what_she_did_stays_hers_alone(headset: Headset, school: School) -> None:
    no = headset.do(K.SETTINGS_CHANGED, shares=False)
    played = headset.play()
    del school.learners[AMINA]
    headset.sync()
    headset.sync()
    assert no in school.events
    assert played not in school.events
    assert headset.shows() == {YUSUF}
    assert played in {one.id for one in headset.store.events(AMINA)}


def test_who_was_made_on_the_device_is_never_touched(headset: Headset, school: School) -> None:
    own = UUID("019ab000-0000-7000-8000-0000000000bb")
    headset.do(K.LEARNER_ADDED, own, picture="bee", label="", help_language="en", code_hash="")
    before = headset.store.events(own)
    school.learners.clear()
    headset.sync()
    assert headset.shows() == {own}
    assert headset.store.events(own) == before


def test_what_the_class_gave_her_goes_at_once(headset: Headset, school: School) -> None:
    note = {"id": UUID(int=9), "learner_id": AMINA, "author": "Teacher", "text": "Hej", "at": MADE}
    school.parts["notes"] = [note]
    headset.sync()
    assert notes_for(headset.store, AMINA)
    school.parts["notes"] = []
    headset.do(K.SETTINGS_CHANGED, shares=False)
    headset.play()
    del school.learners[AMINA]
    headset.sync()
    assert headset.has_of(AMINA) == {"events"}


def test_she_stays_hidden_where_the_device_leaves_the_class_itself(
    headset: Headset, school: School
) -> None:
    headset.do(K.SETTINGS_CHANGED, shares=False)
    headset.play()
    del school.learners[AMINA]
    headset.sync()
    forget_class(headset.store)
    assert headset.shows() == {YUSUF}
    assert hidden(headset.store) == (AMINA,)


def test_a_device_taken_out_of_its_class_keeps_only_what_the_school_lacks(
    headset: Headset, school: School
) -> None:
    for learner in (AMINA, YUSUF):
        headset.play(learner)
    headset.sync()
    late = headset.play()
    school.revoked.add(headset.device.device_id)
    with pytest.raises(StoreError) as caught:
        headset.sync()
    assert caught.value.code == "not-enrolled"
    assert headset.shows() == set()
    assert headset.has_of(YUSUF) == set()
    assert late in {one.id for one in headset.store.events(AMINA)}
    school.revoked.clear()  # by mistake
    headset.sync()
    assert headset.shows() == {AMINA, YUSUF}
    assert len(headset.store.events(YUSUF, [K.TRY_SCORED])) == 1
    assert late in school.events


def test_her_bytes_are_gone_from_the_file(
    school: School, clock: SteppingClock, tmp_path: Path
) -> None:
    headset = Headset(school, clock, 0, tmp_path / "kollega.db")
    headset.sync()
    headset.do(K.TRY_SCORED, scene="s", turn="t", words_heard=["gulerodskage"])
    headset.sync()
    del school.learners[AMINA]
    headset.sync()
    for path in tmp_path.iterdir():
        assert b"gulerodskage" not in path.read_bytes(), path.name
    headset.store.close()


DEEDS: dict[str, tuple[EventKind, dict[str, Json]]] = {
    "begin": (K.SITTING_STARTED, {"rig": "vr"}),
    "end": (K.SITTING_ENDED, {"seconds": 5}),
    "no": (K.SETTINGS_CHANGED, {"shares": False}),
    "yes": (K.SETTINGS_CHANGED, {"shares": True}),
}
STEPS = some.lists(
    some.tuples(
        some.sampled_from((0, 1)),
        some.sampled_from(("sync", "sync", "cut", "play", "leave", "return", "out", *DEEDS)),
    ),
    max_size=40,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS, some.integers(1, 20))
@example([(0, "play"), (0, "leave"), (0, "sync"), (0, "return"), (0, "sync"), (0, "play")], 1)
@example([(0, "no"), (0, "play"), (0, "leave"), (0, "sync")], 1)
@example([(0, "begin"), (0, "leave"), (0, "cut"), (0, "play"), (0, "sync"), (0, "return")], 2)
def test_whatever_the_order_nothing_that_she_played_and_shares_is_lost(
    steps: list[tuple[int, str]], page: int
) -> None:
    clock = SteppingClock(MADE, timedelta(seconds=1))
    school = School(clock, page=page, learners=dict(CLASS))
    headsets = [Headset(school, clock, number) for number in (0, 1)]
    played: set[UUID] = set()
    try:
        for one in headsets:
            one.sync()
        for number, step in steps:
            if step == "play":
                played.add(headsets[number].play())
            elif step in DEEDS:
                kind, body = DEEDS[step]
                headsets[number].do(kind, AMINA, **body)
            else:
                _change(headsets[number], school, step)
        _all_come_back(headsets, school)
        assert played <= school.events.keys()
        for one in headsets:
            assert played <= {done.id for done in one.store.events(AMINA)}, "and comes down again"
            assert one.shows() == {AMINA, YUSUF}
    finally:
        for one in headsets:
            one.store.close()


def _change(headset: Headset, school: School, step: str) -> None:
    match step:
        case "leave":
            school.learners.pop(AMINA, None)
        case "return":
            school.learners[AMINA] = CLASS[AMINA]
        case "out":
            school.revoked ^= {headset.device.device_id}
        case _:
            _sync(headset, school, cut=step == "cut")


def _sync(headset: Headset, school: School, *, cut: bool) -> None:
    """Whole, or cut as somebody begins to play; a device that was taken out is told so."""
    left = iter([True] * 2)
    may_go_on = (lambda: next(left, False)) if cut else lambda: True
    with school.door(headset.device) as door, suppress(StoreError):
        sync_once(headset.store, headset.device, headset.clock, door, None, may_go_on)


def _all_come_back(headsets: list[Headset], school: School) -> None:
    """She is in the class, the devices are, and her last word is yes."""
    school.learners[AMINA] = CLASS[AMINA]
    school.revoked.clear()
    for one in headsets:
        one.sync()
        one.do(K.SETTINGS_CHANGED, shares=True)
    for one in (*headsets, *headsets):
        one.sync()
