"""The picture of a person's skin while it is painted: colours, and where each pixel is."""

from dataclasses import dataclass, replace

import numpy as np
from scipy.spatial import cKDTree

from assets.workshop.arrays import Floats, Ints
from assets.workshop.people.body import Body
from assets.workshop.people.body_data import BodyData
from assets.workshop.people.landmarks import FaceMarks
from assets.workshop.people.raster import rasterised, sampled
from assets.workshop.people.skin_layout import SIZE
from assets.workshop.people.skin_mesh import Skin, normals_of


@dataclass(frozen=True, slots=True)
class SkinCanvas:
    """Colours (h, w, 3) and, for each pixel, its place, normal, openness and belonging.

    `head` and `hand` are 0..1; `masks` come from the body data (lips, ears, eyelids…).
    """

    colors: Floats
    places: Floats
    normals: Floats
    head: Floats
    hand: Floats
    openness: Floats
    masks: dict[str, Floats]
    marks: FaceMarks
    body: Body

    def painted(self, colors: Floats) -> "SkinCanvas":
        """The same canvas with other colours."""
        return replace(self, colors=colors)

    def tinted(self, factor: tuple[float, float, float], amount: Floats) -> "SkinCanvas":
        """Colours multiplied by `factor` where amount (h, w) is 1."""
        scale = 1.0 + (np.array(factor) - 1.0) * amount[..., None]
        return self.painted(self.colors * scale)

    def near_vertices(self, vertices: Ints, within: float) -> Floats:
        """Distance (h, w) of each pixel to the closest of some base vertices, capped."""
        loop = self.body.vertices[vertices]
        ring = np.concatenate([loop, np.roll(loop, 1, 0)])
        steps = np.linspace(0, 1, 12)[:, None, None]
        line = (ring[: len(loop)] * (1 - steps) + ring[len(loop) :] * steps).reshape(-1, 3)
        tree = cKDTree(line)
        flat = self.places.reshape(-1, 3)
        distance, _ = tree.query(flat, distance_upper_bound=within)
        result: Floats = np.minimum(distance, within).reshape(self.places.shape[:2])
        return result


MASKS = ("lips", "ears", "eyelids", "inside-mouth", "fingernails")


def skin_canvas(
    data: BodyData, body: Body, marks: FaceMarks, skin: Skin, hand: Floats, openness: Floats
) -> SkinCanvas:
    """A canvas for this skin; `hand` and `openness` are per base vertex (n,)."""
    normals = normals_of(body, body.vertices)[skin.origin]
    vertex = [body.vertices[skin.origin], normals, skin.base_uvs]
    vertex += [a[skin.origin, None] for a in (body.weight_of("head"), hand, openness)]
    values, _ = rasterised(skin.faces, skin.uvs, np.concatenate(vertex, 1), (SIZE, SIZE))
    base = values[..., 6:8] * [1, -1] + [0, 1]
    masks = {name: sampled(data.mask(name), base) for name in MASKS}
    return SkinCanvas(
        colors=np.zeros((SIZE, SIZE, 3)),
        places=values[..., :3],
        normals=values[..., 3:6],
        head=values[..., 8],
        hand=values[..., 9],
        openness=values[..., 10],
        masks=masks,
        marks=marks,
        body=body,
    )
