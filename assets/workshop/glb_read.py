"""Reads binary glTF 2.0 files (GLB) back: their JSON document, arrays and pictures."""

import io
import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from numpy.typing import NDArray
from PIL import Image

from assets.workshop.errors import WorkshopError
from assets.workshop.glb_pack import Json, read_accessor


@dataclass(frozen=True, slots=True)
class Glb:
    """A file read back: its JSON document and its binary part."""

    document: Json
    blob: bytes

    def array(self, accessor: int) -> NDArray[Any]:
        """The values of an accessor, (n,) or (n, k)."""
        return read_accessor(self.document, self.blob, accessor)

    def image(self, index: int) -> Image.Image:
        """An embedded picture."""
        view = self.document["bufferViews"][self.document["images"][index]["bufferView"]]
        start = view.get("byteOffset", 0)
        return Image.open(io.BytesIO(self.blob[start : start + view["byteLength"]]))

    def triangles(self, *meshes: str) -> int:
        """Triangles of the meshes with these names, or of all together."""
        accessors = self.document["accessors"]
        parts = self._parts(meshes)
        return sum(int(accessors[p["indices"]]["count"]) // 3 for p in parts)

    def draw_calls(self, *meshes: str) -> int:
        """Primitives of the meshes with these names, or of all together."""
        return len(self._parts(meshes))

    def _parts(self, meshes: tuple[str, ...]) -> list[Json]:
        chosen = [m for m in self.document["meshes"] if not meshes or m.get("name") in meshes]
        return [part for mesh in chosen for part in mesh["primitives"]]

    def named(self, kind: str) -> Mapping[str, int]:
        """Name to index of "nodes", "meshes", "materials" or "animations"."""
        entries: list[Json] = self.document.get(kind, [])
        return {str(e.get("name", "")): i for i, e in enumerate(entries)}


def read_glb(path: Path) -> Glb:
    """Read a file. Raises WorkshopError G004 for what is not a GLB of version 2."""
    data = path.read_bytes()
    if len(data) < 20 or data[:4] != b"glTF" or struct.unpack_from("<I", data, 4)[0] != 2:
        raise WorkshopError("G004", f"{path.name} is not a binary glTF 2.0 file")
    size = struct.unpack_from("<I", data, 12)[0]
    document: Json = json.loads(data[20 : 20 + size])
    blob = data[20 + size + 8 :]
    return Glb(document, blob)
