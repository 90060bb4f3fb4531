"""Wood, card, metal, plastic and walls."""

from itertools import pairwise

import numpy as np
from PIL import Image

from assets.workshop.swatches.noise import edge_wear, grain, picture, shaded


def plank(seed: int, colour: str = "#c9a473") -> Image.Image:
    """A sawn plank, grain along the width."""
    size = (384, 48)
    lines = grain(size, ((0.8, 0.05), (3.0, 0.04)), seed, stretch=28)
    specks = grain(size, ((0.6, 0.02),), seed + 1)
    return picture(shaded(colour, lines + specks) * edge_wear(size, 0.1, 0.02)[..., None])


def board() -> Image.Image:
    """A laminated worktop: light beech in staves."""
    size = (512, 256)
    tone = grain(size, ((0.8, 0.035), (2.5, 0.025)), 21, stretch=26)
    dice = np.random.default_rng(5)
    for row in range(8):
        cut = np.sort(dice.integers(0, size[0], 3))
        ends = [0, *cut.tolist(), size[0]]
        for a, b in pairwise(ends):
            tone[row * 32 : row * 32 + 32, a:b] += dice.uniform(-0.055, 0.055)
        tone[row * 32] -= 0.07
    return picture(shaded("#d8b787", tone))


def brushed() -> Image.Image:
    """Neutral brushed metal, to be tinted."""
    return picture(0.9 + grain((128, 128), ((0.6, 0.03),), 31, stretch=30))


def worn(seed: int = 33) -> Image.Image:
    """Neutral painted metal with small scuffs, to be tinted."""
    size = (128, 128)
    base = 0.96 + grain(size, ((9, 0.02), (0.7, 0.008)), seed)
    scuffs = grain(size, ((1.1, 1.0),), seed + 1, stretch=4) > 2.6
    return picture(base - 0.16 * scuffs)


def upright() -> Image.Image:
    """A rack upright with its rows of slots, neutral, to be tinted; 0.6 m tall."""
    image = np.full((256, 48), 0.97)
    for y in range(6, 256, 21):
        image[y : y + 11, 12:17] = 0.22
        image[y : y + 11, 31:36] = 0.22
        image[y + 11 : y + 12, 12:36] *= 1.05
    image[:, :2] *= 0.8
    image[:, -2:] *= 0.8
    return picture(image)


def ribbed_wall() -> Image.Image:
    """Sandwich panel with shallow ribs; repeats every metre."""
    n = 256
    x = np.arange(n) / n
    rib = np.abs(((x * 5) % 1) - 0.5) * 2
    tone = np.where(rib < 0.22, 0.92, np.where(rib < 0.32, 0.85, 0.98))
    tone = np.where(x > 0.992, 0.74, tone)
    soft = grain((n, n), ((30, 0.008), (1, 0.004)), 5)
    return picture(shaded("#f3f2ec", (tone - 1)[None] + soft))


def roof_deck() -> Image.Image:
    """Trapezoidal steel deck; repeats every metre."""
    n = 128
    x = np.arange(n) / n
    wave = np.abs(((x * 4) % 1) - 0.5) * 2
    tone = np.where(wave < 0.35, 0.78, np.where(wave < 0.5, 0.68, 0.95))
    return picture(shaded("#eceeee", (tone - 1)[None] * np.ones((n, 1))))


def brick() -> Image.Image:
    """Danish red brick; repeats every metre."""
    n = 256
    dice = np.random.default_rng(8)
    tone = grain((n, n), ((1, 0.04), (6, 0.04)), 9)
    image = shaded("#a9563f", tone)
    for row in range(12):
        y = row * n // 12
        for k in range(5):
            x = int((k + 0.5 * (row % 2)) * n / 4.5)
            image[y : y + 21, x : x + 56] *= 1 + dice.uniform(-0.14, 0.14)
            image[y : y + 21, min(x, n - 3) : min(x, n - 3) + 3] = np.array([0.72, 0.69, 0.64])
        image[y : y + 3] = np.array([0.72, 0.69, 0.64])
    return picture(image)


def foliage() -> Image.Image:
    """Leaves, to be tinted."""
    size = (128, 128)
    leaves = grain(size, ((2.2, 0.14), (6, 0.12)), 41)
    return picture(shaded("#8fb060", leaves))


def cork() -> Image.Image:
    """A cork board."""
    return picture(shaded("#bf9560", grain((256, 192), ((0.8, 0.06), (2, 0.05)), 43)))


def rubber() -> Image.Image:
    """A tyre's tread, round the width."""
    image = np.full((32, 256), 0.15)
    for x in range(0, 256, 16):
        image[4:28, x : x + 5] = 0.08
    return picture(image)


def grille() -> Image.Image:
    """Dark ventilation slats."""
    image = np.full((64, 64), 0.2)
    image[::8] = 0.05
    image[1::8] = 0.08
    image[4::8] = 0.32
    return picture(image)
