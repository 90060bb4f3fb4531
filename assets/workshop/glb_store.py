"""The inside of a GLB file while it is written: lists of entries and the bytes they point at."""

from dataclasses import dataclass, field

import numpy as np

from assets.workshop.errors import WorkshopError
from assets.workshop.glb_pack import (
    DTYPE,
    EXTENSION,
    FLOAT,
    MOVES_FROM,
    SHORT,
    UINT,
    USHORT,
    WIDTH,
    Floats,
    Ints,
    Json,
    rows_padded,
    shares,
)

_CLIPS = "clips"  # the pool that all keys of all clips lie in


@dataclass(slots=True)
class Store:
    """The document and its bytes; `pools` are views that grow until the file is written."""

    json: Json = field(default_factory=dict)
    blob: bytearray = field(default_factory=bytearray)
    pools: dict[str, tuple[int, bytearray]] = field(default_factory=dict)
    known: dict[tuple[bytes, str, int], int] = field(default_factory=dict)

    def closed(self) -> bytes:
        """The binary part with the pools at its end."""
        blob = bytearray(self.blob)
        for view, pool in self.pools.values():
            blob.extend(b"\0" * (-len(blob) % 4))
            self.json["bufferViews"][view] |= {"byteOffset": len(blob), "byteLength": len(pool)}
            blob.extend(pool)
        return bytes(blob + b"\0" * (-len(blob) % 4))

    def add(self, kind: str, entry: Json) -> int:
        """Add an entry to a list of the document; its index."""
        items: list[Json] = self.json[kind]
        items.append(entry)
        return len(items) - 1

    def view(self, data: bytes, stride: int | None = None) -> int:
        """Keep bytes; the index of their view."""
        self.blob.extend(b"\0" * (-len(self.blob) % 4))
        entry = {"buffer": 0, "byteOffset": len(self.blob), "byteLength": len(data)}
        self.blob.extend(data)
        return self.add("bufferViews", entry | ({"byteStride": stride} if stride else {}))

    def pooled(self, values: Floats | Ints, kind: str, component: int) -> int:
        """An accessor in the one view of all clips; the same values give the same accessor."""
        array = np.ascontiguousarray(values, DTYPE[component])
        key = (array.tobytes(), kind, component)
        if key in self.known:
            return self.known[key]
        if _CLIPS not in self.pools:
            self.pools[_CLIPS] = (self.add("bufferViews", {"buffer": 0}), bytearray())
        view, pool = self.pools[_CLIPS]
        entry: Json = {"bufferView": view, "componentType": component, "type": kind}
        entry |= {"count": len(array)} | ({"byteOffset": len(pool)} if pool else {})
        if component != FLOAT:
            entry["normalized"] = True
        if kind == "SCALAR":
            entry |= {"min": [float(array.min())], "max": [float(array.max())]}
        pool.extend(key[0] + b"\0" * (-len(key[0]) % 4))
        self.known[key] = self.add("accessors", entry)
        return self.known[key]

    def accessor(
        self,
        values: Floats | Ints,
        kind: str,
        component: int,
        bounds: bool = False,
        normalized: bool = False,
    ) -> int:
        """Keep an array; the index of its accessor. Raises WorkshopError G003 for a wrong width."""
        array = np.ascontiguousarray(values, DTYPE[component])
        rows = array.reshape(len(array), -1)
        if rows.shape[1] != WIDTH[kind]:
            raise WorkshopError("G003", f"{kind} needs {WIDTH[kind]} columns, not {rows.shape[1]}")
        data, stride = rows_padded(rows) if kind != "SCALAR" else (rows.tobytes(), None)
        entry: Json = {"bufferView": self.view(data, stride), "componentType": component}
        entry |= {"count": len(array), "type": kind}
        if normalized:
            entry["normalized"] = True
        if bounds:
            entry |= {"min": rows.min(0).tolist(), "max": rows.max(0).tolist()}
        return self.add("accessors", entry)

    def moves(self, moves: Floats) -> int:
        """A morph's moves: only the vertices that move, in shares of a metre."""
        self.quantised()
        moved = np.flatnonzero(np.abs(moves).max(1) >= MOVES_FROM)
        moved = moved if len(moved) else np.zeros(1, np.int64)
        values = shares(moves[moved], SHORT)
        wide = UINT if len(moves) > 65535 else USHORT
        at = {"bufferView": self.view(moved.astype(DTYPE[wide]).tobytes()), "componentType": wide}
        sparse = {"count": len(moved), "indices": at}
        sparse["values"] = {"bufferView": self.view(values.tobytes())}
        entry: Json = {"componentType": SHORT, "normalized": True, "count": len(moves)}
        low, high = np.minimum(values.min(0), 0), np.maximum(values.max(0), 0)
        entry |= {"type": "VEC3", "min": low.tolist(), "max": high.tolist(), "sparse": sparse}
        return self.add("accessors", entry)

    def quantised(self) -> None:
        """Say in the file that small whole numbers stand for shares."""
        for word in ("extensionsUsed", "extensionsRequired"):
            self.json[word] = [EXTENSION]
