"""What shines, burns and is printed on a kitchen's machines and goods."""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from PIL import Image

from assets.workshop.pictures.pen import XY, Pen
from assets.workshop.shapes.lettering import SEMIBOLD
from assets.workshop.swatches.noise import grain, picture, shaded
from assets.workshop.swatches.signs import INK, PAPER


def oven_glass() -> Image.Image:
    """An oven's window: warm light, racks and a tray with rolls."""
    pen = Pen(192, 224, "#17130f")
    pen.block((5, 5, 95, 111), "#4a2f17", 4)
    pen.block((9, 9, 91, 107), "#7a4f22", 3)
    for y in (28, 52, 76, 100):
        pen.bar((9, y), (91, y), 1.4, "#2a1c10")
    for row, y in enumerate((47, 71)):
        for k in range(6):
            pen.oval((17 + k * 13.2, y), (6, 3.6), ("#c98a3d", "#d69a4c")[row])
            pen.oval((17 + k * 13.2, y - 1.3), (4.2, 1.6), "#e3b26b")
    pen.shape([(12, 8), (34, 8), (14, 60), (9, 60)], "#8a6238")
    return pen.finish()


def controls(text: str, lamps: Sequence[str], back: str = "#2a2e32") -> Image.Image:
    """A machine's control panel: a display, keys and lamps."""
    pen = Pen(224, 96, back)
    pen.block((6, 7, 52, 36), "#0f2b33", 2)
    pen.text((29, 21.5), text, 15, "#7fe0ee")
    for i, ink in enumerate(lamps):
        pen.disc((62 + i * 13, 14), 3.6, ink)
        pen.block((57 + i * 13, 24, 67 + i * 13, 34), "#c9ced2", 2)
    return pen.finish()


def flour_print() -> Image.Image:
    """The front of a bag of flour."""
    pen = Pen(192, 288, "#efe8d6")
    pen.block((0, 26, 100, 74), "#c33b2f")
    pen.text((50, 42), "HVEDE", 21, PAPER)
    pen.text((50, 61), "MEL", 21, PAPER)
    for side in (-1, 1):
        stalk: list[XY] = [(50 + side * 4, 138), (50 + side * 12, 112), (50 + side * 24, 90)]
        pen.line(stalk, 1.6, "#b8893a")
        for k in range(6):
            pen.oval((50 + side * (13 + k * 2.4), 112 - k * 5), (3.4, 2.2), "#d2a24c")
    pen.text((50, 88), "2 kg", 13, "#7a3a20")
    return pen.finish()


def date_label() -> Image.Image:
    """A date mark for what is opened or cooked."""
    pen = Pen(256, 176, PAPER)
    pen.block((0, 0, 100, 17), "#2f77b8")
    pen.text((50, 8.5), "DATOMÆRKE", 10.5, PAPER)
    rows = (("Vare", "Tomatsuppe"), ("Lavet", "24.11."), ("Bruges før", "27.11."))
    for i, (what, answer) in enumerate(rows):
        y = 28.0 + i * 14
        pen.text((25, y), what, 8.4, INK, SEMIBOLD)
        pen.text((71, y), answer, 8.8, "#1d3f9a", SEMIBOLD)
        pen.bar((46, y + 6), (96, y + 6), 0.6, "#9aa0a4")
    return pen.finish()


def thermometer_screen() -> Image.Image:
    """75.0 degrees on a thermometer's display."""
    pen = Pen(128, 64, "#b9c7b4")
    pen.text((50, 25), "75.0 °C", 25, "#1d2420")
    return pen.finish()


def checked(colour: str = "#3a6fa5") -> Image.Image:
    """A tea towel's checks."""
    n = 128
    image = np.ones((n, n, 3)) * 0.95
    line = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    for k in range(8, n, 20):
        image[k : k + 4] = image[k : k + 4] * 0.35 + line * 0.65
        image[:, k : k + 4] = image[:, k : k + 4] * 0.45 + line * 0.55
    return picture(image + grain((n, n), ((0.6, 0.02),), 49)[..., None])


def chopped(seed: int = 51) -> Image.Image:
    """Something cut small in a bowl, neutral, to be tinted."""
    n, dice = 128, np.random.default_rng(seed)
    pen = Pen(n, n, "#8a8a8a")
    for _ in range(240):
        x, y = dice.uniform(0, 100, 2).tolist()
        tone = int(dice.uniform(120, 255))
        w, h = dice.uniform(2.4, 6, 2).tolist()
        pen.oval((x, y + 1.2), (w, h), "#5c5c5c")
        pen.oval((x, y), (w, h), f"#{tone:02x}{tone:02x}{tone:02x}")
    return pen.finish()


def flame() -> Image.Image:
    """A candle's flame from the side: blue at the wick, white and amber above."""
    n = 64
    v = np.linspace(1, 0, n)[:, None, None]
    warm = np.array([1.0, 0.72, 0.25]) * v + np.array([1.0, 0.93, 0.66]) * (1 - v)
    cold = np.array([0.5, 0.55, 0.95])
    mix = np.clip(1 - v / 0.16, 0, 1)
    return picture((warm * (1 - mix) + cold * mix) * np.ones((n, 16, 1)))


def tray() -> Image.Image:
    """A canteen tray: laminated birch with a darker rim."""
    size = (192, 144)
    image = shaded("#b9825a", grain(size, ((0.8, 0.03), (3, 0.03)), 53, stretch=20))
    image[:6] *= 0.7
    image[-6:] *= 0.7
    image[:, :6] *= 0.7
    image[:, -6:] *= 0.7
    return picture(image)


SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "oven-glass": oven_glass,
    "oven-panel": partial(controls, "180°", ("#e0483a", "#f0b429", "#59b36a")),
    "wash-panel": partial(controls, "60 °C", ("#59b36a", "#59b36a", "#5a6066")),
    "cold-panel": partial(controls, "4 °C", ("#59b36a", "#7fb2d8")),
    "flour-print": flour_print,
    "date-label": date_label,
    "thermometer-screen": thermometer_screen,
    "cloth-checked": checked,
    "chopped": chopped,
    "flame": flame,
    "tray": tray,
}
