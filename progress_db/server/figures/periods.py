"""Months, quarters and half-years: the only periods of which figures are shown."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

# Headsets work offline for weeks; what comes later than this is never counted.
WAIT = timedelta(days=14)

_KEY = re.compile(r"^(\d{4})-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12]))$")


class Kind(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"


MONTHS_IN = {Kind.MONTH: 1, Kind.QUARTER: 3, Kind.HALF: 6}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """`number` counts within the year, from 1."""

    year: int
    number: int
    kind: Kind = Kind.MONTH

    @property
    def key(self) -> str:
        """2026-10, 2026-Q3 or 2026-H2."""
        if self.kind is Kind.MONTH:
            return f"{self.year}-{self.number:02}"
        return f"{self.year}-{'Q' if self.kind is Kind.QUARTER else 'H'}{self.number}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, (self.number - 1) * MONTHS_IN[self.kind] + 1, 1)

    @property
    def end(self) -> date:
        """The day after its last one."""
        return _later(self.first, MONTHS_IN[self.kind])

    @property
    def due(self) -> date:
        """From this day on its figures are shown."""
        return self.end + WAIT

    @property
    def before(self) -> "Period":
        """The period of the same kind before it."""
        return period_at(_later(self.first, -MONTHS_IN[self.kind]), self.kind)

    @property
    def after(self) -> "Period":
        """The period of the same kind after it."""
        return period_at(self.end, self.kind)

    @property
    def parts(self) -> tuple["Period", ...]:
        """The periods one size smaller that it is made of; of a month, none."""
        if self.kind is Kind.MONTH:
            return ()
        smaller = Kind.MONTH if self.kind is Kind.QUARTER else Kind.QUARTER
        first = period_at(self.first, smaller)
        found = [first]
        while found[-1].end < self.end:
            found.append(found[-1].after)
        return tuple(found)

    @property
    def months(self) -> tuple["Period", ...]:
        """Its months, in order."""
        if self.kind is Kind.MONTH:
            return (self,)
        return tuple(month for part in self.parts for month in part.months)


def period_at(day: date, kind: Kind) -> Period:
    """The period of this kind that a day falls in."""
    return Period(day.year, (day.month - 1) // MONTHS_IN[kind] + 1, kind)


def period_of(key: str) -> Period | None:
    """The period with this key; None for a text that is none."""
    found = _KEY.match(key)
    if found is None or not 2000 <= int(found[1]) <= 2999:
        return None
    for group, kind in enumerate(Kind, 2):
        if found[group]:
            return Period(int(found[1]), int(found[group]), kind)
    return None


def next_month(today: date) -> Period:
    """The month whose figures come next."""
    now = period_at(today, Kind.MONTH)
    return now.before if now.before.due > today else now


def due_periods(first: date, today: date) -> tuple[Period, ...]:
    """Every period that is over and due, from the half-year of `first`: short ones come first.

    A period comes after all that it is made of, because what they showed decides what it may show.
    """
    start = period_at(first, Kind.HALF).first
    found = []
    for kind in Kind:
        period = period_at(start, kind)
        while period.due <= today:
            found.append(period)
            period = period.after
    return tuple(found)


def _later(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
