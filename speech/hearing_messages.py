"""What the game and the recogniser's process say to each other. Plain values, quick to pickle."""

from dataclasses import dataclass

from speech.ears import EarEvent, Tuning
from speech.heard import Listening

# --- game -> recogniser ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Listen:
    """Begin turn number `turn`."""

    turn: int
    listening: Listening
    patience_s: float


@dataclass(frozen=True, slots=True)
class CheckRoom:
    """Begin a check of level and noise as turn number `turn`."""

    turn: int


@dataclass(frozen=True, slots=True)
class StopListening:
    """Forget the turn."""


@dataclass(frozen=True, slots=True)
class Sound:
    """16 kHz mono int16 samples as bytes."""

    pcm: bytes


@dataclass(frozen=True, slots=True)
class Tune:
    """Listen for this learner. `worn`: the microphone is a headset's. `moved`: it is a new one."""

    tuning: Tuning
    worn: bool
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Played:
    """The loudspeaker begins to play this file with the sound that comes next."""

    path: str


@dataclass(frozen=True, slots=True)
class Hushed:
    """The loudspeaker has stopped."""


@dataclass(frozen=True, slots=True)
class Ping:
    """Are you there, and are you through with all before this?"""

    number: int


Request = Listen | CheckRoom | StopListening | Sound | Tune | Played | Hushed | Ping

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
