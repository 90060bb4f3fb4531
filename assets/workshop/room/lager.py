"""The warehouse put together, lit, and written as lager.glb with lager.json."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from assets.workshop.light.bake import Solution, lit, solve
from assets.workshop.light.sources import Lamp, Lights, Sky, Sun
from assets.workshop.room.fittings import fittings
from assets.workshop.room.floor import floor_picture, floor_sheet
from assets.workshop.room.gate import emergency_exit, gate, yard
from assets.workshop.room.measures import (
    EAST,
    LAMP_SIZE,
    LAMP_TALL,
    LAMP_X,
    LAMP_Y,
    NORTH,
    SKYLIGHT_SIZE,
    SKYLIGHTS,
    SOUTH,
    TALL,
    WEST,
)
from assets.workshop.room.office import break_corner, office
from assets.workshop.room.placing import placed_things
from assets.workshop.room.shell import shell
from assets.workshop.shapes.atlas import mean_colour
from assets.workshop.shapes.export import Picture, is_lamp, save_glb
from assets.workshop.shapes.mesh import Floats, Parts, Patch, tinted
from assets.workshop.swatches.catalogue import picture

GAIN = 1.6  # of the room's shader: baked colours are divided by it
FLOOR_ALBEDO = (0.36, 0.355, 0.345)
_LAMP = (6.0, 5.72, 5.3)
_DAY = (1.1, 1.25, 1.45)


@dataclass(frozen=True, slots=True)
class Quality:
    """How many rays: `solve` a vertex for bounces, `final` a vertex, `floor` a floor texel."""

    solve: int = 96
    final: int = 192
    floor: int = 64
    bounces: int = 2


DRAFT = Quality(24, 40, 12, 1)


def lights() -> Lights:
    """Lamps, skylights, the morning sun through the gate, the sky."""
    lamps = [Lamp((x, y, LAMP_TALL - 0.01), LAMP_SIZE, _LAMP, 0.3) for x in LAMP_X for y in LAMP_Y]
    lamps += [Lamp((x, y, TALL - 0.05), SKYLIGHT_SIZE, _DAY) for x, y in SKYLIGHTS]
    sky = Sky((0.62, 0.76, 1.0), (1.0, 1.04, 1.08), (0.15, 0.15, 0.15))
    return Lights(tuple(lamps), Sun((0.42, 0.78, 0.62), (3.0, 2.6, 2.05)), sky)


def room_parts() -> Parts:
    """Everything of the room itself, unlit, without the floor."""
    return [*shell(), *gate(), *emergency_exit(), *yard(), *office(), *break_corner(), *fittings()]


def solid(parts: Sequence[Patch]) -> Parts:
    """Those parts that stop and send back light."""
    return [q for q in parts if not is_lamp(q) and q.swatch != "sky"]


def solved(quality: Quality) -> Solution:
    """The room with all things that stay where they are, lit with bounces."""
    floor = tinted([floor_sheet((40, 34))], FLOOR_ALBEDO)
    parts = [*solid(room_parts()), *solid(placed_things(movable=False)), *floor]
    return solve(parts, albedo(parts), lights(), quality.solve, quality.bounces)


def albedo(parts: Sequence[Patch]) -> dict[str, Floats]:
    """Mean linear colour of each swatch; the floor's colour is in its vertices."""
    names = {q.swatch for q in parts} - {"floor"}
    means = {name: np.array(mean_colour(picture(name).image)) for name in names}
    return means | {"floor": np.ones(3)}


def write_room(folder: Path, solution: Solution, quality: Quality) -> int:
    """Write the GLB; its size in bytes."""
    ground = floor_picture(solution, GAIN, quality.floor)
    parts = tinted(lit(room_parts(), solution, quality.final), 1 / GAIN)
    whole = [*parts, floor_sheet()]
    return save_glb(folder / "lager.glb", "lager", whole, lambda name: _picture(name, ground))


def _picture(name: str, ground: Image.Image) -> Picture:
    if name == "floor":
        return Picture(ground, repeats=True, quality=86, roughness=0.42)
    return picture(name)


ABOUT = {
    "people_light": {
        "key_direction": [0.30, -0.45, 0.86],
        "key_colour": [0.92, 0.87, 0.79],
        "fill_direction": [0.45, 0.80, 0.38],
        "fill_colour": [0.22, 0.25, 0.30],
        "sky": [0.42, 0.43, 0.45],
        "ground": [0.17, 0.165, 0.155],
        "air": [0.62, 0.66, 0.70, 0.004],
        "gain": GAIN,
    },
    "background": [0.78, 0.86, 0.92],
    "sound": "warehouse",
    "floor": [WEST + 0.4, SOUTH + 0.4, EAST - 0.4, NORTH - 0.4],
    # Where nothing stands in the way: west, south, east, north (metres).
    "walkable": [
        [-5.6, -4.1, 5.9, -0.9],
        [-6.4, -0.9, -5.8, 2.5],
        [-0.2, -0.9, 1.3, 1.4],
        [3.3, -0.9, 5.9, 4.2],
        [-2.3, 3.9, 3.4, 4.8],
    ],
}


def write_about(folder: Path) -> None:
    """Write lager.json: the light for people, the air, where one may stand, the sound."""
    text = json.dumps(ABOUT, indent=2)
    (folder / "lager.json").write_text(text + "\n", encoding="utf-8")
