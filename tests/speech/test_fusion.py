import json

import numpy as np
import pytest

from speech.danish.everyday import FREE
from speech.errors import SpeechError
from speech.fusion import (
    FEATURES,
    calibration,
    features_of,
    read_calibration,
    share_of,
    word_features_of,
)
from speech.heard import Candidate, Evidence, Heard, HeardWord, ItemKind
from speech.scoring import SCORER_VERSION

SEEN = Evidence(ratio=-1.0, total=-20.0, goodness=-2.0, worst=-4.0, cohort=5.0)


def candidate(choice, seen=SEEN):
    return Candidate(choice, "ja", -3.0, (HeardWord("ja", 0.0, 0.2, 0.8),), evidence=seen)


def heard(*candidates, raw=()):
    return Heard(tuple(candidates), raw, 0.0, 1.0, 0.5, (), 0.0, "test")


def named(row):
    return dict(zip(FEATURES, row.tolist(), strict=True))


def test_the_lead_is_over_the_other_choices_of_the_turn_and_not_over_the_cohort():
    rival = candidate("b", Evidence(-2, -35.0, -2, -2, 0))
    free = candidate(FREE, Evidence(0, 0.0, 0, 0, 0))
    row = named(features_of(candidate("a"), heard(candidate("a"), free, rival), 0.5))
    assert row["lead"] == pytest.approx(1.5)
    assert row["cohort"] == pytest.approx(0.5)


def test_without_vosk_its_agreement_says_nothing():
    assert named(features_of(candidate("a"), heard(candidate("a")), 0.0))["agreed"] == 0.0
    raw = (HeardWord("[unk]", 0, 1, 1),)
    assert named(features_of(candidate("a"), heard(candidate("a"), raw=raw), 0.0))["agreed"] < 0


def test_nothing_is_learnt_from_extremes():
    row = features_of(candidate("a", Evidence(-99, -999, -99, -99, -99)), heard(), 0.0)
    assert np.isfinite(row).all()
    assert np.abs(row).max() <= 14


def test_typed_text_has_no_evidence():
    with pytest.raises(SpeechError) as error:
        features_of(candidate("a", None), heard(), 0.0)
    assert error.value.code == "no-evidence"


def test_a_word_is_seen_beside_the_others_of_the_line():
    words = tuple(HeardWord("abcd", i, i + 0.32, e) for i, e in enumerate((0.9, 0.05, 0.9)))
    rows = word_features_of(words, frozenset({1}))
    assert rows[1, 1] < -5 < rows[0, 1]
    assert rows[:, 3].tolist() == [0, 1, 0]


def test_more_log_odds_are_likelier():
    assert 0 < share_of(-900) < share_of(-1) < 0.5 < share_of(1) < share_of(900) <= 1


def test_the_shipped_weights_are_of_this_scorer_and_say_what_they_were_fitted_on():
    weights = calibration()
    assert weights.about["scorer"] == SCORER_VERSION
    assert weights.about["sounds"]
    assert set(weights.kinds) == set(ItemKind)
    assert all(min(fitted.weights) >= 0 for fitted in weights.kinds.values())


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    path = tmp_path / "calibration.json"
    for text in ("{", "{}", json.dumps({"about": {"version": "1"}, "kinds": {}})):
        path.write_text(text, "utf-8")
        calibration.cache_clear()
        with pytest.raises(SpeechError) as error:
            calibration(path)
        assert error.value.code == "calibration-unreadable"
    calibration.cache_clear()


def test_a_missing_weight_is_an_error():
    with pytest.raises(KeyError):
        read_calibration({"about": {"version": "1"}, "kinds": {"word": {"bias": 1.0}}, "words": {}})
