"""What is shown of a period: numbers of people in steps of five, hours, nothing about fewer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

STEP = 5  # the smallest group that is shown, and the width of every number of people
LEVELS = ("ny", "med", "selv")


@dataclass(frozen=True, slots=True)
class Span:
    """From `low` to `high`, both possible: all that is said about a number of people."""

    low: int
    high: int

    def __add__(self, other: "Span") -> "Span":
        return Span(self.low + other.low, self.high + other.high)

    @property
    def small(self) -> bool:
        """Whether it says no more than "under 5"."""
        return self.low == 0 and self.high <= STEP - 1


UNDER = Span(0, STEP - 1)
NOBODY = Span(0, 0)


def in_fives(count: int) -> Span:
    """The step of five that a number falls in: 0 to 4, 5 to 9, 10 to 14 …"""
    low = count - count % STEP
    return Span(low, low + STEP - 1)


def total(spans: Iterable[Span]) -> Span:
    """The sum of several."""
    return sum(spans, NOBODY)


@dataclass(frozen=True, slots=True)
class Practice:
    """A group of five or more: how many practised, and how long, in the `months` that show it.

    In a longer period, `learners` of a school are different ones; those of a trade or module are
    the learners of each month added up (divide by `months`).
    """

    learners: Span
    hours: int
    months: int = 1


@dataclass(frozen=True, slots=True)
class SchoolFigures:
    """One school with five or more. Groups of it by trade (pack id) and by module ("2.3").

    `rest_*`: there are learners in groups that are not shown.
    """

    school: UUID
    all: Practice
    scenes: Span
    culture: Span
    levels: Mapping[str, Span]
    trades: Mapping[str, Practice] = field(default_factory=dict)
    modules: Mapping[str, Practice] = field(default_factory=dict)
    rest_trades: bool = False
    rest_modules: bool = False


@dataclass(frozen=True, slots=True)
class Release:
    """What is shown of one period; schools that are not here are under five."""

    period: str
    schools: tuple[SchoolFigures, ...]

    def school(self, school: UUID) -> SchoolFigures | None:
        """One school; None for one that is not shown."""
        return next((one for one in self.schools if one.school == school), None)


def to_json(release: Release) -> dict[str, Any]:
    """The release as the database keeps it."""
    schools = [_school_to_json(school) for school in release.schools]
    return {"period": release.period, "schools": schools}


def from_json(kept: Mapping[str, Any]) -> Release:
    """The way back."""
    return Release(kept["period"], tuple(_school_from_json(one) for one in kept["schools"]))


def _school_to_json(one: SchoolFigures) -> dict[str, Any]:
    return {
        "school": str(one.school),
        "all": _practice_to_json(one.all),
        "scenes": _pair(one.scenes),
        "culture": _pair(one.culture),
        "levels": {name: _pair(span) for name, span in one.levels.items()},
        "trades": {key: _practice_to_json(row) for key, row in one.trades.items()},
        "modules": {key: _practice_to_json(row) for key, row in one.modules.items()},
        "rest": [one.rest_trades, one.rest_modules],
    }


def _school_from_json(kept: Mapping[str, Any]) -> SchoolFigures:
    return SchoolFigures(
        school=UUID(kept["school"]),
        all=_practice_from_json(kept["all"]),
        scenes=Span(*kept["scenes"]),
        culture=Span(*kept["culture"]),
        levels={name: Span(*pair) for name, pair in kept["levels"].items()},
        trades={key: _practice_from_json(row) for key, row in kept["trades"].items()},
        modules={key: _practice_from_json(row) for key, row in kept["modules"].items()},
        rest_trades=kept["rest"][0],
        rest_modules=kept["rest"][1],
    )


def _pair(span: Span) -> list[int]:
    return [span.low, span.high]


def _practice_to_json(row: Practice) -> list[int]:
    return [*_pair(row.learners), row.hours, row.months]


def _practice_from_json(kept: list[int]) -> Practice:
    return Practice(Span(kept[0], kept[1]), kept[2], kept[3])
