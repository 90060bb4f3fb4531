"""Matrices and vectors as Kaldi's binary files hold them: plain, or compressed to 16 or 8 bits.

Layouts after Kaldi's matrix/kaldi-matrix.cc and matrix/compressed-matrix.cc. Kaldi reads a
compressed matrix wherever it expects a plain one.
"""

import struct
from enum import Enum

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float32]

_MARKS = (0, 64, 192, 255)  # the steps of the four values that each column gives
_QUARTERS = (0.0, 0.25, 0.75, 1.0)


class Packing(Enum):
    """How the numbers of a matrix are kept."""

    FLOAT = "float"  # 4 bytes each
    TWO_BYTE = "two-byte"  # 65,536 even steps over the matrix ("CM2")
    ONE_BYTE = "one-byte"  # 256 steps in each column ("CM")


def int_bytes(value: int) -> bytes:
    """A whole number as Kaldi writes it: its size, then 4 bytes."""
    return b"\x04" + struct.pack("<i", value)


def vector_bytes(vector: ArrayLike) -> bytes:
    """A vector of floats, shape (n,)."""
    values = np.asarray(vector, "<f4")
    return b"FV " + int_bytes(len(values)) + values.tobytes()


def matrix_bytes(matrix: ArrayLike, packing: Packing = Packing.FLOAT) -> bytes:
    """A matrix of floats, shape (rows, columns)."""
    values = np.ascontiguousarray(matrix, "<f4")
    if packing is Packing.FLOAT or values.size == 0:
        return b"FM " + int_bytes(values.shape[0]) + int_bytes(values.shape[1]) + values.tobytes()
    least, span = _range(values)
    head = struct.pack("<ffii", least, span, *values.shape)
    steps = np.rint((values.astype(np.float64) - least) / span * 65535).clip(0, 65535)
    if packing is Packing.TWO_BYTE:
        return b"CM2 " + head + steps.astype("<u2").tobytes()
    return b"CM " + head + _columns(steps)


def repacked(old: bytes, new: Floats | None, packing: Packing) -> bytes:
    """The bytes of `new`, or of the old array where None; never pack what is packed already."""
    if old.startswith(b"FV "):
        return old if new is None else vector_bytes(new)
    if new is None:
        return matrix_bytes(_plain(old), packing) if old.startswith(b"FM ") else old
    return matrix_bytes(new, packing)


def array_end(blob: bytes, at: int) -> int:
    """Where the matrix or vector ends that begins at `at`. Raises KeyError where there is none."""
    token = blob[at : blob.index(b" ", at)]
    body = at + len(token) + 1
    if token == b"FV":
        return body + 5 + 4 * int(struct.unpack_from("<i", blob, body + 1)[0])
    if token == b"FM":
        rows, columns = (struct.unpack_from("<i", blob, body + i)[0] for i in (1, 6))
        return int(body + 10 + 4 * rows * columns)
    rows, columns = struct.unpack_from("<ii", blob, body + 8)
    size = {b"CM": 1, b"CM2": 2, b"CM3": 1}[token] * rows * columns
    return int(body + 16 + size + (8 * columns if token == b"CM" else 0))


def _range(values: Floats) -> tuple[float, float]:
    """Least value and span, never 0, both as a float of 4 bytes can hold them."""
    least, most = float(values.min()), float(values.max())
    return least, float(np.float32(most - least)) or 1.0 + abs(least)


def _columns(steps: NDArray[np.float64]) -> bytes:
    """Per column its quartiles, in 65,535ths of the span; then all columns in 256 steps."""
    evenly = np.linspace(steps.min(0), steps.max(0), 256)[list(_MARKS)]
    choices = [np.rint(marks) for marks in (np.quantile(steps, _QUARTERS, 0), evenly)]
    packed = [_between(steps, marks) for marks in choices]
    loss = [_lost(steps, p, m) for p, m in zip(packed, choices, strict=True)]
    better = loss[0] <= loss[1]
    marks = np.where(better, *choices)
    return marks.T.astype("<u2").tobytes() + np.where(better, *packed).T.astype("u1").tobytes()


def _between(steps: NDArray[np.float64], marks: NDArray[np.float64]) -> NDArray[np.float64]:
    out = np.zeros_like(steps)
    for column in range(steps.shape[1]):
        at, value = np.unique(marks[:, column], return_index=True)
        out[:, column] = np.rint(np.interp(steps[:, column], at, np.take(_MARKS, value)))
    return out


def _lost(
    steps: NDArray[np.float64], packed: NDArray[np.float64], marks: NDArray[np.float64]
) -> NDArray[np.float64]:
    """What each column loses: the sum of squared errors, shape (columns,)."""
    kept = [np.interp(p, _MARKS, m) for p, m in zip(packed.T, marks.T, strict=True)]
    return np.asarray(((np.array(kept).T - steps) ** 2).sum(0))


def _plain(blob: bytes) -> Floats:
    rows, columns = struct.unpack_from("<i", blob, 4)[0], struct.unpack_from("<i", blob, 9)[0]
    return np.frombuffer(blob, "<f4", rows * columns, 13).reshape(rows, columns)
