"""A person's hair as one part: its style, pressed under headwear, with soft normals and picture."""

import numpy as np

from assets.workshop.arrays import Floats, unit, vec
from assets.workshop.people.bob import bob
from assets.workshop.people.mesh import Mesh, compact, corner_normals
from assets.workshop.people.part import Part
from assets.workshop.people.raster import picture_of
from assets.workshop.people.scalp import Scalp
from assets.workshop.people.short_hair import short_hair
from assets.workshop.people.strands import strand_picture

STYLES = {"short": short_hair, "bob": bob}


def hair_part(scalp: Scalp) -> list[Part]:
    """The hair of a person as one part; none when there is no style."""
    if scalp.hair.style not in STYLES:
        return []
    mesh = STYLES[scalp.hair.style](scalp)
    if scalp.pressed_above is not None:
        lowest = mesh.positions[mesh.faces][:, :, 1].min(1)
        mesh = compact(mesh, mesh.faces[lowest < scalp.pressed_above + 0.004])
    colors, alpha = strand_picture(scalp.hair, 17)
    return [Part("hair", mesh, _soft_normals(scalp, mesh), picture_of(colors, alpha))]


def _soft_normals(scalp: Scalp, mesh: Mesh) -> Floats:
    """Normals half of the surface and half of a ball: hair scatters light."""
    ball = unit(mesh.positions - (scalp.skull.centre - vec(0, 0.02, 0)))
    own = corner_normals(mesh.positions, mesh.faces)
    own = own * np.sign((own * ball).sum(1, keepdims=True) + 1e-9)
    return unit(0.4 * own + 0.6 * ball)
