"""A person's parts put into one GLB: skeleton, body, face and far body, clips."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from assets.workshop.arrays import Floats
from assets.workshop.glb import Geometry, GlbWriter, Surface, Track, strongest_four
from assets.workshop.people.atlas import atlas
from assets.workshop.people.body import Body, Skeleton
from assets.workshop.people.clip import Clip
from assets.workshop.people.face_shapes import SHAPES
from assets.workshop.people.far_body import far_cloth, far_hair, far_skin, within_budget
from assets.workshop.people.part import Part
from assets.workshop.people.raster import few_colors
from assets.workshop.people.skin_layout import FAR_EYE_BOX
from assets.workshop.people.skin_mesh import Skin, normals_of

Drawn = tuple[Geometry, int]  # with its surface

NEAR, FAR = ("body", "face"), "body-far"
PICTURE_QUALITY = 88
SKIN_ROUGHNESS, EYE_ROUGHNESS, CLOTH_ROUGHNESS, HAIR_ROUGHNESS = 0.62, 0.2, 0.85, 0.7


@dataclass(frozen=True, slots=True)
class Pieces:
    """Everything that goes into a person's file."""

    name: str
    body: Body
    skin: Skin
    skin_picture: Image.Image
    face: Geometry
    eyes: Part
    cloth: Sequence[Part]
    hair: Sequence[Part]
    clips: Mapping[str, Clip]


def person_file(pieces: Pieces) -> GlbWriter:
    """The file of a person, ready to save."""
    glb = GlbWriter()
    root = glb.node(pieces.name)
    joints = _joints(glb, pieces.body.skeleton, root)
    skin = glb.skin(list(joints.values()), _inverse_bind(pieces.body.skeleton))
    near, far, skin_surface = _surfaces(glb, pieces)
    glb.node("body", root, mesh=glb.mesh("body", near), skin=skin)
    face = glb.mesh("face", [(pieces.face, skin_surface)], list(SHAPES))
    glb.node("face", root, mesh=face, skin=skin)
    glb.node(FAR, root, mesh=glb.mesh(FAR, far), skin=skin)
    for name, clip in pieces.clips.items():
        glb.animation(name, _tracks(clip, joints))
    return glb


def _surfaces(glb: GlbWriter, pieces: Pieces) -> tuple[list[Drawn], list[Drawn], int]:
    """What is drawn near and far, apart from the face, and the surface of skin."""
    picture = _with_eye(pieces.skin_picture, pieces.eyes.picture)
    texture = glb.texture(picture, "JPEG", quality=PICTURE_QUALITY)
    skin_surface = glb.material(Surface("skin", texture, roughness=SKIN_ROUGHNESS))
    skin = _skin_geometry(pieces.body, pieces.skin)
    eyes = _eyes(glb, pieces.eyes)
    near = [(skin, skin_surface), eyes]
    far = [(far_skin(skin, pieces.face, eyes[0]), skin_surface)]
    if pieces.hair:
        close, simple = _hair(glb, pieces.hair)
        near.append(close)
        far.append(simple)
    if pieces.cloth:
        geometry, surface = _cloth(glb, pieces.cloth)
        near.append((geometry, surface))
        far.append((far_cloth(geometry, [g for g, _ in far]), surface))
    far[0] = (within_budget(far[0][0], [g for g, _ in far[1:]]), skin_surface)
    return near, far, skin_surface


def _with_eye(picture: Image.Image, eye: Image.Image) -> Image.Image:
    """The skin's picture with a small eye in it, for the far body."""
    left, top, right, bottom = FAR_EYE_BOX.pixels(picture.width)
    whole = picture.copy()
    whole.paste(eye.convert("RGB").resize((right - left, bottom - top)), (left, top))
    return whole


def _joints(glb: GlbWriter, skeleton: Skeleton, root: int) -> dict[str, int]:
    nodes: dict[str, int] = {}
    for name, parent in zip(skeleton.names, skeleton.parents, strict=True):
        start = skeleton.places[parent] if parent else np.zeros(3)
        above = nodes[parent] if parent else root
        nodes[name] = glb.node(name, above, (skeleton.places[name] - start).tolist())
    return nodes


def _inverse_bind(skeleton: Skeleton) -> Floats:
    matrices = np.tile(np.eye(4), (len(skeleton.names), 1, 1))
    for number, name in enumerate(skeleton.names):
        matrices[number, :3, 3] = -skeleton.places[name]
    return matrices


def _skin_geometry(body: Body, skin: Skin) -> Geometry:
    used, inverse = np.unique(skin.faces, return_inverse=True)
    origin = skin.origin[used]
    joints, weights = strongest_four(body.weights[origin])
    return Geometry(
        positions=body.vertices[origin],
        normals=normals_of(body, body.vertices)[origin],
        faces=np.asarray(inverse, np.int64).reshape(-1, 3),
        uvs=skin.uvs[used],
        joints=joints,
        weights=weights,
    )


def geometry_of(parts: Sequence[Part], places: Sequence[Floats]) -> Geometry:
    """Parts of one material as one geometry; `places` move their uvs into the shared picture."""
    starts = np.cumsum([0, *(len(p.mesh.positions) for p in parts[:-1])])
    joints, weights = strongest_four(np.concatenate([p.mesh.weights for p in parts]))
    uvs = [m[0] + p.mesh.uvs * m[1] for p, m in zip(parts, places, strict=True)]
    faces = [p.mesh.faces + s for p, s in zip(parts, starts, strict=True)]
    return Geometry(
        positions=np.concatenate([p.mesh.positions for p in parts]),
        normals=np.concatenate([p.normals for p in parts]),
        faces=np.concatenate(faces),
        uvs=np.concatenate(uvs),
        joints=joints,
        weights=weights,
    )


def _eyes(glb: GlbWriter, part: Part) -> Drawn:
    texture = glb.texture(part.picture, "JPEG", quality=90)
    surface = glb.material(Surface("eye", texture, roughness=EYE_ROUGHNESS))
    whole = np.array([[0.0, 0.0], [1.0, 1.0]])
    return geometry_of([part], [whole]), surface


def _cloth(glb: GlbWriter, parts: Sequence[Part]) -> Drawn:
    picture, places = atlas([p.picture for p in parts], "RGB")
    texture = glb.texture(picture, "JPEG", quality=88)
    surface = Surface("cloth", texture, roughness=CLOTH_ROUGHNESS, double_sided=True)
    return geometry_of(parts, places), glb.material(surface)


def _hair(glb: GlbWriter, parts: Sequence[Part]) -> tuple[Drawn, Drawn]:
    """Hair near and far, on one picture of few colours."""
    picture, places = atlas([p.picture for p in parts], "RGBA")
    texture = glb.texture(few_colors(picture), "PNG")
    surface = glb.material(
        Surface(
            "hair", texture, roughness=HAIR_ROUGHNESS, alpha="MASK", cutoff=0.4, double_sided=True
        )
    )
    near, far = geometry_of(parts, places), geometry_of(far_hair(parts), places)
    return (near, surface), (far, surface)


def _tracks(clip: Clip, joints: Mapping[str, int]) -> list[Track]:
    """Tracks of a clip, each with as many keys as it needs."""
    found = [("rotation", clip.turns), ("translation", clip.shifts)]
    return [
        Track(joints[joint], path, clip.times_of(values), values)
        for path, tracks in found
        for joint, values in tracks.items()
    ]
