"""Work gloves: the hands' own shape a little larger, with a knitted cuff."""

import numpy as np

from assets.workshop.arrays import Floats, Ints, mix, ramp, rgb
from assets.workshop.people.cloth_paint import plain, soft_edge
from assets.workshop.people.decimate import decimated
from assets.workshop.people.fitting import Fitting
from assets.workshop.people.garment import Cloth, Garment, Painter
from assets.workshop.people.looks import Color
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh, compact, corner_normals
from assets.workshop.people.skin_layout import HAND_BOX
from assets.workshop.people.skin_mesh import Skin, visible_skin

CUFF = 0.045  # metres of knitting above the wrist
FACES = 1000


def gloves(fitting: Fitting) -> list[Garment]:
    """A glove on each hand."""
    piece = fitting.looks.outfit.extra("gloves")
    assert piece is not None, "asked for gloves where none are worn"
    paint = _painter(fitting.measures, piece.color, piece.trim or piece.color)
    return [Garment("glove", _glove(fitting, sign), paint, (128, 128)) for sign in (1.0, -1.0)]


def _glove(fitting: Fitting, sign: float) -> Mesh:
    body, m = fitting.body, fitting.measures
    mine = (m.arm > 0.5) & (m.along > m.arm_length - CUFF) & (body.vertices[:, 0] * sign > 0)
    skin = visible_skin(body, np.asarray(mine, bool))
    normals = corner_normals(body.vertices, body.groups["body"].faces)
    cuff = ramp(m.arm_length + 0.01, m.arm_length - 0.02, m.along)
    grown = body.vertices + normals * (0.0022 + 0.0110 * cuff)[:, None]
    marks = np.stack([m.arm, m.along], 1)
    faces = _lighter(grown, skin)
    mesh = Mesh(
        grown[skin.origin], faces, body.weights[skin.origin], _uvs(skin), marks[skin.origin]
    )
    return compact(mesh, faces)


def _lighter(grown: Floats, skin: Skin) -> Ints:
    free = np.zeros(len(skin.origin), bool)
    return decimated(grown[skin.origin], skin.faces, FACES, free, np.ones(len(skin.origin)))


def _uvs(skin: Skin) -> Floats:
    """The hand's place in the skin picture as the whole picture."""
    low = np.array([HAND_BOX.left, HAND_BOX.top])
    size = np.array([HAND_BOX.right, HAND_BOX.bottom]) - low
    inside: Floats = np.clip((skin.uvs - low) / size, 0.0, 1.0)
    return inside


def _painter(m: Measures, color: Color, cuff: Color) -> Painter:
    def paint(cloth: Cloth) -> Floats:
        colors = plain(cloth.places, rgb(color), 41)
        rib = 0.9 + 0.1 * np.sin(cloth.along * 1800)[..., None]
        knit = plain(cloth.places, rgb(cuff), 42) * rib
        return mix(colors, knit, soft_edge(m.arm_length + 0.012 - cloth.along, 0.002))

    return paint
