"""Charts as SVG, each of a table that stands beside it; the colours are those of the pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import altair as alt
import vl_convert

# On white: 7.4 to 1 and 4.6 to 1 (WCAG 1.4.11 asks for 3); a band is told by its edges too.
BRAND, BAND, INK, LINE = "#0b5d57", "#6b8f8a", "#16211f", "#c3cfcc"
FONT = "DejaVu Sans, Noto Sans, sans-serif"
WIDE, HIGH, BAR = 640, 240, 34
NARROW = 270  # for a phone: letters keep their size


@dataclass(frozen=True, slots=True)
class Mark:
    """One place of a chart: its label, and a number from `low` to `high`.

    `high` None: at least `low`, and nobody can say how many. `low` None: not shown, a gap.
    """

    label: str
    low: int | None
    high: int | None

    @property
    def open(self) -> bool:
        """Whether it says "at least"."""
        return self.low is not None and self.high is None


@dataclass(frozen=True, slots=True)
class Chart:
    """`kind`: range (over time, from-to), sums (over time) or groups (beside each other)."""

    kind: str
    unit: str
    marks: tuple[Mark, ...]
    language: str = "da"
    narrow: bool = False

    @property
    def width(self) -> int:
        """Of what is drawn, in pixels, without labels beside it."""
        return NARROW if self.narrow else WIDE


@lru_cache(maxsize=256)
def svg_of(chart: Chart) -> str:
    """The drawing. The same chart is drawn once in a process."""
    drawn = {"range": _range, "sums": _sums, "groups": _groups}[chart.kind](chart)
    sized = (
        drawn.configure(font=FONT, background="#ffffff", padding=12)
        .configure_axis(
            labelColor=INK,
            titleColor=INK,
            gridColor=LINE,
            domainColor=INK,
            tickColor=INK,
            labelFontSize=14,
            titleFontSize=14,
            titleFontWeight="normal",
            labelLimit=260,
        )
        .configure_view(stroke=None)
    )
    spec = sized.to_json()
    if chart.language == "da":
        return str(vl_convert.vegalite_to_svg(spec, format_locale="da-DK"))
    return str(vl_convert.vegalite_to_svg(spec))


def _values(marks: Sequence[Mark]) -> alt.Data:
    """A row for each mark that is shown; `run` counts on after a gap, and a line stops there."""
    values, run = [], 0
    for mark in marks:
        if mark.low is None:
            run += 1
            continue
        high = mark.low if mark.high is None else mark.high
        values.append(
            {"label": mark.label, "low": mark.low, "high": high, "run": run, "open": mark.open}
        )
    return alt.Data(values=values)  # type: ignore[no-untyped-call]


def _labels(chart: Chart) -> alt.Scale:
    """Every place keeps its room, also one that is not shown: time is not squeezed."""
    return alt.Scale(domain=[mark.label for mark in chart.marks])


def _across(chart: Chart) -> alt.X:
    few = 4 if chart.narrow else 6
    angle = (-90 if chart.narrow else -40) if len(chart.marks) > few else 0
    axis = alt.Axis(labelAngle=angle, grid=False)
    return alt.X("label:O", sort=None, title=None, axis=axis, scale=_labels(chart))


def _numbers(chart: Chart) -> alt.Axis:
    return alt.Axis(
        format=",d", tickMinStep=1, tickCount=3 if chart.narrow else 5, title=chart.unit
    )


def _thick(chart: Chart) -> int:
    return 10 if chart.narrow else 18


def _at_least(base: Any, **place: Any) -> Any:
    """The sign of "at least", just after the end of what is sure."""
    return base.transform_filter("datum.open").mark_point(
        size=90, filled=True, opacity=1, color=INK, **place
    )


def _range(chart: Chart) -> Any:
    base = alt.Chart(_values(chart.marks)).encode(x=_across(chart))
    low = alt.Y("low:Q", axis=_numbers(chart), scale=alt.Scale(zero=True))
    boxes = base.transform_filter("!datum.open").mark_bar(
        color=BAND, size=_thick(chart), stroke=BRAND, strokeWidth=1.5
    )
    line = base.mark_line(color=BRAND, strokeWidth=2.5).encode(y=low, detail="run:N")
    signs = _at_least(base, shape="triangle-up").encode(y="low:Q")
    layers = alt.layer(boxes.encode(y=low, y2="high:Q"), line, signs)
    return layers.properties(width=chart.width, height=HIGH)


def _sums(chart: Chart) -> Any:
    base = alt.Chart(_values(chart.marks)).encode(x=_across(chart))
    bars = base.mark_bar(color=BRAND, size=_thick(chart) + 4)
    signs = _at_least(base, shape="triangle-up", yOffset=-8).encode(y="low:Q")
    bars = bars.encode(y=alt.Y("low:Q", axis=_numbers(chart)))
    return alt.layer(bars, signs).properties(width=chart.width, height=HIGH)


def _groups(chart: Chart) -> Any:
    axis = alt.Axis(ticks=False, domain=False, labelPadding=6)
    base = alt.Chart(_values(chart.marks)).encode(
        y=alt.Y("label:N", sort=None, title=None, axis=axis, scale=_labels(chart))
    )
    sure = base.mark_bar(color=BRAND, size=18).encode(
        x=alt.X("low:Q", axis=_numbers(chart), scale=alt.Scale(zero=True))
    )
    perhaps = base.transform_filter("!datum.open").mark_bar(
        color=BAND, size=18, stroke=BRAND, strokeWidth=1.5
    )
    signs = _at_least(base, shape="triangle-right", xOffset=8).encode(x="low:Q")
    return alt.layer(sure, perhaps.encode(x="low:Q", x2="high:Q"), signs).properties(
        width=chart.width - 110, height=BAR * len(chart.marks)
    )
