"""Weights of her own are an event: from it on her cards are counted by them, also when rebuilt."""

from dataclasses import replace
from datetime import timedelta

import pytest

from lessons.scheduling import DEFAULT_WEIGHTS, Rating, Replay, review
from progress_db.database import ProgressFile
from progress_db.errors import StoreError
from progress_db.events import EventKind
from progress_db.reviews import current_weights, fit_weights, review_log
from progress_db.rows import review_body
from progress_db.store import Store
from tests.lessons.sample_log import forgetful, sample_log
from tests.progress_db.samples import AMINA, START, YUSUF, event, reviews


def fitted_event(weights, learner=AMINA):
    return event(
        EventKind.WEIGHTS_FITTED, learner, START + timedelta(days=5), weights=list(weights)
    )


@pytest.fixture(scope="module")
def log():
    return sample_log(60, 30, forgetful())


@pytest.fixture
def store():
    with_log = Store.in_memory(lambda: START)
    yield with_log
    with_log.close()


def filled(store, log):
    states, events = {}, []
    for entry in log:
        state = review(states.get(entry.card), entry.card, entry.rating, entry.at)
        states[entry.card] = state
        body = review_body(state, entry.rating)
        events.append(event(EventKind.CARD_REVIEWED, AMINA, entry.at, **body))
    store.append(events)
    return states


def test_new_weights_count_every_review_anew_and_only_hers(store):
    mine, _ = reviews("palle", Rating.Good, Rating.Again, Rating.Good)
    other, theirs = reviews("palle", Rating.Good, learner=YUSUF)
    store.append([*mine, *other])
    before = store.cards(AMINA)
    store.append([fitted_event(forgetful())])
    replay = Replay(forgetful())
    for entry in review_log(mine):
        replay.review(entry.card, entry.rating, entry.at)
    assert store.cards(AMINA) == replay.states() != before
    assert list(store.cards(YUSUF).values()) == [theirs]
    assert current_weights(store.events(AMINA)) == forgetful()
    assert current_weights(store.events(YUSUF)) == DEFAULT_WEIGHTS


def test_what_comes_after_stands_on_the_new_weights_and_a_rebuild_finds_the_same(store):
    mine, _ = reviews("palle", Rating.Good, Rating.Good)
    store.append([*mine, fitted_event(forgetful())])
    (before,) = store.cards(AMINA).values()
    at = START + timedelta(days=9)
    after = review(before, before.card, Rating.Good, at, forgetful())
    body = review_body(after, Rating.Good)
    store.append([event(EventKind.CARD_REVIEWED, AMINA, at, **body)])
    assert list(store.cards(AMINA).values()) == [after]
    store.rebuild_cards()
    assert list(store.cards(AMINA).values()) == [after]


def test_what_stands_in_line_keeps_its_place(store):
    (mine,), state = reviews("palle", Rating.Good)
    waits = replace(state, due=START + timedelta(days=30))
    store.append([replace(mine, body=review_body(waits, Rating.Good))])
    store.append([fitted_event(forgetful())])
    (after,) = store.cards(AMINA).values()
    assert after.due == waits.due
    assert after.stability != waits.stability


def test_weights_that_wait_for_the_disk_count_already(store, monkeypatch):
    mine, _ = reviews("palle", Rating.Good, Rating.Good)
    store.append(mine)

    def full(*args):
        raise StoreError("full", "The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(ProgressFile, "change", full)
        with pytest.raises(StoreError):
            store.append([fitted_event(forgetful())])
        waiting = store.cards(AMINA)
    store.flush()
    assert store.cards(AMINA) == waiting
    store.rebuild_cards()
    assert store.cards(AMINA) == waiting


@pytest.mark.parametrize("weights", [None, [], [1.0, 2.0], [0.0] * 21])
def test_weights_that_fsrs_would_not_take_are_its_own(store, weights):
    mine, _ = reviews("palle", Rating.Good, Rating.Good)
    store.append(mine)
    before = store.cards(AMINA)
    store.append([event(EventKind.WEIGHTS_FITTED, AMINA, START, weights=weights)])
    assert current_weights(store.events(AMINA)) == DEFAULT_WEIGHTS
    assert store.cards(AMINA) == before


def test_a_fit_is_written_down_once_a_week_and_moves_her_cards(store, log):
    states = filled(store, log)
    assert store.cards(AMINA) == states
    now = log[-1].at
    found = fit_weights(store, lambda: now, AMINA)
    assert found is not None
    assert found.weights != DEFAULT_WEIGHTS
    (written,) = store.events(AMINA, [EventKind.WEIGHTS_FITTED])
    assert written.body["loss"] < written.body["default_loss"]
    assert current_weights(store.events(AMINA)) == found.weights
    assert store.cards(AMINA) != states
    assert store.cards(AMINA).keys() == states.keys()
    assert fit_weights(store, lambda: now + timedelta(days=6), AMINA) is None
    again = fit_weights(store, lambda: now + timedelta(days=8), AMINA)
    assert again is not None
    assert again.weights == found.weights, "the same log leads to the same weights"


def test_a_short_log_is_left_alone(store):
    mine, _ = reviews("palle", Rating.Good, Rating.Good)
    store.append(mine)
    assert fit_weights(store, lambda: START + timedelta(days=60), AMINA) is None
    assert store.events(AMINA, [EventKind.WEIGHTS_FITTED]) == ()
