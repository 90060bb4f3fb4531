"""The clock on a Danish wall: what day a moment is for those who read about it."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Copenhagen")


def day_of(at: datetime) -> date:
    """The Danish day of a moment."""
    return at.astimezone(ZONE).date()


def month_of(at: datetime) -> date:
    """The first day of its Danish month."""
    return day_of(at).replace(day=1)


def begin_of(day: date) -> datetime:
    """When a Danish day begins, in UTC."""
    return datetime.combine(day, time(), ZONE).astimezone(UTC)
