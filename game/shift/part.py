"""What every part of a shift is: it takes time and inputs, and gives a view and cues."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from game.view import Card, Chose, Command, Cue, LearnerInput, View
from lessons.help_language import Pair


@dataclass(frozen=True, slots=True)
class Shown:
    """What to show now."""

    view: View
    cues: tuple[Cue, ...] = ()


class Part(Protocol):
    """One part of a shift. `done` becomes True once; then the sitting goes on to the next."""

    done: bool

    @property
    def between(self) -> bool:
        """Whether nothing would be torn apart if a break came now."""

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """Take what she did since the last tick, at `now` seconds, and say what to show."""

    def again(self) -> None:
        """Start the current step over (after a pause)."""

    def leave(self) -> tuple[Cue, ...]:
        """Fall silent and close the ears (before a pause, or at the end)."""


Say = Callable[..., Pair]  # say("key", name=value): Danish and the help language
NO_TEXT = Pair("", "")


def chosen(inputs: Iterable[LearnerInput]) -> str | None:
    """The card that was chosen first, if one was."""
    return next((i.card_id for i in inputs if isinstance(i, Chose)), None)


def commanded(inputs: Iterable[LearnerInput]) -> str | None:
    """The command that was given first, if one was."""
    return next((i.name for i in inputs if isinstance(i, Command)), None)


def card(card_id: str, words: Pair, picture: str, *, sound: bool = False) -> Card:
    """A card of the interface."""
    return Card(card_id, words.da, words.help, picture, sound=sound)
