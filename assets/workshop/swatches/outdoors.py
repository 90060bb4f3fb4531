"""What one sees out of doors: sky, leaves, tiles, boards, windows of houses, views for windows."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import Image, ImageFilter

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.mesh import Floats
from assets.workshop.swatches.heaven import CLOUDY, MORNING, sky_round
from assets.workshop.swatches.noise import grain, picture, rgb, shaded


def leaves(colour: str = "#86a557", seed: int = 51) -> Image.Image:
    """Small leaves, dense; repeats every metre."""
    n = 256
    image = np.ones((n, n, 3)) * rgb(colour) * 0.42
    dice = np.random.default_rng(seed)
    pen_image = picture(image)
    leaf = Pen(n, fill="")
    for _ in range(1500):
        x, y = dice.uniform(0, 100, 2)
        tone = rgb(colour) * dice.uniform(0.62, 1.22)
        ink = "#" + "".join(f"{int(np.clip(c, 0, 1) * 255):02x}" for c in tone)
        for dx in (-100.0, 0.0, 100.0):
            for dy in (-100.0, 0.0, 100.0):
                leaf.oval((x + dx, y + dy), (1.5, 1.0), ink)
    pen_image.paste(leaf.finish(), (0, 0), leaf.finish())
    return pen_image


def roof_tiles() -> Image.Image:
    """Red pantiles, eight across and three up a metre."""
    n = 256
    x, y = np.meshgrid(np.arange(n) / n, np.arange(n) / n)
    across, up = (x * 4) % 1, (y * 3) % 1
    wave = 0.16 * np.sin(across * 2 * np.pi) - 0.35 * np.exp(-(((across - 0.93) / 0.06) ** 2))
    step = -0.4 * np.exp(-(((up - 0.97) / 0.05) ** 2))
    own = np.random.default_rng(3).uniform(-0.1, 0.1, (3, 4))
    each = own[(y * 3).astype(int) % 3, (x * 4).astype(int) % 4]
    return picture(shaded("#a8523a", wave + step + each + grain((n, n), ((1, 0.03),), 6)))


def fence_boards(colour: str = "#8a6f55") -> Image.Image:
    """Upright boards, eight a metre, with gaps."""
    n = 256
    x = np.arange(n)
    gap = np.where((x % 32) < 2, -0.75, np.where((x % 32) > 29, -0.2, 0.0))[None]
    tone = np.random.default_rng(9).uniform(-0.14, 0.14, 8)[x // 32][None]
    lines = grain((n, n), ((0.9, 0.07), (3, 0.04)), 61, stretch=22).T
    return picture(shaded(colour, gap + tone + lines))


def asphalt_tile() -> Image.Image:
    """Asphalt; repeats every metre."""
    return picture(shaded("#6a6c6e", grain((256, 256), ((0.7, 0.09), (2, 0.03), (20, 0.02)), 71)))


def gravel_tile() -> Image.Image:
    """Gravel; repeats every metre."""
    stones = grain((256, 256), ((1.0, 0.1), (2.2, 0.13)), 73)
    return picture(shaded("#a59a86", stones))


def lawn_tile() -> Image.Image:
    """Grass; repeats every metre."""
    blades = grain((256, 256), ((0.7, 0.13), (4, 0.06), (26, 0.05)), 75)
    return picture(shaded("#7f9a4e", blades))


def house_window() -> Image.Image:
    """A white-framed window of a house, one post and a high bar; mirrors the sky."""
    pen = Pen(128, 144, "#f1f0ea")
    for x in (5, 53):
        for low, high in ((6, 34), (39, 106)):
            pen.block((x, low, x + 42, high), "#4d6577")
            pen.shape([(x, low), (x + 30, low), (x + 6, high), (x, high)], "#7391a5")
    pen.block((5, 78, 47, 106), "#cfc9ba")
    return pen.finish()


def house_door() -> Image.Image:
    """A green panelled front door with a small window."""
    pen = Pen(96, 208, "#f1f0ea")
    pen.block((7, 5, 93, 217), "#2f5d4c")
    pen.block((30, 20, 70, 70), "#8fa6b0")
    for low in (90, 150):
        pen.block((20, low, 80, low + 48), "#284f41")
        pen.block((23, low + 3, 77, low + 45), "#32634f")
    pen.disc((84, 118), 4, "#d8d4c4")
    return pen.finish()


def basket() -> Image.Image:
    """Woven willow."""
    n = 64
    x, y = np.meshgrid(np.arange(n), np.arange(n))
    over = ((x // 8 + y // 8) % 2) * 0.22 - 0.1
    return picture(shaded("#b98a58", over + 0.1 * np.sin(y / 8 * 2 * np.pi)))


def _clouds(size: tuple[int, int], seed: int) -> Floats:
    t = np.linspace(0, 1, size[1])[:, None, None]
    base = rgb("#7fb0dc") * (1 - t) + rgb("#eaf1f2") * t
    puff = grain(size, ((5, 0.4), (14, 0.7), (32, 0.8)), seed, stretch=2.2)
    cloud = np.clip((puff - 0.2) * 0.7, 0, 0.85)[..., None]
    return np.asarray(base * (1 - cloud) + np.array([0.98, 0.985, 1.0]) * cloud)


def _view(seed: int) -> Pen:
    """Sky above, lawn below: 100 wide, 50 high, the horizon at 27."""
    pen = Pen(768, 384)
    sky = picture(_clouds((384, 192), seed)).convert("RGBA")
    pen.paste(sky, (0, 0, 100, 50))
    pen.block((0, 27, 100, 50), "#86a35c")
    return pen


def _bush(pen: Pen, x: float, y: float, size: float, seed: int, colour: str) -> None:
    dice = np.random.default_rng(seed)
    for _ in range(60):
        tone = rgb(colour) * dice.uniform(0.7, 1.2)
        ink = "#" + "".join(f"{int(np.clip(c, 0, 1) * 255):02x}" for c in tone)
        a, b = dice.normal(0, 0.42, 2) * size
        pen.disc((x + a, y + b * 0.8), size * dice.uniform(0.12, 0.26), ink)


def _far_house(pen: Pen, x: float, y: float, wide: float, roof: str, wall: str) -> None:
    tall = wide * 0.26
    pen.block((x, y - tall, x + wide, y), wall)
    top = y - tall - wide * 0.24
    pen.shape(
        [(x - 0.8, y - tall), (x + 1.6, top), (x + wide - 1.6, top), (x + wide + 0.8, y - tall)],
        roof,
    )
    pen.block((x + wide * 0.7, top - 1.6, x + wide * 0.76, top + 0.6), wall)
    for k in range(4):
        left = x + wide * (0.08 + 0.235 * k)
        pen.block((left, y - tall * 0.78, left + wide * 0.12, y - tall * 0.25), "#eeeee8")
        pen.block(
            (left + 0.25, y - tall * 0.74, left + wide * 0.12 - 0.25, y - tall * 0.29), "#56707f"
        )


def view_street() -> Image.Image:
    """A street of brick houses, seen from a window; the horizon a little below half."""
    pen = _view(31)
    for k, x in enumerate((2.0, 30.0, 55.0, 80.0)):
        _bush(pen, x, 25, 5.5, k, "#7d9a5c")
    walls, roofs = ("#a9614a", "#b98a5e", "#a4563f"), ("#8a4636", "#5e5a5c", "#96503d")
    for k, x in enumerate((4.0, 37.0, 70.0)):
        _far_house(pen, x, 31, 25, roofs[k], walls[k])
    pen.block((0, 31, 100, 34), "#6f8b4d")
    pen.block((0, 34, 100, 36), "#c3beb4")
    pen.block((0, 36, 100, 50), "#75787b")
    for x in range(2, 100, 12):
        pen.block((x, 42, x + 6, 42.8), "#e6e6e2")
    for k, x in enumerate((22.0, 33.5, 66.0)):
        _bush(pen, x, 29.5, 4.0, k + 8, "#6c8f47")
        pen.bar((x, 31), (x, 35), 0.7, "#5d4a3a")
    return pen.finish().convert("RGB").filter(ImageFilter.GaussianBlur(0.8))


def view_garden() -> Image.Image:
    """A garden with a hedge, birches and a flagpole; the horizon a little below half."""
    pen = _view(37)
    for k in range(9):
        _bush(pen, k * 12.5, 24, 6.5, k + 20, "#7a9660")
    _far_house(pen, 60, 28, 26, "#8a4636", "#b8694f")
    for x in np.arange(0, 101, 2.6):
        _bush(pen, float(x), 30, 2.6, int(x * 10), "#567a38")
    pen.block((0, 31.5, 100, 50), "#85a455")
    for x in (12, 18, 46):
        pen.bar((x, 34), (x + 1, 8), 0.9, "#e9e7df")
        for k in range(4):
            _bush(pen, x + 1, 8 + k * 4.4, 4.2 - 0.3 * k, x + k, "#93b25e")
    pen.bar((36, 34), (36, 6), 0.45, "#f4f4f0")
    pen.disc((36, 5.7), 0.6, "#d8b84a")
    for k, x in enumerate((70, 76, 84, 92)):
        _bush(pen, x, 37, 2.2, k + 60, ("#b8506a", "#d8b04a", "#a88bc0", "#c86a4a")[k])
    return pen.finish().convert("RGB").filter(ImageFilter.GaussianBlur(0.8))


SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "house-window": house_window,
    "house-door": house_door,
    "bicycle-basket": basket,
    "view-street": view_street,
    "view-garden": view_garden,
}

REPEATING: dict[str, Callable[[], Image.Image]] = {
    "sky-morning": partial(sky_round, MORNING),
    "sky-cloudy": partial(sky_round, CLOUDY),
    "leaves": leaves,
    "roof-tiles": roof_tiles,
    "fence-boards": fence_boards,
    "asphalt": asphalt_tile,
    "gravel": gravel_tile,
    "lawn": lawn_tile,
}
