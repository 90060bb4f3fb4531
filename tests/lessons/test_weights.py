"""A learner's own weights: when they are fitted, what they must show, and what a log asks."""

import sys
from datetime import timedelta
from types import SimpleNamespace

import pytest

from lessons.metrics import log_loss
from lessons.review_log import Logged, histories, questions
from lessons.scheduling import DEFAULT_WEIGHTS, Rating, retrievability, review
from lessons.skills import CardId, Skill
from lessons.weights import EVERY, FEWEST_REVIEWS, chances, fit, fitted, is_time, long_enough
from tests.lessons.sample_log import START, forgetful, sample_log

CARD = CardId("p", "word", "kop", Skill.SAY)
GOOD, AGAIN = Rating.Good, Rating.Again


@pytest.fixture(scope="module")
def log():
    return sample_log(60, 30, forgetful())


def test_a_log_asks_on_another_day_only_and_knows_what_went_before():
    days = [(0, GOOD), (0, GOOD), (2, AGAIN), (2, AGAIN), (5, GOOD)]
    log = [Logged(CARD, rating, START + timedelta(days=day)) for day, rating in days]
    asked = [(q.number, q.days, q.right, q.wrong, q.known) for q in questions(log)]
    assert asked == [(2, 2, 2, 0, False), (4, 3, 2, 2, True)]
    assert list(histories(log)) == [
        ((3, 0), (3, 0), (1, 2)),
        ((3, 0), (3, 0), (1, 2), (1, 0), (3, 3)),
    ]


def test_what_weights_foresee_is_what_the_scheduler_would_say(log):
    state, asked = None, [entry for entry in log if entry.card == log[0].card]
    said = []
    for entry in asked:
        said.append(retrievability(state, entry.at))
        state = review(state, entry.card, entry.rating, entry.at)
    numbers = [question.number for question in questions(asked)]
    assert numbers
    assert chances(asked, DEFAULT_WEIGHTS) == [said[number] for number in numbers]
    assert chances(asked, DEFAULT_WEIGHTS, numbers[-1]) == [said[numbers[-1]]]


def test_one_who_forgets_quickly_gets_weights_of_her_own(log):
    found = fit(log)
    assert found is not None
    assert found.reviews == len(log)
    assert found.loss < found.default_loss
    assert found.weights[2] < DEFAULT_WEIGHTS[2] / 1.5, "she forgets what she knew once sooner"
    early = round(len(log) * 0.8)
    known = [q.known for q in questions(log) if q.number >= early]
    assert found.loss == log_loss(chances(log, found.weights, early), known)
    assert fit(log) == found


def test_weights_that_foresee_no_better_are_not_taken():
    changing = sample_log(40, 20, forgetful())
    moved = sample_log(20, 20, DEFAULT_WEIGHTS, seed=2)
    later = [
        Logged(CardId("q", *(e.card.kind, e.card.item), e.card.skill), e.rating, at)
        for e in moved
        if (at := e.at + timedelta(days=41))
    ]
    found = fit(changing + later)
    assert found is not None
    assert found.weights == DEFAULT_WEIGHTS, "she remembers better than she did"
    assert found.loss == found.default_loss


def test_her_current_weights_stay_while_they_foresee_best(log):
    theirs = fit(log)
    assert theirs is not None
    again = fit(log, forgetful())
    assert again is not None
    assert again.loss <= min(theirs.loss, theirs.default_loss)


def test_a_fit_waits_for_enough_reviews_over_enough_weeks_and_comes_once_a_week(log):
    now = log[-1].at
    assert long_enough(log)
    assert not long_enough([])
    assert not long_enough(log[: FEWEST_REVIEWS - 1])
    assert not long_enough(sample_log(10, 60, DEFAULT_WEIGHTS)), "ten days are few"
    same_day = [Logged(CARD, GOOD, START + timedelta(seconds=n)) for n in range(900)]
    assert not long_enough([*same_day, log[-1]])
    assert is_time(None, now)
    assert is_time(now - EVERY, now)
    assert not is_time(now - EVERY + timedelta(hours=1), now)
    assert is_time(now + timedelta(days=400), now), "a clock that was wrong once"


def test_without_the_library_or_with_too_little_all_stays(log, monkeypatch):
    assert fitted(log[:1]) == DEFAULT_WEIGHTS
    assert fit([]) is None

    class Refuses:
        def __init__(self, *numbers):
            raise ValueError("not enough data")

    for module in (None, SimpleNamespace(FSRS=Refuses, FSRSItem=list, FSRSReview=tuple)):
        monkeypatch.setitem(sys.modules, "fsrs_rs_python", module)
        assert fitted(log[:0]) is None
        assert fit(log[:1]) is None
