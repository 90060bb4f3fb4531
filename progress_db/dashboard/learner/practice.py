"""The days of the last weeks on which a learner practised; never attendance."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

WEEKS = 6
DAY_WIDTH = 10  # units of the drawing
HEIGHT = 80
LEAST_TOP = 30  # minutes: one short day does not fill the chart


@dataclass(frozen=True, slots=True)
class Bar:
    """A day in the drawing: its left edge, top, height (units), and its minutes."""

    day: date
    minutes: int
    x: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Week:
    """A week from its Monday: on how many days, and for how many seconds."""

    monday: date
    days: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Practice:
    """The drawing and its table."""

    bars: tuple[Bar, ...]
    weeks: tuple[Week, ...]
    top: int  # minutes at the top of the drawing

    @property
    def days(self) -> int:
        """On how many days in all."""
        return sum(week.days for week in self.weeks)

    @property
    def width(self) -> int:
        """Of the drawing, in units."""
        return WEEKS * 7 * DAY_WIDTH


def practice_of(rows: Iterable[Any], today: date) -> Practice:
    """The last six weeks, this one with them, from rows of `days`."""
    seconds = {row.day: int(row.seconds) for row in rows}
    first = today - timedelta(days=today.weekday(), weeks=WEEKS - 1)
    days = [first + timedelta(days=number) for number in range(WEEKS * 7)]
    most = max((seconds.get(day, 0) for day in days), default=0)
    top = max(LEAST_TOP, -(-most // 60))
    return Practice(
        bars=tuple(
            _bar(day, number, seconds[day], top)
            for number, day in enumerate(days)
            if day in seconds
        ),
        weeks=tuple(_week(days[at : at + 7], seconds) for at in range(0, len(days), 7)),
        top=top,
    )


def _bar(day: date, number: int, seconds: int, top: int) -> Bar:
    minutes = max(1, round(seconds / 60))
    height = round(max(2.0, minutes / top * HEIGHT), 1)
    return Bar(day, minutes, number * DAY_WIDTH, round(HEIGHT - height, 1), height)


def _week(days: list[date], seconds: dict[date, int]) -> Week:
    practised = [seconds[day] for day in days if day in seconds]
    return Week(days[0], len(practised), sum(practised))
