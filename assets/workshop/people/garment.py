"""A garment: a mesh with its painter, made lighter and painted into its pattern."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from assets.workshop.arrays import Floats, Ints
from assets.workshop.people.decimate import decimated
from assets.workshop.people.mesh import Mesh, compact, smoothed, welded
from assets.workshop.people.part import Part
from assets.workshop.people.pattern import ALONG, ARM
from assets.workshop.people.raster import picture_of, rasterised
from assets.workshop.people.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Cloth:
    """Pixels of a garment for its painter: places, normals (h, w, 3); arm and along (h, w)."""

    places: Floats
    normals: Floats
    arm: Floats
    along: Floats


Painter = Callable[[Cloth], Floats]


@dataclass(frozen=True, slots=True)
class Garment:
    """A mesh with its painter and the pixels (width, height) its pattern gets."""

    name: str
    mesh: Mesh
    paint: Painter
    size: tuple[int, int]


def painted(garment: Garment, surroundings: Surroundings, kept: float) -> Part:
    """Make a garment lighter and paint it in its pattern, shaded where little open air is seen.

    `kept` is the share of faces that stay. It is painted after it has lost faces: the picture
    must fit the faces that are left.
    """
    faces = _lighter(garment.mesh, kept)
    normals = garment.mesh.normals()[np.unique(faces)]
    mesh = compact(garment.mesh, faces)
    openness = _evened(mesh, surroundings.openness(mesh.positions, normals, 32, 0.16))
    values = np.concatenate([mesh.positions, normals, mesh.marks, openness[:, None]], 1)
    picture, _ = rasterised(mesh.faces, mesh.uvs, values, garment.size)
    marks = picture[..., 6 + ARM], picture[..., 6 + ALONG]
    cloth = Cloth(picture[..., :3], picture[..., 3:6], *marks)
    shade = 0.66 + 0.34 * np.clip(picture[..., -1:] * 1.08, 0, 1)
    return Part(garment.name, mesh, normals, picture_of(garment.paint(cloth) * shade))


def _evened(mesh: Mesh, values: Floats) -> Floats:
    """Values (n,) at vertices, smoothed over the surface."""
    ids, count = welded(mesh.positions)
    places = np.zeros((count, 3))
    places[ids, 0] = values
    even: Floats = smoothed(places, ids[mesh.faces], 4, 0.6)[ids, 0]
    return even


def _lighter(mesh: Mesh, kept: float) -> Ints:
    """Fewer faces over the same vertices; cuts and borders stay."""
    free = np.zeros(len(mesh.positions), bool)
    wanted = round(len(mesh.faces) * kept)
    return decimated(mesh.positions, mesh.faces, wanted, free, np.ones(len(mesh.positions)))
