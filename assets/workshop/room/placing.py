"""The things of a workplace put where its plan says."""

from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from assets.workshop.errors import WorkshopError
from assets.workshop.room.catalogue import names
from assets.workshop.shapes.mesh import Parts, placed
from assets.workshop.things.catalogue import thing_parts
from scenes.pack import Thing, Workplace

_SCENES = Path(__file__).resolve().parents[3] / "scenes"
_FOLDERS = (_SCENES / "packs", _SCENES / "drafts")


@cache
def workplace(room: str) -> Workplace:
    """What stands in a room. Raises WorkshopError R002 when its pack has no workplace.yaml."""
    for folder in _FOLDERS:
        path = folder / room / "workplace.yaml"
        if path.is_file():
            return Workplace.model_validate(YAML(typ="safe").load(path.read_text("utf-8")))
    raise WorkshopError("R002", f"the pack {room} has no workplace.yaml; write it first")


def standing(thing: Thing) -> Parts:
    """A thing's unlit parts at its place in the room."""
    return placed(thing_parts(thing.model), thing.x, thing.y, thing.z, thing.heading)


def placed_things(room: str, movable: bool) -> Parts:
    """All things that can (or cannot) be picked up, at their places."""
    return [p for t in workplace(room).things if t.movable is movable for p in standing(t)]


def own_things(room: str) -> list[Thing]:
    """The first thing of each model that no earlier room has: this room lights them."""
    order = names()
    taken = {thing.model for name in order[: order.index(room)] for thing in _things_of(name)}
    first: dict[str, Thing] = {}
    for thing in workplace(room).things:
        if thing.model not in taken:
            first.setdefault(thing.model, thing)
    return list(first.values())


def _things_of(room: str) -> tuple[Thing, ...]:
    try:
        return workplace(room).things
    except WorkshopError:  # a room that is being built has no workplace yet
        return ()
