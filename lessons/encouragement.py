"""Points and shifts that only encourage: they grow, they never shrink, and nothing is lost."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Deed(StrEnum):
    """What earns points. Trying counts, and so does asking; a wrong answer costs nothing."""

    TRY = "try"  # said something in Danish, whatever was heard
    TURN = "turn"  # finished a turn, spoken or pointed
    EXERCISE = "exercise"  # finished a short exercise
    REPAIR = "repair"  # asked again, slower, or to be shown: as one should
    CULTURE = "culture"  # met a culture point, or mended it at the second chance
    SCENE = "scene"  # finished a scene


POINTS = {
    Deed.TRY: 1,
    Deed.TURN: 5,
    Deed.EXERCISE: 5,
    Deed.REPAIR: 3,
    Deed.CULTURE: 5,
    Deed.SCENE: 20,
}


class DayMark(StrEnum):
    """What a day was. RESTED is as good as WORKED; BEFORE lies before her first day of all."""

    WORKED = "worked"
    RESTED = "rested"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day of the last seven."""

    mark: DayMark
    today: bool = False


# Evening shifts, weekends and a sick child break nothing: a row goes on over this many days off.
DAYS_OFF = 3
AWAY = 7  # days without work: then she is welcomed, and nothing else is said of it


def points(deeds: Mapping[Deed, int]) -> int:
    """The points for so many deeds of each kind."""
    return sum(POINTS[deed] * count for deed, count in deeds.items())


def shifts_this_week(days: Iterable[date], today: date) -> int:
    """On how many days she was at work since Monday; on a Monday it just begins anew."""
    monday = today - timedelta(days=today.weekday())
    return len({day for day in days if monday <= day <= today})


def longest_row(days: Iterable[date]) -> int:
    """Her longest row of days at work, ever; at most DAYS_OFF days lie between two of them.

    It is the longest and not the latest, so a pause never takes it away.
    """
    best = row = 0
    before: date | None = None
    for day in sorted(set(days)):
        goes_on = before is not None and (day - before).days <= DAYS_OFF + 1
        row = row + 1 if goes_on else 1
        best, before = max(best, row), day
    return best


def week_of(days: Iterable[date], today: date) -> tuple[WeekDay, ...]:
    """The seven days up to today, in order; no day to come, so that nothing is asked of her."""
    worked = set(days)
    first = min(worked, default=today)
    week = (today - timedelta(days=back) for back in range(6, -1, -1))
    return tuple(WeekDay(_mark(day, worked, first), day == today) for day in week)


def was_away(days: Iterable[date], today: date) -> bool:
    """Whether she comes back after a pause; who has never been here does not come back."""
    last = max(days, default=today)
    return (today - last).days > AWAY


def _mark(day: date, worked: set[date], first: date) -> DayMark:
    if day in worked:
        return DayMark.WORKED
    return DayMark.RESTED if day > first else DayMark.BEFORE
