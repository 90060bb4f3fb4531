"""A round of syncing: nothing lost, nothing doubled, nothing believed without a signature."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import httpx
import pytest

from lessons.scheduling import Rating
from progress_db.errors import StoreError
from progress_db.events import Event, EventKind
from progress_db.store import Store
from progress_db.sync.client import sync_once
from progress_db.sync.door import door_to
from progress_db.sync.inbox import sync_state
from progress_db.sync.leaving import LEAVING
from progress_db.sync.patience import AT_ONCE, AwayError
from progress_db.sync.wire import MOST_EVENTS, Came, WireEvent
from tests.progress_db.samples import AMINA, YUSUF, SteppingClock, event, reviews, try_event
from tests.progress_db.sync.made import MADE, class_learner
from tests.progress_db.sync.school import School

STEP = timedelta(seconds=1)


class Hands:
    """One school and its devices; every store is closed at the end."""

    def __init__(self) -> None:
        self.clock = SteppingClock(MADE, STEP)
        self.school = School(self.clock)
        self.school.learners = {AMINA: class_learner(AMINA)}
        self.stores: list[Store] = []

    def store(self, path: Path | None = None) -> Store:
        made = Store.open(path) if path else Store.in_memory(self.clock)
        self.stores.append(made)
        return made

    def sync(self, store: Store, number: int = 1, **more: object):
        device = self.school.device(number)
        with self.school.door(device) as door:
            return sync_once(store, device, self.clock, door, **more)  # type: ignore[arg-type]


@pytest.fixture
def hands() -> Iterator[Hands]:
    made = Hands()
    yield made
    for store in made.stores:
        store.close()


def stored(school: School) -> set[UUID]:
    return set(school.events)


def test_all_that_she_did_goes_up_once_and_only_what_leaves(hands: Hands) -> None:
    store = hands.store()
    hands.sync(store)
    tries = [try_event(n) for n in range(1200)]
    store.append(tries)
    synced = hands.sync(store)
    assert (synced.sent, synced.refused, synced.whole) == (1200, 0, True)
    assert stored(hands.school) == {one.id for one in tries}
    assert len(hands.school.got) == 1200, "each was sent once"
    assert hands.school.asked.count("/api/v1/events") == 1200 // MOST_EVENTS + 1
    for one in hands.school.events.values():
        assert one.event.body.keys() <= LEAVING[EventKind(one.event.kind)]
    assert hands.sync(store).sent == 0
    assert sync_state(store).waiting == 0


def test_a_learner_who_is_not_of_the_class_stays(hands: Hands) -> None:
    store = hands.store()
    store.append([event(EventKind.LEARNER_ADDED, YUSUF, picture="fox"), try_event(1, YUSUF)])
    hands.sync(store)
    assert hands.school.events == {}


def test_a_second_headset_knows_all_that_she_did(hands: Hands) -> None:
    first, second = hands.store(), hands.store()
    hands.sync(first)
    mine, state = reviews("palle", Rating.Good, Rating.Good)
    first.append([*mine, try_event(1)])
    hands.sync(first)
    assert hands.sync(second, 2).received == 3
    assert list(second.cards(AMINA).values()) == [state]
    assert [learner.label for learner in second.learners()] == ["Amina"]
    assert hands.sync(second, 2).sent == 0, "what came is not sent back"


def test_a_refused_event_is_kept_and_never_sent_again(hands: Hands) -> None:
    store = hands.store()
    hands.sync(store)
    good, bad = try_event(1), try_event(2)
    hands.school.refuses[bad.id] = "bad-time"
    store.append([good, bad])
    assert (hands.sync(store).refused, hands.sync(store).refused) == (1, 0)
    assert [one for _, one in hands.school.got].count(bad.id) == 1
    assert bad in store.events(AMINA)
    assert sync_state(store).refused == 1


def test_one_malformed_event_does_not_stand_in_the_way_of_others(hands: Hands) -> None:
    store = hands.store()
    hands.sync(store)
    tries = [try_event(n) for n in range(9)]
    hands.school.malformed = {tries[4].id}
    store.append(tries)
    synced = hands.sync(store)
    assert (synced.sent, synced.refused) == (8, 1)
    assert stored(hands.school) == {one.id for one in tries} - {tries[4].id}


def test_an_event_that_is_too_big_stays_and_is_counted(hands: Hands) -> None:
    store = hands.store()
    hands.sync(store)
    big = event(EventKind.WINS_TOLD, wins=["x" * 9000])
    store.append([big, try_event(1)])
    assert hands.sync(store).sent == 1
    assert sync_state(store).refused == 1


def test_a_lost_receipt_doubles_nothing(hands: Hands) -> None:
    store = hands.store()
    hands.sync(store)
    store.append([try_event(n) for n in range(20)])
    device = hands.school.device(1)

    def cut(request: httpx.Request) -> httpx.Response:
        answer = hands.school.answer(request)
        if request.url.path.endswith("events"):
            raise httpx.ReadError("cut")
        return answer

    with (
        door_to(device.server, "", device.token, AT_ONCE, httpx.MockTransport(cut)) as door,
        pytest.raises(AwayError),
    ):
        sync_once(store, device, hands.clock, door)
    assert len(hands.school.events) == 20
    assert hands.sync(store).sent == 20
    assert len(hands.school.events) == 20


def test_patience_outlasts_a_server_that_is_busy(hands: Hands) -> None:
    store = hands.store()
    device = hands.school.device(1)
    hands.school.away = 3
    with hands.school.door(device, tries=4) as door:
        assert sync_once(store, device, hands.clock, door).whole
    hands.school.away = 3
    with hands.school.door(device, tries=3) as door, pytest.raises(AwayError):
        sync_once(store, device, hands.clock, door)


@pytest.mark.parametrize("part", ["bundle", "events"])
@pytest.mark.parametrize("how", ["text", "signature", "other device", "other key"])
def test_nothing_is_believed_that_is_not_signed_for_this_device(
    hands: Hands, part: str, how: str
) -> None:
    store = hands.store()
    hands.sync(hands.store(), 2)
    device = hands.school.device(1)
    stranger = School(hands.clock)
    stranger.learners = hands.school.learners

    def forged(request: httpx.Request) -> httpx.Response:
        came = Came.model_validate_json(hands.school.answer(request).content)
        return httpx.Response(200, content=_forged(came, part, how).model_dump_json())

    def _forged(came: Came, part: str, how: str) -> Came:
        source = stranger if how == "other key" else hands.school
        number = 2 if how == "other device" else 1
        other = source.device(number)
        request = httpx.Request(
            "GET",
            f"{other.server}/api/v1/down?after=0",
            headers={"Authorization": f"Bearer {other.token}"},
        )
        theirs = Came.model_validate_json(source.answer(request).content)
        if how == "text":
            return came.model_copy(update={part: getattr(came, part) + " "})
        if how == "signature":
            return came.model_copy(update={f"{part}_signature": "00" * 64})
        keys = (part, f"{part}_sha256", f"{part}_signature")
        return came.model_copy(update={key: getattr(theirs, key) for key in keys})

    transport = httpx.MockTransport(forged)
    with (
        door_to(device.server, "", device.token, AT_ONCE, transport) as door,
        pytest.raises(StoreError) as caught,
    ):
        sync_once(store, device, hands.clock, door)
    assert caught.value.code == "unsigned"
    if part == "bundle":
        assert store.learners() == ()


def test_an_erased_learner_is_really_gone_and_confirmed(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "kollega.db"
    store = hands.store(path)
    hands.sync(store)
    secret = event(EventKind.TRY_SCORED, scene="s", turn="t", words_heard=["hemmeligt"])
    store.append([secret])
    hands.sync(store)
    hands.school.erased.add(AMINA)
    assert hands.sync(store).erased == 1
    assert hands.school.confirmed == {AMINA}
    assert store.learners() == ()
    assert b"hemmeligt" not in path.read_bytes()
    assert hands.sync(store).received == 0


def test_an_erasure_is_not_confirmed_while_a_damaged_file_is_kept(
    hands: Hands, tmp_path: Path
) -> None:
    store = hands.store(tmp_path / "kollega.db")
    damaged = tmp_path / "kollega.db.damaged-20261101T000000Z"
    damaged.write_text("she is in here")
    hands.school.erased.add(AMINA)
    assert damaged.name in hands.sync(store).told[0]
    assert hands.school.confirmed == set()
    damaged.unlink()
    hands.sync(store)
    assert hands.school.confirmed == {AMINA}


def test_who_comes_into_the_class_later_brings_her_past(hands: Hands) -> None:
    elsewhere, here = hands.store(), hands.store()
    hands.school.learners[YUSUF] = class_learner(YUSUF, picture="fox")
    hands.sync(elsewhere, 2)
    elsewhere.append([try_event(n, YUSUF) for n in range(120)])
    hands.sync(elsewhere, 2)
    yusuf = hands.school.learners.pop(YUSUF)
    hands.sync(here, 1)
    assert here.events(YUSUF) == ()
    hands.school.learners[YUSUF] = yusuf
    assert hands.sync(here, 1).received == 120


def test_a_new_progress_file_gets_back_what_this_device_had_sent(hands: Hands) -> None:
    lost = hands.store()
    hands.sync(lost)
    tries = [try_event(n) for n in range(120)]
    lost.append(tries)
    hands.sync(lost)
    anew = hands.store()
    assert hands.sync(anew).received == 120
    assert [one.id for one in anew.events(AMINA, [EventKind.TRY_SCORED])] == [t.id for t in tries]


def test_a_server_that_was_restored_from_a_backup_gets_everything_again(hands: Hands) -> None:
    store = hands.store()
    hands.sync(store)
    store.append([try_event(n) for n in range(30)])
    hands.sync(store)
    for one in list(hands.school.events)[10:]:
        del hands.school.events[one]
    hands.school._seq = 10
    hands.school.epoch = "two"
    assert hands.sync(store).sent == 30
    assert len(hands.school.events) == 30
    assert hands.sync(store).sent == 0


def test_a_wrong_clock_is_told_and_both_devices_agree_on_the_time(hands: Hands) -> None:
    hours = timedelta(hours=5)

    def ahead() -> datetime:
        return hands.clock() + hours

    wrong, right = Store.in_memory(ahead), hands.store()
    hands.stores.append(wrong)
    device = hands.school.device(1)
    with hands.school.door(device) as door:
        sync_once(wrong, device, ahead, door)
        wrong.append([event(EventKind.SCENE_STARTED, at=ahead(), scene="s")])
        wrong.append([event(EventKind.SCENE_DONE, at=ahead(), scene="s", seconds=3)])
        synced = sync_once(wrong, device, ahead, door)
    assert abs(synced.clock_off_s - hours.total_seconds()) < 10
    assert sync_state(wrong).clock_off_s > 4 * 3600
    hands.sync(right, 2)
    theirs = [(one.id, one.at) for one in right.events(AMINA) if one.kind != "learner_added"]
    own = [(one.id, one.at) for one in wrong.events(AMINA) if one.kind != "learner_added"]
    assert own == theirs
    assert own[0][1] < hands.clock()


def test_what_only_a_newer_kollega_knows_comes_after_the_update(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = hands.store(), hands.store()
    hands.sync(first)
    first.append([try_event(1)])
    hands.sync(first)
    (kept,) = hands.school.events.values()
    old = kept.event
    kept.event = old.model_copy(update={"kind": "danced"})
    assert hands.sync(second, 2).received == 0
    kept.event = old
    assert hands.sync(second, 2).received == 0
    monkeypatch.setattr("progress_db.sync.client.VERSION", "9.9.9")
    assert hands.sync(second, 2).received == 1


def test_what_would_break_readers_is_not_let_in(hands: Hands) -> None:
    store = hands.store()
    bad: list[Event] = [
        event(EventKind.CARD_REVIEWED, card="lager/word/palle#say", rating=3),
        event(EventKind.CARD_REVIEWED, card="?", rating=3, due="never", state={"stability": 1}),
        event(EventKind.CULTURE_SEEN, scene="s", turn="t", point=3, outcome="wonderful"),
        event(EventKind.TURN_DONE, scene="s", turn="t", how="said", attempts="many"),
        event(EventKind.WEIGHTS_FITTED, weights=["heavy"]),
    ]
    good = try_event(1)
    for one in (*bad, good):
        row = {"id": one.id, "at": one.at, "learner_id": AMINA, "kind": one.kind, "body": one.body}
        hands.school._keep(UUID(int=9), WireEvent.model_validate(row), 0.0)
    assert hands.sync(store).received == 1


def test_a_shift_that_begins_ends_the_round_early_and_nothing_is_lost(hands: Hands) -> None:
    store = hands.store()
    hands.sync(store)
    store.append([try_event(n) for n in range(1200)])
    asked = iter([True, False])
    assert not hands.sync(store, may_go_on=lambda: next(asked)).whole
    assert len(hands.school.events) == 500
    assert hands.sync(store).sent == 700


def test_a_device_that_went_back_in_time_says_so(hands: Hands) -> None:
    store = hands.store()
    hands.sync(store)
    store.append([event(EventKind.SCENE_DONE, at=datetime(2031, 1, 1, tzinfo=UTC), scene="s")])
    hands.sync(store)
    assert sync_state(store).jumped


def test_of_a_thousand_ids_each_is_sent_once_over_many_rounds(hands: Hands) -> None:
    store = hands.store()
    for start in range(0, 1000, 70):
        store.append([try_event(n) for n in range(start, start + 70)])
        hands.sync(store)
    sent = [one for _, one in hands.school.got]
    assert len(sent) == len(set(sent)) == len(hands.school.events)


def test_ids_that_nobody_knows_are_no_trouble(hands: Hands) -> None:
    hands.school.erased.add(uuid4())
    assert hands.sync(hands.store()).whole
