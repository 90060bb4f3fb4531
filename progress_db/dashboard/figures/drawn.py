"""Which charts a page has: what each draws, and what it says to those who do not see it."""

from collections.abc import Sequence
from dataclasses import dataclass

from progress_db.dashboard.figures.charts import Chart, Mark
from progress_db.dashboard.figures.overview import Line, Overview
from progress_db.dashboard.figures.wording import Wording
from progress_db.server.figures.periods import period_of

KINDS = {"learners": "range", "hours": "sums", "trades": "groups", "modules": "groups"}
FEWEST = 2  # marks: less is no chart


@dataclass(frozen=True, slots=True)
class Drawn:
    """One chart on a page; the address of its picture ends in `name`."""

    name: str
    alt: str
    chart: Chart


def drawn(name: str, seen: Overview, wording: Wording, narrow: bool = False) -> Drawn | None:
    """The chart of this name (`narrow`: for a phone); None where there is too little to draw."""
    marks = _marks(name, seen, wording)
    if len(marks) < FEWEST:
        return None
    unit = wording.words.say("figures-hours" if name == "hours" else "figures-learners")
    chart = Chart(KINDS[name], unit, marks, wording.words.language, narrow)
    return Drawn(name, _alt(name, marks, wording), chart)


def all_drawn(seen: Overview, wording: Wording) -> dict[str, Drawn]:
    """Every chart that there is enough for, by name."""
    found = {name: drawn(name, seen, wording) for name in KINDS}
    return {name: one for name, one in found.items() if one is not None}


def _marks(name: str, seen: Overview, wording: Wording) -> tuple[Mark, ...]:
    if name == "hours":
        lines = [line for line in seen.trend if line.learners is not None]
        return tuple(Mark(_period(line, wording), line.hours, line.hours) for line in lines)
    if name == "learners":
        return _people(seen.trend, [_period(line, wording) for line in seen.trend])
    if name == "trades":
        return _people(seen.trades, [wording.trade(line.key) for line in seen.trades])
    return _people(seen.modules, [wording.module(line.key) for line in seen.modules])


def _people(lines: Sequence[Line], labels: Sequence[str]) -> tuple[Mark, ...]:
    return tuple(
        Mark(label, line.learners.low, line.learners.high)
        for line, label in zip(lines, labels, strict=True)
        if line.learners is not None
    )


def _period(line: Line, wording: Wording) -> str:
    period = period_of(line.key)
    return wording.short(period) if period else line.key


def _alt(name: str, marks: Sequence[Mark], wording: Wording) -> str:
    most = max(marks, key=lambda mark: mark.high)
    first, last = marks[0], marks[-1]
    return wording.words.say(
        f"figures-alt-{name}",
        count=len(marks),
        first=first.label,
        last=last.label,
        begins=wording.words.number(first.low),
        ends=wording.words.number(last.low),
        most=most.label,
        low=wording.words.number(most.low),
    )
