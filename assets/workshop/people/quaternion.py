"""Turns as quaternions (x, y, z, w) in numpy."""

import numpy as np

from assets.workshop.arrays import Floats, unit


def _cross(a: Floats, b: Floats) -> Floats:
    """Cross product of two vectors (3,), many times faster than numpy's for any shape."""
    (ax, ay, az), (bx, by, bz) = a.tolist(), b.tolist()
    return np.array([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx])


def turn(axis: Floats, degrees: float) -> Floats:
    """A turn about an axis."""
    half = np.radians(degrees) / 2
    return np.append(unit(axis) * np.sin(half), np.cos(half))


def after(second: Floats, first: Floats) -> Floats:
    """The turn that does `first`, then `second`."""
    a, b = second, first
    vector = a[3] * b[:3] + b[3] * a[:3] + _cross(a[:3], b[:3])
    return np.append(vector, a[3] * b[3] - a[:3] @ b[:3])


def undone(q: Floats) -> Floats:
    """The turn back."""
    result: Floats = q * np.array([-1.0, -1.0, -1.0, 1.0])
    return result


def turned(q: Floats, v: Floats) -> Floats:
    """A vector (3,) turned."""
    u = q[:3]
    result: Floats = v + 2 * _cross(u, _cross(u, v) + q[3] * v)
    return result


def between(a: Floats, b: Floats) -> Floats:
    """The shortest turn that takes direction `a` to direction `b`."""
    a, b = unit(a), unit(b)
    q = np.append(_cross(a, b), 1 + a @ b)
    return unit(q)


def blended(a: Floats, b: Floats, share: float) -> Floats:
    """From `a` (share 0) to `b` (share 1), the short way."""
    if a @ b < 0:
        b = -b
    return unit(a * (1 - share) + b * share)
