"""The things of the workplace put where its plan says."""

from pathlib import Path

from ruamel.yaml import YAML

from assets.workshop.shapes.mesh import Parts, placed
from assets.workshop.things.catalogue import THINGS
from scenes.pack import Thing, Workplace

PLAN = Path(__file__).resolve().parents[3] / "scenes" / "packs" / "lager" / "workplace.yaml"


def workplace() -> Workplace:
    """The warehouse's plan."""
    return Workplace.model_validate(YAML(typ="safe").load(PLAN.read_text("utf-8")))


def standing(thing: Thing) -> Parts:
    """A thing's unlit parts at its place in the room."""
    return placed(THINGS[thing.model](), thing.x, thing.y, thing.z, thing.heading)


def placed_things(movable: bool) -> Parts:
    """All things that can (or cannot) be picked up, at their places."""
    return [p for t in workplace().things if t.movable is movable for p in standing(t)]
