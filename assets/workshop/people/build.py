"""Builds one person from her looks: body, clothes, hair, painted skin, face, clips, file."""

from dataclasses import dataclass

import numpy as np
from PIL import Image

from assets.workshop.arrays import Bools, Floats
from assets.workshop.glb import GlbWriter
from assets.workshop.people.body import Body, build_body
from assets.workshop.people.body_data import BodyData
from assets.workshop.people.clips import all_clips
from assets.workshop.people.earmuffs import STYLES as EARMUFFS
from assets.workshop.people.earmuffs import earmuffs
from assets.workshop.people.eyes import eyes
from assets.workshop.people.face_mesh import all_moves, face_geometry, face_of_skin, moving
from assets.workshop.people.face_shapes import AT_REST
from assets.workshop.people.facial_hair import (
    beard_lift,
    paint_beard,
    paint_brows,
    paint_hairline,
)
from assets.workshop.people.fitting import Fitting
from assets.workshop.people.garment import Garment, painted
from assets.workshop.people.hair import hair_part
from assets.workshop.people.headwear import headwear, rim_height
from assets.workshop.people.hijab import hijab
from assets.workshop.people.landmarks import FaceMarks, face_marks
from assets.workshop.people.lashes import lashes
from assets.workshop.people.looks import Looks
from assets.workshop.people.measures import measured
from assets.workshop.people.mouth import teeth, teeth_picture, tongue
from assets.workshop.people.part import Part
from assets.workshop.people.person_file import Pieces, person_file
from assets.workshop.people.raster import picture_of
from assets.workshop.people.scalp import Scalp
from assets.workshop.people.shoes import shoes
from assets.workshop.people.skin_canvas import skin_canvas
from assets.workshop.people.skin_layout import LASH_BOX, SIZE, TEETH_BOX, TONGUE_BOX
from assets.workshop.people.skin_mesh import (
    Skin,
    importance_of,
    normals_of,
    thinned,
    visible_skin,
)
from assets.workshop.people.skin_paint import paint_skin
from assets.workshop.people.skull import build_skull
from assets.workshop.people.surroundings import Surroundings
from assets.workshop.people.wardrobe import bare_arms, bare_skin, garments

LIMIT = 14_800  # triangles of a near body, with its hair
KEPT = 0.57  # of a garment's faces, where the limit allows
ARM_FACES = 640  # both bare forearms
FACES = {"head": 4300, "mouth": 260, "hand_l": 820, "hand_r": 820, "chest": 240}
TONGUE_COLOR, LASH_COLOR = (142, 74, 72), (30, 23, 21)
SKIN_RAYS, SKIN_REACH = 48, 0.18


@dataclass(frozen=True, slots=True)
class Person:
    """A built person: the file, and what the list of people says of her."""

    file: GlbWriter
    body: Body


def build_person(data: BodyData, looks: Looks) -> Person:
    """Everything, from shape to file."""
    fitting, marks = _fit(data, looks)
    body = fitting.body
    worn = garments(fitting)
    head = _on_the_head(fitting, worn)
    feet = shoes(body, looks.outfit.shoes)
    bare = bare_skin(fitting)
    moves = all_moves(data, body)
    still = ~moving(moves) & (fitting.measures.hand < 0.3)
    importance = importance_of(body, marks, still)
    skin = thinned(body, visible_skin(body, bare), importance, _faces(fitting))
    surroundings = _surroundings(body, bare, worn, [*head, *feet])
    picture = _skin_picture(data, fitting, marks, skin, surroundings)
    face, rest = face_of_skin(body, skin, moves)
    inner = [teeth(body, True), teeth(body, False), tongue(body)]
    inner.append(lashes(body, marks, looks.complexion.lashes))
    hair = [part for part in head if part.name == "hair"]
    near = face_geometry(body, [face, *inner], moves)
    sight = eyes(body, looks.complexion.iris)
    fixed = len(near.faces) + len(rest.faces) + _count([sight, *head, *feet])
    kept = min(KEPT, (LIMIT - fixed) / sum(len(g.mesh.faces) for g in worn))
    cloth = [painted(g, surroundings, kept) for g in worn] + feet
    pieces = Pieces(
        name=looks.name,
        body=body,
        skin=rest,
        skin_picture=picture,
        face=near,
        eyes=sight,
        cloth=cloth + [part for part in head if part.name != "hair"],
        hair=hair,
        clips=all_clips(body, looks.shape.age),
    )
    return Person(person_file(pieces), body)


def _faces(fitting: Fitting) -> dict[str, int]:
    """How many faces each piece of the skin may have: more for bare arms."""
    arms = bare_arms(fitting) & (fitting.measures.along < fitting.measures.arm_length - 0.12)
    return FACES | {"chest": FACES["chest"] + (ARM_FACES if arms.any() else 0)}


def _count(parts: list[Part]) -> int:
    return sum(len(part.mesh.faces) for part in parts)


def _fit(data: BodyData, looks: Looks) -> tuple[Fitting, FaceMarks]:
    body = build_body(data, looks.shape, {**AT_REST, **looks.expression})
    marks, skull = face_marks(body), build_skull(data, body)
    if looks.beard.length_m:
        body = beard_lift(body, marks, looks.beard)
    return Fitting(body, measured(body), skull, looks), marks


def _on_the_head(fitting: Fitting, worn: list[Garment]) -> list[Part]:
    """Hair, headwear and ear protection."""
    looks, skull, body = fitting.looks, fitting.skull, fitting.body
    piece = looks.outfit.headwear
    around = [garment.mesh.positions for garment in worn]
    if piece and piece.style.startswith("hijab"):
        return hijab(body, skull, piece, around)
    rim = rim_height(skull, looks.outfit.on_head)
    parts = hair_part(Scalp(body, skull, looks.hair, rim, np.concatenate(around)))
    parts += headwear(body, skull, piece) if piece else []
    for extra in looks.outfit.extras:
        if extra.style in EARMUFFS:
            parts += earmuffs(fitting, extra, around)
    return parts


def _surroundings(body: Body, bare: Bools, worn: list[Garment], parts: list[Part]) -> Surroundings:
    faces = body.groups["body"].faces
    surfaces = [(body.vertices, faces[bare[faces].all(1)])]
    surfaces += [(g.mesh.positions, g.mesh.faces) for g in worn]
    surfaces += [(p.mesh.positions, p.mesh.faces) for p in parts if p.name != "hair"]
    return Surroundings(surfaces)


def _skin_picture(
    data: BodyData, fitting: Fitting, marks: FaceMarks, skin: Skin, surroundings: Surroundings
) -> Image.Image:
    looks, body = fitting.looks, fitting.body
    openness = _openness(body, skin, surroundings)
    canvas = skin_canvas(data, body, marks, skin, fitting.measures.hand, openness)
    canvas = paint_skin(canvas, looks.complexion)
    canvas = paint_hairline(canvas, fitting.skull, looks.hair)
    canvas = paint_brows(paint_beard(canvas, looks.beard), looks.brows)
    image = picture_of(canvas.colors)
    left, top, right, bottom = TEETH_BOX.pixels(SIZE)
    image.paste(teeth_picture(right - left, bottom - top), (left, top))
    image.paste(TONGUE_COLOR, TONGUE_BOX.pixels(SIZE))
    image.paste(LASH_COLOR, LASH_BOX.pixels(SIZE))
    return image


def _openness(body: Body, skin: Skin, surroundings: Surroundings) -> Floats:
    shown = np.unique(skin.origin)
    normals = normals_of(body, body.vertices)
    openness = np.ones(len(body.vertices))
    openness[shown] = surroundings.openness(
        body.vertices[shown], normals[shown], SKIN_RAYS, SKIN_REACH
    )
    return openness
