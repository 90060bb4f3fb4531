"""The bent back of old age, put into the body itself so that every pose keeps it."""

import numpy as np

from assets.workshop.arrays import Floats, ramp

HIP, CHEST, NECK, SKULL = 0.53, 0.76, 0.84, 0.89  # shares of the body's height
STEPS = 400


def stooped(vertices: Floats, degrees: float) -> Floats:
    """Vertices (n, 3) with the back bent forward and the head carried level in front of it.

    Arms go along with the shoulders as they are.
    """
    if degrees <= 0:
        return vertices
    tall = float(vertices[:, 1].max())
    heights = np.linspace(0.0, tall, STEPS)
    share = heights / tall
    bend = np.radians(degrees) * ramp(HIP, CHEST, share) * (1 - ramp(NECK, SKULL, share))
    step = heights[1] - heights[0]
    up = np.concatenate([[0.0], np.cumsum(np.cos(bend[:-1]) * step)])
    forward = np.concatenate([[0.0], np.cumsum(np.sin(bend[:-1]) * step)])
    level = _level(vertices, tall)
    angle = np.interp(level, heights, bend)
    dy, dz = vertices[:, 1] - level, vertices[:, 2]
    y = np.interp(level, heights, up) + dy * np.cos(angle) - dz * np.sin(angle)
    z = np.interp(level, heights, forward) + dy * np.sin(angle) + dz * np.cos(angle)
    lean = -0.25 * float(np.interp(tall, heights, forward))  # stays over its feet
    back = lean * ramp(0.06, HIP, vertices[:, 1] / tall)
    return np.stack([vertices[:, 0], y, z + back], 1)


def _level(vertices: Floats, tall: float) -> Floats:
    """Height (n,) on the spine that each vertex follows; the arms follow the shoulders."""
    shoulder = 0.80 * tall
    line = 0.068 * tall + 0.45 * np.maximum(shoulder - vertices[:, 1], 0.0)
    arm = ramp(0.0, 0.035 * tall, np.abs(vertices[:, 0]) - line)
    arm = arm * (vertices[:, 1] > 0.36 * tall) * (vertices[:, 1] < shoulder + 0.04 * tall)
    result: Floats = vertices[:, 1] * (1 - arm) + shoulder * arm
    return result
