"""A learner's months as the municipality may count them: a pseudonym, and where she was."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import delete, select

from progress_db.danish_time import month_of
from progress_db.server.database import upsert
from progress_db.server.summaries.books import Books, Row
from progress_db.server.summaries.figures import Sums
from progress_db.server.summaries.glances import MET, Kept
from progress_db.server.summaries.levels import levels_first
from progress_db.server.tables import classes, learners, memberships, months
from scenes.pack import Pack

PLACE = ("school_id", "trade", "education", "module")


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


def keep_months(books: Books, learner_id: UUID, kept: Kept, sums: Sums) -> None:
    """Bring a learner's months up to date; `sums` takes what that changes in the figures."""
    pseudonym = books.keys.pseudonym(books.municipality, learner_id)
    before = {row["month"]: row for row in _kept(books, pseudonym)}
    after = placed(month_rows(kept, books.packs), before, lambda: where_now(books, learner_id))
    gone = before.keys() - after.keys()
    changed = [row for month, row in after.items() if before.get(month) != row]
    for month in gone | {row["month"] for row in changed}:
        sums.take(before.get(month))
        sums.put(after.get(month))
    if gone:
        hers = (months.c.municipality == books.municipality) & (months.c.pseudonym == pseudonym)
        books.connection.execute(delete(months).where(hers, months.c.month.in_(gone)))
    whose = {"municipality": books.municipality, "pseudonym": pseudonym}
    upsert(books.connection, months, [{**whose, **row} for row in changed])


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


def where_now(books: Books, learner_id: UUID) -> Where:
    """Her class now; else the last that she was in; else only her school."""
    asked = (
        select(learners.c.school_id, classes.c.trade, classes.c.education, classes.c.module)
        .select_from(learners)
        .outerjoin(
            memberships,
            (memberships.c.municipality == learners.c.municipality)
            & (memberships.c.learner_id == learners.c.id),
        )
        .outerjoin(
            classes,
            (classes.c.municipality == learners.c.municipality)
            & (classes.c.id == memberships.c.class_id),
        )
        .where(learners.c.municipality == books.municipality, learners.c.id == learner_id)
        .order_by(
            memberships.c.left_at.is_not(None),
            memberships.c.joined_at.desc(),
            memberships.c.class_id,
        )
        .limit(1)
    )
    row = books.connection.execute(asked).one()
    return Where(row.school_id, row.trade or "", row.education or 0, row.module or 0)


def _row(rows: dict[date, Row], month: date) -> Row:
    return rows.setdefault(month, {"seconds": 0, "scenes": 0, "levels": [], "culture": 0})


def _kept(books: Books, pseudonym: bytes) -> list[Row]:
    mine = [column for column in months.c if column.name not in ("municipality", "pseudonym")]
    asked = select(*mine).where(
        months.c.municipality == books.municipality, months.c.pseudonym == pseudonym
    )
    return [dict(row) for row in books.connection.execute(asked).mappings()]
