"""What can go wrong with a headset and its runtime, each as an application meets it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import openvr
import pytest
from openvr.error_code import (
    CompositorError_RequestFailed,
    InitError_Init_HmdNotFound,
    InitError_Init_NoServerForBackgroundApp,
    InitError_IPC_ServerInitFailed,
    InputError_IPCError,
)

from game.demo.simulated import SimulatedHeadset
from game.errors import GameError
from game.rig.rig import Pose, Side
from tests.headset.built import needs_gcc, runtime
from tests.headset.wearer import Application, Painter, application, place, write_manifest

pytestmark = needs_gcc
RED = (255, 0, 0)


def test_a_machine_without_a_runtime() -> None:
    with SimulatedHeadset(runtime(), installed=False):
        assert not openvr.isRuntimeInstalled()
        assert not openvr.isHmdPresent()
        with pytest.raises(openvr.error_code.InitError_Init_PathRegistryNotFound):
            openvr.init(openvr.VRApplication_Scene)


def test_a_runtime_without_a_headset(headset: SimulatedHeadset) -> None:
    headset.plug(False)
    assert openvr.isRuntimeInstalled()
    assert not openvr.isHmdPresent()
    with pytest.raises(InitError_Init_HmdNotFound):
        openvr.init(openvr.VRApplication_Scene)
    headset.plug(True)
    with application():
        assert openvr.isHmdPresent()


def test_a_headset_that_is_pulled_out_in_the_middle(
    headset: SimulatedHeadset, game: Application
) -> None:
    headset.plug(False)
    game.wait()
    assert not game.poses[0].bDeviceIsConnected
    assert not game.poses[0].bPoseIsValid
    assert game.events() == [openvr.VREvent_TrackedDeviceDeactivated]
    headset.plug(True)
    game.wait()
    assert game.poses[0].bPoseIsValid


def test_a_runtime_that_ends_in_the_middle_of_a_frame(
    headset: SimulatedHeadset, game: Application, painter: Painter, tmp_path: Path
) -> None:
    game.input.setActionManifestPath(str(write_manifest(tmp_path)))
    select = game.input.getActionHandle("/actions/main/in/select")
    red = painter.plain(RED)
    game.wait()
    headset.end()
    with pytest.raises(CompositorError_RequestFailed):
        painter.submit(0, red)
    with pytest.raises(CompositorError_RequestFailed):
        game.wait()
    with pytest.raises(InputError_IPCError):
        game.input.getDigitalActionData(select, 0)
    with pytest.raises(openvr.error_code.TrackedProp_CouldNotContactServer):
        game.system.getFloatTrackedDeviceProperty(0, openvr.Prop_DisplayFrequency_Float)
    assert not game.poses[0].bPoseIsValid
    assert not game.poses[1].bDeviceIsConnected
    assert game.events() == []
    assert headset.stats().errors == {"after_end": 3}


def test_a_runtime_that_has_ended_can_be_started_again(headset: SimulatedHeadset) -> None:
    with application() as game:
        headset.end()
        with pytest.raises(CompositorError_RequestFailed):
            game.wait()
        with pytest.raises(GameError, match="must shut down first"):
            headset.begin()
    assert openvr.isHmdPresent()  # it is plugged in, although nobody serves it
    with pytest.raises(InitError_IPC_ServerInitFailed):
        openvr.init(openvr.VRApplication_Scene)
    with pytest.raises(InitError_Init_NoServerForBackgroundApp):
        openvr.init(openvr.VRApplication_Background)
    headset.begin()
    with application() as game:
        game.wait()
        assert game.poses[0].bPoseIsValid
    assert headset.stats().sessions == 2


def test_a_runtime_that_asks_to_quit_waits_for_who_answers(
    headset: SimulatedHeadset, game: Application
) -> None:
    headset.quit(frames=5)
    assert game.events() == [openvr.VREvent_Quit]
    game.system.acknowledgeQuit_Exiting()
    game.frames(20)
    assert headset.stats().acknowledged_quit
    openvr.shutdown()
    with pytest.raises(InitError_Init_NoServerForBackgroundApp):  # now it has gone
        openvr.init(openvr.VRApplication_Background)


def test_a_runtime_that_asks_to_quit_goes_without_who_does_not(
    headset: SimulatedHeadset, game: Application
) -> None:
    headset.quit(frames=5)
    game.frames(4)
    with pytest.raises(CompositorError_RequestFailed):
        game.wait()


def test_the_headset_is_put_down_and_sleeps(headset: SimulatedHeadset, game: Application) -> None:
    levels = []
    for step in (
        lambda: headset.wear(False),
        lambda: headset.sleep(True),
        lambda: headset.sleep(False),
        lambda: headset.wear(True),
    ):
        step()
        levels.append(game.system.getTrackedDeviceActivityLevel(0))
    assert game.events() == [
        openvr.VREvent_TrackedDeviceUserInteractionEnded,
        openvr.VREvent_EnterStandbyMode,
        openvr.VREvent_LeaveStandbyMode,
        openvr.VREvent_TrackedDeviceUserInteractionStarted,
    ]
    assert levels == [
        openvr.k_EDeviceActivityLevel_UserInteraction_Timeout,
        openvr.k_EDeviceActivityLevel_Standby,
        openvr.k_EDeviceActivityLevel_UserInteraction_Timeout,
        openvr.k_EDeviceActivityLevel_UserInteraction,
    ]


def test_any_event_can_be_sent(headset: SimulatedHeadset, game: Application) -> None:
    headset.command(f"event {openvr.VREvent_LensDistortionChanged} 0")
    assert game.events() == [openvr.VREvent_LensDistortionChanged]


def test_what_is_not_simulated_is_named(headset: SimulatedHeadset, game: Application) -> None:
    game.compositor.showMirrorWindow()
    game.compositor.showMirrorWindow()
    assert headset.stats().unimplemented == ("IVRCompositor.showMirrorWindow",)


def test_many_sessions_follow_each_other_and_the_environment_is_given_back() -> None:
    before = os.environ.get("VR_PATHREG_OVERRIDE")
    for _ in range(5):
        with SimulatedHeadset(runtime()) as headset:
            with application() as game:
                game.frames(3)
            assert headset.stats().frames == 3
            assert not headset.stats().running
    assert os.environ.get("VR_PATHREG_OVERRIDE") == before


def test_a_headset_is_not_changed_under_a_running_application(
    headset: SimulatedHeadset, game: Application
) -> None:
    with pytest.raises(GameError, match="still running"), SimulatedHeadset(runtime()):
        pass


def test_a_runtime_that_was_never_built_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GameError, match="does not load"):
        SimulatedHeadset(tmp_path)


SCRIPT = """
# seconds command
0.0  pose hmd 0 1.2 0 0 0 0
0.5  pose hmd 1 1.2 0 0 0 0 1.0
0.5  battery left 0.5
1.0  connect right 0
1.0  take input 1
"""


def test_a_script_is_played_in_simulated_time(headset: SimulatedHeadset, game: Application) -> None:
    headset.play(SCRIPT)
    game.frames(90)
    assert headset.pose_of().x == pytest.approx(0.5)
    assert not game.system.isTrackedDeviceConnected(2)
    game.frames(45)
    assert place(headset.pose_of()) == pytest.approx(place(Pose(1, 0, 1.2)))
    assert headset.pose_of(Side.LEFT).z == pytest.approx(0.95)
    headset.play("0.1 pose hmd 5 1 0 0 0 0")  # from now on
    game.frames(8)
    assert headset.pose_of().x == 1
    game.frames(2)
    assert headset.pose_of().x == 5


def test_a_wrong_script_names_its_line(headset: SimulatedHeadset, game: Application) -> None:
    with pytest.raises(GameError, match="line 2"):
        headset.play("0.0 ipd 0.06\nsoon ipd 0.06\n")
    headset.play("0.5 dance")
    game.frames(50)
    assert headset.stats().errors == {"script": 1}


PLAYER = """
import openvr
openvr.init(openvr.VRApplication_Scene)
poses = (openvr.TrackedDevicePose_t * 64)()
for _ in range(90):
    openvr.VRCompositor().waitGetPoses(poses, None)
print(poses[0].mDeviceToAbsoluteTracking.m[0][3])
openvr.shutdown()
"""


def test_another_process_is_played_by_a_script_and_its_statistics_are_written(
    tmp_path: Path,
) -> None:
    script, stats = tmp_path / "script", tmp_path / "stats.json"
    script.write_text("0 pose hmd 0.75 1 0 0 0 0\n")
    done = _play(runtime() / "openvrpaths.vrpath", script, stats)
    assert (done.returncode, done.stdout.strip()) == (0, "0.75")
    assert json.loads(stats.read_text())["frames"] == 90


def test_another_process_does_not_begin_with_a_wrong_script(tmp_path: Path) -> None:
    (tmp_path / "script").write_text("never\n")
    done = _play(runtime() / "openvrpaths.vrpath", tmp_path / "script", tmp_path / "stats.json")
    assert done.returncode != 0
    assert "line 1: a line begins with its second" in done.stderr


def _play(registry: Path, script: Path, stats: Path) -> subprocess.CompletedProcess[str]:
    names = {"VR_PATHREG_OVERRIDE": registry, "SIMVR_SCRIPT": script, "SIMVR_STATS": stats}
    return subprocess.run(
        [sys.executable, "-c", PLAYER],
        env={**os.environ, **{name: str(path) for name, path in names.items()}},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
