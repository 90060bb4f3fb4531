"""The far body: the same person in a third of the triangles, without a face that moves."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from assets.workshop.arrays import Bools, Floats, Ints
from assets.workshop.glb import Geometry
from assets.workshop.people.decimate import decimated
from assets.workshop.people.part import Part
from assets.workshop.people.skin_layout import CHEST, FAR_EYE_BOX, HAND_BOX, HEAD

BUDGET = 4900  # triangles of a far body in all
HEAD_FACES, HAND_FACES, EYE_FACES = 1500, 360, 60  # of which; both hands and both eyes together
FACE_M, FACE_WEIGHT = 0.060, 40.0  # the face is what one knows a person by


def far_skin(skin: Geometry, face: Geometry, eyes: Geometry) -> Geometry:
    """Skin that never moves, skin of the face, and the eyes, all on the skin's picture."""
    middle = _uvs(face)[_faces(face)].mean(1)
    within = (middle[:, 0] > HAND_BOX.right) & (middle[:, 0] < CHEST.box.left)
    outside = ~within | (middle[:, 1] < HEAD.box.bottom)  # no gums, teeth, tongue and lashes
    whole = _welded(joined([skin, _compact(face, _faces(face)[outside])]))
    middle = _uvs(whole)[_faces(whole)].mean(1)
    hand = (middle[:, 0] < HAND_BOX.right) & (middle[:, 1] > HAND_BOX.top)
    head = _compact(whole, _faces(whole)[~hand])
    hands = _welded(_compact(whole, _faces(whole)[hand]), seams=True)
    centre = eyes.positions.mean(0) - np.array([0.0, 0.030, 0.0])
    near = np.linalg.norm(head.positions - centre, axis=1)
    matter = 1.0 + FACE_WEIGHT * np.exp(-((near / FACE_M) ** 2))
    balls = replace(eyes, uvs=FAR_EYE_BOX.place(_uvs(eyes)))
    thinned = [thin(head, HEAD_FACES, matter), thin(hands, HAND_FACES), thin(balls, EYE_FACES)]
    return joined(thinned)


def far_hair(parts: Sequence[Part]) -> list[Part]:
    """The simpler pieces of hair."""
    return [part.far or part for part in parts]


def far_cloth(cloth: Geometry, others: Sequence[Geometry]) -> Geometry:
    """Clothes with the triangles that the others leave."""
    return thin(cloth, BUDGET - sum(len(g.faces) for g in others))


def within_budget(skin: Geometry, others: Sequence[Geometry]) -> Geometry:
    """The skin with fewer triangles still, where clothes of many small pieces keep too many."""
    return thin(skin, BUDGET - sum(len(g.faces) for g in others))


def thin(geometry: Geometry, wanted: int, matter: Floats | None = None) -> Geometry:
    """About so many triangles over some of the same vertices; `matter` (n,) weighs these."""
    if len(geometry.faces) <= wanted:
        return geometry
    count = len(geometry.positions)
    positions = np.asarray(geometry.positions, np.float64)
    weight = np.ones(count) if matter is None else matter
    faces = decimated(positions, _faces(geometry), wanted, np.zeros(count, bool), weight)
    return _compact(geometry, faces)


def joined(parts: Sequence[Geometry]) -> Geometry:
    """Geometries as one, without morphs."""
    starts = np.cumsum([0, *(len(g.positions) for g in parts[:-1])])
    return Geometry(
        positions=np.concatenate([g.positions for g in parts]),
        normals=np.concatenate([g.normals for g in parts]),
        faces=np.concatenate([_faces(g) + s for g, s in zip(parts, starts, strict=True)]),
        uvs=np.concatenate([_uvs(g) for g in parts]),
        joints=np.concatenate([_joints(g) for g in parts]),
        weights=np.concatenate([_weights(g) for g in parts]),
    )


def _compact(geometry: Geometry, faces: Ints) -> Geometry:
    used, inverse = np.unique(faces, return_inverse=True)
    return _picked(geometry, used, np.asarray(inverse, np.int64).reshape(-1, 3))


def _picked(geometry: Geometry, vertices: Ints, faces: Ints) -> Geometry:
    return Geometry(
        positions=geometry.positions[vertices],
        normals=geometry.normals[vertices],
        faces=faces,
        uvs=_uvs(geometry)[vertices],
        joints=_joints(geometry)[vertices],
        weights=_weights(geometry)[vertices],
    )


def _welded(geometry: Geometry, seams: bool = False) -> Geometry:
    """Vertices at the same place of body and picture made one, so that no border is left.

    With `seams` the same place of the body is enough: seams of the picture vanish.
    """
    places = geometry.positions if seams else np.c_[geometry.positions, _uvs(geometry)]
    rows = np.round(np.asarray(places, np.float64), 6)
    _, first, inverse = np.unique(rows, axis=0, return_index=True, return_inverse=True)
    faces = np.asarray(inverse, np.int64).reshape(-1)[_faces(geometry)]
    return _picked(geometry, np.asarray(first, np.int64), faces[_different(faces)])


def _different(faces: Ints) -> Bools:
    """Which faces have three vertices."""
    a, b, c = faces.T
    return np.asarray((a != b) & (b != c) & (a != c), bool)


def _faces(geometry: Geometry) -> Ints:
    return np.asarray(geometry.faces, np.int64)


def _uvs(geometry: Geometry) -> Floats:
    assert geometry.uvs is not None
    return np.asarray(geometry.uvs, np.float64)


def _joints(geometry: Geometry) -> Ints:
    assert geometry.joints is not None
    return np.asarray(geometry.joints, np.int64)


def _weights(geometry: Geometry) -> Floats:
    assert geometry.weights is not None
    return np.asarray(geometry.weights, np.float64)
