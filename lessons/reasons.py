"""Why the plan asks for this now: a text of the locale files, short and kind."""

from dataclasses import dataclass

from lessons.opening import Knowledge
from lessons.scheduling import last_review, was_hard
from lessons.skills import CardId, CardState

A_WHILE = 14  # days: from here on they are told in weeks


@dataclass(frozen=True, slots=True)
class Reason:
    """A key of the screen texts, and its `count` (days or weeks; 0 where none is told)."""

    key: str
    count: int = 0

    @property
    def values(self) -> dict[str, int]:
        """What fills the text in: `say(reason.key, **reason.values)`."""
        return {"count": self.count}


def why_due(state: CardState, known: Knowledge, for_scene: bool) -> Reason:
    """Why a card that she has met is asked for: it was hard, today's scene needs it, or time."""
    last = last_review(state)
    days = 0 if last is None else known.days_ago(last)
    if was_hard(state):
        return Reason("because-hard", days)
    if for_scene:
        return Reason("because-scene")
    return Reason("because-days", days) if days < A_WHILE else Reason("because-weeks", days // 7)


def why_new(
    card: CardId, common: frozenset[str], for_scene: bool, *, assigned: bool = False
) -> Reason:
    """Why a new card comes; `common` are the packs that all workplaces share."""
    if assigned:
        return Reason("because-teacher")
    if for_scene:
        return Reason("because-scene")
    return Reason("because-everywhere" if card.pack in common else "because-new")
