"""What one looks at in the hotel: the town outside, the mirror, the television, the pictures."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import Image, ImageFilter

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import REGULAR, SEMIBOLD
from assets.workshop.swatches.noise import grain, picture, rgb

PAPER = "#fbfaf5"


def town() -> Image.Image:
    """The town over its roofs from the second floor, the horizon at four tenths of the height."""
    width, height = 768, 512
    t = np.linspace(0, 1, height)[:, None, None]
    base = rgb("#5f9fd8")[None, None] * (1 - t) + rgb("#dcebf3")[None, None] * np.minimum(t * 2, 1)
    puff = grain((width, height), ((8, 0.4), (20, 0.8), (44, 0.8)), 421, stretch=2.4)
    cloud = np.clip((puff - 0.5) * 0.6, 0, 0.8)[..., None] * np.clip(1.1 - 1.6 * t, 0, 1)
    pen = Pen(width, height)
    pen.paste(picture(np.clip(base * (1 - cloud) + cloud, 0, 1)), (0, 0, 100, 66.7))
    _far_town(pen)
    dice = np.random.default_rng(6)
    for row, (y, tall, haze) in enumerate(((41, 9, 0.3), (47, 12, 0.12), (55, 16, 0.0))):
        x = -4.0 - row * 3
        while x < 100:
            wide = float(dice.uniform(9, 15)) * (1 + row * 0.25)
            _house(pen, (x, y, wide, tall), haze, dice)
            x += wide + 0.3
    return pen.finish().filter(ImageFilter.GaussianBlur(0.5))


def _mixed(colour: str, haze: float) -> str:
    r, g, b = (rgb(colour) * (1 - haze) + rgb("#dfe8ee") * haze) * 255
    return f"#{round(r):02x}{round(g):02x}{round(b):02x}"


def _far_town(pen: Pen) -> None:
    """Towers at the horizon: a copper spire, a dome, a crane at the harbour."""
    far, green = "#b9c6cf", "#8fb3a6"
    pen.block((0, 38, 100, 46), "#c3ced6")
    pen.block((23, 29, 27, 42), far)
    pen.shape([(22.6, 29), (27.4, 29), (25.4, 13), (24.6, 13)], green)
    pen.block((68, 33, 77, 42), far)
    pen.oval((72.5, 33), (4.2, 4.6), green)
    pen.bar((72.5, 29), (72.5, 25), 0.6, green)
    pen.bar((89, 40), (89, 24), 0.8, far)
    pen.bar((83, 26), (97, 25), 0.6, far)


_WALLS = ("#b5563e", "#d9a066", "#e8dcc4", "#9c4a38", "#cfd4d2", "#d98f74", "#c9b58a")
_ROOFS = ("#a8442f", "#8f3b2b", "#4c545c", "#b5533a", "#5d6166")


def _house(
    pen: Pen, box: tuple[float, float, float, float], haze: float, dice: np.random.Generator
) -> None:
    """A town house with windows in rows, a tiled roof, a chimney."""
    x, y, wide, tall = box
    y += float(dice.uniform(-1.5, 1.5))
    wall = _mixed(_WALLS[int(dice.integers(len(_WALLS)))], haze)
    roof = _mixed(_ROOFS[int(dice.integers(len(_ROOFS)))], haze)
    rise = tall * 0.42
    pen.block((x, y, x + wide, 70), wall)
    pen.shape(
        [(x - 0.2, y), (x + wide + 0.2, y), (x + wide * 0.9, y - rise), (x + 0.8, y - rise)], roof
    )
    pen.block((x + wide * 0.7, y - rise - 1.8, x + wide * 0.78, y - rise + 0.6), wall)
    count = max(int(wide / 2.8), 2)
    step = wide / count
    pane, frame = _mixed("#40566a", haze), _mixed("#f2f0ea", haze)
    for i in range(count):
        for level in range(3):
            left, top = x + (i + 0.3) * step, y + 1.4 + level * tall * 0.36
            pen.block(
                (left - 0.2, top - 0.2, left + step * 0.4 + 0.2, top + tall * 0.2 + 0.2), frame
            )
            pen.block((left, top, left + step * 0.4, top + tall * 0.2), pane)


def mirror() -> Image.Image:
    """What a mirror shows: a bright tiled wall, a door, soft streaks across the glass."""
    pen = Pen(256, 224, "#dfe6e8")
    for i in range(9):
        pen.bar((0, i * 11), (100, i * 11 - 2), 0.35, "#c3ccd0")
        pen.bar((i * 13, 0), (i * 13 + 1, 88), 0.35, "#c3ccd0")
    pen.block((60, 14, 82, 88), "#8b6849")
    pen.block((62, 16, 80, 88), "#a27d5c")
    pen.disc((64.5, 54), 1.4, "#d9d9d9")
    pen.block((10, 30, 34, 62), "#eef2f3", 2)
    pen.bar((8, 30), (36, 30), 1.2, "#aab2b6")
    pen.image.alpha_composite(_streaks(pen.image.size))
    return pen.finish().filter(ImageFilter.GaussianBlur(0.8))


def _streaks(size: tuple[int, int]) -> Image.Image:
    width, height = size
    x, y = np.meshgrid(np.arange(width) / width, np.arange(height) / height)
    across = x + y
    band = np.exp(-(((across - 0.55) / 0.08) ** 2)) + 0.7 * np.exp(-(((across - 0.85) / 0.04) ** 2))
    out = np.full((height, width, 4), 255, np.uint8)
    out[..., 3] = np.clip(band * 90, 0, 255).astype("u1")
    return Image.fromarray(out, "RGBA")


def television() -> Image.Image:
    """A hotel television: good morning, the weather and the breakfast hours."""
    pen = Pen(384, 216, "#12324a")
    pen.shape([(0, 40), (30, 33), (62, 42), (100, 30), (100, 56.3), (0, 56.3)], "#1c4a66")
    pen.text((38, 10), "Velkommen til vores hotel", 5.4, PAPER, SEMIBOLD)
    rows = (("Morgenmad", "6.30–10.00"), ("Udtjekning", "kl. 11.00"), ("Wi-fi", "gæst 214"))
    for i, (what, when) in enumerate(rows):
        y = 21 + i * 8
        pen.text((18, y), what, 4.4, "#cfe0ea", REGULAR)
        pen.text((48, y), when, 4.4, PAPER, SEMIBOLD)
    pen.disc((80, 15), 6.5, "#f7cf5b")
    pen.oval((84, 18.5), (7, 3.4), "#eaf1f5")
    pen.text((80, 30), "14°", 9, PAPER)
    return pen.finish()


def art(kind: int) -> Image.Image:
    """A quiet picture for a wall: 0 dunes, 1 boats, 2 a field with poppies."""
    sky = ("#cfe0e6", "#b7d2df", "#dfe9ea")[kind]
    ground = ("#d9c69a", "#4f7f96", "#8aa05a")[kind]
    pen = Pen(224, 160, sky)
    pen.block((0, 42, 100, 72), ground)
    if kind == 0:
        pen.blob([(0, 50), (30, 34), (58, 48), (100, 38), (104, 76), (-4, 76)], "#e6d6ac")
        for x in range(8, 60, 6):
            pen.bar((x, 44), (x + 2, 34), 0.8, "#8f9a5b")
    elif kind == 1:
        for x, hull in ((22, "#b5352c"), (56, "#f2efe6"), (80, "#2c5f86")):
            pen.shape([(x - 11, 46), (x + 11, 46), (x + 7, 53), (x - 7, 53)], hull)
            pen.shape([(x, 18), (x, 44), (x + 9, 44)], "#faf7ee")
            pen.bar((x - 0.6, 15), (x - 0.6, 46), 0.9, "#6b4a33")
    else:
        dice = np.random.default_rng(3)
        for across, down in dice.uniform((0, 46), (100, 71), (46, 2)):
            pen.disc((float(across), float(down)), float(down - 38) * 0.05, "#c8382b")
        pen.block((66, 28, 84, 42), "#f4f1ea")
        pen.shape([(64, 28), (86, 28), (75, 20)], "#a8442f")
    return pen.finish()


SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "hotel-town": town,
    "hotel-mirror": mirror,
    "hotel-tv": television,
    **{f"hotel-art-{i}": partial(art, i) for i in range(3)},
}
