"""What every maker of exercises has: the pack, the card, the learner, the dice; and cards."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from lessons.distractors import distractors, near_in_sound
from lessons.exercises import Option
from lessons.items import shown
from lessons.skills import CardId
from scenes.pack import Pack, Phrase, Word

Entry = TypeVar("Entry", Word, Phrase)


@dataclass(frozen=True, slots=True)
class Making:
    """From what an exercise is made, and for whom.

    `met`: how often the card was practised before. `reads`: whether letters may be needed.
    """

    pack: Pack
    card: CardId
    language: str
    dice: Random
    met: int = 0
    reads: bool = True

    @property
    def turn_id(self) -> str:
        """What the ears call this exercise."""
        return f"exercise-{self.card.item}"

    def others(self, right: Word | Phrase, count: int) -> Sequence[Word | Phrase]:
        """At most `count` to stand beside `right`, alike in kind and level."""
        if isinstance(right, Word):
            return distractors(self.pack.words, right, count, self.language, self.dice)
        return distractors(self.pack.phrases, right, count, self.language, self.dice)

    def near(self, right: Word | Phrase, count: int) -> Sequence[Word | Phrase]:
        """The same, those first that may be mixed up by ear."""
        if isinstance(right, Word):
            return near_in_sound(self.pack.words, right, count, self.language, self.dice)
        return near_in_sound(self.pack.phrases, right, count, self.language, self.dice)

    def options(self, entries: Iterable[Word | Phrase]) -> tuple[Option, ...]:
        """A card for each, as it is shown, shuffled."""
        items = [(entry.id, shown(entry, self.language)) for entry in entries]
        return self.shuffled(Option(id_, i.text, i.help, i.picture) for id_, i in items)

    def danish_only(self, entries: Iterable[Word | Phrase]) -> tuple[Option, ...]:
        """A card with the Danish text for each: pictures would make it a matching game."""
        return self.shuffled(Option(entry.id, entry.da, "", "") for entry in entries)

    def shuffled(self, options: Iterable[Option]) -> tuple[Option, ...]:
        """In the order of the dice."""
        found = list(options)
        self.dice.shuffle(found)
        return tuple(found)
