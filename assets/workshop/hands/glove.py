"""A work glove around the bones of a hand, in three poses: open, half closed, and a fist."""

from dataclasses import dataclass

import numpy as np

from assets.workshop.hands.bones import PALM, Bone, flesh, posed
from assets.workshop.hands.surface import around
from assets.workshop.shapes.mesh import Floats, Ints, smooth_normals

CELL_M = 0.0036
MELT_M = 0.009  # how softly each finger grows out of the palm
_JOINT_M = 0.003
CUFF = (np.array([0.0, -0.050, -0.002]), np.array([0.0, -0.088, -0.002]), 0.0285, 0.0345)
RIM_M = 0.004
FLAT = np.array([1.0, 1.0, 0.80])  # a wrist is wider than it is deep
POSES = (0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Glove:
    """`positions` and `normals` (poses, n, 3), `faces` (m, 3), `index` (n,): how much each point

    belongs to the index finger, which points while the others are closed.
    """

    positions: Floats
    normals: Floats
    faces: Ints
    index: Floats


def glove() -> Glove:
    """The right glove."""
    rest = posed(0.0)
    bones = list(flesh(rest))
    low, high = np.array([-0.105, -0.105, -0.060]), np.array([0.075, 0.165, 0.045])
    points, faces = around(lambda at: distance(at, bones), low, high, CELL_M)
    names, weights = _weights(points, bones)
    positions = np.stack([_moved(points, rest, posed(c), names, weights) for c in POSES])
    normals = np.stack([smooth_normals(p, faces) for p in positions])
    index = weights[:, [name.startswith("index") for name in names]].sum(1)
    return Glove(positions, normals, faces, index)


def distance(at: Floats, bones: list[Bone]) -> Floats:
    """Metres to the glove's surface, negative inside.

    Each finger melts into the palm, but never into its neighbour; then there is the cuff.
    """
    parts: dict[str, Floats] = {}
    for bone in bones:
        name, cone = bone.name.split("-")[0], _cone(at, bone)
        parts[name] = _melted(parts[name], cone, _JOINT_M) if name in parts else cone
    palm = parts.pop(PALM)
    fingers = [_melted(finger, palm, MELT_M) for finger in parts.values()]
    return np.minimum(np.min(fingers, axis=0), _cuff(at))


def _melted(one: Floats, other: Floats, soft: float) -> Floats:
    """The smaller of two distances, rounded where they are nearly the same."""
    near = np.maximum(soft - np.abs(one - other), 0.0) / soft
    return np.asarray(np.minimum(one, other) - near * near * soft / 4)


def _cone(at: Floats, bone: Bone) -> Floats:
    way = bone.end - bone.start
    share = np.clip((at - bone.start) @ way / (way @ way), 0.0, 1.0)
    away = np.linalg.norm(at - (bone.start + share[:, None] * way), axis=1)
    return np.asarray(away - (bone.radius + (bone.end_radius - bone.radius) * share))


def _cuff(at: Floats) -> Floats:
    """A sleeve that widens away from the wrist, with a rounded rim."""
    start, end, near, far = CUFF
    half = (start[1] - end[1]) / 2
    flat = (at - (start + end) / 2) / FLAT
    radius = near + (far - near) * np.clip(0.5 - flat[:, 1] / (2 * half), 0.0, 1.0)
    side = np.hypot(flat[:, 0], flat[:, 2]) - radius + RIM_M
    rim = np.abs(flat[:, 1]) - half + RIM_M
    outside = np.hypot(np.maximum(side, 0.0), np.maximum(rim, 0.0))
    return np.asarray(outside + np.minimum(np.maximum(side, rim), 0.0) - RIM_M)


def _weights(points: Floats, bones: list[Bone]) -> tuple[list[str], Floats]:
    """How much each point moves with each bone (n, bones), rows adding up to 1."""
    names = list(dict.fromkeys([PALM, *(bone.name for bone in bones)]))
    near = np.zeros((len(points), len(names)))
    for bone in bones:
        column = names.index(bone.name)
        pull = (np.maximum(_cone(points, bone), 0.0) + 0.0035) ** -4.0
        near[:, column] = np.maximum(near[:, column], pull)
    cuff = points[:, 1] < -0.045
    near[cuff] = np.eye(len(names))[names.index(PALM)]
    return names, near / near.sum(1, keepdims=True)


def _moved(
    points: Floats,
    rest: dict[str, Floats],
    goal: dict[str, Floats],
    names: list[str],
    weights: Floats,
) -> Floats:
    """Linear blend skinning from one pose to another."""
    flat = np.concatenate([points, np.ones((len(points), 1))], 1)
    out = np.zeros_like(points)
    for column, name in enumerate(names):
        matrix = goal[name] @ np.linalg.inv(rest[name])
        out += weights[:, column, None] * (flat @ matrix.T)[:, :3]
    return out
