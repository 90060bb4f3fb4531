"""Log loss, bins and AUC on cases that can be reckoned by hand."""

import math
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.metrics import auc, log_loss, rmse_bins
from lessons.review_log import Question
from lessons.skills import CardId, Skill

CARD = CardId("p", "word", "kop", Skill.SAY)


def asked(days: int, known: bool, wrong: int = 0) -> Question:
    return Question(0, CARD, datetime(2025, 1, 1, tzinfo=UTC), days, 1, wrong, known)


def test_log_loss_is_that_of_a_coin_for_one_half_and_never_without_end():
    assert log_loss([0.5, 0.5], [True, False]) == pytest.approx(math.log(2))
    assert log_loss([1.0, 0.0], [True, False]) == 0.0
    assert 4 < log_loss([1.0, 1.0], [True, False]) < 5


def test_bins_compare_chance_and_share_where_reviews_are_alike():
    alike = [asked(3, True), asked(3, True), asked(3, False), asked(3, True)]
    assert rmse_bins([0.75] * 4, alike) == pytest.approx(0.0)
    assert rmse_bins([0.5] * 4, alike) == pytest.approx(0.25)
    apart = [asked(3, True), asked(300, False)]
    assert rmse_bins([0.5, 0.5], apart) == pytest.approx(0.5)
    assert rmse_bins([0.5, 0.5], [asked(3, True), asked(3, False, wrong=2)]) == pytest.approx(0.5)


def test_auc_counts_pairs_in_the_right_order():
    assert auc([0.9, 0.8, 0.2], [True, True, False]) == 1.0
    assert auc([0.1, 0.8], [True, False]) == 0.0
    assert auc([0.5, 0.5, 0.5], [True, False, True]) == 0.5
    assert auc([0.3, 0.4], [True, True]) == 0.5


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.4, 0.7]), st.booleans()), min_size=1))
def test_auc_is_the_share_of_pairs(rows):
    good = [chance for chance, known in rows if known]
    bad = [chance for chance, known in rows if not known]
    pairs = [1.0 if g > b else 0.5 if g == b else 0.0 for g in good for b in bad]
    expected = sum(pairs) / len(pairs) if pairs else 0.5
    assert auc([c for c, _ in rows], [k for _, k in rows]) == pytest.approx(expected)
