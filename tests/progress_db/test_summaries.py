"""Summaries: kept up to date they equal those rebuilt from all events."""

from datetime import timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.course import SceneId
from lessons.encouragement import POINTS, Deed
from lessons.scheduling import Rating
from progress_db.events import EventKind
from progress_db.store import Store
from progress_db.summaries import Tally, summarise
from tests.progress_db.samples import AMINA, START, YUSUF, event, reviews, try_event


def at(minutes: float):
    return START + timedelta(minutes=minutes)


def evening():
    """A whole sitting: two words, one of them not yet known, a scene, a mended misstep."""
    palle, _ = reviews("palle", Rating.Easy, start=at(1))
    truck, _ = reviews("truck", Rating.Again, start=at(2))
    return [
        event(EventKind.SITTING_STARTED, at=at(0), rig="desktop"),
        event(EventKind.EXERCISE_DONE, at=at(1), exercise="see_and_say", item="x", right=True),
        *palle,
        *truck,
        event(EventKind.CULTURE_SEEN, at=at(3), point=10, outcome="misstep"),
        event(EventKind.CULTURE_SEEN, at=at(4), point=10, outcome="mended"),
        event(EventKind.CULTURE_SEEN, at=at(5), point=1, outcome="met"),
        event(EventKind.CULTURE_SEEN, at=at(5), point=1, outcome="misstep"),
        event(EventKind.REPAIR_USED, at=at(5), turn="t", reply="igen"),
        event(EventKind.TURN_DONE, at=at(6), scene="foerste-dag", turn="t", how="said"),
        event(EventKind.SCENE_DONE, at=at(7), scene="foerste-dag", seconds=240),
        event(EventKind.SITTING_ENDED, at=at(8), seconds=480),
    ]


def test_what_an_evening_comes_to():
    summary = summarise(evening(), AMINA)
    assert summary.words_met == {"lager/palle", "lager/truck"}
    assert summary.words_known == {"lager/palle"}
    assert summary.phrases_met == frozenset()
    assert summary.culture == {"lager/10": "mended", "lager/1": "met"}
    assert summary.scenes == {SceneId("lager", "foerste-dag"): 1}
    assert summary.history.finished == summary.scenes
    assert summary.seconds == 480
    assert summary.days == (START.date(),)
    assert (
        summary.points
        == sum(POINTS[deed] for deed in (Deed.EXERCISE, Deed.REPAIR, Deed.TURN, Deed.SCENE))
        + 2 * POINTS[Deed.CULTURE]
    )


def test_a_forgotten_word_is_not_known_any_more_but_was_met():
    events, _ = reviews("palle", Rating.Good, Rating.Good, Rating.Again)
    summary = summarise(events, AMINA)
    assert (summary.words_known, summary.words_met) == (frozenset(), {"lager/palle"})


def test_a_sitting_that_was_killed_counts_until_its_last_event():
    killed = evening()[:-1]
    assert summarise(killed, AMINA).seconds == 7 * 60
    later = event(EventKind.SITTING_STARTED, at=at(60 * 24), rig="desktop")
    ended = event(EventKind.SITTING_ENDED, at=at(60 * 24 + 5), seconds=300)
    assert summarise([*killed, later, ended], AMINA).seconds == 7 * 60 + 300


def test_a_clock_that_jumps_does_not_make_years_of_practice():
    jump = event(EventKind.TURN_DONE, at=START + timedelta(days=3000), turn="t", how="said")
    back = event(EventKind.TURN_DONE, at=START - timedelta(days=3000), turn="t", how="said")
    assert summarise([evening()[0], jump], AMINA).seconds <= 15 * 60
    assert summarise([evening()[0], back], AMINA).seconds == 0


def test_days_are_those_of_the_learners_calendar():
    late = event(EventKind.TURN_DONE, at=START.replace(hour=23, minute=30), turn="t", how="said")
    assert summarise([late], AMINA).days == (START.date(),)
    danish = timezone(timedelta(hours=1))
    assert summarise([late], AMINA, danish).days == (START.date() + timedelta(days=1),)


def test_shifts_and_rows_come_from_the_days():
    days = [
        event(EventKind.TURN_DONE, at=START + timedelta(days=n), turn="t", how="said")
        for n in (0, 2, 3)
    ]
    summary = summarise(days, AMINA)
    assert summary.longest_row == 3
    assert summary.shifts_this_week((START + timedelta(days=3)).date()) == 2
    assert summary.as_json()["longest_row"] == 3


def test_others_and_unknown_things_are_passed_over():
    assert summarise([try_event(1, YUSUF)], AMINA) == summarise([], AMINA)


STEPS = st.lists(
    st.one_of(
        st.sampled_from(range(12)).map(lambda n: ("evening", n)),
        st.tuples(st.just("try"), st.integers(0, 5)),
        st.tuples(st.just("again"), st.integers(0, 20)),
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(STEPS, st.integers(1, 4))
def test_kept_up_to_date_equals_rebuilt(steps, batch):
    """Whatever comes, in whatever batches, with repeats: the same summary, the same cards."""
    sample = evening()
    written = []
    for what, number in steps:
        if what == "again" and written:
            written.append(written[number % len(written)])
        elif what == "evening":
            written.append(sample[number])
        else:
            written.append(try_event(number, YUSUF if number % 2 else AMINA))
    store = Store.in_memory()
    tally, new = Tally(AMINA), []
    for start in range(0, len(written), batch):
        new += store.append(written[start : start + batch])
    for one in sorted(new, key=lambda event: (event.at, event.id)):
        tally.add(one)
    assert tally.summary() == summarise(store.events(), AMINA)
    kept = store.cards(AMINA)
    store.rebuild_cards()
    assert store.cards(AMINA) == kept
    store.close()
