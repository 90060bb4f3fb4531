"""The workplaces' files: everything that a plan names is there and within its limits."""

import json
import math
from functools import cache
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from assets.workshop.glb import Glb, read_glb
from assets.workshop.room.catalogue import names
from scenes.pack import Mark, Workplace

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"
PACKS = sorted(path.parent.name for path in (ROOT / "scenes/packs").glob("*/workplace.yaml"))
LARGE = {"rack": 14_000}  # a model that is half a room
FAR = {"tower-crane": 30.0}  # metres: a model that stands beyond the walls
EVERY_ROOM = pytest.mark.parametrize("pack", PACKS)


@cache
def plan_of(pack: str) -> Workplace:
    path = ROOT / "scenes" / "packs" / pack / "workplace.yaml"
    return Workplace.model_validate(YAML(typ="safe").load(path.read_text("utf-8")))


@cache
def room_of(pack: str) -> Glb:
    return read_glb(ASSETS / "rooms" / f"{plan_of(pack).room}.glb")


@cache
def thing_of(model: str) -> Glb:
    return read_glb(ASSETS / "things" / f"{model}.glb")


def draw_calls(model: Glb) -> int:
    return sum(len(mesh["primitives"]) for mesh in model.document["meshes"])


def size_of(model: Glb) -> list[float]:
    accessors = model.document["accessors"]
    parts = [p["attributes"]["POSITION"] for m in model.document["meshes"] for p in m["primitives"]]
    low = [min(accessors[p]["min"][i] for p in parts) for i in range(3)]
    high = [max(accessors[p]["max"][i] for p in parts) for i in range(3)]
    return [b - a for a, b in zip(low, high, strict=True)]


def test_every_room_that_is_built_is_somebodys_workplace() -> None:
    built = {path.stem for path in (ASSETS / "rooms").glob("*.glb")}
    assert built == {plan_of(pack).room for pack in PACKS} <= set(names())


@EVERY_ROOM
def test_a_room_with_its_things_keeps_its_limits(pack: str) -> None:
    room, things = room_of(pack), [thing_of(thing.model) for thing in plan_of(pack).things]
    assert room.triangles() > 8_000
    assert room.triangles() + sum(thing.triangles() for thing in things) <= 120_000
    assert draw_calls(room) + sum(draw_calls(thing) for thing in things) <= 60
    assert (ASSETS / "rooms" / f"{plan_of(pack).room}.glb").stat().st_size <= 6_000_000


@EVERY_ROOM
def test_a_rooms_lamps_have_no_light_on_them(pack: str) -> None:
    materials = {m["name"]: m for m in room_of(pack).document["materials"]}
    assert {"floor", "sheet"} <= set(materials)
    if "light" in materials:  # out of doors by day there is none
        assert materials["light"]["emissiveFactor"] == [1.0, 1.0, 1.0]


@EVERY_ROOM
def test_a_room_tells_its_light_and_its_sound(pack: str) -> None:
    facts = json.loads((ASSETS / "rooms" / f"{plan_of(pack).room}.json").read_text("utf-8"))
    light = facts["people_light"]
    assert light["gain"] > 0
    assert len(light["air"]) == 4
    assert (ASSETS / "sounds" / f"{facts['sound']}.ogg").is_file()
    west, south, east, north = facts["floor"]
    assert west < east and south < north
    assert facts["walkable"]


@EVERY_ROOM
def test_every_thing_has_a_small_model(pack: str) -> None:
    for thing in plan_of(pack).things:
        model = thing_of(thing.model)
        assert 0 < model.triangles() <= LARGE.get(thing.model, 5_000), thing.id
        assert draw_calls(model) <= 2, thing.id
        assert 0.01 < max(size_of(model)) < FAR.get(thing.model, 12.0), thing.id


@EVERY_ROOM
def test_a_things_origin_is_its_bottom(pack: str) -> None:
    for thing in plan_of(pack).things:
        model = thing_of(thing.model)
        accessors = model.document["accessors"]
        parts = [p for m in model.document["meshes"] for p in m["primitives"]]
        low = min(accessors[p["attributes"]["POSITION"]]["min"][1] for p in parts)
        assert abs(low) < 0.03, thing.id


@EVERY_ROOM
def test_what_can_be_taken_fits_a_hand_or_two(pack: str) -> None:
    for thing in plan_of(pack).things:
        if thing.movable:
            assert max(size_of(thing_of(thing.model))) < 2.6, thing.id


@EVERY_ROOM
def test_every_colleague_has_a_model_and_a_mark(pack: str) -> None:
    plan = plan_of(pack)
    marks = {mark.id for mark in plan.marks}
    for person in plan.people:
        assert (ASSETS / "people" / f"{person.model}.glb").is_file()
        assert person.at in marks


@EVERY_ROOM
def test_every_colleague_has_a_voice_of_her_own(pack: str) -> None:
    people = plan_of(pack).people
    voices = {(p.voice.variant, p.voice.pitch, p.voice.rate) for p in people}
    assert len(voices) == len(people)
    assert all(p.voice.variant[:1] in "mf" for p in people)


def spots(plan: Workplace, mark: Mark) -> list[Mark]:
    ends = ("left", "right", "third")
    return [m for m in plan.marks if m.id in {f"{mark.id}-{end}" for end in ends}]


def learner_marks(pack: str) -> list[Mark]:
    plan = plan_of(pack)
    return [mark for mark in plan.marks if spots(plan, mark)]


@EVERY_ROOM
def test_colleagues_stand_before_the_learner_and_face_her(pack: str) -> None:
    plan = plan_of(pack)
    assert len(learner_marks(pack)) >= 3
    for mark in learner_marks(pack):
        around = spots(plan, mark)
        assert len(around) == 3, mark.id
        for spot in around:
            dx, dy = mark.x - spot.x, mark.y - spot.y
            assert 1.1 <= math.hypot(dx, dy) <= 2.6, spot.id
            away = math.degrees(math.atan2(-dx, dy)) - spot.heading
            assert abs((away + 180) % 360 - 180) < 8, spot.id
            seen = math.degrees(math.atan2(dx, -dy)) - mark.heading
            assert abs((seen + 180) % 360 - 180) < 46, spot.id


@EVERY_ROOM
def test_a_learner_stands_on_free_floor(pack: str) -> None:
    facts = json.loads((ASSETS / "rooms" / f"{plan_of(pack).room}.json").read_text("utf-8"))
    for mark in learner_marks(pack):
        on = [a <= mark.x <= c and b <= mark.y <= d for a, b, c, d in facts["walkable"]]
        assert any(on), mark.id


@EVERY_ROOM
def test_nobody_stands_inside_somebody(pack: str) -> None:
    plan = plan_of(pack)
    for mark in plan.marks:
        around = spots(plan, mark)
        for a in around:
            for b in around:
                if a.id != b.id:
                    assert math.hypot(a.x - b.x, a.y - b.y) > 0.4, (a.id, b.id)


@EVERY_ROOM
def test_nobody_stands_inside_a_thing_on_the_floor(pack: str) -> None:
    plan = plan_of(pack)
    on_floor = [t for t in plan.things if t.z == 0.0 and size_of(thing_of(t.model))[1] < 2.2]
    for mark in plan.marks:
        for thing in on_floor if mark.seat is None else ():
            wide, _, deep = size_of(thing_of(thing.model))
            turn = math.radians(thing.heading)
            dx, dy = mark.x - thing.x, mark.y - thing.y
            across = dx * math.cos(turn) + dy * math.sin(turn)
            ahead = -dx * math.sin(turn) + dy * math.cos(turn)
            inside = abs(across) < wide / 2 + 0.05 and abs(ahead) < deep / 2 + 0.05
            assert not inside, (mark.id, thing.id)


@EVERY_ROOM
def test_there_are_cameras_to_look_from(pack: str) -> None:
    assert pack == "lager" or len(plan_of(pack).cameras) >= 3


def test_all_assets_are_small_enough_for_a_repository() -> None:
    shipped = (p for p in ASSETS.rglob("*") if p.is_file() and "workshop" not in p.parts)
    assert sum(path.stat().st_size for path in shipped) < 120_000_000
