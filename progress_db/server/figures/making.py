"""The release of one period made: what is counted goes in, what may be shown comes out."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from progress_db.server.figures.bounds import Division, conclude, over_time, rest_of
from progress_db.server.figures.counting import Counted
from progress_db.server.figures.periods import Kind, Period
from progress_db.server.figures.published import (
    LEVELS,
    STEP,
    Practice,
    Release,
    SchoolFigures,
    Span,
    in_fives,
    total,
)
from progress_db.server.figures.suppression import Counts, Kept, settled, shown_groups, vaguer

HOUR_S = 3600

Past = Mapping[str, Release]  # by key: the releases of every part of the period


def release_of(period: Period, counted: Mapping[UUID, Counted], past: Past) -> Release:
    """What is shown of a period. `past` must hold the releases of all its parts."""
    schools = [_school(period, school, counted[school], past) for school in sorted(counted)]
    return Release(period.key, tuple(school for school in schools if school is not None))


def concluded(one: SchoolFigures) -> Span:
    """How many learners of the school a careful reader of one month finds possible."""
    pairs = ((one.trades, one.rest_trades), (one.modules, one.rest_modules))
    divisions = [
        Division(tuple(row.learners for row in rows.values()), rest_of(rest))
        for rows, rest in pairs
    ]
    return conclude(one.all.learners, divisions)[0]


def _school(period: Period, school: UUID, counted: Counted, past: Past) -> SchoolFigures | None:
    if counted.learners < STEP:
        return None
    if period.kind is not Kind.MONTH:
        return _of_months(period, school, counted, past)
    groups = (shown_groups(counted.by_trade), shown_groups(counted.by_module))
    whole, (trades, modules) = settled(counted.learners, groups)
    return _of_month(school, counted, whole, trades, modules)


def _of_month(
    school: UUID, counted: Counted, whole: Span, trades: Kept, modules: Kept
) -> SchoolFigures:
    sums = counted.sums
    return SchoolFigures(
        school=school,
        all=Practice(whole, _hours(sums["seconds"])),
        scenes=in_fives(sums["scenes"]),
        culture=in_fives(sums["culture"]),
        levels={level: in_fives(sums[f"level_{level}"]) for level in LEVELS},
        trades=_rows(trades, counted.trade_seconds),
        modules=_rows(modules, counted.module_seconds),
        rest_trades=any(trades.hidden),
        rest_modules=any(modules.hidden),
    )


def _rows(kept: Kept, seconds: Counts) -> dict[str, Practice]:
    return {
        key: Practice(in_fives(kept.counts[key]), _hours(seconds[key])) for key in sorted(kept.keys)
    }


def _of_months(period: Period, school: UUID, counted: Counted, past: Past) -> SchoolFigures:
    """Different learners are counted for the whole only. All else is the sum of what the months
    show, and tells nothing more; of a group, `learners` are those of each month added up.
    """
    months = [past[month.key].school(school) for month in period.months]
    seen = [month for month in months if month is not None]
    learners = _that_fits(period, school, in_fives(counted.learners), past)
    return SchoolFigures(
        school=school,
        all=Practice(learners, sum(month.all.hours for month in seen), len(seen)),
        scenes=total(month.scenes for month in seen),
        culture=total(month.culture for month in seen),
        levels={level: total(month.levels[level] for month in seen) for level in LEVELS},
        trades=_added_up([month.trades for month in seen]),
        modules=_added_up([month.modules for month in seen]),
        rest_trades=len(seen) < len(months) or any(month.rest_trades for month in seen),
        rest_modules=len(seen) < len(months) or any(month.rest_modules for month in seen),
    )


def _that_fits(period: Period, school: UUID, span: Span, past: Past) -> Span:
    """The number of a longer period, told less exactly until no hidden part can be found by it."""

    def shown(part: Period) -> Span | None:
        figures = past[part.key].school(school)
        if figures is None:
            return None
        return concluded(figures) if part.kind is Kind.MONTH else figures.all.learners

    while span.low > STEP and not over_time(period, span.low, shown):
        span = vaguer(span)
    return span


def _added_up(months: Sequence[Mapping[str, Practice]]) -> dict[str, Practice]:
    found: dict[str, Practice] = {}
    for key in sorted({key for month in months for key in month}):
        rows = [month[key] for month in months if key in month]
        learners = total(row.learners for row in rows)
        found[key] = Practice(learners, sum(row.hours for row in rows), len(rows))
    return found


def _hours(seconds: int) -> int:
    return round(seconds / HOUR_S)
