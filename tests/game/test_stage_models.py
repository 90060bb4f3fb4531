"""Models come prepared, quickly the second time, and never from a broken copy."""

from pathlib import Path

import numpy as np
import pytest
from panda3d.core import GeomNode, NodePath, TextureAttrib

from game.errors import GameError
from game.stage.look import morph_names
from game.stage.models import ModelShelf
from game.stage.morphs import MAP_STAGE, MAP_WIDTH
from tests.game.stage_world import ASSETS

PERSON = ASSETS / "people" / "lars.glb"
THING = ASSETS / "things" / "box-a.glb"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def person(cache: Path) -> NodePath:
    return ModelShelf(cache).load(PERSON)


def face_of(model: NodePath) -> GeomNode:
    for path in model.find_all_matches("**/+GeomNode"):
        node = path.node()
        if node.has_tag("morphs"):
            assert isinstance(node, GeomNode)
            return node
    raise AssertionError("no face")


def delta_map(face: GeomNode) -> np.ndarray:
    textures = face.get_geom_state(0).get_attrib(TextureAttrib)
    assert isinstance(textures, TextureAttrib)
    for index in range(textures.get_num_on_stages()):
        stage = textures.get_on_stage(index)
        if stage.get_name() == MAP_STAGE:
            raw = textures.get_on_texture(stage).get_ram_image().get_data()
            return np.frombuffer(raw, np.float16).reshape(-1, 4)[:, 2::-1]
    raise AssertionError("no delta map")


def test_a_face_keeps_its_shapes_as_a_texture(person: NodePath) -> None:
    names = morph_names(person)
    assert {"v_aa", "v_PP", "blink_l", "smile", "worried"} <= set(names)
    columns = face_of(person).get_geom(0).get_vertex_data().get_format()
    kept = [columns.get_column(i).get_name().get_name() for i in range(columns.get_num_columns())]
    assert not [name for name in kept if "morph" in name]


def test_the_jaw_goes_down_and_its_normals_turn(person: NodePath) -> None:
    face = face_of(person)
    rows = face.get_geom(0).get_vertex_data().get_num_rows()
    first = morph_names(person).index("jaw") * rows * 2
    deltas = delta_map(face)
    assert deltas.shape[0] % MAP_WIDTH == 0
    block = deltas[first : first + rows * 2].astype(np.float32)
    positions, normals = block[0::2], block[1::2]
    assert positions[:, 2].min() < -0.01  # z is up: lips and chin sink by a centimetre and more
    assert 0.02 < np.abs(normals).max() < 2.1


def test_the_second_load_comes_from_the_cache(cache: Path, person: NodePath) -> None:
    shelf = ModelShelf(cache)
    assert shelf.ready(PERSON)
    again = shelf.load(PERSON)
    assert morph_names(again) == morph_names(person)
    assert np.array_equal(delta_map(face_of(again)), delta_map(face_of(person)))


def test_a_broken_copy_is_replaced(tmp_path: Path) -> None:
    shelf = ModelShelf(tmp_path)
    shelf.load(THING)
    (copy,) = tmp_path.glob("*.bam")
    copy.write_bytes(b"not a model")
    assert not shelf.load(THING).find("**/+GeomNode").is_empty()
    assert copy.stat().st_size > 1000


def test_without_a_cache_folder_models_still_load(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    shelf = ModelShelf(blocked / "models")
    assert not shelf.load(THING).find("**/+GeomNode").is_empty()
    assert not shelf.ready(THING)


def test_a_missing_or_damaged_model_is_one_clear_error(tmp_path: Path) -> None:
    damaged = tmp_path / "bad.glb"
    damaged.write_bytes(b"glTF nonsense")
    for path in (tmp_path / "none.glb", damaged):
        with pytest.raises(GameError) as caught:
            ModelShelf(None).load(path)
        assert caught.value.code == "G005"
        assert path.name in caught.value.text
