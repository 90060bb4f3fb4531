"""Writes and reads binary glTF 2.0 files (GLB): meshes, skins, morph targets, clips, pictures."""

import io
import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image

from assets.workshop.errors import WorkshopError
from assets.workshop.glb_pack import (
    BYTE,
    FLOAT,
    SHORT,
    UBYTE,
    UINT,
    USHORT,
    Floats,
    Ints,
    Json,
    fits_shares,
    shares,
    shares_of_one,
)
from assets.workshop.glb_read import Glb as Glb
from assets.workshop.glb_read import read_glb as read_glb
from assets.workshop.glb_store import Store

_CLIPS = "clips"  # the pool that all keys of all clips lie in
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
    morph, in the order of the mesh's morph names; the stage works out how they turn the normals.
    `colors` (n, 4) is linear RGBA 0..1.
    """

    positions: Floats
    normals: Floats
    faces: Ints
    uvs: Floats | None = None
    joints: Ints | None = None
    weights: Floats | None = None
    targets: Sequence[Floats] = ()
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
    small: bool = True  # False: plain floats, for readers that know no KHR_mesh_quantization
    _store: Store = field(default_factory=Store)

    def __post_init__(self) -> None:
        lists = ("nodes", "meshes", "accessors", "bufferViews", "materials", "textures", "images")
        self._store.json = {"asset": {"version": "2.0", "generator": self.generator}, "scene": 0}
        self._store.json["scenes"] = [{"nodes": [0]}]
        self._store.json.update({name: [] for name in (*lists, "skins", "animations")})
        self._store.json["samplers"] = [
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
        index = self._store.add("nodes", entry)
        if parent is not None:
            self._store.json["nodes"][parent].setdefault("children", []).append(index)
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
        view = self._store.view(stream.getvalue())
        source = self._store.add(
            "images", {"bufferView": view, "mimeType": f"image/{kind.lower()}"}
        )
        return self._store.add("textures", {"source": source, "sampler": 0 if repeat else 1})

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
        return self._store.add("materials", entry)

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
        return self._store.add("meshes", entry)

    def skin(self, joints: Sequence[int], inverse_bind: Floats) -> int:
        """Add a skin; `inverse_bind` is (j, 4, 4) in row-major mathematics order."""
        columns = np.ascontiguousarray(inverse_bind.transpose(0, 2, 1)).reshape(-1, 16)
        matrices = self._store.accessor(columns, "MAT4", FLOAT)
        entry = {"joints": list(joints), "inverseBindMatrices": matrices, "skeleton": joints[0]}
        return self._store.add("skins", entry)

    def animation(self, name: str, tracks: Sequence[Track]) -> int:
        """Add a clip of linear tracks; keys that are the same are stored once a file."""
        samplers, channels = [], []
        for track in tracks:
            times = self._store.pooled(track.times, "SCALAR", FLOAT)
            if track.path == "rotation":
                output = self._store.pooled(shares(track.values, SHORT), "VEC4", SHORT)
            else:
                scalar = track.path == "weights"
                values = track.values.reshape(-1) if scalar else track.values
                output = self._store.pooled(values, "SCALAR" if scalar else "VEC3", FLOAT)
            samplers.append({"input": times, "output": output})
            target = {"node": track.node, "path": track.path}
            channels.append({"sampler": len(samplers) - 1, "target": target})
        return self._store.add(
            "animations", {"name": name, "samplers": samplers, "channels": channels}
        )

    # --- the file -----------------------------------------------------------------------------

    def to_bytes(self) -> bytes:
        """The whole file."""
        if not self._store.json["nodes"]:
            raise WorkshopError("G002", "a file needs at least one node")
        blob = self._store.closed()
        document = {k: v for k, v in self._store.json.items() if v != []}
        document["buffers"] = [{"byteLength": len(blob)}]
        text = json.dumps(document, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 4)
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

    def _part(self, g: Geometry, material: int) -> Json:
        attributes = {"POSITION": self._store.accessor(g.positions, "VEC3", FLOAT, bounds=True)}
        bound = g.joints is not None and g.weights is not None
        attributes |= self._small(g) if bound else self._plain(g)
        component = UINT if len(g.positions) > 65535 else USHORT
        indices = self._store.accessor(g.faces.reshape(-1), "SCALAR", component)
        entry: Json = {"attributes": attributes, "indices": indices, "material": material}
        if g.targets:
            entry["targets"] = [{"POSITION": self._store.moves(moves)} for moves in g.targets]
        return entry

    def _plain(self, g: Geometry) -> dict[str, int]:
        """Attributes of what stands still: shares of one where they fit, else floats."""
        found = {"NORMAL": self._normals(g.normals)}
        if g.uvs is not None:
            found["TEXCOORD_0"] = self._fitting(g.uvs, "VEC2")
        if g.colors is not None:
            found["COLOR_0"] = self._colours(g.colors)
        return found

    def _colours(self, colours: Floats) -> int:
        """Light of more than one has no share to be kept as; without its alpha it is smaller."""
        if fits_shares(colours) or (colours[:, 3] < 1).any():
            return self._fitting(colours, "VEC4")
        return self._store.accessor(colours[:, :3], "VEC3", FLOAT)

    def _normals(self, normals: Floats) -> int:
        if not self.small:
            return self._store.accessor(normals, "VEC3", FLOAT)
        self._store.quantised()
        values = shares(np.clip(normals, -1, 1), BYTE)
        return self._store.accessor(values, "VEC3", BYTE, normalized=True)

    def _fitting(self, values: Floats, kind: str) -> int:
        """An accessor of shares if all values lie between 0 and 1, of floats otherwise."""
        if not (self.small and fits_shares(values)):
            return self._store.accessor(values, kind, FLOAT)
        return self._store.accessor(shares(values, USHORT), kind, USHORT, normalized=True)

    def _small(self, g: Geometry) -> dict[str, int]:
        """Attributes of what is bound to joints, as shares of one."""
        assert g.joints is not None
        assert g.weights is not None
        self._store.quantised()
        found = {
            "NORMAL": self._store.accessor(shares(g.normals, SHORT), "VEC3", SHORT, normalized=True)
        }
        if g.uvs is not None:
            small = fits_shares(g.uvs)
            kind = USHORT if small else FLOAT
            values = shares(g.uvs, USHORT) if small else g.uvs
            found["TEXCOORD_0"] = self._store.accessor(values, "VEC2", kind, normalized=small)
        found["JOINTS_0"] = self._store.accessor(g.joints, "VEC4", UBYTE)
        weights = shares_of_one(g.weights)
        found["WEIGHTS_0"] = self._store.accessor(weights, "VEC4", UBYTE, normalized=True)
        return found


def strongest_four(weights: Floats) -> tuple[Ints, Floats]:
    """(n, j) weights to the four strongest joints a vertex and their normalised weights."""
    joints = np.argsort(-weights, axis=1, kind="stable")[:, :4]
    values = np.take_along_axis(weights, joints, 1)
    values = values / np.maximum(values.sum(1, keepdims=True), 1e-9)
    return np.where(values > 0, joints, 0), values
