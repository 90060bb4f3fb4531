"""One person's body: the base mesh in her shape, with her skeleton and skin weights."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from assets.workshop.arrays import Bools, Floats, Ints
from assets.workshop.people.body_data import DECIMETRE, BodyData, Group
from assets.workshop.people.shape import Shape, targets_of
from assets.workshop.people.stoop import stooped

SKIN_VERTICES = 13380  # hm08: the body comes first, helpers after
ARM_BONES = re.compile(r"(upperarm|lowerarm|hand|thumb|index|middle|ring|pinky)")
HAND_BONES = re.compile(r"(hand|thumb|index|middle|ring|pinky)")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Joint names, parents (None at the root) and positions in metres."""

    names: tuple[str, ...]
    parents: tuple[str | None, ...]
    places: Mapping[str, Floats]

    def index(self, name: str) -> int:
        """Number of a joint."""
        return self.names.index(name)


@dataclass(frozen=True, slots=True)
class Body:
    """Vertices (n, 3) in metres with feet at y = 0, facing +z; weights (n, joints)."""

    vertices: Floats
    uvs: Floats
    groups: Mapping[str, Group]
    skeleton: Skeleton
    weights: Floats
    scale: float

    def at(self, joint: str) -> Floats:
        """Where a joint is."""
        return self.skeleton.places[joint]

    def weight_of(self, *joints: str) -> Floats:
        """Summed weights (n,) of some joints."""
        total: Floats = self.weights[:, [self.skeleton.index(j) for j in joints]].sum(1)
        return total

    def weight_like(self, pattern: re.Pattern[str]) -> Floats:
        """Summed weights (n,) of the joints whose names match."""
        return self.weight_of(*(n for n in self.skeleton.names if pattern.match(n)))

    def rigid(self, joint: str, count: int) -> Floats:
        """Weights (count, joints) that follow one joint only."""
        weights = np.zeros((count, len(self.skeleton.names)))
        weights[:, self.skeleton.index(joint)] = 1.0
        return weights

    def eyes(self) -> Floats:
        """The point between the eyes."""
        middle: Floats = (self.at("eye_l") + self.at("eye_r")) / 2
        return middle


def face_moves(data: BodyData, units: Mapping[str, float], count: int, scale: float) -> Floats:
    """Moves (count, 3) in metres of a mix of face units on a body of this scale."""
    moves = np.zeros((count, 3))
    for name, weight in units.items():
        target = data.face_unit(name)
        moves[target.indices] += target.moves * (weight * DECIMETRE * scale)
    return moves


def build_body(data: BodyData, shape: Shape, expression: Mapping[str, float]) -> Body:
    """The base mesh moved by the shape's targets and a lasting expression, scaled to height."""
    base = data.base
    vertices = base.vertices.copy()
    for name, weight in targets_of(shape):
        target = data.shape(name)
        vertices[target.indices] += target.moves * weight
    vertices *= DECIMETRE
    skin = vertices[:SKIN_VERTICES]
    scale = shape.height_m / float(skin[:, 1].max() - skin[:, 1].min())
    vertices = vertices * scale
    ground = float(vertices[:SKIN_VERTICES, 1].min())
    vertices[:, 1] -= ground
    vertices = stooped(vertices, shape.stoop)
    skeleton = _skeleton(data, vertices, ground, scale)
    vertices = vertices + face_moves(data, expression, len(vertices), scale)
    weights = _weights(data, skeleton, len(vertices))
    return Body(vertices, base.uvs, base.groups, skeleton, weights, scale)


def _members(groups: Mapping[str, Group], name: str) -> Ints:
    return np.unique(groups[name].faces)


def _skeleton(data: BodyData, vertices: Floats, ground: float, scale: float) -> Skeleton:
    rig, groups = data.rig, data.base.groups
    names: list[str] = []
    for name in rig:
        _append_with_parents(rig, name, names)
    places = {n: _place(rig[n]["head"], vertices, groups, ground, scale) for n in names}
    places["Root"] = np.zeros(3)
    parents: list[str | None] = [rig[n]["parent"] or None for n in names]
    for side in "lr":
        names.append(f"eye_{side}")
        parents.append("head")
        places[f"eye_{side}"] = vertices[_members(groups, f"joint-{side}-eye")].mean(0)
    return Skeleton(tuple(names), tuple(parents), places)


def _append_with_parents(rig: Mapping[str, Any], name: str, names: list[str]) -> None:
    if name in names:
        return
    parent = rig[name]["parent"]
    if parent:
        _append_with_parents(rig, parent, names)
    names.append(name)


def _place(
    rule: Mapping[str, Any],
    vertices: Floats,
    groups: Mapping[str, Group],
    ground: float,
    scale: float,
) -> Floats:
    strategy = rule["strategy"]
    if strategy == "CUBE":
        cube: Floats = vertices[_members(groups, rule["cube_name"])].mean(0)
        return cube
    if strategy == "VERTEX":
        vertex: Floats = vertices[rule["vertex_index"]].copy()
        return vertex
    if strategy == "MEAN":
        mean: Floats = vertices[rule["vertex_indices"]].mean(0)
        return mean
    x, y, z = rule["default_position"]
    return np.array([x * scale, z * scale - ground, -y * scale])


def _weights(data: BodyData, skeleton: Skeleton, count: int) -> Floats:
    weights = np.zeros((count, len(skeleton.names)))
    for name, pairs in data.weights.items():
        if name in skeleton.names and pairs:
            table = np.array(pairs)
            weights[table[:, 0].astype(int), skeleton.index(name)] = table[:, 1]
    for side in "lr":
        eye = _members(data.base.groups, f"helper-{side}-eye")
        weights[eye] = 0
        weights[eye, skeleton.index(f"eye_{side}")] = 1
    total = weights.sum(1, keepdims=True)
    weights = np.where(total > 0, weights / np.maximum(total, 1e-9), 0)
    weights[total[:, 0] == 0, skeleton.index("head")] = 1
    return weights


def only(faces: Ints, chosen: Bools) -> Ints:
    """Faces whose three vertices are all chosen."""
    return faces[chosen[faces].all(1)]
