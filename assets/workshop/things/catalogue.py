"""Every thing by the name of its model: what the modules beside this file list as `THINGS`."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from assets.workshop.errors import WorkshopError
from assets.workshop.shapes.mesh import Parts
from assets.workshop.things import __path__ as _here

Maker = Callable[[], Parts]


@cache
def makers() -> Mapping[str, Maker]:
    """All makers by name. Raises WorkshopError T002 when two modules make the same thing."""
    found: dict[str, Maker] = {}
    for name in sorted(m.name for m in iter_modules(_here) if m.name != "catalogue"):
        module = import_module(f"assets.workshop.things.{name}")
        for model, maker in getattr(module, "THINGS", {}).items():
            if model in found:
                raise WorkshopError("T002", f"two modules make the thing {model!r}; one is enough")
            found[model] = maker
    return found


def thing_parts(model: str) -> Parts:
    """A thing's parts about its own origin. Raises WorkshopError T001 for an unknown one."""
    maker = makers().get(model)
    if maker is None:
        raise WorkshopError("T001", f"nobody makes the thing {model!r}; see assets/workshop/things")
    return maker()
