"""The rig: head, hands and semantic actions. VR, desktop and scripted rigs all speak this."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Action(StrEnum):
    """What a press means, whatever the device."""

    SELECT = "select"  # trigger, left mouse button
    PAUSE = "pause"
    REPEAT = "repeat"
    SLOWER = "slower"
    MODEL = "model"
    HELP = "help"
    NEXT = "next"
    BACK = "back"
    TURN_LEFT = "turn_left"
    TURN_RIGHT = "turn_right"
    STEP = "step"  # teleport to the pointed spot
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Pose:
    """Metres and degrees in the tracking space: x right, y ahead, z up; heading, pitch, roll."""

    x: float
    y: float
    z: float
    h: float = 0.0
    p: float = 0.0
    r: float = 0.0


@dataclass(frozen=True, slots=True)
class Ray:
    """A pointing ray in the tracking space: origin and unit direction."""

    origin: tuple[float, float, float]
    direction: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class RigState:
    """What the rig says this frame. `pointer` is None when nothing points."""

    head: Pose
    pointer: Ray | None
    actions: tuple[Action, ...] = ()
    focused: bool = True


class Rig(Protocol):
    """One interface, three rigs. `begin_frame` is called once a frame before anything is drawn."""

    name: str

    def begin_frame(self, dt: float) -> RigState:
        """Wait for poses (VR) or read the devices; never blocks longer than one frame."""

    def face(self, yaw: float = 0.0, pitch: float = 0.0) -> None:
        """Look this way (a new scene begins straight ahead); a headset keeps the head's own way."""

    def set_left_handed(self, left: bool) -> None:
        """Keys and pointer for the other hand."""

    def pulse(self, strength: float, seconds: float) -> None:
        """A haptic tick, where there is something to shake."""

    def close(self) -> None:
        """Give the devices back."""
