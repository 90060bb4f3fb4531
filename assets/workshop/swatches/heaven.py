"""The sky all round, with clouds, the sun and a far tree line: for the dome over outdoor rooms."""

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from assets.workshop.shapes.mesh import Floats
from assets.workshop.swatches.noise import grain, picture, rgb

SIZE = (2048, 512)
LOW, HIGH = -6.0, 90.0  # degrees of elevation at the picture's lower and upper edge
BEND = 0.6  # rows crowd where one looks: near the horizon
SUN_UP = 16.0  # degrees


@dataclass(frozen=True, slots=True)
class Weather:
    """The colours of a sky; `cover` -1..1: how much of it is clouded; `sun` 0..1: how bright."""

    zenith: str
    middle: str
    horizon: str
    cloud: str
    shade: str
    cover: float
    sun: float
    seed: int = 7


MORNING = Weather("#4f86c0", "#93bbdd", "#f3e4cc", "#fffaf0", "#b9bfca", -0.05, 1.0)
CLOUDY = Weather("#8da4b8", "#b3c2cd", "#dde2e2", "#f2f4f4", "#9aa5b0", 0.75, 0.0, 23)


def row_of(elevation: float) -> float:
    """Row of the picture (from the top) at degrees above the horizon."""
    v = ((np.clip(elevation, LOW, HIGH) - LOW) / (HIGH - LOW)) ** BEND
    return float((1 - v) * SIZE[1])


def share_of(elevation: Floats) -> Floats:
    """The picture's v (0..1, upward) at degrees above the horizon."""
    return np.asarray(((np.clip(elevation, LOW, HIGH) - LOW) / (HIGH - LOW)) ** BEND)


def _elevations() -> Floats:
    v = 1 - (np.arange(SIZE[1]) + 0.5) / SIZE[1]
    return np.asarray(LOW + (HIGH - LOW) * v ** (1 / BEND))


def sky_round(weather: Weather) -> Image.Image:
    """The whole sky; the sun stands in the middle of the picture."""
    up = _elevations()[:, None]
    colour = _air(weather, up)
    colour = _clouded(colour, weather, up)
    colour = _sunlit(colour, weather, up)
    image = picture(colour).filter(ImageFilter.GaussianBlur(0.7))
    _tree_line(image, weather)
    return image.filter(ImageFilter.GaussianBlur(0.6))


def _air(weather: Weather, up: Floats) -> Floats:
    low = np.exp(-np.clip(up, 0, 90) / 7.0)[..., None]
    mid = np.exp(-np.clip(up, 0, 90) / 34.0)[..., None]
    zenith, middle, horizon = (rgb(c) for c in (weather.zenith, weather.middle, weather.horizon))
    tone = (zenith * (1 - mid) + middle * mid) * (1 - low) + horizon * low
    return np.asarray(tone * np.ones((1, SIZE[0], 1)))


def _clouded(colour: Floats, weather: Weather, up: Floats) -> Floats:
    layers = ((4, 0.22), (10, 0.5), (26, 0.8), (60, 0.7))
    puff = grain(SIZE, layers, weather.seed, stretch=2.1)
    bank = np.clip((up - 3) / 10, 0, 1) * np.clip(1.25 - up / 80, 0, 1)
    thick = np.clip((puff + weather.cover * 1.6 - 0.35) * 0.8, 0, 1) * bank
    below = np.roll(thick, -9, axis=0)  # what is above shades what is below
    dark = np.clip(thick * 0.9 - below * 0.5, 0, 0.8)[..., None]
    light = rgb(weather.cloud) * (1 - dark) + rgb(weather.shade) * dark
    cover = (thick * 0.92)[..., None]
    return np.asarray(colour * (1 - cover) + light * cover)


def _sunlit(colour: Floats, weather: Weather, up: Floats) -> Floats:
    across = (np.arange(SIZE[0]) + 0.5) / SIZE[0] * 360 - 180
    away = np.hypot(across[None] * np.cos(np.radians(np.clip(up, 0, 80))), up - SUN_UP)
    halo = 0.42 * np.exp(-away / 16) + 0.5 * np.exp(-((away / 4.5) ** 2))
    disc = np.clip((1.9 - away) / 0.6, 0, 1)
    warm = np.array([1.0, 0.93, 0.76])
    bright = (halo * weather.sun)[..., None]
    lit = colour + (warm - colour * 0.4) * bright
    core = (disc * weather.sun)[..., None]
    return np.asarray(lit * (1 - core) + np.array([1.0, 0.99, 0.93]) * core)


def _tree_line(image: Image.Image, weather: Weather) -> None:
    """Woods in two depths, a church, some roofs: pale, for they are far."""
    pen = ImageDraw.Draw(image)
    wave = grain((SIZE[0], 4), ((5, 0.5), (30, 0.9), (110, 0.9)), weather.seed + 1)
    for far, colour, base, rise in (
        (1, "#a9b8bd", 1.5, 0.45),
        (0, "#7d9583", 0.8, 0.42),
    ):
        if not far:
            _church(pen)
            _roofs(pen, weather.seed)
        height = np.clip(base + rise * wave[far], 0.15, 4)
        line = [(float(x), row_of(float(h))) for x, h in enumerate(height)]
        pen.polygon([*line, (SIZE[0], SIZE[1]), (0, SIZE[1])], fill=colour)
    pen.rectangle([0, row_of(0.25), *SIZE], fill="#93a87f")
    pen.rectangle([0, row_of(-1.5), *SIZE], fill="#869a6c")


def _church(pen: ImageDraw.ImageDraw) -> None:
    """A white village church with stepped gables and a red roof, as Denmark has."""

    def at(x: float, up: float) -> tuple[float, float]:
        return 1500 + x * 5.4, row_of(up)

    wall, roof = "#e9e6df", "#b0705c"
    pen.polygon([at(0, 0), at(0, 3.0), at(5, 3.0), at(5, 0)], fill=wall)
    pen.polygon([at(-0.2, 2.9), at(0.9, 4.1), at(5, 4.1), at(5.2, 2.9)], fill=roof)
    steps = [(5, 0), (5, 4.6), (5.4, 4.6), (5.4, 5.1), (5.8, 5.1), (5.8, 5.6), (7.0, 5.6)]
    steps += [(7.0, 5.1), (7.4, 5.1), (7.4, 4.6), (7.8, 4.6), (7.8, 0)]
    pen.polygon([at(x, y) for x, y in steps], fill=wall)
    pen.rectangle([*at(6.2, 4.4), *at(6.6, 3.8)], fill="#6d7780")


def _roofs(pen: ImageDraw.ImageDraw, seed: int) -> None:
    dice = np.random.default_rng(seed)
    for x in dice.uniform(0, SIZE[0] - 40, 16):
        wide, up = float(dice.uniform(12, 26)), float(dice.uniform(1.5, 2.3))
        roof = ("#a9756a", "#8d7f80", "#9c6a5c")[int(dice.integers(3))]
        top = row_of(up + 0.55)
        pen.polygon(
            [(x, row_of(up)), (x + 4, top), (x + wide - 4, top), (x + wide, row_of(up))], roof
        )
        pen.rectangle([x + 1.5, row_of(up), x + wide - 1.5, row_of(0)], fill="#c9b9aa")
