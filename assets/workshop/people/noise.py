"""Smooth random fields over space and over pictures, the same for the same seed."""

import numpy as np
from scipy.ndimage import gaussian_filter, gaussian_filter1d

from assets.workshop.arrays import Floats, unit


def dice(seed: int) -> np.random.Generator:
    """A generator of its own for this seed."""
    return np.random.Generator(np.random.PCG64(seed))


def speckle(points: Floats, frequency: float, seed: int) -> Floats:
    """Noise of about -1..1 at points (..., 3); `frequency` in radians a metre."""
    random = dice(seed)
    total = np.zeros(points.shape[:-1])
    for _ in range(6):
        direction = unit(random.standard_normal(3)) * frequency
        bend = unit(random.standard_normal(3)) * frequency * 0.43
        total += np.sin(points @ direction + random.random() * 6 + 1.5 * np.sin(points @ bend))
    return total / 3.0


def grain(points: Floats, cell: float, seed: int) -> Floats:
    """Irregular noise of about -1..1 at points (..., 3); `cell` is the size of a grain in metres.

    Random values on a lattice, blended; unlike `speckle` it shows no pattern when fine.
    """
    table = dice(seed).uniform(-1.0, 1.0, 4096)
    scaled = points / cell
    low = np.floor(scaled).astype(np.int64)
    part = scaled - low
    part = part * part * (3.0 - 2.0 * part)
    total = np.zeros(points.shape[:-1])
    for corner in np.ndindex(2, 2, 2):
        at = low + np.array(corner)
        index = (at[..., 0] * 73856093) ^ (at[..., 1] * 19349663) ^ (at[..., 2] * 83492791)
        share = np.where(np.array(corner) == 1, part, 1.0 - part).prod(-1)
        total += table[index % 4096] * share
    return total


def creases(points: Floats, along: Floats, spacing: float, seed: int) -> Floats:
    """Height 0..1 of sharp-topped folds that run across `along`, warped as cloth is.

    `spacing` is metres between folds.
    """
    random = dice(seed)
    direction = unit(along)
    warp = 0.9 * speckle(points, 2.2 / spacing * 0.35, seed + 1)
    warp += 0.4 * speckle(points, 2.2 / spacing * 0.8, seed + 2)
    phase = points @ direction * (np.pi / spacing) + warp * 1.6 + random.random() * 6
    ridge = 1.0 - np.abs(np.sin(phase))
    strength = np.clip(0.55 + 0.6 * speckle(points, 1.3 / spacing, seed + 3), 0.0, 1.0)
    result: Floats = ridge**2 * strength
    return result


def picture_noise(shape: tuple[int, int], blur: tuple[float, float], seed: int) -> Floats:
    """Tileable noise picture with standard deviation 1; `blur` in pixels (down, across)."""
    raw = gaussian_filter(dice(seed).standard_normal(shape), blur, mode="wrap")
    result: Floats = raw / raw.std()
    return result


def line_noise(count: int, blur: float, seed: int) -> Floats:
    """Tileable noise along a line with standard deviation 1."""
    raw = gaussian_filter1d(dice(seed).standard_normal(count), blur, mode="wrap")
    result: Floats = raw / raw.std()
    return result
