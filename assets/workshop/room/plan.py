"""What a room says of itself, for the builder: parts, lights, floor, and where one may walk."""

from collections.abc import Callable
from dataclasses import dataclass

from assets.workshop.light.sources import Lights
from assets.workshop.shapes.mesh import Colour, Floats, Parts

Extent = tuple[float, float, float, float]

GAIN = 1.6  # of the room's shader: baked colours are divided by it


@dataclass(frozen=True, slots=True)
class Ground:
    """The floor: a rectangle west, south, east, north (metres) with a picture of its own.

    `paint` gives its colours (h, w, 3), linear 0..1, north at the top, as many pixels as it likes;
    `albedo` is about their mean, for the bounced light. `roughness` 0..1.
    """

    extent: Extent
    paint: Callable[[], Floats]
    albedo: Colour
    roughness: float = 0.5
    quality: int = 86


@dataclass(frozen=True, slots=True)
class PeopleLight:
    """The light that people stand in, as `game.stage.look.Light` reads it (linear colours)."""

    key_direction: tuple[float, float, float] = (0.30, -0.45, 0.86)
    key_colour: Colour = (0.92, 0.87, 0.79)
    fill_direction: tuple[float, float, float] = (0.45, 0.80, 0.38)
    fill_colour: Colour = (0.22, 0.25, 0.30)
    sky: Colour = (0.42, 0.43, 0.45)
    ground: Colour = (0.17, 0.165, 0.155)
    air: tuple[float, float, float, float] = (0.62, 0.66, 0.70, 0.004)


@dataclass(frozen=True, slots=True)
class RoomPlan:
    """A room: `name` is its pack's and its file's name.

    `parts` gives everything but the floor and the workplace's things, unlit. `walkable` are
    rectangles of free floor; `backdrops` are swatches that let light through (sky, far houses).
    """

    name: str
    title: str
    parts: Callable[[], Parts]
    lights: Callable[[], Lights]
    ground: Ground
    walkable: tuple[Extent, ...]
    sound: str
    people_light: PeopleLight = PeopleLight()
    background: Colour = (0.78, 0.86, 0.92)
    backdrops: frozenset[str] = frozenset({"sky"})
