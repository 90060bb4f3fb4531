"""Lips, faces and gaze as numbers: what makes a colleague look alive."""

import math
from itertools import pairwise
from random import Random

import pytest

from game.stage.face import MOODS, Blink, Face
from game.stage.gaze import Attention, Eyes, Neck, Turn, bearing
from game.stage.gesture import plan, point_strength
from game.stage.lips import Mouth, openness
from game.stage.motion import Spring, ease, pulse, wander
from scenes.pack import Gesture, Mood
from speech.voice import MouthKey

DT = 1 / 90


def mouth(*shapes: str, each: float = 0.1) -> Mouth:
    keys = [MouthKey(index * each, shape) for index, shape in enumerate(shapes)]
    return Mouth(keys, each * len(shapes))


# --- lips ---------------------------------------------------------------------------------


def test_a_silent_mouth_is_at_rest() -> None:
    assert mouth("rest", "rest").at(0.1) == {}
    assert Mouth((), 0.0).at(0.0) == {}


def test_each_sound_shows_most_at_its_own_time() -> None:
    line = mouth("rest", "v_aa", "v_O", "v_I", each=0.12)
    for index, shape in ((1, "v_aa"), (2, "v_O"), (3, "v_I")):
        weights = line.at(0.12 * index + 0.03)
        assert max(weights, key=weights.__getitem__) == shape


def test_lips_close_for_p_between_open_vowels() -> None:
    line = mouth("v_aa", "v_PP", "v_aa", each=0.09)
    closed = line.at(0.09)
    assert closed["v_PP"] > 0.6
    assert openness(closed) < openness(line.at(0.2)) / 2


def test_lips_are_rounded_before_the_o_is_heard() -> None:
    line = mouth("v_kk", "v_O", each=0.15)
    assert line.at(0.12)["v_O"] > 0.25


def test_the_mouth_never_jumps() -> None:
    line = mouth("v_PP", "v_aa", "v_FF", "v_U", "v_SS", "v_O", "rest", "v_E", each=0.08)
    frames = [{}, *(line.at(step * 0.01) for step in range(80))]
    for before, after in pairwise(frames):
        for shape in before.keys() | after.keys():
            assert abs(after.get(shape, 0.0) - before.get(shape, 0.0)) < 0.3


def test_after_the_line_the_mouth_closes() -> None:
    assert sum(mouth("v_aa", "v_O").at(0.55).values()) < 0.05


# --- faces --------------------------------------------------------------------------------


def test_blinks_come_at_irregular_times_and_end() -> None:
    blink = Blink(Random(3))
    lids = [blink.step(DT) for _ in range(60 * 90)]
    starts = [i for i in range(1, len(lids)) if lids[i] > 0.05 >= lids[i - 1]]
    gaps = [b - a for a, b in pairwise(starts)]
    assert 10 <= len(starts) <= 40
    assert max(lids) > 0.98
    assert max(gaps) - min(gaps) > 90


def test_a_mood_settles_on_the_face() -> None:
    face = Face(Random(1))
    face.feel(Mood.ANNOYED)
    for step in range(180):
        weights = face.step(step * DT, DT, {}, 0.0, 0.0)
    assert weights["brow_down"] == pytest.approx(MOODS[Mood.ANNOYED]["brow_down"], rel=0.25)
    assert weights["smile"] < 0.05


def test_a_face_is_never_frozen() -> None:
    face = Face(Random(1))
    seen = {round(face.step(i * DT, DT, {}, 0.0, 0.0)["smile"], 4) for i in range(180, 900)}
    assert len(seen) > 20


def test_a_smile_gives_way_to_speech() -> None:
    def smile(spoken: dict[str, float]) -> float:
        face = Face(Random(1))
        face.feel(Mood.JOKING)
        for step in range(180):
            weights = face.step(step * DT, DT, spoken, 0.2, 0.0)
        return weights["smile"]

    assert smile({"v_aa": 0.5}) < 0.6 * smile({})


def test_lids_follow_eyes_that_look_down() -> None:
    down, level = (Face(Random(1)).step(0.0, DT, {}, 0.0, d)["blink_l"] for d in (25.0, 0.0))
    assert down > level + 0.25


# --- gaze ---------------------------------------------------------------------------------


def test_bearings_in_the_persons_own_space() -> None:
    eyes = (0.0, 0.0, 1.6)
    assert bearing(eyes, (0.0, -2.0, 1.6)) == Turn(0.0, 0.0)
    assert bearing(eyes, (2.0, -2.0, 1.6)).yaw == pytest.approx(45.0)
    assert bearing(eyes, (0.0, -1.0, 0.6)).pitch == pytest.approx(45.0)


def test_neck_and_chest_share_a_turn_within_limits() -> None:
    neck = Neck()
    for _ in range(400):
        chest, head = neck.step(Turn(170.0, -80.0), 0.16, DT)
    assert chest + head.yaw == pytest.approx(72.0, abs=0.5)
    assert head.pitch == pytest.approx(-32.0, abs=0.5)


def test_small_turns_are_left_to_the_eyes() -> None:
    neck = Neck()
    for _ in range(200):
        chest, head = neck.step(Turn(3.0, 0.0), 0.16, DT)
    assert chest + head.yaw == pytest.approx(0.0, abs=0.01)


def test_eyes_arrive_within_a_fifth_of_a_second_and_converge() -> None:
    eyes = Eyes()
    for _ in range(18):
        left, right, down = eyes.step(Turn(15.0, 5.0), 1.0, DT)
    assert (left + right) / 2 == pytest.approx(15.0, abs=1.0)
    assert down == pytest.approx(5.0, abs=0.5)
    assert left < right  # both turn inwards


def test_speakers_look_aside_now_and_then_and_come_back() -> None:
    attention = Attention(Random(5))
    away = []
    for _ in range(30 * 90):
        attention.step(DT, speaking=True)
        away.append(abs(attention.lapse.yaw) > 5)
    assert 0.03 < sum(away) / len(away) < 0.3
    assert attention.wanted == "learner"


def test_attending_to_somebody_new_ends_a_lapse() -> None:
    attention = Attention(Random(5))
    attention.think()
    attention.attend("mette")
    assert abs(attention.lapse.yaw) < 2
    assert attention.jumped


# --- gestures -----------------------------------------------------------------------------

CLIPS = {"point_left", "point_right", "wave", "nod"}


def test_the_hand_on_the_targets_side_points() -> None:
    left, right = (plan(Gesture.POINT, CLIPS, Turn(yaw, 0.0)) for yaw in (40.0, -40.0))
    assert left is not None and left.clip == "point_left"
    assert right is not None and right.clip == "point_right"
    assert left.hold_at is not None


def test_a_gesture_without_a_clip_is_left_out() -> None:
    assert plan(Gesture.SHRUG, CLIPS) is None
    assert plan(Gesture.TALK, CLIPS) is None


def test_the_arm_is_corrected_only_while_it_is_raised() -> None:
    assert point_strength(0.0, 3.0) == 0.0
    assert point_strength(1.0, 3.0) == 1.0
    assert point_strength(3.0, 3.0) == 0.0


# --- movement -----------------------------------------------------------------------------


def test_a_spring_arrives_without_overshoot_at_any_frame_rate() -> None:
    for dt in (1 / 10, 1 / 90):
        spring = Spring()
        values = [spring.follow(1.0, 0.5, dt) for _ in range(int(2 / dt))]
        assert max(values) <= 1.0 + 1e-9
        assert values[-1] == pytest.approx(1.0, abs=1e-3)


def test_ease_and_pulse_stay_between_nothing_and_all() -> None:
    assert [ease(t) for t in (-1, 0, 0.5, 1, 2)] == [0, 0, 0.5, 1, 1]
    assert pulse(1.0, 0.1, 0.6, 2.0, 2.5) == 1.0
    assert pulse(3.0, 0.1, 0.6, 2.0, 2.5) == 0.0


def test_wandering_stays_small_and_does_not_repeat() -> None:
    values = [wander(t * 0.1, 4.0) for t in range(3000)]
    assert max(map(abs, values)) <= 1.0
    again = [abs(values[i] - values[i + 800]) for i in range(1000)]
    assert max(again) > 0.3
    assert not math.isnan(sum(values))
