"""Lights a room with its things, and writes <room>.glb with <room>.json."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from assets.workshop.light.bake import Solution, lit, solve, with_more
from assets.workshop.room.ground import SWATCH, ground_grid, ground_picture, ground_sheet
from assets.workshop.room.placing import own_things, placed_things, standing
from assets.workshop.room.plan import GAIN, RoomPlan
from assets.workshop.shapes.export import Picture, is_lamp, mean_albedo, save_glb
from assets.workshop.shapes.mesh import Floats, Parts, Patch, placed, tinted
from assets.workshop.swatches.catalogue import picture
from scenes.pack import Thing

_WALL_M = 0.4  # between what one may walk on and the wall


@dataclass(frozen=True, slots=True)
class Quality:
    """How many rays: `solve` a vertex for bounces, `final` a vertex, `floor` a floor texel."""

    solve: int = 96
    final: int = 192
    floor: int = 64
    bounces: int = 2


DRAFT = Quality(24, 40, 12, 1)


def solid(plan: RoomPlan, parts: Sequence[Patch]) -> Parts:
    """Those parts that stop and send back light."""
    return [q for q in parts if not is_lamp(q) and q.swatch not in plan.backdrops]


def solved(plan: RoomPlan, quality: Quality) -> Solution:
    """The room with all things that stay where they are, lit with bounces."""
    ground = tinted([ground_grid(plan.ground)], plan.ground.albedo)
    things = placed_things(plan.name, movable=False)
    parts = [*solid(plan, plan.parts()), *solid(plan, things), *ground]
    return solve(parts, _albedo(parts), plan.lights(), quality.solve, quality.bounces)


def _albedo(parts: Sequence[Patch]) -> dict[str, Floats]:
    """Mean linear colour of each swatch; the floor's colour is in its vertices."""
    names = {q.swatch for q in parts} - {SWATCH}
    return mean_albedo({name: picture(name) for name in names}) | {SWATCH: np.ones(3)}


def write_room(plan: RoomPlan, folder: Path, solution: Solution, quality: Quality) -> int:
    """Write the room's GLB and JSON; the GLB's size in bytes."""
    ground = ground_picture(plan.ground, solution, quality.floor)
    parts = tinted(lit(plan.parts(), solution, quality.final), 1 / GAIN)

    def pictures(name: str) -> Picture:
        return _floor(plan, ground) if name == SWATCH else picture(name)

    whole = [*parts, ground_sheet(plan.ground)]
    size = save_glb(folder / f"{plan.name}.glb", plan.name, whole, pictures)
    (folder / f"{plan.name}.json").write_text(about(plan), encoding="utf-8")
    return size


def _floor(plan: RoomPlan, ground: Image.Image) -> Picture:
    floor = plan.ground
    return Picture(ground, repeats=True, quality=floor.quality, roughness=floor.roughness)


def about(plan: RoomPlan) -> str:
    """The room's JSON: the light for people, the air, where one may stand, the sound."""
    west, south, east, north = plan.ground.extent
    inner = (west + _WALL_M, south + _WALL_M, east - _WALL_M, north - _WALL_M)
    told = {
        "people_light": asdict(plan.people_light) | {"gain": GAIN},
        "background": plan.background,
        "sound": plan.sound,
        "floor": [round(value, 3) for value in inner],
        "walkable": plan.walkable,
    }
    return json.dumps(told, indent=1) + "\n"


def write_things(plan: RoomPlan, folder: Path, solution: Solution, quality: Quality) -> list[str]:
    """Light the room's own things where they stand, and write each about its own origin."""
    written = []
    for thing in own_things(plan.name):
        parts = lit(standing(thing), _with_itself(plan, thing, solution), quality.final)
        home = tinted(_at_home(parts, thing), 1 / GAIN)
        save_glb(folder / f"{thing.model}.glb", thing.model, home, picture)
        written.append(thing.model)
    return written


def _at_home(parts: Parts, thing: Thing) -> Parts:
    """Parts that stand in the room, brought back to the thing's own origin."""
    moved = placed(parts, -thing.x, -thing.y, -thing.z)
    return placed(moved, h=-thing.heading)


def _with_itself(plan: RoomPlan, thing: Thing, solution: Solution) -> Solution:
    """The solved room with a movable thing added, so that it shades itself."""
    own = solid(plan, standing(thing)) if thing.movable else []
    if not own:
        return solution
    means = _albedo(own)
    sent = np.concatenate([q.colors * means[q.swatch] for q in own])
    return with_more(solution, own, sent * 0.8)
