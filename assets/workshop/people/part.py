"""A finished piece of a person, ready for the file: mesh, normals, picture, morph moves."""

from dataclasses import dataclass

from PIL import Image

from assets.workshop.arrays import Floats, Ints
from assets.workshop.people.mesh import Mesh


@dataclass(frozen=True, slots=True)
class Part:
    """A mesh with its normals and picture; `far` is a simpler piece with the same picture."""

    name: str
    mesh: Mesh
    normals: Floats
    picture: Image.Image
    far: "Part | None" = None


@dataclass(frozen=True, slots=True)
class FacePart:
    """A piece that moves with the face and lies in the skin picture.

    Vertex i is the base vertex `first[i]` blended towards `second[i]` by `share[i]`, then moved by
    `lift[i]`; morphs move it as they move those base vertices.
    """

    first: Ints
    second: Ints
    share: Floats
    lift: Floats
    normals: Floats
    faces: Ints
    uvs: Floats
    weights: Floats
