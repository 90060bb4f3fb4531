"""Colleagues walk, sit, work, stop when spoken to, and are never frozen nor in anybody's way."""

import math
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from panda3d.core import Point3, Vec3

from game.rig.rig import Pose
from game.stage.engine import EngineSettings, open_engine
from game.stage.models import ModelShelf
from game.stage.npc import Colleague
from game.stage.walking import wrapped
from game.stage.workplace import Stage
from game.view import ActCue, Cue, EnterCue, HushCue, SpeakCue, WalkCue
from scenes import pack as packs
from scenes.pack import Gesture, Mood
from tests.game.stage_world import ASSETS, named, small_pack

DT = 1 / 60
PEOPLE = ("lars", "mette")
SEAT_M = 0.47
MARKS = (
    packs.Mark(id="chair", x=-1.4, y=-1.0, heading=-90.0, seat=SEAT_M),
    packs.Mark(id="table", x=2.2, y=0.4, heading=-60.0),
    packs.Mark(id="office", x=-2.4, y=1.2, heading=160.0, seat=0.45),
)


def busy_pack() -> packs.Pack:
    """Two in the scene, one packing in the background, one who writes at a desk there."""

    def person(name: str, at: str, work: packs.Work) -> packs.Person:
        role = named("kollega")
        return packs.Person(id=name, name=name, role=role, model=name, at=at, work=work)

    pack = small_pack()
    people = (
        person("lars", "start-left", ""),
        person("mette", "start-right", "packing"),
        person("mehmet", "table", "sweeping"),
        person("sadia", "office", "writing"),
    )
    place = pack.workplace
    marks = (*place.marks, *MARKS)
    place = place.model_copy(update={"people": people, "marks": marks})
    return pack.model_copy(update={"workplace": place})


class Show:
    """A stage that a test moves on."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.now = stage, 0.0

    def run(self, seconds: float) -> None:
        for _ in range(round(seconds / DT)):
            self.now += DT
            self.stage.update(self.now, DT, Pose(0.0, 0.0, 1.55))
            for colleague in self.stage.cast.everybody.values():
                colleague.body.settle()

    def do(self, *cues: Cue) -> None:
        for cue in cues:
            self.stage.perform(cue, self.now)

    def person(self, name: str) -> Colleague:
        return self.stage.cast.everybody[name]


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    engine = open_engine(EngineSettings(size=(64, 36), sound=False))
    shelf = ModelShelf(tmp_path_factory.mktemp("models"))
    made = Stage(engine, ASSETS, Random(7), {"small": busy_pack()}, shelf)
    yield made
    made.close()
    engine.close()


@pytest.fixture
def show(stage: Stage) -> Show:
    made = Show(stage)
    made.do(HushCue(), EnterCue("small", PEOPLE, "start"))
    return made


def world(colleague: Colleague, joint: str) -> Point3:
    return Point3(colleague.root.get_mat().xform_point(colleague.body.where(joint)))


def arrive(show: Show, name: str, seconds: float = 14.0) -> None:
    for _ in range(round(seconds / 0.1)):
        show.run(0.1)
        if not show.person(name).on_her_way:
            return
    pytest.fail(f"{name} did not arrive")


def works(show: Show, name: str, seconds: float = 4.0) -> bool:
    """Whether she is at work within so many seconds: there are short pauses."""
    for _ in range(round(seconds / 0.2)):
        show.run(0.2)
        if show.person(name).at_work:
            return True
    return False


def say(name: str, seconds: float) -> tuple[Cue, Cue]:
    act = ActCue(name, Gesture.TALK, Mood.FRIENDLY, "learner")
    return act, SpeakCue(name, Path("no-such.wav"), seconds, ())


# --- walking ------------------------------------------------------------------------------------


def test_a_walker_comes_to_her_mark_and_faces_its_way(show: Show) -> None:
    show.do(WalkCue("lars", "side"))
    arrive(show, "lars")
    lars = show.person("lars")
    assert lars.going.walker.spot == pytest.approx((2.0, -1.0))
    assert abs(wrapped(lars.going.walker.heading - 90.0)) < 4.0


def test_feet_stay_where_they_are_set_down(show: Show) -> None:
    """The middle of the standing foot, while the whole foot is on the floor."""
    lars = show.person("lars")
    show.do(WalkCue("lars", "far"))
    show.run(0.3)
    places: dict[int, list[Point3]] = {}
    gait = lars.going.walker.gait
    while lars.on_her_way:
        show.run(DT)
        if gait.goes and 0.12 < gait.phase % 0.5 < 0.3:
            side = "l" if gait.phase % 1.0 < 0.5 else "r"
            middle = (world(lars, f"ball_{side}") + world(lars, f"foot_{side}")) * 0.5
            places.setdefault(math.floor(gait.phase / 0.5), []).append(Point3(middle))
    assert len(places) >= 3
    for standing in places.values():
        assert max((at - standing[0]).length() for at in standing) < 0.03


def test_a_walker_looks_where_she_goes_and_then_back_to_the_learner(show: Show) -> None:
    show.run(0.5)
    lars = show.person("lars")
    show.do(WalkCue("lars", "far"))
    show.run(2.6)
    assert lars.going.walks
    x, y = lars.going.walker.ahead
    way = lars.root.get_relative_vector(lars.root.get_parent(), Vec3(x, y, 0) - lars.root.get_pos())
    looks = Vec3(lars.body.frame_of("head").xform_vec(Vec3(0, -1, 0)))
    assert Vec3(looks.x, looks.y, 0).normalized().angle_deg(way.normalized()) < 25
    arrive(show, "lars")
    show.run(3.0)
    assert lars.attention.wanted == "learner"


def test_nobody_walks_through_somebody_else(show: Show) -> None:
    show.do(WalkCue("mette", "chair"))  # lars stands on the straight way
    lars, nearest = show.person("lars"), 9.0
    while show.person("mette").on_her_way:
        show.run(0.05)
        there = show.person("mette").going.walker.spot
        nearest = min(nearest, math.dist(there, lars.going.walker.spot))
    assert nearest > 0.4


# --- sitting ------------------------------------------------------------------------------------


def test_she_sits_down_on_the_seat_and_rises_again(show: Show) -> None:
    mette = show.person("mette")
    show.do(WalkCue("mette", "chair"))
    arrive(show, "mette")
    show.run(3.0)
    hip = world(mette, "thigh_l")
    assert 0.04 < hip.z - SEAT_M < 0.14  # half a thigh above the seat
    pelvis = world(mette, "pelvis")
    assert math.dist((pelvis.x, pelvis.y), (-1.4, -1.0)) < 0.08
    assert 0.03 < world(mette, "foot_l").z < 0.12
    standing = pelvis.z
    show.do(WalkCue("mette", "side"))
    arrive(show, "mette")
    assert world(mette, "pelvis").z > standing + 0.25


def test_who_works_at_a_desk_sits_there_from_the_start(show: Show) -> None:
    sadia = show.person("sadia")
    assert sadia.going.seated
    assert 0.04 < world(sadia, "thigh_l").z - 0.45 < 0.14


@pytest.mark.parametrize("name", ["lars", "mette"])
def test_no_joint_jumps_on_the_way_to_a_seat_and_back(show: Show, name: str) -> None:
    before: dict[str, Point3] = {}
    fastest = 0.0
    show.do(WalkCue(name, "chair"))
    for step in range(60 * 16):
        if step == 60 * 9:
            show.do(*say(name, 2.0), WalkCue(name, "side"))
        show.run(DT)
        for joint in ("head", "hand_l", "hand_r", "foot_l", "pelvis"):
            at = world(show.person(name), joint)
            fastest = max(fastest, (at - before.get(joint, at)).length() / DT)
            before[joint] = at
    assert 1.0 < fastest < 7.0


# --- working ------------------------------------------------------------------------------------


def test_work_stops_when_somebody_speaks_with_her_and_goes_on_after(show: Show) -> None:
    mette = show.person("mette")
    assert works(show, "mette")
    show.do(*say("mette", 2.0))
    show.run(1.0)
    assert not mette.at_work
    show.run(4.0)
    assert not mette.at_work  # her learner may still answer
    show.do(*say("lars", 2.0))
    show.run(8.0)
    assert works(show, "mette")


def test_hands_work_above_the_table_and_not_in_it(show: Show) -> None:
    mette, lowest = show.person("mette"), 9.0
    show.run(3.0)
    for _ in range(60):
        show.run(0.15)
        if mette.at_work:
            lowest = min(lowest, world(mette, "hand_l").z, world(mette, "hand_r").z)
    assert 0.92 < lowest < 1.15


def test_nobody_works_who_is_not_at_her_own_place(show: Show) -> None:
    show.do(WalkCue("mette", "far"))
    arrive(show, "mette")
    assert not works(show, "mette", 12.0)


# --- the others -----------------------------------------------------------------------------------


def test_others_are_at_work_in_the_background_and_out_of_the_way(show: Show) -> None:
    assert set(show.stage.cast.others) == {"mehmet", "sadia"}
    assert works(show, "mehmet")
    assert works(show, "sadia")
    learner = show.stage.point_of("learner") or (0.0, 0.0, 0.0)
    for other in show.stage.cast.others.values():
        spots = [c.going.walker.spot for c in show.stage.cast.people.values()]
        here = other.going.walker.spot
        assert min(math.dist(here, spot) for spot in (*spots, learner[:2])) > 0.9


def test_who_is_in_the_background_does_not_stare_and_keeps_her_place(show: Show) -> None:
    sadia, glances = show.person("sadia"), 0
    heading = show.person("mehmet").going.walker.heading
    for _ in range(400):
        show.run(0.1)
        glances += sadia.attention.wanted == "learner"
        assert show.person("mehmet").going.walker.heading == pytest.approx(heading, abs=2.0)
    assert glances < 200


def test_everybody_moves_all_the_time(show: Show) -> None:
    show.run(2.0)
    for _ in range(6):
        before = {
            name: [world(c, joint) for joint in ("head", "hand_l", "hand_r", "spine_03")]
            for name, c in show.stage.cast.everybody.items()
        }
        moved = dict.fromkeys(before, 0.0)
        for _ in range(10):
            show.run(0.2)
            for name, c in show.stage.cast.everybody.items():
                now = [world(c, joint) for joint in ("head", "hand_l", "hand_r", "spine_03")]
                far = sum((a - b).length() for a, b in zip(now, before[name], strict=True))
                moved[name] = max(moved[name], far)
        assert min(moved.values()) > 0.004, moved


def test_no_variation_comes_twice_in_a_row(show: Show) -> None:
    lars = show.person("lars")
    shown: list[str] = []
    for _ in range(30 * 60 * 3):
        show.now += 1 / 30
        show.stage.update(show.now, 1 / 30, Pose(0.0, 0.0, 1.55))
        playing = [x.clip.name for x in lars.body.layers if x.level == 2 and not x.leaving]
        if playing and (not shown or shown[-1] != playing[0]):
            shown.append(playing[0])
        elif not playing and shown and shown[-1]:
            shown.append("")
    names = [name for name in shown if name]
    assert len(names) >= 8
    assert len(set(names)) >= 5
    assert all(a != b for a, b in pairwise(names))
