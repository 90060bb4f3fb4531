"""People's files made plain for the reader: small whole numbers and sparse lists become floats.

Our files keep normals, weights, turns and moves of faces as glTF 2.0 allows with
KHR_mesh_quantization and sparse accessors; panda3d-gltf reads neither.
"""

import json
import struct
from typing import Any

import numpy as np
from numpy.typing import NDArray

Json = dict[str, Any]

EXTENSION = "KHR_mesh_quantization"
_FLOAT = 5126
_WIDTH = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4}
_DTYPE = {5120: "i1", 5121: "u1", 5122: "<i2", 5123: "<u2", 5125: "<u4", _FLOAT: "<f4"}
_HEAD = struct.Struct("<4sIII4s")
_CHUNK = struct.Struct("<I4s")


def unfolded(content: bytes) -> bytes:
    """The GLB with plain floats; files without the extension come back as they are.

    Raises ValueError, KeyError or struct.error for what is no GLB.
    """
    mark, _, _, size, _ = _HEAD.unpack_from(content)
    if mark != b"glTF":
        raise ValueError("this is no GLB file")
    document: Json = json.loads(content[_HEAD.size : _HEAD.size + size])
    if EXTENSION not in document.get("extensionsUsed", ()):
        return content
    blob = content[_HEAD.size + size + _CHUNK.size :]
    grown = bytearray(blob)
    for accessor in document["accessors"]:
        if accessor.get("normalized") or "sparse" in accessor:
            _make_plain(document, blob, accessor, grown)
    for word in ("extensionsUsed", "extensionsRequired"):
        document.pop(word, None)
    document["buffers"][0]["byteLength"] = len(grown)
    return _glb(document, bytes(grown))


def _make_plain(document: Json, blob: bytes, accessor: Json, grown: bytearray) -> None:
    values = np.ascontiguousarray(_values(document, blob, accessor), "<f4").tobytes()
    view = {"buffer": 0, "byteOffset": len(grown), "byteLength": len(values)}
    grown.extend(values)
    for word in ("sparse", "normalized", "byteOffset"):
        accessor.pop(word, None)
    accessor |= {"componentType": _FLOAT, "bufferView": len(document["bufferViews"])}
    document["bufferViews"].append(view)


def _values(document: Json, blob: bytes, accessor: Json) -> NDArray[Any]:
    width, kind = _WIDTH[accessor["type"]], accessor["componentType"]
    rows = np.zeros((accessor["count"], width), _DTYPE[kind])
    if "bufferView" in accessor:
        rows = _rows(document, blob, accessor, (kind, accessor["count"], width))
    if "sparse" in accessor:
        sparse = accessor["sparse"]
        at, count = sparse["indices"], sparse["count"]
        where = _rows(document, blob, at, (at["componentType"], count, 1))[:, 0]
        rows = rows.copy()
        rows[where] = _rows(document, blob, sparse["values"], (kind, count, width))
    most = np.iinfo(rows.dtype).max if accessor.get("normalized") else 1
    return rows / most


def _rows(document: Json, blob: bytes, entry: Json, shape: tuple[int, int, int]) -> NDArray[Any]:
    kind, count, width = shape
    dtype = np.dtype(_DTYPE[kind])
    view = document["bufferViews"][entry["bufferView"]]
    wide = view.get("byteStride", width * dtype.itemsize) // dtype.itemsize
    start = view.get("byteOffset", 0) + entry.get("byteOffset", 0)
    flat: NDArray[Any] = np.frombuffer(blob, dtype, count * wide, start)
    return flat.reshape(count, wide)[:, :width]


def _glb(document: Json, blob: bytes) -> bytes:
    text = json.dumps(document, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    blob += b"\0" * (-len(blob) % 4)
    whole = _HEAD.size + len(text) + _CHUNK.size + len(blob)
    head = _HEAD.pack(b"glTF", 2, whole, len(text), b"JSON")
    return head + text + _CHUNK.pack(len(blob), b"BIN\0") + blob
