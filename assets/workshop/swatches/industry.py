"""What halls and yards are made of: tool boards, steel with chamfered plates, plywood, crates."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import SEMIBOLD
from assets.workshop.swatches.noise import edge_wear, grain, picture, shaded

_SHADOW = "#2a3f52"


def tool_board() -> Image.Image:
    """A pale board with rows of holes and the dark outlines of its tools, 1.2 x 0.8 m."""
    pen = Pen(768, 512, "#d9dee1")
    for row in range(32):
        for column in range(48):
            pen.disc((1.0 + column * 2.08, 1.0 + row * 2.08), 0.28, "#a9b1b6")
    pen.block((0, 0, 100, 6.4), "#17466f")
    pen.text((50, 3.3), "VÆRKTØJ: LÆG DET TILBAGE", 4.2, "#fafaf7")
    for draw in (_spanners, _hammers, _drivers, _pliers):
        draw(pen)
    return pen.finish()


def _spanners(pen: Pen) -> None:
    for k in range(6):
        x, low = 9 + k * 6.2, 40 - k * 2.6
        pen.bar((x, 16), (x, low), 1.5, _SHADOW)
        pen.disc((x, low + 1), 2.0, _SHADOW)
        pen.disc((x, 15), 2.3, _SHADOW)
        pen.block((x - 0.8, 11.8, x + 0.8, 15), "#d9dee1")


def _hammers(pen: Pen) -> None:
    for x, head in ((54, 4.6), (66, 3.8)):
        pen.block((x - head, 14, x + head, 18), _SHADOW, 0.8)
        pen.bar((x, 18), (x, 42), 1.8, _SHADOW)


def _drivers(pen: Pen) -> None:
    for k in range(6):
        x = 77 + k * 3.9
        pen.block((x - 1.1, 14, x + 1.1, 24), _SHADOW, 0.9)
        pen.bar((x, 24), (x, 40 - k * 1.5), 0.7, _SHADOW)


def _pliers(pen: Pen) -> None:
    for x in (12, 24, 36):
        pen.line([(x - 2.2, 62), (x, 53), (x - 0.4, 49)], 1.5, _SHADOW)
        pen.line([(x + 2.2, 62), (x, 53), (x + 0.4, 49)], 1.5, _SHADOW)
    pen.block((47, 50, 92, 54), _SHADOW, 0.6)
    for k, x in enumerate((50, 58, 66, 74, 82, 90)):
        pen.ring((x, 60), 1.4 + 0.15 * k, 0.8, _SHADOW)


def chequer_plate() -> Image.Image:
    """Steel plate with raised lozenges, neutral, to be tinted; repeats every metre."""
    n = 256
    x, y = np.meshgrid(np.arange(n), np.arange(n))
    cell = ((x // 16 + y // 16) % 2).astype(bool)
    a, b = (x % 16) - 7.5, (y % 16) - 7.5
    long, short = np.where(cell, a + b, a - b), np.where(cell, a - b, a + b)
    bump = np.exp(-((long / 8.5) ** 4) - (short / 2.6) ** 2)
    return picture(0.78 + 0.2 * bump + grain((n, n), ((0.7, 0.02), (9, 0.03)), 81))


def plywood(colour: str = "#b98d5e", seed: int = 83) -> Image.Image:
    """A sheet of plywood, its grain along the width."""
    size = (384, 192)
    lines = grain(size, ((1.2, 0.06), (6, 0.05)), seed, stretch=14)
    return picture(shaded(colour, lines) * edge_wear(size, 0.08, 0.01)[..., None])


def bench_top() -> Image.Image:
    """A workbench of thick beech with oil stains and scratches."""
    size = (512, 192)
    tone = grain(size, ((0.9, 0.04), (3, 0.03)), 85, stretch=22)
    stains = np.clip(grain(size, ((9, 0.5), (22, 0.6)), 86) - 0.7, 0, 1) * 0.3
    scratch = (grain(size, ((0.6, 1.0),), 87, stretch=9) > 3.0) * 0.16
    return picture(shaded("#c39b69", tone - stains - scratch))


def drum_label() -> Image.Image:
    """The label of an oil drum."""
    pen = Pen(192, 160, "#f5f3ec")
    pen.block((0, 0, 100, 22), "#17466f")
    pen.text((50, 11), "HYDRAULIKOLIE", 10.5, "#fafaf7")
    pen.text((50, 34), "200 liter", 11, "#14181c", SEMIBOLD)
    pen.shape([(24, 46), (40, 62), (24, 78), (8, 62)], "#c4161c")
    pen.shape([(24, 50), (36, 62), (24, 74), (12, 62)], "#f5f3ec")
    pen.text((24, 62), "!", 18, "#14181c")
    for k in range(3):
        pen.block((48, 50 + k * 9, 92 - k * 8, 54 + k * 9), "#7d858c")
    return pen.finish()


SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "tool-board": tool_board,
    "plywood": plywood,
    "plywood-dark": partial(plywood, "#6a4a35", 84),
    "bench-top": bench_top,
    "drum-label": drum_label,
}

REPEATING: dict[str, Callable[[], Image.Image]] = {"chequer-plate": chequer_plate}
