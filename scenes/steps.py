"""What the dialogue asks the stage to do, and what the learner can give back."""

from dataclasses import dataclass
from typing import Literal

from speech.heard import Score

# --- steps: dialogue -> sitting -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Say:
    """A colleague says the line with this id (look it up in the pack)."""

    line_id: str
    slower: bool = False


@dataclass(frozen=True, slots=True)
class Model:
    """The safety net: `speaker` says the learner's reply first, so that she can repeat or point."""

    turn_id: str
    reply_id: str
    wording: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Ask:
    """Listen to the learner. `net`: the safety net is out (model heard, point or say)."""

    turn_id: str
    attempt: int
    net: bool = False


@dataclass(frozen=True, slots=True)
class Do:
    """Let the learner act. `shown` is True once a colleague has pointed at the right thing."""

    turn_id: str
    attempt: int
    shown: bool = False


@dataclass(frozen=True, slots=True)
class Explain:
    """A misstep's reason, in Danish and the help language, before the second chance."""

    turn_id: str
    point: int


@dataclass(frozen=True, slots=True)
class End:
    """The scene is over."""

    scene_id: str
    turn_id: str


Step = Say | Model | Ask | Do | Explain | End

# --- inputs: sitting -> dialogue ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Continue:
    """The step before was shown or heard to its end."""


@dataclass(frozen=True, slots=True)
class Spoke:
    """The learner said something, and this is what it was worth."""

    score: Score


@dataclass(frozen=True, slots=True)
class PointedAtReply:
    """The learner pointed at a reply card (always as good as saying it)."""

    reply_id: str


@dataclass(frozen=True, slots=True)
class Acted:
    """The learner pointed at, picked up or put down an object."""

    action: Literal["point_at", "pick_up", "put_down"]
    object_id: str
    place_id: str | None = None


@dataclass(frozen=True, slots=True)
class Silent:
    """The learner said nothing while the turn waited."""


@dataclass(frozen=True, slots=True)
class Wish:
    """The learner asked by button for the line again, slower, or to have it modelled."""

    kind: Literal["repeat", "slower", "model"]


Input = Continue | Spoke | PointedAtReply | Acted | Silent | Wish

# --- what happened, for the record ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TurnDone:
    """A turn was finished. `how`: said, pointed, repeated after the model, or done."""

    turn_id: str
    reply_id: str
    how: Literal["said", "pointed", "modelled", "done"]
    attempts: int
    trains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RepairUsed:
    """She asked again, slower or to be shown: always right."""

    turn_id: str
    reply_id: str


@dataclass(frozen=True, slots=True)
class CultureSeen:
    """A culture point was met, broken, or mended at the second chance."""

    turn_id: str
    point: int
    outcome: Literal["met", "misstep", "mended"]


@dataclass(frozen=True, slots=True)
class NetUsed:
    """The safety net caught her: the line was modelled after failed tries or silence."""

    turn_id: str
    attempts: int


Happening = TurnDone | RepairUsed | CultureSeen | NetUsed
