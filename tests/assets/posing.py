"""People's files put into a pose with numpy, as the engine does it: for tests of clothes."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from assets.workshop.arrays import Floats, Ints
from assets.workshop.glb import Glb
from assets.workshop.people.quaternion import turned

Matrix = Floats


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a mesh: places (n, 3), four joints and weights a vertex, faces (m, 3)."""

    places: Floats
    joints: Ints
    weights: Floats
    faces: Ints


def pieces_of(glb: Glb, mesh: str, material: str) -> Piece:
    """The part of a mesh that has this material."""
    number = glb.named("materials")[material]
    parts = glb.document["meshes"][glb.named("meshes")[mesh]]["primitives"]
    part = next(p for p in parts if p["material"] == number)
    read = {k: glb.array(v) for k, v in part["attributes"].items()}
    return Piece(
        read["POSITION"].astype(float),
        read["JOINTS_0"].astype(np.int64),
        read["WEIGHTS_0"].astype(float),
        glb.array(part["indices"]).reshape(-1, 3).astype(np.int64),
    )


def pose_of(glb: Glb, clip: str, share: float) -> Floats:
    """A matrix (joints, 4, 4) for each joint of the skin, rest to posed."""
    document = glb.document
    local = {i: _still(node) for i, node in enumerate(document["nodes"])}
    animation = document["animations"][glb.named("animations")[clip]]
    for channel in animation["channels"]:
        sampler = animation["samplers"][channel["sampler"]]
        value = _at(glb.array(sampler["input"]).ravel(), glb.array(sampler["output"]), share)
        node = channel["target"]["node"]
        local[node] = _changed(local[node], channel["target"]["path"], value)
    parents = {c: i for i, n in enumerate(document["nodes"]) for c in n.get("children", [])}
    skin = document["skins"][0]
    inverse = glb.array(skin["inverseBindMatrices"]).reshape(-1, 4, 4).transpose(0, 2, 1)
    world = [_world(joint, local, parents) for joint in skin["joints"]]
    return np.stack([w @ i for w, i in zip(world, inverse, strict=True)])


def posed(piece: Piece, pose: Floats) -> Floats:
    """Where the vertices (n, 3) of a piece are in a pose."""
    whole = np.concatenate([piece.places, np.ones((len(piece.places), 1))], 1)
    mixed = np.einsum("nk,nkij->nij", piece.weights, pose[piece.joints])
    result: Floats = np.einsum("nij,nj->ni", mixed, whole)[:, :3]
    return result


def _still(node: dict[str, Any]) -> tuple[Floats, Floats]:
    turn = np.array(node.get("rotation", [0.0, 0.0, 0.0, 1.0]))
    return np.array(node.get("translation", [0.0, 0.0, 0.0])), turn


def _at(times: Floats, values: Floats, share: float) -> Floats:
    """Values between keys; `share` is of the clip's last key."""
    if len(values) == 1:
        return np.asarray(values[0], float)
    when = share * float(times[-1])
    return np.array([np.interp(when, times, values[:, k]) for k in range(values.shape[1])])


def _changed(local: tuple[Floats, Floats], path: str, value: Floats) -> tuple[Floats, Floats]:
    if path == "translation":
        return value, local[1]
    return local[0], value / np.linalg.norm(value)


def _world(node: int, local: dict[int, tuple[Floats, Floats]], parents: dict[int, int]) -> Matrix:
    place, turn = local[node]
    matrix = np.eye(4)
    matrix[:3, :3] = np.stack([turned(turn, axis) for axis in np.eye(3)], 1)
    matrix[:3, 3] = place
    above = parents.get(node)
    return matrix if above is None else _world(above, local, parents) @ matrix
