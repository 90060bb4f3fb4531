"""Actions: the manifest is read strictly, and hands do only what is bound and switched on."""

import json
import math
from pathlib import Path
from typing import Any

import openvr
import pytest
from openvr.error_code import (
    InputError_InvalidHandle,
    InputError_InvalidParam,
    InputError_NameNotFound,
    InputError_WrongType,
)

from game.demo.simulated import ControllerType, HapticPulse, SimulatedHeadset
from game.errors import GameError
from game.rig.rig import Pose, Side
from tests.headset.built import needs_gcc
from tests.headset.wearer import BINDING, MANIFEST, Application, rows, write_manifest

pytestmark = needs_gcc


class Hands:
    """An application with its manifest loaded, that reads actions once a frame."""

    def __init__(self, game: Application, manifest: Path) -> None:
        self.game, self.input = game, game.input
        self.input.setActionManifestPath(str(manifest))
        self.sets = (openvr.VRActiveActionSet_t * 1)()
        self.sets[0].ulActionSet = self.input.getActionSetHandle("/actions/main")
        sides = {"left", "right"}
        self.sources = {s: self.input.getInputSourceHandle(f"/user/hand/{s}") for s in sides}

    def handle(self, name: str) -> int:
        return self.input.getActionHandle(f"/actions/{name}")

    def frame(self) -> None:
        self.game.wait()
        self.input.updateActionState(self.sets)

    def digital(self, name: str, side: str | None = None) -> Any:
        source = self.sources[side] if side else 0
        return self.input.getDigitalActionData(self.handle(name), source)

    def analog(self, name: str, side: str) -> Any:
        return self.input.getAnalogActionData(self.handle(name), self.sources[side])


@pytest.fixture
def hands(game: Application, tmp_path: Path) -> Hands:
    return Hands(game, write_manifest(tmp_path))


def test_a_press_is_seen_at_the_next_update_and_changes_once(
    headset: SimulatedHeadset, hands: Hands
) -> None:
    hands.frame()
    headset.press("only_right", Side.RIGHT)
    assert not hands.digital("main/in/only_right").bState
    seen = []
    for _ in range(2):
        hands.frame()
        state = hands.digital("main/in/only_right")
        seen.append((bool(state.bActive), bool(state.bState), bool(state.bChanged)))
    assert seen == [(True, True, True), (True, True, False)]
    headset.press("only_right", Side.RIGHT, down=False)
    hands.frame()
    state = hands.digital("main/in/only_right")
    assert (bool(state.bState), bool(state.bChanged)) == (False, True)


def test_each_hand_is_itself_and_any_hand_is_the_one_that_presses(
    headset: SimulatedHeadset, hands: Hands
) -> None:
    headset.press("/actions/main/in/select", Side.RIGHT)
    hands.frame()
    assert not hands.digital("main/in/select", "left").bState
    assert hands.digital("main/in/select", "right").bState
    any_hand = hands.digital("main/in/select")
    assert any_hand.bState
    info = hands.input.getOriginTrackedDeviceInfo(any_hand.activeOrigin)
    assert info.trackedDeviceIndex == 2


def test_sticks_and_triggers_have_values(headset: SimulatedHeadset, hands: Hands) -> None:
    headset.analog("walk", Side.LEFT, 0.5, -0.25)
    headset.analog("squeeze", Side.RIGHT, 0.75)
    hands.frame()
    walk = hands.analog("main/in/walk", "left")
    assert (walk.x, walk.y, walk.deltaX) == (0.5, -0.25, 0.5)
    assert hands.analog("main/in/squeeze", "right").x == 0.75
    assert not hands.analog("main/in/walk", "right").bActive  # bound for the left hand only


def test_a_pose_action_is_the_hand(headset: SimulatedHeadset, hands: Hands) -> None:
    headset.set_hand(Side.LEFT, Pose(-0.3, 0.4, 1.1))
    hands.frame()
    handle, left = hands.handle("main/in/hand"), hands.sources["left"]
    found = hands.input.getPoseActionDataForNextFrame(handle, openvr.TrackingUniverseStanding, left)
    assert found.bActive
    matrix = rows(found.pose.mDeviceToAbsoluteTracking)
    assert list(matrix[:, 3]) == pytest.approx([-0.3, 1.1, -0.4])


def test_a_controller_may_point_lower_than_it_is_held(
    headset: SimulatedHeadset, hands: Hands
) -> None:
    headset.set_hand(Side.LEFT, Pose(0, 0, 1, 0, 10))
    headset.set_tip(-40)
    hands.frame()
    pitches = []
    for action in ("hand", "aim"):
        handle, left = hands.handle(f"main/in/{action}"), hands.sources["left"]
        found = hands.input.getPoseActionDataForNextFrame(handle, 1, left)
        backward = rows(found.pose.mDeviceToAbsoluteTracking)[:, 2]
        pitches.append(math.degrees(math.asin(-backward[1])))
    assert pitches == pytest.approx([10, -30], abs=1e-3)


def test_a_pulse_is_counted_with_its_strength(headset: SimulatedHeadset, hands: Hands) -> None:
    haptic, right = hands.handle("main/out/haptic"), hands.sources["right"]
    hands.input.triggerHapticVibrationAction(haptic, 0.0, 0.05, 120.0, 0.5, right)
    pulse = HapticPulse("/actions/main/out/haptic", "right", 0.05, 120.0, 0.5)
    assert headset.stats().haptics == (pulse,)
    with pytest.raises(InputError_InvalidParam):
        hands.input.triggerHapticVibrationAction(haptic, 0.0, 0.05, 120.0, 1.5, right)


def test_a_hand_that_is_off_does_nothing(headset: SimulatedHeadset, hands: Hands) -> None:
    headset.press("select", Side.LEFT)
    headset.disconnect(Side.LEFT)
    hands.frame()
    assert not hands.digital("main/in/select", "left").bActive
    headset.connect(Side.LEFT)
    hands.frame()
    assert hands.digital("main/in/select", "left").bState


def test_the_headsets_own_menu_has_the_buttons(headset: SimulatedHeadset, hands: Hands) -> None:
    headset.press("select", Side.LEFT)
    headset.take_input(True)
    hands.frame()
    assert not hands.digital("main/in/select", "left").bActive
    assert not hands.game.system.isInputAvailable()
    assert openvr.VREvent_InputFocusCaptured in hands.game.events()
    headset.take_input(False)
    hands.frame()
    assert hands.digital("main/in/select", "left").bState
    assert openvr.VREvent_InputFocusReleased in hands.game.events()


def test_a_set_that_is_not_active_is_silent(headset: SimulatedHeadset, hands: Hands) -> None:
    headset.press("/actions/other/in/select", Side.LEFT)
    hands.frame()
    assert not hands.digital("other/in/select", "left").bActive
    hands.sets[0].ulActionSet = hands.input.getActionSetHandle("/actions/other")
    hands.frame()
    assert hands.digital("other/in/select", "left").bState
    assert not hands.digital("main/in/select", "left").bActive


def test_other_controllers_have_no_binding_here(headset: SimulatedHeadset, hands: Hands) -> None:
    hands.game.events()
    headset.set_controller(ControllerType.VIVE)
    hands.frame()
    assert not hands.digital("main/in/select", "left").bActive
    assert openvr.VREvent_Input_BindingLoadFailed in hands.game.events()
    assert headset.stats().errors == {"no_binding": 1}
    headset.set_controller(ControllerType.INDEX)
    hands.frame()
    assert hands.digital("main/in/select", "left").bActive


def test_a_hand_cannot_do_what_is_not_bound(headset: SimulatedHeadset, hands: Hands) -> None:
    hands.frame()
    assert not hands.digital("main/in/unbound").bActive
    for name, side in (("unbound", Side.LEFT), ("only_right", Side.LEFT)):
        with pytest.raises(GameError, match="does not name the action for this hand"):
            headset.press(name, side)
    with pytest.raises(GameError, match="no such action"):
        headset.press("jump", Side.LEFT)
    with pytest.raises(GameError, match="no button"):
        headset.press("hand", Side.LEFT)


def test_nothing_can_be_pressed_before_a_manifest_is_loaded(
    headset: SimulatedHeadset, game: Application
) -> None:
    with pytest.raises(GameError, match="no action manifest is loaded"):
        headset.press("select", Side.LEFT)
    with pytest.raises(InputError_NameNotFound):
        game.input.getActionHandle("/actions/main/in/select")
    assert headset.stats().errors == {"no_manifest": 1}


def test_unknown_names_and_wrong_kinds_are_errors(headset: SimulatedHeadset, hands: Hands) -> None:
    with pytest.raises(InputError_NameNotFound):
        hands.handle("main/in/selct")
    with pytest.raises(InputError_NameNotFound):
        hands.input.getActionSetHandle("/actions/man")
    with pytest.raises(InputError_NameNotFound):
        hands.input.getInputSourceHandle("/user/hand/middle")
    with pytest.raises(InputError_WrongType):
        hands.digital("main/in/walk")
    with pytest.raises(InputError_WrongType):
        hands.analog("main/in/select", "left")
    with pytest.raises(InputError_InvalidHandle):
        hands.input.getDigitalActionData(7, 0)
    with pytest.raises(InputError_InvalidHandle):
        hands.input.updateActionState((openvr.VRActiveActionSet_t * 1)())
    assert headset.stats().errors == {
        "unknown_action": 1,
        "unknown_set": 1,
        "unknown_source": 1,
        "wrong_type": 2,
        "invalid_handle": 2,
    }


def test_the_manifests_path_is_absolute(
    game: Application, tmp_path: Path, headset: SimulatedHeadset, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_manifest(tmp_path)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError_InvalidParam):
        game.input.setActionManifestPath("actions.json")
    with pytest.raises(InputError_InvalidParam):
        game.input.setActionManifestPath(str(tmp_path / "nowhere.json"))
    assert headset.stats().errors == {"relative_path": 1, "missing_manifest": 1}


WRONG_MANIFESTS = {
    "no JSON": MANIFEST[:-3],
    "two values": MANIFEST + "{}",
    "a comma too many": MANIFEST.replace('"boolean"},', '"boolean",},', 1),
    "no actions": '{"actions": [], "action_sets": [], "default_bindings": []}',
    "an unknown type": MANIFEST.replace('"vector2"', '"vektor2"'),
    "an action of no set": MANIFEST.replace("/actions/other/in/select", "/actions/third/in/select"),
    "a vibration that goes in": MANIFEST.replace("/actions/main/out/", "/actions/main/in/"),
    "a button that goes out": MANIFEST.replace("/actions/main/in/unbound", "/actions/main/out/x"),
    "a set with a wrong name": MANIFEST.replace('"/actions/other",', '"/other",'),
}


@pytest.mark.parametrize("manifest", WRONG_MANIFESTS.values(), ids=WRONG_MANIFESTS)
def test_a_wrong_manifest_is_refused_whole(
    headset: SimulatedHeadset, game: Application, tmp_path: Path, manifest: str
) -> None:
    with pytest.raises(InputError_InvalidParam):
        game.input.setActionManifestPath(str(write_manifest(tmp_path, manifest)))
    assert headset.stats().errors == {"invalid_manifest": 1}
    with pytest.raises(InputError_NameNotFound):
        game.input.getActionHandle("/actions/main/in/select")


WRONG_BINDINGS = {
    "missing": None,
    "no JSON": BINDING[:-4],
    "an action that the manifest has not": BINDING.replace("in/walk", "in/wlk"),
    "a source without a path": BINDING.replace('"path": "/user/hand/right/input/a", ', ""),
    "a path that is nobody's": BINDING.replace("/user/hand/right/input/a", "/hand/right/input/a"),
}


@pytest.mark.parametrize("binding", WRONG_BINDINGS.values(), ids=WRONG_BINDINGS)
def test_a_wrong_binding_is_refused(
    headset: SimulatedHeadset, game: Application, tmp_path: Path, binding: str | None
) -> None:
    with pytest.raises(InputError_InvalidParam):
        game.input.setActionManifestPath(str(write_manifest(tmp_path, binding=binding)))
    assert headset.stats().errors == {"missing_binding": 1}


def test_a_manifest_may_have_any_words_beside_ours(game: Application, tmp_path: Path) -> None:
    manifest = json.loads(MANIFEST)
    words = {"language_tag": "da_DK", "/actions/main/in/select": 'Vælg "den" \\ \n én'}
    manifest["localization"] = [words, {"empty": [], "no": {}, "n": [1.5e3, True, None]}]
    text = json.dumps(manifest)
    game.input.setActionManifestPath(str(write_manifest(tmp_path, text)))
    assert game.input.getActionHandle("/actions/main/in/select")


def test_the_games_own_manifest_suits_every_controller(
    headset: SimulatedHeadset, game: Application
) -> None:
    ours = Path(__file__).resolve().parents[2] / "assets" / "openvr" / "actions.json"
    game.input.setActionManifestPath(str(ours))
    for controller in ControllerType:
        headset.set_controller(controller)
        headset.press("select", Side.LEFT)
        headset.press("select", Side.RIGHT)
    assert headset.stats().errors == {}
