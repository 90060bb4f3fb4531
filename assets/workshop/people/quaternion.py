"""Turns as quaternions (x, y, z, w) in numpy.

Clips ask for hundreds of thousands of them: plain numbers are many times faster here than
numpy's operations on arrays of three or four.
"""

from math import cos, radians, sin, sqrt

import numpy as np

from assets.workshop.arrays import Floats


def turn(axis: Floats, degrees: float) -> Floats:
    """A turn about an axis."""
    x, y, z = axis.tolist()
    half = radians(degrees) / 2
    scale = sin(half) / max(sqrt(x * x + y * y + z * z), 1e-12)
    return np.array([x * scale, y * scale, z * scale, cos(half)])


def after(second: Floats, first: Floats) -> Floats:
    """The turn that does `first`, then `second`."""
    (ax, ay, az, aw), (bx, by, bz, bw) = second.tolist(), first.tolist()
    return np.array(
        [
            aw * bx + bw * ax + ay * bz - az * by,
            aw * by + bw * ay + az * bx - ax * bz,
            aw * bz + bw * az + ax * by - ay * bx,
            aw * bw - ax * bx - ay * by - az * bz,
        ]
    )


def undone(q: Floats) -> Floats:
    """The turn back."""
    x, y, z, w = q.tolist()
    return np.array([-x, -y, -z, w])


def turned(q: Floats, v: Floats) -> Floats:
    """A vector (3,) turned."""
    (qx, qy, qz, qw), (x, y, z) = q.tolist(), v.tolist()
    tx, ty, tz = qy * z - qz * y + qw * x, qz * x - qx * z + qw * y, qx * y - qy * x + qw * z
    return np.array(
        [
            x + 2 * (qy * tz - qz * ty),
            y + 2 * (qz * tx - qx * tz),
            z + 2 * (qx * ty - qy * tx),
        ]
    )


def between(a: Floats, b: Floats) -> Floats:
    """The shortest turn that takes direction `a` to direction `b`."""
    (ax, ay, az), (bx, by, bz) = a.tolist(), b.tolist()
    both = sqrt((ax * ax + ay * ay + az * az) * (bx * bx + by * by + bz * bz))
    dot = ax * bx + ay * by + az * bz
    cross = (ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx)
    return _whole((*cross, max(both, 1e-24) + dot))


def blended(a: Floats, b: Floats, share: float) -> Floats:
    """From `a` (share 0) to `b` (share 1), the short way."""
    first, second = a.tolist(), b.tolist()
    dot = sum(x * y for x, y in zip(first, second, strict=True))
    sign = -share if dot < 0 else share
    x, y, z, w = (p * (1 - share) + q * sign for p, q in zip(first, second, strict=True))
    return _whole((x, y, z, w))


def _whole(q: tuple[float, float, float, float]) -> Floats:
    """A quaternion at length one."""
    x, y, z, w = q
    scale = 1.0 / max(sqrt(x * x + y * y + z * z + w * w), 1e-12)
    return np.array([x * scale, y * scale, z * scale, w * scale])
