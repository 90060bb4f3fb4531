"""A short soak; `python -m tests.speech.soak` has the long one."""

import pytest

from tests.speech.soak import Soak, sound


@pytest.mark.slow
def test_no_turn_is_lost_whatever_breaks():
    report = Soak(seed=3).run(60)
    assert sound(report), report
    assert report["faults"]
    assert report["heard_as_something_else"] <= 1
