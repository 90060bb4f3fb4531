"""The floor of a room: one rectangle, its picture lit texel by texel."""

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw
from scipy.ndimage import gaussian_filter

from assets.workshop.light.bake import Solution, irradiance
from assets.workshop.room.plan import GAIN, Extent, Ground
from assets.workshop.shapes.lettering import font
from assets.workshop.shapes.mesh import Floats, Patch
from assets.workshop.shapes.solids import sheet
from assets.workshop.swatches.noise import picture

SWATCH = "floor"
_LIGHT_STEP = 4  # floor texels a light texel
_CELL_M = 0.36  # of the grid that carries the bounced light

XY = tuple[float, float]


def ground_sheet(ground: Ground) -> Patch:
    """The floor as it is drawn: one rectangle."""
    return _sheet(ground.extent, (1, 1))


def ground_grid(ground: Ground) -> Patch:
    """The floor as it sends light back: a grid."""
    west, south, east, north = ground.extent
    return _sheet(ground.extent, (round((east - west) / _CELL_M), round((north - south) / _CELL_M)))


def _sheet(extent: Extent, cuts: tuple[int, int]) -> Patch:
    west, south, east, north = extent
    along, up = (east - west, 0, 0), (0, north - south, 0)
    return sheet((west, south, 0), along, up, (1, 1, 1), SWATCH, cuts)


def ground_picture(ground: Ground, solution: Solution, rays: int) -> Image.Image:
    """The floor's texture: what is painted times the light on it, over the shader's gain."""
    paint = ground.paint()
    lit = paint * _light_map(ground, (paint.shape[1], paint.shape[0]), solution, rays) / GAIN
    return picture(np.clip(lit, 0, 1) ** (1 / 2.2))


def _light_map(ground: Ground, size: tuple[int, int], solution: Solution, rays: int) -> Floats:
    west, south, east, north = ground.extent
    small = (size[0] // _LIGHT_STEP, size[1] // _LIGHT_STEP)
    xs = west + (np.arange(small[0]) + 0.5) / small[0] * (east - west)
    ys = north - (np.arange(small[1]) + 0.5) / small[1] * (north - south)
    gx, gy = np.meshgrid(xs, ys)
    points = np.stack([gx.ravel(), gy.ravel(), np.full(gx.size, 0.004)], 1)
    normals = np.tile([0.0, 0.0, 1.0], (len(points), 1))
    light = irradiance(points, normals, solution, rays).reshape(small[1], small[0], 3)
    smooth = gaussian_filter(light, (0.9, 0.9, 0))
    return np.stack([enlarged(smooth[..., i], size) for i in range(3)], 2)


def enlarged(values: Floats, size: tuple[int, int]) -> Floats:
    """A grey picture (h, w) brought smoothly to another size (width, height)."""
    image = Image.fromarray(values.astype(np.float32))
    return np.asarray(image.resize(size, Image.Resampling.BICUBIC), float)


class Marking:
    """Paint on a floor, in metres of the room; `image` is RGBA."""

    def __init__(self, extent: Extent, width: int = 2048) -> None:
        self.west, south, east, self.north = extent
        self.per_metre = width / (east - self.west)
        height = round((self.north - south) * self.per_metre)
        self.image = Image.new("RGBA", (width, height), (0, 0, 0, 0))
        self.draw = ImageDraw.Draw(self.image)

    def at(self, x: float, y: float) -> XY:
        """Texel of a point of the room."""
        return (x - self.west) * self.per_metre, (self.north - y) * self.per_metre

    def line(self, points: Sequence[XY], colour: str, width: float = 0.09) -> None:
        """A painted line."""
        at = [self.at(*p) for p in points]
        self.draw.line(at, fill=colour, width=round(width * self.per_metre), joint="curve")

    def area(self, points: Sequence[XY], colour: str) -> None:
        """A painted area."""
        self.draw.polygon([self.at(*p) for p in points], fill=colour)

    def frame(self, centre: XY, size: XY, colour: str, turn: float = 0.0) -> None:
        """A rectangle's outline, turned counter-clockwise by degrees."""
        corners = rectangle(centre, size, turn)
        self.line([*corners, corners[0], corners[1]], colour)

    def word(self, centre: XY, text: str, tall: float, colour: str, turn: float = 0.0) -> None:
        """Letters `tall` metres high that read from the south."""
        face = font(round(tall * self.per_metre * 1.38))
        left, top, right, bottom = (round(v) for v in face.getbbox(text))
        stamp = Image.new("RGBA", (right - left + 8, bottom - top + 8), (0, 0, 0, 0))
        ImageDraw.Draw(stamp).text((4 - left, 4 - top), text, font=face, fill=colour)
        stamp = stamp.rotate(turn, Image.Resampling.BICUBIC, expand=True)
        x, y = self.at(*centre)
        self.image.alpha_composite(
            stamp, (max(round(x - stamp.width / 2), 0), max(round(y - stamp.height / 2), 0))
        )


def rectangle(centre: XY, size: XY, turn: float = 0.0) -> list[XY]:
    """Corners of a rectangle turned counter-clockwise by degrees."""
    c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    w, d = size[0] / 2, size[1] / 2
    return [
        (float(centre[0] + x * c - y * s), float(centre[1] + x * s + y * c))
        for x, y in ((-w, -d), (w, -d), (w, d), (-w, d))
    ]
