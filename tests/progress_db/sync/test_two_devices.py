"""Whatever two headsets of one learner do, and in whichever order they sync: they end up alike."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from lessons.help_language import LANGUAGES
from lessons.scheduling import Rating, review
from lessons.skills import CardId
from progress_db.bookmarks import bookmark_of
from progress_db.events import Event, EventKind, Json
from progress_db.locker import keepsakes_of
from progress_db.plays import plays_of
from progress_db.rows import review_body
from progress_db.store import Store
from progress_db.summaries import OUTCOMES, summarise
from progress_db.sync.client import sync_once
from tests.lessons.sample_log import forgetful
from tests.progress_db.samples import AMINA, SteppingClock, card, event
from tests.progress_db.sync.made import MADE, class_learner
from tests.progress_db.sync.school import School

WORDS = ("palle", "truck", "hylde")
DEEDS = (
    "review",
    "review",
    "review",
    "try",
    "scene",
    "culture",
    "settings",
    "thing",
    "sitting",
    "bookmark",
    "fit",
)

STEPS = some.lists(
    some.tuples(
        some.sampled_from((0, 1)),  # which headset
        some.one_of(
            some.just(("sync", 0)), some.tuples(some.sampled_from(DEEDS), some.integers(0, 5))
        ),
    ),
    max_size=40,
)


def deeds(store: Store, clock: SteppingClock, deed: str, n: int) -> list[Event]:
    """What the game would write for it, on this headset as it is now."""
    if deed == "review":
        return [_review(store, card(WORDS[n % len(WORDS)]), Rating(n % 4 + 1), clock)]
    if deed == "scene":
        turn = {"scene": "s", "turn": f"t{n}", "how": "said", "attempts": n, "reply": "r"}
        return [
            event(EventKind.SCENE_STARTED, at=clock(), scene="s", resumed=n > 2),
            event(EventKind.TURN_DONE, at=clock(), **turn),
            event(EventKind.SCENE_DONE, at=clock(), scene="s", seconds=n),
        ]
    kind, body = _one(deed, n)
    return [event(kind, at=clock(), **body)]


def _one(deed: str, n: int) -> tuple[EventKind, dict[str, Json]]:
    tried: dict[str, Json] = {"scene": "s", "turn": "t", "words_heard": ["hej"]}
    ended = n % 2 == 0
    every: dict[str, tuple[EventKind, dict[str, Json]]] = {
        "try": (EventKind.TRY_SCORED, {**tried, "verdict": "accepted"}),
        "culture": (
            EventKind.CULTURE_SEEN,
            {"scene": "s", "turn": "t", "point": n + 1, "outcome": OUTCOMES[n % 3]},
        ),
        "settings": (EventKind.SETTINGS_CHANGED, {"help_language": LANGUAGES[n]}),
        "thing": (EventKind.THING_BROUGHT, {"pack": "lager", "word": WORDS[n % 3], "by": str(n)}),
        "sitting": (
            (EventKind.SITTING_ENDED, {"seconds": n * 60})
            if ended
            else (EventKind.SITTING_STARTED, {"rig": "vr"})
        ),
        "bookmark": (
            EventKind.BOOKMARK,
            {"scene": "s", "step": "live" if n else "", "turn": f"t{n}"},
        ),
        "fit": (EventKind.WEIGHTS_FITTED, {"weights": list[Json](forgetful())}),
    }
    return every[deed]


def _review(store: Store, of: CardId, rating: Rating, clock: SteppingClock) -> Event:
    at = clock()
    state = review(store.cards(AMINA).get(of), of, rating, at)
    return event(EventKind.CARD_REVIEWED, at=at, **review_body(state, rating))


def knows(store: Store) -> tuple[object, ...]:
    """All that anything is made of: cards, summary, plays, bookmark, locker, learner."""
    events = store.events(AMINA)
    summary = summarise(events, AMINA)
    (learner,) = store.learners()
    return (
        [(one.id, one.at, one.kind) for one in events if one.kind is not EventKind.LEARNER_ADDED],
        store.cards(AMINA),
        summary,
        plays_of(events, AMINA),
        bookmark_of(events, AMINA),
        keepsakes_of(events),
        (learner.picture, learner.label, learner.help_language, learner.code_hash),
    )


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS, some.integers(1, 60), some.permutations([0, 1]))
def test_two_headsets_in_any_order_know_the_same(
    steps: list[tuple[int, tuple[str, int]]], page: int, order: list[int]
) -> None:
    clock = SteppingClock(MADE, timedelta(seconds=1))
    school = School(clock, page=page, learners={AMINA: class_learner(AMINA)})
    stores = [Store.in_memory(clock), Store.in_memory(clock)]
    try:
        for number, (deed, n) in [(0, ("sync", 0)), (1, ("sync", 0)), *steps]:
            if deed == "sync":
                _sync(school, stores, number, clock)
            else:
                stores[number].append(deeds(stores[number], clock, deed, n))
        for number in (*order, *order):
            _sync(school, stores, number, clock)
        assert knows(stores[0]) == knows(stores[1])
        _all_is_there_once(school, stores)
        for store in stores:
            kept = store.cards(AMINA)
            store.rebuild_cards()
            assert store.cards(AMINA) == kept
    finally:
        for store in stores:
            store.close()


def _sync(school: School, stores: list[Store], number: int, clock: SteppingClock) -> None:
    device = school.device(number)
    with school.door(device) as door:
        assert sync_once(stores[number], device, clock, door).whole


def _all_is_there_once(school: School, stores: list[Store]) -> None:
    did = {
        one.id
        for store in stores
        for one in store.events(AMINA)
        if one.kind is not EventKind.LEARNER_ADDED
    }
    assert set(school.events) == did
    sent = [one for _, one in school.got]
    assert len(sent) == len(set(sent)), "nothing went up twice"


def test_an_earlier_review_that_comes_late_counts_and_the_later_one_stands() -> None:
    clock = SteppingClock(MADE, timedelta(seconds=1))
    school = School(clock, learners={AMINA: class_learner(AMINA)})
    stores = [Store.in_memory(clock), Store.in_memory(clock)]
    for number in (0, 1):
        _sync(school, stores, number, clock)
    early = _review(stores[0], card("palle"), Rating.Again, clock)
    late = _review(stores[1], card("palle"), Rating.Easy, clock)
    stores[0].append([early])
    stores[1].append([late])
    for number in (1, 0, 1):
        _sync(school, stores, number, clock)
    for store in stores:
        (kept,) = store.cards(AMINA).values()
        assert kept.due.isoformat() == late.body["due"]
        assert kept.reviews == 2
        store.close()
