"""Summaries brought up to date by new events: only what they touch is counted anew.

Each table is read once and written once for all learners of a batch.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from uuid import UUID

from sqlalchemy import BindParameter, Table, and_, bindparam, or_

from progress_db.danish_time import begin_of, day_of
from progress_db.server.stamped import Stamped, in_order
from progress_db.server.summaries.books import Books
from progress_db.server.summaries.days import day_rows
from progress_db.server.summaries.earlier import TICK, Earlier, Span, by_learner, joined
from progress_db.server.summaries.figures import Sums, add_figures
from progress_db.server.summaries.folds import CARDS, FOLDS, STUCK
from progress_db.server.summaries.glances import Kept, glance_of, kept_of, last_practised
from progress_db.server.summaries.months import month_rows, place_months
from progress_db.server.summaries.plays import REACHING, count_anew, spans_of_plays
from progress_db.server.summaries.shelf import Shelf
from progress_db.server.tables import cards, culture, days, glances, months, plays, stuck

DAY = timedelta(days=1)

_TOUCHED: BindParameter[Sequence[str]] = bindparam("touched", expanding=True)
_WORDS = and_(cards.c.known_first.is_not(None), cards.c.card.like("%/word/%"))
_CARDS = or_(cards.c.card.in_(_TOUCHED), _WORDS)  # a glance counts words that she knows
_TURNS = stuck.c.turn.in_(_TOUCHED)

Fresh = Mapping[UUID, Sequence[Stamped]]  # the new events of each learner, in order


def keep(books: Books, fresh: Iterable[Stamped], seq: int) -> None:
    """Count in events that were stored just now, of any learners; `seq` is the last before them.

    The lock is held.
    """
    found = by_learner(in_order(fresh))
    shelves = _Shelves.read(books, found)
    earlier = Earlier(books.connection, books.municipality, seq)
    _keep_days(shelves.tables[days], earlier, found)
    _keep_plays(shelves.tables[plays], earlier, found)
    for fold in FOLDS:
        shelf = shelves.tables[fold.table]
        for one, hers in found.items():
            shelf.put(one, fold.rows(hers, shelf.of(one)))
    _keep_glances(books, shelves, found)
    shelves.write()


@dataclass(frozen=True, slots=True)
class _Shelves:
    """The rows of all tables that these new events may change, or that a glance is made of."""

    tables: Mapping[Table, Shelf]

    @classmethod
    def read(cls, books: Books, found: Fresh) -> "_Shelves":
        fresh = [one for hers in found.values() for one in hers]
        pseudonyms = [books.pseudonym(one) for one in found]
        shelves = (
            *(Shelf(books, table, found) for table in (days, plays, culture, glances)),
            Shelf(books, cards, found, only=_CARDS, touched=CARDS.touched(fresh)),
            Shelf(books, stuck, found, only=_TURNS, touched=STUCK.touched(fresh)),
            Shelf(books, months, pseudonyms, whose="pseudonym"),
        )
        return cls({shelf.table: shelf for shelf in shelves})

    def write(self) -> None:
        for shelf in self.tables.values():
            shelf.write()

    def kept(self, learner_id: UUID, fresh: Iterable[Stamped]) -> Kept | None:
        """Her rows as they are now; None where she has never practised."""
        rows = {
            table: list(self.tables[table].of(learner_id).values())
            for table in (days, plays, cards, culture, glances)
        }
        times = [last_practised(fresh), *(row["last_at"] for row in rows[glances])]
        last_at = max((time for time in times if time is not None), default=None)
        if last_at is None:
            return None
        return kept_of(rows[days], rows[plays], rows[cards], rows[culture], last_at)


def _keep_days(shelf: Shelf, earlier: Earlier, found: Fresh) -> None:
    """A day is counted from all its events, those that were there and the new ones."""
    touched = {one: {day_of(o.event.at) for o in hers} for one, hers in found.items()}
    spans = [
        Span(one, begin_of(day), begin_of(day + DAY) - TICK)
        for one, hers in touched.items()
        for day in hers
    ]
    there = earlier.within(spans)
    for one, hers in found.items():
        rows = day_rows(in_order([*there.get(one, ()), *hers]))
        gone = touched[one] - {row["day"] for row in rows}
        shelf.remove(one, shelf.of(one).keys() & {(day,) for day in gone})
        shelf.put(one, rows)


def _keep_plays(shelf: Shelf, earlier: Earlier, found: Fresh) -> None:
    """Plays are counted anew from the scene that began before the new events to the one after."""
    spans = [span for one, hers in found.items() for span in spans_of_plays(one, hers)]
    reaches = joined(earlier.scenes_around(spans))
    there = earlier.within(reaches, REACHING)
    for one, hers in groupby(reaches, lambda span: span.learner_id):
        fresh = (new for new in found[one] if new.event.kind in REACHING)
        every = in_order([*there.get(one, ()), *fresh])
        for span in hers:
            count_anew(shelf, span, [o for o in every if span.first <= o.event.at <= span.last])


def _keep_glances(books: Books, shelves: _Shelves, found: Fresh) -> None:
    """What is made of her other rows: a glance, and months as the municipality counts them."""
    every = {one: shelves.kept(one, hers) for one, hers in found.items()}
    practised = {one: kept for one, kept in every.items() if kept is not None}
    for one, kept in practised.items():
        shelves.tables[glances].put(one, [glance_of(kept, books.packs)])
    sums = Sums()
    rows = {one: month_rows(kept, books.packs) for one, kept in practised.items()}
    place_months(books, shelves.tables[months], rows, sums)
    add_figures(books, sums)
