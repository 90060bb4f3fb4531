"""Which charts a page has: what each draws, and what it says to those who do not see it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from progress_db.dashboard.figures.charts import Chart, Mark
from progress_db.dashboard.figures.overview import Line, Overview
from progress_db.dashboard.figures.wording import Wording
from progress_db.server.figures.periods import period_of
from progress_db.server.figures.published import Span

KINDS = {"learners": "range", "hours": "sums", "trades": "groups", "modules": "groups"}
FEWEST = 2  # marks: less is no chart


@dataclass(frozen=True, slots=True)
class Drawn:
    """One chart on a page; the address of its picture ends in `name`. `key`: how to read it."""

    name: str
    alt: str
    chart: Chart
    key: tuple[str, ...]


def drawn(name: str, seen: Overview, wording: Wording, narrow: bool = False) -> Drawn | None:
    """The chart of this name (`narrow`: for a phone); None where there is too little to draw."""
    marks = _marks(name, seen, wording)
    if sum(mark.low is not None for mark in marks) < FEWEST:
        return None
    chart = Chart(KINDS[name], _unit(name, seen, wording), marks, wording.words.language, narrow)
    return Drawn(name, _alt(name, marks, wording), chart, tuple(_key(chart, wording)))


def all_drawn(seen: Overview, wording: Wording) -> dict[str, Drawn]:
    """Every chart that there is enough for, by name."""
    found = {name: drawn(name, seen, wording) for name in KINDS}
    return {name: one for name, one in found.items() if one is not None}


def _unit(name: str, seen: Overview, wording: Wording) -> str:
    if name == "hours":
        return wording.words.say("figures-hours")
    averaged = seen.averaged if name == "learners" else seen.monthly
    return wording.words.say("figures-learners-a-month" if averaged else "figures-learners")


def _marks(name: str, seen: Overview, wording: Wording) -> tuple[Mark, ...]:
    if name == "hours":
        return tuple(_hours(line, _period(line, wording)) for line in seen.trend)
    if name == "learners":
        return tuple(_people(line, _period(line, wording)) for line in seen.trend)
    lines, named = (
        (seen.trades, wording.trade) if name == "trades" else (seen.modules, wording.module)
    )
    return tuple(_people(line, named(line.key)) for line in lines if line.learners is not None)


def _hours(line: Line, label: str) -> Mark:
    if line.learners is None:
        return Mark(label, None, None)
    return Mark(label, line.hours, line.hours if line.whole and line.full else None)


def _people(line: Line, label: str) -> Mark:
    if line.learners is None:
        return Mark(label, None, None)
    return Mark(label, line.learners.low, line.learners.high if line.whole else None)


def _period(line: Line, wording: Wording) -> str:
    period = period_of(line.key)
    return wording.short(period) if period else line.key


def _key(chart: Chart, wording: Wording) -> Iterator[str]:
    """What the signs of this chart mean: only those that are in it."""
    say = wording.words.say
    if chart.kind != "sums" and any(mark.high is not None for mark in chart.marks):
        yield say(f"figures-key-{chart.kind}")
    if any(mark.open for mark in chart.marks):
        yield say("figures-key-open", sign="▶" if chart.kind == "groups" else "▲")
    if any(mark.low is None for mark in chart.marks):
        yield say("figures-key-gap")


def _alt(name: str, marks: Sequence[Mark], wording: Wording) -> str:
    there = [mark for mark in marks if mark.low is not None]
    most, first, last = max(there, key=lambda mark: mark.low or 0), there[0], there[-1]
    return wording.words.say(
        f"figures-alt-{name}",
        count=len(there),
        first=first.label,
        last=last.label,
        begins=_told(first, wording),
        ends=_told(last, wording),
        most=most.label,
        low=_told(most, wording),
    )


def _told(mark: Mark, wording: Wording) -> str:
    """A mark's number as its table says it."""
    if mark.high is None:
        return wording.span(Span(mark.low or 0, mark.low or 0), whole=False)
    return wording.span(Span(mark.low or 0, mark.high))
