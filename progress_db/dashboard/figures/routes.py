"""The municipality's pages: figures, their charts and tables, and what they do not mean.

Nothing here leads to a person: these pages read releases, and the names of schools.
"""

from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from progress_db.danish_time import day_of
from progress_db.dashboard.desk import Desk, needs
from progress_db.dashboard.downloads import table_download
from progress_db.dashboard.figures.charts import svg_of
from progress_db.dashboard.figures.choice import Choice, Scope, chosen, scope_of
from progress_db.dashboard.figures.drawn import KINDS, all_drawn, drawn
from progress_db.dashboard.figures.exporting import table_of
from progress_db.dashboard.figures.overview import Overview, overview, periods_before
from progress_db.dashboard.figures.wording import Wording
from progress_db.server.errors import HiddenError
from progress_db.server.figures.counting import first_month
from progress_db.server.figures.periods import Kind, Period, next_month, period_at
from progress_db.server.figures.releases import periods_shown, publish_due, read
from progress_db.server.viewer import Role

router = APIRouter(include_in_schema=False)
Reader = Annotated[Desk, needs(Role.ANALYST, Role.LEAD)]
DATED = date(2026, 11, 23)  # of the page that says what the figures do not mean


class Asked:
    """The choice of an address: `period`, `school` and `group`, each may be missing."""

    def __init__(self, period: str = "", school: str = "", group: str = "") -> None:
        self.period, self.school, self.group = period, school, group


Address = Annotated[Asked, Depends()]


@router.get("/figures")
def figures(desk: Reader, asked: Address) -> Response:
    """The figures of a choice, or from when on there will be some."""
    scope = scope_of(desk)
    wording = Wording(desk.words, desk.house.packs, scope)
    found = _choice(desk, scope, asked)
    month = next_month(day_of(desk.now))
    if found is None:
        began = first_month(desk.connection, scope.municipality)
        month = max(month, period_at(began, Kind.MONTH)) if began else month
        return desk.page("figures/none.html", wording=wording, month=month)
    choice, shown = found
    seen = _seen(desk, scope, choice)
    charts = all_drawn(seen, wording)
    values: dict[str, Any] = {"choice": choice, "shown": shown, "seen": seen, "charts": charts}
    values |= {"wording": wording, "scope": scope, "kinds": Kind, "month": month}
    return desk.page("figures/figures.html", **values)


@router.get("/figures/charts/{name}.svg")
def chart(name: str, desk: Reader, asked: Address, narrow: bool = False) -> Response:
    """One chart of the page, `narrow` for a phone; its table stands beside it there."""
    scope = scope_of(desk)
    found = _choice(desk, scope, asked)
    if found is None or name not in KINDS:
        raise HiddenError
    wording = Wording(desk.words, desk.house.packs, scope)
    picture = drawn(name, _seen(desk, scope, found[0]), wording, narrow)
    if picture is None:
        raise HiddenError
    return Response(svg_of(picture.chart), media_type="image/svg+xml")


@router.get("/figures/export.{form}")
def export(form: Literal["csv", "xlsx"], desk: Reader, asked: Address) -> Response:
    """The tables of the page as CSV or as a workbook."""
    scope = scope_of(desk)
    found = _choice(desk, scope, asked)
    if found is None:
        raise HiddenError
    wording = Wording(desk.words, desk.house.packs, scope)
    choice = found[0]
    table = table_of(_seen(desk, scope, choice), choice.period, wording, not choice.group)
    return table_download(table, form, day_of(desk.now))


@router.get("/meaning")
def meaning(desk: Reader) -> Response:
    """What the figures do not mean."""
    return desk.page("figures/meaning.html", dated=DATED)


def _choice(desk: Desk, scope: Scope, asked: Asked) -> tuple[Choice, tuple[Period, ...]] | None:
    publish_due(desk.connection, scope.municipality, desk.now)
    shown = periods_shown(desk.connection, scope.municipality)
    choice = chosen(scope, shown, asked.period, asked.school, asked.group)
    return (choice, shown) if choice else None


def _seen(desk: Desk, scope: Scope, choice: Choice) -> Overview:
    periods = (*periods_before(choice.period), choice.period.before)
    releases = read(desk.connection, scope.municipality, periods)
    return overview(choice, tuple(scope.schools), releases)
