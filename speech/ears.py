"""The ears' doorway: what a sitting calls to listen, and what it is told while she speaks."""

from dataclasses import dataclass
from typing import Protocol

from speech.heard import Heard, Listening


@dataclass(frozen=True, slots=True)
class Level:
    """Loudness of the last block, 0..1 of full scale; `speech` is what voice activity says."""

    peak: float
    speech: bool


@dataclass(frozen=True, slots=True)
class Partial:
    """Words that the recogniser believes in so far, while she speaks."""

    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """She stopped speaking and this was heard. `ms` in Heard counts from the end of speech."""

    heard: Heard


@dataclass(frozen=True, slots=True)
class Quiet:
    """Nobody said anything before the time was up."""

    waited_s: float


@dataclass(frozen=True, slots=True)
class Trouble:
    """The recogniser crashed or hung and was restarted, or the microphone is gone: say it again.

    `lost_turn` is True when the learner must repeat; `text` is one sentence for the log. `final`:
    nothing will be heard in this turn any more, so she must point.
    """

    text: str
    lost_turn: bool
    final: bool = False


EarEvent = Level | Partial | Finished | Quiet | Trouble


class Ears(Protocol):
    """Microphone, voice activity and recogniser behind one door. No call here ever blocks."""

    def listen(self, listening: Listening, patience_s: float = 8.0) -> None:
        """Begin to listen for this turn. A listen in progress is dropped."""

    def stop(self) -> None:
        """Stop listening; what was being said is forgotten."""

    def poll(self) -> tuple[EarEvent, ...]:
        """Everything that happened since the last poll, oldest first."""

    def close(self) -> None:
        """Release the microphone and end the recogniser's process."""
