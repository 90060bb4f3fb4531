"""Where somebody who is sent to a mark really goes: a spot there that is free."""

import math
from collections.abc import Iterable, Mapping

from game.stage.paths import Spot
from scenes import pack as packs

SPOTS = ("left", "right", "third")  # beside a learner's mark: `<mark>-left` and so on
_APART_M = 0.43  # spots of one mark are nearly shoulder to shoulder
_BEFORE_M = 1.0  # so far before somebody who stands there already


def free_spot(
    marks: Mapping[str, packs.Mark], name: str, start: Spot, taken: Iterable[Spot]
) -> packs.Mark:
    """The mark, or the first free spot for colleagues beside it where it is a learner's.

    Where all are taken: a spot before the mark, on the side from which she comes.
    """
    crowd = tuple(taken)
    spots = [marks[f"{name}-{side}"] for side in SPOTS if f"{name}-{side}" in marks]
    for mark in spots or [marks[name]]:
        if all(math.dist((mark.x, mark.y), spot) >= _APART_M for spot in crowd):
            return mark
    return _before(marks[name], start)


def _before(mark: packs.Mark, start: Spot) -> packs.Mark:
    x, y = start[0] - mark.x, start[1] - mark.y
    away = math.hypot(x, y)
    share = min(_BEFORE_M / max(away, 1e-6), 1.0)
    facing = math.degrees(math.atan2(x, -y))
    place = {"x": mark.x + x * share, "y": mark.y + y * share, "heading": facing, "seat": None}
    return mark.model_copy(update=place)
