"""What somebody chose to see: a period, perhaps one school, perhaps one trade or module."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode
from uuid import UUID

from sqlalchemy import select

from progress_db.dashboard.desk import Desk
from progress_db.server.danish_order import danish_order
from progress_db.server.errors import HiddenError
from progress_db.server.figures.periods import Period
from progress_db.server.tables import schools

TRADE, MODULE = "trade:", "module:"


@dataclass(frozen=True, slots=True)
class Choice:
    """`group`: "trade:lager", "module:2.3", "" for everybody. `school` None: all of them."""

    period: Period
    school: UUID | None = None
    group: str = ""

    @property
    def query(self) -> str:
        """The part of an address that says it."""
        pairs = {"period": self.period.key, "school": self.school or "", "group": self.group}
        return urlencode({name: value for name, value in pairs.items() if value})

    def at(self, period: Period) -> "Choice":
        """The same of another period."""
        return replace(self, period=period)


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose figures these are: schools by id, in the order of their names; `one` for a lead."""

    municipality: int
    schools: Mapping[UUID, str]
    one: bool


def scope_of(desk: Desk) -> Scope:
    """All schools of the municipality for its analyst, her own for a lead."""
    municipality, school = desk.see.figures()
    statement = select(schools.c.id, schools.c.name).where(schools.c.municipality == municipality)
    if school is not None:
        statement = statement.where(schools.c.id == school)
    found = desk.connection.execute(statement).all()
    rows = sorted(found, key=lambda row: danish_order(row.name))
    return Scope(municipality, {row.id: row.name for row in rows}, school is not None)


def chosen(
    scope: Scope, shown: Sequence[Period], period: str, school: str, group: str
) -> Choice | None:
    """What the address asks for; None when nothing is shown yet.

    A period or school that is not hers is not there: HiddenError.
    """
    if not shown:
        return None
    by_key = {one.key: one for one in shown}
    by_id = {str(one): one for one in scope.schools}
    if period not in ("", *by_key) or school not in ("", *by_id):
        raise HiddenError
    if group and not group.startswith((TRADE, MODULE)):
        raise HiddenError
    only = next(iter(scope.schools), None) if scope.one else None
    return Choice(by_key.get(period, shown[0]), by_id.get(school, only), group)
