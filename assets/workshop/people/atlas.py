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
    """Large pictures first, each as high up as it fits; the size of the whole, a slot a picture.

    Raises WorkshopError P004 when they do not fit into LARGEST squared.
    """
    order = sorted(range(len(sizes)), key=lambda i: (-sizes[i][1], -sizes[i][0], i))
    area = sum(w * h for w, h in sizes)
    width = _power_of_two(max([s[0] for s in sizes] + [int(np.sqrt(area))]))
    skyline = np.zeros(width, np.int64)
    slots: dict[int, Slot] = {}
    for index in order:
        w, h = sizes[index]
        tops = [int(skyline[x : x + w].max()) for x in range(0, width - w + 1, 16)]
        left = 16 * int(np.argmin(tops))
        slots[index] = Slot(left, min(tops), w, h)
        skyline[left : left + w] = min(tops) + h
    height = _power_of_two(int(skyline.max()))
    if max(width, height) > LARGEST:
        raise WorkshopError("P004", f"pictures need {width} x {skyline.max()} pixels, too many")
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
