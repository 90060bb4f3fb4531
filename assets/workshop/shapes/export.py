"""Patches to a GLB: one sheet material, one material per repeating picture, one for lamps."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image

from assets.workshop.glb import Geometry, GlbWriter, Surface
from assets.workshop.shapes.atlas import Atlas, mean_colour, pack
from assets.workshop.shapes.mesh import Floats, Ints, Patch, joined

LAMP = "light"


@dataclass(frozen=True, slots=True)
class Picture:
    """A swatch's picture; `repeats` gives it a material of its own."""

    image: Image.Image
    repeats: bool = False
    quality: int = 88
    roughness: float = 0.8


Pictures = Callable[[str], Picture]


def y_up(vectors: Floats) -> Floats:
    """Our axes (z up) to those of glTF (y up)."""
    return np.stack([vectors[:, 0], vectors[:, 2], -vectors[:, 1]], 1)


def save_glb(
    path: Path, name: str, parts: Sequence[Patch], pictures: Pictures, small: bool = True
) -> int:
    """Write the parts, whose colours are already lit; the size in bytes."""
    glb = GlbWriter(small=small)
    root = glb.node(name)
    meshes = _materials(glb, parts, pictures)
    glb.node(f"{name}-static", root, mesh=glb.mesh(name, meshes))
    return glb.save(path)


def is_lamp(q: Patch) -> bool:
    """Whether it is a plain light source, drawn by the unlit material."""
    return q.glow > 0 and q.swatch == "white"


def _materials(
    glb: GlbWriter, parts: Sequence[Patch], pictures: Pictures
) -> list[tuple[Geometry, int]]:
    found = {q.swatch: pictures(q.swatch) for q in parts}
    shared = {n: p.image for n, p in found.items() if not p.repeats}
    lamps = [q for q in parts if is_lamp(q)]
    plain = [q for q in parts if not is_lamp(q) and q.swatch in shared]
    out = []
    if plain:
        atlas = pack(shared)
        sheet = glb.texture(atlas.sheet, "JPEG", quality=90)
        surface = glb.material(Surface("sheet", sheet, roughness=0.8))
        out.append((_geometry(_on_sheet(plain, atlas)), surface))
    for swatch in (n for n, p in found.items() if p.repeats):
        out.append(_repeating(glb, swatch, found[swatch], parts))
    if lamps:
        surface = glb.material(Surface(LAMP, emissive=(1.0, 1.0, 1.0), roughness=1.0))
        out.append((_geometry(joined(lamps)), surface))
    return out


def _on_sheet(parts: Sequence[Patch], atlas: Atlas) -> Patch:
    return joined([replace(q, uvs=atlas.uv(q.swatch, q.uvs)) for q in parts])


def _repeating(
    glb: GlbWriter, swatch: str, picture: Picture, parts: Sequence[Patch]
) -> tuple[Geometry, int]:
    texture = glb.texture(picture.image, "JPEG", quality=picture.quality, repeat=True)
    whole = joined([q for q in parts if q.swatch == swatch])
    upside = replace(whole, uvs=np.stack([whole.uvs[:, 0], 1 - whole.uvs[:, 1]], 1))
    return _geometry(upside), glb.material(Surface(swatch, texture, roughness=picture.roughness))


def _geometry(q: Patch) -> Geometry:
    faces = _without_slivers(q)
    used, index = np.unique(faces, return_inverse=True)
    colors = np.concatenate([q.colors[used], np.ones((len(used), 1))], 1)
    return Geometry(
        y_up(q.positions[used]),
        y_up(q.normals[used]),
        index.reshape(-1, 3),
        uvs=q.uvs[used],
        colors=colors,
    )


def _without_slivers(q: Patch) -> Ints:
    a, b, c = (q.positions[q.faces[:, i]] for i in range(3))
    keep = np.linalg.norm(np.cross(b - a, c - a), axis=1) > 1e-12
    return np.asarray(q.faces[keep]).reshape(-1, 3)


def mean_albedo(found: Mapping[str, Picture]) -> dict[str, Floats]:
    """Average linear colour of each swatch (3,)."""
    return {name: np.array(mean_colour(p.image)) for name, p in found.items()}
