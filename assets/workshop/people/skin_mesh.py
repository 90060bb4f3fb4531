"""The skin that shows: head, hands and neck of the base mesh, with fewer triangles."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from assets.workshop.arrays import Bools, Floats, Ints
from assets.workshop.people.body import Body
from assets.workshop.people.decimate import decimated
from assets.workshop.people.landmarks import FaceMarks
from assets.workshop.people.mesh import corner_normals
from assets.workshop.people.skin_layout import ISLANDS


@dataclass(frozen=True, slots=True)
class Skin:
    """Vertices are base vertices, doubled at seams.

    `origin` (n,) is the base vertex, `uvs` (n, 2) the place in the skin picture, `base_uvs` in
    the masks of the body data, `island` (m,) the piece that each face lies in.
    """

    origin: Ints
    uvs: Floats
    base_uvs: Floats
    faces: Ints
    island: Ints

    def with_faces(self, faces: Ints, island: Ints) -> "Skin":
        """The same vertices under other faces."""
        return Skin(self.origin, self.uvs, self.base_uvs, faces, island)


def visible_skin(body: Body, keep: Bools) -> Skin:
    """The faces of the body whose three vertices are all kept, laid out in the skin picture."""
    group = body.groups["body"]
    shown = keep[group.faces].all(1)
    faces, uv_faces = group.faces[shown], group.uv_faces[shown]
    island = _island_of(body)[shown]
    laid = island >= 0
    return _split(body, faces[laid], uv_faces[laid], island[laid])


def _island_of(body: Body) -> Ints:
    """For every face of the whole body the island that it lies in, -1 for none (m,)."""
    uv_faces = body.groups["body"].uv_faces
    pairs = np.concatenate([uv_faces[:, [0, 1]], uv_faces[:, [1, 2]]])
    graph = coo_matrix(
        (np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(body.uvs),) * 2
    )
    _, label = connected_components(graph)
    piece = label[uv_faces[:, 0]]
    island = np.full(len(uv_faces), -1)
    for number in np.unique(piece):
        mine = piece == number
        corners = body.uvs[uv_faces[mine]].reshape(-1, 2)
        low, high = corners.min(0), corners.max(0)
        matching = [i for i, place in enumerate(ISLANDS) if place.fits(low, high)]
        island[mine] = matching[0] if matching else -1
    return island


def _split(body: Body, faces: Ints, uv_faces: Ints, island: Ints) -> Skin:
    keys = np.stack([faces.ravel(), uv_faces.ravel(), np.repeat(island, 3)], 1)
    unique, inverse = np.unique(keys, axis=0, return_inverse=True)
    base_uvs = body.uvs[unique[:, 1]]
    uvs = np.zeros_like(base_uvs)
    for number, piece in enumerate(ISLANDS):
        mine = unique[:, 2] == number
        uvs[mine] = piece.place(base_uvs[mine])
    new_faces = np.asarray(inverse, np.int64).reshape(-1, 3)
    return Skin(unique[:, 0], uvs, base_uvs, new_faces, island)


def normals_of(body: Body, vertices: Floats) -> Floats:
    """Normals of all body vertices (n, 3) as if no skin were hidden."""
    return corner_normals(vertices, body.groups["body"].faces)


def thinned(body: Body, skin: Skin, importance: Floats, wanted: dict[str, int]) -> Skin:
    """Decimate each piece to about the wanted number of faces."""
    faces, islands = [], []
    positions = body.vertices[skin.origin]
    free = np.zeros(len(positions), bool)
    for number, piece in enumerate(ISLANDS):
        mine = skin.faces[skin.island == number]
        goal = wanted.get(piece.name, len(mine))
        if len(mine) > goal:
            mine = decimated(positions, mine, goal, free, importance[skin.origin])
        faces.append(mine)
        islands.append(np.full(len(mine), number))
    return skin.with_faces(np.concatenate(faces), np.concatenate(islands))


def importance_of(body: Body, marks: FaceMarks, still: Bools) -> Floats:
    """How much each base vertex (n,) matters: lids and lips above all, `still` ones little."""
    weight = np.ones(len(body.vertices))
    rings = (marks.lid_left, marks.lid_right, marks.lip_line)
    for ring, near in zip(rings, (0.012, 0.012, 0.011), strict=True):
        tree = cKDTree(body.vertices[ring])
        distance, _ = tree.query(body.vertices)
        weight *= 1.0 + 60.0 * np.exp(-((distance / (near * body.scale)) ** 2))
    return np.where(still, 0.6, weight)
