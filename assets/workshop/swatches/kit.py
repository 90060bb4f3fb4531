"""Textile, wood and switches: what furniture and walls of any trade are covered with."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.mesh import Floats
from assets.workshop.swatches.noise import grain, picture, shaded


def fabric() -> Image.Image:
    """Neutral woven upholstery, to be tinted."""
    n = 128
    x, y = np.meshgrid(np.arange(n), np.arange(n))
    weave = 0.035 * np.sign(np.sin(x * np.pi / 2 + 0.5) * np.sin(y * np.pi / 2 + 0.5))
    return picture(0.93 + weave + grain((n, n), ((0.6, 0.022), (7, 0.015)), 51))


def wood(colour: str, seed: int) -> Image.Image:
    """Veneer with its grain along the width and a few darker years."""
    size = (256, 128)
    lines = grain(size, ((0.7, 0.022), (2.2, 0.03), (6, 0.02)), seed, stretch=22)
    years = 0.045 * (grain(size, ((3.0, 1.0),), seed + 1, stretch=30) > 1.3)
    return picture(shaded(colour, lines - years))


def upright(colour: str, seed: int) -> Image.Image:
    """Veneer of a door: its grain runs up, in two broad leaves of the same log."""
    size = (384, 192)
    lines = grain(size, ((0.7, 0.02), (2.2, 0.028), (7, 0.022)), seed, stretch=34)
    years = 0.05 * (grain(size, ((2.4, 1.0),), seed + 1, stretch=40) > 1.4)
    return picture(shaded(colour, (lines - years).T))


def staves() -> Image.Image:
    """A floor or worktop of narrow oak staves, along the width."""
    size = (512, 256)
    tone = grain(size, ((0.8, 0.025), (2.5, 0.025)), 57, stretch=26)
    dice = np.random.default_rng(58)
    for row in range(6):
        top, low = row * 256 // 6, (row + 1) * 256 // 6
        ends = [0, *sorted(dice.integers(30, 480, 2).tolist()), 512]
        for a, b in pairwise(ends):
            tone[top:low, a:b] += dice.uniform(-0.06, 0.06)
            tone[top:low, a : a + 1] -= 0.09
        tone[top] -= 0.1
    return picture(shaded("#c9a06a", tone))


def radiator() -> Image.Image:
    """The front of a panel radiator: upright flutes, neutral."""
    tone: Floats = 0.95 + 0.045 * np.sin(np.arange(256) / 256 * 2 * np.pi * 22)
    return picture(np.tile(tone, (64, 1)))


def leaf() -> Image.Image:
    """A leaf with its middle rib along the height, neutral green to be tinted."""
    size = (64, 128)
    x = np.abs(np.linspace(-1, 1, size[0]))[None]
    y = np.linspace(0, 1, size[1])[:, None]
    ribs = 0.06 * np.sin((y * 14 + x * 3) * 2 * np.pi)
    tone = 0.9 - 0.12 * x + ribs * 0.5 + 0.16 * np.exp(-((x / 0.08) ** 2))
    return picture(tone + grain(size, ((1.5, 0.03),), 61))


def switch() -> Image.Image:
    """A light switch: one key in a square frame."""
    pen = Pen(64, 64, "#f6f5f1")
    pen.block((7, 7, 93, 93), "#c9c8c2", 8)
    pen.block((9, 9, 91, 91), "#fbfaf7", 7)
    pen.block((24, 16, 76, 84), "#d3d2cc", 5)
    pen.block((26, 17, 74, 82), "#ffffff", 5)
    pen.disc((50, 26), 3, "#9aa09c")
    return pen.finish()


def socket() -> Image.Image:
    """A Danish socket: two round holes and the earth like a smile, with its small switch."""
    pen = Pen(64, 64, "#f6f5f1")
    pen.block((7, 7, 93, 93), "#c9c8c2", 8)
    pen.block((9, 9, 91, 91), "#fbfaf7", 7)
    pen.disc((50, 50), 32, "#d9d8d2")
    pen.disc((50, 50), 30, "#efeeea")
    for x in (36, 64):
        pen.disc((x, 44), 5.5, "#24272a")
    pen.arc((50, 56), 10, 10, 170, 6, "#24272a")
    return pen.finish()


def curtain() -> Image.Image:
    """Neutral linen, threads upright, to be tinted."""
    size = (64, 128)
    threads = grain((size[1], size[0]), ((0.6, 0.03), (2, 0.02)), 63, stretch=14).T
    return picture(0.95 + threads)


SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "kit-fabric": fabric,
    "kit-oak": lambda: wood("#c8a06c", 52),
    "kit-birch": lambda: wood("#e0c79c", 54),
    "kit-walnut": lambda: wood("#7d5638", 55),
    "kit-oak-up": lambda: upright("#c8a06c", 64),
    "kit-birch-up": lambda: upright("#e0c79c", 66),
    "kit-staves": staves,
    "kit-radiator": radiator,
    "kit-leaf": leaf,
    "kit-switch": switch,
    "kit-socket": socket,
    "kit-linen": curtain,
}
