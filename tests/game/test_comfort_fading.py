"""Dark between two places, and nothing lost on the way there."""

from collections.abc import Iterable
from itertools import pairwise

import pytest

from game.comfort.fading import BLINK_S, CLOSE_S, OPEN_S, RELEASE_S, Fade, Jump, Shade
from game.comfort.near import DARK_M, FADES_M, darkness, near_point
from game.comfort.passage import Passage
from game.shift.part import Shown
from game.view import (
    ChimeCue,
    Chose,
    Command,
    Cue,
    EnterCue,
    HushCue,
    LearnerInput,
    Screen,
    View,
)

DT = 1 / 90
BEFORE, AFTER = View(Screen.BOARD), View(Screen.SCENE)
HERE, THERE = EnterCue("lager", ("lars",), "start"), EnterCue("lager", ("lars",), "ramp")


# --- how dark, when ---------------------------------------------------------------------------


def test_it_is_dark_within_a_quarter_of_a_second_and_clear_again_soon_after() -> None:
    fade, levels = Fade(), []
    fade.close()
    while not fade.closed:
        fade.step(DT)
        levels.append(fade.shown)
    assert len(levels) * DT <= 0.25
    assert levels == sorted(levels)
    fade.open()
    for _ in range(round((OPEN_S + DT) / DT)):
        fade.step(DT)
    assert fade.shown == 0.0


def test_a_fade_that_turns_round_goes_on_from_where_it_was() -> None:
    fade = Fade()
    fade.close()
    fade.step(CLOSE_S / 2)
    half = fade.level
    fade.open()
    fade.step(DT)
    assert 0.0 < half - fade.level < 0.1


def test_a_jump_is_dark_in_its_first_picture_and_over_in_an_eighth_of_a_second() -> None:
    jump = Jump()
    jump.begin()
    assert jump.dark == 1.0
    jump.step(BLINK_S)
    assert BLINK_S <= 0.12
    assert jump.dark == 0.0
    assert jump.narrow == 1.0
    jump.step(1.0)
    assert jump.narrow == 0.0


def test_turning_on_and_on_never_flashes_more_than_three_times_in_any_second() -> None:
    jump, dark, flashes = Jump(), False, []
    for frame in range(400):
        if frame % 7 == 0:
            jump.begin()
        if jump.dark > 0.5 and not dark:
            flashes.append(frame * DT)
        dark = jump.dark > 0.5
        jump.step(DT)
    assert len(flashes) > 5
    assert all(later - first > 1.0 for first, later in zip(flashes, flashes[3:], strict=False))


def test_a_wall_darkens_at_once_and_lets_go_gently() -> None:
    shade = Shade()
    shade.step(1.0, DT)
    assert shade.level == 1.0
    shade.step(0.0, DT)
    assert 0.9 < shade.level < 1.0
    shade.step(0.0, RELEASE_S)
    assert shade.level == 0.0


@pytest.mark.parametrize("metres", [0.0, 0.1, 0.29, DARK_M])
def test_nothing_is_seen_from_nearer_than_thirty_centimetres(metres: float) -> None:
    assert darkness(metres) == 1.0


def test_between_45_and_30_cm_it_darkens_step_by_step() -> None:
    levels = [darkness(FADES_M - i * 0.01) for i in range(16)]
    assert levels[0] == 0.0
    assert levels[-1] == 1.0
    assert levels == sorted(levels)
    assert max(b - a for a, b in pairwise(levels)) < 0.15


def test_the_way_back_leads_straight_away() -> None:
    near = near_point((1.0, 2.0, 1.5), (1.0, 2.4, 1.5))
    assert near.metres == pytest.approx(0.4)
    assert near.away == pytest.approx((0.0, -1.0, 0.0))


# --- from place to place ----------------------------------------------------------------------


class Walk:
    """A passage with a sitting that answers as it is told; keeps what was performed."""

    def __init__(self) -> None:
        self.fade = Fade()
        self.passage = Passage(self.fade, lambda cue: cue != HERE)
        self.now, self.view = 0.0, BEFORE
        self.answers: list[Shown] = []
        self.times: list[float] = []
        self.given: list[LearnerInput] = []
        self.performed: list[Cue] = []

    def sitting(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        self.times.append(now)
        self.given += inputs
        return self.answers.pop(0) if self.answers else Shown(self.view)

    def frame(self, *inputs: LearnerInput, dt: float = DT) -> float:
        """One frame; gives how dark it was when its cues were performed."""
        self.now += dt
        shown = self.passage.tick(self.now, dt, inputs, self.sitting, self.view)
        self.view = shown.view
        self.performed += shown.cues
        return self.fade.shown

    def until_there(self, *inputs: LearnerInput) -> None:
        for _ in range(60):
            if self.performed:
                return
            self.frame(*inputs)
        raise AssertionError("never came there")


def test_the_cues_of_another_place_wait_for_the_dark_and_keep_their_order() -> None:
    walk = Walk()
    cues = (HushCue(), THERE, ChimeCue("step"))
    walk.answers = [Shown(AFTER, cues)]
    walk.frame()
    assert walk.view == BEFORE
    assert not walk.performed
    for _ in range(60):
        dark = walk.frame()
        if walk.performed:
            break
    assert dark == 1.0
    assert walk.performed == list(cues)
    assert walk.view == AFTER


def test_the_sitting_does_not_notice_how_long_it_took() -> None:
    walk = Walk()
    walk.answers = [Shown(AFTER, (THERE,))]
    walk.until_there()
    walk.frame()
    assert len(walk.times) == 2
    assert walk.times[1] - walk.times[0] == pytest.approx(DT)


def test_in_the_same_place_nothing_waits() -> None:
    walk = Walk()
    walk.answers = [Shown(AFTER, (HERE, ChimeCue("step")))]
    assert walk.frame() == 0.0
    assert walk.performed == [HERE, ChimeCue("step")]


def test_what_was_pressed_in_the_dark_counts_if_it_still_means_the_same() -> None:
    walk = Walk()
    walk.answers = [Shown(AFTER, (THERE,))]
    walk.frame()
    walk.frame(Chose("reply-1"), Command("next"))
    walk.frame(Command("stop"))
    walk.until_there()
    walk.frame()
    assert walk.given == [Command("stop")]


def test_it_opens_again_while_the_scene_goes_on() -> None:
    walk = Walk()
    walk.answers = [Shown(AFTER, (THERE,))]
    walk.until_there()
    levels = [walk.frame() for _ in range(round(OPEN_S / DT) + 2)]
    assert levels == sorted(levels, reverse=True)
    assert levels[-1] == 0.0
    assert len(walk.times) == 1 + len(levels)
