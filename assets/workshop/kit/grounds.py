"""Painters for the ground out of doors, for a room's `Ground.paint`: pictures in sRGB 0..1.

A painter of a room mixes them with masks and ends with `linear_light`.
"""

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw
from scipy.ndimage import gaussian_filter

from assets.workshop.room.ground import enlarged
from assets.workshop.shapes.mesh import Floats
from assets.workshop.swatches.noise import grain, rgb

Size = tuple[int, int]  # width, height in pixels
XY = tuple[float, float]
Extent = tuple[float, float, float, float]

_TILE = 512


def _tiled(size: Size, layers: tuple[tuple[float, float], ...], seed: int) -> Floats:
    tile = grain((_TILE, _TILE), layers, seed)
    across, up = -(-size[0] // _TILE), -(-size[1] // _TILE)
    return np.asarray(np.tile(tile, (up, across))[: size[1], : size[0]])


def _clouds(size: Size, weight: float, seed: int) -> Floats:
    """Large soft differences that do not repeat."""
    small = grain((192, 192), ((5, 0.5), (18, 0.8)), seed)
    return enlarged(small, size) * weight


def _toned(colour: str, tone: Floats) -> Floats:
    return np.asarray(np.clip(rgb(colour)[None, None] * (1 + tone[..., None]), 0, 1))


def asphalt(size: Size, seed: int = 1) -> Floats:
    """Grey asphalt with worn patches."""
    return _toned(
        "#6b6d6f", _tiled(size, ((0.7, 0.07), (2, 0.03)), seed) + _clouds(size, 0.05, seed)
    )


def gravel(size: Size, seed: int = 2, colour: str = "#a89d89") -> Floats:
    """Stable gravel with stones of a few centimetres."""
    stones = _tiled(size, ((0.8, 0.09), (1.7, 0.12), (4, 0.05)), seed)
    warm = _clouds(size, 0.07, seed + 1)
    return _toned(colour, stones + warm)


def grass(size: Size, seed: int = 3) -> Floats:
    """A lawn with lighter and darker spots."""
    blades = _tiled(size, ((0.7, 0.14), (3, 0.07)), seed)
    spots = _clouds(size, 0.1, seed + 1)
    yellow = np.clip(spots, 0, 0.2)[..., None] * np.array([0.5, 0.25, -0.2])
    return np.asarray(np.clip(_toned("#71903f", blades + spots) * (1 + yellow), 0, 1))


def mud(size: Size, seed: int = 4) -> Floats:
    """Trodden wet clay."""
    lumps = _tiled(size, ((1.2, 0.06), (5, 0.07)), seed)
    return _toned("#7d6650", lumps + _clouds(size, 0.09, seed + 1))


def sand(size: Size, seed: int = 5) -> Floats:
    """Pale building sand."""
    return _toned(
        "#cbb68f", _tiled(size, ((0.7, 0.06), (6, 0.03)), seed) + _clouds(size, 0.05, seed)
    )


def paving(size: Size, per_metre: float, stone_m: XY = (0.5, 0.5), seed: int = 6) -> Floats:
    """Concrete flags with sandy joints; `stone_m` is one flag's size."""
    xs, ys = (
        np.arange(size[0]) / per_metre / stone_m[0],
        np.arange(size[1]) / per_metre / stone_m[1],
    )
    shift = (np.floor(ys) % 2)[:, None] * 0.5
    across = xs[None] + shift
    dice = np.random.default_rng(seed)
    own = dice.normal(0, 0.04, (64, 64))[
        np.floor(ys).astype(int)[:, None] % 64, np.floor(across).astype(int) % 64
    ]
    gap_x = np.minimum(across % 1, 1 - across % 1) * stone_m[0]
    gap_y = np.minimum(ys % 1, 1 - ys % 1)[:, None] * stone_m[1]
    joint = np.exp(-((np.minimum(gap_x, gap_y) / 0.007) ** 2))
    tone = own + _tiled(size, ((0.8, 0.035), (8, 0.025)), seed + 1) - 0.35 * joint
    return _toned("#aba8a2", tone)


class Mask:
    """Where something lies on the ground, drawn in metres of the room; `soft` blurs its edge."""

    def __init__(self, extent: Extent, size: Size) -> None:
        self.west, _, east, self.north = extent
        self.per_metre = size[0] / (east - self.west)
        self._image = Image.new("L", size, 0)
        self._pen = ImageDraw.Draw(self._image)

    def _at(self, points: Sequence[XY]) -> list[XY]:
        return [
            ((x - self.west) * self.per_metre, (self.north - y) * self.per_metre) for x, y in points
        ]

    def area(self, points: Sequence[XY], strength: float = 1.0) -> "Mask":
        """A polygon."""
        self._pen.polygon(self._at(points), fill=round(255 * strength))
        return self

    def line(self, points: Sequence[XY], width: float, strength: float = 1.0) -> "Mask":
        """A line `width` metres wide."""
        wide = max(round(width * self.per_metre), 1)
        self._pen.line(self._at(points), fill=round(255 * strength), width=wide, joint="curve")
        return self

    def round(self, centre: XY, radius: float, strength: float = 1.0) -> "Mask":
        """A disc."""
        (x, y), r = self._at([centre])[0], radius * self.per_metre
        self._pen.ellipse([x - r, y - r, x + r, y + r], fill=round(255 * strength))
        return self

    def soft(self, metres: float, ragged: float = 0.0, seed: int = 1) -> Floats:
        """0..1 (h, w): blurred by so many metres, its edge frayed by noise."""
        values = gaussian_filter(np.asarray(self._image, float) / 255, metres * self.per_metre)
        if ragged <= 0:
            return np.asarray(values)
        height, width = values.shape
        frayed = (
            values
            + ragged
            * (_tiled((width, height), ((3, 0.5), (9, 0.6)), seed))
            * values
            * (1 - values)
            * 4
        )
        return np.asarray(np.clip((frayed - 0.35) / 0.3, 0, 1))


def mixed(below: Floats, above: Floats, mask: Floats) -> Floats:
    """`above` where the mask is 1, `below` where it is 0."""
    return np.asarray(below * (1 - mask[..., None]) + above * mask[..., None])


def linear_light(colours: Floats) -> Floats:
    """sRGB 0..1 to linear, as `Ground.paint` must give it."""
    return np.asarray(np.clip(colours, 0, 1) ** 2.2)
