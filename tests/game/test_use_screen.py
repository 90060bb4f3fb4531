"""Who should not wear the headset goes on at the screen, and the next one wears it again."""

import pytest

from game.demo.simulated import SimulatedHeadset
from game.rig.rig import PointsBy, Presence
from game.rig.steadfast import LOOK_AGAIN_S
from tests.game.test_vr_lasting import Lasting, engine, headset, lasting
from tests.headset.built import needs_gcc

pytestmark = needs_gcc
__all__ = ["engine", "headset", "lasting"]  # fixtures


def test_the_screen_is_taken_at_once_and_nobody_needs_to_press(lasting: Lasting) -> None:
    assert lasting.frame().points_by is not PointsBy.MOUSE
    lasting.rig.use_screen(True)
    state = lasting.frame()
    assert lasting.rig.name == "desktop"
    assert state.presence is Presence.HERE
    assert lasting.rig.headset is None


def test_the_headset_is_given_back_and_not_taken_again(
    lasting: Lasting, headset: SimulatedHeadset
) -> None:
    lasting.frame()
    lasting.rig.use_screen(True)
    for _ in range(5):
        lasting.frame(LOOK_AGAIN_S)
    assert not headset.stats().running
    assert headset.stats().sessions == 1


def test_the_next_learner_wears_it_again(lasting: Lasting, headset: SimulatedHeadset) -> None:
    lasting.frame()
    lasting.rig.use_screen(True)
    lasting.frame()
    lasting.rig.use_screen(False)
    lasting.frame()
    assert lasting.rig.name == "vr"
    assert headset.stats().running


@pytest.mark.parametrize("only", [True, False])
def test_where_there_is_no_headset_it_changes_nothing(
    lasting: Lasting, headset: SimulatedHeadset, only: bool
) -> None:
    lasting.frame()
    headset.quit()
    lasting.frame()
    lasting.rig.use_screen(only)
    lasting.frame()
    assert lasting.rig.name == "desktop"
