"""What a shift was made of, as small wins are found in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from lessons.course import SceneId
from lessons.scheduling import Rating
from lessons.skills import CardId


@dataclass(frozen=True, slots=True)
class TurnPlayed:
    """A turn of a scene that asks for speech: how it was done, in so many attempts.

    `how` is said, pointed or modelled; `net`: a colleague had said it first.
    """

    scene: SceneId
    turn: str
    how: str
    attempts: int
    day: date
    net: bool = False

    @property
    def alone(self) -> bool:
        """Whether she said it herself."""
        return self.how == "said" and not self.net


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something that she said and that was accepted: its words, how sure the ears were (0..1).

    `whole`: no word of it was missed.
    """

    words: tuple[str, ...]
    sure: float
    whole: bool


@dataclass(frozen=True, slots=True)
class Recalled:
    """A review of a card: `away` days after the last one (0 for the first)."""

    card: CardId
    rating: Rating
    away: int


@dataclass(frozen=True, slots=True)
class ShiftLog:
    """A stretch of one learner's events: one shift, or all that came before it.

    `culture` has each point's last outcome, `plays` whether a scene that was finished was said
    from end to end without help. `tasks` are exercises and turns done; `known` are the words that
    she knows at its end.
    """

    turns: tuple[TurnPlayed, ...] = ()
    spoken: tuple[Spoken, ...] = ()
    recalled: tuple[Recalled, ...] = ()
    culture: Mapping[str, str] = field(default_factory=dict)
    plays: Mapping[SceneId, bool] = field(default_factory=dict)
    days: frozenset[date] = frozenset()
    asked: int = 0
    tries: int = 0
    tasks: int = 0
    known: int = 0
