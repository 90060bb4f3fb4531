"""The picture of hair: sheets of strands on the left half, four tufts on the right."""

import numpy as np
from scipy.ndimage import gaussian_filter

from assets.workshop.arrays import Floats, bump, mix, ramp, rgb
from assets.workshop.people.looks import Hair
from assets.workshop.people.noise import dice, line_noise, picture_noise

SIZE = 512
SHEET = (0.004, 0.496)  # u from and to
TUFTS = 4
GREY = (150, 146, 140)


def sheet_uv(across: Floats, down: Floats) -> Floats:
    """Uvs on the sheet; `across` may run on and is folded back and forth, `down` is root to tip."""
    folded = np.abs((across + 1.0) % 2.0 - 1.0)
    u = SHEET[0] + (SHEET[1] - SHEET[0]) * folded
    return np.stack([u, 0.004 + 0.992 * np.clip(down, 0, 1)], -1)


def tuft_uv(kind: int, across: Floats, down: Floats) -> Floats:
    """Uvs on tuft number `kind`; both coordinates 0..1."""
    wide = 0.5 / TUFTS
    u = 0.5 + wide * (kind % TUFTS) + 0.006 + (wide - 0.012) * across
    return np.stack([u, 0.004 + 0.992 * np.clip(down, 0, 1)], -1)


def strand_picture(hair: Hair, seed: int) -> tuple[Floats, Floats]:
    """Colours (SIZE, SIZE, 3) and opacity (SIZE, SIZE)."""
    half = SIZE // 2
    colors = _strands(hair, seed)
    alpha = np.concatenate([_sheet_alpha(half, seed + 1), _tuft_alpha(half, seed + 2)], 1)
    return colors, alpha


def _strands(hair: Hair, seed: int) -> Floats:
    y = (np.mgrid[0:SIZE, 0:SIZE][0] + 0.5) / SIZE
    bend = picture_noise((SIZE, SIZE), (70, 70), seed) * 5
    x = (np.arange(SIZE)[None, :] + bend).astype(int) % SIZE
    fine, middle, broad = (line_noise(SIZE, b, seed + 3 + i) for i, b in enumerate((0.8, 2.2, 8.0)))
    tone = 1 + 0.12 * fine[x] + 0.06 * middle[x] + 0.015 * broad[x]
    tone = tone * (0.88 + 0.12 * ramp(0.0, 0.5, y))
    sheen = bump(y - 0.42 - 0.04 * broad[x], 0.16) * np.clip(0.5 + 0.5 * middle[x], 0, 1)
    mingled = 0.9 * fine[x] + 0.35 * middle[x]
    least = float(np.quantile(mingled, 1.0 - hair.grey))
    grey = 0.65 * ramp(least - 0.9, least + 0.9, mingled) * (hair.grey > 0)
    color = mix(rgb(hair.color) + np.zeros((SIZE, SIZE, 3)), rgb(GREY) + 0 * y[..., None], grey)
    color = color * tone[..., None] + 0.018 * sheen[..., None] * np.array([1.0, 0.94, 0.84])
    clipped: Floats = np.clip(color, 0, 1)
    return clipped


def _sheet_alpha(width: int, seed: int) -> Floats:
    y = (np.mgrid[0:SIZE, 0:width][0] + 0.5) / SIZE
    end = 0.94 + 0.026 * line_noise(width, 1.2, seed) + 0.014 * line_noise(width, 5.0, seed + 1)
    return ramp(0.02, -0.02, y - np.minimum(end, 0.985)[None, :])


def _tuft_alpha(width: int, seed: int) -> Floats:
    random = dice(seed)
    each = width // TUFTS
    alpha = np.zeros((SIZE, width))
    y = (np.arange(SIZE) + 0.5) / SIZE
    for tuft in range(TUFTS):
        for _ in range(30):
            root, tip = 0.5 + 0.36 * (random.random(2) * 2 - 1)
            tip = 0.5 + 0.4 * (tip - 0.5) + 0.3 * (root - 0.5)
            middle = (
                root + (tip - root) * y**1.5 + 0.03 * np.sin(6 * y + 6 * random.random())
            ) * each
            length = 0.50 + 0.48 * random.random() * (1 - 0.7 * abs(2 * root - 1))
            thick = (1.0 + 1.5 * random.random()) * np.clip((length - y) / length, 0, 1) ** 0.6
            x = np.arange(each)[None, :] + 0.5
            strand = np.clip(thick[:, None] - np.abs(x - middle[:, None]) + 0.5, 0, 1)
            strand *= ramp(0.0, 0.06, y)[:, None] * (y < length)[:, None]
            part = alpha[:, tuft * each : (tuft + 1) * each]
            np.maximum(part, strand, out=part)
    soft: Floats = np.clip(gaussian_filter(alpha, 0.6) * 1.25, 0, 1)
    return soft
