"""Heads and far bodies in the people's files: teeth behind lips, eyes free of hair, a third far."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from assets.workshop.glb import Glb, read_glb
from assets.workshop.people.skin_layout import TEETH_BOX

PEOPLE = Path(__file__).parents[2] / "assets" / "people"
CLOSED = ("v_PP", "frown", "brow_up", "blink_l")  # shapes that leave the mouth shut

Array = NDArray[Any]


@pytest.fixture(scope="module", params=sorted(p.stem for p in PEOPLE.glob("*.glb")))
def person(request: pytest.FixtureRequest) -> Glb:
    return read_glb(PEOPLE / f"{request.param}.glb")


def primitives(glb: Glb, mesh: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = glb.document["meshes"][glb.named("meshes")[mesh]]["primitives"]
    return found


def values(glb: Glb, part: dict[str, Any], name: str) -> Array:
    return glb.array(part["attributes"][name])


def of_material(glb: Glb, mesh: str, material: str) -> dict[str, Any] | None:
    wanted = glb.named("materials").get(material)
    return next((p for p in primitives(glb, mesh) if p["material"] == wanted), None)


def teeth_of(uvs: Array) -> Array:
    inside = (uvs[:, 0] > TEETH_BOX.left) & (uvs[:, 0] < TEETH_BOX.right)
    found: Array = inside & (uvs[:, 1] > TEETH_BOX.top) & (uvs[:, 1] < TEETH_BOX.bottom)
    return found


def test_teeth_stay_behind_closed_lips(person: Glb) -> None:
    (part,) = primitives(person, "face")
    rest, uvs = values(person, part, "POSITION"), values(person, part, "TEXCOORD_0")
    names = person.document["meshes"][person.named("meshes")["face"]]["extras"]["targetNames"]
    teeth = teeth_of(uvs)
    skin = uvs[:, 1] < 0.62
    assert teeth.sum() > 60
    for shape in (None, *CLOSED):
        move = 0 if shape is None else person.array(part["targets"][names.index(shape)]["POSITION"])
        now = rest + move
        _, near = cKDTree(now[skin][:, :2]).query(now[teeth][:, :2], k=4)
        front = now[skin][near][..., 2].max(1)
        assert (now[teeth][:, 2] < front + 0.0005).all(), shape


def test_no_hair_hangs_before_the_eyes(person: Glb) -> None:
    hair = of_material(person, "body", "hair")
    eyes = of_material(person, "body", "eye")
    assert eyes is not None
    balls = values(person, eyes, "POSITION")
    low, high = balls.min(0), balls.max(0)
    if hair is None:
        return
    p = values(person, hair, "POSITION")
    before = (p[:, 2] > high[2] - 0.012) & (p[:, 0] > low[0]) & (p[:, 0] < high[0])
    assert not (before & (p[:, 1] > low[1] - 0.01) & (p[:, 1] < high[1])).any()


def test_hair_is_one_light_piece(person: Glb) -> None:
    pieces = [m for m in person.document["materials"] if m["name"] == "hair"]
    assert len(pieces) <= 1
    hair = of_material(person, "body", "hair")
    assert hair is None or len(person.array(hair["indices"])) // 3 <= 2_500


def test_the_far_body_is_a_third(person: Glb) -> None:
    assert person.triangles("body-far") <= 5_000
    assert person.triangles("body-far") > 2_500
    assert person.draw_calls("body-far") <= 3
    assert not any("targets" in part for part in primitives(person, "body-far"))


def test_the_far_body_has_the_near_one_s_joints_and_surfaces(person: Glb) -> None:
    nodes = {n["name"]: n for n in person.document["nodes"] if "mesh" in n}
    assert nodes["body-far"]["skin"] == nodes["body"]["skin"] == nodes["face"]["skin"]
    near = {p["material"] for mesh in ("body", "face") for p in primitives(person, mesh)}
    assert {p["material"] for p in primitives(person, "body-far")} <= near


def test_the_far_body_fills_the_same_space(person: Glb) -> None:
    both = []
    for meshes in (("body", "face"), ("body-far",)):
        parts = [p for mesh in meshes for p in primitives(person, mesh)]
        both.append(np.concatenate([values(person, p, "POSITION") for p in parts]))
    near, far = both
    assert np.abs(near.min(0) - far.min(0)).max() < 0.03
    assert np.abs(near.max(0) - far.max(0)).max() < 0.03
