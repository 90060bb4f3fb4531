"""What the game and the recogniser's process say to each other. Plain values, quick to pickle."""

from dataclasses import dataclass

from speech.ears import EarEvent
from speech.heard import Listening

# --- game -> recogniser ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Listen:
    """Begin turn number `turn`."""

    turn: int
    listening: Listening
    patience_s: float


@dataclass(frozen=True, slots=True)
class StopListening:
    """Forget the turn."""


@dataclass(frozen=True, slots=True)
class Sound:
    """16 kHz mono int16 samples as bytes."""

    pcm: bytes


@dataclass(frozen=True, slots=True)
class Ping:
    """Are you there, and are you through with all before this?"""

    number: int


Request = Listen | StopListening | Sound | Ping

# --- recogniser -> game ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ready:
    """The model is loaded."""

    recogniser: str


@dataclass(frozen=True, slots=True)
class Happened:
    """Something happened in turn number `turn`."""

    turn: int
    event: EarEvent


@dataclass(frozen=True, slots=True)
class Pong:
    """Through with everything before this ping."""

    number: int


@dataclass(frozen=True, slots=True)
class Failed:
    """The process cannot do its work and ends."""

    code: str
    text: str


Answer = Ready | Happened | Pong | Failed
