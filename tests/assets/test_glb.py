"""The GLB writer: what goes in comes out."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assets.workshop.errors import WorkshopError
from assets.workshop.glb import (
    Geometry,
    GlbWriter,
    Surface,
    Track,
    read_glb,
    strongest_four,
)

CORNERS = np.array([[0.0, 0, 0], [1, 0, 0], [0, 1, 0]])
NORMALS = np.tile([0.0, 0, 1], (3, 1))
FACES = np.array([[0, 1, 2]])


def triangle(**more: object) -> Geometry:
    return Geometry(CORNERS, NORMALS, FACES, uvs=CORNERS[:, :2], **more)  # type: ignore[arg-type]


def writer_with_triangle() -> GlbWriter:
    glb = GlbWriter()
    root = glb.node("root")
    bone = glb.node("bone", parent=root, translation=(0, 1, 0))
    skin = glb.skin([bone], np.eye(4)[None])
    picture = glb.texture(Image.new("RGB", (4, 4), (200, 10, 10)))
    surface = glb.material(Surface("red", picture, alpha="MASK", double_sided=True))
    part = triangle(
        joints=np.zeros((3, 4), int),
        weights=np.tile([1.0, 0, 0, 0], (3, 1)),
        targets=[CORNERS * 0.5],
    )
    glb.node("shape", root, mesh=glb.mesh("shape", [(part, surface)], ["grow"]), skin=skin)
    turn = np.array([[0.0, 0, 0, 1], [0, 1, 0, 0]])
    glb.animation("turn", [Track(bone, "rotation", np.array([0.0, 1.0]), turn)])
    return glb


def test_round_trip(tmp_path: Path) -> None:
    path = tmp_path / "a.glb"
    assert writer_with_triangle().save(path) == path.stat().st_size
    back = read_glb(path)
    part = back.document["meshes"][0]["primitives"][0]
    assert np.allclose(back.array(part["attributes"]["POSITION"]), CORNERS)
    assert back.array(part["indices"]).tolist() == [0, 1, 2]
    moves = back.array(part["targets"][0]["POSITION"])
    assert np.allclose(moves, CORNERS * 0.5, atol=2e-5)
    assert back.triangles() == 1
    assert back.image(0).getpixel((0, 0)) == (200, 10, 10)
    assert back.named("animations") == {"turn": 0}
    assert back.document["nodes"][0]["children"] == [1, 2]


def test_what_stands_still_is_floats_where_the_file_need_not_be_small(tmp_path: Path) -> None:
    made = {}
    for small in (True, False):
        glb = GlbWriter(small=small)
        glb.node("shape", mesh=glb.mesh("shape", [(triangle(), glb.material(Surface("red")))]))
        glb.save(tmp_path / "shape.glb")
        made[small] = read_glb(tmp_path / "shape.glb").document
    assert "KHR_mesh_quantization" in made[True]["extensionsUsed"]
    assert "extensionsUsed" not in made[False]
    assert not any("normalized" in accessor for accessor in made[False]["accessors"])


def test_the_same_scene_gives_the_same_bytes() -> None:
    assert writer_with_triangle().to_bytes() == writer_with_triangle().to_bytes()


def test_missing_targets_are_refused() -> None:
    glb = GlbWriter()
    surface = glb.material(Surface("plain"))
    with pytest.raises(WorkshopError, match="G001"):
        glb.mesh("shape", [(triangle(), surface)], ["grow"])


def test_wrong_width_is_refused() -> None:
    glb = GlbWriter()
    part = Geometry(CORNERS[:, :2], NORMALS, FACES)
    with pytest.raises(WorkshopError, match="G003"):
        glb.mesh("shape", [(part, 0)])


def test_other_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "no.glb"
    path.write_bytes(b"nonsense, and long enough to be one")
    with pytest.raises(WorkshopError, match="G004"):
        read_glb(path)


def test_four_strongest_joints_sum_to_one() -> None:
    joints, weights = strongest_four(
        np.array([[0.4, 0.3, 0.1, 0.1, 0.1, 0.0], [0, 0, 1.0, 0, 0, 0]])
    )
    assert joints[0, :2].tolist() == [0, 1]
    assert np.allclose(weights.sum(1), 1)
    assert joints[1].tolist() == [2, 0, 0, 0]
