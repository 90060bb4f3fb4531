"""A learner's months as the municipality may count them: a pseudonym, and where she was."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, select

from progress_db.danish_time import month_of
from progress_db.server.summaries.books import Books, Row
from progress_db.server.summaries.figures import Sums
from progress_db.server.summaries.glances import MET, Kept
from progress_db.server.summaries.levels import levels_first
from progress_db.server.summaries.shelf import Shelf
from progress_db.server.tables import classes, learners, memberships
from progress_db.server.tables.joins import IS_HERS, IS_IN
from scenes.pack import Pack

PLACE = ("school_id", "trade", "education", "module")

_IDS: BindParameter[Sequence[UUID]] = bindparam("ids", expanding=True)
_WHERE = (
    select(
        learners.c.id,
        learners.c.school_id,
        classes.c.trade,
        classes.c.education,
        classes.c.module,
    )
    .select_from(learners)
    .outerjoin(memberships, IS_HERS)
    .outerjoin(classes, IS_IN)
    .where(learners.c.municipality == bindparam("municipality"), learners.c.id.in_(_IDS))
    .order_by(
        memberships.c.left_at.is_not(None),
        memberships.c.joined_at.desc(),
        memberships.c.class_id,
    )
)


@dataclass(frozen=True, slots=True)
class Where:
    """Where a learner was when the row of a month was made; it stays so."""

    school_id: UUID
    trade: str
    education: int
    module: int


def month_rows(kept: Kept, packs: Mapping[str, Pack]) -> dict[date, Row]:
    """What each month came to, without where and who."""
    rows: dict[date, Row] = {}
    for day in kept.days:
        _row(rows, day["day"].replace(day=1))["seconds"] += day["seconds"]
    for play in kept.plays:
        _row(rows, month_of(play.at))["scenes"] += 1
    for point in kept.culture:
        if point["outcome"] == MET:
            _row(rows, month_of(point["at"]))["culture"] += 1
    reached = levels_first(packs, kept.plays, kept.words, kept.last_at)
    for level, at in sorted(reached.items()):
        _row(rows, month_of(at))["levels"].append(level)
    return rows


def place_months(
    books: Books, shelf: Shelf, rows: Mapping[UUID, Mapping[date, Row]], sums: Sums
) -> None:
    """Bring months of learners up to date, on the shelf of their pseudonyms.

    `sums` takes what that changes in the figures.
    """
    owners = {one: books.pseudonym(one) for one in rows}
    fresh = [one for one, hers in rows.items() if hers.keys() - _kept(shelf, owners[one]).keys()]
    where = where_now(books, fresh)
    for one, hers in rows.items():
        before = _kept(shelf, owners[one])
        after = placed(hers, before, lambda one=one: where[one])  # type: ignore[misc]
        for month in before.keys() | after.keys():
            if before.get(month) != after.get(month):
                sums.take(before.get(month))
                sums.put(after.get(month))
        shelf.remove(owners[one], [(month,) for month in before.keys() - after.keys()])
        shelf.put(owners[one], after.values())


def placed(
    rows: Mapping[date, Row], before: Mapping[date, Row], where: Callable[[], Where]
) -> dict[date, Row]:
    """The rows with where she was: as it was kept, else where she is now."""
    found: dict[date, Row] = {}
    now: Where | None = None
    for month, row in rows.items():
        if month in before:
            place = {name: before[month][name] for name in PLACE}
        else:
            now = now or where()
            place = asdict(now)
        found[month] = {"month": month, **place, **row}
    return found


def where_now(books: Books, learner_ids: Collection[UUID]) -> dict[UUID, Where]:
    """Their class now; else the last that each was in; else only her school."""
    if not learner_ids:
        return {}
    told = {"municipality": books.municipality, "ids": list(learner_ids)}
    found: dict[UUID, Where] = {}
    for row in books.connection.execute(_WHERE, told):
        place = Where(row.school_id, row.trade or "", row.education or 0, row.module or 0)
        found.setdefault(row.id, place)
    return found


def _kept(shelf: Shelf, pseudonym: bytes) -> dict[date, Row]:
    return {month: row for (month,), row in shelf.of(pseudonym).items()}


def _row(rows: dict[date, Row], month: date) -> Row:
    return rows.setdefault(month, {"seconds": 0, "scenes": 0, "levels": [], "culture": 0})
