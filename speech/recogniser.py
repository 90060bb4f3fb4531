"""What the listener needs of a recogniser: a turn to listen for, sound, and then what was heard."""

from dataclasses import dataclass
from typing import Protocol

from speech.audio import Samples
from speech.heard import Heard, Listening


@dataclass(frozen=True, slots=True)
class Prepared:
    """The recogniser is ready for the turn. `skipped`: wordings with words that nobody knows."""

    skipped: tuple[str, ...] = ()


class Recogniser(Protocol):
    """Turns one stretch of speech at a time into Heard."""

    name: str

    def prepare(self, listening: Listening) -> Prepared:
        """Make ready for a turn; what was being heard is forgotten."""

    def accept(self, samples: Samples) -> str | None:
        """Take the next sound of the stretch; new words so far, or None when nothing changed."""

    def is_complete(self, samples: Samples, hurried: bool) -> bool:
        """Is what was said so far, with a little silence behind it, all that she may want to say?

        True ends the stretch early; False gives her time to go on.
        """

    def finish(self, samples: Samples) -> Heard:
        """The stretch is over and was `samples` in all. `ms` in the result is still 0."""
