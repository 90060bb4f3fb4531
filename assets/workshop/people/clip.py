"""An animation as values: times, and for each joint its turns or shifts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assets.workshop.arrays import Floats


@dataclass(frozen=True, slots=True)
class Clip:
    """`times` (t,) in seconds; `turns` joint to quaternions (t, 4) x y z w; `shifts` to (t, 3).

    Shifts are places relative to the parent joint, in metres. What never changes has one row, and
    what changes slowly has fewer rows than `times`: `times_of` tells when they are. `coarser` holds
    those sparser times by their count.
    """

    times: Floats
    turns: Mapping[str, Floats]
    shifts: Mapping[str, Floats]
    coarser: Mapping[int, Floats] = field(default_factory=dict)

    def times_of(self, values: Floats) -> Floats:
        """When the rows of a track are; the same array for tracks with the same times."""
        return self.times if len(values) == len(self.times) else self.coarser[len(values)]
