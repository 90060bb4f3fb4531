"""Whole months, quarters and half-years, and when their figures are due."""

from datetime import date

from progress_db.server.figures.periods import Kind, Period, due_periods, period_at, period_of


def test_a_key_is_read_back() -> None:
    for period in (Period(2026, 1), Period(2026, 4, Kind.QUARTER), Period(2026, 2, Kind.HALF)):
        assert period_of(period.key) == period
    for text in ("", "2026", "2026-13", "2026-Q5", "2026-H3", "2026-1", "0000-01", "2026-01 "):
        assert period_of(text) is None


def test_a_half_year_is_made_of_quarters_and_they_of_months() -> None:
    half = Period(2026, 2, Kind.HALF)
    assert [part.key for part in half.parts] == ["2026-Q3", "2026-Q4"]
    assert [month.key for month in half.months] == [f"2026-{n:02}" for n in range(7, 13)]
    assert (half.first, half.end) == (date(2026, 7, 1), date(2027, 1, 1))
    assert half.before.after == half


def test_a_month_is_due_two_weeks_after_its_end() -> None:
    assert period_at(date(2026, 10, 31), Kind.MONTH).due == date(2026, 11, 15)


def test_parts_come_before_what_they_are_parts_of() -> None:
    keys = [period.key for period in due_periods(date(2026, 3, 9), date(2026, 7, 15))]
    assert keys[:6] == [f"2026-{n:02}" for n in range(1, 7)]
    assert keys[6:] == ["2026-Q1", "2026-Q2", "2026-H1"]
    assert due_periods(date(2026, 3, 9), date(2026, 7, 14))[-1].key == "2026-Q1"
