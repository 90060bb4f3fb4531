"""The people's files keep the contract with the stage."""

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assets.workshop.glb import Glb, read_glb
from assets.workshop.people.cast import CAST

PEOPLE = Path(__file__).parents[2] / "assets" / "people"
NAMES = tuple(sorted(CAST))
JOINTS = [
    "Root",
    "pelvis",
    "spine_01",
    "spine_02",
    "spine_03",
    "neck_01",
    "head",
    "eye_l",
    "eye_r",
    "clavicle_l",
    "upperarm_l",
    "lowerarm_l",
    "hand_l",
    "thumb_01_l",
    "index_01_l",
    "index_03_l",
    "middle_01_l",
    "pinky_03_l",
    "clavicle_r",
    "upperarm_r",
    "lowerarm_r",
    "hand_r",
    "thumb_01_r",
    "index_01_r",
    "index_03_r",
    "middle_01_r",
    "pinky_03_r",
    "thigh_l",
    "calf_l",
    "foot_l",
    "ball_l",
    "thigh_r",
    "calf_r",
    "foot_r",
    "ball_r",
]
CLIPS = [
    "idle",
    "idle_folded",
    "talk_a",
    "talk_b",
    "nod",
    "shake_head",
    "wave",
    "point_right",
    "point_left",
    "shrug",
    "hand_over",
    "carry",
    "arms_crossed",
    "tablet",
    "beckon",
    "stop",
    "walk",
    "listen",
    "count",
    "show",
    *("look_round", "stretch", "rub_arm", "hands_behind", "hands_on_hips"),
    *("weight_left", "weight_right", "walk_carry", "step"),
    *("sit_low", "sit_high", "sit_talk_a", "sit_talk_b", "sit_down"),
    *("packing", "wiping", "stirring", "sweeping", "typing", "writing"),
    *("typing_sit", "writing_sit"),
]
MORPHS = [
    "v_aa",
    "v_E",
    "v_I",
    "v_O",
    "v_U",
    "v_OE",
    "v_PP",
    "v_FF",
    "v_SS",
    "v_DD",
    "v_kk",
    "v_RR",
    "jaw",
    "blink_l",
    "blink_r",
    "smile",
    "frown",
    "brow_up",
    "brow_down",
    "worried",
    "squint",
]
ONCE = {"sit_down"}
LOOPS = [name for name in CLIPS if name not in ONCE]


@pytest.fixture(scope="module", params=NAMES)
def person(request: pytest.FixtureRequest) -> tuple[str, Glb]:
    return request.param, read_glb(PEOPLE / f"{request.param}.glb")


def parts_of(glb: Glb, mesh: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = glb.document["meshes"][glb.named("meshes")[mesh]]["primitives"]
    return found


def test_joints_clips_and_morphs(person: tuple[str, Glb]) -> None:
    _, glb = person
    assert set(JOINTS) <= set(glb.named("nodes"))
    assert set(CLIPS) == set(glb.named("animations"))
    face = glb.document["meshes"][glb.named("meshes")["face"]]
    assert face["extras"]["targetNames"] == MORPHS
    assert all(len(p["targets"]) == len(MORPHS) for p in face["primitives"])


def test_every_morph_moves_something(person: tuple[str, Glb]) -> None:
    _, glb = person
    for target in parts_of(glb, "face")[0]["targets"]:
        assert np.abs(glb.array(target["POSITION"])).max() > 0.001


def test_light_enough_for_a_headset(person: tuple[str, Glb]) -> None:
    name, glb = person
    assert glb.triangles("body", "face") <= 15_000
    assert glb.draw_calls("body", "face") <= 5
    assert (PEOPLE / f"{name}.glb").stat().st_size <= 2_000_000
    sizes = [glb.image(i).size for i in range(len(glb.document["images"]))]
    assert max(max(size) for size in sizes) <= 1024


def test_materials_have_the_names_that_the_look_knows(person: tuple[str, Glb]) -> None:
    _, glb = person
    assert set(glb.named("materials")) <= {"skin", "eye", "cloth", "hair"}
    assert {"skin", "eye", "cloth"} <= set(glb.named("materials"))


def test_stands_on_the_floor_and_looks_forward(person: tuple[str, Glb]) -> None:
    _, glb = person
    body = np.concatenate([glb.array(p["attributes"]["POSITION"]) for p in parts_of(glb, "body")])
    assert abs(body[:, 1].min()) < 0.02
    assert abs(body[:, 0].min() + body[:, 0].max()) < 0.05
    face = glb.array(parts_of(glb, "face")[0]["attributes"]["POSITION"])
    assert face[:, 2].mean() > 0.03  # glTF's +z is -y in Panda3D


def test_weights_are_whole_and_indices_in_range(person: tuple[str, Glb]) -> None:
    _, glb = person
    joints = len(glb.document["skins"][0]["joints"])
    assert joints <= 64  # the stage's shader has so many
    for mesh in ("body", "face"):
        for part in parts_of(glb, mesh):
            weights = glb.array(part["attributes"]["WEIGHTS_0"])
            assert np.allclose(weights.sum(1), 1.0, atol=1e-4)
            assert glb.array(part["attributes"]["JOINTS_0"]).max() < joints
            count = len(glb.array(part["attributes"]["POSITION"]))
            assert glb.array(part["indices"]).max() < count


def test_loops_end_where_they_begin(person: tuple[str, Glb]) -> None:
    _, glb = person
    for name in LOOPS:
        clip = glb.document["animations"][glb.named("animations")[name]]
        for sampler in clip["samplers"]:
            values = glb.array(sampler["output"])
            assert np.allclose(values[0], values[-1], atol=0.03), name


def test_the_list_of_people_tells_the_truth(person: tuple[str, Glb]) -> None:
    name, glb = person
    entry = json.loads((PEOPLE / "people.json").read_text("utf-8"))[name]
    assert entry["triangles"] == glb.triangles("body", "face")
    assert entry["bytes"] == (PEOPLE / f"{name}.glb").stat().st_size
    assert set(entry["clips"]) == set(CLIPS)
    assert entry["morphs"] == MORPHS
    assert 1.55 < entry["height_m"] < 1.95
    assert 0.9 < entry["eye_height_m"] / (entry["height_m"] - 0.02) < 0.96
    assert 0.5 < entry["walk_speed"] < 1.6  # the old walk slowly
    assert entry["licence"] == "CC0-1.0"


def test_every_file_has_its_attribution() -> None:
    with (PEOPLE / "ATTRIBUTION.rows.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["path"] for row in rows} == {f"assets/people/{name}.glb" for name in NAMES}
    assert all(all(row.values()) for row in rows)
