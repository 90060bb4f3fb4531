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
    GRAB = "grab"  # the hand closes: takes what it touches
    RELEASE = "release"  # the hand opens again
    RECENTRE = "recentre"  # here is straight ahead
    STOP = "stop"  # stop everything, at once
    PICTURE = "picture"  # a still, where a teacher has turned recording on
    QUIT = "quit"


class Side(StrEnum):
    """Which hand."""

    LEFT = "left"
    RIGHT = "right"


class PointsBy(StrEnum):
    """What the pointing ray comes from."""

    NOTHING = "nothing"
    MOUSE = "mouse"
    HAND = "hand"
    GAZE = "gaze"  # no hand is there: the head's own way, and resting on a thing presses


class Presence(StrEnum):
    """Whether she is there to be shown something."""

    HERE = "here"
    AWAY = "away"  # the headset is off her head, or something else has its picture
    GONE = "gone"  # it is no longer connected, or its runtime has ended


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
class Hand:
    """A tracked hand: where it is held, where it points, how far it is closed (0..1).

    `battery` is 0..1, None where the controller does not say.
    """

    side: Side
    pose: Pose
    aim: Ray
    closed: float = 0.0
    battery: float | None = None


@dataclass(frozen=True, slots=True)
class RigState:
    """What the rig says this frame. `pointer` is None when nothing points.

    `pointer` belongs to the hand that pressed last. `waited_s` is how long the rig waited for the
    display, which is nobody's work.
    """

    head: Pose
    pointer: Ray | None
    actions: tuple[Action, ...] = ()
    focused: bool = True
    hands: tuple[Hand, ...] = ()
    points_by: PointsBy = PointsBy.MOUSE
    presence: Presence = Presence.HERE
    waited_s: float = 0.0
    worn: bool = False  # the picture is all around her, in a headset


class Rig(Protocol):
    """One interface, three rigs. `begin_frame` is called once a frame before anything is drawn."""

    name: str

    def begin_frame(self, dt: float) -> RigState:
        """Wait for poses (VR) or read the devices; never blocks longer than one frame."""

    def face(self, yaw: float = 0.0, pitch: float = 0.0) -> None:
        """Look this way (a new scene begins straight ahead); a headset keeps the head's own way."""

    def set_left_handed(self, left: bool) -> None:
        """Keys and pointer for the other hand."""

    def use_screen(self, only: bool) -> None:
        """Without a headset from now on, though it is there (True), or with it again (False)."""

    def pulse(self, strength: float, seconds: float) -> None:
        """A haptic tick, where there is something to shake."""

    def close(self) -> None:
        """Give the devices back."""
