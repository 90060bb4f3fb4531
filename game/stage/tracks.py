"""Clips of a GLB file as the engine's own: every joint sampled at one rate, between keys as well.

panda3d-gltf knows no values between keys and takes a minute for a cast; this is the same in numpy.
"""

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from panda3d.core import (
    AnimBundle,
    AnimBundleNode,
    AnimChannelMatrixXfmTable,
    AnimGroup,
    CPTA_stdfloat,
    NodePath,
    PTA_stdfloat,
)

FPS = 15  # frames a second, as the workshop samples; the engine mixes them

Floats = NDArray[np.float64]
Json = dict[str, Any]
_HEAD, _CHUNK = struct.Struct("<4sIII4s"), struct.Struct("<I4s")
_WIDTH = {"SCALAR": 1, "VEC3": 3, "VEC4": 4}


@dataclass(frozen=True, slots=True)
class _File:
    document: Json
    blob: bytes

    def array(self, index: int) -> Floats:
        """An accessor of plain floats, (n, k)."""
        accessor = self.document["accessors"][index]
        view = self.document["bufferViews"][accessor["bufferView"]]
        start = view.get("byteOffset", 0) + accessor.get("byteOffset", 0)
        width = _WIDTH[accessor["type"]]
        flat = np.frombuffer(self.blob, "<f4", accessor["count"] * width, start)
        return flat.reshape(-1, width).astype(np.float64)


def add_clips(model: NodePath, content: bytes) -> None:
    """Give a character the clips of its file (floats only); files without clips have none."""
    _, _, _, size, _ = _HEAD.unpack_from(content)
    document: Json = json.loads(content[_HEAD.size : _HEAD.size + size])
    file = _File(document, content[_HEAD.size + size + _CHUNK.size :])
    character = model.find("**/+Character")
    if character.is_empty():
        return
    for animation in document.get("animations", ()):
        bundle = _bundle(file, animation)
        character.attach_new_node(AnimBundleNode(character.get_name(), bundle))


def _bundle(file: _File, animation: Json) -> AnimBundle:
    samplers = animation["samplers"]
    seconds = max(float(file.array(sampler["input"])[-1, 0]) for sampler in samplers)
    times = np.arange(round(seconds * FPS) + 1) / FPS
    found: dict[tuple[int, str], Floats] = {}
    for channel in animation["channels"]:
        sampler, target = samplers[channel["sampler"]], channel["target"]
        keys, values = file.array(sampler["input"])[:, 0], file.array(sampler["output"])
        found[target["node"], target["path"]] = _between(times, keys, values)
    bundle = AnimBundle(animation["name"], FPS, len(times))
    skeleton = AnimGroup(bundle, "<skeleton>")
    _add_joint(file.document, file.document["skins"][0]["joints"][0], skeleton, found)
    return bundle


def _between(times: Floats, keys: Floats, values: Floats) -> Floats:
    """Values at the times; one row where nothing changes."""
    if len(values) == 1:
        return values
    return np.stack([np.interp(times, keys, column) for column in values.T], 1)


def _add_joint(
    document: Json, index: int, parent: AnimGroup, found: Mapping[tuple[int, str], Floats]
) -> None:
    node = document["nodes"][index]
    group = AnimChannelMatrixXfmTable(parent, node["name"])
    rest = np.array([node.get("translation", (0.0, 0.0, 0.0))], np.float64)
    place = found.get((index, "translation"), rest)
    turn = found.get((index, "rotation"), np.array([[0.0, 0.0, 0.0, 1.0]]))
    tables = zip("xyzhpr", (*_upright(place), *_angles(turn)), strict=True)
    for axis, column in tables:
        group.set_table(axis, CPTA_stdfloat(PTA_stdfloat(_short(column))))
    for child in node.get("children", ()):
        if "mesh" not in document["nodes"][child]:
            _add_joint(document, child, group, found)


def _upright(places: Floats) -> tuple[Floats, Floats, Floats]:
    """From y up, facing +z to z up, facing -y."""
    return places[:, 0], -places[:, 2], places[:, 1]


def _angles(turns: Floats) -> tuple[Floats, Floats, Floats]:
    """Heading, pitch and roll in degrees of quaternions (x, y, z, w) of a space with y up."""
    turns = turns / np.linalg.norm(turns, axis=1, keepdims=True)
    x, y, z = _upright(turns)
    w = turns[:, 3]
    heading = np.arctan2(2 * (w * z - x * y), 1 - 2 * (x * x + z * z))
    pitch = np.arcsin(np.clip(2 * (y * z + w * x), -1.0, 1.0))
    roll = np.arctan2(2 * (w * y - x * z), 1 - 2 * (x * x + y * y))
    return np.degrees(heading), np.degrees(pitch), np.degrees(roll)


def _short(column: Floats) -> list[float]:
    """One value where all are the same."""
    same = float(np.ptp(column)) < 1e-5
    return [float(column[0])] if same else column.tolist()
