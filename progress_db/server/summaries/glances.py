"""What a glance at a learner needs, from her other rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from lessons.mastery import ScenePlay, Standing, standings
from progress_db.events import EventKind
from progress_db.server.stamped import Stamped
from progress_db.server.summaries.books import Row
from progress_db.server.summaries.levels import Words, levels_now, words_of
from progress_db.server.summaries.plays import REACHING, play_of
from progress_db.summaries import OUTCOMES
from scenes.pack import Pack

PRACTISED = frozenset(
    {
        *REACHING,
        EventKind.SITTING_ENDED,
        EventKind.TRY_SCORED,
        EventKind.EXERCISE_DONE,
        EventKind.REPAIR_USED,
        EventKind.STEP_DONE,
        EventKind.CARD_REVIEWED,
    }
)
MET = OUTCOMES[-1]


@dataclass(frozen=True, slots=True)
class Kept:
    """A learner's rows of which her glance and her months are made. `last_at`: she practised."""

    days: Sequence[Row]
    plays: Sequence[ScenePlay]
    words: Words
    culture: Sequence[Row]
    last_at: datetime


def kept_of(
    days: Sequence[Row],
    plays: Iterable[Row],
    cards: Iterable[Row],
    culture: Sequence[Row],
    last_at: datetime,
) -> Kept:
    """From rows in any order."""
    ordered = sorted(plays, key=lambda row: (row["at"], row["id"]))
    return Kept(days, [play_of(row) for row in ordered], words_of(cards), culture, last_at)


def last_practised(found: Iterable[Stamped]) -> datetime | None:
    """When she last did something that is practice."""
    times = (one.event.at for one in found if one.event.kind in PRACTISED)
    return max(times, default=None)


def glance_of(kept: Kept, packs: Mapping[str, Pack]) -> Row:
    """The row. What she can do and her levels are as they stood when she last practised:

    `lessons.mastery.standings` over her plays tells how they stand today.
    """
    shown = standings(kept.plays, kept.last_at)
    return {
        "last_at": kept.last_at,
        "seconds": sum(row["seconds"] for row in kept.days),
        "scenes": len({play.scene for play in kept.plays}),
        "can": sum(standing is Standing.CAN for standing in shown.values()),
        "words_known": len(kept.words.known),
        "culture_met": sum(row["outcome"] == MET for row in kept.culture),
        "levels": levels_now(packs, kept.plays, kept.words, kept.last_at),
    }
