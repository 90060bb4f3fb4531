"""The charts of a simulated class, as SVG, each with the table that it is drawn from.

altair and vl-convert are needed for the drawing only; without them the tables stand alone.
"""

import importlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from typing import Any

from game.simulation.course import Course, Day
from game.simulation.figures import by_week
from game.simulation.kinds import KINDS
from game.simulation.run import Played
from lessons.mastery import our_levels

# Okabe and Ito's colours: told apart by every eye.
COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00")
WIDE, HIGH = 640, 260
PERCENT = (0.0, 100.0)


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing ("" where it could not be drawn), what it says, and its table."""

    title: str
    text: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    svg: str


def charts_of(played: Played) -> list[Chart]:
    """Every chart of the class."""
    levels = [_level(played, level.id, level.cefr) for level in our_levels()]
    return [
        *levels,
        _weekly(played, "Minutes a shift", "Median of each learner's week.", lambda d: d.minutes),
        _weekly(played, "Due when she leaves", "Cards that wait for another day.", _backlog),
        _weekly(played, "New cards a shift", "Throttled while much is due.", lambda d: d.new),
        _memory(played),
    ]


def _backlog(day: Day) -> float:
    return day.backlog


def _weekly(played: Played, title: str, text: str, what: Callable[[Day], float]) -> Chart:
    """The median over learners of a figure by week, a line for each kind."""
    points: list[tuple[str, int, float]] = []
    for kind, courses in _by_kind(played):
        weeks = [by_week(course, what) for course in courses]
        for week in range(1, played.weeks + 1):
            values = [found[week] for found in weeks if week in found]
            if values:
                points.append((kind, week, round(float(median(values)), 1)))
    return _lines(title, text, points, played.weeks)


def _level(played: Played, level: str, cefr: str) -> Chart:
    """The share of each kind that has reached a level by the end of each week."""
    points = [
        (kind, week, round(_reached(courses, level, week * 7) * 100, 0))
        for kind, courses in _by_kind(played)
        for week in range(1, played.weeks + 1)
    ]
    title = f"Reached the level “{level}” ({cefr}), percent"
    return _lines(title, "By the end of each week.", points, played.weeks, PERCENT)


def _reached(courses: Iterable[Course], level: str, before: int) -> float:
    kept = list(courses)
    return sum(course.levels.get(level, before) < before for course in kept) / max(1, len(kept))


def _memory(played: Played) -> Chart:
    """What she truly remembers at the end beside what the plan believes."""
    rows = []
    for kind, courses in _by_kind(played):
        true = median(course.remembered for course in courses)
        believed = median(course.predicted for course in courses)
        rows.append((kind, f"{true:.0%}", f"{believed:.0%}"))
    columns = ("kind", "truly remembered", "believed by the plan")
    values = [
        {"kind": kind, "what": what, "share": float(share.rstrip("%"))}
        for kind, *both in rows
        for what, share in zip(columns[1:], both, strict=True)
    ]
    text = "Mean over all cards on the day after the last week."
    title = "What is remembered at the end, percent"
    return Chart(title, text, columns, tuple(rows), _bars(values))


def _by_kind(played: Played) -> list[tuple[str, list[Course]]]:
    kinds = ((k.title, [c for c in played.courses if c.kind == k.name and c.days]) for k in KINDS)
    return [(title, courses) for title, courses in kinds if courses]


def _lines(
    title: str,
    text: str,
    points: list[tuple[str, int, float]],
    weeks: int,
    domain: tuple[float, float] | None = None,
) -> Chart:
    kinds = list(dict.fromkeys(kind for kind, _, _ in points))
    value = {(kind, week): f"{number:g}" for kind, week, number in points}
    rows = [(k, *(value.get((k, w), "") for w in range(1, weeks + 1))) for k in kinds]
    columns = ("kind", *(f"week {week}" for week in range(1, weeks + 1)))
    values = [{"kind": k, "week": w, "value": v} for k, w, v in points]
    return Chart(title, text, columns, tuple(rows), _drawn_lines(values, domain))


def _drawn_lines(values: list[dict[str, Any]], domain: tuple[float, float] | None) -> str:
    alt = _altair()
    if alt is None:
        return ""
    chart = alt.Chart(alt.Data(values=values)).mark_line(point=True, strokeWidth=2.5)
    return _svg(
        chart.encode(
            x=alt.X("week:O", title="week", axis=alt.Axis(labelAngle=0)),
            y=alt.Y("value:Q", title=None, scale=_scale(alt, domain)),
            color=_colour(alt),
            strokeDash=alt.StrokeDash("kind:N", legend=None, sort=[k.title for k in KINDS]),
        )
    )


def _bars(values: list[dict[str, Any]]) -> str:
    alt = _altair()
    if alt is None:
        return ""
    chart = alt.Chart(alt.Data(values=values)).mark_bar()
    return _svg(
        chart.encode(
            x=alt.X(
                "kind:N", title=None, sort=[k.title for k in KINDS], axis=alt.Axis(labelAngle=0)
            ),
            xOffset="what:N",
            y=alt.Y("share:Q", title=None, scale=alt.Scale(domain=[0, 100])),
            color=alt.Color("what:N", title=None, scale=alt.Scale(range=["#0072b2", "#bbbbbb"])),
        )
    )


def _scale(alt: Any, domain: tuple[float, float] | None) -> Any:
    return alt.Scale(domain=list(domain)) if domain else alt.Scale(zero=True)


def _colour(alt: Any) -> Any:
    titles = [kind.title for kind in KINDS]
    return alt.Color("kind:N", title=None, scale=alt.Scale(domain=titles, range=list(COLOURS)))


def _svg(chart: Any) -> str:
    sized = chart.properties(width=WIDE, height=HIGH).configure(font="sans-serif")
    drawn: str = importlib.import_module("vl_convert").vegalite_to_svg(sized.to_json())
    return drawn


def _altair() -> Any:
    try:
        importlib.import_module("vl_convert")
        return importlib.import_module("altair")
    except ImportError:
        return None
