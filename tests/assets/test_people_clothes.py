"""Clothes cover the skin below them in the poses that are played."""

from pathlib import Path

import numpy as np
import pytest
import trimesh

from assets.workshop.arrays import Bools, Floats
from assets.workshop.glb import read_glb
from assets.workshop.people.cast import CAST
from assets.workshop.people.mesh import seamless_normals
from tests.assets.posing import Piece, pieces_of, pose_of, posed

PEOPLE = Path(__file__).parents[2] / "assets" / "people"
POSES = (("idle", 0.3), ("point_right", 0.5), ("wave", 0.5), ("arms_crossed", 0.5), ("walk", 0.25))
COVER, BEHIND = 0.06, 0.03  # metres: cloth so near before skin covers it, behind it has been left
AT_MOST = 0.03  # share of the covered skin that may look out somewhere, at a sleeve's end


def _cloth_near(skin: Floats, aims: Floats, cloth: Floats, piece: Piece, within: float) -> Bools:
    """Which places of the skin (n,) have cloth that way."""
    surface = trimesh.Trimesh(cloth, piece.faces, process=False)
    hits, rays, _ = surface.ray.intersects_location(skin, aims, multiple_hits=False)
    near = np.linalg.norm(hits - skin[rays], axis=1) < within
    found = np.zeros(len(skin), bool)
    found[rays[near]] = True
    return found


@pytest.mark.parametrize("name", sorted(CAST))
def test_no_skin_comes_through_the_clothes(name: str) -> None:
    glb = read_glb(PEOPLE / f"{name}.glb")
    skin, cloth = pieces_of(glb, "body", "skin"), pieces_of(glb, "body", "cloth")
    out = seamless_normals(skin.places, skin.faces)
    covered = _cloth_near(skin.places, out, cloth.places, cloth, COVER)
    assert covered.sum() > 20
    for clip, share in POSES:
        pose = pose_of(glb, clip, share)
        body, clothes = posed(skin, pose), posed(cloth, pose)
        out = seamless_normals(body, skin.faces)
        bare = covered & ~_cloth_near(body, out, clothes, cloth, COVER)
        through = bare & _cloth_near(body, -out, clothes, cloth, BEHIND)
        assert through.sum() <= AT_MOST * covered.sum(), f"{clip}: {through.sum()} vertices"
