"""Names for the arrays that the workshop passes about, and small arithmetic on them."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Bytes = NDArray[np.uint8]
Anything = NDArray[Any]


def unit(vectors: Floats) -> Floats:
    """Vectors along the last axis at length one; zero stays zero."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    result: Floats = vectors / np.maximum(length, 1e-12)
    return result


def cross(a: Floats, b: Floats) -> Floats:
    """Cross product of two vectors (3,), many times faster than numpy's for any shape."""
    (ax, ay, az), (bx, by, bz) = a.tolist(), b.tolist()
    return np.array([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx])


def ramp(start: float | Floats, end: float | Floats, x: Floats) -> Floats:
    """Smooth step from 0 at `start` to 1 at `end`; `end` may lie below `start`."""
    t = np.clip((x - start) / (np.asarray(end) - start), 0.0, 1.0)
    result: Floats = t * t * (3.0 - 2.0 * t)
    return result


def bump(x: Floats, width: float) -> Floats:
    """Gaussian hill of height 1 around 0."""
    result: Floats = np.exp(-((x / width) ** 2))
    return result


def mix(a: Floats, b: Floats, amount: Floats) -> Floats:
    """Blend colours: `a` where amount is 0, `b` where it is 1; amount lacks the last axis."""
    k = amount[..., None]
    result: Floats = a * (1.0 - k) + b * k
    return result


def vec(x: float, y: float, z: float) -> Floats:
    """Three numbers as a vector."""
    return np.array([x, y, z], np.float64)


def rgb(color: tuple[int, int, int]) -> Floats:
    """An 8-bit colour as three numbers 0..1."""
    return np.array(color, np.float64) / 255.0
