"""Reads the MakeHuman body data (CC0): base mesh, targets, face units, rig, weights, masks."""

import gzip
import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from assets.workshop.arrays import Floats, Ints
from assets.workshop.errors import WorkshopError

DECIMETRE = 0.1


@dataclass(frozen=True, slots=True)
class Group:
    """Triangles of one named part: vertex indices (m, 3) and uv indices (m, 3)."""

    faces: Ints
    uv_faces: Ints


@dataclass(frozen=True, slots=True)
class BaseMesh:
    """The shared mesh: vertices (n, 3) in decimetres, y up; uvs (k, 2), v up."""

    vertices: Floats
    uvs: Floats
    groups: dict[str, Group]


@dataclass(frozen=True, slots=True)
class Target:
    """Moves of some vertices: their indices (k,) and moves (k, 3) in decimetres."""

    indices: Ints
    moves: Floats


@dataclass(frozen=True)
class BodyData:
    """The files below one folder, read when asked for and kept."""

    folder: Path
    _targets: dict[str, Target] = field(default_factory=dict)

    @cached_property
    def base(self) -> BaseMesh:
        """The base mesh with its helper groups."""
        return read_obj(self.folder / "mpfb2/3dobjs/base.obj")

    @cached_property
    def rig(self) -> dict[str, dict[str, Any]]:
        """Bones of the game_engine rig: parent, head and tail strategies."""
        path = self.folder / "mpfb2/rigs/standard/rig.game_engine.json"
        loaded: dict[str, dict[str, Any]] = json.loads(path.read_text())
        return loaded

    @cached_property
    def weights(self) -> dict[str, list[tuple[int, float]]]:
        """Bone name to (vertex, weight) pairs."""
        path = self.folder / "mpfb2/rigs/standard/weights.game_engine.json"
        loaded: dict[str, list[tuple[int, float]]] = json.loads(path.read_text())["weights"]
        return loaded

    def shape(self, name: str) -> Target:
        """A shape target such as `head/head-oval`. Raises WorkshopError P003 when unknown."""
        return self._target(f"mpfb2/targets/{name}.target.gz")

    def face_unit(self, name: str) -> Target:
        """An ARKit face unit such as `jawOpen`."""
        return self._target(f"faceunits01/targets/faceunits/{name}.target")

    def mask(self, name: str) -> Floats:
        """A painted mask in the base mesh's uv space (h, w), 0..1: lips, ears, eyelids…"""
        with Image.open(self.folder / f"mpfb2/textures/mpfb_{name}.jpg") as image:
            return np.asarray(image.convert("L"), np.float64) / 255.0

    def _target(self, relative: str) -> Target:
        if relative not in self._targets:
            path = self.folder / relative
            if not path.is_file():
                raise WorkshopError("P003", f"the body data has no {relative}")
            self._targets[relative] = read_target(path)
        return self._targets[relative]


def read_target(path: Path) -> Target:
    """Read lines of `index dx dy dz`, gzipped or plain."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    lines = [line.split() for line in raw.decode().splitlines() if line and line[0] != "#"]
    rows = [line for line in lines if len(line) >= 4]
    indices = np.array([int(row[0]) for row in rows], np.int64)
    moves = np.array([[float(x) for x in row[1:4]] for row in rows], np.float64)
    return Target(indices, moves.reshape(-1, 3))


def read_obj(path: Path) -> BaseMesh:
    """Read a Wavefront file; polygons become fans of triangles."""
    vertices: list[list[float]] = []
    uvs: list[list[float]] = []
    corners: dict[str, list[tuple[list[int], list[int]]]] = {}
    group = "default"
    for line in path.read_text(errors="replace").splitlines():
        kind, *rest = line.split() or [""]
        if kind == "v":
            vertices.append([float(x) for x in rest[:3]])
        elif kind == "vt":
            uvs.append([float(x) for x in rest[:2]])
        elif kind == "g" and rest:
            group = rest[0]
        elif kind == "f":
            corners.setdefault(group, []).extend(_fan(rest))
    groups = {name: _group(fans) for name, fans in corners.items()}
    return BaseMesh(np.array(vertices), np.array(uvs), groups)


def _fan(corners: list[str]) -> list[tuple[list[int], list[int]]]:
    parts = [corner.split("/") for corner in corners]
    v = [int(p[0]) - 1 for p in parts]
    t = [int(p[1]) - 1 if len(p) > 1 and p[1] else 0 for p in parts]
    steps = range(1, len(v) - 1)
    return [([v[0], v[k], v[k + 1]], [t[0], t[k], t[k + 1]]) for k in steps]


def _group(fans: list[tuple[list[int], list[int]]]) -> Group:
    faces = np.array([f for f, _ in fans], np.int64)
    uv_faces = np.array([u for _, u in fans], np.int64)
    return Group(faces, uv_faces)
