"""The stage with real people: it performs cues, answers pointing, and keeps people alive."""

import itertools
import math
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from panda3d.core import LMatrix4, PNMImage, Point3, Vec3

from game.errors import GameError
from game.rig.rig import Pose, Ray
from game.stage.engine import EngineSettings, open_engine
from game.stage.models import ModelShelf
from game.stage.npc import Colleague
from game.stage.workplace import Stage
from game.view import ActCue, ChimeCue, EnterCue, HushCue, MoveThingCue, SpeakCue
from scenes.pack import Gesture, Mood
from speech.voice import MouthKey
from tests.game.stage_world import ASSETS, small_pack

DT = 1 / 60
EYES = Pose(0.0, 0.0, 1.55)
PEOPLE = ("lars", "mette")
LINE = tuple(MouthKey(i * 0.1, shape) for i, shape in enumerate(("v_DD", "v_aa", "v_PP", "v_O")))


class Show:
    """A stage that a test moves on; `now` is its clock."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.now = stage, 0.0
        self.head = EYES
        self.pointer: Ray | None = None

    def run(self, seconds: float) -> None:
        for _ in range(round(seconds / DT)):
            self.now += DT
            self.stage.update(self.now, DT, self.head, self.pointer)
            for colleague in self.stage.cast.people.values():
                colleague.body.settle()

    def do(self, *cues: SpeakCue | ActCue | EnterCue | MoveThingCue | HushCue | ChimeCue) -> None:
        for cue in cues:
            self.stage.perform(cue, self.now)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    engine = open_engine(EngineSettings(size=(320, 180), sound=False))
    shelf = ModelShelf(tmp_path_factory.mktemp("models"))
    made = Stage(engine, ASSETS, Random(7), {"small": small_pack()}, shelf)
    yield made
    made.close()
    engine.close()


@pytest.fixture
def show(stage: Stage) -> Show:
    stage.hush()
    stage.set_targets(())
    stage.set_highlight(())
    made = Show(stage)
    made.do(EnterCue("small", PEOPLE, "start"))
    return made


def speak(person: str, seconds: float = 1.0) -> SpeakCue:
    return SpeakCue(person, Path("no-such.wav"), seconds, LINE)


def act(person: str, gesture: Gesture, look: str = "learner", point: str = "") -> ActCue:
    return ActCue(person, gesture, Mood.FRIENDLY, look, point)


def gaze_error(colleague: Colleague, target: tuple[float, float, float]) -> float:
    """Degrees between where the eyes look and the target."""
    local = colleague.root.get_relative_point(colleague.root.get_parent(), Point3(*target))
    worst = 0.0
    for eye in ("eye_l", "eye_r"):
        matrix: LMatrix4 = colleague.body.frame_of(eye)
        looks = Vec3(matrix.xform_vec(Vec3(0, -1, 0)))
        wanted = Vec3(local - colleague.body.where(eye))
        wanted.normalize()
        worst = max(worst, looks.angle_deg(wanted))
    return worst


# --- where one is -----------------------------------------------------------------------------


def test_people_stand_at_the_scenes_own_spots_and_the_learner_at_her_mark(show: Show) -> None:
    assert show.stage.cast.people["lars"].root.get_x() == pytest.approx(-0.5)
    assert show.stage.engine.origin.get_pos().y == pytest.approx(-2.0)
    mark = show.stage.learner_mark
    assert mark is not None and mark.id == "start"


def test_without_spots_of_a_mark_people_stand_at_their_own(show: Show) -> None:
    show.do(EnterCue("small", ("mette",), "side"))
    assert show.stage.cast.people["mette"].root.get_pos().y == pytest.approx(2.0)
    assert "lars" not in show.stage.cast.people


def test_what_is_not_there_is_one_clear_error(show: Show) -> None:
    unknown = (
        (EnterCue("nowhere", PEOPLE, "start"), "G008"),
        (EnterCue("small", PEOPLE, "roof"), "G008"),
        (speak("bo"), "G008"),
        (MoveThingCue("ghost", "hand"), "G006"),
        (MoveThingCue("box", "moon"), "G006"),
    )
    for cue, code in unknown:
        with pytest.raises(GameError) as caught:
            show.do(cue)
        assert caught.value.code == code
        show.do(EnterCue("small", PEOPLE, "start"))


# --- speaking ---------------------------------------------------------------------------------


def test_without_a_sound_device_speech_still_keeps_time(show: Show) -> None:
    show.do(act("lars", Gesture.TALK), speak("lars", 0.5))
    show.run(0.3)
    assert show.stage.speaking() == {"lars"}
    show.run(0.4)
    assert show.stage.speaking() == frozenset()


def test_a_voice_beside_the_learner_is_speaking_too(show: Show) -> None:
    show.do(speak("", 0.5), ChimeCue("right"))
    show.run(0.2)
    assert show.stage.speaking() == {""}
    show.run(0.5)
    assert not show.stage.speaking()


def test_hush_ends_all_speech(show: Show) -> None:
    show.do(speak("lars", 3.0), speak("", 3.0))
    show.run(0.1)
    show.do(HushCue())
    show.run(0.05)
    assert not show.stage.speaking()


def test_the_lips_move_with_the_line_and_rest_after_it(show: Show) -> None:
    colleague = show.stage.cast.people["mette"]
    rows = colleague.face_rows
    show.do(speak("mette", 0.4))
    opened = []
    for _ in range(24):
        show.run(DT)
        opened.append(colleague.face_weight("v_aa"))
    assert max(opened) > 0.4
    show.run(0.5)
    assert all(colleague.face_weight(name) < 0.02 for name in rows if name.startswith("v_"))


# --- looking ----------------------------------------------------------------------------------


@pytest.mark.parametrize("aside", [-0.5, 0.0, 0.5])
def test_eyes_meet_the_learners_eyes_wherever_her_head_is(show: Show, aside: float) -> None:
    show.head = Pose(aside, 0.0, 1.5)
    show.run(2.0)
    for colleague in show.stage.cast.people.values():
        errors = []
        for _ in range(300):
            show.run(DT)
            errors.append(gaze_error(colleague, show.stage.point_of("learner") or (0, 0, 0)))
        assert sorted(errors)[len(errors) // 2] < 2.5


def test_listeners_turn_to_the_speaker_and_back(show: Show) -> None:
    show.run(1.0)
    show.do(act("lars", Gesture.TALK), speak("lars", 2.0))
    show.run(1.5)
    mette, lars = (show.stage.cast.people[name] for name in ("mette", "lars"))
    assert mette.attention.wanted == "lars"
    assert gaze_error(mette, lars.eye_point()) < 6
    assert lars.attention.wanted == "learner"
    show.run(2.0)
    assert mette.attention.wanted == "learner"


def test_a_colleague_looks_at_the_thing_she_speaks_of(show: Show) -> None:
    show.do(act("mette", Gesture.NONE, look="bin"))
    show.run(2.0)
    assert gaze_error(show.stage.cast.people["mette"], show.stage.point_of("bin") or (0, 0, 0)) < 4


def test_nobody_is_ever_quite_still(show: Show) -> None:
    show.run(1.0)
    for colleague in show.stage.cast.people.values():
        heads = []
        for _ in range(5):
            show.run(0.4)
            heads.append(colleague.body.where("head"))
        moved = max((a - b).length() for a, b in itertools.pairwise(heads))
        assert 0.0003 < moved < 0.08


# --- pointing (theirs) ------------------------------------------------------------------------


@pytest.mark.parametrize("target", ["box", "bin"])
def test_the_arm_points_at_the_thing(show: Show, target: str) -> None:
    show.do(act("lars", Gesture.POINT, point=target))
    show.run(1.6)
    lars = show.stage.cast.people["lars"]
    goal = show.stage.point_of(target) or (0, 0, 0)
    local = lars.root.get_relative_point(lars.root.get_parent(), Point3(*goal))
    errors = []
    for side in "lr":
        shoulder = lars.body.where(f"upperarm_{side}")
        arm = Vec3(lars.body.where(f"hand_{side}") - shoulder)
        errors.append(Vec3(local - shoulder).normalized().angle_deg(arm.normalized()))
    assert min(errors) < 14


def test_after_pointing_the_body_turns_back(show: Show) -> None:
    lars = show.stage.cast.people["lars"]
    before = lars.root.get_h()
    show.do(act("lars", Gesture.POINT, point="box"))
    show.run(1.5)
    show.do(act("lars", Gesture.NONE))
    show.run(4.0)
    assert lars.root.get_h() == pytest.approx(before, abs=1.0)


def test_no_gesture_makes_a_limb_jump(show: Show) -> None:
    dice = Random(11)
    before: dict[tuple[str, str], Point3] = {}
    fastest = 0.0
    for step in range(40):
        who, target = dice.choice(PEOPLE), dice.choice(("box", "bin", "other"))
        show.do(HushCue(), act(who, dice.choice(list(Gesture)), "learner", target))
        if step % 2:
            show.do(speak(who, 2.0))
        for _ in range(dice.randrange(20, 90)):
            show.run(DT)
            for name, colleague in show.stage.cast.people.items():
                for joint in ("hand_l", "hand_r", "head"):
                    now = colleague.root.get_mat().xform_point(colleague.body.where(joint))
                    moved = (now - before.get((name, joint), now)).length()
                    fastest = max(fastest, moved / DT)
                    before[name, joint] = Point3(now)
    assert 0.5 < fastest < 10  # metres a second; a jump between two poses would be 20 and more


# --- things -----------------------------------------------------------------------------------


def ray_at(stage: Stage, name: str) -> Ray:
    """From the learner's eyes to the middle of a thing, in tracking space."""
    goal = Point3(*(stage.point_of(name) or (0, 0, 0)))
    local = stage.engine.origin.get_relative_point(stage.engine.root, goal)
    way = Vec3(local - Point3(0, 0, 1.55))
    way.normalize()
    return Ray((0.0, 0.0, 1.55), (way.x, way.y, way.z))


def test_only_targets_can_be_picked(show: Show) -> None:
    ray = ray_at(show.stage, "box")
    assert show.stage.pick(ray) is None
    show.stage.set_targets(["box", "other"], ["table"])
    assert show.stage.pick(ray) == "box"
    assert show.stage.pick(ray_at(show.stage, "table")) == "table"
    assert show.stage.pick(Ray((0, 0, 1.55), (0, -1, 0))) is None


def test_a_thing_goes_into_the_hand_follows_it_and_is_put_down(show: Show) -> None:
    show.do(MoveThingCue("box", "hand"))
    show.pointer = Ray((0.0, 0.0, 1.4), (0.0, 1.0, 0.0))
    show.run(1.0)
    assert show.stage.things.held() == "box"
    near = show.stage.point_of("box") or (0, 0, 0)
    assert math.dist(near, (0.0, -1.38, 1.24)) < 0.15
    show.pointer = Ray((0.0, 0.0, 1.4), (1.0, 0.0, 0.0))
    show.run(0.2)
    assert (show.stage.point_of("box") or near)[0] > near[0] + 0.4
    show.do(MoveThingCue("box", "table"))
    show.run(1.0)
    assert show.stage.things.held() is None
    put = show.stage.things.things["box"].node.get_pos()
    assert (put.x, put.y, put.z) == pytest.approx((0.0, 1.6, 0.9), abs=1e-3)


def test_two_things_at_one_place_do_not_stand_in_each_other(show: Show) -> None:
    show.do(MoveThingCue("box", "table"), MoveThingCue("other", "table"))
    show.run(1.0)
    show.do(MoveThingCue("other", "table"))
    show.run(1.0)
    one, two = (show.stage.things.things[name].node.get_pos() for name in ("box", "other"))
    assert (one - two).length() > 0.25


def test_things_come_home(show: Show) -> None:
    show.do(MoveThingCue("box", "shelf"))
    show.run(1.0)
    show.do(MoveThingCue("box", "home"))
    show.run(1.0)
    put = show.stage.things.things["box"].node.get_pos()
    assert (put.x, put.y, put.z) == pytest.approx((0.4, 0.6, 0.5), abs=1e-3)


def test_what_a_colleague_has_shown_gets_a_hint_above_it(show: Show) -> None:
    show.stage.set_highlight(["box", "table"])
    show.run(0.1)
    hints = show.stage.engine.root.find_all_matches("**/hint")
    assert hints.get_num_paths() == 2
    assert all(hint.get_z(show.stage.engine.root) > 0.7 for hint in hints)
    show.stage.set_highlight([])
    assert show.stage.engine.root.find_all_matches("**/hint").get_num_paths() == 0


def test_the_floor_can_be_pointed_at_inside_the_room_only(show: Show) -> None:
    near = show.stage.ground_point(Ray((0.0, 0.0, 1.55), (0.0, -0.5, -0.85)))
    assert near is not None and near[2] == 0.0
    assert show.stage.ground_point(Ray((0.0, 0.0, 1.55), (0.0, -0.99, -0.05))) is None


def test_the_learner_steps_only_onto_free_floor(show: Show) -> None:
    assert show.stage.step_to(Ray((0.0, 0.0, 1.55), (0.0, -0.5, -0.85)))
    assert show.stage.engine.origin.get_pos().y == pytest.approx(-2.91, abs=0.02)
    assert not show.stage.step_to(Ray((0.0, 0.0, 1.55), (0.0, 0.0, 1.0)))
    assert show.stage.engine.origin.get_pos().y == pytest.approx(-2.91, abs=0.02)


# --- the picture --------------------------------------------------------------------------------


def brightness(show: Show, tmp_path: Path, name: str) -> tuple[float, PNMImage]:
    path = tmp_path / f"{name}.png"
    show.stage.engine.screenshot(path)
    image = PNMImage(str(path))
    return image.get_average_gray(), image


def test_the_room_is_lit_and_people_stand_in_it(show: Show, tmp_path: Path) -> None:
    show.run(0.5)
    bright, image = brightness(show, tmp_path, "full")
    assert 0.2 < bright < 0.75
    for colleague in show.stage.cast.people.values():
        colleague.root.hide()
    _, empty = brightness(show, tmp_path, "empty")
    for colleague in show.stage.cast.people.values():
        colleague.root.show()
    changed = sum(
        abs(image.get_gray(x, y) - empty.get_gray(x, y)) > 0.05
        for x in range(0, 320, 4)
        for y in range(0, 180, 4)
    )
    assert changed > 200  # two people fill a good part of the picture


def test_targets_glow(show: Show, tmp_path: Path) -> None:
    _, plain = brightness(show, tmp_path, "plain")
    show.stage.set_highlight(["box"])
    show.now = 0.8  # the pulse is at its height
    show.run(DT)
    _, glowing = brightness(show, tmp_path, "glowing")
    changed = sum(
        abs(plain.get_gray(x, y) - glowing.get_gray(x, y)) > 0.05
        for x in range(0, 320, 2)
        for y in range(0, 180, 2)
    )
    assert changed > 20


def test_the_hint_is_in_the_picture(show: Show, tmp_path: Path) -> None:
    def amber(image: PNMImage) -> int:
        pixels = [image.get_xel(x, y) for x in range(320) for y in range(180)]
        return sum(p[0] > 0.75 and 0.4 < p[1] < 0.75 and p[2] < 0.3 for p in pixels)

    for colleague in show.stage.cast.people.values():
        colleague.root.hide()
    show.stage.things.things["box"].node.hide()
    show.run(DT)
    _, before = brightness(show, tmp_path, "before")
    show.stage.set_highlight(["box"])
    show.run(DT)
    _, after = brightness(show, tmp_path, "after")
    show.stage.things.things["box"].node.show()
    for colleague in show.stage.cast.people.values():
        colleague.root.show()
    assert amber(after) > amber(before) + 15


def test_the_stage_stays_small(show: Show) -> None:
    def nodes(parent: object) -> int:
        children = parent.get_children()  # type: ignore[attr-defined]
        return 1 + sum(nodes(child) for child in children)

    assert nodes(show.stage.engine.root) < 300
