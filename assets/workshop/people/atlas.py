"""Many small pictures packed into one, so that many pieces are drawn in one go."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from assets.workshop.arrays import Floats
from assets.workshop.errors import WorkshopError

LARGEST = 1024


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a picture lies: left, top, width and height in pixels."""

    left: int
    top: int
    width: int
    height: int


def packed(sizes: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], list[Slot]]:
    """Shelves of pictures, tall ones first; the size of the whole, and a slot a picture.

    Raises WorkshopError P004 when they do not fit into LARGEST squared.
    """
    order = sorted(range(len(sizes)), key=lambda i: (-sizes[i][1], -sizes[i][0], i))
    width = _power_of_two(max([s[0] for s in sizes] + [int(np.sqrt(sum(w * h for w, h in sizes)))]))
    slots: dict[int, Slot] = {}
    left = top = shelf = 0
    for index in order:
        w, h = sizes[index]
        if left + w > width:
            left, top, shelf = 0, top + shelf, 0
        slots[index] = Slot(left, top, w, h)
        left, shelf = left + w, max(shelf, h)
    height = _power_of_two(top + shelf)
    if max(width, height) > LARGEST:
        raise WorkshopError("P004", f"pictures need {width} x {top + shelf} pixels, too many")
    return (width, height), [slots[i] for i in range(len(sizes))]


def _power_of_two(pixels: int) -> int:
    return 1 << max(4, (pixels - 1).bit_length())


def atlas(pictures: Sequence[Image.Image], mode: str) -> tuple[Image.Image, list[Floats]]:
    """One picture of all, and per picture (2, 2): offset and scale that take its uvs along."""
    size, slots = packed([p.size for p in pictures])
    whole = Image.new(mode, size)
    places = []
    for picture, slot in zip(pictures, slots, strict=True):
        whole.paste(picture.convert(mode), (slot.left, slot.top))
        edge = 1.0  # half a pixel each side, so that neighbours do not bleed in
        offset = np.array([slot.left + edge / 2, slot.top + edge / 2]) / size
        scale = np.array([slot.width - edge, slot.height - edge]) / size
        places.append(np.stack([offset, scale]))
    return whole, places
