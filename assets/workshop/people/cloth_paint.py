"""How cloth is painted: folds as light falls on them, seams, bands, weave."""

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from assets.workshop.arrays import Floats, bump, mix, ramp, vec
from assets.workshop.people.noise import creases, speckle

LIGHT_FROM = vec(0.25, 1.0, 0.45)


def plain(places: Floats, color: Floats, seed: int) -> Floats:
    """One colour with the slight unevenness of worn cloth, (h, w, 3)."""
    worn = 1 + 0.030 * speckle(places, 45, seed) + 0.018 * speckle(places, 900, seed + 1)
    result: Floats = (color + np.zeros(places.shape)) * worn[..., None]
    return result


def folded(
    colors: Floats, places: Floats, along: Floats, spacing: float, seed: int, depth: Floats
) -> Floats:
    """Shade folds that run across `along`: lit on their upper flank, dark below.

    `depth` (h, w) is 0..1: where and how deep.
    """
    step = LIGHT_FROM / np.linalg.norm(LIGHT_FROM) * spacing * 0.10
    here = creases(places, along, spacing, seed)
    there = creases(places + step, along, spacing, seed)
    slope = np.clip((here - there) * 2.4, -1.0, 1.0)
    light = np.where(slope > 0, 0.16 * slope, 0.26 * slope) + 0.05 * here
    result: Floats = np.clip(colors * (1 + depth * light)[..., None], 0, 1)
    return result


def seam(colors: Floats, distance: Floats, width: float = 0.0016, depth: float = 0.32) -> Floats:
    """A sewn line where `distance` (h, w) in metres is zero, with stitches beside it."""
    line = bump(distance, width)
    stitch = bump(np.abs(distance) - 3.2 * width, 0.8 * width)
    result: Floats = colors * (1 - depth * line - 0.25 * depth * stitch)[..., None]
    return result


def soft_edge(distance: Floats, width: float = 0.0012) -> Floats:
    """1 where `distance` is positive, with an edge as sharp as the pixels allow."""
    return ramp(-width, width, distance)


def reflective(places: Floats, seed: int = 3) -> Floats:
    """Silver reflex band with its fine pattern of beads, (h, w, 3)."""
    x, y = places[..., 0] + places[..., 2], places[..., 1]
    beads = np.sin((x + y) * 1250) * np.sin((x - y) * 1250)
    tone = 0.80 + 0.035 * beads + 0.03 * speckle(places, 60, seed)
    result: Floats = tone[..., None] * np.array([0.98, 1.0, 1.01])
    return result


def banded(colors: Floats, places: Floats, distance: Floats, half: float) -> Floats:
    """A reflex band of half-width `half` where `distance` (h, w) is near zero, sewn both sides."""
    inside = soft_edge(half - np.abs(distance))
    colors = mix(colors, reflective(places), inside)
    edge = bump(np.abs(distance) - half, 0.0016)
    stitch = bump(np.abs(distance) - half + 0.004, 0.0009)
    result: Floats = colors * (1 - 0.30 * edge - 0.12 * stitch)[..., None]
    return result


def lettering(text: str, size: tuple[int, int] = (512, 160)) -> Floats:
    """White letters on black as 0..1 (h, w), from the font that Pillow carries."""
    image = Image.new("L", size, 0)
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(120)
    pen.text((size[0] / 2, size[1] / 2), text, fill=255, font=font, anchor="mm", stroke_width=4)
    return np.asarray(image, np.float64) / 255.0
