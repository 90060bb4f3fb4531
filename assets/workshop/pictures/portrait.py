"""How a thing is looked at for its picture."""

from collections.abc import Callable
from dataclasses import dataclass

from assets.workshop.shapes.mesh import Parts


@dataclass(frozen=True, slots=True)
class Portrait:
    """A thing and from where it is seen: degrees to its left, degrees from above."""

    make: Callable[[], Parts]
    around: float = 30.0
    above: float = 18.0
