"""The warehouse's files: everything that its plan names is there and within its limits."""

import json
import math
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from assets.workshop.glb import Glb, read_glb
from scenes.pack import Mark, Workplace

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"
PLAN = ROOT / "scenes" / "packs" / "lager" / "workplace.yaml"


@pytest.fixture(scope="module")
def plan() -> Workplace:
    return Workplace.model_validate(YAML(typ="safe").load(PLAN.read_text("utf-8")))


@pytest.fixture(scope="module")
def room() -> Glb:
    return read_glb(ASSETS / "rooms" / "lager.glb")


def draw_calls(model: Glb) -> int:
    return sum(len(mesh["primitives"]) for mesh in model.document["meshes"])


def size_of(model: Glb) -> list[float]:
    accessors = model.document["accessors"]
    parts = [p["attributes"]["POSITION"] for m in model.document["meshes"] for p in m["primitives"]]
    low = [min(accessors[p]["min"][i] for p in parts) for i in range(3)]
    high = [max(accessors[p]["max"][i] for p in parts) for i in range(3)]
    return [b - a for a, b in zip(low, high, strict=True)]


def test_the_room_keeps_its_limits(room: Glb) -> None:
    assert 20_000 < room.triangles() <= 120_000
    assert draw_calls(room) <= 30
    assert (ASSETS / "rooms" / "lager.glb").stat().st_size <= 6_000_000


def test_the_room_has_lamps_without_light_on_them(room: Glb) -> None:
    materials = {m["name"]: m for m in room.document["materials"]}
    assert materials["light"]["emissiveFactor"] == [1.0, 1.0, 1.0]
    assert {"floor", "sheet"} <= set(materials)


def test_the_room_tells_its_light() -> None:
    facts = json.loads((ASSETS / "rooms" / "lager.json").read_text("utf-8"))
    light = facts["people_light"]
    assert light["gain"] > 0
    assert len(light["air"]) == 4
    assert (ASSETS / "sounds" / f"{facts['sound']}.ogg").is_file()
    west, south, east, north = facts["floor"]
    assert west < east and south < north


def test_every_thing_has_a_small_model(plan: Workplace) -> None:
    for thing in plan.things:
        model = read_glb(ASSETS / "things" / f"{thing.model}.glb")
        assert 0 < model.triangles() <= (14_000 if thing.model == "rack" else 5_000), thing.id
        assert draw_calls(model) == 1, thing.id
        assert 0.01 < max(size_of(model)) < 7.0, thing.id


def test_all_things_together_are_light_enough(plan: Workplace) -> None:
    models = {thing.model for thing in plan.things}
    count = sum(read_glb(ASSETS / "things" / f"{m}.glb").triangles() for m in models)
    assert count <= 50_000


def test_a_things_origin_is_its_bottom(plan: Workplace) -> None:
    for thing in plan.things:
        model = read_glb(ASSETS / "things" / f"{thing.model}.glb")
        accessors = model.document["accessors"]
        parts = [p for m in model.document["meshes"] for p in m["primitives"]]
        low = min(accessors[p["attributes"]["POSITION"]]["min"][1] for p in parts)
        assert abs(low) < 0.03, thing.id


def test_every_colleague_has_a_model_and_a_mark(plan: Workplace) -> None:
    marks = {mark.id for mark in plan.marks}
    for person in plan.people:
        assert (ASSETS / "people" / f"{person.model}.glb").is_file()
        assert person.at in marks


def spots(plan: Workplace, mark: Mark) -> list[Mark]:
    return [m for m in plan.marks if m.id.rsplit("-", 1)[0] == mark.id and m.id != mark.id]


@pytest.mark.parametrize("name", ["start", "desk", "c14", "ramp"])
def test_colleagues_stand_before_the_learner_and_face_her(plan: Workplace, name: str) -> None:
    mark = next(m for m in plan.marks if m.id == name)
    around = spots(plan, mark)
    assert len(around) == 3
    for spot in around:
        dx, dy = mark.x - spot.x, mark.y - spot.y
        assert 1.2 <= math.hypot(dx, dy) <= 2.4, spot.id
        away = math.degrees(math.atan2(-dx, dy)) - spot.heading
        assert abs((away + 180) % 360 - 180) < 3, spot.id
        seen = math.degrees(math.atan2(dx, -dy)) - mark.heading
        assert abs((seen + 180) % 360 - 180) < 41, spot.id


def test_nobody_stands_inside_somebody(plan: Workplace) -> None:
    for mark in plan.marks:
        around = spots(plan, mark)
        for a in around:
            for b in around:
                if a.id != b.id:
                    assert math.hypot(a.x - b.x, a.y - b.y) > 0.4, (a.id, b.id)


def test_nobody_stands_inside_a_thing_on_the_floor(plan: Workplace) -> None:
    on_floor = [t for t in plan.things if t.z == 0.0]
    for mark in plan.marks:
        for thing in on_floor:
            model = read_glb(ASSETS / "things" / f"{thing.model}.glb")
            wide, _, deep = size_of(model)
            turn = math.radians(thing.heading)
            dx, dy = mark.x - thing.x, mark.y - thing.y
            across = dx * math.cos(turn) + dy * math.sin(turn)
            ahead = -dx * math.sin(turn) + dy * math.cos(turn)
            inside = abs(across) < wide / 2 + 0.1 and abs(ahead) < deep / 2 + 0.1
            assert not inside, (mark.id, thing.id)


def test_ids_are_unique(plan: Workplace) -> None:
    for group in (plan.people, plan.marks, plan.things, plan.places):
        ids = [entry.id for entry in group]
        assert len(ids) == len(set(ids))
