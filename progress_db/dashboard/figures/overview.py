"""Tables and headline numbers of a choice, made of releases alone: they hold nothing else."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from progress_db.dashboard.figures.choice import MODULE, TRADE, Choice
from progress_db.server.figures.periods import Kind, Period
from progress_db.server.figures.published import (
    Practice,
    Release,
    SchoolFigures,
    Span,
    total,
)

SO_MANY = {Kind.MONTH: 12, Kind.QUARTER: 8, Kind.HALF: 4}  # periods of a trend


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a school's id, a trade, a module or a period's key. `learners` None: not shown.

    `whole`: everybody is in it; else so many at least, because a part of it is not shown. `full`:
    so is every month of it; else hours, levels and points are so many at least.
    """

    key: str
    learners: Span | None
    hours: int = 0
    whole: bool = True
    full: bool = True


@dataclass(frozen=True, slots=True)
class Overview:
    """What a page shows. `waiting`: so many of the period before, at least, paused in this one."""

    everyone: Line
    schools: tuple[Line, ...]
    trades: tuple[Line, ...]
    modules: tuple[Line, ...]
    trend: tuple[Line, ...]
    school_levels: Mapping[str, Mapping[str, Span]]
    school_done: Mapping[str, Mapping[str, Span]]  # "scenes" and "culture"
    culture: Span
    scenes: Span
    waiting: int
    monthly: bool  # learners of groups are an average month's
    averaged: bool  # so are those of the choice itself


Releases = Mapping[str, Release]


def periods_before(period: Period) -> tuple[Period, ...]:
    """The periods of a trend that ends here, oldest first."""
    found = [period]
    while len(found) < SO_MANY[period.kind]:
        found.append(found[-1].before)
    return tuple(reversed(found))


def overview(choice: Choice, schools: Sequence[UUID], releases: Releases) -> Overview:
    """All that is shown of a choice; `schools` are those that the viewer may see."""
    asked = tuple(school for school in schools if choice.school in (None, school))
    here = _shown(releases, choice.period, asked)
    return Overview(
        everyone=_everyone(choice, here, asked),
        schools=tuple(_of_school(choice, here, school) for school in asked),
        trades=_groups(choice, here, TRADE) if not choice.group else (),
        modules=_groups(choice, here, MODULE) if not choice.group else (),
        trend=_trend(choice, asked, releases),
        school_levels={str(school): one.levels for school, one in here.items()},
        school_done={
            str(school): {"scenes": one.scenes, "culture": one.culture}
            for school, one in here.items()
        },
        culture=total(one.culture for one in here.values()),
        scenes=total(one.scenes for one in here.values()),
        waiting=_waiting(here, _shown(releases, choice.period.before, asked)),
        monthly=choice.period.kind is not Kind.MONTH,
        averaged=choice.period.kind is not Kind.MONTH and bool(choice.group),
    )


def _shown(releases: Releases, period: Period, asked: Sequence[UUID]) -> dict[UUID, SchoolFigures]:
    release = releases.get(period.key)
    return {one.school: one for one in release.schools if one.school in asked} if release else {}


def _everyone(choice: Choice, here: Mapping[UUID, SchoolFigures], asked: Sequence[UUID]) -> Line:
    lines = [_of_school(choice, here, school) for school in asked]
    whole = len(lines) == len(here) and all(line.whole for line in lines)
    return _added(choice.period.key, lines, whole)


def _added(key: str, lines: Iterable[Line], whole: bool) -> Line:
    seen = [line for line in lines if line.learners is not None]
    learners = total(line.learners for line in seen if line.learners) if seen else None
    return Line(
        key, learners, sum(line.hours for line in seen), whole, all(line.full for line in seen)
    )


def _of_school(choice: Choice, here: Mapping[UUID, SchoolFigures], school: UUID) -> Line:
    one = here.get(school)
    row = _practice(one, choice.group) if one else None
    if row is None:
        return Line(str(school), None, whole=False)
    months = len(choice.period.months)
    if choice.group:
        return Line(str(school), average(row), row.hours, row.months == months)
    return Line(str(school), row.learners, row.hours, full=row.months == months)


def _practice(one: SchoolFigures, group: str) -> Practice | None:
    if group.startswith(TRADE):
        return one.trades.get(group.removeprefix(TRADE))
    if group.startswith(MODULE):
        return one.modules.get(group.removeprefix(MODULE))
    return one.all


def average(row: Practice) -> Span:
    """Learners of an average month of those that show the group, rounded outwards."""
    return Span(row.learners.low // row.months, -(-row.learners.high // row.months))


def _groups(choice: Choice, here: Mapping[UUID, SchoolFigures], kind: str) -> tuple[Line, ...]:
    names = {TRADE: "trades", MODULE: "modules"}
    keys = sorted({key for one in here.values() for key in getattr(one, names[kind])})
    within = choice.period
    lines = [_group(Choice(within, choice.school, kind + key), here) for key in keys]
    rest = any(getattr(one, f"rest_{names[kind]}") for one in here.values())
    return (*lines, Line("rest", None, whole=False)) if rest else tuple(lines)


def _group(choice: Choice, here: Mapping[UUID, SchoolFigures]) -> Line:
    lines = [_of_school(choice, here, school) for school in here]
    whole = all(line.whole for line in lines)
    return _added(choice.group.partition(":")[2], lines, whole)


def _trend(choice: Choice, asked: Sequence[UUID], releases: Releases) -> tuple[Line, ...]:
    periods = [one for one in periods_before(choice.period) if one.key in releases]
    return tuple(
        _everyone(choice.at(period), _shown(releases, period, asked), asked) for period in periods
    )


def _waiting(now: Mapping[UUID, SchoolFigures], before: Mapping[UUID, SchoolFigures]) -> int:
    """From what is shown alone: who was there, less who can be there now."""
    return sum(
        max(0, one.all.learners.low - now[school].all.learners.high)
        for school, one in before.items()
        if school in now
    )
