"""Painters of floors: each gives (h, w, 3) linear colours for `Ground.paint`, north at the top."""

from collections.abc import Sequence

import numpy as np

from assets.workshop.room.ground import enlarged
from assets.workshop.room.plan import Extent
from assets.workshop.shapes.mesh import Floats
from assets.workshop.swatches.catalogue import picture
from assets.workshop.swatches.noise import grain

PER_METRE = 140  # floor texels; a floor of 14 m is about 2,000 wide


def laid(extent: Extent, swatch: str, metres: float, per_metre: int = PER_METRE) -> Floats:
    """A repeating swatch laid over a floor, a repeat every `metres`, with soft wear over it."""
    west, south, east, north = extent
    w, h = round((east - west) * per_metre), round((north - south) * per_metre)
    side = max(round(metres * per_metre), 2)
    tile = np.asarray(picture(swatch).image.convert("RGB").resize((side, side)), float) / 255
    base = np.tile(tile, (-(-h // side), -(-w // side), 1))[:h, :w]
    small = (max(w // 16, 8), max(h // 16, 8))
    wear = enlarged(grain(small, ((3, 0.018), (9, 0.022)), 31), (w, h))
    return np.asarray(np.clip(base * (1 + wear[..., None]), 0, 1) ** 2.2)


def patched(
    extent: Extent, floor: Floats, patches: Sequence[tuple[Extent, Floats]], joint: float = 0.02
) -> Floats:
    """A floor with other floors laid in rectangles of it, each with a dark joint round it."""
    west, _, east, north = extent
    scale = floor.shape[1] / (east - west)
    out = floor.copy()
    for (a, b, c, d), other in patches:
        left, right = round((a - west) * scale), round((c - west) * scale)
        top, bottom = round((north - d) * scale), round((north - b) * scale)
        piece = other[: bottom - top, : right - left]
        rim = max(round(joint * scale), 1)
        out[top - rim : bottom + rim, max(left - rim, 0) : right + rim] *= 0.45
        out[top : top + piece.shape[0], left : left + piece.shape[1]] = piece
    return out


def mean(floor: Floats) -> tuple[float, float, float]:
    """A floor's mean linear colour, for `Ground.albedo`."""
    r, g, b = floor.reshape(-1, 3).mean(0).tolist()
    return (r, g, b)
