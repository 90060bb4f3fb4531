"""What is shown as one table for Excel: exactly that, not a number more."""

from collections.abc import Callable, Iterable

from progress_db.dashboard.figures.overview import Line, Overview
from progress_db.dashboard.figures.wording import Wording
from progress_db.exports.table_files import TableFile, Value
from progress_db.server.figures.periods import Period, period_of
from progress_db.server.figures.published import LEVELS, UNDER

HEADS = ("period", "division", "group", "from", "to", "hours", "note")


def table_of(
    seen: Overview, period: Period, wording: Wording, with_levels: bool = True
) -> TableFile:
    """Every number of the page, a row each; numbers of people in two columns, from and to."""
    say, name = wording.words.say, wording.period(period)
    rows = [
        *_rows(seen.trend, say("figures-trend-short"), lambda key: "", wording),
        *_rows(seen.schools, say("figures-by-school"), wording.school, wording, name),
        *_rows(seen.trades, say("figures-by-trade"), wording.trade, wording, name),
        *_rows(seen.modules, say("figures-by-module"), wording.module, wording, name),
        *(_reached(seen, name, wording) if with_levels else []),
    ]
    heads = [say(f"figures-export-{head}") for head in HEADS]
    return TableFile(say("figures-title"), heads, rows, wording.words.language)


def _rows(
    lines: Iterable[Line],
    division: str,
    named: Callable[[str], str],
    wording: Wording,
    period: str = "",
) -> list[tuple[Value, ...]]:
    found: list[tuple[Value, ...]] = []
    for line in lines:
        its_own = period_of(line.key)
        when = wording.period(its_own) if its_own else period
        hours = line.hours if line.learners is not None else None
        span = (*_ends(line), hours, _note(line, wording))
        found.append((when, division, named(line.key), *span))
    return found


def _reached(seen: Overview, period: str, wording: Wording) -> list[tuple[Value, ...]]:
    say = wording.words.say
    numbers = {
        (wording.school(school), say(f"figures-level-{level}")): levels[level]
        for school, levels in seen.school_levels.items()
        for level in LEVELS
    }
    for school, done in seen.school_done.items():
        numbers[wording.school(school), say("figures-scenes")] = done["scenes"]
        numbers[wording.school(school), say("figures-culture")] = done["culture"]
    everybody = say("figures-everybody")
    if seen.school_levels:
        numbers[everybody, say("figures-scenes")] = seen.scenes
        numbers[everybody, say("figures-culture")] = seen.culture
    note = "" if seen.everyone.whole and seen.everyone.full else say("figures-export-part")
    return [
        (period, division, group, span.low, span.high, None, note)
        for (group, division), span in numbers.items()
    ]


def _ends(line: Line) -> tuple[Value, Value]:
    if line.learners is None:
        return (None, None) if line.key == "rest" else (UNDER.low, UNDER.high)
    return line.learners.low, line.learners.high if line.whole else None


def _note(line: Line, wording: Wording) -> str:
    if line.learners is None:
        return wording.learners(line)
    return "" if line.whole and line.full else wording.words.say("figures-export-part")
