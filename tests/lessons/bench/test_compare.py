"""Schedulers side by side: each model by hand, and all of them on a learner known to forget."""

from datetime import UTC, datetime, timedelta

import pytest

from lessons.bench.compare import compare
from lessons.bench.half_life import HalfLife, fit_half_life
from lessons.bench.log_file import read_log
from lessons.bench.sm2 import sm2_chances
from lessons.errors import LessonError
from lessons.metrics import log_loss
from lessons.review_log import Logged, Question, questions
from lessons.scheduling import Rating
from lessons.skills import CardId, Skill
from tests.lessons.sample_log import START, forgetful, sample_log

CARD = CardId("log", "word", "7", Skill.SAY)
GOOD, AGAIN = Rating.Good, Rating.Again
HEAD = "card_id,rating,review_datetime,review_duration\n"


def on(*days_and_ratings):
    return [Logged(CARD, rating, START + timedelta(days=day)) for day, rating in days_and_ratings]


@pytest.fixture(scope="module")
def log():
    return sample_log(60, 30, forgetful())


def test_sm2_waits_one_day_then_six_then_by_ease_and_begins_again_after_a_lapse():
    said = sm2_chances(on((0, GOOD), (1, GOOD), (1, AGAIN), (7, GOOD), (22, AGAIN), (23, GOOD)))
    assert said == pytest.approx([0.9, 0.9, 0.9, 0.9])
    late = sm2_chances(on((0, GOOD), (3, GOOD)))
    assert late == pytest.approx([0.9**3])


def test_a_half_life_is_what_its_weights_say():
    asked = [Question(0, CARD, START, 4, 3, 0, True)]
    assert HalfLife((0.0, 1.0, 0.0)).chances(asked) == pytest.approx([0.5]), "2 ** √4 days"
    assert HalfLife((99.0, 0.0, 0.0)).chances(asked) == pytest.approx([2 ** (-4 / 274)])


def test_a_fitted_half_life_foresees_better_than_the_one_it_began_with(log):
    asked = list(questions(log))
    known = [question.known for question in asked]
    found = fit_half_life(asked)
    assert log_loss(found.chances(asked), known) < log_loss(
        HalfLife((0, 0, 0)).chances(asked), known
    )
    moved = [
        tuple(w + d * (n == place) for n, w in enumerate(found.weights))
        for place in range(3)
        for d in (-0.05, 0.05)
    ]
    best = log_loss(found.chances(asked), known)
    assert all(log_loss(HalfLife(w).chances(asked), known) > best - 1e-4 for w in moved)


def test_who_remembers_as_fsrs_says_is_foreseen_best_by_fitted_fsrs(log):
    judged, scored = compare(log)
    assert judged == sum(q.number >= round(len(log) * 0.8) for q in questions(log))
    losses = {each.model: each.log_loss for each in scored}
    assert list(losses.values()) == sorted(losses.values())
    assert min(losses, key=losses.__getitem__) == "fsrs-6-fitted"
    assert losses["fsrs-6-fitted"] < losses["half-life-regression"]
    assert {each.model: each.auc for each in scored}["constant"] == 0.5


def test_a_log_that_cannot_be_parted_is_one_clear_sentence():
    for short in ([], on((0, GOOD), (1, GOOD))):
        with pytest.raises(LessonError) as caught:
            compare(short)
        assert caught.value.code == "bad-log"


def test_a_log_of_py_fsrs_is_read_oldest_first(tmp_path):
    path = tmp_path / "log.csv"
    rows = ["7,3,2024-09-30T04:32:56.270000+00:00,10488", "7,1,2024-09-28T22:37:06+00:00,17137"]
    path.write_text(HEAD + "\n".join(rows) + "\n")
    first, second = read_log(path)
    assert first == Logged(CARD, AGAIN, datetime(2024, 9, 28, 22, 37, 6, tzinfo=UTC))
    assert second.rating is GOOD


@pytest.mark.parametrize(
    "text",
    [
        "",
        "card,rating\n1,3\n",
        HEAD + "7,9,2024-09-30T04:32:56+00:00,1\n",
        HEAD + "7,good,2024-09-30T04:32:56+00:00,1\n",
        HEAD + "7,3,yesterday,1\n",
        HEAD + "7,3,2024-09-30T04:32:56,1\n",
        HEAD + "7,3\n",
    ],
)
def test_a_bad_log_is_one_clear_sentence(tmp_path, text):
    path = tmp_path / "log.csv"
    path.write_text(text)
    with pytest.raises(LessonError) as caught:
        read_log(path)
    assert caught.value.code == "bad-log"
    assert caught.value.text.count("\n") == 0


def test_a_log_that_is_not_there_is_one_clear_sentence(tmp_path):
    with pytest.raises(LessonError) as caught:
        read_log(tmp_path / "none.csv")
    assert caught.value.code == "no-log"
