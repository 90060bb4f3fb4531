"""What is hers for good: scenes she has played, words, days at work, things, kind words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from lessons.can_do import CanDo, TradeLevels, situations_met, trade_levels
from lessons.encouragement import WeekDay, was_away, week_of
from lessons.locker import Brought, bring
from lessons.mastery import ScenePlay
from progress_db.events import Event
from progress_db.locker import NO_KEEPSAKES, Keepsakes, keepsakes_of, milestones
from progress_db.plays import plays_of
from progress_db.summaries import Summary
from scenes.pack import Pack


@dataclass(frozen=True, slots=True)
class Gained:
    """At one moment. Nothing of it is ever taken away."""

    summary: Summary
    plays: tuple[ScenePlay, ...] = ()
    keepsakes: Keepsakes = NO_KEEPSAKES

    def week(self, today: date) -> tuple[WeekDay, ...]:
        """The last seven days."""
        return week_of(self.summary.days, today)

    def was_away(self, today: date) -> bool:
        """Whether she comes back after a pause."""
        return was_away(self.summary.days, today)

    def can_do(self, packs: Mapping[str, Pack], now: datetime) -> list[CanDo]:
        """The situations that she has met, in the order of the course."""
        return situations_met(packs, self.plays, now)

    def levels(self, packs: Mapping[str, Pack], now: datetime) -> list[TradeLevels]:
        """The levels of every trade."""
        return trade_levels(packs, self.plays, self.summary.words_known, now)

    def brings(
        self, packs: Mapping[str, Pack], workplace: str, now: datetime
    ) -> tuple[Brought, ...]:
        """What comes into her locker now."""
        reached = milestones(self.summary, self.levels(packs, now))
        return bring(packs, workplace, reached, self.keepsakes.brought)


def gained_of(events: Iterable[Event], learner_id: UUID, summary: Summary) -> Gained:
    """From her events, oldest first, and their summary."""
    hers = [event for event in events if event.learner_id == learner_id]
    return Gained(summary, plays_of(hers, learner_id), keepsakes_of(hers))
