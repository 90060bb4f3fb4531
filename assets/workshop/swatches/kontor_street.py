"""Fronts of town houses across the street, three storeys over shops."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.swatches.noise import grain, picture
from assets.workshop.swatches.signs import PAPER

_WALLS = ("#c98a5b", "#d9c9a4", "#a8553f", "#8fa3a8")
_SHOPS = ("BAGERI", "CYKLER", "BOGHANDEL", "BLOMSTER")
_AWNINGS = ("#b5473f", "#2f5d7a", "#3c4a42", "#5a8a4a")


def front(kind: int) -> Image.Image:
    """A house 8 m wide and 10.5 m tall with a shop at its foot; `kind` 0..3."""
    pen = Pen(320, 420, _WALLS[kind])
    for floor in range(3):
        y = 12 + floor * 30
        pen.block((0, y + 25.2, 100, y + 26.6), "#00000022")
        for k in range(4):
            _pane(pen, 6 + k * 24, y, floor)
    _shop(pen, kind)
    pen.block((0, 0, 100, 4), "#e7e0d0")
    plain = np.asarray(pen.finish().convert("RGB"), float) / 255
    return picture(
        plain * (1 + grain((320, 420), ((0.8, 0.018), (14, 0.025)), 90 + kind))[..., None]
    )


def _pane(pen: Pen, x: float, y: float, floor: int) -> None:
    """A Danish window: two leaves, a high cross-bar, a pale frame, the sky in its glass."""
    tall = (21, 20, 18)[floor]
    pen.block((x - 1.5, y - 1.5, x + 15.5, y + tall + 2.5), "#efece2")
    pen.block((x, y, x + 14, y + tall), "#5c748a")
    pen.shape(
        [(x, y + tall * 0.5), (x + 14, y), (x + 14, y + tall * 0.4), (x, y + tall)], "#8fa9bd"
    )
    pen.bar((x + 7, y), (x + 7, y + tall), 1.5, "#f4f2ea")
    pen.bar((x, y + tall * 0.33), (x + 14, y + tall * 0.33), 1.5, "#f4f2ea")


def _shop(pen: Pen, kind: int) -> None:
    pen.block((0, 101, 100, 131.3), "#4d4a46")
    pen.block((4, 111, 62, 127), "#a9bcc4")
    pen.shape([(4, 118), (62, 111), (62, 119), (4, 127)], "#c9d7dc")
    pen.block((70, 106, 92, 131.3), "#6a4a36")
    pen.block((73, 109, 89, 122), "#b9c8ce")
    pen.block((3, 100, 64, 109.5), _AWNINGS[kind])
    pen.text((33.5, 104.8), _SHOPS[kind], 7, PAPER)
    for k in range(4):
        pen.disc(
            (12 + k * 14, 125), 3, ("#d98a4f", "#c94f4f", "#e3c76b", "#6f9b62")[(k + kind) % 4]
        )


SWATCHES: dict[str, Callable[[], Image.Image]] = {
    **{f"town-house-{k}": partial(front, k) for k in range(4)},
}
