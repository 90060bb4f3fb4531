"""Encouragement only grows."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lessons.encouragement import (
    AWAY,
    DAYS_OFF,
    POINTS,
    DayMark,
    Deed,
    longest_row,
    points,
    shifts_this_week,
    was_away,
    week_of,
)

MONDAY = date(2025, 11, 24)
days = st.sets(st.dates(date(2025, 1, 1), date(2025, 12, 31)))


def test_every_deed_is_worth_something_and_trying_too():
    assert all(value > 0 for value in POINTS.values())
    assert set(POINTS) == set(Deed)
    assert points({}) == 0
    assert points({Deed.TRY: 3, Deed.SCENE: 1}) == 23


@given(st.dictionaries(st.sampled_from(Deed), st.integers(0, 50)), st.sampled_from(Deed))
def test_one_more_deed_is_more_points(deeds, deed):
    assert points({**deeds, deed: deeds.get(deed, 0) + 1}) > points(deeds)


def test_shifts_of_this_week_count_from_monday_to_today():
    played = [MONDAY - timedelta(days=1), MONDAY, MONDAY, MONDAY + timedelta(days=2)]
    assert shifts_this_week(played, MONDAY + timedelta(days=3)) == 2
    assert shifts_this_week(played, MONDAY + timedelta(days=1)) == 1
    assert shifts_this_week([], MONDAY) == 0


def test_a_weekend_or_a_sick_child_does_not_break_a_row():
    friday = MONDAY - timedelta(days=3)
    assert longest_row([friday, MONDAY]) == 2
    assert longest_row([MONDAY, MONDAY + timedelta(days=DAYS_OFF + 1)]) == 2
    assert longest_row([MONDAY, MONDAY + timedelta(days=DAYS_OFF + 2)]) == 1
    assert longest_row([]) == 0


@given(days, st.dates(date(2026, 1, 1), date(2027, 1, 1)))
def test_a_pause_never_takes_a_row_away(played, later):
    assert longest_row({*played, later}) >= longest_row(played)


def test_a_week_has_seven_days_and_ends_today():
    worked = [MONDAY - timedelta(days=back) for back in (0, 2, 5)]
    week = week_of(worked, MONDAY)
    rest, work, none = DayMark.RESTED, DayMark.WORKED, DayMark.BEFORE
    assert [day.mark for day in week] == [none, work, rest, rest, work, rest, work]
    assert [day.today for day in week] == [False] * 6 + [True]


@given(days, st.dates(date(2025, 1, 1), date(2025, 12, 31)))
def test_no_day_of_a_week_is_a_loss(played, today):
    assert {day.mark for day in week_of(played, today)} <= set(DayMark)
    assert len(week_of(played, today)) == 7


def test_a_long_pause_is_a_coming_back_and_a_weekend_is_none():
    assert was_away([MONDAY - timedelta(days=AWAY + 1)], MONDAY)
    assert not was_away([MONDAY - timedelta(days=AWAY)], MONDAY)
    assert not was_away([MONDAY - timedelta(days=30), MONDAY], MONDAY)
    assert not was_away([], MONDAY)
