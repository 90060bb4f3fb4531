"""The node that morphs: face skin, teeth, tongue and lashes with their moves.

The file holds no moves of normals: the stage works them out from the moved shapes as it loads.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from assets.workshop.arrays import Bools, Floats
from assets.workshop.glb import Geometry, strongest_four
from assets.workshop.people.body import Body, face_moves
from assets.workshop.people.body_data import BodyData
from assets.workshop.people.face_shapes import SHAPES
from assets.workshop.people.part import FacePart
from assets.workshop.people.skin_mesh import Skin, normals_of

MOVES_FROM = 2e-4  # metres: what moves less in every morph does not belong to the face


Moves = Mapping[str, Floats]


def all_moves(data: BodyData, body: Body) -> Moves:
    """For every morph the moves (n, 3) of all base vertices, in metres."""
    count = len(body.vertices)
    return {n: face_moves(data, mix, count, body.scale) for n, mix in SHAPES.items()}


def moving(moves: Moves) -> Bools:
    """Which base vertices any morph moves."""
    size = np.max([np.abs(m).max(1) for m in moves.values()], axis=0)
    return np.asarray(size > MOVES_FROM, bool)


def face_of_skin(body: Body, skin: Skin, moves: Moves) -> tuple[FacePart, Skin]:
    """The faces that move, as a face part, and the skin that is left."""
    chosen = moving(moves)[skin.origin][skin.faces].any(1)
    used, inverse = np.unique(skin.faces[chosen], return_inverse=True)
    origin = skin.origin[used]
    normals = normals_of(body, body.vertices)[origin]
    faces = np.asarray(inverse, np.int64).reshape(-1, 3)
    still = np.zeros(len(used))
    part = FacePart(
        origin, origin, still, np.zeros((len(used), 3)), normals, faces, skin.uvs[used],
        body.weights[origin],
    )  # fmt: skip
    return part, skin.with_faces(skin.faces[~chosen], skin.island[~chosen])


def _blend(values: Floats, part: FacePart) -> Floats:
    share = part.share[:, None]
    result: Floats = values[part.first] * (1 - share) + values[part.second] * share
    return result


def face_geometry(body: Body, parts: Sequence[FacePart], moves: Moves) -> Geometry:
    """All face parts as one geometry with a target a morph."""
    starts = np.cumsum([0, *(len(p.first) for p in parts[:-1])])
    joints, weights = strongest_four(np.concatenate([p.weights for p in parts]))
    return Geometry(
        positions=np.concatenate([_blend(body.vertices, p) + p.lift for p in parts]),
        normals=np.concatenate([p.normals for p in parts]),
        faces=np.concatenate([p.faces + s for p, s in zip(parts, starts, strict=True)]),
        uvs=np.concatenate([p.uvs for p in parts]),
        joints=joints,
        weights=weights,
        targets=[np.concatenate([_blend(m, p) for p in parts]) for m in moves.values()],
    )
