"""Small files of people become what the reader knows, and lose nothing that one sees."""

import json
import struct
from pathlib import Path

import numpy as np
import pytest

from assets.workshop.glb import Geometry, GlbWriter, Surface, Track, read_glb
from game.stage.look import morph_names
from game.stage.models import ModelShelf
from game.stage.unfold import unfolded

CORNERS = np.array([[0.0, 0, 0], [0.3, 0, 0], [0, 0.4, 0], [0, 0, 0.5]])
NORMALS = np.tile([0.6, 0.0, 0.8], (4, 1))
WEIGHTS = np.tile([0.5, 0.3, 0.2, 0.0], (4, 1))
MOVES = np.array([[0.0, 0, 0], [0, 0.0123, 0], [0, 0, 0], [-0.02, 0, 0.004]])
TURNS = np.array([[0.0, 0, 0, 1], [0, 0.6, 0, 0.8], [0, -0.6, 0, 0.8]])


def bound() -> GlbWriter:
    glb = GlbWriter()
    root = glb.node("root")
    bones = [root]
    for number in range(3):
        bones.append(glb.node(f"bone{number}", parent=bones[-1]))
    bones = bones[1:]
    skin = glb.skin(bones, np.tile(np.eye(4), (3, 1, 1)))
    part = Geometry(
        CORNERS, NORMALS, np.array([[0, 1, 2], [0, 2, 3]]), CORNERS[:, :2],
        np.tile([0, 1, 2, 0], (4, 1)), WEIGHTS, [MOVES],
    )  # fmt: skip
    shape = glb.mesh("shape", [(part, glb.material(Surface("skin")))], ["grow"])
    glb.node("shape", root, mesh=shape, skin=skin)
    times = np.array([0.0, 0.5, 1.0])
    glb.animation("turn", [Track(bone, "rotation", times, TURNS) for bone in bones])
    return glb


def test_unfolded_files_hold_floats_and_the_same_values(tmp_path: Path) -> None:
    path = tmp_path / "plain.glb"
    path.write_bytes(unfolded(bound().to_bytes()))
    glb = read_glb(path)
    assert "extensionsRequired" not in glb.document
    assert not any("sparse" in a or a.get("normalized") for a in glb.document["accessors"])
    part = glb.document["meshes"][0]["primitives"][0]
    for name, wanted, close in (("NORMAL", NORMALS, 1e-4), ("WEIGHTS_0", WEIGHTS, 3e-3)):
        assert np.allclose(glb.array(part["attributes"][name]), wanted, atol=close), name
    assert np.allclose(glb.array(part["targets"][0]["POSITION"]), MOVES, atol=2e-5)
    keys = glb.document["animations"][0]["samplers"][0]["output"]
    assert np.allclose(glb.array(keys), TURNS, atol=5e-5)


def test_weights_still_sum_to_one(tmp_path: Path) -> None:
    path = tmp_path / "small.glb"
    bound().save(path)
    glb = read_glb(path)
    part = glb.document["meshes"][0]["primitives"][0]
    assert np.allclose(glb.array(part["attributes"]["WEIGHTS_0"]).sum(1), 1.0, atol=1e-6)


def test_the_same_keys_are_stored_once() -> None:
    content = bound().to_bytes()
    size = struct.unpack_from("<I", content, 12)[0]
    document = json.loads(content[20 : 20 + size])
    samplers = document["animations"][0]["samplers"]
    assert len({s["output"] for s in samplers}) == 1
    assert len(samplers) == 3


def test_the_stage_reads_a_small_file(tmp_path: Path) -> None:
    path = tmp_path / "small.glb"
    bound().save(path)
    assert morph_names(ModelShelf(None).load(path)) == ["grow"]


def test_files_without_the_extension_stay_as_they_are() -> None:
    glb = GlbWriter()
    glb.node("root")
    content = glb.to_bytes()
    assert unfolded(content) is content


def test_what_is_no_glb_is_refused() -> None:
    with pytest.raises(ValueError, match="no GLB"):
        unfolded(b"nonsense, and long enough to be one")
