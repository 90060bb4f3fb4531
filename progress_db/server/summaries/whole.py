"""All of a learner's summaries from all her events: what keeping them up to date must come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Table

from progress_db.server import tables
from progress_db.server.stamped import Stamped
from progress_db.server.summaries.books import Row
from progress_db.server.summaries.days import day_rows
from progress_db.server.summaries.folds import CARDS, CULTURE, STUCK
from progress_db.server.summaries.glances import glance_of, kept_of, last_practised
from progress_db.server.summaries.months import month_rows
from progress_db.server.summaries.plays import play_rows
from scenes.pack import Pack

PERSONAL = (
    tables.days,
    tables.plays,
    tables.cards,
    tables.culture,
    tables.stuck,
    tables.glances,
)


@dataclass(frozen=True, slots=True)
class Whole:
    """Rows by table, without whose they are; months without where she was."""

    rows: Mapping[Table, Sequence[Row]]
    months: Mapping[date, Row]


def whole_of(found: Sequence[Stamped], packs: Mapping[str, Pack]) -> Whole:
    """From all events of one learner, in order."""
    rows = {
        tables.days: day_rows(found),
        tables.plays: play_rows(found),
        tables.cards: CARDS.rows(found),
        tables.culture: CULTURE.rows(found),
        tables.stuck: STUCK.rows(found),
        tables.glances: list[Row](),
    }
    last_at = last_practised(found)
    if last_at is None:
        return Whole(rows, {})
    kept = kept_of(
        days=rows[tables.days],
        plays=rows[tables.plays],
        cards=rows[tables.cards],
        culture=rows[tables.culture],
        last_at=last_at,
    )
    rows[tables.glances] = [glance_of(kept, packs)]
    return Whole(rows, month_rows(kept, packs))
