"""Goods on shelves: rows of packages, cartons, bottles, cans, jars and bags, in few triangles.

`shelf(...)` fills a shelf; its origin is the middle of the shelf's front edge, goods behind it.
`one(WARES["mel"])` is a single piece. Prints are the swatches `ware:NAME`.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from assets.workshop.errors import WorkshopError
from assets.workshop.kit.packages import facing, one, wrapped
from assets.workshop.kit.wares import WARES, Ware
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, placed, tinted
from assets.workshop.shapes.solids import box

__all__ = ["WARES", "Ware", "crate_of", "one", "row", "shelf", "wrapped"]

_ROUND = ("bottle", "can", "jar", "roll", "carton")
_CLOSE_M = 0.012  # nearer to each other one does not see the sides of packages


def row(
    ware: Ware,
    count: int,
    deep: float,
    dice: np.random.Generator,
    air: float = 0.006,
    behind: int = 1,
    covered: int = 0,
) -> Parts:
    """`count` facings side by side from x = 0 to the right, their fronts at y = 0.

    What is square is one body as deep as the row; of what is round there are `behind` more, one
    behind the other. On the first `covered` of them others stand, so that nobody sees their tops.
    """
    step = ware.size[0] + air
    parts: Parts = []
    for i in range(count):
        tone = dice.uniform(0.93, 1.05)
        round_ = ware.form in _ROUND
        back = float(dice.uniform(0, 0.025 if round_ else 0.006))
        long = ware.size[1] if round_ else max(deep - back, ware.size[1])
        top, apart = i >= covered, air > _CLOSE_M
        seen = facing(ware, long, (apart or i == 0, apart or i == count - 1), top)
        for k in range(1 + behind if round_ and top else 1):
            y = back + long / 2 + k * (ware.size[1] + 0.004)
            turn = float(dice.normal(0, 2.0)) if round_ else 0.0
            parts += placed(tinted(seen, tone), step * (i + 0.5), y, 0, turn)
    return parts


def shelf(
    names: Sequence[str],
    wide: float,
    deep: float,
    tall: float,
    seed: int = 1,
    gaps: float = 0.04,
    behind: int = 1,
    wares: Mapping[str, Ware] = WARES,
) -> Parts:
    """A shelf filled with the wares named, each with its share of the width, stacked where low.

    `tall` is the free height; `gaps` the chance that a facing is sold out; `behind` how many more
    bottles, cans or jars one sees behind the first of the uppermost layer.
    """
    dice = np.random.default_rng(seed)
    counts, air = _facings([wares[name].size[0] for name in names], wide)
    left = -wide / 2 + air / 2
    parts: Parts = []
    for name, count in zip(names, counts, strict=True):
        ware, filled = wares[name], [count]
        for layer in range(_layers(ware, tall)):
            filled.append(max(filled[-1] - int(dice.random() < gaps + 0.25 * layer), 1))
        for layer, (here, above) in enumerate(zip(filled[1:], [*filled[2:], 0], strict=True)):
            lies = row(ware, here, min(deep, 0.36), dice, air, behind, above)
            parts += placed(lies, left, 0.015, layer * ware.size[2])
        left += count * (ware.size[0] + air)
    return parts


def _facings(widths: Sequence[float], wide: float) -> tuple[list[int], float]:
    """How many facings of each width fill a shelf, about the same share each, and the air between.

    Raises WorkshopError K001 when not even one of each fits.
    """
    if sum(widths) > wide:
        raise WorkshopError("K001", f"{len(widths)} kinds of goods do not fit on {wide:.2f} m")
    counts = [1] * len(widths)
    left = wide - sum(widths)
    while min(widths) + 0.004 < left:
        room = [i for i, w in enumerate(widths) if w + 0.004 < left]
        least = min(room, key=lambda i: counts[i] * widths[i])
        counts[least] += 1
        left -= widths[least]
    return counts, left / sum(counts)


def _layers(ware: Ware, tall: float) -> int:
    if ware.form in ("bottle", "carton", "bag", "roll"):
        return 1
    most = 2 if ware.form in _ROUND else 3
    return max(min(int((tall - 0.05) / ware.size[2]), most), 1)


def crate_of(
    ware: Ware, across: int, along: int, color: Colour = palette.GREEN, deep: float = 0.14
) -> Parts:
    """A crate of bottles or cartons standing upright, bottom centre at the origin."""
    sx, sy = ware.size[0] + 0.008, ware.size[1] + 0.008
    w, d = across * sx + 0.03, along * sy + 0.03
    parts = box((w, d, 0.01), color=color)
    for x, y, size in (
        (0.0, -d / 2, (w, 0.012, deep)),
        (0.0, d / 2, (w, 0.012, deep)),
        (-w / 2, 0.0, (0.012, d, deep)),
        (w / 2, 0.0, (0.012, d, deep)),
    ):
        parts += box(size, (x, y, 0), color, skip="bottom")
    for i in range(across):
        for j in range(along):
            at = (-w / 2 + 0.015 + sx * (i + 0.5), -d / 2 + 0.015 + sy * (j + 0.5), 0.01)
            parts += placed(one(ware), *at)
    return parts
