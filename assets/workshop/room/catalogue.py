"""Every room by its name: the packages beside this file that have a `ROOM`."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from assets.workshop.errors import WorkshopError
from assets.workshop.room import __path__ as _here
from assets.workshop.room.plan import RoomPlan

_FIRST = "lager"  # what several rooms have is lit in the first of them


def names() -> list[str]:
    """The rooms' names, in the order in which things that they share are built."""
    found = sorted(m.name for m in iter_modules(_here) if m.ispkg)
    return sorted(found, key=lambda name: name != _FIRST)


@cache
def room_plan(name: str) -> RoomPlan:
    """A room's plan. Raises WorkshopError R001 when there is no such room."""
    if name not in names():
        raise WorkshopError("R001", f"there is no room {name!r}; there are {', '.join(names())}")
    plan: RoomPlan = import_module(f"assets.workshop.room.{name}").ROOM
    return plan
