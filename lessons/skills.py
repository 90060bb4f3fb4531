"""What can be practised: an item of a pack together with a skill, and the card that tracks it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Skill(StrEnum):
    """What one does with an item."""

    HEAR = "hear"
    SAY = "say"
    MEAN = "mean"
    CULTURE = "culture"


@dataclass(frozen=True, slots=True, order=True)
class CardId:
    """Which item of which pack, and which skill.

    `kind` is word, phrase, culture, line (of a colleague), number (a kind of numbers that the
    pack uses), pair (two words that sound nearly alike) or scene (its steps in order).
    """

    pack: str
    kind: str
    item: str
    skill: Skill

    def __str__(self) -> str:
        """The form that is stored: `lager/word/palle#hear`."""
        return f"{self.pack}/{self.kind}/{self.item}#{self.skill}"

    @classmethod
    def parse(cls, text: str) -> "CardId":
        """Read the stored form; raises ValueError when it is not one."""
        path, skill = text.split("#")
        pack, kind, item = path.split("/")
        return cls(pack, kind, item, Skill(skill))


@dataclass(frozen=True, slots=True)
class CardState:
    """An FSRS card as stored: its JSON, and when it is due (UTC)."""

    card: CardId
    fsrs: str
    due: datetime
    stability: float | None
    reviews: int
