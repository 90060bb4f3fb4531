"""Summaries brought up to date by new events: only what they touch is counted anew."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from uuid import UUID

from progress_db.danish_time import begin_of, day_of
from progress_db.server.database import upsert
from progress_db.server.stamped import Stamped, between, in_order
from progress_db.server.summaries.books import Books, Row
from progress_db.server.summaries.days import day_rows
from progress_db.server.summaries.figures import Sums, add_figures
from progress_db.server.summaries.folds import FOLDS, keep_fold
from progress_db.server.summaries.glances import Kept, glance_of, kept_of, last_practised
from progress_db.server.summaries.months import keep_months
from progress_db.server.summaries.plays import keep_plays
from progress_db.server.tables import cards, culture, days, glances, plays

DAY = timedelta(days=1)
TICK = timedelta(microseconds=1)


def keep(books: Books, fresh: Iterable[Stamped]) -> None:
    """Count in events that were stored just now, of any learners. The lock is held."""
    by_learner: dict[UUID, list[Stamped]] = {}
    for one in in_order(fresh):
        by_learner.setdefault(one.event.learner_id, []).append(one)
    sums = Sums()
    for learner_id, hers in by_learner.items():
        _keep_learner(books, learner_id, hers, sums)
    add_figures(books, sums)


def _keep_learner(books: Books, learner_id: UUID, fresh: Sequence[Stamped], sums: Sums) -> None:
    _keep_days(books, learner_id, fresh)
    keep_plays(books, learner_id, fresh)
    for fold in FOLDS:
        keep_fold(books, fold, learner_id, fresh)
    kept = _read(books, learner_id, fresh)
    if kept is not None:
        glance = glance_of(kept, books.packs)
        upsert(books.connection, glances, books.hers(learner_id, [glance]))
        keep_months(books, learner_id, kept, sums)


def _keep_days(books: Books, learner_id: UUID, fresh: Sequence[Stamped]) -> None:
    """A day is counted from all its events; days in a row are read together."""
    touched = sorted({day_of(one.event.at) for one in fresh})
    before = {row["day"]: row for row in books.rows(days, learner_id, days.c.day.in_(touched))}
    rows: list[Row] = []
    for first, last in _in_a_row(touched):
        begin, end = begin_of(first), begin_of(last + DAY) - TICK
        found = between(books.connection, books.municipality, learner_id, begin, end)
        rows += day_rows(found)
    gone = before.keys() - {row["day"] for row in rows}
    if gone:
        books.remove(days, learner_id, days.c.day.in_(gone))
    changed = [row for row in rows if before.get(row["day"]) != row]
    upsert(books.connection, days, books.hers(learner_id, changed))


def _in_a_row(touched: Sequence[date]) -> Iterator[tuple[date, date]]:
    """First and last of each row of days without a gap."""
    first = touched[0]
    for day, following in zip(touched, [*touched[1:], None], strict=True):
        if following != day + DAY:
            yield first, day
            if following is not None:
                first = following


def _read(books: Books, learner_id: UUID, fresh: Sequence[Stamped]) -> Kept | None:
    """Her rows as they are now; None where she has never practised."""
    known = [row["last_at"] for row in books.rows(glances, learner_id)]
    newest = last_practised(fresh)
    last_at = max([*known, *([newest] if newest else [])], default=None)
    if last_at is None:
        return None
    words = (cards.c.known_first.is_not(None), cards.c.card.like("%/word/%"))
    return kept_of(
        days=books.rows(days, learner_id),
        plays=books.rows(plays, learner_id),
        cards=books.rows(cards, learner_id, *words),
        culture=books.rows(culture, learner_id),
        last_at=last_at,
    )
