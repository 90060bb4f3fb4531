"""Smooth noise that repeats at the edges, and pictures out of arrays."""

import numpy as np
from PIL import Image
from scipy.ndimage import gaussian_filter

from assets.workshop.shapes.mesh import Floats


def grain(
    size: tuple[int, int], scales: tuple[tuple[float, float], ...], seed: int, stretch: float = 1.0
) -> Floats:
    """(height, width) noise of standard deviation 1 a layer: (blur in pixels, weight).

    `stretch` > 1 draws the grain out along the width.
    """
    dice = np.random.default_rng(seed)
    out = np.zeros((size[1], size[0]))
    for blur, weight in scales:
        layer = gaussian_filter(
            dice.standard_normal(out.shape), (blur, blur * stretch), mode="wrap"
        )
        out += weight * layer / layer.std()
    return out


def rgb(hex_colour: str) -> Floats:
    """`#rrggbb` to sRGB 0..1 (3,)."""
    return np.array([int(hex_colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255


def picture(values: Floats) -> Image.Image:
    """(h, w, 3) or (h, w) of 0..1 to a picture."""
    colour = values if values.ndim == 3 else np.repeat(values[..., None], 3, 2)
    return Image.fromarray((np.clip(colour, 0, 1) * 255).astype("u1"))


def shaded(colour: str, amount: Floats) -> Floats:
    """A colour made lighter or darker by (h, w) factors around 0."""
    return np.asarray(rgb(colour)[None, None] * (1 + amount[..., None]))


def edge_wear(size: tuple[int, int], depth: float = 0.16, reach: float = 0.05) -> Floats:
    """(h, w) factor that darkens toward the edges, so that boxes in a stack stand apart."""
    x = np.linspace(0, 1, size[0])[None]
    y = np.linspace(0, 1, size[1])[:, None]
    near = np.minimum(np.minimum(x, 1 - x), np.minimum(y, 1 - y)) * np.ones((size[1], size[0]))
    return np.asarray(1 - depth * np.exp(-near / reach))
