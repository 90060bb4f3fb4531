"""`kollega learners can`: what one learner can do at work, and her levels, as she sees them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from lessons.can_do import CanDo, TradeLevels, situations_met, trade_levels
from lessons.mastery import Standing, highest
from progress_db.events import Event, Json
from progress_db.plays import plays_of
from progress_db.summaries import summarise
from scenes.pack import Pack

MARKS = {Standing.CAN: "✓", Standing.WAITS: "~", Standing.TRIED: "·"}


def told(
    packs: Mapping[str, Pack], events: Iterable[Event], learner_id: UUID, now: datetime
) -> tuple[dict[str, Json], tuple[str, ...]]:
    """Keys for programs and lines for people; situations that she has not met are left out."""
    kept = tuple(events)
    plays = plays_of(kept, learner_id)
    known = summarise(kept, learner_id).words_known
    rows = situations_met(packs, plays, now)
    trades = trade_levels(packs, plays, known, now)
    keys: dict[str, Json] = {
        "can": [_situation(row) for row in rows],
        "levels": [_trade(trade) for trade in trades],
    }
    lines = [f"{MARKS[row.standing]} {row.level} {row.text.da}" for row in rows]
    reached = (_level_line(trade) for trade in trades)
    lines += [line for line in reached if line]
    return keys, tuple(lines) or ("Nothing yet: no scene has been played to its end.",)


def _situation(row: CanDo) -> dict[str, Json]:
    return {
        "scene": f"{row.scene.pack}/{row.scene.scene}",
        "level": row.level,
        "text": row.text.da,
        "standing": row.standing.value,
    }


def _trade(trade: TradeLevels) -> dict[str, Json]:
    return {
        "pack": trade.pack,
        "levels": [
            {
                "id": level.level.id,
                "cefr": level.level.cefr,
                "reached": level.reached,
                "scenes": [level.scenes, level.scenes_needed],
                "words": [level.words, level.words_needed],
                "common": [level.common, level.common_needed],
            }
            for level in trade.levels
        ],
    }


def _level_line(trade: TradeLevels) -> str:
    best = highest(trade.levels)
    return f"{trade.title.da}: level {best.id} ({best.cefr})" if best else ""
