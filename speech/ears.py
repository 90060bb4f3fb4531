"""The ears' doorway: what a sitting calls to listen, and what it is told while she speaks."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from speech.end_of_speech import USUAL_S
from speech.far_talk import OwnVoice
from speech.heard import Heard, Listening
from speech.room import RoomReport


@dataclass(frozen=True, slots=True)
class Tuning:
    """What the ears have learnt of this learner; numbers only, never sound.

    `end_silence_s`: how long she may be silent before her turn is over, 0.6 to 2.5 s. `voice`: how
    she sounds in this microphone; None where nothing is known.
    """

    end_silence_s: float = USUAL_S
    voice: OwnVoice | None = None


class Unheeded(StrEnum):
    """Why something that was heard does not count. It is never called wrong."""

    FAR = "far"  # somebody farther away
    HESITATION = "hesitation"  # øh
    OVERLAP = "overlap"  # begun while the colleague spoke, so only its end was heard


class Advice(StrEnum):
    """What would let her be heard better."""

    TOO_QUIET = "too_quiet"
    TOO_LOUD = "too_loud"  # the tops are cut off
    DEAD = "dead"  # not a trace of sound: muted


class MicrophoneState(StrEnum):
    """What became of the microphone."""

    GONE = "gone"
    BACK = "back"
    OTHER = "other"  # another one took its place


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
class Interrupted:
    """She has begun to answer while the colleague still speaks, who should stop politely."""


@dataclass(frozen=True, slots=True)
class Ignored:
    """Something was said that does not count; the turn goes on as if it had not been."""

    reason: Unheeded


@dataclass(frozen=True, slots=True)
class Advised:
    """She was heard, or could not be, and this would help. Comes before Finished."""

    advice: Advice


@dataclass(frozen=True, slots=True)
class MicrophoneChanged:
    """The microphone is gone, back, or another one (`name`). A turn waits while it is gone."""

    state: MicrophoneState
    name: str = ""


@dataclass(frozen=True, slots=True)
class Learnt:
    """The ears know her better now: give this to the next `tune`. Comes before Finished."""

    tuning: Tuning


@dataclass(frozen=True, slots=True)
class RoomHeard:
    """The room check's report so far; over when its verdict is not LISTENING."""

    report: RoomReport


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
    """The recogniser crashed or hung and was restarted: say it again.

    `lost_turn` is True when the learner must repeat; `text` is one sentence for the log. `final`:
    nothing will be heard in this turn any more, so she must point.
    """

    text: str
    lost_turn: bool
    final: bool = False


EarEvent = (
    Level
    | Partial
    | Interrupted
    | Ignored
    | Advised
    | MicrophoneChanged
    | Learnt
    | RoomHeard
    | Finished
    | Quiet
    | Trouble
)


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

    def tune(self, tuning: Tuning) -> None:
        """Listen for this learner from now on."""

    def check_room(self) -> None:
        """Listen to level and noise instead of words, until the verdict or `stop`."""

    def played(self, wav: Path) -> None:
        """A colleague begins to say this sound now: it must not be taken for the learner."""

    def hushed(self) -> None:
        """The colleague's line is over, or was stopped."""
