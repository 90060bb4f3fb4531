"""Teeth and tongue: dental arches placed from the lip line, moved as the jaw moves."""

import numpy as np
from PIL import Image

from assets.workshop.arrays import Floats, Ints, bump, mix, ramp, rgb
from assets.workshop.people.body import Body
from assets.workshop.people.mesh import corner_normals, grid_faces
from assets.workshop.people.part import FacePart
from assets.workshop.people.raster import picture_of
from assets.workshop.people.skin_layout import TEETH_BOX, TONGUE_BOX

UPPER_LIP_EDGE = 520  # hm08 vertex: inner edge of the upper lip, in the middle
COLUMNS = 19
HELD_BACK = 0.22  # with the chin's whole drop the lower teeth would show through it


def teeth(body: Body, upper: bool) -> FacePart:
    """One arch: a curved strip from gum to cutting edge, (COLUMNS x 3) vertices."""
    s = body.scale
    lip = body.vertices[UPPER_LIP_EDGE]
    edge = lip[1] - (0.0030 if upper else 0.0062) * s
    front = lip[2] - (0.0042 if upper else 0.0085) * s
    radius = (0.0245 if upper else 0.0212) * s
    down = -1.0 if upper else 1.0
    angle = np.linspace(-1.25, 1.25, COLUMNS)[:, None]
    rise = np.array([0.0150 if upper else 0.0105, 0.0060, 0.0])[None] * s
    back = np.array([0.0026 if upper else 0.0052, 0.0002, 0.0006])[None] * s
    x = (radius - back) * np.sin(angle)
    y = edge - down * rise + 0 * angle
    z = front - back - (1 - np.cos(angle)) * radius * 1.35
    positions = np.stack([x, y, z], -1).reshape(-1, 3)
    normal = np.stack([np.sin(angle) + 0 * rise, 0.1 * down + 0 * y, np.cos(angle) + 0 * rise], -1)
    u = (angle + 1.25) / 2.5 + 0 * rise
    v = np.array([0.0, 0.62, 1.0])[None] + 0 * angle
    uvs = TEETH_BOX.place(0.03 + 0.94 * np.stack([u, v], -1).reshape(-1, 2))
    faces = grid_faces(COLUMNS, 3)
    faces = faces if upper else faces[:, ::-1]
    front_up = np.cross(
        positions[faces[30, 1]] - positions[faces[30, 0]],
        positions[faces[30, 2]] - positions[faces[30, 0]],
    )
    faces = faces if front_up[2] > 0 else faces[:, ::-1].copy()
    above = _front_tooth(body, "helper-upper-teeth")
    anchor = (above, above, 0.0) if upper else _with_the_jaw(body)
    return _fixed(body, anchor, positions, normal.reshape(-1, 3), faces, uvs)


def _with_the_jaw(body: Body) -> tuple[int, int, float]:
    """An anchor that drops with the lower jaw, a little less than the chin."""
    below, above = (_front_tooth(body, f"helper-{side}-teeth") for side in ("lower", "upper"))
    return below, above, HELD_BACK


def _front_tooth(body: Body, group: str) -> int:
    members = np.unique(body.groups[group].faces)
    place = body.vertices[members]
    return int(members[np.argmax(place[:, 2] - np.abs(place[:, 0]))])


def _fixed(
    body: Body,
    anchor: tuple[int, int, float],
    positions: Floats,
    normals: Floats,
    faces: Ints,
    uvs: Floats,
) -> FacePart:
    """A stiff piece that moves as two base vertices do, blended by a share."""
    count = len(positions)
    one, other, share = anchor
    place = body.vertices[one] * (1 - share) + body.vertices[other] * share
    ends = (np.full(count, one), np.full(count, other))
    weights = body.rigid("head", count)
    shares = np.full(count, share)
    return FacePart(*ends, shares, positions - place, normals, faces, uvs, weights)


def tongue(body: Body) -> FacePart:
    """The base mesh's tongue, set lower and further back."""
    faces = body.groups["helper-tongue"].faces
    used, inverse = np.unique(faces, return_inverse=True)
    s = body.scale
    place = body.vertices[used]
    low = place[:, 1].min()
    moved = place * [0.95, 1.0, 1.0]
    moved[:, 1] = low + (place[:, 1] - low) * 0.45 - 0.0045 * s
    moved[:, 2] -= 0.018 * s
    normals = corner_normals(body.vertices, faces)[used]
    uvs = TONGUE_BOX.place(np.full((len(used), 2), 0.5))
    numbered = np.asarray(inverse, np.int64).reshape(-1, 3)
    return _fixed(body, _with_the_jaw(body), moved, normals, numbered, uvs)


def teeth_picture(width: int, height: int) -> Image.Image:
    """Gum above, cutting edges below, ten teeth across, dimmer to the sides."""
    v, u = (np.mgrid[0:height, 0:width] + 0.5) / [[[height]], [[width]]]
    across = (u * 11) % 1 - 0.5
    gap = bump(0.5 - np.abs(across), 0.06)
    side = 1 - 0.60 * np.abs(u * 2 - 1) ** 1.6
    colors = np.zeros((height, width, 3)) + rgb((206, 194, 172))
    shade = (1 - 0.24 * gap - 0.34 * ramp(0.92, 0.45, v)) * side
    colors = colors * shade[..., None]
    gumline = 0.44 + 0.05 * np.cos(across * 6.28)
    gum = (rgb((160, 86, 84)) + 0 * colors) * side[..., None]
    return picture_of(mix(colors, gum, ramp(gumline + 0.02, gumline - 0.02, v)))
