"""Writes and reads binary glTF 2.0 files (GLB): meshes, skins, morph targets, clips, pictures."""

import io
import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assets.workshop.errors import WorkshopError

Floats = NDArray[np.floating[Any]]
Ints = NDArray[np.integer[Any]]
Json = dict[str, Any]

FLOAT, UBYTE, USHORT, UINT = 5126, 5121, 5123, 5125
_KIND_WIDTH = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}
_DTYPE: dict[int, np.dtype[Any]] = {
    FLOAT: np.dtype("<f4"),
    UBYTE: np.dtype("u1"),
    USHORT: np.dtype("<u2"),
    UINT: np.dtype("<u4"),
}
_CHUNK_JSON, _CHUNK_BIN = 0x4E4F534A, 0x004E4942


@dataclass(frozen=True, slots=True)
class Surface:
    """A material. `alpha` is "OPAQUE", "MASK" (cut at `cutoff`) or "BLEND"; `texture` an index."""

    name: str
    texture: int | None = None
    color: tuple[float, float, float, float] = (1.0, 1.0, 1.0, 1.0)
    roughness: float = 0.8
    metallic: float = 0.0
    alpha: str = "OPAQUE"
    cutoff: float = 0.4
    double_sided: bool = False
    emissive: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Geometry:
    """Triangles of one material: metres, y up. Arrays are (n, k); `faces` is (m, 3).

    `joints`/`weights` (n, 4) bind to the skin of the node. `targets` are position moves (n, 3) a
    morph, in the order of the mesh's morph names; `target_normals` the matching normal moves.
    `colors` (n, 4) is linear RGBA 0..1.
    """

    positions: Floats
    normals: Floats
    faces: Ints
    uvs: Floats | None = None
    joints: Ints | None = None
    weights: Floats | None = None
    targets: Sequence[Floats] = ()
    target_normals: Sequence[Floats] = ()
    colors: Floats | None = None


@dataclass(slots=True)
class Track:
    """One animated property of a node: `times` (t,) in seconds, `values` (t, k)."""

    node: int
    path: str  # "rotation" (x, y, z, w), "translation", "scale" or "weights"
    times: Floats
    values: Floats


@dataclass(slots=True)
class GlbWriter:
    """Collects a scene and gives its bytes. Node 0 is the root that `scene` shows."""

    generator: str = "kollega assets workshop"
    _json: Json = field(default_factory=dict)
    _blob: bytearray = field(default_factory=bytearray)

    def __post_init__(self) -> None:
        lists = ("nodes", "meshes", "accessors", "bufferViews", "materials", "textures", "images")
        self._json = {"asset": {"version": "2.0", "generator": self.generator}, "scene": 0}
        self._json["scenes"] = [{"nodes": [0]}]
        self._json.update({name: [] for name in (*lists, "skins", "animations")})
        self._json["samplers"] = [
            {"magFilter": 9729, "minFilter": 9987, "wrapS": wrap, "wrapT": wrap}
            for wrap in (10497, 33071)
        ]

    # --- parts --------------------------------------------------------------------------------

    def node(
        self,
        name: str,
        parent: int | None = None,
        translation: Sequence[float] | None = None,
        mesh: int | None = None,
        skin: int | None = None,
        extras: Json | None = None,
    ) -> int:
        """Add a node and hang it under `parent`; its index."""
        entry: Json = {"name": name}
        if translation is not None:
            entry["translation"] = [float(x) for x in translation]
        for key, value in (("mesh", mesh), ("skin", skin), ("extras", extras)):
            if value is not None:
                entry[key] = value
        index = self._add("nodes", entry)
        if parent is not None:
            self._json["nodes"][parent].setdefault("children", []).append(index)
        return index

    def texture(
        self, image: Image.Image, kind: str = "PNG", quality: int = 88, repeat: bool = False
    ) -> int:
        """Embed a picture as PNG or JPEG; the texture's index."""
        stream = io.BytesIO()
        if kind == "JPEG":
            image.convert("RGB").save(stream, "JPEG", quality=quality, subsampling=0)
        else:
            image.save(stream, "PNG", optimize=True)
        view = self._view(stream.getvalue())
        source = self._add("images", {"bufferView": view, "mimeType": f"image/{kind.lower()}"})
        return self._add("textures", {"source": source, "sampler": 0 if repeat else 1})

    def material(self, surface: Surface) -> int:
        """Add a material; its index."""
        pbr: Json = {
            "baseColorFactor": list(surface.color),
            "roughnessFactor": surface.roughness,
            "metallicFactor": surface.metallic,
        }
        if surface.texture is not None:
            pbr["baseColorTexture"] = {"index": surface.texture}
        entry: Json = {"name": surface.name, "pbrMetallicRoughness": pbr}
        if surface.alpha != "OPAQUE":
            entry["alphaMode"] = surface.alpha
        if surface.alpha == "MASK":
            entry["alphaCutoff"] = surface.cutoff
        if surface.double_sided:
            entry["doubleSided"] = True
        if surface.emissive is not None:
            entry["emissiveFactor"] = list(surface.emissive)
        return self._add("materials", entry)

    def mesh(
        self, name: str, parts: Sequence[tuple[Geometry, int]], morphs: Sequence[str] = ()
    ) -> int:
        """Add a mesh of (geometry, material) parts; every part has a target per morph name."""
        for geometry, _ in parts:
            if len(geometry.targets) != len(morphs):
                raise WorkshopError("G001", f"mesh {name}: every part needs {len(morphs)} targets")
        entry: Json = {"name": name, "primitives": [self._part(g, m) for g, m in parts]}
        if morphs:
            entry["weights"] = [0.0] * len(morphs)
            entry["extras"] = {"targetNames": list(morphs)}
        return self._add("meshes", entry)

    def skin(self, joints: Sequence[int], inverse_bind: Floats) -> int:
        """Add a skin; `inverse_bind` is (j, 4, 4) in row-major mathematics order."""
        columns = np.ascontiguousarray(inverse_bind.transpose(0, 2, 1)).reshape(-1, 16)
        matrices = self._accessor(columns, "MAT4", FLOAT)
        entry = {"joints": list(joints), "inverseBindMatrices": matrices, "skeleton": joints[0]}
        return self._add("skins", entry)

    def animation(self, name: str, tracks: Sequence[Track]) -> int:
        """Add a clip of linear tracks; tracks that share `times` (the same object) share bytes."""
        stored: dict[int, int] = {}
        samplers, channels = [], []
        for track in tracks:
            key = id(track.times)
            if key not in stored:
                stored[key] = self._accessor(track.times, "SCALAR", FLOAT, bounds=True)
            kind = {"rotation": "VEC4", "weights": "SCALAR"}.get(track.path, "VEC3")
            values = track.values.reshape(-1) if kind == "SCALAR" else track.values
            output = self._accessor(values, kind, FLOAT)
            samplers.append({"input": stored[key], "output": output, "interpolation": "LINEAR"})
            target = {"node": track.node, "path": track.path}
            channels.append({"sampler": len(samplers) - 1, "target": target})
        return self._add("animations", {"name": name, "samplers": samplers, "channels": channels})

    # --- the file -----------------------------------------------------------------------------

    def to_bytes(self) -> bytes:
        """The whole file."""
        if not self._json["nodes"]:
            raise WorkshopError("G002", "a file needs at least one node")
        document = {k: v for k, v in self._json.items() if v != []}
        document["buffers"] = [{"byteLength": len(self._blob)}]
        text = json.dumps(document, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 4)
        blob = bytes(self._blob) + b"\0" * (-len(self._blob) % 4)
        head = struct.pack("<4sII", b"glTF", 2, 12 + 8 + len(text) + 8 + len(blob))
        chunks = struct.pack("<II", len(text), _CHUNK_JSON) + text
        return head + chunks + struct.pack("<II", len(blob), _CHUNK_BIN) + blob

    def save(self, path: Path) -> int:
        """Write the file; its size in bytes."""
        data = self.to_bytes()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return len(data)

    # --- inside -------------------------------------------------------------------------------

    def _add(self, kind: str, entry: Json) -> int:
        items: list[Json] = self._json[kind]
        items.append(entry)
        return len(items) - 1

    def _view(self, data: bytes) -> int:
        self._blob.extend(b"\0" * (-len(self._blob) % 4))
        entry = {"buffer": 0, "byteOffset": len(self._blob), "byteLength": len(data)}
        self._blob.extend(data)
        return self._add("bufferViews", entry)

    def _accessor(
        self, values: Floats | Ints, kind: str, component: int, bounds: bool = False
    ) -> int:
        array = np.ascontiguousarray(values, _DTYPE[component])
        rows = array.reshape(len(array), -1)
        if rows.shape[1] != _KIND_WIDTH[kind]:
            raise WorkshopError(
                "G003", f"{kind} needs {_KIND_WIDTH[kind]} columns, not {rows.shape[1]}"
            )
        entry: Json = {"bufferView": self._view(array.tobytes()), "componentType": component}
        entry |= {"count": len(array), "type": kind}
        if bounds:
            entry |= {"min": rows.min(0).tolist(), "max": rows.max(0).tolist()}
        return self._add("accessors", entry)

    def _part(self, g: Geometry, material: int) -> Json:
        attributes = {
            "POSITION": self._accessor(g.positions, "VEC3", FLOAT, bounds=True),
            "NORMAL": self._accessor(g.normals, "VEC3", FLOAT),
        }
        if g.uvs is not None:
            attributes["TEXCOORD_0"] = self._accessor(g.uvs, "VEC2", FLOAT)
        if g.colors is not None:
            attributes["COLOR_0"] = self._accessor(g.colors, "VEC4", FLOAT)
        if g.joints is not None and g.weights is not None:
            attributes["JOINTS_0"] = self._accessor(g.joints, "VEC4", UBYTE)
            attributes["WEIGHTS_0"] = self._accessor(g.weights, "VEC4", FLOAT)
        component = UINT if len(g.positions) > 65535 else USHORT
        indices = self._accessor(g.faces.reshape(-1), "SCALAR", component)
        entry: Json = {"attributes": attributes, "indices": indices, "material": material}
        if g.targets:
            entry["targets"] = [self._target(g, i) for i in range(len(g.targets))]
        return entry

    def _target(self, g: Geometry, index: int) -> Json:
        entry = {"POSITION": self._accessor(g.targets[index], "VEC3", FLOAT, bounds=True)}
        if g.target_normals:
            entry["NORMAL"] = self._accessor(g.target_normals[index], "VEC3", FLOAT)
        return entry


@dataclass(frozen=True, slots=True)
class Glb:
    """A file read back: its JSON document and its binary part."""

    document: Json
    blob: bytes

    def array(self, accessor: int) -> Floats | Ints:
        """The values of an accessor, (n,) or (n, k)."""
        entry = self.document["accessors"][accessor]
        view = self.document["bufferViews"][entry["bufferView"]]
        width = _KIND_WIDTH[entry["type"]]
        dtype = _DTYPE[entry["componentType"]]
        start = view.get("byteOffset", 0) + entry.get("byteOffset", 0)
        flat: NDArray[Any] = np.frombuffer(self.blob, dtype, entry["count"] * width, start)
        return flat if width == 1 else flat.reshape(-1, width)

    def image(self, index: int) -> Image.Image:
        """An embedded picture."""
        view = self.document["bufferViews"][self.document["images"][index]["bufferView"]]
        start = view.get("byteOffset", 0)
        return Image.open(io.BytesIO(self.blob[start : start + view["byteLength"]]))

    def triangles(self) -> int:
        """Triangles of all meshes together."""
        accessors = self.document["accessors"]
        parts = [p for m in self.document["meshes"] for p in m["primitives"]]
        return sum(int(accessors[p["indices"]]["count"]) // 3 for p in parts)

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


def strongest_four(weights: Floats) -> tuple[Ints, Floats]:
    """(n, j) weights to the four strongest joints a vertex and their normalised weights."""
    joints = np.argsort(-weights, axis=1, kind="stable")[:, :4]
    values = np.take_along_axis(weights, joints, 1)
    values = values / np.maximum(values.sum(1, keepdims=True), 1e-9)
    return np.where(values > 0, joints, 0), values
