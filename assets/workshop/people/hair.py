"""A person's hair as one part: its style, pressed under headwear, with soft normals and picture."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from assets.workshop.arrays import Floats, ramp, unit, vec
from assets.workshop.people.curls import afro, curly
from assets.workshop.people.falling import bob, long
from assets.workshop.people.mesh import Mesh, compact, corner_normals
from assets.workshop.people.part import Part
from assets.workshop.people.scalp import Scalp
from assets.workshop.people.short_hair import cropped, short_hair, thinning
from assets.workshop.people.strands import (
    AFRO,
    CROPPED,
    CURLY,
    SHORT,
    STRAIGHT,
    Weave,
    strand_picture,
)
from assets.workshop.people.tied import bun, ponytail

STYLES: dict[str, tuple[Callable[[Scalp], Mesh], Weave]] = {
    "short": (short_hair, SHORT),
    "cropped": (cropped, CROPPED),
    "thinning": (thinning, SHORT),
    "curly": (curly, CURLY),
    "afro": (afro, AFRO),
    "bob": (bob, STRAIGHT),
    "long": (long, STRAIGHT),
    "ponytail": (ponytail, STRAIGHT),
    "bun": (bun, STRAIGHT),
}


SCALP_SHOWS = ("cropped", "thinning")  # skin is seen between the hairs, also on top


def hair_part(scalp: Scalp) -> list[Part]:
    """The hair of a person as one part, with its far one; none when there is no style."""
    if scalp.hair.style not in STYLES:
        return []
    _, weave = STYLES[scalp.hair.style]
    picture = strand_picture(scalp.hair, weave, 17)
    near, far = _grown(scalp), _grown(replace(scalp, coarse=True))
    simple = Part("hair", far, _soft_normals(scalp, far), picture)
    return [Part("hair", near, _soft_normals(scalp, near), picture, simple)]


def _grown(scalp: Scalp) -> Mesh:
    """The style's hair without what lies inside headwear."""
    grow, _ = STYLES[scalp.hair.style]
    mesh = grow(scalp)
    if scalp.pressed_above is None:
        return mesh
    lowest = mesh.positions[mesh.faces][:, :, 1].min(1)
    return compact(mesh, mesh.faces[lowest < scalp.pressed_above + 0.004])


def _soft_normals(scalp: Scalp, mesh: Mesh) -> Floats:
    """Normals mostly of a ball, below it of a pillar: light runs softly over the whole."""
    skull = scalp.skull
    offset = mesh.positions - (skull.centre - vec(0, 0.01, 0))
    below = ramp(-0.02, -0.12, offset[:, 1])
    ball = unit(offset * np.stack([1 + 0 * below, 1 - 0.85 * below, 1 + 0 * below], 1))
    own = corner_normals(mesh.positions, mesh.faces)
    own = np.where((own * ball).sum(1, keepdims=True) < 0, -own, own)
    return unit(own * 0.40 + ball * 0.60)
