"""What one learner knows and can, read from the summaries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Table, select

from lessons.course import SceneId
from lessons.mastery import ScenePlay
from lessons.skills import CardId
from progress_db.dashboard.desk import Desk
from progress_db.server import tables

Found = Row[Any]


@dataclass(frozen=True, slots=True)
class Sitting:
    """How so many words or phrases sit: met, known, and due to be practised again."""

    met: int
    known: int
    due: int


def rows_of(desk: Desk, table: Table, learner_id: UUID) -> Sequence[Found]:
    """Her rows of a summary table."""
    here = (table.c.municipality == desk.municipality) & (table.c.learner_id == learner_id)
    return desk.connection.execute(select(table).where(here)).all()


def plays_of(desk: Desk, learner_id: UUID) -> tuple[ScenePlay, ...]:
    """Her plays, oldest first."""
    rows = sorted(rows_of(desk, tables.plays, learner_id), key=lambda row: (row.at, row.id))
    return tuple(
        ScenePlay(
            scene=SceneId(row.pack, row.scene),
            at=row.at,
            turns=row.turns,
            said=row.said,
            unaided=row.unaided,
            broken=row.broken,
        )
        for row in rows
    )


def known_words(cards: Mapping[CardId, Found]) -> frozenset[str]:
    """The words that sit, as `pack/word`."""
    return frozenset(
        f"{card.pack}/{card.item}"
        for card, row in cards.items()
        if card.kind == "word" and row.known
    )


def cards_by_id(rows: Sequence[Found]) -> dict[CardId, Found]:
    """Rows of `cards` by what they are of."""
    return {CardId.parse(row.card): row for row in rows}


def sitting(cards: Mapping[CardId, Found], kind: str, now: datetime) -> Sitting:
    """How her words or phrases sit; an item that is practised in two ways counts once."""
    mine = {card: row for card, row in cards.items() if card.kind == kind}
    return Sitting(
        met=len({(card.pack, card.item) for card in mine}),
        known=len({(card.pack, card.item) for card, row in mine.items() if row.known}),
        due=len({(card.pack, card.item) for card, row in mine.items() if row.due <= now}),
    )
