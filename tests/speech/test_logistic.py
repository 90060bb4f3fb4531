import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speech.logistic import fit_logistic


def drawn(weights, bias, rows=4000, seed=0):
    dice = np.random.default_rng(seed)
    features = dice.normal(0, 1, (rows, len(weights))) * np.array([3.0, 0.2, 1.0])
    likely = 1 / (1 + np.exp(-(bias + features @ np.array(weights))))
    return features, dice.random(rows) < likely


def test_the_weights_that_made_the_answers_are_found():
    features, right = drawn((0.5, 4.0, 1.0), -1.0)
    found = fit_logistic(features, right, np.ones(len(right)))
    assert found.weights == pytest.approx((0.5, 4.0, 1.0), rel=0.15)
    assert found.bias == pytest.approx(-1.0, abs=0.15)


def test_likelihoods_are_calibrated():
    features, right = drawn((0.5, 4.0, 1.0), -1.0)
    likely = 1 / (
        1 + np.exp(-fit_logistic(features, right, np.ones(len(right))).log_odds(features))
    )
    for low in (0.1, 0.4, 0.7):
        some = (likely >= low) & (likely < low + 0.2)
        assert right[some].mean() == pytest.approx(likely[some].mean(), abs=0.06)


def test_evidence_that_speaks_against_itself_gets_no_weight():
    features, right = drawn((0.5, -4.0, 1.0), 0.0)
    found = fit_logistic(features, right, np.ones(len(right)))
    assert found.weights[1] == 0.0
    assert min(found.weights) >= 0


def test_rows_count_as_much_as_they_are_told_to():
    features = np.zeros((3, 1))
    found = fit_logistic(features, np.array([True, False, False]), np.array([2.0, 0.5, 0.5]))
    assert found.bias == pytest.approx(np.log(2), abs=0.01)


@settings(deadline=None)
@given(st.integers(0, 50))
def test_the_same_rows_give_the_same_weights(seed):
    features, right = drawn((0.5, 4.0, 1.0), -1.0, 60, seed)
    shares = np.ones(len(right))
    assert fit_logistic(features, right, shares, 50) == fit_logistic(features, right, shares, 50)
