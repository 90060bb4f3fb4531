"""What the building site is made of: blocks, bricks, wool, board edges, boxes, lit windows."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import SEMIBOLD
from assets.workshop.swatches.noise import grain, picture, shaded
from assets.workshop.swatches.signs import INK, PAPER


def small_box(head: str, line: str, band: str) -> Image.Image:
    """The label of a box of nails or screws."""
    pen = Pen(192, 128, "#e9d7b4")
    pen.block((0, 0, 100, 30), band)
    pen.text((50, 15), head, 19, PAPER)
    pen.text((50, 46), line, 11.5, INK, SEMIBOLD)
    pen.bar((20, 59), (76, 59), 3.2, "#6d737a")
    pen.block((74, 55.6, 82, 62.4), "#6d737a")
    return pen.finish()


def board_edges() -> Image.Image:
    """The edge of a stack of plasterboard: grey paper round white gypsum, 24 boards."""
    image = np.ones((192, 256, 3)) * np.array([0.86, 0.86, 0.83])
    for row in range(24):
        image[row * 8 : row * 8 + 2] = np.array([0.5, 0.49, 0.46])
    noise = grain((256, 192), ((0.8, 0.03), (8, 0.03)), 91)
    return picture(image * (1 + noise[..., None]))


def plasterboard() -> Image.Image:
    """The face of a plasterboard: grey-white card with a printed line."""
    pen = Pen(384, 128, "#d9d6cc")
    for x in (20, 62):
        pen.text((x, 16.5), "GIPS 13 mm", 3.2, "#9aa0a4", SEMIBOLD)
    return pen.finish()


def brick_pack() -> Image.Image:
    """A pack of bricks on end in film: rows of headers."""
    n = 256
    dice = np.random.default_rng(14)
    image = np.ones((n, n, 3)) * np.array([0.30, 0.20, 0.16])
    for row in range(16):
        for k in range(8):
            tone = dice.uniform(0.82, 1.12)
            image[row * 16 + 1 : row * 16 + 15, k * 32 + 1 : k * 32 + 31] = (
                np.array([0.66, 0.33, 0.24]) * tone
            )
    return picture(image * (1 + grain((n, n), ((1, 0.05),), 15)[..., None]))


def blocks() -> Image.Image:
    """Aircrete blocks, two across and four up; repeats every 1.2 x 0.8 m."""
    n = 256
    dice = np.random.default_rng(16)
    tone = grain((n, n), ((0.7, 0.025), (3, 0.02)), 17)
    for row in range(4):
        shift = 64 if row % 2 else 0
        for k in range(2):
            left = (k * 128 + shift) % n
            own = dice.uniform(-0.035, 0.035)
            tone[row * 64 : row * 64 + 64, left : left + 64] += own
            tone[row * 64 : row * 64 + 64, left : left + 2] -= 0.17
        tone[row * 64 : row * 64 + 2] -= 0.17
    return picture(shaded("#c9c8c2", tone))


def insulation() -> Image.Image:
    """Yellow mineral wool in batts of 0.6 m; repeats every 1.2 m."""
    tone = grain((256, 256), ((0.9, 0.09), (4, 0.06)), 18, stretch=3)
    tone[:, ::128] -= 0.3
    tone[::128] -= 0.25
    return picture(shaded("#d3bd6c", tone))


def corrugated() -> Image.Image:
    """A container's wall, a metre wide, neutral, to be tinted."""
    n = 256
    x = (np.arange(n) / n * 4) % 1
    tone = np.where(x < 0.3, 0.98, np.where(x < 0.45, 0.72, np.where(x < 0.8, 0.9, 1.06)))
    rust = np.clip(grain((n, n), ((7, 0.5), (20, 0.6)), 19) - 1.3, 0, 1) * 0.2
    return picture(tone[None] * 0.92 - rust + grain((n, n), ((1, 0.015),), 20))


def hut_window() -> Image.Image:
    """A lit window of the hut: curtains, a lamp, a coat on its hook."""
    pen = Pen(192, 160, "#d9b277")
    pen.block((0, 58, 100, 84), "#a87d4c")
    pen.block((58, 20, 84, 58), "#8f6a42")
    pen.shape([(66, 28), (78, 28), (82, 60), (62, 60)], "#e07a2c")
    pen.shape([(40, 0), (44, 14), (28, 24), (58, 24), (44, 14)], "#fff2cf")
    for left, right in ((0, 17), (83, 100)):
        pen.block((left, 0, right, 84), "#b9c4bd")
        for k in range(3):
            pen.bar((left + 4 + k * 5, 0), (left + 4 + k * 5, 84), 1.0, "#a2afa8")
    pen.bar((50, 0), (50, 84), 2.2, "#f4f3ee")
    return pen.finish()


def bag_label() -> Image.Image:
    """A bag of mortar."""
    pen = Pen(192, 128, "#e6e1d2")
    pen.block((0, 14, 100, 40), "#b23a2a")
    pen.text((50, 27), "MØRTEL", 18, PAPER)
    pen.text((50, 53), "25 kg", 13, INK)
    return pen.finish()


SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "nails-label": partial(small_box, "SØM", "2,8 x 75 mm", "#1f5fa8"),
    "screws-label": partial(small_box, "SKRUER", "4,5 x 60 mm", "#c62a26"),
    "plasterboard-edge": board_edges,
    "plasterboard": plasterboard,
    "brick-pack": brick_pack,
    "mortar-bag": bag_label,
    "corrugated": corrugated,
    "hut-window": hut_window,
}

REPEATING: dict[str, Callable[[], Image.Image]] = {"blocks": blocks, "insulation": insulation}
