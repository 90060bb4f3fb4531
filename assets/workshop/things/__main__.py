"""Writes assets/things: `python -m assets.workshop.things [--draft]`."""

import sys
from pathlib import Path

import numpy as np

from assets.workshop.light.bake import Solution, lit, with_more
from assets.workshop.own_work import OwnWork, write_rows
from assets.workshop.room.lager import DRAFT, GAIN, Quality, albedo, solid, solved
from assets.workshop.room.placing import standing, workplace
from assets.workshop.shapes.export import save_glb
from assets.workshop.shapes.mesh import Parts, placed, tinted
from assets.workshop.swatches.catalogue import picture
from scenes.pack import Thing

OUT = Path(__file__).resolve().parents[2] / "things"


def at_home(parts: Parts, thing: Thing) -> Parts:
    """Parts that stand in the room, brought back to the thing's own origin."""
    moved = placed(parts, -thing.x, -thing.y, -thing.z)
    return placed(moved, h=-thing.heading)


def with_itself(thing: Thing, solution: Solution) -> Solution:
    """The solved room with a movable thing added, so that it shades itself."""
    if not thing.movable:
        return solution
    own = solid(standing(thing))
    means = albedo(own)
    sent = np.concatenate([q.colors * means[q.swatch] for q in own])
    return with_more(solution, own, sent * 0.8)


def main() -> None:
    """Light every thing where it stands and write it around its own origin."""
    quality = DRAFT if "--draft" in sys.argv else Quality()
    solution = solved(quality)
    OUT.mkdir(parents=True, exist_ok=True)
    for thing in workplace().things:
        parts = lit(standing(thing), with_itself(thing, solution), quality.final)
        save_glb(
            OUT / f"{thing.model}.glb",
            thing.model,
            tinted(at_home(parts, thing), 1 / GAIN),
            picture,
        )
    works = [OwnWork(f"assets/things/{p.name}", p.stem) for p in sorted(OUT.glob("*.glb"))]
    write_rows(OUT / "ATTRIBUTION.rows.csv", works, "assets/workshop/things")


if __name__ == "__main__":
    main()
