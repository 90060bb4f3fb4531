"""The place of a pack: its room, who is in it, where one stands, what there is to handle."""

from typing import Literal

from pydantic import Field

from scenes.part import Bilingual, Danish, Part, Slug


class VoiceSpecModel(Part):
    """A colleague's voice: espeak-ng variant, pitch 0..99, rate in words a minute."""

    variant: str = ""
    pitch: int = Field(default=50, ge=0, le=99)
    rate: int = Field(default=150, ge=80, le=260)


Stance = Literal["idle", "idle_folded", "tablet", "carry", "arms_crossed", "sit"]
Work = Literal["", "packing", "wiping", "typing", "stirring", "sweeping", "writing"]


class Person(Part):
    """A colleague: a character in assets/people, at a mark.

    `idle` is how she stands or sits; `work` is what she does while nobody speaks with her.
    """

    id: Slug
    name: Danish
    role: Bilingual
    model: Slug
    voice: VoiceSpecModel = VoiceSpecModel()
    at: Slug
    idle: Stance = "idle"
    work: Work = ""


class Mark(Part):
    """A spot on the floor: x right, y ahead (metres), and where one faces (degrees, 0 = +y).

    `seat` is the height (metres) of what one sits on there; without it one stands.
    """

    id: Slug
    x: float
    y: float
    heading: float = 0.0
    seat: float | None = Field(default=None, ge=0.3, le=1.0)


class Camera(Part):
    """A fixed view of the room: metres, degrees; `fov` is the horizontal field of view."""

    id: Slug
    x: float
    y: float
    z: float = 1.6
    heading: float = 0.0
    pitch: float = 0.0
    fov: float = Field(default=75.0, ge=20.0, le=120.0)


Touch = Literal["box", "wood", "metal", "pan", "glass", "china", "paper", "plastic", "cloth"]
Running = Literal["", "clock", "fridge", "fan", "frying", "belt", "machine", "computer"]


class Thing(Part):
    """An object in the room that has a name and can be pointed at, and perhaps picked up.

    `touch`: what it sounds like when it is taken or put down; `running`: what it sounds like by
    itself, as long as one is in the room.
    """

    id: Slug
    word: Slug | None = None
    model: Slug
    x: float
    y: float
    z: float = 0.0
    heading: float = 0.0
    label: str = ""
    movable: bool = False
    touch: Touch = "box"
    running: Running = ""


class Place(Part):
    """Where a thing may be put down: a box of `size` metres centred at x, y, z."""

    id: Slug
    label: str = ""
    x: float
    y: float
    z: float = 0.0
    size: tuple[float, float, float] = (0.6, 0.6, 0.4)


class Workplace(Part):
    """The room and what stands in it."""

    room: Slug
    title: Bilingual
    people: tuple[Person, ...]
    marks: tuple[Mark, ...]
    things: tuple[Thing, ...] = ()
    places: tuple[Place, ...] = ()
    cameras: tuple[Camera, ...] = ()
