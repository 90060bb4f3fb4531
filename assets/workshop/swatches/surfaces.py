"""Surfaces of walls, floors and furniture: tiles, terrazzo, linoleum, planks, carpet, laminate."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import numpy as np
from PIL import Image

from assets.workshop.shapes.mesh import Floats, Ints
from assets.workshop.swatches.noise import grain, picture, shaded

_SIDE = 256  # pixels of a repeating picture


def tiles(
    colour: str, joint: str, across: int, down: int, shift: bool = False, gap: int = 3
) -> Image.Image:
    """Glazed tiles with joints, a little unlike one another; `shift` lays them as bricks."""
    n, dice = _SIDE, np.random.default_rng(across * 10 + down)
    image = shaded(colour, grain((n, n), ((12, 0.006), (1, 0.004)), 3))
    for row in range(down):
        top, bottom = round(row * n / down), round((row + 1) * n / down)
        for k in range(across):
            left = round((k + (0.5 * (row % 2) if shift else 0.0)) * n / across)
            columns = np.arange(left, left + round(n / across)) % n
            image[top:bottom, columns] *= 1 + dice.uniform(-0.018, 0.012)
            _edged(image, (top, bottom), columns, joint, gap)
    return picture(image)


def _edged(image: Floats, rows: tuple[int, int], columns: Ints, joint: str, gap: int) -> None:
    """A joint at a tile's left and top, a bright edge beside it, a dark one opposite."""
    top, bottom = rows
    image[top + gap, columns] *= 1.03
    image[bottom - 1, columns] *= 0.93
    image[top:bottom, columns[-1]] *= 0.93
    colour = shaded(joint, np.zeros((1, 1)))[0, 0]
    image[top : top + gap, columns] = colour
    for column in columns[:gap]:
        image[top:bottom, column] = colour


def terrazzo(base: str = "#cfcac0", seed: int = 5) -> Image.Image:
    """Chips of stone in a pale ground."""
    n, dice = _SIDE, np.random.default_rng(seed)
    image = shaded(base, grain((n, n), ((1, 0.012), (9, 0.01)), seed))
    cells = dice.uniform(0, n, (420, 2))
    tones = [
        shaded(c, np.zeros((1, 1)))[0, 0] for c in ("#8e8a84", "#f1eee6", "#6b655f", "#b89d83")
    ]
    yy, xx = np.mgrid[0:n, 0:n]
    for k, (x, y) in enumerate(cells):
        dx, dy = (np.minimum(abs(a - b), n - abs(a - b)) for a, b in ((xx, x), (yy, y)))
        skew = dice.uniform(0.5, 1.6)
        chip = (dx * skew) ** 2 + (dy / skew) ** 2 < dice.uniform(1.5, 4.2) ** 2
        image[chip] = tones[k % len(tones)] * dice.uniform(0.92, 1.06)
    return picture(image)


def linoleum(colour: str, seed: int = 7) -> Image.Image:
    """Marbled linoleum or vinyl."""
    n = _SIDE
    cloud = grain((n, n), ((2.5, 0.012), (6, 0.009), (0.7, 0.01)), seed, stretch=1.4)
    return picture(shaded(colour, cloud))


def planks(colour: str = "#c7a06c", rows: int = 8, seed: int = 9) -> Image.Image:
    """Boards of a wooden floor or panel, their grain along the width; repeats each `rows`."""
    n, dice = 2 * _SIDE, np.random.default_rng(seed)
    tone = grain((n, n), ((0.8, 0.03), (2.4, 0.03)), seed, stretch=30)
    step = n // rows
    for row in range(rows):
        cuts = [0, *np.sort(dice.integers(0, n, 2)).tolist(), n]
        for a, b in pairwise(cuts):
            tone[row * step : (row + 1) * step, a:b] += dice.uniform(-0.07, 0.07)
            tone[row * step : (row + 1) * step, max(b - 2, 0) : b] -= 0.22
        tone[row * step : row * step + 2] -= 0.2
    return picture(shaded(colour, tone))


def carpet(colour: str, seed: int = 15) -> Image.Image:
    """Short loops of a needle-felt carpet."""
    n = _SIDE
    return picture(shaded(colour, grain((n, n), ((0.7, 0.06), (2, 0.03), (18, 0.02)), seed)))


def plaster(colour: str = "#f4f2ec", seed: int = 17) -> Image.Image:
    """Painted wall with the fine structure of a roller; repeats every metre or two."""
    n = _SIDE
    return picture(shaded(colour, grain((n, n), ((0.8, 0.006), (2.5, 0.007)), seed)))


def ceiling_tiles() -> Image.Image:
    """Acoustic tiles in a thin grid; repeats every 0.6 m."""
    n = _SIDE
    image = shaded("#f1f0ea", grain((n, n), ((0.7, 0.02), (2, 0.015)), 19))
    image[:4] = image[:, :4] = 0.8
    image[4:6] = image[:, 4:6] = 0.88
    return picture(image)


def laminate() -> Image.Image:
    """A pale worktop with fine speckles, to be tinted."""
    return picture(shaded("#eceae4", grain((_SIDE, 128), ((0.6, 0.018), (1.4, 0.012)), 23)))


def steel_plate() -> Image.Image:
    """Brushed steel with the soft bands of what it mirrors, neutral, to be tinted."""
    size = (256, 128)
    height = np.linspace(0, 1, size[1])[:, None]
    bands = (
        0.92 + 0.07 * np.cos(height * 5.2 - 0.6) - 0.05 * np.exp(-(((height - 0.62) / 0.1) ** 2))
    )
    across = 0.03 * np.sin(np.linspace(0, 2 * np.pi, size[0]))[None]
    fine = grain(size, ((0.6, 0.012),), 29, stretch=18)
    cool = np.array([0.985, 1.0, 1.012])
    return picture((bands + across + fine)[..., None] * cool)


def slats() -> Image.Image:
    """Air slots pressed into a locker's door, neutral, to be tinted."""
    image = np.full((64, 96), 0.98)
    for y in range(4, 64, 12):
        image[y : y + 3, 6:90] = 0.3
        image[y + 3 : y + 5, 6:90] = 0.62
        image[y - 1, 6:90] = 1.0
    return picture(image)


SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "laminate": laminate,
    "slats": slats,
    "steel-plate": steel_plate,
}

REPEATING: dict[str, Callable[[], Image.Image]] = {
    "tiles-white": partial(tiles, "#f3f3ef", "#bdbdb8", 4, 4),  # every 0.6 m
    "tiles-metro": partial(tiles, "#f4f3ee", "#c4c2bc", 2, 4, True),  # every 0.4 m
    "tiles-grey": partial(tiles, "#a7abad", "#7f8284", 2, 2),  # every 0.6 m
    "tiles-blue": partial(tiles, "#7fa6b8", "#d7dad8", 4, 4),  # every 0.4 m
    "terrazzo": terrazzo,  # every 0.6 m
    "linoleum-green": partial(linoleum, "#93a58f"),  # every metre
    "linoleum-grey": partial(linoleum, "#a9adad"),  # every metre
    "planks-oak": planks,  # every metre
    "planks-white": partial(planks, "#e8e2d6"),  # every metre
    "carpet-blue": partial(carpet, "#5d7184"),  # every metre
    "carpet-grey": partial(carpet, "#77797b"),  # every metre
    "plaster": plaster,  # every 1.5 m
    "ceiling-tiles": ceiling_tiles,  # every 0.6 m
}
