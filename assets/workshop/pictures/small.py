"""Pictures as small as PNG allows without a loss that one sees: few colours, 16 kinds of edge."""

import numpy as np
from PIL import Image

COLOURS, EDGES = 240, 16  # colours of a rendered picture
FLAT = 48  # of a drawing, which has a few and their soft edges


def small(image: Image.Image, colours: int = COLOURS) -> Image.Image:
    """A picture (RGBA) in a palette of its own, of `colours` and the edges.

    What is half seen (round corners) has the last colours: that of the corner, in steps of alpha.
    """
    pixels = np.asarray(image.convert("RGBA"))
    solid = Image.fromarray(np.ascontiguousarray(pixels[..., :3]))
    indexed = solid.quantize(colours, Image.Quantize.MEDIANCUT, kmeans=3)
    palette = (indexed.getpalette() or [])[: colours * 3]
    index = np.asarray(indexed).copy()
    soft = pixels[..., 3] < 255
    index[soft] = colours + pixels[..., 3][soft] // (256 // EDGES)
    out = Image.fromarray(index, "P")
    corner = _edge_colour(pixels, soft)
    out.putpalette([*palette, *([0] * (colours * 3 - len(palette))), *(corner * EDGES)])
    steps = (min(step * 256 // (EDGES - 1), 255) for step in range(EDGES))
    out.info["transparency"] = bytes([255] * colours + list(steps))
    return out


def _edge_colour(pixels: np.ndarray, soft: np.ndarray) -> list[int]:
    """The mean colour of what is half seen, weighted by how much of it is seen."""
    weight = pixels[..., 3][soft].astype(float)
    if not weight.sum():
        return [0, 0, 0]
    mean = (pixels[..., :3][soft] * weight[:, None]).sum(0) / weight.sum()
    return [int(value) for value in mean.round()]
