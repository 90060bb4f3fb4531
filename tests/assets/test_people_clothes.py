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
REACH = 0.06  # metres within which cloth over skin is the cloth that covers it
AT_MOST = 0.04  # share of the covered skin that may look out somewhere, under a sleeve's end


def _under_cloth(skin: Floats, cloth: Floats, below: Piece, above: Piece) -> Bools:
    """Which places of the skin (n,) have cloth before them."""
    normals = seamless_normals(skin, below.faces)
    surface = trimesh.Trimesh(cloth, above.faces, process=False)
    hits, rays, _ = surface.ray.intersects_location(skin, normals, multiple_hits=False)
    near = np.linalg.norm(hits - skin[rays], axis=1) < REACH
    covered = np.zeros(len(skin), bool)
    covered[rays[near]] = True
    return covered


@pytest.mark.parametrize("name", sorted(CAST))
def test_no_skin_comes_through_the_clothes(name: str) -> None:
    glb = read_glb(PEOPLE / f"{name}.glb")
    skin, cloth = pieces_of(glb, "body", "skin"), pieces_of(glb, "body", "cloth")
    covered = _under_cloth(skin.places, cloth.places, skin, cloth)
    assert covered.sum() > 20
    for clip, share in POSES:
        pose = pose_of(glb, clip, share)
        still = _under_cloth(posed(skin, pose), posed(cloth, pose), skin, cloth)
        through = covered & ~still
        assert through.sum() <= AT_MOST * covered.sum(), f"{clip}: {through.sum()} vertices"
