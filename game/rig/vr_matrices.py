"""Between OpenVR's matrices (x right, y up, z back) and Panda's (x right, y ahead, z up)."""

from dataclasses import dataclass

from panda3d.core import CS_default, CS_yup_right, LMatrix4

from game.rig.vr import EyeShape
from game.rig.vr_calls import Rows

_TO_YUP = LMatrix4.convert_mat(CS_default, CS_yup_right)
_TO_ZUP = LMatrix4.convert_mat(CS_yup_right, CS_default)


def matrix_of(rows: Rows) -> LMatrix4:
    """A 3×4 matrix for column vectors as Panda's 4×4 for row vectors, in the same axes."""
    (a, b, c), (d, e, f), (g, h, i), (x, y, z) = zip(*rows, strict=True)
    return LMatrix4(a, b, c, 0, d, e, f, 0, g, h, i, 0, x, y, z, 1)


def pose_matrix(rows: Rows) -> LMatrix4:
    """A device's pose in Panda's axes."""
    return _TO_YUP * matrix_of(rows) * _TO_ZUP


def frustum(left: float, right: float, down: float, up: float, near: float, far: float) -> LMatrix4:
    """OpenGL's projection from the tangents of a picture's edges."""
    wide, high, deep = right - left, up - down, far - near
    return LMatrix4(
        *(2 / wide, 0, 0, 0),
        *(0, 2 / high, 0, 0),
        *((right + left) / wide, (up + down) / high, -(far + near) / deep, -1),
        *(0, 0, -2 * far * near / deep, 0),
    )


@dataclass(frozen=True, slots=True)
class Projections:
    """From the head to clip space: each eye's, and one that sees all that either eye sees."""

    left: LMatrix4
    right: LMatrix4
    both: LMatrix4


def projections(left: EyeShape, right: EyeShape, near: float, far: float) -> Projections:
    """The lens of both eyes. `near` and `far` in metres."""
    return Projections(
        _one_eye(left, near, far), _one_eye(right, near, far), _both(left, right, near, far)
    )


def _one_eye(eye: EyeShape, near: float, far: float) -> LMatrix4:
    to_eye = matrix_of(eye.to_head)
    to_eye.invert_in_place()
    return _TO_YUP * to_eye * frustum(eye.left, eye.right, eye.down, eye.up, near, far)


def _both(left: EyeShape, right: EyeShape, near: float, far: float) -> LMatrix4:
    """The widest angles of both, from a point so far behind the head that neither eye is cut."""
    edges = (
        min(left.left, right.left),
        max(left.right, right.right),
        min(left.down, right.down),
        max(left.up, right.up),
    )
    aside = max(abs(eye.to_head[0][3]) for eye in (left, right))
    back = aside / min(-edges[0], edges[1])
    step = LMatrix4.translate_mat(0, 0, -back)
    return _TO_YUP * step * frustum(*edges, near, far + back)
