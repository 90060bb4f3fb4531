"""A clock that is wrong is seen; one that is set back does not turn the order of what happens."""

from datetime import UTC, datetime, timedelta

import pytest

from progress_db.sync.clock import SteadyClock, is_off, off_s, said

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
S = timedelta(seconds=1)


def test_the_way_there_and_back_is_halved() -> None:
    assert off_s(NOON, NOON + 2 * S, NOON + 4 * S) == 0.0
    assert off_s(NOON + 300 * S, NOON, NOON + 302 * S) == 301.0
    assert [is_off(s) for s in (119.0, -119.0, 121.0, -121.0)] == [False, False, True, True]


@pytest.mark.parametrize(
    ("seconds", "words"), [(300, "5 minutes ahead"), (-18000, "5 hours behind")]
)
def test_it_is_said_for_a_person(seconds: float, words: str) -> None:
    assert said(seconds) == words


def test_set_back_it_goes_on_and_set_forward_it_follows() -> None:
    walls = iter([NOON, NOON + S, NOON - 3600 * S, NOON - 3599 * S, NOON + 60 * S, NOON + 61 * S])
    steady = iter([0.0, 1.0, 2.0, 3.0, 4.0, 5.0])
    clock = SteadyClock(lambda: next(walls), lambda: next(steady))
    told = [(clock() - NOON).total_seconds() for _ in range(5)]
    assert told == [1.0, 2.0, 3.0, 60.0, 61.0]
