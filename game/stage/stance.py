"""Where somebody is meant to be: her mark's heading and seat, and how far she turns from it."""

import math
from dataclasses import dataclass

from game.stage.motion import clamp
from game.stage.paths import Spot
from game.stage.walking import wrapped

_POINT_BEYOND = 108.0  # a target further aside than this turns the whole body
_LOOK_BEYOND, _LOOK_LEAVE = 84.0, 60.0  # so far aside the feet turn, and leave so much to the head
_MEET_BEYOND, _MEET_LEAVE = 56.0, 18.0  # the same for her with whom somebody speaks
_AFTER_S = 0.7  # a glance turns no feet


@dataclass(slots=True)
class Station:
    """A place on the floor. `way` is still to be begun; `here` is True once she is there."""

    heading: float = 0.0
    seat: float | None = None
    way: tuple[Spot, ...] = ()
    here: bool = False
    _aside: float = 0.0

    def beyond_pointing(self, total: float) -> float:
        """Degrees that the body turns for a target at `total` degrees from the mark's heading."""
        self._aside = total - clamp(total, _POINT_BEYOND)
        return self._aside

    def beyond_looking(self, total: float, lasting: float, engaged: bool) -> float:
        """The same for what she has looked at for `lasting` seconds; once turned she stays so."""
        total = wrapped(total)
        most, leave = (_MEET_BEYOND, _MEET_LEAVE) if engaged else (_LOOK_BEYOND, _LOOK_LEAVE)
        if lasting < _AFTER_S and abs(self._aside) < 1.0:
            return self._aside
        if abs(total) > most:
            if abs(total - self._aside) > most or abs(self._aside) < 1.0:
                self._aside = total - math.copysign(leave, total)
        elif abs(total) < leave + 8.0:
            self._aside = 0.0
        return self._aside


def offset_of(spot: Spot, heading: float, metres: float) -> Spot:
    """The spot so many metres ahead of another, seen from there."""
    turn = math.radians(heading)
    return (spot[0] - math.sin(turn) * metres, spot[1] + math.cos(turn) * metres)
