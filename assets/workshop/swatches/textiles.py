"""Cloth: linen, towelling, curtains and pile, neutral, to be tinted."""

from collections.abc import Callable

import numpy as np
from PIL import Image

from assets.workshop.shapes.mesh import Floats
from assets.workshop.swatches.noise import grain, picture


def _weave(size: tuple[int, int], depth: float) -> Floats:
    """(h, w) threads over and under, two pixels each."""
    x, y = np.meshgrid(np.arange(size[0]), np.arange(size[1]))
    return np.asarray(depth * (((x // 2 + y // 2) % 2) - 0.5))


def linen() -> Image.Image:
    """Washed cotton: a fine weave with soft creases."""
    size = (192, 192)
    return picture(0.955 + _weave(size, 0.010) + grain(size, ((7, 0.016), (22, 0.012)), 301))


def terry() -> Image.Image:
    """Towelling: small loops, and a flat woven band near the hem."""
    size = (128, 128)
    tone = 0.93 + grain(size, ((0.9, 0.045), (2.2, 0.02)), 302)
    tone[106:116] = 0.965 + _weave(size, 0.03)[106:116]
    return picture(tone)


def curtain_cloth() -> Image.Image:
    """Heavy curtain cloth with threads that run down."""
    size = (128, 128)
    threads = grain(size, ((0.6, 0.03),), 303, stretch=1.0).mean(0, keepdims=True) * 4
    return picture(0.94 + threads + grain(size, ((0.8, 0.02),), 304))


def pile() -> Image.Image:
    """A carpet's pile from above."""
    size = (192, 192)
    return picture(0.9 + grain(size, ((0.8, 0.05), (2.4, 0.025), (14, 0.02)), 305))


SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "linen": linen,
    "terry": terry,
    "curtain": curtain_cloth,
    "pile": pile,
}
