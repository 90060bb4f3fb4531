"""Figures of an evaluation from trials whose outcome is known, and intervals."""

from pathlib import Path

import numpy as np
import pytest

from speech.clips import Clip, Skipped
from speech.evaluation_page import evaluation_markdown
from speech.figures import Trial, beside_report, distance_bin, report
from speech.heard import ItemKind, Verdict
from speech.intervals import ratio_interval, wilson
from speech.tables import cell


def trial(number, hit, speaker="anna", item_type="word", noise="as recorded", distance=3):
    clip = Clip(Path(f"{number}.wav"), f"ord {number}", speaker, ItemKind.WORD, item_type)
    verdict = Verdict.ACCEPTED if hit else Verdict.OTHER
    right = 2.0 if hit else -2.0
    wrong = (-1.0, -3.0)
    taken = clip.text if hit else "noget andet"
    return Trial(clip, noise, distance, hit, hit, taken, right, wrong, verdict, 10.0, 1.0)


@pytest.fixture
def trials():
    right = [trial(i, True) for i in range(9)]
    others = [trial(9, False, "bo", "letter", distance=1), trial(9, False, "bo", "letter")]
    return [*right, *others, trial(1, False, noise="pink 10 dB")]


def test_groups_and_confusions(trials):
    found = report("toy", trials, [Skipped("x.wav", "no such file")])
    assert found["n"] == 11
    assert found["accuracy"] == round(9 / 11, 4)
    assert found["by_item_type"]["letter"]["n"] == 2
    assert found["by_item_type"]["letter"]["told_other"] == 1.0
    assert found["by_noise"]["pink 10 dB"]["accuracy"] == 0.0
    assert set(found["by_distance"]) == {"1", "3-4"}
    assert found["confusions"] == [{"said": "ord 9", "taken_for": "noget andet", "n": 2}]
    assert found["true_accept_at_fa5"] == round(9 / 11, 4)
    assert found["rtf"] == 0.01


def test_a_model_beside_it_has_rows_of_its_own(trials):
    found = report("toy", trials, []) | {"beside": beside_report("old", trials[:9])}
    page = evaluation_markdown("table", found, 6)
    assert "| toy | 11 | 81.8 |" in page
    assert "| old | 9 | 100.0 |" in page
    assert "one of 6" in page
    assert "| ord 9 → noget andet | 2 |" in page


def test_the_page_says_what_was_left_out(trials):
    skipped = [Skipped("a", "no such file"), Skipped("b", "no such file")]
    assert "2 × no such file" in evaluation_markdown("t", report("toy", trials, skipped), 6)


def test_every_distance_has_a_row():
    assert [distance_bin(d) for d in (0, 1, 2, 3, 4, 5, 6, 7, 99)] == [
        *("1", "1", "2", "3-4", "3-4", "5-6", "5-6"),
        *("7 and more", "7 and more"),
    ]


def test_wilson_as_in_the_book():
    assert wilson(0, 10) == [0.0, pytest.approx(0.2775, abs=1e-3)]
    assert wilson(81, 263) == [pytest.approx(0.2553, abs=1e-3), pytest.approx(0.3662, abs=1e-3)]
    assert wilson(0, 0) == [0.0, 1.0]


def test_a_ratio_of_many_is_surer_than_of_few():
    dice = np.random.default_rng(0)
    few = ratio_interval(4, 20, 2, 20, dice)
    many = ratio_interval(400, 2000, 200, 2000, dice)
    assert few[0] < many[0] < 2.0 < many[1] < few[1]


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("accuracy", 0.975, "97.5"),
        ("accuracy_ci95", [0.9, 1.0], "90.0–100.0"),
        ("ratio", 1.5, "1.50"),
        ("ratio_ci95", [1.0, 2.25], "1.00–2.25"),
        ("n", 12, "12"),
        ("ms_per_clip", 31.5, "31.5"),
        ("above", True, "yes"),
        ("above", False, ""),
        ("ratio", None, ""),
    ],
)
def test_cells(key, value, shown):
    assert cell(key, value) == shown
