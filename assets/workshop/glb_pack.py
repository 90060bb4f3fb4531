"""Numbers of a GLB file made small and read back: whole numbers for shares of one, sparse moves.

What glTF 2.0 with KHR_mesh_quantization allows: a signed or unsigned whole number stands for a
share of one, and an accessor may list only the rows that are not zero. The game unfolds both as it
loads (see game/stage/unfold.py), since its reader knows neither.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Ints = NDArray[np.integer[Any]]
Json = dict[str, Any]

BYTE, UBYTE, SHORT, USHORT, UINT, FLOAT = 5120, 5121, 5122, 5123, 5125, 5126
WIDTH = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}
DTYPE: dict[int, np.dtype[Any]] = {
    BYTE: np.dtype("i1"),
    UBYTE: np.dtype("u1"),
    SHORT: np.dtype("<i2"),
    USHORT: np.dtype("<u2"),
    UINT: np.dtype("<u4"),
    FLOAT: np.dtype("<f4"),
}
EXTENSION = "KHR_mesh_quantization"
MOVES_FROM = 4e-5  # metres: smaller moves of a morph are none


def shares(values: Floats, component: int) -> Ints:
    """Numbers of -1..1 (or 0..1 for unsigned) as whole numbers of the component."""
    most = np.iinfo(DTYPE[component]).max
    return np.round(values * most).astype(DTYPE[component])


def shares_of_one(weights: Floats) -> Ints:
    """Rows that sum to one as bytes that sum to 255: what rounding loses the largest one gets."""
    whole = np.round(weights * 255).astype(np.int64)
    largest = whole.argmax(1)
    whole[np.arange(len(whole)), largest] += 255 - whole.sum(1)
    return whole.astype(np.uint8)


def fits_shares(values: Floats) -> bool:
    """Whether all numbers lie between 0 and 1."""
    return bool(len(values)) and float(values.min()) >= 0.0 and float(values.max()) <= 1.0


def rows_padded(array: NDArray[Any]) -> tuple[bytes, int | None]:
    """Bytes of rows that begin at multiples of four, and their stride if they had to be padded."""
    size = array.shape[1] * array.itemsize
    if size % 4 == 0 or array.itemsize == 4:
        return array.tobytes(), None
    wide = np.zeros((len(array), -(-size // 4) * 4 // array.itemsize), array.dtype)
    wide[:, : array.shape[1]] = array
    return wide.tobytes(), wide.shape[1] * array.itemsize


def read_accessor(document: Json, blob: bytes, index: int) -> NDArray[Any]:
    """The values of an accessor, (n,) or (n, k); shares as floats, sparse ones filled in."""
    entry = document["accessors"][index]
    width, dtype = WIDTH[entry["type"]], DTYPE[entry["componentType"]]
    count = entry["count"]
    rows = np.zeros((count, width), dtype)
    if "bufferView" in entry:
        rows = _rows(document, blob, entry, (dtype, count, width))
    if "sparse" in entry:
        rows = rows.copy()
        at, values = entry["sparse"]["indices"], entry["sparse"]["values"]
        some = entry["sparse"]["count"]
        where = _rows(document, blob, at, (DTYPE[at["componentType"]], some, 1))[:, 0]
        rows[where] = _rows(document, blob, values, (dtype, some, width))
    if entry.get("normalized"):
        rows = (rows / np.iinfo(dtype).max).astype(np.float32)
    return rows[:, 0] if width == 1 else rows


def _rows(
    document: Json, blob: bytes, entry: Json, shape: tuple[np.dtype[Any], int, int]
) -> NDArray[Any]:
    dtype, count, width = shape
    view = document["bufferViews"][entry["bufferView"]]
    start = view.get("byteOffset", 0) + entry.get("byteOffset", 0)
    wide = view.get("byteStride", width * dtype.itemsize) // dtype.itemsize
    flat: NDArray[Any] = np.frombuffer(blob, dtype, count * wide, start)
    return flat.reshape(count, wide)[:, :width]
