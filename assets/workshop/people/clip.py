"""An animation as values: times, and for each joint its turns or shifts."""

from collections.abc import Mapping
from dataclasses import dataclass

from assets.workshop.arrays import Floats


@dataclass(frozen=True, slots=True)
class Clip:
    """`times` (t,) in seconds; `turns` joint to quaternions (t, 4) x y z w; `shifts` to (t, 3).

    Shifts are places relative to the parent joint, in metres. What never changes has one row.
    """

    times: Floats
    turns: Mapping[str, Floats]
    shifts: Mapping[str, Floats]
